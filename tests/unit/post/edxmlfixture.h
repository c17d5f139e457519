// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <vector>

/// Packages as senders write them, made part by part.
namespace congbao::test {

struct PackageAttachment
{
    QString contentId = QStringLiteral("cid:3b6e");
    QString name = QStringLiteral("15_2026_QD-UBND.signed.pdf");
    QByteArray bytes = "%PDF-1.7 quyết định";
    QByteArray type = "application/pdf";
    bool isAnnounced = true;
};

struct PackageParts
{
    QByteArray before;  ///< bytes before <?xml
    QByteArray doctype; ///< after <?xml
    QByteArray from = "000.10.35.H50";
    QByteArray documentId = "000.10.35.H50,2026/03/05,15/QĐ-UBND";
    QByteArray subject = "Ban hành Quy chế quản lý";
    QByteArray headerExtra; ///< at the end of MessageHeader
    QByteArray traceHeader = "<edXML:TraceHeader><edXML:OrganId>000.10.35.H50</edXML:OrganId>"
                             "<edXML:Timestamp>2026/03/05 09:15:00</edXML:Timestamp></edXML:TraceHeader>";
    QByteArray docType = "0";
    QByteArray bussinessExtra;
    QByteArray signature;
    QByteArray referenceAttributes;
    std::vector<PackageAttachment> attachments{PackageAttachment()};
    bool hasPrefixedAttachments = false;
    int base64Line = 0; ///< letters a line; 0: one line
};

[[nodiscard]] QByteArray package(const PackageParts &parts);

/// A ZIP file with these members.
[[nodiscard]] QByteArray zipOf(const std::vector<std::pair<QByteArray, QByteArray>> &members);

} // namespace congbao::test
