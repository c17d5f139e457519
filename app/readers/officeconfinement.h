// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <linux/filter.h>
#include <optional>
#include <QByteArray>
#include <vector>

namespace congbao::readers {

/// What LibreOffice never needs to convert a text, taken from it before it starts: the network, tracing and the memory
/// of other processes, parts of the kernel, and writing outside its own folder. It is too large a program for a list of
/// what it may do.
class OfficeConfinement
{
public:
    /// Made in the program itself, as little may be done between fork and exec. Empty: the kernel knows no filters.
    [[nodiscard]] static std::optional<OfficeConfinement> prepare(const QByteArray &folder);
    ~OfficeConfinement();
    OfficeConfinement(OfficeConfinement &&other) noexcept;
    OfficeConfinement &operator=(OfficeConfinement &&) = delete;

    /// For good, for the calling thread and what it starts. Only system calls, so that a child may call it.
    [[nodiscard]] bool enter() const;

private:
    OfficeConfinement() = default;

    std::vector<sock_filter> m_calls;
    int m_folders = -1; ///< a Landlock rule set; -1 where the kernel has none
};

} // namespace congbao::readers
