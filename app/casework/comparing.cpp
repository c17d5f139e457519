// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/comparing.h"

#include "casework/annexes.h"
#include "casework/decisions.h"
#include "casework/incomingsignatures.h"
#include "casework/officialstrips.h"
#include "casework/submissionrecords.h"
#include "core/files.h"
#include "letters/certificate.h"
#include "letters/report.h"
#include "registry/comparisons.h"
#include "typeset/typesetter.h"

#include <algorithm>
#include <QCoreApplication>

namespace congbao::casework {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(congbao::Comparing)
};

constexpr qint64 MaximumResultBytes = 256LL << 20;

VerdictKind verdictKind(const QString &id)
{
    for (const VerdictKind kind : {VerdictKind::Real, VerdictKind::ReadingError, VerdictKind::OfficialWrong,
                                   VerdictKind::Formal, VerdictKind::Withdrawn}) {
        if (verdictId(kind) == id)
            return kind;
    }
    return VerdictKind::Withdrawn; // the schema allows the names above only
}

std::vector<Verdict> verdictsOf(const std::vector<registry::VerdictRow> &rows)
{
    std::vector<Verdict> verdicts;
    for (const registry::VerdictRow &row : rows)
        verdicts.push_back({row.discrepancy, verdictKind(row.kind), row.note, row.personName, row.at});
    return verdicts;
}

tl::unexpected<Error> neverCompared(const SubmissionRecord &record)
{
    return fail(ErrorCode::NotFound,
                Tr::tr("The texts of %1 were not compared yet. Compare them first.").arg(record.facts.number));
}

/// The annexes that are set as text, which must say what the official text says.
Result<std::vector<ComparisonOrder::Annex>> textAnnexes(const Office &office, const SubmissionRecord &record)
{
    std::vector<ComparisonOrder::Annex> annexes;
    for (const registry::SubmissionFileRow &file : record.row.files) {
        if (file.kind != u"annex")
            continue;
        const Result<QString> path = office.storedFilePath(file.sha256);
        if (!path)
            return failWith(path);
        const Result<AnnexKind> kind = annexKind(*path, file.name);
        if (!kind)
            return failWith(kind);
        if (*kind == AnnexKind::Text)
            annexes.push_back({*path, file.name, file.sha256});
    }
    return annexes;
}

bool areTextsOf(const compare::Comparison &comparison, const SubmissionRecord &record,
                const std::vector<ComparisonOrder::Annex> &annexes)
{
    const auto &compared = comparison.electronic.annexes;
    return comparison.official.sha256 == record.official().sha256 &&
           comparison.electronic.sha256 == record.electronic().sha256 &&
           std::equal(compared.begin(), compared.end(), annexes.begin(), annexes.end(),
                      [](const auto &one, const ComparisonOrder::Annex &sent) { return one.second == sent.sha256; });
}

Result<compare::Comparison> storedResult(Office &office, const registry::ComparisonRow &row)
{
    const Result<QByteArray> json = office.rooms().vault.read(row.resultSha256, MaximumResultBytes);
    if (!json)
        return failWith(json);
    return compare::comparisonFromJson(*json);
}

/// The same texts give the same result as long as the engine is the same. Nothing where the result cannot be had: then
/// they are compared again.
std::optional<compare::Comparison> knownResult(Office &office, const SubmissionRecord &record,
                                               const std::vector<ComparisonOrder::Annex> &annexes)
{
    const auto sha256 =
        registry::resultOfComparing(*office.rooms().database, record.official().sha256, record.electronic().sha256,
                                    QString::fromLatin1(compare::EngineVersion));
    if (!sha256 || sha256->isEmpty())
        return std::nullopt;
    const Result<QByteArray> json = office.rooms().vault.read(*sha256, MaximumResultBytes);
    if (!json)
        return std::nullopt;
    Result<compare::Comparison> known = compare::comparisonFromJson(*json);
    if (!known || !areTextsOf(*known, record, annexes))
        return std::nullopt;
    // The same bytes may have come under other names.
    known->official.name = record.official().name;
    known->electronic.name = record.electronic().name;
    return std::move(*known);
}

} // namespace

