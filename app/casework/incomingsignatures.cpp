// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/incomingsignatures.h"

#include "casework/rooms.h"
#include "casework/submissionrecords.h"
#include "readers/sniffing.h"
#include "registry/signaturechecks.h"
#include "sandbox/sandboxedreader.h"

#include <QCoreApplication>
#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>

namespace congbao::casework {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(congbao::IncomingSignatures)
};
} // namespace

QString trustFolder(const QString &officeFolder)
{
    return QDir(officeFolder).filePath(QStringLiteral("trust"));
}

Result<std::vector<signatures::Signature>> verifySignatures(const QString &path, const QString &name,
                                                            const QString &trustFolder, const QDateTime &now,
                                                            const JobContext &context)
{
    const Result<readers::Content> content = sandbox::tellContentInSandbox(path, context);
    if (!content)
        return failWith(content);
    if (*content != readers::Content::Pdf)
        return std::vector<signatures::Signature>();
    return sandbox::verifySignaturesInSandbox({path, name}, trustFolder, now, context);
}

void noteSignatures(compare::Comparison &comparison, const std::vector<signatures::Signature> &signatures)
{
    comparison.official.signatures.clear();
    for (const signatures::Signature &signature : signatures)
        comparison.official.signatures.push_back(
            {signature.signer, signature.isIntact, signature.coversWholeFile, signature.time});
}

QString signaturesText(const std::vector<signatures::Signature> &signatures)
{
    QJsonArray list;
    for (const signatures::Signature &signature : signatures)
        list.append(signatures::toJson(signature));
    return QString::fromUtf8(QJsonDocument(list).toJson(QJsonDocument::Compact));
}

Result<std::vector<signatures::Signature>> signaturesOf(Office &office, SubmissionId id)
{
    registry::Database &database = *office.rooms().database;
    const Result<SubmissionRecord> record = loadSubmission(database, id);
    if (!record)
        return failWith(record);
    const Result<QString> text = registry::latestSignatureCheck(database, record->official().sha256);
    if (!text)
        return failWith(text);
    std::vector<signatures::Signature> found;
    for (const QJsonValue &signature : QJsonDocument::fromJson(text->toUtf8()).array())
        found.push_back(signatures::signatureFromJson(signature.toObject()));
    return found;
}

Result<QStringList> signatureWords(Office &office, SubmissionId id)
{
    const auto found = signaturesOf(office, id);
    if (!found)
        return failWith(found);
    QStringList words;
    for (const signatures::Signature &signature : *found)
        words += signatures::describe(signature);
    if (words.isEmpty())
        words << Tr::tr("The official text bears no digital signature.");
    return words;
}

} // namespace congbao::casework
