// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/correspondence.h"
#include "casework/intake.h"
#include "core/files.h"
#include "officefixture.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace congbao;
using namespace congbao::casework;

/// What helps a clerk at the door: which files belong together, what the texts say of themselves, what to look out for.
class TestIntake : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    QString sample(const QString &name) const { return QStringLiteral(CONGBAO_TEST_DATA "/sample-office/") + name; }

    QString copyAs(const QString &source, const QString &name)
    {
        const QString path = m_folder.filePath(name);
        QFile::remove(path);
        return QFile::copy(sample(source), path) ? path : QString();
    }

    static bool says(const std::vector<IntakeRemark> &remarks, const QString &words, bool isRefusal)
    {
        return std::any_of(remarks.begin(), remarks.end(), [&](const IntakeRemark &remark) {
            return remark.isRefusal == isRefusal && remark.text.contains(words);
        });
    }

private slots:
    void filesPairByWhatTheirNamesHaveInCommon()
    {
        const QString a =
            copyAs(QStringLiteral("nq-12-2026-van-ban-chinh.pdf"), QStringLiteral("NQ 12-2026 (ký số).pdf"));
        const QString b =
            copyAs(QStringLiteral("nq-12-2026.docx"), QStringLiteral("nghi quyet NQ_12_2026 bản điện tử.docx"));
        const QString c = copyAs(QStringLiteral("nq-13-2026-van-ban-chinh.pdf"), QStringLiteral("NQ 13-2026.pdf"));
        const QString d = copyAs(QStringLiteral("nq-13-2026.docx"), QStringLiteral("nghi quyet NQ 13-2026.docx"));
        const QString lonely = copyAs(QStringLiteral("qd-3120.docx"), QStringLiteral("QĐ 3120.docx"));
        const QString noText = m_folder.filePath(QStringLiteral("Thumbs.db"));
        QVERIFY(writeFile(noText, "not a text at all"));
        const Pairing pairing = pairFiles({d, a, lonely, noText, c, b});
        QCOMPARE(pairing.refused.size(), size_t(1));
        QVERIFY(pairing.refused.front().message.contains(QStringLiteral("Thumbs.db")));
        QCOMPARE(pairing.pairs.size(), size_t(3));
        QMap<QString, QString> electronicOf;
        for (const SentPair &pair : pairing.pairs)
            electronicOf.insert(pair.officialPath, pair.electronicPath);
        QCOMPARE(electronicOf.value(a), b);
        QCOMPARE(electronicOf.value(c), d);
        QCOMPARE(electronicOf.value(QString()), lonely);
    }

    void theOnlyTwoOfAKindBelongTogetherWhateverTheirNames()
    {
        const QString scan = copyAs(QStringLiteral("nq-12-2026-van-ban-chinh.pdf"), QStringLiteral("IMG_0001.pdf"));
        const QString word = copyAs(QStringLiteral("nq-12-2026.docx"), QStringLiteral("du thao cuoi.docx"));
        const Pairing pairing = pairFiles({scan, word});
        QCOMPARE(pairing.pairs.size(), size_t(1));
        QCOMPARE(pairing.pairs.front().officialPath, scan);
        QCOMPARE(pairing.pairs.front().electronicPath, word);
    }

    void attributesComeWithTheirPlaceOnTheOfficialPage()
    {
        const auto reading = readForIntake(
            {sample(QStringLiteral("nq-12-2026-van-ban-chinh.pdf")), sample(QStringLiteral("nq-12-2026.docx"))},
            JobContext());
        QVERIFY2(reading, reading ? "" : qPrintable(reading.error().message + reading.error().detail));
        QCOMPARE(reading->attributes.number, QStringLiteral("12/2026/NQ-HĐND"));
        QCOMPARE(reading->attributes.type, QStringLiteral("Nghị quyết"));
        QVERIFY(reading->attributes.date.isValid());
        QCOMPARE(reading->fields.size(), size_t(6));
        for (const FieldReading &field : reading->fields) {
            if (field.field == IntakeField::Signer)
                continue; // on the last page
            QVERIFY2(field.page == 1 && !field.rects.empty(),
                     qPrintable(QString::number(static_cast<int>(field.field))));
            for (const text::Rect &rect : field.rects)
                QVERIFY(rect.width > 4 && rect.height > 4 && rect.x >= 0 && rect.y < 400);
        }
        const auto number = std::find_if(reading->fields.begin(), reading->fields.end(),
                                         [](const FieldReading &field) { return field.field == IntakeField::Number; });
        QVERIFY(number->isSure);
    }

    void whatSpeaksAgainstRegisteringIsSaidBefore()
    {
        const auto office =
            test::openOffice(m_folder.filePath(QStringLiteral("office")), m_folder.filePath(QStringLiteral("portal")));
        const test::Staff staff = test::signInStaff(*office);
        QVERIFY(test::receive(*office, staff.clerk, m_folder.path(), 4));
        IntakeReading reading;
        reading.mentionsGazette = true;
        InstrumentAttributes next = test::attributes(5);
        const QDate arrived = next.date.addDays(3);
        QVERIFY(checkIntake(*office, next, arrived, reading)->empty());

        QVERIFY(says(*checkIntake(*office, test::attributes(4), arrived, reading), QStringLiteral("registered already"),
                     true));
        QVERIFY(says(*checkIntake(*office, test::attributes(9), arrived, reading),
                     QStringLiteral("The last number before it"), false));
        QVERIFY(
            says(*checkIntake(*office, next, next.date.addDays(-1), reading), QStringLiteral("after the day"), false));
        InstrumentAttributes otherYear = next;
        otherYear.date = next.date.addYears(-1);
        QVERIFY(says(*checkIntake(*office, otherYear, arrived, reading), QStringLiteral("The number says the year"),
                     false));
        InstrumentAttributes noNumber = next;
        noNumber.number = QStringLiteral("QĐ-UBND");
        QVERIFY(
            says(*checkIntake(*office, noNumber, arrived, reading), QStringLiteral("no number and notation"), true));
        reading.mentionsGazette = false;
        QVERIFY(says(*checkIntake(*office, next, arrived, reading), QStringLiteral("recipients"), false));

        const auto printed = makeArrivalRegister(*office, QDate::currentDate().year());
        QVERIFY(printed && printed->startsWith("%PDF"));
        QCOMPARE(makeArrivalRegister(*office, 1999).error().code, ErrorCode::NotFound);
    }

    void aDraftIsEditedUntilItIsSent()
    {
        const auto office = test::openOffice(m_folder.filePath(QStringLiteral("office2")),
                                             m_folder.filePath(QStringLiteral("portal2")));
        const test::Staff staff = test::signInStaff(*office);
        const auto id = test::receive(*office, staff.clerk, m_folder.path(), 7);
        QVERIFY(id);
        QVERIFY(storeComparison(*office, staff.clerk, *id, test::comparisonOf(*submission(*office, *id), 1)));
        QVERIFY(giveVerdict(*office, staff.clerk, *id, 1, VerdictKind::Real));
        const auto letter = draftLetter(*office, staff.clerk, *id);
        QVERIFY(letter);
        const QString edited =
            test::writeText(m_folder.filePath(QStringLiteral("edited.docx")),
                            QStringLiteral("Kính gửi: Sở Tài chính. Đề nghị gửi lại bản chính xác."));
        QCOMPARE(replaceLetterText(*office, staff.layout, letter->id, edited).error().code, ErrorCode::NotPermitted);
        QVERIFY(replaceLetterText(*office, staff.clerk, letter->id, edited));
        const Letter now = listLetters(*office)->front();
        QCOMPARE(now.docxSha256, *sha256OfFile(edited, 1 << 20));
        QVERIFY(now.pdfSha256 != letter->pdfSha256);
        QVERIFY(!now.sentAt.isValid());
        QVERIFY(markLetterSent(*office, staff.clerk, letter->id));
        QVERIFY(listLetters(*office)->front().sentAt.isValid());
        QCOMPARE(replaceLetterText(*office, staff.clerk, letter->id, edited).error().code, ErrorCode::Refused);
    }
};

QTEST_GUILESS_MAIN(TestIntake)
#include "tst_intake.moc"
