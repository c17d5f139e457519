// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"
#include "cli/officecall.h"

#include "casework/rulekeeping.h"
#include "core/files.h"
#include "rules/deadline.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace congbao::cli {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(congbao::CommandLine)
};

constexpr qint64 MostProfileBytes = 16LL << 20;

/// The rules of the office that is named, of a file, or those of the program.
Result<rules::Profile> profileOf(const OfficeCall &call)
{
    if (call.has(QStringLiteral("profile"))) {
        const auto json = readFile(call.value(QStringLiteral("profile")), MostProfileBytes);
        return json ? rules::Profile::fromJson(*json) : failWith(json);
    }
    if (!call.has(QStringLiteral("office")))
        return rules::Profile::builtIn();
    auto office = call.openOffice();
    return office ? casework::currentRules(**office) : failWith(office);
}

QJsonObject toJson(const rules::Rule &rule)
{
    return {{QStringLiteral("id"), rule.id},
            {QStringLiteral("group"), rule.group},
            {QStringLiteral("regimes"), QJsonArray::fromStringList(rule.regimes)},
            {QStringLiteral("text"), rule.text},
            {QStringLiteral("sureness"), rules::surenessLabel(rule.sureness)},
            {QStringLiteral("unsure"), rule.isUnsure()},
            {QStringLiteral("sources"), QJsonArray::fromStringList(rule.sources)},
            {QStringLiteral("article"), rule.article},
            {QStringLiteral("verified_by"), rule.verifiedBy},
            {QStringLiteral("verified_on"), rule.verifiedOn.toString(Qt::ISODate)},
            {QStringLiteral("values"), rule.values}};
}

QJsonObject toJson(const rules::Deadline &deadline)
{
    QJsonObject json{{QStringLiteral("rule"), deadline.rule},
                     {QStringLiteral("what"), deadline.applies},
                     {QStringLiteral("text"), deadline.text},
                     {QStringLiteral("article"), deadline.article},
                     {QStringLiteral("sureness"), rules::surenessLabel(deadline.sureness)},
                     {QStringLiteral("last_day"), deadline.day.toString(Qt::ISODate)},
                     {QStringLiteral("due"), deadline.due.toString(Qt::ISODate)},
                     {QStringLiteral("at_once"), deadline.isAtOnce},
                     {QStringLiteral("explanation"), deadline.explanation},
                     {QStringLiteral("cautions"), QJsonArray::fromStringList(deadline.cautions)}};
    if (deadline.workingReading.isValid())
        json.insert(QStringLiteral("working_day_reading"), deadline.workingReading.toString(Qt::ISODate));
    if (deadline.warnDay.isValid()) {
        json.insert(QStringLiteral("warn_day"), deadline.warnDay.toString(Qt::ISODate));
        json.insert(QStringLiteral("warn_explanation"), deadline.warnExplanation);
    }
    return json;
}

QString describe(const rules::Deadline &deadline)
{
    QStringList lines{QStringLiteral("%1  %2").arg(deadline.rule, deadline.text),
                      QStringLiteral("     ") + deadline.explanation};
    if (deadline.warnDay.isValid())
        lines << QStringLiteral("     ") + Tr::tr("warning: %1").arg(deadline.warnExplanation);
    if (deadline.workingReading.isValid() && deadline.workingReading != deadline.day)
        lines << QStringLiteral("     ") +
                     Tr::tr("read as working days: %1").arg(rules::dayInWords(deadline.workingReading));
    for (const QString &caution : deadline.cautions)
        lines << QStringLiteral("     ! ") + caution;
    return lines.join(QLatin1Char('\n'));
}

/// A time, or a day alone, which is its beginning in Viet Nam.
QDateTime parseTime(const QString &typed)
{
    if (const QDate day = QDate::fromString(typed, Qt::ISODate); day.isValid())
        return QDateTime(day, QTime(0, 0), Qt::OffsetFromUTC, 7 * 3600);
    QDateTime time = QDateTime::fromString(typed, Qt::ISODate);
    if (time.isValid() && time.timeSpec() == Qt::LocalTime)
        time = QDateTime(time.date(), time.time(), Qt::OffsetFromUTC, 7 * 3600); // an office in Viet Nam
    return time;
}

int runDeadline(const OfficeCall &call)
{
    rules::PublicationEvents events;
    events.documentClass = call.value(QStringLiteral("class"));
    events.received = parseTime(call.value(QStringLiteral("received")));
    events.isFastTrack = call.has(QStringLiteral("fast-track"));
    if (!events.received.isValid())
        return call.misuse(Tr::tr("--received wants a time like 2026-11-20T08:30:00+07:00."));
    if (events.documentClass.isEmpty())
        return call.misuse(Tr::tr("Name the class of the document with --class, for example P2; “rules list --group "
                                  "document” shows them."));
    if (call.has(QStringLiteral("signed"))) {
        events.signedOn = QDate::fromString(call.value(QStringLiteral("signed")), Qt::ISODate);
        if (!events.signedOn.isValid())
            return call.misuse(Tr::tr("--signed wants a day like 2026-11-18."));
    }
    const auto profile = profileOf(call);
    if (!profile)
        return call.refuse(profile.error());
    const auto regime = profile->regimeOn(rules::dayInVietNam(events.received));
    const auto deadlines = rules::publicationDeadlines(*profile, events);
    if (!deadlines)
        return call.refuse(deadlines.error());
    QJsonArray list;
    QStringList lines;
    for (const rules::Deadline &deadline : *deadlines) {
        list.append(toJson(deadline));
        lines << describe(deadline);
    }
    return call.answer({{QStringLiteral("schema"), QStringLiteral("gazette.deadlines/1")},
                        {QStringLiteral("regime"), regime->key},
                        {QStringLiteral("profile_version"), profile->version()},
                        {QStringLiteral("class"), events.documentClass},
                        {QStringLiteral("deadlines"), list}},
                       lines.join(QLatin1Char('\n')));
}

