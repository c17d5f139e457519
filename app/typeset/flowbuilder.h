// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "typeset/pager.h"
#include "typeset/template.h"

#include <QStringList>
#include <vector>

namespace congbao::typeset {

/// Makes the lines, rows and pictures of a text, in the width of the text block, and their logical structure.
class FlowBuilder
{
public:
    FlowBuilder(const Template &look, Publication &publication, float width, float pageHeight);

    /// The blocks of a document. Structure goes under `parent`; headings begin at `headingLevel`. Errors: Refused (a
    /// letter without a font, with its place).
    [[nodiscard]] Result<void> addDocument(const text::Document &document, int parent, int headingLevel,
                                           bool leavesOutFurniture);
    [[nodiscard]] Result<void> addParagraph(const text::Paragraph &paragraph, const ParagraphStyle &style, int node);
    /// An entry of the contents: dots lead from its last line to the page number.
    [[nodiscard]] Result<void> addEntry(const text::Paragraph &paragraph, const ParagraphStyle &style, int node,
                                        const DisplayList &pageNumber);
    void setBookmark(const QString &title, int level);

    [[nodiscard]] Flow take() { return std::move(m_flow); }
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
    Publication &m_publication;
    float m_width;
    float m_pageHeight;
    Flow m_flow;
    QStringList m_warnings;
    bool m_startsPage = false;
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

/// True for “Độc lập - Tự do - Hạnh phúc”, under which stands a rule.
[[nodiscard]] bool isMotto(const QString &text);

/// Draws a rule of that part of the line's width under it.
void addRuleUnder(Line &line, float part, const Colour &colour);

} // namespace congbao::typeset
