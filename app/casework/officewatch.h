// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <memory>
#include <QObject>

namespace congbao::casework {

/// Tells when somebody changed an office, on this seat or another, so that what is shown can be read again. A server
/// tells at once, a folder within a second. Lives on the thread that made it, which needs an event loop.
class OfficeWatch : public QObject
{
    Q_OBJECT

public:
    /// `where` as for Office::open(). Errors: OutsideFailed.
    [[nodiscard]] static Result<std::unique_ptr<OfficeWatch>> open(const QString &where);
    ~OfficeWatch() override;

Q_SIGNALS:
    void changed();

private:
    struct Room;
    explicit OfficeWatch(std::unique_ptr<Room> room);
    std::unique_ptr<Room> m_room;
};

} // namespace congbao::casework
