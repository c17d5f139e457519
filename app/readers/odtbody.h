// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/jobcontext.h"
#include "readers/findings.h"
#include "readers/legacytext.h"
#include "readers/numbering.h"
#include "readers/odtstyles.h"
#include "readers/paragraphbuilder.h"

#include <functional>
#include <memory>

namespace congbao::readers {

/// Goes through an OpenDocument text and gives blocks in reading order. Deleted text stands apart in such files and is
/// never read.
class OdtBody
{
public:
    OdtBody(const OdtStyles &styles, LegacyText legacy, std::function<QByteArray(const QString &href)> image,
            const JobContext &context)
        : m_styles(styles)
        , m_legacy(std::move(legacy))
        , m_image(std::move(image))
        , m_context(context)
    {
    }

    /// Reads the paragraphs, lists and tables in an office:text, style:header…
    [[nodiscard]] std::vector<text::Block> read(const pugi::xml_node &container);
    [[nodiscard]] const Findings &findings() const { return m_findings; }
    [[nodiscard]] bool isTooLarge() const { return m_letters > maxTextLetters; }

private:
    struct Target
    {
        std::vector<text::Block> *blocks = nullptr;
        text::Cell *cell = nullptr;
    };
    using Counters = std::array<std::optional<int>, OdtStyles::levelCount>;
    struct List
    {
        QString style;
        std::shared_ptr<Counters> counters;
        int level = 0;
    };

    void readContainer(const pugi::xml_node &container, const Target &target);
    void readBlock(const pugi::xml_node &node, const Target &target);
    void readList(const pugi::xml_node &node, const Target &target, const List *outer);
    void readParagraph(const pugi::xml_node &node, const Target &target, const List *list, std::optional<int> start);
    [[nodiscard]] QString labelOf(const QString &listStyle, int level, Counters &counters, std::optional<int> start);
    void addParagraph(text::Paragraph paragraph, const Target &target);
    void readInline(const pugi::xml_node &parent, ParagraphBuilder &builder, const RunProperties &properties);
    void decideLegacy(const pugi::xml_node &paragraph, const RunProperties &letters);
    void appendText(QString text, ParagraphBuilder &builder, const RunProperties &properties);
    void readNote(const pugi::xml_node &node, ParagraphBuilder &builder, const RunProperties &properties);
    void readFrame(const pugi::xml_node &node);
    void readTable(const pugi::xml_node &node, const Target &target);
    void readRows(const pugi::xml_node &parent, bool isHeader, text::Block &table, int &cells, int &cellsWithBorder);
    void readColumns(const pugi::xml_node &parent, std::vector<float> &widths) const;
    void turnPages(std::optional<bool> isLandscape);
    void noteEmbedded();
    void readChanges(const pugi::xml_node &node);
    [[nodiscard]] int here() const { return int(m_blocks.size()); }

    const OdtStyles &m_styles;
    LegacyText m_legacy;
    std::function<QByteArray(const QString &href)> m_image;
    const JobContext &m_context;
    Findings m_findings;
    std::vector<text::Block> m_blocks;
    std::vector<text::Block> m_after;
    bool m_isLandscape = false;
    std::size_t m_pagesStart = 0; ///< block where pages of this kind began
    QHash<QString, std::shared_ptr<Counters>> m_listsById;
    QHash<QString, std::shared_ptr<Counters>> m_listsByStyle; ///< the last one of each style
    Counters m_chapters;
    QString m_noteMark;
    bool m_isNote = false;
    bool m_isAfterMark = false; ///< of a note
    bool m_wasSpace = true;     ///< spaces that follow each other count once, at the beginning not at all
    qsizetype m_letters = 0;
};

} // namespace congbao::readers
