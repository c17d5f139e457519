// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/place.h"
#include "letters/letterspresenter.h"

class QLabel;
class QPushButton;
class QTableView;

namespace congbao::desk {

class MessageBar;
class PageView;

/// The place Letters: drafts, sent ones and what is still unanswered, with the letter as it will be printed.
class LettersPage : public Place
{
    Q_OBJECT

public:
    explicit LettersPage(const DeskContext &context, QWidget *parent = nullptr);
    ~LettersPage() override;
    void refresh() override;
    void open(const QString &subject) override; ///< a letter
    [[nodiscard]] LettersPresenter &presenter() { return m_presenter; }

private:
    void buildActions(const DeskContext &context);
    void showRows();
    void showCurrent();
    void save(bool isDocx);
    void takeIn();

    LettersPresenter m_presenter;
    std::function<void(const QString &, const QString &)> m_goTo;
    QString m_mayNotDraft; ///< why the roles do not allow it; empty: they do
    QString m_mayNotSend;
    LetterModel *m_model;
    MessageBar *m_message;
    QTableView *m_list;
    QLabel *m_empty;
    PageView *m_pages;
    QString m_shownPdf;
    QAction *m_send = nullptr;
    QAction *m_savePdf = nullptr;
    QAction *m_saveDocx = nullptr;
    QAction *m_takeIn = nullptr;
    QAction *m_compare = nullptr;
};

} // namespace congbao::desk
