// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/office.h"

namespace congbao::casework {

enum class NoticeKind {
    Correction,       ///< an erratum was printed in a later issue; the published text stays as it is
    Withdrawal,       ///< taken down by a decision; the portal keeps a page that says so
    ReplaceRendition, ///< a technically faulty file is replaced by another of the same text
};

/// What is to be said of a published issue.
struct NoticeProposal
{
    NoticeKind kind = NoticeKind::Withdrawal;
    QString issueKey;
    QString reason;
    QString decisionNotation; ///< the paper that orders it
    QDate decisionDate;
    QString decisionIssuer;
    std::vector<int> instruments{}; ///< positions in the issue; empty: the whole issue
    QString printedInIssue{};       ///< of a correction
    int printedInInstrument = 0;
    QString replacesSha256{}; ///< of a replaced rendition
    QString replacementFile{};
};

struct Notice
{
    qint64 id = 0;
    NoticeKind kind = NoticeKind::Withdrawal;
    QString issueKey;
    QByteArray request; ///< JSON as portal-api.yaml's NoticeRequest
    QString proposedBy;
    QDateTime proposedAt;
    QString decidedBy; ///< empty: nobody yet
    QDateTime decidedAt;
    OutboxId outbox; ///< invalid: not approved
};

/// Puts a notice before the head of the board. Errors: NotPermitted, Refused (not published, something is missing).
[[nodiscard]] Result<qint64> proposeNotice(Office &office, const Session &by, const NoticeProposal &proposal);
/// Approves it, which sends it, or turns it down. Errors: NotPermitted (not the head of the board, or the person who
/// proposed it), NotFound, Refused (decided already).
[[nodiscard]] Result<Notice> decideNotice(Office &office, const Session &by, qint64 id, bool isApproved);
/// Of one issue, or of all; oldest first.
[[nodiscard]] Result<std::vector<Notice>> listNotices(Office &office, const QString &issueKey = {});

[[nodiscard]] QString noticeKindId(NoticeKind kind); ///< "withdrawal"

} // namespace congbao::casework
