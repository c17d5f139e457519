// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files.h"
#include "signatures/signature.h"
#include "signatures/signer.h"
#include "typeset/typesetter.h"

#include <QDir>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace congbao;
using namespace congbao::signatures;

namespace {

const QDateTime Now(QDate(2026, 11, 20), QTime(8, 0), Qt::UTC);

struct Ran
{
    int exitCode = -1;
    QString output;
};

Ran run(const QString &program, const QStringList &arguments, const QString &folder = {})
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.setWorkingDirectory(folder);
    process.start(program, arguments);
    process.waitForFinished(60000);
    return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1,
            QString::fromUtf8(process.readAll())};
}

QByteArray samplePdf()
{
    text::Document document;
    text::Block block;
    block.paragraph.text = QStringLiteral("Công báo số 44 + 45");
    block.paragraph.runs = {{0, static_cast<int>(block.paragraph.text.size())}};
    document.blocks = {block};
    return *typeset::typesetPlain(document, QStringLiteral("Công báo"));
}

/// A file with a table of its objects, as older programs write them.
QByteArray oldPdf()
{
    const QByteArray content = "0 0 m 100 100 l S";
    QByteArray pdf = "%PDF-1.4\n";
    QList<qsizetype> places;
    const QList<QByteArray> objects{
        "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << >> >>",
        "<< /Length " + QByteArray::number(content.size()) + " >>\nstream\n" + content + "\nendstream"};
    for (qsizetype index = 0; index < objects.size(); ++index) {
        places.append(pdf.size());
        pdf += QByteArray::number(index + 1) + " 0 obj\n" + objects[index] + "\nendobj\n";
    }
    const qsizetype table = pdf.size();
    pdf += "xref\n0 5\n0000000000 65535 f \n";
    for (const qsizetype place : places)
        pdf += QByteArray::number(place).rightJustified(10, '0') + " 00000 n \n";
    return pdf + "trailer\n<< /Size 5 /Root 1 0 R >>\nstartxref\n" + QByteArray::number(table) + "\n%%EOF\n";
}

} // namespace

/// Signatures made here hold in other people's programs, and what is wrong with a signature is said in the right words.
class TestSignatures : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    QProcess m_authority;
    QString m_authorityUrl;

    QString file(const QString &name) const { return m_folder.filePath(name); }
    QString trust() const { return file(QStringLiteral("trust")); }

    Result<QByteArray> sign(const QByteArray &pdf, const QString &who, bool isStamped, const QString &field = {}) const
    {
        const auto signer = Signer::fromFile(file(who + u".p12"), QStringLiteral("1234"));
        if (!signer)
            return failWith(signer);
        SigningOrder order;
        order.time = Now;
        order.reason = QStringLiteral("Phát hành Công báo");
        if (!field.isEmpty())
            order.field = field;
        if (isStamped)
            order.timestamps = timestampsFrom(m_authorityUrl);
        order.mark = {1, 300, 700, 200, 60, "0 0 200 60 re S", QStringLiteral("Đã ký số")};
        return signPdf(pdf, *signer, order);
    }
    std::vector<Signature> read(const QByteArray &pdf, const QString &folder = {}, const QDateTime &now = Now) const
    {
        const QString path = file(QStringLiteral("read.pdf"));
        if (!writeFile(path, pdf))
            qFatal("not written");
        const auto found = readSignatures(path, folder.isEmpty() ? trust() : folder, now);
        if (!found)
            qFatal("%s", qPrintable(found.error().message));
        return *found;
    }

