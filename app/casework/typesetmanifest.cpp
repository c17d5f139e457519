// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/annexes.h"
#include "casework/issues.h"
#include "core/files.h"
#include "sandbox/sandboxedreader.h"
#include "sandbox/workers.h"
#include "text/joining.h"
#include "typeset/typesetter.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QSet>

namespace congbao::casework {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(congbao::Typesetting)
};

/// Attachments of one PDF have names of their own.
QString uniqueName(const QString &name, QSet<QString> &taken)
{
    QString unique = name;
    for (int number = 2; taken.contains(unique); ++number)
        unique = QStringLiteral("%1-%2").arg(number).arg(name);
    taken.insert(unique);
    return unique;
}

/// PDF files and pictures are printed page by page; the text of other files follows on a page of its own.
Result<void> addAnnex(typeset::InstrumentInput &input, const typeset::ManifestFile &annex, sandbox::Workers &workers,
                      const JobContext &context)
{
    const Result<AnnexKind> kind = annexKind(annex.path, annex.name);
    if (!kind)
        return failWith(kind);
    if (*kind == AnnexKind::Printed) {
        Result<QByteArray> bytes = readFile(annex.path, readers::Limits().fileBytes);
        if (!bytes)
            return failWith(bytes);
        input.annexes.push_back({annex.name, std::move(*bytes)});
        return {};
    }
    Result<text::Document> content = sandbox::readInSandbox(annex.path, {}, context, {}, &workers);
    if (!content)
        return failWith(content);
    content->name = annex.name;
    input.content.sha256 = sha256Hex((input.content.sha256 + content->sha256).toLatin1());
    text::append(input.content, std::move(*content));
    return {};
}

Result<typeset::InstrumentInput> readInstrument(const typeset::ManifestInstrument &item, sandbox::Workers &workers,
                                                const JobContext &context)
{
    typeset::InstrumentInput input = item.instrument;
    Result<text::Document> content = sandbox::readInSandbox(item.file, {}, context, {}, &workers);
    if (!content)
        return failWith(content);
    Result<QByteArray> source = readFile(item.file, readers::Limits().fileBytes);
    if (!source)
        return failWith(source);
    if (sha256Hex(*source) != content->sha256)
        return fail(ErrorCode::Conflict, Tr::tr("The file of %1 changed while it was read.").arg(input.number));
    if (input.sourceName.isEmpty())
        input.sourceName = QFileInfo(item.file).fileName();
    content->name = input.sourceName;
    input.content = std::move(*content);
    input.sourceBytes = std::move(*source);
    for (const typeset::ManifestFile &annex : item.annexes) {
        if (const auto added = addAnnex(input, annex, workers, context); !added)
            return failWith(added);
    }
    for (const text::Warning &warning : input.content.warnings) {
        // Which of two wordings is the law is nothing a program may choose.
        if (warning.code == u"tracked-changes")
            return fail(
                ErrorCode::Refused,
                Tr::tr("The electronic text of %1 still holds tracked changes (%2). It is not typeset: "
                       "choose in the submission whether they are accepted or rejected, or ask for an exact text.")
                    .arg(input.number, warning.where));
    }
    return input;
}

/// Everything that reading depends on: the files and what the catalogue says.
QString keyOf(const typeset::ManifestInstrument &item)
{
    QStringList parts{item.file,
                      item.instrument.type,
                      item.instrument.number,
                      item.instrument.date.toString(Qt::ISODate),
                      item.instrument.issuer,
                      item.instrument.abstractText,
                      item.instrument.corrects,
                      item.instrument.sourceName};
    for (const typeset::ManifestFile &annex : item.annexes)
        parts << annex.name << annex.path;
    return parts.join(QChar(0x1f));
}

Result<typeset::InstrumentInput> readOrKnown(const typeset::ManifestInstrument &item, KnownTexts *known,
                                             sandbox::Workers &workers, const JobContext &context)
{
    if (!known)
        return readInstrument(item, workers, context);
    const QString key = keyOf(item);
    if (const auto found = known->find(key)) {
        typeset::InstrumentInput input = *found;
        input.continuesIn = item.instrument.continuesIn;
        input.continuedFrom = item.instrument.continuedFrom;
        return input;
    }
    Result<typeset::InstrumentInput> read = readInstrument(item, workers, context);
    if (read)
        known->keep(key, *read);
    return read;
}

} // namespace

Result<typeset::TypesetIssue> runTypesetting(const TypesetOrder &order, const JobContext &context)
{
    Result<typeset::TypesetIssue> issue = typesetManifest(order.manifest, context);
    if (!issue)
        return issue;
    const Result<IssueCheck> check = checkIssue(issue->pdf, order.manifest, order.known, context);
    if (!check)
        return failWith(check);
    issue->check = {true, check->textFindings()};
    issue->warnings += check->pictureFindings();
    return issue;
}

std::shared_ptr<const typeset::InstrumentInput> KnownTexts::find(const QString &key) const
{
    const std::scoped_lock lock(m_mutex);
    return m_texts.value(key);
}

void KnownTexts::keep(const QString &key, typeset::InstrumentInput input)
{
    const std::scoped_lock lock(m_mutex);
    m_texts.insert(key, std::make_shared<const typeset::InstrumentInput>(std::move(input)));
}

Result<typeset::TypesetIssue> typesetManifest(const typeset::IssueManifest &manifest, const JobContext &context,
                                              KnownTexts *known)
{
    typeset::IssueInput input = manifest.issue;
    input.parts.clear();
    for (const auto &[path, bytes] :
         {std::pair(manifest.emblem, &input.gazette.emblem), {manifest.look, &input.look}}) {
        if (path.isEmpty())
            continue;
        Result<QByteArray> read = readFile(path, 16LL << 20);
        if (!read)
            return failWith(read);
        *bytes = std::move(*read);
    }
    QSet<QString> names;
    sandbox::Workers workers; // an issue has many files
    for (const typeset::ManifestPart &part : manifest.parts) {
        input.parts.push_back({part.title, {}});
        for (const typeset::ManifestInstrument &item : part.instruments) {
            if (context.isCancelled())
                return tl::unexpected<Error>(cancelledError());
            Result<typeset::InstrumentInput> instrument = readOrKnown(item, known, workers, context);
            if (!instrument)
                return failWith(instrument);
            instrument->sourceName = uniqueName(instrument->sourceName, names);
            input.parts.back().instruments.push_back(std::move(*instrument));
        }
    }
    return typeset::typesetIssue(input, context);
}

} // namespace congbao::casework
