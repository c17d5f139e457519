// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/lettermailing.h"

#include "casework/change.h"
#include "casework/mailaccount.h"
#include "casework/submissionrecords.h"
#include "core/files.h"
#include "letters/letterhead.h"
#include "post/mailmessage.h"
#include "post/smtp.h"
#include "registry/auditlog.h"
#include "registry/letters.h"
#include "registry/people.h"

#include <QCoreApplication>
#include <QJsonDocument>

namespace congbao::casework {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(congbao::Correspondence)
};

QString subjectOfLetter(LetterId id)
{
    return u"letter:" + QString::number(id.value());
}

class SmtpMailer : public outbox::Mailer
{
public:
    explicit SmtpMailer(post::MailServer server)
        : m_server(std::move(server))
    {
    }

    outbox::SendOutcome send(const outbox::OutgoingLetter &letter, const QString &messageFile,
                             const std::function<Result<void>()> &dataBegins, const JobContext &context) override
    {
        using Sent = post::SmtpOutcome::Kind;
        using Kind = outbox::SendOutcome::Kind;
        const post::SmtpOutcome sent =
            post::sendBySmtp(m_server, letter.from, letter.to, messageFile, dataBegins, context);
        outbox::SendOutcome outcome;
        outcome.reason = sent.reason;
        outcome.detail = sent.detail;
        switch (sent.kind) {
        case Sent::Sent:
            outcome.kind = Kind::Done;
            outcome.receipt =
                QJsonDocument(QJsonObject{{QStringLiteral("schema"), QStringLiteral("gazette.mail-receipt/1")},
                                          {QStringLiteral("message_id"), letter.messageId},
                                          {QStringLiteral("server"), m_server.host},
                                          {QStringLiteral("answer"), sent.answer}})
                    .toJson(QJsonDocument::Compact);
            break;
        case Sent::NotNow:
            outcome.kind = Kind::TryLater;
            break;
        case Sent::Refused:
            outcome.kind = Kind::Refused;
            break;
        case Sent::InDoubt:
            outcome.kind = Kind::Unknown;
            break;
        }
        return outcome;
    }

private:
    post::MailServer m_server;
};

struct LoadedLetter
{
    registry::LetterRow row;
    SubmissionRecord record;
};

Result<LoadedLetter> sendableLetter(registry::Database &database, const Person &person, LetterId id)
{
    const auto row = registry::letter(database, id.value());
    if (!row)
        return failWith(row);
    if (!*row)
        return fail(ErrorCode::NotFound, Tr::tr("There is no letter %1 in the register.").arg(id.value()));
    if ((*row)->sentAt.isValid())
        return fail(ErrorCode::Refused, Tr::tr("The letter %1 was sent already.").arg(id.value()));
    Result<SubmissionRecord> record = loadSubmission(database, SubmissionId((*row)->submission));
    if (!record)
        return failWith(record);
    if (auto allowed = permit(person, Act::SendLetter, record->facts); !allowed)
        return failWith(allowed);
    return LoadedLetter{**row, std::move(*record)};
}

Result<QByteArray> composeMessage(const Office &office, const LoadedLetter &letter, const QString &messageId,
                                  const QString &from, const QStringList &to)
{
    const Result<QMap<QString, QString>> settings = office.settings();
    if (!settings)
        return failWith(settings);
    const registry::InstrumentRow &instrument = letter.record.row.instrument;
    const QString name = letters::fullName(
        {instrument.type, instrument.number, instrument.date, instrument.issuer, instrument.abstractText});
    post::MailDraft draft;
    draft.messageId = messageId;
    draft.from = from;
    draft.fromName = settings->value(QStringLiteral("office.name"));
    draft.to = to;
    draft.date = office.rooms().clock->now();
    // What the office writes to others is Vietnamese, whatever the language of the program.
    draft.subject = u"Công văn về " + name;
    draft.text =
        QStringLiteral("Kính gửi quý cơ quan,\n\n%1 gửi kèm theo thư này công văn về %2. Đề nghị quý cơ quan xem "
                       "xét và trả lời ngay trong ngày theo quy định; khi trả lời, xin giữ nguyên tiêu đề "
                       "của thư.\n\nTrân trọng,\n%1\n")
            .arg(draft.fromName, name);
    const QString file = QStringLiteral("Công văn %1").arg(QString(instrument.number).replace(u'/', u'-'));
    for (const auto &[sha256, suffix] : {std::pair{letter.row.pdfSha256, QStringLiteral(".pdf")},
                                         std::pair{letter.row.docxSha256, QStringLiteral(".docx")}}) {
        const Result<QByteArray> bytes = office.rooms().vault.read(sha256, MaximumFileBytes);
        if (!bytes)
            return failWith(bytes);
        draft.attachments.push_back({file + suffix, *bytes, false});
    }
    return post::writeMail(draft);
}

} // namespace

Result<bool> canMailLetters(const Office &office)
{
    const Result<QMap<QString, QString>> settings = office.settings();
    if (!settings)
        return failWith(settings);
    return !settings->value(QStringLiteral("mail.smtp_host")).isEmpty() &&
           !settings->value(QStringLiteral("mail.from")).isEmpty();
}

