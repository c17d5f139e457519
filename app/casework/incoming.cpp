// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/incoming.h"

#include "casework/change.h"
#include "casework/incomingstore.h"
#include "casework/submissionrecords.h"
#include "casework/submissions.h"

#include <array>
#include <QCoreApplication>
#include <QDir>
#include <QSet>
#include <QTemporaryDir>

namespace congbao::casework {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(congbao::Incoming)
};

constexpr std::array kinds = {"document", "revoke", "update", "replace", "status", "refused"};
constexpr std::array states = {"new", "taken", "set-aside"};

template <typename Names> size_t placeOf(const Names &names, const QString &id)
{
    for (size_t index = 0; index < names.size(); ++index) {
        if (id == QLatin1String(names.at(index)))
            return index;
    }
    return 0; // the schema allows these names only
}

IncomingItem valueOf(const registry::IncomingRow &row)
{
    IncomingItem item;
    item.id = row.id;
    item.source = row.source;
    item.kind = static_cast<IncomingKind>(placeOf(kinds, row.kind));
    item.state = static_cast<IncomingState>(placeOf(states, row.state));
    item.sender = row.sender;
    item.senderId = row.senderId;
    item.subject = row.subject;
    item.number = row.number;
    item.documentDate = row.documentDate;
    item.body = row.body;
    item.remarks = row.remarks;
    item.receivedAt = row.receivedAt;
    item.originalSha256 = row.originalSha256;
    item.proposed = SubmissionId(row.proposedSubmission);
    item.submission = SubmissionId(row.submission);
    item.reason = row.reason;
    item.decidedBy = row.decider;
    for (const registry::IncomingFileRow &file : row.files)
        item.files.push_back({static_cast<int>(item.files.size()) + 1, file.role, file.name, file.sha256});
    return item;
}

Result<registry::IncomingRow> undecided(registry::Database &database, qint64 id)
{
    auto row = registry::incoming(database, id);
    if (!row)
        return failWith(row);
    if (!*row)
        return fail(ErrorCode::NotFound, Tr::tr("Nothing with the number %1 came in.").arg(id));
    if ((*row)->state != u"new")
        return fail(ErrorCode::Refused, Tr::tr("It was decided already what becomes of number %1.").arg(id));
    return std::move(**row);
}

/// The files under the names they were sent with, in folders of their own, for the readers and the register.
class Unpacked
{
public:
    Result<QString> put(const vault::Vault &vault, const registry::IncomingFileRow &file)
    {
        const QString folder = m_folder.filePath(QString::number(++m_files));
        const QString path = QDir(folder).filePath(file.name);
        if (!m_folder.isValid() || !QDir().mkpath(folder))
            return fail(ErrorCode::OutsideFailed, Tr::tr("There is no room for temporary files."));
        if (auto copied = vault.copyTo(file.sha256, path); !copied)
            return failWith(copied);
        return path;
    }

private:
    QTemporaryDir m_folder;
    int m_files = 0;
};

/// The submission that holds these very files already: an acceptance that broke off before it was noted.
Result<qint64> submissionHolding(registry::Database &database, const QString &official, const QString &electronic)
{
    const auto rows = database.rows(
        QStringLiteral("SELECT o.submission_id FROM submission_file o JOIN submission_file e ON e.submission_id = "
                       "o.submission_id WHERE o.kind = 'official' AND o.sha256 = ? AND e.kind = 'electronic' AND "
                       "e.sha256 = ?"),
        {official, electronic});
    if (!rows)
        return failWith(rows);
    return rows->empty() ? 0 : rows->front().value(0).toLongLong();
}

Result<void> noteDecision(Office &office, const Session &by, registry::IncomingRow row,
                          const std::vector<QString> &statuses)
{
    Result<Change> change = Change::begin(office, by);
    if (!change)
        return failWith(change);
    if (auto allowed = permit(change->person(), Act::RegisterSubmission); !allowed)
        return allowed;
    if (auto decided = registry::decideIncoming(change->database(), row, change->personId(), change->now()); !decided)
        return decided;
    if (row.source == u"edxml" && !row.senderId.isEmpty()) {
        for (const QString &code : statuses) {
            if (auto owed = registry::oweStatus(change->database(),
                                                {0, row.id, code, row.reason, change->person().name, change->now()});
                !owed)
                return owed;
        }
    }
    return change->commit(QStringLiteral("incoming.decided"), u"incoming:" + QString::number(row.id),
                          {{QStringLiteral("state"), row.state},
                           {QStringLiteral("submission"), row.submission},
                           {QStringLiteral("reason"), row.reason}});
}

Result<SubmissionId> receiveNew(Office &office, const Session &by, const registry::IncomingRow &row,
                                const Acceptance &acceptance)
{
    const auto &files = row.files;
    const auto file = [&](int position) { return files.at(static_cast<size_t>(position - 1)); };
    const Result<qint64> there = submissionHolding(*office.rooms().database, file(acceptance.official).sha256,
                                                   file(acceptance.electronic).sha256);
    if (!there)
        return failWith(there);
    if (*there > 0)
        return SubmissionId(*there);
    Unpacked unpacked;
    const auto &vault = office.rooms().vault;
    const auto official = unpacked.put(vault, file(acceptance.official));
    const auto electronic = unpacked.put(vault, file(acceptance.electronic));
    if (!official || !electronic)
        return failWith(official ? electronic : official);
    ReceiveRequest request;
    request.officialPath = *official;
    request.electronicPath = *electronic;
    for (const int annex : acceptance.annexes) {
        const auto path = unpacked.put(vault, file(annex));
        if (!path)
            return failWith(path);
        request.annexPaths.append(*path);
    }
    request.from = row.sender;
    request.receivedAt = row.receivedAt;
    request.attributes = acceptance.attributes;
    return receiveSubmission(office, by, request);
}

