// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/place.h"
#include "signoff/signoffpresenter.h"

class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;
class QTreeWidget;

namespace congbao::desk {

class MessageBar;
class PageView;

/// The place Sign-off: an issue as it will be printed, with what stands behind each of its instruments; sign it or send
/// it back with a reason.
class SignOffPage : public Place
{
    Q_OBJECT

public:
    explicit SignOffPage(const DeskContext &context, QWidget *parent = nullptr);
    ~SignOffPage() override;
    void refresh() override;
    void open(const QString &subject) override; ///< an issue
    [[nodiscard]] SignOffPresenter &presenter() { return m_presenter; }

private:
    void buildActions(const DeskContext &context);
    QWidget *buildReturn();
    void showIssues();
    void showReview();
    void showChanges();
    void showFindings();
    void ask(int finding);
    void setQuestion(int finding);
    void sendReason();
    [[nodiscard]] int currentFinding() const;

    SignOffPresenter m_presenter;
    MessageBar *m_message;
    QListWidget *m_issues;
    QTreeWidget *m_items;
    PageView *m_pages;
    QLabel *m_title;
    QLabel *m_state;
    QLabel *m_changes;
    QLabel *m_empty;
    QWidget *m_return = nullptr;
    QLabel *m_reasonLabel = nullptr;
    QLineEdit *m_reason = nullptr;
    QPushButton *m_reasonSend = nullptr;
    int m_finding = 0; ///< that the reason explains; 0: the issue is sent back
    QAction *m_approve = nullptr;
    QAction *m_sendBack = nullptr;
    QAction *m_explain = nullptr;
};

} // namespace congbao::desk
