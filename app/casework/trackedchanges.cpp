// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/submissionrecords.h"
#include "casework/submissions.h"
#include "registry/search.h"
#include "sandbox/sandboxedreader.h"

#include <algorithm>
#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonArray>

namespace congbao::casework {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(congbao::Submissions)
};

bool hasTrackedChanges(const text::Document &document)
{
    return std::any_of(document.warnings.begin(), document.warnings.end(),
                       [](const text::Warning &warning) { return warning.code == u"tracked-changes"; });
}

} // namespace

Result<void> settleTrackedChanges(Office &office, const Session &by, SubmissionId id, ChangesChoice choice)
{
    const Result<Person> clerk = currentPerson(office, by);
    if (!clerk)
        return failWith(clerk);
    const Result<SubmissionRecord> before = loadSubmission(*office.rooms().database, id);
    if (!before)
        return failWith(before);
    if (auto allowed = permit(*clerk, Act::RegisterSubmission, before->facts); !allowed)
        return allowed;
    const registry::SubmissionFileRow sent = before->electronic();
    const Result<QString> path = office.storedFilePath(sent.sha256);
    if (!path)
        return failWith(path);
    const Result<text::Document> marked = sandbox::readInSandbox(*path, {}, JobContext());
    if (!marked)
        return failWith(marked);
    if (!hasTrackedChanges(*marked))
        return fail(ErrorCode::Refused, Tr::tr("The electronic text of %1 has no tracked changes; there is nothing to "
                                               "choose.")
                                            .arg(before->facts.number));
    const bool isAccepted = choice == ChangesChoice::Accept;
    const Result<QByteArray> settled = sandbox::settleChangesInSandbox(
        {*path, sent.name}, isAccepted ? readers::TrackedChanges::Accept : readers::TrackedChanges::Reject,
        JobContext());
    if (!settled)
        return failWith(settled);
    const Result<vault::StoredEntry> stored = office.rooms().vault.storeBytes(*settled);
    if (!stored)
        return failWith(stored);
    const Result<QString> settledPath = office.storedFilePath(stored->sha256);
    if (!settledPath)
        return failWith(settledPath);
    const Result<text::Document> read = sandbox::readInSandbox(*settledPath, {}, JobContext());
    if (!read)
        return failWith(read);
    if (hasTrackedChanges(*read))
        return fail(ErrorCode::Refused,
                    Tr::tr("The tracked changes of %1 are of a kind that cannot be settled here. Open the text in the "
                           "program that made it, or ask for one without them.")
                        .arg(before->facts.number));

    Result<Change> change = Change::begin(office, by);
    if (!change)
        return failWith(change);
    const Result<SubmissionRecord> record = loadSubmission(change->database(), id);
    if (!record)
        return failWith(record);
    if (auto allowed = permit(change->person(), Act::RegisterSubmission, record->facts); !allowed)
        return allowed;
    if (record->electronic().sha256 != sent.sha256)
        return fail(
            ErrorCode::Conflict,
            Tr::tr("Another electronic text of %1 arrived meanwhile. Look at it first.").arg(record->facts.number));
    registry::SubmissionFileRow file{QStringLiteral("electronic"), sent.round + 1,
                                     QFileInfo(sent.name).completeBaseName() + u".docx", stored->sha256, stored->bytes};
    if (auto noted = change->noteFile(*stored); !noted)
        return noted;
    if (auto added = registry::addSubmissionFile(change->database(), id.value(), file); !added)
        return added;
    if (auto counted = registry::countSubmissionChange(change->database(), id.value(), record->row.version); !counted)
        return counted;
    if (auto indexed =
            registry::indexForSearch(change->database(), id.value(), searchText(record->row.instrument, *read));
        !indexed)
        return indexed;
    return change->commit(QStringLiteral("submission.changes-settled"), subjectOf(id),
                          {{QStringLiteral("choice"), isAccepted ? QStringLiteral("accept") : QStringLiteral("reject")},
                           {QStringLiteral("of_sha256"), sent.sha256},
                           {QStringLiteral("round"), file.round},
                           {QStringLiteral("files"), QJsonObject{{file.kind, QJsonArray{file.sha256}}}}});
}

} // namespace congbao::casework