Result<ComparisonOrder> orderComparison(Office &office, SubmissionId id)
{
    const Result<SubmissionRecord> record = loadSubmission(*office.rooms().database, id);
    if (!record)
        return failWith(record);
    const Result<QString> official = office.storedFilePath(record->official().sha256);
    if (!official)
        return failWith(official);
    const Result<QString> electronic = office.storedFilePath(record->electronic().sha256);
    if (!electronic)
        return failWith(electronic);
    ComparisonOrder order{id,
                          *official,
                          record->official().name,
                          *electronic,
                          record->electronic().name,
                          trustFolder(office.folder()),
                          office.rooms().clock->now().toUTC()};
    Result<std::vector<ComparisonOrder::Annex>> annexes = textAnnexes(office, *record);
    if (!annexes)
        return failWith(annexes);
    order.annexes = std::move(*annexes);
    order.known = knownResult(office, *record, order.annexes);
    return order;
}

Result<ComparisonId> storeComparison(Office &office, const Session &by, SubmissionId id,
                                     const compare::Comparison &comparison)
{
    const QByteArray json = compare::toJson(comparison);
    const Result<vault::StoredEntry> stored = office.rooms().vault.storeBytes(json);
    if (!stored)
        return failWith(stored);
    Result<Change> change = Change::begin(office, by);
    if (!change)
        return failWith(change);
    const Result<SubmissionRecord> record = loadSubmission(change->database(), id);
    if (!record)
        return failWith(record);
    if (auto allowed = permit(change->person(), Act::CompareTexts, record->facts); !allowed)
        return failWith(allowed);
    const auto annexes = textAnnexes(office, *record);
    if (!annexes)
        return failWith(annexes);
    if (!areTextsOf(comparison, *record, *annexes))
        return fail(ErrorCode::Conflict,
                    Tr::tr("The texts of %1 are no longer the ones that were compared. Compare them again.")
                        .arg(record->facts.number));
    // The same texts gave the same result: the verdicts on it stay in force.
    if (record->comparison && record->comparison->comparison.resultSha256 == stored->sha256)
        return ComparisonId(record->comparison->comparison.id);

    registry::ComparisonRow row;
    row.submission = id.value();
    row.officialSha256 = comparison.official.sha256;
    row.electronicSha256 = comparison.electronic.sha256;
    row.resultSha256 = stored->sha256;
    row.engine = comparison.engine;
    row.substantive = comparison.count(compare::Severity::Substantive);
    row.formal = comparison.count(compare::Severity::Formal);
    row.comparedBy = change->personId();
    row.comparedAt = change->now();
    std::vector<registry::DiscrepancyRow> discrepancies;
    for (const compare::Discrepancy &discrepancy : comparison.discrepancies)
        discrepancies.push_back(
            {discrepancy.id, discrepancy.severity == compare::Severity::Substantive || !discrepancy.isDecided});
    if (auto noted = change->noteFile(*stored); !noted)
        return failWith(noted);
    const Result<qint64> comparisonId = registry::insertComparison(change->database(), row, discrepancies);
    if (!comparisonId)
        return failWith(comparisonId);
    if (auto counted = registry::countSubmissionChange(change->database(), id.value(), record->row.version); !counted)
        return failWith(counted);
    if (auto done = change->commit(QStringLiteral("submission.compared"), subjectOf(id),
                                   {{QStringLiteral("comparison"), *comparisonId},
                                    {QStringLiteral("result_sha256"), stored->sha256},
                                    {QStringLiteral("official_sha256"), row.officialSha256},
                                    {QStringLiteral("electronic_sha256"), row.electronicSha256},
                                    {QStringLiteral("engine"), row.engine},
                                    {QStringLiteral("substantive"), row.substantive},
                                    {QStringLiteral("formal"), row.formal}});
        !done)
        return failWith(done);
    return ComparisonId(*comparisonId);
}

