// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "typeset/pdfoutput.h"

#include "typeset/fontset.h"

#include <algorithm>
#include <atomic>
#include <charconv>
#include <cmath>
#include <thread>

namespace congbao::typeset {

namespace {

void addOnce(std::vector<int> &list, int value)
{
    if (std::find(list.begin(), list.end(), value) == list.end())
        list.push_back(value);
}

constexpr size_t pagesOfStep = 64; // written before their display lists are let go

/// Fonts and codes of the file, numbered in the order in which the pages use them: what was shaped besides, and in
/// which order, leaves no trace.
struct Codes
{
    std::vector<int> fontOf;                  ///< number in the file of each font of the FontSet; -1: unused
    std::vector<std::vector<quint16>> codeOf; ///< by the FontSet's font: code in the file of each of its codes
    std::vector<FontSet::UsedCodes> used;     ///< by number in the file

    explicit Codes(const Publication &publication)
        : fontOf(size_t(publication.fonts->count()), -1)
        , codeOf(fontOf.size())
    {
        for (const PublicationPage &page : publication.pages) {
            for (const Layer &layer : page.layers) {
                for (const TextItem &item : layer.list->texts)
                    enter(*publication.fonts, item);
            }
        }
    }

private:
    void enter(quint16 code, std::vector<quint16> &codes, FontSet::UsedCodes &font)
    {
        if (codes[code] != 0)
            return;
        codes[code] = quint16(font.codes.size());
        font.codes.push_back(code);
    }
    void enter(const FontSet &fonts, const TextItem &item)
    {
        const auto font = size_t(item.font);
        std::vector<quint16> &codes = codeOf[font];
        if (fontOf[font] < 0) {
            fontOf[font] = int(used.size());
            used.push_back({item.font, {0}});
            codes.resize(fonts.codeCount(item.font), 0);
        }
        FontSet::UsedCodes &file = used[size_t(fontOf[font])];
        for (const PlacedWord &placed : item.words) {
            for (const ShapedGlyph &glyph : placed.word->glyphs)
                enter(glyph.code, codes, file);
            if (placed.hasSpaceAfter)
                enter(fonts.space(item.font).code, codes, file);
        }
    }
};

/// Writes the operators of one page.
class ContentWriter
{
public:
    ContentWriter(const Publication &publication, const Codes &codes)
        : m_publication(publication)
        , m_fonts(*publication.fonts)
        , m_codes(codes)
    {
        constexpr qsizetype usualPage = 16 * 1024;
        m_out.reserve(usualPage);
    }
    [[nodiscard]] pdf::PageContents write(const PublicationPage &page);

private:
    void layer(const Layer &layer);
    void number(float value, int decimals = 2);
    void colour(const Colour &value);
    void openMark(int node);
    void closeMark();
    void artwork(const DisplayList &page);
    void image(const ImageItem &item);
    void foreign(const ForeignItem &item);
    void link(const LinkItem &item);
    void text(const TextItem &item);
    void word(const TextItem &item, const ShapedWord &shaped);
    void glyph(int font, quint16 code);
    void openString();
    void closeString();
    void shift(float thousandths);
    void openArray();
    void closeArray();
    [[nodiscard]] float across(float x) const { return x + m_layer->x; }
    [[nodiscard]] float up(float y) const { return m_height - y - m_layer->y; } // the file counts from the bottom

