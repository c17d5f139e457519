// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audit/chain.h"

#include <QJsonObject>
#include <QStringList>

/// What anybody can check years later, without the office and without a network: that the board closed an issue over
/// exactly this PDF and these texts, and that the closing stands in the chain whose heads later issues print.
namespace congbao::audit {

[[nodiscard]] QJsonObject toJson(const EventText &event);
[[nodiscard]] EventText eventFromJson(const QJsonObject &object);

/// A proof (`gazette.proof/1`): the closing event and the approvals before it, as they stand in the chain, and the
/// corrections that were known when it was made.
[[nodiscard]] QJsonObject makeProof(const QString &issue, const QString &pdfSha256, const EventText &closing,
                                    const std::vector<EventText> &approvals, const QJsonObject &corrections);

enum class HeadMatch { NotGiven, Fits, DoesNotFit };

struct ProofReport
{
    QString issue;
    QString closedBy;
    QString closedAt;
    qint64 event = 0; ///< of the closing in the chain
    QString hash;
    QStringList approvedBy;
    HeadMatch head = HeadMatch::NotGiven;
    QStringList faults; ///< translated; empty: it holds
};

/// Checks a proof against the hash of the PDF at hand and the heads that were printed elsewhere.
[[nodiscard]] ProofReport verifyProof(const QJsonObject &proof, const QString &pdfSha256,
                                      const std::vector<NotedHead> &printed);

} // namespace congbao::audit
