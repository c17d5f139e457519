// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/values.h"
#include "jobs/jobboard.h"

#include <functional>
#include <QWidget>

namespace congbao::desk {

class ActionRegistry;
class OfficeThread;
class OutboxWatcher;

/// What every place is built from. All of it outlives the places.
struct DeskContext
{
    OfficeThread &office;
    jobs::JobBoard &jobs;
    OutboxWatcher &outbox;
    ActionRegistry &actions;
    casework::Session session; ///< who works here
    /// Goes to a place and opens there what the subject names (Place::open).
    std::function<void(const QString &placeId, const QString &subject)> goTo;
};

/// One place of the desk: a page of the window's middle.
class Place : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;
    /// The place comes to the front, or the office changed while it is there: look again, keep what is being done.
    virtual void refresh() = 0;
    /// Opens one thing of this place: a submission's, letter's or issue's number.
    virtual void open(const QString &subject) { Q_UNUSED(subject) }
};

} // namespace congbao::desk
