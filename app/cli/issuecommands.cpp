// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"
#include "cli/officecall.h"

#include "casework/issuecheck.h"
#include "casework/issuefindings.h"
#include "casework/issues.h"
#include "casework/issuesigning.h"
#include "casework/publishing.h"
#include "casework/sampleoffice.h"
#include "casework/signingoff.h"
#include "casework/words.h"
#include "core/files.h"
#include "typeset/manifest.h"
#include "typeset/typesetter.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>

namespace congbao::cli {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(congbao::CommandLine)
};

constexpr qint64 MostManifestBytes = 16LL << 20;
constexpr qint64 MostIssueBytes = 512LL << 20;

QString describe(const casework::Issue &issue)
{
    QStringList lines{
        QStringLiteral("%1  %2  %3  ")
            .arg(issue.key, issue.date.toString(QStringLiteral("dd/MM/yyyy")), casework::stateText(issue.state)) +
        Tr::tr("%n page(s)", nullptr, issue.pages)};
    for (const auto &item : issue.items) {
        lines << QStringLiteral("  %1. %2  %3")
                     .arg(item.position)
                     .arg(item.attributes.number, item.attributes.abstractText);
        for (const QString &blocker : item.blockers)
            lines << QStringLiteral("       ! ") + blocker;
    }
    return lines.join(QLatin1Char('\n'));
}

Result<casework::Issue> byKey(casework::Office &office, const QString &key)
{
    if (key.isEmpty())
        return fail(ErrorCode::Usage, Tr::tr("Name the issue, for example 2026-0044-0045."));
    return casework::issueByKey(office, key);
}

Result<QString> typesetStored(casework::Office &office, const casework::Session &session, IssueId id,
                              const JobContext &context)
{
    const auto order = casework::orderTypesetting(office, session, id);
    if (!order)
        return failWith(order);
    const auto result = casework::runTypesetting(*order, context);
    if (!result)
        return failWith(result);
    if (auto stored = casework::storeTypesetting(office, session, *order, *result); !stored)
        return failWith(stored);
    return office.storedFilePath(result->sha256);
}

Result<std::vector<int>> parseNumbers(const QString &typed)
{
    std::vector<int> numbers;
    for (const QString &part : typed.split(QLatin1Char(','), Qt::SkipEmptyParts)) {
        const auto number = parseNumber(part.trimmed());
        if (!number)
            return failWith(number);
        numbers.push_back(static_cast<int>(*number));
    }
    if (numbers.empty())
        return fail(ErrorCode::Usage,
                    Tr::tr("Give the issue's number with --numbers, two with a comma for a double number."));
    return numbers;
}

int actOnItem(const OfficeCall &call, casework::Office &office, const casework::Session &session,
              const casework::Issue &issue)
{
    const QString act = call.positionals().at(0);
    const auto number = parseNumber(call.positionals().value(2));
    if (!number)
        return call.refuse(number.error());
    const SubmissionId submission(*number);
    Result<void> done;
    if (act == QLatin1String("add")) {
        done = casework::addToIssue(office, session, issue.id, submission);
    } else if (act == QLatin1String("remove")) {
        done = casework::removeFromIssue(office, session, issue.id, submission);
    } else {
        const auto position = parseNumber(call.positionals().value(3));
        if (!position)
            return call.refuse(position.error());
        done = casework::moveInIssue(office, session, issue.id, submission, static_cast<int>(*position));
    }
    if (!done)
        return call.refuse(done.error());
    const auto now = casework::issue(office, issue.id);
    return now ? call.answer(toJson(*now), describe(*now)) : call.refuse(now.error());
}

/// What reading the pages again found; 1 while something has no explanation.
int reportFindings(const OfficeCall &call, casework::Office &office, IssueId id)
{
    const auto findings = casework::issueFindings(office, id);
    if (!findings)
        return call.refuse(findings.error());
    QJsonArray list;
    QStringList lines;
    bool isOpen = false;
    for (const casework::IssueFinding &finding : *findings) {
        QJsonObject entry{{QStringLiteral("number"), finding.number}, {QStringLiteral("text"), finding.text}};
        QString line = QStringLiteral("%1  %2").arg(QString::number(finding.number).rightJustified(3), finding.text);
        isOpen = isOpen || !finding.explanation;
        if (const auto &explanation = finding.explanation) {
            entry.insert(QStringLiteral("explained_by"), explanation->person);
            entry.insert(QStringLiteral("note"), explanation->note);
            line += QStringLiteral("\n       ") + Tr::tr("%1: %2").arg(explanation->person, explanation->note);
        }
        list.append(entry);
        lines << line;
    }
    if (lines.isEmpty())
        lines << Tr::tr("Nothing was found: every instrument is printed as it was signed.");
    return call.answer({{QStringLiteral("findings"), list}}, lines.join(QLatin1Char('\n')), isOpen ? LookAtIt : Done);
}

