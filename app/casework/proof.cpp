// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/proof.h"

#include "casework/issuerecords.h"
#include "casework/rooms.h"
#include "core/files.h"
#include "registry/auditlog.h"
#include "vault/archive.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QTemporaryDir>

namespace congbao::casework {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(congbao::Proof)
};

constexpr qint64 MostPdfBytes = 2LL << 30;
constexpr int HeadsPrinted = 3;
const QString PdfName = QStringLiteral("issue.pdf");
const QString ProofName = QStringLiteral("proof.json");

struct SignOffEvents
{
    audit::EventText closing;
    std::vector<audit::EventText> approvals;
};

/// The events that closed an issue over these bytes.
Result<SignOffEvents> signOffEvents(registry::Database &database, const registry::IssueRow &issue)
{
    const auto events = registry::eventsOf(database, subjectOfIssue(issue.key));
    if (!events)
        return failWith(events);
    SignOffEvents found;
    for (const audit::EventText &event : *events) {
        if (event.act == u"issue.returned")
            found.approvals.clear();
        if (event.act == u"issue.approved" && event.payload.contains(issue.pdfSha256))
            found.approvals.push_back(event);
        if (event.act == u"issue.closed")
            found.closing = event;
    }
    return found;
}

/// What is known to correct the instruments of an issue, up to now.
QJsonObject correctionsOf(const IssueRecords &records, const registry::IssueRow &issue, const QDateTime &now)
{
    QJsonArray list;
    for (const IssueItemRecord &item : records.items(issue)) {
        for (const SubmissionRecord &other : records.submissions()) {
            if (other.row.instrument.corrects != item.submission->facts.number)
                continue;
            list.append(QJsonObject{{QStringLiteral("instrument"), item.submission->facts.number},
                                    {QStringLiteral("corrected_by"), other.facts.number},
                                    {QStringLiteral("issue"), other.facts.issueKey}});
        }
    }
    return {{QStringLiteral("as_of"), audit::timeText(now)}, {QStringLiteral("list"), list}};
}

QByteArray pageFor(const QJsonObject &proof, const audit::ProofReport &report, const QString &groupedHash)
{
    QString corrections;
    const QJsonObject known = proof.value(QStringLiteral("corrections")).toObject();
    for (const QJsonValue &correction : known.value(QStringLiteral("list")).toArray())
        corrections += QStringLiteral("<li>%1: %2</li>")
                           .arg(correction[u"instrument"].toString().toHtmlEscaped(),
                                correction[u"corrected_by"].toString().toHtmlEscaped());
    if (corrections.isEmpty())
        corrections = QStringLiteral("<li>Chưa có văn bản đính chính nào được ghi nhận.</li>");
    return QStringLiteral(
               "<!DOCTYPE html>\n<html lang=\"vi\"><head><meta charset=\"utf-8\"><title>Bằng chứng số Công báo "
               "%1</title>\n<style>body{font:16px/1.5 serif;max-width:46em;margin:2em auto;padding:0 1em}"
               "code{word-break:break-all}</style></head><body>\n<h1>Bằng chứng số Công báo %1</h1>\n"
               "<p>Tệp <code>issue.pdf</code> có mã băm SHA-256:<br><code>%2</code></p>\n"
               "<p>Đã duyệt: %3. Ký kết thúc: %4, lúc %5 (giờ quốc tế).</p>\n"
               "<p>Lần ký kết thúc là mục %6 của chuỗi kiểm toán, mã băm:<br><code>%7</code><br>"
               "Mã này được in ở phần cuối các số Công báo sau. Hãy so với bản in.</p>\n"
               "<h2>Đính chính đã biết đến %8</h2>\n<ul>%9</ul>\n"
               "<p>Kiểm tra bằng máy: <code>congbao certificate-verify TỆP --head %6:MÃ-IN-TRÊN-CÔNG-BÁO</code></p>\n"
               "</body></html>\n")
        .arg(report.issue.toHtmlEscaped(), proof.value(QStringLiteral("pdf_sha256")).toString(),
             report.approvedBy.join(QStringLiteral(", ")).toHtmlEscaped(), report.closedBy.toHtmlEscaped(),
             report.closedAt, QString::number(report.event), groupedHash,
             known.value(QStringLiteral("as_of")).toString(), corrections)
        .toUtf8();
}

/// In groups that can be read aloud and break inside a line.
QString grouped(const QString &hash)
{
    QStringList groups;
    for (int at = 0; at < hash.size(); at += 8)
        groups.append(hash.mid(at, 8));
    return groups.join(u' ');
}

QString numbersOf(const registry::IssueRow &issue)
{
    QStringList numbers;
    for (const int number : issue.numbers)
        numbers.append(QStringLiteral("%1").arg(number, 2, 10, QLatin1Char('0')));
    return numbers.join(QStringLiteral(" + "));
}

