// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/legacyencoding.h"

#include "text/normalize.h"
#include "text/syllable.h"

#include <algorithm>
#include <array>

namespace congbao::text {

namespace {

/// TCVN3 from 0xA1 on; a blank where it has no letter. Fonts draw it over Windows-1252, whose codes are those of
/// Unicode here.
constexpr QStringView tcvn3 = u"ĂÂÊÔƠƯĐăâêôơưđ\u00AF"
                              u"\u0300\u0309\u0303\u0301\u0323àảãáạ\u00BAằẳẵắ\u00BF"
                              u"\u00C0\u00C1\u00C2\u00C3\u00C4\u00C5ặầẩẫấậè\u00CDẻẽ"
                              u"éẹềểễếệìỉ\u00D9\u00DA\u00DBĩíịò"
                              u"\u00E0ỏõóọồổỗốộờởỡớợù"
                              u"\u00F0ủũúụừửữứựỳỷỹýỵ\u00FF";
static_assert(tcvn3.size() == 0x100 - 0xA1);

struct VniMark
{
    char16_t code;
    QStringView bases; ///< the letters it may stand after
    QStringView marks;
};

constexpr std::array<VniMark, 17> vniMarks = {{{u'ù', u"aeouyôö", u"\u0301"},
                                               {u'ø', u"aeouyôö", u"\u0300"},
                                               {u'û', u"aeouyôö", u"\u0309"},
                                               {u'õ', u"aeouyôö", u"\u0303"},
                                               {u'ï', u"aeouyôö", u"\u0323"},
                                               {u'â', u"aeo", u"\u0302"},
                                               {u'á', u"aeo", u"\u0302\u0301"},
                                               {u'à', u"aeo", u"\u0302\u0300"},
                                               {u'å', u"aeo", u"\u0302\u0309"},
                                               {u'ã', u"aeo", u"\u0302\u0303"},
                                               {u'ä', u"aeo", u"\u0302\u0323"},
                                               {u'ê', u"a", u"\u0306"},
                                               {u'é', u"a", u"\u0306\u0301"},
                                               {u'è', u"a", u"\u0306\u0300"},
                                               {u'ú', u"a", u"\u0306\u0309"},
                                               {u'ü', u"a", u"\u0306\u0303"},
                                               {u'ë', u"a", u"\u0306\u0323"}}};

/// VPS from 0x80 on; a dot where it has no letter of its own. Ẫ, Ữ and the capitals with a dot below have control codes
/// there, which no file carries; programs wrote the small letter in their place.
constexpr QStringView vps = u"ÀẢÃẤẦẨọỗĂếềểệẮẰẲẾ··ỀỂỄỐỒỔỖýỷỵỚỜỞ"
                            u"·ắằẳẵặỠớÙờởỡŨỨợỪổỬỲỸÍÌộỈĨÓửữÒỎÕự"
                            u"ầÁÂấẩẫậđẻÉÊẹỉễịỹƯỦồốÔỏơÈừứÚũưÝẺ·"
                            u"àáâãảạă·èéêẽìí·ĩẴĐòóôõ·Ơụùúủ·ỶẼỳ";
static_assert(vps.size() == 0x100 - 0x80);

/// What Windows-1252 shows for the codes 0x80…0x9F; programs gave Unicode by it to text in unknown fonts.
constexpr QStringView windows1252 =
    u"\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F"
    u"\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178";
static_assert(windows1252.size() == 0x20);

/// Windows-1258 shown as Windows-1252: letters and marks that stand elsewhere.
constexpr QStringView windows1258From = u"ÃãÐðÕõÝýÌÒÞìòþ";
constexpr QStringView windows1258To = u"ĂăĐđƠơƯư\u0300\u0309\u0303\u0301\u0323₫";
static_assert(windows1258From.size() == windows1258To.size());

/// Letters that VNI has in one code.
QChar vniLetter(QChar code)
{
    constexpr QStringView from = u"ñôöíìæóòî";
    constexpr QStringView to = u"đơưíìỉĩịỵ";
    const qsizetype at = from.indexOf(code.toLower());
    if (at < 0)
        return code;
    return code.isUpper() ? to[at].toUpper() : to[at];
}

QString fromTcvn3(const QString &text)
{
    QString unicode = text;
    for (QChar &character : unicode) {
        const char16_t code = character.unicode();
        if (code >= 0xA1 && code <= 0xFF)
            character = tcvn3[code - 0xA1];
    }
    return unicode;
}

QString fromVni(const QString &text)
{
    QString unicode;
    QChar before = u' ';
    for (const QChar character : text) {
        const auto mark = std::find_if(vniMarks.begin(), vniMarks.end(), [&](const VniMark &candidate) {
            return candidate.code == character.toLower() &&
                   (unicode.isEmpty() || candidate.bases.contains(before.toLower()));
        });
        if (mark != vniMarks.end())
            unicode += mark->marks;
        else
            unicode += vniLetter(character);
        before = character;
    }
    return unicode;
}

/// The code that a character had before Windows-1252 was taken for it; -1: none.
int codeIn1252(QChar character)
{
    const char16_t unit = character.unicode();
    if (unit >= 0xA0 && unit <= 0xFF)
        return unit;
    const qsizetype at = windows1252.indexOf(character);
    return at < 0 ? -1 : int(0x80 + at);
}

QString fromVps(const QString &text)
{
    QString unicode = text;
    for (QChar &character : unicode) {
        const int code = codeIn1252(character);
        if (code >= 0x80 && vps[code - 0x80] != u'·')
            character = vps[code - 0x80];
    }
    // One of these small letters between capitals is one of the capitals that VPS cannot write.
    constexpr QStringView smalls = u"ạẫặậẹệịọộợụữựỵ";
    for (qsizetype at = 0; at < unicode.size(); ++at) {
        if (!smalls.contains(unicode[at]))
            continue;
        const QChar before = at > 0 ? unicode[at - 1] : QChar();
        const QChar after = at + 1 < unicode.size() ? unicode[at + 1] : QChar();
        if (!before.isLower() && !after.isLower() && (before.isUpper() || after.isUpper()))
            unicode[at] = unicode[at].toUpper();
    }
    return unicode;
}

QString fromWindows1258(const QString &text)
{
    QString unicode = text;
    for (QChar &character : unicode) {
        if (const qsizetype at = windows1258From.indexOf(character); at >= 0)
            character = windows1258To[at];
    }
    return unicode;
}

/// Letters of a word in an encoding; all else parts words. Quotes and dashes are letters in VPS only.
bool isWordLetter(QChar character, LegacyEncoding encoding)
{
    const int code = codeIn1252(character);
    return character.isLetter() || character.isMark() || code > 0xA0 ||
           (encoding == LegacyEncoding::Vps && code >= 0x80);
}

} // namespace

LegacyEncoding legacyEncodingOfFont(const QString &font)
{
    if (font.startsWith(QLatin1String(".Vn"), Qt::CaseInsensitive))
        return LegacyEncoding::Tcvn3;
    if (font.startsWith(QLatin1String("VNI-"), Qt::CaseInsensitive) || font.startsWith(QLatin1String("VNI ")))
        return LegacyEncoding::Vni;
    if (font.startsWith(QLatin1String("VPS")))
        return LegacyEncoding::Vps;
    return LegacyEncoding::None;
}

QString fromLegacy(const QString &text, LegacyEncoding encoding, const QString &font)
{
    switch (encoding) {
    case LegacyEncoding::None:
        return text;
    case LegacyEncoding::Tcvn3: {
        const QString unicode = nfc(fromTcvn3(text));
        return font.endsWith(u'H') ? unicode.toUpper() : unicode;
    }
    case LegacyEncoding::Vni:
        return nfc(fromVni(text));
    case LegacyEncoding::Vps:
        return nfc(fromVps(text));
    case LegacyEncoding::Windows1258:
        return nfc(fromWindows1258(text));
    }
    return text;
}

bool hasVietnameseLetters(const QString &text)
{
    return std::any_of(text.begin(), text.end(), [](QChar character) {
        const char16_t code = character.unicode();
        return (code >= 0x1EA0 && code <= 0x1EF9) || QStringView(u"ĂăĐđĨĩŨũƠơƯư").contains(character);
    });
}

LegacyEvidence legacyEvidence(const QString &text, LegacyEncoding encoding)
{
    LegacyEvidence evidence;
    for (qsizetype begin = 0; begin < text.size();) {
        if (!isWordLetter(text[begin], encoding)) {
            ++begin;
            continue;
        }
        qsizetype end = begin;
        while (end < text.size() && isWordLetter(text[end], encoding))
            ++end;
        const QString word = text.mid(begin, end - begin);
        begin = end;
        const QString converted = fromLegacy(word, encoding, QString());
        // A sign alone may be just that sign.
        const bool isWord = std::any_of(word.begin(), word.end(), [](QChar c) { return c.unicode() < 0x80; });
        if (converted == word || !isWord)
            continue;
        ++evidence.changed;
        const bool isSyllableNow = isVietnameseSyllable(nfc(word));
        const bool isSyllableThen = isVietnameseSyllable(converted);
        evidence.gained += isSyllableThen && !isSyllableNow ? 1 : 0;
        evidence.kept += isSyllableNow && !isSyllableThen ? 1 : 0;
        evidence.either += isSyllableNow && isSyllableThen ? 1 : 0;
    }
    return evidence;
}

LegacyEncoding legacyEncodingOfText(const QString &text)
{
    constexpr int enough = 4; // a foreign name or two may happen to look like it
    if (hasVietnameseLetters(text))
        return LegacyEncoding::None;
    LegacyEncoding best = LegacyEncoding::None;
    int most = 0;
    for (const LegacyEncoding encoding :
         {LegacyEncoding::Tcvn3, LegacyEncoding::Vni, LegacyEncoding::Windows1258, LegacyEncoding::Vps}) {
        const LegacyEvidence evidence = legacyEvidence(text, encoding);
        const bool isConvincing = evidence.gained >= enough &&
                                  (evidence.gained + evidence.either) * 5 >= evidence.changed * 4 &&
                                  evidence.kept * 10 <= evidence.changed;
        if (isConvincing && evidence.gained > most) {
            best = encoding;
            most = evidence.gained;
        }
    }
    return best;
}

} // namespace congbao::text
