// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/submissions.h"

#include "casework/annexes.h"
#include "casework/registering.h"
#include "casework/submissionrecords.h"
#include "core/files.h"
#include "readers/reader.h"
#include "registry/search.h"
#include "registry/signaturechecks.h"
#include "sandbox/sandboxedreader.h"
#include "text/attributes.h"

#include <algorithm>
#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonArray>
#include <QRegularExpression>

namespace congbao::casework {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(congbao::Submissions)
};

InstrumentAttributes attributesOf(const text::Document &electronic)
{
    const text::ProposedAttributes read = text::readAttributes(electronic);
    InstrumentAttributes attributes;
    attributes.type = read.type.value;
    attributes.number = read.number.value;
    attributes.date = read.date.value;
    attributes.issuer = read.issuingBody.value;
    attributes.abstractText = read.abstractText.value;
    attributes.signer = read.signer.value;
    attributes.isNormative = read.isNormative.value;
    attributes.corrects = correctedNumber(read.abstractText.value);
    return attributes;
}

Result<registry::InstrumentRow> checkedInstrument(const InstrumentAttributes &attributes)
{
    registry::InstrumentRow row{0,
                                tidy(attributes.type),
                                tidy(attributes.number),
                                attributes.date,
                                tidy(attributes.issuer),
                                tidy(attributes.abstractText),
                                tidy(attributes.signer),
                                attributes.isNormative,
                                tidy(attributes.corrects)};
    QStringList missing;
    if (row.type.isEmpty())
        missing.append(Tr::tr("type"));
    if (row.number.isEmpty() || !row.number.contains(QRegularExpression(QStringLiteral("\\A\\d"))))
        missing.append(Tr::tr("number and notation"));
    if (!row.date.isValid())
        missing.append(Tr::tr("date"));
    if (row.issuer.isEmpty())
        missing.append(Tr::tr("issuing body"));
    if (!missing.isEmpty())
        return fail(
            ErrorCode::Unreadable,
            Tr::tr("The attributes of the instrument are not complete; what is missing: %1. Enter them by hand. "
                   "Nothing was registered.")
                .arg(missing.join(QStringLiteral(", "))));
    if (row.number == row.corrects)
        return fail(ErrorCode::Refused, Tr::tr("%1 cannot correct itself.").arg(row.number));
    return row;
}

Result<registry::SubmissionFileRow> storeFile(const Office &office, const QString &path, const QString &kind, int round)
{
    const Result<vault::StoredEntry> stored = office.rooms().vault.storeFile(path, MaximumFileBytes);
    if (!stored)
        return failWith(stored);
    return registry::SubmissionFileRow{kind, round, tidy(QFileInfo(path).fileName()), stored->sha256, stored->bytes};
}

Result<std::vector<Submission>> valuesOf(const Result<std::vector<SubmissionRecord>> &records)
{
    if (!records)
        return failWith(records);
    std::vector<Submission> submissions;
    submissions.reserve(records->size());
    for (const SubmissionRecord &record : *records)
        submissions.push_back(record.value());
    return submissions;
}

Result<text::Document> readElectronic(const QString &path)
{
    return sandbox::readInSandbox(path, {}, JobContext());
}

/// Damaged, encrypted and foreign files are sent back at the door, before a clerk waits for the recognition of a scan.
Result<void> checkOfficial(const QString &path)
{
    const Result<readers::Content> content = sandbox::tellContentInSandbox(path, JobContext());
    if (!content)
        return failWith(content);
    if (*content != readers::Content::Pdf)
        return {};
    readers::ReadOptions firstPage;
    firstPage.ocr = readers::OcrMode::Never;
    firstPage.lastPage = 1;
    if (const auto read = sandbox::readInSandbox(path, firstPage, JobContext()); !read)
        return failWith(read);
    return {};
}

/// As above: what cannot be printed or read is sent back at the door.
Result<void> checkAnnex(const QString &path)
{
    const Result<AnnexKind> kind = annexKind(path, QFileInfo(path).fileName());
    if (!kind)
        return failWith(kind);
    if (*kind == AnnexKind::Printed)
        return checkOfficial(path);
    const Result<text::Document> content = readElectronic(path);
    return content ? Result<void>() : failWith(content);
}

} // namespace

