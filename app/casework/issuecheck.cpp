// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/issuecheck.h"

#include "casework/annexes.h"
#include "compare/comparer.h"
#include "core/files.h"
#include "pdf/pagefaults.h"
#include "pdf/slices.h"
#include "sandbox/sandboxedreader.h"
#include "typeset/issuepages.h"
#include "typeset/issuetypesetter.h"
#include "typeset/parting.h"

#include <algorithm>
#include <QCoreApplication>
#include <QFileInfo>
#include <QTemporaryDir>

namespace congbao::casework {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(congbao::IssueCheck)
};

constexpr double headGap = 8; // points from the head's baseline to where the text's area may begin

/// Everything that a page says, without its white space: lines and words are broken otherwise in print.
QString squeezed(const QString &text)
{
    QString result;
    for (const QChar letter : text.normalized(QString::NormalizationForm_C)) {
        if (!letter.isSpace())
            result += letter.toLower();
    }
    return result;
}

struct PlacedInstrument
{
    QString part;
    const typeset::ManifestInstrument *item = nullptr;
};

class IssueChecker
{
public:
    IssueChecker(const QByteArray &pdf, const typeset::IssueManifest &manifest, const KnownDifferences &known,
                 const JobContext &context)
        : m_pdf(pdf)
        , m_manifest(manifest)
        , m_known(known)
        , m_context(context)
    {
    }
    Result<IssueCheck> run();

private:
    [[nodiscard]] Result<void> open();
    [[nodiscard]] Result<void> findInstruments();
    [[nodiscard]] Result<void> checkContents();
    [[nodiscard]] Result<void> checkPages();
    [[nodiscard]] Result<void> checkText(size_t index);
    [[nodiscard]] Result<compare::Comparison> compareText(size_t index, int lastPage, QStringList &added);
    [[nodiscard]] std::vector<int> unexplained(const QString &number, const compare::Comparison &comparison,
                                               const QStringList &added) const;
    [[nodiscard]] Result<void> checkAnnexes(size_t index, QStringList &added);
    [[nodiscard]] QString slicePath(size_t index) const;
    [[nodiscard]] Result<compare::Comparison> compareParted(const PlacedInstrument &placed, const QString &official,
                                                            const QString &printed, QStringList &added);
    [[nodiscard]] Result<void> checkPictures(size_t index, const QString &slicePath, const QStringList &added);
    [[nodiscard]] Result<QString> textOf(int page);
    [[nodiscard]] pdf::PageArea areaOf(int page) const;
    [[nodiscard]] QStringList addedTo(const PlacedInstrument &placed) const;
    void find(const QString &kind, int page, const QString &text) { m_result.faults.push_back({kind, page, text}); }

    const QByteArray &m_pdf;
    const typeset::IssueManifest &m_manifest;
    const KnownDifferences &m_known;
    const JobContext &m_context;
    IssueCheck m_result;
    QTemporaryDir m_folder;
    std::optional<typeset::Template> m_look;
    std::optional<pdf::PdfPages> m_pages;
    std::vector<PlacedInstrument> m_placed;
    std::vector<int> m_blanks; ///< empty pages, ascending
};

Result<void> IssueChecker::open()
{
    typeset::IssueInput input = m_manifest.issue;
    if (!m_manifest.look.isEmpty()) {
        const auto changes = readFile(m_manifest.look, 1 << 24);
        if (!changes)
            return failWith(changes);
        input.look = *changes;
    }
    auto look = typeset::lookOf(input);
    if (!look)
        return failWith(look);
    m_look = std::move(*look);
    const QString path = m_folder.filePath(QStringLiteral("issue.pdf"));
    if (const auto written = writeFile(path, m_pdf); !written)
        return written;
    auto pages = pdf::PdfPages::open(path);
    if (!pages)
        return failWith(pages);
    m_pages.emplace(std::move(*pages));
    m_result.sha256 = sha256Hex(m_pdf);
    m_result.pages = m_pages->count();
    for (const typeset::ManifestPart &part : m_manifest.parts) {
        for (const typeset::ManifestInstrument &item : part.instruments)
            m_placed.push_back({part.title, &item});
    }
    return {};
}

Result<QString> IssueChecker::textOf(int page)
{
    auto words = m_pages->words(page, m_context);
    if (!words)
        return failWith(words);
    QString text;
    for (const pdf::PageWord &word : *words)
        text += word.text;
    return squeezed(text);
}

