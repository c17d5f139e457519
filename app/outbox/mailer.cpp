// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "outbox/mailer.h"

#include "audit/event.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace congbao::outbox {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(congbao::Outbox)
};

const QString DataBegun = QStringLiteral("data-begun");

SendOutcome inDoubt()
{
    return {SendOutcome::Kind::AskPerson,
            {},
            Tr::tr("The line broke while the letter was on its way; it may have arrived. Look in the mailbox for sent "
                   "letters, or ask the addressee. Then say that it arrived, or send it once more."),
            {}};
}

} // namespace

Result<QByteArray> letterPayload(const OutgoingLetter &letter)
{
    return audit::canonicalJson({{QStringLiteral("schema"), QStringLiteral("gazette.letter/1")},
                                 {QStringLiteral("message_id"), letter.messageId},
                                 {QStringLiteral("from"), letter.from},
                                 {QStringLiteral("to"), QJsonArray::fromStringList(letter.to)},
                                 {QStringLiteral("message_sha256"), letter.messageSha256},
                                 {QStringLiteral("by"), letter.by}});
}

Result<OutgoingLetter> readLetter(const QByteArray &payload)
{
    const QJsonObject object = QJsonDocument::fromJson(payload).object();
    OutgoingLetter letter;
    letter.messageId = object.value(u"message_id").toString();
    letter.from = object.value(u"from").toString();
    for (const QJsonValue &to : object.value(u"to").toArray())
        letter.to.append(to.toString());
    letter.messageSha256 = object.value(u"message_sha256").toString();
    letter.by = object.value(u"by").toInteger();
    if (object.value(u"schema").toString() != u"gazette.letter/1" || letter.messageId.isEmpty() ||
        letter.from.isEmpty() || letter.to.isEmpty() || letter.to.contains(QString()) ||
        letter.messageSha256.size() != 64)
        return fail(ErrorCode::Unreadable, Tr::tr("What was to be sent is damaged. Restore the office from a backup."));
    return letter;
}

SendOutcome LetterCarrier::ask(const Intent &intent, const Sending & /*sending*/)
{
    return intent.progress == DataBegun ? inDoubt() : SendOutcome();
}

SendOutcome LetterCarrier::send(const Intent &intent, const Sending &sending)
{
    using Kind = SendOutcome::Kind;
    const Result<OutgoingLetter> letter = readLetter(intent.payload);
    if (!letter)
        return {Kind::Refused, {}, letter.error().message, letter.error().detail};
    if (auto whole = sending.vault.verify(letter->messageSha256); !whole)
        return {Kind::Refused, {}, whole.error().message, whole.error().detail};
    const Result<QString> file = sending.vault.path(letter->messageSha256);
    if (!file)
        return {Kind::Refused, {}, file.error().message, file.error().detail};
    SendOutcome outcome = m_mailer->send(
        *letter, *file, [&] { return sending.note(DataBegun); }, sending.context);
    if (outcome.kind == Kind::Unknown || outcome.kind == Kind::AskPerson) {
        SendOutcome doubt = inDoubt();
        doubt.detail = outcome.detail.isEmpty() ? outcome.reason : outcome.detail;
        return doubt;
    }
    return outcome;
}

} // namespace congbao::outbox
