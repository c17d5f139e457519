// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <array>
#include <memory>
#include <QByteArray>
#include <QDateTime>
#include <QString>
#include <vector>

/// What a PDF file is made of, as values; `writePdf` turns them into the file's bytes.
namespace congbao::pdf {

/// A subset TrueType font. Codes (CIDs) count from 0; code 0 is .notdef and never shown.
struct FontProgram
{
    QByteArray name; ///< PostScript name with its subset tag: "ABCDEF+LiberationSerif"
    QByteArray bytes;
    std::vector<quint16> glyphs; ///< glyph of each code
    std::vector<float> widths;   ///< of each code, in thousandths of an em
    std::vector<QString> texts;  ///< what each code means
    std::array<float, 4> box{};  ///< thousandths of an em
    float ascent = 0;
    float descent = 0;
    float capHeight = 0;
    float italicAngle = 0;
    bool isBold = false;
};

/// A picture without transparency: a JPEG file, or rows of 8-bit samples.
struct ImageResource
{
    QByteArray bytes;
    bool isJpeg = false;
    int width = 0; ///< pixels
    int height = 0;
    int components = 3; ///< 1 grey, 3 RGB
};

/// A page of another PDF file, drawn as it is. Its own marks, links and structure stay behind.
struct ForeignPage
{
    std::shared_ptr<const QByteArray> file;
    int page = 0; ///< index from 0
};

/// One element of the logical structure (ISO 32000-1, 14.7). Parents stand before their children.
struct StructureNode
{
    QByteArray type;  ///< "P", "H1", "TD"…
    int parent = -1;  ///< index; -1: directly in the document
    QString altText;  ///< for a Figure
    QByteArray scope; ///< of a TH: "Column", "Row"
    int columnSpan = 1;
    int rowSpan = 1;
    QByteArray id; ///< of a Note: unique
};

/// A place that leads to a page of the same file.
struct Link
{
    std::array<double, 4> rect{}; ///< left, bottom, right, top in the paper's points
    int page = 0;                 ///< index from 0
    int node = -1;                ///< structure node of the type Link
    QString description;          ///< what a screen reader says
};

struct PageContents
{
    double width = 0; ///< points, of the paper as it is bound
    double height = 0;
    bool isTurned = false; ///< to be looked at with the paper turned clockwise
    QByteArray content; ///< operators compressed by `compressed()`; fonts are named /F0, /F1…, images /I0…, foreign
                        ///< pages /P0… by their index
    std::vector<int> fonts;   ///< that the content uses
    std::vector<int> images;  ///< that the content uses
    std::vector<int> foreign; ///< foreign pages that the content uses
    std::vector<int> marks;   ///< structure node of each MCID
    std::vector<Link> links;
};

struct OutlineEntry
{
    QString title;
    int level = 0;  ///< 0 outermost
    int page = 0;   ///< index from 0
    double top = 0; ///< points from the page's top
};

struct Attachment
{
    QString name;
    QString description;
    QByteArray bytes;
};

struct PdfContents
{
    QString title;
    QString author;
    QString subject;
    QString language = QStringLiteral("vi");
    QDateTime created; ///< written as it is given; invalid: no date in the file
    int firstPageNumber = 1;
    std::vector<FontProgram> fonts;
    std::vector<ImageResource> images;
    std::vector<ForeignPage> foreignPages;
    std::vector<StructureNode> structure;
    std::vector<PageContents> pages;
    std::vector<OutlineEntry> outline;
    std::vector<Attachment> attachments; ///< associated files with the relationship Source (PDF/A-3)
};

/// Bytes as a page's content is handed over (Flate). Any thread.
[[nodiscard]] QByteArray compressed(const QByteArray &bytes);

/// PDF/A-3a and PDF/UA-1, linearised. The same contents give the same bytes. Error: Internal (libqpdf refused).
[[nodiscard]] Result<QByteArray> writePdf(const PdfContents &contents);

} // namespace congbao::pdf
