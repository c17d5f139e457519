// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace congbao::sandbox {

/// What a worker process may use up before it is ended.
struct SandboxLimits
{
    qint64 memoryBytes = 640LL << 20;   ///< private memory of the worker (RLIMIT_DATA); twice that in addresses
    qint64 documentBytes = 256LL << 20; ///< what one text may take in the memory of this program, pictures included
    int idleSeconds = 180;              ///< without any progress
    int processorSeconds = 6 * 3600;    ///< of all its threads together
    int threads = 4;                    ///< for character recognition, however many cores there are: each needs memory
};

} // namespace congbao::sandbox