int runIssue(const QString &name, const QStringList &arguments)
{
    OfficeCall call(name, arguments);
    call.addPositional(QStringLiteral("ACT"),
                       Tr::tr("create, list, show ISSUE, add ISSUE N, remove ISSUE N, order ISSUE N "
                              "POSITION, typeset ISSUE, findings ISSUE or explain ISSUE FINDING"));
    call.addOption(QStringLiteral("year"), Tr::tr("Year of a new issue."), QStringLiteral("YEAR"));
    call.addOption(QStringLiteral("numbers"), Tr::tr("Number of a new issue; two with a comma for a double number."),
                   QStringLiteral("A,B"));
    call.addOption(QStringLiteral("date"), Tr::tr("Date of a new issue (2026-11-20)."), QStringLiteral("DATE"));
    call.addOption(QStringLiteral("output"), Tr::tr("Where a copy of the PDF goes."), QStringLiteral("FILE"));
    call.addOption(QStringLiteral("note"), Tr::tr("Why what is printed is right (explain)."), QStringLiteral("TEXT"));
    if (!call.parse(1, 4))
        return call.exitCode();
    const QString act = call.positionals().at(0);
    auto office = call.openOffice();
    if (!office)
        return call.refuse(office.error());
    if (act == QLatin1String("list")) {
        const auto issues = casework::listIssues(**office);
        if (!issues)
            return call.refuse(issues.error());
        QJsonArray list;
        QStringList lines;
        for (const auto &issue : *issues) {
            list.append(toJson(issue));
            lines << describe(issue);
        }
        return call.answer({{QStringLiteral("issues"), list}}, lines.join(QLatin1Char('\n')));
    }
    if (act == QLatin1String("show")) {
        const auto issue = byKey(**office, call.positionals().value(1));
        return issue ? call.answer(toJson(*issue), describe(*issue)) : call.refuse(issue.error());
    }
    if (act == QLatin1String("findings")) {
        const auto issue = byKey(**office, call.positionals().value(1));
        return issue ? reportFindings(call, **office, issue->id) : call.refuse(issue.error());
    }
    const auto session = call.signIn(**office);
    if (!session)
        return call.refuse(session.error());
    if (act == QLatin1String("create")) {
        const auto year = parseNumber(call.value(QStringLiteral("year")));
        const auto numbers = parseNumbers(call.value(QStringLiteral("numbers")));
        const QDate date = QDate::fromString(call.value(QStringLiteral("date")), Qt::ISODate);
        if (!year || !numbers)
            return call.refuse(year ? numbers.error() : year.error());
        if (!date.isValid())
            return call.misuse(Tr::tr("--date wants a day like 2026-11-20."));
        const auto id = casework::createIssue(**office, *session, static_cast<int>(*year), *numbers, date);
        if (!id)
            return call.refuse(id.error());
        const auto issue = casework::issue(**office, *id);
        return issue ? call.answer(toJson(*issue), describe(*issue)) : call.refuse(issue.error());
    }
    const auto issue = byKey(**office, call.positionals().value(1));
    if (!issue)
        return call.refuse(issue.error());
    if (act == QLatin1String("add") || act == QLatin1String("remove") || act == QLatin1String("order"))
        return actOnItem(call, **office, *session, *issue);
    if (act == QLatin1String("explain")) {
        const auto number = parseNumber(call.positionals().value(2));
        if (!number)
            return call.refuse(number.error());
        if (const auto explained =
                casework::explainFinding(**office, *session, issue->id, issue->pdfSha256, static_cast<int>(*number),
                                         call.value(QStringLiteral("note")));
            !explained)
            return call.refuse(explained.error());
        return reportFindings(call, **office, issue->id);
    }
    if (act != QLatin1String("typeset"))
        return call.misuse(Tr::tr("“%1” is not something issues can do.").arg(act));
    const auto path = typesetStored(**office, *session, issue->id, call.jobContext());
    if (!path)
        return call.refuse(path.error());
    if (call.has(QStringLiteral("output"))) {
        const auto bytes = readFile(*path, 2LL << 30);
        if (!bytes)
            return call.refuse(bytes.error());
        if (auto written = call.writeTo(call.value(QStringLiteral("output")), *bytes); !written)
            return call.refuse(written.error());
    }
    const auto now = casework::issue(**office, issue->id);
    return now ? call.answer(toJson(*now), describe(*now)) : call.refuse(now.error());
}

