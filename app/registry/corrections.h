// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "registry/database.h"

#include <QDateTime>
#include <QSet>

namespace congbao::registry {

struct CorrectionPointRow
{
    int page = 0; ///< as printed; 0: not known
    QString path; ///< "Điều 5/khoản 2"
    QString printed;
    QString correct;
};

/// A correction tied to the submission that it corrects.
struct CorrectionRow
{
    qint64 id = 0;
    bool isOwn = false; ///< drawn up by the gazette for an error of its own
    qint64 target = 0;
    qint64 correcting = 0; ///< submission of the correction; 0: a draft of the gazette's own
    QString number;
    QString docxSha256; ///< of the gazette's own notice
    QString pdfSha256;
    qint64 draftedBy = 0;
    QString drafterName;
    QDateTime draftedAt;
    QString approverName;
    QDateTime approvedAt;
    QString putOff; ///< why it need not stand in the next issue
    int version = 0;
    std::vector<CorrectionPointRow> points;
};

/// Which corrections are meant.
struct CorrectionFilter
{
    QString condition; ///< on correction c
    QVariantList values;

    [[nodiscard]] static CorrectionFilter one(qint64 id);
    [[nodiscard]] static CorrectionFilter drafts(); ///< those of the gazette that wait for approval
    /// Those that correct one of these submissions, or that are one of them.
    [[nodiscard]] static CorrectionFilter about(const std::vector<qint64> &submissions);
};

/// Oldest first.
[[nodiscard]] Result<std::vector<CorrectionRow>> corrections(Database &database, const CorrectionFilter &filter);
/// Error: Conflict when the correcting submission is tied already.
[[nodiscard]] Result<qint64> insertCorrection(Database &database, const CorrectionRow &correction);
/// Error: Conflict when it is no longer at `version`.
[[nodiscard]] Result<void> setCorrectionApproved(Database &database, qint64 id, int version, qint64 correcting,
                                                 qint64 person, const QDateTime &at);
[[nodiscard]] Result<void> setCorrectionPutOff(Database &database, qint64 id, int version, const QString &reason);
/// The gazette's own corrections drafted in a year.
[[nodiscard]] Result<int> countOwnCorrections(Database &database, int year);

} // namespace congbao::registry
