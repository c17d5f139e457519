// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "typeset/issuetypesetter.h"

#include "core/files.h"
#include "typeset/issuepages.h"
#include "typeset/pdfoutput.h"
#include "typeset/typesetter.h"
#include "typeset/wording.h"

#include <algorithm>
#include <QCoreApplication>
#include <QFileInfo>
#include <QSet>

namespace congbao::typeset {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(congbao::Typeset)
};

Result<void> check(const IssueInput &issue)
{
    if (issue.numbers.empty() || !issue.date.isValid())
        return fail(ErrorCode::Refused, Tr::tr("The issue has no number or no date. Give both."));
    bool hasInstrument = false;
    for (const PartInput &part : issue.parts) {
        for (const InstrumentInput &instrument : part.instruments) {
            hasInstrument = true;
            if (instrument.content.blocks.empty())
                return fail(ErrorCode::Refused,
                            Tr::tr("%1 has no text. Give its electronic text.").arg(instrument.number));
            const auto &warnings = instrument.content.warnings;
            const auto tracked = std::find_if(warnings.begin(), warnings.end(), [](const text::Warning &warning) {
                return warning.code == u"tracked-changes";
            });
            if (tracked != warnings.end())
                return fail(ErrorCode::Refused,
                            Tr::tr("%1 still has tracked changes (%2). Ask the issuing body for a text in which they "
                                   "are accepted or rejected.")
                                .arg(instrument.number, tracked->where));
        }
    }
    if (!hasInstrument)
        return fail(ErrorCode::Refused, Tr::tr("The issue has no instruments. Add at least one."));
    return {};
}

/// "Quyết định 10/2026/QĐ-UBND"
QString nameOf(const InstrumentInput &instrument)
{
    return QString(instrument.type + u' ' + instrument.number).trimmed();
}

class IssueSetter
{
public:
    IssueSetter(const IssueInput &issue, const Template &look, const JobContext &context)
        : m_look(look)
        , m_context(context)
        , m_frame{issue, look, m_result.publication, issueValues(issue)}
    {
    }
    Result<SetIssue> run();

private:
    struct SetInstrument
    {
        const InstrumentInput *input = nullptr;
        std::vector<FlowPage> pages;
    };

    [[nodiscard]] Result<void> setInstrument(const PartInput &part, const InstrumentInput &instrument,
                                             bool isFirstOfPart, bool isNewIssuer);
    [[nodiscard]] Result<void> addPage(FlowPage &&page);
    [[nodiscard]] Result<void> addImprint(int node);
    [[nodiscard]] int nextNumber() const { return m_frame.issue.firstPage + int(m_result.publication.pages.size()); }
    void addAttachments();

    SetIssue m_result;
    const Template &m_look;
    const JobContext &m_context;
    IssueFrame m_frame;
    std::vector<SetInstrument> m_instruments;
    float m_lastUsed = 0; // height of the text on the last page
};

Result<void> IssueSetter::setInstrument(const PartInput &part, const InstrumentInput &instrument, bool isFirstOfPart,
                                        bool isNewIssuer)
{
    const int section = m_result.publication.addNode("Sect", -1);
    FlowBuilder builder(m_look, m_result.publication, m_frame.textWidth(), m_frame.textHeight());
    const auto addHead = [&](const QString &text, float size, bool isBold, const QByteArray &type) -> Result<void> {
        text::Paragraph paragraph;
        paragraph.text = text;
        ParagraphStyle style;
        style.alignment = text::Alignment::Center;
        style.size = size;
        style.isBold = isBold;
        style.leading = m_look.leading;
        style.colour = m_look.text;
        style.spaceAfter = 12;
        style.keepsWithNext = true;
        return builder.addParagraph(paragraph, style, m_result.publication.addNode(type, section));
    };
    if (isFirstOfPart) {
        builder.setBookmark(part.title, 0);
        if (const auto added = addHead(part.title, m_look.partTitleSize, true, "H1"); !added)
            return added;
    }
    if (isNewIssuer) {
        if (const auto added = addHead(instrument.issuer, m_look.partIssuerSize, false, "P"); !added)
            return added;
    }
    const QString title = nameOf(instrument);
    builder.setBookmark(
        instrument.abstractText.isEmpty() ? title : title + u": " + instrument.abstractText.simplified(), 1);
    if (const auto added = builder.addDocument(instrument.content, section, 2, true); !added)
        return added;
    m_result.warnings += builder.warnings();
    m_instruments.push_back({&instrument, fillPages(builder.take(), m_frame.textHeight(), m_look.rule)});
    return {};
}

Result<void> IssueSetter::addPage(FlowPage &&page)
{
    Publication &publication = m_result.publication;
    const int number = nextNumber();
    auto display = runningHead(m_frame, number);
    if (!display)
        return failWith(display);
    page.content.moveBy(m_frame.textLeft(number), float(m_look.top));
    display->append(std::move(page.content));
    for (const PageBookmark &bookmark : page.bookmarks)
        publication.outline.push_back(
            {bookmark.title, bookmark.level, int(publication.pages.size()), double(bookmark.top) + m_look.top - 20});
    publication.pages.push_back(std::move(*display));
    m_lastUsed = page.used;
    return {};
}

