// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/comparing.h"
#include "common/pageview.h"
#include "compare/comparepage.h"
#include "compare/recheckview.h"
#include "program.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QClipboard>
#include <QProcess>
#include <QTableView>
#include <QTabWidget>
#include <QTemporaryDir>
#include <signal.h>

using namespace congbao;
using namespace congbao::desk;
using casework::Office;
using casework::VerdictKind;

namespace {

constexpr int Patience = 30000; ///< a loaded machine is not a fault

/// Set for the process that is killed in the middle of a verdict session: the office's folder.
constexpr auto ChildOffice = "CONGBAO_TEST_KILLED_OFFICE";

ComparePresenter &opened(Program &program, SubmissionId id)
{
    auto &presenter = qobject_cast<ComparePage *>(program.window->currentPlace())->presenter();
    presenter.open(id);
    return presenter;
}

} // namespace

class TestCompareDesk : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    SubmissionId m_wrong;

    QString office() const { return m_folder.filePath(QStringLiteral("office")); }

    std::vector<casework::Verdict> history(Program &program, SubmissionId id)
    {
        std::optional<std::vector<casework::Verdict>> read;
        program.office.run(
            this, [id](Office &real) { return casework::verdictHistory(real, id); },
            [&read](Result<std::vector<casework::Verdict>> verdicts) { read = *verdicts; });
        (void)QTest::qWaitFor([&read] { return read.has_value(); }, Patience);
        return read.value_or(std::vector<casework::Verdict>());
    }

