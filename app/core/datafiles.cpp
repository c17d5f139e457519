// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/datafiles.h"

#include <QCoreApplication>
#include <QDir>

namespace congbao {

QString dataFolder()
{
    const QString chosen = qEnvironmentVariable("CONGBAO_DATA_DIR");
    if (!chosen.isEmpty())
        return QDir::cleanPath(chosen);
    return QDir::cleanPath(QCoreApplication::applicationDirPath() + QStringLiteral("/../share/congbao"));
}

} // namespace congbao
