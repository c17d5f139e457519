// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/attributes.h"

#include "text/attributelines.h"
#include "text/linekinds.h"
#include "text/recognisedtext.h"

#include <algorithm>

namespace congbao::text {

namespace {

using Line = AttributeLine;

Reading readingOf(const Line &line)
{
    return line.isRecognised ? Reading::Recognised : Reading::Exact;
}

template <typename T>
void set(ReadValue<T> &target, T value, const Line &line, qsizetype start, qsizetype length, Sureness sureness)
{
    target.value = std::move(value);
    target.block = line.block;
    target.start = line.start + int(start);
    target.end = line.start + int(start + length);
    target.sureness = sureness;
}

template <typename T> void set(ReadValue<T> &target, T value, const Line &line, Sureness sureness)
{
    set(target, std::move(value), line, 0, line.text.size(), sureness);
}

void setJoined(ReadValue<QString> &target, const std::vector<Line> &lines, const QString &separator, Sureness sureness)
{
    if (lines.empty())
        return;
    QStringList texts;
    for (const Line &line : lines)
        texts += line.text;
    set(target, texts.join(separator).simplified(), lines.front(), sureness);
    for (const Line &line : lines) {
        if (line.block == target.block)
            target.end = std::max(target.end, line.end());
    }
}

class AttributesReader
{
public:
    explicit AttributesReader(const Document &document)
        : m_document(document)
    {
    }

    ProposedAttributes read()
    {
        collectLines();
        readNumber();
        readDateAndPlace();
        readType();
        readIssuingBody();
        readAbstract();
        readSignature();
        readEffectiveDate();
        readMentions();
        readNormative();
        readFastTrack();
        weighAgainstEachOther();
        weighRecognition();
        weighSecondMention();
        return m_found;
    }

private:
    void collectLines();
    void readNumber();
    void readDateAndPlace();
    void readType();
    void readIssuingBody();
    void readAbstract();
    void readSignature();
    void readEffectiveDate();
    void readMentions();
    void readNormative();
    void readFastTrack();
    void weighAgainstEachOther();
    void weighRecognition();
    void weighSecondMention();
    template <typename T> void weighWords(ReadValue<T> &value) const;
    [[nodiscard]] static QDate dateIn(const QRegularExpressionMatch &match);