/// Where each instrument begins, by the outline; what stands on that page must be it.
Result<void> IssueChecker::findInstruments()
{
    const auto outline = pdf::outlineOf(m_pdf);
    if (!outline)
        return failWith(outline);
    auto entry = outline->begin();
    for (const PlacedInstrument &placed : m_placed) {
        const typeset::InstrumentInput &instrument = placed.item->instrument;
        InstrumentCheck check;
        check.number = instrument.number;
        const QString name = squeezed(instrument.type + instrument.number);
        const auto found = std::find_if(entry, outline->end(), [&name](const pdf::OutlineTarget &target) {
            return squeezed(target.title).startsWith(name);
        });
        if (found == outline->end() || found->page == 0) {
            find(QStringLiteral("missing"), 0, Tr::tr("The file's outline does not lead to %1.").arg(check.number));
        } else {
            check.firstPage = found->page;
            entry = std::next(found);
            const auto text = textOf(check.firstPage);
            if (!text)
                return failWith(text);
            if (!text->contains(squeezed(check.number)))
                find(QStringLiteral("missing"), check.firstPage,
                     Tr::tr("%1 should begin on this page, but its number does not stand there.").arg(check.number));
        }
        m_result.instruments.push_back(std::move(check));
    }
    int next = m_result.pages + 1;
    for (auto check = m_result.instruments.rbegin(); check != m_result.instruments.rend(); ++check) {
        check->lastPage = check->firstPage > 0 ? std::max(check->firstPage, next - 1) : 0;
        next = check->firstPage > 0 ? check->firstPage : next;
    }
    return {};
}

pdf::PageArea IssueChecker::areaOf(int page) const
{
    const typeset::Template &look = *m_look;
    pdf::PageArea area;
    const QSizeF size = m_pages->size(page);
    area.isTurned = size.width() > size.height();
    area.sides = std::min(look.inner, look.outer) - double(look.annexBeyondSides);
    area.top = page == 1 ? look.coverFrame : look.headBaseline + headGap;
    area.bottom = page == 1 ? look.coverFrame : look.bottom - double(look.annexBeyondBottom);
    if (page == 1)
        area.sides = look.coverFrame;
    return area;
}

Result<void> IssueChecker::checkContents()
{
    // The words of the contents in the order in which they stand on the pages.
    struct Place
    {
        QString text;
        bool isNumber = false;
    };
    std::vector<Place> words;
    int firstText = m_result.pages + 1;
    for (const InstrumentCheck &check : m_result.instruments) {
        if (check.firstPage > 0)
            firstText = std::min(firstText, check.firstPage);
    }
    const typeset::Template &look = *m_look;
    for (int page = 2; page < firstText; ++page) {
        auto found = m_pages->words(page, m_context);
        if (!found)
            return failWith(found);
        std::stable_sort(found->begin(), found->end(), [](const pdf::PageWord &one, const pdf::PageWord &other) {
            const double lines = one.rect.center().y() - other.rect.center().y();
            constexpr double sameLine = 4; // points
            return std::abs(lines) > sameLine ? lines < 0 : one.rect.left() < other.rect.left();
        });
        // Page numbers stand at the right, in a column that entries leave free.
        const double column =
            m_pages->size(page).width() - std::max(look.inner, look.outer) - double(look.contentsNumberWidth) + 4;
        const pdf::PageArea area = areaOf(page);
        for (const pdf::PageWord &word : *found) {
            if (word.rect.center().y() < area.top)
                continue;
            bool isNumber = false;
            (void)word.text.toInt(&isNumber);
            words.push_back({squeezed(word.text), isNumber && word.rect.left() > column});
        }
    }
    size_t at = 0;
    for (InstrumentCheck &check : m_result.instruments) {
        const QString number = squeezed(check.number);
        size_t entry = at;
        while (entry < words.size() && !words[entry].text.contains(number))
            ++entry;
        size_t folio = entry;
        while (folio < words.size() && !words[folio].isNumber)
            ++folio;
        if (folio >= words.size()) {
            find(QStringLiteral("contents"), 0, Tr::tr("The contents do not name %1.").arg(check.number));
            continue;
        }
        check.contentsPage = words[folio].text.toInt();
        at = folio + 1;
        const int printed = check.firstPage + m_manifest.issue.firstPage - 1;
        if (check.firstPage > 0 && check.contentsPage != printed)
            find(QStringLiteral("contents"), check.firstPage,
                 Tr::tr("The contents say page %1 for %2, which begins on page %3.")
                     .arg(check.contentsPage)
                     .arg(check.number)
                     .arg(printed));
    }
    return {};
}

