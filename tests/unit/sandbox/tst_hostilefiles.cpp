// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/sandboxedreader.h"
#include "sandbox/workers.h"

#include <atomic>
#include <csignal>
#include <QDir>
#include <QElapsedTimer>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <sys/resource.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

using namespace congbao;

namespace {

/// Process ids of the running workers that a process started.
QStringList childrenOf(qint64 process)
{
    QStringList children;
    for (const QString &entry : QDir(QStringLiteral("/proc")).entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        QFile status(QStringLiteral("/proc/%1/stat").arg(entry));
        if (!status.open(QIODevice::ReadOnly))
            continue;
        // pid (name) state parent …
        const QList<QByteArray> fields = status.readAll().split(')').last().simplified().split(' ');
        if (fields.value(1).toLongLong() == process && fields.value(0) != "Z")
            children.append(entry);
    }
    return children;
}

} // namespace

/// Proves that whatever a file makes its reader do, the program lives and says what happened.
class HostileFilesTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void becomesAnError_data();
    void becomesAnError();
    void isNotPossible_data();
    void isNotPossible();
    void crashWhileComparing();
    void bombsInPdfStayBounded_data();
    void bombsInPdfStayBounded();
    void cancelEndsTheWorker();
    void cancelledBeforeItBegan();
    void workerDiesWithTheProgram();
    void noZombiesAreLeft();
    void waitingWorkerDiesWithTheProgram();
    void waitingWorkersServeAndEnd();
    void waitingWorkerThatWasKilledIsReplaced();
    void withoutWorker();

private:
    [[nodiscard]] QString file(const QString &name);
    QTemporaryDir m_folder;
};

void HostileFilesTest::initTestCase()
{
    qputenv("CONGBAO_WORKER", HOSTILE_WORKER);
    QVERIFY(m_folder.isValid());
}

QString HostileFilesTest::file(const QString &name)
{
    const QString path = m_folder.filePath(name);
    QFile written(path);
    if (written.open(QIODevice::WriteOnly))
        written.write("content");
    return path;
}

void HostileFilesTest::becomesAnError_data()
{
    QTest::addColumn<ErrorCode>("code");
    QTest::addColumn<QString>("words");
    const QString ended = QStringLiteral("came to an end");
    const QString senseless = QStringLiteral("makes no sense");
    const QString memory = QStringLiteral("more memory");
    const QString time = QStringLiteral("too long");
    QTest::newRow("crash") << ErrorCode::Unreadable << ended;
    QTest::newRow("abort") << ErrorCode::Unreadable << ended;
    QTest::newRow("exit") << ErrorCode::Unreadable << ended;
    QTest::newRow("throw") << ErrorCode::Unreadable << QStringLiteral("met a fault");
    QTest::newRow("allocate") << ErrorCode::TooLarge << memory;
    QTest::newRow("allocate-in-c") << ErrorCode::TooLarge << memory;
    QTest::newRow("loop") << ErrorCode::TooLarge << time;
    QTest::newRow("sleep") << ErrorCode::TooLarge << time;
    QTest::newRow("pretend") << ErrorCode::TooLarge << time;
    QTest::newRow("unknown-message") << ErrorCode::Unreadable << senseless;
    QTest::newRow("endless-message") << ErrorCode::TooLarge << memory;
    QTest::newRow("done-with-nothing") << ErrorCode::Unreadable << senseless;
    QTest::newRow("wrong-offsets") << ErrorCode::Unreadable << senseless;
    QTest::newRow("endless-text") << ErrorCode::TooLarge << memory;
    QTest::newRow("control-characters") << ErrorCode::Unreadable << QStringLiteral("bad  [2J file");
    QTest::newRow("not-permitted") << ErrorCode::Unreadable << senseless;
}

