// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "typeset/lines.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace congbao::typeset {

namespace {

constexpr float tabWidth = 36;    // points; Word's own default
constexpr float smallestSize = 5; // points; what lies outside is a slip of the source
constexpr float largestSize = 60;
constexpr float raisedSize = 0.62F;    // of superscript and subscript
constexpr double gapShrink = 0.22;     // how far a space may be pressed, of its own width
constexpr double gapStretch = 0.5;     // how far it is pulled before it looks wide
constexpr double forbidden = 1e9;      // cost of a break that is wrong, taken only where there is no other
constexpr double worstGaps = 1e4;      // squared it stays below what is forbidden
constexpr double torn = 2e5;           // cost of a break between a number and its unit or its “Điều”
constexpr double unwanted = 3000;      // cost of a break that reads badly
constexpr double shortLastLine = 2500; // cost of a single short word on the last line

struct Piece
{
    const ShapedWord *word = nullptr;
    float size = 0;
    float rise = 0; // upwards
    float width = 0;
    bool isUnderlined = false;
    bool isStruck = false;
};

enum class Gap { None, Space, Tab };

/// Letters between which no line may end, and the gap after them.
struct Token
{
    size_t firstPiece = 0;
    size_t endPiece = 0;
    float width = 0;
    Gap gap = Gap::None;
    float gapWidth = 0;
    bool endsLine = false; // an explicit line break follows
    double breakCost = 0;  // of ending a line after it
    float size = 0;        // the largest
};

struct Look
{
    FontStyle style;
    float size = 0;
    float rise = 0;
    bool isUnderlined = false;
    bool isStruck = false;
    friend bool operator==(const Look &a, const Look &b)
    {
        return a.style.isBold == b.style.isBold && a.style.isItalic == b.style.isItalic && a.size == b.size &&
               a.rise == b.rise && a.isUnderlined == b.isUnderlined && a.isStruck == b.isStruck;
    }
};

double cube(double value)
{
    return value * value * value;
}

bool isClosing(QChar letter)
{
    return QStringView(u",.;:!?)]}%»”’…").contains(letter);
}

bool isOpening(QChar letter)
{
    return QStringView(u"([{«“‘").contains(letter);
}

/// Words that a following number belongs to.
bool bindsNumber(QStringView word)
{
    static constexpr std::array<QStringView, 14> words = {u"Điều", u"điều",   u"khoản", u"Khoản", u"điểm",
                                                          u"Điểm", u"Chương", u"Mục",   u"số",    u"Số",
                                                          u"ngày", u"tháng",  u"năm",   u"Nghị"};
    return std::find(words.begin(), words.end(), word) != words.end();
}

/// Units that belong to the number before them; a mark may follow: “5.000 đồng,”.
bool isUnit(QStringView word)
{
    static constexpr std::array<QStringView, 24> units = {
        u"đồng", u"triệu", u"tỷ", u"nghìn", u"ngày", u"tháng", u"năm", u"giờ", u"phút", u"tuổi", u"người", u"lần",
        u"điểm", u"mm",    u"cm", u"m",     u"km",   u"m²",    u"km²", u"m³",  u"m2",   u"ha",   u"kg",    u"tấn"};
    while (!word.isEmpty() && isClosing(word.back()))
        word.chop(1);
    return std::find(units.begin(), units.end(), word) != units.end();
}

class Tokenizer
{
public:
    Tokenizer(FontSet &fonts, const text::Paragraph &paragraph, const ParagraphStyle &style, float width)
        : m_fonts(fonts)
        , m_paragraph(paragraph)
        , m_style(style)
        , m_width(width)
    {
    }

    [[nodiscard]] Result<void> run();
    std::vector<Token> tokens;
    std::vector<Piece> pieces;

private:
    [[nodiscard]] Look lookAt(int position, int &until);
    [[nodiscard]] Result<void> addToken(int start, int end, bool mayDivide);
    [[nodiscard]] Result<void> divide(int start, int end);
    void setBreakCosts();

