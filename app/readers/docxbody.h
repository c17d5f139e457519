// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/jobcontext.h"
#include "readers/findings.h"
#include "readers/legacytext.h"
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
        /// How notes are numbered (17.11.11, 17.11.12).
        struct NoteNumbers
        {
            std::string format;
            int start = 1;
            std::string restart; ///< "eachSect", "eachPage" or nothing
        };
        NoteNumbers footnoteNumbers{"decimal", 1, {}};
        NoteNumbers endnoteNumbers{"lowerRoman", 1, {}};
        LegacyText legacy;
        QHash<QString, QString> themeFonts;                         ///< by the name that styles use: "minorHAnsi"
        std::function<QByteArray(const QString &relationId)> image; ///< bytes of a PNG or JPEG, else empty
    };

    DocxBody(const Parts &parts, const JobContext &context)
        : m_parts(parts)
        , m_context(context)
        , m_legacy(parts.legacy)
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
    /// A field that is open. Most have their result stored; of a few there is only the instruction.
    struct Field
    {
        bool isInResult = false;
        bool hasResult = false;
        QString instruction;
        QString shown; ///< a form's box or choice
    };
    /// State of one story: a paragraph may hang over, a field may span paragraphs.
    struct Story
    {
        Target target;
        std::optional<ParagraphBuilder> carried; ///< text before a deleted paragraph mark, or large first letters
        std::vector<Field> fields;
        bool startsPage = false;
        QString noteMark;              ///< in a note: what w:footnoteRef shows
        DocxStyles::CellLook cell;     ///< what the table around says
        ParagraphProperties paragraph; ///< of the paragraph that is read
        float x = 0;                   ///< about where its text has come to on the line, in points
        [[nodiscard]] bool isShown() const;
    };

    void readContainer(const pugi::xml_node &container, Story &story);
    void readParagraph(const pugi::xml_node &node, Story &story);
    void addParagraph(text::Paragraph paragraph, const Target &target);
    void readInline(const pugi::xml_node &parent, Story &story, ParagraphBuilder &builder, const QString &style);
    void readRun(const pugi::xml_node &node, Story &story, ParagraphBuilder &builder, const QString &style);
    void readRunContent(const pugi::xml_node &parent, Story &story, ParagraphBuilder &builder,
                        const RunProperties &properties);
    void readField(const pugi::xml_node &node, Story &story, ParagraphBuilder &builder,
                   const RunProperties &properties);
    void endField(const Field &field, Story &story, ParagraphBuilder &builder, const RunProperties &properties);
    void readSymbol(const pugi::xml_node &node, Story &story, ParagraphBuilder &builder,
                    const RunProperties &properties);
    void readMath(const pugi::xml_node &node, Story &story, ParagraphBuilder &builder, const RunProperties &properties);
    void append(const QString &text, Story &story, ParagraphBuilder &builder, const RunProperties &properties);
    void appendTab(Story &story, ParagraphBuilder &builder, const RunProperties &properties);
    [[nodiscard]] RunProperties resolvedRun(const pugi::xml_node &rPr, const Story &story, const QString &style) const;
    [[nodiscard]] QString textOf(const pugi::xml_node &node, const RunProperties &properties);
    void decideLegacy(const pugi::xml_node &paragraph, const Story &story, const QString &style);
    void endSection(const pugi::xml_node &sectPr);
    void appendLabel(const pugi::xml_node &node, const ParagraphProperties &direct, Story &story,
                     ParagraphBuilder &builder, ParagraphProperties &properties);
    void readNote(const pugi::xml_node &reference, bool isEndnote, Story &story, ParagraphBuilder &builder,
                  const RunProperties &properties);
    void readDrawing(const pugi::xml_node &node);
    void readStory(const pugi::xml_node &container, std::vector<text::Block> &blocks, const QString &noteMark = {});
    void readTable(const pugi::xml_node &node, const Story &story);
    void readRows(const pugi::xml_node &parent, text::Block &table, struct CellOwners &grid);
    void readRow(const pugi::xml_node &node, text::Block &table, struct CellOwners &grid);
    void readCell(const pugi::xml_node &node, text::Row &row, struct CellOwners &grid, int rowIndex);
    [[nodiscard]] QString unicodeOf(const QString &text, const QString &font);
    void noteChange(int &count);
    void noteEmbedded() { Findings::note(m_findings.embedded, m_findings.embeddedAt, here()); }
    void noteHidden(qsizetype letters);
    [[nodiscard]] int here() const { return int(m_blocks.size()); }

    const Parts &m_parts;
    const JobContext &m_context;
    LegacyText m_legacy;
    bool m_keepsSpace = false; ///< xml:space="preserve" on the root
    Findings m_findings;
    std::vector<text::Block> m_blocks;
    std::size_t m_sectionStart = 0;   ///< block where the section begins
    std::vector<text::Block> m_after; ///< notes, text boxes and pictures that follow what is being read
    qsizetype m_letters = 0;
    int m_footnoteCount = 0;
    int m_endnoteCount = 0;
};

} // namespace congbao::readers
