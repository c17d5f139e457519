// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files.h"
#include "pdf/pdflint.h"
#include "typeset/issuetypesetter.h"
#include "typeset/typesetter.h"
#include "unit/typeset/tortureissue.h"

#include <QTest>

using namespace congbao;

/// The issue made of what breaks layouts. With CONGBAO_KEEP_PDF=FILE it leaves its file there for people to look at.
class TestTorture : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void fileIsSoundAndArchivable();
    void everyWordIsThereInOrder();
    void wideAnnexIsTurned();
    void annexPagesKeepTheirBoxes();
    void partedInstrumentSaysWhereItGoesOn();
    void contentsLeadToTheirPages();
    void sameBytesOnOneAndTwoThreads();
    void movedInstrumentIsNotSetAgain();

private:
    [[nodiscard]] QString textOf(int page) const;
    [[nodiscard]] const typeset::InstrumentPages &pagesOf(const QString &number) const;

    typeset::IssueInput m_input;
    typeset::TypesetIssue m_issue;
    QStringList m_texts; // of each page
};

QString TestTorture::textOf(int page) const
{
    return m_texts.value(page - 1).simplified();
}

const typeset::InstrumentPages &TestTorture::pagesOf(const QString &number) const
{
    return *std::find_if(m_issue.instruments.begin(), m_issue.instruments.end(),
                         [&](const auto &pages) { return pages.number == number; });
}

void TestTorture::initTestCase()
{
    m_input = tools::tortureIssue();
    auto issue = typeset::typesetIssue(m_input, {}, 1);
    QVERIFY2(issue, issue ? "" : qPrintable(issue.error().message + issue.error().detail));
    m_issue = std::move(*issue);
    if (const QString path = qEnvironmentVariable("CONGBAO_KEEP_PDF"); !path.isEmpty())
        QVERIFY(writeFile(path, m_issue.pdf));
    m_texts = tools::run(m_issue.pdf, {QStringLiteral("pdftotext"), QStringLiteral("-raw"), QStringLiteral("FILE"),
                                       QStringLiteral("-")})
                  .split(QLatin1Char('\f'));
    QVERIFY2(m_issue.warnings.isEmpty(), qPrintable(m_issue.warnings.join(QLatin1Char('\n'))));
}

void TestTorture::fileIsSoundAndArchivable()
{
    int exitCode = -1;
    const QString said =
        tools::run(m_issue.pdf, {QStringLiteral("qpdf"), QStringLiteral("--check"), QStringLiteral("FILE")}, &exitCode);
    QVERIFY2(exitCode == 0, qPrintable(said));
    QVERIFY2(said.contains(u"File is linearized"), qPrintable(said));
    const auto findings = pdf::lintPdf(m_issue.pdf);
    QVERIFY(findings);
    for (const pdf::LintFinding &finding : *findings)
        qWarning() << finding.rule << finding.text;
    QVERIFY(findings->empty());
}

void TestTorture::everyWordIsThereInOrder()
{
    for (size_t part = 0, index = 0; part < m_input.parts.size(); ++part) {
        for (const typeset::InstrumentInput &instrument : m_input.parts[part].instruments) {
            const typeset::InstrumentPages &pages = m_issue.instruments[index++];
            if (instrument.continuedFrom || instrument.continuesIn)
                continue;
            // Footnotes stand at the end of their page and are looked for by themselves.
            text::Document body = instrument.content;
            text::Document notes = body;
            const auto isNote = [](const text::Block &block) { return block.kind == text::BlockKind::Footnote; };
            std::erase_if(body.blocks, isNote);
            std::erase_if(notes.blocks, [&](const text::Block &block) { return !isNote(block); });
            QStringList found;
            for (int page = pages.firstPage; page <= pages.lastPage; ++page)
                found += textOf(page).split(QLatin1Char(' '));
            for (const text::Document &wantedText : {body, notes}) {
                const QStringList wanted = tools::words(wantedText);
                qsizetype at = 0;
                for (const QString &word : found)
                    at += at < wanted.size() && word == wanted[at] ? 1 : 0;
                QVERIFY2(at == wanted.size(), qPrintable(instrument.number + u": " + wanted.mid(at, 8).join(u' ')));
            }
        }
    }
}

void TestTorture::wideAnnexIsTurned()
{
    const typeset::InstrumentPages &pages = pagesOf(QStringLiteral("42/2026/QĐ-UBND"));
    int turned = 0;
    for (int page = pages.firstPage; page <= pages.lastPage; ++page) {
        const QString text = textOf(page);
        const QString number = QString::number(page);
        const QString info = tools::run(m_issue.pdf, {QStringLiteral("pdfinfo"), QStringLiteral("-f"), number,
                                                      QStringLiteral("-l"), number, QStringLiteral("FILE")});
        const bool isTurned = info.contains(QRegularExpression(QStringLiteral("rot: +90")));
        if (text.contains(u"Hạng mục công trình"))
            QVERIFY2(isTurned && text.contains(u"Cột số 11"), qPrintable(text));
        if (text.contains(u"BẢNG NGANG NHIỀU CỘT"))
            QVERIFY2(isTurned && text.contains(u"PHỤ LỤC II ") && text.contains(u"Hạng mục"), qPrintable(text));
        if (text.contains(u"Ghi chú: số liệu"))
            QVERIFY2(isTurned && text.contains(u"Hạng mục"), qPrintable(text));
        if (text.contains(u"MẪU ĐƠN"))
            QVERIFY(!isTurned);
        turned += isTurned ? 1 : 0;
    }
    QVERIFY(turned >= 5 && turned <= 10);
}

