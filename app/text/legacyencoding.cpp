// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/legacyencoding.h"

#include "text/normalize.h"

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

constexpr QStringView legacySigns = u"¨©ª¬\u00AD®µ¶¸¹¾ÆÇËÎÏÐÑÖØÜÞßäåæçëîïñöøûüþ";

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

} // namespace

LegacyEncoding legacyEncodingOfFont(const QString &font)
{
    if (font.startsWith(QLatin1String(".Vn"), Qt::CaseInsensitive))
        return LegacyEncoding::Tcvn3;
    if (font.startsWith(QLatin1String("VNI-"), Qt::CaseInsensitive))
        return LegacyEncoding::Vni;
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

int legacySignCount(const QString &text)
{
    return int(std::count_if(text.begin(), text.end(), [](QChar sign) { return legacySigns.contains(sign); }));
}

bool looksLegacy(QByteArrayView utf8)
{
    qsizetype signs = 0;
    qsizetype letters = 0;
    // Two bytes 0xC2/0xC3 + x are U+0080…U+00FF, 0xC4…0xC6 hold ă đ ơ ư, three bytes 0xE1 0xBA/0xBB + x ạ…ỹ.
    for (qsizetype at = 0; at + 1 < utf8.size(); ++at) {
        const auto lead = static_cast<unsigned char>(utf8[at]);
        const auto next = static_cast<unsigned char>(utf8[at + 1]);
        if (lead == 0xE1 && (next == 0xBA || next == 0xBB)) {
            ++letters;
        } else if (lead >= 0xC4 && lead <= 0xC6) {
            ++letters;
        } else if (lead == 0xC2 || lead == 0xC3) {
            const char16_t code = char16_t(((lead & 0x03) << 6) | (next & 0x3F));
            signs += legacySigns.contains(QChar(code)) ? 1 : 0;
        }
    }
    return signs > 1 && signs * 4 > letters;
}

} // namespace congbao::text
