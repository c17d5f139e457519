// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "readers/reader.h"
#include "text/syllable.h"

#include <QFile>
#include <QRegularExpression>
#include <QtTest>

using namespace congbao;

/// Published instruments as Word files of the years before 2011, one of them in TCVN3.
class TestOldWordFiles : public QObject
{
    Q_OBJECT

private slots:
    void read_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("begins");
        QTest::addColumn<QString>("ends");
        QTest::addColumn<int>("words");
        QTest::addColumn<int>("tables");
        QTest::addColumn<QString>("warnings");
        QTest::newRow("decree") << u"nd-03-2010-text.doc"_qs
                                << u"NGHỊ ĐỊNH\nCỦA CHÍNH PHỦ SỐ 03/2010/NĐ-CP NGÀY 13 THÁNG 01 NĂM 2010\n"_qs
                                << u"TM. CHÍNH PHỦ\nTHỦ TƯỚNG\nNguyễn Tấn Dũng"_qs << 1561 << 0 << QString();
        QTest::newRow("decision with a table")
            << u"qd-63-2010-text.doc"_qs
            << u"QUYẾT ĐỊNH\nCỦA THỦ TƯỚNG CHÍNH PHỦ SỐ 63/QĐ-TTg NGÀY 13 THÁNG 01 NĂM 2010\n"_qs
            << u"2010 - 2015\n\tTổng cộng\t765\t"_qs << 4722 << 1 << QString();
        QTest::newRow("circular") << u"tt-08-2010-text.doc"_qs
                                  << u"THÔNG TƯ\nCỦA BỘ TÀI CHÍNH SỐ 08/2010/TT-BTC NGÀY 14 THÁNG 01 NĂM 2010\n"_qs
                                  << u"KT. BỘ TRƯỞNG\nTHỨ TRƯỞNG\nĐỗ Hoàng Anh Tuấn"_qs << 1807 << 0 << QString();
        QTest::newRow("Unicode in fonts of TCVN3")
            << u"tt-10-2010-text-vntime.doc"_qs
            << u"THÔNG TƯ\nCỦA BỘ TÀI CHÍNH SỐ 10/2010/TT-BTC NGÀY 18 THÁNG 01 NĂM 2010\n"_qs
            << u"tải trọng thiết kế vẫn áp dụng mức thu theo tải trọng thiết kế./."_qs << 1192 << 1 << QString();
        QTest::newRow("TCVN3, of Word 95")
            << u"sac-lenh-68-1945-tcvn3.doc"_qs
            << u"SẮC LỆNH\nCỦA CHỦ TỊCH CHÍNH PHỦ LÂM THỜI\nSỐ 68 NGÀY 30 THÁNG 11 NĂM 1945\nCHỦ TỊCH CHÍNH PHỦ\n"
               u"VIỆT NAM DÂN CHỦ CỘNG HOÀ\n"_qs
            << u"CƠ SỞ DỮ LIỆU LUẬT VIỆT NAM LAWDATA"_qs << 1367 << 0 << u"legacy-encoding"_qs;
    }
    void read()
    {
        QFETCH(QString, name);
        QFETCH(QString, begins);
        QFETCH(QString, ends);
        QFETCH(int, words);
        QFETCH(int, tables);
        QFETCH(QString, warnings);
        const QString path = QStringLiteral(CONGBAO_ACCEPTANCE_DATA "/real/") + name;
        if (!QFile::exists(path))
            QSKIP(qPrintable(u"The file “%1” is not there; this rule was not tested."_qs.arg(path)));
        const auto document = readers::readDocument(path, {}, {});
        QVERIFY2(document, qPrintable(document ? QString() : document.error().message));
        QCOMPARE(document->kind, text::FileKind::Doc);
        QStringList texts;
        int tablesRead = 0;
        for (const text::Block &block : document->blocks) {
            texts += block.text();
            tablesRead += block.kind == text::BlockKind::Table ? 1 : 0;
        }
        const QString text = texts.join(u'\n');
        QCOMPARE(text.left(begins.size()), begins);
        QCOMPARE(text.right(ends.size()), ends);
        QCOMPARE(tablesRead, tables);
        QStringList codes;
        for (const text::Warning &warning : document->warnings)
            codes += warning.code;
        QCOMPARE(codes.join(u' '), warnings);

        // Every word with a letter beyond ASCII must be Vietnamese; no letter of an old encoding may be left.
        static const QRegularExpression word(u"\\w+"_qs, QRegularExpression::UseUnicodePropertiesOption);
        int count = 0;
        QStringList strange;
        for (auto match = word.globalMatch(text); match.hasNext();) {
            const QString found = match.next().captured();
            ++count;
            const bool isPlain = std::all_of(found.begin(), found.end(), [](QChar c) { return c.unicode() < 0x80; });
            const bool hasFigures = std::any_of(found.begin(), found.end(), [](QChar c) { return c.isDigit(); });
            if (!isPlain && !hasFigures && !text::isVietnameseSyllable(found) && found.size() > 2)
                strange += found;
        }
        QCOMPARE(count, words);
        strange.removeAll(u"TTg"_qs);
        strange.removeIf([](const QString &letters) { return letters == letters.toUpper(); }); // "BCVT", "UBTVQH"
        QCOMPARE(strange.join(u' '), QString());
    }
};

QTEST_GUILESS_MAIN(TestOldWordFiles)
#include "tst_oldwordfiles.moc"