int runList(const OfficeCall &call)
{
    const auto profile = profileOf(call);
    if (!profile)
        return call.refuse(profile.error());
    std::optional<rules::Regime> regime;
    if (call.has(QStringLiteral("regime"))) {
        regime = profile->regime(call.value(QStringLiteral("regime")));
        if (!regime)
            return call.misuse(Tr::tr("There is no regime “%1”.").arg(call.value(QStringLiteral("regime"))));
    }
    const QString group = call.value(QStringLiteral("group"));
    QJsonArray list;
    QStringList lines;
    for (const rules::Rule &rule : profile->rules()) {
        if ((!group.isEmpty() && rule.group != group) || (regime && !profile->holdsIn(rule, *regime)))
            continue;
        list.append(toJson(rule));
        lines << QStringLiteral("%1 [%2]%3 %4")
                     .arg(rule.id, -4)
                     .arg(rules::surenessLabel(rule.sureness), rule.isUnsure() ? QStringLiteral(" !") : QString(),
                          rule.text);
        const QString origin = (QStringList{rule.article} + rule.sources).join(QStringLiteral("; "));
        if (origin.size() > 2)
            lines << QStringLiteral("       ") + origin;
    }
    lines << Tr::tr("“!” marks rules that nobody has verified.");
    return call.answer({{QStringLiteral("schema"), QStringLiteral("gazette.rules-list/1")},
                        {QStringLiteral("profile_version"), profile->version()},
                        {QStringLiteral("rules"), list}},
                       lines.join(QLatin1Char('\n')));
}

int runValidate(const OfficeCall &call, const QString &file)
{
    const auto json = readFile(file, MostProfileBytes);
    if (!json)
        return call.refuse(json.error());
    const QStringList faults = rules::profileFaults(*json);
    return call.answer(
        {{QStringLiteral("valid"), faults.isEmpty()}, {QStringLiteral("faults"), QJsonArray::fromStringList(faults)}},
        faults.isEmpty() ? Tr::tr("%1 is a good rule profile.").arg(file) : faults.join(QLatin1Char('\n')),
        faults.isEmpty() ? Done : LookAtIt);
}

int runExport(const OfficeCall &call)
{
    const auto profile = profileOf(call);
    if (!profile)
        return call.refuse(profile.error());
    const QString file =
        call.has(QStringLiteral("output")) ? call.value(QStringLiteral("output")) : QStringLiteral("-");
    if (auto written = call.writeTo(file, profile->json()); !written)
        return call.refuse(written.error());
    return Done;
}

int runImport(const OfficeCall &call, const QString &file)
{
    const auto json = readFile(file, MostProfileBytes);
    if (!json)
        return call.refuse(json.error());
    auto office = call.openOffice();
    if (!office)
        return call.refuse(office.error());
    const auto session = call.signIn(**office);
    if (!session)
        return call.refuse(session.error());
    const auto version = casework::changeRules(**office, *session, *json, call.value(QStringLiteral("reason")));
    return version ? call.answer({{QStringLiteral("profile_version"), *version}},
                                 Tr::tr("The office works by version %1 of its rules now.").arg(*version))
                   : call.refuse(version.error());
}

int runRules(const QString &name, const QStringList &arguments)
{
    OfficeCall call(name, arguments);
    call.addPositional(QStringLiteral("ACT"), Tr::tr("deadline, list, validate FILE, export or import FILE"));
    call.addOption(QStringLiteral("received"), Tr::tr("When the document arrived (ISO 8601)."), QStringLiteral("TIME"));
    call.addOption(QStringLiteral("signed"), Tr::tr("When the document was signed (2026-11-18)."),
                   QStringLiteral("DATE"));
    call.addOption(QStringLiteral("class"), Tr::tr("The class of the document, P1 to P11."), QStringLiteral("CLASS"));
    call.addOption(QStringLiteral("fast-track"), Tr::tr("The document was made by the fast-track procedure."));
    call.addOption(QStringLiteral("regime"), Tr::tr("Only the rules of this regime, for example 2025c."),
                   QStringLiteral("KEY"));
    call.addOption(QStringLiteral("group"), Tr::tr("Only the rules of this group, for example deadline."),
                   QStringLiteral("GROUP"));
    call.addOption(QStringLiteral("profile"), Tr::tr("A rule profile to use instead of the program's or the office's."),
                   QStringLiteral("FILE"));
    call.addOption(QStringLiteral("reason"), Tr::tr("Why the rules change; it stands in the audit chain."),
                   QStringLiteral("TEXT"));
    call.addOption(QStringLiteral("output"), Tr::tr("Where the rule profile goes."), QStringLiteral("FILE"));
    if (!call.parse(1, 2))
        return call.exitCode();
    const QStringList words = call.positionals();
    if (words.at(0) == QLatin1String("deadline") && words.size() == 1)
        return runDeadline(call);
    if (words.at(0) == QLatin1String("list") && words.size() == 1)
        return runList(call);
    if (words.at(0) == QLatin1String("export") && words.size() == 1)
        return runExport(call);
    if (words.at(0) == QLatin1String("validate") && words.size() == 2)
        return runValidate(call, words.at(1));
    if (words.at(0) == QLatin1String("import") && words.size() == 2)
        return runImport(call, words.at(1));
    return call.misuse(Tr::tr("Say deadline, list, validate FILE, export or import FILE."));
}

} // namespace

std::vector<Command> rulesCommands()
{
    return {{QStringLiteral("rules"), Tr::tr("The gazette's rules: deadlines, sources, how sure they are."), runRules}};
}

} // namespace congbao::cli
