// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/archive.h"
#include "casework/integrity.h"
#include "casework/moving.h"
#include "officefixture.h"
#include "postgresserver.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace congbao;
using namespace congbao::casework;

/// An office moves from a folder to a database server: everything is there, proved, and work goes on there only.
class TestMoving : public QObject
{
    Q_OBJECT

private slots:
    void everythingMovesAndIsProved()
    {
        const QTemporaryDir folder;
        const QString old = folder.filePath(QStringLiteral("office"));
        const QString portal = folder.filePath(QStringLiteral("portal"));
        const QString files = folder.filePath(QStringLiteral("share"));
        SubmissionId waiting;
        {
            const auto office = test::openOffice(old, portal);
            const test::Staff staff = test::signInStaff(*office);
            const SubmissionId placed = *test::receive(*office, staff.clerk, folder.path(), 1);
            QVERIFY(storeComparison(*office, staff.clerk, placed, test::comparisonOf(*submission(*office, placed), 1)));
            QVERIFY(giveVerdict(*office, staff.clerk, placed, 1, VerdictKind::ReadingError));
            const IssueId id = *createIssue(*office, staff.layout, 2026, {1}, QDate(2026, 11, 20));
            QVERIFY(addToIssue(*office, staff.layout, id, placed));
            const auto order = orderTypesetting(*office, staff.layout, id);
            QVERIFY(storeTypesetting(*office, staff.layout, *order, test::typesetAs(*order, "pages")));
            const QString pdf = issue(*office, id)->pdfSha256;
            QVERIFY(signOffIssue(*office, staff.board, id, SignOffDecision::Approve, pdf));
            QVERIFY(signOffIssue(*office, staff.chief, id, SignOffDecision::Approve, pdf));
            QVERIFY(sendDue(*office, JobContext()));
            waiting = *test::receive(*office, staff.clerk, folder.path(), 2);
        }
        const QString address = test::postgresServer().makeDatabase(QStringLiteral("moved"));
        const auto report = moveOffice(old, address, files, JobContext());
        QVERIFY2(report, report ? "" : qPrintable(report.error().message + report.error().detail));
        QVERIFY(report->files >= 6);
        QVERIFY(report->events > 10);
        QCOMPARE(Office::open(old).error().code, ErrorCode::NotFound); // set aside
        QVERIFY(QFile::exists(old + u"/register.moved.sqlite"));

        const auto office = Office::open(address);
        QVERIFY2(office, office ? "" : qPrintable(office.error().message + office.error().detail));
        const auto whole = checkIntegrity(**office, JobContext());
        QVERIFY(whole);
        QVERIFY2(whole->messages().isEmpty(), qPrintable(whole->messages().join(u"\n"_qs)));
        QCOMPARE(listIssues(**office)->front().state, IssueState::Published);
        QCOMPARE(searchArchive(**office, QStringLiteral("quy che"))->size(), size_t(2));
        // Work goes on, and new records get new numbers.
        const test::Staff staff = test::signInStaff(**office);
        const SubmissionId next = *test::receive(**office, staff.clerk, folder.path(), 3);
        QVERIFY(next.value() > waiting.value());
        QCOMPARE(submission(**office, next)->arrivalNumber, 3);

        const QString again = folder.filePath(QStringLiteral("other"));
        (void)test::openOffice(again, portal);
        QCOMPARE(moveOffice(again, address, files, JobContext()).error().code, ErrorCode::Refused);
        QVERIFY(Office::open(again));
    }
};

QTEST_GUILESS_MAIN(TestMoving)
#include "tst_moving.moc"
