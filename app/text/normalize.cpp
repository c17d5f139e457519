// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/normalize.h"

#include <algorithm>
#include <iterator>
#include <unicode/unorm2.h>

namespace congbao::text {

namespace {

/// ICU's data is linked in, so the instances exist; should they not, the text is left as it is.
QString normalized(const UNormalizer2 *form, const QString &text)
{
    UErrorCode error = U_ZERO_ERROR;
    const auto *source = reinterpret_cast<const UChar *>(text.utf16());
    const auto length = int32_t(text.size());
    if (form == nullptr || unorm2_quickCheck(form, source, length, &error) == UNORM_YES)
        return text;
    // No character grows by more than this factor in NFC or NFD (Unicode Standard Annex 15, table of expansion
    // factors).
    constexpr int32_t maxGrowth = 4;
    QString result(qsizetype(length) * maxGrowth, Qt::Uninitialized);
    error = U_ZERO_ERROR;
    const int32_t written = unorm2_normalize(form, source, length, reinterpret_cast<UChar *>(result.data()),
                                             int32_t(result.size()), &error);
    if (U_FAILURE(error))
        return text;
    result.truncate(written);
    return result;
}

QString decomposed(const QString &text)
{
    UErrorCode error = U_ZERO_ERROR;
    return normalized(unorm2_getNFDInstance(&error), text);
}

QString withoutLoneSurrogates(QString text)
{
    for (qsizetype at = 0; at < text.size(); ++at) {
        if (!text[at].isSurrogate())
            continue;
        if (text[at].isHighSurrogate() && at + 1 < text.size() && text[at + 1].isLowSurrogate())
            ++at;
        else
            text[at] = QChar::ReplacementCharacter;
    }
    return text;
}

bool isTone(QChar mark)
{
    switch (mark.unicode()) {
    case 0x0300: // huyền
    case 0x0301: // sắc
    case 0x0303: // ngã
    case 0x0309: // hỏi
    case 0x0323: // nặng
        return true;
    default:
        return false;
    }
}

bool isVowel(QChar letter)
{
    return QStringView(u"aeiouyAEIOUY").contains(letter);
}

} // namespace

QString nfc(const QString &text)
{
    const bool isPlain = std::all_of(text.begin(), text.end(), [](QChar c) { return c.unicode() < 0x300; });
    if (isPlain)
        return text;
    UErrorCode error = U_ZERO_ERROR;
    return normalized(unorm2_getNFCInstance(&error), withoutLoneSurrogates(text));
}

QString toneKey(const QString &text)
{
    const QString apart = decomposed(text);
    QString moved;
    moved.reserve(apart.size());
    QString tones; // of the vowel group that is being read
    bool isInGroup = false;
    for (const QChar character : apart) {
        if (isInGroup && isTone(character)) {
            tones += character;
            continue;
        }
        const bool continuesGroup = isVowel(character) || (isInGroup && character.isMark());
        if (!continuesGroup) {
            moved += tones;
            tones.clear();
        }
        isInGroup = continuesGroup;
        moved += character;
    }
    return nfc(moved + tones);
}

QChar foldPunctuation(QChar character)
{
    switch (character.unicode()) {
    case 0x2018: // single quotes
    case 0x2019:
    case 0x201A:
    case 0x201B:
    case 0x2039:
    case 0x203A:
    case 0x2032: // prime
    case 0x00B4: // acute accent as typed for an apostrophe
    case 0x0060:
        return u'\'';
    case 0x201C: // double quotes
    case 0x201D:
    case 0x201E:
    case 0x201F:
    case 0x00AB:
    case 0x00BB:
    case 0x2033:
        return u'"';
    case 0x2010: // hyphens, dashes, minus
    case 0x2011:
    case 0x2012:
    case 0x2013:
    case 0x2014:
    case 0x2015:
    case 0x2212:
        return u'-';
    default:
        break;
    }
    if (character.isSpace() && character != u'\n' && character != u'\t')
        return u' ';
    return character;
}

QString foldPunctuation(QString text)
{
    for (QChar &character : text)
        character = foldPunctuation(character);
    return text;
}

bool isInvisible(QChar character)
{
    const char16_t code = character.unicode();
    return code == 0x00AD || (code >= 0x200B && code <= 0x200F) || (code >= 0x202A && code <= 0x202E) ||
           (code >= 0x2060 && code <= 0x2064) || code == 0xFEFF;
}

QString cleanText(const QString &text)
{
    const auto isDropped = [](QChar c) {
        return isInvisible(c) || (c.unicode() < 0x20 && c != u'\n' && c != u'\t') ||
               (c.unicode() >= 0x7F && c.unicode() < 0xA0);
    };
    const auto isChanged = [&isDropped](QChar c) { return isDropped(c) || c.unicode() == 0x2011; };
    if (std::none_of(text.begin(), text.end(), isChanged))
        return nfc(text);
    QString kept;
    kept.reserve(text.size());
    std::remove_copy_if(text.begin(), text.end(), std::back_inserter(kept), isDropped);
    kept.replace(QChar(0x2011), u'-');
    return nfc(kept);
}

} // namespace congbao::text
