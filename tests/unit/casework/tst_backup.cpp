// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/backup.h"
#include "casework/integrity.h"
#include "core/files.h"
#include "officefixture.h"
#include "vault/vault.h"

#include <QDir>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace congbao;
using namespace congbao::casework;

namespace {

constexpr auto NoCode = static_cast<ErrorCode>(-1);

template <typename T> ErrorCode codeOf(const Result<T> &result)
{
    return result ? NoCode : result.error().code;
}

class LaterClock : public Clock
{
public:
    [[nodiscard]] QDateTime now() const override { return QDateTime::currentDateTimeUtc().addDays(8); }
};

void flip(const QString &path, qint64 at)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadWrite) || !file.seek(at))
        qFatal("cannot open %s", qPrintable(path));
    char byte = 0;
    file.getChar(&byte);
    file.seek(at);
    file.putChar(static_cast<char>(byte ^ 0x10));
}

} // namespace

class TestBackup : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    std::unique_ptr<Office> m_office;
    int m_places = 0;

    QString newPlace() { return m_folder.filePath(QStringLiteral("restored-%1").arg(++m_places)); }
    QString file(const QString &name) const { return m_folder.filePath(name); }

    /// Nothing is left beside what was there: no scratch folders, no halves.
    void noLeftovers() const
    {
        const QStringList names =
            QDir(m_folder.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
        QCOMPARE(names.filter(QStringLiteral("restoring")), QStringList());
        QCOMPARE(names.filter(QStringLiteral(".congbao-backup")), QStringList());
        QCOMPARE(names.filter(QStringLiteral(".part")), QStringList());
    }

private slots:
    void initTestCase()
    {
        m_office = test::openOffice(file(QStringLiteral("office")), file(QStringLiteral("portal")));
        const test::Staff staff = test::signInStaff(*m_office);
        const SubmissionId id = *test::receive(*m_office, staff.clerk, m_folder.path(), 1);
        QVERIFY(storeComparison(*m_office, staff.clerk, id, test::comparisonOf(*submission(*m_office, id), 0)));
        const IssueId issueId = *createIssue(*m_office, staff.layout, 2026, {44}, QDate(2026, 11, 20));
        QVERIFY(addToIssue(*m_office, staff.layout, issueId, id));
        const auto order = orderTypesetting(*m_office, staff.layout, issueId);
        // Larger than one piece of a sealed file.
        QVERIFY(storeTypesetting(*m_office, staff.layout, *order,
                                 test::typesetAs(*order, QByteArray("the pages").repeated(400000))));
        const QString pdf = issue(*m_office, issueId)->pdfSha256;
        QVERIFY(signOffIssue(*m_office, staff.board, issueId, SignOffDecision::Approve, pdf));
        QVERIFY(signOffIssue(*m_office, staff.chief, issueId, SignOffDecision::Approve, pdf));
    }

    void aBackupIsDueAfterSomeDays()
    {
        QVERIFY(*isBackupDue(*m_office));
        QVERIFY(backUpOffice(*m_office, file(QStringLiteral("first.backup")), {}, JobContext()));
        QVERIFY(!*isBackupDue(*m_office));
        const auto later = Office::open(m_office->folder(), std::make_shared<LaterClock>());
        QVERIFY(*isBackupDue(**later));
        noLeftovers();
    }

    void aRestoredOfficeIsTheSame_data()
    {
        QTest::addColumn<QString>("passphrase");
        QTest::newRow("open") << QString();
        QTest::newRow("sealed") << QStringLiteral("một câu chỉ mình tôi biết");
    }
    void aRestoredOfficeIsTheSame()
    {
        QFETCH(QString, passphrase);
        const QString backup = file(QStringLiteral("office.backup"));
        const auto made = backUpOffice(*m_office, backup, passphrase, JobContext());
        QVERIFY2(made, made ? "" : qPrintable(made.error().message + made.error().detail));
        QCOMPARE(isSealedBackup(backup), !passphrase.isEmpty());
        QCOMPARE(*sha256OfFile(backup, made->bytes), made->sha256);
        const QString place = newPlace();
        const auto restored = restoreOffice(backup, place, passphrase, JobContext());
        QVERIFY2(restored, restored ? "" : qPrintable(restored.error().message));
        const auto before = vault::Vault::open(m_office->folder() + u"/vault")->list();
        const auto after = vault::Vault::open(place + u"/vault")->list();
        QCOMPARE(after->size(), before->size());
        for (size_t index = 0; index < after->size(); ++index)
            QCOMPARE(after->at(index).sha256, before->at(index).sha256);
        const auto office = Office::open(place);
        const auto report = checkIntegrity(**office, JobContext());
        QVERIFY2(report->faults.faults.empty(), qPrintable(report->messages().join(u' ')));
        // People sign in with the passphrases and keys of before.
        QVERIFY(SignIn::signIn(**office, QStringLiteral("Sơn"), test::Passphrase));
        QCOMPARE(report->events, checkIntegrity(**office, JobContext())->events);
        noLeftovers();
    }

    void aRestoredOfficeAsksThePortalBeforeItSends()
    {
        const QString backup = file(QStringLiteral("queued.backup"));
        QVERIFY(backUpOffice(*m_office, backup, {}, JobContext()));
        QCOMPARE(listOutbox(*m_office)->front().state, OutboxState::Queued);
        // The office goes on and publishes; then its computer is lost.
        QVERIFY(sendDue(*m_office, JobContext()));
        const QByteArray receipt = listOutbox(*m_office)->front().receipt;
        QVERIFY(!receipt.isEmpty());
        const QString place = newPlace();
        QVERIFY(restoreOffice(backup, place, {}, JobContext()));
        const auto office = Office::open(place);
        QCOMPARE(listOutbox(**office)->front().state, OutboxState::Unknown);
        QVERIFY(sendDue(**office, JobContext()));
        QCOMPARE(listOutbox(**office)->front().state, OutboxState::Done);
        QCOMPARE(listOutbox(**office)->front().receipt, receipt);
    }

    void damagedBackupsAreRefusedWithThePlace_data()
    {
        QTest::addColumn<bool>("isSealed");
        QTest::addColumn<double>("where"); ///< part of the file; below 0: cut off there
        for (const bool isSealed : {false, true}) {
            const char *kind = isSealed ? "sealed" : "open";
            for (const double where : {0.001, 0.3, 0.6, 0.9, 0.999})
                QTest::addRow("%s, a bit at %g", kind, where) << isSealed << where;
            for (const double where : {0.2, 0.8})
                QTest::addRow("%s, cut off at %g", kind, where) << isSealed << -where;
        }
    }
    void damagedBackupsAreRefusedWithThePlace()
    {
        QFETCH(bool, isSealed);
        QFETCH(double, where);
        const QString passphrase = isSealed ? QStringLiteral("mật khẩu dài") : QString();
        const QString whole = file(isSealed ? QStringLiteral("whole-sealed") : QStringLiteral("whole"));
        if (!QFile::exists(whole))
            QVERIFY(backUpOffice(*m_office, whole, passphrase, JobContext()));
        const QString damaged = file(QStringLiteral("damaged"));
        QFile::remove(damaged);
        QVERIFY(QFile::copy(whole, damaged));
        const auto at = static_cast<qint64>(static_cast<double>(QFileInfo(damaged).size()) * std::abs(where));
        if (where < 0)
            QVERIFY(QFile::resize(damaged, at));
        else
            flip(damaged, at);
        const QString place = newPlace();
        const auto restored = restoreOffice(damaged, place, passphrase, JobContext());
        QVERIFY(!restored);
        QVERIFY2(restored.error().code == ErrorCode::Unreadable || restored.error().code == ErrorCode::NotPermitted,
                 qPrintable(restored.error().message));
        QVERIFY(restored.error().message.contains(QFileInfo(damaged).fileName()) ||
                restored.error().message.contains(QStringLiteral("plain.zip")));
        qInfo("%s", qPrintable(restored.error().message));
        QVERIFY(!QFileInfo::exists(place));
        noLeftovers();
    }

    void refusals()
    {
        const QString backup = file(QStringLiteral("refused.backup"));
        QVERIFY(backUpOffice(*m_office, backup, QStringLiteral("mật khẩu dài"), JobContext()));
        QCOMPARE(codeOf(restoreOffice(backup, newPlace(), QStringLiteral("sai mật khẩu"), JobContext())),
                 ErrorCode::NotPermitted);
        QCOMPARE(codeOf(restoreOffice(backup, m_office->folder(), QStringLiteral("mật khẩu dài"), JobContext())),
                 ErrorCode::Refused);
        QCOMPARE(codeOf(restoreOffice(file(QStringLiteral("nothing")), newPlace(), {}, JobContext())),
                 ErrorCode::NotFound);
        QCOMPARE(codeOf(restoreOffice(file(QStringLiteral("official-1.docx")), newPlace(), {}, JobContext())),
                 ErrorCode::NotFound); // an archive, but of something else
        QCOMPARE(codeOf(backUpOffice(*m_office, file(QStringLiteral("no/such/folder/x")), {}, JobContext())),
                 ErrorCode::OutsideFailed);
        noLeftovers();
    }

    void backupsOfAnOfficeAtWork()
    {
        const QString office = file(QStringLiteral("busy"));
        QProcess worker;
        worker.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        worker.start(QCoreApplication::applicationDirPath() + u"/officeworker",
                     {office, file(QStringLiteral("busy-portal")), m_folder.path(), QStringLiteral("7")});
        QVERIFY(worker.waitForReadyRead(60000));
        for (int round = 0; round < 3; ++round) {
            QTest::qWait(300);
            QCOMPARE(worker.state(), QProcess::Running);
            const auto busy = Office::open(office);
            QVERIFY(busy);
            const QString backup = file(QStringLiteral("busy-%1.backup").arg(round));
            const auto made = backUpOffice(**busy, backup, {}, JobContext());
            QVERIFY2(made, made ? "" : qPrintable(made.error().message + made.error().detail));
            if (round == 2) {
                worker.kill();
                QVERIFY(worker.waitForFinished());
            }
            const QString place = newPlace();
            const auto restored = restoreOffice(backup, place, {}, JobContext());
            QVERIFY2(restored, restored ? "" : qPrintable(restored.error().message));
            const auto opened = Office::open(place);
            const auto report = checkIntegrity(**opened, JobContext());
            QVERIFY2(report->faults.faults.empty(), qPrintable(report->messages().join(u' ')));
            QVERIFY(report->events > restored->events); // and that it was restored
        }
        worker.kill();
        worker.waitForFinished();
    }

    void aKilledBackupLeavesNoHalfOne()
    {
        int whole = 0;
        for (int round = 0; round < 8; ++round) {
            const QString backup = file(QStringLiteral("killed-%1.backup").arg(round));
            QProcess program;
            program.start(QStringLiteral(CONGBAO_BIN_DIR "/congbao"),
                          {QStringLiteral("backup"), QStringLiteral("--office"), m_office->folder(),
                           QStringLiteral("-o"), backup});
            QVERIFY(program.waitForStarted());
            QTest::qWait(15 * (round + 1));
            program.kill();
            program.waitForFinished();
            if (!QFile::exists(backup))
                continue;
            ++whole;
            const QString place = newPlace();
            const auto restored = restoreOffice(backup, place, {}, JobContext());
            QVERIFY2(restored, restored ? "" : qPrintable(restored.error().message));
        }
        qInfo("%d of 8 were finished before they were killed", whole);
        const auto report = checkIntegrity(*m_office, JobContext());
        QVERIFY2(report->faults.faults.empty(), qPrintable(report->messages().join(u' ')));
    }
};

QTEST_GUILESS_MAIN(TestBackup)
#include "tst_backup.moc"
