// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exports/units.h"

#include <optional>

namespace congbao::exports {

namespace {

using text::Block;
using text::Role;

/// The level of a heading by its label; nothing: a title without a number.
std::optional<UnitKind> headingKind(const QString &label)
{
    const QString word = label.toLower();
    if (word.startsWith(u"phần"))
        return UnitKind::Part;
    if (word.startsWith(u"chương"))
        return UnitKind::Chapter;
    if (word.startsWith(u"tiểu mục"))
        return UnitKind::Subsection;
    if (word.startsWith(u"mục"))
        return UnitKind::Section;
    return {};
}

/// The paragraph without its visible number; its runs keep to the letters.
text::Paragraph afterNumber(const text::Paragraph &paragraph)
{
    text::Paragraph rest = paragraph;
    int skipped = 0;
    if (!paragraph.label.isEmpty() && paragraph.text.startsWith(paragraph.label))
        skipped = static_cast<int>(paragraph.label.size());
    while (skipped < paragraph.text.size() && paragraph.text.at(skipped).isSpace())
        ++skipped;
    rest.text = paragraph.text.mid(skipped);
    rest.runs.clear();
    for (text::Run run : paragraph.runs) {
        run.start = std::max(0, run.start - skipped);
        run.end -= skipped;
        if (run.end > run.start)
            rest.runs.push_back(run);
    }
    return rest;
}

/// Builds a tree of units from blocks in reading order.
class UnitTree
{
public:
    void add(const Block &block)
    {
        switch (block.role) {
        case Role::Heading:
            addHeading(block);
            return;
        case Role::Article:
            open(UnitKind::Article, block);
            return;
        case Role::Clause:
            // A clause outside the articles is one of a list, not of an article; it nests all the same.
            open(UnitKind::Clause, block);
            return;
        case Role::Point:
            open(UnitKind::Point, block);
            return;
        default:
            addText(block);
        }
    }

    [[nodiscard]] bool isEmpty() const { return m_units.empty(); }
    [[nodiscard]] std::vector<Unit> take() { return std::move(m_units); }

private:
    /// The open units from the outermost on.
    [[nodiscard]] std::vector<Unit *> openUnits()
    {
        std::vector<Unit *> chain;
        for (std::vector<Unit> *level = &m_units; !level->empty() && chain.size() < m_depth;
             level = &level->back().inner)
            chain.push_back(&level->back());
        return chain;
    }

    void open(UnitKind kind, const Block &block)
    {
        Unit unit;
        unit.kind = kind;
        unit.path = block.path;
        unit.number = block.paragraph.label;
        text::Paragraph rest = afterNumber(block.paragraph);
        if (kind == UnitKind::Article && rest.text.size() < LongestHeading && !rest.text.endsWith(u'.'))
            unit.heading = rest.text;
        else if (!rest.text.isEmpty())
            unit.first.push_back(std::move(rest));
        place(std::move(unit));
        m_expectsTitle = false;
    }

    void addHeading(const Block &block)
    {
        const std::optional<UnitKind> kind = headingKind(block.paragraph.label);
        if (!kind) {
            const auto chain = openUnits();
            if (m_expectsTitle && !chain.empty()) {
                QString &heading = chain.back()->heading;
                heading = heading.isEmpty() ? block.paragraph.text : heading + u' ' + block.paragraph.text;
                return;
            }
            addText(block);
            return;
        }
        Unit unit;
        unit.kind = *kind;
        unit.number = block.paragraph.label;
        unit.heading = afterNumber(block.paragraph).text;
        place(std::move(unit));
        m_expectsTitle = true;
    }

    void place(Unit unit)
    {
        auto chain = openUnits();
        while (!chain.empty() && chain.back()->kind >= unit.kind)
            chain.pop_back();
        std::vector<Unit> &level = chain.empty() ? m_units : chain.back()->inner;
        level.push_back(std::move(unit));
        m_depth = chain.size() + 1;
    }

    void addText(const Block &block)
    {
        m_expectsTitle = false;
        const auto chain = openUnits();
        // The path says to which open unit the words belong; without one they follow the last.
        Unit *owner = chain.empty() ? nullptr : chain.back();
        for (size_t index = 0; index < chain.size(); ++index) {
            if (!block.path.isEmpty() && chain.at(index)->path == block.path) {
                owner = chain.at(index);
                m_depth = index + 1;
            }
        }
        if (owner != nullptr && owner->inner.empty()) {
            owner->blocks.push_back(&block);
            return;
        }
        std::vector<Unit> &level = owner != nullptr ? owner->inner : m_units;
        if (level.empty() || level.back().kind != UnitKind::Text)
            level.emplace_back();
        level.back().blocks.push_back(&block);
        m_depth = owner != nullptr ? m_depth : 0;
    }

    static constexpr int LongestHeading = 300;
    std::vector<Unit> m_units;
    size_t m_depth = 0;
    bool m_expectsTitle = false;
};

/// The regulation or annex a path lies in; empty: the instrument itself.
QString containerOf(const QString &path)
{
    const QString first = path.section(u'/', 0, 0);
    return first.startsWith(u"Điều ") || first.startsWith(u"khoản ") ? QString() : first;
}

bool opensBody(Role role)
{
    return role == Role::Heading || role == Role::Article;
}

} // namespace

TextUnits unitsOf(const text::Document &document)
{
    TextUnits units;
    UnitTree body;
    std::vector<UnitTree> annexBodies;
    bool isBody = false;
    bool isEnd = false;
    for (const Block &block : document.blocks) {
        if (block.role == Role::Furniture)
            continue;
        if (const QString container = containerOf(block.path); !container.isEmpty()) {
            if (units.annexes.empty() || units.annexes.back().name != container) {
                units.annexes.push_back({container, {}, {}});
                annexBodies.emplace_back();
            }
            const bool isHead =
                block.role == Role::Annex || block.role == Role::Title || block.role == Role::NationalHead;
            if (isHead && annexBodies.back().isEmpty())
                units.annexes.back().head.push_back(&block);
            else
                annexBodies.back().add(block);
            continue;
        }
        isEnd = isEnd || block.role == Role::Signature || block.role == Role::Recipients;
        isBody = isBody || opensBody(block.role);
        if (isEnd)
            units.conclusions.push_back(&block);
        else if (isBody)
            body.add(block);
        else if (block.role == Role::LegalBasis || block.role == Role::Body || !units.preamble.empty())
            units.preamble.push_back(&block);
        else
            units.preface.push_back(&block);
    }
    units.body = body.take();
    for (size_t index = 0; index < annexBodies.size(); ++index)
        units.annexes.at(index).units = annexBodies.at(index).take();
    return units;
}

} // namespace congbao::exports
