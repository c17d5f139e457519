// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "unit/compare/sampletexts.h"

#include "compare/comparer.h"
#include "readers/reader.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace congbao;
using namespace congbao::compare;
using congbao::compare::sample::document;

namespace {

const QStringList Lines = {
    QStringLiteral("Article 1. The office shall answer within 03 working days after receipt of the papers."),
    QStringLiteral("Article 2. The fee for a permit is 50.000 dong and shall be paid before 15 July 2026."),
    QStringLiteral("Article 3. The chairman of the committee and the director of the office carry this out."),
    QStringLiteral("Article 4. This decision takes effect on 20 August 2026 and replaces Decision 79 of 2014.")};

/// Letters of a Type 1 font in WinAnsi; `map` gives those that its ToUnicode map names otherwise.
QByteArray toUnicode(const std::vector<std::pair<char, char>> &map)
{
    QByteArray entries;
    for (int code = 32; code < 256; ++code) {
        char named = char(code);
        for (const auto &[from, to] : map) {
            if (from == char(code))
                named = to;
        }
        entries += "<" + QByteArray::number(code, 16) + "> <00" +
                   QByteArray::number(int(static_cast<unsigned char>(named)), 16) + ">\n";
    }
    return "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Lie def 1 begincodespacerange <00> "
           "<FF> endcodespacerange 224 beginbfchar\n" +
           entries + "endbfchar endcmap end end";
}

/// A PDF of one page. F1 is honest; F2 has the map.
QByteArray pdf(const QByteArray &content, const QByteArray &map, bool hasWidths = true)
{
    const auto stream = [](const QByteArray &bytes) -> QByteArray {
        return "<</Length " + QByteArray::number(bytes.size()) + ">>stream\n" + bytes + "\nendstream";
    };
    QByteArray font = "<</Type/Font/Subtype/Type1/BaseFont/Courier/Encoding/WinAnsiEncoding";
    if (hasWidths)
        font += "/FirstChar 32/LastChar 255/Widths[" + QByteArray("600 ").repeated(224) + "]";
    const std::vector<QByteArray> objects = {
        "<</Type/Catalog/Pages 2 0 R>>",
        "<</Type/Pages/Kids[3 0 R]/Count 1>>",
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R/F2 6 0 R>>>>>>",
        stream(content),
        font + ">>",
        font + "/ToUnicode 7 0 R>>",
        stream(map)};
    QByteArray file = "%PDF-1.7\n";
    std::vector<qsizetype> offsets;
    for (std::size_t index = 0; index < objects.size(); ++index) {
        offsets.push_back(file.size());
        file += QByteArray::number(int(index) + 1) + " 0 obj\n" + objects[index] + "\nendobj\n";
    }
    const qsizetype start = file.size();
    file += "xref\n0 8\n0000000000 65535 f \n";
    for (const qsizetype offset : offsets)
        file += QByteArray::number(offset).rightJustified(10, '0') + " 00000 n \n";
    return file + "trailer<</Size 8/Root 1 0 R>>\nstartxref\n" + QByteArray::number(start) + "\n%%EOF\n";
}

/// The lines under each other; `special` replaces the piece `what` by operators of its own.
QByteArray page(const QStringList &lines, const QByteArray &what = {}, const QByteArray &special = {},
                const QByteArray &font = "F1")
{
    QByteArray content = "BT /" + font + " 10 Tf 60 760 Td\n";
    for (const QString &line : lines) {
        const QByteArray bytes = line.toLatin1();
        const qsizetype at = what.isEmpty() ? -1 : bytes.indexOf(what);
        if (at < 0)
            content += "(" + bytes + ") Tj\n";
        else
            content += "(" + bytes.left(at) + ") Tj " + special + " (" + bytes.mid(at + what.size()) + ") Tj\n";
        content += "0 -24 Td\n";
    }
    return content + "ET\n";
}

struct Compared
{
    text::Document official;
    Comparison comparison;
};

Compared compared(const QByteArray &file, const QStringList &electronic)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("official.pdf"));
    QFile out(path);
    if (!out.open(QIODevice::WriteOnly))
        return {};
    out.write(file);
    out.close();
    auto official = readers::readDocument(path, {}, {});
    if (!official)
        return {};
    auto comparison = compareDocuments(*official, document(electronic), {}, {});
    return {std::move(*official), comparison ? std::move(*comparison) : Comparison()};
}

QString summary(const Comparison &comparison)
{
    QStringList parts;
    for (const auto &found : comparison.discrepancies) {
        if (found.severity == Severity::Substantive)
            parts.append(className(found.kind) % u":" % found.official.text % u"[" % found.official.textLayer % u"]→" %
                         found.electronic.text);
    }
    return parts.join(QStringLiteral(" | "));
}

bool warns(const text::Document &document, QStringView code)
{
    return std::any_of(document.warnings.begin(), document.warnings.end(),
                       [&](const text::Warning &warning) { return warning.code == code; });
}

QStringList with(const char *from, const char *to)
{
    QStringList lines = Lines;
    for (QString &line : lines)
        line.replace(QLatin1String(from), QLatin1String(to));
    return lines;
}

} // namespace

