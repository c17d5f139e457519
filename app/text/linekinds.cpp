// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/linekinds.h"

#include "text/normalize.h"

#include <algorithm>
#include <QRegularExpression>

namespace congbao::text {

namespace {

/// How many of a phrase's words stand among others in its order.
int wordsInOrder(const QStringList &words, std::initializer_list<QStringView> phrase)
{
    int found = 0;
    qsizetype from = 0;
    for (const QStringView word : phrase) {
        for (qsizetype at = from; at < words.size(); ++at) {
            if (words.at(at) == word) {
                from = at + 1;
                ++found;
                break;
            }
        }
    }
    return found;
}

/// Letters without tones and other marks; đ is d.
QString withoutMarks(const QString &text)
{
    QString plain;
    for (const QChar c : text.normalized(QString::NormalizationForm_D)) {
        if (c == u'Đ' || c == u'đ')
            plain += c == u'Đ' ? u'D' : u'd';
        else if (!c.isMark())
            plain += c;
    }
    return plain;
}

} // namespace

QStringList plainWords(const QString &text)
{
    QString plain = withoutMarks(text.toUpper());
    plain.removeIf([](QChar c) { return !c.isLetter() && !c.isSpace(); });
    return plain.simplified().split(u' ', Qt::SkipEmptyParts);
}

bool isCapitals(const QString &text)
{
    bool hasLetter = false;
    for (const QChar c : text) {
        if (c.isLower())
            return false;
        hasLetter = hasLetter || c.isLetter();
    }
    return hasLetter;
}

bool startsWithAny(const QString &text, std::initializer_list<QStringView> beginnings, Reading reading)
{
    if (reading == Reading::Recognised) {
        constexpr qsizetype longestBeginning = 40;
        const QString plain = withoutMarks(text.left(longestBeginning));
        return std::any_of(beginnings.begin(), beginnings.end(), [&plain](QStringView beginning) {
            return plain.startsWith(withoutMarks(beginning.toString()));
        });
    }
    return std::any_of(beginnings.begin(), beginnings.end(),
                       [&text](QStringView beginning) { return text.startsWith(beginning); });
}

qsizetype wordCount(const QString &text)
{
    return std::count(text.begin(), text.end(), u' ') + 1;
}

bool isNationalHead(const QString &text)
{
    constexpr qsizetype mostWords = 10;
    const QStringList lines = text.split(QRegularExpression(QStringLiteral("[\\t\\n]")), Qt::SkipEmptyParts);
    return std::any_of(lines.begin(), lines.end(), [](const QString &line) {
        const QStringList words = plainWords(line);
        if (words.size() > mostWords)
            return false;
        return wordsInOrder(words, {u"CONG", u"HOA", u"XA", u"HOI", u"CHU", u"NGHIA", u"VIET", u"NAM"}) >= 6 ||
               wordsInOrder(words, {u"DOC", u"LAP", u"TU", u"DO", u"HANH", u"PHUC"}) >= 5;
    });
}

bool isNumberLine(const QString &text)
{
    static const QRegularExpression pattern(
        QStringLiteral("^(Luật số|Số|SỐ)\\s*:?\\s*[\\d.…_ ]*[a-z]?\\s*/\\s*[\\dA-ZĐ]"));
    return text.size() < 200 && pattern.match(text).hasMatch();
}

bool isDateLine(const QString &text)
{
    static const QRegularExpression pattern(QStringLiteral("(^|,)\\s*ngày[\\s\\d.…]*tháng[\\s\\d.…]*năm[\\s\\d.…]*$"),
                                            QRegularExpression::CaseInsensitiveOption);
    return text.size() < 120 && pattern.match(text).hasMatch();
}

bool isLegalBasis(const QString &text, Reading reading)
{
    const QString item = text.startsWith(u"- ") ? text.mid(2) : text;
    return startsWithAny(item,
                         {u"Căn cứ", u"CĂN CỨ", u"Theo đề nghị", u"Xét đề nghị", u"Xét Tờ trình", u"Xét tờ trình",
                          u"Xét Báo cáo", u"Thực hiện ", u"Trên cơ sở", u"Sau khi có ý kiến"},
                         reading);
}

bool isIssuerName(const QString &text, Reading reading)
{
    return isCapitals(text) && text.size() < 160 &&
           startsWithAny(text,
                         {u"ỦY BAN",    u"UỶ BAN",        u"UBND",     u"HỘI ĐỒNG",   u"HĐND",       u"CHỦ TỊCH",
                          u"CHÍNH PHỦ", u"THỦ TƯỚNG",     u"BỘ ",      u"BỘ TRƯỞNG",  u"QUỐC HỘI",   u"THƯỜNG TRỰC",
                          u"VĂN PHÒNG", u"SỞ ",           u"GIÁM ĐỐC", u"TỈNH ",      u"THÀNH PHỐ ", u"BAN ",
                          u"TÒA ÁN",    u"VIỆN KIỂM SÁT", u"CHÁNH",    u"TRƯỞNG BAN "},
                         reading);
}

bool isSignatureTitle(const QString &text, Reading reading)
{
    if (text.size() > 120)
        return false;
    if (startsWithAny(text, {u"TM. ", u"TM.", u"KT. ", u"KT.", u"TL. ", u"TL.", u"TUQ.", u"Q. "}))
        return isCapitals(text.section(u'\n', 0, 0));
    return isCapitals(text) &&
           startsWithAny(text,
                         {u"CHỦ TỊCH", u"PHÓ CHỦ TỊCH", u"BỘ TRƯỞNG", u"THỨ TRƯỞNG", u"THỦ TƯỚNG", u"PHÓ THỦ TƯỚNG",
                          u"GIÁM ĐỐC", u"PHÓ GIÁM ĐỐC", u"CHÁNH VĂN PHÒNG", u"PHÓ CHÁNH VĂN PHÒNG", u"CHỦ NHIỆM",
                          u"PHÓ CHỦ NHIỆM", u"TỔNG ", u"CỤC TRƯỞNG", u"TRƯỞNG BAN", u"PHÓ TRƯỞNG BAN"},
                         reading);
}

bool isFurniture(const QString &text)
{
    return text.size() < 60 && text.contains(QStringLiteral("gửi đăng công báo"), Qt::CaseInsensitive);
}

bool isAnnexTitle(const QString &text)
{
    if (!text.startsWith(QStringLiteral("PHỤ LỤC")) && !text.startsWith(QStringLiteral("Phụ lục")))
        return false;
    static const QRegularExpression pattern(
        QStringLiteral("^(PHỤ LỤC|Phụ lục)(\\s+(số\\s+)?([IVXLC]+|\\d+|[A-Z])[a-z]?)?\\s*[.:]?(\\s|$)"));
    const auto match = pattern.match(text);
    if (!match.hasMatch())
        return false;
    // "Phụ lục II ban hành kèm theo…" in the middle of a text is a sentence; a title is short or goes on in capitals.
    const QString rest = text.mid(match.capturedLength()).trimmed();
    return rest.isEmpty() || rest[0] == u'(' || rest[0].isUpper();
}

Quotes quotesOf(const QString &text)
{
    int marks = 0;
    qsizetype last = -1;
    for (qsizetype at = 0; at < text.size(); ++at) {
        // A low mark that nothing follows is a speck that a recogniser read.
        const bool isSpeck = text[at] == u'„' && (at + 1 == text.size() || !text[at + 1].isLetterOrNumber());
        if (foldPunctuation(text[at]) == u'"' && !isSpeck) {
            ++marks;
            last = at;
        }
    }
    if (marks % 2 == 0)
        return Quotes::Balanced;
    const bool opens =
        last == 0 || text[last] == u'“' || (text[last - 1].isSpace() && text[last] != u'”') || text[last - 1] == u'(';
    const bool isLastLetter = last == text.size() - 1;
    return opens && !isLastLetter ? Quotes::Opens : Quotes::Closes;
}

const QStringList &instrumentTypes()
{
    static const QStringList types = {QStringLiteral("NGHỊ QUYẾT LIÊN TỊCH"),
                                      QStringLiteral("THÔNG TƯ LIÊN TỊCH"),
                                      QStringLiteral("VĂN BẢN HỢP NHẤT"),
                                      QStringLiteral("GIẤY GIỚI THIỆU"),
                                      QStringLiteral("GIẤY NGHỈ PHÉP"),
                                      QStringLiteral("BẢN THỎA THUẬN"),
                                      QStringLiteral("BẢN GHI NHỚ"),
                                      QStringLiteral("CHƯƠNG TRÌNH"),
                                      QStringLiteral("GIẤY ỦY QUYỀN"),
                                      QStringLiteral("PHIẾU CHUYỂN"),
                                      QStringLiteral("NGHỊ QUYẾT"),
                                      QStringLiteral("QUYẾT ĐỊNH"),
                                      QStringLiteral("PHÁP LỆNH"),
                                      QStringLiteral("SẮC LỆNH"),
                                      QStringLiteral("NGHỊ ĐỊNH"),
                                      QStringLiteral("THÔNG BÁO"),
                                      QStringLiteral("THÔNG CÁO"),
                                      QStringLiteral("THÔNG TƯ"),
                                      QStringLiteral("HƯỚNG DẪN"),
                                      QStringLiteral("PHƯƠNG ÁN"),
                                      QStringLiteral("PHIẾU GỬI"),
                                      QStringLiteral("PHIẾU BÁO"),
                                      QStringLiteral("HỢP ĐỒNG"),
                                      QStringLiteral("CÔNG ĐIỆN"),
                                      QStringLiteral("CÔNG VĂN"),
                                      QStringLiteral("BIÊN BẢN"),
                                      QStringLiteral("GIẤY MỜI"),
                                      QStringLiteral("THƯ CÔNG"),
                                      QStringLiteral("KẾ HOẠCH"),
                                      QStringLiteral("QUY CHẾ"),
                                      QStringLiteral("QUY ĐỊNH"),
                                      QStringLiteral("ĐIỀU LỆ"),
                                      QStringLiteral("NỘI QUY"),
                                      QStringLiteral("DANH MỤC"),
                                      QStringLiteral("BẢNG GIÁ"),
                                      QStringLiteral("CHỈ THỊ"),
                                      QStringLiteral("TỜ TRÌNH"),
                                      QStringLiteral("BÁO CÁO"),
                                      QStringLiteral("ĐÍNH CHÍNH"),
                                      QStringLiteral("BỘ LUẬT"),
                                      QStringLiteral("ĐỀ ÁN"),
                                      QStringLiteral("DỰ ÁN"),
                                      QStringLiteral("LUẬT"),
                                      QStringLiteral("LỆNH")};
    return types;
}

QString instrumentTypeAt(const QString &line, Reading reading)
{
    const QString first = line.section(u'\n', 0, 0).trimmed();
    if (reading == Reading::Recognised) {
        // The abstract may have been read as one line with the name.
        static const QRegularExpression abstract(QStringLiteral("\\s+[^\\p{L}\\p{N}\\s]*\\s*(?=\\p{Lu}\\p{Ll})"));
        const QString name = first.left(first.indexOf(abstract));
        const QStringList words = plainWords(name);
        for (const QString &type : instrumentTypes()) {
            if (isCapitals(name) && plainWords(type) == words)
                return type;
        }
    }
    for (const QString &type : instrumentTypes()) {
        if (!first.startsWith(type))
            continue;
        const QString rest = first.mid(type.size());
        if (rest.isEmpty() || (rest[0].isSpace() && isCapitals(rest)))
            return type;
    }
    return {};
}

} // namespace congbao::text
