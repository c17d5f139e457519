// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/place.h"

#include <functional>
#include <QKeySequence>
#include <vector>

namespace congbao::desk {

/// A place as the rail shows it; its page is made at the first visit.
struct PlaceEntry
{
    QString id; ///< for --place and the settings
    QString text;
    QString iconName;
    QKeySequence key;
    std::function<Place *(const DeskContext &, QWidget *)> make;
};

/// The places in the rail's order. A new place is its folder and one line here.
[[nodiscard]] std::vector<PlaceEntry> places();

} // namespace congbao::desk
