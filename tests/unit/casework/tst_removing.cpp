// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/archive.h"
#include "casework/backup.h"
#include "casework/integrity.h"
#include "casework/removing.h"
#include "officefixture.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace congbao;
using namespace congbao::casework;

/// How long files are kept, removing by a lawful order, looking over the vault little by little.
class TestRemoving : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    QString m_place;
    std::unique_ptr<Office> m_office;
    std::optional<test::Staff> m_staff;
    const QString m_order = QStringLiteral("Quyết định số 5/QĐ-TA ngày 20/11/2026");
    const QString m_reason = QStringLiteral("Lộ bí mật đời tư");

    QString files() const { return m_folder.filePath(QStringLiteral("office")); }
    QString fileOf(const QString &sha256) const { return files() + u"/vault/" + sha256.left(2) + u'/' + sha256; }

    QStringList faults() const
    {
        const auto report = checkIntegrity(*m_office, JobContext());
        return report ? report->messages() : QStringList{report.error().message};
    }

private slots:
    void initTestCase()
    {
        m_place = test::officePlace(files());
        m_office = test::openOffice(m_place, m_folder.filePath(QStringLiteral("portal")));
        m_staff.emplace(test::signInStaff(*m_office));
    }

    void onlyTheHeadOfTheBoardRemovesAndOnlyByAnOrder()
    {
        const SubmissionId id = *test::receive(*m_office, m_staff->clerk, m_folder.path(), 1);
        const QStringList held = *filesHoldingText(*m_office, id);
        QCOMPARE(held.size(), 2);
        QCOMPARE(removeByOrder(*m_office, m_staff->clerk, held, m_order, m_reason).error().code,
                 ErrorCode::NotPermitted);
        QCOMPARE(removeByOrder(*m_office, m_staff->administrator, held, m_order, m_reason).error().code,
                 ErrorCode::NotPermitted);
        QCOMPARE(removeByOrder(*m_office, m_staff->chief, held, QString(), m_reason).error().code, ErrorCode::Usage);
        QCOMPARE(removeByOrder(*m_office, m_staff->chief, {QString(64, u'b')}, m_order, m_reason).error().code,
                 ErrorCode::NotFound);
        QVERIFY(listRemovedFiles(*m_office)->empty());
        QVERIFY(faults().isEmpty());
    }

    void theBytesGoAndEverythingElseStillVerifies()
    {
        const SubmissionId id = *test::receive(*m_office, m_staff->clerk, m_folder.path(), 2);
        QVERIFY(storeComparison(*m_office, m_staff->clerk, id, test::comparisonOf(*submission(*m_office, id), 1)));
        const QStringList held = *filesHoldingText(*m_office, id);
        QCOMPARE(held.size(), 3); // with the result of comparing
        QVERIFY(removeByOrder(*m_office, m_staff->chief, held, m_order, m_reason));
        for (const QString &file : held) {
            QVERIFY(!QFile::exists(fileOf(file)));
            QVERIFY(QFile::exists(files() + u"/vault/removed/" + file + u".json"));
            const auto gone = m_office->storedFilePath(file);
            QCOMPARE(gone.error().code, ErrorCode::NotFound);
        }
        QVERIFY2(faults().isEmpty(), qPrintable(faults().join(u' ')));
        QCOMPARE(checkIntegrity(*m_office, JobContext())->removed, 3);
        const auto listed = listRemovedFiles(*m_office);
        QCOMPARE(listed->size(), size_t(3));
        QCOMPARE(listed->front().order, m_order);
        QCOMPARE(listed->front().by, QStringLiteral("Sơn"));
        QCOMPARE(removeByOrder(*m_office, m_staff->chief, held, m_order, m_reason).error().code, ErrorCode::Refused);
        // The words of the text are found no more; the entry of the register is.
        QVERIFY(searchArchive(*m_office, u"\"điện tử 2\""_qs)->empty());
        QVERIFY(!searchArchive(*m_office, u"2/2026/QĐ-UBND"_qs)->empty());
    }

    void aRemovalThatWasCutOffIsFinished()
    {
        const SubmissionId id = *test::receive(*m_office, m_staff->clerk, m_folder.path(), 3);
        const QString file = submission(*m_office, id)->files.front().sha256;
        const QString path = fileOf(file);
        QFile kept(path);
        QVERIFY(kept.open(QIODevice::ReadOnly));
        const QByteArray bytes = kept.readAll();
        kept.close();
        QVERIFY(removeByOrder(*m_office, m_staff->chief, {file}, m_order, m_reason));
        // As if the program had died between the record and the bytes.
        QVERIFY(QFile::remove(files() + u"/vault/removed/" + file + u".json"));
        QFile again(path);
        QVERIFY(again.open(QIODevice::WriteOnly) && again.write(bytes) == bytes.size());
        again.close();
        m_office.reset();
        m_office = *Office::open(m_place);
        QVERIFY(!QFile::exists(path));
        QVERIFY(faults().isEmpty());
    }

    void aBackupOfSuchAnOfficeIsRestoredAndProved()
    {
        const QString backup = m_folder.filePath(QStringLiteral("backup.zip"));
        const auto saved = backUpOffice(*m_office, backup, QString(), JobContext());
        QVERIFY2(saved, saved ? "" : qPrintable(saved.error().message + saved.error().detail));
        const QString place = m_folder.filePath(QStringLiteral("restored"));
        const auto restored = restoreOffice(backup, place, QString(), JobContext());
        QVERIFY2(restored, restored ? "" : qPrintable(restored.error().message + restored.error().detail));
        const auto office = Office::open(place);
        QVERIFY(office);
        QVERIFY(checkIntegrity(**office, JobContext())->messages().isEmpty());
        QCOMPARE(listRemovedFiles(**office)->size(), listRemovedFiles(*m_office)->size());
        QCOMPARE(listSubmissions(**office)->size(), listSubmissions(*m_office)->size());
        QCOMPARE(searchArchive(**office, u"quy che"_qs)->size(), searchArchive(*m_office, u"quy che"_qs)->size());
    }

    void filesAreKeptByTheirClass()
    {
        const auto classes = retentionClasses(*m_office);
        QVERIFY(!classes->empty());
        QCOMPARE(classes->front().id, QStringLiteral("permanent"));
        QVERIFY(classes->front().files > 0);
        for (const RetentionClass &kept : *classes)
            QCOMPARE(kept.passed, 0);
    }

    void theVaultIsLookedOverLittleByLittle()
    {
        const SubmissionId id = *test::receive(*m_office, m_staff->clerk, m_folder.path(), 4);
        auto seen = watchVault(*m_office, 60, JobContext());
        QVERIFY(seen && seen->isRound && seen->faults.isEmpty());
        QVERIFY(seen->checked > 2);
        const QString path = fileOf(submission(*m_office, id)->files.front().sha256);
        QFile file(path);
        QVERIFY(file.setPermissions(QFile::ReadOwner | QFile::WriteOwner));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("x") == 1);
        file.close();
        seen = watchVault(*m_office, 60, JobContext());
        QCOMPARE(seen->faults.size(), 1);
        // No time: nothing is hashed, and the place is kept.
        seen = watchVault(*m_office, 0, JobContext());
        QVERIFY(seen && seen->checked == 0 && !seen->isRound);
    }
};

QTEST_GUILESS_MAIN(TestRemoving)
#include "tst_removing.moc"