void HostileFilesTest::becomesAnError()
{
    QFETCH(ErrorCode, code);
    QFETCH(QString, words);
    const QString name = QString::fromLatin1(QTest::currentDataTag());
#ifdef __SANITIZE_ADDRESS__
    if (name.startsWith(QLatin1String("allocate")))
        QSKIP("The sanitizer's own use of memory rules out a limit.");
#endif
    sandbox::SandboxLimits limits;
    limits.memoryBytes = 256 << 20;
    limits.documentBytes = 64 << 20;
    // A loop uses up its processor time; who only waits uses none.
    const bool isWaiting = name == QLatin1String("sleep") || name == QLatin1String("pretend");
    limits.idleSeconds = isWaiting ? 2 : 60;
    limits.processorSeconds = name == QLatin1String("loop") ? 1 : 60;
    const auto result = sandbox::readInSandbox(file(name), {}, {}, limits);
    QVERIFY(!result);
    QVERIFY2(result.error().message.contains(words), qPrintable(result.error().message + result.error().detail));
    QCOMPARE(result.error().code, code);
    if (name != QLatin1String("control-characters"))
        QVERIFY2(result.error().message.contains(name), qPrintable(result.error().message));
}

void HostileFilesTest::isNotPossible_data()
{
    QTest::addColumn<QString>("answer");
    const QString denied = QStringLiteral("Operation not permitted");
    for (const char *deed : {"write", "append", "empty", "remove", "rename", "folder", "rights", "memory-file",
                             "internet", "local-socket", "program", "process", "kill", "trace", "more-memory"})
        QTest::newRow(deed) << denied;
    QTest::newRow("read") << QStringLiteral("done");
    QTest::newRow("thread") << QStringLiteral("done");
}

void HostileFilesTest::isNotPossible()
{
    QFETCH(QString, answer);
    const QString path = file(QString::fromLatin1(QTest::currentDataTag()));
    const auto result = sandbox::readInSandbox(path, {}, {});
    QVERIFY2(result, qPrintable(result ? QString() : result.error().message + result.error().detail));
    QCOMPARE(result->blocks.at(0).paragraph.text, answer);
    QFile unchanged(path);
    QVERIFY(unchanged.open(QIODevice::ReadOnly));
    QCOMPARE(unchanged.readAll(), QByteArray("content"));
}

void HostileFilesTest::crashWhileComparing()
{
    const auto result =
        sandbox::compareInSandbox({file(QStringLiteral("crash.later")), QStringLiteral("QĐ 12 (bản ký).pdf")},
                                  {file(QStringLiteral("read"))}, {}, {});
    QVERIFY(!result);
    QCOMPARE(result.error().code, ErrorCode::Unreadable);
    QVERIFY2(result.error().message.contains(QStringLiteral("QĐ 12 (bản ký).pdf")), qPrintable(result.error().message));
}

void HostileFilesTest::bombsInPdfStayBounded_data()
{
    // What a filter of a PDF makes of few bytes.
    QTest::addColumn<QByteArray>("dictionary");
    QTest::addColumn<QByteArray>("stream");
    QTest::addColumn<bool>("isImage");
    const auto packed = [](const QByteArray &bytes) { return qCompress(bytes, 9).mid(4); };
    const QByteArray bomb = packed(packed(QByteArray(80 << 20, ' ')));
    QTest::newRow("content of 80 MB") << QByteArray("/Filter[/FlateDecode/FlateDecode]") << bomb << false;
    QTest::newRow("picture of 75 MB") << QByteArray("/Subtype/Image/Width 5000/Height 5000/ColorSpace/DeviceRGB"
                                                    "/BitsPerComponent 8/Filter[/FlateDecode/FlateDecode]")
                                      << bomb << true;
    // ITU-T T.88, 7.4.8: page information of 100,000 by 100,000 pixels.
    const QByteArray page = QByteArray::fromHex("00000000300001"
                                                "00000013"
                                                "000186a0000186a0"
                                                "0000000000000000"
                                                "00"
                                                "0000");
    QTest::newRow("JBIG2 page of 1.2 GB") << QByteArray("/Subtype/Image/Width 100000/Height 100000"
                                                        "/ColorSpace/DeviceGray/BitsPerComponent 1/Filter/JBIG2Decode")
                                          << page << true;
}

