// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "post/wrappedfile.h"

#include <memory>
#include <QCoreApplication>
#include <QFile>
#include <QtEndian>
#include <zip.h>

namespace congbao::post {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(congbao::Edxml)
};

/// A file that unpacks to more than this is looked at for how much smaller it was.
constexpr qint64 HarmlessBytes = 32 << 20;
constexpr qint64 HighestRatio = 200;

struct CloseArchive
{
    void operator()(zip_t *archive) const { zip_discard(archive); }
};
struct CloseMember
{
    void operator()(zip_file_t *member) const { zip_fclose(member); }
};

/// The number of members that the end of the file tells, before a library makes room for as many; -1: no ZIP file.
int membersTold(QFile &file)
{
    constexpr qint64 EndRecord = 22;
    constexpr qint64 LongestComment = 65535;
    if (file.read(4) != QByteArrayLiteral("PK\3\4"))
        return -1;
    file.seek(qMax<qint64>(0, file.size() - EndRecord - LongestComment));
    const QByteArray tail = file.readAll();
    const qsizetype at = tail.lastIndexOf(QByteArrayLiteral("PK\5\6"));
    if (at < 0 || at + EndRecord > tail.size())
        return -1;
    return qFromLittleEndian<quint16>(tail.constData() + at + 10);
}

} // namespace

Result<bool> unwrapOnlyMember(const QString &path, const QString &target, qint64 maxBytes)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::OutsideFailed, Tr::tr("The attachment could not be read again."), file.errorString());
    if (membersTold(file) != 1)
        return false;
    const qint64 packedBytes = file.size();
    file.close();
    const auto damaged = [](const QString &detail) {
        return fail(ErrorCode::Unreadable, Tr::tr("The attachment is a ZIP file that is damaged or needs a password."),
                    detail);
    };
    int code = 0;
    const std::unique_ptr<zip_t, CloseArchive> archive(
        zip_open(QFile::encodeName(path).constData(), ZIP_RDONLY, &code));
    if (!archive || zip_get_num_entries(archive.get(), 0) != 1)
        return damaged(QStringLiteral("zip error %1").arg(code));
    const std::unique_ptr<zip_file_t, CloseMember> member(zip_fopen_index(archive.get(), 0, 0));
    if (!member)
        return damaged(QString::fromUtf8(zip_strerror(archive.get())));
    QFile unpacked(target);
    if (!unpacked.open(QIODevice::WriteOnly))
        return fail(ErrorCode::OutsideFailed, Tr::tr("The attachment could not be stored. Check the free space."),
                    unpacked.errorString());
    QByteArray piece(1 << 16, Qt::Uninitialized);
    for (qint64 total = 0;;) {
        const qint64 got = zip_fread(member.get(), piece.data(), static_cast<zip_uint64_t>(piece.size()));
        if (got < 0) {
            unpacked.remove();
            return damaged(QStringLiteral("zip_fread"));
        }
        if (got == 0)
            break;
        total += got;
        if (total > maxBytes || (total > HarmlessBytes && total / HighestRatio > packedBytes)) {
            unpacked.remove();
            return fail(ErrorCode::TooLarge,
                        Tr::tr("The attachment unpacks to far more than a document has and is not opened."));
        }
        if (unpacked.write(piece.constData(), got) != got) {
            const QString detail = unpacked.errorString();
            unpacked.remove();
            return fail(ErrorCode::OutsideFailed, Tr::tr("The attachment could not be stored. Check the free space."),
                        detail);
        }
    }
    if (!unpacked.flush())
        return fail(ErrorCode::OutsideFailed, Tr::tr("The attachment could not be stored. Check the free space."),
                    unpacked.errorString());
    return true;
}

} // namespace congbao::post
