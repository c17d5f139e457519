// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/place.h"
#include "compare/comparepresenter.h"

class QLabel;
class QPushButton;
class QSortFilterProxyModel;
class QStackedWidget;
class QTableView;
class QToolButton;

namespace congbao::desk {

class MessageBar;
class SubmissionModel;

/// The place Compare: the submissions with their state, and the desk of the one that is open.
class ComparePage : public Place
{
    Q_OBJECT

public:
    explicit ComparePage(const DeskContext &context, QWidget *parent = nullptr);
    ~ComparePage() override;
    void refresh() override;
    void open(const QString &subject) override; ///< a submission
    [[nodiscard]] ComparePresenter &presenter() { return m_presenter; }

private:
    QWidget *buildList();
    QWidget *buildHead(const DeskContext &context);
    void openCurrent();
    void showOpened();
    void showHead();
    [[nodiscard]] QString lastKey() const;
    void remember();     ///< where one is, so that the next start opens there
    void goBackToLast(); ///< once, when the submissions are known
    void askForFormal();
    void showLetter(congbao::LetterId id, int points);

    ComparePresenter m_presenter;
    std::function<void(const QString &, const QString &)> m_goTo;
    QString m_person;
    QString m_mayNotCompare; ///< why the roles do not allow it; empty: they do
    QString m_mayNotDraft;
    bool m_wentBack = false;
    SubmissionModel *m_submissions;
    QSortFilterProxyModel *m_sorted;
    MessageBar *m_message = nullptr;
    QStackedWidget *m_stack = nullptr;
    QTableView *m_list = nullptr;
    QLabel *m_empty = nullptr;
    QWidget *m_head = nullptr;
    QLabel *m_title = nullptr;
    QToolButton *m_back = nullptr;
    QPushButton *m_compare = nullptr;
    QPushButton *m_letter = nullptr;
    QAction *m_backAction = nullptr;
    QAction *m_compareAction = nullptr;
    QAction *m_letterAction = nullptr;
};

} // namespace congbao::desk
