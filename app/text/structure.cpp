// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/structure.h"

#include "text/marker.h"
#include "text/normalize.h"

#include <algorithm>
#include <QRegularExpression>

namespace congbao::text {

namespace {

constexpr int longestHead = 60;        ///< blocks in which a head may stand
constexpr int longestQuotation = 2000; ///< blocks in which the end of a quotation is looked for

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

bool startsWithAny(const QString &text, std::initializer_list<QStringView> beginnings)
{
    return std::any_of(beginnings.begin(), beginnings.end(),
                       [&text](QStringView beginning) { return text.startsWith(beginning); });
}

qsizetype wordCount(const QString &text)
{
    return std::count(text.begin(), text.end(), u' ') + 1;
}

/// Words in capitals without marks, and how many of a phrase's words stand among them in its order.
QStringList plainWords(const QString &text)
{
    QString plain;
    for (const QChar c : text.toUpper().normalized(QString::NormalizationForm_D)) {
        if (c == u'Đ')
            plain += u'D';
        else if (c.isLetter() || c.isSpace())
            plain += c;
    }
    return plain.simplified().split(u' ', Qt::SkipEmptyParts);
}

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

/// The national name or motto on a line of its own, whatever marks and dashes it has: a slip in a word or two makes it
/// no other line, and a constitution that is cited by its full name does not make a head.
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

bool isLegalBasis(const QString &text)
{
    return startsWithAny(text, {u"Căn cứ", u"CĂN CỨ", u"Theo đề nghị", u"Xét đề nghị", u"Xét Tờ trình", u"Xét tờ trình",
                                u"Xét Báo cáo", u"Thực hiện ", u"Trên cơ sở", u"Sau khi có ý kiến"});
}

bool isIssuerName(const QString &text)
{
    return isCapitals(text) && text.size() < 160 &&
           startsWithAny(text,
                         {u"ỦY BAN",    u"UỶ BAN",        u"UBND",     u"HỘI ĐỒNG",  u"HĐND",       u"CHỦ TỊCH",
                          u"CHÍNH PHỦ", u"THỦ TƯỚNG",     u"BỘ ",      u"BỘ TRƯỞNG", u"QUỐC HỘI",   u"THƯỜNG TRỰC",
                          u"VĂN PHÒNG", u"SỞ ",           u"GIÁM ĐỐC", u"TỈNH ",     u"THÀNH PHỐ ", u"BAN ",
                          u"TÒA ÁN",    u"VIỆN KIỂM SÁT", u"CHÁNH"});
}

bool isSignatureTitle(const QString &text)
{
    if (text.size() > 120)
        return false;
    if (startsWithAny(text, {u"TM. ", u"TM.", u"KT. ", u"KT.", u"TL. ", u"TL.", u"TUQ.", u"Q. "}))
        return isCapitals(text.section(u'\n', 0, 0));
    return isCapitals(text) &&
           startsWithAny(text,
                         {u"CHỦ TỊCH", u"PHÓ CHỦ TỊCH", u"BỘ TRƯỞNG", u"THỨ TRƯỞNG", u"THỦ TƯỚNG", u"PHÓ THỦ TƯỚNG",
                          u"GIÁM ĐỐC", u"PHÓ GIÁM ĐỐC", u"CHÁNH VĂN PHÒNG", u"PHÓ CHÁNH VĂN PHÒNG", u"CHỦ NHIỆM",
                          u"PHÓ CHỦ NHIỆM", u"TỔNG ", u"CỤC TRƯỞNG", u"TRƯỞNG BAN", u"PHÓ TRƯỞNG BAN"});
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

/// How a paragraph leaves the quotation marks: one more opened than closed, or one more closed.
enum class Quotes { Balanced, Opens, Closes };

Quotes quotesOf(const QString &text)
{
    int marks = 0;
    qsizetype last = -1;
    for (qsizetype at = 0; at < text.size(); ++at) {
        if (foldPunctuation(text[at]) == u'"') {
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

/// One pass over the blocks, with what it must remember from one to the next.
class StructurePass
{
public:
    explicit StructurePass(Document &document)
        : m_blocks(document.blocks)
    {
    }

    void run()
    {
        for (m_index = 0; m_index < m_blocks.size(); ++m_index) {
            Block &block = m_blocks[m_index];
            if (block.role == Role::Furniture)
                continue;
            block.role = Role::Body;
            block.path.clear();
            if (block.kind == BlockKind::Table)
                markTable(block);
            else if (block.kind == BlockKind::Paragraph)
                markParagraph(block);
            else
                block.path = path();
        }
    }

private:
    enum class Place {
        Head,  ///< before the title
        Title, ///< the title and what stands between it and the first provision
        Provisions,
        Recipients,
        Signature, ///< after the signature's first line
        AnnexTitle,
    };

    void markTable(Block &block);
    void markParagraph(Block &block);
    [[nodiscard]] bool markHead(Block &block, const QString &text);
    [[nodiscard]] bool markTitle(Block &block, const QString &text);
    [[nodiscard]] bool markEnd(Block &block, const QString &text);
    [[nodiscard]] bool markAnnex(Block &block, const QString &text);
    void markProvision(Block &block, const QString &text);
    void startContainer(const QString &name);
    [[nodiscard]] bool quotationCloses() const;
    [[nodiscard]] bool isAttachedBelow() const;
    [[nodiscard]] QString path() const;

    std::vector<Block> &m_blocks;
    std::size_t m_index = 0;
    Place m_place = Place::Head;
    QString m_container; ///< "Phụ lục I", "Quy chế"; empty in the instrument itself
    QString m_article;
    QString m_section; ///< "mục II" inside an article
    QString m_clause;
    QString m_point;
    int m_lastArticle = 0;
    int m_titleLines = 0;
    bool m_isAfterHeading = false; ///< the next line may be the heading's title
    bool m_hasProvisions = false;
    bool m_isQuoted = false;
};

QString StructurePass::path() const
{
    QString path = m_container;
    for (const QString *part : {&m_article, &m_section, &m_clause, &m_point}) {
        if (part->isEmpty())
            continue;
        if (!path.isEmpty())
            path += u'/';
        path += *part;
    }
    return path;
}

void StructurePass::startContainer(const QString &name)
{
    m_container = name;
    m_article.clear();
    m_section.clear();
    m_clause.clear();
    m_point.clear();
    m_lastArticle = 0;
    m_isQuoted = false;
    m_isAfterHeading = false;
}

void StructurePass::markTable(Block &block)
{
    const QString text = block.text();
    if (!block.hasRules || m_place == Place::Head) {
        if (isNationalHead(text)) {
            block.role = Role::NationalHead;
            m_place = Place::Head;
            return;
        }
    }
    if (m_place == Place::Head && text.size() < 400) {
        for (const QString &cell : text.split(QRegularExpression(QStringLiteral("[\\t\\n]")))) {
            if (isNumberLine(cell)) {
                block.role = Role::NumberLine;
                return;
            }
            if (isDateLine(cell)) {
                block.role = Role::DateLine;
                return;
            }
        }
    }
    // The block with the signature is a table of one or two rows without lines; big tables are not looked into.
    if (block.rows.size() <= 4) {
        bool hasRecipients = false;
        bool hasSignature = false;
        for (const Row &row : block.rows) {
            for (const Cell &cell : row.cells) {
                for (const Paragraph &paragraph : cell.paragraphs) {
                    hasRecipients = hasRecipients || paragraph.text.startsWith(QStringLiteral("Nơi nhận"));
                    hasSignature = hasSignature || isSignatureTitle(paragraph.text);
                }
            }
        }
        if (hasRecipients || (hasSignature && !block.hasRules && m_place != Place::Head)) {
            startContainer({});
            block.role = hasSignature ? Role::Signature : Role::Recipients;
            m_place = hasSignature ? Place::Signature : Place::Recipients;
            return;
        }
    }
    block.path = path();
}

bool StructurePass::markHead(Block &block, const QString &text)
{
    if (isNationalHead(text)) {
        block.role = Role::NationalHead;
        if (m_place != Place::Provisions)
            m_place = Place::Head;
        return true;
    }
    if (m_place != Place::Head)
        return false;
    if (isNumberLine(text))
        block.role = Role::NumberLine;
    else if (isDateLine(text))
        block.role = Role::DateLine;
    else if (isIssuerName(text) && instrumentTypeAt(text).isEmpty())
        block.role = Role::Issuer;
    else
        return false;
    return true;
}

bool StructurePass::markTitle(Block &block, const QString &text)
{
    if (m_place == Place::Head && !instrumentTypeAt(text).isEmpty() && wordCount(text) < 40) {
        block.role = Role::Title;
        m_place = Place::Title;
        m_titleLines = 0;
        return true;
    }
    if (m_place != Place::Title)
        return false;
    if (!m_hasProvisions && isLegalBasis(text)) {
        block.role = Role::LegalBasis;
        m_titleLines = -1; // from here on no line belongs to the title
        return true;
    }
    if (isIssuerName(text)) {
        block.role = Role::Issuer;
        m_titleLines = -1;
        return true;
    }
    static const QRegularExpression operative(
        QStringLiteral("^(QUYẾT ĐỊNH|QUYẾT NGHỊ|NGHỊ ĐỊNH|CHỈ THỊ|THÔNG TƯ|SẮC)\\s*:?\\s*$"));
    if (operative.match(text).hasMatch()) {
        block.role = Role::Title;
        return true;
    }
    const bool isBold = !block.paragraph.runs.empty() && block.paragraph.runs.front().isBold;
    const bool looksLikeTitle = block.paragraph.format.alignment == Alignment::Center || isBold || isCapitals(text) ||
                                text.startsWith(QStringLiteral("Về việc")) || text.startsWith(QStringLiteral("V/v")) ||
                                text.startsWith(QStringLiteral("(Ban hành kèm theo"));
    constexpr int mostTitleLines = 8;
    if (m_titleLines >= 0 && m_titleLines < mostTitleLines && looksLikeTitle &&
        readMarker(text).kind == Marker::Kind::None && !text.startsWith(QStringLiteral("Kính gửi"))) {
        ++m_titleLines;
        block.role = Role::Title;
        return true;
    }
    return false;
}

bool StructurePass::markEnd(Block &block, const QString &text)
{
    if (text.startsWith(QStringLiteral("Nơi nhận")) || text.startsWith(QStringLiteral("NƠI NHẬN"))) {
        if (text.size() > 200 && !text.contains(u'\n'))
            return false;
        startContainer({});
        block.role = Role::Recipients;
        m_place = Place::Recipients;
        return true;
    }
    if (m_hasProvisions && isSignatureTitle(text)) {
        startContainer({});
        block.role = Role::Signature;
        m_place = Place::Signature;
        return true;
    }
    if (m_place == Place::Recipients && text.size() < 200 &&
        (startsWithAny(text, {u"-", u"–", u"+", u"Như", u"Lưu"}) || !block.paragraph.label.isEmpty())) {
        block.role = Role::Recipients;
        return true;
    }
    if (m_place == Place::Signature && wordCount(text) <= 7 && text.size() < 60 && !isCapitals(text) &&
        text[0].isUpper() && !isAnnexTitle(text)) {
        block.role = startsWithAny(text, {u"-", u"–"}) ? Role::Recipients : Role::Signature; // the name; or "(Đã ký)"
        return true;
    }
    return false;
}

bool StructurePass::markAnnex(Block &block, const QString &text)
{
    const bool isOutsideText = m_place == Place::Signature || m_place == Place::Recipients || !m_container.isEmpty();
    if (isAnnexTitle(text) && (isOutsideText || isCapitals(text.left(7)))) {
        static const QRegularExpression name(QStringLiteral("^(phụ lục)(\\s+(số\\s+)?([IVXLC]+|\\d+|[A-Z])[a-z]?)?"),
                                             QRegularExpression::CaseInsensitiveOption);
        const auto match = name.match(text);
        startContainer(QStringLiteral("Phụ lục") + match.captured(2));
        block.role = Role::Annex;
        block.path = m_container;
        m_place = Place::AnnexTitle;
        return true;
    }
    // A regulation attached to a decision: its name in capitals, alone, after the signature.
    const QString type = instrumentTypeAt(text);
    if ((m_place == Place::Signature || m_place == Place::Recipients) && isCapitals(text) && !type.isEmpty()) {
        startContainer(type.left(1) + type.mid(1).toLower());
        block.role = Role::Title;
        block.path = m_container;
        m_place = Place::AnnexTitle;
        return true;
    }
    if (m_place == Place::Signature && isCapitals(text) && isAttachedBelow()) {
        startContainer(QStringLiteral("Phụ lục"));
        block.role = Role::Title;
        block.path = m_container;
        m_place = Place::AnnexTitle;
        return true;
    }
    if (m_place == Place::AnnexTitle) {
        const bool isTitleLine =
            block.paragraph.format.alignment == Alignment::Center || isCapitals(text) || text.startsWith(u'(');
        if (isTitleLine && readMarker(text).kind == Marker::Kind::None) {
            block.role = Role::Title;
            block.path = m_container;
            return true;
        }
        m_place = Place::Provisions;
    }
    return false;
}

/// Whether one of the next lines says that what begins here came with the instrument.
bool StructurePass::isAttachedBelow() const
{
    constexpr std::size_t titleLines = 4;
    for (std::size_t index = m_index + 1; index < std::min(m_blocks.size(), m_index + 1 + titleLines); ++index) {
        if (startsWithAny(m_blocks[index].paragraph.text, {u"(Ban hành kèm theo", u"(Kèm theo"}))
            return true;
    }
    return false;
}

/// Whether the quotation that the current block opens is closed further on.
bool StructurePass::quotationCloses() const
{
    const std::size_t end = std::min(m_blocks.size(), m_index + 1 + longestQuotation);
    for (std::size_t index = m_index + 1; index < end; ++index) {
        const Block &block = m_blocks[index];
        if (block.kind != BlockKind::Paragraph)
            continue;
        if (quotesOf(block.paragraph.text) == Quotes::Closes)
            return true;
        // The instrument's own end: what is open here was never closed.
        if (block.paragraph.text.startsWith(QStringLiteral("Nơi nhận")))
            return false;
    }
    return false;
}

void StructurePass::markProvision(Block &block, const QString &text)
{
    if (m_isQuoted) {
        block.path = path();
        if (quotesOf(text) == Quotes::Closes)
            m_isQuoted = false;
        return;
    }
    const Quotes quotes = quotesOf(text);
    // An automatic number is a number whatever follows it.
    const Marker marker = readMarker(block.paragraph.label.isEmpty() ? text : block.paragraph.label);
    const bool isSequel = m_article.isEmpty() || marker.number.toInt() == m_lastArticle + 1;
    if (marker.kind != Marker::Kind::None && block.paragraph.label.isEmpty())
        block.paragraph.label = text.left(marker.length);

    const bool wasAfterHeading = std::exchange(m_isAfterHeading, false);
    switch (marker.kind) {
    case Marker::Kind::Part:
    case Marker::Kind::Chapter:
    case Marker::Kind::Section:
    case Marker::Kind::Subsection:
        startContainer(m_container.isEmpty() ? QString() : m_container);
        block.role = Role::Heading;
        m_isAfterHeading = true;
        break;
    case Marker::Kind::Roman:
        block.role = Role::Heading;
        m_section = QStringLiteral("mục ") + marker.number;
        m_clause.clear();
        m_point.clear();
        break;
    case Marker::Kind::Article:
        if (marker.isBareArticle && !isSequel)
            break;
        m_article = QStringLiteral("Điều ") + marker.number;
        m_section.clear();
        m_clause.clear();
        m_point.clear();
        m_lastArticle = QString(marker.number).remove(QRegularExpression(QStringLiteral("[a-zđ]"))).toInt();
        block.role = Role::Article;
        break;
    case Marker::Kind::Clause:
    case Marker::Kind::SubClause:
        block.role = Role::Clause;
        m_clause = QStringLiteral("khoản ") + marker.number;
        m_point.clear();
        break;
    case Marker::Kind::Point:
        block.role = Role::Point;
        m_point = QStringLiteral("điểm ") + marker.number;
        break;
    case Marker::Kind::Item:
    case Marker::Kind::None:
        if (wasAfterHeading && text.size() < 400 &&
            (isCapitals(text) || block.paragraph.format.alignment == Alignment::Center)) {
            block.role = Role::Heading;
            m_isAfterHeading = isCapitals(text); // a title in capitals may go on in the next line
        }
        break;
    }
    // Outside the articles (reports, tables of an annex) a clause has no path: it is not a clause of anything.
    if (m_article.isEmpty()) {
        m_section.clear();
        m_clause.clear();
        m_point.clear();
    }
    m_hasProvisions =
        m_hasProvisions || block.role == Role::Article || block.role == Role::Clause || block.role == Role::Heading;
    block.path = path();
    if (quotes == Quotes::Opens && quotationCloses())
        m_isQuoted = true;
}

void StructurePass::markParagraph(Block &block)
{
    const QString &text = block.paragraph.text;
    if (text.isEmpty())
        return;
    if (isFurniture(text)) {
        block.role = Role::Furniture;
        return;
    }
    if (!m_isQuoted) {
        const bool mayBeHead = m_place != Place::Provisions || m_index < longestHead;
        if (mayBeHead && text.size() < 300 && markHead(block, text))
            return;
        if (markEnd(block, text) || markAnnex(block, text) || markTitle(block, text))
            return;
        if (m_place == Place::Head && m_index > longestHead)
            m_place = Place::Provisions;
        const Marker::Kind kind = readMarker(text).kind;
        const bool isProvision = kind != Marker::Kind::None;
        if (m_place != Place::Head || isProvision)
            m_place = m_place == Place::Title && !isProvision ? Place::Title : Place::Provisions;
    }
    markProvision(block, text);
}

} // namespace

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

QString instrumentTypeAt(const QString &line)
{
    const QString first = line.section(u'\n', 0, 0).trimmed();
    for (const QString &type : instrumentTypes()) {
        if (!first.startsWith(type))
            continue;
        const QString rest = first.mid(type.size());
        if (rest.isEmpty() || (rest[0].isSpace() && isCapitals(rest)))
            return type;
    }
    return {};
}

void markStructure(Document &document)
{
    StructurePass(document).run();
}

} // namespace congbao::text