Result<void> IssueChecker::checkPages()
{
    using Kind = pdf::PageFault::Kind;
    // Empty pages just before the last one fill the sheets of a booklet.
    int lastText = 0;
    for (int page = 1; page <= m_result.pages; ++page) {
        if (m_context.isCancelled())
            return tl::unexpected(cancelledError());
        const auto faults = pdf::findPageFaults(*m_pages, page, areaOf(page), m_context);
        if (!faults)
            return failWith(faults);
        bool isBlank = false;
        for (const pdf::PageFault &fault : *faults) {
            switch (fault.kind) {
            case Kind::Blank:
                isBlank = true;
                break;
            case Kind::Clipped:
                find(QStringLiteral("clipped"), page, Tr::tr("“%1” goes over the paper's edge.").arg(fault.text));
                break;
            case Kind::Overfull:
                find(QStringLiteral("overfull"), page,
                     Tr::tr("“%1” stands outside the area of the text.").arg(fault.text));
                break;
            case Kind::Overlapping:
                find(QStringLiteral("overlapping"), page, Tr::tr("“%1” stand on each other.").arg(fault.text));
                break;
            }
        }
        if (isBlank)
            m_blanks.push_back(page);
        else if (page < m_result.pages)
            lastText = page;
        if (page == 1)
            continue;
        auto words = m_pages->words(page, m_context);
        if (!words)
            return failWith(words);
        const QRectF head = pdf::headStrip(m_pages->size(page), areaOf(page));
        const QString folio = QString::number(page + m_manifest.issue.firstPage - 1);
        if (std::none_of(words->begin(), words->end(), [&](const pdf::PageWord &word) {
                return word.text == folio && head.contains(word.rect.center());
            }))
            find(QStringLiteral("folio"), page, Tr::tr("The page number %1 does not stand in the head.").arg(folio));
    }
    for (const int page : m_blanks) {
        if (page < lastText || page == m_result.pages)
            find(QStringLiteral("blank"), page, Tr::tr("The page is empty."));
    }
    return {};
}

/// What the gazette prints around an instrument and its official text does not have.
QStringList IssueChecker::addedTo(const PlacedInstrument &placed) const
{
    QStringList added = typeset::addedLines(*m_look, m_manifest.issue, placed.part, placed.item->instrument);
    for (QString &line : added)
        line = squeezed(line);
    return added;
}

/// Whether the text is one whole line that the gazette adds, or several that follow each other. A part of one is no
/// explanation: the same words could be a mistake elsewhere.
bool isAdded(const QString &text, const QStringList &added)
{
    const QString wanted = squeezed(text);
    if (wanted.isEmpty())
        return false;
    for (qsizetype first = 0; first < added.size(); ++first) {
        QString lines;
        for (qsizetype last = first; last < added.size() && lines.size() < wanted.size(); ++last) {
            lines += added[last];
            if (lines == wanted)
                return true;
        }
    }
    return false;
}

/// Letters without their marks, which a recogniser misreads most.
QString unmarked(const QString &text)
{
    QString result;
    for (const QChar letter : text.normalized(QString::NormalizationForm_D)) {
        if (letter.category() != QChar::Mark_NonSpacing)
            result += letter == u'đ' ? QChar(u'd') : letter;
    }
    return result;
}

/// The head rows of tables, which come again on every page in print.
void addTableHeads(const text::Document &document, QStringList &added)
{
    constexpr size_t mostRows = 4;
    for (const text::Block &block : document.blocks) {
        QString rows;
        for (size_t row = 0; row < std::min(block.rows.size(), mostRows) && block.hasRules; ++row) {
            for (const text::Cell &cell : block.rows[row].cells)
                rows += squeezed(cell.text());
            added.append(rows);
            added.append(QString()); // a line of its own
        }
    }
}

