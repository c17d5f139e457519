// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "readers/reader.h"

#include <algorithm>
#include <functional>
#include <memory>
#include <QPainter>
#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFWriter.hh>
#include <QPdfWriter>
#include <QtTest>

using namespace congbao;

namespace {

QFont font(int size, bool isBold = false, bool isItalic = false)
{
    QFont made(QStringLiteral("Liberation Serif"));
    made.setPixelSize(size);
    made.setBold(isBold);
    made.setItalic(isItalic);
    return made;
}

/// Draws an A4 page whose units are points.
void writePdf(const QString &path, const std::function<void(QPainter &)> &draw)
{
    QPdfWriter writer(path);
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setPageMargins({});
    writer.setResolution(720);
    QPainter painter(&writer);
    painter.scale(10, 10);
    painter.setFont(font(14));
    draw(painter);
}

void line(QPainter &painter, double x, double y, const QString &text)
{
    painter.drawText(QPointF(x, y), text);
}

void changePdf(const QString &path, const std::function<void(QPDF &)> &change)
{
    const QByteArray name = QFile::encodeName(path);
    const QByteArray changed = name + ".changed";
    {
        QPDF file;
        file.processFile(name.constData());
        change(file);
        QPDFWriter writer(file, changed.constData());
        writer.write();
    }
    QFile::remove(path);
    QFile::rename(QFile::decodeName(changed), path);
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

QStringList warningsOf(const text::Document &document)
{
    QStringList codes;
    for (const text::Warning &warning : document.warnings)
        codes << warning.code;
    return codes;
}

/// Takes a code out of every ToUnicode map that says it is this letter.
void forgetLetter(QPDF &file, char16_t letter)
{
    const std::string value =
        QByteArray("<" + QByteArray::number(letter, 16).rightJustified(4, '0') + ">").toStdString();
    for (QPDFObjectHandle object : file.getAllObjects()) {
        if (!object.isDictionary() || !object.getKey("/ToUnicode").isStream())
            continue;
        const std::shared_ptr<Buffer> data = object.getKey("/ToUnicode").getStreamData();
        const QByteArray map(reinterpret_cast<const char *>(data->getBuffer()), qsizetype(data->getSize()));
        // Ranges become single entries, so that one of them can go.
        QByteArray entries;
        int count = 0;
        static const QRegularExpression range(
            QStringLiteral("<([0-9A-Fa-f]{4})>\\s*<([0-9A-Fa-f]{4})>\\s*\\[((?:\\s*<[0-9A-Fa-f]+>)+)\\s*\\]"));
        auto ranges = range.globalMatch(QString::fromLatin1(map));
        while (ranges.hasNext()) {
            const auto match = ranges.next();
            uint code = match.captured(1).toUInt(nullptr, 16);
            for (const QString &target :
                 match.captured(3).split(QRegularExpression(QStringLiteral("\\s+")), Qt::SkipEmptyParts)) {
                if (target.toLower().toStdString() != value) {
                    entries +=
                        '<' + QByteArray::number(code, 16).rightJustified(4, '0') + "> " + target.toLatin1() + '\n';
                    ++count;
                }
                ++code;
            }
        }
        QVERIFY(count > 0);
        const QByteArray made = "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapType 2 def "
                                "1 begincodespacerange <0000> <FFFF> endcodespacerange\n" +
                                QByteArray::number(count) + " beginbfchar\n" + entries +
                                "endbfchar endcmap CMapName currentdict /CMap defineresource pop end end\n";
        object.getKey("/ToUnicode")
            .replaceStreamData(made.toStdString(), QPDFObjectHandle::newNull(), QPDFObjectHandle::newNull());
    }
}

} // namespace

class TestTextLayer : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QVERIFY(m_folder.isValid()); }

    void lettersThatTheLayerLostArePutBack()
    {
        const QString path = m_folder.filePath(QStringLiteral("lost.pdf"));
        writePdf(path, [](QPainter &painter) {
            line(painter, 85, 100, QStringLiteral("Phạm vi điều chỉnh của Quyết định này là hoạt động quản lý."));
            line(painter, 85, 130, QStringLiteral("Hội đồng nhân dân tỉnh thông qua ngày 19 tháng 11 năm 2026."));
            line(painter, 85, 160, QStringLiteral("Mức thu phí thẩm định hồ sơ là 3.100.000 đồng một hồ sơ."));
        });
        changePdf(path, [](QPDF &file) { forgetLetter(file, u'h'); });
        const auto document = readers::readDocument(path, {}, {});
        QVERIFY(document);
        QCOMPARE(document->kind, text::FileKind::PdfText);
        QVERIFY(warningsOf(*document).contains(QStringLiteral("text-layer-differs")));
        QCOMPARE(
            textOf(*document),
            QStringLiteral("Phạm vi điều chỉnh của Quyết định này là hoạt động quản lý. Hội đồng nhân dân tỉnh "
                           "thông qua ngày 19 tháng 11 năm 2026. Mức thu phí thẩm định hồ sơ là 3.100.000 đồng một "
                           "hồ sơ."));
    }

    void letterFormIsKept()
    {
        const QString path = m_folder.filePath(QStringLiteral("form.pdf"));
        writePdf(path, [](QPainter &painter) {
            painter.setFont(font(14, true));
            line(painter, 85, 100, QStringLiteral("Điều 1. "));
            painter.setFont(font(13, false, true));
            line(painter, 140, 100, QStringLiteral("Phạm vi"));
        });
        const auto document = readers::readDocument(path, {}, {});
        QVERIFY(document);
        const text::Paragraph &paragraph = document->blocks.front().paragraph;
        QCOMPARE(paragraph.text, QStringLiteral("Điều 1. Phạm vi"));
        QCOMPARE(int(paragraph.runs.size()), 2);
        QVERIFY(paragraph.runs[0].isBold && !paragraph.runs[0].isItalic);
        QVERIFY(!paragraph.runs[1].isBold && paragraph.runs[1].isItalic);
        QCOMPARE(qRound(paragraph.runs[0].size), 14);
        QCOMPARE(qRound(paragraph.runs[1].size), 13);
        QCOMPARE(paragraph.runs[0].end, paragraph.runs[1].start);
        QCOMPARE(paragraph.runs[1].end, int(paragraph.text.size()));
    }

    void whatIsNotSeenIsLeftOut_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<bool>("isSeen");
        QTest::newRow("white on white") << 0 << false;
        QTest::newRow("white on a dark bar") << 1 << true;
        QTest::newRow("covered by a white bar") << 2 << false;
        QTest::newRow("on a coloured bar") << 3 << true;
    }
    void whatIsNotSeenIsLeftOut()
    {
        QFETCH(int, kind);
        QFETCH(bool, isSeen);
        const QString path = m_folder.filePath(QStringLiteral("unseen.pdf"));
        writePdf(path, [kind](QPainter &painter) {
            line(painter, 85, 100, QStringLiteral("Điều 1. Mức phạt là 500.000 đồng."));
            const QRectF bar(80, 116, 300, 20);
            if (kind == 1)
                painter.fillRect(bar, Qt::darkBlue);
            if (kind == 3)
                painter.fillRect(bar, Qt::yellow);
            painter.setPen(kind < 2 ? Qt::white : Qt::black);
            line(painter, 85, 130, QStringLiteral("Mức phạt là 900.000 đồng."));
            if (kind == 2)
                painter.fillRect(bar, Qt::white);
        });
        const auto document = readers::readDocument(path, {}, {});
        QVERIFY(document);
        QVERIFY(textOf(*document).contains(QStringLiteral("500.000")));
        QCOMPARE(textOf(*document).contains(QStringLiteral("900.000")), isSeen);
        QCOMPARE(warningsOf(*document).contains(QStringLiteral("hidden-text")), !isSeen);
    }

    void slantedMarksAreFurniture()
    {
        const QString path = m_folder.filePath(QStringLiteral("mark.pdf"));
        writePdf(path, [](QPainter &painter) {
            line(painter, 85, 100, QStringLiteral("Điều 1. Ban hành kèm theo Quyết định này Quy chế."));
            line(painter, 85, 120, QStringLiteral("Điều 2. Quyết định này có hiệu lực."));
            painter.translate(200, 500);
            painter.rotate(-45);
            painter.setPen(Qt::lightGray);
            line(painter, 0, 0, QStringLiteral("DỰ THẢO LẦN 2"));
        });
        const auto document = readers::readDocument(path, {}, {});
        QVERIFY(document);
        QVERIFY(!textOf(*document).contains(QStringLiteral("Ả")));
        QVERIFY(std::any_of(document->blocks.begin(), document->blocks.end(), [](const text::Block &block) {
            return block.role == text::Role::Furniture && block.text().contains(QStringLiteral("Ả"));
        }));
    }

    void typedNotesAreText()
    {
        const QString path = m_folder.filePath(QStringLiteral("notes.pdf"));
        writePdf(path, [](QPainter &painter) { line(painter, 85, 100, QStringLiteral("Điều 1. A")); });
        changePdf(path, [](QPDF &file) {
            QPDFObjectHandle page = file.getAllPages().front();
            const auto annotation = [&file](const char *kind, const char *content) {
                QPDFObjectHandle look = QPDFObjectHandle::newStream(&file, std::string(content));
                look.replaceDict(QPDFObjectHandle::parse(
                    "<< /Type /XObject /Subtype /Form /BBox [0 0 200 30] /Resources << /Font << /F << /Type /Font "
                    "/Subtype /Type1 /BaseFont /Helvetica >> >> >> >>"));
                QPDFObjectHandle made = QPDFObjectHandle::parse("<< /Type /Annot /Rect [100 500 300 530] /F 4 >>");
                made.replaceKey("/Subtype", QPDFObjectHandle::newName(kind));
                QPDFObjectHandle looks = QPDFObjectHandle::newDictionary();
                looks.replaceKey("/N", look);
                made.replaceKey("/AP", looks);
                return file.makeIndirectObject(made);
            };
            QPDFObjectHandle all = QPDFObjectHandle::newArray();
            all.appendItem(annotation("/FreeText", "BT /F 12 Tf 5 10 Td (typed 12/2026) Tj ET"));
            QPDFObjectHandle sticky =
                QPDFObjectHandle::parse("<< /Type /Annot /Subtype /Text /Rect [10 10 30 30] /Contents (look here) >>");
            all.appendItem(file.makeIndirectObject(sticky));
            page.replaceKey("/Annots", all);
        });
        const auto document = readers::readDocument(path, {}, {});
        QVERIFY(document);
        QVERIFY(textOf(*document).contains(QStringLiteral("typed 12/2026")));
        QVERIFY(warningsOf(*document).contains(QStringLiteral("comments")));
    }

    void theSendersNoteIsNoPartOfTheHead()
    {
        const QString path = m_folder.filePath(QStringLiteral("note.pdf"));
        writePdf(path, [](QPainter &painter) {
            line(painter, 330, 50, QStringLiteral("Văn bản gửi đăng Công báo"));
            painter.setFont(font(13));
            line(painter, 95, 70, QStringLiteral("ỦY BAN NHÂN DÂN"));
            line(painter, 100, 86, QStringLiteral("TỈNH QUẢNG TRỊ"));
            painter.setFont(font(12, true));
            line(painter, 280, 70, QStringLiteral("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"));
            line(painter, 320, 86, QStringLiteral("Độc lập - Tự do - Hạnh phúc"));
            painter.setFont(font(13));
            line(painter, 90, 110, QStringLiteral("Số: 12/2026/QĐ-UBND"));
            line(painter, 290, 110, QStringLiteral("Quảng Trị, ngày 02 tháng 11 năm 2026"));
            line(painter, 250, 150, QStringLiteral("QUYẾT ĐỊNH"));
        });
        const auto document = readers::readDocument(path, {}, {});
        QVERIFY(document);
        QVERIFY(!textOf(*document).contains(QStringLiteral("đăng Công báo")));
        const auto head = std::find_if(document->blocks.begin(), document->blocks.end(),
                                       [](const text::Block &block) { return block.role == text::Role::NationalHead; });
        QVERIFY(head != document->blocks.end());
        QCOMPARE(head->kind, text::BlockKind::Table);
        QCOMPARE(int(head->rows.size()), 2);
        QCOMPARE(head->rows[0].cells[0].text(), QStringLiteral("ỦY BAN NHÂN DÂN\nTỈNH QUẢNG TRỊ"));
    }

    void theTallNameBesideTheRecipientsJoinsNoLines()
    {
        const QString path = m_folder.filePath(QStringLiteral("recipients.pdf"));
        writePdf(path, [](QPainter &painter) {
            line(painter, 121, 80, QStringLiteral("Điều 3. Các cơ quan chịu trách nhiệm thi hành Quyết định này./."));
            painter.setFont(font(12, true));
            line(painter, 85, 120, QStringLiteral("Nơi nhận:"));
            painter.setFont(font(14, true));
            line(painter, 330, 123, QStringLiteral("TM. ỦY BAN NHÂN DÂN"));
            line(painter, 380, 138, QStringLiteral("CHỦ TỊCH"));
            line(painter, 370, 196, QStringLiteral("Võ Văn Hưng"));
            painter.setFont(font(11));
            const QStringList items{QStringLiteral("- Như Điều 3;"),         QStringLiteral("- Chính phủ;"),
                                    QStringLiteral("- Bộ Tư pháp;"),         QStringLiteral("- Công báo tỉnh;"),
                                    QStringLiteral("- Các Sở, ban, ngành;"), QStringLiteral("- Lưu: VT, TH.")};
            for (int item = 0; item < items.size(); ++item)
                line(painter, 85, 133 + item * 12.6, items[item]);
        });
        const auto document = readers::readDocument(path, {}, {});
        QVERIFY(document);
        const text::Block &end = document->blocks.back();
        QCOMPARE(end.role, text::Role::Signature);
        QCOMPARE(
            end.rows.front().cells[0].text(),
            QStringLiteral("Nơi nhận:\n- Như Điều 3;\n- Chính phủ;\n- Bộ Tư pháp;\n- Công báo tỉnh;\n- Các Sở, ban, "
                           "ngành;\n- Lưu: VT, TH."));
        QCOMPARE(end.rows.front().cells[1].text(), QStringLiteral("TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nVõ Văn Hưng"));
    }

    void aTitleOfSeveralLinesIsOne()
    {
        const QString path = m_folder.filePath(QStringLiteral("title.pdf"));
        writePdf(path, [](QPainter &painter) {
            const auto centred = [&painter](double y, const QString &text) {
                painter.drawText(QRectF(85, y, 453, 20), Qt::AlignHCenter, text);
            };
            painter.setFont(font(14, true));
            centred(100, QStringLiteral("QUYẾT ĐỊNH"));
            centred(117, QStringLiteral("Về việc công bố Danh mục thủ tục hành chính được sửa đổi"));
            centred(134, QStringLiteral("lĩnh vực Thú y thuộc phạm vi chức năng quản lý của Sở Nông nghiệp"));
            centred(151, QStringLiteral("và Môi trường"));
            painter.setFont(font(14));
            for (int row = 0; row < 8; ++row) {
                painter.drawText(
                    QRectF(85, 190 + row * 19, 453, 20), row % 2 == 0 ? Qt::AlignLeft : Qt::AlignRight,
                    QStringLiteral("Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;"));
            }
        });
        const auto document = readers::readDocument(path, {}, {});
        QVERIFY(document);
        QCOMPARE(document->blocks[0].text(), QStringLiteral("QUYẾT ĐỊNH"));
        QCOMPARE(document->blocks[1].text(),
                 QStringLiteral("Về việc công bố Danh mục thủ tục hành chính được sửa đổi lĩnh vực Thú y thuộc phạm vi "
                                "chức năng quản lý của Sở Nông nghiệp và Môi trường"));
        QCOMPARE(document->blocks[1].role, text::Role::Title);
    }

    void turnedPages_data()
    {
        QTest::addColumn<int>("drawn");
        QTest::addColumn<int>("rotate");
        QTest::newRow("landscape by /Rotate 90") << 90 << 270;
        QTest::newRow("drawn sideways, seen sideways") << 90 << 0;
        QTest::newRow("drawn sideways the other way") << -90 << 0;
        QTest::newRow("upside down by /Rotate") << 0 << 180;
    }
    void turnedPages()
    {
        QFETCH(int, drawn);
        QFETCH(int, rotate);
        const QString path = m_folder.filePath(QStringLiteral("turned.pdf"));
        writePdf(path, [drawn](QPainter &painter) {
            if (drawn == 90) {
                painter.translate(595, 0);
                painter.rotate(90);
            } else if (drawn == -90) {
                painter.translate(0, 842);
                painter.rotate(-90);
            }
            const QStringList lines{QStringLiteral("Điều 1. Danh mục các tuyến đường được đặt tên kèm theo"),
                                    QStringLiteral("Điều 2. Quyết định này có hiệu lực từ ngày 05 tháng 3 năm 2026."),
                                    QStringLiteral("Điều 3. Chánh Văn phòng chịu trách nhiệm thi hành.")};
            for (int row = 0; row < lines.size(); ++row)
                line(painter, 85, 100 + row * 20, lines[row]);
        });
        if (rotate != 0) {
            changePdf(path, [rotate](QPDF &file) {
                QPDFObjectHandle page = file.getAllPages().front();
                page.replaceKey("/Rotate", QPDFObjectHandle::newInteger(rotate));
            });
        }
        const auto document = readers::readDocument(path, {}, {});
        QVERIFY(document);
        QCOMPARE(int(document->blocks.size()), 3);
        QCOMPARE(document->blocks[1].text(),
                 QStringLiteral("Điều 2. Quyết định này có hiệu lực từ ngày 05 tháng 3 năm 2026."));
        for (const text::Word &word : document->blocks[1].words()) {
            QVERIFY(word.rect.x >= 0 && word.rect.y >= 0);
            QVERIFY(word.rect.x + word.rect.width <= document->pages.front().width);
            QVERIFY(word.rect.y + word.rect.height <= document->pages.front().height);
        }
    }

private:
    QTemporaryDir m_folder;
};

QTEST_MAIN(TestTextLayer)
#include "tst_textlayer.moc"
