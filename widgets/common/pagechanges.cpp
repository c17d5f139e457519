// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/pagechanges.h"

#include <QCoreApplication>
#include <QImage>
#include <QPdfDocument>

namespace congbao::desk {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(congbao::PageChanges)
};

/// Wide enough that a changed digit of the text changes a pixel.
constexpr int PictureWidth = 600;

QImage pictureOf(QPdfDocument &document, int index)
{
    const QSizeF points = document.pagePointSize(index);
    if (points.isEmpty())
        return {};
    return document.render(index, QSize(PictureWidth, qRound(PictureWidth * points.height() / points.width())));
}

} // namespace

Result<std::vector<int>> changedPages(const QString &earlierPath, const QString &path, const JobContext &context)
{
    QPdfDocument earlier;
    QPdfDocument now;
    if (earlier.load(earlierPath) != QPdfDocument::Error::None || now.load(path) != QPdfDocument::Error::None)
        return fail(ErrorCode::Unreadable, Tr::tr("The pages you saw last cannot be compared with these."));
    std::vector<int> changed;
    const int pages = now.pageCount();
    for (int index = 0; index < pages; ++index) {
        if (context.isCancelled())
            return tl::unexpected<Error>(cancelledError());
        context.progress(index, pages);
        if (index >= earlier.pageCount() || pictureOf(earlier, index) != pictureOf(now, index))
            changed.push_back(index + 1);
    }
    return changed;
}

} // namespace congbao::desk
