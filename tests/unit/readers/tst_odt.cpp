// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "readers/reader.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace congbao;
using namespace congbao::text;

namespace {

QString dataFile(const QString &name)
{
    return QStringLiteral(CONGBAO_TEST_DATA "/docx/") + name;
}

} // namespace

class TestOdt : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        auto document = readers::readDocument(dataFile(u"content.odt"_qs), {}, {});
        QVERIFY2(document, qPrintable(document ? QString() : document.error().message));
        m_document = *std::move(document);
    }

    void textsInTheirOrder()
    {
        QStringList texts;
        for (const Block &block : m_document.blocks)
            texts += block.kind == BlockKind::Image ? u"[picture]"_qs : block.text();
        const QStringList expected = {
            u"Chương I Chung"_qs, // numbered as a chapter
            u"Điều 1. Một"_qs,
            u"1.1. con"_qs,
            u"không số"_qs,
            u"a) a"_qs,
            u"b) b"_qs,
            u"1.2. con hai"_qs,
            u"Điều 2. Hai"_qs,
            u"giữa"_qs,
            u"Điều 3. Ba"_qs, // continues the list before
            u"Điều 9. Chín"_qs,
            u"đầu"_qs,
            u"Điều 1. Lại từ đầu"_qs,
            u"• chấm"_qs,
            u"nhiều dấu cách nghiêng HOA  x\ty\nz"_qs, // spaces count once, text:s as many as it says
            u"Có chú thích1 và thêm"_qs,
            u"1 Chú thích"_qs,
            u"Thấy được"_qs,
            u"Hộp"_qs,
            u"trong hộp"_qs,
            u"[picture]"_qs,
            u"Điều lệ đảng bộ"_qs,
            u"STT\tMức\n5.000\ngộp"_qs,
            u"CÔNG BÁO/Số 44"_qs};
        QCOMPARE(texts.join(u'|'), expected.join(u'|'));
    }

    void modelIsTheSameAsForWord()
    {
        QCOMPARE(m_document.kind, FileKind::Odt);
        QCOMPARE(m_document.blocks[0].role, Role::Heading);
        QCOMPARE(m_document.blocks[4].path, u"Điều 1/khoản 1.1/điểm a"_qs);
        const Block &styled = m_document.blocks[14];
        QVERIFY(styled.paragraph.format.startsPage);
        QCOMPARE(styled.paragraph.format.alignment, Alignment::Center);
        QVERIFY(qAbs(styled.paragraph.format.indentLeft - 28.35F) < 0.01F);
        QCOMPARE(styled.paragraph.runs[0].size, 13.0F);
        QVERIFY(styled.paragraph.runs[0].isBold);
        QVERIFY(styled.paragraph.runs[1].isItalic);
        QCOMPARE(m_document.blocks[16].kind, BlockKind::Footnote);
        const Block &table = m_document.blocks[22];
        QVERIFY(table.hasRules);
        QVERIFY(table.rows[0].isHeader);
        QCOMPARE(table.rows[0].cells[0].rowSpan, 2);
        QCOMPARE(table.rows[1].cells.size(), 1U);
        QCOMPARE(table.rows[2].cells[0].columnSpan, 2);
        QCOMPARE(table.columnWidths.size(), 2U);
        QCOMPARE(m_document.blocks.back().role, Role::Furniture);
    }

    void warningsAreTheSameAsForWord()
    {
        QStringList codes;
        for (const Warning &warning : m_document.warnings)
            codes += warning.code;
        QCOMPARE(codes.join(u' '), u"tracked-changes hidden-text comments legacy-encoding"_qs);
    }

    void pagesWiderThanHighAreKnown()
    {
        const auto document = readers::readDocument(dataFile(u"forms/wide.odt"_qs), {}, {});
        QVERIFY(document);
        QStringList shapes;
        for (const Block &block : document->blocks)
            shapes += block.text().trimmed() + (block.isLandscape ? u" ngang"_qs : u" dọc"_qs);
        QCOMPARE(shapes, (QStringList{u"Trang dọc một dọc"_qs, u"Trang ngang ngang"_qs, u"ô ngang ngang"_qs,
                                      u"Trang dọc hai dọc"_qs}));
    }

    void aPasswordIsSaid()
    {
        const auto document = readers::readDocument(dataFile(u"locked.odt"_qs), {}, {});
        QVERIFY(!document);
        QCOMPARE(document.error().code, ErrorCode::Unreadable);
        QVERIFY(document.error().message.contains(u"password"_qs));
    }

    void damagedFilesNeverCrash()
    {
        QFile file(dataFile(u"content.odt"_qs));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray whole = file.readAll();
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"damaged.odt"_qs);
        for (int at = 100; at < whole.size(); at += 23) {
            QByteArray bytes = whole;
            bytes[at] = char(bytes[at] ^ 0x5A);
            QFile damaged(path);
            QVERIFY(damaged.open(QIODevice::WriteOnly));
            damaged.write(bytes);
            damaged.close();
            const auto document = readers::readDocument(path, {}, {});
            if (!document)
                QVERIFY(document.error().message.contains(path));
        }
    }

private:
    Document m_document;
};

QTEST_APPLESS_MAIN(TestOdt)
#include "tst_odt.moc"
