// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

class QPDFObjectHandle;

namespace congbao::pdf {

/// Appends a stream's unpacked bytes and a line break. False where it is damaged. Throws std::runtime_error where the
/// target would pass the limit of a page.
bool appendStream(QPDFObjectHandle stream, std::string &target);

/// A piece of the operand of a text operator: a string, or how far to move before the next one (9.4.3).
struct TextPiece
{
    std::string string;
    double move = 0; ///< thousandths of the font's size, to the left
};

/// An operator of a content stream with its operands (ISO 32000-1, 7.8.2).
struct ContentOperator
{
    std::string_view name;
    std::vector<double> numbers; ///< not those in arrays
    std::vector<TextPiece> pieces;
    std::string nameOperand;     ///< the last one, with its slash
    bool hasReplacement = false; ///< an operand is or may be the name ActualText (14.9.4)
};

/// Goes through a content stream operator by operator; damaged parts are gone over. An inline image is one operator,
/// "BI".
class ContentReader
{
public:
    explicit ContentReader(std::string_view content)
        : m_content(content)
    {
    }
    /// False at the end.
    bool next(ContentOperator &found);

private:
    [[nodiscard]] std::size_t tokenEnd(std::size_t at) const;
    void readString(ContentOperator &found);
    void readHex(ContentOperator &found);
    void skipInlineImage();

    std::string_view m_content;
    std::size_t m_at = 0;
    bool m_isInArray = false;
};

} // namespace congbao::pdf
