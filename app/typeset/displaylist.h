// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pdf/pageframe.h"
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

/// A page of another file, as large as it is seen.
struct ForeignItem
{
    float x = 0;
    float y = 0;
    float width = 0;
    float height = 0;
    int page = 0; ///< index in the publication's foreign pages
    int node = -1;
};

/// A place that leads to another page.
struct LinkItem
{
    float x = 0;
    float y = 0;
    float width = 0;
    float height = 0;
    int page = 0; ///< index in the publication
    int node = -1;
    QString description;
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
    std::vector<ForeignItem> foreign;
    std::vector<LinkItem> links;

    void moveBy(float dx, float dy);
    void append(DisplayList &&other);
    /// Makes everything page furniture that a screen reader passes over.
    void makeArtifact();
};

/// A page of another file with what the writer must know of it.
struct ForeignResource
{
    pdf::ForeignPage page;
    pdf::PageFrame frame;
};

/// What display lists point into with their indices.
struct Material
{
    std::shared_ptr<FontSet> fonts;
    std::vector<pdf::ImageResource> images;
    std::vector<ForeignResource> foreignPages;
    std::vector<pdf::StructureNode> structure;

    /// Adds an element of the logical structure and gives its index.
    int addNode(const QByteArray &type, int parent);
};

/// A display list at its place on a page. Lists are shared: an instrument that moves to other pages keeps its own.
struct Layer
{
    std::shared_ptr<const DisplayList> list;
    float x = 0; ///< added to what the list says
    float y = 0;
    int firstNode = 0; ///< added to the list's indices
    int firstImage = 0;
    int firstForeign = 0;
    bool isTurned = false; ///< x runs up the paper from its bottom, y from its left edge to the right
};

struct PublicationPage
{
    std::vector<Layer> layers; ///< in reading order
    bool isTurned = false;     ///< to be looked at with the paper turned clockwise
    void add(DisplayList &&list, bool turned = false);
};

/// A typeset file before it is written.
struct Publication : Material
{
    double pageWidth = 0;
    double pageHeight = 0;
    std::vector<PublicationPage> pages;
    std::vector<pdf::OutlineEntry> outline;
    std::vector<pdf::Attachment> attachments;
    QString title;
    QString author;
    QDateTime created;
    int firstPageNumber = 1;
};

} // namespace congbao::typeset
