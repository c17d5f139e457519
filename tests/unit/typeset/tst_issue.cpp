// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files.h"
#include "pdf/pdflint.h"
#include "typeset/issuetypesetter.h"
#include "typeset/typesetter.h"
#include "unit/typeset/sampleissue.h"

#include <QTest>

using namespace congbao;

class TestIssue : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void sameInputGivesSameBytes();
    void fileIsSound();
    void fileKeepsArchiveAndAccessRules();
    void outsideCheckFindsOnlyRulesOfTheOlderStandard();
    void everyWordOfEachInstrumentIsOnItsPages();
    void coverHasItsLines();
    void contentsNameInstrumentsAndPages();
    void runningHeadStandsOnEveryPageButTheCover();
    void imprintEndsAPageCountOfFour();
    void headRowIsRepeatedOnEveryPageOfATable();
    void sourceIsAttached();
    void firstPageNumberMovesAllNumbers();
    void refusals_data();
    void refusals();
    void cancelledWorkStops();
    void missingFontFileIsNamed();

private:
    [[nodiscard]] QStringList linesOf(int page) const;

    typeset::IssueInput m_input;
    typeset::TypesetIssue m_issue;
};

QStringList TestIssue::linesOf(int page) const
{
    const QString number = QString::number(page);
    return tools::run(m_issue.pdf, {QStringLiteral("pdftotext"), QStringLiteral("-raw"), QStringLiteral("-f"), number,
                                    QStringLiteral("-l"), number, QStringLiteral("FILE"), QStringLiteral("-")})
        .remove(QLatin1Char('\f'))
        .split(QLatin1Char('\n'), Qt::SkipEmptyParts);
}

void TestIssue::initTestCase()
{
    m_input = tools::issue();
    auto issue = typeset::typesetIssue(m_input, {});
    QVERIFY2(issue, issue ? "" : qPrintable(issue.error().message + issue.error().detail));
    m_issue = std::move(*issue);
    QVERIFY(m_issue.warnings.isEmpty());
    QCOMPARE(m_issue.sha256, sha256Hex(m_issue.pdf));
}

void TestIssue::sameInputGivesSameBytes()
{
    const auto again = typeset::typesetIssue(m_input, {});
    QVERIFY(again);
    QVERIFY(again->pdf == m_issue.pdf);
}

void TestIssue::fileIsSound()
{
    int exitCode = -1;
    const QString said =
        tools::run(m_issue.pdf, {QStringLiteral("qpdf"), QStringLiteral("--check"), QStringLiteral("FILE")}, &exitCode);
    QVERIFY2(exitCode == 0, qPrintable(said));
}

void TestIssue::fileKeepsArchiveAndAccessRules()
{
    const auto findings = pdf::lintPdf(m_issue.pdf);
    QVERIFY(findings);
    for (const pdf::LintFinding &finding : *findings)
        qWarning() << finding.rule << finding.text;
    QVERIFY(findings->empty());
}

/// PDFBox's preflight knows PDF/A-1b only. What that forbids and PDF/A-3 allows (ISO 19005-3, 6.8 and 6.2.11.4.2) is
/// all that it may find.
void TestIssue::outsideCheckFindsOnlyRulesOfTheOlderStandard()
{
    QTemporaryDir folder;
    const QString plain = folder.filePath(QStringLiteral("plain.pdf"));
    int exitCode = -1;
    const QString said = tools::run(m_issue.pdf,
                                    {QStringLiteral("qpdf"), QStringLiteral("--object-streams=disable"),
                                     QStringLiteral("--newline-before-endstream"), QStringLiteral("FILE"), plain},
                                    &exitCode);
    QVERIFY2(exitCode == 0, qPrintable(said));
    QStringList jars;
    for (const QString &name :
         {QStringLiteral("preflight"), QStringLiteral("pdfbox2"), QStringLiteral("fontbox2"), QStringLiteral("xmpbox"),
          QStringLiteral("commons-logging"), QStringLiteral("commons-io"), QStringLiteral("javax.activation"),
          QStringLiteral("jaxb-api")})
        jars.append(QStringLiteral("/usr/share/java/%1.jar").arg(name));
    QVERIFY2(QFile::exists(jars.front()), "The Debian package libpdfbox2-java is needed.");
    const QStringList lines =
        tools::run({}, {QStringLiteral("java"), QStringLiteral("-cp"), jars.join(QLatin1Char(':')),
                        QStringLiteral("org.apache.pdfbox.preflight.Validator_A1b"), plain})
            .split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    QVERIFY2(lines.value(0).contains(u"is not a valid PDF/A-1b file"), qPrintable(lines.join(QLatin1Char('\n'))));
    const QRegularExpression ofPartOne(QStringLiteral(
        "^(7\\.11\\.2 : .*part must be 1|1\\.(2\\.9|4\\.7) : .*EmbeddedFile entry|3\\.1\\.11 : .*CIDSet)"));
    for (const QString &line : lines.mid(1))
        QVERIFY2(line.contains(ofPartOne), qPrintable(line));
}