    FontSet &m_fonts;
    const text::Paragraph &m_paragraph;
    const ParagraphStyle &m_style;
    float m_width;
    size_t m_run = 0;
    float m_position = 0; // on the line, as far as tabs need it
    std::vector<QStringView> m_words;
};

Look Tokenizer::lookAt(int position, int &until)
{
    const auto &runs = m_paragraph.runs;
    while (m_run < runs.size() && runs[m_run].end <= position)
        ++m_run;
    while (m_run > 0 && runs[m_run - 1].end > position)
        --m_run;
    Look look;
    look.size = m_style.size;
    look.style = {m_style.isBold, m_style.isItalic};
    if (m_run < runs.size() && runs[m_run].start <= position) {
        const text::Run &run = runs[m_run];
        until = run.end;
        look.style = {run.isBold || m_style.isBold, run.isItalic || m_style.isItalic};
        if (run.size > 0)
            look.size = std::clamp(run.size, smallestSize, largestSize);
        look.isUnderlined = run.isUnderlined;
        look.isStruck = run.isStruck;
        if (run.isSuperscript || run.isSubscript) {
            look.rise = look.size * m_style.scale * (run.isSuperscript ? 0.36F : -0.14F);
            look.size *= raisedSize;
        }
    } else {
        until = m_run < runs.size() ? runs[m_run].start : int(m_paragraph.text.size());
    }
    look.size *= m_style.scale;
    return look;
}

Result<void> Tokenizer::addToken(int start, int end, bool mayDivide)
{
    Token token;
    token.firstPiece = pieces.size();
    for (int from = start; from < end;) {
        int until = end;
        const Look look = lookAt(from, until);
        until = std::min(until, end);
        // Runs that look the same are one, so that kerning and joined marks work over them.
        while (until < end) {
            int further = end;
            if (!(lookAt(until, further) == look))
                break;
            until = std::min(further, end);
        }
        const auto shaped = m_fonts.shape(look.style, QStringView(m_paragraph.text).mid(from, until - from));
        if (!shaped)
            return failWith(shaped);
        for (const ShapedWord &word : (*shaped)->parts) {
            const float wide = word.advance * look.size / 1000;
            pieces.push_back({&word, look.size, look.rise, wide, look.isUnderlined, look.isStruck});
            token.width += wide;
        }
        token.size = std::max(token.size, look.rise == 0 ? look.size : look.size / raisedSize);
        from = until;
    }
    token.endPiece = pieces.size();
    if (mayDivide && token.width > m_width && end - start > 1) {
        pieces.resize(token.firstPiece);
        return divide(start, end);
    }
    m_position += token.width;
    tokens.push_back(token);
    m_words.push_back(QStringView(m_paragraph.text).mid(start, end - start));
    return {};
}

/// A word wider than the column: parts that end after / - . and the like, and letters where that is not enough.
Result<void> Tokenizer::divide(int start, int end)
{
    const QStringView text(m_paragraph.text);
    for (int from = start; from < end;) {
        int until = from;
        while (until < end && !QStringView(u"/-._,;@?=&").contains(text[until]))
            ++until;
        until = std::min(until + 1, end);
        const size_t before = tokens.size();
        const size_t piecesBefore = pieces.size();
        if (const auto added = addToken(from, until, false); !added)
            return added;
        if (tokens.back().width > m_width && until - from > 1) {
            tokens.resize(before);
            m_words.resize(before);
            pieces.resize(piecesBefore);
            for (int letter = from; letter < until;) {
                int next = letter + 1;
                while (next < until && (text[next].isLowSurrogate() || text[next].isMark()))
                    ++next;
                if (const auto added = addToken(letter, next, false); !added)
                    return added;
                letter = next;
            }
        }
        from = until;
    }
    return {};
}

void Tokenizer::setBreakCosts()
{
    for (size_t i = 0; i + 1 < tokens.size(); ++i) {
        const QStringView word = m_words[i];
        const QStringView next = m_words[i + 1];
        if (tokens[i].breakCost > 0 || word.isEmpty() || next.isEmpty())
            continue;
        const bool onlyClosing = std::all_of(next.begin(), next.end(), isClosing);
        if (onlyClosing || (isClosing(next.front()) && next.size() <= 2) || isOpening(word.back()))
            tokens[i].breakCost = forbidden;
        else if ((next.front().isDigit() && bindsNumber(word)) || (word.back().isDigit() && isUnit(next)))
            tokens[i].breakCost = torn;
        else if (i == 0 && word.size() <= 2 && !word.front().isLetter())
            tokens[i].breakCost = unwanted; // a bullet alone at the end of a line
    }
}

Result<void> Tokenizer::run()
{
    const QString &text = m_paragraph.text;
    const auto size = int(text.size());
    m_position = m_style.indentLeft + m_style.indentFirstLine;
    const float firstText = m_style.indentLeft;
    int position = 0;
    while (position < size) {
        int end = position;
        while (end < size && !text[end].isSpace())
            ++end;
        if (end > position) {
            if (const auto added = addToken(position, end, true); !added)
                return added;
        } else if (tokens.empty() || tokens.back().endsLine) {
            // White space at the start of a line counts only as tabs and line breaks.
            tokens.emplace_back();
            tokens.back().firstPiece = tokens.back().endPiece = pieces.size();
            tokens.back().size = m_style.size * m_style.scale;
            m_words.emplace_back();
        }
        Token &token = tokens.back();
        for (position = end; position < size && text[position].isSpace(); ++position) {
            const QChar letter = text[position];
            if (letter == u'\n' || letter == QChar::LineSeparator || letter == u'\v') {
                token.endsLine = true;
                m_position = m_style.indentLeft;
                ++position;
                break;
            }
            int until = 0;
            const Look look = lookAt(position, until);
            if (letter == u'\t') {
                const float next =
                    m_position < firstText - 1 ? firstText : (std::floor((m_position + 4) / tabWidth) + 1) * tabWidth;
                token.gap = Gap::Tab;
                token.gapWidth += next - m_position;
                m_position = next;
                continue;
            }
            if (token.gap == Gap::None && token.endPiece > token.firstPiece) {
                token.gap = Gap::Space;
                token.gapWidth = m_fonts.space(FontSet::fontOf(look.style)).advance * look.size / 1000;
                m_position += token.gapWidth;
            }
            if (letter == QChar::Nbsp || letter.unicode() == 0x202F)
                token.breakCost = forbidden;
        }
    }
    setBreakCosts();
    return {};
}

/// Chooses where the lines of tokens[first…end) end; gives one past the last token of each line.
std::vector<size_t> chooseBreaks(const std::vector<Token> &tokens, size_t first, size_t end, text::Alignment alignment,
                                 double firstWidth, double width)
{
    const size_t count = end - first;
    std::vector<double> total(count + 1, 0);   // width of the tokens before, with their gaps
    std::vector<double> elastic(count + 1, 0); // gaps that can be stretched
    for (size_t i = 0; i < count; ++i) {
        const Token &token = tokens[first + i];
        total[i + 1] = total[i] + double(token.width) + double(token.gapWidth);
        elastic[i + 1] = elastic[i] + (token.gap == Gap::Space ? double(token.gapWidth) : 0);
    }
    struct Node
    {
        double cost = std::numeric_limits<double>::infinity();
        size_t previous = 0;
    };
    std::vector<Node> nodes(count + 1);
    nodes[0].cost = 0;
    const bool isJustified = alignment == text::Alignment::Justify;
    for (size_t to = 1; to <= count; ++to) {
        const Token &lastToken = tokens[first + to - 1];
        const bool isLast = to == count;
        for (size_t from = to; from-- > 0;) {
            const double room = from == 0 ? firstWidth : width;
            const double natural = total[to] - total[from] - double(lastToken.gapWidth);
            const double gaps = elastic[to - 1] - elastic[from];
            const double slack = room - natural;
            if (slack < -gaps * (isJustified ? gapShrink : 0) - 0.01 && from + 1 < to)
                break;
            double bad = 0;
            if (slack < 0) {
                bad = gaps > 0 ? 100 * cube(-slack / (gaps * gapShrink)) : forbidden;
            } else if (isJustified && !isLast) {
                bad = gaps > 0 ? std::min(100 * cube(slack / (gaps * gapStretch)), worstGaps) : 50 + 400 * slack / room;
            } else if (alignment == text::Alignment::Center) {
                bad = 100 * (slack / room) * (slack / room);
            } else if (!isLast) {
                bad = 100 * cube(slack / room * 2);
            }
            double cost = nodes[from].cost + (10 + bad) * (10 + bad);
            if (alignment == text::Alignment::Center)
                cost += 1e6; // as few lines as possible, and those of like length
            if (!isLast)
                cost += lastToken.breakCost;
            else if (from > 0 && from + 1 == to && natural < room * 0.12)
                cost += shortLastLine;
            if (cost < nodes[to].cost)
                nodes[to] = {cost, from};
        }
    }
    std::vector<size_t> ends;
    for (size_t at = count; at > 0; at = nodes[at].previous)
        ends.push_back(first + at);
    std::reverse(ends.begin(), ends.end());
    return ends;
}

class LineMaker
{
public:
    LineMaker(const FontSet &fonts, const Tokenizer &source, const ParagraphStyle &style, float width, int node)
        : m_fonts(fonts)
        , m_source(source)
        , m_style(style)
        , m_width(width)
        , m_node(node)
    {
    }
    Line make(size_t first, size_t end, bool isFirst, bool endsSegment, bool endsParagraph);
    Line makeEmpty(float size) const;

private:
    void setHeight(Line &line, float size, int font) const;
    void place(Line &line, const Piece &piece, float x, bool hasSpaceAfter);
    void addRules(Line &line, size_t first, size_t end, float gapFactor, float x) const;

