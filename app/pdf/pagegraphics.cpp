// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pdf/pagegraphics.h"

#include "pdf/lostletters.h"

#include <algorithm>
#include <array>
#include <bitset>
#include <charconv>
#include <cmath>
#include <map>
#include <QFile>
#include <qpdf/Pipeline.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFPageObjectHelper.hh>
#include <QPolygonF>
#include <QTransform>
#include <stdexcept>
#include <string>
#include <string_view>

namespace congbao::pdf {

namespace {

constexpr std::size_t MostContentBytes = 64U << 20; ///< of one page, unpacked; a bomb is not read further
constexpr std::size_t MostRules = 20000;            ///< of one page; drawings have more, tables never
constexpr std::size_t MostFonts = 2000;             ///< of one file; instruments have ten
constexpr int DeepestForm = 8;
constexpr int LastTextMode = 7;      ///< 9.3.6
constexpr double ThickestRule = 4.0; ///< points; what is thicker is a bar or a background

/// Keeps what flows through until it is too much.
class LimitedPipeline : public Pipeline
{
public:
    explicit LimitedPipeline(std::string &target)
        : Pipeline("limited", nullptr)
        , m_target(target)
    {
    }
    void write(const unsigned char *data, std::size_t length) override
    {
        if (m_target.size() + length > MostContentBytes)
            throw std::runtime_error("page contents pass the limit");
        m_target.append(reinterpret_cast<const char *>(data), length);
    }
    void finish() override {}

private:
    std::string &m_target;
};

bool appendStream(QPDFObjectHandle stream, std::string &target)
{
    LimitedPipeline pipeline(target);
    const bool isWhole =
        stream.isStream() && stream.pipeStreamData(&pipeline, nullptr, 0, qpdf_dl_generalized, true, false);
    target += '\n'; // a token never goes on in the next stream (7.8.2)
    return isWhole;
}

/// What is known of a font.
struct Font
{
    bool isComposite = false;        ///< codes of two bytes
    std::unique_ptr<LostCodes> lost; ///< none: nothing is known of them
    std::bitset<65536> shown;        ///< codes that were shown on a page
};

using FontTable = std::map<QPDFObjGen, Font>;

/// Only composite fonts with their codes taken as they are can be judged by their map alone.
Font *fontOf(QPDFObjectHandle object, FontTable &fonts)
{
    if (!object.isDictionary() || !object.isIndirect())
        return nullptr;
    if (fonts.size() >= MostFonts && fonts.find(object.getObjGen()) == fonts.end())
        return nullptr;
    const auto [entry, isNew] = fonts.try_emplace(object.getObjGen());
    Font &font = entry->second;
    if (!isNew)
        return &font;
    font.isComposite = object.getKey("/Subtype").isNameAndEquals("/Type0");
    if (font.isComposite && object.getKey("/Encoding").isNameAndEquals("/Identity-H") &&
        object.getKey("/ToUnicode").isStream()) {
        std::string map;
        if (appendStream(object.getKey("/ToUnicode"), map))
            font.lost = lostCodes(map);
    }
    return &font;
}

struct State
{
    QTransform transform;
    double lineWidth = 1;
    int textMode = 0;
    QTransform textMatrix;
    Font *font = nullptr; ///< none: nothing is known of it
    bool isLight = false; ///< what is filled can hardly be seen on white
};

bool isSpace(char c)
{
    return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f' || c == '\0';
}

bool isDelimiter(char c)
{
    return c == '(' || c == ')' || c == '<' || c == '>' || c == '[' || c == ']' || c == '{' || c == '}' || c == '/' ||
           c == '%';
}

/// Goes through one content stream and its forms.
class Interpreter
{
public:
    Interpreter(PageGraphics &graphics, FontTable &fonts, const QRectF &page)
        : m_graphics(graphics)
        , m_fonts(fonts)
        , m_page(page)
    {
    }