void TestIssue::everyWordOfEachInstrumentIsOnItsPages()
{
    size_t index = 0;
    for (const typeset::PartInput &part : m_input.parts) {
        for (const typeset::InstrumentInput &instrument : part.instruments) {
            const typeset::InstrumentPages &pages = m_issue.instruments[index++];
            QCOMPARE(pages.number, instrument.number);
            QStringList found;
            for (int page = pages.firstPage; page <= pages.lastPage; ++page)
                found += linesOf(page).join(QLatin1Char(' ')).split(QLatin1Char(' '), Qt::SkipEmptyParts);
            qsizetype at = 0;
            const QStringList wanted = tools::words(instrument.content);
            for (const QString &word : found) {
                QCOMPARE(word.normalized(QString::NormalizationForm_C), word);
                if (at < wanted.size() && word == wanted[at])
                    ++at;
            }
            QVERIFY2(at == wanted.size(), qPrintable(instrument.number + u": " + wanted.mid(at, 6).join(u' ')));
        }
    }
}

void TestIssue::coverHasItsLines()
{
    QCOMPARE(linesOf(1), QStringList({QStringLiteral("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
                                      QStringLiteral("Độc lập - Tự do - Hạnh phúc"), QStringLiteral("CÔNG BÁO"),
                                      QStringLiteral("TỈNH QUẢNG TRỊ"), QStringLiteral("Số 44 + 45"),
                                      QStringLiteral("Ngày 20 tháng 11 năm 2026"),
                                      QStringLiteral("VĂN PHÒNG ỦY BAN NHÂN DÂN TỈNH QUẢNG TRỊ")}));
}

void TestIssue::contentsNameInstrumentsAndPages()
{
    const QString contents = linesOf(2).join(QLatin1Char(' '));
    QVERIFY2(contents.contains(u"MỤC LỤC"), qPrintable(contents));
    qsizetype at = 0;
    for (const QString &part :
         {QStringLiteral("PHẦN VĂN BẢN QUY PHẠM PHÁP LUẬT"), QStringLiteral("PHẦN VĂN BẢN KHÁC")}) {
        at = contents.indexOf(part, at);
        QVERIFY(at >= 0);
    }
    for (const typeset::InstrumentPages &pages : m_issue.instruments) {
        const QString entry = QStringLiteral("02-11-2026 - Quyết định số %1 ban hành Quy chế").arg(pages.number);
        const qsizetype start = contents.indexOf(entry);
        QVERIFY2(start >= 0, qPrintable(entry));
        const QString rest = contents.mid(start + entry.size());
        const auto number = QRegularExpression(QStringLiteral("tỉnh số \\d+ (\\d+)")).match(rest);
        QCOMPARE(number.captured(1).toInt(), pages.firstPage);
        QVERIFY(linesOf(pages.firstPage).join(QLatin1Char(' ')).contains(pages.number));
    }
}

void TestIssue::runningHeadStandsOnEveryPageButTheCover()
{
    const QString head = QStringLiteral("CÔNG BÁO/Số 44 + 45/Ngày 20-11-2026");
    QVERIFY(!linesOf(1).join(QLatin1Char(' ')).contains(head));
    for (int page = 2; page <= m_issue.pages; ++page) {
        const QString first = linesOf(page).join(QLatin1Char(' ')).left(head.size() + 6);
        QVERIFY2(first.contains(head), qPrintable(first));
        QVERIFY2(first.contains(QString::number(page)), qPrintable(first));
    }
}

void TestIssue::imprintEndsAPageCountOfFour()
{
    QCOMPARE(m_issue.pages % 4, 0);
    const QString last = linesOf(m_issue.pages).join(QLatin1Char(' '));
    QVERIFY2(last.contains(u"VĂN PHÒNG ỦY BAN NHÂN DÂN TỈNH QUẢNG TRỊ XUẤT BẢN"), qPrintable(last));
    QVERIFY(last.contains(u"In tại: Xưởng in <A&B>"));
    QVERIFY2(!last.contains(u"Email"), "a line without a value is left out");
}

void TestIssue::headRowIsRepeatedOnEveryPageOfATable()
{
    const typeset::InstrumentPages &pages = m_issue.instruments.front();
    int tablePages = 0;
    for (int page = pages.firstPage; page <= pages.lastPage; ++page) {
        const QString text = linesOf(page).join(QLatin1Char(' '));
        if (!text.contains(u"Thẩm định hồ sơ đề nghị cấp phép"))
            continue;
        ++tablePages;
        QCOMPARE(text.count(QStringLiteral("STT Nội dung Mức thu")), 1);
        QVERIFY(text.indexOf(u"STT Nội dung") < text.indexOf(u"Thẩm định hồ sơ đề nghị"));
    }
    QVERIFY(tablePages >= 3);
}

void TestIssue::sourceIsAttached()
{
    const QString list =
        tools::run(m_issue.pdf, {QStringLiteral("pdfdetach"), QStringLiteral("-list"), QStringLiteral("FILE")});
    QVERIFY2(list.contains(u"3 embedded files"), qPrintable(list));
    QVERIFY(list.contains(u"qd.docx") && list.contains(u"qd (2).docx") && list.contains(u"qd (3).docx"));
    const QString content = tools::run(
        m_issue.pdf, {QStringLiteral("qpdf"), QStringLiteral("--show-attachment=00002"), QStringLiteral("FILE")});
    QCOMPARE(content, QStringLiteral("source of 9"));
}

void TestIssue::firstPageNumberMovesAllNumbers()
{
    typeset::IssueInput later = m_input;
    later.firstPage = 1201;
    const auto issue = typeset::typesetIssue(later, {});
    QVERIFY(issue);
    QCOMPARE(issue->pages, m_issue.pages);
    for (size_t i = 0; i < issue->instruments.size(); ++i) {
        QCOMPARE(issue->instruments[i].firstPage, m_issue.instruments[i].firstPage + 1200);
        QCOMPARE(issue->instruments[i].lastPage, m_issue.instruments[i].lastPage + 1200);
    }
}

void TestIssue::refusals_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("named");
    QTest::newRow("an instrument without text") << 0 << QStringLiteral("09/2026/QĐ-UBND");
    QTest::newRow("unresolved tracked changes") << 1 << QStringLiteral("Điều 5");
    QTest::newRow("an issue without instruments") << 2 << QStringLiteral("no instruments");
    QTest::newRow("an issue without a number") << 3 << QStringLiteral("no number");
}

