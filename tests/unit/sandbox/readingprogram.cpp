// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/sandboxedreader.h"
#include "sandbox/workers.h"

#include <cstdio>
#include <QCoreApplication>

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    std::puts("reading");
    std::fflush(stdout);
    if (QCoreApplication::arguments().value(1) == QLatin1String("--keep-waiting")) {
        const congbao::sandbox::Workers workers;
        return QCoreApplication::exec();
    }
    const auto result = congbao::sandbox::readInSandbox(QCoreApplication::arguments().value(1), {}, {});
    return result ? 0 : 1;
}
