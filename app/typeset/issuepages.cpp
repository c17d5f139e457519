// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "typeset/issuepages.h"

#include "typeset/artwork.h"
#include "typeset/wording.h"

#include <QCoreApplication>

namespace congbao::typeset {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(congbao::Typeset)
};

text::Paragraph plainParagraph(const QString &text)
{
    text::Paragraph paragraph;
    paragraph.text = text.normalized(QString::NormalizationForm_C);
    return paragraph;
}

ParagraphStyle centred(const Template &look, float size, bool isBold)
{
    ParagraphStyle style;
    style.alignment = text::Alignment::Center;
    style.size = size;
    style.isBold = isBold;
    style.leading = look.leading;
    style.colour = look.text;
    return style;
}

void addFrame(DisplayList &page, float inset, float width, const IssueFrame &frame)
{
    if (width <= 0)
        return;
    const auto right = float(frame.look.pageWidth) - inset;
    const auto bottom = float(frame.look.pageHeight) - inset;
    const Colour &colour = frame.look.masthead;
    page.rules.push_back({inset, inset, right - inset, width, colour});
    page.rules.push_back({inset, bottom - width, right - inset, width, colour});
    page.rules.push_back({inset, inset, width, bottom - inset, colour});
    page.rules.push_back({right - width, inset, width, bottom - inset, colour});
}

} // namespace

Result<DisplayList> singleLine(const IssueFrame &frame, const QString &text, const ParagraphStyle &style, float width,
                               int node)
{
    auto lines = breakLines(*frame.publication.fonts, plainParagraph(text), style, width, node);
    if (!lines)
        return failWith(lines);
    DisplayList content;
    float y = -lines->front().baseline;
    for (Line &line : *lines) {
        line.content.moveBy(0, y);
        content.append(std::move(line.content));
        y += line.height;
    }
    return content;
}

QStringList partingLines(const Template &look, const InstrumentInput &instrument)
{
    QStringList lines;
    const auto add = [&lines](const QString &pattern, const std::optional<Parting> &parting) {
        if (parting)
            lines.append(filled(pattern, {{QStringLiteral("numbers"), numbersText(parting->numbers)}}));
    };
    add(look.continuedFrom, instrument.continuedFrom);
    add(look.continuesIn, instrument.continuesIn);
    return lines;
}

QStringList addedLines(const Template &look, const IssueInput &issue, const QString &partTitle,
                       const InstrumentInput &instrument)
{
    const QHash<QString, QString> values = instrumentValues(instrument);
    QStringList lines{partTitle, instrument.issuer, filled(look.corrects, values)};
    if (instrument.continuedFrom)
        lines += filled(look.repeatedName, values);
    lines += partingLines(look, instrument);
    const QHash<QString, QString> ofIssue = issueValues(issue);
    lines += filled(look.imprintTitle, ofIssue);
    for (const QString &line : look.imprintLines)
        lines += filled(line, ofIssue);
    return lines;
}

Result<DisplayList> coverPage(const IssueFrame &frame, int node)
{
    const Template &look = frame.look;
    const auto pageWidth = float(look.pageWidth);
    DisplayList page;
    const auto frameInset = float(look.coverFrame);
    const auto frameWidth = float(look.coverFrameWidth);
    addFrame(page, frameInset, frameWidth, frame);
    addFrame(page, frameInset + frameWidth * 2.5F, frameWidth / 3, frame);

    const float textWidth = pageWidth - 2 * frameInset - 60;
    const auto add = [&](const QString &pattern, float size, bool isBold, const Colour &colour, double baseline,
                         const QByteArray &type) -> Result<void> {
        const QString text = filled(pattern, frame.values);
        if (text.isEmpty())
            return {};
        ParagraphStyle style = centred(look, size, isBold);
        style.colour = colour;
        auto line = singleLine(frame, text, style, textWidth, frame.publication.addNode(type, node));
        if (!line)
            return failWith(line);
        line->moveBy((pageWidth - textWidth) / 2, float(baseline));
        page.append(std::move(*line));
        return {};
    };
    const auto below = [&look](double baseline, float size) { return baseline + double(size * look.leading); };

    const double motto = below(look.nationalTitleBaseline, look.mottoSize) + 2;
    const double province = below(look.mastheadBaseline, look.provinceSize) + 14;
    const double date = below(look.coverNumbersBaseline, look.coverDateSize) + 8;
    for (const auto &added :
         {add(look.nationalTitle, look.nationalTitleSize, true, look.masthead, look.nationalTitleBaseline, "P"),
          add(look.motto, look.mottoSize, true, look.masthead, motto, "P"),
          add(look.mastheadText, look.mastheadSize, true, look.masthead, look.mastheadBaseline, "H1"),
          add(look.province, look.provinceSize, true, look.masthead, province, "P"),
          add(look.coverNumbers, look.coverNumbersSize, true, look.text, look.coverNumbersBaseline, "P"),
          add(look.coverDate, look.coverDateSize, true, look.text, date, "P"),
          add(look.publisher, look.publisherSize, true, look.text, look.publisherBaseline, "P")}) {
        if (!added)
            return failWith(added);
    }
    if (!frame.issue.gazette.emblem.isEmpty() && look.emblemSize > 0) {
        const QRectF square((look.pageWidth - double(look.emblemSize)) / 2, look.emblemTop, double(look.emblemSize),
                            double(look.emblemSize));
        const int figure = frame.publication.addNode("Figure", node);
        frame.publication.structure.back().altText = QStringLiteral("Quốc huy");
        if (const auto placed = placeArtwork(frame.publication, page, frame.issue.gazette.emblem, square, figure);
            !placed)
            return failWith(placed);
    }
    const auto rule = [&](double y, float width, float height) {
        page.rules.push_back({(pageWidth - width) / 2, float(y), width, height, look.masthead});
    };
    constexpr float mottoRule = 165; // points; as long as the motto at its usual size
    rule(motto + 6, mottoRule * look.mottoSize / 14, 0.75F);
    rule(province + 22, 120, 1.5F);
    return page;
}

