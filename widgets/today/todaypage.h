// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/place.h"
#include "today/todaymodel.h"

class QCheckBox;
class QLabel;
class QTableView;

namespace congbao::desk {

class MessageBar;

/// The place Today: what waits for the person who works here, with its deadline and how that was counted; Enter opens
/// the work.
class TodayPage : public Place
{
    Q_OBJECT

public:
    explicit TodayPage(const DeskContext &context, QWidget *parent = nullptr);
    ~TodayPage() override;
    void refresh() override;

private:
    void showItems();
    void openCurrent();

    OfficeThread &m_office;
    casework::Session m_session;
    std::function<void(const QString &, const QString &)> m_goTo;
    std::vector<casework::WaitingItem> m_items;
    bool m_isKnown = false;
    bool m_remindedOfBackup = false;
    TodayModel *m_model;
    MessageBar *m_message;
    QLabel *m_title;
    QLabel *m_empty;
    QCheckBox *m_everybody;
    QTableView *m_list;
};

} // namespace congbao::desk
