// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "readers/reader.h"
#include "text/attributes.h"

#include <algorithm>
#include <QtTest>

using namespace congbao;

namespace {

QString real(const QString &name)
{
    return QStringLiteral(CONGBAO_ACCEPTANCE_DATA "/real/") + name;
}

QString textOf(const text::Document &document)
{
    QStringList texts;
    for (const text::Block &block : document.blocks) {
        if (block.role != text::Role::Furniture)
            texts << block.text();
    }
    return texts.join(u'\n');
}

readers::ReadOptions firstPages(int last)
{
    readers::ReadOptions options;
    options.lastPage = last;
    return options;
}

} // namespace

/// Published instruments as they circulate, with what is wrong with each; compared by eye with their pictures once, and
/// held here.
class TestRealFiles : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QVERIFY2(QFile::exists(real(QStringLiteral("README.md"))),
                 "the folder that CONGBAO_ACCEPTANCE_DATA names has no real files");
    }

    void firstPagesAreRead_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("number");
        QTest::addColumn<QDate>("date");
        QTest::addColumn<QString>("somewhere");
        QTest::newRow("the only text layer is a watermark: decision")
            << QStringLiteral("qd-63-2010-scan.pdf") << QStringLiteral("pdf-scan") << QStringLiteral("63/QĐ-TTg")
            << QDate(2010, 1, 13) << QStringLiteral("THỦ TƯỚNG CHÍNH PHỦ");
        QTest::newRow("the only text layer is a watermark: decree")
            << QStringLiteral("nd-03-2010-scan.pdf") << QStringLiteral("pdf-scan") << QStringLiteral("03/2010/NĐ-CP")
            << QDate(2010, 1, 13) << QStringLiteral("NGHỊ ĐỊNH");
        QTest::newRow("the only text layer is a watermark: circular")
            << QStringLiteral("tt-08-2010-scan.pdf") << QStringLiteral("pdf-scan") << QStringLiteral("08/2010/TT-BTC")
            << QDate(2010, 1, 14) << QStringLiteral("THÔNG TƯ");
        QTest::newRow("the only text layer is a watermark: fee table")
            << QStringLiteral("tt-10-2010-scan.pdf") << QStringLiteral("pdf-scan") << QStringLiteral("10/2010/TT-BTC")
            << QDate(2010, 1, 19) << QStringLiteral("THÔNG TƯ");
        QTest::newRow("letters lost in the layer")
            << QStringLiteral("nd-47-2020-signed.pdf") << QStringLiteral("pdf-text") << QStringLiteral("47/2020/NĐ-CP")
            << QDate(2020, 4, 9) << QStringLiteral("Căn cứ Luật Giao dịch điện tử ngày 29 tháng 11 năm 2005;");
    }
    void firstPagesAreRead()
    {
        QFETCH(QString, file);
        const auto document = readers::readDocument(real(file), firstPages(1), {});
        QVERIFY(document);
        QTEST(text::kindName(document->kind), "kind");
        const auto found = text::readAttributes(*document);
        qInfo().noquote() << found.number.value << found.date.value.toString(Qt::ISODate) << found.abstractText.value;
        QTEST(found.number.value, "number");
        QTEST(found.date.value, "date");
        QFETCH(QString, somewhere);
        QVERIFY2(textOf(*document).contains(somewhere), qPrintable(textOf(*document)));
    }

    void lettersThatTheLayerLostAreThere()
    {
        const auto document = readers::readDocument(real(QStringLiteral("nd-47-2020-signed.pdf")), {}, {});
        QVERIFY(document);
        QCOMPARE(document->kind, text::FileKind::PdfText);
        const QString text = textOf(*document);
        for (const QString &phrase : {QStringLiteral("CHÍNH PHỦ"), QStringLiteral("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
                                      QStringLiteral("NGHỊ ĐỊNH"), QStringLiteral("QUY ĐỊNH CHUNG"),
                                      QStringLiteral("VÀ BẢO ĐẢM KHẢ NĂNG SẴN SÀNG KẾT NỐI, CHIA SẺ DỮ LIỆU"),
                                      QStringLiteral("TM. CHÍNH PHỦ\nTHỦ TƯỚNG\nNguyễn Xuân Phúc")})
            QVERIFY2(text.contains(phrase), qPrintable(phrase));
        int articles = 0;
        for (const text::Block &block : document->blocks) {
            if (block.role == text::Role::Article)
                QCOMPARE(block.path, QStringLiteral("Điều %1").arg(++articles));
        }
        QCOMPARE(articles, 57);
        for (const text::Warning &warning : document->warnings)
            QCOMPARE(warning.code, QStringLiteral("text-layer-differs"));
        QVERIFY(document->unreadable.empty());
    }

    void aGarbageLayerIsNotBelieved()
    {
        const auto document = readers::readDocument(real(QStringLiteral("scan-bad-textlayer.pdf")), firstPages(1), {});
        QVERIFY(document);
        QCOMPARE(document->kind, text::FileKind::PdfScan);
        // Vietnamese text has marks on about every second word.
        qsizetype words = 0;
        qsizetype marked = 0;
        for (const QString &word : textOf(*document).split(QRegularExpression(QStringLiteral("\\s+")))) {
            ++words;
            marked += std::any_of(word.begin(), word.end(), [](QChar letter) { return letter.unicode() > 0xBF; });
        }
        QVERIFY2(marked * 2 > words, qPrintable(textOf(*document).left(300)));
    }

    void aSealAtALowResolution()
    {
        const auto document =
            readers::readDocument(real(QStringLiteral("qd-46-2021-scan-seal-110dpi.pdf")), firstPages(1), {});
        QVERIFY(document);
        const auto found = text::readAttributes(*document);
        qInfo().noquote() << found.number.value << found.date.value.toString(Qt::ISODate);
        QVERIFY(found.number.value == QStringLiteral("46/2021/QĐ-UBND") ||
                found.number.sureness != text::Sureness::Sure);
        QVERIFY(found.date.sureness != text::Sureness::Sure);
    }
};

QTEST_GUILESS_MAIN(TestRealFiles)
#include "tst_realfiles.moc"
