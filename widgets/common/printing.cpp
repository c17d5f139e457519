// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/printing.h"

#include "common/pagesource.h"

#include <QCoreApplication>
#include <QPainter>
#include <QPrintDialog>
#include <QPrinter>

namespace congbao::desk {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(congbao::Printing)
};

/// Finer than the eye sees on paper, and a page stays below 40 MB.
constexpr int MostDpi = 300;

} // namespace

Result<int> printPages(QPrinter &printer, const QString &path, const JobContext &context)
{
    const auto source = PageSource::open(path);
    if (!source)
        return failWith(source);
    const std::vector<QSizeF> sizes = (*source)->pageSizes();
    const auto count = static_cast<int>(sizes.size());
    const int first = printer.fromPage() > 0 ? std::min(printer.fromPage(), count) : 1;
    const int last = printer.toPage() > 0 ? std::min(printer.toPage(), count) : count;
    QPainter painter;
    for (int page = first; page <= last; ++page) {
        if (context.isCancelled()) {
            printer.abort();
            return tl::unexpected<Error>(cancelledError());
        }
        context.progress(page - first, last - first + 1);
        const QSizeF points = sizes[size_t(page) - 1];
        printer.setPageOrientation(points.width() > points.height() ? QPageLayout::Landscape : QPageLayout::Portrait);
        if (!(page == first ? painter.begin(&printer) : printer.newPage()))
            return fail(ErrorCode::OutsideFailed,
                        Tr::tr("The printer did not take page %1. Look at it and print again.").arg(page));
        const int dpi = std::min(printer.resolution(), MostDpi);
        const QSize pixels = (points * (dpi / 72.0)).toSize();
        const QImage image = (*source)->draw(page - 1, pixels);
        const QRectF paper = printer.pageLayout().fullRectPixels(printer.resolution());
        QSizeF size = QSizeF(points).scaled(paper.size(), Qt::KeepAspectRatio);
        // A page that fits is printed in its own size: a gazette is measured with a ruler.
        const QSizeF own = points * (printer.resolution() / 72.0);
        if (own.width() <= size.width() * 1.02)
            size = own;
        QRectF target(QPointF(), size);
        target.moveCenter(paper.center());
        painter.drawImage(target, image);
    }
    painter.end();
    return std::max(0, last - first + 1);
}

void askAndPrint(QWidget *parent, jobs::JobBoard &jobs, const QString &path, int pages, const QString &title,
                 std::function<void(const Result<int> &printed)> done)
{
    auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    printer->setFullPage(true);
    printer->setDocName(title);
    auto *dialog = new QPrintDialog(printer.get(), parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(title);
    dialog->setMinMax(1, std::max(1, pages));
    dialog->setOption(QAbstractPrintDialog::PrintPageRange);
    QObject::connect(dialog, qOverload<QPrinter *>(&QPrintDialog::accepted), parent,
                     [parent, &jobs, printer, path, title, done = std::move(done)] {
                         jobs.run(
                             parent, title,
                             [printer, path](const JobContext &context) { return printPages(*printer, path, context); },
                             [done](const Result<int> &printed) { done(printed); });
                     });
    dialog->open();
}

} // namespace congbao::desk
