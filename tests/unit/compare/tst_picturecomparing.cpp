// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/comparer.h"
#include "readers/reader.h"

#include <algorithm>
#include <QTest>

using namespace congbao;
using namespace congbao::compare;

class PictureComparing : public QObject
{
    Q_OBJECT

    text::Document m_scan;
    text::Document m_electronic;
    QString m_path = QStringLiteral(CONGBAO_TEST_DATA "/pages/scan.pdf");

    [[nodiscard]] Comparison compared(int threads, const text::Document &electronic) const
    {
        CompareOptions options;
        options.officialPath = m_path;
        options.threads = threads;
        const auto result = compareDocuments(m_scan, electronic, options, {});
        return result.has_value() ? *result : Comparison();
    }

private slots:
    void initTestCase()
    {
        const auto scan = readers::readDocument(m_path, {}, {});
        QVERIFY2(scan.has_value(), scan ? "" : qPrintable(scan.error().message));
        m_scan = *scan;
        const auto electronic = readers::readDocument(QStringLiteral(CONGBAO_TEST_DATA "/pages/decision.docx"), {}, {});
        QVERIFY2(electronic.has_value(), electronic ? "" : qPrintable(electronic.error().message));
        m_electronic = *electronic;
    }

    void threadsDoNotChangeTheBytes()
    {
        QCOMPARE(toJson(compared(1, m_electronic)), toJson(compared(2, m_electronic)));
    }

    /// What people see page by page is what the result says in the end.
    void pagesComeInOrderAndAreTheResult()
    {
        for (const int threads : {1, 2}) {
            CompareOptions options;
            options.officialPath = m_path;
            options.threads = threads;
            std::vector<int> pages;
            std::vector<Discrepancy> found;
            options.pageFinished = [&](int page, const std::vector<Discrepancy> &discrepancies) {
                pages.push_back(page);
                found.insert(found.end(), discrepancies.begin(), discrepancies.end());
            };
            const auto result = compareDocuments(m_scan, text::Document(), options, {});
            QVERIFY(result.has_value());
            QVERIFY(pages.empty() || found.size() <= result->discrepancies.size());
            text::Document wrong = m_electronic;
            wrong.blocks.pop_back();
            pages.clear();
            found.clear();
            const auto differing = compareDocuments(m_scan, wrong, options, {});
            QVERIFY(differing.has_value());
            QVERIFY(!pages.empty());
            QVERIFY(std::is_sorted(pages.begin(), pages.end()));
            for (const Discrepancy &discrepancy : found) {
                QVERIFY(std::any_of(
                    differing->discrepancies.begin(), differing->discrepancies.end(), [&](const Discrepancy &other) {
                        return other.kind == discrepancy.kind && other.official.text == discrepancy.official.text &&
                               other.electronic.text == discrepancy.electronic.text &&
                               other.isDecided == discrepancy.isDecided;
                    }));
            }
        }
    }

    void aCancelledComparisonEndsWithoutResult()
    {
        JobContext context;
        CompareOptions options;
        options.officialPath = m_path;
        options.pageFinished = [&](int, const std::vector<Discrepancy> &) { context.cancel(); };
        const auto result = compareDocuments(m_scan, m_electronic, options, context);
        QVERIFY(!result.has_value());
        QCOMPARE(result.error().code, ErrorCode::Cancelled);
    }

    void coverageAddsUp()
    {
        const Coverage coverage = compared(2, m_electronic).coverage;
        QVERIFY(coverage.officialWords > 50);
        QCOMPARE(coverage.matched + coverage.inDiscrepancies + coverage.unreadable, coverage.officialWords);
        QCOMPARE(coverage.electronicMatched + coverage.electronicInDiscrepancies, coverage.electronicWords);
    }

    /// Every digit of the electronic text in turn is made wrong: each must be shown.
    void wrongDigitsAreNeverDismissed()
    {
        text::Document wrong = m_electronic;
        int changed = 0;
        for (auto &block : wrong.blocks) {
            if (block.kind != text::BlockKind::Paragraph)
                continue;
            for (const auto &word : block.paragraph.words) {
                for (int at = word.start; at < word.end; ++at) {
                    QChar &character = block.paragraph.text[at];
                    if (character.isDigit()) {
                        character = character == u'9' ? u'0' : QChar(char16_t(character.unicode() + 1));
                        ++changed;
                        break;
                    }
                }
            }
        }
        QVERIFY(changed > 0);
        const int before = compared(2, m_electronic).count(Severity::Substantive);
        const int after = compared(2, wrong).count(Severity::Substantive);
        QVERIFY2(after >= before + changed, qPrintable(QStringLiteral("%1 of %2").arg(after - before).arg(changed)));
    }

    void missingFileLeavesEverythingShown()
    {
        CompareOptions options;
        options.officialPath = QStringLiteral("/nowhere/scan.pdf");
        const auto result = compareDocuments(m_scan, text::Document(), options, {});
        QVERIFY(result.has_value());
        QCOMPARE(result->coverage.matched, 0);
    }
};

QTEST_GUILESS_MAIN(PictureComparing)
#include "tst_picturecomparing.moc"
