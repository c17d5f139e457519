// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "readers/findings.h"
#include "text/legacyencoding.h"

#include <array>
#include <QByteArrayView>

namespace congbao::readers {

/// Turns what a file has in encodings from before Unicode (TCVN3, VNI, VPS, Windows-1258) into Unicode. Fonts promise
/// an encoding, but many Unicode texts still name such a font, and many old texts were put into a font of Unicode; so
/// each paragraph is asked whether it is Vietnamese as it stands or only when converted.
class LegacyText
{
public:
    /// Text of a paragraph in one font.
    struct Piece
    {
        QString text;
        QString font;
    };

    LegacyText() = default;
    /// From the XML of the whole text (UTF-8) and of its styles.
    LegacyText(QByteArrayView text, QByteArrayView styles);

    /// Nothing in the file can be in such an encoding: paragraphs need not be asked.
    [[nodiscard]] bool isOff() const { return m_isOff; }
    /// Decides about the paragraph that follows.
    void beginParagraph(const std::vector<Piece> &pieces);
    /// A piece of that paragraph as Unicode; counted in findings as seen at a block.
    [[nodiscard]] QString toUnicode(const QString &text, const QString &font, Findings &findings, int block) const;

private:
    static constexpr std::size_t encodingCount = std::size_t(text::LegacyEncoding::Windows1258) + 1;

    bool m_isOff = true;
    bool m_isMostlyLegacy = false;                                   ///< of the text in fonts that promise it
    text::LegacyEncoding m_ofFile = text::LegacyEncoding::None;      ///< of text in fonts that promise none
    std::array<bool, encodingCount> m_isConverted{};                 ///< in this paragraph, by what fonts promise
    text::LegacyEncoding m_ofParagraph = text::LegacyEncoding::None; ///< of its text in other fonts
};

} // namespace congbao::readers
