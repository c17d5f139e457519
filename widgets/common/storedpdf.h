// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"

#include <QObject>

namespace congbao::desk {

class OfficeThread;

/// The path of one stored file, looked up by its hash on the office's thread. A hash that was wanted before and comes
/// late is dropped.
class StoredPdf : public QObject
{
    Q_OBJECT

public:
    explicit StoredPdf(OfficeThread &office, QObject *parent = nullptr);

    void want(const QString &sha256); ///< empty: no file
    [[nodiscard]] const QString &sha256() const { return m_sha256; }
    [[nodiscard]] const QString &path() const { return m_path; } ///< empty until it is known

signals:
    void changed(); ///< another file is wanted, or its path is known
    void failed(const congbao::Error &error);

private:
    OfficeThread &m_office;
    QString m_sha256;
    QString m_path;
};

} // namespace congbao::desk
