// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pdf/contentstream.h"
#include "pdf/pagegraphics.h"
#include "pdf/pdffont.h"

#include <QTransform>
#include <set>
#include <vector>

namespace congbao::pdf {

/// A font of the file and its object number.
struct NumberedFont
{
    int number = 0;
    PdfFont font;
    std::vector<quint8> shown; ///< how often a letter was sampled, by its code
    std::set<int> distrusted;
};

/// The text state of a content stream (ISO 32000-1, 9.3 and 9.4): where the next letter stands and how it looks.
class TextState
{
public:
    /// Whether an operator is one of text state or text positioning; then it was performed.
    bool perform(const ContentOperator &op);
    void setFont(NumberedFont *font, double size);
    /// Shows the strings of a text operator and moves on. Letters that the text layer loses, samples of letters and
    /// distrusted ones are added to graphics. isPlain: dark on paper.
    [[nodiscard]] ShownText show(const ContentOperator &op, const QTransform &page, bool isPlain,
                                 PageGraphics &graphics);

    /// Mode 3 and 7 draw nothing (9.3.6).
    [[nodiscard]] bool hasInk() const { return m_mode != 3 && m_mode != 7; }

private:
    void moveLine(double x, double y);
    [[nodiscard]] QTransform toPage(const QTransform &page) const;

    NumberedFont *m_font = nullptr;
    double m_size = 0;
    double m_letterSpacing = 0;
    double m_wordSpacing = 0;
    double m_stretch = 1;
    double m_leading = 0;
    double m_rise = 0;
    int m_mode = 0;
    QTransform m_matrix;
    QTransform m_line;
};

} // namespace congbao::pdf
