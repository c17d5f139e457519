// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "typeset/flowbuilder.h"
#include "unit/typeset/sampleissue.h"

#include <algorithm>
#include <map>
#include <QTest>

using namespace congbao;

/// What a typographer looks for on every page, proved on pages of many lengths.
class TestPageBreaks : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void signatureIsNeverAlone();
    void headingIsNeverLast();
    void paragraphsArePartedByTwoLines();
    void nothingLeavesThePage();
    void rowHigherThanAPageIsCutBetweenLines();
    void mergedCellsStayWithTheirRows();
    void footnoteStandsOnThePageOfItsMark();
    void lineDoesNotBeginWithAClosingMark();
    void longWordIsDivided();
    void numberStaysWithItsUnit();
    void sectionThatTheAuthorTurnedIsTurned();
    void threeThousandPagesHaveNothingLonely();

private:
    /// The lines of a page with the structure node they belong to.
    struct PageLine
    {
        float y = 0;
        int node = -1;
    };
    [[nodiscard]] std::vector<std::vector<PageLine>> set(const text::Document &document,
                                                         std::vector<typeset::FlowPage> *pages = nullptr);

    static constexpr float width = 453;
    static constexpr float height = 708;
    typeset::Template m_look;
    typeset::Publication m_publication;
};

void TestPageBreaks::initTestCase()
{
    const auto look = typeset::Template::standard();
    QVERIFY(look);
    m_look = *look;
    const auto fonts = typeset::FontSet::load(m_look.fonts);
    QVERIFY(fonts);
    m_publication.fonts = *fonts;
}

std::vector<std::vector<TestPageBreaks::PageLine>> TestPageBreaks::set(const text::Document &document,
                                                                       std::vector<typeset::FlowPage> *result)
{
    m_publication.structure.clear();
    typeset::FlowBuilder builder(m_look, m_publication, width, height);
    const auto added = builder.addDocument(document, -1, 1, false);
    if (!added)
        qWarning() << added.error().message;
    std::vector<typeset::FlowPage> pages = typeset::fillPages(builder.take(), {});
    std::vector<std::vector<PageLine>> lines;
    for (const typeset::FlowPage &page : pages) {
        std::map<std::pair<float, int>, bool> seen;
        std::vector<PageLine> ofPage;
        for (const typeset::TextItem &item : page.content.texts) {
            if (item.node >= 0 && !seen[{item.y, item.node}])
                ofPage.push_back({item.y, item.node});
            seen[{item.y, item.node}] = true;
        }
        lines.push_back(std::move(ofPage));
    }
    if (result)
        *result = std::move(pages);
    return lines;
}

void TestPageBreaks::signatureIsNeverAlone()
{
    for (int paragraphs = 1; paragraphs < 60; ++paragraphs) {
        text::Document document;
        for (int i = 0; i < paragraphs; ++i)
            document.blocks.push_back(tools::paragraph(tools::sentence(i, 5 + (i * 31) % 70)));
        document.blocks.push_back(tools::signature());
        const auto pages = set(document);
        // Recipients have four lines, the signature three.
        constexpr size_t ownLines = 7;
        QVERIFY2(pages.back().size() >= ownLines + std::min<size_t>(2, paragraphs),
                 qPrintable(QStringLiteral("%1 paragraphs").arg(paragraphs)));
    }
}

void TestPageBreaks::headingIsNeverLast()
{
    for (int paragraphs = 10; paragraphs < 60; ++paragraphs) {
        const auto pages = set(tools::instrument(paragraphs, paragraphs, 10).content);
        for (size_t i = 0; i + 1 < pages.size(); ++i) {
            const QByteArray type = m_publication.structure[size_t(pages[i].back().node)].type;
            QVERIFY2(!type.startsWith('H'),
                     qPrintable(QStringLiteral("%1 paragraphs, page %2").arg(paragraphs).arg(i)));
        }
    }
}

void TestPageBreaks::paragraphsArePartedByTwoLines()
{
    for (int paragraphs = 10; paragraphs < 60; ++paragraphs) {
        const auto pages = set(tools::instrument(paragraphs, paragraphs, 0).content);
        for (size_t i = 0; i + 1 < pages.size(); ++i) {
            const int last = pages[i].back().node;
            if (pages[i + 1].front().node != last)
                continue;
            const auto isSame = [last](const PageLine &line) { return line.node == last; };
            QVERIFY(std::count_if(pages[i].begin(), pages[i].end(), isSame) >= 2);
            QVERIFY(std::count_if(pages[i + 1].begin(), pages[i + 1].end(), isSame) >= 2);
        }
    }
}

