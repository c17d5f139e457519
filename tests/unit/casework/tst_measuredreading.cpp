// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/integrity.h"
#include "casework/measuredreading.h"
#include "core/files.h"
#include "officefixture.h"
#include "sandbox/sandboxedreader.h"

#include <QDir>
#include <QDirIterator>
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

} // namespace

class TestMeasuredReading : public QObject
{
    Q_OBJECT

private slots:
    void twoBlindReadersAndTheBoard()
    {
        const QTemporaryDir folder;
        const auto office =
            test::openOffice(folder.filePath(QStringLiteral("office")), folder.filePath(QStringLiteral("portal")));
        const test::Staff staff = test::signInStaff(*office);
        const SubmissionId id = *test::receive(*office, staff.clerk, folder.path(), 1234567890);
        QVERIFY(storeComparison(*office, staff.clerk, id, test::comparisonOf(*submission(*office, id), 0)));
        const auto order = orderComparison(*office, id);
        const text::Document text = *readElectronicText(*order, JobContext());

        // The number of the instrument stands in the text: ten digits, and some tones.
        const auto first = startSitting(*office, staff.clerk, id, text, 5);
        QVERIFY2(first, first ? "" : qPrintable(first.error().message));
        QCOMPARE(codeOf(startSitting(*office, staff.clerk, id, text, 5)), ErrorCode::Refused);
        QCOMPARE(codeOf(startSitting(*office, staff.layout, id, text, 5)), ErrorCode::NotPermitted);
        QCOMPARE(codeOf(startSitting(*office, staff.otherClerk, id, first->shown, 5)), ErrorCode::Conflict);
        const auto second = startSitting(*office, staff.otherClerk, id, text, 0);
        QVERIFY(second);

        // The first reader sees the canary, and an error; the second only the error.
        const QString before = text.blocks.front().paragraph.text;
        const QString shown = first->shown.blocks.front().paragraph.text;
        int canary = 0;
        while (before[canary] == shown[canary])
            ++canary;
        const int error = canary == 0 ? 3 : 0;
        QVERIFY(markError(*office, staff.clerk, first->id, 0, canary, 1));
        QVERIFY(markError(*office, staff.clerk, first->id, 0, error, 1, QStringLiteral("nhầm")));
        QVERIFY(markError(*office, staff.otherClerk, second->id, 0, error, 1));
        QCOMPARE(codeOf(markError(*office, staff.otherClerk, first->id, 0, 0, 1)), ErrorCode::NotPermitted);
        QCOMPARE(codeOf(markError(*office, staff.clerk, first->id, 0, 0, 0)), ErrorCode::Usage);

        QCOMPARE(codeOf(readingResult(*office, id)), ErrorCode::Refused);
        QVERIFY(endSitting(*office, staff.clerk, first->id));
        QCOMPARE(codeOf(readingResult(*office, id)), ErrorCode::Refused); // the second reader is still blind
        QCOMPARE(codeOf(markError(*office, staff.clerk, first->id, 0, 0, 1)), ErrorCode::Refused);
        QVERIFY(endSitting(*office, staff.otherClerk, second->id));

        const auto result = readingResult(*office, id);
        QVERIFY2(result, result ? "" : qPrintable(result.error().message));
        QCOMPARE(result->first.person, QStringLiteral("Lan"));
        QCOMPARE(result->first.planted, 1); // one block has room for one
        QCOMPARE(result->first.caught, 1);
        QCOMPARE(result->first.found, 1);
        QCOMPARE(result->second.planted, 0);
        QCOMPARE(result->bothFound, 1);
        QCOMPARE(result->missed.missed, 0.0);
        QVERIFY(result->missed.atMost >= 1);

        // The canary is in no text: not in the vault, and not in what is typeset.
        QDirIterator files(folder.filePath(QStringLiteral("office/vault")), QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            const auto stored = sandbox::readInSandbox(files.next(), {}, JobContext());
            if (stored && !stored->blocks.empty())
                QVERIFY(stored->blocks.front().paragraph.text != shown);
        }
        const IssueId issueId = *createIssue(*office, staff.layout, 2026, {44}, QDate(2026, 11, 20));
        QVERIFY(addToIssue(*office, staff.layout, issueId, id));
        const auto typesetting = orderTypesetting(*office, staff.layout, issueId);
        QVERIFY(typesetting);
        const auto typeset = runTypesetting(*typesetting, JobContext());
        QVERIFY2(typeset, typeset ? "" : qPrintable(typeset.error().message));
        const QString pdf = folder.filePath(QStringLiteral("issue.pdf"));
        QVERIFY(writeFile(pdf, typeset->pdf));
        const auto printed = sandbox::readInSandbox(pdf, {}, JobContext());
        QVERIFY(printed);
        QString words;
        for (const text::Block &block : printed->blocks)
            words += block.paragraph.text + u' ';
        QVERIFY2(words.contains(before), qPrintable(words));
        QVERIFY(!words.contains(shown));

        const auto report = checkIntegrity(*office, JobContext());
        QVERIFY2(report->faults.faults.empty(), qPrintable(report->messages().join(u' ')));
    }
};

QTEST_GUILESS_MAIN(TestMeasuredReading)
#include "tst_measuredreading.moc"
