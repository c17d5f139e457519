// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "typeset/issuetypesetter.h"
#include "typeset/pdfoutput.h"
#include "typeset/typesetter.h"
#include "unit/typeset/tools.h"

#include <cstdio>
#include <ctime>
#include <QCoreApplication>
#include <QFile>
#include <QTextStream>

using namespace congbao;

namespace {

double cpuSeconds()
{
    timespec time{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return double(time.tv_sec) + double(time.tv_nsec) / 1e9;
}

/// An instrument of the paragraphs of a text file; every fourth paragraph is changed, so that words differ.
typeset::InstrumentInput instrumentOf(const QStringList &paragraphs, int number)
{
    typeset::InstrumentInput result;
    result.type = QStringLiteral("Quyết định");
    result.number = QStringLiteral("%1/2026/QĐ-UBND").arg(number);
    result.date = QDate(2026, 11, 2);
    result.issuer = QStringLiteral("ỦY BAN NHÂN DÂN TỈNH");
    result.abstractText = QStringLiteral("Ban hành Quy chế quản lý, vận hành Cổng Thông tin điện tử tỉnh");
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
    blocks.push_back(tools::table(40));
    blocks.push_back(tools::signature());
    return result;
}

} // namespace

/// Pages for each second of processor time, of an issue made of the paragraphs of text files.
int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    if (argc < 2) {
        std::fprintf(stderr, "Usage: bench_typeset TEXT-FILE...\n");
        return 2;
    }
    typeset::IssueInput issue;
    issue.year = 2026;
    issue.numbers = {44, 45};
    issue.date = QDate(2026, 11, 20);
    issue.gazette.province = QStringLiteral("Quảng Trị");
    issue.gazette.publisher = QStringLiteral("VĂN PHÒNG ỦY BAN NHÂN DÂN TỈNH");
    issue.parts.resize(1);
    issue.parts[0].title = QStringLiteral("PHẦN VĂN BẢN QUY PHẠM PHÁP LUẬT");
    constexpr int copies = 30;
    for (int copy = 0; copy < copies; ++copy) {
        for (int i = 1; i < argc; ++i) {
            QFile file(QString::fromLocal8Bit(argv[i]));
            if (!file.open(QIODevice::ReadOnly))
                return 3;
            const QStringList paragraphs = QString::fromUtf8(file.readAll())
                                               .normalized(QString::NormalizationForm_C)
                                               .split(QLatin1Char('\n'), Qt::SkipEmptyParts);
            issue.parts[0].instruments.push_back(instrumentOf(paragraphs, int(issue.parts[0].instruments.size()) + 1));
        }
    }
    const auto look = typeset::Template::standard();
    if (!look)
        return 3;
    for (int round = 0; round < 3; ++round) {
        const double start = cpuSeconds();
        auto set = typeset::setIssue(issue, *look, {});
        if (!set) {
            QTextStream(stderr) << set.error().message << Qt::endl;
            return 3;
        }
        const double setTime = cpuSeconds() - start;
        const auto pages = set->publication.pages.size();
        const auto pdf = typeset::writePublication(std::move(set->publication));
        if (!pdf)
            return 3;
        const double all = cpuSeconds() - start;
        std::printf("%zu pages: %.0f pages/CPU s (setting %.2f s, writing %.2f s), %.2f MB\n", pages,
                    double(pages) / all, setTime, all - setTime, double(pdf->size()) / 1e6);
    }
    return 0;
}