    const FontSet &m_fonts;
    const Tokenizer &m_source;
    const ParagraphStyle &m_style;
    float m_width;
    int m_node;
};

void LineMaker::setHeight(Line &line, float size, int font) const
{
    const FontMetrics metrics = m_fonts.metrics(font);
    line.height = size * m_style.leading;
    line.baseline = (line.height - (metrics.ascent + metrics.descent) * size) / 2 + metrics.ascent * size;
}

Line LineMaker::makeEmpty(float size) const
{
    Line line;
    setHeight(line, size, FontSet::fontOf({m_style.isBold, m_style.isItalic}));
    line.left = line.right = m_style.indentLeft;
    return line;
}

void LineMaker::place(Line &line, const Piece &piece, float x, bool hasSpaceAfter)
{
    auto &texts = line.content.texts;
    const float y = line.baseline - piece.rise;
    if (texts.empty() || texts.back().font != piece.word->font || texts.back().size != piece.size ||
        texts.back().y != y) {
        TextItem item;
        item.font = piece.word->font;
        item.size = piece.size;
        item.y = y;
        item.colour = m_style.colour;
        item.node = m_node;
        texts.push_back(std::move(item));
    }
    texts.back().words.push_back({piece.word, x, hasSpaceAfter});
}

void LineMaker::addRules(Line &line, size_t first, size_t end, float gapFactor, float x) const
{
    const auto add = [&](bool Piece::*wanted, float above) {
        float at = x;
        float start = 0;
        float stop = 0;
        float size = 0;
        const auto finish = [&] {
            if (stop > start)
                line.content.rules.push_back(
                    {start, line.baseline - size * above, stop - start, size * 0.05F, m_style.colour});
            start = stop = 0;
        };
        for (size_t i = first; i < end; ++i) {
            const Token &token = m_source.tokens[i];
            for (size_t p = token.firstPiece; p < token.endPiece; ++p) {
                const Piece &piece = m_source.pieces[p];
                if (piece.*wanted) {
                    if (stop <= start) {
                        start = at;
                        size = piece.size;
                    }
                    stop = at + piece.width;
                } else {
                    finish();
                }
                at += piece.width;
            }
            at += token.gap == Gap::Space ? token.gapWidth * gapFactor : token.gapWidth;
        }
        finish();
    };
    add(&Piece::isUnderlined, -0.09F);
    add(&Piece::isStruck, 0.26F);
}

Line LineMaker::make(size_t first, size_t end, bool isFirst, bool endsSegment, bool endsParagraph)
{
    const auto &tokens = m_source.tokens;
    float natural = 0;
    float gaps = 0;
    float size = 0;
    int font = FontSet::fontOf({m_style.isBold, m_style.isItalic});
    bool hasRules = false;
    for (size_t i = first; i < end; ++i) {
        natural += tokens[i].width;
        if (i + 1 < end) {
            natural += tokens[i].gapWidth;
            if (tokens[i].gap == Gap::Space)
                gaps += tokens[i].gapWidth;
        }
        size = std::max(size, tokens[i].size);
        for (size_t p = tokens[i].firstPiece; p < tokens[i].endPiece; ++p)
            hasRules = hasRules || m_source.pieces[p].isUnderlined || m_source.pieces[p].isStruck;
    }
    Line line;
    setHeight(line, size, font);
    const float left = m_style.indentLeft + (isFirst ? m_style.indentFirstLine : 0);
    const float slack = m_width - m_style.indentRight - left - natural;
    float gapFactor = 1;
    float x = left;
    if (m_style.alignment == text::Alignment::Center)
        x += slack / 2;
    else if (m_style.alignment == text::Alignment::Right)
        x += slack;
    else if (gaps > 0 && (slack < 0 || (m_style.alignment == text::Alignment::Justify && !endsSegment)))
        gapFactor = 1 + slack / gaps;
    line.left = x;
    if (hasRules)
        addRules(line, first, end, gapFactor, x);
    for (size_t i = first; i < end; ++i) {
        const Token &token = tokens[i];
        const bool isLast = i + 1 == end;
        for (size_t p = token.firstPiece; p < token.endPiece; ++p) {
            const Piece &piece = m_source.pieces[p];
            const bool hasSpace = p + 1 == token.endPiece && (token.gap != Gap::None || (isLast && token.endsLine)) &&
                                  !(isLast && endsParagraph);
            place(line, piece, x, hasSpace);
            x += piece.width;
        }
        if (!isLast)
            x += token.gap == Gap::Space ? token.gapWidth * gapFactor : token.gapWidth;
    }
    line.right = x;
    return line;
}

} // namespace

