// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pdf/pdfcontents.h"

#include <memory>
#include <QByteArray>
#include <QString>
#include <vector>

/// What stands on each page, ready to be painted: the one source of the PDF file and of any picture on the screen. All
/// lengths are points from the page's top left corner; x and y of text are the start of its baseline.
namespace congbao::typeset {

class FontSet;
struct ShapedWord;

struct Colour
{
    float red = 0;
    float green = 0;
    float blue = 0;
    friend bool operator==(const Colour &, const Colour &) = default;
};

struct PlacedWord
{
    const ShapedWord *word = nullptr; ///< lives as long as the FontSet
    float x = 0;
    bool hasSpaceAfter = false; ///< a space is part of the text even where the line ends
};

/// Words of one font, size and colour on one baseline.
struct TextItem
{
    int font = 0; ///< index in the FontSet
    float size = 0;
    float y = 0;
    Colour colour;
    int node = -1; ///< structure node; -1: not part of the text (running head, dots, repeated table head)
    std::vector<PlacedWord> words;
};

/// A filled rectangle: rules, borders, underlines.
struct RuleItem
{
    float x = 0;
    float y = 0;
    float width = 0;
    float height = 0;
    Colour colour;
};

struct ImageItem
{
    float x = 0;
    float y = 0;
    float width = 0;
    float height = 0;
    int image = 0; ///< index in the publication's images
    int node = -1;
};

/// A closed shape of straight edges, filled.
struct ShapeItem
{
    std::vector<std::pair<float, float>> points;
    Colour colour;
};

struct DisplayList
{
    std::vector<TextItem> texts; ///< in reading order
    std::vector<RuleItem> rules;
    std::vector<ImageItem> images;
    std::vector<ShapeItem> shapes;

    void moveBy(float dx, float dy);
    void append(DisplayList &&other);
    /// Makes everything page furniture that a screen reader passes over.
    void makeArtifact();
};

/// A typeset file before it is written.
struct Publication
{
    double pageWidth = 0;
    double pageHeight = 0;
    std::shared_ptr<FontSet> fonts;
    std::vector<pdf::ImageResource> images;
    std::vector<pdf::StructureNode> structure;
    std::vector<DisplayList> pages;
    std::vector<pdf::OutlineEntry> outline;
    std::vector<pdf::Attachment> attachments;
    QString title;
    QString author;
    QDateTime created;
    int firstPageNumber = 1;

    /// Adds an element of the logical structure and gives its index.
    int addNode(const QByteArray &type, int parent);
};

} // namespace congbao::typeset
