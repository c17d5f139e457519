// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/storedpdf.h"

#include "common/officethread.h"

namespace congbao::desk {

StoredPdf::StoredPdf(OfficeThread &office, QObject *parent)
    : QObject(parent)
    , m_office(office)
{
}

void StoredPdf::want(const QString &sha256)
{
    if (sha256 == m_sha256)
        return;
    m_sha256 = sha256;
    m_path.clear();
    emit changed();
    if (sha256.isEmpty())
        return;
    m_office.run(
        this, [sha256](casework::Office &office) { return office.storedFilePath(sha256); },
        [this, sha256](const Result<QString> &path) {
            if (sha256 != m_sha256)
                return;
            if (!path) {
                emit failed(path.error());
                return;
            }
            m_path = *path;
            emit changed();
        });
}

} // namespace congbao::desk