    const Publication &m_publication;
    const FontSet &m_fonts;
    const Codes &m_codes;
    const Layer *m_layer = nullptr;
    float m_height = 0; // of the paper as the layer is read
    QByteArray m_out;
    pdf::PageContents m_page;
    Colour m_colour;
    int m_openNode = -2; // none
    bool m_inArray = false;
    bool m_inString = false;
};

void ContentWriter::number(float value, int decimals)
{
    int scale = 1;
    for (int i = 0; i < decimals; ++i)
        scale *= 10;
    auto whole = std::llround(double(value) * scale);
    if (whole < 0) {
        m_out += '-';
        whole = -whole;
    }
    char digits[32];
    char *end = std::to_chars(digits, digits + sizeof digits, whole / scale).ptr;
    m_out.append(digits, end - digits);
    auto rest = whole % scale;
    if (rest > 0) {
        m_out += '.';
        for (int place = scale / 10; place > 0 && rest > 0; place /= 10) {
            m_out += char('0' + rest / place);
            rest %= place;
        }
    }
    m_out += ' ';
}

void ContentWriter::colour(const Colour &value)
{
    if (value == m_colour)
        return;
    m_colour = value;
    if (value.red == value.green && value.green == value.blue) {
        number(value.red, 3); // grey, so that black text prints with black ink only
        m_out += "g\n";
        return;
    }
    number(value.red, 3);
    number(value.green, 3);
    number(value.blue, 3);
    m_out += "rg\n";
}

void ContentWriter::closeMark()
{
    if (m_openNode != -2)
        m_out += "EMC\n";
    m_openNode = -2;
}

void ContentWriter::openMark(int node)
{
    if (node >= 0)
        node += m_layer->firstNode;
    if (node == m_openNode)
        return;
    closeMark();
    m_openNode = node;
    if (node < 0) {
        m_out += "/Artifact BMC\n";
        return;
    }
    m_out += "/P <</MCID " + QByteArray::number(qulonglong(m_page.marks.size())) + ">> BDC\n";
    m_page.marks.push_back(node);
}

void ContentWriter::openArray()
{
    if (!m_inArray)
        m_out += '[';
    m_inArray = true;
}

void ContentWriter::closeArray()
{
    closeString();
    if (m_inArray)
        m_out += "] TJ\n";
    m_inArray = false;
}

void ContentWriter::openString()
{
    openArray();
    if (!m_inString)
        m_out += '(';
    m_inString = true;
}

void ContentWriter::closeString()
{
    if (m_inString)
        m_out += ')';
    m_inString = false;
}

void ContentWriter::glyph(int font, quint16 shapedCode)
{
    openString();
    const quint16 code = m_codes.codeOf[size_t(font)][shapedCode];
    for (const char byte : {char(code >> 8), char(code & 0xff)}) {
        if (byte == '(' || byte == ')' || byte == '\\') {
            m_out += '\\';
            m_out += byte;
        } else if (byte == '\r') {
            m_out += "\\r"; // a bare carriage return would be read as a line feed
        } else {
            m_out += byte;
        }
    }
}

/// Moves the pen by thousandths of an em.
void ContentWriter::shift(float thousandths)
{
    if (std::abs(thousandths) < 0.05F)
        return;
    openArray();
    closeString();
    number(-thousandths, 1);
}

void ContentWriter::word(const TextItem &item, const ShapedWord &shaped)
{
    const bool hasActualText = !shaped.actualText.isEmpty();
    if (hasActualText) {
        closeArray();
        m_out += "/Span <</ActualText <FEFF";
        for (const QChar unit : shaped.actualText)
            m_out += QByteArray::number(unit.unicode(), 16).rightJustified(4, '0').toUpper();
        m_out += ">>> BDC\n";
    }
    for (const ShapedGlyph &shapedGlyph : shaped.glyphs) {
        shift(shapedGlyph.dx);
        if (shapedGlyph.dy != 0) {
            closeArray();
            number(shapedGlyph.dy * item.size / 1000);
            m_out += "Ts\n";
        }
        glyph(item.font, shapedGlyph.code);
        if (shapedGlyph.dy != 0) {
            closeArray();
            m_out += "0 Ts\n";
        }
        shift(shapedGlyph.advance - m_fonts.codeWidth(item.font, shapedGlyph.code) - shapedGlyph.dx);
    }
    if (hasActualText) {
        closeArray();
        m_out += "EMC\n";
    }
}

void ContentWriter::text(const TextItem &item)
{
    if (item.words.empty() || item.size <= 0)
        return;
    openMark(item.node);
    colour(item.colour);
    const int font = m_codes.fontOf[size_t(item.font)];
    addOnce(m_page.fonts, font);
    m_out += "BT /F" + QByteArray::number(font) + ' ';
    number(item.size);
    m_out += "Tf 1 0 0 1 ";
    const float start = item.words.front().x;
    number(across(start));
    number(up(item.y));
    m_out += "Tm\n";
    const ShapedGlyph &space = m_fonts.space(item.font);
    const float toThousandths = 1000 / item.size;
    float pen = 0;
    for (const PlacedWord &placed : item.words) {
        const float wanted = (placed.x - start) * toThousandths;
        shift(wanted - pen);
        word(item, *placed.word);
        pen = wanted + placed.word->advance;
        if (placed.hasSpaceAfter) {
            glyph(item.font, space.code);
            pen += space.advance;
        }
    }
    closeArray();
    m_out += "ET\n";
}

void ContentWriter::artwork(const DisplayList &page)
{
    if (page.rules.empty() && page.shapes.empty())
        return;
    openMark(-1);
    for (const RuleItem &rule : page.rules) {
        colour(rule.colour);
        number(across(rule.x));
        number(up(rule.y + rule.height));
        number(rule.width);
        number(rule.height);
        m_out += "re f\n";
    }
    for (const ShapeItem &shape : page.shapes) {
        colour(shape.colour);
        const char *action = "m\n";
        for (const auto &[x, y] : shape.points) {
            number(across(x));
            number(up(y));
            m_out += action;
            action = "l\n";
        }
        m_out += "h f\n";
    }
}

void ContentWriter::image(const ImageItem &item)
{
    openMark(item.node);
    const int index = item.image + m_layer->firstImage;
    addOnce(m_page.images, index);
    m_out += "q ";
    number(item.width);
    m_out += "0 0 ";
    number(item.height);
    number(across(item.x));
    number(up(item.y + item.height));
    m_out += "cm /I" + QByteArray::number(index) + " Do Q\n";
}

void ContentWriter::foreign(const ForeignItem &item)
{
    openMark(item.node);
    const int index = item.page + m_layer->firstForeign;
    addOnce(m_page.foreign, index);
    const QRectF target(double(across(item.x)), double(up(item.y + item.height)), double(item.width),
                        double(item.height));
    m_out += "q ";
    for (const double value : m_publication.foreignPages[size_t(index)].frame.placedIn(target))
        number(float(value), 5);
    m_out += "cm /P" + QByteArray::number(index) + " Do Q\n";
}

void ContentWriter::link(const LinkItem &item)
{
    const auto left = double(across(item.x));
    const auto top = double(up(item.y));
    m_page.links.push_back({{left, top - double(item.height), left + double(item.width), top},
                            item.page,
                            item.node + m_layer->firstNode,
                            item.description});
}

void ContentWriter::layer(const Layer &layer)
{
    m_layer = &layer;
    m_height = float(layer.isTurned ? m_publication.pageWidth : m_publication.pageHeight);
    const Colour before = m_colour;
    if (layer.isTurned) {
        closeMark();
        m_out += "q 0 1 -1 0 ";
        number(m_height);
        m_out += "0 cm\n";
    }
    artwork(*layer.list);
    for (const ImageItem &item : layer.list->images)
        image(item);
    for (const ForeignItem &item : layer.list->foreign)
        foreign(item);
    for (const TextItem &item : layer.list->texts)
        text(item);
    for (const LinkItem &item : layer.list->links)
        link(item);
    if (layer.isTurned) {
        closeMark();
        m_out += "Q\n";
        m_colour = before;
    }
}

pdf::PageContents ContentWriter::write(const PublicationPage &page)
{
    for (const Layer &one : page.layers)
        layer(one);
    closeMark();
    m_page.width = m_publication.pageWidth;
    m_page.height = m_publication.pageHeight;
    m_page.isTurned = page.isTurned;
    m_page.content = pdf::compressed(m_out);
    return std::move(m_page);
}

/// Runs work(i) for i below count on that many threads.
template <typename Work> void runParallel(size_t count, int threads, const Work &work)
{
    std::atomic<size_t> next = 0;
    const auto run = [&] {
        for (size_t i = next++; i < count; i = next++)
            work(i);
    };
    std::vector<std::thread> others;
    for (int i = 1; i < threads && size_t(i) < count; ++i)
        others.emplace_back(run);
    run();
    for (std::thread &other : others)
        other.join();
}

} // namespace

Result<QByteArray> writePublication(Publication &&publication, int threads)
{
    pdf::PdfContents contents;
    contents.title = publication.title;
    contents.author = publication.author;
    contents.created = publication.created;
    contents.firstPageNumber = publication.firstPageNumber;
    contents.images = std::move(publication.images);
    contents.structure = std::move(publication.structure);
    contents.outline = std::move(publication.outline);
    contents.attachments = std::move(publication.attachments);
    for (const ForeignResource &resource : publication.foreignPages)
        contents.foreignPages.push_back(resource.page);
    const Codes codes(publication);
    const size_t count = publication.pages.size();
    contents.pages.resize(count);
    for (size_t first = 0; first < count; first += pagesOfStep) {
        const size_t step = std::min(pagesOfStep, count - first);
        runParallel(step, threads, [&](size_t i) {
            contents.pages[first + i] = ContentWriter(publication, codes).write(publication.pages[first + i]);
        });
        for (size_t i = first; i < first + step; ++i)
            publication.pages[i].layers.clear();
    }
    auto programs = publication.fonts->programs(codes.used);
    if (!programs)
        return failWith(programs);
    contents.fonts = std::move(*programs);
    return pdf::writePdf(contents);
}

} // namespace congbao::typeset
