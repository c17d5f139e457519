// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgresserver.h"
#include "registry/migrations.h"
#include "registry/people.h"
#include "registry/search.h"
#include "registry/searchwords.h"
#include "registry/submissions.h"

#include <QTemporaryDir>
#include <QTest>

using namespace congbao;
using namespace congbao::registry;

/// The archive is found by words with and without tone marks, and by numbers and notations as typed.
class TestSearch : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    std::unique_ptr<Database> m_database;
    qint64 m_person = 0;

    void add(const char *number, const char *about, const char *text = "", const char *corrects = "")
    {
        SubmissionRow row;
        row.arrivalYear = 2026;
        row.receivedAt = QDateTime(QDate(2026, 11, 20), QTime(2, 0), Qt::UTC);
        row.instrument = {0,
                          QStringLiteral("Quyết định"),
                          QString::fromUtf8(number),
                          QDate(2026, 11, 2),
                          QStringLiteral("ỦY BAN NHÂN DÂN TỈNH"),
                          QString::fromUtf8(about),
                          QStringLiteral("Lê Văn Chín"),
                          true,
                          QString::fromUtf8(corrects)};
        row.receivedBy = m_person;
        const auto added = insertSubmission(*m_database, row);
        QVERIFY(added);
        QVERIFY(indexForSearch(*m_database, added->id,
                               QStringList{row.instrument.type, row.instrument.number, row.instrument.issuer,
                                           row.instrument.abstractText, row.instrument.signer, QString::fromUtf8(text)}
                                   .join(u' ')));
    }

    QStringList found(const QString &typed)
    {
        const auto hits = search(*m_database, typed, 50);
        QStringList numbers;
        if (!hits)
            qWarning("%s (%s)", qPrintable(hits.error().message), qPrintable(hits.error().detail));
        else
            for (const SearchHit &hit : *hits)
                numbers.append(hit.number);
        return numbers;
    }

private slots:
    void initTestCase()
    {
        m_database = *Database::open(test::newRegisterPlace(m_folder.path()));
        QVERIFY(
            migrate(*m_database, *knownSteps(m_database->engine()), m_folder.path(), QDateTime::currentDateTimeUtc()));
        m_person = *insertPerson(*m_database, {0, QStringLiteral("Lan"), QStringLiteral("x"), false, {}});
        add("10/2026/QĐ-UBND", "Ban hành Quy chế quản lý chợ", "trong thời hạn 03 ngày làm việc");
        add("110/2026/QĐ-UBND", "Quy định về hòa giải ở cơ sở");
        add("12/NQ-TT HĐND", "Đính chính Quyết định số 10/2026/QĐ-UBND", "", "10/2026/QĐ-UBND");
        add("7/CT-UBND", "Tăng cường phòng cháy, chữa cháy rừng");
    }

    void finds_data()
    {
        QTest::addColumn<QStringList>("numbers");
        const QString ten = u"10/2026/QĐ-UBND"_qs;
        const QString correction = u"12/NQ-TT HĐND"_qs;
        const QString fire = u"7/CT-UBND"_qs;
        const QString mediation = u"110/2026/QĐ-UBND"_qs;
        QTest::newRow("quản lý chợ") << QStringList{ten};
        QTest::newRow("quan ly cho") << QStringList{ten};
        QTest::newRow("QUẢN LÝ") << QStringList{ten};
        QTest::newRow("quán lý") << QStringList{}; // another mark, another word
        QTest::newRow("phong chay") << QStringList{fire};
        QTest::newRow("hoà giải") << QStringList{mediation};
        QTest::newRow("hòa giải") << QStringList{mediation};
        QTest::newRow("hoa giai") << QStringList{mediation};
        QTest::newRow("dinh chinh") << QStringList{correction};
        QTest::newRow("10/2026/QĐ-UBND") << QStringList{ten, correction};
        QTest::newRow("10/2026/qd-ubnd") << QStringList{correction, ten};
        QTest::newRow("12/NQ-TT HĐND") << QStringList{correction};
        QTest::newRow("\"ngày làm việc\"") << QStringList{ten};
        QTest::newRow("\"làm ngày việc\"") << QStringList{};
        QTest::newRow("03 ngày") << QStringList{ten};
        QTest::newRow("chữa cháy rừ") << QStringList{fire}; // the last word may be a beginning
        QTest::newRow("chua chay run") << QStringList{fire};
        QTest::newRow("quy NOT {} ' \" * :") << QStringList{};
        QTest::newRow("   ") << QStringList{};
    }

    void finds()
    {
        QFETCH(QStringList, numbers);
        const QString typed = QString::fromUtf8(QTest::currentDataTag());
        QCOMPARE(found(typed), numbers);
        QCOMPARE(found(typed.normalized(QString::NormalizationForm_D)), numbers);
    }

    void correctionsAreLinkedBothWays()
    {
        const auto hits = search(*m_database, QStringLiteral("10/2026/QĐ-UBND"), 10);
        QCOMPARE(hits->front().correctedBy, QStringList{QStringLiteral("12/NQ-TT HĐND")});
        QCOMPARE(hits->back().corrects, QStringLiteral("10/2026/QĐ-UBND"));
    }

    void whatWasNotIndexedIsFilledOnce()
    {
        QVERIFY(m_database->change(QStringLiteral("DELETE FROM instrument_search")));
        QVERIFY(found(QStringLiteral("quan ly cho")).isEmpty());
        QVERIFY(fillSearch(*m_database));
        QCOMPARE(found(QStringLiteral("quan ly cho")).size(), qsizetype(1));
        QVERIFY(fillSearch(*m_database));
    }
};

QTEST_GUILESS_MAIN(TestSearch)
#include "tst_search.moc"