    const Document &m_document;
    std::vector<Line> m_head;  ///< up to the first provision
    std::vector<Line> m_basis; ///< the legal basis among them
    std::vector<Line> m_end;   ///< recipients and signature of the instrument itself
    ProposedAttributes m_found;
};

void AttributesReader::collectLines()
{
    constexpr std::size_t longestHead = 120;
    bool isHead = true;
    bool isEnd = false;
    for (std::size_t index = 0; index < m_document.blocks.size(); ++index) {
        const Block &block = m_document.blocks[index];
        const Role role = block.role;
        if (role == Role::Furniture || block.kind == BlockKind::Footnote)
            continue;
        if (role == Role::Recipients || role == Role::Signature) {
            appendLines(m_document, int(index), m_end);
            isEnd = true;
            isHead = false;
            continue;
        }
        // What stands after the signature belongs to annexes, but the two parts of the end may have lines between them.
        if (isEnd && (role == Role::Annex || role == Role::Title || role == Role::NationalHead))
            break;
        isHead = isHead && index < longestHead && role != Role::Article && role != Role::Clause &&
                 role != Role::Heading && role != Role::Annex;
        if (isHead && role == Role::LegalBasis)
            appendLines(m_document, int(index), m_basis);
        else if (isHead)
            appendLines(m_document, int(index), m_head);
    }
}

void AttributesReader::readNumber()
{
    static const QRegularExpression beginning(QStringLiteral("(^|\\s)(Luật số|Số|SỐ|số)\\s*:?"));
    for (const Line &line : m_head) {
        if (line.role == Role::Body && line.text.size() > 200)
            continue;
        const auto begin = beginning.match(line.text);
        if (!begin.hasMatch())
            continue;
        const auto match = numberPattern().match(line.text, begin.capturedEnd());
        if (!match.hasMatch() || match.capturedStart() > begin.capturedEnd() + 30)
            continue;
        const QString digits = match.captured(u"number");
        const QString year = match.captured(u"year");
        QString notation = match.captured(u"notation").simplified();
        notation.replace(QRegularExpression(QStringLiteral("\\s*-\\s*")), QStringLiteral("-"));
        QStringList parts;
        for (const QString &part : {digits, year, notation}) {
            if (!part.isEmpty())
                parts += part;
        }
        const bool isUsualPlace = begin.capturedStart() == 0 && line.role != Role::Title && line.role != Role::Body;
        const Sureness sureness = digits.isEmpty()                          ? Sureness::Guess
                                  : isUsualPlace && notation.contains(u'-') ? Sureness::Sure
                                                                            : Sureness::Likely;
        const qsizetype start = match.capturedStart(digits.isEmpty() ? u"notation" : u"number");
        set(m_found.number, parts.join(u'/'), line, start, match.capturedEnd(u"notation") - start, sureness);
        set(m_found.notation, notation, line, match.capturedStart(u"notation"), match.capturedLength(u"notation"),
            sureness);
        return;
    }
}

QDate AttributesReader::dateIn(const QRegularExpressionMatch &match)
{
    return QDate(asFigures(match.captured(u"year")).toInt(), asFigures(match.captured(u"month")).toInt(),
                 asFigures(match.captured(u"day")).toInt());
}

void AttributesReader::readDateAndPlace()
{
    static const QRegularExpression pattern(
        QStringLiteral("ngày\\s*(?<day>\\d{0,2})[\\s.…]*tháng\\s*(?<month>\\d{0,2})[\\s.…]*năm\\s*(?<year>\\d{0,4})"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression misreadPattern(
        QStringLiteral("ngày\\s*(?<day>[\\dlIOoÌÍÏ|\\]]{1,2})\\s*tháng\\s*(?<month>[\\dlIOoÌÍÏ|\\]]{1,2})\\s*năm\\s*"
                       "(?<year>[\\dlIOoÌÍÏ|\\]]{4})"));
    for (const Line &line : m_head) {
        if (line.text.size() > 300)
            continue;
        auto match = pattern.match(line.text);
        const bool isPutRight = line.isRecognised && (!match.hasMatch() || !dateIn(match).isValid());
        if (isPutRight)
            match = misreadPattern.match(line.text);
        if (!match.hasMatch())
            continue;
        const qsizetype comma = line.text.left(match.capturedStart()).lastIndexOf(u',');
        const bool isDateLine = comma > 0 && comma < 60 && match.capturedEnd() > line.text.size() - 3;
        if (!isDateLine && line.role != Role::Title && line.role != Role::DateLine)
            continue;
        if (isDateLine && !m_found.place.isFound()) {
            // The number may stand on the same line, in front of the place.
            const auto number = numberPattern().match(line.text.left(comma));
            qsizetype start = number.hasMatch() ? number.capturedEnd() : 0;
            while (start < comma && line.text[start].isSpace())
                ++start;
            set(m_found.place, line.text.mid(start, comma - start).trimmed(), line, start, comma - start,
                Sureness::Sure);
        }
        const QDate date = dateIn(match);
        if (date.isValid())
            set(m_found.date, date, line, match.capturedStart(), match.capturedLength(),
                isPutRight   ? Sureness::Guess
                : isDateLine ? Sureness::Sure
                             : Sureness::Likely);
        return;
    }
}

void AttributesReader::readType()
{
    const QString byNotation = typeOfNotation(m_found.notation.value);
    for (const Line &line : m_head) {
        const QString type = line.role == Role::Title ? instrumentTypeAt(line.text, readingOf(line)) : QString();
        if (type.isEmpty())
            continue;
        const Sureness sureness = byNotation == type     ? Sureness::Sure
                                  : byNotation.isEmpty() ? Sureness::Likely
                                                         : Sureness::Guess;
        set(m_found.type, sentenceCase(type), line, 0, type.size(), sureness);
        return;
    }
    for (const Line &line : m_head) {
        if (line.text.startsWith(QStringLiteral("V/v"))) {
            set(m_found.type, QStringLiteral("Công văn"), line, 0, 3, Sureness::Likely);
            return;
        }
    }
    if (!byNotation.isEmpty()) {
        m_found.type.value = sentenceCase(byNotation);
        m_found.type.block = m_found.notation.block;
        m_found.type.start = m_found.notation.start;
        m_found.type.end = m_found.notation.end;
    }
}

void AttributesReader::readIssuingBody()
{
    static const QRegularExpression placeName(
        QStringLiteral("^(TỈNH|THÀNH PHỐ|TP\\.|XÃ|PHƯỜNG|HUYỆN|QUẬN|THỊ XÃ|THỊ TRẤN|ĐẶC KHU)\\s"));
    std::vector<Line> names;
    for (const Line &line : m_head) {
        if (line.role == Role::Title || line.role == Role::LegalBasis || line.role == Role::Body)
            break;
        if (isCapitals(line.text) && !isNationalHead(line.text) && !line.text.startsWith(u"SỐ") &&
            line.text.size() > 3 && line.text.size() < 120)
            names.push_back(line);
    }
    // Issuer lines between the title and the legal basis say who decides.
    std::vector<Line> authority;
    for (const Line &line : m_head) {
        const bool isAfterTitle = m_found.type.isFound() && line.block > m_found.type.block;
        if (line.role == Role::Issuer && isAfterTitle)
            authority.push_back(line);
    }
    setJoined(m_found.authority, authority, QStringLiteral(" "), Sureness::Likely);

    if (names.size() > 3)
        names.resize(3);
    // A long name goes on in the second line: "BAN CHỈ ĐẠO CẢI CÁCH" over "HÀNH CHÍNH CỦA CHÍNH PHỦ".
    static const QRegularExpression continuation(QStringLiteral("^(CỦA|VỀ|VÀ)\\s|\\sCỦA\\s"));
    const bool isBody = names.size() == 2 && !continuation.match(names[1].text).hasMatch();
    if (isBody && !placeName.match(names[1].text).hasMatch()) {
        // The superior body stands over the issuing one: "UBND TỈNH QUẢNG TRỊ" over "VĂN PHÒNG".
        setJoined(m_found.issuingBody, {names[1], names[0]}, QStringLiteral(" "), Sureness::Likely);
        m_found.issuingBody.start = std::min(names[0].start, names[1].start);
        return;
    }
    if (!names.empty()) {
        setJoined(m_found.issuingBody, names, QStringLiteral(" "),
                  names.size() == 2 ? Sureness::Sure : Sureness::Likely);
        return;
    }
    static const QRegularExpression inTitle(QStringLiteral("^CỦA\\s+(.+?)\\s+SỐ\\s"));
    for (const Line &line : m_head) {
        const auto match = inTitle.match(line.text);
        if (line.role == Role::Title && match.hasMatch()) {
            set(m_found.issuingBody, match.captured(1), line, match.capturedStart(1), match.capturedLength(1),
                Sureness::Likely);
            return;
        }
    }
    if (m_found.authority.isFound()) {
        m_found.issuingBody = m_found.authority;
        m_found.issuingBody.sureness = Sureness::Guess;
    }
}

void AttributesReader::readAbstract()
{
    static const QRegularExpression typeAndNumber(QStringLiteral("^(CỦA\\s.+\\sSỐ\\s|SỐ\\s|Số:|\\()"));
    std::vector<Line> lines;
    bool isAfterType = false;
    for (const Line &line : m_head) {
        if (line.role != Role::Title) {
            if (!lines.empty())
                break;
            continue;
        }
        if (!isAfterType && !instrumentTypeAt(line.text, readingOf(line)).isEmpty()) {
            isAfterType = true;
            static const QRegularExpression sameLine(QStringLiteral("\\p{Lu}\\p{Ll}.*$"));
            if (const auto rest = sameLine.match(line.text); line.isRecognised && rest.hasMatch()) {
                lines.push_back(line);
                lines.back().text = rest.captured();
                lines.back().start += int(rest.capturedStart());
            }
            continue;
        }
        if (!isAfterType || typeAndNumber.match(line.text).hasMatch())
            continue;
        if (line.text.endsWith(u':') && !instrumentTypeAt(line.text.chopped(1)).isEmpty())
            break;
        // Reports name whom they go to right under the abstract, sometimes in its paragraph.
        const qsizetype addressee = line.text.indexOf(QStringLiteral("Kính gửi"));
        if (addressee == 0)
            break;
        lines.push_back(line);
        static const QRegularExpression speck(QStringLiteral("\\s+[^\\p{L}\\p{N})”\"]+$"));
        if (line.isRecognised)
            lines.back().text.remove(speck);
        if (addressee > 0) {
            lines.back().text = line.text.left(addressee).trimmed();
            break;
        }
    }
    if (!lines.empty()) {
        setJoined(m_found.abstractText, lines, QStringLiteral(" "), Sureness::Sure);
        return;
    }
    for (const Line &line : m_head) {
        if (line.text.startsWith(QStringLiteral("V/v"))) {
            set(m_found.abstractText, line.text.mid(3).trimmed(), line, Sureness::Likely);
            return;
        }
    }
}

void AttributesReader::readSignature()
{
    static const QRegularExpression capacity(QStringLiteral("^(TM|KT|TL|TUQ|Q)\\s*\\."));
    static const QRegularExpression title(
        QStringLiteral("(CHỦ TỊCH|BỘ TRƯỞNG|THỨ TRƯỞNG|THỦ TƯỚNG|GIÁM ĐỐC|CHÁNH VĂN PHÒNG|CHỦ NHIỆM|TRƯỞNG BAN|"
                       "CỤC TRƯỞNG|TỔNG [A-ZĐ]+)"));
    static const QRegularExpression name(QStringLiteral("^(?:\\p{Lu}[\\p{L}.]*\\s+){1,6}\\p{Lu}\\p{L}*$"));
    std::vector<Line> capacities;
    bool hasTitle = false;
    for (Line line : m_end) {
        if (line.role != Role::Signature)
            continue;
        if (line.isRecognised) {
            const StraightStart start = straightStart(line.text);
            line.text = start.text;
            line.start += int(start.skipped);
        }
        if (capacity.match(line.text).hasMatch() && isCapitals(line.text)) {
            capacities.push_back(line);
            hasTitle = true;
        } else if (isCapitals(line.text) && title.match(line.text).hasMatch()) {
            set(m_found.signerTitle, line.text, line, Sureness::Sure);
            hasTitle = true;
        } else if (hasTitle && name.match(line.text).hasMatch()) {
            set(m_found.signer, line.text.simplified(), line, Sureness::Likely);
        }
    }
    setJoined(m_found.signerCapacity, capacities, QStringLiteral(", "), Sureness::Sure);
    if (m_found.signer.isFound() && m_found.signerTitle.isFound())
        m_found.signer.sureness = Sureness::Sure;
    if (!m_found.signerTitle.isFound() && !capacities.empty()) {
        // "KT. CHỦ TỊCH" without a line of its own below: the title is in the capacity.
        const Line &last = capacities.back();
        set(m_found.signerTitle, last.text.section(u'.', 1).trimmed(), last, Sureness::Guess);
    }
}

void AttributesReader::readEffectiveDate()
{
    static const QRegularExpression pattern(QStringLiteral(
        "này\\s+có\\s+hiệu\\s+lực(?:\\s+th[iị]\\s+hành)?,?\\s*(?:(?:k[ểềếêẻ]\\s+)?từ\\s+ngày\\s+"
        "(?:(?<day>\\d{1,2})(?:\\s*tháng\\s*|[/.-])(?<month>\\d{1,2})(?:\\s*năm\\s*|[/.-])(?<year>\\d{4})|"
        "(?<signing>ký))|sau\\s+(?<days>\\d{1,3})[^;.]{0,40}?ngày,?\\s+k[ểềếêẻ]\\s+từ\\s+ngày\\s+(?:ký|ban hành))"));
    for (std::size_t index = 0; index < m_document.blocks.size(); ++index) {
        const Block &block = m_document.blocks[index];
        if (block.kind != BlockKind::Paragraph || !block.paragraph.text.contains(QStringLiteral("hiệu lực")))
            continue;
        const auto match = pattern.match(block.paragraph.text);
        if (!match.hasMatch())
            continue;
        const Line line{block.paragraph.text, int(index), 0, block.role, isRecognised(block)};
        QDate date;
        Sureness sureness = Sureness::Likely;
        if (!match.captured(u"day").isEmpty()) {
            date = dateIn(match);
            sureness = Sureness::Sure;
        } else if (m_found.date.isFound()) {
            // "ngày ký": only as sure as the date of signing is.
            date = m_found.date.value.addDays(match.captured(u"days").toInt());
        }
        if (!date.isValid())
            continue;
        set(m_found.effectiveDate, date, line, match.capturedStart(), match.capturedLength(), sureness);
        return;
    }
}

void AttributesReader::readMentions()
{
    for (const Line &line : m_end) {
        const qsizetype at = line.text.indexOf(QStringLiteral("công báo"), 0, Qt::CaseInsensitive);
        if (at >= 0) {
            set(m_found.mentionsGazette, true, line, at, 8, Sureness::Sure);
            return;
        }
    }
    if (!m_end.empty())
        set(m_found.mentionsGazette, false, m_end.front(), Sureness::Likely);
}

void AttributesReader::readNormative()
{
    const bool mayBe =
        m_found.type.value == QStringLiteral("Nghị quyết") || m_found.type.value == QStringLiteral("Quyết định") ||
        m_found.type.value == QStringLiteral("Nghị định") || m_found.type.value == QStringLiteral("Thông tư") ||
        m_found.type.value == QStringLiteral("Luật") || m_found.type.value == QStringLiteral("Chỉ thị");
    const auto basis = std::find_if(m_basis.begin(), m_basis.end(), [](const Line &line) {
        return line.text.contains(QStringLiteral("ban hành văn bản quy phạm pháp luật"), Qt::CaseInsensitive);
    });
    if (!m_found.number.isFound() && basis == m_basis.end())
        return;
    static const QRegularExpression year(QStringLiteral("/(19|20)\\d{2}/"));
    const bool hasYear = year.match(m_found.number.value).hasMatch();
    m_found.isNormative.value = mayBe && hasYear;
    const bool agrees = (basis != m_basis.end()) == m_found.isNormative.value;
    m_found.isNormative.sureness = !m_found.number.isFound() || m_found.number.sureness == Sureness::Guess
                                       ? Sureness::Guess
                                       : (agrees ? Sureness::Sure : Sureness::Likely);
    m_found.isNormative.block = m_found.number.isFound() ? m_found.number.block : basis->block;
    m_found.isNormative.start = m_found.number.isFound() ? m_found.number.start : basis->start;
    m_found.isNormative.end = m_found.number.isFound() ? m_found.number.end : basis->end();
}

void AttributesReader::readFastTrack()
{
    // Decree 30/2020, annex I: the degree of urgency is stamped in the head.
    static const QRegularExpression urgent(QStringLiteral("^(KHẨN|THƯỢNG KHẨN|HỎA TỐC|HOẢ TỐC)(\\s*,.*)?$"));
    static const QRegularExpression shortened(QStringLiteral("(?:trình\\s+tự|thủ\\s+tục)[^.;]{0,40}?rút\\s+gọn"),
                                              QRegularExpression::CaseInsensitiveOption);
    for (const Line &line : m_head) {
        if (urgent.match(line.text).hasMatch()) {
            set(m_found.isFastTrack, true, line, Sureness::Sure);
            return;
        }
    }
    for (const Line &line : m_basis) {
        if (const auto match = shortened.match(line.text); match.hasMatch()) {
            set(m_found.isFastTrack, true, line, match.capturedStart(), match.capturedLength(), Sureness::Likely);
            return;
        }
    }
    for (std::size_t index = 0; index < m_document.blocks.size(); ++index) {
        const Block &block = m_document.blocks[index];
        const QString &text = block.paragraph.text;
        // "This decision is made by the shortened procedure": other texts of the same words are about something else.
        if (block.kind != BlockKind::Paragraph || !text.contains(QStringLiteral("rút gọn")) ||
            !text.contains(m_found.type.value + QStringLiteral(" này"), Qt::CaseInsensitive) || !m_found.type.isFound())
            continue;
        if (const auto match = shortened.match(text); match.hasMatch()) {
            const Line line{text, int(index), 0, block.role, isRecognised(block)};
            set(m_found.isFastTrack, true, line, match.capturedStart(), match.capturedLength(), Sureness::Likely);
            return;
        }
    }
    constexpr qint64 usualDays = 10; // Law 64/2025/QH15, article 53.1
    if (m_found.isNormative.value && m_found.effectiveDate.isFound() && m_found.date.isFound()) {
        const bool isSooner = m_found.date.value.daysTo(m_found.effectiveDate.value) < usualDays;
        m_found.isFastTrack.value = isSooner;
        m_found.isFastTrack.block = m_found.effectiveDate.block;
        m_found.isFastTrack.start = m_found.effectiveDate.start;
        m_found.isFastTrack.end = m_found.effectiveDate.end;
        m_found.isFastTrack.sureness = isSooner ? Sureness::Guess : Sureness::Likely;
    } else if (!m_head.empty() && m_found.type.isFound()) {
        set(m_found.isFastTrack, false, m_head.front(), Sureness::Likely);
    }
}

/// A year in the number that is not the year of signing: one of the two is wrong, and nobody knows which.
void AttributesReader::weighAgainstEachOther()
{
    const QString year = m_found.number.value.section(u'/', 1, 1);
    const bool isYear = year.size() == 4 && year.toInt() > 0;
    if (isYear && m_found.date.isFound() && year.toInt() != m_found.date.value.year()) {
        m_found.number.sureness = Sureness::Guess;
        m_found.date.sureness = Sureness::Guess;
    }
}

template <typename T> void AttributesReader::weighWords(ReadValue<T> &value) const
{
    if (!value.isFound())
        return;
    constexpr float clear = 0.9F;
    for (const Word &word : m_document.blocks[std::size_t(value.block)].words()) {
        if (word.end <= value.start || word.start >= value.end || word.confidence >= 1.0F)
            continue;
        value.sureness = std::min(value.sureness, word.confidence < clear ? Sureness::Guess : Sureness::Likely);
    }
}

/// A recogniser that takes 9 for 0 is as sure of it as of the rest.
void AttributesReader::weighRecognition()
{
    weighWords(m_found.type);
    weighWords(m_found.number);
    weighWords(m_found.notation);
    weighWords(m_found.date);
    weighWords(m_found.place);
    weighWords(m_found.issuingBody);
    weighWords(m_found.authority);
    weighWords(m_found.abstractText);
    weighWords(m_found.signer);
    weighWords(m_found.signerTitle);
    weighWords(m_found.signerCapacity);
    weighWords(m_found.effectiveDate);
    weighWords(m_found.mentionsGazette);
    weighWords(m_found.isNormative);
    weighWords(m_found.isFastTrack);
}

/// What is attached to an instrument names it under its title: a second reading of number and date.
void AttributesReader::weighSecondMention()
{
    static const QRegularExpression attached(
        QStringLiteral("^\\(?\\s*(?:Ban hành kèm theo|Kèm theo)\\s.*?\\ssố\\s*:?\\s*"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression signing(QStringLiteral(
        "ngày\\s*(?<day>\\d{1,2})\\s*(?:tháng|[/.-])\\s*(?<month>\\d{1,2})\\s*(?:năm|[/.-])\\s*(?<year>\\d{4})"));
    int mentions = 0;
    int sameNumber = 0;
    int dates = 0;
    int sameDate = 0;
    for (const Block &block : m_document.blocks) {
        const QString &text = block.paragraph.text;
        if (block.kind != BlockKind::Paragraph || text.size() > 400 || !text.contains(QStringLiteral("èm theo")))
            continue;
        const auto begin = attached.match(text);
        if (!begin.hasMatch())
            continue;
        const auto number = numberPattern().match(text, begin.capturedEnd());
        if (!number.hasMatch() || number.capturedStart() != begin.capturedEnd() || !number.hasCaptured(u"number") ||
            number.captured(u"notation").simplified() != m_found.notation.value)
            continue;
        ++mentions;
        const QString year = number.captured(u"year");
        const QString said = number.captured(u"number") + u'/' + (year.isEmpty() ? QString() : QString(year + u'/')) +
                             number.captured(u"notation").simplified();
        sameNumber += int(said == m_found.number.value);
        if (const auto date = signing.match(text, number.capturedEnd()); date.hasMatch()) {
            ++dates;
            sameDate += int(dateIn(date) == m_found.date.value);
        }
    }
    const auto weigh = [](auto &value, int said, int same) {
        if (!value.isFound() || said == 0)
            return;
        if (same == said && value.sureness == Sureness::Likely)
            value.sureness = Sureness::Sure;
        else if (same < said)
            value.sureness = Sureness::Guess;
    };
    weigh(m_found.number, mentions, sameNumber);
    weigh(m_found.date, dates, sameDate);
}

} // namespace

ProposedAttributes readAttributes(const Document &document)
{
    return AttributesReader(document).read();
}

} // namespace congbao::text
