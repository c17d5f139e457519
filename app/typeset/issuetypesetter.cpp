// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "typeset/issuetypesetter.h"

#include "core/files.h"
#include "typeset/artwork.h"
#include "typeset/issuepages.h"
#include "typeset/parting.h"
#include "typeset/pdfoutput.h"
#include "typeset/typesetter.h"
#include "typeset/wording.h"

#include <algorithm>
#include <QCoreApplication>
#include <QCryptographicHash>
#include <QFileInfo>
#include <QHash>
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

/// An instrument with its pages; coordinates count from the text block's corner, indices from its own material.
struct SetInstrument
{
    struct Page
    {
        std::shared_ptr<const DisplayList> content;
        float used = 0;
        bool isTurned = false;
        std::vector<PageBookmark> bookmarks;
    };
    Material material;
    std::vector<Page> pages;
    QStringList warnings;
};

/// An instrument at its place in the issue.
struct PlacedInstrument
{
    const PartInput &part;
    const InstrumentInput &input;
    bool isFirstOfPart = false;
    bool isNewIssuer = false;
};

std::vector<PlacedInstrument> placedInstruments(const IssueInput &issue)
{
    std::vector<PlacedInstrument> result;
    for (const PartInput &part : issue.parts) {
        QString issuer;
        bool isFirst = true;
        for (const InstrumentInput &instrument : part.instruments) {
            const bool isNewIssuer = instrument.issuer != issuer && !instrument.issuer.isEmpty();
            result.push_back({part, instrument, isFirst, isNewIssuer});
            issuer = instrument.issuer;
            isFirst = false;
        }
    }
    return result;
}

/// All that the pages of an instrument depend on; empty where that cannot be said shortly.
QByteArray keyOf(const PlacedInstrument &placed)
{
    const InstrumentInput &input = placed.input;
    if (input.content.sha256.isEmpty())
        return {};
    QCryptographicHash hash(QCryptographicHash::Sha256);
    const auto add = [&hash](const QString &text) {
        hash.addData(text.toUtf8());
        hash.addData(QByteArray(1, char(0)));
    };
    for (const QString &text : {input.content.sha256, input.content.name, input.type, input.number, input.issuer,
                                input.abstractText, input.corrects, input.date.toString(Qt::ISODate)})
        add(text);
    add(placed.isFirstOfPart ? placed.part.title : QString());
    add(placed.isNewIssuer ? QStringLiteral("issuer") : QString());
    for (const auto &parting : {input.continuedFrom, input.continuesIn}) {
        add(parting ? numbersText(parting->numbers) : QString());
        add(parting ? parting->after : QString());
    }
    for (const AnnexInput &annex : input.annexes) {
        add(annex.name);
        hash.addData(QCryptographicHash::hash(annex.bytes, QCryptographicHash::Sha256));
    }
    return hash.result();
}

class InstrumentSetter
{
public:
    InstrumentSetter(const PlacedInstrument &placed, const Template &look, std::shared_ptr<FontSet> fonts)
        : m_placed(placed)
        , m_look(look)
    {
        m_result.material.fonts = std::move(fonts);
    }
    Result<SetInstrument> run();

private:
    [[nodiscard]] Result<void> addHeads(FlowBuilder &builder);
    [[nodiscard]] Result<void> addLine(FlowBuilder &builder, const QString &text, float size, bool isBold,
                                       const QByteArray &type, bool keepsWithNext = true);

    const PlacedInstrument &m_placed;
    const Template &m_look;
    SetInstrument m_result;
    int m_section = -1;
};

Result<void> InstrumentSetter::addLine(FlowBuilder &builder, const QString &text, float size, bool isBold,
                                       const QByteArray &type, bool keepsWithNext)
{
    text::Paragraph paragraph;
    paragraph.text = text.normalized(QString::NormalizationForm_C);
    ParagraphStyle style;
    style.alignment = text::Alignment::Center;
    style.size = size;
    style.isBold = isBold;
    style.leading = m_look.leading;
    style.colour = m_look.text;
    style.spaceAfter = 12;
    style.keepsWithNext = keepsWithNext;
    return builder.addParagraph(paragraph, style, m_result.material.addNode(type, m_section));
}

