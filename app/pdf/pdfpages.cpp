// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pdf/pdfpages.h"

#include "text/normalize.h"

#include <algorithm>
#include <cmath>
#include <mutex>
#include <poppler-qt6.h>
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>

namespace congbao::pdf {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(congbao::Pdf)
};

/// Carried through Poppler's callbacks, which ask it whether to go on.
struct Watch
{
    const JobContext *context = nullptr;
    QElapsedTimer timer;
    qint64 milliseconds = 0;

    [[nodiscard]] bool isTooLong() const { return timer.elapsed() > milliseconds; }
    static bool shouldAbort(const QVariant &closure)
    {
        const auto *watch = static_cast<const Watch *>(closure.value<void *>());
        return watch->context->isCancelled() || watch->isTooLong();
    }
};

/// Poppler prints what it does not like of a file; our errors say what matters.
void keepPopplerQuiet()
{
    static std::once_flag once;
    std::call_once(once, [] { Poppler::setDebugErrorFunction([](const QString &, const QVariant &) {}, QVariant()); });
}

/// NFC without what prints nothing. Some fonts name their ư by the letter oi (U+01A3), which Vietnamese does not have.
QString readableText(const QString &raw)
{
    QString text = text::cleanText(raw).trimmed();
    text.replace(QChar(0x01A2), QChar(0x01AF));
    text.replace(QChar(0x01A3), QChar(0x01B0));
    return text;
}

/// Letters that touch belong to one word although the file shows them with two operators or in two appearances.
bool continuesWord(const PageWord &previous, const QRectF &next)
{
    const double height = std::min(previous.rect.height(), next.height());
    const double gap = next.left() - previous.rect.right();
    const double overlap = std::min(previous.rect.bottom(), next.bottom()) - std::max(previous.rect.top(), next.top());
    return overlap > 0.4 * height && gap > -0.15 * height && gap < 0.06 * height;
}

} // namespace

PdfPages::PdfPages(std::unique_ptr<Poppler::Document> document, QString path, const PageLimits &limits)
    : m_document(std::move(document))
    , m_path(std::move(path))
    , m_limits(limits)
    , m_count(m_document->numPages())
{
}

PdfPages::~PdfPages() = default;
PdfPages::PdfPages(PdfPages &&) noexcept = default;
PdfPages &PdfPages::operator=(PdfPages &&) noexcept = default;

Result<PdfPages> PdfPages::open(const QString &path, const PageLimits &limits)
{
    keepPopplerQuiet();
    QFile file(path);
    const QString name = QFileInfo(path).fileName();
    if (!file.exists())
        return fail(ErrorCode::NotFound, Tr::tr("There is no file “%1”. Check the name and the folder.").arg(path));
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::Unreadable, Tr::tr("“%1” cannot be opened. Check that you may read it.").arg(path),
                    file.errorString());
    if (file.size() == 0)
        return fail(ErrorCode::Unreadable, Tr::tr("“%1” is empty. Ask for the file again.").arg(name));
    if (file.size() > limits.fileBytes)
        return fail(ErrorCode::TooLarge, Tr::tr("“%1” has %2 MB; files of more than %3 MB are not read.")
                                             .arg(name)
                                             .arg(file.size() / 1000000)
                                             .arg(limits.fileBytes / 1000000));
    if (!file.read(1024).contains("%PDF-"))
        return fail(ErrorCode::Unreadable, Tr::tr("“%1” is not a PDF, whatever its name says.").arg(name));
    file.close();

    auto document = Poppler::Document::load(path);
    if (document && document->isLocked())
        return fail(ErrorCode::Unreadable,
                    Tr::tr("“%1” is protected by a password. Ask the issuing body for a file without one.").arg(name));
    if (!document)
        return fail(ErrorCode::Unreadable,
                    Tr::tr("“%1” is damaged and cannot be read as a PDF. Ask for the file again.").arg(name));
    const int pages = document->numPages();
    if (pages < 1)
        return fail(ErrorCode::Unreadable,
                    Tr::tr("“%1” has no pages that can be read. Ask for the file again.").arg(name));
    if (pages > limits.pages)
        return fail(
            ErrorCode::TooLarge,
            Tr::tr("“%1” has %2 pages; files of more than %3 are not read.").arg(name).arg(pages).arg(limits.pages));
    PdfPages opened(std::move(document), path, limits);
    opened.drawShownNotes();
    opened.m_document->setRenderHint(Poppler::Document::Antialiasing, true);
    opened.m_document->setRenderHint(Poppler::Document::TextAntialiasing, true);
    return opened;
}

