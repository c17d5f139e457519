// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/comparing.h"
#include "casework/issues.h"
#include "casework/people.h"
#include "casework/publishing.h"
#include "casework/submissions.h"
#include "common/officethread.h"
#include "common/outboxwatcher.h"
#include "common/pageview.h"
#include "compare/comparepage.h"
#include "core/files.h"
#include "intake/intakepage.h"
#include "issues/issuespage.h"
#include "letters/letterspage.h"
#include "program.h"
#include "publish/publishpage.h"
#include "signoff/signoffpage.h"
#include "translations/translations.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QComboBox>
#include <QDropEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSettings>
#include <QTableView>
#include <QTemporaryDir>
#include <QTranslator>
#include <QTreeWidget>
#include <QtTest>

using namespace congbao;
using namespace congbao::desk;
using casework::Office;
using casework::OfficeRole;
using casework::VerdictKind;

class TestDesk : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    QTemporaryDir m_portal;

    QString office() const { return m_folder.filePath(QStringLiteral("office")); }

    /// The same pages typeset once more, with a finding.
    void findSomethingOnThePages()
    {
        const auto real = Office::open(office());
        QVERIFY(real.has_value());
        const auto layout = casework::SignIn::signIn(**real, QStringLiteral("Bản"), passphrase());
        QVERIFY(layout.has_value());
        const casework::Issue issue = casework::listIssues(**real)->front();
        const auto order = casework::orderTypesetting(**real, *layout, issue.id);
        QVERIFY(order.has_value());
        typeset::TypesetIssue pages;
        pages.pdf = *readFile(*(*real)->storedFilePath(issue.pdfSha256), 1 << 26);
        pages.pages = issue.pages;
        pages.instruments = {
            {issue.items.front().attributes.number, issue.items.front().firstPage, issue.items.front().lastPage}};
        pages.check = {true, {QStringLiteral("Page 7 of the file: The page is empty.")}};
        QVERIFY(casework::storeTypesetting(**real, *layout, *order, pages).has_value());
    }

