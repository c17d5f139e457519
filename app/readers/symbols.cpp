// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "readers/symbols.h"

#include <algorithm>

namespace congbao::readers {

namespace {

struct Pair
{
    char16_t code;
    char16_t character;
};

constexpr Pair symbolFont[] = {
    {0x20, u' '}, {0x22, u'∀'}, {0x24, u'∃'}, {0x2A, u'∗'}, {0x2D, u'−'}, {0xA2, u'′'}, {0xA3, u'≤'}, {0xA5, u'∞'},
    {0xA7, u'♣'}, {0xA8, u'♦'}, {0xA9, u'♥'}, {0xAA, u'♠'}, {0xAB, u'↔'}, {0xAC, u'←'}, {0xAD, u'↑'}, {0xAE, u'→'},
    {0xAF, u'↓'}, {0xB0, u'°'}, {0xB1, u'±'}, {0xB2, u'″'}, {0xB3, u'≥'}, {0xB4, u'×'}, {0xB5, u'∝'}, {0xB6, u'∂'},
    {0xB7, u'•'}, {0xB8, u'÷'}, {0xB9, u'≠'}, {0xBA, u'≡'}, {0xBB, u'≈'}, {0xBC, u'…'}, {0xC6, u'∅'}, {0xC7, u'∩'},
    {0xC8, u'∪'}, {0xCC, u'⊂'}, {0xCE, u'∈'}, {0xD0, u'∠'}, {0xD1, u'∇'}, {0xD2, u'®'}, {0xD3, u'©'}, {0xD4, u'™'},
    {0xD5, u'∏'}, {0xD6, u'√'}, {0xDB, u'⇔'}, {0xDE, u'⇒'}, {0xE5, u'∑'}, {0xF2, u'∫'}};

constexpr Pair wingdings[] = {{0x20, u' '}, {0x6C, u'●'}, {0x6D, u'❍'}, {0x6E, u'■'}, {0x6F, u'□'},
                              {0x71, u'❑'}, {0x72, u'❒'}, {0x73, u'⬧'}, {0x75, u'◆'}, {0x76, u'❖'},
                              {0x77, u'⬥'}, {0x9E, u'·'}, {0x9F, u'•'}, {0xA0, u'▪'}, {0xA1, u'○'},
                              {0xA7, u'▪'}, {0xA8, u'◻'}, {0xD8, u'➢'}, {0xE0, u'→'}, {0xE8, u'➔'},
                              {0xF0, u'⇨'}, {0xFB, u'✗'}, {0xFC, u'✓'}, {0xFD, u'☒'}, {0xFE, u'☑'}};

template <std::size_t N> char16_t lookUp(const Pair (&table)[N], char16_t code)
{
    const auto found =
        std::find_if(std::begin(table), std::end(table), [code](Pair pair) { return pair.code == code; });
    return found != std::end(table) ? found->character : u'□';
}

char16_t inSymbolFont(char16_t code)
{
    constexpr QStringView capitals = u"ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ";
    constexpr QStringView smalls = u"αβχδεφγηιϕκλμνοπθρστυϖωξψζ";
    if (code >= u'A' && code <= u'Z')
        return capitals[code - u'A'].unicode();
    if (code >= u'a' && code <= u'z')
        return smalls[code - u'a'].unicode();
    const char16_t known = lookUp(symbolFont, code);
    // Digits and most signs stand where they do in ASCII.
    return known == u'□' && code > 0x20 && code < 0x7F ? code : known;
}

} // namespace

QString symbolCharacter(char16_t code, const QString &font)
{
    if (code >= 0xF000 && code <= 0xF0FF)
        code = char16_t(code - 0xF000);
    if (font.startsWith(QLatin1String("Wingdings"), Qt::CaseInsensitive))
        return QChar(lookUp(wingdings, code));
    if (font.startsWith(QLatin1String("Symbol"), Qt::CaseInsensitive))
        return QChar(inSymbolFont(code));
    // A private code without its font is nearly always Word's bullet; other letters keep their place.
    if (code == 0xB7)
        return QStringLiteral("•");
    return code > 0x20 && code < 0x7F ? QString(QChar(code)) : QStringLiteral("□");
}

QString withoutPrivateUse(const QString &text, const QString &font)
{
    const auto isPrivate = [](QChar c) { return c.unicode() >= 0xF020 && c.unicode() <= 0xF0FF; };
    if (std::none_of(text.begin(), text.end(), isPrivate))
        return text;
    QString shown;
    for (const QChar character : text)
        shown += isPrivate(character) ? symbolCharacter(character.unicode(), font) : QString(character);
    return shown;
}

} // namespace congbao::readers
