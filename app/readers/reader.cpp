// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "readers/reader.h"

#include "core/files.h"
#include "readers/docxreader.h"
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

Result<text::Document> readContent(Content content, const QString &path, const ReadOptions &options,
                                   const JobContext &context)
{
    const auto noReader = [&path](const QString &kind) {
        return fail(
            ErrorCode::Unreadable,
            Tr::tr("“%1” is %2, which this version cannot read. Send it as another kind of file.").arg(path, kind));
    };
    switch (content) {
    case Content::Docx:
        return readDocx(path, options, context);
    case Content::Odt:
        return noReader(Tr::tr("an OpenDocument text (ODT)"));
    case Content::Doc:
        return noReader(Tr::tr("an old Word text (DOC)"));
    case Content::Rtf:
        return noReader(Tr::tr("a rich text (RTF)"));
    case Content::Pdf:
        return readPdf(path, options, context);
    case Content::Image:
        return noReader(Tr::tr("a picture"));
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
