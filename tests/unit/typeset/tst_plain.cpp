// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "typeset/typesetter.h"
#include "unit/typeset/tools.h"

#include <QTest>

using namespace congbao;

class TestPlain : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void sameInputGivesSameBytes();
    void fileIsSound();
    void fontsAreEmbeddedSubsetAndReadable();
    void everyWordComesOutInOrder();
    void missingLetterIsNamedWithItsPlace();

private:
    text::Document m_letter;
    QByteArray m_pdf;
};

void TestPlain::initTestCase()
{
    m_letter.name = QStringLiteral("letter.docx");
    m_letter.blocks.push_back(tools::head(QStringLiteral("15/VP-CB")));
    m_letter.blocks.push_back(tools::paragraph(QStringLiteral("Kính gửi: Sở Tư pháp"), text::Role::Title));
    for (int i = 1; i < 40; ++i)
        m_letter.blocks.push_back(tools::paragraph(tools::sentence(i, 10 + i * 3)));
    m_letter.blocks.push_back(tools::table(5));
    m_letter.blocks.push_back(tools::signature());
    const auto pdf = typeset::typesetPlain(m_letter, QStringLiteral("Công văn số 15/VP-CB"));
    QVERIFY2(pdf, pdf ? "" : qPrintable(pdf.error().message + pdf.error().detail));
    m_pdf = *pdf;
}

void TestPlain::sameInputGivesSameBytes()
{
    const auto again = typeset::typesetPlain(m_letter, QStringLiteral("Công văn số 15/VP-CB"));
    QVERIFY(again);
    QCOMPARE(*again, m_pdf);
}

void TestPlain::fileIsSound()
{
    int exitCode = -1;
    const QString said =
        tools::run(m_pdf, {QStringLiteral("qpdf"), QStringLiteral("--check"), QStringLiteral("FILE")}, &exitCode);
    QVERIFY2(exitCode == 0, qPrintable(said));
}

void TestPlain::fontsAreEmbeddedSubsetAndReadable()
{
    const QStringList lines = tools::run(m_pdf, {QStringLiteral("pdffonts"), QStringLiteral("FILE")})
                                  .split(QLatin1Char('\n'), Qt::SkipEmptyParts)
                                  .mid(2);
    QVERIFY(!lines.isEmpty());
    for (const QString &line : lines) {
        QVERIFY2(line.contains(QRegularExpression(QStringLiteral("CID TrueType +Identity-H +yes yes yes"))),
                 qPrintable(line));
        QVERIFY2(line.contains(QStringLiteral("+LiberationSerif")), qPrintable(line));
    }
}

void TestPlain::everyWordComesOutInOrder()
{
    QStringList found = tools::words(m_pdf);
    const QStringList wanted = tools::words(m_letter);
    qsizetype at = 0;
    QStringList added;
    for (const QString &word : found) {
        if (at < wanted.size() && word == wanted[at])
            ++at;
        else
            added.append(word);
    }
    QVERIFY2(at == wanted.size(), qPrintable(wanted.mid(at, 5).join(QLatin1Char(' '))));
    // What the pages add: their numbers, and the head row where the table goes on.
    const QString headRow = QStringLiteral("STT Nội dung Mức thu");
    for (const QString &word : added)
        QVERIFY2(word.toInt() > 1 || headRow.contains(word), qPrintable(word));
    for (const QString &word : found)
        QCOMPARE(word.normalized(QString::NormalizationForm_C), word);
}

void TestPlain::missingLetterIsNamedWithItsPlace()
{
    text::Document document;
    document.name = QStringLiteral("qd.docx");
    document.blocks.push_back(tools::paragraph(QStringLiteral("Chữ 漢 không có trong phông.")));
    document.blocks.back().path = QStringLiteral("Điều 2/khoản 1");
    const auto pdf = typeset::typesetPlain(document, QStringLiteral("Thử"));
    QVERIFY(!pdf);
    QCOMPARE(pdf.error().code, ErrorCode::Refused);
    QVERIFY2(pdf.error().message.contains(u"“漢” (U+6F22)"), qPrintable(pdf.error().message));
    QVERIFY2(pdf.error().message.contains(u"Điều 2/khoản 1"), qPrintable(pdf.error().message));
}

QTEST_GUILESS_MAIN(TestPlain)
#include "tst_plain.moc"