/// Poppler draws annotations but does not count their letters among the words of the page.
void PdfPages::drawShownNotes()
{
    m_graphics = std::make_unique<GraphicsReader>(m_path);
    if (m_graphics->file() == nullptr)
        return;
    try {
        m_notes = findNotes(*m_graphics->file());
    } catch (const std::exception &) {
        return; // a damaged tree of pages; Poppler has opened the file all the same
    }
    if (!m_notes.hasText)
        return;
    const auto bytes = drawNotes(*m_graphics->file());
    auto drawn = bytes ? Poppler::Document::loadFromData(*bytes) : nullptr;
    if (drawn && !drawn->isLocked() && drawn->numPages() == m_count)
        m_document = std::move(drawn);
    else
        m_graphics = std::make_unique<GraphicsReader>(m_path);
}

QSizeF PdfPages::size(int page) const
{
    const auto found = m_document->page(page - 1);
    return found ? found->pageSizeF() : QSizeF();
}

Result<std::vector<PageWord>> PdfPages::words(int page, const JobContext &context) const
{
    const auto source = m_document->page(page - 1);
    if (!source)
        return fail(ErrorCode::Unreadable,
                    Tr::tr("Page %1 of “%2” is damaged.").arg(page).arg(QFileInfo(m_path).fileName()));
    Watch watch{&context, {}, m_limits.secondsPerPage * 1000LL};
    watch.timer.start();
    const auto boxes =
        source->textList(Poppler::Page::Rotate0, Watch::shouldAbort, QVariant::fromValue(static_cast<void *>(&watch)));
    if (context.isCancelled())
        return tl::unexpected(cancelledError());
    if (watch.isTooLong())
        return fail(ErrorCode::TooLarge, Tr::tr("Page %1 of “%2” holds more than can be read in %3 seconds.")
                                             .arg(page)
                                             .arg(QFileInfo(m_path).fileName())
                                             .arg(m_limits.secondsPerPage));
    std::vector<PageWord> words;
    words.reserve(boxes.size());
    const Poppler::TextBox *expected = nullptr;
    for (const auto &box : boxes) {
        const QString raw = box->text();
        const QRectF rect = box->boundingBox();
        PageWord word;
        word.text = readableText(raw);
        word.rect = rect;
        if (word.text.size() == raw.size()) {
            word.letters.reserve(std::size_t(raw.size()));
            for (int i = 0; i < raw.size(); ++i)
                word.letters.push_back(box->charBoundingBox(i));
        }
        const bool isContinued = expected == box.get() && !words.empty() && continuesWord(words.back(), rect);
        expected = box->hasSpaceAfter() ? nullptr : box->nextWord();
        if (word.text.isEmpty())
            continue;
        if (!isContinued) {
            words.push_back(std::move(word));
            continue;
        }
        PageWord &previous = words.back();
        const bool hasLetters = !previous.letters.empty() && !word.letters.empty();
        const QString joined = text::nfc(previous.text + word.text);
        if (hasLetters && joined.size() == previous.text.size() + word.text.size())
            previous.letters.insert(previous.letters.end(), word.letters.begin(), word.letters.end());
        else
            previous.letters.clear();
        previous.text = joined;
        previous.rect = previous.rect.united(word.rect);
    }
    return words;
}

PageGraphics PdfPages::graphics(int page)
{
    return m_graphics->graphics(page);
}

void PdfPages::distrust(int font, int code)
{
    m_graphics->distrust(font, code);
}