/// What the gazette puts above an instrument: part, issuing body, and what it says about the text's own place.
Result<void> InstrumentSetter::addHeads(FlowBuilder &builder)
{
    const InstrumentInput &input = m_placed.input;
    const QHash<QString, QString> values = instrumentValues(input);
    struct Head
    {
        QString text;
        float size;
        bool isBold;
        QByteArray type;
    };
    std::vector<Head> heads;
    if (m_placed.isFirstOfPart && !m_look.partHasOwnPage)
        heads.push_back({m_placed.part.title, m_look.partTitleSize, true, "H1"});
    if (m_placed.isNewIssuer)
        heads.push_back({input.issuer, m_look.partIssuerSize, false, "P"});
    if (!input.corrects.isEmpty())
        heads.push_back({filled(m_look.corrects, values), m_look.noteLineSize, false, "P"});
    if (input.continuedFrom) {
        heads.push_back({filled(m_look.repeatedName, values), m_look.noteLineSize, true, "P"});
        heads.push_back(
            {filled(m_look.continuedFrom, {{QStringLiteral("numbers"), numbersText(input.continuedFrom->numbers)}}),
             m_look.noteLineSize, false, "P"});
    }
    for (const Head &head : heads) {
        if (head.text.isEmpty())
            continue;
        if (const auto added = addLine(builder, head.text, head.size, head.isBold, head.type); !added)
            return added;
    }
    return {};
}

Result<SetInstrument> InstrumentSetter::run()
{
    const InstrumentInput &input = m_placed.input;
    const auto width = float(m_look.pageWidth - m_look.inner - m_look.outer);
    const auto height = float(m_look.pageHeight - m_look.top - m_look.bottom);
    const auto installment = installmentOf(input.content, input.continuedFrom, input.continuesIn, input.number);
    if (!installment)
        return failWith(installment);
    m_section = m_result.material.addNode("Sect", -1);
    FlowBuilder builder(m_look, m_result.material, width, height);
    if (m_placed.isFirstOfPart)
        builder.setBookmark(m_placed.part.title, 0);
    if (m_placed.isFirstOfPart && m_look.partHasOwnPage) {
        builder.addBlank(height * 0.4F);
        if (const auto added = addLine(builder, m_placed.part.title, m_look.partTitleSize, true, "H1", false); !added)
            return failWith(added);
        builder.startPage();
    }
    if (const auto added = addHeads(builder); !added)
        return failWith(added);
    const QString title = nameOf(input);
    builder.setBookmark(input.abstractText.isEmpty() ? title : title + u": " + input.abstractText.simplified(), 1);
    for (const size_t block : installment->openHeadings) {
        if (const auto added = builder.addBlocks(input.content, block, block + 1, m_section, 2, true); !added)
            return failWith(added);
    }
    if (const auto added =
            builder.addBlocks(input.content, installment->firstBlock, installment->endBlock, m_section, 2, true);
        !added)
        return failWith(added);
    if (input.continuesIn) {
        const QString line =
            filled(m_look.continuesIn, {{QStringLiteral("numbers"), numbersText(input.continuesIn->numbers)}});
        builder.keepWithLast();
        if (const auto added = addLine(builder, line, m_look.noteLineSize, false, "P", false); !added)
            return failWith(added);
    } else if (const auto added = addAnnexPages(builder, m_result.material, input, m_section, m_result.warnings);
               !added) {
        return failWith(added);
    }
    m_result.warnings = builder.warnings() + m_result.warnings;
    for (FlowPage &page : fillPages(builder.take(), m_look.rule))
        m_result.pages.push_back({std::make_shared<const DisplayList>(std::move(page.content)), page.used,
                                  page.isTurned, std::move(page.bookmarks)});
    return std::move(m_result);
}

/// Puts set instruments, cover, contents and imprint together.
class IssueBinder
{
public:
    IssueBinder(const IssueInput &issue, const Template &look, std::shared_ptr<FontSet> fonts)
        : m_look(look)
        , m_frame{issue, look, m_result.publication, issueValues(issue)}
    {
        Publication &publication = m_result.publication;
        publication.fonts = std::move(fonts);
        publication.pageWidth = look.pageWidth;
        publication.pageHeight = look.pageHeight;
        publication.firstPageNumber = issue.firstPage;
        publication.title = QStringLiteral("Công báo %1 số %2 ngày %3")
                                .arg(issue.gazette.province, numbersText(issue.numbers), pageDate(issue.date));
        publication.author = m_frame.values.value(QStringLiteral("publisher"));
        publication.created = QDateTime(issue.date, QTime(0, 0), Qt::OffsetFromUTC, 7 * 60 * 60);
    }
    Result<SetIssue> run(const std::vector<PlacedInstrument> &placed,
                         const std::vector<std::shared_ptr<const SetInstrument>> &set);

private:
    [[nodiscard]] Result<void> addPage(const SetInstrument::Page &page, const Layer &place);
    [[nodiscard]] Result<void> addInstrument(const SetInstrument &instrument);
    [[nodiscard]] Result<void> addImprint(int node);
    [[nodiscard]] int nextNumber() const { return m_frame.issue.firstPage + int(m_result.publication.pages.size()); }
    void addAttachments(const std::vector<PlacedInstrument> &placed);

    SetIssue m_result;
    const Template &m_look;
    IssueFrame m_frame;
    float m_lastUsed = 0; // height of the text on the last page
};

