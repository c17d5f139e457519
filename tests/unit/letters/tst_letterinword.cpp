// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files.h"
#include "letters/docxwriter.h"
#include "sampleletter.h"

#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace congbao;

/// The letter opened by another word processor.
class TestLetterInWord : public QObject
{
    Q_OBJECT

private slots:
    void anotherProgramReadsEveryWord()
    {
        const QString office = QStandardPaths::findExecutable(u"soffice"_qs);
        if (office.isEmpty())
            QFAIL("LibreOffice is needed: packaging/install-dependencies");
        const QTemporaryDir folder;
        const auto letter = letters::composeLetter(sampleLetter());
        QVERIFY(letter.has_value());
        const auto docx = letters::writeDocx(*letter, {u"Công văn"_qs, u"Văn phòng"_qs});
        QVERIFY(docx.has_value());
        QVERIFY(writeFile(folder.filePath(u"letter.docx"_qs), *docx).has_value());
        QProcess process;
        process.start(office, {u"-env:UserInstallation=file://"_qs + folder.filePath(u"profile"_qs), u"--headless"_qs,
                               u"--convert-to"_qs, u"txt:Text (encoded):UTF8"_qs, u"--outdir"_qs, folder.path(),
                               folder.filePath(u"letter.docx"_qs)});
        QVERIFY(process.waitForFinished(100000));
        const auto bytes = readFile(folder.filePath(u"letter.txt"_qs), 1 << 20);
        QVERIFY(bytes.has_value());
        const QString got = QString::fromUtf8(*bytes).simplified();
        for (const QString &word : allText(*letter).split(QRegularExpression(u"\\s+"_qs), Qt::SkipEmptyParts))
            QVERIFY2(got.contains(word), qPrintable(word + u" is not in: "_qs + got));
    }
};

QTEST_GUILESS_MAIN(TestLetterInWord)
#include "tst_letterinword.moc"
