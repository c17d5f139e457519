// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <QString>
#include <QtGlobal>

namespace congbao {

/// A lock that one process of a computer can hold. The kernel frees it when the holder goes, however it goes: unlike a
/// file that says who holds it, it cannot be left behind by a process that was killed while writing that file.
class FileLock
{
public:
    /// Nothing when it is held, in this process or in another, or when the file cannot be made.
    [[nodiscard]] static std::unique_ptr<FileLock> tryTake(const QString &path);
    ~FileLock();
    Q_DISABLE_COPY_MOVE(FileLock)

private:
    explicit FileLock(int descriptor);
    const int m_descriptor;
};

} // namespace congbao