int runSignOff(const QString &name, const QStringList &arguments)
{
    OfficeCall call(name, arguments);
    call.addPositional(QStringLiteral("ISSUE"), Tr::tr("The issue, for example 2026-0044-0045."));
    call.addOption(QStringLiteral("approve"), Tr::tr("Approves the issue's PDF as it is now."));
    call.addOption(QStringLiteral("return"), Tr::tr("Sends the issue back."), QStringLiteral("REASON"));
    call.addOption(QStringLiteral("sign"),
                   Tr::tr("Signs the PDF digitally first, with the key in this PKCS#12 file or, with --module, on the "
                          "token of this label; the PIN comes from CONGBAO_PIN_FILE or is asked."),
                   QStringLiteral("FILE|TOKEN"));
    call.addOption(QStringLiteral("module"), Tr::tr("The token's PKCS#11 library."), QStringLiteral("FILE"));
    if (!call.parse(1, 1))
        return call.exitCode();
    if (call.has(QStringLiteral("approve")) == call.has(QStringLiteral("return")))
        return call.misuse(Tr::tr("Say either --approve or --return \"reason\"."));
    auto office = call.openOffice();
    if (!office)
        return call.refuse(office.error());
    const auto session = call.signIn(**office);
    if (!session)
        return call.refuse(session.error());
    const auto issue = byKey(**office, call.positionals().at(0));
    if (!issue)
        return call.refuse(issue.error());
    if (call.has(QStringLiteral("sign")) && call.has(QStringLiteral("approve"))) {
        const QString key = call.value(QStringLiteral("sign"));
        const auto pin = readPassphrase("CONGBAO_PIN_FILE", Tr::tr("PIN of %1: ").arg(key));
        if (!pin)
            return call.refuse(pin.error());
        const auto signer = call.has(QStringLiteral("module"))
                                ? signatures::Signer::fromToken(call.value(QStringLiteral("module")), key, *pin)
                                : signatures::Signer::fromFile(key, *pin);
        if (!signer)
            return call.refuse(signer.error());
        if (auto done = casework::signIssuePdf(**office, *session, issue->id, *signer); !done)
            return call.refuse(done.error());
    }
    const auto decision =
        call.has(QStringLiteral("approve")) ? casework::SignOffDecision::Approve : casework::SignOffDecision::Return;
    const auto signedIssue = casework::signOffIssue(**office, *session, issue->id, decision, issue->pdfSha256,
                                                    call.value(QStringLiteral("return")));
    return signedIssue ? call.answer(toJson(*signedIssue), describe(*signedIssue)) : call.refuse(signedIssue.error());
}

Result<typeset::PrintOrder> printOrder(const Invocation &call)
{
    typeset::PrintOrder order;
    if (call.has(QStringLiteral("per-side"))) {
        const auto perSide = parseNumber(call.value(QStringLiteral("per-side")));
        if (!perSide)
            return failWith(perSide);
        order.perSide = static_cast<int>(*perSide);
    }
    if (call.has(QStringLiteral("print-pages"))) {
        const QStringList ends = call.value(QStringLiteral("print-pages")).split(QLatin1Char('-'));
        const auto first = parseNumber(ends.front());
        const auto last = parseNumber(ends.back());
        if (!first || !last || ends.size() > 2)
            return fail(ErrorCode::Usage, Tr::tr("--print-pages wants page numbers from 1, for example 3-7."));
        order.firstPage = static_cast<int>(*first);
        order.lastPage = static_cast<int>(*last);
    }
    if (call.has(QStringLiteral("creep"))) {
        bool isNumber = false;
        order.paperThicknessMm = call.value(QStringLiteral("creep")).toDouble(&isNumber);
        if (!isNumber || order.paperThicknessMm < 0 || order.paperThicknessMm > 2)
            return fail(ErrorCode::Usage, Tr::tr("--creep wants the paper's thickness from 0 to 2 millimetres."));
    }
    return order;
}