    void run(std::string_view content, QPDFObjectHandle resources, const State &initial, int depth)
    {
        std::vector<State> stack;
        State state = initial;
        m_numbers.clear();
        for (std::size_t at = 0; at < content.size();) {
            const char c = content[at];
            if (isSpace(c)) {
                ++at;
            } else if (c == '%') {
                at = content.find_first_of("\r\n", at);
            } else if (c == '(') {
                at = skipString(content, at);
            } else if (c == '<') {
                at = skipHex(content, at);
            } else if (c == '/') {
                const std::size_t end = tokenEnd(content, at + 1);
                m_name.assign(content.substr(at, end - at));
                if (m_name == "/ActualText" || m_name == "/OC")
                    m_graphics.mayHideText = true;
                at = end;
            } else if (isDelimiter(c)) {
                if (c == '[')
                    m_isInArray = true;
                if (c == ']')
                    m_isInArray = false;
                ++at;
            } else {
                const std::size_t end = tokenEnd(content, at);
                const std::string_view token = content.substr(at, end - at);
                at = end;
                double number = 0;
                const char *first = token.data() + (token.front() == '+' ? 1 : 0);
                const char *last = token.data() + token.size();
                // "nan" and "inf" are words here, not numbers (7.3.3).
                if (std::from_chars(first, last, number).ptr == last && std::isfinite(number)) {
                    if (!m_isInArray && m_numbers.size() < 64)
                        m_numbers.push_back(number);
                    continue;
                }
                if (token == "ID") {
                    at = inlineImageEnd(content, at);
                    addImage(state, QPDFObjectHandle::newNull());
                } else {
                    perform(token, resources, state, stack, depth);
                }
                m_numbers.clear();
                m_shown.clear();
            }
        }
    }

private:
    static std::size_t tokenEnd(std::string_view content, std::size_t at)
    {
        while (at < content.size() && !isSpace(content[at]) && !isDelimiter(content[at]))
            ++at;
        return at;
    }

    std::size_t skipString(std::string_view content, std::size_t at)
    {
        int depth = 0;
        for (; at < content.size(); ++at) {
            char c = content[at];
            if (c == '\\' && at + 1 < content.size()) {
                c = content[++at];
                if (c >= '0' && c <= '7') { // up to three octal digits (7.3.4.2)
                    int code = 0;
                    for (int digits = 0; digits < 3 && at < content.size() && content[at] >= '0' && content[at] <= '7';
                         ++digits, ++at)
                        code = code * 8 + (content[at] - '0');
                    --at;
                    c = char(code);
                } else if (c == '\r' || c == '\n') {
                    continue; // the string goes on in the next line
                } else {
                    static constexpr std::string_view letters = "nrtbf";
                    static constexpr std::string_view meanings = "\n\r\t\b\f";
                    if (const auto known = letters.find(c); known != std::string_view::npos)
                        c = meanings[known];
                }
                addByte(c);
                continue;
            }
            if (c == '(') {
                if (++depth == 1)
                    continue;
            } else if (c == ')' && --depth == 0) {
                return at + 1;
            }
            addByte(c);
        }
        return at;
    }

    std::size_t skipHex(std::string_view content, std::size_t at)
    {
        if (at + 1 < content.size() && content[at + 1] == '<')
            return at + 2; // a dictionary: its entries are read as stray tokens, which is harmless
        const std::size_t end = std::min(content.find('>', at), content.size());
        for (std::size_t digit = at + 1; digit + 2 <= end; digit += 2) {
            unsigned byte = 0;
            if (std::from_chars(content.data() + digit, content.data() + digit + 2, byte, 16).ptr ==
                content.data() + digit + 2)
                addByte(char(byte));
        }
        return end == content.size() ? end : end + 1;
    }

    void addByte(char byte)
    {
        if (m_shown.size() < (1U << 20))
            m_shown += byte;
    }

    static std::size_t inlineImageEnd(std::string_view content, std::size_t at)
    {
        for (;;) {
            at = content.find("EI", at);
            if (at == std::string_view::npos)
                return content.size();
            const bool isToken = at > 0 && isSpace(content[at - 1]) &&
                                 (at + 2 >= content.size() || isSpace(content[at + 2]) || isDelimiter(content[at + 2]));
            at += 2;
            if (isToken)
                return at;
        }
    }

    [[nodiscard]] bool has(std::size_t count) const { return m_numbers.size() >= count; }
    /// Operand from the end: 0 is the last one.
    [[nodiscard]] double operand(std::size_t fromEnd) const { return m_numbers[m_numbers.size() - 1 - fromEnd]; }
    [[nodiscard]] QTransform matrixOperand() const
    {
        return {operand(5), operand(4), operand(3), operand(2), operand(1), operand(0)};
    }

