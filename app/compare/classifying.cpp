// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/classifying.h"

#include "compare/similarity.h"
#include "text/normalize.h"

#include <algorithm>
#include <array>
#include <QRegularExpression>

namespace congbao::compare {

namespace {

using Kind = DiscrepancyClass;

// The rules as data. Words are in lower case, without punctuation.

/// Words that turn a rule into its opposite.
constexpr std::array<QStringView, 12> NegationWords = {u"không", u"chưa", u"chẳng", u"trừ",  u"đừng", u"cấm",
                                                       u"ngoài", u"miễn", u"khỏi",  u"thôi", u"bỏ",   u"vô"};

/// What follows one of these is the number of a part of a law.
constexpr std::array<QStringView, 13> ReferenceWords = {u"điều", u"khoản", u"điểm", u"chương", u"mục",
                                                        u"phần", u"lục",   u"tiết", u"mẫu",    u"biểu",
                                                        u"tập",  u"quyển", u"phiên"};

/// What follows one of these is part of a date.
constexpr std::array<QStringView, 5> DateWords = {u"ngày", u"tháng", u"năm", u"quý", u"tuần"};

/// What stands before one of these is an amount of money.
constexpr std::array<QStringView, 9> MoneyWords = {u"đồng", u"vnđ",   u"vnd", u"usd",     u"triệu",
                                                   u"tỷ",   u"nghìn", u"tỉ",  u"đồng/năm"};

/// Legal weight by class, 1 heaviest. Reading order only: everything is listed.
constexpr std::array<std::pair<Kind, int>, 17> Weights = {{{Kind::Number, 1},
                                                           {Kind::Date, 1},
                                                           {Kind::Money, 1},
                                                           {Kind::Notation, 1},
                                                           {Kind::Reference, 1},
                                                           {Kind::Negation, 1},
                                                           {Kind::Missing, 2},
                                                           {Kind::Extra, 2},
                                                           {Kind::Table, 2},
                                                           {Kind::Name, 2},
                                                           {Kind::Moved, 3},
                                                           {Kind::Word, 3},
                                                           {Kind::Tone, 3},
                                                           {Kind::Punctuation, 4},
                                                           {Kind::Case, 5},
                                                           {Kind::Spacing, 5},
                                                           {Kind::Encoding, 5}}};
constexpr int FormalWeight = 6;

template <typename Words> bool contains(const Words &words, QStringView word)
{
    return std::find(words.begin(), words.end(), word) != words.end();
}

/// Lower case, without punctuation at both ends.
QString bare(const QString &word)
{
    qsizetype begin = 0;
    qsizetype end = word.size();
    while (begin < end && !word.at(begin).isLetterOrNumber())
        ++begin;
    while (end > begin && !word.at(end - 1).isLetterOrNumber())
        --end;
    return word.mid(begin, end - begin).toLower();
}

bool hasDigit(const QString &text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) { return c.isNumber(); });
}

bool isRoman(const QString &word)
{
    const QString plain = bare(word).toUpper();
    return !plain.isEmpty() &&
           std::all_of(plain.begin(), plain.end(), [](QChar c) { return QStringView(u"IVXLC").contains(c); });
}

QString withoutSpaces(QString text)
{
    text.removeIf([](QChar c) { return c.isSpace(); });
    return text;
}

QString withoutInvisible(QString text)
{
    text.removeIf([](QChar c) { return text::isInvisible(c); });
    return text;
}

QString foldQuotes(QString text)
{
    for (QChar &character : text) {
        const QChar folded = text::foldPunctuation(character);
        if (folded == u'"' || folded == u'\'')
            character = folded;
    }
    return text;
}

QString lettersAndDigits(QString text)
{
    text.removeIf([](QChar c) { return !c.isLetterOrNumber() && !c.isMark(); });
    return text;
}

