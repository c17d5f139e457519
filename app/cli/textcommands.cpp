// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"
#include "cli/invocation.h"

#include "casework/comparing.h"
#include "casework/incomingsignatures.h"
#include "casework/words.h"
#include "readers/reader.h"
#include "sandbox/sandboxedreader.h"
#include "text/documentjson.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace congbao::cli {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(congbao::CommandLine)
};

void addReadingOptions(Invocation &call)
{
    call.addOption(QStringLiteral("ocr"), Tr::tr("When to read page pictures: auto, always or never."),
                   QStringLiteral("WHEN"));
    call.addOption(QStringLiteral("pages"), Tr::tr("Reads only these pages of the file, for example 3-7."),
                   QStringLiteral("A-B"));
    call.addOption(QStringLiteral("json"), Tr::tr("Writes the result as JSON to this file; - is standard output."),
                   QStringLiteral("FILE"));
}

Result<readers::ReadOptions> readingOptions(const Invocation &call)
{
    readers::ReadOptions options;
    const QString ocr = call.value(QStringLiteral("ocr"));
    if (ocr == QLatin1String("always"))
        options.ocr = readers::OcrMode::Always;
    else if (ocr == QLatin1String("never"))
        options.ocr = readers::OcrMode::Never;
    else if (!ocr.isEmpty() && ocr != QLatin1String("auto"))
        return fail(ErrorCode::Usage, Tr::tr("--ocr is auto, always or never, not “%1”.").arg(ocr));
    if (call.has(QStringLiteral("pages"))) {
        static const QRegularExpression range(QStringLiteral("^(\\d{1,6})(?:-(\\d{1,6}))?$"));
        const auto match = range.match(call.value(QStringLiteral("pages")));
        options.firstPage = match.captured(1).toInt();
        options.lastPage = match.captured(2).isEmpty() ? options.firstPage : match.captured(2).toInt();
        if (!match.hasMatch() || options.firstPage < 1 || options.lastPage < options.firstPage)
            return fail(ErrorCode::Usage, Tr::tr("--pages wants page numbers from 1, for example 3-7, not “%1”.")
                                              .arg(call.value(QStringLiteral("pages"))));
    }
    return options;
}

int runExtract(const QString &name, const QStringList &arguments)
{
    Invocation call(name, arguments);
    call.addPositional(QStringLiteral("FILE"), Tr::tr("The file to read."));
    addReadingOptions(call);
    call.addOption(QStringLiteral("tracked"),
                   Tr::tr("Reads the text with all tracked changes accepted or rejected: accept or reject."),
                   QStringLiteral("CHOICE"));
    if (!call.parse(1, 1))
        return call.exitCode();
    auto options = readingOptions(call);
    if (!options)
        return call.refuse(options.error());
    if (call.has(QStringLiteral("tracked"))) {
        const QString choice = call.value(QStringLiteral("tracked"));
        if (choice != QLatin1String("accept") && choice != QLatin1String("reject"))
            return call.misuse(Tr::tr("--tracked is accept or reject, not “%1”.").arg(choice));
        options->tracked =
            choice == QLatin1String("accept") ? readers::TrackedChanges::Accept : readers::TrackedChanges::Reject;
    }
    const auto document = sandbox::readInSandbox(call.positionals().at(0), *options, call.jobContext());
    if (!document)
        return call.refuse(document.error());
    if (call.has(QStringLiteral("json"))) {
        if (auto written = call.writeTo(call.value(QStringLiteral("json")), text::toJson(*document)); !written)
            return call.refuse(written.error());
    } else {
        for (const auto &block : document->blocks) {
            if (const QString text = block.text(); !text.isEmpty())
                call.say(text);
        }
        for (const auto &warning : document->warnings)
            call.say(Tr::tr("Note (%1): %2").arg(warning.where, warning.text));
    }
    return document->warnings.empty() ? Done : LookAtIt;
}

