// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/archive.h"

#include "core/files.h"

#include <algorithm>
#include <fcntl.h>
#include <functional>
#include <QCoreApplication>
#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>
#include <unistd.h>
#include <zip.h>

namespace congbao::vault {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(congbao::Archive)
};

constexpr qint64 MostManifestBytes = 512LL << 20;
constexpr qint64 PieceBytes = 1 << 20;
const QString ManifestName = QStringLiteral("manifest.json");

struct Discard
{
    void operator()(zip_t *archive) const { zip_discard(archive); }
};
using OpenArchive = std::unique_ptr<zip_t, Discard>;

QString openingError(int code)
{
    zip_error_t error;
    zip_error_init_with_code(&error, code);
    const QString text = QString::fromUtf8(zip_error_strerror(&error));
    zip_error_fini(&error);
    return text;
}

tl::unexpected<Error> notWritten(const QString &path, const QString &detail)
{
    return fail(ErrorCode::OutsideFailed,
                Tr::tr("“%1” could not be written, and nothing of it is left. Check the free space and your rights in "
                       "the folder.")
                    .arg(path),
                detail);
}

tl::unexpected<Error> damagedAt(const QString &path, const QString &place)
{
    return fail(ErrorCode::Unreadable,
                Tr::tr("“%1” is damaged at %2 and is not used. Take another copy of it.").arg(path, place));
}

/// No way out of the folder that is filled, and nothing that a file system would understand in its own way.
bool isSafeName(const QString &name)
{
    if (name.isEmpty() || name.size() > 200 || name.startsWith(u'/'))
        return false;
    const QStringList parts = name.split(u'/');
    return std::all_of(parts.begin(), parts.end(), [](const QString &part) {
        return !part.isEmpty() && part != u"." && part != u".." &&
               std::all_of(part.begin(), part.end(), [](QChar letter) {
                   return letter > u' ' && letter < QChar(0x7f) && letter != u'\\' && letter != u':';
               });
    });
}

bool addSource(zip_t *archive, const QByteArray &name, zip_source_t *source, bool isText)
{
    const zip_int64_t index = source ? zip_file_add(archive, name.constData(), source, ZIP_FL_ENC_UTF_8) : -1;
    if (index < 0) {
        zip_source_free(source);
        return false;
    }
    // The same records give the same archive.
    return zip_set_file_compression(archive, zip_uint64_t(index), isText ? ZIP_CM_DEFLATE : ZIP_CM_STORE, 0) == 0 &&
           zip_file_set_dostime(archive, zip_uint64_t(index), 0, (46 << 9) | (1 << 5) | 1, 0) == 0;
}

int tellCancelled(zip_t *, void *context)
{
    return static_cast<const JobContext *>(context)->isCancelled() ? 1 : 0;
}

void tellProgress(zip_t *, double part, void *context)
{
    static_cast<const JobContext *>(context)->progress(int(part * 100), 100);
}

Result<void> syncFile(const QString &path)
{
    const int handle = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC);
    const bool isSynced = handle >= 0 && ::fsync(handle) == 0;
    if (handle >= 0)
        ::close(handle);
    if (!isSynced)
        return notWritten(path, QString());
    return {};
}

} // namespace

Result<void> writeArchive(const QString &path, QJsonObject manifest, const std::vector<ArchiveMember> &members,
                          const JobContext &context)
{
    QJsonArray files;
    for (const ArchiveMember &member : members)
        files.append(QJsonObject{{QStringLiteral("name"), member.name},
                                 {QStringLiteral("bytes"), member.bytes},
                                 {QStringLiteral("sha256"), member.sha256}});
    manifest.insert(QStringLiteral("files"), files);
    const QByteArray list = QJsonDocument(manifest).toJson();

    const QString part = path + QStringLiteral(".part");
    QFile::remove(part);
    const auto giveUp = [&](tl::unexpected<Error> error) {
        QFile::remove(part);
        return error;
    };
    int code = 0;
    OpenArchive archive(zip_open(QFile::encodeName(part).constData(), ZIP_CREATE | ZIP_EXCL, &code));
    if (!archive)
        return notWritten(path, openingError(code));
    bool isAdded = addSource(archive.get(), ManifestName.toUtf8(),
                             zip_source_buffer(archive.get(), list.constData(), zip_uint64_t(list.size()), 0), true);
    for (const ArchiveMember &member : members) {
        if (!isAdded)
            break;
        isAdded = addSource(archive.get(), member.name.toUtf8(),
                            zip_source_file(archive.get(), QFile::encodeName(member.path).constData(), 0, member.bytes),
                            member.isText);
    }
    if (!isAdded)
        return giveUp(notWritten(path, QString::fromUtf8(zip_strerror(archive.get()))));
    JobContext state = context; // copies share what they know; libzip wants one that is not constant
    zip_register_progress_callback_with_state(archive.get(), 0.01, tellProgress, nullptr, &state);
    zip_register_cancel_callback_with_state(archive.get(), tellCancelled, nullptr, &state);
    if (zip_close(archive.get()) != 0) {
        const QString detail = QString::fromUtf8(zip_strerror(archive.get()));
        if (context.isCancelled())
            return giveUp(tl::unexpected<Error>(cancelledError()));
        return giveUp(notWritten(path, detail));
    }
    (void)archive.release(); // zip_close() has freed it
    if (auto synced = syncFile(part); !synced)
        return giveUp(tl::unexpected<Error>(synced.error()));
    if (::rename(QFile::encodeName(part).constData(), QFile::encodeName(path).constData()) != 0)
        return giveUp(notWritten(path, QString()));
    return syncFolder(QFileInfo(path).absolutePath());
}