/// "Độc lập - Tự do - Hạnh phúc": Decree 30/2020 sets hyphens, keyboards put dashes.
bool isInMotto(const Difference &difference)
{
    const QString around = (difference.before.join(u' ') % u' ' % difference.after.join(u' ')).toLower();
    const bool isMotto = around.contains(QStringLiteral("độc lập")) || around.contains(QStringLiteral("hạnh phúc"));
    return isMotto && around.contains(QStringLiteral("tự do"));
}

QString wordBefore(const Difference &difference)
{
    return difference.before.isEmpty() ? QString() : bare(difference.before.last());
}

QString wordAfter(const Difference &difference)
{
    return difference.after.isEmpty() ? QString() : bare(difference.after.first());
}

/// The class of a place that holds a number on one side at least.
Kind numberKind(const Difference &difference)
{
    static const QRegularExpression date(
        QStringLiteral("(?<!\\d)(\\d{1,2}[/-]\\d{1,2}([/-]\\d{2,4})?|\\d{1,2}[.]\\d{1,2}[.]\\d{4})(?!\\d)"));
    static const QRegularExpression notation(QStringLiteral("\\d+(/\\d{2,4})?/[\\p{Lu}][\\p{L}0-9-]*"));
    static const QRegularExpression amount(QStringLiteral("\\d{1,3}([.]\\d{3})*[.](000|\\d{3}[.]\\d{3})"));
    const QString before = wordBefore(difference);
    const QString after = wordAfter(difference);
    const auto isLike = [&](const QRegularExpression &pattern) {
        return pattern.match(difference.official).hasMatch() || pattern.match(difference.electronic).hasMatch();
    };
    if (isLike(notation) || before == u"số" || before == u"hiệu") {
        // "số 12 người" is a number, "số: 12/2026/QĐ-UBND" a notation.
        if (difference.official.contains(u'/') || difference.electronic.contains(u'/') ||
            difference.role == text::Role::NumberLine)
            return isLike(notation) || !isLike(date) ? Kind::Notation : Kind::Date;
    }
    if (contains(MoneyWords, after))
        return Kind::Money;
    if (contains(DateWords, before) || isLike(date))
        return isLike(amount) ? Kind::Money : Kind::Date;
    if (contains(ReferenceWords, before))
        return Kind::Reference;
    return isLike(amount) ? Kind::Money : Kind::Number;
}

bool isNegation(const QString &text)
{
    const QStringList words = text.split(u' ', Qt::SkipEmptyParts);
    return std::any_of(words.begin(), words.end(),
                       [](const QString &word) { return contains(NegationWords, bare(word)); });
}

bool startsUpper(const QString &word)
{
    const auto letter = std::find_if(word.begin(), word.end(), [](QChar c) { return c.isLetter(); });
    return letter != word.end() && letter->isUpper();
}

bool isAllUpper(const QString &text)
{
    return text.toUpper() == text;
}

/// A word with a capital inside a sentence, among others with capitals, or any word of the signature's last line.
bool isName(const Difference &difference)
{
    if (!startsUpper(difference.official) || !startsUpper(difference.electronic) || isAllUpper(difference.official))
        return false;
    if (difference.role == text::Role::Signature)
        return true;
    const bool followsName = !difference.before.isEmpty() && startsUpper(difference.before.last()) &&
                             difference.before.last().back().isLetter();
    const bool precedesName =
        !difference.after.isEmpty() && startsUpper(difference.after.first()) && difference.official.back().isLetter();
    return followsName || precedesName;
}

bool differOnlyInMarks(const QString &left, const QString &right)
{
    if (left.size() != right.size())
        return false;
    return std::equal(left.begin(), left.end(), right.begin(), [](QChar a, QChar b) {
        return a == b || (a.isUpper() == b.isUpper() && baseLetter(a) == baseLetter(b));
    });
}

Classification substantive(Kind kind)
{
    return {kind, Severity::Substantive, legalWeight(kind, Severity::Substantive)};
}

Classification formal(Kind kind)
{
    return {kind, Severity::Formal, FormalWeight};
}

