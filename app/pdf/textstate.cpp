// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pdf/textstate.h"

#include <algorithm>
#include <cmath>

namespace congbao::pdf {

namespace {

// Of a font's size: what letters with their marks take above and below the baseline.
constexpr double Ascent = 0.9;
constexpr double Descent = 0.22;
constexpr int LastMode = 7;             ///< 9.3.6
constexpr std::size_t MostLost = 20000; ///< letters of one page
constexpr int MostSamples = 6;          ///< of one letter of one font

/// Counts a letter; whether it is still to be sampled.
bool takesSample(NumberedFont &font, int code)
{
    const auto at = std::size_t(code & 0xFFFF);
    if (at >= font.shown.size())
        font.shown.resize(at + 1);
    return font.shown[at] < MostSamples && ++font.shown[at] <= MostSamples;
}

} // namespace

bool TextState::perform(const ContentOperator &op)
{
    const auto &numbers = op.numbers;
    const auto last = [&numbers](std::size_t fromEnd) { return numbers[numbers.size() - 1 - fromEnd]; };
    const std::string_view name = op.name;
    if (name == "BT") {
        m_matrix = m_line = {};
    } else if (name == "Tm" && numbers.size() >= 6) {
        m_matrix = m_line = QTransform(last(5), last(4), last(3), last(2), last(1), last(0));
    } else if ((name == "Td" || name == "TD") && numbers.size() >= 2) {
        if (name == "TD")
            m_leading = -last(0);
        moveLine(last(1), last(0));
    } else if (name == "T*") {
        moveLine(0, -m_leading);
    } else if (name == "Tc" && !numbers.empty()) {
        m_letterSpacing = last(0);
    } else if (name == "Tw" && !numbers.empty()) {
        m_wordSpacing = last(0);
    } else if (name == "Tz" && !numbers.empty()) {
        m_stretch = last(0) / 100;
    } else if (name == "TL" && !numbers.empty()) {
        m_leading = last(0);
    } else if (name == "Ts" && !numbers.empty()) {
        m_rise = last(0);
    } else if (name == "Tr" && !numbers.empty()) {
        m_mode = last(0) >= 0 && last(0) <= LastMode ? int(last(0)) : 0;
    } else {
        return false;
    }
    return true;
}

void TextState::setFont(NumberedFont *font, double size)
{
    m_font = font;
    m_size = size;
}

void TextState::moveLine(double x, double y)
{
    m_line = QTransform::fromTranslate(x, y) * m_line;
    m_matrix = m_line;
}

QTransform TextState::toPage(const QTransform &page) const
{
    return QTransform(m_size * m_stretch, 0, 0, m_size, 0, m_rise) * m_matrix * page;
}

ShownText TextState::show(const ContentOperator &op, const QTransform &page, bool isPlain, PageGraphics &graphics)
{
    if (op.name == "'" || op.name == "\"") {
        if (op.name == "\"" && op.numbers.size() >= 2) {
            m_wordSpacing = op.numbers[op.numbers.size() - 2];
            m_letterSpacing = op.numbers.back();
        }
        moveLine(0, -m_leading);
    }
    ShownText shown;
    const QTransform start = toPage(page);
    shown.size = float(std::hypot(start.m21(), start.m22()));
    constexpr double slanted = 0.05;
    const double along = std::hypot(start.m11(), start.m12());
    const bool isLevel = std::abs(start.m12()) < slanted * along;
    const bool isUpright = std::abs(start.m11()) < slanted * along;
    // The page's y grows downwards.
    shown.turn = isLevel     ? (start.m11() >= 0 ? TextTurn::None : TextTurn::Half)
                 : isUpright ? (start.m12() < 0 ? TextTurn::Left : TextTurn::Right)
                             : TextTurn::Slanted;
    shown.hasInk = hasInk();
    if (m_font != nullptr) {
        shown.isBold = m_font->font.isBold() || m_mode == 2;
        const bool isSheared = isLevel && std::abs(start.m21()) > 0.1 * std::abs(start.m22());
        shown.isItalic = m_font->font.isItalic() || isSheared;
        shown.isUnproved = !m_font->font.hasWidths();
    }
    double pen = 0; // in units of the font's size
    const double size = std::abs(m_size) > 1e-6 ? m_size : 1;
    for (const TextPiece &piece : op.pieces) {
        pen -= piece.move / 1000;
        if (piece.string.empty() || m_font == nullptr) {
            shown.letters += int(piece.string.size());
            continue;
        }
        for (const PdfFont::Code code : m_font->font.codes(piece.string)) {
            const double width = m_font->font.width(code.value);
            const auto note = [&](std::vector<ShownLetter> &list) {
                const QRectF letter(QPointF(pen, -Descent), QPointF(pen + width, Ascent));
                if (const QRectF place = start.mapRect(letter);
                    list.size() < MostLost && std::isfinite(place.x() + place.y()))
                    list.push_back({place, m_font->number, code.value});
            };
            if (shown.hasInk && m_font->font.loses(code.value))
                note(graphics.lost);
            if (isPlain && isLevel && shown.hasInk && m_font->font.hasWidths() && takesSample(*m_font, code.value))
                note(graphics.samples);
            if (!m_font->distrusted.empty() && m_font->distrusted.contains(code.value))
                note(graphics.distrusted);
            pen += width + (m_letterSpacing + (code.isBlank ? m_wordSpacing : 0)) / size;
            ++shown.letters;
        }
    }
    shown.rect = start.mapRect(QRectF(QPointF(std::min(0.0, pen), -Descent), QPointF(std::max(0.0, pen), Ascent)));
    m_matrix = QTransform::fromTranslate(pen * m_size * m_stretch, 0) * m_matrix;
    return shown;
}

} // namespace congbao::pdf