Result<std::vector<FlowPage>> contentsPages(const IssueFrame &frame, const std::vector<int> &firstPages, int node)
{
    const Template &look = frame.look;
    FlowBuilder builder(look, frame.publication, frame.textWidth(), frame.textHeight());
    builder.setBookmark(frame.look.contentsTitle, 0);
    ParagraphStyle title = centred(look, look.contentsTitleSize, true);
    title.keepsWithNext = true;
    title.spaceAfter = 6;
    if (const auto added =
            builder.addParagraph(plainParagraph(look.contentsTitle), title, frame.publication.addNode("H1", node));
        !added)
        return failWith(added);
    ParagraphStyle column = centred(look, look.contentsEntrySize, false);
    column.alignment = text::Alignment::Right;
    column.isItalic = true;
    column.keepsWithNext = true;
    if (const auto added =
            builder.addParagraph(plainParagraph(look.pageColumn), column, frame.publication.addNode("P", node));
        !added)
        return failWith(added);

    const int list = frame.publication.addNode("TOC", node);
    ParagraphStyle entry;
    entry.alignment = text::Alignment::Justify;
    entry.size = look.contentsEntrySize;
    entry.leading = look.leading;
    entry.colour = look.text;
    entry.indentLeft = look.contentsHanging;
    entry.indentFirstLine = -look.contentsHanging;
    entry.indentRight = look.contentsNumberWidth;
    entry.spaceBefore = 5;
    ParagraphStyle number = entry;
    number.alignment = text::Alignment::Right;
    number.indentLeft = number.indentFirstLine = number.indentRight = 0;
    size_t index = 0;
    for (const PartInput &part : frame.issue.parts) {
        ParagraphStyle heading = centred(look, look.contentsPartSize, true);
        heading.spaceBefore = 14;
        heading.keepsWithNext = true;
        if (const auto added =
                builder.addParagraph(plainParagraph(part.title), heading, frame.publication.addNode("TOCI", list));
            !added)
            return failWith(added);
        QString issuer;
        for (const InstrumentInput &instrument : part.instruments) {
            if (instrument.issuer != issuer && !instrument.issuer.isEmpty()) {
                issuer = instrument.issuer;
                ParagraphStyle style = centred(look, look.contentsIssuerSize, false);
                style.spaceBefore = 8;
                style.keepsWithNext = true;
                if (const auto added =
                        builder.addParagraph(plainParagraph(issuer), style, frame.publication.addNode("TOCI", list));
                    !added)
                    return failWith(added);
            }
            const int item = frame.publication.addNode("TOCI", list);
            QString text = contentsEntry(look.contentsEntry, instrument);
            if (!instrument.corrects.isEmpty())
                text += u' ' + filled(look.contentsCorrects, instrumentValues(instrument));
            for (const QString &line : partingLines(look, instrument))
                text += u' ' + line;
            const int page = firstPages[index++];
            const auto folio = singleLine(frame, QString::number(page), number, frame.textWidth(), item);
            if (!folio)
                return failWith(folio);
            if (const auto added =
                    builder.addEntry(plainParagraph(text), entry, item, *folio, page - frame.issue.firstPage);
                !added)
                return failWith(added);
        }
    }
    return fillPages(builder.take(), look.rule);
}

Result<DisplayList> runningHead(const IssueFrame &frame, int printedNumber)
{
    const Template &look = frame.look;
    auto head =
        singleLine(frame, filled(look.head, frame.values), centred(look, look.headSize, false), frame.textWidth(), -1);
    if (!head)
        return head;
    ParagraphStyle outer = centred(look, look.headNumberSize, false);
    outer.alignment = printedNumber % 2 != 0 ? text::Alignment::Right : text::Alignment::Left;
    auto number = singleLine(frame, QString::number(printedNumber), outer, frame.textWidth(), -1);
    if (!number)
        return number;
    head->append(std::move(*number));
    head->rules.push_back({0, 6, frame.textWidth(), 0.5F, look.rule});
    head->moveBy(frame.textLeft(printedNumber), float(look.headBaseline));
    return head;
}

Result<FlowPage> imprint(const IssueFrame &frame, int node)
{
    const Template &look = frame.look;
    FlowBuilder builder(look, frame.publication, frame.textWidth(), frame.textHeight());
    const auto add = [&](const QString &pattern, bool isBold) -> Result<void> {
        const QString text = filled(pattern, frame.values);
        if (text.isEmpty())
            return {};
        return builder.addParagraph(plainParagraph(text), centred(look, look.imprintSize, isBold),
                                    frame.publication.addNode("P", node));
    };
    if (const auto added = add(look.imprintTitle, true); !added)
        return failWith(added);
    for (const QString &line : look.imprintLines) {
        if (const auto added = add(line, false); !added)
            return failWith(added);
    }
    std::vector<FlowPage> pages = fillPages(builder.take(), look.rule);
    if (pages.size() > 1)
        return fail(ErrorCode::Refused, Tr::tr("The imprint is longer than a page. Shorten the gazette's address."));
    FlowPage page = pages.empty() ? FlowPage() : std::move(pages.front());
    if (page.used > 0)
        page.content.rules.push_back({0, -8, frame.textWidth(), 0.75F, look.rule});
    return page;
}

} // namespace congbao::typeset
