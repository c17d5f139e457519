// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <sys/resource.h>

/// The command line's promise on broken and hostile files: exit code 3, a message that names the file, no crash, and
/// less than 1 GB of memory.
class RefusedInputsTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void extractRefuses_data() { rows(); }
    void extractRefuses();
    void compareRefusesTheOfficialText_data() { rows(); }
    void compareRefusesTheOfficialText();
    void compareRefusesTheElectronicText_data() { rows(); }
    void compareRefusesTheElectronicText();
    void wrongUsage_data();
    void wrongUsage();
    void memoryStayedSmall();

private:
    static void rows();
    QString path(const QString &name) const { return m_folder.filePath(name); }
    void write(const QString &name, const QByteArray &bytes) const;
    struct Answer
    {
        int exitCode = -1;
        QString complaint;
    };
    static Answer run(const QStringList &arguments);
    static void expectRefusal(const Answer &answer, const QString &name);

    QTemporaryDir m_folder;
};

void RefusedInputsTest::write(const QString &name, const QByteArray &bytes) const
{
    QFile file(path(name));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

void RefusedInputsTest::initTestCase()
{
    QVERIFY(m_folder.isValid());
    write(QStringLiteral("zero-byte.docx"), {});
    write(QStringLiteral("zero-byte.pdf"), {});
    write(QStringLiteral("garbage.docx"), QByteArray("\x01\x02garbage").repeated(5000));
    write(QStringLiteral("text-renamed.pdf"), "Just some text, not a PDF.");
    write(QStringLiteral("zip-cut-short.docx"), QByteArray::fromHex("504b0304140000000800") + QByteArray(300, 'x'));
    write(QStringLiteral("header-only.pdf"), "%PDF-1.7\n%%EOF\n");
    write(QStringLiteral("damaged.pdf"), "%PDF-1.7\n1 0 obj <</Type /Catalog /Pages 2 0 R>> endobj\n2 0 obj <<");
    write(QStringLiteral("png-cut-short.png"), QByteArray::fromHex("89504e470d0a1a0a0000000d49484452"));
    write(QStringLiteral("ole-without-word.doc"), QByteArray::fromHex("d0cf11e0a1b11ae1") + QByteArray(1024, '\0'));
    QFile zeros(path(QStringLiteral("200-mb-of-zeros.pdf")));
    QVERIFY(zeros.open(QIODevice::WriteOnly));
    QVERIFY(zeros.resize(200LL << 20));
    QVERIFY(QFile::copy(zeros.fileName(), path(QStringLiteral("200-mb-of-zeros.docx"))));

    // A good PDF of one empty page, locked with a passphrase by a tool that is not ours.
    write(QStringLiteral("page.pdf"), "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
                                      "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
                                      "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj\n"
                                      "trailer<</Root 1 0 R>>\n%%EOF\n");
    QProcess lock;
    lock.start(QStringLiteral("qpdf"),
               {QStringLiteral("--encrypt"), QStringLiteral("secret"), QStringLiteral("owner"), QStringLiteral("256"),
                QStringLiteral("--"), path(QStringLiteral("page.pdf")), path(QStringLiteral("encrypted.pdf"))});
    QVERIFY(lock.waitForFinished());
    QVERIFY(QFile::exists(path(QStringLiteral("encrypted.pdf"))));
}

void RefusedInputsTest::rows()
{
    QTest::addColumn<QString>("name");
    for (const char *name :
         {"zero-byte.docx", "zero-byte.pdf", "garbage.docx", "text-renamed.pdf", "zip-cut-short.docx",
          "header-only.pdf", "damaged.pdf", "png-cut-short.png", "ole-without-word.doc", "200-mb-of-zeros.pdf",
          "200-mb-of-zeros.docx", "encrypted.pdf", "not-there.pdf"})
        QTest::newRow(name) << QString::fromLatin1(name);
}

RefusedInputsTest::Answer RefusedInputsTest::run(const QStringList &arguments)
{
    QProcess process;
    process.start(QStringLiteral(CONGBAO_BIN_DIR "/congbao"), arguments);
    if (!process.waitForFinished(60000) || process.exitStatus() != QProcess::NormalExit)
        return {};
    return {process.exitCode(), QString::fromUtf8(process.readAllStandardError())};
}

void RefusedInputsTest::expectRefusal(const Answer &answer, const QString &name)
{
    QVERIFY2(answer.exitCode == 3,
             qPrintable(QStringLiteral("exit %1: %2").arg(answer.exitCode).arg(answer.complaint)));
    QVERIFY2(answer.complaint.contains(name), qPrintable(answer.complaint));
}

void RefusedInputsTest::extractRefuses()
{
    QFETCH(QString, name);
    expectRefusal(run({QStringLiteral("extract"), path(name), QStringLiteral("--json"), QStringLiteral("-")}), name);
}

void RefusedInputsTest::compareRefusesTheOfficialText()
{
    QFETCH(QString, name);
    expectRefusal(run({QStringLiteral("compare"), path(name), path(name)}), name);
}

void RefusedInputsTest::compareRefusesTheElectronicText()
{
    QFETCH(QString, name);
    expectRefusal(run({QStringLiteral("compare"), QStringLiteral("--ocr"), QStringLiteral("never"),
                       path(QStringLiteral("page.pdf")), path(name)}),
                  name);
}

void RefusedInputsTest::wrongUsage_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("no command") << QStringList{};
    QTest::newRow("unknown command") << QStringList{QStringLiteral("swim")};
    QTest::newRow("no file") << QStringList{QStringLiteral("extract")};
    QTest::newRow("unknown option") << QStringList{QStringLiteral("extract"), QStringLiteral("--fast"),
                                                   QStringLiteral("x")};
    QTest::newRow("pages backwards") << QStringList{QStringLiteral("extract"), QStringLiteral("--pages"),
                                                    QStringLiteral("7-3"), QStringLiteral("x")};
    QTest::newRow("one text only") << QStringList{QStringLiteral("compare"), QStringLiteral("x")};
}

void RefusedInputsTest::wrongUsage()
{
    QFETCH(QStringList, arguments);
    QCOMPARE(run(arguments).exitCode, 2);
}

void RefusedInputsTest::memoryStayedSmall()
{
    rusage usage{};
    QCOMPARE(getrusage(RUSAGE_CHILDREN, &usage), 0);
    QVERIFY2(usage.ru_maxrss < 1000000, qPrintable(QStringLiteral("largest child: %1 kB").arg(usage.ru_maxrss)));
}

QTEST_GUILESS_MAIN(RefusedInputsTest)
#include "tst_refusedinputs.moc"