class TestLayerTruth : public QObject
{
    Q_OBJECT

private slots:
    void anHonestLayerGivesNothing_data()
    {
        QTest::addColumn<bool>("hasWidths");
        QTest::newRow("letters at known places") << true;
        QTest::newRow("a font that every reader has") << false;
    }
    void anHonestLayerGivesNothing()
    {
        QFETCH(bool, hasWidths);
        const Compared result = compared(pdf(page(Lines), toUnicode({}), hasWidths), Lines);
        QCOMPARE(result.official.kind, text::FileKind::PdfText);
        QVERIFY(result.official.warnings.empty());
        QCOMPARE(summary(result.comparison), QString());
    }

    void layerThatSaysAnotherNumber_data()
    {
        QTest::addColumn<QByteArray>("special");
        QTest::addColumn<bool>("hasWidths");
        QTest::newRow("replacement text") << QByteArray("/Span <</ActualText (05)>> BDC (03) Tj EMC") << true;
        QTest::newRow("replacement text under an escaped name")
            << QByteArray("/Span <</Actual#54ext (05)>> BDC (03) Tj EMC") << true;
        QTest::newRow("a font whose map names 5 what it draws as 3")
            << QByteArray("/F2 10 Tf (03) Tj /F1 10 Tf") << true;
        QTest::newRow("such a font without widths") << QByteArray("/F2 10 Tf (03) Tj /F1 10 Tf") << false;
    }
    void layerThatSaysAnotherNumber()
    {
        QFETCH(QByteArray, special);
        QFETCH(bool, hasWidths);
        const QByteArray file = pdf(page(Lines, "03", special), toUnicode({{'3', '5'}}), hasWidths);
        // The electronic text says what the layer says: only the picture betrays it.
        const Compared agreeing = compared(file, with("03", "05"));
        QCOMPARE(summary(agreeing.comparison), QStringLiteral("number:03[05]→05"));
        QVERIFY(warns(agreeing.official, u"text-layer-differs"));
        // The electronic text is right, the layer is not: a discrepancy of its own.
        QCOMPARE(summary(compared(file, Lines).comparison), QStringLiteral("encoding:03[05]→03"));
        // The place is on the page.
        const OfficialPlace &place = agreeing.comparison.discrepancies.front().official;
        QCOMPARE(place.page, 1);
        QCOMPARE(place.rects.size(), std::size_t(1));
    }

    void aMarkThatTheFontDrawsOtherwise()
    {
        // Readers put a mark right that makes no word; both are words here.
        const QByteArray file =
            pdf(page(Lines, "dong", "/F2 10 Tf (d\340ng) Tj /F1 10 Tf"), toUnicode({{'\340', '\341'}}));
        QCOMPARE(summary(compared(file, with("dong", "d\341ng")).comparison), QStringLiteral("tone:dàng[dáng]→dáng"));
    }

    void textThatThePageDoesNotShow_data()
    {
        QTest::addColumn<QByteArray>("hidden");
        const QByteArray words = "(The fee is waived for members of the board.) Tj";
        QTest::newRow("white letters") << QByteArray("BT /F1 12 Tf 1 1 1 rg 60 600 Td " + words + " ET");
        QTest::newRow("letters without ink") << QByteArray("BT /F1 12 Tf 3 Tr 60 600 Td " + words + " ET");
        QTest::newRow("letters under a white area")
            << QByteArray("BT /F1 12 Tf 60 600 Td " + words + " ET 1 g 40 590 500 30 re f");
        QTest::newRow("letters too small to see") << QByteArray("BT /F1 1 Tf 1 g 60 600 Td " + words + " ET");
    }
    void textThatThePageDoesNotShow()
    {
        QFETCH(QByteArray, hidden);
        const QString words = QStringLiteral("The fee is waived for members of the board.");
        const QByteArray file = pdf(page(Lines) + hidden, toUnicode({}));
        const Compared honest = compared(file, Lines);
        QCOMPARE(summary(honest.comparison), QStringLiteral("encoding:[%1]→").arg(words));
        QVERIFY(warns(honest.official, u"hidden-text"));
        const Compared agreeing = compared(file, Lines + QStringList{words});
        const QString found = summary(agreeing.comparison);
        QVERIFY2(found.contains(QStringLiteral("extra:[]→%1").arg(words)), qPrintable(found));
        QVERIFY2(found.contains(QStringLiteral("encoding:[%1]→").arg(words)), qPrintable(found));
    }

    void fontThatNamesOtherLetters()
    {
        // Every small letter is named as the next one: what the layer says is rubbish, so the page is read.
        std::vector<std::pair<char, char>> map;
        for (char letter = 'a'; letter < 'z'; ++letter)
            map.emplace_back(letter, char(letter + 1));
        const Compared result = compared(pdf(page(Lines, {}, {}, "F2"), toUnicode(map)), with("03", "05"));
        QVERIFY(warns(result.official, u"text-layer-differs"));
        QVERIFY(result.official.pages.front().isPicture);
        const QString found = summary(result.comparison);
        QVERIFY2(found.contains(QStringLiteral("number:03[]→05")), qPrintable(found));
    }
};

QTEST_GUILESS_MAIN(TestLayerTruth)
#include "tst_layertruth.moc"