Result<vault::ArchiveMember> memberOf(const QString &name, const QString &path)
{
    const qint64 bytes = QFileInfo(path).size();
    const Result<QString> sha256 = sha256OfFile(path, bytes);
    if (!sha256)
        return failWith(sha256);
    return vault::ArchiveMember{name, path, *sha256, bytes, name != PdfName};
}

} // namespace

Result<void> writeProof(Office &office, const QString &issueKey, const QString &path, const JobContext &context)
{
    const Office::Rooms &rooms = office.rooms();
    const Result<IssueRecords> records = IssueRecords::load(*rooms.database, registry::IssueFilter::keyed(issueKey));
    if (!records)
        return failWith(records);
    const auto issue = records->find(issueKey);
    if (!issue)
        return failWith(issue);
    if (!(*issue)->closedAt.isValid())
        return fail(ErrorCode::Refused,
                    Tr::tr("The issue %1 is not closed yet; there is nothing to prove.").arg(issueKey));
    const Result<SignOffEvents> events = signOffEvents(*rooms.database, **issue);
    if (!events)
        return failWith(events);
    if (auto whole = rooms.vault.verify((*issue)->pdfSha256); !whole)
        return whole;
    const Result<QString> pdf = rooms.vault.path((*issue)->pdfSha256);
    if (!pdf)
        return failWith(pdf);
    const QJsonObject proof = audit::makeProof(issueKey, (*issue)->pdfSha256, events->closing, events->approvals,
                                               correctionsOf(*records, **issue, rooms.clock->now()));
    const audit::ProofReport report = audit::verifyProof(proof, (*issue)->pdfSha256, {});
    if (!report.faults.isEmpty())
        return fail(ErrorCode::Unreadable,
                    Tr::tr("The issue %1 cannot be proved: %2").arg(issueKey, report.faults.join(u' ')));
    const QTemporaryDir scratch;
    const QString proofPath = scratch.filePath(ProofName);
    const QString pagePath = scratch.filePath(QStringLiteral("proof.html"));
    if (auto written = writeFile(proofPath, QJsonDocument(proof).toJson()); !written)
        return written;
    if (auto written = writeFile(pagePath, pageFor(proof, report, grouped(report.hash))); !written)
        return written;
    std::vector<vault::ArchiveMember> members;
    for (const auto &[name, place] : {std::pair(PdfName, *pdf), std::pair(ProofName, proofPath),
                                      std::pair(QStringLiteral("proof.html"), pagePath)}) {
        Result<vault::ArchiveMember> member = memberOf(name, place);
        if (!member)
            return failWith(member);
        members.push_back(std::move(*member));
    }
    return vault::writeArchive(path, {{QStringLiteral("schema"), QStringLiteral("gazette.proof-bundle/1")}}, members,
                               context);
}

Result<audit::ProofReport> checkProof(const QString &path, const std::vector<audit::NotedHead> &printed)
{
    const Result<vault::Archive> archive = vault::Archive::open(path);
    if (!archive)
        return failWith(archive);
    // What the archive says of itself proves nothing: the PDF is hashed again.
    const Result<QByteArray> pdf = archive->read(PdfName, MostPdfBytes);
    if (!pdf)
        return failWith(pdf);
    const Result<QByteArray> proof = archive->read(ProofName, 16 << 20);
    if (!proof)
        return failWith(proof);
    return audit::verifyProof(QJsonDocument::fromJson(*proof).object(), sha256Hex(*pdf), printed);
}

Result<QString> headsToPrint(Office &office)
{
    registry::Database &database = *office.rooms().database;
    const Result<std::vector<registry::IssueRow>> issues = registry::issues(database);
    if (!issues)
        return failWith(issues);
    QStringList heads;
    for (const registry::IssueRow &issue : *issues) {
        if (!issue.closedAt.isValid() || heads.size() >= HeadsPrinted)
            continue;
        const Result<SignOffEvents> events = signOffEvents(database, issue);
        if (!events)
            return failWith(events);
        heads.append(QStringLiteral("số %1/%2: mục %3, %4")
                         .arg(numbersOf(issue))
                         .arg(issue.year)
                         .arg(events->closing.seq)
                         .arg(grouped(events->closing.hash)));
    }
    return heads.join(QStringLiteral("; "));
}

std::vector<audit::NotedHead> headsIn(const QString &text, const QString &where)
{
    static const QRegularExpression form(QStringLiteral("mục\\s+(\\d{1,15}),\\s+((?:[0-9a-f]{8}\\s*){8})"));
    std::vector<audit::NotedHead> heads;
    auto matches = form.globalMatch(text);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        heads.push_back({match.captured(1).toLongLong(),
                         match.captured(2).remove(QRegularExpression(QStringLiteral("\\s"))), where});
    }
    return heads;
}

} // namespace congbao::casework
