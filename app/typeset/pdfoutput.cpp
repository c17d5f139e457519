// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "typeset/pdfoutput.h"

#include "typeset/fontset.h"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace congbao::typeset {

namespace {

/// Writes the operators of one page.
class ContentWriter
{
public:
    ContentWriter(const FontSet &fonts, double pageHeight)
        : m_fonts(fonts)
        , m_pageHeight(float(pageHeight))
    {
        constexpr qsizetype usualPage = 16 * 1024;
        m_out.reserve(usualPage);
    }
    [[nodiscard]] pdf::PageContents write(const DisplayList &page);

private:
    void number(float value, int decimals = 2);
    void colour(const Colour &value);
    void openMark(int node);
    void closeMark();
    void artwork(const DisplayList &page);
    void image(const ImageItem &item);
    void text(const TextItem &item);
    void word(const TextItem &item, const ShapedWord &shaped);
    void glyph(quint16 code);
    void openString();
    void closeString();
    void shift(float thousandths);
    void openArray();
    void closeArray();

    const FontSet &m_fonts;
    float m_pageHeight;
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

void ContentWriter::glyph(quint16 code)
{
    openString();
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
        glyph(shapedGlyph.code);
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
    if (std::find(m_page.fonts.begin(), m_page.fonts.end(), item.font) == m_page.fonts.end())
        m_page.fonts.push_back(item.font);
    m_out += "BT /F" + QByteArray::number(item.font) + ' ';
    number(item.size);
    m_out += "Tf 1 0 0 1 ";
    const float start = item.words.front().x;
    number(start);
    number(m_pageHeight - item.y);
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
            glyph(space.code);
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
        number(rule.x);
        number(m_pageHeight - rule.y - rule.height);
        number(rule.width);
        number(rule.height);
        m_out += "re f\n";
    }
    for (const ShapeItem &shape : page.shapes) {
        colour(shape.colour);
        const char *action = "m\n";
        for (const auto &[x, y] : shape.points) {
            number(x);
            number(m_pageHeight - y);
            m_out += action;
            action = "l\n";
        }
        m_out += "h f\n";
    }
}

void ContentWriter::image(const ImageItem &item)
{
    openMark(item.node);
    if (std::find(m_page.images.begin(), m_page.images.end(), item.image) == m_page.images.end())
        m_page.images.push_back(item.image);
    m_out += "q ";
    number(item.width);
    m_out += "0 0 ";
    number(item.height);
    number(item.x);
    number(m_pageHeight - item.y - item.height);
    m_out += "cm /I" + QByteArray::number(item.image) + " Do Q\n";
}

pdf::PageContents ContentWriter::write(const DisplayList &page)
{
    artwork(page);
    for (const ImageItem &item : page.images)
        image(item);
    for (const TextItem &item : page.texts)
        text(item);
    closeMark();
    m_page.height = double(m_pageHeight);
    m_page.content = std::move(m_out);
    return std::move(m_page);
}

} // namespace

Result<QByteArray> writePublication(Publication &&publication)
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
    for (DisplayList &page : publication.pages) {
        contents.pages.push_back(ContentWriter(*publication.fonts, publication.pageHeight).write(page));
        contents.pages.back().width = publication.pageWidth;
        page = {};
    }
    auto programs = publication.fonts->programs();
    if (!programs)
        return failWith(programs);
    contents.fonts = std::move(*programs);
    return pdf::writePdf(contents);
}

} // namespace congbao::typeset
