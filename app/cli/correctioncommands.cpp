// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"
#include "cli/officecall.h"

#include "casework/corrections.h"
#include "core/files.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

namespace congbao::cli {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(congbao::CommandLine)
};

QJsonArray toJson(const std::vector<casework::CorrectionPoint> &points)
{
    QJsonArray list;
    for (const casework::CorrectionPoint &point : points)
        list.append(QJsonObject{{QStringLiteral("page"), point.page},
                                {QStringLiteral("path"), point.path},
                                {QStringLiteral("printed"), point.printed},
                                {QStringLiteral("correct"), point.correct},
                                {QStringLiteral("wording"), casework::correctionWording(point)}});
    return list;
}

/// The places that the options name: one by --page, --path, --printed, --correct, or a list in a JSON file.
Result<std::vector<casework::CorrectionPoint>> pointsOf(const OfficeCall &call)
{
    std::vector<casework::CorrectionPoint> points;
    const auto add = [&](const QJsonObject &point) {
        points.push_back({point.value(QStringLiteral("page")).toInt(), point.value(QStringLiteral("path")).toString(),
                          point.value(QStringLiteral("printed")).toString(),
                          point.value(QStringLiteral("correct")).toString()});
    };
    if (call.has(QStringLiteral("points"))) {
        const auto bytes = readFile(call.value(QStringLiteral("points")), 16 << 20);
        if (!bytes)
            return failWith(bytes);
        const QJsonDocument json = QJsonDocument::fromJson(*bytes);
        if (!json.isArray())
            return fail(ErrorCode::Unreadable, Tr::tr("“%1” is not a JSON list of places with page, path, printed and "
                                                      "correct.")
                                                   .arg(call.value(QStringLiteral("points"))));
        for (const QJsonValue &point : json.array())
            add(point.toObject());
    }
    if (call.has(QStringLiteral("printed")) || call.has(QStringLiteral("correct"))) {
        int page = 0;
        if (call.has(QStringLiteral("page"))) {
            const auto number = parseNumber(call.value(QStringLiteral("page")));
            if (!number)
                return failWith(number);
            page = static_cast<int>(*number);
        }
        points.push_back({page, call.value(QStringLiteral("path")), call.value(QStringLiteral("printed")),
                          call.value(QStringLiteral("correct"))});
    }
    return points;
}

/// A submission by its id, or by the number of its instrument where only one has it.
Result<SubmissionId> submissionNamed(casework::Office &office, const QString &name)
{
    bool isId = false;
    const qint64 id = name.toLongLong(&isId);
    if (isId)
        return SubmissionId(id);
    const auto found = casework::submissionsNumbered(office, name);
    if (!found)
        return failWith(found);
    if (found->size() == 1)
        return found->front().id;
    if (found->empty())
        return fail(ErrorCode::NotFound, Tr::tr("No instrument %1 is registered.").arg(name));
    QStringList ids;
    for (const casework::Submission &submission : *found)
        ids.append(QString::number(submission.id.value()));
    return fail(ErrorCode::Usage, Tr::tr("Several bodies have an instrument %1; name one by its submission: %2.")
                                      .arg(name, ids.join(QStringLiteral(", "))));
}

int runPlan(const OfficeCall &call, casework::Office &office)
{
    const auto planned = casework::planCorrections(office);
    if (!planned)
        return call.refuse(planned.error());
    QJsonArray list;
    QStringList lines;
    bool areAllPlaced = true;
    for (const casework::PlannedCorrection &correction : *planned) {
        areAllPlaced = areAllPlaced && correction.isPlaced;
        list.append(QJsonObject{{QStringLiteral("id"), correction.id.value()},
                                {QStringLiteral("case"), casework::caseId(correction.kind)},
                                {QStringLiteral("submission"), correction.correcting.value()},
                                {QStringLiteral("number"), correction.correctingNumber},
                                {QStringLiteral("target"), correction.target.value()},
                                {QStringLiteral("target_number"), correction.targetNumber},
                                {QStringLiteral("target_issue"), correction.targetIssue},
                                {QStringLiteral("issue"), correction.issue},
                                {QStringLiteral("must_stand_in"), correction.mustStandIn},
                                {QStringLiteral("placed"), correction.isPlaced},
                                {QStringLiteral("put_off"), correction.putOff},
                                {QStringLiteral("points"), toJson(correction.points)},
                                {QStringLiteral("docx_sha256"), correction.docxSha256},
                                {QStringLiteral("pdf_sha256"), correction.pdfSha256},
                                {QStringLiteral("explanation"), correction.explanation}});
        lines << (correction.isPlaced ? QStringLiteral("  ") : QStringLiteral("! ")) + correction.explanation;
        for (const casework::CorrectionPoint &point : correction.points)
            lines << QStringLiteral("      ") + casework::correctionWording(point);
    }
    if (lines.isEmpty())
        lines << Tr::tr("No correction waits.");
    return call.answer(
        {{QStringLiteral("schema"), QStringLiteral("gazette.corrections/1")}, {QStringLiteral("corrections"), list}},
        lines.join(QLatin1Char('\n')), areAllPlaced ? Done : LookAtIt);
}

