// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/marker.h"

#include <array>

namespace congbao::text {

namespace {

/// Reads forward in a text; every function tells how much it took and takes nothing when it does not fit.
class Cursor
{
public:
    explicit Cursor(QStringView text)
        : m_text(text)
    {
    }

    [[nodiscard]] qsizetype at() const { return m_at; }
    [[nodiscard]] bool isAtEnd() const { return m_at >= m_text.size(); }
    [[nodiscard]] QChar peek() const { return isAtEnd() ? QChar() : m_text[m_at]; }
    [[nodiscard]] QStringView rest() const { return m_text.mid(m_at); }

    bool take(QChar character)
    {
        if (peek() != character || isAtEnd())
            return false;
        ++m_at;
        return true;
    }
    bool takeWord(QStringView word)
    {
        if (!rest().startsWith(word, Qt::CaseInsensitive))
            return false;
        m_at += word.size();
        return true;
    }
    bool takeSpaces()
    {
        const qsizetype before = m_at;
        while (!isAtEnd() && m_text[m_at].isSpace() && m_text[m_at] != u'\n')
            ++m_at;
        return m_at > before;
    }
    QString takeDigits(int most)
    {
        const qsizetype before = m_at;
        while (!isAtEnd() && m_text[m_at] >= u'0' && m_text[m_at] <= u'9' && m_at - before < most)
            ++m_at;
        return m_text.mid(before, m_at - before).toString();
    }
    /// a…z and đ, as points and inserted articles have it.
    QString takeSmallLetter()
    {
        const QChar c = peek();
        if (!((c >= u'a' && c <= u'z') || c == u'đ'))
            return {};
        ++m_at;
        return c;
    }
    QString takeRoman()
    {
        const qsizetype before = m_at;
        while (!isAtEnd() && QStringView(u"IVXLC").contains(m_text[m_at]))
            ++m_at;
        return m_text.mid(before, m_at - before).toString();
    }
    void back(qsizetype to) { m_at = to; }

private:
    QStringView m_text;
    qsizetype m_at = 0;
};

constexpr std::array<QStringView, 13> ordinals = {u"nhất", u"hai", u"ba",   u"bốn",      u"tư",       u"năm", u"sáu",
                                                  u"bảy",  u"tám", u"chín", u"mười một", u"mười hai", u"mười"};

/// "5", "5a", "II", "thứ nhất"
QString takeDivisionNumber(Cursor &cursor)
{
    const qsizetype before = cursor.at();
    if (QString digits = cursor.takeDigits(4); !digits.isEmpty()) {
        digits += cursor.takeSmallLetter();
        if (cursor.peek().isLetter()) { // "5năm": not a number of a division
            cursor.back(before);
            return {};
        }
        return digits;
    }
    if (cursor.takeWord(u"thứ")) {
        cursor.takeSpaces();
        for (const QStringView ordinal : ordinals) {
            if (cursor.takeWord(ordinal))
                return QStringLiteral("thứ ") + ordinal;
        }
        if (const QString roman = cursor.takeRoman(); !roman.isEmpty())
            return roman;
        cursor.back(before);
        return {};
    }
    const QString roman = cursor.takeRoman();
    if (roman.isEmpty() || cursor.peek().isLetterOrNumber()) {
        cursor.back(before);
        return {};
    }
    return roman;
}

/// A heading stands alone: nothing, a point, a colon, a line break or capitals follow its number. "Mục 2 Chương III
/// quy định…" is a sentence.
bool isHeadingTail(QStringView tail)
{
    const QStringView rest = tail.trimmed();
    if (rest.isEmpty() || tail.startsWith(u'\n') || rest.startsWith(u'.') || rest.startsWith(u':'))
        return rest.size() < 400;
    if (rest.endsWith(u';') || rest.size() > 400)
        return false;
    return rest.toString().toUpper() == rest;
}

Marker heading(Marker::Kind kind, Cursor &cursor)
{
    cursor.takeSpaces();
    Marker marker;
    marker.number = takeDivisionNumber(cursor);
    if (marker.number.isEmpty() || !isHeadingTail(cursor.rest()))
        return {};
    marker.kind = kind;
    if (!cursor.take(u'.'))
        cursor.take(u':');
    marker.length = cursor.at();
    return marker;
}

/// What follows "Điều 5" when it is only quoted: "Điều 5 Nghị định này", "Điều 5 của Luật".
bool isReferenceTail(QStringView tail)
{
    const QStringView rest = tail.trimmed();
    if (rest.isEmpty())
        return false;
    if (!rest[0].isUpper())
        return true;
    for (const QStringView word : {QStringView(u"Nghị"), QStringView(u"Luật"), QStringView(u"Bộ luật"),
                                   QStringView(u"Quyết định"), QStringView(u"Thông tư"), QStringView(u"Quy chế"),
                                   QStringView(u"Quy định"), QStringView(u"Pháp lệnh"), QStringView(u"Hiến pháp")}) {
        if (rest.startsWith(word))
            return true;
    }
    return false;
}

Marker article(Cursor &cursor)
{
    cursor.takeSpaces();
    Marker marker;
    marker.number = takeDivisionNumber(cursor);
    if (marker.number.isEmpty())
        return {};
    const qsizetype end = cursor.at();
    cursor.takeSpaces();
    if (cursor.take(u'.') || cursor.take(u':')) {
        marker.length = cursor.at();
    } else {
        cursor.back(end);
        if (isReferenceTail(cursor.rest()))
            return {};
        marker.isBareArticle = true;
        marker.length = end;
    }
    marker.kind = Marker::Kind::Article;
    return marker;
}

/// "2.", "5a.", "2.1.", "1)"
Marker digits(Cursor &cursor)
{
    Marker marker;
    marker.number = cursor.takeDigits(3);
    if (cursor.take(u')')) {
        marker.kind = Marker::Kind::Item;
        marker.length = cursor.at();
        return marker;
    }
    marker.number += cursor.takeSmallLetter();
    const qsizetype end = cursor.at();
    if (!cursor.take(u'.')) {
        cursor.back(end);
        return {};
    }
    marker.kind = Marker::Kind::Clause;
    for (QString part = cursor.takeDigits(2); !part.isEmpty(); part = cursor.takeDigits(2)) {
        marker.kind = Marker::Kind::SubClause;
        marker.number += u'.' + part;
        if (!cursor.take(u'.'))
            break;
    }
    // "1.000 đồng" and "2.5%" are not numbers of clauses; "1.Phạm vi" is one.
    const QChar next = cursor.peek();
    if (!cursor.isAtEnd() && !next.isSpace() && !next.isUpper())
        return {};
    marker.length = cursor.at();
    return marker;
}

Marker point(Cursor &cursor)
{
    Marker marker;
    marker.number = cursor.takeSmallLetter();
    if (marker.number.isEmpty())
        return {};
    if (cursor.take(marker.number[0])) // after the last letter: aa), bb)
        marker.number += marker.number;
    marker.number += cursor.takeDigits(2);
    if (!cursor.take(u')'))
        return {};
    marker.kind = Marker::Kind::Point;
    marker.length = cursor.at();
    return marker;
}

Marker bracketed(Cursor &cursor)
{
    Marker marker;
    cursor.take(u'(');
    while (!cursor.isAtEnd() && (cursor.peek().isDigit() || QStringView(u"ivxIVX").contains(cursor.peek())) &&
           cursor.at() < 8) {
        marker.number += cursor.peek();
        cursor.take(cursor.peek());
    }
    if (marker.number.isEmpty() || !cursor.take(u')'))
        return {};
    marker.kind = Marker::Kind::Item;
    marker.length = cursor.at();
    return marker;
}

} // namespace

Marker readMarker(QStringView text)
{
    if (text.isEmpty())
        return {};
    Cursor cursor(text);
    const QChar first = text[0];
    if (first >= u'0' && first <= u'9')
        return digits(cursor);
    if (first == u'(')
        return bracketed(cursor);
    // U+00D0 is what many keyboards and fonts gave for Đ.
    if (first == u'Đ' || first == u'\u00D0')
        return cursor.take(first) && cursor.takeWord(u"iều") ? article(cursor) : Marker();
    if (cursor.takeWord(u"chương"))
        return first.isUpper() ? heading(Marker::Kind::Chapter, cursor) : Marker();
    if (cursor.takeWord(u"tiểu mục"))
        return first.isUpper() ? heading(Marker::Kind::Subsection, cursor) : Marker();
    if (cursor.takeWord(u"mục"))
        return first.isUpper() ? heading(Marker::Kind::Section, cursor) : Marker();
    if (cursor.takeWord(u"phần"))
        return first.isUpper() ? heading(Marker::Kind::Part, cursor) : Marker();
    if (QStringView(u"IVX").contains(first)) {
        Marker marker;
        marker.number = cursor.takeRoman();
        if (!cursor.take(u'.') || !(cursor.isAtEnd() || cursor.peek().isSpace() || cursor.peek().isUpper()))
            return {};
        marker.kind = Marker::Kind::Roman;
        marker.length = cursor.at();
        return marker;
    }
    return point(cursor);
}

} // namespace congbao::text
