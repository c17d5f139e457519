// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/archivepresenter.h"
#include "common/place.h"

class QLabel;
class QLineEdit;
class QTableView;

namespace congbao::desk {

class ArchiveModel;
class MessageBar;
class PageView;

/// The place Archive: finds every instrument ever registered and opens the issue that holds it at its page.
class ArchivePage : public Place
{
    Q_OBJECT

public:
    explicit ArchivePage(const DeskContext &context, QWidget *parent = nullptr);
    ~ArchivePage() override;
    void refresh() override;
    void open(const QString &subject) override; ///< words to look for
    [[nodiscard]] ArchivePresenter &presenter() { return m_presenter; }

private:
    void buildActions(const DeskContext &context);
    void showHits();
    void showCurrent();
    void showPages();
    void save();

    ArchivePresenter m_presenter;
    std::function<void(const QString &, const QString &)> m_goTo;
    ArchiveModel *m_model;
    MessageBar *m_message;
    QLineEdit *m_words;
    QTableView *m_list;
    QLabel *m_empty;
    QLabel *m_links;
    QLabel *m_shown;
    PageView *m_pages;
    QString m_openPath;
    QAction *m_compare = nullptr;
    QAction *m_save = nullptr;
};

} // namespace congbao::desk