private slots:
    void initTestCase()
    {
        const QString tests = QStringLiteral(CONGBAO_SOURCE_DIR "/tests/unit/signatures");
        const Ran made = run(QStringLiteral("bash"), {tests + u"/authority.sh", m_folder.path()});
        QVERIFY2(made.exitCode == 0, qPrintable(made.output));
        m_authority.start(QStringLiteral("/usr/bin/python3"), {tests + u"/timestampserver.py", m_folder.path()});
        QVERIFY(m_authority.waitForReadyRead());
        m_authorityUrl =
            QStringLiteral("http://127.0.0.1:%1/").arg(QString::fromLatin1(m_authority.readLine()).trimmed());
    }

    void cleanupTestCase()
    {
        m_authority.kill();
        m_authority.waitForFinished();
    }

    void unsignedFilesHaveNoSignatures() { QVERIFY(read(samplePdf()).empty()); }

    void whatIsSignedHereHolds_data()
    {
        QTest::addColumn<QByteArray>("pdf");
        QTest::addColumn<bool>("isStamped");
        QTest::newRow("own PDF") << samplePdf() << false;
        QTest::newRow("own PDF with a timestamp") << samplePdf() << true;
        QTest::newRow("an old PDF") << oldPdf() << true;
    }
    void whatIsSignedHereHolds()
    {
        QFETCH(QByteArray, pdf);
        QFETCH(bool, isStamped);
        const auto signedPdf = sign(pdf, QStringLiteral("signer"), isStamped);
        QVERIFY2(signedPdf, signedPdf ? "" : qPrintable(signedPdf.error().message + signedPdf.error().detail));
        QVERIFY(signedPdf->startsWith(pdf)); // what was signed off stands there byte for byte
        const std::vector<Signature> found = read(*signedPdf);
        QCOMPARE(found.size(), size_t(1));
        const Signature &signature = found.front();
        QVERIFY2(signature.isGood(), qPrintable(describe(signature).join(u' ')));
        QVERIFY(signature.coversWholeFile);
        QCOMPARE(signature.signer, QStringLiteral("Văn phòng UBND tỉnh Quảng Trị"));
        QCOMPARE(signature.issuer, QStringLiteral("Cơ quan cấp chứng thư"));
        QCOMPARE(signature.isTimestamped, isStamped);
        QCOMPARE(signature.revocation, Revocation::NotRevoked);
        if (!isStamped)
            QCOMPARE(signature.time, Now);
        QCOMPARE(toJson(signatureFromJson(toJson(signature))), toJson(signature));

        // Other people's programs.
        const QString path = file(QStringLiteral("read.pdf"));
        const Ran checked = run(QStringLiteral("qpdf"), {QStringLiteral("--check"), path});
        QVERIFY2(checked.exitCode == 0, qPrintable(checked.output));
        const Ran poppler = run(QStringLiteral("pdfsig"), {path});
        QVERIFY2(poppler.output.contains(QStringLiteral("Signature is Valid")), qPrintable(poppler.output));
        QVERIFY2(poppler.output.contains(QStringLiteral("Total document signed")), qPrintable(poppler.output));
        QVERIFY2(poppler.output.contains(QStringLiteral("ETSI.CAdES.detached")), qPrintable(poppler.output));
        const Ran dumped = run(QStringLiteral("pdfsig"), {QStringLiteral("-dump"), path}, m_folder.path());
        const qsizetype hole = signedPdf->lastIndexOf("/Contents <") + 10;
        const qsizetype end = signedPdf->indexOf('>', hole) + 1;
        QVERIFY(writeFile(file(QStringLiteral("covered")), signedPdf->left(hole) + signedPdf->mid(end)));
        const Ran openssl = run(QStringLiteral("openssl"),
                                {QStringLiteral("cms"), QStringLiteral("-verify"), QStringLiteral("-inform"),
                                 QStringLiteral("DER"), QStringLiteral("-in"), QStringLiteral("read.pdf.sig0"),
                                 QStringLiteral("-content"), QStringLiteral("covered"), QStringLiteral("-binary"),
                                 QStringLiteral("-CAfile"), QStringLiteral("root.pem"), QStringLiteral("-purpose"),
                                 QStringLiteral("any"), QStringLiteral("-out"), QStringLiteral("/dev/null")},
                                m_folder.path());
        QVERIFY2(openssl.exitCode == 0, qPrintable(openssl.output + dumped.output));
    }

    void aChangedByteIsFound()
    {
        QByteArray pdf = *sign(oldPdf(), QStringLiteral("signer"), false);
        pdf.replace("100 100 l", "100 200 l");
        const Signature signature = read(pdf).front();
        QVERIFY(!signature.isIntact);
        QVERIFY(!signature.isGood());
        QVERIFY(describe(signature).first().contains(QStringLiteral("does not fit")));
    }

    void anAppendedRevisionIsShown()
    {
        const QByteArray pdf = *sign(oldPdf(), QStringLiteral("signer"), false);
        const QByteArray twice = *sign(pdf, QStringLiteral("signer"), false, QStringLiteral("Second"));
        const std::vector<Signature> found = read(twice);
        QCOMPARE(found.size(), size_t(2));
        QVERIFY(found[0].isIntact && found[1].isIntact);
        QVERIFY(!found[0].coversWholeFile);
        QCOMPARE(found[0].revisionsAfter, 1);
        QVERIFY(found[1].coversWholeFile);
        QVERIFY(
            describe(found[0]).join(u' ').contains(QStringLiteral("Marks or signatures were put on these pages: 1")));
    }

    void aRevisionThatChangesAPageIsNamed()
    {
        const QByteArray pdf = *sign(oldPdf(), QStringLiteral("signer"), false);
        QByteArray changed = pdf + "4 0 obj\n<< /Length 17 >>\nstream\n0 0 m 900 900 l S\nendstream\nendobj\n";
        const qsizetype place = changed.lastIndexOf("4 0 obj");
        const qsizetype table = changed.size();
        const QByteArray previous = pdf.mid(pdf.lastIndexOf("startxref") + 10).split('\n').first();
        changed += "xref\n4 1\n" + QByteArray::number(place).rightJustified(10, '0') +
                   " 00000 n \ntrailer\n<< /Size 9 /Root 1 0 R /Prev " + previous + " >>\nstartxref\n" +
                   QByteArray::number(table) + "\n%%EOF\n";
        const Signature signature = read(changed).front();
        QVERIFY(signature.isIntact);
        QCOMPARE(signature.revisionsAfter, 1);
        QVERIFY2(
            describe(signature).join(u' ').contains(QStringLiteral("content of these pages is another one now: 1")),
            qPrintable(describe(signature).join(u' ')));
    }

    void bytesBehindTheFileAreToldApart()
    {
        const Signature signature = read(*sign(oldPdf(), QStringLiteral("signer"), false) + "not found").front();
        QVERIFY(signature.isIntact);
        QCOMPARE(signature.revisionsAfter, 0);
        QCOMPARE(signature.bytesAfter, 9);
        QVERIFY(!signature.coversWholeFile);
    }

    void whoIsTrusted_data()
    {
        QTest::addColumn<QString>("who");
        QTest::addColumn<bool>("isStamped");
        QTest::addColumn<QString>("folder");
        QTest::addColumn<QDateTime>("now");
        QTest::addColumn<Trust>("trust");
        QTest::addColumn<QString>("words");
        const QString empty = QStringLiteral("empty");
        const QString own = QStringLiteral("trust");
        QTest::newRow("no roots") << QStringLiteral("signer") << false << empty << Now << Trust::UnknownRoot
                                  << QStringLiteral("no root that the office trusts");
        QTest::newRow("a stranger") << QStringLiteral("stranger") << false << own << Now << Trust::UnknownRoot
                                    << QStringLiteral("no root that the office trusts");
        QTest::newRow("expired") << QStringLiteral("expired") << false << own << Now << Trust::Expired
                                 << QStringLiteral("to 01/01/2021 07:00:00 only");
        QTest::newRow("expired and a stranger")
            << QStringLiteral("expired") << false << empty << Now << Trust::UnknownRoot << QStringLiteral("no root");
        QTest::newRow("expired since, a timestamp proves it")
            << QStringLiteral("signer") << true << own << Now.addYears(200) << Trust::Trusted
            << QStringLiteral("a time-stamping authority says so");
        QTest::newRow("expired since, nothing proves it")
            << QStringLiteral("signer") << false << own << Now.addYears(200) << Trust::Expired
            << QStringLiteral("no timestamp");
    }
    void whoIsTrusted()
    {
        QFETCH(QString, who);
        QFETCH(bool, isStamped);
        QFETCH(QString, folder);
        QFETCH(QDateTime, now);
        QFETCH(Trust, trust);
        QFETCH(QString, words);
        const auto pdf = sign(oldPdf(), who, isStamped);
        QVERIFY2(pdf, pdf ? "" : qPrintable(pdf.error().message));
        const Signature signature = read(*pdf, file(folder), now).front();
        QVERIFY(signature.isIntact);
        QCOMPARE(trustId(signature.trust), trustId(trust));
        QVERIFY2(describe(signature).join(u' ').contains(words), qPrintable(describe(signature).join(u' ')));
    }

    void aRevokedCertificateIsTold()
    {
        const Signature signature = read(*sign(oldPdf(), QStringLiteral("revoked"), false)).front();
        QCOMPARE(signature.revocation, Revocation::Revoked);
        QVERIFY(signature.revocationAsOf.isValid());
        QVERIFY(!signature.isGood());
    }

    void keysThatDoNotOpen()
    {
        QCOMPARE(Signer::fromFile(file(QStringLiteral("signer.p12")), QStringLiteral("sai")).error().code,
                 ErrorCode::NotPermitted);
        QCOMPARE(Signer::fromFile(file(QStringLiteral("root.pem")), QStringLiteral("1234")).error().code,
                 ErrorCode::Unreadable);
        QCOMPARE(Signer::fromFile(file(QStringLiteral("nothing")), QString()).error().code, ErrorCode::NotFound);
    }

    void authoritiesThatDoNotAnswer()
    {
        const auto signer = Signer::fromFile(file(QStringLiteral("signer.p12")), QStringLiteral("1234"));
        SigningOrder order;
        order.time = Now;
        order.timestamps = timestampsFrom(m_authorityUrl + u"broken");
        QCOMPARE(signPdf(oldPdf(), *signer, order).error().code, ErrorCode::OutsideFailed);
        order.timestamps = timestampsFrom(QStringLiteral("http://127.0.0.1:9/"));
        QCOMPARE(signPdf(oldPdf(), *signer, order).error().code, ErrorCode::OutsideFailed);
        order.timestamps = {};
        QCOMPARE(signPdf("not a PDF", *signer, order).error().code, ErrorCode::Unreadable);
    }

    void tokens()
    {
        const QString module = QStringLiteral("/usr/lib/softhsm/libsofthsm2.so");
        if (!QFile::exists(module))
            QSKIP("SoftHSM is not installed: packaging/install-dependencies --test");
        QVERIFY(QDir().mkpath(file(QStringLiteral("tokens"))));
        QVERIFY(writeFile(file(QStringLiteral("softhsm.conf")),
                          "directories.tokendir = " + file(QStringLiteral("tokens")).toUtf8() + "\n"));
        qputenv("SOFTHSM2_CONF", file(QStringLiteral("softhsm.conf")).toUtf8());
        const QString token = QStringLiteral("Công báo");
        const auto tool = [&](const QString &program, const QStringList &arguments) {
            const Ran ran = run(program, arguments, m_folder.path());
            QVERIFY2(ran.exitCode == 0, qPrintable(ran.output));
        };
        tool(QStringLiteral("softhsm2-util"),
             {QStringLiteral("--init-token"), QStringLiteral("--free"), QStringLiteral("--label"), token,
              QStringLiteral("--so-pin"), QStringLiteral("87654321"), QStringLiteral("--pin"),
              QStringLiteral("123456")});
        tool(QStringLiteral("softhsm2-util"),
             {QStringLiteral("--import"), QStringLiteral("signer.key"), QStringLiteral("--token"), token,
              QStringLiteral("--label"), QStringLiteral("key"), QStringLiteral("--id"), QStringLiteral("01"),
              QStringLiteral("--pin"), QStringLiteral("123456")});
        tool(QStringLiteral("openssl"),
             {QStringLiteral("x509"), QStringLiteral("-in"), QStringLiteral("signer.pem"), QStringLiteral("-outform"),
              QStringLiteral("DER"), QStringLiteral("-out"), QStringLiteral("signer.der")});
        tool(QStringLiteral("pkcs11-tool"),
             {QStringLiteral("--module"), module, QStringLiteral("--token-label"), token, QStringLiteral("--login"),
              QStringLiteral("--pin"), QStringLiteral("123456"), QStringLiteral("--write-object"),
              QStringLiteral("signer.der"), QStringLiteral("--type"), QStringLiteral("cert"), QStringLiteral("--id"),
              QStringLiteral("01")});

        QCOMPARE(Signer::fromToken(QStringLiteral("/no/such.so"), token, QString()).error().code, ErrorCode::NotFound);
        const auto wrong = Signer::fromToken(module, token, QStringLiteral("000000"));
        QCOMPARE(wrong.error().code, ErrorCode::NotPermitted);
        QVERIFY2(wrong.error().message.contains(QStringLiteral("PIN")), qPrintable(wrong.error().message));
        {
            const auto signer = Signer::fromToken(module, token, QStringLiteral("123456"));
            QVERIFY2(signer, signer ? "" : qPrintable(signer.error().message + signer.error().detail));
            SigningOrder order;
            order.time = Now;
            order.timestamps = timestampsFrom(m_authorityUrl);
            const auto pdf = signPdf(samplePdf(), *signer, order);
            QVERIFY2(pdf, pdf ? "" : qPrintable(pdf.error().message + pdf.error().detail));
            // The token brings only its own certificate: the issuing one must be known.
            QVERIFY(QFile::copy(file(QStringLiteral("issuing.pem")), trust() + u"/issuing.pem"));
            const Signature signature = read(*pdf).front();
            QVERIFY2(signature.isGood() && signature.isTimestamped, qPrintable(describe(signature).join(u' ')));
        }
        QVERIFY(QDir(file(QStringLiteral("tokens"))).removeRecursively());
        QVERIFY(QDir().mkpath(file(QStringLiteral("tokens"))));
        const auto gone = Signer::fromToken(module, token, QStringLiteral("123456"));
        QCOMPARE(gone.error().code, ErrorCode::NotFound);
        QVERIFY2(gone.error().message.contains(QStringLiteral("not in the reader")), qPrintable(gone.error().message));
    }
};

QTEST_GUILESS_MAIN(TestSignatures)
#include "tst_signatures.moc"
