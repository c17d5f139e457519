// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/comparison.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <utility>

namespace congbao::compare {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(congbao::Compare)
};

constexpr std::array<std::pair<DiscrepancyClass, const char16_t *>, 17> ClassNames = {{
    {DiscrepancyClass::Number, u"number"},
    {DiscrepancyClass::Date, u"date"},
    {DiscrepancyClass::Money, u"money"},
    {DiscrepancyClass::Notation, u"notation"},
    {DiscrepancyClass::Reference, u"reference"},
    {DiscrepancyClass::Name, u"name"},
    {DiscrepancyClass::Negation, u"negation"},
    {DiscrepancyClass::Tone, u"tone"},
    {DiscrepancyClass::Word, u"word"},
    {DiscrepancyClass::Missing, u"missing"},
    {DiscrepancyClass::Extra, u"extra"},
    {DiscrepancyClass::Moved, u"moved"},
    {DiscrepancyClass::Table, u"table"},
    {DiscrepancyClass::Punctuation, u"punctuation"},
    {DiscrepancyClass::Case, u"case"},
    {DiscrepancyClass::Spacing, u"spacing"},
    {DiscrepancyClass::Encoding, u"encoding"},
}};

/// Decimal places are cut so that a value and what is read back of it give the same bytes.
double rounded(double value, double unitsPerOne)
{
    const double units = std::round(value * unitsPerOne);
    return std::isfinite(units) ? units / unitsPerOne : 0.0;
}

constexpr double RectPrecision = 100;        // hundredths of a point
constexpr double ConfidencePrecision = 1000; // tenths of a per cent

QJsonArray rectToJson(const text::Rect &rect)
{
    return {rounded(double(rect.x), RectPrecision), rounded(double(rect.y), RectPrecision),
            rounded(double(rect.width), RectPrecision), rounded(double(rect.height), RectPrecision)};
}

text::Rect rectFromJson(const QJsonArray &array)
{
    return {float(array.at(0).toDouble()), float(array.at(1).toDouble()), float(array.at(2).toDouble()),
            float(array.at(3).toDouble())};
}

QJsonObject fileToJson(const ComparedFile &file)
{
    QJsonObject object{{QStringLiteral("name"), file.name},
                       {QStringLiteral("sha256"), file.sha256},
                       {QStringLiteral("kind"), file.kind}};
    if (file.pages > 0)
        object.insert(QStringLiteral("pages"), file.pages);
    QJsonArray signatures;
    for (const FileSignature &signature : file.signatures)
        signatures.append(
            QJsonObject{{QStringLiteral("signer"), signature.signer},
                        {QStringLiteral("valid"), signature.isValid},
                        {QStringLiteral("covers_whole_file"), signature.coversWholeFile},
                        {QStringLiteral("time"),
                         signature.time.isValid() ? signature.time.toUTC().toString(Qt::ISODate) : QString()}});
    if (file.kind.startsWith(u"pdf"))
        object.insert(QStringLiteral("signatures"), signatures);
    QJsonArray annexes;
    for (const auto &[name, sha256] : file.annexes)
        annexes.append(QJsonObject{{QStringLiteral("name"), name}, {QStringLiteral("sha256"), sha256}});
    if (!annexes.isEmpty())
        object.insert(QStringLiteral("annexes"), annexes);
    return object;
}

ComparedFile fileFromJson(const QJsonObject &object)
{
    ComparedFile file{object[u"name"].toString(), object[u"sha256"].toString(), object[u"kind"].toString(),
                      object[u"pages"].toInt()};
    for (const QJsonValue &signature : object[u"signatures"].toArray())
        file.signatures.push_back({signature[u"signer"].toString(), signature[u"valid"].toBool(),
                                   signature[u"covers_whole_file"].toBool(),
                                   QDateTime::fromString(signature[u"time"].toString(), Qt::ISODate).toUTC()});
    for (const QJsonValue &annex : object[u"annexes"].toArray())
        file.annexes.emplace_back(annex[u"name"].toString(), annex[u"sha256"].toString());
    return file;
}

QString outcomeName(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Same:
        return QStringLiteral("same");
    case Outcome::Different:
        return QStringLiteral("different");
    case Outcome::Undecided:
        return QStringLiteral("undecided");
    }
    return {};
}