/// At the bottom of the last page; pages in between stay empty, so that the sheets of a booklet come out even.
Result<void> IssueSetter::addImprint(int node)
{
    Publication &publication = m_result.publication;
    auto block = imprint(m_frame, node);
    if (!block)
        return failWith(block);
    constexpr float gap = 36; // points at least between the text and the imprint
    const auto isFull = [this] { return m_result.publication.pages.size() % size_t(m_look.padToMultipleOf) == 0; };
    if (!isFull() || m_lastUsed + gap + block->used > m_frame.textHeight()) {
        do {
            if (const auto added = addPage({}); !added)
                return added;
        } while (!isFull());
    }
    block->content.moveBy(m_frame.textLeft(nextNumber() - 1), float(m_look.top) + m_frame.textHeight() - block->used);
    publication.pages.back().append(std::move(block->content));
    return {};
}

void IssueSetter::addAttachments()
{
    QSet<QString> names;
    for (const SetInstrument &instrument : m_instruments) {
        const InstrumentInput &input = *instrument.input;
        if (input.sourceBytes.isEmpty())
            continue;
        const QFileInfo file(input.sourceName.isEmpty() ? QStringLiteral("source.docx") : input.sourceName);
        QString name = file.fileName();
        for (int copy = 2; names.contains(name); ++copy)
            name = QStringLiteral("%1 (%2).%3").arg(file.completeBaseName()).arg(copy).arg(file.suffix());
        names.insert(name);
        m_result.publication.attachments.push_back({name, nameOf(input), input.sourceBytes});
    }
}

Result<SetIssue> IssueSetter::run()
{
    const IssueInput &issue = m_frame.issue;
    if (const auto sound = check(issue); !sound)
        return failWith(sound);
    auto fonts = FontSet::load(m_look.fonts);
    if (!fonts)
        return failWith(fonts);
    Publication &publication = m_result.publication;
    publication.fonts = *fonts;
    publication.pageWidth = m_look.pageWidth;
    publication.pageHeight = m_look.pageHeight;
    publication.firstPageNumber = issue.firstPage;
    publication.title = QStringLiteral("Công báo %1 số %2 ngày %3")
                            .arg(issue.gazette.province, numbersText(issue.numbers), pageDate(issue.date));
    publication.author = m_frame.values.value(QStringLiteral("publisher"));
    publication.created = QDateTime(issue.date, QTime(0, 0), Qt::OffsetFromUTC, 7 * 60 * 60);

    // The elements of cover and contents stand first in the structure though their text is set last.
    const int coverNode = m_result.publication.addNode("Sect", -1);
    const int contentsNode = m_result.publication.addNode("Sect", -1);
    size_t total = 0;
    for (const PartInput &part : issue.parts)
        total += part.instruments.size();
    for (const PartInput &part : issue.parts) {
        QString issuer;
        bool isFirst = true;
        for (const InstrumentInput &instrument : part.instruments) {
            if (m_context.isCancelled())
                return tl::unexpected(cancelledError());
            const bool isNewIssuer = instrument.issuer != issuer && !instrument.issuer.isEmpty();
            if (const auto set = setInstrument(part, instrument, isFirst, isNewIssuer); !set)
                return failWith(set);
            issuer = instrument.issuer;
            isFirst = false;
            m_context.progress(int(m_instruments.size()), int(total), instrument.number);
        }
    }

    // The contents are set twice: once to know their length, once with the page numbers that follow from it.
    Publication draft;
    draft.fonts = *fonts;
    const IssueFrame draftFrame{issue, m_look, draft, m_frame.values};
    const auto draftPages = contentsPages(draftFrame, std::vector<int>(total, 1), -1);
    if (!draftPages)
        return failWith(draftPages);
    std::vector<int> firstPages;
    int number = issue.firstPage + 1 + int(draftPages->size());
    for (const SetInstrument &instrument : m_instruments) {
        firstPages.push_back(number);
        number += int(instrument.pages.size());
        m_result.instruments.push_back({instrument.input->number, firstPages.back(), number - 1});
    }
    auto cover = coverPage(m_frame, coverNode);
    if (!cover)
        return failWith(cover);
    publication.pages.push_back(std::move(*cover));
    auto contents = contentsPages(m_frame, firstPages, contentsNode);
    if (!contents)
        return failWith(contents);
    for (FlowPage &page : *contents) {
        if (const auto added = addPage(std::move(page)); !added)
            return failWith(added);
    }
    for (SetInstrument &instrument : m_instruments) {
        for (FlowPage &page : instrument.pages) {
            if (const auto added = addPage(std::move(page)); !added)
                return failWith(added);
        }
    }
    if (const auto added = addImprint(m_result.publication.addNode("Sect", -1)); !added)
        return failWith(added);
    addAttachments();
    return std::move(m_result);
}

} // namespace

Result<SetIssue> setIssue(const IssueInput &issue, const Template &look, const JobContext &context)
{
    return IssueSetter(issue, look, context).run();
}

Result<TypesetIssue> typesetIssue(const IssueInput &issue, const JobContext &context)
{
    const auto look = Template::standard();
    if (!look)
        return failWith(look);
    auto set = setIssue(issue, *look, context);
    if (!set)
        return failWith(set);
    TypesetIssue result;
    result.pages = int(set->publication.pages.size());
    result.instruments = std::move(set->instruments);
    result.warnings = std::move(set->warnings);
    auto pdf = writePublication(std::move(set->publication));
    if (!pdf)
        return failWith(pdf);
    if (context.isCancelled())
        return tl::unexpected(cancelledError());
    result.pdf = std::move(*pdf);
    result.sha256 = sha256Hex(result.pdf);
    return result;
}

} // namespace congbao::typeset
