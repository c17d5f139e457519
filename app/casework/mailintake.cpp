// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/change.h"
#include "casework/incomingstore.h"
#include "casework/mailaccount.h"
#include "core/files.h"
#include "post/mailbox.h"
#include "post/mailmessage.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QTemporaryDir>

namespace congbao::casework {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(congbao::Incoming)
};

constexpr qint64 LargestMessage = 200LL << 20;

/// The number of an instrument that a subject names: "Gửi lại QĐ số 10/2026/QĐ-UBND".
QString numberIn(const QString &subject)
{
    static const QRegularExpression number(QStringLiteral("\\d+[a-z]?(?:/\\d{4})?/[A-ZĐ]{1,6}(?:-[A-ZĐ]{2,12})+"),
                                           QRegularExpression::UseUnicodePropertiesOption);
    return number.match(subject).captured();
}

/// The submission that our letter was about which a message answers; 0: it answers none of ours. A person confirms.
Result<qint64> submissionAnswered(registry::Database &database, const QStringList &answers)
{
    if (answers.isEmpty())
        return 0;
    const auto rows = database.rows(QStringLiteral("SELECT subject, payload FROM outbox WHERE kind = 'letter'"));
    if (!rows)
        return failWith(rows);
    for (const registry::Row &row : *rows) {
        const QString id =
            QJsonDocument::fromJson(row.value(1).toString().toUtf8()).object().value(u"message_id").toString();
        if (!answers.contains(id))
            continue;
        const auto letter = database.rows(QStringLiteral("SELECT submission_id FROM letter WHERE id = ?"),
                                          {row.value(0).toString().section(u':', 1).toLongLong()});
        if (!letter)
            return failWith(letter);
        if (!letter->empty())
            return letter->front().value(0).toLongLong();
    }
    return 0;
}

/// One message of the mailbox on its way into the register.
class MailTaking
{
public:
    MailTaking(Office &office, const Session &by, post::Mailbox &box, QString mailbox, const JobContext &context,
               FetchSummary &summary)
        : m_office(office)
        , m_by(by)
        , m_box(box)
        , m_mailbox(std::move(mailbox))
        , m_context(context)
        , m_summary(summary)
    {
    }

    /// True: it is stored, now or before, and may be moved.
    Result<bool> take(const post::MailboxEntry &entry);

private:
    Result<Arrival> arrivalOf(const QByteArray &raw, const QTemporaryDir &scratch);

    Office &m_office;
    const Session &m_by;
    post::Mailbox &m_box;
    QString m_mailbox;
    const JobContext &m_context;
    FetchSummary &m_summary;
};

Result<Arrival> MailTaking::arrivalOf(const QByteArray &raw, const QTemporaryDir &scratch)
{
    Arrival arrival;
    arrival.originalPath = scratch.filePath(QStringLiteral("message.eml"));
    if (auto written = writeFile(arrival.originalPath, raw); !written)
        return failWith(written);
    arrival.row.source = QStringLiteral("mail");
    const Result<post::MailMessage> message = post::readMail(raw);
    if (!message) {
        arrival.row.key = u"refused:" + sha256Hex(raw);
        arrival.row.kind = QStringLiteral("refused");
        arrival.row.state = QStringLiteral("set-aside");
        arrival.row.reason = message.error().message;
        return arrival;
    }
    arrival.row.key = message->key();
    arrival.row.kind = QStringLiteral("document");
    arrival.row.sender = message->fromName.isEmpty() ? message->from : message->fromName;
    arrival.row.senderId = message->from;
    arrival.row.subject = message->subject;
    arrival.row.number = numberIn(message->subject);
    arrival.row.documentId = message->messageId;
    arrival.row.body = message->text;
    arrival.row.remarks = message->defects;
    const Result<qint64> answered = submissionAnswered(*m_office.rooms().database, message->answers);
    if (!answered)
        return failWith(answered);
    arrival.row.proposedSubmission = *answered;
    for (const post::MailAttachment &attachment : message->attachments) {
        const QString path = scratch.filePath(QString::number(arrival.files.size() + 1));
        if (auto written = writeFile(path, attachment.bytes); !written)
            return failWith(written);
        arrival.files.push_back({path, attachment.name});
        if (const auto why = whyNotOpened(arrival.files.back(), m_context))
            arrival.row.remarks.append(Tr::tr("“%1” cannot be opened: %2").arg(attachment.name, why->message));
    }
    return arrival;
}

