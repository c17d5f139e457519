// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "letters/letter.h"

#include "letters/blocks.h"
#include "letters/wording.h"

#include <QCoreApplication>

namespace congbao::letters {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(congbao::Letters)
};

using text::Alignment;

/// The words of one side as they stand in the list: with their neighbours, so that a person finds the place in the
/// text; what differs in quotation marks and bold.
text::Cell placeCell(const LetterPoint &point, const QString &words, const QString &missing, float size)
{
    const Look plain{size};
    const Look strong{size, true};
    const QString before = point.before.isEmpty() ? QString() : QStringLiteral("…%1 ").arg(point.before);
    const QString after = point.after.isEmpty() ? QString() : QStringLiteral(" %1…").arg(point.after);
    text::Cell cell;
    cell.paragraphs.push_back(
        words.isEmpty() ? paragraph({{before, plain}, {missing, {size, true, true}}, {after, plain}})
                        : paragraph({{before, plain}, {QStringLiteral("“%1”").arg(words), strong}, {after, plain}}));
    return cell;
}

text::Block pointsTable(const std::vector<LetterPoint> &points, const Wording &wording)
{
    const float size = 12;
    const QStringList titles = wording.list(QStringLiteral("columns"));
    const std::vector<Column> columns = {{titles.value(0), 36, Alignment::Center},
                                         {titles.value(1), 46, Alignment::Center},
                                         {titles.value(2), 95, Alignment::Left},
                                         {titles.value(3), 145, Alignment::Left},
                                         {titles.value(4), 145, Alignment::Left}};
    text::Block table = ruledTable(columns, size);
    int number = 0;
    for (const LetterPoint &point : points) {
        QString place = citedPath(point.path);
        if (place.isEmpty())
            place = wording.text(QStringLiteral("outside-articles"));
        addRow(table, columns,
               {QString::number(++number), point.page > 0 ? QString::number(point.page) : QStringLiteral("–"), place},
               size);
        std::vector<text::Cell> &cells = table.rows.back().cells;
        cells[3] = placeCell(point, point.electronic, wording.text(QStringLiteral("missing")), size);
        cells[4] = placeCell(point, point.official, wording.text(QStringLiteral("not-there")), size);
        if (!point.note.isEmpty())
            cells[2].paragraphs.push_back(line(wording.text(QStringLiteral("note"), {{"note", point.note}}),
                                               Alignment::Left, {size, false, true}));
    }
    return table;
}

} // namespace

Result<text::Document> composeLetter(const LetterContent &content)
{
    if (content.points.empty())
        return fail(ErrorCode::Refused,
                    Tr::tr("There is nothing to write about: no difference was judged to be real. Give the verdicts "
                           "first."));
    const auto wording = Wording::load(QStringLiteral("letter"));
    if (!wording)
        return failWith(wording);
    const QString prefix = content.kind == LetterCase::OfficialWrong ? QStringLiteral("official-wrong/")
                                                                     : QStringLiteral("electronic-wrong/");
    const Letterhead &head = content.letterhead;
    const QString recipient = sentenceName(content.recipient);
    const QString shortName =
        (content.instrument.type.isEmpty() ? QStringLiteral("văn bản") : content.instrument.type) +
        (content.instrument.number.isEmpty() ? QString() : QStringLiteral(" số %1").arg(content.instrument.number));
    QString arrival;
    if (content.arrivalNumber > 0)
        arrival =
            QStringLiteral(" (số đến %1%2)")
                .arg(content.arrivalNumber)
                .arg(content.arrivalDate.isValid() ? QStringLiteral(", ") + longDate(content.arrivalDate) : QString());
    const QString about = content.instrument.abstractText.simplified();
    const QString day =
        content.date.isValid() ? QStringLiteral(" %1").arg(content.date.toString(u"dd/MM/yyyy")) : QString();

    text::Document letter;
    letter.blocks.push_back(headBlock(
        head,
        content.number.isEmpty()
            ? wording->text(QStringLiteral("number"), {{"notation", head.notation}})
            : wording->text(QStringLiteral("numbered"), {{"number", content.number}, {"notation", head.notation}}),
        wording->text(prefix + QStringLiteral("subject"), {{"short", shortName}}),
        wording->text(QStringLiteral("place-date"), {{"place", head.place}, {"date", longDate(content.date)}})));
    text::Paragraph to = line(wording->text(QStringLiteral("to"), {{"recipient", recipient}}), Alignment::Center, {14});
    to.format.spaceBefore = 18;
    to.format.spaceAfter = 12;
    letter.blocks.push_back(block(std::move(to)));
    letter.blocks.push_back(bodyBlock(
        wording->text(prefix + QStringLiteral("opening"),
                      {{"office", head.longName},
                       {"arrival", arrival},
                       {"instrument", fullName(content.instrument)},
                       {"abstract", about.isEmpty() ? QString() : QStringLiteral(" (trích yếu: “%1”)").arg(about)}})));
    letter.blocks.push_back(bodyBlock(
        wording->text(prefix + QStringLiteral("finding"), {{"count", paddedCount(int(content.points.size()))}})));
    letter.blocks.back().paragraph.format.spaceAfter = 6;
    letter.blocks.back().paragraph.format.keepsWithNext = true;
    letter.blocks.push_back(pointsTable(content.points, *wording));
    letter.blocks.push_back(bodyBlock(wording->text(
        prefix + QStringLiteral("request"), {{"office", head.longName}, {"recipient", recipient}, {"day", day}})));
    letter.blocks.push_back(bodyBlock(wording->text(QStringLiteral("closing"))));
    letter.blocks.back().paragraph.format.keepsWithNext = true;
    letter.blocks.push_back(footBlock(wording->text(QStringLiteral("recipients-title")),
                                      wording->list(QStringLiteral("recipients")), head.signerTitle, head.signer));
    return letter;
}

} // namespace congbao::letters
