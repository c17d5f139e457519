// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pdf/lostletters.h"

#include <map>
#include <memory>
#include <string_view>
#include <vector>

class QPDFObjectHandle;

namespace congbao::pdf {

/// What a font's dictionary says about how its strings are shown (ISO 32000-1, 9.5 to 9.7).
class PdfFont
{
public:
    static PdfFont fromDictionary(QPDFObjectHandle font);

    struct Code
    {
        int value = 0;
        bool isBlank = false; ///< a single-byte blank, to which word spacing applies
    };
    /// The codes of a string: two bytes each in composite fonts.
    [[nodiscard]] std::vector<Code> codes(std::string_view string) const;
    [[nodiscard]] double width(int code) const; ///< of the font's size
    [[nodiscard]] bool loses(int code) const { return m_lost && m_lost->test(std::size_t(code & 0xFFFF)); }
    /// False for the fonts that every reader has (9.6.2.2): where their letters stand is only guessed.
    [[nodiscard]] bool hasWidths() const { return m_isComposite || !m_widths.empty(); }
    [[nodiscard]] bool isBold() const { return m_isBold; }
    [[nodiscard]] bool isItalic() const { return m_isItalic; }

private:
    void readComposite(QPDFObjectHandle font);
    void readSimple(QPDFObjectHandle font);
    void readStyle(QPDFObjectHandle font, QPDFObjectHandle descriptor);

    bool m_isComposite = false;
    bool m_isBold = false;
    bool m_isItalic = false;
    double m_scale = 0.001;
    double m_defaultWidth = 500;
    std::map<int, double> m_widths;
    std::unique_ptr<LostCodes> m_lost;
};

} // namespace congbao::pdf
