// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QByteArrayView>
#include <QFile>

namespace congbao::post {

/// Decodes base64 that comes in pieces of any length into a file, so that nothing of its length is held in memory.
/// White space is skipped.
class Base64File
{
public:
    Base64File(const QString &path, qint64 maxBytes);

    /// Errors: Unreadable (a character that is not base64, data after the padding), TooLarge, OutsideFailed.
    [[nodiscard]] Result<void> add(QByteArrayView piece);
    /// Ends the file. Error: Unreadable (cut off within a group), OutsideFailed. Gives the number of bytes.
    [[nodiscard]] Result<qint64> finish();

private:
    [[nodiscard]] Result<void> flush();

    QFile m_file;
    qint64 m_maxBytes;
    qint64 m_bytes = 0;
    QByteArray m_decoded;
    quint32 m_group = 0;
    int m_inGroup = 0; ///< six-bit values in the group
    int m_padding = 0;
};

} // namespace congbao::post
