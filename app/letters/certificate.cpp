// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "letters/certificate.h"

#include "letters/blocks.h"
#include "letters/wording.h"

#include <QCoreApplication>
#include <QHash>
#include <QTimeZone>

namespace congbao::letters {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(congbao::Letters)
};

using compare::Comparison;
using compare::Discrepancy;
using compare::Severity;
using text::Alignment;

constexpr float SmallSize = 11;

QString localTime(const QDateTime &time)
{
    return time.toTimeZone(QTimeZone("Asia/Ho_Chi_Minh")).toString(u"HH:mm dd/MM/yyyy");
}

QString decisionKey(DecisionKind kind)
{
    switch (kind) {
    case DecisionKind::Real:
        return QStringLiteral("real");
    case DecisionKind::ReadingError:
        return QStringLiteral("reading-error");
    case DecisionKind::OfficialWrong:
        return QStringLiteral("official-wrong");
    case DecisionKind::Formal:
        break;
    }
    return QStringLiteral("formal");
}

bool needsDecision(const Discrepancy &discrepancy)
{
    return discrepancy.severity == Severity::Substantive || !discrepancy.isDecided;
}

text::Block sectionTitle(const QString &words)
{
    text::ParagraphFormat format;
    format.spaceBefore = 12;
    format.spaceAfter = 4;
    format.keepsWithNext = true;
    return block(paragraph({{words, {13, true}}}, format));
}

text::Block centred(const QString &words, const Look &look, float before)
{
    text::Paragraph result = line(words, Alignment::Center, look);
    result.format.spaceBefore = before;
    return block(std::move(result));
}

/// A hash in four groups, so that it breaks inside a narrow column and can be read aloud.
QString groupedHash(const QString &sha256)
{
    QStringList groups;
    for (int at = 0; at < sha256.size(); at += 16)
        groups.append(sha256.mid(at, 16));
    return groups.join(QLatin1Char('\n'));
}

text::Block textsTable(const Comparison &comparison, const Wording &wording)
{
    const QStringList titles = wording.list(QStringLiteral("texts-columns"));
    const std::vector<Column> columns = {
        {titles.value(0), 90}, {titles.value(1), 157}, {titles.value(2), 90}, {titles.value(3), 130}};
    text::Block table = ruledTable(columns, SmallSize);
    const auto add = [&](const char *what, const compare::ComparedFile &file) {
        const QString name =
            file.pages > 0
                ? wording.text(QStringLiteral("pages"), {{"name", file.name}, {"pages", QString::number(file.pages)}})
                : file.name;
        addRow(table, columns,
               {wording.text(QLatin1String(what)), name, kindInWords(file.kind), groupedHash(file.sha256)}, SmallSize);
    };
    add("official", comparison.official);
    add("electronic", comparison.electronic);
    return table;
}

text::Block coverageTable(const compare::Coverage &coverage, const Wording &wording)
{
    const QStringList titles = wording.list(QStringLiteral("coverage-columns"));
    const std::vector<Column> columns = {
        {titles.value(0), 227}, {titles.value(1), 120, Alignment::Right}, {titles.value(2), 120, Alignment::Right}};
    text::Block table = ruledTable(columns, SmallSize);
    const auto add = [&](const char *what, int official, int electronic) {
        addRow(table, columns,
               {wording.text(QLatin1String(what)), QString::number(official),
                electronic < 0 ? QStringLiteral("–") : QString::number(electronic)},
               SmallSize);
    };
    add("matched", coverage.matched, coverage.electronicMatched);
    add("in-discrepancies", coverage.inDiscrepancies, coverage.electronicInDiscrepancies);
    add("unreadable", coverage.unreadable, -1);
    add("total", coverage.officialWords, coverage.electronicWords);
    return table;
}

text::Block decisionsTable(const std::vector<const Discrepancy *> &discrepancies,
                           const QHash<int, const Decision *> &decisions, const Wording &wording)
{
    const QStringList titles = wording.list(QStringLiteral("decisions-columns"));
    const std::vector<Column> columns = {{titles.value(0), 36, Alignment::Center},
                                         {titles.value(1), 44, Alignment::Center},
                                         {titles.value(2), 77},
                                         {titles.value(3), 80},
                                         {titles.value(4), 80},
                                         {titles.value(5), 70},
                                         {titles.value(6), 80}};
    text::Block table = ruledTable(columns, SmallSize);
    for (const Discrepancy *discrepancy : discrepancies) {
        const Decision *decision = decisions.value(discrepancy->id);
        const auto words = [&](const QString &side) {
            return side.trimmed().isEmpty() ? wording.text(QStringLiteral("missing")) : side.simplified();
        };
        QString judgement = wording.text(QStringLiteral("decisions/") + decisionKey(decision->kind));
        if (!decision->note.isEmpty())
            judgement += QStringLiteral("\n%1").arg(decision->note.simplified());
        addRow(table, columns,
               {QString::number(discrepancy->id),
                discrepancy->official.page > 0 ? QString::number(discrepancy->official.page) : QStringLiteral("–"),
                citedPath(discrepancy->electronic.path), words(discrepancy->electronic.text),
                words(discrepancy->official.text), judgement,
                QStringLiteral("%1, %2").arg(decision->by, localTime(decision->at))},
               SmallSize);
    }
    return table;
}

