// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "readers/reader.h"
#include "text/attributes.h"

#include <algorithm>
#include <QRegularExpression>
#include <QtTest>
#include <tuple>

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

    /// What the head, the last page and the articles of each say, held against the picture. What a recogniser cannot
    /// see must at least be unsure.
    void attributes_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("type");
        QTest::addColumn<QString>("number");
        QTest::addColumn<QDate>("date");
        QTest::addColumn<QString>("body");
        QTest::addColumn<QString>("abstractBegins");
        QTest::addColumn<QDate>("effective");
        QTest::addColumn<int>("articles");
        QTest::addColumn<QString>("somewhere");
        QTest::newRow("the only text layer is a watermark: decision")
            << u"qd-63-2010-scan.pdf"_qs << u"pdf-scan"_qs << u"Quyết định"_qs << u"63/QĐ-TTg"_qs << QDate(2010, 1, 13)
            << u"THỦ TƯỚNG CHÍNH PHỦ"_qs << u"Phê duyệt Quy hoạch"_qs << QDate(2010, 1, 13) << 3
            << u"2010 - 2015\n\tTổng cộng\t765\t"_qs;
        QTest::newRow("the only text layer is a watermark: decree")
            << u"nd-03-2010-scan.pdf"_qs << u"pdf-scan"_qs << u"Nghị định"_qs << u"03/2010/NĐ-CP"_qs
            << QDate(2010, 1, 13) << u"CHÍNH PHỦ"_qs << u"Quy định nhiệm vụ, quyền hạn và tổ chức"_qs
            << QDate(2010, 4, 15) << 7 << u"Điều 7. Tổ chức thực hiện"_qs;
        QTest::newRow("the only text layer is a watermark: circular")
            << u"tt-08-2010-scan.pdf"_qs << u"pdf-scan"_qs << u"Thông tư"_qs << u"08/2010/TT-BTC"_qs
            << QDate(2010, 1, 14) << u"BỘ TÀI CHÍNH"_qs << u"Hướng dẫn thực hiện Quyết định số 93/2009/QĐ-TTg"_qs
            << QDate(2010, 2, 28) << 6 << u"vượt quá 500.000 đồng Việt Nam"_qs;
        QTest::newRow("the only text layer is a watermark: fee table")
            << u"tt-10-2010-scan.pdf"_qs << u"pdf-scan"_qs << u"Thông tư"_qs << u"10/2010/TT-BTC"_qs
            << QDate(2010, 1, 18) << u"BỘ TÀI CHÍNH"_qs << u"Về việc quy định mức thu, chế độ thu, nộp"_qs
            << QDate(2010, 3, 4) << 5 << u"80.000\t2.400.000\t6.500.000"_qs;
        QTest::newRow("a garbage text layer; number and date by hand")
            << u"scan-bad-textlayer.pdf"_qs << u"pdf-scan"_qs << u"Quyết định"_qs << u"70/QĐ-BTC"_qs
            << QDate(2010, 1, 13) << u"BỘ TÀI CHÍNH"_qs << u"Về việc công bố Danh mục văn bản quy phạm pháp"_qs
            << QDate() << 3 << u"215/2009/TT-BTC"_qs;
        QTest::newRow("a seal at 110 dpi; number and date by hand")
            << u"qd-46-2021-scan-seal-110dpi.pdf"_qs << u"pdf-scan"_qs << u"Quyết định"_qs << u"46/QĐ-BCĐCCHC"_qs
            << QDate(2021, 4, 16) << QString() << u"Ban hành K"_qs << QDate() << 2 << u"Trương Hòa Bình"_qs;
        QTest::newRow("letters lost in the layer")
            << u"nd-47-2020-signed.pdf"_qs << u"pdf-text"_qs << u"Nghị định"_qs << u"47/2020/NĐ-CP"_qs
            << QDate(2020, 4, 9) << u"CHÍNH PHỦ"_qs << u"Quản lý, kết nối và chia sẻ dữ liệu số"_qs
            << QDate(2020, 5, 25) << 57 << u"Căn cứ Luật Giao dịch điện tử ngày 29 tháng 11 năm 2005;"_qs;
    }
    void attributes()
    {
        QFETCH(QString, file);
        const auto document = readers::readDocument(real(file), {}, {});
        QVERIFY(document);
        QTEST(text::kindName(document->kind), "kind");
        const QString text = textOf(*document);
        const auto found = text::readAttributes(*document);
        qInfo().noquote() << found.number.value << found.date.value.toString(Qt::ISODate) << found.signer.value;
        QFETCH(QString, number);
        QFETCH(QDate, date);
        QFETCH(QString, body);
        QFETCH(QString, abstractBegins);
        QTEST(found.type.value, "type");
        QVERIFY(found.number.value == number || found.number.sureness == text::Sureness::Guess);
        QVERIFY(found.date.value == date || found.date.sureness == text::Sureness::Guess);
        if (!body.isEmpty())
            QCOMPARE(found.issuingBody.value, body);
        QVERIFY2(found.abstractText.value.startsWith(abstractBegins), qPrintable(found.abstractText.value));
        QTEST(found.effectiveDate.value, "effective");
        int articles = 0;
        for (const text::Block &block : document->blocks)
            articles += int(block.role == text::Role::Article && !block.path.contains(u"Phụ lục"));
        QTEST(articles, "articles");
        QFETCH(QString, somewhere);
        QVERIFY2(text.contains(somewhere), qPrintable(text));
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
        const auto document = readers::readDocument(real(QStringLiteral("scan-bad-textlayer.pdf")), {}, {});
        QVERIFY(document);
        // Vietnamese text has marks on about every second word.
        qsizetype words = 0;
        qsizetype marked = 0;
        for (const QString &word : textOf(*document).split(QRegularExpression(QStringLiteral("\\s+")))) {
            ++words;
            marked += std::any_of(word.begin(), word.end(), [](QChar letter) { return letter.unicode() > 0xBF; });
        }
        QVERIFY2(marked * 2 > words, qPrintable(textOf(*document).left(300)));
        // Four tables of close lines, 42 rows in all: every cell has its text.
        int rows = 0;
        for (const text::Block &block : document->blocks) {
            if (block.kind != text::BlockKind::Table || !block.hasRules || block.rows.front().cells.size() != 5)
                continue;
            for (const text::Row &row : block.rows) {
                rows += int(row.cells[2].text().contains(u"/200"));
                QVERIFY2(row.cells[4].text().size() > 15, qPrintable(row.cells[2].text()));
            }
        }
        QCOMPARE(rows, 42);
    }

    void signaturesBesideSealsAreRead()
    {
        for (const auto &[file, recipients, signer] :
             {std::tuple(u"nd-03-2010-scan.pdf"_qs, 20, u"Nguyễn Tấn"_qs),
              std::tuple(u"tt-10-2010-scan.pdf"_qs, 22, u"Hoàng Anh Tuấn"_qs),
              std::tuple(u"qd-46-2021-scan-seal-110dpi.pdf"_qs, 9, u"Trương Hòa Bình"_qs)}) {
            const auto document = readers::readDocument(real(file), {}, {});
            QVERIFY(document);
            const auto block =
                std::find_if(document->blocks.begin(), document->blocks.end(), [](const text::Block &candidate) {
                    return candidate.role == text::Role::Signature && candidate.kind == text::BlockKind::Table;
                });
            QVERIFY2(block != document->blocks.end(), qPrintable(file));
            const auto &cells = block->rows.front().cells;
            QVERIFY2(int(cells[0].paragraphs.size()) >= recipients, qPrintable(cells[0].text()));
            QVERIFY2(cells[1].text().contains(signer), qPrintable(cells[1].text()));
        }
    }
};

QTEST_GUILESS_MAIN(TestRealFiles)
#include "tst_realfiles.moc"
