// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/place.h"
#include "publish/publishpresenter.h"

class QCheckBox;
class QLabel;
class QPlainTextEdit;
class QPushButton;
class QTableView;

namespace congbao::desk {

class MessageBar;
class OutboxModel;

/// The place Publish: what leaves the office, why it waits, and the portal's receipts.
class PublishPage : public Place
{
    Q_OBJECT

public:
    explicit PublishPage(const DeskContext &context, QWidget *parent = nullptr);
    ~PublishPage() override;
    void refresh() override;
    [[nodiscard]] PublishPresenter &presenter() { return m_presenter; }

private:
    void showRows();
    void showCurrent();

    PublishPresenter m_presenter;
    QString m_mayNotPublish; ///< why the roles do not allow it; empty: they do
    OutboxModel *m_model;
    MessageBar *m_message;
    QTableView *m_list;
    QLabel *m_empty;
    QLabel *m_why;
    QPlainTextEdit *m_receipt;
    QCheckBox *m_asWritten;
    QAction *m_tryAction;
};

} // namespace congbao::desk