text::Block unreadableTable(const std::vector<text::UnreadableArea> &areas, const Wording &wording)
{
    const QStringList titles = wording.list(QStringLiteral("unreadable-columns"));
    const std::vector<Column> columns = {{titles.value(0), 45, Alignment::Center},
                                         {titles.value(1), 232},
                                         {titles.value(2), 130},
                                         {titles.value(3), 60, Alignment::Right}};
    text::Block table = ruledTable(columns, SmallSize);
    const auto millimetres = [](float points) { return QString::number(qRound(points * 25.4F / 72)); };
    for (const text::UnreadableArea &area : areas) {
        const QString reason = wording.text(QStringLiteral("reasons/") + area.reason);
        addRow(table, columns,
               {QString::number(area.page),
                wording.text(QStringLiteral("area"), {{"x", millimetres(area.rect.x)},
                                                      {"y", millimetres(area.rect.y)},
                                                      {"width", millimetres(area.rect.width)},
                                                      {"height", millimetres(area.rect.height)}}),
                reason.isEmpty() ? area.reason : reason, QString::number(area.words)},
               SmallSize);
    }
    return table;
}

} // namespace

Result<text::Document> composeCertificate(const CertificateContent &content)
{
    const auto wording = Wording::load(QStringLiteral("certificate"));
    if (!wording)
        return failWith(wording);
    QHash<int, const Decision *> decisions;
    for (const Decision &decision : content.decisions)
        decisions.insert(decision.discrepancy, &decision);
    std::vector<const Discrepancy *> toDecide;
    int formal = 0;
    for (const Discrepancy &discrepancy : content.comparison.discrepancies) {
        if (!needsDecision(discrepancy)) {
            ++formal;
            continue;
        }
        if (!decisions.contains(discrepancy.id))
            return fail(ErrorCode::Refused,
                        Tr::tr("Difference %1 has no verdict yet. The certificate can be made when every difference "
                               "has one.")
                            .arg(discrepancy.id));
        toDecide.push_back(&discrepancy);
    }

    const QDate date = content.issuedAt.toTimeZone(QTimeZone("Asia/Ho_Chi_Minh")).date();
    const QString about = content.instrument.abstractText.simplified();
    text::Document certificate;
    std::vector<text::Block> &blocks = certificate.blocks;
    blocks.push_back(headBlock(
        content.letterhead, {}, {},
        wording->text(QStringLiteral("place-date"), {{"place", content.letterhead.place}, {"date", longDate(date)}})));
    blocks.push_back(centred(wording->text(QStringLiteral("title")), {14, true}, 18));
    blocks.push_back(centred(wording->text(QStringLiteral("subtitle")), {14, true}, 0));
    blocks.push_back(bodyBlock(
        wording->text(QStringLiteral("instrument"),
                      {{"instrument", fullName(content.instrument)},
                       {"abstract", about.isEmpty() ? QString() : QStringLiteral(" (trích yếu: “%1”)").arg(about)}})));
    if (content.arrivalNumber > 0)
        blocks.push_back(
            bodyBlock(wording->text(QStringLiteral("arrival"), {{"arrival", QString::number(content.arrivalNumber)}})));

    blocks.push_back(sectionTitle(wording->text(QStringLiteral("part-texts"))));
    blocks.push_back(textsTable(content.comparison, *wording));

    blocks.push_back(sectionTitle(wording->text(QStringLiteral("part-coverage"))));
    blocks.push_back(coverageTable(content.comparison.coverage, *wording));
    blocks.push_back(bodyBlock(wording->text(QStringLiteral("engine"), {{"engine", content.comparison.engine}}), {12}));

    blocks.push_back(sectionTitle(wording->text(QStringLiteral("part-decisions"))));
    if (toDecide.empty()) {
        blocks.push_back(bodyBlock(wording->text(QStringLiteral("no-discrepancies")), {13}));
    } else {
        blocks.push_back(bodyBlock(
            wording->text(QStringLiteral("decisions-summary"),
                          {{"substantive", paddedCount(int(toDecide.size()))}, {"formal", QString::number(formal)}}),
            {13}));
        blocks.back().paragraph.format.spaceAfter = 4;
        blocks.back().paragraph.format.keepsWithNext = true;
        blocks.push_back(decisionsTable(toDecide, decisions, *wording));
    }

    blocks.push_back(sectionTitle(wording->text(QStringLiteral("part-unreadable"))));
    const auto &areas = content.comparison.coverage.unreadableAreas;
    if (areas.empty())
        blocks.push_back(bodyBlock(wording->text(QStringLiteral("no-unreadable")), {13}));
    else
        blocks.push_back(unreadableTable(areas, *wording));

    blocks.push_back(bodyBlock(
        wording->text(QStringLiteral("issued"), {{"time", localTime(content.issuedAt)}, {"person", content.issuedBy}}),
        {13}));
    blocks.back().paragraph.format.spaceBefore = 12;
    blocks.back().paragraph.format.keepsWithNext = true;
    blocks.push_back(footBlock({}, {}, wording->text(QStringLiteral("signature")), content.issuedBy));
    return certificate;
}

} // namespace congbao::letters
