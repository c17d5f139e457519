// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "registry/database.h"

#include <QObject>
#include <QTimer>

namespace congbao::registry {

/// Tells when somebody changed the register, on this seat or another: a server notifies, a file is asked every second.
/// Has a connection of its own; lives on the thread that made it.
class ChangeWatch : public QObject
{
    Q_OBJECT

public:
    /// Errors: as Database::open.
    [[nodiscard]] static Result<std::unique_ptr<ChangeWatch>> open(const QString &place);

Q_SIGNALS:
    void changed();

private:
    explicit ChangeWatch(std::unique_ptr<Database> database);
    [[nodiscard]] Result<void> start();
    void look();

    std::unique_ptr<Database> m_database;
    QTimer m_timer;
    qint64 m_seen = 0;
};

} // namespace congbao::registry
