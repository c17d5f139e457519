// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "sandbox/limits.h"

namespace congbao::sandbox {

/// Ends this process when its parent ends. False when the parent is gone already.
[[nodiscard]] bool endWithParent(qint64 parent);

/// Takes from this process for good what a reader of files never needs: memory and time beyond the limits, writing and
/// creating files, the network, other programs and processes, tracing. Reading files stays allowed (models, fonts).
/// To be called while there is one thread. Error: Internal (the system's kernel cannot do it); then nothing may be
/// read.
[[nodiscard]] Result<void> confine(const SandboxLimits &limits);

} // namespace congbao::sandbox
