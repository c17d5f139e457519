// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/pageview.h"
#include "compare/comparepage.h"
#include "compare/textview.h"
#include "program.h"

#include <ctime>
#include <QApplication>
#include <QPainter>
#include <QPdfWriter>
#include <QProcess>
#include <QScrollBar>
#include <QTableView>
#include <QTemporaryDir>

using namespace congbao;
using namespace congbao::desk;

namespace {

constexpr int Pages = 400;
constexpr int LinesOfAPage = 32;
constexpr double MostStallMs = 100;

double cpuMs(clockid_t clock)
{
    timespec time{};
    clock_gettime(clock, &time);
    return double(time.tv_sec) * 1e3 + double(time.tv_nsec) / 1e6;
}

/// Looks how long the event loop was held by one event: in the processor time of its own thread, so that a loaded
/// machine is not taken for a slow program.
class Watchdog : public QObject
{
public:
    Watchdog()
    {
        m_timer.setTimerType(Qt::PreciseTimer);
        connect(&m_timer, &QTimer::timeout, this, [this] {
            const double now = cpuMs(CLOCK_THREAD_CPUTIME_ID);
            longest = std::max(longest, now - m_last);
            m_last = now;
        });
        restart();
        m_timer.start(2);
    }
    void restart()
    {
        m_last = cpuMs(CLOCK_THREAD_CPUTIME_ID);
        longest = 0;
    }
    double longest = 0;

private:
    QTimer m_timer;
    double m_last = 0;
};

double residentMegabytes()
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith("VmRSS:"))
            return line.mid(6).simplified().split(' ').front().toDouble() / 1024;
    }
    return 0;
}

/// Line `index` of the instrument; `isElectronic` has another number on every tenth page.
QString lineOf(int index, bool isElectronic)
{
    const bool isWrong = isElectronic && index % (10 * LinesOfAPage) == 7;
    return QStringLiteral("%1. Mức hỗ trợ tại khoản %2 là %3 đồng cho mỗi hộ ở xã.")
        .arg(index + 1)
        .arg(index % 9 + 1)
        .arg(120000 + index * 10 + (isWrong ? 1 : 0));
}

} // namespace

class TestLargePair : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    SubmissionId m_id;

    QString path(const QString &name) const { return m_folder.filePath(name); }

    void writeOfficial(const QString &file)
    {
        QPdfWriter writer(file);
        writer.setPageSize(QPageSize(QPageSize::A4));
        writer.setResolution(72);
        QPainter painter(&writer);
        painter.setFont(QFont(QStringLiteral("Liberation Serif"), 13));
        for (int page = 0; page < Pages; ++page) {
            if (page > 0)
                writer.newPage();
            for (int line = 0; line < LinesOfAPage; ++line)
                painter.drawText(20, 40 + line * 22, lineOf(page * LinesOfAPage + line, false));
        }
    }

    void writeElectronic(const QString &file)
    {
        QFile text(path(QStringLiteral("lines.txt")));
        QVERIFY(text.open(QIODevice::WriteOnly));
        for (int index = 0; index < Pages * LinesOfAPage; ++index)
            text.write(lineOf(index, true).toUtf8() + '\n');
        text.close();
        const QString script = QStringLiteral(
            "import sys,zipfile\n"
            "w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'\n"
            "p=''.join('<w:p><w:r><w:t>'+l.rstrip()+'</w:t></w:r></w:p>' for l in open(sys.argv[1],encoding='utf8'))\n"
            "z=zipfile.ZipFile(sys.argv[2],'w',zipfile.ZIP_DEFLATED)\n"
            "z.writestr('[Content_Types].xml','<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/"
            "content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package."
            "relationships+xml\"/><Override PartName=\"/word/document.xml\" ContentType=\"application/vnd."
            "openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>')\n"
            "z.writestr('_rels/.rels','<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/"
            "relationships\"><Relationship Id=\"r\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/"
            "relationships/officeDocument\" Target=\"word/document.xml\"/></Relationships>')\n"
            "z.writestr('word/document.xml','<?xml version=\"1.0\" encoding=\"UTF-8\"?><w:document xmlns:w=\"'+w+'\">"
            "<w:body>'+p+'</w:body></w:document>')\n"
            "z.close()\n");
        QCOMPARE(QProcess::execute(QStringLiteral("python3"), {QStringLiteral("-c"), script, text.fileName(), file}),
                 0);
    }

