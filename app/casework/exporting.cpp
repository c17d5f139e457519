// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/exporting.h"

#include "casework/issuerecords.h"
#include "core/files.h"
#include "exports/akomantoso.h"
#include "exports/package.h"
#include "outbox/intents.h"
#include "outbox/portal.h"
#include "sandbox/sandboxedreader.h"
#include "text/attributes.h"

#include <QCoreApplication>

namespace congbao::casework {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(congbao::Exports)
};

struct LoadedIssue
{
    exports::ExportedIssue issue;
    std::vector<exports::ExportedInstrument> instruments;
};

Result<LoadedIssue> loadIssue(Office &office, const QString &issueKey, const JobContext &context)
{
    const Office::Rooms &rooms = office.rooms();
    const Result<IssueRecords> records = IssueRecords::load(*rooms.database, registry::IssueFilter::keyed(issueKey));
    if (!records)
        return failWith(records);
    const auto row = records->find(issueKey);
    if (!row)
        return failWith(row);
    const Result<QMap<QString, QString>> settings = office.settings();
    if (!settings)
        return failWith(settings);
    LoadedIssue loaded;
    QStringList numbers;
    for (const int number : (*row)->numbers)
        numbers.append(QString::number(number));
    loaded.issue.key = issueKey;
    loaded.issue.numbers = numbers.join(QStringLiteral(" + "));
    loaded.issue.date = (*row)->date;
    loaded.issue.gazette = QString(u"Công báo tỉnh " + settings->value(QStringLiteral("gazette.province"))).trimmed();
    loaded.issue.publisher = settings->value(QStringLiteral("office.name"));
    const std::vector<IssueItemRecord> items = records->items(**row);
    for (const IssueItemRecord &item : items) {
        const registry::InstrumentRow &instrument = item.submission->row.instrument;
        context.progress(static_cast<int>(loaded.instruments.size()), static_cast<int>(items.size()),
                         instrument.number);
        const Result<QString> path = rooms.vault.path(item.submission->electronic().sha256);
        if (!path)
            return failWith(path);
        Result<text::Document> document = sandbox::readInSandbox(*path, {}, context);
        if (!document)
            return failWith(document);
        exports::ExportedInstrument exported;
        exported.record = {instrument.type,    instrument.number,
                           instrument.date,    text::readAttributes(*document).effectiveDate.value,
                           instrument.issuer,  instrument.abstractText,
                           instrument.signer,  loaded.issue.numbers,
                           item.row.firstPage, instrument.corrects};
        exported.text = std::move(*document);
        loaded.instruments.push_back(std::move(exported));
    }
    return loaded;
}

/// The manifest that was frozen when the issue was closed.
Result<outbox::Publication> frozenManifest(registry::Database &database, const QString &issueKey)
{
    const auto intents = outbox::intents(database);
    if (!intents)
        return failWith(intents);
    for (const outbox::Intent &intent : *intents) {
        if (intent.kind == outbox::IntentKind::Publish && intent.subject == issueKey)
            return outbox::readPublication(intent.payload);
    }
    return fail(ErrorCode::Refused,
                Tr::tr("The issue %1 is not closed yet. A package can be made of a closed issue only.").arg(issueKey));
}

} // namespace

Result<void> exportIssue(Office &office, const QString &issueKey, ExportFormat format, const QString &target,
                         const JobContext &context)
{
    const Office::Rooms &rooms = office.rooms();
    Result<outbox::Publication> publication = outbox::Publication();
    if (format == ExportFormat::Package)
        publication = frozenManifest(*rooms.database, issueKey);
    if (!publication)
        return failWith(publication);
    const Result<LoadedIssue> loaded = loadIssue(office, issueKey, context);
    if (!loaded)
        return failWith(loaded);
    const QDate today = dayInVietNam(rooms.clock->now());
    std::vector<exports::InstrumentRecord> records;
    for (const exports::ExportedInstrument &instrument : loaded->instruments)
        records.push_back(instrument.record);
    switch (format) {
    case ExportFormat::AkomaNtoso:
        return writeFile(target, exports::akomaNtosoOf(loaded->instruments, loaded->issue));
    case ExportFormat::Json:
        return writeFile(target, exports::recordsJson(records, today));
    case ExportFormat::Csv:
        return writeFile(target, exports::recordsCsv(records, today));
    case ExportFormat::Package:
        break;
    }
    std::vector<exports::PackagedFile> files;
    files.push_back({QStringLiteral("manifest.json"), {}, publication->manifest, {}});
    files.push_back({QStringLiteral("records.json"), {}, exports::recordsJson(records, today), {}});
    files.push_back({QStringLiteral("records.csv"), {}, exports::recordsCsv(records, today), {}});
    for (const exports::ExportedInstrument &instrument : loaded->instruments)
        files.push_back({QStringLiteral("akomantoso/%1.xml").arg(files.size() - 2, 2, 10, QLatin1Char('0')),
                         {},
                         exports::akomaNtosoOf(instrument, loaded->issue),
                         {}});
    for (const outbox::PackageFile &file : publication->files) {
        if (auto whole = rooms.vault.verify(file.sha256); !whole)
            return whole;
        const Result<QString> path = rooms.vault.path(file.sha256);
        if (!path)
            return failWith(path);
        files.push_back({file.name, *path, {}, file.sha256});
    }
    return exports::writePackage(target, std::move(files), context);
}

} // namespace congbao::casework
