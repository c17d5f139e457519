// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"
#include "cli/officecall.h"

#include "casework/archive.h"
#include "casework/exporting.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QMap>

namespace congbao::cli {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(congbao::CommandLine)
};

QString describe(const casework::ArchiveHit &hit)
{
    QString line = QStringLiteral("%1  %2  %3")
                       .arg(hit.attributes.number, hit.attributes.date.toString(QStringLiteral("dd/MM/yyyy")),
                            hit.attributes.abstractText);
    if (!hit.issueKey.isEmpty())
        line +=
            QStringLiteral("\n      ") + Tr::tr("issue %1 of %2, page %3")
                                             .arg(hit.issueKey, hit.issueDate.toString(QStringLiteral("dd/MM/yyyy")))
                                             .arg(hit.firstPage);
    if (!hit.attributes.corrects.isEmpty())
        line += QStringLiteral("\n      ") + Tr::tr("corrects %1").arg(hit.attributes.corrects);
    if (!hit.correctedBy.isEmpty())
        line += QStringLiteral("\n      ") + Tr::tr("corrected by %1").arg(hit.correctedBy.join(QStringLiteral(", ")));
    return line;
}

int exportIssue(const OfficeCall &call)
{
    using casework::ExportFormat;
    static const QMap<QString, ExportFormat> formats{{QStringLiteral("zip"), ExportFormat::Package},
                                                     {QStringLiteral("akn"), ExportFormat::AkomaNtoso},
                                                     {QStringLiteral("json"), ExportFormat::Json},
                                                     {QStringLiteral("csv"), ExportFormat::Csv}};
    const QString target = call.value(QStringLiteral("output"));
    const auto format = formats.constFind(call.value(QStringLiteral("format")));
    if (target.isEmpty() || format == formats.constEnd())
        return call.misuse(Tr::tr("Say --format zip, akn, json or csv and where it goes with -o FILE."));
    auto office = call.openOffice();
    if (!office)
        return call.refuse(office.error());
    const auto done = casework::exportIssue(**office, call.positionals().at(1), *format, target, call.jobContext());
    return done ? call.answer({{QStringLiteral("file"), target}}, target) : call.refuse(done.error());
}

int runArchive(const QString &name, const QStringList &arguments)
{
    OfficeCall call(name, arguments);
    call.addPositional(QStringLiteral("ACT"), Tr::tr("search \"words\" or export ISSUE"));
    call.addOption(QStringLiteral("most"), Tr::tr("At most so many results (default 100)."), QStringLiteral("N"));
    call.addOption(QStringLiteral("format"), Tr::tr("zip (package), akn (Akoma Ntoso), json or csv"),
                   QStringLiteral("FORMAT"));
    call.addOption(QStringLiteral("output"), Tr::tr("Where the export goes."), QStringLiteral("FILE"));
    if (!call.parse(2, -1))
        return call.exitCode();
    if (call.positionals().at(0) == QLatin1String("export"))
        return exportIssue(call);
    if (call.positionals().at(0) != QLatin1String("search"))
        return call.misuse(Tr::tr("“%1” is not something the archive can do.").arg(call.positionals().at(0)));
    int most = 100;
    if (call.has(QStringLiteral("most"))) {
        const auto number = parseNumber(call.value(QStringLiteral("most")));
        if (!number)
            return call.refuse(number.error());
        most = static_cast<int>(std::clamp<qint64>(*number, 1, 10000));
    }
    auto office = call.openOffice();
    if (!office)
        return call.refuse(office.error());
    const auto hits = casework::searchArchive(**office, call.positionals().mid(1).join(QLatin1Char(' ')), most);
    if (!hits)
        return call.refuse(hits.error());
    QJsonArray list;
    QStringList lines;
    for (const casework::ArchiveHit &hit : *hits) {
        list.append(QJsonObject{{QStringLiteral("submission"), hit.submission.value()},
                                {QStringLiteral("type"), hit.attributes.type},
                                {QStringLiteral("number"), hit.attributes.number},
                                {QStringLiteral("date"), hit.attributes.date.toString(Qt::ISODate)},
                                {QStringLiteral("issuer"), hit.attributes.issuer},
                                {QStringLiteral("abstract"), hit.attributes.abstractText},
                                {QStringLiteral("issue"), hit.issueKey},
                                {QStringLiteral("page"), hit.firstPage},
                                {QStringLiteral("corrects"), hit.attributes.corrects},
                                {QStringLiteral("corrected_by"), QJsonArray::fromStringList(hit.correctedBy)}});
        lines << describe(hit);
    }
    if (lines.isEmpty())
        lines << Tr::tr("Nothing was found.");
    return call.answer({{QStringLiteral("schema"), QStringLiteral("gazette.search/1")}, {QStringLiteral("hits"), list}},
                       lines.join(QLatin1Char('\n')));
}

} // namespace

std::vector<Command> archiveCommands()
{
    return {{QStringLiteral("archive"), Tr::tr("Searches everything that was ever registered."), runArchive}};
}

} // namespace congbao::cli
