// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pdf/pdflint.h"
#include "typeset/typesetter.h"

#include <functional>
#include <QTest>

#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFPageObjectHelper.hh>
#include <qpdf/QPDFWriter.hh>

using namespace congbao;

using Damage = std::function<void(QPDF &)>;
Q_DECLARE_METATYPE(Damage)

class TestPdfLint : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void soundFilePasses();
    void brokenRulesAreFound_data();
    void brokenRulesAreFound();
    void missingLineEndIsFound();
    void rubbishIsUnreadable();

private:
    [[nodiscard]] QByteArray rewritten(const Damage &damage, bool endsLines = true) const;
    [[nodiscard]] static QStringList rulesOf(const QByteArray &pdf);

    QByteArray m_sound;
};

void TestPdfLint::initTestCase()
{
    text::Document document;
    for (const QString &text : {QStringLiteral("Điều 1. Phạm vi"), QStringLiteral("Quyết định này có hiệu lực.")}) {
        text::Block block;
        block.paragraph.text = text;
        document.blocks.push_back(block);
    }
    const auto pdf = typeset::typesetPlain(document, QStringLiteral("Thử <&>"));
    QVERIFY(pdf);
    m_sound = *pdf;
}

QByteArray TestPdfLint::rewritten(const Damage &damage, bool endsLines) const
{
    QPDF file;
    file.processMemoryFile("file.pdf", m_sound.constData(), size_t(m_sound.size()));
    damage(file);
    QPDFWriter writer(file);
    writer.setOutputMemory();
    writer.setNewlineBeforeEndstream(endsLines);
    writer.write();
    const std::shared_ptr<Buffer> bytes = writer.getBufferSharedPointer();
    return {reinterpret_cast<const char *>(bytes->getBuffer()), qsizetype(bytes->getSize())};
}

QStringList TestPdfLint::rulesOf(const QByteArray &pdf)
{
    const auto findings = pdf::lintPdf(pdf);
    QStringList rules;
    if (!findings)
        return {findings.error().message};
    for (const pdf::LintFinding &finding : *findings)
        rules.append(finding.rule);
    return rules;
}

void TestPdfLint::soundFilePasses()
{
    QCOMPARE(rulesOf(m_sound), QStringList());
    QCOMPARE(rulesOf(rewritten([](QPDF &) {})), QStringList());
}

void TestPdfLint::brokenRulesAreFound_data()
{
    QTest::addColumn<Damage>("damage");
    QTest::addColumn<QString>("rule");
    const auto row = [](const char *rule, const Damage &damage) {
        QTest::newRow(rule) << damage << QString::fromLatin1(rule);
    };
    const auto firstFont = [](QPDF &file) {
        QPDFObjectHandle fonts =
            QPDFPageDocumentHelper(file).getAllPages().front().getAttribute("/Resources", false).getKey("/Font");
        return fonts.getKey(*fonts.getKeys().begin());
    };
    const auto setContent = [](QPDF &file, const std::string &content) {
        QPDFPageDocumentHelper(file).getAllPages().front().getObjectHandle().replaceKey(
            "/Contents", QPDFObjectHandle::newStream(&file, content));
    };
    row("mark-info", [](QPDF &file) { file.getRoot().removeKey("/MarkInfo"); });
    row("language", [](QPDF &file) { file.getRoot().removeKey("/Lang"); });
    row("display-title", [](QPDF &file) { file.getRoot().removeKey("/ViewerPreferences"); });
    row("xmp", [](QPDF &file) { file.getRoot().removeKey("/Metadata"); });
    row("info-xmp", [](QPDF &file) {
        file.getTrailer().getKey("/Info").replaceKey("/Title", QPDFObjectHandle::newUnicodeString("Another"));
    });
    row("output-intent", [setContent](QPDF &file) {
        file.getRoot().removeKey("/OutputIntents");
        setContent(file, "/Artifact BMC 0 g 0 0 9 9 re f EMC");
    });
    row("javascript", [](QPDF &file) {
        file.getRoot().replaceKey("/OpenAction", QPDFObjectHandle::parse("<< /S /JavaScript /JS (1) >>"));
    });
    row("to-unicode", [firstFont](QPDF &file) { firstFont(file).removeKey("/ToUnicode"); });
    row("cid-to-gid-map", [firstFont](QPDF &file) {
        firstFont(file).getKey("/DescendantFonts").getArrayItem(0).removeKey("/CIDToGIDMap");
    });
    row("font-embedded", [firstFont](QPDF &file) {
        firstFont(file).getKey("/DescendantFonts").getArrayItem(0).getKey("/FontDescriptor").removeKey("/FontFile2");
    });
    row("glyph-zero",
        [setContent](QPDF &file) { setContent(file, "/P <</MCID 0>> BDC BT /F0 12 Tf <0000> Tj ET EMC"); });
    row("unmarked-content", [setContent](QPDF &file) { setContent(file, "BT /F0 12 Tf <0001> Tj ET"); });
    row("structure", [](QPDF &file) { file.getRoot().removeKey("/StructTreeRoot"); });
    row("parent-tree",
        [setContent](QPDF &file) { setContent(file, "/P <</MCID 99>> BDC BT /F0 12 Tf <0001> Tj ET EMC"); });
}

void TestPdfLint::brokenRulesAreFound()
{
    QFETCH(Damage, damage);
    QFETCH(QString, rule);
    const QStringList found = rulesOf(rewritten(damage));
    QVERIFY2(found.contains(rule), qPrintable(found.join(QLatin1Char(' '))));
}

void TestPdfLint::missingLineEndIsFound()
{
    QCOMPARE(rulesOf(rewritten([](QPDF &) {}, false)), QStringList(QStringLiteral("endstream-eol")));
}

void TestPdfLint::rubbishIsUnreadable()
{
    const auto findings = pdf::lintPdf("no PDF");
    QVERIFY(!findings);
    QCOMPARE(findings.error().code, ErrorCode::Unreadable);
}

QTEST_GUILESS_MAIN(TestPdfLint)
#include "tst_pdflint.moc"
