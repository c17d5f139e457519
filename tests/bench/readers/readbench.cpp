// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "readers/reader.h"
#include "text/documentjson.h"

#include <cstdio>
#include <QCoreApplication>
#include <QElapsedTimer>
#include <sys/resource.h>

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() < 2) {
        std::fputs("usage: readbench FILE [--json]\n", stderr);
        return 2;
    }
    QElapsedTimer timer;
    timer.start();
    const auto document = congbao::readers::readDocument(arguments[1], {}, {});
    const auto milliseconds = timer.elapsed();
    if (!document) {
        std::fprintf(stderr, "%s\n", qPrintable(document.error().message));
        return 3;
    }
    if (arguments.contains(QStringLiteral("--json"))) {
        const QByteArray json = congbao::text::toJson(*document);
        std::fwrite(json.constData(), 1, std::size_t(json.size()), stdout);
        return 0;
    }
    std::size_t words = 0;
    for (const auto &block : document->blocks)
        words += block.words().size();
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    std::printf("%zu blocks, %zu words, %lld ms, %ld MB\n", document->blocks.size(), words,
                static_cast<long long>(milliseconds), usage.ru_maxrss / 1024);
    return 0;
}
