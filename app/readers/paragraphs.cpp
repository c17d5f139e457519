// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "readers/paragraphs.h"

#include <algorithm>
#include <cmath>
#include <QRegularExpression>

namespace congbao::readers {

namespace {

constexpr double IndentStep = 10.0; ///< points; less is unevenness
constexpr double CentreSlack = 6.0;

bool isCentred(const LayoutLine &line, const Measure &measure)
{
    const double indent = line.rect.left() - measure.left;
    return std::abs(line.rect.center().x() - measure.middle()) < CentreSlack && indent > 2 * IndentStep;
}

/// A line of a title that nearly fills the measure stands in its middle without touching either margin.
bool isNearlyFull(const LayoutLine &line, const Measure &measure)
{
    const double indent = line.rect.left() - measure.left;
    return std::abs(line.rect.center().x() - measure.middle()) < CentreSlack / 2 && indent > CentreSlack &&
           indent <= 2 * IndentStep;
}

/// A rule under a title that is typed with signs.
bool isTypedRule(const LayoutLine &line)
{
    if (line.words.size() != 1 || line.words.front().text.size() < 3)
        return false;
    const QString &text = line.words.front().text;
    return std::all_of(text.begin(), text.end(), [](QChar sign) { return sign == u'_' || sign == u'-'; });
}

bool endsSentence(const QString &line)
{
    static const QString ends = QStringLiteral(".;:!?…/");
    QString tail = line;
    while (tail.endsWith(u'”') || tail.endsWith(u'"') || tail.endsWith(u')'))
        tail.chop(1);
    return !tail.isEmpty() && ends.contains(tail.back());
}

/// "QĐ-" and "UBND", "2026/" and "NĐ-CP": a sign with a letter right before it is broken after the sign, and one that
/// ends a word has a blank before it. "ST" and "T" is the heading of a column too narrow for it.
bool isBrokenWord(const QString &before, const QString &after)
{
    if (before == QStringLiteral("ST") && after == QStringLiteral("T"))
        return true;
    if (before.size() < 2 || after.isEmpty() || !after.front().isLetterOrNumber())
        return false;
    const QChar sign = before.back();
    const bool isSign = sign == u'-' || sign == u'/' || sign == QChar(0x2010) || sign == QChar(0x2011);
    return isSign && before[before.size() - 2].isLetterOrNumber();
}

text::Rect toRect(const QRectF &rect)
{
    return {float(rect.x()), float(rect.y()), float(rect.width()), float(rect.height())};
}

/// The look of the word that was added last, from the end of the runs to the end of the text.
void appendRun(text::Paragraph &paragraph, const LayoutWord &word)
{
    const int end = int(paragraph.text.size());
    if (!paragraph.runs.empty()) {
        text::Run &last = paragraph.runs.back();
        if (last.isBold == word.isBold && last.isItalic == word.isItalic && std::abs(last.size - word.size) < 0.3F) {
            last.end = end;
            return;
        }
    }
    text::Run run;
    run.start = paragraph.runs.empty() ? 0 : paragraph.runs.back().end;
    run.end = end;
    run.isBold = word.isBold;
    run.isItalic = word.isItalic;
    run.size = word.size;
    paragraph.runs.push_back(run);
}

void append(text::Paragraph &paragraph, const LayoutLine &line, int page)
{
    bool isFirst = true;
    for (const LayoutWord &word : line.words) {
        const bool mayJoin = isFirst && !paragraph.words.empty();
        isFirst = false;
        if (mayJoin) {
            text::Word &last = paragraph.words.back();
            if (isBrokenWord(paragraph.text.mid(last.start), word.text)) {
                paragraph.text += word.text;
                last.end = int(paragraph.text.size());
                last.confidence = std::min(last.confidence, word.confidence);
                paragraph.runs.back().end = last.end;
                continue; // the word keeps the place where it begins
            }
        }
        if (!paragraph.text.isEmpty()) {
            paragraph.text += u' ';
            paragraph.runs.back().end = int(paragraph.text.size());
        }
        const int start = int(paragraph.text.size());
        paragraph.text += word.text;
        paragraph.words.push_back({start, int(paragraph.text.size()), page, toRect(word.rect), word.confidence});
        appendRun(paragraph, word);
    }
}

} // namespace

bool beginsItem(const QString &line)
{
    static const QRegularExpression item(QStringLiteral(
        "^(?:[-–+*•]\\s|\\(?\\d{1,3}(?:\\.\\d{1,3})*[.)]\\s|[a-zđ]{1,2}[.)]\\s|\\([ivxlc]+\\)\\s|[IVXLC]{1,6}\\.\\s|"
        "[A-ZĐ]\\.\\s|(?:Điều|ĐIỀU)\\s+\\d|(?:Chương|CHƯƠNG|Phần|PHẦN|Mục|MỤC)\\s+(?:\\d|[IVXLC]|thứ)|"
        "Căn cứ\\s|Theo đề nghị|Xét đề nghị|PHỤ LỤC|Phụ lục\\s+(?:\\d|[IVXLC])|Nơi nhận)"));
    return item.match(line).hasMatch();
}

double usualLineGap(const std::vector<LayoutLine> &lines)
{
    std::vector<double> gaps;
    for (std::size_t i = 1; i < lines.size(); ++i) {
        const double gap = lines[i].rect.top() - lines[i - 1].rect.bottom();
        if (gap < 1.5 * lines[i].rect.height())
            gaps.push_back(gap);
    }
    if (gaps.empty())
        return 0;
    // Blank lines between paragraphs only make gaps wider, so the lower third stands for the lines of one paragraph.
    auto third = gaps.begin() + qsizetype(gaps.size() / 3);
    std::nth_element(gaps.begin(), third, gaps.end());
    return *third;
}

bool ParagraphJoiner::beginsParagraph(const LayoutLine &line, int page, const Measure &measure, double usualGap) const
{
    if (!m_hasLine || isTypedRule(line) || isTypedRule(m_line))
        return true;
    const double height = std::min(line.rect.height(), m_line.rect.height());
    const double firstWord = line.words.empty() ? 0 : line.words.front().rect.width();
    const double blank = 0.22 * height;
    const bool isFlowing = page == m_page; // otherwise the line stands on the next page
    if (isFlowing && line.rect.top() - m_line.rect.bottom() > std::max(usualGap, 0.0) + 0.3 * height)
        return true;
    const bool isFull = isNearlyFull(line, measure);
    const bool wasCentred =
        isCentred(m_line, m_measure) || (isNearlyFull(m_line, m_measure) && (isFull || isCentred(line, measure)));
    const bool isCentredNow = isCentred(line, measure) || (isFull && wasCentred);
    if (wasCentred || isCentredNow) {
        if (!wasCentred || !isCentredNow) {
            // The last line of a centred paragraph is centred too; one of a body paragraph only by chance.
            return wasCentred || line.rect.left() - measure.left > 2 * IndentStep + 20;
        }
        const double shortest = 0.8 * m_measure.width(); // titles are broken by sense, not at the margin
        return m_line.rect.width() + blank + firstWord < shortest || beginsItem(line.text());
    }
    if (m_line.rect.right() + blank + firstWord + 1 < m_measure.right)
        return true; // the word would still have fitted: the paragraph ended there
    const double indent = line.rect.left() - measure.left;
    const double indentBefore = m_line.rect.left() - m_measure.left;
    const bool isItem = beginsItem(line.text());
    if (isItem && endsSentence(m_line.text()))
        return true;
    if (indent > IndentStep && indent > indentBefore + IndentStep) {
        const bool isHanging = beginsItem(m_line.text()) && m_line.words.size() > 1 &&
                               std::abs(line.rect.left() - m_line.words[1].rect.left()) < 5;
        return !isHanging;
    }
    return indent > IndentStep && std::abs(indent - indentBefore) <= IndentStep / 2 && endsSentence(m_line.text()) &&
           !line.words.empty() && line.words.front().text.front().isUpper();
}

void ParagraphJoiner::add(const LayoutLine &line, int page, const Measure &measure, double usualGap)
{
    if (line.words.empty())
        return;
    if (beginsParagraph(line, page, measure, usualGap) || m_paragraphs.empty()) {
        m_paragraphs.emplace_back();
        text::ParagraphFormat &format = m_paragraphs.back().format;
        if (isCentred(line, measure)) {
            format.alignment = text::Alignment::Center;
        } else {
            format.alignment = text::Alignment::Justify;
            format.indentFirstLine = float(std::max(0.0, line.rect.left() - measure.left));
        }
    } else if (isNearlyFull(m_line, m_measure) && (isCentred(line, measure) || isNearlyFull(line, measure))) {
        m_paragraphs.back().format.alignment = text::Alignment::Center;
        m_paragraphs.back().format.indentFirstLine = 0;
    }
    append(m_paragraphs.back(), line, page);
    m_hasLine = true;
    m_line = line;
    m_page = page;
    m_measure = measure;
}

std::vector<text::Paragraph> ParagraphJoiner::take()
{
    m_hasLine = false;
    return std::exchange(m_paragraphs, {});
}

} // namespace congbao::readers