Result<void> IssueBinder::addPage(const SetInstrument::Page &page, const Layer &place)
{
    Publication &publication = m_result.publication;
    const int number = nextNumber();
    auto head = runningHead(m_frame, number);
    if (!head)
        return failWith(head);
    PublicationPage result;
    result.isTurned = page.isTurned;
    result.add(std::move(*head));
    Layer layer = place;
    layer.list = page.content;
    layer.isTurned = page.isTurned;
    layer.x = page.isTurned ? float(m_look.bottom) : m_frame.textLeft(number);
    layer.y = page.isTurned ? m_frame.textLeft(number) : float(m_look.top);
    result.layers.push_back(std::move(layer));
    for (const PageBookmark &bookmark : page.bookmarks)
        publication.outline.push_back({bookmark.title, bookmark.level, int(publication.pages.size()),
                                       page.isTurned ? 0 : double(bookmark.top) + m_look.top - 20});
    publication.pages.push_back(std::move(result));
    m_lastUsed = page.isTurned ? m_frame.textHeight() : page.used;
    return {};
}

Result<void> IssueBinder::addInstrument(const SetInstrument &instrument)
{
    Publication &publication = m_result.publication;
    Layer place;
    place.firstNode = int(publication.structure.size());
    place.firstImage = int(publication.images.size());
    place.firstForeign = int(publication.foreignPages.size());
    const Material &material = instrument.material;
    for (pdf::StructureNode node : material.structure) {
        node.parent += node.parent < 0 ? 0 : place.firstNode;
        if (!node.id.isEmpty()) // a number of its own in the whole file
            node.id = node.type.toLower() + QByteArray::number(publication.structure.size()).rightJustified(8, '0');
        publication.structure.push_back(std::move(node));
    }
    publication.images.insert(publication.images.end(), material.images.begin(), material.images.end());
    publication.foreignPages.insert(publication.foreignPages.end(), material.foreignPages.begin(),
                                    material.foreignPages.end());
    for (const SetInstrument::Page &page : instrument.pages) {
        if (const auto added = addPage(page, place); !added)
            return added;
    }
    m_result.warnings += instrument.warnings;
    return {};
}

/// At the bottom of the last page; pages in between stay empty, so that the sheets of a booklet come out even.
Result<void> IssueBinder::addImprint(int node)
{
    Publication &publication = m_result.publication;
    auto block = imprint(m_frame, node);
    if (!block)
        return failWith(block);
    constexpr float gap = 36; // points at least between the text and the imprint
    const auto isFull = [this] { return m_result.publication.pages.size() % size_t(m_look.padToMultipleOf) == 0; };
    if (!isFull() || m_lastUsed + gap + block->used > m_frame.textHeight()) {
        do {
            if (const auto added = addPage({std::make_shared<const DisplayList>(), 0, false, {}}, {}); !added)
                return added;
        } while (!isFull());
    }
    block->content.moveBy(m_frame.textLeft(nextNumber() - 1), float(m_look.top) + m_frame.textHeight() - block->used);
    publication.pages.back().add(std::move(block->content));
    return {};
}

void IssueBinder::addAttachments(const std::vector<PlacedInstrument> &placed)
{
    QSet<QString> names;
    const auto add = [&](const QString &path, const QString &fallback, const InstrumentInput &input,
                         const QByteArray &bytes) {
        if (bytes.isEmpty())
            return;
        const QFileInfo file(path.isEmpty() ? fallback : path);
        QString name = file.fileName();
        for (int copy = 2; names.contains(name); ++copy)
            name = QStringLiteral("%1 (%2).%3").arg(file.completeBaseName()).arg(copy).arg(file.suffix());
        names.insert(name);
        m_result.publication.attachments.push_back({name, nameOf(input), bytes});
    };
    for (const PlacedInstrument &instrument : placed) {
        const InstrumentInput &input = instrument.input;
        add(input.sourceName, QStringLiteral("source.docx"), input, input.sourceBytes);
        for (const AnnexInput &annex : input.annexes)
            add(annex.name, QStringLiteral("annex.pdf"), input, annex.bytes);
    }
}

