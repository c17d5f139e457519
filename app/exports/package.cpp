// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exports/package.h"

#include "core/files.h"

#include <cstdio>
#include <memory>
#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <zip.h>

namespace congbao::exports {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(congbao::Exports)
};

struct DiscardArchive
{
    void operator()(zip_t *archive) const { zip_discard(archive); }
};

struct Progress
{
    const JobContext *context;
};

/// Text shrinks; what is compressed already is stored as it is.
bool isCompressed(const QString &name)
{
    for (const char16_t *suffix : {u".pdf", u".docx", u".odt", u".jpg", u".png"}) {
        if (name.endsWith(QStringView(suffix)))
            return true;
    }
    return false;
}

} // namespace

Result<void> writePackage(const QString &target, std::vector<PackagedFile> files, const JobContext &context)
{
    const auto failed = [&](const QString &detail) {
        return fail(
            ErrorCode::OutsideFailed,
            Tr::tr("“%1” could not be written. Check the free space and your rights in the folder.").arg(target),
            detail);
    };
    QByteArray sums;
    for (PackagedFile &file : files) {
        if (file.path.isEmpty())
            file.sha256 = sha256Hex(file.bytes);
        sums += file.sha256.toLatin1() + "  " + file.name.toUtf8() + '\n';
    }
    files.push_back({QStringLiteral("sha256sums"), {}, sums, sha256Hex(sums)});
    // libzip writes beside the target and renames when all is written.
    const QString part = target + QStringLiteral(".part");
    QFile::remove(part);
    int code = 0;
    std::unique_ptr<zip_t, DiscardArchive> archive(
        zip_open(QFile::encodeName(part).constData(), ZIP_CREATE | ZIP_EXCL, &code));
    if (!archive)
        return failed(QStringLiteral("zip error %1").arg(code));
    constexpr time_t FirstDay = 315532800 + 86400; // 2 January 1980: the first that ZIP knows in every zone
    for (const PackagedFile &file : files) {
        zip_source_t *source = file.path.isEmpty()
                                   ? zip_source_buffer(archive.get(), file.bytes.constData(),
                                                       static_cast<zip_uint64_t>(file.bytes.size()), 0)
                                   : zip_source_file(archive.get(), QFile::encodeName(file.path).constData(), 0, -1);
        if (source == nullptr)
            return failed(QString::fromUtf8(zip_strerror(archive.get())));
        const zip_int64_t index = zip_file_add(archive.get(), file.name.toUtf8().constData(), source, ZIP_FL_ENC_UTF_8);
        if (index < 0) {
            zip_source_free(source);
            return failed(QString::fromUtf8(zip_strerror(archive.get())));
        }
        const auto place = static_cast<zip_uint64_t>(index);
        zip_file_set_mtime(archive.get(), place, FirstDay, 0);
        zip_set_file_compression(archive.get(), place, isCompressed(file.name) ? ZIP_CM_STORE : ZIP_CM_DEFLATE, 0);
    }
    Progress progress{&context};
    zip_register_progress_callback_with_state(
        archive.get(), 0.01,
        [](zip_t *, double done, void *state) {
            static_cast<Progress *>(state)->context->progress(static_cast<int>(done * 100), 100);
        },
        nullptr, &progress);
    zip_register_cancel_callback_with_state(
        archive.get(),
        [](zip_t *, void *state) { return static_cast<Progress *>(state)->context->isCancelled() ? 1 : 0; }, nullptr,
        &progress);
    if (zip_close(archive.get()) != 0) {
        QFile::remove(part);
        if (context.isCancelled())
            return tl::unexpected<Error>(cancelledError());
        return failed(QString::fromUtf8(zip_strerror(archive.get())));
    }
    static_cast<void>(archive.release()); // closed
    if (std::rename(QFile::encodeName(part).constData(), QFile::encodeName(target).constData()) != 0)
        return failed({});
    return syncFolder(QFileInfo(target).absolutePath());
}

} // namespace congbao::exports
