// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/archivepage.h"
#include "casework/comparing.h"
#include "casework/issues.h"
#include "common/pageview.h"
#include "common/printing.h"
#include "common/thumbnails.h"
#include "compare/comparepage.h"
#include "intake/intakepage.h"
#include "issues/issuespage.h"
#include "program.h"
#include "settings/settingspage.h"
#include "shell/quickfind.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QListWidget>
#include <QPdfDocument>
#include <QPrinter>
#include <QTableView>
#include <QTableWidget>
#include <QTabWidget>
#include <QTemporaryDir>

using namespace congbao;
using namespace congbao::desk;
using casework::Office;

namespace {
constexpr int Patience = 30000; ///< a loaded machine is not a fault
}

/// Settings, archive, find everywhere, the watched folder, the pages of an issue while it is composed.
class TestDeskPlaces : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    SubmissionId m_first;
    SubmissionId m_second;

    QString office() const { return m_folder.filePath(QStringLiteral("office")); }
    static QString sample(const QString &name) { return QStringLiteral(CONGBAO_TEST_DATA "/sample-office/") + name; }

private slots:
    void initTestCase()
    {
        qputenv("CONGBAO_WORKER", CONGBAO_BIN_DIR "/congbao-worker");
        QCoreApplication::setOrganizationName(QStringLiteral("congbao-test"));
        QSettings().clear();
        auto made = makeOffice(office());
        QVERIFY2(made.has_value(), made ? "" : qPrintable(made.error().message + made.error().detail));
        const auto admin = casework::SignIn::signIn(**made, QStringLiteral("Quản trị"), passphrase());
        QVERIFY(admin.has_value());
        QVERIFY(
            (*made)->setSetting(*admin, QStringLiteral("gazette.province"), QStringLiteral("Quảng Trị")).has_value());
        const auto clerk = casework::SignIn::signIn(**made, QStringLiteral("Thư"), passphrase());
        QVERIFY(clerk.has_value());
        // Two instruments of one part, compared and without anything open.
        for (const auto &[official, electronic, id] :
             {std::tuple(QStringLiteral("nq-12-2026"), QStringLiteral("nq-12-2026-gui-lai.docx"), &m_first),
              std::tuple(QStringLiteral("nq-13-2026"), QStringLiteral("nq-13-2026.docx"), &m_second)}) {
            casework::ReceiveRequest request;
            request.officialPath = sample(official + QStringLiteral("-van-ban-chinh.pdf"));
            request.electronicPath = sample(electronic);
            const auto received = casework::receiveSubmission(**made, *clerk, request);
            QVERIFY2(received.has_value(), received ? "" : qPrintable(received.error().message));
            const auto order = casework::orderComparison(**made, *received);
            QVERIFY(order.has_value());
            const auto pair = casework::runComparison(*order, JobContext());
            QVERIFY2(pair.has_value(), pair ? "" : qPrintable(pair.error().message));
            QVERIFY(casework::storeComparison(**made, *clerk, *received, pair->comparison).has_value());
            for (const compare::Discrepancy &found : pair->comparison.discrepancies) {
                if (found.severity == compare::Severity::Substantive)
                    QVERIFY(
                        casework::giveVerdict(**made, *clerk, *received, found.id, casework::VerdictKind::ReadingError)
                            .has_value());
            }
            *id = *received;
        }
    }

    void administratorChangesSettingsAndPeople()
    {
        Program program(office());
        program.signIn(QStringLiteral("Quản trị"));
        program.click("rail.settings");
        auto *page = qobject_cast<SettingsPage *>(program.window->currentPlace());
        QVERIFY(page);
        const SettingsState &state = page->presenter().state();
        QTRY_VERIFY_WITH_TIMEOUT(state.isLoaded, Patience);
        auto *address = program.find<QLineEdit>("setting.gazette.address");
        QVERIFY(!program.find<QAbstractButton>("settingsSave")->isEnabled());
        address->setFocus();
        QTest::keyClicks(address, QStringLiteral("12 Hung Vuong"));
        // What is half written survives another look at the office.
        page->refresh();
        QTest::qWait(200);
        QCOMPARE(address->text(), QStringLiteral("12 Hung Vuong"));
        program.click("settingsSave");
        QTRY_COMPARE_WITH_TIMEOUT(state.values.value(QStringLiteral("gazette.address")),
                                  QStringLiteral("12 Hung Vuong"), Patience);
        QTRY_VERIFY_WITH_TIMEOUT(!program.find<QAbstractButton>("settingsSave")->isEnabled(), Patience);
        // A value that does not fit is refused with the reason.
        page->open(QStringLiteral("links"));
        QTest::keyClicks(program.find<QLineEdit>("setting.portal.url"), QStringLiteral("ftp://x"));
        program.click("settingsSave");
        QTRY_VERIFY_WITH_TIMEOUT(told(page).contains(u"ftp://x"), Patience);

        page->open(QStringLiteral("people"));
        QTest::keyClicks(program.find<QLineEdit>("personName"), QStringLiteral("Nguoi Moi"));
        QTest::keyClicks(program.find<QLineEdit>("personPassphrase"), QStringLiteral("mot cau du dai nua"));
        QVERIFY(!program.find<QAbstractButton>("personAdd")->isEnabled()); // no role yet
        QTest::keyClick(program.find<QCheckBox>("personRole.clerk"), Qt::Key_Space);
        program.click("personAdd");
        QTRY_COMPARE_WITH_TIMEOUT(program.find<QTableWidget>("settingsPeople")->rowCount(), 7, Patience);
    }

    void othersSeeTheSettingsAndWhyTheyMayNotChangeThem()
    {
        Program program(office());
        program.signIn(QStringLiteral("Thư"));
        program.click("rail.settings");
        auto *page = qobject_cast<SettingsPage *>(program.window->currentPlace());
        QTRY_VERIFY_WITH_TIMEOUT(page->presenter().state().isLoaded, Patience);
        auto *address = program.find<QLineEdit>("setting.gazette.address");
        QVERIFY(!address->isEnabled());
        QCOMPARE(address->toolTip(), page->presenter().settingsRefusal());
        QVERIFY(!page->presenter().settingsRefusal().isEmpty());
        // One's own passphrase everybody may change.
        page->open(QStringLiteral("people"));
        for (const char *field : {"personNewPassphrase", "personRepeated"})
            QTest::keyClicks(program.find<QLineEdit>(field), QStringLiteral("mot cau khac du dai"));
        QVERIFY(program.find<QAbstractButton>("personChange")->isEnabled());
    }

    void archiveFindsWithoutToneMarksAndShowsThePages()
    {
        Program program(office());
        program.signIn(QStringLiteral("Bản"));
        program.click("rail.archive");
        auto *page = qobject_cast<ArchivePage *>(program.window->currentPlace());
        QVERIFY(page);
        const ArchiveState &state = page->presenter().state();
        QTest::keyClicks(program.find<QLineEdit>("archiveWords"), QStringLiteral("bai bo nghi quyet"));
        QTRY_VERIFY_WITH_TIMEOUT(!state.hits.empty(), Patience);
        QCOMPARE(state.hits.front().attributes.number, QStringLiteral("13/2026/NQ-HĐND"));
        const QAbstractItemModelTester tester(program.find<QTableView>("archiveList")->model());
        QTRY_VERIFY_WITH_TIMEOUT(program.find<PageView>("archivePages")->pageCount() >= 1, Patience);
        QTRY_VERIFY_WITH_TIMEOUT(!program.find<QLabel>("archiveShown")->text().isEmpty(), Patience);
    }

    void findEverywhereGoesToAnInstrumentAndDoesACommand()
    {
        Program program(office());
        program.signIn(QStringLiteral("Bản"));
        QTest::keyClick(program.window->currentPlace(), Qt::Key_K, Qt::ControlModifier);
        auto *find = program.window->findChild<QuickFind *>();
        QVERIFY(find);
        auto *words = find->findChild<QLineEdit *>(QStringLiteral("quickFindWords"));
        auto *list = find->findChild<QListWidget *>(QStringLiteral("quickFindList"));
        QTest::keyClicks(words, QStringLiteral("13/2026"));
        QTRY_VERIFY_WITH_TIMEOUT(list->count() > 0 && list->item(0)->text().contains(u"13/2026/NQ-HĐND"), Patience);
        QTest::keyClick(words, Qt::Key_Return);
        auto *compare = qobject_cast<ComparePage *>(program.window->currentPlace());
        QVERIFY(compare);
        QTRY_VERIFY_WITH_TIMEOUT(compare->presenter().state().submission.has_value(), Patience);
        QCOMPARE(compare->presenter().state().submission->id, m_second);

        QTRY_VERIFY_WITH_TIMEOUT(!program.window->findChild<QuickFind *>(), Patience);
        program.click("rail.find");
        QTRY_VERIFY_WITH_TIMEOUT(program.window->findChild<QuickFind *>(), Patience);
        find = program.window->findChild<QuickFind *>();
        words = find->findChild<QLineEdit *>(QStringLiteral("quickFindWords"));
        QTest::keyClicks(words, QStringLiteral("settings"));
        QTest::keyClick(words, Qt::Key_Return);
        QVERIFY(qobject_cast<SettingsPage *>(program.window->currentPlace()));
        QCOMPARE(withoutMarks(QStringLiteral("Quyết  ĐỊNH")), QStringLiteral("quyet dinh"));
    }

    void filesOfTheWatchedFolderAppearPaired()
    {
        const QTemporaryDir box;
        {
            auto real = Office::open(office());
            QVERIFY(real.has_value());
            const auto admin = casework::SignIn::signIn(**real, QStringLiteral("Quản trị"), passphrase());
            QVERIFY((*real)->setSetting(*admin, QStringLiteral("intake.folder"), box.path()).has_value());
        }
        Program program(office());
        program.signIn(QStringLiteral("Thư"));
        program.click("rail.intake");
        auto *page = qobject_cast<IntakePage *>(program.window->currentPlace());
        QVERIFY(page);
        const IntakeState &state = page->presenter().state();
        QTRY_VERIFY_WITH_TIMEOUT(state.isLoaded, Patience);
        const QString official = box.filePath(QStringLiteral("qd-3188-van-ban-chinh.pdf"));
        const QString electronic = box.filePath(QStringLiteral("qd-3188.docx"));
        QVERIFY(QFile::copy(sample(QStringLiteral("qd-3188-van-ban-chinh.pdf")), official));
        QVERIFY(QFile::copy(sample(QStringLiteral("qd-3188.docx")), electronic));
        QTRY_COMPARE_WITH_TIMEOUT(state.waiting.size(), size_t(1), Patience);
        QCOMPARE(state.waiting.front().officialPath, official);
        QCOMPARE(state.waiting.front().electronicPath, electronic);
        QTRY_VERIFY_WITH_TIMEOUT(state.reading.has_value(), 2 * Patience);
        QTRY_VERIFY_WITH_TIMEOUT(program.find<QAbstractButton>("intakeRegister")->isEnabled(), Patience);
        program.click("intakeRegister");
        QTRY_COMPARE_WITH_TIMEOUT(state.submissions.size(), size_t(3), Patience);
        // They are not offered again, and they are not gone either.
        QVERIFY(!QFile::exists(official));
        QVERIFY(QFile::exists(box.filePath(QStringLiteral("da-dang-ky/qd-3188.docx"))));
        QTRY_VERIFY_WITH_TIMEOUT(!state.signatures.isEmpty(), Patience);
        QVERIFY(program.find<QLabel>("intakeSignatures")->isVisible());
    }

    void pagesFollowTheComposing()
    {
        Program program(office());
        program.signIn(QStringLiteral("Bản"));
        program.click("rail.issues");
        auto *page = qobject_cast<IssuesPage *>(program.window->currentPlace());
        QVERIFY(page);
        IssuesPresenter &presenter = page->presenter();
        const IssuesState &state = presenter.state();
        QTRY_VERIFY_WITH_TIMEOUT(state.isLoaded, Patience);
        program.click("issueNew");
        program.find<QLineEdit>("newIssueNumbers")->setText(QStringLiteral("44"));
        program.click("newIssueCreate");
        QTRY_COMPARE_WITH_TIMEOUT(state.issues.size(), size_t(1), Patience);
        for (const size_t count : {size_t(1), size_t(2)}) {
            QTRY_VERIFY_WITH_TIMEOUT(!state.placeable.empty(), Patience);
            program.click("issueItemAdd");
            QTRY_COMPARE_WITH_TIMEOUT(state.issues.front().items.size(), count, Patience);
        }
        auto *pages = program.find<PageView>("issuePreview");
        QTRY_VERIFY_WITH_TIMEOUT(state.isPreview && !state.pdfPath.isEmpty() && !presenter.isSettingPreview(),
                                 2 * Patience);
        QTRY_COMPARE_WITH_TIMEOUT(pages->pageCount(), state.pages, Patience);
        QVERIFY(state.pages >= 4);
        QTRY_COMPARE_WITH_TIMEOUT(program.find<Thumbnails>("issueThumbnails")->count(), state.pages, Patience);
        // Only typeset pages are printed for the shop.
        QVERIFY(state.issues.front().pdfSha256.isEmpty());

        const SubmissionId first = state.issues.front().items[0].submission;
        const QString before = state.pdfPath;
        QElapsedTimer time;
        time.start();
        presenter.move(first, 2); // by keyboard and mouse alike
        QTRY_VERIFY_WITH_TIMEOUT(state.pdfPath != before && !state.pdfPath.isEmpty(), Patience);
        qInfo("a moved instrument stands on the pages after %lld ms", time.elapsed());
        QCOMPARE(state.issues.front().items[1].submission, first);
        QVERIFY(presenter.pageOf(first) > presenter.pageOf(state.issues.front().items[0].submission));

        auto printer = std::make_unique<QPrinter>(QPrinter::ScreenResolution);
        printer->setFullPage(true);
        printer->setOutputFormat(QPrinter::PdfFormat);
        printer->setOutputFileName(m_folder.filePath(QStringLiteral("printed.pdf")));
        const auto printed = printPages(*printer, state.pdfPath, JobContext());
        QVERIFY2(printed.has_value(), printed ? "" : qPrintable(printed.error().message));
        QCOMPARE(*printed, state.pages);
        printer.reset();
        QPdfDocument paper;
        QCOMPARE(paper.load(m_folder.filePath(QStringLiteral("printed.pdf"))), QPdfDocument::Error::None);
        QCOMPARE(paper.pageCount(), state.pages);

        program.click("issueTypeset");
        QTRY_VERIFY_WITH_TIMEOUT(!state.isTypesetting && !state.isPreview && !state.pdfPath.isEmpty(), 4 * Patience);
        const QString booklet = m_folder.filePath(QStringLiteral("booklet.pdf"));
        presenter.exportPages(booklet, casework::PrintFileKind::Booklet);
        QTRY_VERIFY_WITH_TIMEOUT(told(page).contains(booklet), Patience);
        QPdfDocument folded;
        QCOMPARE(folded.load(booklet), QPdfDocument::Error::None);
        QCOMPARE(folded.pageCount(), (state.pages + 3) / 4 * 2);
    }
};

QTEST_MAIN(TestDeskPlaces)
#include "tst_deskplaces.moc"