int runLinks(const OfficeCall &call, casework::Office &office, SubmissionId id)
{
    const auto links = casework::correctionLinks(office, id);
    if (!links)
        return call.refuse(links.error());
    QJsonArray list;
    QStringList lines;
    for (const casework::CorrectionLink &link : *links) {
        list.append(
            QJsonObject{{link.isCorrected ? QStringLiteral("corrected_by") : QStringLiteral("corrects"), link.number},
                        {QStringLiteral("submission"), link.other.value()},
                        {QStringLiteral("issue"), link.issueKey},
                        {QStringLiteral("published"), link.isPublished},
                        {QStringLiteral("points"), toJson(link.points)}});
        lines << (link.isCorrected ? Tr::tr("corrected by %1") : Tr::tr("corrects %1")).arg(link.number) +
                     (link.issueKey.isEmpty() ? QString() : QStringLiteral("  ") + link.issueKey);
        for (const casework::CorrectionPoint &point : link.points)
            lines << QStringLiteral("      ") + casework::correctionWording(point);
    }
    if (lines.isEmpty())
        lines << Tr::tr("It corrects nothing and nothing corrects it.");
    return call.answer({{QStringLiteral("links"), list}}, lines.join(QLatin1Char('\n')));
}

int runAdd(const OfficeCall &call, casework::Office &office, const casework::Session &session)
{
    const QString kind = call.value(QStringLiteral("case"));
    const bool isOwn = kind == QLatin1String("c4");
    if (!isOwn && kind != QLatin1String("c2") && kind != QLatin1String("c3"))
        return call.misuse(Tr::tr("Say --case c2, c3 or c4."));
    const auto target = submissionNamed(office, call.value(QStringLiteral("target")));
    if (!target)
        return call.refuse(target.error());
    const auto points = pointsOf(call);
    if (!points)
        return call.refuse(points.error());
    Result<CorrectionId> added;
    if (isOwn) {
        added = casework::draftOwnCorrection(office, session, *target, *points);
    } else {
        const auto correcting = submissionNamed(office, call.value(QStringLiteral("by")));
        if (!correcting)
            return call.refuse(correcting.error());
        added = casework::tieCorrection(office, session, *correcting, *target, *points);
    }
    if (!added)
        return call.refuse(added.error());
    return call.answer(
        {{QStringLiteral("correction"), added->value()}, {QStringLiteral("points"), toJson(*points)}},
        isOwn ? Tr::tr("The correction %1 is drafted and waits for the head of the board.").arg(added->value())
              : Tr::tr("The correction %1 is tied to what it corrects.").arg(added->value()));
}

int runCorrection(const QString &name, const QStringList &arguments)
{
    OfficeCall call(name, arguments);
    call.addPositional(QStringLiteral("ACT"), Tr::tr("plan, add, show SUBMISSION, approve N or put-off N"));
    call.addOption(QStringLiteral("target"), Tr::tr("The faulty instrument: its submission, or its number."),
                   QStringLiteral("INSTRUMENT"));
    call.addOption(QStringLiteral("case"),
                   Tr::tr("c2 and c3: the issuing body corrects it before or after its publication; c4: the gazette "
                          "corrects its own error."),
                   QStringLiteral("CASE"));
    call.addOption(QStringLiteral("by"), Tr::tr("The issuing body's correction: its submission, or its number."),
                   QStringLiteral("INSTRUMENT"));
    call.addOption(QStringLiteral("page"), Tr::tr("Page of the place, as printed."), QStringLiteral("N"));
    call.addOption(QStringLiteral("path"), Tr::tr("The place, for example “Điều 5/khoản 2”."), QStringLiteral("PATH"));
    call.addOption(QStringLiteral("printed"), Tr::tr("What was printed."), QStringLiteral("TEXT"));
    call.addOption(QStringLiteral("correct"), Tr::tr("What is right."), QStringLiteral("TEXT"));
    call.addOption(QStringLiteral("points"), Tr::tr("A JSON list of places with page, path, printed and correct."),
                   QStringLiteral("FILE"));
    call.addOption(QStringLiteral("reason"), Tr::tr("Why a correction need not stand in the next issue."),
                   QStringLiteral("TEXT"));
    if (!call.parse(1, 2))
        return call.exitCode();
    const QString act = call.positionals().at(0);
    const bool isAboutOne =
        act == QLatin1String("show") || act == QLatin1String("approve") || act == QLatin1String("put-off");
    if (!isAboutOne && act != QLatin1String("plan") && act != QLatin1String("add"))
        return call.misuse(Tr::tr("“%1” is not something corrections can do.").arg(act));
    if (isAboutOne != (call.positionals().size() == 2))
        return call.misuse(Tr::tr("“%1” was called with too few or too many names.").arg(act));
    auto office = call.openOffice();
    if (!office)
        return call.refuse(office.error());
    if (act == QLatin1String("plan"))
        return runPlan(call, **office);
    if (act == QLatin1String("show")) {
        const auto id = submissionNamed(**office, call.positionals().at(1));
        return id ? runLinks(call, **office, *id) : call.refuse(id.error());
    }
    const auto session = call.signIn(**office);
    if (!session)
        return call.refuse(session.error());
    if (act == QLatin1String("add"))
        return runAdd(call, **office, *session);
    const auto number = parseNumber(call.positionals().at(1));
    if (!number)
        return call.refuse(number.error());
    if (act == QLatin1String("put-off")) {
        const auto done =
            casework::putOffCorrection(**office, *session, CorrectionId(*number), call.value(QStringLiteral("reason")));
        return done ? call.answer({}, Tr::tr("Done.")) : call.refuse(done.error());
    }
    const auto approved = casework::approveCorrection(**office, *session, CorrectionId(*number));
    if (!approved)
        return call.refuse(approved.error());
    return call.answer({{QStringLiteral("submission"), approved->value()}},
                       Tr::tr("The correction is approved and registered as submission %1; compare it and place it in "
                              "the next issue.")
                           .arg(approved->value()));
}

} // namespace

std::vector<Command> correctionCommands()
{
    return {{QStringLiteral("correction"), Tr::tr("Drafts, approves and plans corrections."), runCorrection}};
}

} // namespace congbao::cli