void listDiscrepancies(const Invocation &call, const compare::Comparison &comparison)
{
    const auto shown = [](const QString &text) { return text.isEmpty() ? Tr::tr("(nothing)") : text; };
    for (const auto &found : comparison.discrepancies) {
        if (found.severity == compare::Severity::Formal)
            continue;
        QString place = found.electronic.path;
        if (found.official.page > 0) {
            const QString page = Tr::tr("page %1").arg(found.official.page);
            place = place.isEmpty() ? page : page + QStringLiteral(", ") + place;
        }
        call.say(Tr::tr("%1. [%2] %3: official “%4”, electronic “%5”%6")
                     .arg(found.id)
                     .arg(casework::classText(found.kind), place, shown(found.official.text),
                          shown(found.electronic.text), found.isDecided ? QString() : Tr::tr(" (cannot tell: look)")));
        call.say(QStringLiteral("      … %1 [%2] %3 …")
                     .arg(found.electronic.before, found.electronic.text, found.electronic.after));
    }
    const auto &coverage = comparison.coverage;
    call.say(Tr::tr("%1 official words: %2 matched, %3 in differences, %4 unreadable.")
                 .arg(coverage.officialWords)
                 .arg(coverage.matched)
                 .arg(coverage.inDiscrepancies)
                 .arg(coverage.unreadable));
    call.say(Tr::tr("%1 differences to look at, %2 of them undecided; %3 in form only.")
                 .arg(comparison.count(compare::Severity::Substantive))
                 .arg(comparison.undecided())
                 .arg(comparison.count(compare::Severity::Formal)));
}

int runCompareFiles(Invocation &call)
{
    const auto options = readingOptions(call);
    if (!options)
        return call.refuse(options.error());
    auto compared =
        sandbox::compareInSandbox({call.positionals().at(0)}, {call.positionals().at(1)}, *options, call.jobContext());
    if (!compared)
        return call.refuse(compared.error());
    // Nobody's roots are trusted here: an office has its own.
    const auto signatures = casework::verifySignatures(call.positionals().at(0), {}, {},
                                                       QDateTime::currentDateTimeUtc(), call.jobContext());
    if (!signatures)
        return call.refuse(signatures.error());
    casework::noteSignatures(compared->comparison, *signatures);
    const compare::Comparison *comparison = &compared->comparison;
    if (call.has(QStringLiteral("json"))) {
        if (auto written = call.writeTo(call.value(QStringLiteral("json")), compare::toJson(*comparison)); !written)
            return call.refuse(written.error());
    }
    if (call.has(QStringLiteral("report"))) {
        const auto report = casework::makeReport(*comparison, {}, call.positionals().at(0));
        if (!report)
            return call.refuse(report.error());
        if (auto written = call.writeTo(call.value(QStringLiteral("report")), *report); !written)
            return call.refuse(written.error());
    }
    if (call.value(QStringLiteral("json")) != QLatin1String("-"))
        listDiscrepancies(call, *comparison);
    return comparison->outcome() == compare::Outcome::Same ? Done : LookAtIt;
}

int runCompare(const QString &name, const QStringList &arguments)
{
    if (arguments.contains(QStringLiteral("--submission")))
        return runCompareSubmission(name, arguments);
    Invocation call(name, arguments);
    call.addPositional(QStringLiteral("OFFICIAL"), Tr::tr("The official text: a scan or a signed PDF."));
    call.addPositional(QStringLiteral("ELECTRONIC"), Tr::tr("The electronic text: a Word file."));
    call.addOption(QStringLiteral("submission"), Tr::tr("Compares a received submission instead and keeps the result."),
                   QStringLiteral("N"));
    call.addOption(QStringLiteral("report"), Tr::tr("Writes the list of differences for people (PDF)."),
                   QStringLiteral("FILE"));
    addReadingOptions(call);
    if (!call.parse(2, 2))
        return call.exitCode();
    return runCompareFiles(call);
}

} // namespace

std::vector<Command> textCommands()
{
    return {{QStringLiteral("extract"), Tr::tr("Reads a file and gives its text."), runExtract},
            {QStringLiteral("compare"), Tr::tr("Finds every difference between an official and an electronic text."),
             runCompare}};
}

} // namespace congbao::cli