    void perform(std::string_view op, QPDFObjectHandle resources, State &state, std::vector<State> &stack, int depth)
    {
        if (op == "q") {
            if (stack.size() < 1000)
                stack.push_back(state);
        } else if (op == "Q") {
            if (!stack.empty()) {
                state = stack.back();
                stack.pop_back();
            }
        } else if (op == "cm" && has(6)) {
            state.transform = matrixOperand() * state.transform;
        } else if (op == "w" && has(1)) {
            state.lineWidth = operand(0);
        } else if (op == "Tr" && has(1)) {
            state.textMode = operand(0) >= 0 && operand(0) <= LastTextMode ? int(operand(0)) : 0;
        } else if (op == "Tf") {
            QPDFObjectHandle fonts = resources.isDictionary() ? resources.getKey("/Font") : QPDFObjectHandle::newNull();
            state.font = fonts.isDictionary() ? fontOf(fonts.getKey(m_name), m_fonts) : nullptr;
        } else if (op == "g" || op == "rg" || op == "k" || op == "sc" || op == "scn") {
            state.isLight = isLightColour();
        } else if (op == "cs") {
            state.isLight = false; // black is what a colour space begins with (8.6.5)
        } else if (op == "BT") {
            state.textMatrix = {};
        } else if (op == "Tm" && has(6)) {
            state.textMatrix = matrixOperand();
        } else if (op == "Tj" || op == "TJ" || op == "'" || op == "\"") {
            countLetters(state);
        } else if (op == "re" && has(4) && m_rectangles.size() < MostRules) {
            m_rectangles.emplace_back(operand(3), operand(2), operand(1), operand(0));
        } else if (op == "m" && has(2) && m_subpaths.size() < MostRules) {
            m_pen = QPointF(operand(1), operand(0));
            m_subpath = {m_pen};
            m_subpaths.push_back(m_subpath);
        } else if (op == "l" && has(2)) {
            m_pen = QPointF(operand(1), operand(0));
            if (!m_subpaths.empty() && m_subpaths.back().size() < 8)
                m_subpaths.back().append(m_pen);
        } else if (op == "c" || op == "v" || op == "y") {
            if (!m_subpaths.empty())
                m_subpaths.pop_back(); // curves are no rules
        } else if (op == "S" || op == "s") {
            paint(state, true);
        } else if (op == "f" || op == "F" || op == "f*" || op == "B" || op == "B*" || op == "b" || op == "b*") {
            paint(state, op[0] == 'B' || op[0] == 'b');
        } else if (op == "n") {
            clearPath();
        } else if (op == "Do") {
            drawObject(resources, state, depth);
        }
    }

    /// By the number of operands: grey, RGB or CMYK. Patterns and other spaces count as dark.
    [[nodiscard]] bool isLightColour() const
    {
        constexpr double light = 0.8;
        switch (m_numbers.size()) {
        case 1:
            return operand(0) > light;
        case 3:
            return 0.3 * operand(2) + 0.59 * operand(1) + 0.11 * operand(0) > light;
        case 4:
            return 0.3 * operand(3) + 0.59 * operand(2) + 0.11 * operand(1) + operand(0) < 1 - light;
        default:
            return false;
        }
    }

    void countLetters(const State &state)
    {
        const QTransform matrix = state.textMatrix * state.transform;
        const bool isUpright = std::abs(matrix.m12()) < 0.05 * std::abs(matrix.m11()) ||
                               std::abs(matrix.m11()) < 0.05 * std::abs(matrix.m12());
        const bool isVisible = state.textMode != 3 && state.textMode != 7;
        if (!isVisible || state.isLight)
            m_graphics.mayHideText = true;
        noteCodes(state, isVisible);
        m_hasText = true;
        (isUpright && isVisible ? m_graphics.visibleLetters : m_graphics.doubtfulLetters) += int(m_shown.size());
    }

