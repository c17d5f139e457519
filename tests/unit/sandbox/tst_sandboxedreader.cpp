// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/sandboxedreader.h"

#include "compare/comparer.h"
#include "core/files.h"
#include "letters/docxwriter.h"
#include "text/documentjson.h"

#include <algorithm>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <thread>

using namespace congbao;

/// Proves that reading and comparing in the sandbox gives what they give in the program's own process.
class SandboxedReaderTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void sameText();
    void sameComparison();
    void annexesGoOnWhereTheTextEnds();
    void pagesOfAScanComeBeforeTheResult();
    void convertedTextsOfOtherPrograms();
    void errorsOfTheReaderComeThrough();
    void namesThatPeopleKnow();
    void fromSeveralThreads();

private:
    QString write(const QString &name, const QStringList &paragraphs);
    QTemporaryDir m_folder;
    QString m_official;
    QString m_electronic;
};

QString SandboxedReaderTest::write(const QString &name, const QStringList &paragraphs)
{
    text::Document document;
    for (const QString &paragraph : paragraphs) {
        text::Block block;
        block.paragraph.text = paragraph;
        text::splitWords(block.paragraph);
        document.blocks.push_back(block);
    }
    const QString path = m_folder.filePath(name);
    const auto bytes = letters::writeDocx(document, {});
    if (!bytes || !writeFile(path, *bytes))
        return {};
    return path;
}

void SandboxedReaderTest::initTestCase()
{
    qputenv("CONGBAO_WORKER", REAL_WORKER);
    m_official = write(QStringLiteral("official.docx"), {QStringLiteral("Điều 1. Phạm vi điều chỉnh"),
                                                         QStringLiteral("Trong thời hạn 03 ngày làm việc.")});
    m_electronic = write(QStringLiteral("electronic.docx"), {QStringLiteral("Điều 1. Phạm vi điều chỉnh"),
                                                             QStringLiteral("Trong thời hạn 05 ngày làm việc.")});
    QVERIFY(!m_official.isEmpty() && !m_electronic.isEmpty());
}

void SandboxedReaderTest::sameText()
{
    const auto inside = sandbox::readInSandbox(m_official, {}, {});
    QVERIFY2(inside, qPrintable(inside ? QString() : inside.error().message + inside.error().detail));
    const auto direct = readers::readDocument(m_official, {}, {});
    QVERIFY(direct);
    QCOMPARE(text::toJson(*inside), text::toJson(*direct));
}

void SandboxedReaderTest::sameComparison()
{
    const auto inside = sandbox::compareInSandbox({m_official}, {m_electronic}, {}, {});
    QVERIFY2(inside, qPrintable(inside ? QString() : inside.error().message + inside.error().detail));
    const auto official = readers::readDocument(m_official, {}, {});
    const auto electronic = readers::readDocument(m_electronic, {}, {});
    const auto direct = compare::compareDocuments(*official, *electronic, {m_official, 0}, {});
    QVERIFY(direct);
    QCOMPARE(compare::toJson(inside->comparison), compare::toJson(*direct));
    QCOMPARE(text::toJson(inside->official), text::toJson(*official));
    QCOMPARE(text::toJson(inside->electronic), text::toJson(*electronic));
    QCOMPARE(inside->comparison.count(compare::Severity::Substantive), 1);
}

void SandboxedReaderTest::annexesGoOnWhereTheTextEnds()
{
    const QString whole =
        write(QStringLiteral("whole.docx"),
              {QStringLiteral("Điều 1. Phạm vi điều chỉnh"), QStringLiteral("Trong thời hạn 05 ngày làm việc."),
               QStringLiteral("Mức thu 10.000 đồng/hồ sơ."), QStringLiteral("Mức thu 25.000 đồng/lượt.")});
    const QString annex = write(QStringLiteral("annex.docx"), {QStringLiteral("Mức thu 10.000 đồng/hồ sơ.")});
    const QString second = write(QStringLiteral("second.docx"), {QStringLiteral("Mức thu 26.000 đồng/lượt.")});
    const auto compared =
        sandbox::compareInSandbox({whole}, {m_electronic}, {}, {}, {}, {}, {{annex, {}}, {second, {}}});
    QVERIFY2(compared, qPrintable(compared ? QString() : compared.error().message + compared.error().detail));
    QCOMPARE(compared->electronic.blocks.size(), size_t(4));
    QVERIFY(compared->electronic.blocks[2].paragraph.format.startsPage);
    QCOMPARE(compared->comparison.discrepancies.size(), size_t(1));
    QCOMPARE(compared->comparison.discrepancies[0].electronic.block, 3);
    QVERIFY(compared->comparison.discrepancies[0].electronic.text.contains(u"26.000"));
}