void TestPageBreaks::nothingLeavesThePage()
{
    std::vector<typeset::FlowPage> pages;
    for (int rows = 0; rows < 200; rows += 23) {
        (void)set(tools::instrument(rows + 1, 20, rows).content, &pages);
        for (const typeset::FlowPage &page : pages) {
            QVERIFY(page.used <= height + 0.1F);
            for (const typeset::TextItem &item : page.content.texts) {
                QVERIFY(item.y > 0 && item.y <= height);
                const typeset::PlacedWord &last = item.words.back();
                QVERIFY(item.words.front().x >= -0.1F);
                QVERIFY(last.x + last.word->advance * item.size / 1000 <= width + 0.5F);
            }
        }
    }
}

void TestPageBreaks::rowHigherThanAPageIsCutBetweenLines()
{
    text::Document document;
    document.blocks.push_back(tools::table(1));
    QStringList lines;
    for (int i = 0; i < 150; ++i)
        lines.append(QStringLiteral("dòng%1").arg(i));
    document.blocks.back().rows.push_back(
        {{tools::cell({QStringLiteral("2")}), tools::cell(lines), tools::cell({QStringLiteral("9")})}, false});
    std::vector<typeset::FlowPage> pages;
    const auto set = this->set(document, &pages);
    QVERIFY(pages.size() >= 3);
    size_t count = 0;
    for (const auto &page : set)
        count += page.size();
    // The head row, a row of three cells, and the high row.
    QCOMPARE(count, size_t(3 + 3 + 152));
    for (const typeset::FlowPage &page : pages)
        QVERIFY(page.used <= height + 0.1F);
}

void TestPageBreaks::mergedCellsStayWithTheirRows()
{
    text::Document document;
    text::Block block = tools::table(0);
    for (int i = 0; i < 60; ++i) {
        text::Row first{{tools::cell({QString::number(i)}), tools::cell({tools::sentence(i, 20)}),
                         tools::cell({QStringLiteral("1")})},
                        false};
        first.cells.front().rowSpan = 2;
        block.rows.push_back(first);
        block.rows.push_back({{tools::cell({QStringLiteral("a")}), tools::cell({QStringLiteral("b")})}, false});
    }
    document.blocks.push_back(block);
    std::vector<typeset::FlowPage> pages;
    const auto lines = set(document, &pages);
    QVERIFY(pages.size() > 1);
    for (const typeset::FlowPage &page : pages)
        QVERIFY(page.used <= height + 0.1F);
}

void TestPageBreaks::footnoteStandsOnThePageOfItsMark()
{
    for (int before = 0; before < 60; ++before) {
        text::Document document;
        for (int i = 0; i < before; ++i)
            document.blocks.push_back(tools::paragraph(tools::sentence(i, 8)));
        text::Block marked = tools::paragraph(QStringLiteral("Đoạn có chú thích1 ở giữa và còn chữ sau nó."));
        marked.paragraph.runs = {text::Run{0, 17}, text::Run{17, 18}, text::Run{18, int(marked.paragraph.text.size())}};
        marked.paragraph.runs[1].isSuperscript = true;
        document.blocks.push_back(marked);
        text::Block note = tools::paragraph(QStringLiteral("1 Lời chú thích."));
        note.kind = text::BlockKind::Footnote;
        note.paragraph.label = QStringLiteral("1");
        document.blocks.push_back(note);
        document.blocks.push_back(tools::paragraph(tools::sentence(99, 200)));
        const auto pages = set(document);
        const int markedNode = before;
        const int noteNode = before + 1;
        for (const auto &page : pages) {
            const auto has = [&page](int node) {
                return std::any_of(page.begin(), page.end(),
                                   [node](const PageLine &line) { return line.node == node; });
            };
            QCOMPARE(has(markedNode), has(noteNode));
        }
    }
}

void TestPageBreaks::lineDoesNotBeginWithAClosingMark()
{
    typeset::ParagraphStyle style;
    for (float room = 60; room < 300; room += 3) {
        text::Paragraph paragraph;
        paragraph.text = QStringLiteral("Mức phí là 5.000 đồng ; lệ phí 20 % ( hai mươi ) ; không quá 10 . Hết");
        const auto lines = typeset::breakLines(*m_publication.fonts, paragraph, style, room, 0);
        QVERIFY(lines);
        const auto closing = m_publication.fonts->shape({}, u";");
        const auto percent = m_publication.fonts->shape({}, u"%");
        const auto bracket = m_publication.fonts->shape({}, u")");
        for (const typeset::Line &line : *lines) {
            const typeset::ShapedWord *first = line.content.texts.front().words.front().word;
            QVERIFY(first != (*closing)->parts.data());
            QVERIFY(first != (*percent)->parts.data());
            QVERIFY(first != (*bracket)->parts.data());
        }
    }
}

void TestPageBreaks::longWordIsDivided()
{
    text::Paragraph paragraph;
    paragraph.text = QStringLiteral("Xem https://congbao.quangtri.gov.vn/van-ban/") + QString(300, QLatin1Char('x'));
    const auto lines = typeset::breakLines(*m_publication.fonts, paragraph, {}, 200, 0);
    QVERIFY(lines);
    QVERIFY(lines->size() > 8);
    for (const typeset::Line &line : *lines)
        QVERIFY(line.right <= 200.5F);
}

