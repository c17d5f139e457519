// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "readers/zippackage.h"

#include "core/files.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <zip.h>

namespace congbao::readers {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(congbao::ZipPackage)
};

} // namespace

void ZipPackage::Close::operator()(zip *archive) const
{
    zip_discard(archive);
}

Result<ZipPackage> ZipPackage::open(const QString &path, const Limits &limits)
{
    if (!QFileInfo::exists(path))
        return fail(ErrorCode::NotFound, Tr::tr("There is no file “%1”. Check the name and the folder.").arg(path));
    int code = 0;
    ZipPackage package;
    package.m_path = path;
    package.m_limits = limits;
    package.m_archive.reset(zip_open(QFile::encodeName(path).constData(), ZIP_RDONLY, &code));
    if (!package.m_archive)
        return fail(
            ErrorCode::Unreadable,
            Tr::tr("“%1” is damaged: its list of parts, at the end of the file, cannot be read. It may have been "
                   "cut off on its way; ask for it again.")
                .arg(path),
            QStringLiteral("libzip error %1").arg(code));
    const auto parts = zip_get_num_entries(package.m_archive.get(), 0);
    if (parts > limits.parts)
        return fail(ErrorCode::TooLarge, Tr::tr("“%1” has %2 parts inside; files of more than %3 are not read.")
                                             .arg(path)
                                             .arg(parts)
                                             .arg(limits.parts));
    return package;
}

qint64 ZipPackage::find(const QString &name) const
{
    return zip_name_locate(m_archive.get(), name.toUtf8().constData(), ZIP_FL_NOCASE | ZIP_FL_ENC_GUESS);
}

bool ZipPackage::has(const QString &name) const
{
    return find(name) >= 0;
}

QStringList ZipPackage::names() const
{
    QStringList all;
    const auto count = zip_get_num_entries(m_archive.get(), 0);
    for (zip_int64_t index = 0; index < count; ++index) {
        if (const char *name = zip_get_name(m_archive.get(), zip_uint64_t(index), ZIP_FL_ENC_GUESS))
            all += QString::fromUtf8(name);
    }
    return all;
}

Result<QByteArray> ZipPackage::read(const QString &name)
{
    const qint64 index = find(name);
    if (index < 0)
        return fail(ErrorCode::NotFound, Tr::tr("“%1” has no part “%2”.").arg(m_path, name));

    const auto damaged = [&] {
        return fail(ErrorCode::Unreadable,
                    Tr::tr("“%1” is damaged in its part “%2”. Open it in the program that made it, save it anew, or "
                           "ask for it again.")
                        .arg(m_path, name),
                    QString::fromUtf8(zip_strerror(m_archive.get())));
    };
    const auto tooLarge = [&] {
        return fail(ErrorCode::TooLarge, Tr::tr("“%1”: its part “%2” unpacks to more than %3 MB and is not read.")
                                             .arg(m_path, name)
                                             .arg(m_limits.partBytes >> 20));
    };
    zip_stat_t stat;
    zip_stat_init(&stat);
    if (zip_stat_index(m_archive.get(), zip_uint64_t(index), 0, &stat) != 0)
        return damaged();
    if ((stat.valid & ZIP_STAT_ENCRYPTION_METHOD) != 0 && stat.encryption_method != ZIP_EM_NONE)
        return fail(ErrorCode::Unreadable,
                    Tr::tr("“%1” is protected by a password. Ask for a file without one.").arg(m_path));
    if ((stat.valid & ZIP_STAT_SIZE) != 0 && qint64(stat.size) > m_limits.partBytes)
        return tooLarge();

    const std::unique_ptr<zip_file_t, int (*)(zip_file_t *)> file(
        zip_fopen_index(m_archive.get(), zip_uint64_t(index), 0), &zip_fclose);
    if (!file)
        return damaged();
    // The size in the list may lie, so the limit is kept while reading.
    QByteArray bytes;
    if ((stat.valid & ZIP_STAT_SIZE) != 0)
        bytes.reserve(qsizetype(stat.size));
    QByteArray piece(256 * 1024, Qt::Uninitialized);
    for (;;) {
        const auto got = zip_fread(file.get(), piece.data(), zip_uint64_t(piece.size()));
        if (got < 0)
            return damaged();
        if (got == 0)
            break;
        m_bytesRead += got;
        if (bytes.size() + got > m_limits.partBytes || m_bytesRead > m_limits.totalBytes)
            return tooLarge();
        bytes.append(piece.constData(), qsizetype(got));
    }
    return bytes;
}

Result<QByteArray> ZipPackage::withParts(const QHash<QString, QByteArray> &parts) const
{
    auto bytes = readFile(m_path, m_limits.totalBytes);
    if (!bytes)
        return failWith(bytes);
    const auto damaged = [this] {
        return fail(ErrorCode::Unreadable,
                    Tr::tr("“%1” is damaged and cannot be written anew. Open it in the program that made it, save it "
                           "anew, or ask for it again.")
                        .arg(m_path));
    };
    zip_source_t *memory = zip_source_buffer_create(bytes->constData(), zip_uint64_t(bytes->size()), 0, nullptr);
    if (memory == nullptr)
        return damaged();
    const std::unique_ptr<zip_source_t, void (*)(zip_source_t *)> kept(memory, &zip_source_free);
    zip_source_keep(memory);
    std::unique_ptr<zip, Close> archive(zip_open_from_source(memory, 0, nullptr));
    if (!archive) {
        zip_source_free(memory);
        return damaged();
    }
    constexpr zip_uint16_t day1980 = 0x21; // the first day that a ZIP can name: the time of writing is nobody's matter
    for (auto part = parts.cbegin(); part != parts.cend(); ++part) {
        const auto index = zip_name_locate(archive.get(), part.key().toUtf8().constData(), ZIP_FL_ENC_GUESS);
        zip_source_t *source =
            zip_source_buffer(archive.get(), part->constData(), zip_uint64_t(part->size()), 0); // outlives the archive
        if (index < 0 || source == nullptr ||
            zip_file_replace(archive.get(), zip_uint64_t(index), source, ZIP_FL_ENC_UTF_8) < 0) {
            zip_source_free(source);
            return damaged();
        }
        if (zip_file_set_dostime(archive.get(), zip_uint64_t(index), 0, day1980, 0) < 0)
            return damaged();
    }
    if (zip_close(archive.get()) != 0)
        return damaged();
    (void)archive.release(); // closed
    zip_stat_t stat;
    zip_stat_init(&stat);
    if (zip_source_open(memory) != 0 || zip_source_stat(memory, &stat) != 0 || (stat.valid & ZIP_STAT_SIZE) == 0)
        return damaged();
    QByteArray written(qsizetype(stat.size), Qt::Uninitialized);
    const auto got = zip_source_read(memory, written.data(), stat.size);
    zip_source_close(memory);
    if (got != zip_int64_t(stat.size))
        return damaged();
    return written;
}

} // namespace congbao::readers
