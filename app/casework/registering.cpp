// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/registering.h"

#include "casework/incomingsignatures.h"
#include "casework/rulekeeping.h"
#include "casework/submissionrecords.h"
#include "core/files.h"
#include "registry/search.h"
#include "registry/signaturechecks.h"
#include "rules/documentclass.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonArray>

namespace congbao::casework {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(congbao::Submissions)
};

/// The class and the procedure decide by when it must be published.
Result<void> classify(registry::SubmissionRow &row, const rules::Profile &profile)
{
    const registry::InstrumentRow &instrument = row.instrument;
    if (row.documentClass.isEmpty())
        row.documentClass = rules::proposedClass({instrument.type, instrument.issuer, instrument.abstractText,
                                                  instrument.isNormative, !instrument.corrects.isEmpty()});
    const Result<rules::Regime> regime = profile.regimeOn(dayInVietNam(row.receivedAt));
    if (!regime)
        return {}; // older than the rules: registered, and nothing is computed
    const Result<rules::PublicationDuty> duty = rules::publicationDuty(profile, *regime, row.documentClass);
    if (!duty)
        return failWith(duty);
    if (*duty == rules::PublicationDuty::Never)
        return fail(ErrorCode::Refused,
                    Tr::tr("%1 may never be published: it is of the class %2. Nothing was registered.")
                        .arg(instrument.number, row.documentClass));
    return {};
}

} // namespace

QString tidy(const QString &words)
{
    return words.simplified().normalized(QString::NormalizationForm_C);
}

QJsonObject payloadOf(const std::vector<registry::SubmissionFileRow> &files)
{
    QMap<QString, QStringList> hashes;
    for (const registry::SubmissionFileRow &file : files)
        hashes[file.kind].append(file.sha256);
    QJsonObject payload;
    for (auto kind = hashes.cbegin(); kind != hashes.cend(); ++kind)
        payload.insert(kind.key(), QJsonArray::fromStringList(*kind));
    return payload;
}

Result<QString> signaturesOf(const Office &office, const QString &path)
{
    const auto found = verifySignatures(path, QFileInfo(path).fileName(), trustFolder(office.folder()),
                                        office.rooms().clock->now(), JobContext());
    if (!found)
        return failWith(found);
    return signaturesText(*found);
}

Result<RegisteredSubmission> registerArrival(Office &office, const Change &change, ArrivedSubmission arrived)
{
    registry::SubmissionRow &row = arrived.row;
    const auto earlier = registry::submissionOf(change.database(), row.instrument);
    if (!earlier)
        return failWith(earlier);
    if (*earlier)
        return fail(
            ErrorCode::Refused,
            Tr::tr("%1 of %2 is registered already, under the arrival number %3. A new electronic text is added "
                   "there.")
                .arg(row.instrument.number, row.instrument.issuer)
                .arg((*earlier)->arrivalNumber));
    row.receivedAt = row.receivedAt.isValid() ? row.receivedAt.toUTC() : change.now();
    row.arrivalYear = dayInVietNam(row.receivedAt).year();
    row.receivedBy = change.personId();
    const Result<rules::Profile> rules = rulesInForce(office, change);
    if (!rules)
        return failWith(rules);
    row.rulesVersion = rules->version();
    if (auto classed = classify(row, *rules); !classed)
        return failWith(classed);
    for (const registry::SubmissionFileRow &file : row.files) {
        if (auto noted = change.noteFile({file.sha256, file.bytes}); !noted)
            return failWith(noted);
    }
    const Result<registry::SubmissionRow> inserted = registry::insertSubmission(change.database(), row);
    if (!inserted)
        return failWith(inserted);
    if (auto indexed = registry::indexForSearch(change.database(), inserted->id,
                                                searchText(inserted->instrument, arrived.electronic));
        !indexed)
        return failWith(indexed);
    const QString official = row.files.front().sha256;
    if (auto kept = registry::insertSignatureCheck(change.database(), official, arrived.signatures, change.now());
        !kept)
        return failWith(kept);
    return RegisteredSubmission{
        SubmissionId(inserted->id),
        {{QStringLiteral("arrival_year"), inserted->arrivalYear},
         {QStringLiteral("arrival_number"), inserted->arrivalNumber},
         {QStringLiteral("number"), row.instrument.number},
         {QStringLiteral("issuer"), row.instrument.issuer},
         {QStringLiteral("files"), payloadOf(row.files)},
         {QStringLiteral("signatures"), QJsonObject{{official, sha256Hex(arrived.signatures.toUtf8())}}}}};
}

} // namespace congbao::casework
