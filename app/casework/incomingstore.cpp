// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/incomingstore.h"

#include "casework/change.h"
#include "readers/sniffing.h"
#include "registry/submissions.h"
#include "sandbox/sandboxedreader.h"

#include <QRegularExpression>

namespace congbao::casework {

namespace {

bool isNamedAnnex(const QString &name)
{
    static const QRegularExpression annex(QStringLiteral("ph[uụ][ _-]*l[uụ]c|\\bannex"),
                                          QRegularExpression::CaseInsensitiveOption |
                                              QRegularExpression::UseUnicodePropertiesOption);
    return name.contains(annex);
}

/// The first paged file is the official text and the first editable one the electronic; what is called an annex is one.
QString roleOf(const ArrivedFile &file, std::vector<registry::IncomingFileRow> &before)
{
    const auto has = [&](const QString &role) {
        return std::any_of(before.begin(), before.end(),
                           [&](const registry::IncomingFileRow &row) { return row.role == role; });
    };
    const Result<readers::Content> content = readers::sniffContent(file.path, MaximumFileBytes);
    if (!content)
        return QStringLiteral("other");
    const bool isPaged = *content == readers::Content::Pdf || *content == readers::Content::Image;
    const QString role = isPaged ? QStringLiteral("official") : QStringLiteral("electronic");
    return isNamedAnnex(file.name) || has(role) ? QStringLiteral("annex") : role;
}

/// A document that this sender sent before, else the registered instrument of that number. Only a proposal.
Result<qint64> submissionFor(registry::Database &database, const registry::IncomingRow &row)
{
    if (!row.documentId.isEmpty()) {
        const Result<qint64> before = registry::submissionOfDocument(database, row.senderId, row.documentId);
        if (!before || *before > 0)
            return before;
    }
    if (row.number.isEmpty())
        return 0;
    const auto numbered = registry::submissions(database, registry::SubmissionFilter::numbered({row.number}));
    if (!numbered)
        return failWith(numbered);
    qint64 found = 0;
    for (const registry::SubmissionRow &submission : *numbered) {
        if (submission.instrument.number != row.number)
            continue;
        if (found > 0)
            return 0; // several bodies have this number
        found = submission.id;
    }
    return found;
}

} // namespace

std::optional<Error> whyNotOpened(const ArrivedFile &file, const JobContext &context)
{
    const Result<readers::Content> content = readers::sniffContent(file.path, MaximumFileBytes);
    if (!content || *content != readers::Content::Pdf)
        return {};
    readers::ReadOptions firstPage;
    firstPage.ocr = readers::OcrMode::Never;
    firstPage.lastPage = 1;
    const auto read = sandbox::readInSandbox(file.path, firstPage, context);
    if (read || read.error().code != ErrorCode::Unreadable)
        return {};
    return read.error();
}

Result<bool> storeArrival(Office &office, const Session &by, Arrival arrival)
{
    const auto &vault = office.rooms().vault;
    const auto there = registry::hasIncoming(*office.rooms().database, arrival.row.key);
    if (!there)
        return failWith(there);
    if (*there)
        return false;
    const Result<vault::StoredEntry> original = vault.storeFile(arrival.originalPath, 2 * MaximumFileBytes);
    if (!original)
        return failWith(original);
    std::vector<vault::StoredEntry> stored{*original};
    arrival.row.originalSha256 = original->sha256;
    for (const ArrivedFile &file : arrival.files) {
        const Result<vault::StoredEntry> entry = vault.storeFile(file.path, MaximumFileBytes);
        if (!entry)
            return failWith(entry);
        stored.push_back(*entry);
        arrival.row.files.push_back({roleOf(file, arrival.row.files), file.name, entry->sha256});
    }

    Result<Change> change = Change::begin(office, by);
    if (!change)
        return failWith(change);
    if (auto allowed = permit(change->person(), Act::RegisterSubmission); !allowed)
        return failWith(allowed);
    for (const vault::StoredEntry &entry : stored) {
        if (auto noted = change->noteFile(entry); !noted)
            return failWith(noted);
    }
    arrival.row.receivedAt = change->now();
    const Result<qint64> proposed = submissionFor(change->database(), arrival.row);
    if (!proposed)
        return failWith(proposed);
    if (arrival.row.proposedSubmission == 0)
        arrival.row.proposedSubmission = *proposed;
    const Result<qint64> id = registry::insertIncoming(change->database(), arrival.row);
    if (!id && id.error().code == ErrorCode::Conflict)
        return false; // another seat of the office was quicker
    if (!id)
        return failWith(id);
    if (!arrival.status.isEmpty()) {
        if (auto owed = registry::oweStatus(
                change->database(), {0, *id, arrival.status, arrival.row.reason, change->person().name, change->now()});
            !owed)
            return failWith(owed);
    }
    if (auto done = change->commit(QStringLiteral("incoming.stored"), u"incoming:" + QString::number(*id),
                                   {{QStringLiteral("source"), arrival.row.source},
                                    {QStringLiteral("kind"), arrival.row.kind},
                                    {QStringLiteral("original"), arrival.row.originalSha256},
                                    {QStringLiteral("files"), static_cast<int>(arrival.row.files.size())}});
        !done)
        return failWith(done);
    return true;
}

} // namespace congbao::casework
