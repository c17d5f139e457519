// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "letters/arrivals.h"

#include "letters/blocks.h"
#include "letters/wording.h"

namespace congbao::letters {

Result<text::Document> composeArrivals(int year, const std::vector<Arrival> &arrivals)
{
    constexpr float Size = 11;
    const auto wording = Wording::load(QStringLiteral("arrivals"));
    if (!wording)
        return failWith(wording);
    text::Document document;
    const auto heading = [&](const QString &words, const Look &look) {
        document.blocks.push_back(block(line(words, text::Alignment::Center, look)));
    };
    heading(wording->text(QStringLiteral("title")), {14, true});
    heading(wording->text(QStringLiteral("subtitle"), {{"year", QString::number(year)}}), {13});
    document.blocks.back().paragraph.format.spaceAfter = 10;

    const QStringList titles = wording->list(QStringLiteral("columns"));
    const std::vector<Column> columns = {{titles.value(0), 34, text::Alignment::Center},
                                         {titles.value(1), 62, text::Alignment::Center},
                                         {titles.value(2), 95},
                                         {titles.value(3), 98},
                                         {titles.value(4), 118},
                                         {titles.value(5), 60}};
    const auto day = [](const QDate &date) { return date.toString(QStringLiteral("dd/MM/yyyy")); };
    text::Block table = ruledTable(columns, Size);
    for (const Arrival &arrival : arrivals) {
        const InstrumentName &instrument = arrival.instrument;
        addRow(table, columns,
               {QString::number(arrival.number), day(arrival.day), arrival.sender,
                wording->text(QStringLiteral("instrument"),
                              {{"number", instrument.number}, {"date", day(instrument.date)}}),
                QString(instrument.type + u' ' + instrument.abstractText).simplified(), arrival.receiver},
               Size);
    }
    document.blocks.push_back(std::move(table));
    document.blocks.push_back(
        block(line(wording->text(QStringLiteral("count"), {{"count", paddedCount(static_cast<int>(arrivals.size()))}}),
                   text::Alignment::Left, {12})));
    document.blocks.back().paragraph.format.spaceBefore = 8;
    return document;
}

} // namespace congbao::letters
