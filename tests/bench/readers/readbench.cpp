// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "readers/reader.h"
#include "text/attributes.h"
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
        std::fputs("usage: readbench FILE [--json | --attributes]\n", stderr);
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
    if (arguments.contains(QStringLiteral("--attributes"))) {
        const auto found = congbao::text::readAttributes(*document);
        const auto print = [](const char *name, const QString &value, const auto &read) {
            std::printf("%-12s %s (block %d, %d-%d, sureness %d)\n", name, qPrintable(value), read.block, read.start,
                        read.end, int(read.sureness));
        };
        print("type", found.type.value, found.type);
        print("number", found.number.value, found.number);
        print("date", found.date.value.toString(Qt::ISODate), found.date);
        print("place", found.place.value, found.place);
        print("issuer", found.issuingBody.value, found.issuingBody);
        print("authority", found.authority.value, found.authority);
        print("abstract", found.abstractText.value, found.abstractText);
        print("signer", found.signer.value, found.signer);
        print("title", found.signerTitle.value, found.signerTitle);
        print("capacity", found.signerCapacity.value, found.signerCapacity);
        print("effective", found.effectiveDate.value.toString(Qt::ISODate), found.effectiveDate);
        print("gazette", QString::number(found.mentionsGazette.value), found.mentionsGazette);
        print("normative", QString::number(found.isNormative.value), found.isNormative);
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
