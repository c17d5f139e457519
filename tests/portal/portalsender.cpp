// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "faultrounds.h"

#include <QCoreApplication>
#include <QTextStream>

/// Sends what is due in a folder made by a round, as an office's program does, so that it can be killed: portalsender
/// FOLDER PORTAL-URL CA-FILE SECONDS-AHEAD. Exit code 0: the register could be used.
int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() != 5)
        return 2;
    const auto sent = congbao::test::sendInFolder(arguments.at(1), QUrl(arguments.at(2)), arguments.at(3),
                                                  arguments.at(4).toLongLong());
    if (!sent)
        QTextStream(stderr) << sent.error().message << ' ' << sent.error().detail << '\n';
    return sent ? 0 : 1;
}