    void noteCodes(const State &state, bool isVisible)
    {
        if (state.font == nullptr) {
            m_graphics.showsNewLetters = true;
            return;
        }
        const std::size_t width = state.font->isComposite ? 2 : 1;
        for (std::size_t at = 0; at + width <= m_shown.size(); at += width) {
            std::size_t code = static_cast<unsigned char>(m_shown[at]);
            if (width == 2)
                code = code << 8 | static_cast<unsigned char>(m_shown[at + 1]);
            if (!state.font->shown.test(code)) {
                state.font->shown.set(code);
                m_graphics.showsNewLetters = true;
            }
            if (isVisible && state.font->lost)
                m_graphics.lostLetters += int(state.font->lost->test(code));
        }
    }

    void clearPath()
    {
        m_rectangles.clear();
        m_subpaths.clear();
    }

    void paint(const State &state, bool isStroked)
    {
        const double width =
            isStroked ? std::max(0.1, state.lineWidth * std::sqrt(std::abs(state.transform.determinant()))) : 0.0;
        if (state.isLight && m_hasText && !(m_rectangles.empty() && m_subpaths.empty()))
            m_graphics.mayHideText = true; // an area over the letters before it
        for (const QRectF &rectangle : m_rectangles) {
            const QRectF mapped = state.transform.mapRect(rectangle.normalized());
            if (!isStroked || std::min(mapped.width(), mapped.height()) < ThickestRule) {
                addRule(mapped, width);
                continue;
            }
            addRule({mapped.left(), mapped.top(), mapped.width(), 0}, width);
            addRule({mapped.left(), mapped.bottom(), mapped.width(), 0}, width);
            addRule({mapped.left(), mapped.top(), 0, mapped.height()}, width);
            addRule({mapped.right(), mapped.top(), 0, mapped.height()}, width);
        }
        for (const QPolygonF &subpath : m_subpaths) {
            const QPolygonF mapped = state.transform.map(subpath);
            if (!isStroked) {
                addRule(mapped.boundingRect(), 0);
                continue;
            }
            for (int i = 1; i < mapped.size(); ++i)
                addRule(QRectF(mapped[i - 1], mapped[i]).normalized(), width);
        }
        clearPath();
    }

    void addRule(QRectF rule, double strokeWidth)
    {
        // Products of large numbers are none any more.
        for (const double length : {rule.x(), rule.y(), rule.width(), rule.height(), strokeWidth}) {
            if (!std::isfinite(length))
                return;
        }
        rule = rule.adjusted(-strokeWidth / 2, -strokeWidth / 2, strokeWidth / 2, strokeWidth / 2).intersected(m_page);
        if (rule.isEmpty() && rule.width() <= 0 && rule.height() <= 0)
            return;
        const bool isHorizontal = rule.height() < ThickestRule && rule.width() > 2 * rule.height();
        const bool isVertical = rule.width() < ThickestRule && rule.height() > 2 * rule.width();
        if (isHorizontal && m_graphics.horizontalRules.size() < MostRules)
            m_graphics.horizontalRules.push_back(rule);
        else if (isVertical && m_graphics.verticalRules.size() < MostRules)
            m_graphics.verticalRules.push_back(rule);
    }

    void addImage(const State &state, QPDFObjectHandle dictionary)
    {
        PlacedImage image;
        image.rect = state.transform.mapRect(QRectF(0, 0, 1, 1)).intersected(m_page);
        if (image.rect.isEmpty() || m_graphics.images.size() >= MostRules)
            return;
        m_graphics.mayHideText = true;
        if (dictionary.isDictionary()) {
            QPDFObjectHandle width = dictionary.getKey("/Width");
            QPDFObjectHandle height = dictionary.getKey("/Height");
            image.pixelWidth = width.isInteger() ? width.getIntValueAsInt() : 0;
            image.pixelHeight = height.isInteger() ? height.getIntValueAsInt() : 0;
        }
        m_graphics.images.push_back(image);
    }

