// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/jobcontext.h"
#include "readers/findings.h"
#include "readers/numbering.h"
#include "readers/paragraphbuilder.h"

#include <functional>

namespace congbao::readers {

/// Goes through the stories of a DOCX (the body, then notes and text boxes where they are anchored) and gives blocks in
/// reading order, as the text looks with all tracked changes accepted.
class DocxBody
{
public:
    /// What the other parts of the file say; must live as long as the reader.
    struct Parts
    {
        const DocxStyles *styles = nullptr;
        Numbering *numbering = nullptr;
        QHash<QString, pugi::xml_node> footnotes; ///< by id
        QHash<QString, pugi::xml_node> endnotes;
        std::string footnoteFormat = "decimal";
        std::string endnoteFormat = "lowerRoman";
        bool looksLegacy = false;                                   ///< the file looks as if it were in TCVN3 or VNI
        std::function<QByteArray(const QString &relationId)> image; ///< bytes of a PNG or JPEG, else empty
    };

    DocxBody(const Parts &parts, const JobContext &context)
        : m_parts(parts)
        , m_context(context)
    {
    }

    /// Reads the paragraphs and tables in a w:body, w:hdr, w:ftr…
    [[nodiscard]] std::vector<text::Block> read(const pugi::xml_node &container);
    [[nodiscard]] const Findings &findings() const { return m_findings; }
    /// More text than any instrument has; what was read so far is not the whole.
    [[nodiscard]] bool isTooLarge() const { return m_letters > maxTextLetters; }

private:
    /// Where paragraphs go: into blocks, or into a cell.
    struct Target
    {
        std::vector<text::Block> *blocks = nullptr;
        text::Cell *cell = nullptr;
    };
    /// State of one story: a paragraph may hang over, a field may span paragraphs.
    struct Story
    {
        Target target;
        std::optional<ParagraphBuilder> carried; ///< text before a deleted paragraph mark
        std::vector<bool> fields;                ///< open fields; true: in the part that is shown
        bool startsPage = false;
        QString noteMark; ///< in a note: what w:footnoteRef shows
    };

    void readContainer(const pugi::xml_node &container, Story &story);
    void readParagraph(const pugi::xml_node &node, Story &story);
    void addParagraph(text::Paragraph paragraph, const Target &target);
    void readInline(const pugi::xml_node &parent, Story &story, ParagraphBuilder &builder, const QString &style);
    void readRun(const pugi::xml_node &node, Story &story, ParagraphBuilder &builder, const QString &style);
    void readRunContent(const pugi::xml_node &parent, Story &story, ParagraphBuilder &builder,
                        const RunProperties &properties);
    void readField(const pugi::xml_node &node, Story &story);
    void readNote(const pugi::xml_node &reference, bool isEndnote, Story &story, ParagraphBuilder &builder,
                  const RunProperties &properties);
    void readDrawing(const pugi::xml_node &node);
    void readStory(const pugi::xml_node &container, std::vector<text::Block> &blocks, const QString &noteMark = {});
    void readTable(const pugi::xml_node &node, const Target &target);
    void readRows(const pugi::xml_node &parent, text::Block &table, struct CellOwners &grid);
    void readRow(const pugi::xml_node &node, text::Block &table, struct CellOwners &grid);
    void readCell(const pugi::xml_node &node, text::Row &row, struct CellOwners &grid, int rowIndex);
    [[nodiscard]] QString unicodeOf(const QString &text, const QString &font);
    void noteChange(int &count);
    void noteEmbedded();
    void noteHidden(qsizetype letters);
    [[nodiscard]] int here() const { return int(m_blocks.size()); }

    const Parts &m_parts;
    const JobContext &m_context;
    Findings m_findings;
    std::vector<text::Block> m_blocks;
    std::vector<text::Block> m_after; ///< notes, text boxes and pictures that follow what is being read
    qsizetype m_letters = 0;
    int m_footnoteCount = 0;
    int m_endnoteCount = 0;
};

} // namespace congbao::readers
