// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/manifest.h"

#include "audit/event.h"
#include "registry/issuesignatures.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QRegularExpression>

namespace congbao::casework {

namespace {

/// Collects the files of the package under names that are ours: those of senders stay in the manifest as values.
class PackageList
{
public:
    explicit PackageList(const vault::Vault &vault)
        : m_vault(vault)
    {
    }

    /// Gives the name in the package.
    Result<QString> add(const QString &name, const QString &sha256)
    {
        if (auto whole = m_vault.verify(sha256); !whole)
            return failWith(whole);
        const Result<QString> path = m_vault.path(sha256);
        if (!path)
            return failWith(path);
        m_files.append(QJsonObject{{QStringLiteral("name"), name},
                                   {QStringLiteral("sha256"), sha256},
                                   {QStringLiteral("bytes"), QFileInfo(*path).size()}});
        return name;
    }

    [[nodiscard]] QJsonArray files() const { return m_files; }

private:
    const vault::Vault &m_vault;
    QJsonArray m_files;
};

QString suffixOf(const QString &sentName)
{
    static const QRegularExpression plain(QStringLiteral("\\A[a-z0-9]{1,5}\\z"));
    const QString suffix = QFileInfo(sentName).suffix().toLower();
    return plain.match(suffix).hasMatch() ? suffix : QStringLiteral("bin");
}

Result<QJsonObject> fileEntry(PackageList &package, const QString &prefix, const registry::SubmissionFileRow &file)
{
    const Result<QString> name = package.add(prefix + u'.' + suffixOf(file.name), file.sha256);
    if (!name)
        return failWith(name);
    return QJsonObject{{QStringLiteral("file"), *name}, {QStringLiteral("sent_as"), file.name}};
}

Result<QJsonObject> instrumentEntry(PackageList &package, const IssueItemRecord &item)
{
    const registry::InstrumentRow &instrument = item.submission->row.instrument;
    const QString prefix = QStringLiteral("%1-").arg(item.row.position, 2, 10, QLatin1Char('0'));
    const Result<QJsonObject> official = fileEntry(package, prefix + u"official", item.submission->official());
    if (!official)
        return failWith(official);
    const Result<QJsonObject> electronic = fileEntry(package, prefix + u"electronic", item.submission->electronic());
    if (!electronic)
        return failWith(electronic);
    QJsonArray annexes;
    for (const registry::SubmissionFileRow &file : item.submission->row.files) {
        if (file.kind != u"annex")
            continue;
        const Result<QJsonObject> annex =
            fileEntry(package, prefix + u"annex-" + QString::number(annexes.size() + 1), file);
        if (!annex)
            return failWith(annex);
        annexes.append(*annex);
    }
    return QJsonObject{
        {QStringLiteral("type"), instrument.type},
        {QStringLiteral("number"), instrument.number},
        {QStringLiteral("date"), instrument.date.toString(Qt::ISODate)},
        {QStringLiteral("issuer"), instrument.issuer},
        {QStringLiteral("abstract"), instrument.abstractText},
        {QStringLiteral("signer"), instrument.signer},
        {QStringLiteral("normative"), instrument.isNormative},
        {QStringLiteral("corrects"), instrument.corrects.isEmpty() ? QJsonValue() : QJsonValue(instrument.corrects)},
        {QStringLiteral("arrival_number"), item.submission->facts.arrivalNumber},
        {QStringLiteral("first_page"), item.row.firstPage},
        {QStringLiteral("last_page"), item.row.lastPage},
        {QStringLiteral("official"), *official},
        {QStringLiteral("electronic"), *electronic},
        {QStringLiteral("annexes"), annexes}};
}

} // namespace

Result<QByteArray> publicationManifest(const Office &office, const IssueRecords &records,
                                       const registry::IssueRow &issue, const QString &closedBy,
                                       const QDateTime &closedAt)
{
    PackageList package(office.rooms().vault);
    const Result<QString> pdf = package.add(QStringLiteral("issue.pdf"), issue.pdfSha256);
    if (!pdf)
        return failWith(pdf);
    const auto signature = registry::issueSignature(*office.rooms().database, issue.id, issue.pdfSha256);
    if (!signature)
        return failWith(signature);
    QJsonValue signedPdf;
    if (*signature) {
        const Result<QString> name = package.add(QStringLiteral("issue-signed.pdf"), (*signature)->signedSha256);
        if (!name)
            return failWith(name);
        signedPdf = *name;
    }
    QJsonArray instruments;
    for (const IssueItemRecord &item : records.items(issue)) {
        const Result<QJsonObject> entry = instrumentEntry(package, item);
        if (!entry)
            return failWith(entry);
        instruments.append(*entry);
    }
    QJsonArray signOffs;
    const auto addSignOff = [&](const QString &person, const QString &decision, const QDateTime &at) {
        signOffs.append(QJsonObject{{QStringLiteral("by"), person},
                                    {QStringLiteral("decision"), decision},
                                    {QStringLiteral("at"), audit::timeText(at)}});
    };
    for (const registry::SignOffRow &approval : approvalsInForce(issue, boundTextsSha256(records, issue)))
        addSignOff(approval.personName, approval.decision, approval.at);
    addSignOff(closedBy, QStringLiteral("close"), closedAt);
    QJsonArray numbers;
    for (const int number : issue.numbers)
        numbers.append(number);
    const Result<QMap<QString, QString>> settings = office.settings();
    if (!settings)
        return failWith(settings);
    const QJsonObject gazette{{QStringLiteral("organ_id"), settings->value(QStringLiteral("portal.organ_id"))},
                              {QStringLiteral("province"), settings->value(QStringLiteral("gazette.province"))},
                              {QStringLiteral("publisher"), settings->value(QStringLiteral("gazette.publisher"))}};
    return audit::canonicalJson({{QStringLiteral("schema"), QStringLiteral("gazette.publication/1")},
                                 {QStringLiteral("gazette"), gazette},
                                 {QStringLiteral("issue"), issue.key},
                                 {QStringLiteral("year"), issue.year},
                                 {QStringLiteral("numbers"), numbers},
                                 {QStringLiteral("date"), issue.date.toString(Qt::ISODate)},
                                 {QStringLiteral("pages"), issue.pages},
                                 {QStringLiteral("pdf"), *pdf},
                                 {QStringLiteral("signed_pdf"), signedPdf},
                                 {QStringLiteral("instruments"), instruments},
                                 {QStringLiteral("sign_offs"), signOffs},
                                 {QStringLiteral("files"), package.files()}});
}

} // namespace congbao::casework
