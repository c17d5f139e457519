// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/pageview.h"

#include <QPainter>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

using namespace congbao;
using namespace congbao::desk;

class TestPageView : public QObject
{
    Q_OBJECT

private:
    static QString pdf() { return QStringLiteral(CONGBAO_TEST_DATA "/sample-office/nq-12-2026-van-ban-chinh.pdf"); }

private slots:
    void visiblePagesAreDrawnAndMarksAnswerTheMouse()
    {
        PageView view;
        view.resize(500, 600);
        view.show();
        QSignalSpy opened(&view, &PageView::opened);
        view.open(pdf());
        QVERIFY(opened.wait(5000));
        QCOMPARE(view.pageCount(), 4);
        QTRY_VERIFY(view.isDrawn(1));
        view.setMarks({{7, 3, QRectF(100, 300, 60, 14), MarkState::Open}}, {});
        view.setCurrentMark(7, true);
        QTRY_COMPARE(view.currentPage(), 3);
        QTRY_VERIFY(view.isDrawn(3));
        // Found by eye and mouse: the mark's colour is there, and a click on it tells which one it is.
        const QImage picture = view.viewport()->grab().toImage();
        const QRgb wanted = markColor(MarkState::Open, false).rgb();
        QPoint found(-1, -1);
        for (int y = 0; y < picture.height() && found.x() < 0; ++y) {
            for (int x = 0; x < picture.width(); ++x) {
                if (picture.pixel(x, y) == wanted) {
                    found = QPoint(x, y);
                    break;
                }
            }
        }
        QVERIFY(found.x() >= 0);
        QSignalSpy activated(&view, &PageView::markActivated);
        QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, (QPointF(found) / picture.devicePixelRatio()).toPoint());
        QCOMPARE(activated.size(), 1);
        QCOMPARE(activated.front().front().toInt(), 7);
    }

    void placeSurvivesZoomAndResize()
    {
        PageView view;
        view.resize(500, 600);
        view.show();
        QSignalSpy opened(&view, &PageView::opened);
        view.open(pdf());
        QVERIFY(opened.wait(5000));
        view.scrollToPlace(2, 0.5);
        const auto check = [&view] {
            QCOMPARE(view.place().first, 2);
            QVERIFY(std::abs(view.place().second - 0.5) < 0.02);
        };
        check();
        view.zoom(1.5);
        check();
        view.resize(700, 500);
        check();
        view.fitWidth();
        check();
    }

    void lookingCloserBringsTheCurrentMarkToTheMiddle()
    {
        PageView view;
        view.resize(500, 600);
        view.show();
        QSignalSpy opened(&view, &PageView::opened);
        view.open(pdf());
        QVERIFY(opened.wait(5000));
        view.setMarks({{3, 2, QRectF(300, 400, 40, 12), MarkState::Open}}, {});
        view.setCurrentMark(3, true);
        view.lookCloser();
        QVERIFY(view.horizontalScrollBar()->maximum() > 0);
        QSignalSpy activated(&view, &PageView::markActivated);
        QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, view.viewport()->rect().center());
        QCOMPARE(activated.size(), 1);
        view.lookCloser();
        QCOMPARE(view.horizontalScrollBar()->maximum(), 0);
    }

    void partOfAPageIsCutWhereItWasAsked()
    {
        PageRenderer renderer;
        QSignalSpy opened(&renderer, &PageRenderer::opened);
        renderer.open(pdf());
        QVERIFY(opened.wait(5000));
        std::vector<QImage> images;
        connect(&renderer, &PageRenderer::drawn, this,
                [&images](const PageWish &, const QImage &image) { images.push_back(image); });
        renderer.setWishes({{4, 1190, {}}});
        QTRY_COMPARE(images.size(), size_t(1));
        renderer.setUrgentWish({4, 1190, QRectF(100, 400, 200, 50)});
        QTRY_COMPARE(images.size(), size_t(2));
        const double scale = 1190 / 595.304;
        const QRect part = QRectF(100 * scale, 400 * scale, 200 * scale, 50 * scale).toAlignedRect();
        QCOMPARE(images[1], images[0].copy(part));
    }

    void turnedPageKeepsItsMarksAtTheWords()
    {
        PageView view;
        view.resize(500, 600);
        view.show();
        QSignalSpy opened(&view, &PageView::opened);
        view.open(pdf());
        QVERIFY(opened.wait(5000));
        view.setMarks({{3, 2, QRectF(300, 400, 40, 12), MarkState::Open}}, {});
        for (int quarter = 0; quarter < 4; ++quarter) {
            view.turn();
            view.setCurrentMark(3, true);
            view.lookCloser();
            QSignalSpy activated(&view, &PageView::markActivated);
            QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, view.viewport()->rect().center());
            QCOMPARE(activated.size(), 1);
            view.lookCloser();
            QTRY_VERIFY(view.isDrawn(view.currentPage()));
        }
        QVERIFY(std::abs(view.pageSize(2).width() - 595.304) <
                0.01); // points of the page are not turned for who marks them
    }

    void wordsOfAPdfAreFound()
    {
        PageView view;
        view.resize(500, 600);
        view.show();
        QSignalSpy opened(&view, &PageView::opened);
        view.open(pdf());
        QVERIFY(opened.wait(5000));
        QSignalSpy found(&view, &PageView::found);
        view.find(QStringLiteral("NGHỊ QUYẾT"));
        QVERIFY(found.wait(5000));
        QVERIFY(found.front().at(0).toInt() >= 1);
        QVERIFY(found.front().at(1).toBool());
    }

    void scanKeptAsAPictureIsShown_data()
    {
        QTest::addColumn<QByteArray>("format");
        QTest::addColumn<int>("dpi");
        QTest::newRow("TIFF, 200 dpi") << QByteArray("tiff") << 200;
        QTest::newRow("JPEG, 300 dpi") << QByteArray("jpg") << 300;
        QTest::newRow("PNG, 96 dpi taken for A4") << QByteArray("png") << 96;
    }

    void scanKeptAsAPictureIsShown()
    {
        QFETCH(QByteArray, format);
        QFETCH(int, dpi);
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("scan")); // a stored file has no extension
        QImage scan(1654, 2339, QImage::Format_RGB32);
        scan.fill(Qt::white);
        scan.setDotsPerMeterX(qRound(dpi / 0.0254));
        scan.setDotsPerMeterY(qRound(dpi / 0.0254));
        QPainter painter(&scan);
        painter.fillRect(100, 100, 300, 50, Qt::black);
        painter.end();
        QVERIFY(scan.save(path, format.constData()));
        PageView view;
        view.resize(500, 600);
        view.show();
        QSignalSpy opened(&view, &PageView::opened);
        view.open(path);
        QVERIFY(opened.wait(5000));
        QCOMPARE(view.pageCount(), 1);
        const double width = dpi == 96 ? 595.44 : 1654 * 72.0 / dpi;
        QVERIFY2(std::abs(view.pageSize(1).width() - width) < 1, qPrintable(QString::number(view.pageSize(1).width())));
        QTRY_VERIFY(view.isDrawn(1));
        QSignalSpy found(&view, &PageView::found);
        view.find(QStringLiteral("chữ"));
        QVERIFY(found.wait(5000));
        QVERIFY(!found.front().at(1).toBool()); // a picture has no words
    }

    void damagedFileIsToldCalmly_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("no PDF") << QByteArray("hello");
        QTest::newRow("cut off") << QByteArray("%PDF-1.7\n1 0 obj\n<<");
    }

    void damagedFileIsToldCalmly()
    {
        QFETCH(QByteArray, bytes);
        const QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("x.pdf")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        file.close();
        PageView view;
        QSignalSpy failed(&view, &PageView::failed);
        view.open(file.fileName());
        QVERIFY(failed.wait(5000));
        QCOMPARE(view.pageCount(), 0);
    }
};

QTEST_MAIN(TestPageView)
#include "tst_pageview.moc"