/// Refused or read, the program is told, and the worker never takes more than a gigabyte.
void HostileFilesTest::bombsInPdfStayBounded()
{
    QFETCH(QByteArray, dictionary);
    QFETCH(QByteArray, stream);
    QFETCH(bool, isImage);
    const auto object = [](const QByteArray &entries, const QByteArray &bytes) -> QByteArray {
        return "<<" + entries + "/Length " + QByteArray::number(bytes.size()) + ">>stream\n" + bytes + "\nendstream";
    };
    const QList<QByteArray> objects{
        "<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>",
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</XObject<</X0 5 0 R>>>>>>",
        isImage ? object({}, "q 595 0 0 842 0 0 cm /X0 Do Q") : object(dictionary, stream),
        isImage ? object(dictionary, stream) : object({}, {})};
    QByteArray pdf = "%PDF-1.7\n";
    QByteArray table = "xref\n0 6\n0000000000 65535 f \n";
    for (qsizetype index = 0; index < objects.size(); ++index) {
        table += QByteArray::number(pdf.size()).rightJustified(10, '0') + " 00000 n \n";
        pdf += QByteArray::number(index + 1) + " 0 obj" + objects[index] + "\nendobj\n";
    }
    const QByteArray at = QByteArray::number(pdf.size());
    pdf += table + "trailer<</Size 6/Root 1 0 R>>\nstartxref\n" + at + "\n%%EOF\n";
    QFile written(m_folder.filePath(QStringLiteral("bomb.pdf")));
    QVERIFY(written.open(QIODevice::WriteOnly) && written.write(pdf) == pdf.size());
    written.close();

    qputenv("CONGBAO_WORKER", REAL_WORKER);
    sandbox::SandboxLimits limits;
    limits.idleSeconds = 10; // ten thousand million pixels take longer
    const auto result = sandbox::readInSandbox(written.fileName(), {}, {}, limits);
    qputenv("CONGBAO_WORKER", HOSTILE_WORKER);
    if (!result)
        QVERIFY(result.error().code == ErrorCode::Unreadable || result.error().code == ErrorCode::TooLarge);
#ifndef __SANITIZE_ADDRESS__ // whose own memory counts as well
    rusage usage{};
    QCOMPARE(::getrusage(RUSAGE_CHILDREN, &usage), 0);
    QVERIFY2(usage.ru_maxrss < 1 << 20, qPrintable(QStringLiteral("%1 KB").arg(usage.ru_maxrss)));
#endif
}

void HostileFilesTest::cancelEndsTheWorker()
{
    JobContext context;
    QElapsedTimer timer;
    timer.start();
    std::thread person([context]() mutable {
        std::this_thread::sleep_for(std::chrono::milliseconds(300));
        context.cancel();
    });
    const auto result = sandbox::readInSandbox(file(QStringLiteral("loop")), {}, context);
    const auto milliseconds = timer.elapsed();
    person.join();
    QVERIFY(!result);
    QCOMPARE(result.error().code, ErrorCode::Cancelled);
    QVERIFY2(milliseconds < 1300, qPrintable(QString::number(milliseconds)));
    QVERIFY(childrenOf(::getpid()).isEmpty());
}

void HostileFilesTest::cancelledBeforeItBegan()
{
    JobContext context;
    context.cancel();
    const auto result = sandbox::readInSandbox(file(QStringLiteral("read")), {}, context);
    QVERIFY(!result);
    QCOMPARE(result.error().code, ErrorCode::Cancelled);
}

void HostileFilesTest::workerDiesWithTheProgram()
{
    QProcess program;
    program.start(QStringLiteral(READING_PROGRAM), {file(QStringLiteral("sleep"))});
    QVERIFY(program.waitForReadyRead(10000));
    QTRY_COMPARE_WITH_TIMEOUT(childrenOf(program.processId()).size(), 1, 10000);
    const QString worker = childrenOf(program.processId()).at(0);
    const auto isWorker = [&worker] {
        return QFile::symLinkTarget(QStringLiteral("/proc/%1/exe").arg(worker)) == QStringLiteral(HOSTILE_WORKER);
    };
    QTRY_VERIFY_WITH_TIMEOUT(isWorker(), 10000);
    QTest::qWait(100); // so that it has read its order
    program.kill();
    QVERIFY(program.waitForFinished(10000));
    QTRY_VERIFY_WITH_TIMEOUT(!isWorker(), 2000);
}