Result<bool> MailTaking::take(const post::MailboxEntry &entry)
{
    registry::Database &database = *m_office.rooms().database;
    const registry::MailSeenRow seen{m_mailbox, m_box.uidValidity(), entry.uid, {}, {}};
    const Result<bool> isKnown = registry::isMailSeen(database, seen);
    if (!isKnown || *isKnown)
        return isKnown;
    const Result<QByteArray> raw = m_box.fetch(entry, LargestMessage);
    if (!raw && raw.error().code == ErrorCode::TooLarge) {
        m_summary.troubles.append(
            Tr::tr("A message of %1 MB is too large and stays in the mailbox.").arg(entry.bytes / 1000000));
        return false;
    }
    if (!raw && raw.error().code == ErrorCode::NotFound)
        return false;
    if (!raw)
        return failWith(raw);
    QTemporaryDir scratch;
    if (!scratch.isValid())
        return fail(ErrorCode::OutsideFailed, Tr::tr("There is no room for temporary files."), scratch.errorString());
    Result<Arrival> arrival = arrivalOf(*raw, scratch);
    if (!arrival)
        return failWith(arrival);
    if (m_context.isCancelled())
        return tl::unexpected<Error>(cancelledError());
    const bool isRefused = arrival->row.kind == u"refused";
    registry::MailSeenRow taken = seen;
    taken.sha256 = sha256Hex(*raw);
    taken.messageId = arrival->row.documentId;
    // Whether it came before is told by what it says; the server's number only spares the fetching.
    const Result<bool> isNew = storeArrival(m_office, m_by, std::move(*arrival));
    if (!isNew)
        return isNew;
    if (auto noted = registry::noteMailSeen(database, taken, m_office.rooms().clock->now()); !noted)
        return failWith(noted);
    ++(!*isNew ? m_summary.twice : isRefused ? m_summary.refused : m_summary.stored);
    return true;
}

} // namespace

Result<void> fetchMail(Office &office, const Session &by, const JobContext &context, FetchSummary &summary)
{
    const Result<post::MailServer> server = mailServerOf(office, false);
    if (!server && server.error().code == ErrorCode::NotFound)
        return {}; // this office takes in no mail
    const Result<QMap<QString, QString>> settings = office.settings();
    if (!settings)
        return failWith(settings);
    const QString folder = settings->value(QStringLiteral("mail.folder"), QStringLiteral("INBOX"));
    const QString stored = settings->value(QStringLiteral("mail.stored_folder"));
    Result<std::unique_ptr<post::Mailbox>> box =
        server ? post::Mailbox::open(*server, folder) : Result<std::unique_ptr<post::Mailbox>>(failWith(server));
    if (!box) {
        summary.troubles.append(box.error().message);
        return {};
    }
    const auto entries = (*box)->list();
    if (!entries) {
        summary.troubles.append(entries.error().message);
        return {};
    }
    MailTaking taking(office, by, **box, QStringLiteral("%1@%2/%3").arg(server->user, server->host, folder), context,
                      summary);
    int done = 0;
    for (const post::MailboxEntry &entry : *entries) {
        context.progress(done++, static_cast<int>(entries->size()), Tr::tr("mail"));
        const Result<bool> isStored = taking.take(entry);
        if (!isStored && isStored.error().code == ErrorCode::OutsideFailed) {
            summary.troubles.append(isStored.error().message);
            return {};
        }
        if (!isStored)
            return failWith(isStored);
        if (!*isStored || stored.isEmpty())
            continue;
        if (auto moved = (*box)->moveTo(stored, entry.uid); !moved)
            summary.troubles.append(moved.error().message);
    }
    return {};
}

} // namespace congbao::casework
