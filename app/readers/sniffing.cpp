// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "readers/sniffing.h"

#include "readers/zippackage.h"

#include <algorithm>
#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

namespace congbao::readers {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(congbao::Reader)
};

QByteArray utf16(QLatin1String name)
{
    QByteArray bytes;
    for (const char letter : name) {
        bytes += letter;
        bytes += '\0';
    }
    return bytes;
}

auto notOurs(const QString &path, const QString &whatItIs)
{
    return fail(ErrorCode::Unreadable,
                Tr::tr("“%1” is %2. Texts are read from DOCX, ODT, DOC, RTF, PDF, PNG, JPEG and TIFF files.")
                    .arg(path, whatItIs));
}

auto locked(const QString &path)
{
    return fail(ErrorCode::Unreadable,
                Tr::tr("“%1” is protected by a password. Ask for a file without one.").arg(path));
}

Result<Content> contentOfZip(const QString &path)
{
    auto package = ZipPackage::open(path, ZipPackage::Limits{1 << 20, 8 << 20, 20000});
    if (!package)
        return failWith(package);
    if (const auto types = package->read(QStringLiteral("[Content_Types].xml"))) {
        if (types->contains("wordprocessingml"))
            return Content::Docx;
        if (types->contains("spreadsheetml"))
            return notOurs(path, Tr::tr("a spreadsheet"));
        if (types->contains("presentationml"))
            return notOurs(path, Tr::tr("a presentation"));
    }
    if (package->has(QStringLiteral("word/document.xml")))
        return Content::Docx;
    if (const auto type = package->read(QStringLiteral("mimetype"))) {
        if (type->startsWith("application/vnd.oasis.opendocument.text"))
            return Content::Odt;
    }
    return notOurs(path, Tr::tr("a ZIP archive, not a text; unpack it first"));
}

/// OLE 2: Word's old format, other old Office files, and any Office file that is protected by a password. The names of
/// the streams inside tell which; they stand in directory sectors anywhere in the file.
Result<Content> contentOfOle(const QString &path, QFile &file)
{
    const QByteArray word = utf16(QLatin1String("WordDocument"));
    const QByteArray encrypted = utf16(QLatin1String("EncryptedPackage"));
    const qsizetype overlap = encrypted.size();
    QByteArray window;
    bool isWord = false;
    file.seek(0);
    for (;;) {
        const QByteArray piece = file.read(1 << 20);
        if (piece.isEmpty())
            break;
        window = window.right(overlap) + piece;
        if (window.contains(encrypted))
            return locked(path);
        isWord = isWord || window.contains(word);
    }
    if (!isWord)
        return notOurs(path, Tr::tr("an old Office file without a Word text in it"));
    return Content::Doc;
}

} // namespace

Result<Content> sniffContent(const QString &path, qint64 maxBytes)
{
    const QFileInfo info(path);
    if (!info.exists())
        return fail(ErrorCode::NotFound, Tr::tr("There is no file “%1”. Check the name and the folder.").arg(path));
    if (!info.isFile())
        return fail(ErrorCode::Unreadable, Tr::tr("“%1” is not a file. Choose the file itself.").arg(path));
    if (info.size() > maxBytes)
        return fail(ErrorCode::TooLarge, Tr::tr("“%1” has %2 MB; files of more than %3 MB are not read.")
                                             .arg(path)
                                             .arg(info.size() >> 20)
                                             .arg(maxBytes >> 20));
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::Unreadable, Tr::tr("“%1” cannot be opened. Check that you may read it.").arg(path),
                    file.errorString());
    const QByteArray head = file.read(4096);
    if (head.isEmpty())
        return fail(ErrorCode::Unreadable, Tr::tr("“%1” is empty (0 bytes). Ask for it again.").arg(path));
    if (std::all_of(head.begin(), head.end(), [](char byte) { return byte == '\0'; }))
        return fail(
            ErrorCode::Unreadable,
            Tr::tr("“%1” holds only zeros from its first byte on: it was damaged when it was copied. Ask for it "
                   "again.")
                .arg(path));
    if (head.startsWith("PK\x03\x04") || head.startsWith("PK\x05\x06"))
        return contentOfZip(path);
    // Appendix H of the PDF reference: the header may stand anywhere in the first 1,024 bytes.
    if (head.left(1024).contains("%PDF-"))
        return Content::Pdf;
    if (head.startsWith("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"))
        return contentOfOle(path, file);
    if (head.trimmed().startsWith("{\\rtf"))
        return Content::Rtf;
    if (head.startsWith("\x89PNG\r\n\x1A\n") || head.startsWith("\xFF\xD8\xFF") ||
        head.startsWith(QByteArray("II*\0", 4)) || head.startsWith(QByteArray("MM\0*", 4)))
        return Content::Image;
    return notOurs(path, Tr::tr("a file of a kind that is not known, or damaged in its first bytes"));
}

} // namespace congbao::readers
