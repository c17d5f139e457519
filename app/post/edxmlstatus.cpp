// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "post/edxmlstatus.h"

#include <QCoreApplication>
#include <QTimeZone>
#include <QXmlStreamWriter>

namespace congbao::post {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(congbao::Edxml)
};

constexpr int LongestDescription = 1000;

} // namespace

QString statusCode(EdxmlStatus status)
{
    return QString::number(static_cast<int>(status)).rightJustified(2, u'0');
}

Result<QByteArray> writeStatus(const EdxmlStatusMessage &message)
{
    if (message.status == EdxmlStatus::Refused && message.description.trimmed().isEmpty())
        return fail(ErrorCode::Refused, Tr::tr("Who refuses a package must say why."));
    if (message.about.organId.isEmpty())
        return fail(ErrorCode::Refused, Tr::tr("The package does not say which body sent it."));
    const QString space = QStringLiteral("http://www.mic.gov.vn/TBT/QCVN_102_2016");
    QByteArray bytes;
    QXmlStreamWriter xml(&bytes);
    xml.setAutoFormatting(true);
    xml.setAutoFormattingIndent(1);
    const auto open = [&](const char *name) { xml.writeStartElement(space, QString::fromLatin1(name)); };
    const auto field = [&](const char *name, const QString &text) {
        xml.writeTextElement(space, QString::fromLatin1(name), text);
    };
    xml.writeStartDocument();
    xml.writeStartElement(QStringLiteral("edXML"));
    xml.writeDefaultNamespace(space);
    xml.writeNamespace(space, QStringLiteral("edXML"));
    open("edXMLEnvelope");
    open("edXMLHeader");
    open("MessageHeader");
    open("From");
    field("OrganId", message.from.id);
    field("OrganName", message.from.name);
    field("Email", message.from.email);
    xml.writeEndElement();
    open("ResponseFor");
    field("OrganId", message.about.organId);
    field("Code", message.about.code);
    field("DocumentId", message.about.documentId);
    field("PromulgationDate", message.date.toString(QStringLiteral("yyyy/MM/dd")));
    xml.writeEndElement();
    open("StaffInfo");
    field("Department", message.department);
    field("Staff", message.staff);
    xml.writeEndElement();
    field("StatusCode", statusCode(message.status));
    field("Description", message.description.left(LongestDescription));
    field("Timestamp", message.at.toTimeZone(QTimeZone(7 * 3600)).toString(QStringLiteral("yyyy/MM/dd HH:mm:ss")));
    xml.writeEndDocument();
    if (xml.hasError())
        return fail(ErrorCode::Internal, Tr::tr("The status message could not be written."));
    return bytes;
}

} // namespace congbao::post
