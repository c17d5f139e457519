// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <memory>
#include <QByteArray>
#include <QHash>
#include <QString>
#include <QStringList>

struct zip;

namespace congbao::readers {

/// A ZIP file (DOCX, ODT) opened for reading parts of it. Refuses what unpacks to more than it should, so that a small
/// file cannot fill the memory. Not for use from several threads at once.
class ZipPackage
{
public:
    /// What one package may hold.
    struct Limits
    {
        qint64 partBytes = 256LL << 20;  ///< unpacked, of one part
        qint64 totalBytes = 512LL << 20; ///< unpacked, of all parts together that were read
        int parts = 20000;
    };

    /// Errors: NotFound, Unreadable (not a ZIP, cut off), TooLarge (too many parts).
    [[nodiscard]] static Result<ZipPackage> open(const QString &path, const Limits &limits);

    [[nodiscard]] bool has(const QString &name) const;
    [[nodiscard]] QStringList names() const;
    /// The unpacked bytes of a part; names are compared without regard to case, as Word does. Errors: NotFound,
    /// Unreadable (damaged, encrypted), TooLarge.
    [[nodiscard]] Result<QByteArray> read(const QString &name);
    /// The package's bytes with these parts in the place of those of the same name. The same input gives the same
    /// bytes. Errors: Unreadable, TooLarge.
    [[nodiscard]] Result<QByteArray> withParts(const QHash<QString, QByteArray> &parts) const;

private:
    struct Close
    {
        void operator()(zip *archive) const;
    };
    [[nodiscard]] qint64 find(const QString &name) const; ///< index, or -1

    QString m_path;
    Limits m_limits;
    qint64 m_bytesRead = 0;
    std::unique_ptr<zip, Close> m_archive;
};

} // namespace congbao::readers
