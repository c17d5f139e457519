// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "post/mailmessage.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QUuid>

#include <vmime/vmime.hpp>

namespace congbao::post {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(congbao::Mail)
};

vmime::text words(const QString &text)
{
    return vmime::text(text.normalized(QString::NormalizationForm_C).toStdString(), vmime::charset("utf-8"));
}

/// An address in ASCII; others need SMTPUTF8, which few servers have and mail then bounces.
bool isPlainAddress(const QString &address)
{
    static const QRegularExpression plain(
        QStringLiteral("\\A[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9.-]{1,253}\\z"));
    return plain.match(address).hasMatch();
}

} // namespace

QString freshMessageId(const QString &address)
{
    const QString host = address.section(u'@', 1);
    return u'<' + QUuid::createUuid().toString(QUuid::WithoutBraces) + u'@' +
           (host.isEmpty() ? QStringLiteral("congbao.invalid") : host) + u'>';
}

Result<QByteArray> writeMail(const MailDraft &draft)
{
    const QStringList addresses = draft.to + QStringList(draft.from);
    for (const QString &address : addresses) {
        if (!isPlainAddress(address))
            return fail(ErrorCode::Refused, Tr::tr("“%1” is no mail address that every server takes.").arg(address));
    }
    try {
        vmime::messageBuilder builder;
        builder.setSubject(words(draft.subject));
        builder.setExpeditor(vmime::mailbox(words(draft.fromName), vmime::emailAddress(draft.from.toStdString())));
        vmime::addressList to;
        for (const QString &address : draft.to)
            to.appendAddress(vmime::make_shared<vmime::mailbox>(vmime::emailAddress(address.toStdString())));
        builder.setRecipients(to);
        builder.getTextPart()->setCharset(vmime::charset("utf-8"));
        builder.getTextPart()->setText(
            vmime::make_shared<vmime::stringContentHandler>(draft.text.toUtf8().toStdString()));
        for (const MailAttachment &attachment : draft.attachments) {
            const bool isPdf = attachment.name.endsWith(u".pdf", Qt::CaseInsensitive);
            auto part = vmime::make_shared<vmime::defaultAttachment>(
                vmime::make_shared<vmime::stringContentHandler>(attachment.bytes.toStdString()),
                vmime::encoding(vmime::encodingTypes::BASE64),
                vmime::mediaType("application", isPdf ? "pdf" : "octet-stream"), vmime::text(),
                vmime::word(attachment.name.toStdString(), vmime::charset("utf-8")));
            builder.attach(part);
        }
        const auto message = builder.construct();
        const auto header = message->getHeader();
        const QString id = draft.messageId.mid(1, draft.messageId.size() - 2);
        header->MessageId()->setValue(
            vmime::messageId(id.section(u'@', 0, 0).toStdString(), id.section(u'@', 1).toStdString()));
        const QDateTime utc = draft.date.toUTC();
        header->Date()->setValue(vmime::datetime(utc.date().year(), utc.date().month(), utc.date().day(),
                                                 utc.time().hour(), utc.time().minute(), utc.time().second(),
                                                 vmime::datetime::GMT));
        return QByteArray::fromStdString(message->generate());
    } catch (const std::exception &fault) {
        return fail(ErrorCode::Internal, Tr::tr("The message could not be put together."),
                    QString::fromLocal8Bit(fault.what()));
    }
}

} // namespace congbao::post
