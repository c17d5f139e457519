// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "edxmlfixture.h"

#include <zip.h>

namespace congbao::test {

namespace {

QByteArray encoded(const QByteArray &bytes, int line)
{
    QByteArray text = bytes.toBase64();
    if (line > 0) {
        QByteArray lines;
        for (qsizetype at = 0; at < text.size(); at += line)
            lines += text.mid(at, line) + "\r\n";
        text = lines;
    }
    return text;
}

} // namespace

QByteArray package(const PackageParts &parts)
{
    QByteArray xml = parts.before;
    xml += "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + parts.doctype;
    xml += "<edXML xmlns=\"http://www.mic.gov.vn/TBT/QCVN_102_2016\">"
           "<edXML:edXMLEnvelope xmlns:edXML=\"http://www.mic.gov.vn/TBT/QCVN_102_2016\"><edXML:edXMLHeader>"
           "<edXML:MessageHeader><edXML:From><edXML:OrganId>" +
           parts.from +
           "</edXML:OrganId><edXML:OrganName>Sở Tư pháp</edXML:OrganName><edXML:Email>stp@example.vn</edXML:Email>"
           "</edXML:From><edXML:To><edXML:OrganId>000.00.35.H50</edXML:OrganId></edXML:To>"
           "<edXML:To><edXML:OrganId>null</edXML:OrganId><edXML:OrganName>Cổng</edXML:OrganName></edXML:To>"
           "<edXML:DocumentId>" +
           parts.documentId +
           "</edXML:DocumentId><edXML:Code><edXML:CodeNumber>15</edXML:CodeNumber>"
           "<edXML:CodeNotation>QĐ-UBND</edXML:CodeNotation></edXML:Code><edXML:PromulgationInfo>"
           "<edXML:Place>Quảng Trị</edXML:Place><edXML:PromulgationDate>2026/03/05</edXML:PromulgationDate>"
           "</edXML:PromulgationInfo><edXML:DocumentType><edXML:Type>4</edXML:Type>"
           "<edXML:TypeName>Quyết định</edXML:TypeName></edXML:DocumentType><edXML:Subject>" +
           parts.subject +
           "</edXML:Subject><edXML:SignerInfo><edXML:FullName>Hoàng Việt Phương</edXML:FullName></edXML:SignerInfo>"
           "<edXML:OtherInfo><edXML:Priority>1</edXML:Priority></edXML:OtherInfo>"
           "<edXML:ToPlaces><edXML:Place></edXML:Place></edXML:ToPlaces>" +
           parts.headerExtra + "</edXML:MessageHeader><edXML:TraceHeaderList>" + parts.traceHeader +
           "<edXML:Bussiness><edXML:BussinessDocType>" + parts.docType +
           "</edXML:BussinessDocType><edXML:BussinessDocReason>Văn bản điện tử mới</edXML:BussinessDocReason>" +
           parts.bussinessExtra + "</edXML:Bussiness></edXML:TraceHeaderList>" + parts.signature +
           "</edXML:edXMLHeader><edXML:edXMLBody><edXML:edXMLManifest version=\"1.0\">";
    for (const PackageAttachment &attachment : parts.attachments) {
        if (attachment.isAnnounced)
            xml += "<edXML:Reference" + parts.referenceAttributes + "><edXML:ContentId>" +
                   attachment.contentId.toUtf8() +
                   "</edXML:ContentId><edXML:ContentType>application/pdf"
                   "</edXML:ContentType><edXML:AttachmentName>" +
                   attachment.name.toUtf8() + "</edXML:AttachmentName></edXML:Reference>";
    }
    xml += "</edXML:edXMLManifest></edXML:edXMLBody></edXML:edXMLEnvelope>";
    const QByteArray p = parts.hasPrefixedAttachments ? "e:" : "";
    if (!parts.attachments.empty()) {
        xml += "<" + p + "AttachmentEncoded" +
               (p.isEmpty() ? "" : " xmlns:e=\"http://www.mic.gov.vn/TBT/QCVN_102_2016\"") + ">";
        for (const PackageAttachment &attachment : parts.attachments)
            xml += "<" + p + "Attachment><" + p + "ContentId>" + attachment.contentId.toUtf8() + "</" + p +
                   "ContentId><" + p + "AttachmentName>" + attachment.name.toUtf8() + "</" + p + "AttachmentName><" +
                   p + "ContentType>" + attachment.type + "</" + p + "ContentType><" + p + "ContentTransferEncoded>" +
                   encoded(attachment.bytes, parts.base64Line) + "</" + p + "ContentTransferEncoded></" + p +
                   "Attachment>";
        xml += "</" + p + "AttachmentEncoded>";
    }
    return xml + "</edXML>\n";
}

QByteArray zipOf(const std::vector<std::pair<QByteArray, QByteArray>> &members)
{
    zip_error_t error{};
    zip_source_t *target = zip_source_buffer_create(nullptr, 0, 0, &error);
    zip_source_keep(target);
    zip_t *archive = zip_open_from_source(target, ZIP_TRUNCATE, &error);
    for (const auto &[name, bytes] : members) {
        zip_source_t *source =
            zip_source_buffer(archive, bytes.constData(), static_cast<zip_uint64_t>(bytes.size()), 0);
        zip_file_add(archive, name.constData(), source, ZIP_FL_ENC_UTF_8);
    }
    zip_close(archive);
    zip_source_open(target);
    zip_source_seek(target, 0, SEEK_END);
    QByteArray packed(zip_source_tell(target), Qt::Uninitialized);
    zip_source_seek(target, 0, SEEK_SET);
    zip_source_read(target, packed.data(), static_cast<zip_uint64_t>(packed.size()));
    zip_source_close(target);
    zip_source_free(target);
    return packed;
}

} // namespace congbao::test