/// The files for the print shop that were asked for.
Result<void> writePrintFiles(const Invocation &call, const QByteArray &pdf)
{
    using Kind = typeset::PrintOrder::Kind;
    const auto given = printOrder(call);
    if (!given)
        return failWith(given);
    for (const auto &[option, kind] :
         {std::pair(QStringLiteral("booklet"), Kind::Booklet), std::pair(QStringLiteral("proof"), Kind::Proof),
          std::pair(QStringLiteral("press"), Kind::Singles)}) {
        if (!call.has(option))
            continue;
        typeset::PrintOrder order = *given;
        order.kind = kind;
        order.hasCropMarks = kind == Kind::Singles || (kind == Kind::Booklet && call.has(QStringLiteral("crop-marks")));
        if (kind == Kind::Booklet) { // a part of an issue is no booklet
            order.firstPage = 1;
            order.lastPage = 0;
        }
        const auto file = typeset::makePrintFile(pdf, order);
        if (!file)
            return failWith(file);
        if (auto written = call.writeTo(call.value(option), *file); !written)
            return written;
    }
    return {};
}

int runLayout(const QString &name, const QStringList &arguments)
{
    Invocation call(name, arguments);
    call.addPositional(QStringLiteral("ISSUE.json"), Tr::tr("The issue's manifest."));
    call.addOption(QStringLiteral("output"), Tr::tr("Where the PDF goes."), QStringLiteral("FILE"));
    call.addOption(QStringLiteral("booklet"), Tr::tr("Makes a saddle-stitch booklet too."), QStringLiteral("FILE"));
    call.addOption(QStringLiteral("creep"), Tr::tr("Thickness of the booklet's paper in millimetres, for example 0.1."),
                   QStringLiteral("MM"));
    call.addOption(QStringLiteral("proof"), Tr::tr("Makes a proof of small pages too."), QStringLiteral("FILE"));
    call.addOption(QStringLiteral("per-side"), Tr::tr("Pages on a side of the proof: 2, 4 (default), 6, 9 or 16."),
                   QStringLiteral("N"));
    call.addOption(QStringLiteral("press"), Tr::tr("Makes a file of single pages with crop marks too."),
                   QStringLiteral("FILE"));
    call.addOption(QStringLiteral("print-pages"),
                   Tr::tr("Only these pages of the file go into proof and press file, for example 3-7."),
                   QStringLiteral("A-B"));
    call.addOption(QStringLiteral("crop-marks"), Tr::tr("Puts crop marks around the booklet's sheets."));
    call.addOption(QStringLiteral("json"), Tr::tr("Writes the result as JSON to this file; - is standard output."),
                   QStringLiteral("FILE"));
    if (!call.parse(1, 1))
        return call.exitCode();
    if (!call.has(QStringLiteral("output")))
        return call.misuse(Tr::tr("Say where the PDF goes with -o FILE."));
    const QString path = call.positionals().at(0);
    const auto bytes = readFile(path, MostManifestBytes);
    if (!bytes)
        return call.refuse(bytes.error());
    const auto manifest = typeset::parseManifest(*bytes, QFileInfo(path).absolutePath());
    if (!manifest)
        return call.refuse(manifest.error());
    const auto issue = casework::typesetManifest(*manifest, call.jobContext());
    if (!issue)
        return call.refuse(issue.error());
    if (auto written = call.writeTo(call.value(QStringLiteral("output")), issue->pdf); !written)
        return call.refuse(written.error());
    if (auto printed = writePrintFiles(call, issue->pdf); !printed)
        return call.refuse(printed.error());
    QJsonArray instruments;
    for (const auto &instrument : issue->instruments)
        instruments.append(QJsonObject{{QStringLiteral("number"), instrument.number},
                                       {QStringLiteral("first_page"), instrument.firstPage},
                                       {QStringLiteral("last_page"), instrument.lastPage}});
    const QJsonObject json{{QStringLiteral("schema"), QStringLiteral("gazette.layout/1")},
                           {QStringLiteral("pages"), issue->pages},
                           {QStringLiteral("sha256"), issue->sha256},
                           {QStringLiteral("instruments"), instruments},
                           {QStringLiteral("warnings"), QJsonArray::fromStringList(issue->warnings)}};
    const QString file = call.value(QStringLiteral("json"));
    if (!file.isEmpty()) {
        if (auto written = call.writeTo(file, QJsonDocument(json).toJson(QJsonDocument::Indented)); !written)
            return call.refuse(written.error());
    }
    if (file != QLatin1String("-")) {
        call.say(Tr::tr("%n page(s): %1", nullptr, issue->pages).arg(call.value(QStringLiteral("output"))));
        for (const QString &warning : issue->warnings)
            call.say(warning);
    }
    return issue->warnings.isEmpty() ? Done : LookAtIt;
}

