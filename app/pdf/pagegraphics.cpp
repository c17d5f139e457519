// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pdf/pagegraphics.h"

#include "pdf/contentstream.h"
#include "pdf/textstate.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <QFile>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFPageObjectHelper.hh>
#include <QPolygonF>
#include <QTransform>
#include <string>
#include <string_view>

namespace congbao::pdf {

namespace {

constexpr std::size_t MostRules = 20000; ///< of one page; drawings have more, tables never
constexpr std::size_t MostTexts = 200000;
constexpr int DeepestForm = 8;
constexpr double ThickestRule = 4.0;   ///< points; what is thicker is a bar or a background
constexpr double PaperWhite = 0.85;    ///< letters as bright as that need a dark ground to be seen
constexpr double FaintestInk = 0.15;   ///< opacity
constexpr qint64 MostCovers = 4000000; ///< pairs of a text and a shape painted after it that are looked at

struct FontTable
{
    std::map<QPDFObjGen, NumberedFont> numbered;
    std::map<std::string, NumberedFont> unnumbered; ///< written where they are used
};

struct State
{
    QTransform transform;
    double lineWidth = 1;
    double brightness = 0; ///< of what is filled
    double opacity = 1;
    TextState text;
};

bool isFinite(const QRectF &rect)
{
    return std::isfinite(rect.x()) && std::isfinite(rect.y()) && std::isfinite(rect.width()) &&
           std::isfinite(rect.height());
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
        ContentReader reader(content);
        while (reader.next(m_operator))
            perform(m_operator.name, resources, state, stack, depth);
    }

private:
    [[nodiscard]] bool has(std::size_t count) const { return m_operator.numbers.size() >= count; }
    /// Operand from the end: 0 is the last one.
    [[nodiscard]] double operand(std::size_t fromEnd) const
    {
        return m_operator.numbers[m_operator.numbers.size() - 1 - fromEnd];
    }
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
        } else if (op == "Tf" && has(1)) {
            state.text.setFont(fontOf(resources), operand(0));
        } else if (op == "Tj" || op == "TJ" || op == "'" || op == "\"") {
            show(state);
        } else if (op == "g" || op == "rg" || op == "k" || op == "sc" || op == "scn") {
            setBrightness(state);
        } else if (op == "gs") {
            setOpacity(resources, state);
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
            paint(state, true, false);
        } else if (op == "f" || op == "F" || op == "f*" || op == "B" || op == "B*" || op == "b" || op == "b*") {
            paint(state, op[0] == 'B' || op[0] == 'b', true);
        } else if (op == "n") {
            clearPath();
        } else if (op == "BDC" || op == "BMC") {
            if (m_marks.size() < 1000)
                m_marks.push_back(op == "BDC" && replacesText(resources));
        } else if (op == "EMC") {
            if (!m_marks.empty())
                m_marks.pop_back();
        } else if (op == "Do") {
            drawObject(resources, state, depth);
        } else if (op == "BI") {
            addImage(state, QPDFObjectHandle::newNull());
        } else {
            state.text.perform(m_operator);
        }
    }

    NumberedFont *fontOf(QPDFObjectHandle resources)
    {
        QPDFObjectHandle fonts = resources.isDictionary() ? resources.getKey("/Font") : QPDFObjectHandle::newNull();
        QPDFObjectHandle font =
            fonts.isDictionary() ? fonts.getKey(m_operator.nameOperand) : QPDFObjectHandle::newNull();
        if (!font.isDictionary())
            return nullptr;
        if (!font.isIndirect()) {
            // Without a number of its own a font is told by what it says.
            const auto [entry, isNew] = m_fonts.unnumbered.try_emplace(font.unparse());
            if (isNew)
                entry->second = {-int(m_fonts.unnumbered.size()), PdfFont::fromDictionary(font), {}, {}};
            return &entry->second;
        }
        const auto [entry, isNew] = m_fonts.numbered.try_emplace(font.getObjGen());
        if (isNew)
            entry->second = {font.getObjectID(), PdfFont::fromDictionary(font), {}, {}};
        return &entry->second;
    }

    /// Whether a marked-content operator gives other text for what follows (ISO 32000-1, 14.9.4).
    [[nodiscard]] bool replacesText(QPDFObjectHandle resources) const
    {
        if (m_operator.hasReplacement)
            return true;
        QPDFObjectHandle lists =
            resources.isDictionary() ? resources.getKey("/Properties") : QPDFObjectHandle::newNull();
        QPDFObjectHandle own =
            lists.isDictionary() ? lists.getKey(m_operator.nameOperand) : QPDFObjectHandle::newNull();
        return own.isDictionary() && own.hasKey("/ActualText");
    }

    void show(State &state)
    {
        const bool isPale = state.brightness > PaperWhite || state.opacity < FaintestInk;
        ShownText shown = state.text.show(m_operator, state.transform, !isPale, m_graphics);
        const bool isSlanted = shown.turn == TextTurn::Slanted;
        (shown.hasInk && !isSlanted ? m_graphics.visibleLetters : m_graphics.doubtfulLetters) += shown.letters;
        shown.mayBeUnseen = !shown.hasInk || isPale;
        shown.isUnproved = shown.isUnproved || std::find(m_marks.begin(), m_marks.end(), true) != m_marks.end();
        if (m_graphics.texts.size() < MostTexts && isFinite(shown.rect) && std::isfinite(shown.size))
            m_graphics.texts.push_back(shown);
    }

    /// Of the colour that the operands give in grey, RGB or CMYK; other colour spaces count as dark.
    void setBrightness(State &state) const
    {
        const std::vector<double> &parts = m_operator.numbers;
        if (parts.size() == 1 && m_operator.name != "sc" && m_operator.name != "scn")
            state.brightness = parts[0];
        else if (parts.size() == 3)
            state.brightness = 0.3 * parts[0] + 0.59 * parts[1] + 0.11 * parts[2];
        else if (parts.size() == 4)
            state.brightness = 1 - std::min(1.0, 0.3 * parts[0] + 0.59 * parts[1] + 0.11 * parts[2] + parts[3]);
        else
            state.brightness = 0;
    }

    void setOpacity(QPDFObjectHandle resources, State &state) const
    {
        QPDFObjectHandle all = resources.isDictionary() ? resources.getKey("/ExtGState") : QPDFObjectHandle::newNull();
        QPDFObjectHandle own = all.isDictionary() ? all.getKey(m_operator.nameOperand) : QPDFObjectHandle::newNull();
        QPDFObjectHandle fill = own.isDictionary() ? own.getKey("/ca") : QPDFObjectHandle::newNull();
        if (fill.isNumber())
            state.opacity = fill.getNumericValue();
    }

    /// What was shown before may lie under a shape.
    void cover(const QRectF &shape)
    {
        if (shape.width() < ThickestRule || shape.height() < ThickestRule ||
            m_coverBudget < qint64(m_graphics.texts.size()))
            return;
        m_coverBudget -= qint64(m_graphics.texts.size());
        for (ShownText &text : m_graphics.texts)
            text.mayBeUnseen = text.mayBeUnseen || shape.contains(text.rect.center());
    }

    void clearPath()
    {
        m_rectangles.clear();
        m_subpaths.clear();
    }

    void paint(const State &state, bool isStroked, bool isFilled)
    {
        const double width =
            isStroked ? std::max(0.1, state.lineWidth * std::sqrt(std::abs(state.transform.determinant()))) : 0.0;
        for (const QRectF &rectangle : m_rectangles) {
            const QRectF mapped = state.transform.mapRect(rectangle.normalized());
            if (isFilled)
                cover(mapped);
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
            if (isFilled && mapped.size() >= 4)
                cover(mapped.boundingRect());
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
        if (!isFinite(rule) || !std::isfinite(strokeWidth))
            return;
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
        if (dictionary.isDictionary()) {
            QPDFObjectHandle width = dictionary.getKey("/Width");
            QPDFObjectHandle height = dictionary.getKey("/Height");
            image.pixelWidth = width.isInteger() ? width.getIntValueAsInt() : 0;
            image.pixelHeight = height.isInteger() ? height.getIntValueAsInt() : 0;
        }
        cover(image.rect);
        m_graphics.images.push_back(image);
    }

    void drawObject(QPDFObjectHandle resources, const State &state, int depth)
    {
        if (!resources.isDictionary() || m_operator.nameOperand.empty())
            return;
        QPDFObjectHandle objects = resources.getKey("/XObject");
        QPDFObjectHandle object =
            objects.isDictionary() ? objects.getKey(m_operator.nameOperand) : QPDFObjectHandle::newNull();
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
        form.m_marks = m_marks;
        form.m_coverBudget = m_coverBudget;
        form.run(content, own.isDictionary() ? own : resources, inner, depth + 1);
        m_formBudget = form.m_formBudget;
        m_coverBudget = form.m_coverBudget;
    }

    PageGraphics &m_graphics;
    FontTable &m_fonts;
    QRectF m_page;
    ContentOperator m_operator;
    int m_formBudget = 500; ///< forms drawn on one page: nested ones multiply
    qint64 m_coverBudget = MostCovers;
    std::vector<bool> m_marks; ///< marked content that is open: whether it replaces text
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

void GraphicsReader::distrust(int font, int code)
{
    const auto mark = [&](auto &fonts) {
        for (auto &[key, known] : fonts) {
            if (known.number == font)
                known.distrusted.insert(code);
        }
    };
    mark(m_fonts->table.numbered);
    mark(m_fonts->table.unnumbered);
}

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
        Interpreter interpreter(graphics, m_fonts->table, state.transform.mapRect(visible));
        interpreter.run(content, helper.getAttribute("/Resources", false), state, 0);
    } catch (const std::exception &) {
        graphics.isComplete = false;
    }
    return graphics;
}

} // namespace congbao::pdf
