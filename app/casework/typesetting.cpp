// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/comparing.h"
#include "casework/issuerecords.h"
#include "casework/issues.h"
#include "casework/proof.h"

#include <QCoreApplication>

namespace congbao::casework {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(congbao::Typesetting)
};

/// What the office's settings say about the gazette.
Result<void> addGazette(const Office &office, typeset::IssueManifest &manifest)
{
    const Result<QMap<QString, QString>> settings = office.settings();
    if (!settings)
        return failWith(settings);
    typeset::GazetteInfo &gazette = manifest.issue.gazette;
    gazette.province = settings->value(QStringLiteral("gazette.province"));
    gazette.publisher = settings->value(QStringLiteral("gazette.publisher"));
    gazette.address = settings->value(QStringLiteral("gazette.address"));
    gazette.phone = settings->value(QStringLiteral("gazette.phone"));
    gazette.email = settings->value(QStringLiteral("gazette.email"));
    gazette.website = settings->value(QStringLiteral("gazette.website"));
    gazette.printer = settings->value(QStringLiteral("gazette.printer"));
    gazette.fax = settings->value(QStringLiteral("gazette.fax"));
    gazette.price = settings->value(QStringLiteral("gazette.price"));
    if (gazette.province.isEmpty())
        return fail(ErrorCode::Refused, Tr::tr("The gazette's province is not set, and the cover needs it. An "
                                               "administrator sets gazette.province."));
    manifest.emblem = settings->value(QStringLiteral("gazette.emblem"));
    manifest.look = settings->value(QStringLiteral("gazette.template"));
    return {};
}

Result<typeset::ManifestInstrument> manifestInstrument(const Office &office, const SubmissionRecord &record)
{
    const registry::InstrumentRow &instrument = record.row.instrument;
    typeset::ManifestInstrument item;
    item.instrument.type = instrument.type;
    item.instrument.number = instrument.number;
    item.instrument.date = instrument.date;
    item.instrument.issuer = instrument.issuer.toUpper();
    item.instrument.abstractText = instrument.abstractText;
    item.instrument.corrects = instrument.corrects;
    item.instrument.sourceName = record.electronic().name;
    const Result<QString> file = office.storedFilePath(record.electronic().sha256);
    if (!file)
        return failWith(file);
    const Result<QString> official = office.storedFilePath(record.official().sha256);
    if (!official)
        return failWith(official);
    item.file = *file;
    item.official = *official;
    for (const registry::SubmissionFileRow &sent : record.row.files) {
        if (sent.kind != u"annex")
            continue;
        const Result<QString> annex = office.storedFilePath(sent.sha256);
        if (!annex)
            return failWith(annex);
        item.annexes.push_back({sent.name, *annex});
    }
    return item;
}

/// What people said of the differences between the instrument's texts: the printed pages will show the same ones.
Result<void> addKnownDifferences(Office &office, const SubmissionRecord &record, KnownDifferences &known)
{
    if (!record.comparison)
        return {};
    const Result<StoredComparison> stored = latestComparison(office, SubmissionId(record.row.id));
    if (!stored)
        return failWith(stored);
    std::vector<KnownDifference> &differences = known[record.row.instrument.number];
    for (const Verdict &verdict : stored->verdicts) {
        if (verdict.kind == VerdictKind::Real || verdict.kind == VerdictKind::Withdrawn)
            continue;
        for (const compare::Discrepancy &found : stored->comparison.discrepancies) {
            if (found.id == verdict.discrepancy)
                differences.push_back({found.official.text, found.electronic.text});
        }
    }
    return {};
}

} // namespace

