// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/officewatch.h"

#include "registry/changewatch.h"

#include <QDir>

namespace congbao::casework {

struct OfficeWatch::Room
{
    std::unique_ptr<registry::ChangeWatch> watch;
};

OfficeWatch::OfficeWatch(std::unique_ptr<Room> room)
    : m_room(std::move(room))
{
    connect(m_room->watch.get(), &registry::ChangeWatch::changed, this, &OfficeWatch::changed);
}

OfficeWatch::~OfficeWatch() = default;

Result<std::unique_ptr<OfficeWatch>> OfficeWatch::open(const QString &where)
{
    auto watch = registry::ChangeWatch::open(
        registry::isServerAddress(where) ? where : QDir(where).filePath(QStringLiteral("register.sqlite")));
    if (!watch)
        return failWith(watch);
    auto room = std::make_unique<Room>();
    room->watch = std::move(*watch);
    return std::unique_ptr<OfficeWatch>(new OfficeWatch(std::move(room)));
}

} // namespace congbao::casework
