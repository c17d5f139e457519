// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/structure.h"

#include "text/linekinds.h"
#include "text/marker.h"
#include "text/recognisedtext.h"

#include <algorithm>
#include <QRegularExpression>

namespace congbao::text {

namespace {

constexpr int longestHead = 60;        ///< blocks in which a head may stand
constexpr int longestQuotation = 2000; ///< blocks in which the end of a quotation is looked for

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
    [[nodiscard]] bool isNext(Marker &marker) const;
    [[nodiscard]] QString labelOf(const QString &paragraph, const Marker &marker) const;
    [[nodiscard]] bool isTitleBeforeBasis(const QString &text) const;

    std::vector<Block> &m_blocks;
    std::size_t m_index = 0;
    Place m_place = Place::Head;
    QString m_container; ///< "Phụ lục I", "Quy chế"; empty in the instrument itself
    QString m_article;
    QString m_section; ///< "mục II" inside an article
    QString m_clause;
    QString m_point;
    int m_lastArticle = 0;
    int m_lastClause = 0;
    Reading m_reading = Reading::Exact;
    StraightStart m_start; ///< of the paragraph, where it was recognised
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
    m_lastClause = 0;
    m_isQuoted = false;
    m_isAfterHeading = false;
}

void StructurePass::markTable(Block &block)
{
    m_reading = isRecognised(block) ? Reading::Recognised : Reading::Exact;
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
                    hasSignature = hasSignature || isSignatureTitle(m_reading == Reading::Recognised
                                                                        ? straightStart(paragraph.text).text
                                                                        : paragraph.text,
                                                                    m_reading);
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
    else if (isIssuerName(text, m_reading) && instrumentTypeAt(text, m_reading).isEmpty())
        block.role = Role::Issuer;
    else
        return false;
    return true;
}

bool StructurePass::markTitle(Block &block, const QString &text)
{
    if (m_place == Place::Head && !instrumentTypeAt(text, m_reading).isEmpty() && wordCount(text) < 40) {
        block.role = Role::Title;
        m_place = Place::Title;
        m_titleLines = 0;
        return true;
    }
    if (m_place != Place::Title)
        return false;
    if (!m_hasProvisions && isLegalBasis(text, m_reading)) {
        block.role = Role::LegalBasis;
        m_titleLines = -1; // from here on no line belongs to the title
        return true;
    }
    if (isIssuerName(text, m_reading)) {
        block.role = Role::Issuer;
        m_titleLines = -1;
        return true;
    }
    static const QRegularExpression operative(
        QStringLiteral("^(QUYẾT ĐỊNH|QUYẾT NGHỊ|NGHỊ ĐỊNH|CHỈ THỊ|THÔNG TƯ|SẮC)\\s*:?\\s*$"));
    const bool isTypeAlone = m_reading == Reading::Recognised && isCapitals(text) && wordCount(text) <= 3 &&
                             !instrumentTypeAt(text, m_reading).isEmpty();
    if (isTypeAlone || operative.match(text).hasMatch()) {
        block.role = Role::Title;
        return true;
    }
    const bool isBold = !block.paragraph.runs.empty() && block.paragraph.runs.front().isBold;
    const bool looksLikeTitle = block.paragraph.format.alignment == Alignment::Center || isBold || isCapitals(text) ||
                                text.startsWith(QStringLiteral("Về việc")) || text.startsWith(QStringLiteral("V/v")) ||
                                text.startsWith(QStringLiteral("(Ban hành kèm theo")) || isTitleBeforeBasis(text);
    constexpr int mostTitleLines = 8;
    if (m_titleLines >= 0 && m_titleLines < mostTitleLines && looksLikeTitle &&
        readMarker(text).kind == Marker::Kind::None && !text.startsWith(QStringLiteral("Kính gửi"))) {
        ++m_titleLines;
        block.role = Role::Title;
        return true;
    }
    return false;
}

/// Whether a paragraph of a recognised page, of which nobody knows how it is set, is a line of the abstract: what
/// stands between the name of the type and the legal basis, and is no sentence.
bool StructurePass::isTitleBeforeBasis(const QString &text) const
{
    if (m_reading != Reading::Recognised || startsWithAny(text, {u"Kính gửi"}, m_reading))
        return false;
    qsizetype end = text.size();
    while (end > 0 && (text[end - 1].isSpace() || (end > 1 && text[end - 2].isSpace() && text[end - 1].isPunct())))
        --end; // a speck after the line
    if (end == 0 || QStringView(u".;:").contains(text[end - 1]))
        return false;
    constexpr std::size_t mostLines = 5;
    for (std::size_t index = m_index + 1; index < std::min(m_blocks.size(), m_index + 1 + mostLines); ++index) {
        const QString next = straightStart(m_blocks[index].paragraph.text).text;
        if (isLegalBasis(next, m_reading) || isIssuerName(next, m_reading))
            return true;
        if (readMarker(next).kind != Marker::Kind::None)
            return false;
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
    if (m_hasProvisions && isSignatureTitle(text, m_reading)) {
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
    const QString type = instrumentTypeAt(text, m_reading);
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

/// Whether a number that was put right is the one that must come here.
bool StructurePass::isNext(Marker &marker) const
{
    const int next = marker.kind == Marker::Kind::Article ? m_lastArticle + 1 : m_lastClause + 1;
    if (marker.kind != Marker::Kind::Article && marker.kind != Marker::Kind::Clause)
        return marker.kind == Marker::Kind::Roman;
    // One stroke too many is as usual as a wrong one: "I1" for 1.
    const bool isLike = marker.number.toInt() == next || marker.number.contains(QString::number(next));
    marker.number = QString::number(next);
    return isLike;
}

/// The label as it stands in the paragraph: where its number was put right, up to its point.
QString StructurePass::labelOf(const QString &paragraph, const Marker &marker) const
{
    if (!m_start.hasGuess)
        return paragraph.mid(m_start.skipped, marker.length);
    static const QRegularExpression end(QStringLiteral("[.:]"));
    return paragraph.mid(m_start.skipped, paragraph.indexOf(end, m_start.skipped) + 1 - m_start.skipped);
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
    Marker marker = readMarker(block.paragraph.label.isEmpty() ? text : block.paragraph.label);
    if (m_start.hasGuess && !isNext(marker))
        marker = {};
    const bool isSequel = m_article.isEmpty() || marker.number.toInt() == m_lastArticle + 1;
    if (marker.kind != Marker::Kind::None && block.paragraph.label.isEmpty())
        block.paragraph.label = labelOf(block.paragraph.text, marker);

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
        m_lastClause = 0;
        break;
    case Marker::Kind::Article:
        if (marker.isBareArticle && !isSequel)
            break;
        m_article = QStringLiteral("Điều ") + marker.number;
        m_section.clear();
        m_clause.clear();
        m_point.clear();
        m_lastClause = 0;
        m_lastArticle = QString(marker.number).remove(QRegularExpression(QStringLiteral("[a-zđ]"))).toInt();
        block.role = Role::Article;
        break;
    case Marker::Kind::Clause:
    case Marker::Kind::SubClause:
        block.role = Role::Clause;
        m_clause = QStringLiteral("khoản ") + marker.number;
        m_lastClause = QString(marker.number).section(u'.', 0, 0).remove(QRegularExpression(u"[a-zđ]"_qs)).toInt();
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
    m_reading = isRecognised(block) ? Reading::Recognised : Reading::Exact;
    m_start = m_reading == Reading::Recognised ? straightStart(block.paragraph.text)
                                               : StraightStart{block.paragraph.text, 0, false};
    const QString &text = m_start.text;
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

void markStructure(Document &document)
{
    StructurePass(document).run();
}

} // namespace congbao::text
