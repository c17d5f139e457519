// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "readers/reader.h"
#include "sandbox/sandboxedreader.h"

#include <algorithm>
#include <cstdio>
#include <QCoreApplication>
#include <QElapsedTimer>
#include <sys/resource.h>
#include <vector>

namespace {

using Reading = congbao::Result<congbao::text::Document> (*)(const QString &);

/// Milliseconds of one reading; below zero: it failed.
double measure(const QString &path, Reading reading)
{
    QElapsedTimer timer;
    timer.start();
    const auto document = reading(path);
    const double milliseconds = double(timer.nsecsElapsed()) / 1e6;
    if (!document)
        std::fprintf(stderr, "%s %s\n", qPrintable(document.error().message), qPrintable(document.error().detail));
    return document ? milliseconds : -1;
}

double middle(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() < 2) {
        std::fputs("usage: sandboxbench FILE [ROUNDS]\n", stderr);
        return 2;
    }
    const int rounds = std::max(1, arguments.value(2, QStringLiteral("5")).toInt());
    std::vector<double> direct;
    std::vector<double> inside;
    for (int round = 0; round < rounds; ++round) {
        // By turns, so that what else the machine does meets both.
        direct.push_back(
            measure(arguments[1], [](const QString &path) { return congbao::readers::readDocument(path, {}, {}); }));
        inside.push_back(
            measure(arguments[1], [](const QString &path) { return congbao::sandbox::readInSandbox(path, {}, {}); }));
        if (direct.back() < 0 || inside.back() < 0)
            return 3;
    }
    rusage worker{};
    getrusage(RUSAGE_CHILDREN, &worker);
    const double added = middle(inside) - middle(direct);
    std::printf("direct %.0f ms, in the sandbox %.0f ms: %+.0f ms (%+.1f %%), worker %ld MB; middle of %d rounds\n",
                middle(direct), middle(inside), added, 100 * added / middle(direct), worker.ru_maxrss / 1024, rounds);
    return 0;
}
