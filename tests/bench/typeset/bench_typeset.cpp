// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files.h"
#include "typeset/issuetypesetter.h"
#include "typeset/pdfoutput.h"
#include "unit/typeset/tools.h"

#include <cstdio>
#include <ctime>
#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFile>
#include <QTextStream>
#include <sys/resource.h>

using namespace congbao;

namespace {

double cpuSeconds()
{
    timespec time{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return double(time.tv_sec) + double(time.tv_nsec) / 1e9;
}

double megabytesUsed()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return double(usage.ru_maxrss) / 1024;
}

/// An instrument of the paragraphs of a text file; every fourth paragraph is changed, so that words differ.
typeset::InstrumentInput instrumentOf(const QStringList &paragraphs, int number, int rows)
{
    typeset::InstrumentInput result;
    result.type = QStringLiteral("Quyết định");
    result.number = QStringLiteral("%1/2026/QĐ-UBND").arg(number);
    result.date = QDate(2026, 11, 2);
    result.issuer = QStringLiteral("ỦY BAN NHÂN DÂN TỈNH");
    result.abstractText = QStringLiteral("Ban hành Quy chế quản lý, vận hành Cổng Thông tin điện tử tỉnh");
    result.content.sha256 = result.number;
    auto &blocks = result.content.blocks;
    blocks.push_back(tools::head(result.number));
    blocks.push_back(tools::paragraph(QStringLiteral("QUYẾT ĐỊNH"), text::Role::Title));
    int count = 0;
    for (const QString &text : paragraphs) {
        const QString changed =
            ++count % 4 == 0 ? QStringLiteral("%1 (số %2/QĐ-%3)").arg(text).arg(number).arg(count) : text;
        const bool isArticle = text.startsWith(u"Điều ") && text.size() < 100;
        blocks.push_back(tools::paragraph(changed, isArticle ? text::Role::Article : text::Role::Clause));
    }
    blocks.push_back(tools::table(rows));
    blocks.push_back(tools::signature());
    return result;
}

} // namespace

/// Pages for each second of processor time, of an issue made of the paragraphs of text files. With --move, how long it
/// takes to set the issue again after two instruments changed places.
int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addPositionalArgument(QStringLiteral("texts"), QStringLiteral("Text files of one paragraph a line."));
    parser.addOptions(
        {{QStringLiteral("copies"), QStringLiteral("How often each text stands in the issue."), QStringLiteral("N"),
          QStringLiteral("30")},
         {QStringLiteral("rounds"), QStringLiteral("How often it is done."), QStringLiteral("N"), QStringLiteral("1")},
         {QStringLiteral("rows"), QStringLiteral("Rows of each instrument's table."), QStringLiteral("N"),
          QStringLiteral("40")},
         {QStringLiteral("move"), QStringLiteral("Two instruments change places.")},
         {QStringLiteral("output"), QStringLiteral("Where the PDF goes."), QStringLiteral("FILE")}});
    parser.addHelpOption();
    parser.process(application);
    typeset::IssueInput issue;
    issue.year = 2026;
    issue.numbers = {44, 45};
    issue.date = QDate(2026, 11, 20);
    issue.gazette.province = QStringLiteral("Quảng Trị");
    issue.gazette.publisher = QStringLiteral("VĂN PHÒNG ỦY BAN NHÂN DÂN TỈNH");
    issue.parts.resize(1);
    issue.parts[0].title = QStringLiteral("PHẦN VĂN BẢN QUY PHẠM PHÁP LUẬT");
    auto &instruments = issue.parts[0].instruments;
    const int copies = parser.value(QStringLiteral("copies")).toInt();
    for (int copy = 0; copy < copies; ++copy) {
        for (const QString &path : parser.positionalArguments()) {
            const auto bytes = readFile(path, 1 << 24);
            if (!bytes)
                return 3;
            const QStringList paragraphs = QString::fromUtf8(*bytes)
                                               .normalized(QString::NormalizationForm_C)
                                               .split(QLatin1Char('\n'), Qt::SkipEmptyParts);
            instruments.push_back(
                instrumentOf(paragraphs, int(instruments.size()) + 1, parser.value(QStringLiteral("rows")).toInt()));
        }
    }
    const auto look = typeset::lookOf(issue);
    if (!look)
        return 3;
    auto composer = typeset::IssueComposer::create(*look);
    if (!composer)
        return 3;
    const bool moves = parser.isSet(QStringLiteral("move"));
    for (int round = 0; round < parser.value(QStringLiteral("rounds")).toInt(); ++round) {
        if (moves && round > 0)
            std::swap(instruments[size_t(round) % instruments.size()],
                      instruments[size_t(round + 2) % instruments.size()]);
        else if (auto fresh = typeset::IssueComposer::create(*look))
            composer = std::move(fresh);
        const double start = cpuSeconds();
        auto set = composer->compose(issue, {});
        if (!set) {
            QTextStream(stderr) << set.error().message << Qt::endl;
            return 3;
        }
        const double setTime = cpuSeconds() - start;
        const auto pages = set->publication.pages.size();
        if (!moves) // what was set may go while the file is written
            composer = typeset::IssueComposer::create(*look);
        const auto pdf = typeset::writePublication(std::move(set->publication));
        if (!pdf)
            return 3;
        const double all = cpuSeconds() - start;
        std::printf("%zu pages: %.0f pages/CPU s (setting %.3f s, writing %.2f s), %.2f MB, %.0f MB of memory\n", pages,
                    double(pages) / all, setTime, all - setTime, double(pdf->size()) / 1e6, megabytesUsed());
        if (parser.isSet(QStringLiteral("output")) && !writeFile(parser.value(QStringLiteral("output")), *pdf))
            return 3;
    }
    return 0;
}
