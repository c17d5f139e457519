// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pdf/pagefaults.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace congbao;
using Kind = pdf::PageFault::Kind;

class TestPageFaults : public QObject
{
    Q_OBJECT

private slots:
    void faultIsFound_data();
    void faultIsFound();

private:
    QTemporaryDir m_folder;
};

namespace {

/// A file of one A4 page with that content.
QByteArray pageWith(const QByteArray &content)
{
    QByteArray pdf = "%PDF-1.4\n";
    QList<qsizetype> places;
    const auto object = [&](const QByteArray &body) {
        places.append(pdf.size());
        pdf += QByteArray::number(places.size()) + " 0 obj\n" + body + "\nendobj\n";
    };
    object("<< /Type /Catalog /Pages 2 0 R >>");
    object("<< /Type /Pages /Kids [3 0 R] /Count 1 >>");
    object("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F 5 0 R >> >> "
           "/Contents 4 0 R >>");
    object("<< /Length " + QByteArray::number(content.size()) + " >>\nstream\n" + content + "\nendstream");
    object("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>");
    const qsizetype start = pdf.size();
    pdf += "xref\n0 6\n0000000000 65535 f \n";
    for (const qsizetype place : places)
        pdf += QByteArray::number(place).rightJustified(10, '0') + " 00000 n \n";
    return pdf + "trailer << /Root 1 0 R /Size 6 >>\nstartxref\n" + QByteArray::number(start) + "\n%%EOF\n";
}

QByteArray shown(const char *text, int x, int y)
{
    return "BT /F 12 Tf " + QByteArray::number(x) + ' ' + QByteArray::number(y) + " Td (" + text + ") Tj ET\n";
}

} // namespace

void TestPageFaults::faultIsFound_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QList<int>>("kinds");
    const QByteArray head = shown("Head", 300, 800);
    QTest::newRow("a sound page") << head + shown("Text", 100, 600) + shown("more", 140, 600) << QList<int>();
    QTest::newRow("nothing but the head") << head << QList<int>{int(Kind::Blank)};
    QTest::newRow("a picture of lines is not blank") << head + "50 300 400 1 re f" << QList<int>();
    QTest::newRow("letters over the paper's edge")
        << head + shown("Wideword", 570, 600) << QList<int>{int(Kind::Clipped), int(Kind::Overfull)};
    QTest::newRow("letters in the margin") << head + shown("Margin", 530, 600) << QList<int>{int(Kind::Overfull)};
    QTest::newRow("letters on letters") << head + shown("First", 100, 600) + shown("second", 110, 601)
                                        << QList<int>{int(Kind::Overlapping)};
    QTest::newRow("lines one below the other")
        << head + shown("First", 100, 600) + shown("second", 100, 587) << QList<int>();
    QTest::newRow("letters through a table's rule")
        << head + shown("Overflowing", 100, 600) + "120 500 0.5 200 re f" << QList<int>{int(Kind::Overfull)};
}

void TestPageFaults::faultIsFound()
{
    QFETCH(QByteArray, content);
    QFETCH(QList<int>, kinds);
    const QString path = m_folder.filePath(QStringLiteral("page.pdf"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(pageWith(content));
    file.close();
    auto pages = pdf::PdfPages::open(path);
    QVERIFY(pages);
    const auto faults = pdf::findPageFaults(*pages, 1, {50, 60, 50, false}, {});
    QVERIFY(faults);
    QList<int> found;
    for (const pdf::PageFault &fault : *faults)
        found.append(int(fault.kind));
    QCOMPARE(found, kinds);
}

QTEST_GUILESS_MAIN(TestPageFaults)
#include "tst_pagefaults.moc"
