// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pdf/pdfpages.h"
#include "readers/pageorientation.h"
#include "readers/pagepicture.h"
#include "readers/reader.h"

#include <algorithm>
#include <cmath>
#include <QImage>
#include <QtTest>

using namespace congbao;

namespace {

constexpr int Dpi = 200;

QString data(const QString &name)
{
    return QStringLiteral(CONGBAO_TEST_DATA "/pages/") + name;
}

QImage firstPage()
{
    const auto pages = pdf::PdfPages::open(data(QStringLiteral("decision.pdf")));
    if (!pages)
        return {};
    return pages->render(1, Dpi).value_or(QImage());
}

QString textOf(const text::Document &document)
{
    QStringList texts;
    for (const text::Block &block : document.blocks)
        texts << block.text();
    return texts.join(u'\n');
}

} // namespace

class TestPagePictures : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        m_page = firstPage();
        QVERIFY(!m_page.isNull());
        QVERIFY(m_folder.isValid());
    }

    void turnedPagesAreNoticed_data()
    {
        QTest::addColumn<int>("turned");
        for (int turned = 0; turned < 4; ++turned)
            QTest::addRow("by %d", turned * 90) << turned;
    }
    void turnedPagesAreNoticed()
    {
        QFETCH(int, turned);
        const QImage seen = m_page.transformed(QTransform().rotate(90.0 * turned));
        QCOMPARE(readers::quarterTurnsToUpright(seen, Dpi), (4 - turned) % 4);
        // Every place of the picture that is read leads back to where it is seen.
        const readers::PagePicture picture = readers::cleanPicture(seen, Dpi);
        const QSizeF points = QSizeF(seen.size()) * 72.0 / Dpi;
        QCOMPARE(picture.seenSize(), points);
        const QTransform turn = QTransform().rotate(90.0 * turned);
        const QPointF middle(points.width() / 2, points.height() / 2);
        const QPointF onUpright(100, 60); // points, on the page before it was turned
        const QSizeF upright = QSizeF(m_page.size()) * 72.0 / Dpi;
        const QPointF expected = turn.map(onUpright - QPointF(upright.width(), upright.height()) / 2) + middle;
        const QPointF found = picture.toPage.map(onUpright * Dpi / 72.0);
        QVERIFY2(std::hypot(found.x() - expected.x(), found.y() - expected.y()) < 2,
                 qPrintable(QStringLiteral("%1 %2").arg(found.x()).arg(found.y())));
    }

    void blankAndStrangePagesStay()
    {
        QImage blank(1700, 2200, QImage::Format_Grayscale8);
        blank.fill(250);
        QCOMPARE(readers::quarterTurnsToUpright(blank, Dpi), 0);
        for (int y = 0; y < 2200; y += 7)
            std::fill_n(blank.scanLine(y), 1700, uchar(10));
        QCOMPARE(readers::quarterTurnsToUpright(blank, Dpi), 0);
    }

    void codings_data()
    {
        QTest::addColumn<QString>("file");
        QTest::newRow("CCITT group 4") << QStringLiteral("scan-ccitt.pdf");
        QTest::newRow("JBIG2") << QStringLiteral("scan-jbig2.pdf");
        QTest::newRow("JPEG 2000") << QStringLiteral("scan-jpx.pdf");
    }
    void codings()
    {
        QFETCH(QString, file);
        const auto document = readers::readDocument(data(file), {}, {});
        QVERIFY(document);
        QCOMPARE(document->kind, text::FileKind::PdfScan);
        const QString text = textOf(*document);
        QVERIFY2(text.contains(QStringLiteral("12/2026/QĐ-UBND")), qPrintable(text));
        QVERIFY2(text.contains(QStringLiteral("ngày 05 tháng 3 năm 2026")), qPrintable(text));
    }

    void aSidewaysScanIsRead()
    {
        const auto pages = pdf::PdfPages::open(data(QStringLiteral("scan-ccitt.pdf")));
        QVERIFY(pages);
        const QImage upright = pages->render(1, Dpi).value_or(QImage());
        QImage seen = upright.transformed(QTransform().rotate(90));
        seen.setDotsPerMeterX(int(std::lround(Dpi / 0.0254)));
        seen.setDotsPerMeterY(seen.dotsPerMeterX());
        const QString path = m_folder.filePath(QStringLiteral("sideways.png"));
        QVERIFY(seen.save(path));
        const auto document = readers::readDocument(path, {}, {});
        QVERIFY(document);
        QVERIFY2(textOf(*document).contains(QStringLiteral("12/2026/QĐ-UBND")), qPrintable(textOf(*document)));
        QCOMPARE(qRound(document->pages.front().width), qRound(seen.width() * 72.0 / Dpi));
        for (const text::Block &block : document->blocks) {
            for (const text::Word &word : block.words())
                QVERIFY(word.rect.x + word.rect.width < document->pages.front().width + 1);
        }
    }

    void aNumberInBlueInkIsNotDroppedInSilence()
    {
        const auto pages = pdf::PdfPages::open(data(QStringLiteral("scan-ccitt.pdf")));
        QVERIFY(pages);
        QImage page = pages->render(1, Dpi).value_or(QImage()).convertToFormat(QImage::Format_RGB32);
        // The printed number turns blue, as if it were written there.
        const auto exact = readers::readDocument(data(QStringLiteral("scan-ccitt.pdf")), {}, {});
        QVERIFY(exact);
        QRectF place;
        for (const text::Block &block : exact->blocks) {
            const QString text = block.text();
            for (const text::Word &word : block.words()) {
                if (text.mid(word.start, word.end - word.start).startsWith(u"12/2026"))
                    place = QRectF(word.rect.x, word.rect.y, word.rect.width * 0.12F, word.rect.height);
            }
        }
        QVERIFY(!place.isEmpty());
        const QRect pixels = QRectF(place.topLeft() * Dpi / 72.0, place.size() * Dpi / 72.0).toAlignedRect();
        for (int y = pixels.top(); y <= pixels.bottom(); ++y) {
            for (int x = pixels.left(); x <= pixels.right(); ++x) {
                const int ink = 255 - qGray(page.pixel(x, y));
                page.setPixel(x, y, qRgb(255 - ink, 255 - ink * 9 / 10, 255 - ink / 6));
            }
        }
        page.setDotsPerMeterX(int(std::lround(Dpi / 0.0254)));
        page.setDotsPerMeterY(page.dotsPerMeterX());
        const QString path = m_folder.filePath(QStringLiteral("blue.png"));
        QVERIFY(page.save(path));
        const auto document = readers::readDocument(path, {}, {});
        QVERIFY(document);
        const bool isRead = textOf(*document).contains(QStringLiteral("12/2026"));
        const bool isDeclared = std::any_of(
            document->unreadable.begin(), document->unreadable.end(), [&place](const text::UnreadableArea &area) {
                return QRectF(area.rect.x, area.rect.y, area.rect.width, area.rect.height).intersects(place);
            });
        QVERIFY(isRead || isDeclared);
    }

private:
    QImage m_page;
    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(TestPagePictures)
#include "tst_pagepictures.moc"