private slots:
    void initTestCase()
    {
        qputenv("CONGBAO_WORKER", CONGBAO_BIN_DIR "/congbao-worker");
        QCoreApplication::setOrganizationName(QStringLiteral("congbao-test"));
        QSettings().clear();
        auto made = makeOffice(office());
        QVERIFY2(made.has_value(), made ? "" : qPrintable(made.error().message + made.error().detail));
        Office &real = **made;
        const auto admin = casework::SignIn::signIn(real, QStringLiteral("Quản trị"), passphrase());
        QVERIFY(admin.has_value());
        const auto portal =
            real.setSetting(*admin, QStringLiteral("portal.url"), QUrl::fromLocalFile(m_portal.path()).toString());
        QVERIFY2(portal.has_value(), portal ? "" : qPrintable(portal.error().message));
        QVERIFY(real.setSetting(*admin, QStringLiteral("gazette.province"), QStringLiteral("Quảng Trị")).has_value());
        for (const QString &name : {QStringLiteral("nq-12-2026"), QStringLiteral("nq-13-2026")}) {
            const auto received = receiveSample(real, name);
            QVERIFY2(received.has_value(),
                     received ? "" : qPrintable(received.error().message + received.error().detail));
        }
    }

    void firstRunOffersTheSampleOffice()
    {
        const QTemporaryDir empty;
        Program program(empty.filePath(QStringLiteral("office")));
        program.click("newOfficeSample"); // its message takes room; the fields keep theirs
        const auto *field = program.find<QLineEdit>("newOfficeName");
        QTRY_VERIFY(!program.window->findChild<QLabel *>(QStringLiteral("messageText"))->text().isEmpty());
        QTRY_VERIFY(field->height() >= field->sizeHint().height());
        QTRY_COMPARE(program.jobs.rows().size(), size_t(1)); // it runs behind, and can be stopped
        QVERIFY(!program.find<QAbstractButton>("newOfficeCreate")->isEnabled());
        QTRY_VERIFY(QFileInfo::exists(empty.filePath(QStringLiteral("sample-office/office"))));
        program.jobs.cancelAll();
        QTRY_VERIFY_WITH_TIMEOUT(program.find<QAbstractButton>("newOfficeCreate")->isEnabled(), 60000);
        QVERIFY(!QFileInfo::exists(empty.filePath(QStringLiteral("sample-office/demo.json"))));
    }

    void wrongPassphraseIsToldCalmly()
    {
        Program program(office());
        auto *person = program.find<QComboBox>("signInPerson");
        QTRY_VERIFY(person->count() >= 5);
        program.find<QLineEdit>("signInPassphrase")->setText(QStringLiteral("wrong"));
        program.click("signInButton");
        auto *text = program.window->findChild<QLabel *>(QStringLiteral("messageText"));
        QTRY_VERIFY_WITH_TIMEOUT(!text->text().isEmpty(), 10000);
        QVERIFY(!program.window->currentPlace());
    }

    void clerkJudgesWithKeysAndTheOfficeKeepsIt()
    {
        Program program(office());
        program.signIn(QStringLiteral("Thư"));
        auto *page = qobject_cast<ComparePage *>(program.window->currentPlace());
        QVERIFY(page);
        ComparePresenter &presenter = page->presenter();
        auto *submissions = program.find<QTableView>("compareSubmissions");
        QTRY_COMPARE(submissions->model()->rowCount(), 2);
        const QAbstractItemModelTester submissionTester(submissions->model());
        QTRY_VERIFY(submissions->hasFocus()); // the keys work at once
        // The newest stands first; the one with known differences is the older.
        submissions->setCurrentIndex(submissions->model()->index(1, 0));
        QTest::keyClick(submissions, Qt::Key_Return);
        QTRY_VERIFY(presenter.state().submission.has_value());
        program.click("compareRun");
        QTRY_VERIFY_WITH_TIMEOUT(presenter.state().comparison != nullptr, 120000);
        auto *list = program.find<QTableView>("compareDifferences");
        const QAbstractItemModelTester differenceTester(list->model());
        QVERIFY(presenter.openCount() >= 4);
        QTRY_VERIFY(program.find<PageView>("comparePages")->isDrawn(1));

        QTRY_VERIFY(list->hasFocus());
        auto *pages = program.find<PageView>("comparePages");
        const int wholeWidth = pages->horizontalScrollBar()->maximum();
        QTest::keyClick(list, Qt::Key_Space); // closer, and back
        QVERIFY(pages->horizontalScrollBar()->maximum() > wholeWidth);
        QTest::keyClick(list, Qt::Key_Space);
        QCOMPARE(pages->horizontalScrollBar()->maximum(), wholeWidth);
        const int first = presenter.state().current;
        QVERIFY(first > 0);
        QTest::keyClick(list, Qt::Key_J);
        const int second = presenter.state().current;
        QVERIFY(second != first);
        QTest::keyClick(list, Qt::Key_K);
        QCOMPARE(presenter.state().current, first);
        QTest::keyClick(list, Qt::Key_Return); // goes on to the next one by itself
        QCOMPARE(presenter.state().verdicts.value(first).kind, VerdictKind::Real);
        QCOMPARE(presenter.state().current, second);
        QTest::keyClick(list, Qt::Key_E);
        QCOMPARE(presenter.state().verdicts.value(second).kind, VerdictKind::ReadingError);
        QTest::keyClick(list, Qt::Key_U);
        QCOMPARE(presenter.state().current, second);
        QVERIFY(!presenter.state().verdicts.contains(second));
        // A letter typed in a field is a letter, not a command.
        auto *words = program.find<QLineEdit>("compareFilterWords");
        words->setFocus();
        QTest::keyClicks(words, QStringLiteral("ej"));
        QCOMPARE(words->text(), QStringLiteral("ej"));
        QVERIFY(!presenter.state().verdicts.contains(second));
        words->clear();
        QTest::keyClick(words, Qt::Key_Return);

        std::optional<std::vector<casework::Verdict>> history;
        program.office.run(
            this, [id = presenter.state().submission->id](Office &real) { return casework::verdictHistory(real, id); },
            [&history](Result<std::vector<casework::Verdict>> read) { history = *read; });
        QTRY_VERIFY(history.has_value());
        QCOMPARE(history->size(), size_t(3)); // real, reading error, withdrawn: nothing is erased
        QCOMPARE((*history)[0].by, QStringLiteral("Thư"));
        QCOMPARE((*history)[2].kind, VerdictKind::Withdrawn);
        QVERIFY2(program.window->actions().conflicts().isEmpty(),
                 qPrintable(program.window->actions().conflicts().join(u'\n')));
    }

    void issueIsComposedTypesetSignedAndPublished()
    {
        {
            Program program(office());
            program.signIn(QStringLiteral("Thư"));
            auto &presenter = qobject_cast<ComparePage *>(program.window->currentPlace())->presenter();
            QTRY_COMPARE(presenter.state().submissions.size(), size_t(2));
            SubmissionId clean;
            for (const casework::Submission &submission : presenter.state().submissions) {
                if (submission.attributes.number.startsWith(u"13/"))
                    clean = submission.id;
            }
            QVERIFY(clean.isValid());
            presenter.open(clean);
            presenter.compareNow();
            QTRY_VERIFY_WITH_TIMEOUT(presenter.state().comparison != nullptr, 120000);
            while (presenter.openCount() > 0) // whatever is left is the machine's
                presenter.judge(VerdictKind::ReadingError);
        }
        {
            Program program(office());
            program.signIn(QStringLiteral("Bản"));
            program.click("rail.issues");
            auto *page = qobject_cast<IssuesPage *>(program.window->currentPlace());
            QVERIFY(page);
            const IssuesState &state = page->presenter().state();
            QTRY_VERIFY(state.isLoaded);
            program.click("issueNew");
            program.find<QLineEdit>("newIssueNumbers")->setText(QStringLiteral("44 + 45"));
            program.click("newIssueCreate");
            QTRY_COMPARE(state.issues.size(), size_t(1));
            const QAbstractItemModelTester itemTester(program.find<QTableView>("issueItems")->model());
            QTRY_VERIFY(!state.placeable.empty());
            program.click("issueItemAdd");
            QTRY_COMPARE(state.issues.front().items.size(), size_t(1));
            program.click("issueTypeset");
            QString refused;
            connect(&page->presenter(), &IssuesPresenter::failed, this,
                    [&refused](const Error &error) { refused = error.message + error.detail; });
            QTRY_VERIFY_WITH_TIMEOUT((!state.isPreview && !state.pdfPath.isEmpty()) || !refused.isEmpty(), 60000);
            QCOMPARE(refused, QString());
            QTRY_VERIFY(program.find<PageView>("issuePreview")->pageCount() >= 3);
            program.window->resize(1280, 720);
            for (const char *table : {"issueList", "issueItems", "issuePlaceable"})
                QTRY_COMPARE(program.find<QTableView>(table)->horizontalScrollBar()->maximum(), 0);
        }
        findSomethingOnThePages();
        for (const QString &name : {QStringLiteral("Ủy viên"), QStringLiteral("Trưởng ban")}) {
            Program program(office());
            program.signIn(name);
            program.click("rail.signoff");
            const SignOffState &state =
                qobject_cast<SignOffPage *>(program.window->currentPlace())->presenter().state();
            QTRY_COMPARE(state.issues.size(), size_t(1));
            QTRY_VERIFY(program.find<PageView>("signOffPages")->pageCount() >= 3);
            auto *items = program.find<QTreeWidget>("signOffItems");
            QCOMPARE(items->topLevelItemCount(), 2); // what was found, and the instrument
            if (name != u"Trưởng ban") {
                program.click("signOffApprove");
                QTRY_VERIFY2(told(program.window->currentPlace()).contains(u"explained"),
                             qPrintable(told(program.window->currentPlace())));
                QTRY_VERIFY(state.review && !state.isSigning && items->topLevelItemCount() == 2);
                items->setCurrentItem(items->topLevelItem(0)->child(0));
                program.click("signOffExplain");
                program.find<QLineEdit>("returnReason")->setText(QStringLiteral("meant to be empty"));
                program.click("returnSend");
                QTRY_VERIFY(state.review && state.review->findings.front().explanation);
                QTRY_COMPARE(items->topLevelItem(0)->child(0)->text(2), name);
                QVERIFY(!program.find<QAbstractButton>("signOffExplain")->isEnabled());
            }
            program.click("signOffApprove");
            if (name == u"Trưởng ban") {
                QTRY_VERIFY(state.issues.empty()); // closed by the second signature
            } else {
                QTRY_VERIFY(state.review && !state.review->refusal.isEmpty()); // nobody approves twice
                QVERIFY(!program.find<QAbstractButton>("signOffApprove")->isEnabled());
            }
        }
        Program program(office());
        program.signIn(QStringLiteral("Phát"));
        program.click("rail.publish");
        const QAbstractItemModelTester outboxTester(program.find<QTableView>("publishOutbox")->model());
        auto *receipt = program.find<QPlainTextEdit>("publishReceipt");
        QTRY_VERIFY_WITH_TIMEOUT(!receipt->toPlainText().isEmpty(), 30000);
        QVERIFY(!program.outbox.rows().empty());
        QCOMPARE(program.outbox.rows().front().state, casework::OutboxState::Done);
        QVERIFY2(receipt->toPlainText().startsWith(u"Issue: 44 + 45/2026"), qPrintable(receipt->toPlainText()));
        QVERIFY(!receipt->toPlainText().contains(u"published_at"));
        program.find<QAbstractButton>("publishAsWritten")->click();
        QCOMPARE(receipt->toPlainText(), QString::fromUtf8(program.outbox.rows().front().receipt));
    }

    void droppedFilesBecomeASubmission()
    {
        Program program(office());
        program.signIn(QStringLiteral("Thư"));
        program.click("rail.intake");
        auto *page = qobject_cast<IntakePage *>(program.window->currentPlace());
        QVERIFY(page);
        const IntakeState &state = page->presenter().state();
        QTRY_COMPARE(state.submissions.size(), size_t(2));
        const QAbstractItemModelTester submissionTester(program.find<QTableView>("intakeSubmissions")->model());
        const QString data = QStringLiteral(CONGBAO_TEST_DATA "/sample-office/");
        QMimeData files;
        files.setUrls({QUrl::fromLocalFile(data + QStringLiteral("qd-3215.docx")),
                       QUrl::fromLocalFile(data + QStringLiteral("qd-3215-van-ban-chinh.pdf"))});
        QDragEnterEvent enter(QPoint(40, 40), Qt::CopyAction, &files, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(page, &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop(QPointF(40, 40), Qt::CopyAction, &files, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(page, &drop);
        QTRY_VERIFY_WITH_TIMEOUT(state.reading.has_value() || !told(page).isEmpty(), 60000);
        QCOMPARE(told(page), QString());
        auto *number = program.find<QLineEdit>("intakeNumber");
        QTRY_COMPARE(number->text(), QStringLiteral("3215/QĐ-UBND"));
        QTRY_VERIFY(program.find<PageView>("intakePages")->isDrawn(1));
        // A number that is none cannot be registered; put right, it can.
        number->setText(QStringLiteral("QĐ-UBND"));
        QTRY_VERIFY(!program.find<QAbstractButton>("intakeRegister")->isEnabled());
        QVERIFY(!program.find<QLabel>("intakeRemarks")->text().isEmpty());
        number->setText(QStringLiteral("3215/QĐ-UBND"));
        QTRY_VERIFY(program.find<QAbstractButton>("intakeRegister")->isEnabled());
        program.click("intakeRegister");
        QTRY_COMPARE_WITH_TIMEOUT(state.submissions.size(), size_t(3), 30000);
        QVERIFY(state.waiting.empty());
        QCOMPARE(state.submissions.front().attributes.corrects, QStringLiteral("41/2026/QĐ-UBND"));
        // The message offers the next step, and it opens the new submission there.
        page->findChild<QAbstractButton *>(QStringLiteral("messageAction"))->click();
        auto *compare = qobject_cast<ComparePage *>(program.window->currentPlace());
        QVERIFY(compare);
        QTRY_VERIFY(compare->presenter().state().submission.has_value());
        QCOMPARE(compare->presenter().state().submission->attributes.number, QStringLiteral("3215/QĐ-UBND"));
    }

    void letterIsDraftedSentAndTheTextResent()
    {
        Program program(office());
        program.signIn(QStringLiteral("Thư"));
        auto *compare = qobject_cast<ComparePage *>(program.window->currentPlace());
        QVERIFY(compare);
        ComparePresenter &presenter = compare->presenter();
        QTRY_VERIFY(presenter.state().isLoaded);
        SubmissionId wrong;
        for (const casework::Submission &submission : presenter.state().submissions) {
            if (submission.attributes.number.startsWith(u"12/"))
                wrong = submission.id;
        }
        presenter.open(wrong);
        QTRY_VERIFY(presenter.state().comparison != nullptr);
        while (presenter.openCount() > 0)
            presenter.judge(VerdictKind::Real);
        program.click("compareLetter");
        QTRY_VERIFY(!told(compare).isEmpty());
        QVERIFY2(told(compare).contains(u"4"), qPrintable(told(compare)));
        compare->findChild<QAbstractButton *>(QStringLiteral("messageAction"))->click();
        auto *letters = qobject_cast<LettersPage *>(program.window->currentPlace());
        QVERIFY(letters);
        const LettersState &state = letters->presenter().state();
        QTRY_COMPARE(state.rows.size(), size_t(1));
        QCOMPARE(state.rows.front().standing, LetterStanding::Draft);
        const QAbstractItemModelTester letterTester(program.find<QTableView>("letterList")->model());
        QTRY_VERIFY(program.find<PageView>("letterPages")->pageCount() >= 1);
        program.click("letterSend");
        QTRY_COMPARE(state.rows.front().standing, LetterStanding::AnswerDueToday);
        QVERIFY(!program.find<QAbstractButton>("letterSend")->isEnabled());

        program.click("rail.intake");
        auto *intake = qobject_cast<IntakePage *>(program.window->currentPlace());
        QVERIFY(intake);
        QTRY_VERIFY(intake->presenter().submission(wrong));
        intake->presenter().bringResentText(wrong,
                                            QStringLiteral(CONGBAO_TEST_DATA "/sample-office/nq-12-2026-gui-lai.docx"));
        QTRY_VERIFY_WITH_TIMEOUT(intake->presenter().submission(wrong)->state == casework::SubmissionState::Resent,
                                 30000);
        program.click("rail.letters");
        QTRY_COMPARE(state.rows.front().standing, LetterStanding::Answered);
    }

    void anIdleSeatAsksForThePassphraseAndKeepsTheWork()
    {
        Program program(office());
        program.signIn(QStringLiteral("Thư"));
        program.window->goTo(QStringLiteral("intake"));
        Place *place = program.window->currentPlace();
        QVERIFY(place && place->isVisible());
        program.window->lock();
        QTRY_VERIFY(!place->isVisible());
        program.window->goTo(QStringLiteral("compare")); // no way round the lock
        QCOMPARE(program.window->currentPlaceId(), QStringLiteral("intake"));
        auto *passphrase = program.find<QLineEdit>("signInPassphrase");
        QTRY_VERIFY(passphrase->isVisible());
        passphrase->setText(QStringLiteral("wrong passphrase"));
        program.click("signInButton");
        QTRY_VERIFY(passphrase->text().isEmpty());
        QVERIFY(program.window->isLocked());
        program.signIn(QStringLiteral("Thư"));
        QTRY_VERIFY(!program.window->isLocked());
        QCOMPARE(program.window->currentPlace(), place); // the same page with what stood on it
        QTRY_VERIFY(place->isVisible());
    }

    void windowSpeaksBothLanguages_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("compare");
        QTest::newRow("Vietnamese") << QStringLiteral("vi") << QStringLiteral("Đối chiếu");
        QTest::newRow("English") << QStringLiteral("en") << QStringLiteral("Compare");
    }

    void windowSpeaksBothLanguages()
    {
        QFETCH(QString, language);
        QFETCH(QString, compare);
        loadTranslations(*qApp, language);
        {
            Program program(office());
            program.signIn(QStringLiteral("Thư"));
            QCOMPARE(program.find<QAbstractButton>("rail.compare")->text(), compare);
        }
        for (QTranslator *translator : qApp->findChildren<QTranslator *>())
            delete translator;
    }
};

QTEST_MAIN(TestDesk)
#include "tst_desk.moc"
