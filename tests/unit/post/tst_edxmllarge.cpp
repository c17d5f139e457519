// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files.h"
#include "edxmlfixture.h"
#include "post/edxmlreader.h"

#include <QCryptographicHash>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace congbao;

/// The most memory this process ever took, in MB.
static qint64 highestMemory()
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return -1;
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith("VmHWM:"))
            return line.mid(6).trimmed().split(' ').first().toLongLong() / 1024;
    }
    return -1;
}

class LargeEdxmlTest : public QObject
{
    Q_OBJECT

private slots:
    void an_attachment_of_100_megabytes_stays_on_disk();
};

void LargeEdxmlTest::an_attachment_of_100_megabytes_stays_on_disk()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("large.edxml"));
    constexpr qint64 Bytes = 102 * 1000 * 1000; // a multiple of 3: pieces join without padding
    QCryptographicHash hash(QCryptographicHash::Sha256);
    {
        test::PackageParts parts;
        parts.attachments.at(0).bytes = "%PDF-\n";
        const QByteArray whole = test::package(parts);
        const qsizetype at = whole.indexOf("</ContentTransferEncoded>");
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(whole.left(at));
        hash.addData("%PDF-\n");
        QByteArray piece(300000, Qt::Uninitialized);
        quint32 noise = 1;
        for (qint64 written = 0; written < Bytes; written += piece.size()) {
            for (char &letter : piece) {
                noise = noise * 1664525U + 1013904223U;
                letter = static_cast<char>(noise >> 24);
            }
            file.write(piece.toBase64());
            hash.addData(piece);
        }
        file.write(whole.mid(at));
    }
    const post::EdxmlReading reading = post::readEdxml(path, folder.path(), {}, JobContext());
    QVERIFY2(!reading.refusal, qPrintable(reading.refusal ? reading.refusal->message : QString()));
    QCOMPARE(reading.package.attachments.at(0).bytes, Bytes + 6);
    QCOMPARE(reading.package.attachments.at(0).sha256, QString::fromLatin1(hash.result().toHex()));
    qInfo() << "highest memory (MB):" << highestMemory();
    QVERIFY(highestMemory() < 60);
}

QTEST_GUILESS_MAIN(LargeEdxmlTest)
#include "tst_edxmllarge.moc"