Result<QString> letterAddress(Office &office, LetterId id)
{
    const auto rows = office.rooms().database->rows(
        QStringLiteral("SELECT n.sender_id FROM incoming n JOIN letter l ON l.submission_id = n.submission_id "
                       "WHERE l.id = ? AND n.source = 'mail' ORDER BY n.id DESC"),
        {id.value()});
    if (!rows)
        return failWith(rows);
    return rows->empty() ? QString() : rows->front().value(0).toString();
}

Result<void> refuseWhileOnItsWay(registry::Database &database, LetterId id)
{
    const auto rows =
        database.rows(QStringLiteral("SELECT 1 FROM outbox WHERE kind = 'letter' AND subject = ? AND state "
                                     "NOT IN ('done', 'failed', 'cancelled')"),
                      {subjectOfLetter(id)});
    if (!rows)
        return failWith(rows);
    if (!rows->empty())
        return fail(ErrorCode::Refused,
                    Tr::tr("The letter %1 is in the outbox and on its way by mail.").arg(id.value()));
    return {};
}

Result<OutboxId> mailLetter(Office &office, const Session &by, LetterId id, const QStringList &to)
{
    const Result<Person> person = currentPerson(office, by);
    if (!person)
        return failWith(person);
    const Result<LoadedLetter> letter = sendableLetter(*office.rooms().database, *person, id);
    if (!letter)
        return failWith(letter);
    outbox::OutgoingLetter outgoing;
    const Result<QString> from = office.setting(QStringLiteral("mail.from"));
    if (!from)
        return failWith(from);
    outgoing.from = *from;
    outgoing.to = to;
    outgoing.by = person->id.value();
    outgoing.messageId = post::freshMessageId(*from);
    const Result<QByteArray> message = composeMessage(office, *letter, outgoing.messageId, outgoing.from, to);
    if (!message)
        return failWith(message);
    const Result<vault::StoredEntry> stored = office.rooms().vault.storeBytes(*message);
    if (!stored)
        return failWith(stored);
    outgoing.messageSha256 = stored->sha256;
    const Result<QByteArray> payload = outbox::letterPayload(outgoing);
    if (!payload)
        return failWith(payload);

    Result<Change> change = Change::begin(office, by);
    if (!change)
        return failWith(change);
    const Result<LoadedLetter> now = sendableLetter(change->database(), change->person(), id);
    if (!now)
        return failWith(now);
    if (now->row.version != letter->row.version)
        return fail(
            ErrorCode::Conflict,
            Tr::tr("Somebody changed the letter %1 meanwhile; it was not sent. Look at it again.").arg(id.value()));
    if (auto noted = change->noteFile(*stored); !noted)
        return failWith(noted);
    const Result<OutboxId> queued =
        outbox::queue(change->database(), outbox::IntentKind::Letter, subjectOfLetter(id), *payload, change->now());
    if (!queued)
        return queued;
    if (auto done = change->commit(QStringLiteral("letter.queued"), subjectOf(SubmissionId(now->row.submission)),
                                   {{QStringLiteral("letter"), id.value()},
                                    {QStringLiteral("outbox"), queued->value()},
                                    {QStringLiteral("payload_sha256"), sha256Hex(*payload)}});
        !done)
        return failWith(done);
    return queued;
}

Result<void> noteLetterDelivered(registry::Database &database, const outbox::Intent &done)
{
    const Result<outbox::OutgoingLetter> letter = outbox::readLetter(done.payload);
    if (!letter)
        return failWith(letter);
    const qint64 id = done.subject.section(u':', 1).toLongLong();
    const auto row = registry::letter(database, id);
    if (!row)
        return failWith(row);
    if (!*row || (*row)->sentAt.isValid())
        return {};
    const auto submission = registry::submission(database, (*row)->submission);
    if (!submission)
        return failWith(submission);
    const auto person = registry::personById(database, letter->by);
    if (!person)
        return failWith(person);
    if (!*submission || !*person)
        return fail(ErrorCode::Internal, Tr::tr("What was to be sent is damaged. Restore the office from a backup."));
    // The outbox sets the time of the next attempt of what is done to the present.
    const QDateTime at = done.nextAttemptAt;
    if (auto sent = registry::setLetterSent(database, id, (*row)->version, letter->by, at); !sent)
        return sent;
    if (auto counted = registry::countSubmissionChange(database, (*row)->submission, (*submission)->version); !counted)
        return counted;
    return registry::appendAudit(database, at, (*person)->name, QStringLiteral("letter.sent"),
                                 subjectOf(SubmissionId((*row)->submission)),
                                 {{QStringLiteral("letter"), id},
                                  {QStringLiteral("docx_sha256"), (*row)->docxSha256},
                                  {QStringLiteral("pdf_sha256"), (*row)->pdfSha256}});
}

Result<std::unique_ptr<outbox::Mailer>> makeMailer(const Office &office)
{
    const Result<post::MailServer> server = mailServerOf(office, true);
    if (!server)
        return failWith(server);
    return std::unique_ptr<outbox::Mailer>(std::make_unique<SmtpMailer>(*server));
}

} // namespace congbao::casework
