// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/issuesigning.h"

#include "casework/issuerecords.h"
#include "registry/issuesignatures.h"

#include <QCoreApplication>

namespace congbao::casework {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(congbao::IssueSigning)
};

constexpr qint64 MostPdfBytes = 1LL << 30;

/// The hash of the approved PDF, when this person may sign it.
Result<QString> approvedPdf(registry::Database &database, const Person &person, IssueId id, QString &key)
{
    const Result<IssueRecords> records = IssueRecords::load(database, registry::IssueFilter::one(id.value()));
    if (!records)
        return failWith(records);
    const auto issue = records->find(id);
    if (!issue)
        return failWith(issue);
    const Result<IssueFacts> facts = factsOf(database, *records, **issue);
    if (!facts)
        return failWith(facts);
    if (auto allowed = permit(person, Act::CloseIssue); !allowed)
        return failWith(allowed);
    if (facts->state != IssueState::Approved)
        return fail(ErrorCode::Refused,
                    Tr::tr("The issue %1 is signed after its approval and before it is closed.").arg((*issue)->key));
    key = (*issue)->key;
    return (*issue)->pdfSha256;
}

} // namespace

Result<QString> signIssuePdf(Office &office, const Session &by, IssueId id, const signatures::Signer &signer)
{
    const Office::Rooms &rooms = office.rooms();
    const Result<Person> person = currentPerson(office, by);
    if (!person)
        return failWith(person);
    QString key;
    const Result<QString> approved = approvedPdf(*rooms.database, *person, id, key);
    if (!approved)
        return failWith(approved);
    const Result<QByteArray> pdf = rooms.vault.read(*approved, MostPdfBytes);
    if (!pdf)
        return failWith(pdf);
    const Result<QString> authority = office.setting(QStringLiteral("signing.timestamp_url"));
    if (!authority)
        return failWith(authority);
    signatures::SigningOrder order;
    order.time = rooms.clock->now().toUTC();
    order.reason = QStringLiteral("Phát hành Công báo");
    order.mark.words = QStringLiteral("Chữ ký số của %1").arg(signer.name());
    if (!authority->isEmpty())
        order.timestamps = signatures::timestampsFrom(*authority);
    const Result<QByteArray> signedPdf = signatures::signPdf(*pdf, signer, order);
    if (!signedPdf)
        return failWith(signedPdf);
    const Result<vault::StoredEntry> stored = rooms.vault.storeBytes(*signedPdf);
    if (!stored)
        return failWith(stored);
    Result<Change> change = Change::begin(office, by);
    if (!change)
        return failWith(change);
    // Signing took a while: it must still be the PDF that is approved.
    const Result<QString> now = approvedPdf(change->database(), change->person(), id, key);
    if (!now)
        return failWith(now);
    if (*now != *approved)
        return fail(ErrorCode::Conflict, Tr::tr("The issue %1 was typeset again while it was signed.").arg(key));
    if (auto noted = change->noteFile(*stored); !noted)
        return failWith(noted);
    if (auto added = registry::insertIssueSignature(change->database(), id.value(),
                                                    {*approved, stored->sha256, signer.name(), change->now()});
        !added)
        return failWith(added);
    if (auto done = change->commit(QStringLiteral("issue.digitally-signed"), subjectOfIssue(key),
                                   {{QStringLiteral("pdf_sha256"), *approved},
                                    {QStringLiteral("signed_sha256"), stored->sha256},
                                    {QStringLiteral("signer"), signer.name()}});
        !done)
        return failWith(done);
    return stored->sha256;
}

} // namespace congbao::casework