void SandboxedReaderTest::pagesOfAScanComeBeforeTheResult()
{
    std::vector<int> pages;
    std::size_t found = 0;
    const auto compared =
        sandbox::compareInSandbox({QStringLiteral(CONGBAO_TEST_DATA "/pages/scan.pdf")}, {m_electronic}, {}, {}, {},
                                  [&](int page, const std::vector<compare::Discrepancy> &discrepancies) {
                                      pages.push_back(page);
                                      found += discrepancies.size();
                                  });
    QVERIFY2(compared, qPrintable(compared ? QString() : compared.error().message + compared.error().detail));
    QVERIFY(found <= compared->comparison.discrepancies.size());
    QVERIFY(std::is_sorted(pages.begin(), pages.end()));
}

void SandboxedReaderTest::convertedTextsOfOtherPrograms()
{
    if (QStandardPaths::findExecutable(QStringLiteral("soffice")).isEmpty())
        QFAIL("LibreOffice is needed: packaging/install-dependencies");
    const QString path = m_folder.filePath(QStringLiteral("old.doc"));
    QVERIFY(writeFile(path, "{\\rtf1\\ansi Trong 03 ng\\u224?y.\\par}"));
    const auto inside = sandbox::readInSandbox(path, {}, {});
    QVERIFY2(inside, qPrintable(inside ? QString() : inside.error().message + inside.error().detail));
    QCOMPARE(inside->kind, text::FileKind::Rtf);
    QCOMPARE(inside->name, QStringLiteral("old.doc"));
    QCOMPARE(inside->sha256, *sha256OfFile(path, 1 << 20));
    QCOMPARE(inside->blocks.at(0).text(), QStringLiteral("Trong 03 ngày."));
}

void SandboxedReaderTest::errorsOfTheReaderComeThrough()
{
    const QString missing = m_folder.filePath(QStringLiteral("missing.docx"));
    const auto inside = sandbox::readInSandbox(missing, {}, {});
    const auto direct = readers::readDocument(missing, {}, {});
    QVERIFY(!inside && !direct);
    QCOMPARE(inside.error().code, ErrorCode::NotFound);
    QCOMPARE(inside.error().message, direct.error().message);
}

void SandboxedReaderTest::namesThatPeopleKnow()
{
    const auto result = sandbox::compareInSandbox({m_official, QStringLiteral("Bản ký.pdf")}, {m_electronic}, {}, {});
    QVERIFY(result);
    QCOMPARE(result->official.name, QStringLiteral("Bản ký.pdf"));
    QCOMPARE(result->comparison.official.name, QStringLiteral("Bản ký.pdf"));
    QCOMPARE(result->electronic.name, QStringLiteral("electronic.docx"));
}

void SandboxedReaderTest::fromSeveralThreads()
{
    std::atomic_int good = 0;
    std::vector<std::thread> threads;
    for (int index = 0; index < 6; ++index) {
        threads.emplace_back([this, &good] {
            const auto result = sandbox::readInSandbox(m_official, {}, {});
            good += result && result->blocks.size() == 2 ? 1 : 0;
        });
    }
    for (auto &thread : threads)
        thread.join();
    QCOMPARE(good.load(), 6);
}

QTEST_GUILESS_MAIN(SandboxedReaderTest)
#include "tst_sandboxedreader.moc"
