// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/office.h"
#include "core/jobcontext.h"

#include <optional>

/// What comes in by mail or as edXML package: it is kept as it came, and a person says what becomes of it. Nothing that
/// comes in changes a submission by itself.
namespace congbao::casework {

enum class IncomingKind {
    Document, ///< texts to be published, or sent again
    Revoke,   ///< the sender takes a document back (thu hồi)
    Update,   ///< the sender changes what it said of a document
    Replace,  ///< the sender replaces a document
    Status,   ///< the other side says what became of something this office sent
    Refused,  ///< it could not be read; its sender was told why, where there is a way
};

enum class IncomingState { New, Taken, SetAside };

/// A file that came; its role is proposed by its content.
struct IncomingFile
{
    int position = 0; ///< from 1
    QString role;     ///< "official", "electronic", "annex", "other"
    QString name;
    QString sha256;
};

struct IncomingItem
{
    qint64 id = 0;
    QString source; ///< "edxml", "mail"
    IncomingKind kind = IncomingKind::Document;
    IncomingState state = IncomingState::New;
    QString sender;
    QString senderId; ///< the body's code on the axis, or the mail address
    QString subject;
    QString number; ///< of the instrument, as the message says it
    QDate documentDate;
    QString body;        ///< of a mail: its text
    QStringList remarks; ///< what a person should know: whole translated sentences
    QDateTime receivedAt;
    QString originalSha256;    ///< of the message as it came
    SubmissionId proposed{};   ///< the submission that it seems to belong to
    SubmissionId submission{}; ///< what it became, or was added to
    QString reason;            ///< why it was set aside or refused
    QString decidedBy;
    std::vector<IncomingFile> files;
};

/// What became of one fetching.
struct FetchSummary
{
    int stored = 0;       ///< new ones for people to look at
    int twice = 0;        ///< had come before
    int refused = 0;      ///< could not be read; kept with the reason
    int left = 0;         ///< not finished yet; taken the next time
    int statuses = 0;     ///< status messages written for senders
    QStringList troubles; ///< what kept a source from being asked: whole sentences
};

/// Takes in what lies in the watched folder (edxml.in) and in the mailbox, stores it and answers the senders of
/// packages (edxml.out). What is stored already is not stored again, however often it comes. Errors: NotPermitted,
/// OutsideFailed.
[[nodiscard]] Result<FetchSummary> fetchIncoming(Office &office, const Session &by, const JobContext &context);

[[nodiscard]] Result<std::vector<IncomingItem>> listIncoming(Office &office, bool onlyNew); ///< newest first
[[nodiscard]] Result<IncomingItem> incomingItem(Office &office, qint64 id);                 ///< error: NotFound

/// What a person decides: positions of files, 0 none.
struct Acceptance
{
    int official = 0;
    int electronic = 0;
    std::vector<int> annexes;
    SubmissionId resendOf; ///< the electronic file is a text sent again for this submission; else a new submission
    std::optional<InstrumentAttributes> attributes; ///< of a new submission; else read from its text
};

/// The acceptance that the files and the sender suggest.
[[nodiscard]] Acceptance proposedAcceptance(const IncomingItem &item);
/// Makes a submission of it, or adds its text to one. Repeated after a break-off it does what is missing. Errors:
/// Refused (decided already, no such file), and those of receiving a submission.
[[nodiscard]] Result<SubmissionId> acceptIncoming(Office &office, const Session &by, qint64 id,
                                                  const Acceptance &acceptance);
/// A person has seen to it, or it is none of the office's business. Senders of packages are told the reason (02) when
/// it is a document. Error: Refused (no reason, decided already).
[[nodiscard]] Result<void> setIncomingAside(Office &office, const Session &by, qint64 id, const QString &reason);

/// Writes the statuses that senders are owed to edxml.out, each once; how many. Also part of fetching.
[[nodiscard]] Result<int> writeOwedStatuses(Office &office);

[[nodiscard]] QString incomingKindId(IncomingKind kind);    ///< "document"
[[nodiscard]] QString incomingStateId(IncomingState state); ///< "new"

} // namespace congbao::casework
