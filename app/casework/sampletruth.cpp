// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/sampletruth.h"

#include "core/files.h"

#include <QCoreApplication>
#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace congbao::casework {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(congbao::SampleOffice)
};

/// Without white space, so that it does not matter where lines, cells and words are parted.
QString compact(const QString &words)
{
    QString result;
    for (const QChar letter : words.normalized(QString::NormalizationForm_C))
        if (!letter.isSpace())
            result += letter;
    return result;
}

constexpr int NeighbourWords = 2;

QString lastWords(const QString &words)
{
    const QStringList all = words.simplified().split(QLatin1Char(' '));
    return all.mid(qMax(0, all.size() - NeighbourWords)).join(QLatin1Char(' '));
}

QString firstWords(const QString &words)
{
    return words.simplified().split(QLatin1Char(' ')).mid(0, NeighbourWords).join(QLatin1Char(' '));
}

SampleInstrument readInstrument(const QJsonObject &json, const QDir &folder)
{
    const auto string = [&](const char *key) { return json.value(QLatin1String(key)).toString(); };
    SampleInstrument instrument;
    instrument.official = folder.absoluteFilePath(string("official"));
    instrument.electronic = folder.absoluteFilePath(string("electronic"));
    if (!string("resent").isEmpty())
        instrument.resent = folder.absoluteFilePath(string("resent"));
    instrument.from = string("sender");
    instrument.receivedAt = QDateTime::fromString(string("received_at"), Qt::ISODate);
    InstrumentAttributes &attributes = instrument.attributes;
    attributes.type = string("type");
    attributes.number = string("number");
    attributes.date = QDate::fromString(string("date"), Qt::ISODate);
    attributes.issuer = string("issuer");
    attributes.abstractText = string("abstract");
    attributes.signer = string("signer");
    attributes.isNormative = json.value(QLatin1String("normative")).toBool();
    attributes.corrects = string("corrects");
    for (const QJsonValue &value : json.value(QLatin1String("differences")).toArray()) {
        const QJsonObject difference = value.toObject();
        const auto part = [&](const char *key) { return difference.value(QLatin1String(key)).toString(); };
        instrument.differences.push_back({part("kind"), part("official"), part("electronic"), part("electronic_before"),
                                          part("electronic_after"), part("path")});
    }
    return instrument;
}

} // namespace

Result<SampleTruth> readSampleTruth(const QString &folder)
{
    const QDir files(folder);
    const QString path = files.absoluteFilePath(QStringLiteral("ground-truth.json"));
    const auto bytes = readFile(path, 4 << 20);
    if (!bytes)
        return fail(
            bytes.error().code,
            Tr::tr("The sample office is not where it should be (%1). Build or install the program again.").arg(folder),
            bytes.error().message);
    const QJsonObject json = QJsonDocument::fromJson(*bytes).object();
    SampleTruth truth;
    const QJsonObject issue = json.value(QLatin1String("issue")).toObject();
    truth.year = issue.value(QLatin1String("year")).toInt();
    truth.date = QDate::fromString(issue.value(QLatin1String("date")).toString(), Qt::ISODate);
    for (const QJsonValue &number : issue.value(QLatin1String("numbers")).toArray())
        truth.numbers.push_back(number.toInt());
    for (const QJsonValue &instrument : json.value(QLatin1String("instruments")).toArray())
        truth.instruments.push_back(readInstrument(instrument.toObject(), files));
    if (truth.instruments.empty() || truth.numbers.empty() || !truth.date.isValid())
        return fail(ErrorCode::Unreadable, Tr::tr("“%1” is damaged. Build or install the program again.").arg(path));
    return truth;
}

bool isAt(const compare::Discrepancy &discrepancy, const SampleDifference &difference)
{
    const QString lead = compact(difference.before);
    const QString window = lead + compact(difference.electronic) + compact(difference.after);
    const qsizetype start = lead.size();
    const qsizetype end = start + compact(difference.electronic).size();

    const QString before = compact(lastWords(discrepancy.electronic.before));
    const QString words = compact(discrepancy.electronic.text);
    const QString place = before + words + compact(firstWords(discrepancy.electronic.after));
    if (place.isEmpty())
        return false;
    for (qsizetype at = window.indexOf(place); at >= 0; at = window.indexOf(place, at + 1)) {
        const qsizetype from = at + before.size();
        const qsizetype to = from + words.size();
        const bool isGap = from == to || start == end; // words are missing on one side: touching is all there can be
        if (isGap ? from <= end && start <= to : from < end && start < to)
            return true;
    }
    return false;
}

} // namespace congbao::casework