private slots:
    void initTestCase()
    {
        qputenv("CONGBAO_WORKER", CONGBAO_BIN_DIR "/congbao-worker");
        QCoreApplication::setOrganizationName(QStringLiteral("congbao-test"));
        QSettings().clear();
        const QString official = path(QStringLiteral("nghi-dinh.pdf"));
        const QString electronic = path(QStringLiteral("nghi-dinh.docx"));
        writeOfficial(official);
        writeElectronic(electronic);
        auto made = makeOffice(path(QStringLiteral("office")));
        QVERIFY2(made.has_value(), made ? "" : qPrintable(made.error().message + made.error().detail));
        const auto clerk = casework::SignIn::signIn(**made, QStringLiteral("Thư"), passphrase());
        QVERIFY(clerk.has_value());
        casework::ReceiveRequest request;
        request.officialPath = official;
        request.electronicPath = electronic;
        casework::InstrumentAttributes attributes;
        attributes.type = QStringLiteral("Quyết định");
        attributes.number = QStringLiteral("77/2026/QĐ-UBND");
        attributes.date = QDate(2026, 11, 20);
        attributes.issuer = QStringLiteral("Ủy ban nhân dân tỉnh");
        attributes.abstractText = QStringLiteral("Quy định mức hỗ trợ");
        request.attributes = attributes;
        const auto received = casework::receiveSubmission(**made, *clerk, request);
        QVERIFY2(received.has_value(), received ? "" : qPrintable(received.error().message + received.error().detail));
        m_id = *received;
    }

    void nothingHoldsTheWindow()
    {
        Program program(path(QStringLiteral("office")));
        program.signIn(QStringLiteral("Thư"));
        auto &presenter = qobject_cast<ComparePage *>(program.window->currentPlace())->presenter();
        QTRY_VERIFY(presenter.state().isLoaded);
        Watchdog watchdog;
        const auto report = [&watchdog](const char *what) {
            qInfo("%-28s longest stall %5.1f ms, memory %4.0f MB", what, watchdog.longest, residentMegabytes());
            const bool isFluid = watchdog.longest < MostStallMs;
            watchdog.restart();
            return isFluid;
        };
        presenter.open(m_id);
        auto *pages = program.find<PageView>("comparePages");
        auto *text = program.find<TextView>("compareText");
        QTRY_COMPARE_WITH_TIMEOUT(pages->pageCount(), Pages, 60000);
        QTRY_VERIFY_WITH_TIMEOUT(text->hasText(), 60000);
        QTest::qWait(500);
        QVERIFY(report("opening"));

        program.click("compareRun");
        QTRY_VERIFY_WITH_TIMEOUT(presenter.state().comparison && !presenter.state().isComparing, 300000);
        QTest::qWait(500);
        QVERIFY(presenter.openCount() >= Pages / 10);
        QVERIFY(report("comparing"));

        auto *list = program.find<QTableView>("compareDifferences");
        for (int step = 0; step < 30; ++step) {
            QTest::keyClick(list, Qt::Key_J);
            QTest::qWait(15);
        }
        QVERIFY(report("difference by difference"));

        pages->setFocus();
        for (int step = 0; step < 60; ++step) {
            QTest::keyClick(pages, Qt::Key_PageDown);
            QTest::qWait(10);
        }
        QVERIFY(report("scrolling the pages"));
        for (int step = 0; step < 60; ++step) {
            text->verticalScrollBar()->triggerAction(QScrollBar::SliderPageStepAdd);
            QTest::qWait(10);
        }
        QVERIFY(report("scrolling the text"));

        std::vector<double> times;
        for (int step = 0; step < 25; ++step) {
            const int page = 1 + (step * 97) % Pages;
            QTest::qWait(200); // neighbours of before are drawn
            const double start = cpuMs(CLOCK_PROCESS_CPUTIME_ID);
            pages->goToPage(page);
            QTRY_VERIFY(pages->isDrawn(page));
            times.push_back(cpuMs(CLOCK_PROCESS_CPUTIME_ID) - start);
        }
        std::sort(times.begin(), times.end());
        qInfo("page change: median %.1f ms, longest %.1f ms", times[times.size() / 2], times.back());
        QVERIFY(times[times.size() * 9 / 10] < 100);
        QVERIFY(report("changing pages"));
        QVERIFY(residentMegabytes() < 600);
    }
};

QTEST_MAIN(TestLargePair)
#include "tst_largepair.moc"
