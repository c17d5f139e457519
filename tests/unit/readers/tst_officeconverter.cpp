// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "readers/officeconverter.h"
#include "readers/reader.h"

#include <linux/landlock.h>
#include <QElapsedTimer>
#include <QFile>
#include <QStandardPaths>
#include <QTest>
#include <sys/syscall.h>
#include <unistd.h>

using namespace congbao;
using namespace congbao::readers;

class TestOfficeConverter : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        if (QStandardPaths::findExecutable(u"soffice"_qs).isEmpty())
            QFAIL("LibreOffice is needed: packaging/install-dependencies");
    }

    void richTextIsRead()
    {
        const QString path = write("{\\rtf1\\ansi\\uc0 \\u272 i\\u7873 u 1. M\\u7897 t\\par {\\b hai}\\par}");
        const auto document = readDocument(path, {}, {});
        QVERIFY2(document, qPrintable(document ? QString() : document.error().message));
        QCOMPARE(document->kind, text::FileKind::Rtf);
        QCOMPARE(document->name, u"-text.rtf"_qs);
        QCOMPARE(document->blocks.size(), 2U);
        QCOMPARE(document->blocks[0].text(), u"Điều 1. Một"_qs);
        QCOMPARE(document->blocks[0].path, u"Điều 1"_qs);
        QVERIFY(document->blocks[1].paragraph.runs[0].isBold);
    }

    void cancellingEndsIt()
    {
        JobContext context;
        context.cancel();
        QElapsedTimer clock;
        clock.start();
        const auto converted = convertToDocx(write("{\\rtf1 a}"), Content::Rtf, context);
        QVERIFY(!converted);
        QCOMPARE(converted.error().code, ErrorCode::Cancelled);
        QVERIFY(clock.elapsed() < 6000);
    }

    /// A text that took LibreOffice over could do no more than this script can.
    void itHasNoNetworkAndWritesInItsFolderOnly()
    {
        QTemporaryDir programs;
        QFile script(programs.filePath(u"soffice"_qs));
        QVERIFY(script.open(QIODevice::WriteOnly));
        script.write("#!/bin/bash\n(exec 3<>/dev/tcp/127.0.0.1/9) 2>&1\n"
                     "(echo x >\"$(dirname \"$0\")/outside\") 2>/dev/null && echo outside\n"
                     "echo x >\"$HOME/inside\" && echo inside\n");
        script.close();
        QVERIFY(script.setPermissions(QFile::ReadOwner | QFile::ExeOwner));
        const QByteArray before = qgetenv("PATH");
        qputenv("PATH", QFile::encodeName(programs.path()) + ":" + before);
        const auto converted = convertToDocx(write("{\\rtf1 a}"), Content::Rtf, {});
        qputenv("PATH", before);
        QVERIFY(!converted);
        const QString said = converted.error().detail;
        QVERIFY2(said.contains(u"not permitted"_qs), qPrintable(said));
        QVERIFY2(said.contains(u"inside"_qs), qPrintable(said));
        if (::syscall(SYS_landlock_create_ruleset, nullptr, 0, LANDLOCK_CREATE_RULESET_VERSION) > 0)
            QVERIFY2(!said.contains(u"outside"_qs), qPrintable(said));
    }

    void withoutLibreOfficeTheMessageSaysWhatToInstall()
    {
        const QByteArray before = qgetenv("PATH");
        qputenv("PATH", "/nonexistent");
        const auto document = readDocument(write("{\\rtf1 a}"), {}, {});
        qputenv("PATH", before);
        QVERIFY(!document);
        QCOMPARE(document.error().code, ErrorCode::Unreadable);
        QVERIFY(document.error().message.contains(u"libreoffice-writer-nogui"_qs));
    }

private:
    QString write(const QByteArray &bytes)
    {
        // A name that a careless call would take for an option.
        const QString path = m_folder.filePath(u"-text.rtf"_qs);
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("no room for test files");
        return path;
    }

    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(TestOfficeConverter)
#include "tst_officeconverter.moc"