struct Archive::Handle
{
    QString path;
    OpenArchive archive;

    /// Reads a member piece by piece.
    Result<void> each(const QString &name, const std::function<Result<void>(const char *, qint64)> &take) const
    {
        const QString place = Tr::tr("the member “%1”").arg(name);
        const std::unique_ptr<zip_file_t, int (*)(zip_file_t *)> file(
            zip_fopen(archive.get(), name.toUtf8().constData(), 0), zip_fclose);
        if (!file)
            return damagedAt(path, place);
        QByteArray piece(PieceBytes, Qt::Uninitialized);
        for (;;) {
            const zip_int64_t got = zip_fread(file.get(), piece.data(), zip_uint64_t(piece.size()));
            if (got < 0)
                return damagedAt(path, place);
            if (got == 0)
                return {};
            if (auto taken = take(piece.constData(), got); !taken)
                return taken;
        }
    }
};

Archive::Archive() = default;
Archive::Archive(Archive &&) noexcept = default;
Archive::~Archive() = default;

Result<Archive> Archive::open(const QString &path)
{
    if (!QFileInfo::exists(path))
        return fail(ErrorCode::NotFound, Tr::tr("There is no file “%1”. Check the name and the folder.").arg(path));
    int code = 0;
    Archive opened;
    opened.m_handle = std::make_unique<Handle>();
    opened.m_handle->path = path;
    opened.m_handle->archive.reset(zip_open(QFile::encodeName(path).constData(), ZIP_RDONLY | ZIP_CHECKCONS, &code));
    if (!opened.m_handle->archive)
        return fail(ErrorCode::Unreadable,
                    Tr::tr("“%1” is not whole or not of this program: its list of contents, at its end, cannot be "
                           "read. Take another copy of it.")
                        .arg(path),
                    openingError(code));
    const Result<QByteArray> list = opened.read(ManifestName, MostManifestBytes);
    if (!list)
        return failWith(list);
    opened.m_manifest = QJsonDocument::fromJson(*list).object();
    QSet<QString> names;
    const QJsonArray files = opened.m_manifest.value(QStringLiteral("files")).toArray();
    for (const QJsonValue &file : files) {
        ArchiveMember member;
        member.name = file[QStringLiteral("name")].toString();
        member.bytes = file[QStringLiteral("bytes")].toInteger(-1);
        member.sha256 = file[QStringLiteral("sha256")].toString();
        if (!isSafeName(member.name) || names.contains(member.name) || member.bytes < 0)
            return damagedAt(path, Tr::tr("its manifest"));
        names.insert(member.name);
        opened.m_members.push_back(std::move(member));
    }
    if (opened.m_members.empty() ||
        zip_get_num_entries(opened.m_handle->archive.get(), 0) != zip_int64_t(files.size()) + 1)
        return damagedAt(path, Tr::tr("its manifest"));
    return opened;
}

Result<void> Archive::extract(const ArchiveMember &member, const QString &path) const
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly | QIODevice::Unbuffered))
        return notWritten(path, file.errorString());
    QCryptographicHash hash(QCryptographicHash::Sha256);
    qint64 total = 0;
    auto done = m_handle->each(member.name, [&](const char *data, qint64 size) -> Result<void> {
        total += size;
        if (total > member.bytes)
            return damagedAt(m_handle->path, Tr::tr("the member “%1”").arg(member.name));
        hash.addData(QByteArrayView(data, size));
        if (file.write(data, size) != size)
            return notWritten(path, file.errorString());
        return {};
    });
    if (done && (total != member.bytes || QString::fromLatin1(hash.result().toHex()) != member.sha256))
        done = damagedAt(m_handle->path, Tr::tr("the member “%1”").arg(member.name));
    if (done && ::fsync(file.handle()) != 0)
        done = notWritten(path, QString());
    if (!done)
        file.remove();
    return done;
}

Result<QByteArray> Archive::read(const QString &name, qint64 maxBytes) const
{
    if (zip_name_locate(m_handle->archive.get(), name.toUtf8().constData(), 0) < 0)
        return fail(ErrorCode::NotFound, Tr::tr("“%1” has no member “%2”.").arg(m_handle->path, name));
    QByteArray bytes;
    const auto read = m_handle->each(name, [&](const char *data, qint64 size) -> Result<void> {
        if (bytes.size() + size > maxBytes)
            return fail(ErrorCode::TooLarge, Tr::tr("The member “%1” of “%2” is too large.").arg(name, m_handle->path));
        bytes.append(data, size);
        return {};
    });
    if (!read)
        return failWith(read);
    return bytes;
}

} // namespace congbao::vault
