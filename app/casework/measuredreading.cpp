// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/measuredreading.h"

#include "casework/submissionrecords.h"
#include "core/files.h"
#include "registry/sittings.h"

#include <algorithm>
#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

namespace congbao::casework {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(congbao::MeasuredReading)
};

constexpr int MostCanaries = 200;
constexpr int LongestNote = 4000;

QString toText(const std::vector<compare::Canary> &canaries)
{
    QJsonArray list;
    for (const compare::Canary &canary : canaries)
        list.append(QJsonObject{{QStringLiteral("block"), canary.block},
                                {QStringLiteral("start"), canary.start},
                                {QStringLiteral("original"), canary.original},
                                {QStringLiteral("planted"), canary.planted}});
    return QString::fromUtf8(QJsonDocument(list).toJson(QJsonDocument::Compact));
}

std::vector<compare::Canary> canariesOf(const registry::SittingRow &sitting)
{
    std::vector<compare::Canary> canaries;
    for (const QJsonValue &canary : QJsonDocument::fromJson(sitting.canaries.toUtf8()).array())
        canaries.push_back({canary[u"block"].toInt(), canary[u"start"].toInt(), canary[u"original"].toString(),
                            canary[u"planted"].toString()});
    return canaries;
}

bool overlap(const registry::MarkRow &mark, int block, int start, int length)
{
    return mark.block == block && mark.start < start + length && start < mark.start + mark.length;
}

/// Marks that are no canaries, those that touch each other as one.
std::vector<registry::MarkRow> realErrors(const registry::SittingRow &sitting)
{
    const std::vector<compare::Canary> canaries = canariesOf(sitting);
    std::vector<registry::MarkRow> marks = sitting.marks;
    std::erase_if(marks, [&](const registry::MarkRow &mark) {
        return std::any_of(canaries.begin(), canaries.end(), [&](const compare::Canary &canary) {
            return overlap(mark, canary.block, canary.start, static_cast<int>(canary.planted.size()));
        });
    });
    std::sort(marks.begin(), marks.end(), [](const registry::MarkRow &one, const registry::MarkRow &other) {
        return std::pair(one.block, one.start) < std::pair(other.block, other.start);
    });
    std::vector<registry::MarkRow> errors;
    for (const registry::MarkRow &mark : marks) {
        if (!errors.empty() && overlap(errors.back(), mark.block, mark.start, mark.length))
            errors.back().length =
                std::max(errors.back().start + errors.back().length, mark.start + mark.length) - errors.back().start;
        else
            errors.push_back(mark);
    }
    return errors;
}

ReaderResult resultOf(const registry::SittingRow &sitting)
{
    ReaderResult result;
    result.person = sitting.personName;
    for (const compare::Canary &canary : canariesOf(sitting)) {
        ++result.planted;
        result.caught += std::any_of(sitting.marks.begin(), sitting.marks.end(), [&](const registry::MarkRow &mark) {
            return overlap(mark, canary.block, canary.start, static_cast<int>(canary.planted.size()));
        });
    }
    result.found = static_cast<int>(realErrors(sitting).size());
    return result;
}

/// The sitting, if it is this person's and goes on.
Result<registry::SittingRow> openSitting(const Change &change, qint64 id)
{
    Result<std::optional<registry::SittingRow>> found = registry::sitting(change.database(), id);
    if (!found)
        return failWith(found);
    if (!*found)
        return fail(ErrorCode::NotFound, Tr::tr("There is no sitting %1.").arg(id));
    if ((*found)->person != change.personId())
        return fail(ErrorCode::NotPermitted,
                    Tr::tr("This sitting is %1's; nobody else may read in it.").arg((*found)->personName));
    if ((*found)->endedAt.isValid())
        return fail(ErrorCode::Refused, Tr::tr("This sitting has ended."));
    return std::move(**found);
}

} // namespace