Result<std::optional<compare::Recheck>> recheckOfResentText(Office &office, SubmissionId id)
{
    registry::Database &database = *office.rooms().database;
    const Result<SubmissionRecord> record = loadSubmission(database, id);
    if (!record)
        return failWith(record);
    if (!record->comparison)
        return neverCompared(*record);
    const auto earlierRow = registry::comparisonOfEarlierText(database, record->comparison->comparison);
    if (!earlierRow)
        return failWith(earlierRow);
    if (!*earlierRow)
        return std::optional<compare::Recheck>();
    const auto now = storedResult(office, record->comparison->comparison);
    if (!now)
        return failWith(now);
    const auto earlier = storedResult(office, **earlierRow);
    if (!earlier)
        return failWith(earlier);
    const auto verdicts = registry::verdictsInForce(database, (*earlierRow)->id);
    if (!verdicts)
        return failWith(verdicts);
    std::vector<int> asked;
    for (const registry::VerdictRow &verdict : *verdicts) {
        if (verdictKind(verdict.kind) == VerdictKind::Real)
            asked.push_back(verdict.discrepancy);
    }
    auto recheck = compare::recheckResent(*earlier, asked, *now);
    if (!recheck)
        return failWith(recheck);
    return std::optional(std::move(*recheck));
}

Result<StoredComparison> latestComparison(Office &office, SubmissionId id)
{
    const Result<SubmissionRecord> record = loadSubmission(*office.rooms().database, id);
    if (!record)
        return failWith(record);
    if (!record->comparison)
        return neverCompared(*record);
    const registry::ComparisonRow &row = record->comparison->comparison;
    Result<compare::Comparison> comparison = storedResult(office, row);
    if (!comparison)
        return failWith(comparison);
    const auto verdicts = registry::verdictsInForce(*office.rooms().database, row.id);
    if (!verdicts)
        return failWith(verdicts);
    return StoredComparison{ComparisonId(row.id), id, std::move(*comparison), verdictsOf(*verdicts)};
}

Result<void> giveVerdict(Office &office, const Session &by, SubmissionId id, int discrepancy, VerdictKind kind,
                         const QString &note)
{
    return giveVerdicts(office, by, id, {discrepancy}, kind, note);
}

Result<void> giveVerdicts(Office &office, const Session &by, SubmissionId id, const std::vector<int> &discrepancies,
                          VerdictKind kind, const QString &note)
{
    constexpr int LongestNote = 4000;
    if (discrepancies.empty())
        return {};
    Result<Change> change = Change::begin(office, by);
    if (!change)
        return failWith(change);
    const Result<SubmissionRecord> record = loadSubmission(change->database(), id);
    if (!record)
        return failWith(record);
    if (auto allowed = permit(change->person(), Act::GiveVerdict, record->facts); !allowed)
        return allowed;
    const qint64 comparison = record->comparison->comparison.id;
    const auto inForce = registry::verdictsInForce(change->database(), comparison);
    if (!inForce)
        return failWith(inForce);
    for (size_t i = 0; i < discrepancies.size(); ++i) {
        const int discrepancy = discrepancies[i];
        const Result<bool> exists = registry::hasDiscrepancy(change->database(), comparison, discrepancy);
        if (!exists)
            return failWith(exists);
        if (!*exists)
            return fail(ErrorCode::NotFound, Tr::tr("The latest comparison of %1 has no discrepancy %2.")
                                                 .arg(record->facts.number)
                                                 .arg(discrepancy));
        const bool isJudged = std::any_of(inForce->begin(), inForce->end(), [&](const registry::VerdictRow &verdict) {
            return verdict.discrepancy == discrepancy;
        });
        if (kind == VerdictKind::Withdrawn && !isJudged)
            return fail(ErrorCode::NotFound,
                        Tr::tr("The discrepancy %1 has no verdict that could be withdrawn.").arg(discrepancy));
        const registry::VerdictRow row{discrepancy,        verdictId(kind),       note.trimmed().left(LongestNote),
                                       change->personId(), change->person().name, change->now()};
        if (auto given = registry::insertVerdict(change->database(), comparison, row); !given)
            return given;
        const QJsonObject payload{{QStringLiteral("comparison"), comparison},
                                  {QStringLiteral("discrepancy"), discrepancy},
                                  {QStringLiteral("kind"), row.kind},
                                  {QStringLiteral("note"), row.note}};
        const bool isLast = i + 1 == discrepancies.size();
        if (isLast) {
            if (auto counted = registry::countSubmissionChange(change->database(), id.value(), record->row.version);
                !counted)
                return counted;
        }
        const QString act = QStringLiteral("verdict.given");
        if (auto kept =
                isLast ? change->commit(act, subjectOf(id), payload) : change->note(act, subjectOf(id), payload);
            !kept)
            return kept;
    }
    return {};
}

