// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/annexes.h"

#include <QCoreApplication>
#include <QFile>

namespace congbao::casework {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(congbao::Annexes)
};

} // namespace

Result<AnnexKind> annexKind(const QString &path, const QString &name)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::NotFound, Tr::tr("The annex “%1” cannot be opened: %2").arg(name, file.errorString()));
    constexpr qint64 signatureBytes = 8;
    const QByteArray start = file.read(signatureBytes);
    if (start.startsWith("%PDF") || start.startsWith("\x89PNG") || start.startsWith("\xff\xd8\xff"))
        return AnnexKind::Printed;
    for (const char *picture : {"II*", "MM", "GIF8", "BM", "RIFF"}) {
        if (start.startsWith(picture))
            return fail(
                ErrorCode::Refused,
                Tr::tr("The annex “%1” is a picture of a kind that is not printed. Ask for it as PDF.").arg(name));
    }
    return AnnexKind::Text;
}

} // namespace congbao::casework
