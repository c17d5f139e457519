// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "secrets/secretstore.h"

#include <QCoreApplication>
#include <QTextStream>

/// secretprobe read KEY | write KEY VALUE, for an office called "office": a process of its own, as the program is.
int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const congbao::secrets::SecretStore store(QStringLiteral("office"));
    if (arguments.value(1) == u"write") {
        const auto written = store.write(arguments.value(2), arguments.value(3));
        if (!written)
            QTextStream(stdout) << written.error().message << written.error().detail;
        return written ? 0 : 1;
    }
    const auto value = store.read(arguments.value(2));
    QTextStream(stdout) << (value ? *value : value.error().message);
    return value ? 0 : 1;
}