Result<SetIssue> IssueBinder::run(const std::vector<PlacedInstrument> &placed,
                                  const std::vector<std::shared_ptr<const SetInstrument>> &set)
{
    const IssueInput &issue = m_frame.issue;
    // The contents are set twice: once to know their length, once with the page numbers that follow from it.
    Publication draft;
    draft.fonts = m_result.publication.fonts;
    const IssueFrame draftFrame{issue, m_look, draft, m_frame.values};
    const auto draftPages = contentsPages(draftFrame, std::vector<int>(placed.size(), 1), -1);
    if (!draftPages)
        return failWith(draftPages);
    std::vector<int> firstPages;
    int number = issue.firstPage + 1 + int(draftPages->size());
    for (size_t i = 0; i < placed.size(); ++i) {
        firstPages.push_back(number);
        number += int(set[i]->pages.size());
        m_result.instruments.push_back({placed[i].input.number, firstPages.back(), number - 1});
    }
    auto cover = coverPage(m_frame, m_result.publication.addNode("Sect", -1));
    if (!cover)
        return failWith(cover);
    m_result.publication.pages.emplace_back().add(std::move(*cover));
    auto contents = contentsPages(m_frame, firstPages, m_result.publication.addNode("Sect", -1));
    if (!contents)
        return failWith(contents);
    for (FlowPage &page : *contents) {
        const auto list = std::make_shared<const DisplayList>(std::move(page.content));
        if (const auto added = addPage({list, page.used, false, std::move(page.bookmarks)}, {}); !added)
            return failWith(added);
    }
    for (const auto &instrument : set) {
        if (const auto added = addInstrument(*instrument); !added)
            return failWith(added);
    }
    if (const auto added = addImprint(m_result.publication.addNode("Sect", -1)); !added)
        return failWith(added);
    addAttachments(placed);
    return std::move(m_result);
}

} // namespace

class IssueComposer::Private
{
public:
    Template look;
    std::shared_ptr<FontSet> fonts;
    QHash<QByteArray, std::shared_ptr<const SetInstrument>> known;
    int setCount = 0;
};

IssueComposer::IssueComposer(std::unique_ptr<Private> data)
    : d(std::move(data))
{
}

IssueComposer::~IssueComposer() = default;
IssueComposer::IssueComposer(IssueComposer &&) noexcept = default;
IssueComposer &IssueComposer::operator=(IssueComposer &&) noexcept = default;

Result<IssueComposer> IssueComposer::create(const Template &look)
{
    auto fonts = FontSet::load(look.fonts);
    if (!fonts)
        return failWith(fonts);
    auto data = std::make_unique<Private>();
    data->look = look;
    data->fonts = *fonts;
    return IssueComposer(std::move(data));
}

int IssueComposer::lastSetCount() const
{
    return d->setCount;
}

Result<SetIssue> IssueComposer::compose(const IssueInput &issue, const JobContext &context)
{
    if (const auto sound = check(issue); !sound)
        return failWith(sound);
    const std::vector<PlacedInstrument> placed = placedInstruments(issue);
    std::vector<std::shared_ptr<const SetInstrument>> set;
    QHash<QByteArray, std::shared_ptr<const SetInstrument>> known;
    d->setCount = 0;
    for (const PlacedInstrument &instrument : placed) {
        if (context.isCancelled())
            return tl::unexpected(cancelledError());
        const QByteArray key = keyOf(instrument);
        std::shared_ptr<const SetInstrument> found = key.isEmpty() ? nullptr : d->known.value(key);
        if (!found) {
            auto made = InstrumentSetter(instrument, d->look, d->fonts).run();
            if (!made)
                return failWith(made);
            found = std::make_shared<const SetInstrument>(std::move(*made));
            ++d->setCount;
        }
        if (!key.isEmpty())
            known.insert(key, found);
        set.push_back(std::move(found));
        context.progress(int(set.size()), int(placed.size()), instrument.input.number);
    }
    d->known = std::move(known); // what left the issue is let go
    return IssueBinder(issue, d->look, d->fonts).run(placed, set);
}

Result<SetIssue> setIssue(const IssueInput &issue, const Template &look, const JobContext &context)
{
    auto composer = IssueComposer::create(look);
    if (!composer)
        return failWith(composer);
    return composer->compose(issue, context);
}

Result<Template> lookOf(const IssueInput &issue)
{
    auto look = Template::forDate(issue.date);
    return look && !issue.look.isEmpty() ? look->changedBy(issue.look) : look;
}

Result<TypesetIssue> writeIssue(SetIssue &&set, const JobContext &context, int threads)
{
    TypesetIssue result;
    result.pages = int(set.publication.pages.size());
    result.instruments = std::move(set.instruments);
    result.warnings = std::move(set.warnings);
    auto pdf = writePublication(std::move(set.publication), threads);
    if (!pdf)
        return failWith(pdf);
    if (context.isCancelled())
        return tl::unexpected(cancelledError());
    result.pdf = std::move(*pdf);
    result.sha256 = sha256Hex(result.pdf);
    return result;
}

Result<TypesetIssue> typesetIssue(const IssueInput &issue, const JobContext &context, int threads)
{
    const auto look = lookOf(issue);
    if (!look)
        return failWith(look);
    auto set = setIssue(issue, *look, context);
    if (!set)
        return failWith(set);
    return writeIssue(std::move(*set), context, threads);
}

} // namespace congbao::typeset