void TestPageBreaks::numberStaysWithItsUnit()
{
    const auto unit = m_publication.fonts->shape({}, u"đồng,");
    const auto article = m_publication.fonts->shape({}, u"27");
    QVERIFY(unit && article);
    int apart = 0;
    for (float room = 220; room < 460; room += 2) {
        text::Paragraph paragraph;
        paragraph.text = QStringLiteral("Mức hỗ trợ mỗi hộ gia đình quy định tại Điều 27 của Nghị quyết này là 5.000 "
                                        "đồng, cộng thêm phần chênh lệch do địa phương bảo đảm từ nguồn của mình");
        const auto lines = typeset::breakLines(*m_publication.fonts, paragraph, {}, room, 0);
        QVERIFY(lines);
        for (const typeset::Line &line : *lines) {
            const typeset::ShapedWord *first = line.content.texts.front().words.front().word;
            apart += first == (*unit)->parts.data() || first == (*article)->parts.data() ? 1 : 0;
        }
    }
    QVERIFY2(apart <= 5, qPrintable(QString::number(apart))); // of 120 widths: where spaces would gape
}

void TestPageBreaks::sectionThatTheAuthorTurnedIsTurned()
{
    text::Document document;
    const auto add = [&document](text::Block block, bool isLandscape) {
        block.isLandscape = isLandscape;
        document.blocks.push_back(std::move(block));
    };
    add(tools::paragraph(tools::sentence(1, 30)), false);
    add(tools::paragraph(QStringLiteral("PHỤ LỤC"), text::Role::Annex), true);
    add(tools::table(5), true);
    add(tools::paragraph(tools::sentence(2, 30)), true);
    add(tools::paragraph(tools::sentence(3, 30)), false);
    add(tools::paragraph(tools::sentence(4, 30)), true); // text alone goes on in the gazette's width
    add(tools::paragraph(tools::sentence(5, 30)), false);
    std::vector<typeset::FlowPage> pages;
    (void)set(document, &pages);
    QCOMPARE(pages.size(), size_t(3));
    QVERIFY(!pages[0].isTurned && pages[1].isTurned && !pages[2].isTurned);
}

void TestPageBreaks::threeThousandPagesHaveNothingLonely()
{
    size_t count = 0;
    int lonelySignatures = 0;
    int lonelyHeadings = 0;
    int lonelyLines = 0;
    for (int seed = 0; count < 3000; ++seed) {
        text::Document document =
            tools::instrument(seed, 25 + seed * 7 % 80, seed % 3 == 0 ? seed * 5 % 40 : 0).content;
        if (seed % 4 == 1) { // a long note somewhere before the signature
            const auto at = document.blocks.end() - 1 - seed % 7;
            text::Block note = tools::paragraph(u"* " + tools::sentence(seed, 40 + seed * 11 % 300));
            note.kind = text::BlockKind::Footnote;
            document.blocks.insert(at, note);
        }
        const auto pages = set(document);
        count += pages.size();
        const auto typeOf = [this](const PageLine &line) { return m_publication.structure[size_t(line.node)].type; };
        for (size_t i = 0; i + 1 < pages.size(); ++i) {
            const auto isBody = [&](const PageLine &line) { return typeOf(line) != "Note"; };
            const auto last = std::find_if(pages[i].rbegin(), pages[i].rend(), isBody);
            const auto first = std::find_if(pages[i + 1].begin(), pages[i + 1].end(), isBody);
            QVERIFY(last != pages[i].rend());
            if (first == pages[i + 1].end())
                continue;
            lonelyHeadings += typeOf(*last).startsWith('H') ? 1 : 0;
            if (last->node != first->node || typeOf(*last) != "P")
                continue;
            const auto isSame = [node = last->node](const PageLine &line) { return line.node == node; };
            lonelyLines += std::count_if(pages[i].begin(), pages[i].end(), isSame) < 2 ? 1 : 0;
            lonelyLines += std::count_if(pages[i + 1].begin(), pages[i + 1].end(), isSame) < 2 ? 1 : 0;
        }
        constexpr size_t signatureLines = 7;
        const auto ofLast = std::count_if(pages.back().begin(), pages.back().end(),
                                          [&](const PageLine &line) { return typeOf(line) != "Note"; });
        lonelySignatures += size_t(ofLast) < signatureLines + 2 ? 1 : 0;
    }
    QCOMPARE(lonelySignatures, 0);
    QCOMPARE(lonelyHeadings, 0);
    QCOMPARE(lonelyLines, 0);
}

QTEST_GUILESS_MAIN(TestPageBreaks)
#include "tst_pagebreaks.moc"