Result<TypesetOrder> orderTypesetting(Office &office, const Session &by, IssueId id)
{
    registry::Database &database = *office.rooms().database;
    const Result<Person> person = currentPerson(office, by);
    if (!person)
        return failWith(person);
    const Result<IssueRecords> records = IssueRecords::load(database, registry::IssueFilter::one(id.value()));
    if (!records)
        return failWith(records);
    const auto issue = records->find(id);
    if (!issue)
        return failWith(issue);
    const Result<IssueFacts> facts = factsOf(database, *records, **issue);
    if (!facts)
        return failWith(facts);
    if (auto allowed = permit(*person, Act::TypesetIssue, *facts); !allowed)
        return failWith(allowed);
    TypesetOrder order;
    if (const auto added = addGazette(office, order.manifest); !added)
        return failWith(added);
    order.issue = id;
    order.version = (*issue)->version;
    typeset::IssueInput &input = order.manifest.issue;
    input.year = (*issue)->year;
    input.numbers = (*issue)->numbers;
    input.date = (*issue)->date;
    input.firstPage = (*issue)->firstPage;
    const Result<QString> heads = headsToPrint(office);
    if (!heads)
        return failWith(heads);
    input.chainHeads = *heads;
    for (const IssueItemRecord &item : records->items(**issue)) {
        const QString title = partTitle(item.submission->row.instrument.isNormative);
        if (order.manifest.parts.empty() || order.manifest.parts.back().title != title)
            order.manifest.parts.push_back({title, {}});
        Result<typeset::ManifestInstrument> instrument = manifestInstrument(office, *item.submission);
        if (!instrument)
            return failWith(instrument);
        if (auto whole = office.rooms().vault.verify(item.submission->electronic().sha256); !whole)
            return failWith(whole);
        if (const auto added = addKnownDifferences(office, *item.submission, order.known); !added)
            return failWith(added);
        order.manifest.parts.back().instruments.push_back(std::move(*instrument));
    }
    return order;
}

Result<void> storeTypesetting(Office &office, const Session &by, const TypesetOrder &order,
                              const typeset::TypesetIssue &result)
{
    const Result<vault::StoredEntry> stored = office.rooms().vault.storeBytes(result.pdf);
    if (!stored)
        return failWith(stored);
    Result<Change> change = Change::begin(office, by);
    if (!change)
        return failWith(change);
    const Result<IssueRecords> records =
        IssueRecords::load(change->database(), registry::IssueFilter::one(order.issue.value()));
    if (!records)
        return failWith(records);
    const auto issue = records->find(order.issue);
    if (!issue)
        return failWith(issue);
    const Result<IssueFacts> facts = factsOf(change->database(), *records, **issue);
    if (!facts)
        return failWith(facts);
    if (auto allowed = permit(change->person(), Act::TypesetIssue, *facts); !allowed)
        return allowed;
    if ((*issue)->version != order.version)
        return fail(ErrorCode::Conflict,
                    Tr::tr("The issue %1 changed while it was typeset. Typeset it again.").arg((*issue)->key));
    registry::IssueRow typeset = **issue;
    if (result.instruments.size() != typeset.items.size())
        return fail(ErrorCode::Internal, Tr::tr("The typeset issue has not as many instruments as were ordered."));
    typeset.pdfSha256 = stored->sha256;
    typeset.pages = result.pages;
    typeset.warnings = result.warnings + result.check.findings;
    for (size_t index = 0; index < typeset.items.size(); ++index) {
        typeset.items[index].firstPage = result.instruments[index].firstPage;
        typeset.items[index].lastPage = result.instruments[index].lastPage;
    }
    if (auto noted = change->noteFile(*stored); !noted)
        return noted;
    if (auto set = registry::setIssueTypeset(change->database(), typeset, change->personId()); !set)
        return set;
    return change->commit(QStringLiteral("issue.typeset"), subjectOfIssue(typeset.key),
                          {{QStringLiteral("pdf_sha256"), stored->sha256},
                           {QStringLiteral("pages"), result.pages},
                           {QStringLiteral("checked"), result.check.isDone},
                           {QStringLiteral("unexplained"), result.check.findings.size()},
                           {QStringLiteral("findings"), QJsonArray::fromStringList(result.check.findings)}});
}

} // namespace congbao::casework