Result<void> receiveAgain(Office &office, const Session &by, const registry::IncomingRow &row,
                          const Acceptance &acceptance)
{
    const registry::IncomingFileRow &file = row.files.at(static_cast<size_t>(acceptance.electronic - 1));
    const Result<SubmissionRecord> record = loadSubmission(*office.rooms().database, acceptance.resendOf);
    if (!record)
        return failWith(record);
    if (record->electronic().sha256 == file.sha256 && record->electronic().round > 1)
        return {}; // added before, and not noted
    Unpacked unpacked;
    const auto path = unpacked.put(office.rooms().vault, file);
    if (!path)
        return failWith(path);
    return receiveResentText(office, by, acceptance.resendOf, *path);
}

Result<void> checkPositions(const registry::IncomingRow &row, const Acceptance &acceptance)
{
    std::vector<int> wanted = acceptance.annexes;
    wanted.push_back(acceptance.electronic);
    if (!acceptance.resendOf.isValid())
        wanted.push_back(acceptance.official);
    QSet<int> seen;
    for (const int position : wanted) {
        if (position < 1 || position > static_cast<int>(row.files.size()) || seen.contains(position))
            return fail(ErrorCode::Refused,
                        Tr::tr("Say which of the %n file(s) is the official text and which the electronic text, each "
                               "once.",
                               nullptr, static_cast<int>(row.files.size())));
        seen.insert(position);
    }
    return {};
}

} // namespace

QString incomingKindId(IncomingKind kind)
{
    return QString::fromLatin1(kinds.at(static_cast<size_t>(kind)));
}

QString incomingStateId(IncomingState state)
{
    return QString::fromLatin1(states.at(static_cast<size_t>(state)));
}

Result<FetchSummary> fetchIncoming(Office &office, const Session &by, const JobContext &context)
{
    const Result<Person> clerk = currentPerson(office, by);
    if (!clerk)
        return failWith(clerk);
    if (auto allowed = permit(*clerk, Act::RegisterSubmission); !allowed)
        return failWith(allowed);
    FetchSummary summary;
    if (auto fetched = fetchPackages(office, by, context, summary); !fetched)
        return failWith(fetched);
    if (auto fetched = fetchMail(office, by, context, summary); !fetched)
        return failWith(fetched);
    const Result<int> written = writeOwedStatuses(office);
    if (!written)
        summary.troubles.append(written.error().message);
    else
        summary.statuses = *written;
    return summary;
}

Result<std::vector<IncomingItem>> listIncoming(Office &office, bool onlyNew)
{
    const auto rows = registry::incomings(*office.rooms().database, onlyNew);
    if (!rows)
        return failWith(rows);
    std::vector<IncomingItem> items;
    for (const registry::IncomingRow &row : *rows)
        items.push_back(valueOf(row));
    return items;
}

Result<IncomingItem> incomingItem(Office &office, qint64 id)
{
    const auto row = registry::incoming(*office.rooms().database, id);
    if (!row)
        return failWith(row);
    if (!*row)
        return fail(ErrorCode::NotFound, Tr::tr("Nothing with the number %1 came in.").arg(id));
    return valueOf(**row);
}

Acceptance proposedAcceptance(const IncomingItem &item)
{
    Acceptance acceptance;
    for (const IncomingFile &file : item.files) {
        if (file.role == u"official" && acceptance.official == 0)
            acceptance.official = file.position;
        else if (file.role == u"electronic" && acceptance.electronic == 0)
            acceptance.electronic = file.position;
        else if (file.role == u"annex")
            acceptance.annexes.push_back(file.position);
    }
    // A text sent again comes without its official text, or for a document that is registered.
    if (item.proposed.isValid() && acceptance.electronic > 0)
        acceptance.resendOf = item.proposed;
    return acceptance;
}

Result<SubmissionId> acceptIncoming(Office &office, const Session &by, qint64 id, const Acceptance &acceptance)
{
    Result<registry::IncomingRow> row = undecided(*office.rooms().database, id);
    if (!row)
        return failWith(row);
    if (auto checked = checkPositions(*row, acceptance); !checked)
        return failWith(checked);
    SubmissionId submission = acceptance.resendOf;
    if (submission.isValid()) {
        if (auto received = receiveAgain(office, by, *row, acceptance); !received)
            return failWith(received);
    } else {
        const Result<SubmissionId> received = receiveNew(office, by, *row, acceptance);
        if (!received)
            return received;
        submission = *received;
    }
    row->state = QStringLiteral("taken");
    row->submission = submission.value();
    if (auto noted = noteDecision(office, by, *row, {QStringLiteral("03"), QStringLiteral("05")}); !noted)
        return failWith(noted);
    // That the answer cannot be written now is no reason to undo the work: it is owed and written with the next fetch.
    static_cast<void>(writeOwedStatuses(office));
    return submission;
}

Result<void> setIncomingAside(Office &office, const Session &by, qint64 id, const QString &reason)
{
    Result<registry::IncomingRow> row = undecided(*office.rooms().database, id);
    if (!row)
        return failWith(row);
    row->reason = reason.simplified().normalized(QString::NormalizationForm_C).left(1000);
    if (row->reason.isEmpty())
        return fail(ErrorCode::Refused, Tr::tr("Say why it is set aside; the sender of a package is told."));
    row->state = QStringLiteral("set-aside");
    std::vector<QString> statuses;
    if (row->kind == u"document")
        statuses.push_back(QStringLiteral("02"));
    if (auto noted = noteDecision(office, by, *row, statuses); !noted)
        return noted;
    static_cast<void>(writeOwedStatuses(office));
    return {};
}

} // namespace congbao::casework
