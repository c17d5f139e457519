// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "pdf/pdfcontents.h"

#include <array>
#include <memory>
#include <QString>
#include <QStringList>
#include <vector>

namespace congbao::typeset {

/// The files letters are taken from. Named files only: a font chosen by its family name can be another, older version
/// without Vietnamese letters.
struct FontFiles
{
    QString folder;
    std::array<QString, 4> faces; ///< regular, bold, italic, bold italic
    QStringList fallback;         ///< whole paths, tried in this order for a letter that the face lacks
};

struct FontStyle
{
    bool isBold = false;
    bool isItalic = false;
};

struct ShapedGlyph
{
    quint16 code = 0;  ///< CID: stands for a glyph together with its text
    float advance = 0; ///< thousandths of an em, kerning included
    float dx = 0;
    float dy = 0;
};

/// A run of glyphs of one font.
struct ShapedWord
{
    int font = 0;
    float advance = 0; ///< thousandths of an em
    std::vector<ShapedGlyph> glyphs;
    QString actualText; ///< given where glyphs and letters do not go one to one
};

/// A word as shaped: more than one part where a letter came from a fallback font.
struct ShapedText
{
    std::vector<ShapedWord> parts;
    float advance = 0; ///< thousandths of an em
};

struct FontMetrics
{
    float ascent = 0;  ///< em
    float descent = 0; ///< em, positive
};

/// Loaded fonts, the words shaped with them (each once), and the codes used so far. One thread at a time.
class FontSet
{
public:
    /// Error: Unreadable, naming the file.
    [[nodiscard]] static Result<std::shared_ptr<FontSet>> load(const FontFiles &files);
    ~FontSet();
    FontSet(const FontSet &) = delete;
    FontSet &operator=(const FontSet &) = delete;

    /// Text without white space, in NFC. Error: Refused, naming the letter that no font has. The pointer stays valid
    /// as long as the FontSet.
    [[nodiscard]] Result<const ShapedText *> shape(FontStyle style, QStringView text);

    /// The white space between words.
    [[nodiscard]] const ShapedGlyph &space(int font) const;
    [[nodiscard]] float codeWidth(int font, quint16 code) const; ///< as it stands in the file, thousandths of an em
    [[nodiscard]] FontMetrics metrics(int font) const;
    [[nodiscard]] static int fontOf(FontStyle style) { return (style.isBold ? 1 : 0) + (style.isItalic ? 2 : 0); }
    [[nodiscard]] int count() const;

    [[nodiscard]] size_t codeCount(int font) const;

    /// Codes of a font that a file uses; they are its codes 0, 1, 2…
    struct UsedCodes
    {
        int font = 0;
        std::vector<quint16> codes; ///< begins with 0
    };
    /// The subset programs, in that order.
    [[nodiscard]] Result<std::vector<pdf::FontProgram>> programs(const std::vector<UsedCodes> &used) const;

private:
    class Private;
    explicit FontSet(std::unique_ptr<Private> data);
    std::unique_ptr<Private> d;
};

} // namespace congbao::typeset
