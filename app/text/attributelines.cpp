// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/attributelines.h"

#include "text/recognisedtext.h"

#include <algorithm>
#include <array>

namespace congbao::text {

void appendLines(const Document &document, int index, std::vector<AttributeLine> &lines)
{
    const Block &block = document.blocks[std::size_t(index)];
    const QString text = block.text();
    qsizetype begin = 0;
    for (qsizetype at = 0; at <= text.size(); ++at) {
        if (at < text.size() && text[at] != u'\n' && text[at] != u'\t')
            continue;
        qsizetype first = begin;
        qsizetype last = at;
        while (first < last && text[first].isSpace())
            ++first;
        while (last > first && text[last - 1].isSpace())
            --last;
        // A rule under a title may be typed: "________".
        const bool isRule =
            std::none_of(text.begin() + first, text.begin() + last, [](QChar sign) { return sign.isLetterOrNumber(); });
        if (last > first && !isRule)
            lines.push_back({text.mid(first, last - first), index, int(first), block.role, isRecognised(block)});
        begin = at + 1;
    }
}

QString sentenceCase(const QString &capitals)
{
    return capitals.left(1) + capitals.mid(1).toLower();
}

const QRegularExpression &numberPattern()
{
    static const QRegularExpression pattern(
        QStringLiteral("(?<number>\\d{1,5}[a-z]?)?[\\s.…_]*/\\s*(?:(?<year>(?:19|20)\\d{2})\\s*/\\s*)?"
                       "(?<notation>[A-ZĐ][A-Za-zĐđ]*\\d{0,3}(?:\\s*-\\s*[A-ZĐ][A-Za-zĐđ&.]*)*(?:\\sHĐND)?)"));
    return pattern;
}

QString typeOfNotation(const QString &notation)
{
    struct Abbreviation
    {
        QStringView letters;
        QStringView type;
    };
    constexpr std::array<Abbreviation, 22> known = {
        {{u"NQ", u"NGHỊ QUYẾT"}, {u"QĐ", u"QUYẾT ĐỊNH"},        {u"CT", u"CHỈ THỊ"},   {u"QC", u"QUY CHẾ"},
         {u"QyĐ", u"QUY ĐỊNH"},  {u"TB", u"THÔNG BÁO"},         {u"HD", u"HƯỚNG DẪN"}, {u"CTr", u"CHƯƠNG TRÌNH"},
         {u"KH", u"KẾ HOẠCH"},   {u"PA", u"PHƯƠNG ÁN"},         {u"ĐA", u"ĐỀ ÁN"},     {u"DA", u"DỰ ÁN"},
         {u"BC", u"BÁO CÁO"},    {u"BB", u"BIÊN BẢN"},          {u"TTr", u"TỜ TRÌNH"}, {u"HĐ", u"HỢP ĐỒNG"},
         {u"CĐ", u"CÔNG ĐIỆN"},  {u"NĐ", u"NGHỊ ĐỊNH"},         {u"TT", u"THÔNG TƯ"},  {u"TTLT", u"THÔNG TƯ LIÊN TỊCH"},
         {u"L", u"LỆNH"},        {u"VBHN", u"VĂN BẢN HỢP NHẤT"}}};
    const QString letters = notation.section(u'-', 0, 0).trimmed();
    for (const Abbreviation &abbreviation : known) {
        if (abbreviation.letters == letters)
            return abbreviation.type.toString();
    }
    return {};
}

} // namespace congbao::text
