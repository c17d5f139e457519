// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "readers/reader.h"
#include "sandbox/sandboxedreader.h"
#include "sandbox/workers.h"

#include <algorithm>
#include <cstdio>
#include <functional>
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QThread>
#include <sys/resource.h>
#include <vector>

namespace {

using Reading = std::function<congbao::Result<congbao::text::Document>(const QString &)>;

/// Milliseconds of processor time of this process and of the workers that have ended.
double processorTime()
{
    double total = 0;
    for (const auto whose : {RUSAGE_SELF, RUSAGE_CHILDREN}) {
        rusage usage{};
        getrusage(whose, &usage);
        for (const timeval &time : {usage.ru_utime, usage.ru_stime})
            total += double(time.tv_sec) * 1e3 + double(time.tv_usec) / 1e3;
    }
    return total;
}

struct Series
{
    std::vector<double> milliseconds;
    std::vector<double> processorMilliseconds;

    /// False: it failed.
    bool measure(const QString &path, const Reading &reading)
    {
        const double before = processorTime();
        QElapsedTimer timer;
        timer.start();
        const auto document = reading(path);
        milliseconds.push_back(double(timer.nsecsElapsed()) / 1e6);
        processorMilliseconds.push_back(processorTime() - before);
        if (!document)
            std::fprintf(stderr, "%s %s\n", qPrintable(document.error().message), qPrintable(document.error().detail));
        return document.has_value();
    }
};

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
    Series direct;
    Series inside;
    Series waiting;
    congbao::sandbox::Workers workers;
    for (int round = 0; round < rounds; ++round) {
        // By turns, so that what else the machine does meets both.
        if (!direct.measure(arguments[1],
                            [](const QString &path) { return congbao::readers::readDocument(path, {}, {}); }) ||
            !inside.measure(arguments[1],
                            [](const QString &path) { return congbao::sandbox::readInSandbox(path, {}, {}); }) ||
            !waiting.measure(arguments[1], [&workers](const QString &path) {
                return congbao::sandbox::readInSandbox(path, {}, {}, {}, &workers);
            }))
            return 3;
        QThread::msleep(60); // for the next worker to be ready
    }
    const auto print = [](const char *what, const std::vector<double> &outside, const std::vector<double> &within) {
        const double added = middle(within) - middle(outside);
        std::printf("%s: direct %.0f ms, in the sandbox %.0f ms: %+.0f ms (%+.1f %%)\n", what, middle(outside),
                    middle(within), added, 100 * added / middle(outside));
    };
    print("time", direct.milliseconds, inside.milliseconds);
    print("time, worker waiting", direct.milliseconds, waiting.milliseconds);
    print("processor time", direct.processorMilliseconds, inside.processorMilliseconds);
    return 0;
}