private slots:
    void initTestCase()
    {
        qputenv("CONGBAO_WORKER", CONGBAO_BIN_DIR "/congbao-worker");
        QCoreApplication::setOrganizationName(QStringLiteral("congbao-test"));
        if (qEnvironmentVariableIsSet(ChildOffice))
            return;
        QSettings().clear();
        auto made = makeOffice(office());
        QVERIFY2(made.has_value(), made ? "" : qPrintable(made.error().message + made.error().detail));
        const auto received = receiveSample(**made, QStringLiteral("nq-12-2026"));
        QVERIFY2(received.has_value(), received ? "" : qPrintable(received.error().message));
        m_wrong = *received;
    }

    /// Run by killedInTheMiddleNothingIsLost() in a process of its own.
    void childJudgesAndWaits()
    {
        if (!qEnvironmentVariableIsSet(ChildOffice))
            QSKIP("only in the process that is killed");
        Program program(qEnvironmentVariable(ChildOffice));
        program.signIn(QStringLiteral("Thư"));
        auto &presenter = qobject_cast<ComparePage *>(program.window->currentPlace())->presenter();
        QTRY_COMPARE_WITH_TIMEOUT(presenter.state().submissions.size(), size_t(1), Patience);
        presenter.open(presenter.state().submissions.front().id);
        auto *list = program.find<QTableView>("compareDifferences");
        QTRY_VERIFY_WITH_TIMEOUT(presenter.state().comparison != nullptr && presenter.state().current > 0, Patience);
        QTest::keyClick(list, Qt::Key_Return);
        QTest::keyClick(list, Qt::Key_E);
        const auto kept = history(program, presenter.state().submission->id);
        QCOMPARE(kept.size(), size_t(2));
        fprintf(stdout, "current %d\n", presenter.state().current);
        fflush(stdout);
        QTest::qWait(3 * Patience); // killed here
    }

    void killedInTheMiddleNothingIsLost()
    {
        if (qEnvironmentVariableIsSet(ChildOffice))
            QSKIP("not in the process that is killed");
        {
            Program program(office());
            program.signIn(QStringLiteral("Thư"));
            auto &presenter = qobject_cast<ComparePage *>(program.window->currentPlace())->presenter();
            QTRY_VERIFY_WITH_TIMEOUT(presenter.state().isLoaded, Patience);
            presenter.open(m_wrong);
            program.click("compareRun");
            QTRY_VERIFY_WITH_TIMEOUT(presenter.state().comparison && !presenter.state().isComparing, 120000);
            QTRY_VERIFY_WITH_TIMEOUT(presenter.openCount() >= 4, Patience);
        }
        QProcess child;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QLatin1String(ChildOffice), office());
        child.setProcessEnvironment(environment);
        child.setProcessChannelMode(QProcess::MergedChannels);
        child.start(QCoreApplication::applicationFilePath(), {QStringLiteral("childJudgesAndWaits")});
        QByteArray said;
        int current = 0;
        QVERIFY2(QTest::qWaitFor(
                     [&] {
                         said += child.readAll();
                         const auto at = said.indexOf("current ");
                         current = at < 0 ? 0 : said.mid(at + 8, said.indexOf('\n', at) - at - 8).toInt();
                         return current > 0;
                     },
                     2 * Patience),
                 said.constData());
        ::kill(static_cast<pid_t>(child.processId()), SIGKILL);
        QVERIFY(child.waitForFinished(10000));

        Program program(office());
        program.signIn(QStringLiteral("Thư"));
        auto &presenter = qobject_cast<ComparePage *>(program.window->currentPlace())->presenter();
        // Nobody opens anything: the desk stands where it stood.
        QTRY_VERIFY_WITH_TIMEOUT(presenter.state().submission && presenter.state().comparison, Patience);
        QCOMPARE(presenter.state().submission->id, m_wrong);
        QTRY_COMPARE_WITH_TIMEOUT(presenter.state().current, current, Patience);
        QCOMPARE(presenter.state().verdicts.size(), 2);
        const auto kept = history(program, m_wrong);
        QCOMPARE(kept.size(), size_t(2));
        QCOMPARE(kept[0].kind, VerdictKind::Real);
        QCOMPARE(kept[1].kind, VerdictKind::ReadingError);
    }

    void formalDifferencesAreJudgedAtOnceAndTakenBackAtOnce()
    {
        Program program(office());
        program.signIn(QStringLiteral("Thư"));
        auto *page = program.window->currentPlace();
        auto &presenter = qobject_cast<ComparePage *>(page)->presenter();
        QTRY_VERIFY_WITH_TIMEOUT(presenter.state().comparison != nullptr, Patience);
        const auto formal = presenter.openFormal();
        QVERIFY(formal.size() > 2);
        const size_t before = history(program, m_wrong).size();
        program.click("button.compare.formal");
        QVERIFY(presenter.openFormal() == formal); // it asks first
        page->findChild<QAbstractButton *>(QStringLiteral("messageAction"))->click();
        QVERIFY(presenter.openFormal().empty());
        QCOMPARE(history(program, m_wrong).size(), before + formal.size());
        auto *list = program.find<QTableView>("compareDifferences");
        QTest::keyClick(list, Qt::Key_U);
        QVERIFY(presenter.openFormal() == formal);
        QCOMPARE(history(program, m_wrong).size(), before + 2 * formal.size());
        QCOMPARE(presenter.state().verdicts.size(), 2); // those given one by one stay
    }

    void wordsAreFoundInBothTexts()
    {
        Program program(office());
        program.signIn(QStringLiteral("Thư"));
        auto &presenter = opened(program, m_wrong);
        auto *pages = program.find<PageView>("comparePages");
        QTRY_VERIFY_WITH_TIMEOUT(presenter.state().comparison != nullptr && pages->pageCount() == 4, Patience);
        QSignalSpy found(pages, &PageView::found);
        auto *field = program.find<QLineEdit>("compareFind");
        field->setText(QStringLiteral("phụ lục"));
        QTest::keyClick(field, Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(found.size(), 1, Patience);
        QVERIFY(found.front().front().toInt() >= 2);
        QVERIFY(!program.find<QLabel>("compareFound")->text().isEmpty());
        field->setText(QStringLiteral("không có chữ này"));
        QTest::keyClick(field, Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(found.size(), 2, Patience);
        QCOMPARE(found.back().front().toInt(), 0);
    }

    void differenceIsCopiedWithItsPlace()
    {
        Program program(office());
        program.signIn(QStringLiteral("Thư"));
        auto &presenter = opened(program, m_wrong);
        QTRY_VERIFY_WITH_TIMEOUT(presenter.currentDiscrepancy() != nullptr, Patience);
        presenter.select(1);
        QTest::keySequence(program.find<QTableView>("compareDifferences"), QKeySequence::Copy);
        const QString copied = QApplication::clipboard()->text();
        QVERIFY2(copied.startsWith(u"12/2026/NQ-HĐND"), qPrintable(copied));
        QVERIFY2(copied.contains(u"[1]") && copied.contains(u"[2]"), qPrintable(copied));
    }

    void whoMayNotJudgeIsToldWhy()
    {
        Program program(office());
        program.signIn(QStringLiteral("Bản"));
        auto &presenter = opened(program, m_wrong);
        QTRY_VERIFY_WITH_TIMEOUT(presenter.currentDiscrepancy() != nullptr, Patience);
        auto *button = program.find<QAbstractButton>("button.compare.real");
        QVERIFY(!button->isEnabled());
        QVERIFY2(!button->toolTip().isEmpty() && button->toolTip() == presenter.refusal(),
                 qPrintable(button->toolTip()));
    }

    void resentTextIsHeldAgainstWhatWasAsked()
    {
        Program program(office());
        program.signIn(QStringLiteral("Thư"));
        auto &presenter = opened(program, m_wrong);
        QTRY_VERIFY_WITH_TIMEOUT(presenter.state().comparison != nullptr, Patience);
        while (presenter.openCount() > 0)
            presenter.judge(VerdictKind::Real);
        program.click("compareLetter");
        std::optional<bool> received;
        program.office.change(
            this,
            [id = m_wrong](Office &real) -> Result<void> {
                const auto clerk = casework::SignIn::signIn(real, QStringLiteral("Thư"), passphrase());
                return casework::receiveResentText(
                    real, *clerk, id, QStringLiteral(CONGBAO_TEST_DATA "/sample-office/nq-12-2026-gui-lai.docx"));
            },
            [&received](const Result<void> &done) { received = done.has_value(); });
        QTRY_VERIFY_WITH_TIMEOUT(received.has_value(), 30000);
        QVERIFY(*received);
        auto *list = program.find<QTableView>("recheckList");
        QCOMPARE(list->model()->rowCount(), 0);
        program.click("compareRun");
        QTRY_VERIFY_WITH_TIMEOUT(presenter.state().recheck.has_value(), 120000);
        const compare::Recheck &recheck = *presenter.state().recheck;
        QVERIFY(recheck.count(compare::RecheckState::Done) >= 3);
        QTRY_COMPARE_WITH_TIMEOUT(list->model()->rowCount(), int(recheck.items.size()), Patience);
        const QAbstractItemModelTester tester(list->model());
        QVERIFY(program.find<QTabWidget>("compareTabs")->count() == 2);
        QVERIFY(program.find<QLabel>("recheckSummary")
                    ->text()
                    .contains(QString::number(recheck.count(compare::RecheckState::Done))));
    }
};

QTEST_MAIN(TestCompareDesk)
#include "tst_comparedesk.moc"