QJsonObject coverageToJson(const Coverage &coverage)
{
    QJsonArray areas;
    for (const auto &area : coverage.unreadableAreas) {
        areas.append(QJsonObject{{QStringLiteral("page"), area.page},
                                 {QStringLiteral("rect"), rectToJson(area.rect)},
                                 {QStringLiteral("reason"), area.reason},
                                 {QStringLiteral("words"), area.words}});
    }
    return {{QStringLiteral("official_words"), coverage.officialWords},
            {QStringLiteral("matched"), coverage.matched},
            {QStringLiteral("in_discrepancies"), coverage.inDiscrepancies},
            {QStringLiteral("unreadable"), coverage.unreadable},
            {QStringLiteral("electronic_words"), coverage.electronicWords},
            {QStringLiteral("electronic_matched"), coverage.electronicMatched},
            {QStringLiteral("electronic_in_discrepancies"), coverage.electronicInDiscrepancies},
            {QStringLiteral("unreadable_areas"), areas}};
}

Coverage coverageFromJson(const QJsonObject &object)
{
    Coverage coverage;
    coverage.officialWords = object[u"official_words"].toInt();
    coverage.matched = object[u"matched"].toInt();
    coverage.inDiscrepancies = object[u"in_discrepancies"].toInt();
    coverage.unreadable = object[u"unreadable"].toInt();
    coverage.electronicWords = object[u"electronic_words"].toInt();
    coverage.electronicMatched = object[u"electronic_matched"].toInt();
    coverage.electronicInDiscrepancies = object[u"electronic_in_discrepancies"].toInt();
    const QJsonArray areas = object[u"unreadable_areas"].toArray();
    for (const auto &value : areas) {
        const QJsonObject area = value.toObject();
        coverage.unreadableAreas.push_back({area[u"page"].toInt(), rectFromJson(area[u"rect"].toArray()),
                                            area[u"reason"].toString(), area[u"words"].toInt()});
    }
    return coverage;
}

QJsonObject discrepancyToJson(const Discrepancy &discrepancy)
{
    const OfficialPlace &official = discrepancy.official;
    const ElectronicPlace &electronic = discrepancy.electronic;
    QJsonArray rects;
    for (const auto &rect : official.rects)
        rects.append(rectToJson(rect));
    QJsonObject officialJson{{QStringLiteral("text"), official.text},
                             {QStringLiteral("before"), official.before},
                             {QStringLiteral("after"), official.after},
                             {QStringLiteral("page"), official.page},
                             {QStringLiteral("rects"), rects}};
    if (!official.textLayer.isEmpty())
        officialJson.insert(QStringLiteral("text_layer"), official.textLayer);
    return {{QStringLiteral("id"), discrepancy.id},
            {QStringLiteral("class"), className(discrepancy.kind)},
            {QStringLiteral("severity"),
             discrepancy.severity == Severity::Formal ? QStringLiteral("formal") : QStringLiteral("substantive")},
            {QStringLiteral("decided"), discrepancy.isDecided},
            {QStringLiteral("confidence"), rounded(discrepancy.confidence, ConfidencePrecision)},
            {QStringLiteral("weight"), discrepancy.weight},
            {QStringLiteral("official"), officialJson},
            {QStringLiteral("electronic"), QJsonObject{{QStringLiteral("text"), electronic.text},
                                                       {QStringLiteral("before"), electronic.before},
                                                       {QStringLiteral("after"), electronic.after},
                                                       {QStringLiteral("path"), electronic.path},
                                                       {QStringLiteral("block"), electronic.block},
                                                       {QStringLiteral("start"), electronic.start},
                                                       {QStringLiteral("end"), electronic.end}}}};
}

