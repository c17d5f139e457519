// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/secondreading.h"

#include "compare/similarity.h"
#include "text/normalize.h"

#include <algorithm>
#include <array>

namespace congbao::compare {

namespace {

/// A shared word at the end of a crop may be cut or misread and is still the same word.
constexpr double Recognisable = 0.5;

constexpr int LeastVotes = 3;
constexpr int LeastDigitVotes = 5;
constexpr qsizetype LongestNoise = 3;

// Measured on scans: a letter fits its own kind at 0.98 and more, and leads by 0.03 over its nearest neighbour (a tone
// mark) and by 0.2 among digits; of real differences none fitted better than 0.96.
constexpr double ClearFit = 0.975;
constexpr double ClearMargin = 0.03;
constexpr double DigitMargin = 0.15;
constexpr double FairFit = 0.95;
constexpr double LeastOthers = 0.7;
constexpr double VetoFit = 0.85;
constexpr double VetoMargin = -0.03;

/// What the recogniser cannot tell apart is folded: shapes of quotes and of dashes, places of tone marks.
QString readingKey(const QString &word)
{
    return text::toneKey(text::foldPunctuation(word));
}

bool isRecognisable(const QString &read, const QString &expected)
{
    return similarity(readingKey(read).toLower(), readingKey(expected).toLower()) >= Recognisable;
}

bool holds(const QStringList &reading, const QString &before, const QStringList &words, const QString &after)
{
    // The same letters with other spaces are the same words: gaps are what recognisers see worst.
    const int ends = int(!before.isEmpty()) + int(!after.isEmpty());
    if (reading.size() < ends)
        return false;
    if (!before.isEmpty() && !isRecognisable(reading.first(), before))
        return false;
    if (!after.isEmpty() && !isRecognisable(reading.last(), after))
        return false;
    const QStringList middle = reading.mid(before.isEmpty() ? 0 : 1, reading.size() - ends);
    return readingKey(middle.join(QString())) == readingKey(words.join(QString()));
}

bool hasDigit(const QStringList &words)
{
    return std::any_of(words.begin(), words.end(), [](const QString &word) {
        return std::any_of(word.begin(), word.end(), [](QChar c) { return c.isNumber(); });
    });
}

/// Roman numerals are numbers too: II and III decide which chapter it is.
bool hasRoman(const QStringList &words)
{
    return std::any_of(words.begin(), words.end(), [](const QString &word) {
        const auto isNumeral = [](QChar c) { return QStringView(u"IVXLC").contains(c); };
        const auto letters = std::count_if(word.begin(), word.end(), [](QChar c) { return c.isLetter(); });
        return letters > 0 && letters == std::count_if(word.begin(), word.end(), isNumeral);
    });
}

/// A scrap of a word that only the first reading saw: a speck, the end of a pen stroke.
bool isNoise(const Ballot &ballot, const Hypotheses &hypotheses)
{
    return hypotheses.electronic.isEmpty() && hypotheses.official.size() == 1 &&
           hypotheses.official.first().size() <= LongestNoise && ballot.official <= 1 &&
           ballot.electronic + ballot.neither >= LeastDigitVotes;
}

} // namespace

Vote voteOf(const QStringList &reading, const Hypotheses &hypotheses)
{
    if (holds(reading, hypotheses.before, hypotheses.electronic, hypotheses.after))
        return Vote::Electronic;
    if (holds(reading, hypotheses.before, hypotheses.official, hypotheses.after))
        return Vote::Official;
    return Vote::Neither;
}

Judgement judge(const Ballot &ballot, const std::optional<GlyphFit> &glyphs, const Hypotheses &hypotheses)
{
    const bool isNumber = hasDigit(hypotheses.official) || hasDigit(hypotheses.electronic) ||
                          hasRoman(hypotheses.official) || hasRoman(hypotheses.electronic);
    const bool isUncontradicted = ballot.official == 0 && ballot.electronicModels >= 2;
    const bool isClear =
        glyphs && glyphs->fit >= ClearFit && glyphs->margin >= ClearMargin && glyphs->others >= LeastOthers;
    const bool isVetoed = glyphs && (glyphs->fit < VetoFit || glyphs->margin < VetoMargin);
    if (isNumber) {
        const bool areUnanimous =
            isUncontradicted && ballot.neither == 0 && ballot.electronic >= LeastDigitVotes && !isVetoed;
        const bool hasBoth = isClear && glyphs->margin >= DigitMargin && ballot.electronic > 0;
        const bool hasOtherCount =
            isClear && ballot.electronic > 0 && ballot.electronic >= ballot.official &&
            hypotheses.official.join(QString()).size() != hypotheses.electronic.join(QString()).size();
        if (areUnanimous || hasBoth || hasOtherCount)
            return Judgement::Same;
    } else {
        const bool hasVotes = isUncontradicted && ballot.electronic >= LeastVotes &&
                              (ballot.electronic > ballot.neither || hypotheses.official.size() > 1);
        const bool hasBoth = glyphs && glyphs->fit >= FairFit && glyphs->margin >= 0 && ballot.electronic >= 2 &&
                             ballot.electronic >= ballot.official;
        if (isClear || hasBoth || (hasVotes && !isVetoed) || isNoise(ballot, hypotheses))
            return Judgement::Same;
    }
    return ballot.electronic == 0 && ballot.official > 0 ? Judgement::Different : Judgement::Undecided;
}

} // namespace congbao::compare