Result<std::vector<Line>> breakLines(FontSet &fonts, const text::Paragraph &paragraph, const ParagraphStyle &style,
                                     float width, int node)
{
    const float room = std::max(width - style.indentLeft - style.indentRight, style.size);
    const float firstRoom = std::max(room - style.indentFirstLine, style.size);
    Tokenizer source(fonts, paragraph, style, std::min(room, firstRoom));
    if (const auto done = source.run(); !done)
        return failWith(done);
    LineMaker maker(fonts, source, style, width, node);
    std::vector<Line> lines;
    const size_t count = source.tokens.size();
    if (count == 0) {
        const bool hasSize = !paragraph.runs.empty() && paragraph.runs.front().size > 0;
        lines.push_back(maker.makeEmpty(
            (hasSize ? std::clamp(paragraph.runs.front().size, smallestSize, largestSize) : style.size) * style.scale));
    }
    for (size_t first = 0; first < count;) {
        size_t end = first;
        while (end < count && !source.tokens[end].endsLine)
            ++end;
        end = std::min(end + 1, count);
        size_t from = first;
        for (const size_t to : chooseBreaks(source.tokens, first, end, style.alignment,
                                            double(first == 0 ? firstRoom : room), double(room))) {
            lines.push_back(maker.make(from, to, from == 0, to == end, to == count));
            from = to;
        }
        first = end;
    }
    lines.front().spaceBefore = style.spaceBefore;
    return lines;
}

Result<TextWidths> measure(FontSet &fonts, const text::Paragraph &paragraph, const ParagraphStyle &style)
{
    Tokenizer source(fonts, paragraph, style, std::numeric_limits<float>::max());
    if (const auto done = source.run(); !done)
        return failWith(done);
    TextWidths widths;
    float line = 0;
    for (const Token &token : source.tokens) {
        widths.longestWord = std::max(widths.longestWord, token.width);
        line += token.width;
        widths.longestLine = std::max(widths.longestLine, line);
        line = token.endsLine ? 0 : line + token.gapWidth;
    }
    return widths;
}

} // namespace congbao::typeset