QString correctedNumber(const QString &abstractText)
{
    static const QRegularExpression named(
        QStringLiteral("\\A\\W*(?:về việc\\s+)?đính "
                       "chính\\b.*?số\\s+(\\d+[a-z]?(?:\\s*/\\s*\\d{4})?\\s*/\\s*[\\p{Lu}][\\p{L}-]*)"),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    const QRegularExpressionMatch match = named.match(tidy(abstractText));
    return match.hasMatch() ? match.captured(1).remove(u' ') : QString();
}

Result<SubmissionId> receiveSubmission(Office &office, const Session &by, const ReceiveRequest &request)
{
    const Result<Person> clerk = currentPerson(office, by);
    if (!clerk)
        return failWith(clerk);
    if (auto allowed = permit(*clerk, Act::RegisterSubmission); !allowed)
        return failWith(allowed);
    const auto wasRead = [&](const QString &path, const QString &sha256) {
        const Result<QString> now = request.read ? sha256OfFile(path, MaximumFileBytes) : QString();
        return now && !now->isEmpty() && *now == sha256;
    };
    const bool isElectronicRead = request.read && wasRead(request.electronicPath, request.read->electronicSha256);
    const Result<text::Document> electronic =
        isElectronicRead ? Result<text::Document>(request.read->electronic) : readElectronic(request.electronicPath);
    if (!electronic)
        return failWith(electronic);
    if (!request.read || !wasRead(request.officialPath, request.read->officialSha256)) {
        if (auto readable = checkOfficial(request.officialPath); !readable)
            return failWith(readable);
    }
    ArrivedSubmission arrived;
    registry::SubmissionRow &row = arrived.row;
    const Result<registry::InstrumentRow> instrument =
        checkedInstrument(request.attributes ? *request.attributes : attributesOf(*electronic));
    if (!instrument)
        return failWith(instrument);
    row.instrument = *instrument;

    struct Sent
    {
        QString path;
        QString kind;
    };
    std::vector<Sent> sent{{request.officialPath, QStringLiteral("official")},
                           {request.electronicPath, QStringLiteral("electronic")}};
    for (const QString &path : request.annexPaths) {
        if (auto readable = checkAnnex(path); !readable)
            return failWith(readable);
        sent.push_back({path, QStringLiteral("annex")});
    }
    for (const Sent &file : sent) {
        const auto stored = storeFile(office, file.path, file.kind, 1);
        if (!stored)
            return failWith(stored);
        row.files.push_back(*stored);
    }
    const Result<QString> signatures = signaturesOf(office, request.officialPath);
    if (!signatures)
        return failWith(signatures);

    arrived.signatures = *signatures;
    arrived.electronic = *electronic;
    row.receivedAt = request.receivedAt;
    row.sender = tidy(request.from);
    if (request.attributes) {
        row.documentClass = request.attributes->documentClass;
        row.isFastTrack = request.attributes->isFastTrack;
    }

    Result<Change> change = Change::begin(office, by);
    if (!change)
        return failWith(change);
    if (auto allowed = permit(change->person(), Act::RegisterSubmission); !allowed)
        return failWith(allowed);
    const Result<RegisteredSubmission> registered = registerArrival(office, *change, std::move(arrived));
    if (!registered)
        return failWith(registered);
    if (auto done =
            change->commit(QStringLiteral("submission.received"), subjectOf(registered->id), registered->payload);
        !done)
        return failWith(done);
    return registered->id;
}

Result<void> receiveResentText(Office &office, const Session &by, SubmissionId id, const QString &electronicPath)
{
    const auto checked = [&](const Person &person) -> Result<SubmissionRecord> {
        Result<SubmissionRecord> record = loadSubmission(*office.rooms().database, id);
        if (!record)
            return record;
        if (auto allowed = permit(person, Act::RegisterSubmission, record->facts); !allowed)
            return failWith(allowed);
        return record;
    };
    const Result<Person> clerk = currentPerson(office, by);
    if (!clerk)
        return failWith(clerk);
    if (const auto allowed = checked(*clerk); !allowed)
        return failWith(allowed);
    const Result<text::Document> electronic = readElectronic(electronicPath);
    if (!electronic)
        return failWith(electronic);
    Result<registry::SubmissionFileRow> file = storeFile(office, electronicPath, QStringLiteral("electronic"), 1);
    if (!file)
        return failWith(file);

    Result<Change> change = Change::begin(office, by);
    if (!change)
        return failWith(change);
    const Result<SubmissionRecord> record = checked(change->person());
    if (!record)
        return failWith(record);
    if (record->electronic().sha256 == file->sha256)
        return fail(
            ErrorCode::Refused,
            Tr::tr("This is the electronic text that was sent before, to the last byte. Ask for the exact one."));
    file->round = record->electronic().round + 1;
    if (auto noted = change->noteFile({file->sha256, file->bytes}); !noted)
        return noted;
    if (auto added = registry::addSubmissionFile(change->database(), id.value(), *file); !added)
        return added;
    if (auto counted = registry::countSubmissionChange(change->database(), id.value(), record->row.version); !counted)
        return counted;
    if (auto indexed =
            registry::indexForSearch(change->database(), id.value(), searchText(record->row.instrument, *electronic));
        !indexed)
        return indexed;
    return change->commit(QStringLiteral("submission.text-resent"), subjectOf(id),
                          {{QStringLiteral("round"), file->round}, {QStringLiteral("files"), payloadOf({*file})}});
}

Result<void> replaceOfficialText(Office &office, const Session &by, SubmissionId id, const QString &officialPath)
{
    const auto checked = [&](const Person &person) -> Result<SubmissionRecord> {
        Result<SubmissionRecord> record = loadSubmission(*office.rooms().database, id);
        if (!record)
            return record;
        if (auto allowed = permit(person, Act::RegisterSubmission, record->facts); !allowed)
            return failWith(allowed);
        if (!record->facts.isCompared || record->facts.officialWrong == 0)
            return fail(
                ErrorCode::Refused,
                Tr::tr("Nobody found the official text of %1 wrong. It is replaced only after a verdict says so.")
                    .arg(record->facts.number));
        return record;
    };
    const Result<Person> clerk = currentPerson(office, by);
    if (!clerk)
        return failWith(clerk);
    if (const auto allowed = checked(*clerk); !allowed)
        return failWith(allowed);
    if (auto readable = checkOfficial(officialPath); !readable)
        return readable;
    Result<registry::SubmissionFileRow> file = storeFile(office, officialPath, QStringLiteral("official"), 1);
    if (!file)
        return failWith(file);
    const Result<QString> signatures = signaturesOf(office, officialPath);
    if (!signatures)
        return failWith(signatures);

    Result<Change> change = Change::begin(office, by);
    if (!change)
        return failWith(change);
    const Result<SubmissionRecord> record = checked(change->person());
    if (!record)
        return failWith(record);
    if (record->official().sha256 == file->sha256)
        return fail(ErrorCode::Refused,
                    Tr::tr("This is the official text that was sent before, to the last byte. Ask for the right one."));
    file->round = record->official().round + 1;
    if (auto noted = change->noteFile({file->sha256, file->bytes}); !noted)
        return noted;
    if (auto added = registry::addSubmissionFile(change->database(), id.value(), *file); !added)
        return added;
    if (auto kept = registry::insertSignatureCheck(change->database(), file->sha256, *signatures, change->now()); !kept)
        return kept;
    if (auto counted = registry::countSubmissionChange(change->database(), id.value(), record->row.version); !counted)
        return counted;
    return change->commit(
        QStringLiteral("submission.official-replaced"), subjectOf(id),
        {{QStringLiteral("round"), file->round},
         {QStringLiteral("files"), payloadOf({*file})},
         {QStringLiteral("signatures"), QJsonObject{{file->sha256, sha256Hex(signatures->toUtf8())}}}});
}

Result<std::vector<Submission>> listSubmissions(Office &office)
{
    return valuesOf(loadSubmissions(*office.rooms().database));
}

Result<std::vector<Submission>> listWaitingSubmissions(Office &office)
{
    return valuesOf(loadSubmissions(*office.rooms().database, registry::SubmissionFilter::waiting()));
}

Result<std::vector<Submission>> submissionsAmong(Office &office, const std::vector<SubmissionId> &ids)
{
    constexpr size_t AtOnce = 500;
    std::vector<Submission> found;
    for (size_t start = 0; start < ids.size(); start += AtOnce) {
        std::vector<qint64> part;
        for (size_t at = start; at < std::min(ids.size(), start + AtOnce); ++at)
            part.push_back(ids[at].value());
        auto values = valuesOf(loadSubmissions(*office.rooms().database, registry::SubmissionFilter::among(part)));
        if (!values)
            return values;
        std::move(values->begin(), values->end(), std::back_inserter(found));
    }
    return found;
}

Result<Submission> submission(Office &office, SubmissionId id)
{
    const Result<SubmissionRecord> record = loadSubmission(*office.rooms().database, id);
    if (!record)
        return failWith(record);
    return record->value();
}

} // namespace congbao::casework
