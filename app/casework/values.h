// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ids.h"

#include <memory>
#include <QDate>
#include <QDateTime>
#include <QString>
#include <QStringList>
#include <vector>

namespace congbao::audit {
class SigningKey;
}

/// What the office's use cases take and give. Values only; safe to hand to another thread.
namespace congbao::casework {

/// Roles of the office (what each may do: `permissions.h`).
enum class OfficeRole { Clerk, Layout, Board, Chief, Publisher, Admin };

struct Person
{
    PersonId id;
    QString name; ///< how one signs in, and how it stands in records
    std::vector<OfficeRole> roles;
    bool isDisabled = false;
    [[nodiscard]] bool has(OfficeRole role) const;
};

/// A person who gave the right passphrase. Made only by signIn().
class Session
{
public:
    [[nodiscard]] const Person &person() const { return m_person; }
    /// The board's key for countersigning; null for people who sign nothing off.
    [[nodiscard]] const audit::SigningKey *key() const { return m_key.get(); }

private:
    Session(Person person, std::shared_ptr<const audit::SigningKey> key)
        : m_person(std::move(person))
        , m_key(std::move(key))
    {
    }
    Person m_person;
    std::shared_ptr<const audit::SigningKey> m_key;
    friend class SignIn;
};

/// Attributes of an instrument, as a clerk confirmed them.
struct InstrumentAttributes
{
    QString type;   ///< "Quyết định"
    QString number; ///< number and notation "10/2026/QĐ-UBND"
    QDate date;
    QString issuer;
    QString abstractText;
    QString signer;
    bool isNormative = false;
    QString corrects;         ///< number of the instrument it corrects; empty: none
    QString documentClass{};  ///< class of the rule profile, "P2"; empty: proposed from the attributes
    bool isFastTrack = false; ///< made by the fast-track procedure
};

enum class SubmissionState { Received, Compared, LetterDrafted, LetterSent, Resent, Ready, InIssue, Published };

struct StoredFile
{
    QString kind;  ///< "official", "electronic", "annex"
    int round = 1; ///< 1 as first sent, 2 the first resent text…
    QString name;
    QString sha256;
    qint64 bytes = 0;
};

struct Submission
{
    SubmissionId id;
    int arrivalNumber = 0; ///< one series a year (Decree 30/2020 article 22)
    QDateTime receivedAt;  ///< UTC
    QString from;
    InstrumentId instrument;
    InstrumentAttributes attributes;
    SubmissionState state = SubmissionState::Received;
    QString receivedBy;
    std::vector<StoredFile> files;
    int version = 0;           ///< for optimistic locking
    int openDiscrepancies = 0; ///< substantive ones of the latest comparison that have no verdict
    int substantive = 0;       ///< of the latest comparison
    int formal = 0;
    bool isCompared = false;
};

/// A person's decision on a discrepancy.
enum class VerdictKind {
    Real,          ///< the electronic text is wrong: it goes to the letter
    ReadingError,  ///< the machine misread, or the texts say the same
    OfficialWrong, ///< the official text itself is wrong (case c1)
    Formal,        ///< differs in form only
    Withdrawn,     ///< undoes the verdict before it
};

struct Verdict
{
    int discrepancy = 0;
    VerdictKind kind = VerdictKind::Real;
    QString note;
    QString by;
    QDateTime at;
};

enum class LetterState { Draft, Sent };

struct Letter
{
    LetterId id;
    SubmissionId submission;
    LetterState state = LetterState::Draft;
    QString docxSha256;
    QString pdfSha256;
    QString draftedBy;
    QDateTime draftedAt;
    int points = 0;               ///< discrepancies it names
    bool isOfficialWrong = false; ///< case c1: the official text itself is wrong
    QDateTime sentAt;             ///< UTC; invalid while a draft
};

enum class IssueState { Draft, Typeset, Approved, Closed, Queued, Published };

struct IssueItem
{
    SubmissionId submission;
    InstrumentId instrument;
    InstrumentAttributes attributes;
    QString part;
    int position = 0;  ///< from 1 over the whole issue
    int firstPage = 0; ///< printed page number; 0 before typesetting
    int lastPage = 0;
    QStringList blockers; ///< translated reasons why it cannot be typeset; empty: ready
};

struct SignOff
{
    QString by;
    QDateTime at;
    QString decision; ///< "approve", "return", "close"
    QString reason;
    QString pdfSha256;
    bool isVoid = false; ///< the PDF changed after it
};

struct Issue
{
    IssueId id;
    QString key; ///< "2026-0044-0045"
    int year = 0;
    std::vector<int> numbers;
    QDate date;
    int firstPage = 1;
    IssueState state = IssueState::Draft;
    int version = 0;
    std::vector<IssueItem> items;
    QString pdfSha256; ///< empty before typesetting
    int pages = 0;
    QStringList warnings;
    std::vector<SignOff> signOffs;
    QString composedBy;
    QStringList blockers{}; ///< beside those of items: corrections of earlier issues that must stand in it
};

enum class OutboxState { Queued, Running, Unknown, Waiting, Done, Failed, Cancelled };

struct OutboxRow
{
    OutboxId id;
    QString kind;    ///< "publish", "notice", "letter"
    QString subject; ///< the issue's key; "letter:12"
    OutboxState state = OutboxState::Queued;
    int attempts = 0;
    QString reason; ///< why it waits or failed; translated
    QDateTime nextAttemptAt;
    QDateTime queuedAt;
    QString payloadSha256;
    QByteArray receipt;        ///< JSON; empty before done
    bool isForAPerson = false; ///< in doubt, and only a person can say whether it arrived
};

[[nodiscard]] QString roleId(OfficeRole role);        ///< "clerk"
[[nodiscard]] QString stateId(SubmissionState state); ///< "received"
[[nodiscard]] QString stateId(IssueState state);
[[nodiscard]] QString stateId(OutboxState state);
[[nodiscard]] QString verdictId(VerdictKind kind); ///< "reading-error"

} // namespace congbao::casework
