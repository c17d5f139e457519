// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "readers/reader.h"

#include "core/files.h"
#include "readers/docxreader.h"
#include "readers/imagereader.h"
#include "readers/odtreader.h"
#include "readers/officeconverter.h"
#include "readers/pdfreader.h"
#include "readers/sniffing.h"
#include "text/structure.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace congbao::readers {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(congbao::Reader)
};

/// Texts of other programs: LibreOffice turns them into DOCX.
Result<text::Document> readConverted(Content content, text::FileKind kind, const QString &path,
                                     const ReadOptions &options, const JobContext &context)
{
    const auto converted = convertToDocx(path, content, context);
    if (!converted)
        return failWith(converted);
    auto document = readDocx(converted->path, options, context);
    if (!document)
        return fail(
            document.error().code,
            Tr::tr("“%1” cannot be read: what LibreOffice made of it is not a text. Ask for it as DOCX.").arg(path),
            document.error().message);
    document->kind = kind;
    return document;
}

Result<text::Document> readContent(Content content, const QString &path, const ReadOptions &options,
                                   const JobContext &context)
{
    switch (content) {
    case Content::Docx:
        return readDocx(path, options, context);
    case Content::Odt:
        // Deleted text stands elsewhere in OpenDocument; LibreOffice puts it where it was.
        if (options.tracked != TrackedChanges::Ask)
            return readConverted(content, text::FileKind::Odt, path, options, context);
        return readOdt(path, options, context);
    case Content::Doc:
        return readConverted(content, text::FileKind::Doc, path, options, context);
    case Content::Rtf:
        return readConverted(content, text::FileKind::Rtf, path, options, context);
    case Content::Pdf:
        return readPdf(path, options, context);
    case Content::Image:
        return readImage(path, options, context);
    }
    return fail(ErrorCode::Internal, Tr::tr("“%1” could not be read.").arg(path));
}

} // namespace

Result<text::Document> readDocument(const QString &path, const ReadOptions &options, const JobContext &context)
{
    const auto content = sniffContent(path, options.limits.fileBytes);
    if (!content)
        return failWith(content);
    if (context.isCancelled())
        return tl::unexpected(cancelledError());
    auto document = readContent(*content, path, options, context);
    if (!document)
        return document;
    const auto hash = sha256OfFile(path, options.limits.fileBytes);
    if (!hash)
        return failWith(hash);
    document->name = QFileInfo(path).fileName();
    document->sha256 = *hash;
    text::markStructure(*document);
    return document;
}

} // namespace congbao::readers