Result<QImage> PdfPages::render(int page, double dpi, const QRectF &part, const JobContext &context) const
{
    const auto source = m_document->page(page - 1);
    const QString name = QFileInfo(m_path).fileName();
    if (!source)
        return fail(ErrorCode::Unreadable, Tr::tr("Page %1 of “%2” is damaged.").arg(page).arg(name));
    const double scale = dpi / 72.0;
    const QSizeF whole = source->pageSizeF() * scale;
    QRectF wanted(QPointF(0, 0), whole);
    if (!part.isEmpty())
        wanted = QRectF(part.topLeft() * scale, part.size() * scale).intersected(wanted);
    const QRectF area(wanted.toAlignedRect());
    if (!std::isfinite(dpi) || dpi <= 0 || area.isEmpty())
        return fail(ErrorCode::Unreadable, Tr::tr("Page %1 of “%2” has no area to show.").arg(page).arg(name));
    if (area.width() * area.height() > double(m_limits.pixels))
        return fail(
            ErrorCode::TooLarge,
            Tr::tr("Page %1 of “%2” is too large to be shown at %3 dots an inch.").arg(page).arg(name).arg(dpi));
    Watch watch{&context, {}, m_limits.secondsPerPage * 1000LL};
    watch.timer.start();
    QImage image = source->renderToImage(dpi, dpi, int(area.left()), int(area.top()), int(area.width()),
                                         int(area.height()), Poppler::Page::Rotate0, nullptr, nullptr,
                                         Watch::shouldAbort, QVariant::fromValue(static_cast<void *>(&watch)));
    if (context.isCancelled())
        return tl::unexpected(cancelledError());
    if (watch.isTooLong())
        return fail(ErrorCode::TooLarge, Tr::tr("Page %1 of “%2” takes too long to draw.").arg(page).arg(name));
    if (image.isNull())
        return fail(ErrorCode::Unreadable, Tr::tr("Page %1 of “%2” cannot be drawn.").arg(page).arg(name));
    return image;
}

double imageCoverage(const PageGraphics &graphics, const QSizeF &page)
{
    // Images overlap (a scan cut in strips, a stamp over it): count cells of a coarse grid instead of adding areas.
    constexpr int Side = 20;
    int covered = 0;
    for (int row = 0; row < Side; ++row) {
        for (int column = 0; column < Side; ++column) {
            const QPointF centre(page.width() * (column + 0.5) / Side, page.height() * (row + 0.5) / Side);
            covered += int(std::any_of(graphics.images.begin(), graphics.images.end(),
                                       [&centre](const PlacedImage &image) { return image.rect.contains(centre); }));
        }
    }
    return double(covered) / (Side * Side);
}

TextLayer judgeTextLayer(const std::vector<PageWord> &words, const PageGraphics &graphics, const QSizeF &page)
{
    if (words.empty())
        return TextLayer::None;
    const double coverage = imageCoverage(graphics, page);
    qsizetype letters = 0;
    for (const PageWord &word : words)
        letters += word.text.size();
    const double perWord = double(letters) / double(words.size());
    const bool isSlanted = graphics.visibleLetters == 0 && graphics.doubtfulLetters > 0;
    if (coverage < 0.5)
        return isSlanted && perWord < 2.0 ? TextLayer::Watermark
               : !graphics.lost.empty()   ? TextLayer::Lossy
                                          : TextLayer::Text;
    if (perWord < 2.0 || letters < 100)
        return TextLayer::Watermark;
    const int shown = graphics.visibleLetters + graphics.doubtfulLetters;
    const bool isVisible = shown > 0 && graphics.visibleLetters > 0.9 * shown;
    if (!isVisible)
        return TextLayer::Doubtful;
    // Vietnamese text has marks on about every second word; a reading by an English recogniser has nearly none.
    const auto marked = std::count_if(words.begin(), words.end(), [](const PageWord &word) {
        return std::any_of(word.text.begin(), word.text.end(),
                           [](QChar letter) { return letter.unicode() > 0xBF && letter.isLetter(); });
    });
    return double(marked) > 0.3 * double(words.size()) ? TextLayer::Text : TextLayer::Doubtful;
}

} // namespace congbao::pdf