/// Words that stand on one side only.
Classification classifyOneSided(const Difference &difference)
{
    const bool isMissing = difference.electronic.isEmpty();
    const QString &text = isMissing ? difference.official : difference.electronic;
    if (lettersAndDigits(text).isEmpty())
        return isInMotto(difference) && text::foldPunctuation(text) == u"-" ? formal(Kind::Punctuation)
                                                                            : substantive(Kind::Punctuation);
    if (difference.isWholeTableRow)
        return substantive(Kind::Table);
    const bool isShort = text.count(u' ') < 3;
    if (isShort && isNegation(text))
        return substantive(Kind::Negation);
    Classification result = substantive(isMissing ? Kind::Missing : Kind::Extra);
    if (isNegation(text) || hasDigit(text))
        result.weight = 1;
    return result;
}

/// The formal ladder: each step forgives one thing of form.
bool classifyFormal(const Difference &difference, Classification &result)
{
    QString left = difference.official;
    QString right = difference.electronic;
    const auto isEqualAfter = [&](auto step, Kind kind) {
        left = step(left);
        right = step(right);
        if (left != right)
            return false;
        result = formal(kind);
        return true;
    };
    if (isEqualAfter([](const QString &text) { return text::nfc(withoutInvisible(text)); }, Kind::Encoding))
        return true;
    if (isEqualAfter([](const QString &text) { return text::toneKey(text); }, Kind::Tone))
        return true;
    if (isEqualAfter([](const QString &text) { return foldQuotes(text); }, Kind::Punctuation))
        return true;
    if (isInMotto(difference) && text::foldPunctuation(left) == text::foldPunctuation(right)) {
        result = formal(Kind::Punctuation);
        return true;
    }
    if (text::toneKey(withoutSpaces(left)) == text::toneKey(withoutSpaces(right))) {
        // "1 2" is not "12".
        static const QRegularExpression splitNumber(QStringLiteral("\\d \\d"));
        const bool splitsNumber = left.contains(splitNumber) || right.contains(splitNumber);
        result = splitsNumber ? substantive(numberKind(difference)) : formal(Kind::Spacing);
        return true;
    }
    return false;
}

} // namespace

int legalWeight(DiscrepancyClass kind, Severity severity)
{
    if (severity == Severity::Formal)
        return FormalWeight;
    const auto *entry = std::find_if(Weights.begin(), Weights.end(), [&](const auto &e) { return e.first == kind; });
    return entry == Weights.end() ? FormalWeight : entry->second;
}

Classification classify(const Difference &difference)
{
    if (difference.official.isEmpty() || difference.electronic.isEmpty())
        return classifyOneSided(difference);
    Classification result;
    if (classifyFormal(difference, result))
        return result;
    const QString &left = difference.official;
    const QString &right = difference.electronic;
    const QString leftLetters = lettersAndDigits(left);
    const QString rightLetters = lettersAndDigits(right);
    const bool differsInLetters = leftLetters != rightLetters;
    if ((hasDigit(left) || hasDigit(right)) && (differsInLetters || bare(left) != bare(right)))
        return substantive(numberKind(difference));
    if (!differsInLetters)
        return substantive(Kind::Punctuation);
    if (leftLetters.toLower() == rightLetters.toLower())
        return substantive(Kind::Case);
    if (isNegation(left) != isNegation(right))
        return substantive(Kind::Negation);
    const QString before = wordBefore(difference);
    const bool isSingle = !left.contains(u' ') && !right.contains(u' ');
    if (isSingle && contains(ReferenceWords, before) &&
        ((isRoman(left) && isRoman(right)) || leftLetters.size() == 1 || rightLetters.size() == 1))
        return substantive(Kind::Reference);
    static const QRegularExpression notation(QStringLiteral("[/-]\\p{Lu}{2,}|\\p{Lu}{2,}[/-]"));
    if (isSingle && (left.contains(notation) || right.contains(notation)))
        return substantive(Kind::Notation);
    if (isSingle && isName(difference))
        return substantive(Kind::Name);
    if (differOnlyInMarks(leftLetters, rightLetters))
        return substantive(Kind::Tone);
    return substantive(Kind::Word);
}

} // namespace congbao::compare
