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
constexpr float SideIndent = 18; ///< points, of the lines under a picture after their first

/// One side's words between their neighbours; what differs in quotation marks and bold.
text::Paragraph sideLine(const QString &label, const QString &before, const QString &words, const QString &after,
                         const QString &missing)
{
    const QString lead = before.isEmpty() ? QStringLiteral(" ") : QStringLiteral(" …%1 ").arg(before.simplified());
    const QString trail = after.isEmpty() ? QString() : QStringLiteral(" %1…").arg(after.simplified());
    const Piece middle = words.isEmpty() ? Piece{missing, {Size, true, true}}
                                         : Piece{QStringLiteral("“%1”").arg(words.simplified()), {Size, true}};
    text::ParagraphFormat format;
    format.alignment = Alignment::Left;
    format.indentLeft = SideIndent;
    format.indentFirstLine = -SideIndent;
    format.spaceBefore = 3;
    return paragraph({{label, {Size, false, true}}, {lead, {Size}}, middle, {trail, {Size}}}, format);
}

text::Cell placeCell(const QString &words, const QString &missing)
{
    text::Cell cell;
    cell.paragraphs.push_back(words.isEmpty() ? paragraph({{missing, {Size, false, true}}})
                                              : paragraph({{words.simplified(), {Size}}}));
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

bool matters(const Discrepancy &discrepancy)
{
    return discrepancy.severity == Severity::Substantive || !discrepancy.isDecided;
}

QString placeWords(const Discrepancy &discrepancy, const Wording &wording)
{
    const QString place = citedPath(discrepancy.electronic.path);
    return place.isEmpty() ? wording.text(QStringLiteral("outside-articles")) : place;
}

/// What, where and how it was judged; the picture of the official line; what both texts say there.
void addItem(std::vector<text::Block> &blocks, const Discrepancy &discrepancy, const Decision *decision,
             const QByteArray &picture, const Wording &wording)
{
    const compare::OfficialPlace &official = discrepancy.official;
    QString judgement = decision != nullptr ? decisionWords(*decision, wording) : wording.text(QStringLiteral("open"));
    judgement.replace(u'\n', u' ');
    if (!discrepancy.isDecided)
        judgement = wording.text(QStringLiteral("undecided")) + QStringLiteral("; ") + judgement;
    text::ParagraphFormat format;
    format.spaceBefore = 10;
    format.spaceAfter = 2;
    format.keepsWithNext = true;
    blocks.push_back(
        block(paragraph({{QStringLiteral("%1. %2")
                              .arg(discrepancy.id)
                              .arg(wording.text(QStringLiteral("classes/") + compare::className(discrepancy.kind))),
                          {Size, true}},
                         {QStringLiteral(" – %1. ").arg(placeWords(discrepancy, wording)), {Size}},
                         {wording.text(QStringLiteral("judgement"), {{"judgement", judgement}}), {Size, false, true}}},
                        format)));
    if (!picture.isEmpty()) {
        text::Block image;
        image.kind = text::BlockKind::Image;
        image.image = picture;
        image.paragraph.format.keepsWithNext = true;
        blocks.push_back(std::move(image));
    }
    const QString missing = wording.text(QStringLiteral("missing"));
    blocks.push_back(block(sideLine(wording.text(QStringLiteral("official-side")), official.before, official.text,
                                    official.after, wording.text(QStringLiteral("not-there")))));
    blocks.back().paragraph.format.keepsWithNext = true;
    if (!official.textLayer.isEmpty()) {
        blocks.push_back(
            block(sideLine(wording.text(QStringLiteral("layer-side")), {}, official.textLayer, {}, QString())));
        blocks.back().paragraph.format.keepsWithNext = true;
    }
    blocks.push_back(block(sideLine(wording.text(QStringLiteral("electronic-side")), discrepancy.electronic.before,
                                    discrepancy.electronic.text, discrepancy.electronic.after, missing)));
}

void addFormalTable(std::vector<text::Block> &blocks, const std::vector<const Discrepancy *> &order,
                    const Wording &wording)
{
    const QStringList titles = wording.list(QStringLiteral("columns"));
    const std::vector<Column> columns = {{titles.value(0), 36, Alignment::Center},
                                         {titles.value(1), 44, Alignment::Center},
                                         {titles.value(2), 85},
                                         {titles.value(3), 92},
                                         {titles.value(4), 105},
                                         {titles.value(5), 105}};
    text::Block table = ruledTable(columns, Size);
    const QString missing = wording.text(QStringLiteral("missing"));
    const std::size_t headRows = table.rows.size();
    for (const Discrepancy *discrepancy : order) {
        if (matters(*discrepancy))
            continue;
        const int page = discrepancy->official.page;
        addRow(table, columns,
               {QString::number(discrepancy->id),
                page > 0 ? QString::number(page) : QStringLiteral("–"),
                wording.text(QStringLiteral("classes/") + compare::className(discrepancy->kind)),
                placeWords(*discrepancy, wording),
                {},
                {}},
               Size);
        table.rows.back().cells[4] = placeCell(discrepancy->official.text, missing);
        table.rows.back().cells[5] = placeCell(discrepancy->electronic.text, missing);
    }
    if (table.rows.size() == headRows)
        return;
    blocks.push_back(paragraphBlock(wording.text(QStringLiteral("formal-title")), {13, true}, Alignment::Left, 14));
    blocks.back().paragraph.format.spaceAfter = 4;
    blocks.back().paragraph.format.keepsWithNext = true;
    blocks.push_back(std::move(table));
}

} // namespace

Result<text::Document> composeReport(const Comparison &comparison, const std::vector<Decision> &decisions,
                                     const std::map<int, QByteArray> &pictures)
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

    int page = -1;
    for (const Discrepancy *discrepancy : order) {
        if (!matters(*discrepancy))
            continue;
        if (discrepancy->official.page != page) {
            page = discrepancy->official.page;
            blocks.push_back(
                paragraphBlock(page > 0 ? wording->text(QStringLiteral("page"), {{"page", QString::number(page)}})
                                        : wording->text(QStringLiteral("no-page")),
                               {13, true}, Alignment::Left, 14));
            blocks.back().paragraph.format.keepsWithNext = true;
        }
        const auto picture = pictures.find(discrepancy->id);
        addItem(blocks, *discrepancy, decisionOf.value(discrepancy->id),
                picture == pictures.end() ? QByteArray() : picture->second, *wording);
    }
    addFormalTable(blocks, order, *wording);
    return report;
}

} // namespace congbao::letters
