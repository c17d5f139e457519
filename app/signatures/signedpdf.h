// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <array>
#include <QByteArray>
#include <QDateTime>
#include <QStringList>
#include <vector>

namespace congbao::signatures {

/// A signature field of a PDF as it stands in the file, before anything is verified. For the sources of this folder.
struct SignatureField
{
    QString name;
    QString form;   ///< SubFilter
    QString signer; ///< as written beside the signature; only the certificate proves it
    QString reason;
    QDateTime time;
    std::array<qint64, 4> range{}; ///< two pieces: start, length, start, length
    QByteArray contents;           ///< the CMS object
    /// The two pieces begin at the file's beginning, leave out exactly the signature's own value, and lie in the file.
    bool isSound = false;

    [[nodiscard]] qint64 coveredEnd() const { return range[2] + range[3]; }
    [[nodiscard]] QByteArray covered(const QByteArray &file) const;
};

/// The filled signature fields, in the order of what they cover. Error: Unreadable.
[[nodiscard]] Result<std::vector<SignatureField>> signatureFields(const QByteArray &file, const QString &name);

struct LaterChanges
{
    int revisions = 0;
    QStringList words; ///< translated
};

/// What a file got behind a place where a revision ends.
[[nodiscard]] LaterChanges changesAfter(const QByteArray &file, qint64 end);

} // namespace congbao::signatures