/// An instrument that is parted over issues is compared with its part of the official text.
Result<compare::Comparison> IssueChecker::compareParted(const PlacedInstrument &placed, const QString &official,
                                                        const QString &printed, QStringList &added)
{
    const typeset::InstrumentInput &instrument = placed.item->instrument;
    auto whole = sandbox::readInSandbox(official, {}, m_context);
    if (!whole)
        return failWith(whole);
    auto pages = sandbox::readInSandbox(printed, {}, m_context);
    if (!pages)
        return failWith(pages);
    const auto part =
        typeset::installmentOf(*whole, instrument.continuedFrom, instrument.continuesIn, instrument.number);
    if (!part)
        return failWith(part);
    addTableHeads(*whole, added);
    for (const size_t heading : part->openHeadings)
        added.append(squeezed(whole->blocks[heading].text()));
    auto &blocks = whole->blocks;
    blocks.erase(blocks.begin() + std::ptrdiff_t(part->endBlock), blocks.end());
    blocks.erase(blocks.begin(), blocks.begin() + std::ptrdiff_t(part->firstBlock));
    return compare::compareDocuments(*whole, *pages, {}, m_context);
}

/// Where the official text is a picture, nobody but the recogniser has read it: the printed pages are read the same
/// way.
Result<void> IssueChecker::checkPictures(size_t index, const QString &slicePath, const QStringList &added)
{
    readers::ReadOptions options;
    options.ocr = readers::OcrMode::Always;
    QStringList readAsAdded;
    for (const QString &line : added)
        readAsAdded.append(unmarked(line));
    auto compared = sandbox::compareInSandbox({slicePath}, {m_placed[index].item->file}, options, m_context);
    if (!compared)
        return failWith(compared);
    for (const compare::Discrepancy &found : compared->comparison.discrepancies) {
        if (found.severity == compare::Severity::Formal || !found.isDecided)
            continue;
        if (found.electronic.text.isEmpty() && isAdded(unmarked(squeezed(found.official.text)), readAsAdded))
            continue;
        m_result.instruments[index].pictureDifferences.append(
            Tr::tr("the printed picture shows “%1”, the text is “%2”").arg(found.official.text, found.electronic.text));
    }
    return {};
}

QString IssueChecker::slicePath(size_t index) const
{
    return m_folder.filePath(QStringLiteral("part-%1.pdf").arg(index));
}

/// The instrument's pages up to that one, held against its official text.
Result<compare::Comparison> IssueChecker::compareText(size_t index, int lastPage, QStringList &added)
{
    const PlacedInstrument &placed = m_placed[index];
    InstrumentCheck &check = m_result.instruments[index];
    const QString official = check.hasOfficial ? placed.item->official : placed.item->file;
    const auto slice = pdf::slice(m_pdf, check.firstPage, lastPage, m_look->headBaseline + headGap);
    if (!slice)
        return failWith(slice);
    if (const auto written = writeFile(slicePath(index), *slice); !written)
        return failWith(written);
    if (placed.item->instrument.continuesIn || placed.item->instrument.continuedFrom)
        return compareParted(placed, official, slicePath(index), added);
    auto compared =
        sandbox::compareInSandbox({official}, {slicePath(index), placed.item->instrument.number}, {}, m_context);
    if (!compared)
        return failWith(compared);
    addTableHeads(compared->official, added);
    const auto kind = compared->official.kind;
    check.wasPicture =
        kind == text::FileKind::PdfScan || kind == text::FileKind::PdfMixed || kind == text::FileKind::Image;
    return std::move(compared->comparison);
}

std::vector<int> IssueChecker::unexplained(const QString &number, const compare::Comparison &comparison,
                                           const QStringList &added) const
{
    std::vector<int> ids;
    const auto known = m_known.find(number);
    for (const compare::Discrepancy &found : comparison.discrepancies) {
        const bool isKnown =
            known != m_known.end() &&
            std::any_of(known->second.begin(), known->second.end(), [&found](const KnownDifference &difference) {
                return squeezed(difference.official) == squeezed(found.official.text) &&
                       squeezed(difference.printed) == squeezed(found.electronic.text);
            });
        const bool isOurs = found.official.text.isEmpty() && isAdded(found.electronic.text, added);
        if (found.severity != compare::Severity::Formal && !isKnown && !isOurs)
            ids.push_back(found.id);
    }
    return ids;
}

