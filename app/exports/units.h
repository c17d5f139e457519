// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/document.h"

namespace congbao::exports {

enum class UnitKind {
    Part,       ///< Phần
    Chapter,    ///< Chương
    Section,    ///< Mục
    Subsection, ///< Tiểu mục
    Article,    ///< Điều
    Clause,     ///< khoản
    Point,      ///< điểm
    Text,       ///< text between the units of its level
};

/// A unit of a text with the units in it.
struct Unit
{
    UnitKind kind = UnitKind::Text;
    QString path;                            ///< of the text model; empty for headings
    QString number;                          ///< as it stands: "Điều 5.", "a)"
    QString heading;                         ///< empty: none
    std::vector<text::Paragraph> first;      ///< the unit's own opening words, without number and heading
    std::vector<const text::Block *> blocks; ///< what follows them before the first inner unit
    std::vector<Unit> inner;
};

/// A regulation or an annex that comes with an instrument.
struct Annexed
{
    QString name; ///< "Quy chế", "Phụ lục I"
    std::vector<const text::Block *> head;
    std::vector<Unit> units;
};

/// An instrument taken apart; every block of the document but its furniture is in exactly one place. The blocks belong
/// to the document.
struct TextUnits
{
    std::vector<const text::Block *> preface;
    std::vector<const text::Block *> preamble;
    std::vector<Unit> body;
    std::vector<const text::Block *> conclusions;
    std::vector<Annexed> annexes;
};

[[nodiscard]] TextUnits unitsOf(const text::Document &document);

} // namespace congbao::exports