void TestTorture::annexPagesKeepTheirBoxes()
{
    const typeset::InstrumentPages &pages = pagesOf(QStringLiteral("42/2026/QĐ-UBND"));
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("issue.pdf"));
    QVERIFY(writeFile(path, m_issue.pdf));
    // The grey flag stands in the upper left corner of the frame; turned with the page where that is rotated.
    const QList<QPointF> corners{{0.15, 0.5}, {0.85, 0.15}, {0.85, 0.85}};
    for (int i = 0; i < 3; ++i) {
        const int page = pages.lastPage - 2 + i;
        QProcess process;
        process.start(QStringLiteral("pdftoppm"),
                      {QStringLiteral("-r"), QStringLiteral("50"), QStringLiteral("-png"), QStringLiteral("-f"),
                       QString::number(page), QStringLiteral("-singlefile"), path,
                       folder.filePath(QString::number(i))});
        QVERIFY(process.waitForFinished());
        const QImage image(folder.filePath(QString::number(i)) + QStringLiteral(".png"));
        QVERIFY(!image.isNull());
        // The middle of all grey (not black, not white) is where the flag must be.
        QPointF sum;
        int count = 0;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x) {
                const int grey = qGray(image.pixel(x, y));
                if (grey == 204) {
                    sum += QPointF(x, y);
                    ++count;
                }
            }
        }
        QVERIFY2(count > 200, qPrintable(QStringLiteral("page %1: %2").arg(page).arg(count)));
        const QPointF middle(sum.x() / count / image.width(), sum.y() / count / image.height());
        const QPointF off = middle - corners[i];
        QVERIFY2(std::abs(off.x()) < 0.2 && std::abs(off.y()) < 0.25,
                 qPrintable(QStringLiteral("page %1: %2, %3").arg(page).arg(middle.x()).arg(middle.y())));
    }
}

void TestTorture::partedInstrumentSaysWhereItGoesOn()
{
    const typeset::InstrumentPages &first = pagesOf(QStringLiteral("60/2026/QĐ-UBND"));
    const QString end = textOf(first.lastPage);
    QVERIFY2(end.endsWith(u"(Xem tiếp Công báo số 46 + 47)"), qPrintable(end.right(200)));
    QVERIFY(!end.contains(u"Điều 6."));
    const typeset::InstrumentPages &second = pagesOf(QStringLiteral("61/2026/QĐ-UBND"));
    const QString start = textOf(second.firstPage);
    const qsizetype said = start.indexOf(u"(Tiếp theo Công báo số 43)");
    QVERIFY2(said > 0, qPrintable(start));
    QVERIFY(start.indexOf(u"Quyết định số 61/2026/QĐ-UBND ngày 02 tháng 11 năm 2026") < said);
    const qsizetype chapter = start.indexOf(u"Chương III NỘI DUNG CỦA CHƯƠNG 3", said);
    const qsizetype section = start.indexOf(u"Mục 1. ĐIỀU KIỆN", chapter);
    QVERIFY2(chapter > said && section > chapter && start.indexOf(u"Điều 15.") > section, qPrintable(start));
    QVERIFY(!start.contains(u"Điều 14."));
}

void TestTorture::contentsLeadToTheirPages()
{
    const QString json = tools::run(m_issue.pdf, {QStringLiteral("qpdf"), QStringLiteral("--json"),
                                                  QStringLiteral("--json-key=pages"), QStringLiteral("FILE")});
    QVERIFY(!json.isEmpty());
    const QString raw = tools::run(m_issue.pdf, {QStringLiteral("qpdf"), QStringLiteral("--qdf"),
                                                 QStringLiteral("--object-streams=disable"), QStringLiteral("FILE"),
                                                 QStringLiteral("-")});
    QVERIFY(raw.count(QStringLiteral("/Subtype /Link")) >= qsizetype(m_issue.instruments.size()));
    QVERIFY(raw.contains(u"/OBJR"));
}

void TestTorture::sameBytesOnOneAndTwoThreads()
{
    const auto again = typeset::typesetIssue(m_input, {}, 2);
    QVERIFY(again);
    QCOMPARE(again->sha256, m_issue.sha256);
}

void TestTorture::movedInstrumentIsNotSetAgain()
{
    typeset::IssueInput input = m_input;
    int number = 0;
    for (typeset::PartInput &part : input.parts) {
        for (typeset::InstrumentInput &instrument : part.instruments)
            instrument.content.sha256 = QString::number(++number);
    }
    const auto look = typeset::lookOf(input);
    QVERIFY(look);
    auto composer = typeset::IssueComposer::create(*look);
    QVERIFY(composer);
    QVERIFY(composer->compose(input, {}));
    QCOMPARE(composer->lastSetCount(), number);
    std::swap(input.parts[1].instruments[2], input.parts[1].instruments[3]);
    auto moved = composer->compose(input, {});
    QVERIFY(moved);
    QCOMPARE(composer->lastSetCount(), 0);
    // The bytes do not tell what was set before.
    auto fresh = typeset::setIssue(input, *look, {});
    QVERIFY(fresh);
    const auto first = typeset::writeIssue(std::move(*moved), {}, 2);
    const auto second = typeset::writeIssue(std::move(*fresh), {}, 1);
    QVERIFY(first && second);
    QCOMPARE(first->sha256, second->sha256);
}

QTEST_GUILESS_MAIN(TestTorture)
#include "tst_torture.moc"
