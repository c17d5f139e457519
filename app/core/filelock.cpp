// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/filelock.h"

#include <fcntl.h>
#include <QFile>
#include <sys/file.h>
#include <unistd.h>

namespace congbao {

std::unique_ptr<FileLock> FileLock::tryTake(const QString &path)
{
    // A child must not keep the lock of a parent that died.
    const int descriptor = ::open(QFile::encodeName(path).constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (descriptor < 0)
        return nullptr;
    if (::flock(descriptor, LOCK_EX | LOCK_NB) != 0) {
        ::close(descriptor);
        return nullptr;
    }
    return std::unique_ptr<FileLock>(new FileLock(descriptor));
}

FileLock::FileLock(int descriptor)
    : m_descriptor(descriptor)
{
}

// The file stays: removing it would let a third process lock a new one while a second waits on the old.
FileLock::~FileLock()
{
    ::close(m_descriptor);
}

} // namespace congbao
