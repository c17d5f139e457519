// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "readers/findings.h"

#include <QCoreApplication>

namespace congbao::readers {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(congbao::Findings)
};

} // namespace

void addWarnings(const Findings &findings, text::Document &document)
{
    const auto where = [&document](int index) -> QString {
        if (index < 0 || std::size_t(index) >= document.blocks.size())
            return {};
        const text::Block &block = document.blocks[std::size_t(index)];
        if (!block.path.isEmpty())
            return block.path;
        constexpr qsizetype shownLetters = 60;
        const QString begin = block.text().simplified();
        return begin.size() > shownLetters ? begin.left(shownLetters) + u'…' : begin;
    };
    if (findings.insertions + findings.deletions > 0)
        document.warnings.push_back(
            {QStringLiteral("tracked-changes"),
             Tr::tr("The file has tracked changes (%1 insertions, %2 deletions). It was read as if all were accepted; "
                    "ask the sender for a text without them.")
                 .arg(findings.insertions)
                 .arg(findings.deletions),
             where(findings.changedAt)});
    if (findings.hiddenLetters > 0)
        document.warnings.push_back(
            {QStringLiteral("hidden-text"),
             Tr::tr("The file has hidden text (%1 characters), which was left out.").arg(findings.hiddenLetters),
             where(findings.hiddenAt)});
    if (findings.comments > 0)
        document.warnings.push_back({QStringLiteral("comments"),
                                     Tr::tr("The file has %1 comments, which were left out.").arg(findings.comments),
                                     where(findings.commentedAt)});
    if (findings.legacyLetters > 0)
        document.warnings.push_back(
            {QStringLiteral("legacy-encoding"),
             Tr::tr("%1 characters were in an encoding from before Unicode (such as TCVN3 or VNI) and were converted: "
                    "“%2” became “%3”. A text sent for publication must be in Unicode; read the converted parts with "
                    "care.")
                 .arg(findings.legacyLetters)
                 .arg(findings.legacyOriginal, findings.legacyConverted),
             where(findings.legacyAt)});
    if (findings.formulas > 0)
        document.warnings.push_back(
            {QStringLiteral("formula"),
             Tr::tr("The file has %1 formulas, which were written on one line. Compare these places by eye.")
                 .arg(findings.formulas),
             where(findings.formulaAt)});
    if (findings.unknownNumbers > 0)
        document.warnings.push_back(
            {QStringLiteral("unknown-number"),
             Tr::tr("%1 automatic numbers are of a kind that only the program that made the file can show. Compare "
                    "these places by eye, or ask for a text with typed numbers.")
                 .arg(findings.unknownNumbers),
             where(findings.unknownNumberAt)});
    if (findings.unknownSigns > 0)
        document.warnings.push_back(
            {QStringLiteral("unknown-sign"),
             Tr::tr("%1 signs are of a font that is not known here; each is shown as “□”. Compare these places by eye.")
                 .arg(findings.unknownSigns),
             where(findings.unknownSignAt)});
    if (findings.nestedTables > 0)
        document.warnings.push_back(
            {QStringLiteral("nested-table"),
             Tr::tr(
                 "%1 tables stand inside a cell of another table. Each of their rows was written as a line with tabs "
                 "between the cells; look at these places.")
                 .arg(findings.nestedTables),
             where(findings.nestedTableAt)});
    if (findings.embedded > 0)
        document.warnings.push_back(
            {QStringLiteral("embedded-object"),
             Tr::tr(
                 "The file has %1 embedded objects (charts, drawings, formulas or texts of other programs) that were "
                 "not read. Compare these places by eye.")
                 .arg(findings.embedded),
             where(findings.embeddedAt)});
}

} // namespace congbao::readers