/// False where the class is none of ours: the file is of another program or a later version.
bool discrepancyFromJson(const QJsonObject &object, Discrepancy &discrepancy)
{
    const QString name = object[u"class"].toString();
    const auto *known = std::find_if(ClassNames.begin(), ClassNames.end(),
                                     [&](const auto &entry) { return name == QStringView(entry.second); });
    if (known == ClassNames.end())
        return false;
    discrepancy.kind = known->first;
    discrepancy.id = object[u"id"].toInt();
    discrepancy.severity = object[u"severity"].toString() == u"formal" ? Severity::Formal : Severity::Substantive;
    discrepancy.isDecided = object[u"decided"].toBool(true);
    discrepancy.confidence = object[u"confidence"].toDouble(1);
    discrepancy.weight = object[u"weight"].toInt();
    const QJsonObject official = object[u"official"].toObject();
    discrepancy.official.text = official[u"text"].toString();
    discrepancy.official.before = official[u"before"].toString();
    discrepancy.official.after = official[u"after"].toString();
    discrepancy.official.page = official[u"page"].toInt();
    discrepancy.official.textLayer = official[u"text_layer"].toString();
    const QJsonArray rects = official[u"rects"].toArray();
    for (const auto &rect : rects)
        discrepancy.official.rects.push_back(rectFromJson(rect.toArray()));
    const QJsonObject electronic = object[u"electronic"].toObject();
    discrepancy.electronic.text = electronic[u"text"].toString();
    discrepancy.electronic.before = electronic[u"before"].toString();
    discrepancy.electronic.after = electronic[u"after"].toString();
    discrepancy.electronic.path = electronic[u"path"].toString();
    discrepancy.electronic.block = electronic[u"block"].toInt();
    discrepancy.electronic.start = electronic[u"start"].toInt();
    discrepancy.electronic.end = electronic[u"end"].toInt();
    return true;
}

} // namespace

int Comparison::count(Severity severity) const
{
    return int(std::count_if(discrepancies.begin(), discrepancies.end(),
                             [&](const Discrepancy &discrepancy) { return discrepancy.severity == severity; }));
}

int Comparison::undecided() const
{
    return int(std::count_if(discrepancies.begin(), discrepancies.end(), [](const Discrepancy &discrepancy) {
        return !discrepancy.isDecided && discrepancy.severity == Severity::Substantive;
    }));
}

Outcome Comparison::outcome() const
{
    const int open = undecided();
    if (count(Severity::Substantive) > open)
        return Outcome::Different;
    return open > 0 ? Outcome::Undecided : Outcome::Same;
}

QString className(DiscrepancyClass kind)
{
    for (const auto &[known, name] : ClassNames) {
        if (known == kind)
            return QString::fromUtf16(name);
    }
    return {};
}

QByteArray toJson(const Comparison &comparison)
{
    QJsonArray discrepancies;
    for (const auto &discrepancy : comparison.discrepancies)
        discrepancies.append(discrepancyToJson(discrepancy));
    // QJsonObject keeps its keys sorted, so the bytes depend on the value alone.
    const QJsonObject root{{QStringLiteral("schema"), QStringLiteral("gazette.comparison/1")},
                           {QStringLiteral("engine"), comparison.engine},
                           {QStringLiteral("official"), fileToJson(comparison.official)},
                           {QStringLiteral("electronic"), fileToJson(comparison.electronic)},
                           {QStringLiteral("summary"),
                            QJsonObject{{QStringLiteral("verdict"), outcomeName(comparison.outcome())},
                                        {QStringLiteral("substantive"), comparison.count(Severity::Substantive)},
                                        {QStringLiteral("undecided"), comparison.undecided()},
                                        {QStringLiteral("formal"), comparison.count(Severity::Formal)}}},
                           {QStringLiteral("coverage"), coverageToJson(comparison.coverage)},
                           {QStringLiteral("discrepancies"), discrepancies}};
    return QJsonDocument(root).toJson(QJsonDocument::Indented);
}

Result<Comparison> comparisonFromJson(const QByteArray &json)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (error.error != QJsonParseError::NoError)
        return fail(
            ErrorCode::Unreadable,
            Tr::tr("The stored comparison is damaged at byte %1. Compare the two texts again.").arg(error.offset),
            error.errorString());
    const QJsonObject root = document.object();
    if (root[u"schema"].toString() != u"gazette.comparison/1")
        return fail(ErrorCode::Unreadable, Tr::tr("This file is not a comparison that this program can read."));
    Comparison comparison;
    comparison.engine = root[u"engine"].toString();
    comparison.official = fileFromJson(root[u"official"].toObject());
    comparison.electronic = fileFromJson(root[u"electronic"].toObject());
    comparison.coverage = coverageFromJson(root[u"coverage"].toObject());
    const QJsonArray discrepancies = root[u"discrepancies"].toArray();
    comparison.discrepancies.reserve(std::size_t(discrepancies.size()));
    for (const auto &value : discrepancies) {
        Discrepancy discrepancy;
        if (!discrepancyFromJson(value.toObject(), discrepancy))
            return fail(ErrorCode::Unreadable,
                        Tr::tr("The stored comparison has a kind of discrepancy that this program does not know. "
                               "Compare the two texts again."));
        comparison.discrepancies.push_back(std::move(discrepancy));
    }
    return comparison;
}

} // namespace congbao::compare
