// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/comparer.h"
#include "readers/reader.h"

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
