// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit/proof.h"

#include "audit/signingkey.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

namespace congbao::audit {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(congbao::Proof)
};

const QString Schema = QStringLiteral("gazette.proof/1");

/// Whether an event is as it was hashed, and its countersignature fits and speaks of this issue and this PDF.
void checkSignOff(const EventText &event, const QString &act, const QString &issue, const QString &pdfSha256,
                  QStringList &faults)
{
    if (event.act != act || event.subject != u"issue:" + issue || hashOf(event) != event.hash) {
        faults.append(Tr::tr("The event %1 of the proof was changed: its hash does not fit.").arg(event.seq));
        return;
    }
    const QJsonObject payload = QJsonDocument::fromJson(event.payload.toUtf8()).object();
    const QJsonObject statement = payload.value(QStringLiteral("statement")).toObject();
    const auto bytes = canonicalJson(statement);
    if (!bytes || !fitsSignature(payload.value(QStringLiteral("key")).toString(), *bytes,
                                 payload.value(QStringLiteral("signature")).toString()))
        faults.append(Tr::tr("The signature of %1 does not fit what was signed.").arg(event.person));
    const QJsonObject head = statement.value(QStringLiteral("head")).toObject();
    if (statement.value(QStringLiteral("issue")).toString() != issue ||
        statement.value(QStringLiteral("person")).toString() != event.person ||
        head.value(QStringLiteral("hash")).toString() != event.previous)
        faults.append(Tr::tr("What %1 signed is not this sign-off.").arg(event.person));
    if (statement.value(QStringLiteral("pdf_sha256")).toString() != pdfSha256)
        faults.append(Tr::tr("%1 signed another PDF than this one.").arg(event.person));
}

} // namespace

QJsonObject toJson(const EventText &event)
{
    return {{QStringLiteral("seq"), event.seq},           {QStringLiteral("at"), event.at},
            {QStringLiteral("person"), event.person},     {QStringLiteral("act"), event.act},
            {QStringLiteral("subject"), event.subject},   {QStringLiteral("payload"), event.payload},
            {QStringLiteral("previous"), event.previous}, {QStringLiteral("hash"), event.hash}};
}

EventText eventFromJson(const QJsonObject &object)
{
    return {object[u"seq"].toInteger(),     object[u"at"].toString(),      object[u"person"].toString(),
            object[u"act"].toString(),      object[u"subject"].toString(), object[u"payload"].toString(),
            object[u"previous"].toString(), object[u"hash"].toString()};
}

QJsonObject makeProof(const QString &issue, const QString &pdfSha256, const EventText &closing,
                      const std::vector<EventText> &approvals, const QJsonObject &corrections)
{
    QJsonArray list;
    for (const EventText &approval : approvals)
        list.append(toJson(approval));
    return {{QStringLiteral("schema"), Schema},        {QStringLiteral("issue"), issue},
            {QStringLiteral("pdf_sha256"), pdfSha256}, {QStringLiteral("closing"), toJson(closing)},
            {QStringLiteral("approvals"), list},       {QStringLiteral("corrections"), corrections}};
}

ProofReport verifyProof(const QJsonObject &proof, const QString &pdfSha256, const std::vector<NotedHead> &printed)
{
    ProofReport report;
    report.issue = proof.value(QStringLiteral("issue")).toString();
    if (proof.value(QStringLiteral("schema")).toString() != Schema) {
        report.faults.append(Tr::tr("This is not a proof of an issue."));
        return report;
    }
    if (proof.value(QStringLiteral("pdf_sha256")).toString() != pdfSha256)
        report.faults.append(
            Tr::tr("The PDF is not the one of this proof: it was changed, or belongs to another issue."));
    const EventText closing = eventFromJson(proof.value(QStringLiteral("closing")).toObject());
    report.event = closing.seq;
    report.hash = closing.hash;
    report.closedBy = closing.person;
    report.closedAt = closing.at;
    checkSignOff(closing, QStringLiteral("issue.closed"), report.issue, pdfSha256, report.faults);
    for (const QJsonValue &value : proof.value(QStringLiteral("approvals")).toArray()) {
        const EventText approval = eventFromJson(value.toObject());
        checkSignOff(approval, QStringLiteral("issue.approved"), report.issue, pdfSha256, report.faults);
        if (approval.person == closing.person || approval.seq >= closing.seq)
            report.faults.append(
                Tr::tr("The approval of %1 is not one of another person before the closing.").arg(approval.person));
        report.approvedBy.append(approval.person);
    }
    if (report.approvedBy.isEmpty())
        report.faults.append(Tr::tr("The proof has no approval beside the closing signature."));
    for (const NotedHead &head : printed) {
        if (head.seq != closing.seq)
            continue;
        report.head = head.hash == closing.hash ? HeadMatch::Fits : HeadMatch::DoesNotFit;
        if (report.head == HeadMatch::DoesNotFit)
            report.faults.append(Tr::tr("The head that %1 has for event %2 is another one: the chain of this proof is "
                                        "not the office's.")
                                     .arg(head.where)
                                     .arg(head.seq));
    }
    return report;
}

} // namespace congbao::audit