/// Annexes that are printed page by page are part of the official text's file or files of their own. In the second case
/// the instrument's own pages are held against its official text, and those of each annex against the annex.
Result<void> IssueChecker::checkAnnexes(size_t index, QStringList &added)
{
    const PlacedInstrument &placed = m_placed[index];
    InstrumentCheck &check = m_result.instruments[index];
    struct Annex
    {
        QString path;
        QString name;
        int pages = 1;
        bool isPdf = false;
    };
    std::vector<Annex> annexes;
    int annexPages = 0;
    for (const typeset::ManifestFile &file : placed.item->annexes) {
        const auto kind = annexKind(file.path, file.name);
        if (!kind)
            return failWith(kind);
        if (*kind != AnnexKind::Printed)
            continue;
        Annex annex{file.path, file.name};
        if (const auto pages = pdf::PdfPages::open(file.path)) { // else a picture, which fills one page
            annex.pages = pages->count();
            annex.isPdf = true;
        }
        annexPages += annex.pages;
        annexes.push_back(annex);
    }
    int last = check.lastPage;
    if (last == m_result.pages) // the imprint, and what fills the sheets before it
        --last;
    while (std::binary_search(m_blanks.begin(), m_blanks.end(), last))
        --last;
    int page = last - annexPages + 1;
    if (check.unexplained.empty() || annexes.empty() || page <= check.firstPage)
        return {};
    auto alone = compareText(index, page - 1, added);
    if (!alone)
        return failWith(alone);
    std::vector<int> open = unexplained(check.number, *alone, added);
    if (open.size() >= check.unexplained.size())
        return {}; // they are in the official text
    check.comparison = std::move(*alone);
    check.unexplained = std::move(open);
    for (const Annex &annex : annexes) {
        const int first = page;
        page += annex.pages;
        if (!annex.isPdf)
            continue;
        const auto slice = pdf::slice(m_pdf, first, page - 1, m_look->headBaseline + headGap);
        if (!slice)
            return failWith(slice);
        const QString path = m_folder.filePath(QStringLiteral("annex-%1-%2.pdf").arg(index).arg(first));
        if (const auto written = writeFile(path, *slice); !written)
            return written;
        readers::ReadOptions textOnly; // a picture is printed as it came: there is nothing to read differently
        textOnly.ocr = readers::OcrMode::Never;
        const auto compared =
            sandbox::compareInSandbox({annex.path, annex.name}, {path, annex.name}, textOnly, m_context);
        if (!compared)
            return failWith(compared);
        for (const int id : unexplained(check.number, compared->comparison, {})) {
            const auto &all = compared->comparison.discrepancies;
            const auto found = std::find_if(all.begin(), all.end(), [id](const auto &one) { return one.id == id; });
            find(QStringLiteral("annex"), first,
                 Tr::tr("The annex “%1” of %2 says “%3”, printed is “%4”.")
                     .arg(annex.name, check.number, found->official.text, found->electronic.text));
        }
    }
    return {};
}

Result<void> IssueChecker::checkText(size_t index)
{
    const PlacedInstrument &placed = m_placed[index];
    InstrumentCheck &check = m_result.instruments[index];
    check.hasOfficial = !placed.item->official.isEmpty();
    check.comparedWith = QFileInfo(check.hasOfficial ? placed.item->official : placed.item->file).fileName();
    if (check.firstPage == 0)
        return {};
    QStringList added = addedTo(placed);
    auto comparison = compareText(index, check.lastPage, added);
    if (!comparison)
        return failWith(comparison);
    check.comparison = std::move(*comparison);
    check.unexplained = unexplained(check.number, check.comparison, added);
    if (const auto checked = checkAnnexes(index, added); !checked)
        return checked;
    return check.wasPicture ? checkPictures(index, slicePath(index), added) : Result<void>();
}

Result<IssueCheck> IssueChecker::run()
{
    for (const auto step : {&IssueChecker::open, &IssueChecker::findInstruments, &IssueChecker::checkContents,
                            &IssueChecker::checkPages}) {
        if (const auto done = (this->*step)(); !done)
            return failWith(done);
    }
    for (size_t index = 0; index < m_placed.size(); ++index) {
        if (m_context.isCancelled())
            return tl::unexpected(cancelledError());
        m_context.progress(int(index), int(m_placed.size()), m_result.instruments[index].number);
        if (const auto checked = checkText(index); !checked)
            return failWith(checked);
    }
    return std::move(m_result);
}

} // namespace

Result<IssueCheck> checkIssue(const QByteArray &pdf, const typeset::IssueManifest &manifest,
                              const KnownDifferences &known, const JobContext &context)
{
    return IssueChecker(pdf, manifest, known, context).run();
}

} // namespace congbao::casework