Result<std::vector<Verdict>> verdictHistory(Office &office, SubmissionId id)
{
    const Result<SubmissionRecord> record = loadSubmission(*office.rooms().database, id);
    if (!record)
        return failWith(record);
    if (!record->comparison)
        return neverCompared(*record);
    const auto verdicts = registry::allVerdicts(*office.rooms().database, record->comparison->comparison.id);
    if (!verdicts)
        return failWith(verdicts);
    return verdictsOf(*verdicts);
}

Result<QByteArray> makeCertificate(Office &office, const Session &by, SubmissionId id)
{
    const Result<Person> person = currentPerson(office, by);
    if (!person)
        return failWith(person);
    const Result<SubmissionRecord> record = loadSubmission(*office.rooms().database, id);
    if (!record)
        return failWith(record);
    if (auto allowed = permit(*person, Act::IssueCertificate, record->facts); !allowed)
        return failWith(allowed);
    Result<StoredComparison> latest = latestComparison(office, id);
    if (!latest)
        return failWith(latest);
    const Result<letters::Letterhead> letterhead = letterheadOf(office);
    if (!letterhead)
        return failWith(letterhead);
    letters::CertificateContent content;
    content.letterhead = *letterhead;
    content.instrument = instrumentName(record->row.instrument);
    content.arrivalNumber = record->facts.arrivalNumber;
    content.comparison = std::move(latest->comparison);
    content.decisions = decisionsOf(latest->verdicts);
    content.issuedBy = person->name;
    content.issuedAt = office.rooms().clock->now().toUTC();
    const Result<text::Document> document = letters::composeCertificate(content);
    if (!document)
        return failWith(document);
    Result<QByteArray> pdf = typeset::typesetPlain(*document, u"Chứng nhận đối chiếu " + record->facts.number);
    if (!pdf)
        return pdf;
    const Result<vault::StoredEntry> stored = office.rooms().vault.storeBytes(*pdf);
    if (!stored)
        return failWith(stored);
    Result<Change> change = Change::begin(office, by);
    if (!change)
        return failWith(change);
    // Composing took a while; what it certifies must still be so.
    const Result<SubmissionRecord> now = loadSubmission(change->database(), id);
    if (!now)
        return failWith(now);
    if (auto allowed = permit(change->person(), Act::IssueCertificate, now->facts); !allowed)
        return failWith(allowed);
    if (now->row.version != record->row.version)
        return fail(ErrorCode::Conflict,
                    Tr::tr("Somebody changed %1 meanwhile; the certificate was not issued. Look at "
                           "it again.")
                        .arg(record->facts.number));
    if (auto noted = change->noteFile(*stored); !noted)
        return failWith(noted);
    if (auto done = change->commit(
            QStringLiteral("certificate.issued"), subjectOf(id),
            {{QStringLiteral("comparison"), latest->id.value()}, {QStringLiteral("pdf_sha256"), stored->sha256}});
        !done)
        return failWith(done);
    return pdf;
}

Result<QByteArray> makeReport(const compare::Comparison &comparison, const std::vector<Verdict> &verdicts,
                              const QString &officialPath)
{
    const auto pictures =
        officialPath.isEmpty() ? std::map<int, QByteArray>() : officialStrips(officialPath, comparison);
    const Result<text::Document> document = letters::composeReport(comparison, decisionsOf(verdicts), pictures);
    if (!document)
        return failWith(document);
    return typeset::typesetPlain(*document, QStringLiteral("Danh sách điểm sai khác"));
}

} // namespace congbao::casework
