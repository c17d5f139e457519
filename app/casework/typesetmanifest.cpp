// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/issues.h"
#include "core/files.h"
#include "sandbox/sandboxedreader.h"
#include "sandbox/workers.h"
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

Result<typeset::InstrumentInput> readInstrument(const typeset::ManifestInstrument &item, sandbox::Workers &workers,
                                                const JobContext &context)
{
    typeset::InstrumentInput input = item.instrument;
    Result<text::Document> content = sandbox::readInSandbox(item.file, {}, context, {}, &workers);
    if (!content)
        return failWith(content);
    for (const text::Warning &warning : content->warnings) {
        // Which of two wordings is the law is nothing a program may choose.
        if (warning.code == u"tracked-changes")
            return fail(ErrorCode::Refused,
                        Tr::tr("The electronic text of %1 still holds tracked changes (%2). It is not typeset; ask for "
                               "an exact text.")
                            .arg(input.number, warning.where));
    }
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
    return input;
}

} // namespace

Result<typeset::TypesetIssue> runTypesetting(const TypesetOrder &order, const JobContext &context)
{
    return typesetManifest(order.manifest, context);
}

Result<typeset::TypesetIssue> typesetManifest(const typeset::IssueManifest &manifest, const JobContext &context)
{
    typeset::IssueInput input = manifest.issue;
    input.parts.clear();
    QSet<QString> names;
    sandbox::Workers workers; // an issue has many files
    for (const typeset::ManifestPart &part : manifest.parts) {
        input.parts.push_back({part.title, {}});
        for (const typeset::ManifestInstrument &item : part.instruments) {
            if (context.isCancelled())
                return tl::unexpected<Error>(cancelledError());
            Result<typeset::InstrumentInput> instrument = readInstrument(item, workers, context);
            if (!instrument)
                return failWith(instrument);
            instrument->sourceName = uniqueName(instrument->sourceName, names);
            input.parts.back().instruments.push_back(std::move(*instrument));
        }
    }
    return typeset::typesetIssue(input, context);
}

} // namespace congbao::casework