    void drawObject(QPDFObjectHandle resources, const State &state, int depth)
    {
        if (!resources.isDictionary() || m_name.empty())
            return;
        QPDFObjectHandle objects = resources.getKey("/XObject");
        QPDFObjectHandle object = objects.isDictionary() ? objects.getKey(m_name) : QPDFObjectHandle::newNull();
        if (!object.isStream())
            return;
        QPDFObjectHandle dictionary = object.getDict();
        if (dictionary.getKey("/Subtype").isNameAndEquals("/Image")) {
            addImage(state, dictionary);
            return;
        }
        m_formBudget -= 1;
        if (depth >= DeepestForm || m_formBudget < 0)
            return;
        std::string content;
        if (!appendStream(object, content))
            m_graphics.isComplete = false;
        State inner = state;
        if (QPDFObjectHandle matrix = dictionary.getKey("/Matrix"); matrix.isMatrix()) {
            const auto m = matrix.getArrayAsMatrix();
            inner.transform = QTransform(m.a, m.b, m.c, m.d, m.e, m.f) * inner.transform;
        }
        QPDFObjectHandle own = dictionary.getKey("/Resources");
        Interpreter form(m_graphics, m_fonts, m_page);
        form.m_formBudget = m_formBudget;
        form.m_hasText = m_hasText;
        form.run(content, own.isDictionary() ? own : resources, inner, depth + 1);
        m_formBudget = form.m_formBudget;
        m_hasText = m_hasText || form.m_hasText;
    }

    PageGraphics &m_graphics;
    FontTable &m_fonts;
    QRectF m_page;
    std::vector<double> m_numbers;
    std::string m_name;
    bool m_isInArray = false;
    std::string m_shown;    ///< the strings before the operator
    bool m_hasText = false; ///< letters were shown before
    int m_formBudget = 500; ///< forms drawn on one page: nested ones multiply
    std::vector<QRectF> m_rectangles;
    QPointF m_pen;
    QPolygonF m_subpath;
    std::vector<QPolygonF> m_subpaths;
};

/// From the page's own space (origin bottom left of the media) to points from the top left as seen.
QTransform seenTransform(const QRectF &box, int rotate)
{
    QTransform flip(1, 0, 0, -1, -box.left(), box.bottom());
    switch (((rotate % 360) + 360) % 360) {
    case 90:
        return flip * QTransform(0, 1, -1, 0, box.height(), 0);
    case 180:
        return flip * QTransform(-1, 0, 0, -1, box.width(), box.height());
    case 270:
        return flip * QTransform(0, -1, 1, 0, 0, box.width());
    default:
        return flip;
    }
}

} // namespace

struct GraphicsReader::Fonts
{
    FontTable table;
};

GraphicsReader::GraphicsReader(const QString &path)
    : m_fonts(std::make_unique<Fonts>())
{
    auto file = std::make_unique<QPDF>();
    try {
        file->setSuppressWarnings(true);
        file->processFile(QFile::encodeName(path).constData());
        m_file = std::move(file);
    } catch (const std::exception &) {
        m_file.reset();
    }
}

GraphicsReader::~GraphicsReader() = default;
GraphicsReader::GraphicsReader(GraphicsReader &&) noexcept = default;
GraphicsReader &GraphicsReader::operator=(GraphicsReader &&) noexcept = default;

PageGraphics GraphicsReader::graphics(int page)
{
    PageGraphics graphics;
    graphics.isComplete = false;
    if (!m_file)
        return graphics;
    try {
        const auto &pages = m_file->getAllPages();
        if (page < 1 || page > int(pages.size()))
            return graphics;
        graphics.isComplete = true;
        QPDFPageObjectHelper helper(pages[std::size_t(page - 1)]);
        const QPDFObjectHandle box = helper.getCropBox();
        if (!QPDFObjectHandle(box).isRectangle()) {
            graphics.isComplete = false;
            return graphics;
        }
        const auto corners = QPDFObjectHandle(box).getArrayAsRectangle();
        const QRectF visible =
            QRectF(QPointF(corners.llx, corners.lly), QPointF(corners.urx, corners.ury)).normalized();
        QPDFObjectHandle rotate = helper.getAttribute("/Rotate", false);
        State state;
        state.transform = seenTransform(visible, rotate.isInteger() ? int(rotate.getIntValueAsInt() % 360) : 0);
        std::string content;
        for (QPDFObjectHandle stream : helper.getPageContents()) {
            if (!appendStream(stream, content))
                graphics.isComplete = false;
        }
        graphics.mayHideText = helper.getAnnotations().size() > helper.getAnnotations("/Link").size();
        Interpreter interpreter(graphics, m_fonts->table, state.transform.mapRect(visible));
        interpreter.run(content, helper.getAttribute("/Resources", false), state, 0);
    } catch (const std::exception &) {
        graphics.isComplete = false;
    }
    return graphics;
}

} // namespace congbao::pdf
