// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "post/edxml.h"

#include "core/files.h"

#include <algorithm>

namespace congbao::post {

QString EdxmlPackage::code() const
{
    if (codeNumber.isEmpty() || codeNotation.isEmpty())
        return codeNumber + codeNotation;
    return codeNumber + u'/' + codeNotation;
}

QString EdxmlPackage::key() const
{
    QStringList hashes;
    for (const EdxmlAttachment &attachment : attachments)
        hashes.append(attachment.sha256);
    std::sort(hashes.begin(), hashes.end());
    const QString number = documentId.isEmpty() ? code() : documentId;
    const QStringList parts{QStringLiteral("edxml"),
                            from.id,
                            number,
                            QString::number(static_cast<int>(act)),
                            statusCode,
                            statusCode.isEmpty() ? QString() : sentAt.toString(Qt::ISODate),
                            hashes.join(u',')};
    return sha256Hex(parts.join(u'\n').toUtf8());
}

} // namespace congbao::post
