// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "typeset/pager.h"
#include "typeset/template.h"

#include <functional>
#include <QRectF>
#include <QStringList>
#include <vector>

namespace congbao::typeset {

/// Makes the lines, rows and pictures of a text, in the width of the text block, and their logical structure.
class FlowBuilder
{
public:
    FlowBuilder(const Template &look, Material &material, float width, float pageHeight);

    /// The blocks of a document. Structure goes under `parent`; headings begin at `headingLevel`. Errors: Refused (a
    /// letter without a font, with its place).
    [[nodiscard]] Result<void> addDocument(const text::Document &document, int parent, int headingLevel,
                                           bool leavesOutFurniture);
    /// The same of the blocks first…end.
    [[nodiscard]] Result<void> addBlocks(const text::Document &document, size_t first, size_t end, int parent,
                                         int headingLevel, bool leavesOutFurniture);
    [[nodiscard]] Result<void> addParagraph(const text::Paragraph &paragraph, const ParagraphStyle &style, int node);
    /// An entry of the contents: dots lead from its last line to the page number, and all of it to the page.
    [[nodiscard]] Result<void> addEntry(const text::Paragraph &paragraph, const ParagraphStyle &style, int node,
                                        const DisplayList &pageNumber, int page);
    /// A page of its own for something that is seen that large: a page of another file. `place` makes what stands in
    /// the rectangle it is given.
    void addWholePage(QSizeF seen, const std::function<void(DisplayList &, const QRectF &)> &place);
    void addBlank(float height);
    /// What comes next begins a page.
    void startPage() { m_startsPage = true; }
    /// What comes next pulls the two last lines with it.
    void keepWithLast() { m_pullsLast = true; }
    void setBookmark(const QString &title, int level);

    /// What follows each other; begins on a new page where the paper is turned.
    [[nodiscard]] std::vector<Flow> take();
    [[nodiscard]] const QStringList &warnings() const { return m_warnings; }

private:
    /// A raised mark that a footnote may belong to.
    struct NoteMark
    {
        QString text;
        size_t item = 0;
        size_t cell = 0; ///< for rows
        size_t line = 0;
    };
    struct Heading
    {
        int rank = 0;
        int level = 0;
    };

    [[nodiscard]] Result<void> addBlock(const text::Block &block, const text::Block *next);
    [[nodiscard]] Result<void> addTextBlock(const text::Block &block, const text::Block *next);
    [[nodiscard]] Result<void> addTable(const text::Block &block);
    [[nodiscard]] Result<void> addNote(const text::Block &block);
    void addImage(const text::Block &block);
    void pushItem(FlowItem &&item);
    /// Goes on on pages that are read with the paper turned, or back on upright ones.
    void turnTo(bool isTurned);
    [[nodiscard]] Result<bool> isWide(const text::Block &block) const;
    [[nodiscard]] Result<std::vector<bool>> turnedBlocks(const text::Document &document) const;
    void pushLines(std::vector<Line> &&lines, const ParagraphStyle &style);

    [[nodiscard]] ParagraphStyle styleFor(const text::Paragraph &paragraph, text::Role role) const;
    [[nodiscard]] QByteArray typeFor(const text::Block &block);
    void rememberMarks(const text::Paragraph &paragraph, const std::vector<Line> &lines, size_t item, size_t cell,
                       size_t firstLine);

    // Tables (tablebuilder.cpp)
    struct TablePlan;
    [[nodiscard]] Result<TablePlan> planTable(const text::Block &block) const;
    [[nodiscard]] ParagraphStyle cellStyle(const text::Block &block, const text::Paragraph &paragraph, int column,
                                           int columns) const;
    [[nodiscard]] Result<RowGroup> setRows(const text::Block &block, const TablePlan &plan, size_t first, size_t end,
                                           int tableNode);

    const Template &m_look;
    Material &m_material;
    float m_width;
    float m_pageHeight;
    std::vector<Flow> m_done;
    Flow m_flow;
    QStringList m_warnings;
    bool m_startsPage = false;
    bool m_pullsLast = false;
    float m_spaceAfter = 0; // of the paragraph before
    bool m_keepsNext = false;
    QString m_bookmark;
    int m_bookmarkLevel = 0;
    int m_parent = -1;
    int m_firstHeadingLevel = 1;
    bool m_hasTitle = false;
    bool m_wasSignature = false;
    text::Role m_lastRole = text::Role::Body;
    std::vector<Heading> m_headings;
    std::vector<NoteMark> m_marks;
};

/// True for the block that ends an instrument: recipients and signature side by side.
[[nodiscard]] bool isSignatureTable(const text::Block &block);

/// 1 for “Phần …”, 2 “Chương …”, 3 “Mục …”, 4 “Tiểu mục …”; 0 for the title under one of these.
[[nodiscard]] int headingRank(const QString &text);

/// True for “Độc lập - Tự do - Hạnh phúc”, under which stands a rule.
[[nodiscard]] bool isMotto(const QString &text);

/// Draws a rule of that part of the line's width under it.
void addRuleUnder(Line &line, float part, const Colour &colour);

} // namespace congbao::typeset