void HostileFilesTest::noZombiesAreLeft()
{
    for (const char *name : {"crash", "read", "exit"})
        (void)sandbox::readInSandbox(file(QString::fromLatin1(name)), {}, {});
    QCOMPARE(::waitpid(-1, nullptr, WNOHANG), -1);
    QCOMPARE(errno, ECHILD);
}

void HostileFilesTest::waitingWorkerDiesWithTheProgram()
{
    QProcess program;
    program.start(QStringLiteral(READING_PROGRAM), {QStringLiteral("--keep-waiting")});
    QVERIFY(program.waitForReadyRead(10000));
    QTRY_COMPARE_WITH_TIMEOUT(childrenOf(program.processId()).size(), 1, 10000);
    const QString worker = childrenOf(program.processId()).at(0);
    const auto isWorker = [&worker] {
        return QFile::symLinkTarget(QStringLiteral("/proc/%1/exe").arg(worker)) == QStringLiteral(HOSTILE_WORKER);
    };
    QTRY_VERIFY_WITH_TIMEOUT(isWorker(), 10000);
    program.kill();
    QVERIFY(program.waitForFinished(10000));
    QTRY_VERIFY_WITH_TIMEOUT(!isWorker(), 5000);
}

void HostileFilesTest::waitingWorkersServeAndEnd()
{
    {
        sandbox::Workers workers;
        std::vector<std::thread> threads;
        std::atomic_int good = 0;
        for (int thread = 0; thread < 3; ++thread) {
            threads.emplace_back([this, &workers, &good] {
                for (const char *name : {"read", "crash", "read"})
                    good += sandbox::readInSandbox(file(QString::fromLatin1(name)), {}, {}, {}, &workers) ? 1 : 0;
            });
        }
        for (std::thread &thread : threads)
            thread.join();
        QCOMPARE(good, 6);
    }
    QCOMPARE(::waitpid(-1, nullptr, WNOHANG), -1);
    QCOMPARE(errno, ECHILD);
}

void HostileFilesTest::waitingWorkerThatWasKilledIsReplaced()
{
    sandbox::Workers workers;
    QTRY_COMPARE_WITH_TIMEOUT(childrenOf(QCoreApplication::applicationPid()).size(), 1, 10000);
    QTest::qWait(50);
    QCOMPARE(::kill(childrenOf(QCoreApplication::applicationPid()).at(0).toInt(), SIGKILL), 0);
    QTRY_VERIFY_WITH_TIMEOUT(childrenOf(QCoreApplication::applicationPid()).isEmpty(),
                             10000); // a zombie does not count
    QVERIFY(sandbox::readInSandbox(file(QStringLiteral("read")), {}, {}, {}, &workers));
}

void HostileFilesTest::withoutWorker()
{
    qputenv("CONGBAO_WORKER", "/nowhere/congbao-worker");
    const auto result = sandbox::readInSandbox(file(QStringLiteral("read")), {}, {});
    qputenv("CONGBAO_WORKER", HOSTILE_WORKER);
    QVERIFY(!result);
    QCOMPARE(result.error().code, ErrorCode::Internal);
    QVERIFY(result.error().message.contains(QStringLiteral("congbao-worker")));

    // Somebody who starts it by hand is told what it is.
    QProcess byHand;
    byHand.start(QStringLiteral(HOSTILE_WORKER), {});
    QVERIFY(byHand.waitForFinished(10000));
    QCOMPARE(byHand.exitCode(), 2);
    QVERIFY(byHand.readAllStandardError().contains("started by"));
}

QTEST_GUILESS_MAIN(HostileFilesTest)
#include "tst_hostilefiles.moc"