Result<Sitting> startSitting(Office &office, const Session &by, SubmissionId id, const text::Document &electronic,
                             int canaries)
{
    Result<Change> change = Change::begin(office, by);
    if (!change)
        return failWith(change);
    const Result<SubmissionRecord> record = loadSubmission(change->database(), id);
    if (!record)
        return failWith(record);
    if (auto allowed = permit(change->person(), Act::GiveVerdict, record->facts); !allowed)
        return failWith(allowed);
    if (electronic.sha256 != record->electronic().sha256)
        return fail(
            ErrorCode::Conflict,
            Tr::tr("This is not the electronic text of %1 as it is now. Open it again.").arg(record->facts.number));
    registry::SittingRow row;
    row.comparison = record->comparison->comparison.id;
    row.person = change->personId();
    row.startedAt = change->now();
    const auto earlier = registry::sittingsOf(change->database(), row.comparison);
    if (!earlier)
        return failWith(earlier);
    if (std::any_of(earlier->begin(), earlier->end(),
                    [&](const registry::SittingRow &sitting) { return sitting.person == row.person; }))
        return fail(ErrorCode::Refused,
                    Tr::tr("%1 has read %2 already.").arg(change->person().name, record->facts.number));
    if (earlier->size() >= 2)
        return fail(ErrorCode::Refused, Tr::tr("%1 has its two readers already.").arg(record->facts.number));
    QRandomGenerator random = QRandomGenerator::securelySeeded();
    const std::vector<compare::Canary> planted =
        compare::chooseCanaries(electronic, std::clamp(canaries, 0, MostCanaries), random);
    row.canaries = toText(planted);
    const Result<qint64> sitting = registry::insertSitting(change->database(), row);
    if (!sitting)
        return failWith(sitting);
    if (auto done = change->commit(QStringLiteral("sitting.started"), subjectOf(id),
                                   {{QStringLiteral("sitting"), *sitting},
                                    {QStringLiteral("comparison"), row.comparison},
                                    {QStringLiteral("canaries_sha256"), sha256Hex(row.canaries.toUtf8())}});
        !done)
        return failWith(done);
    return Sitting{*sitting, compare::withCanaries(electronic, planted)};
}

Result<void> markError(Office &office, const Session &by, qint64 sitting, int block, int start, int length,
                       const QString &note)
{
    if (block < 0 || start < 0 || length <= 0)
        return fail(ErrorCode::Usage, Tr::tr("Mark at least one letter."));
    Result<Change> change = Change::begin(office, by);
    if (!change)
        return failWith(change);
    const Result<registry::SittingRow> row = openSitting(*change, sitting);
    if (!row)
        return failWith(row);
    const registry::MarkRow mark{block, start, length, note.trimmed().left(LongestNote)};
    if (auto added = registry::insertMark(change->database(), sitting, mark, change->now()); !added)
        return added;
    return change->commit(QStringLiteral("sitting.marked"), subjectOf(SubmissionId(row->submission)),
                          {{QStringLiteral("sitting"), sitting},
                           {QStringLiteral("block"), block},
                           {QStringLiteral("start"), start},
                           {QStringLiteral("length"), length},
                           {QStringLiteral("note"), mark.note}});
}

Result<void> endSitting(Office &office, const Session &by, qint64 sitting)
{
    Result<Change> change = Change::begin(office, by);
    if (!change)
        return failWith(change);
    const Result<registry::SittingRow> row = openSitting(*change, sitting);
    if (!row)
        return failWith(row);
    if (auto ended = registry::endSitting(change->database(), sitting, change->now()); !ended)
        return ended;
    return change->commit(
        QStringLiteral("sitting.ended"), subjectOf(SubmissionId(row->submission)),
        {{QStringLiteral("sitting"), sitting}, {QStringLiteral("marks"), static_cast<qint64>(row->marks.size())}});
}

Result<ReadingResult> readingResult(Office &office, SubmissionId id)
{
    registry::Database &database = *office.rooms().database;
    const Result<SubmissionRecord> record = loadSubmission(database, id);
    if (!record)
        return failWith(record);
    if (!record->comparison)
        return fail(ErrorCode::NotFound, Tr::tr("The texts of %1 were not compared yet.").arg(record->facts.number));
    const auto sittings = registry::sittingsOf(database, record->comparison->comparison.id);
    if (!sittings)
        return failWith(sittings);
    if (sittings->size() < 2 || !sittings->at(0).endedAt.isValid() || !sittings->at(1).endedAt.isValid())
        return fail(ErrorCode::Refused,
                    Tr::tr("The two readers of %1 have not both ended; until then nobody sees what they found.")
                        .arg(record->facts.number));
    ReadingResult result;
    result.first = resultOf(sittings->at(0));
    result.second = resultOf(sittings->at(1));
    const std::vector<registry::MarkRow> second = realErrors(sittings->at(1));
    for (const registry::MarkRow &error : realErrors(sittings->at(0)))
        result.bothFound += std::any_of(second.begin(), second.end(), [&](const registry::MarkRow &other) {
            return overlap(other, error.block, error.start, error.length);
        });
    result.missed = compare::estimateMissed({result.first.found, result.second.found,
                                             std::min({result.bothFound, result.first.found, result.second.found})});
    return result;
}

} // namespace congbao::casework
