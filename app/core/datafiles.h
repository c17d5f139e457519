// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace congbao {

/// The folder of the data that comes with the program (fonts, the sample office): the environment's CONGBAO_DATA_DIR,
/// else share/congbao beside the folder of the executable. Needs a QCoreApplication.
[[nodiscard]] QString dataFolder();

} // namespace congbao
