// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>
#include <vector>

/// The text model: what every reader gives and every later room works on. Values only.
namespace congbao::text {

/// A rectangle on a page in PDF points from the page's top left corner, as a reader of the page sees it (rotation
/// applied).
struct Rect
{
    float x = 0;
    float y = 0;
    float width = 0;
    float height = 0;
    friend bool operator==(const Rect &, const Rect &) = default;
};

/// One word (a run without white space) of a paragraph or table.
struct Word
{
    int start = 0;           ///< UTF-16 offset in the block's text
    int end = 0;             ///< one past the last unit
    int page = 0;            ///< from 1; 0 where the file has no pages (DOCX)
    Rect rect;               ///< empty where the file has no pages
    float confidence = 1.0F; ///< 1 for text that was written as text; the recogniser's own value (0…1) for scans
};

enum class Alignment { Left, Center, Right, Justify };

/// Letters of one appearance. Runs of a paragraph follow each other and cover its whole text.
struct Run
{
    int start = 0; ///< UTF-16 offset in the paragraph's text
    int end = 0;
    bool isBold = false;
    bool isItalic = false;
    bool isUnderlined = false;
    bool isStruck = false;
    bool isSuperscript = false;
    bool isSubscript = false;
    float size = 0; ///< points; 0 where the file does not say
};

/// How a paragraph stands on the page, in points.
struct ParagraphFormat
{
    Alignment alignment = Alignment::Left;
    float indentLeft = 0;
    float indentRight = 0;
    float indentFirstLine = 0; ///< negative: hanging
    float spaceBefore = 0;
    float spaceAfter = 0;
    bool keepsWithNext = false;
    bool startsPage = false;
};

/// What a block is in an administrative text (Decree 30/2020, Decree 78/2025 article 63).
enum class Role {
    Body,
    NationalHead, ///< CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM, Độc lập…
    Issuer,       ///< the issuing body in the head
    NumberLine,   ///< Số: 12/2026/QĐ-UBND
    DateLine,     ///< place and date
    Title,        ///< name of the type (QUYẾT ĐỊNH) and the abstract under it
    LegalBasis,   ///< Căn cứ …
    Heading,      ///< Phần, Chương, Mục, Tiểu mục
    Article,      ///< Điều
    Clause,       ///< khoản
    Point,        ///< điểm
    Annex,        ///< PHỤ LỤC
    Recipients,   ///< Nơi nhận
    Signature,
    Furniture, ///< running heads, page numbers, stamps of the digital signature, "Văn bản gửi đăng Công báo"
};

struct Paragraph
{
    QString text;  ///< NFC, with its visible number, no line breaks but explicit ones (\n), tabs as \t
    QString label; ///< the visible number at the start of text ("Điều 5.", "a)"), typed or automatic; empty: none
    std::vector<Run> runs;
    ParagraphFormat format;
    std::vector<Word> words; ///< offsets in this paragraph's text
};

struct Cell
{
    std::vector<Paragraph> paragraphs;
    int columnSpan = 1;
    int rowSpan = 1;
    [[nodiscard]] QString text() const; ///< the paragraphs joined by a line break
};

struct Row
{
    std::vector<Cell> cells; ///< a cell that a row above covers (rowSpan) is not repeated
    bool isHeader = false;
};

enum class BlockKind { Paragraph, Table, Image, Footnote };

struct Block
{
    BlockKind kind = BlockKind::Paragraph;
    Role role = Role::Body;
    QString path; ///< "Điều 5/khoản 2/điểm a"; empty outside the articles
    int page = 0; ///< where it begins; from 1, 0 where the file has no pages

    Paragraph paragraph;             ///< for Paragraph and Footnote
    std::vector<Row> rows;           ///< for Table
    std::vector<float> columnWidths; ///< points, for Table; empty where the file does not say
    bool hasRules = true;     ///< a Table with visible lines; the head and the signature block are tables without
    QByteArray image;         ///< for Image: the file's bytes (PNG, JPEG)
    bool isLandscape = false; ///< of an editable file: on a page that is wider than high

    /// The block's text: the paragraph's, or of a table the cells joined by tabs and the rows by line breaks. All
    /// offsets that leave this program (comparison JSON) count in it.
    [[nodiscard]] QString text() const;
    /// The words of the whole block with offsets in text().
    [[nodiscard]] std::vector<Word> words() const;
};

/// Something a person must know about the file as it was read.
struct Warning
{
    QString code;  ///< "tracked-changes", "hidden-text", "unreadable-area"… (see the command line's contract)
    QString text;  ///< translated, one sentence
    QString where; ///< "Điều 5", "page 3"…
};

/// An area of a page with ink that nobody could read as letters.
struct UnreadableArea
{
    int page = 1;
    Rect rect;
    QString reason; ///< "stamp", "picture", "handwriting", "noise"
    int words = 0;  ///< how many recognised words were dropped for it
};

/// A place where the text layer of a page says something else than the page shows. The blocks hold what it shows.
struct LayerDifference
{
    int page = 1;
    Rect rect;
    QString layer; ///< what the text layer says
    QString shown; ///< what the page shows; empty: nothing
};

enum class FileKind { Docx, Odt, Doc, Rtf, PdfText, PdfScan, PdfMixed, Image };

struct Page
{
    float width = 0; ///< points, as seen (rotation applied)
    float height = 0;
    bool isPicture = false; ///< read by character recognition, not from a text layer
};

struct Document
{
    QString name;   ///< file name without folder
    QString sha256; ///< of the file's bytes
    FileKind kind = FileKind::Docx;
    std::vector<Page> pages;   ///< empty for DOCX, ODT
    std::vector<Block> blocks; ///< in reading order
    std::vector<Warning> warnings;
    std::vector<UnreadableArea> unreadable;
    std::vector<LayerDifference> layerDifferences; ///< page by page
};

[[nodiscard]] QString kindName(FileKind kind); ///< "pdf-scan"…
[[nodiscard]] QString roleName(Role role);     ///< "article"…

/// Sets words (and one run, where there is none) of a paragraph from its text; for files without pages.
void splitWords(Paragraph &paragraph);

} // namespace congbao::text