int runCheckIssue(const QString &name, const QStringList &arguments)
{
    Invocation call(name, arguments);
    call.addPositional(QStringLiteral("ISSUE.pdf"), Tr::tr("The issue's finished file."));
    call.addOption(QStringLiteral("against"), Tr::tr("The manifest it was set from, which names the official texts."),
                   QStringLiteral("ISSUE.json"));
    call.addOption(QStringLiteral("json"), Tr::tr("Writes the result as JSON to this file; - is standard output."),
                   QStringLiteral("FILE"));
    if (!call.parse(1, 1))
        return call.exitCode();
    if (!call.has(QStringLiteral("against")))
        return call.misuse(Tr::tr("Name the issue's manifest with --against ISSUE.json."));
    const QString path = call.value(QStringLiteral("against"));
    const auto bytes = readFile(path, MostManifestBytes);
    if (!bytes)
        return call.refuse(bytes.error());
    const auto manifest = typeset::parseManifest(*bytes, QFileInfo(path).absolutePath());
    if (!manifest)
        return call.refuse(manifest.error());
    const auto pdf = readFile(call.positionals().at(0), MostIssueBytes);
    if (!pdf)
        return call.refuse(pdf.error());
    const auto check = casework::checkIssue(*pdf, *manifest, {}, call.jobContext());
    if (!check)
        return call.refuse(check.error());
    const QString file = call.value(QStringLiteral("json"));
    if (!file.isEmpty()) {
        if (auto written = call.writeTo(file, casework::toJson(*check)); !written)
            return call.refuse(written.error());
    }
    const QStringList findings = check->findings();
    if (file != QLatin1String("-")) {
        for (const QString &finding : findings)
            call.say(finding);
        call.say(findings.isEmpty() ? Tr::tr("%n page(s) read again: every instrument is printed as it was signed.",
                                             nullptr, check->pages)
                                    : Tr::tr("%n place(s) to look at.", nullptr, int(findings.size())));
    }
    return findings.isEmpty() ? Done : LookAtIt;
}

int runDemo(const QString &name, const QStringList &arguments)
{
    Invocation call(name, arguments);
    call.addOption(QStringLiteral("out"), Tr::tr("Where the results go (default: the folder congbao-demo here)."),
                   QStringLiteral("DIR"));
    call.addOption(QStringLiteral("until"), Tr::tr("Stops before this step; only “sign-off” is known."),
                   QStringLiteral("STEP"));
    if (!call.parse(0, 0))
        return call.exitCode();
    const QString until = call.value(QStringLiteral("until"));
    if (!until.isEmpty() && until != QLatin1String("sign-off"))
        return call.misuse(Tr::tr("--until knows only “sign-off”."));
    casework::DemoOptions options;
    options.folder =
        call.has(QStringLiteral("out")) ? call.value(QStringLiteral("out")) : QStringLiteral("congbao-demo");
    options.folder = QDir(options.folder).absolutePath();
    options.untilSignOff = !until.isEmpty();
    if (auto done = casework::runDemo(options, call.jobContext()); !done)
        return call.refuse(done.error());
    call.say(
        Tr::tr("The sample office's work is done. Its files are in %1; demo.json lists them.").arg(options.folder));
    return Done;
}

} // namespace

std::vector<Command> issueCommands()
{
    return {{QStringLiteral("layout"), Tr::tr("Sets an issue from a manifest as print PDF."), runLayout},
            {QStringLiteral("check-issue"),
             Tr::tr("Reads a finished issue again and compares it with the official texts."), runCheckIssue},
            {QStringLiteral("issue"), Tr::tr("Composes and typesets the office's issues."), runIssue},
            {QStringLiteral("signoff"), Tr::tr("The board's decision on an issue."), runSignOff},
            {QStringLiteral("demo"), Tr::tr("Does the whole job on the sample office."), runDemo}};
}

} // namespace congbao::cli
