// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/jobboard.h"

#include <QSemaphore>
#include <QtTest>
#include <stdexcept>

using namespace congbao;
using namespace congbao::jobs;

class TestRunJob : public QObject
{
    Q_OBJECT

private slots:
    void resultComesOnceInTheOwnersThread()
    {
        QThreadPool pool;
        QObject owner;
        int calls = 0;
        QThread *workThread = nullptr;
        QThread *doneThread = nullptr;
        runJob(
            pool, &owner,
            [&workThread](const JobContext &) -> Result<int> {
                workThread = QThread::currentThread();
                return 42;
            },
            [&](Result<int> result) {
                ++calls;
                doneThread = QThread::currentThread();
                QCOMPARE(result.value(), 42);
            });
        QTRY_COMPARE(calls, 1);
        QTest::qWait(20);
        QCOMPARE(calls, 1);
        QCOMPARE(doneThread, thread());
        QVERIFY(workThread != thread());
        QTRY_VERIFY(owner.children().isEmpty());
    }

    void valueThatCanOnlyBeMovedIsDelivered()
    {
        QThreadPool pool;
        std::unique_ptr<int> got;
        runJob(
            pool, this,
            [in = std::make_unique<int>(7)](const JobContext &) mutable -> Result<std::unique_ptr<int>> {
                return std::move(in);
            },
            [&](Result<std::unique_ptr<int>> result) { got = std::move(*result); });
        QTRY_VERIFY(got);
        QCOMPARE(*got, 7);
    }

    void errorAndExceptionBecomeErrors()
    {
        QThreadPool pool;
        std::vector<ErrorCode> codes;
        const auto done = [&codes](const Result<void> &result) { codes.push_back(result.error().code); };
        runJob(
            pool, this,
            [](const JobContext &) -> Result<void> { return fail(ErrorCode::Refused, QStringLiteral("no")); }, done);
        QTRY_COMPARE(codes.size(), size_t(1));
        runJob(
            pool, this, [](const JobContext &) -> Result<void> { throw std::runtime_error("thrown"); }, done);
        QTRY_COMPARE(codes.size(), size_t(2));
        QVERIFY(codes[0] == ErrorCode::Refused);
        QVERIFY(codes[1] == ErrorCode::Internal);
    }

    void ownerThatDiesIsSafeAndItsWorkIsCancelled()
    {
        QThreadPool pool;
        auto owner = std::make_unique<QObject>();
        QSemaphore started;
        std::atomic_bool sawCancel = false;
        bool isCalled = false;
        runJob(
            pool, owner.get(),
            [&](const JobContext &context) -> Result<void> {
                started.release();
                while (!context.isCancelled())
                    QThread::msleep(1);
                sawCancel = true;
                return tl::unexpected<Error>(cancelledError());
            },
            [&](const Result<void> &) { isCalled = true; });
        QVERIFY(started.tryAcquire(1, 5000));
        owner.reset();
        QTRY_VERIFY(sawCancel.load());
        QVERIFY(pool.waitForDone(5000));
        QTest::qWait(20);
        QVERIFY(!isCalled);
    }

    void workDroppedFromTheQueueIsToldAsCancelled()
    {
        QThreadPool pool;
        pool.setMaxThreadCount(1);
        QSemaphore release;
        runJob(
            pool, this,
            [&release](const JobContext &) -> Result<void> {
                release.acquire();
                return {};
            },
            [](const Result<void> &) {});
        std::optional<ErrorCode> code;
        runJob(
            pool, this, [](const JobContext &) -> Result<int> { return 1; },
            [&](const Result<int> &result) {
                code = result ? std::optional<ErrorCode>() : std::optional(result.error().code);
            });
        pool.clear();
        release.release();
        QTRY_VERIFY(code.has_value());
        QVERIFY(*code == ErrorCode::Cancelled);
    }

    void boardShowsProgressAndCancels()
    {
        QThreadPool pool;
        JobBoard board(pool);
        QSemaphore reported;
        bool isDone = false;
        board.run(
            this, QStringLiteral("Reading"),
            [&reported](const JobContext &context) -> Result<void> {
                context.progress(3, 10, QStringLiteral("page 3"));
                reported.release();
                while (!context.isCancelled())
                    QThread::msleep(1);
                return tl::unexpected<Error>(cancelledError());
            },
            [&](const Result<void> &result) {
                isDone = true;
                QVERIFY(result.error().code == ErrorCode::Cancelled);
            });
        QCOMPARE(board.rows().size(), size_t(1));
        QCOMPARE(board.rows()[0].title, QStringLiteral("Reading"));
        QVERIFY(reported.tryAcquire(1, 5000));
        QTRY_COMPARE(board.rows()[0].done, 3);
        QCOMPARE(board.rows()[0].total, 10);
        QCOMPARE(board.rows()[0].what, QStringLiteral("page 3"));
        board.cancel(board.rows()[0].id);
        QVERIFY(board.rows()[0].isStopping);
        QTRY_VERIFY(isDone);
        QTRY_VERIFY(board.rows().empty());
    }

    void boardThatDiesBeforeTheWorkHarmsNobody()
    {
        QThreadPool pool;
        auto board = std::make_unique<JobBoard>(pool);
        QSemaphore started;
        bool isDone = false;
        board->run(
            this, QStringLiteral("Reading"),
            [&started](const JobContext &context) -> Result<void> {
                started.release();
                while (!context.isCancelled())
                    QThread::msleep(1);
                context.progress(1, 1);
                return {};
            },
            [&](const Result<void> &) { isDone = true; });
        QVERIFY(started.tryAcquire(1, 5000));
        board.reset();
        QTRY_VERIFY(isDone);
    }
};

QTEST_GUILESS_MAIN(TestRunJob)
#include "tst_runjob.moc"