void TestIssue::refusals()
{
    QFETCH(int, kind);
    QFETCH(QString, named);
    typeset::IssueInput wrong = m_input;
    if (kind == 0)
        wrong.parts[0].instruments[1].content.blocks.clear();
    if (kind == 1)
        wrong.parts[0].instruments[1].content.warnings.push_back(
            {QStringLiteral("tracked-changes"), QStringLiteral("changes"), QStringLiteral("Điều 5")});
    if (kind == 2)
        wrong.parts.clear();
    if (kind == 3)
        wrong.numbers.clear();
    const auto issue = typeset::typesetIssue(wrong, {});
    QVERIFY(!issue);
    QCOMPARE(issue.error().code, ErrorCode::Refused);
    QVERIFY2(issue.error().message.contains(named), qPrintable(issue.error().message));
}

void TestIssue::cancelledWorkStops()
{
    JobContext context;
    context.cancel();
    const auto issue = typeset::typesetIssue(m_input, context);
    QVERIFY(!issue);
    QCOMPARE(issue.error().code, ErrorCode::Cancelled);
}

void TestIssue::missingFontFileIsNamed()
{
    auto look = typeset::Template::standard();
    QVERIFY(look);
    look->fonts.folder = QStringLiteral("/no/such/folder");
    const auto issue = typeset::setIssue(m_input, *look, {});
    QVERIFY(!issue);
    QCOMPARE(issue.error().code, ErrorCode::Unreadable);
    QVERIFY2(issue.error().message.contains(u"/no/such/folder/LiberationSerif-Regular.ttf"),
             qPrintable(issue.error().message));
}

QTEST_GUILESS_MAIN(TestIssue)
#include "tst_issue.moc"
