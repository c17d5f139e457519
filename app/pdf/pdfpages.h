// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/jobcontext.h"
#include "core/result.h"
#include "pdf/pagegraphics.h"
#include "pdf/shownnotes.h"

#include <memory>
#include <QImage>
#include <QRectF>
#include <QSizeF>
#include <QString>
#include <vector>

namespace Poppler {
class Document;
}

namespace congbao::pdf {

/// What a PDF may use up; more is refused with ErrorCode::TooLarge.
struct PageLimits
{
    qint64 fileBytes = 512LL << 20;
    int pages = 5000;
    qint64 pixels = 120LL * 1000 * 1000; ///< of one rendered picture
    int secondsPerPage = 60;
};

/// A word of a page's text layer.
struct PageWord
{
    QString text;                ///< NFC, nothing invisible
    QRectF rect;                 ///< points from the top left of the page as seen
    std::vector<QRectF> letters; ///< of each UTF-16 unit of text; empty where the normal form changed their number
};

/// A PDF as a reader sees it: sizes, words, pictures; filled fields, typed text and stamps are part of the page.
/// Poppler is not thread safe: one object a thread, opened from the same path.
class PdfPages
{
public:
    /// Errors: NotFound, Unreadable (empty, not a PDF, damaged, encrypted, no pages), TooLarge.
    [[nodiscard]] static Result<PdfPages> open(const QString &path, const PageLimits &limits = {});
    ~PdfPages();
    PdfPages(PdfPages &&) noexcept;
    PdfPages &operator=(PdfPages &&) noexcept;

    [[nodiscard]] int count() const { return m_count; }
    [[nodiscard]] const PageNotes &notes() const { return m_notes; }
    /// Points, rotation applied. Pages count from 1 everywhere.
    [[nodiscard]] QSizeF size(int page) const;

    /// The words as the text layer has them, in no promised order. A word that the file draws in pieces without a gap
    /// is one. Errors: Unreadable, TooLarge (took too long), Cancelled.
    [[nodiscard]] Result<std::vector<PageWord>> words(int page, const JobContext &context) const;

    /// Lines and pictures of the page.
    [[nodiscard]] PageGraphics graphics(int page);
    /// From now on graphics() tells the places of this letter of a font.
    void distrust(int font, int code);

    /// The page, or a rectangle of it in points, as a picture. Errors: Unreadable, TooLarge, Cancelled.
    [[nodiscard]] Result<QImage> render(int page, double dpi, const QRectF &part = {},
                                        const JobContext &context = {}) const;

private:
    PdfPages(std::unique_ptr<Poppler::Document> document, QString path, const PageLimits &limits);
    void drawShownNotes();

    std::unique_ptr<Poppler::Document> m_document;
    std::unique_ptr<GraphicsReader> m_graphics;
    PageNotes m_notes;
    QString m_path;
    PageLimits m_limits;
    int m_count = 0;
};

/// The share (0…1) of a page that images cover.
[[nodiscard]] double imageCoverage(const PageGraphics &graphics, const QSizeF &page);

/// How far the text layer of a page may be believed to say what the page shows.
enum class TextLayer {
    None,      ///< no words
    Text,      ///< written as text
    Watermark, ///< only slanted letters or scraps over a page picture
    Lossy,     ///< written as text, but letters that the page shows are missing in it
    Doubtful,  ///< a scanner's own reading under or over a page picture
};
[[nodiscard]] TextLayer judgeTextLayer(const std::vector<PageWord> &words, const PageGraphics &graphics,
                                       const QSizeF &page);

} // namespace congbao::pdf
