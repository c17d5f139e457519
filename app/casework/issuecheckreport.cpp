// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/issuecheck.h"

#include <algorithm>
#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace congbao::casework {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(congbao::IssueCheck)
};

QJsonArray numbersOf(const std::vector<int> &numbers)
{
    QJsonArray result;
    for (const int number : numbers)
        result.append(number);
    return result;
}

} // namespace

QStringList IssueCheck::findings() const
{
    return textFindings() + pictureFindings();
}

QStringList IssueCheck::pictureFindings() const
{
    QStringList lines;
    for (const InstrumentCheck &instrument : instruments) {
        for (const QString &difference : instrument.pictureDifferences)
            lines.append(instrument.number + QStringLiteral(": ") + difference);
    }
    return lines;
}

QStringList IssueCheck::textFindings() const
{
    QStringList lines;
    const auto shown = [](const QString &text) { return text.isEmpty() ? Tr::tr("(nothing)") : text; };
    for (const InstrumentCheck &instrument : instruments) {
        for (const int id : instrument.unexplained) {
            const auto &found = instrument.comparison.discrepancies;
            const auto discrepancy =
                std::find_if(found.begin(), found.end(), [id](const auto &one) { return one.id == id; });
            if (discrepancy != found.end())
                lines.append(Tr::tr("%1: official “%2”, printed “%3”")
                                 .arg(instrument.number, shown(discrepancy->official.text),
                                      shown(discrepancy->electronic.text)));
        }
    }
    for (const IssueFault &fault : faults)
        lines.append(fault.page > 0 ? Tr::tr("Page %1 of the file: %2").arg(fault.page).arg(fault.text) : fault.text);
    return lines;
}

QByteArray toJson(const IssueCheck &check)
{
    QJsonArray instruments;
    for (const InstrumentCheck &instrument : check.instruments) {
        instruments.append(QJsonObject{
            {QStringLiteral("number"), instrument.number},
            {QStringLiteral("first_page"), instrument.firstPage},
            {QStringLiteral("last_page"), instrument.lastPage},
            {QStringLiteral("contents_page"), instrument.contentsPage},
            {QStringLiteral("compared_with"), instrument.comparedWith},
            {QStringLiteral("against_official"), instrument.hasOfficial},
            {QStringLiteral("pictures_read"), instrument.wasPicture},
            {QStringLiteral("unexplained"), numbersOf(instrument.unexplained)},
            {QStringLiteral("picture_differences"), QJsonArray::fromStringList(instrument.pictureDifferences)},
            {QStringLiteral("comparison"), QJsonDocument::fromJson(compare::toJson(instrument.comparison)).object()}});
    }
    QJsonArray faults;
    for (const IssueFault &fault : check.faults)
        faults.append(QJsonObject{{QStringLiteral("kind"), fault.kind},
                                  {QStringLiteral("page"), fault.page},
                                  {QStringLiteral("text"), fault.text}});
    const QStringList findings = check.findings();
    return QJsonDocument(QJsonObject{{QStringLiteral("schema"), QStringLiteral("gazette.check/1")},
                                     {QStringLiteral("sha256"), check.sha256},
                                     {QStringLiteral("pages"), check.pages},
                                     {QStringLiteral("verdict"),
                                      findings.isEmpty() ? QStringLiteral("same") : QStringLiteral("different")},
                                     {QStringLiteral("instruments"), instruments},
                                     {QStringLiteral("faults"), faults},
                                     {QStringLiteral("findings"), QJsonArray::fromStringList(findings)}})
        .toJson(QJsonDocument::Indented);
}

} // namespace congbao::casework
