// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "readers/reader.h"
#include "readers/sniffing.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace congbao;
using namespace congbao::readers;

class TestSniffing : public QObject
{
    Q_OBJECT

private slots:
    void contentDecidesAndNotTheName_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<Content>("content");
        QTest::newRow("PDF after leading bytes") << QByteArray(1000, ' ') + "%PDF-1.7\n" << Content::Pdf;
        QTest::newRow("RTF") << QByteArray("{\\rtf1\\ansi}") << Content::Rtf;
        QTest::newRow("PNG") << QByteArray("\x89PNG\r\n\x1A\n....") << Content::Image;
        QTest::newRow("JPEG") << QByteArray("\xFF\xD8\xFF\xE0....") << Content::Image;
        QTest::newRow("TIFF") << QByteArray("II*\0....", 8) << Content::Image;
        QTest::newRow("Word 97") << QByteArray("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1") + QByteArray(3000, 'x') +
                                        QByteArray("W\0o\0r\0d\0D\0o\0c\0u\0m\0e\0n\0t\0", 24)
                                 << Content::Doc;
    }
    void contentDecidesAndNotTheName()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(Content, content);
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"renamed.docx"_qs);
        write(path, bytes);
        const auto sniffed = sniffContent(path, 1 << 20);
        QVERIFY2(sniffed, qPrintable(sniffed ? QString() : sniffed.error().message));
        QCOMPARE(*sniffed, content);
    }

    void whatCannotBeReadIsSaid_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<ErrorCode>("code");
        QTest::addColumn<QString>("says");
        QTest::newRow("empty") << QByteArray() << ErrorCode::Unreadable << u"0 bytes"_qs;
        QTest::newRow("zeros") << QByteArray(100000, '\0') << ErrorCode::Unreadable << u"zeros"_qs;
        QTest::newRow("noise") << QByteArray("hello, this is text") << ErrorCode::Unreadable << u"not known"_qs;
        QTest::newRow("cut ZIP") << QByteArray("PK\x03\x04 cut off") << ErrorCode::Unreadable << u"damaged"_qs;
        QTest::newRow("encrypted DOCX") << QByteArray("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1") +
                                               QByteArray("E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0", 32)
                                        << ErrorCode::Unreadable << u"password"_qs;
        QTest::newRow("too large") << QByteArray((1 << 20) + 1, 'x') << ErrorCode::TooLarge << u"1 MB"_qs;
    }
    void whatCannotBeReadIsSaid()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(ErrorCode, code);
        QFETCH(QString, says);
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"bad.docx"_qs);
        write(path, bytes);
        ReadOptions options;
        options.limits.fileBytes = 1 << 20;
        const auto document = readDocument(path, options, JobContext());
        QVERIFY(!document);
        QCOMPARE(document.error().code, code);
        QVERIFY2(document.error().message.contains(says), qPrintable(document.error().message));
        QVERIFY(document.error().message.contains(path));
    }

    void aMissingFileAndAFolderAreToldApart()
    {
        const QTemporaryDir folder;
        QCOMPARE(readDocument(folder.filePath(u"no.pdf"_qs), {}, {}).error().code, ErrorCode::NotFound);
        QCOMPARE(readDocument(folder.path(), {}, {}).error().code, ErrorCode::Unreadable);
    }

private:
    static void write(const QString &path, const QByteArray &bytes)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(bytes), bytes.size());
    }
};

QTEST_APPLESS_MAIN(TestSniffing)
#include "tst_sniffing.moc"
