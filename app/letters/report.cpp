// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "letters/report.h"

#include "letters/blocks.h"
#include "letters/wording.h"

#include <algorithm>
#include <QHash>

namespace congbao::letters {

namespace {

using compare::Comparison;
using compare::Discrepancy;
using compare::Severity;
using text::Alignment;

constexpr float Size = 11;

text::Cell placeCell(const QString &before, const QString &words, const QString &after, const QString &missing)
{
    text::Cell cell;
    const QString lead = before.isEmpty() ? QString() : QStringLiteral("…%1 ").arg(before.simplified());
    const QString trail = after.isEmpty() ? QString() : QStringLiteral(" %1…").arg(after.simplified());
    const Piece middle = words.isEmpty() ? Piece{missing, {Size, true, true}}
                                         : Piece{QStringLiteral("“%1”").arg(words.simplified()), {Size, true}};
    cell.paragraphs.push_back(paragraph({{lead, {Size}}, middle, {trail, {Size}}}));
    return cell;
}

QString decisionWords(const Decision &decision, const Wording &wording)
{
    QString words;
    switch (decision.kind) {
    case DecisionKind::Real:
        words = wording.text(QStringLiteral("decisions/real"));
        break;
    case DecisionKind::ReadingError:
        words = wording.text(QStringLiteral("decisions/reading-error"));
        break;
    case DecisionKind::OfficialWrong:
        words = wording.text(QStringLiteral("decisions/official-wrong"));
        break;
    case DecisionKind::Formal:
        words = wording.text(QStringLiteral("decisions/formal"));
        break;
    }
    if (!decision.by.isEmpty())
        words += QStringLiteral("\n(%1)").arg(decision.by);
    return words;
}

text::Block paragraphBlock(const QString &words, const Look &look, Alignment alignment, float before)
{
    text::Paragraph result = line(words, alignment, look);
    result.format.spaceBefore = before;
    return block(std::move(result));
}

QString outcomeKey(compare::Outcome outcome)
{
    switch (outcome) {
    case compare::Outcome::Same:
        return QStringLiteral("outcomes/same");
    case compare::Outcome::Different:
        return QStringLiteral("outcomes/different");
    case compare::Outcome::Undecided:
        break;
    }
    return QStringLiteral("outcomes/undecided");
}

} // namespace

Result<text::Document> composeReport(const Comparison &comparison, const std::vector<Decision> &decisions)
{
    const auto wording = Wording::load(QStringLiteral("report"));
    if (!wording)
        return failWith(wording);
    QHash<int, const Decision *> decisionOf;
    for (const Decision &decision : decisions)
        decisionOf.insert(decision.discrepancy, &decision);

    text::Document report;
    std::vector<text::Block> &blocks = report.blocks;
    blocks.push_back(paragraphBlock(wording->text(QStringLiteral("title")), {14, true}, Alignment::Center, 0));
    blocks.push_back(paragraphBlock(wording->text(QStringLiteral("subtitle")), {14, true}, Alignment::Center, 0));
    const auto small = [&](const QString &words) { blocks.push_back(paragraphBlock(words, {12}, Alignment::Left, 4)); };
    const auto hash = [&](const compare::ComparedFile &file) {
        blocks.push_back(
            paragraphBlock(wording->text(QStringLiteral("hash"), {{"sha256", file.sha256}}), {10}, Alignment::Left, 0));
    };
    small(wording->text(QStringLiteral("official"), {{"name", comparison.official.name},
                                                     {"kind", kindInWords(comparison.official.kind)},
                                                     {"pages", QString::number(comparison.official.pages)}}));
    hash(comparison.official);
    small(wording->text(QStringLiteral("electronic"),
                        {{"name", comparison.electronic.name}, {"kind", kindInWords(comparison.electronic.kind)}}));
    hash(comparison.electronic);
    const compare::Coverage &coverage = comparison.coverage;
    small(wording->text(QStringLiteral("summary"),
                        {{"outcome", wording->text(outcomeKey(comparison.outcome()))},
                         {"substantive", QString::number(comparison.count(Severity::Substantive))},
                         {"undecided", QString::number(comparison.undecided())},
                         {"formal", QString::number(comparison.count(Severity::Formal))}}));
    small(wording->text(QStringLiteral("coverage"), {{"words", QString::number(coverage.officialWords)},
                                                     {"matched", QString::number(coverage.matched)},
                                                     {"different", QString::number(coverage.inDiscrepancies)},
                                                     {"unreadable", QString::number(coverage.unreadable)}}));
    for (const text::UnreadableArea &area : coverage.unreadableAreas) {
        const QString reason = wording->text(QStringLiteral("reasons/") + area.reason);
        small(wording->text(QStringLiteral("unreadable"), {{"page", QString::number(area.page)},
                                                           {"reason", reason.isEmpty() ? area.reason : reason},
                                                           {"words", QString::number(area.words)}}));
    }
    if (comparison.discrepancies.empty()) {
        small(wording->text(QStringLiteral("none")));
        return report;
    }

    std::vector<const Discrepancy *> order;
    for (const Discrepancy &discrepancy : comparison.discrepancies)
        order.push_back(&discrepancy);
    std::stable_sort(order.begin(), order.end(), [](const Discrepancy *left, const Discrepancy *right) {
        // What has no page stands last: page 0 minus one is the greatest unsigned number.
        if (left->official.page != right->official.page)
            return unsigned(left->official.page) - 1U < unsigned(right->official.page) - 1U;
        return left->severity == Severity::Substantive && right->severity == Severity::Formal;
    });

    const QStringList titles = wording->list(QStringLiteral("columns"));
    const std::vector<Column> columns = {{titles.value(0), 36, Alignment::Center},
                                         {titles.value(1), 65},
                                         {titles.value(2), 76},
                                         {titles.value(3), 110},
                                         {titles.value(4), 110},
                                         {titles.value(5), 70}};
    const QString missing = wording->text(QStringLiteral("missing"));
    int page = -1;
    text::Block table;
    for (const Discrepancy *discrepancy : order) {
        if (discrepancy->official.page != page) {
            if (page >= 0)
                blocks.push_back(std::move(table));
            page = discrepancy->official.page;
            blocks.push_back(
                paragraphBlock(page > 0 ? wording->text(QStringLiteral("page"), {{"page", QString::number(page)}})
                                        : wording->text(QStringLiteral("no-page")),
                               {13, true}, Alignment::Left, 12));
            blocks.back().paragraph.format.spaceAfter = 4;
            blocks.back().paragraph.format.keepsWithNext = true;
            table = ruledTable(columns, Size);
        }
        QString kind = wording->text(QStringLiteral("classes/") + compare::className(discrepancy->kind));
        if (!discrepancy->isDecided)
            kind += QStringLiteral("\n(%1)").arg(wording->text(QStringLiteral("undecided")));
        else if (discrepancy->severity == Severity::Formal)
            kind += QStringLiteral("\n(%1)").arg(wording->text(QStringLiteral("formal")));
        QString place = citedPath(discrepancy->electronic.path);
        if (place.isEmpty())
            place = wording->text(QStringLiteral("outside-articles"));
        const Decision *decision = decisionOf.value(discrepancy->id);
        QString judgement = decision ? decisionWords(*decision, *wording) : QString();
        if (!decision && (discrepancy->severity == Severity::Substantive || !discrepancy->isDecided))
            judgement = wording->text(QStringLiteral("open"));
        addRow(table, columns, {QString::number(discrepancy->id), kind, place, {}, {}, judgement}, Size);
        std::vector<text::Cell> &cells = table.rows.back().cells;
        cells[3] =
            placeCell(discrepancy->official.before, discrepancy->official.text, discrepancy->official.after, missing);
        cells[4] = placeCell(discrepancy->electronic.before, discrepancy->electronic.text,
                             discrepancy->electronic.after, missing);
    }
    blocks.push_back(std::move(table));
    return report;
}

} // namespace congbao::letters
