// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "acceptance/drawnhead.h"
#include "readers/reader.h"
#include "text/attributes.h"

#include <cmath>
#include <QGuiApplication>
#include <QImage>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPainter>
#include <QPdfWriter>
#include <QRandomGenerator>
#include <QtTest>

using namespace congbao;

namespace {

constexpr int Dpi = 300;

std::vector<RegisterEntry> readRegister()
{
    QFile file(QStringLiteral(CONGBAO_ACCEPTANCE_DATA "/gazette-records.json"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    std::vector<RegisterEntry> entries;
    for (const auto &value : QJsonDocument::fromJson(file.readAll()).array()) {
        const QJsonObject object = value.toObject();
        const auto date = [&object](const char *key) {
            return QDate::fromString(object[QLatin1String(key)].toString(), Qt::ISODate);
        };
        entries.push_back({object[u"number"].toString(), date("issued"), date("effective"),
                           object[u"issuer"].toString(), object[u"type"].toString(), object[u"title"].toString()});
    }
    return entries;
}

void writePdf(const QString &path, const RegisterEntry &entry)
{
    QPdfWriter writer(path);
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setPageMargins({});
    writer.setResolution(Dpi);
    QPainter painter(&writer);
    painter.scale(Dpi / 72.0, Dpi / 72.0);
    drawInstrument(painter, entry);
}

/// As an office scanner gives it: a little crooked, soft and noisy. The same for every run.
void writeScan(const QString &path, const RegisterEntry &entry, quint32 seed)
{
    QImage page(2480, 3508, QImage::Format_Grayscale8);
    page.setDotsPerMeterX(int(std::lround(Dpi / 0.0254)));
    page.setDotsPerMeterY(page.dotsPerMeterX());
    page.fill(255);
    QRandomGenerator random(seed);
    {
        QPainter painter(&page);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.rotate(random.generateDouble() * 0.8 - 0.4);
        painter.scale(Dpi / 72.0, Dpi / 72.0);
        drawInstrument(painter, entry);
    }
    const QImage soft = page.scaled(page.size() * 4 / 5, Qt::IgnoreAspectRatio, Qt::SmoothTransformation)
                            .scaled(page.size(), Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    QImage noisy = soft.convertToFormat(QImage::Format_Grayscale8);
    noisy.setDotsPerMeterX(page.dotsPerMeterX());
    noisy.setDotsPerMeterY(page.dotsPerMeterY());
    for (int y = 0; y < noisy.height(); ++y) {
        uchar *line = noisy.scanLine(y);
        for (int x = 0; x < noisy.width(); ++x)
            line[x] = uchar(std::clamp(int(line[x]) - 8 + int(random.bounded(17)), 0, 255));
    }
    noisy.save(path, "JPG", 75);
}

/// What was found wrong in one instrument, in words; and what was right but only proposed.
struct Outcome
{
    int right = 0;
    int unsure = 0; ///< not right, and marked so
    QStringList wrong;
};

template <typename T> void weigh(Outcome &outcome, const text::ReadValue<T> &read, const T &truth, const QString &what)
{
    if (read.isFound() && read.value == truth)
        ++outcome.right;
    else if (read.sureness != text::Sureness::Sure)
        ++outcome.unsure;
    else
        outcome.wrong << what;
}

void weighAll(Outcome &outcome, const text::ProposedAttributes &found, const RegisterEntry &entry)
{
    weigh(outcome, found.number, entry.number, entry.number + u" read as " + found.number.value);
    weigh(outcome, found.notation, entry.number.section(u'/', -1), u"notation of " + entry.number);
    weigh(outcome, found.date, entry.issued,
          u"date of " + entry.number + u' ' + found.date.value.toString(Qt::ISODate));
}

} // namespace

class TestRegisterHeads : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        m_entries = readRegister();
        QVERIFY2(!m_entries.empty(), "gazette-records.json is not in the folder that CONGBAO_ACCEPTANCE_DATA names");
        QVERIFY(m_folder.isValid());
    }

    void numberNotationAndDateOfEveryEntry()
    {
        Outcome main;
        int types = 0;
        int abstracts = 0;
        int issuers = 0;
        int signers = 0;
        int effective = 0;
        for (const RegisterEntry &entry : m_entries) {
            const QString path = m_folder.filePath(QStringLiteral("head.pdf"));
            writePdf(path, entry);
            const auto document = readers::readDocument(path, {}, {});
            QVERIFY(document);
            QCOMPARE(document->kind, text::FileKind::PdfText);
            const auto found = text::readAttributes(*document);
            weighAll(main, found, entry);
            const auto count = [&entry](int &counter, bool isRight, const QString &read) {
                counter += int(isRight);
                if (!isRight)
                    qInfo().noquote() << entry.number << "read as" << read;
            };
            count(types, entry.type.startsWith(found.type.value) && found.type.isFound(), found.type.value);
            count(abstracts, found.abstractText.value == entry.title.simplified(), found.abstractText.value);
            const QString place = entry.issuer.section(u' ', 1).toUpper();
            count(issuers, found.issuingBody.value.contains(place), found.issuingBody.value);
            count(signers, found.signer.value == QStringLiteral("Nguyễn Đình Việt"), found.signer.value);
            count(effective, found.effectiveDate.value == entry.effective,
                  found.effectiveDate.value.toString(Qt::ISODate));
        }
        qInfo("text layer, %d entries: number, notation, date right %d, unsure %d, wrong %d; type %d, abstract %d, "
              "issuer %d, signer %d, effective date %d",
              int(m_entries.size()), main.right, main.unsure, int(main.wrong.size()), types, abstracts, issuers,
              signers, effective);
        QVERIFY2(main.wrong.isEmpty(), qPrintable(main.wrong.join(u'\n')));
        QCOMPARE(main.right, 3 * int(m_entries.size()));
    }

    void scansOfASample()
    {
        // Every n-th entry: all with CONGBAO_ALL_SCANS set, which takes some seconds each.
        const std::size_t step = qEnvironmentVariableIsSet("CONGBAO_ALL_SCANS") ? 1 : 9;
        Outcome outcome;
        int scans = 0;
        for (std::size_t index = 0; index < m_entries.size(); index += step, ++scans) {
            const RegisterEntry &entry = m_entries[index];
            const QString path = m_folder.filePath(QStringLiteral("head.jpg"));
            writeScan(path, entry, quint32(index));
            const auto document = readers::readDocument(path, {}, {});
            QVERIFY(document);
            const auto found = text::readAttributes(*document);
            weighAll(outcome, found, entry);
            if (found.number.value != entry.number || found.date.value != entry.issued)
                qInfo().noquote() << entry.number << entry.issued.toString(Qt::ISODate) << "read as"
                                  << found.number.value << found.date.value.toString(Qt::ISODate);
        }
        qInfo("scans, %d entries: number, notation, date right %d, not right and marked unsure %d, wrong %d", scans,
              outcome.right, outcome.unsure, int(outcome.wrong.size()));
        QVERIFY2(outcome.wrong.isEmpty(), qPrintable(outcome.wrong.join(u'\n')));
        QVERIFY(outcome.right * 10 >= 3 * scans * 9);
    }

private:
    std::vector<RegisterEntry> m_entries;
    QTemporaryDir m_folder;
};

QTEST_MAIN(TestRegisterHeads)
#include "tst_registerheads.moc"
