// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

namespace congbao::text {

/// The number at the start of a paragraph that says which division of the text begins here (Decree 78/2025 article 63,
/// Decree 30/2020 annex I).
struct Marker
{
    enum class Kind {
        None,
        Part,       ///< Phần thứ nhất, Phần I
        Chapter,    ///< Chương II
        Section,    ///< Mục 1
        Subsection, ///< Tiểu mục 2
        Article,    ///< Điều 5., Điều 5a., Điều 5:
        Clause,     ///< 2., 5a.
        SubClause,  ///< 2.1.
        Point,      ///< a), đ), a1)
        Roman,      ///< I. (administrative texts without articles)
        Item,       ///< (i), (1), 1)
    };
    Kind kind = Kind::None;
    QString number;             ///< "5a", "II", "thứ nhất", "đ"
    qsizetype length = 0;       ///< of the visible label, with its point or bracket
    bool isBareArticle = false; ///< "Điều 5" without point or colon: old texts, but also the start of a sentence
};

/// Reads the marker at the start of a paragraph; the text is NFC.
[[nodiscard]] Marker readMarker(QStringView text);

} // namespace congbao::text
