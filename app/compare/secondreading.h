// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compare/letterbook.h"

#include <optional>
#include <QStringList>

namespace congbao::compare {

/// What a place on the picture may say, with the words before and after it that both texts share (empty: none on the
/// same line).
struct Hypotheses
{
    QString before;
    QStringList official;   ///< as read first
    QStringList electronic; ///< as the electronic text has it
    QString after;
};

enum class Vote { Official, Electronic, Neither };

/// Which of the two a second reading of the same place supports. Words count as read when they are the same up to
/// form; the shared words at both ends only have to be recognisable.
[[nodiscard]] Vote voteOf(const QStringList &reading, const Hypotheses &hypotheses);

/// Whether a reading has, at the place of the words in question, a number of as many figures as the electronic text's
/// or more, but another one.
[[nodiscard]] bool saysOtherNumber(const QStringList &reading, const Hypotheses &hypotheses);

/// The words in question as a reading has them, where it has the electronic text's letters with other marks; otherwise
/// empty.
[[nodiscard]] QString otherMarks(const QStringList &reading, const Hypotheses &hypotheses);

struct Ballot
{
    int official = 0;
    int electronic = 0;
    int neither = 0;
    int otherNumber = 0;      ///< of them: readings that give another number than the electronic text
    int electronicModels = 0; ///< how many models voted for the electronic text at least once
};

enum class Judgement { Same, Different, Undecided };

/// Weighs the second readings and, where the word could be cut, how its letters fit those of the pages. Same only when
/// nothing contradicts. Where figures are at stake no reading at all may give another number.
[[nodiscard]] Judgement judge(const Ballot &ballot, const std::optional<GlyphFit> &glyphs,
                              const Hypotheses &hypotheses);

} // namespace congbao::compare
