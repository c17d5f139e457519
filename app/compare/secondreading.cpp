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

// Measured on scans: at the dots where two letters differ a letter is its own kind at 0.5 ± 0.15; at 0 nothing is
// known.
constexpr double ClearFit = 0.95;
constexpr double ClearLead = 0.22;
constexpr double ClearNumberLead = 0.3;
constexpr double CountedMargin = 0.02;
constexpr double SuperscriptFit = 0.75; // digits made small are bolder than superscripts
constexpr double SuperscriptMargin = 0.18;
constexpr double RefutedFit = 0.85; // below it a letter is none of those that are known
constexpr double FairFit = 0.92;
constexpr double FairLead = 0.1;
constexpr double LeastOthers = 0.7;
constexpr double VetoFit = 0.82;
constexpr double VetoLead = -0.1;

/// What the recogniser cannot tell apart is folded: shapes of quotes and of dashes, places of tone marks, the small
/// figures of m² and m³ (but not those of a number).
QString readingKey(const QString &word)
{
    QString folded = text::toneKey(text::foldPunctuation(word));
    for (qsizetype at = 1; at < folded.size(); ++at) {
        if (folded[at].decompositionTag() == QChar::Super && folded[at].isNumber() && folded[at - 1].isLetter())
            folded[at] = QChar(u'0' + folded[at].digitValue());
    }
    return folded;
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

/// The figures of some words. What recognisers put for 1 and 0 counts as such among figures.
QString figures(const QStringList &words)
{
    QString all;
    for (const QString &word : words) {
        const bool isNumber = std::any_of(word.begin(), word.end(), [](QChar c) { return c.isNumber(); });
        for (const QChar character : word) {
            if (const int digit = character.isNumber() ? character.digitValue() : -1; digit >= 0)
                all += QChar(u'0' + digit); // recognisers cannot write superscripts
            else if (character.isNumber())
                all += character;
            else if (isNumber && QStringView(u"lIÌÍÏ|").contains(character))
                all += u'1';
            else if (isNumber && character == u'O')
                all += u'0';
        }
    }
    return all;
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
    const bool hasLetters =
        std::any_of(hypotheses.official.begin(), hypotheses.official.end(), [](const QString &word) {
            return std::any_of(word.begin(), word.end(), [](QChar c) { return c.isLetterOrNumber(); });
        });
    if (hypotheses.electronic.isEmpty() && !hasLetters && ballot.electronicModels >= 2 &&
        ballot.electronic >= LeastDigitVotes)
        return true;
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

QString otherMarks(const QStringList &reading, const Hypotheses &hypotheses)
{
    const qsizetype first = hypotheses.before.isEmpty() ? 0 : 1;
    const qsizetype last = reading.size() - (hypotheses.after.isEmpty() ? 0 : 1);
    const QString read = readingKey(reading.mid(first, std::max<qsizetype>(0, last - first)).join(QString()));
    const QString wanted = readingKey(hypotheses.electronic.join(QString()));
    if (read.size() != wanted.size() || read == wanted)
        return {};
    for (qsizetype at = 0; at < read.size(); ++at) {
        if (baseLetter(read[at]) != baseLetter(wanted[at]))
            return {};
    }
    return read;
}

bool saysOtherNumber(const QStringList &reading, const Hypotheses &hypotheses)
{
    const qsizetype first = hypotheses.before.isEmpty() ? 0 : 1;
    const qsizetype last = reading.size() - (hypotheses.after.isEmpty() ? 0 : 1);
    const QString wanted = figures(hypotheses.electronic);
    const QString read = figures(reading.mid(first, std::max<qsizetype>(0, last - first)));
    return !wanted.isEmpty() && read != wanted && read.size() >= wanted.size();
}

Judgement judge(const Ballot &ballot, const std::optional<GlyphFit> &glyphs, const Hypotheses &hypotheses)
{
    const bool isNumber = ballot.otherNumber > 0 || figures(hypotheses.official) != figures(hypotheses.electronic) ||
                          hasRoman(hypotheses.official) || hasRoman(hypotheses.electronic);
    // The two differ in what no reader can tell: then the first reading was one for the electronic text too.
    const bool isOneToReaders = !hypotheses.official.isEmpty() && readingKey(hypotheses.official.join(QString())) ==
                                                                      readingKey(hypotheses.electronic.join(QString()));
    if (isOneToReaders && ballot.electronic >= 2 && ballot.otherNumber == 0)
        return Judgement::Same;
    const bool isUncontradicted = ballot.official == 0 && ballot.electronicModels >= 2;
    const bool isClear = glyphs && glyphs->isKnown && glyphs->fit >= ClearFit && glyphs->lead >= ClearLead &&
                         glyphs->others >= LeastOthers;
    const bool isVetoed = glyphs && glyphs->isKnown && (glyphs->fit < VetoFit || glyphs->lead < VetoLead);
    if (isNumber) {
        const bool hasOtherNumber =
            ballot.otherNumber > 0 || saysOtherNumber(hypotheses.official, {{}, {}, hypotheses.electronic, {}});
        const bool isClearSuperscript = glyphs && glyphs->isMadeSmall && glyphs->fit >= SuperscriptFit &&
                                        glyphs->margin >= SuperscriptMargin && glyphs->others >= LeastOthers;
        // Strokes that stand apart are counted, whatever readers take them for: III is not II.
        const bool isCounted =
            hypotheses.official.join(QString()).size() != hypotheses.electronic.join(QString()).size() && glyphs &&
            glyphs->isKnown && glyphs->fit >= ClearFit && glyphs->lead >= ClearLead &&
            glyphs->margin >= CountedMargin && hasRoman(hypotheses.electronic);
        // What was read first may be no number at all (Ï, §): then less is needed.
        const bool isNonsense = figures(hypotheses.official).isEmpty() && !hasRoman(hypotheses.official);
        const auto isAtLeast = [&](double fit, double lead, double margin) {
            return glyphs && glyphs->isKnown && glyphs->others >= LeastOthers && glyphs->fit >= fit &&
                   glyphs->lead >= lead && glyphs->margin >= margin;
        };
        const bool isClearNumber = isClearSuperscript || isCounted || isAtLeast(ClearFit, ClearNumberLead, -1) ||
                                   isAtLeast(0.9, 0.4, 0.15) || (isNonsense && isAtLeast(0.93, ClearLead, -1));
        const bool areUnanimous = isUncontradicted && ballot.neither == 0 && ballot.electronic >= LeastDigitVotes;
        if ((areUnanimous && !isVetoed && (isClearNumber || !hasOtherNumber)) || (isClearNumber && !hasOtherNumber) ||
            isClearSuperscript)
            return Judgement::Same;
    } else {
        const bool hasVotes = isUncontradicted && ballot.electronic >= LeastVotes &&
                              (ballot.electronic > ballot.neither || hypotheses.official.size() > 1);
        // A letter that stands nowhere else: it is not the one that was read first, and both models know it.
        const bool isRare = glyphs && !glyphs->isKnown && glyphs->bestOther < RefutedFit &&
                            ballot.electronicModels >= 2 && ballot.electronic >= LeastVotes &&
                            ballot.electronic >= ballot.official;
        const bool isOtherStyle = glyphs && glyphs->isKnown && glyphs->others >= LeastOthers &&
                                  glyphs->analogy >= ClearLead && ballot.electronicModels >= 2 &&
                                  ballot.electronic >= LeastVotes && ballot.electronic >= ballot.official;
        const bool hasBoth = glyphs && glyphs->isKnown && glyphs->fit >= FairFit && glyphs->lead >= FairLead &&
                             ballot.electronic >= 2 && ballot.electronic >= ballot.official;
        if (isClear || hasBoth || isRare || isOtherStyle || (hasVotes && !isVetoed) || isNoise(ballot, hypotheses))
            return Judgement::Same;
    }
    return ballot.electronic == 0 && ballot.official > 0 ? Judgement::Different : Judgement::Undecided;
}

} // namespace congbao::compare
