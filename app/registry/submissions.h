// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "registry/database.h"

#include <optional>
#include <QDate>
#include <QDateTime>
#include <QSet>

namespace congbao::registry {

struct InstrumentRow
{
    qint64 id = 0;
    QString type;
    QString number;
    QDate date;
    QString issuer;
    QString abstractText;
    QString signer;
    bool isNormative = false;
    QString corrects;
};

struct SubmissionFileRow
{
    QString kind; ///< "official", "electronic", "annex"
    int round = 1;
    QString name;
    QString sha256;
    qint64 bytes = 0;
};

struct SubmissionRow
{
    qint64 id = 0;
    int arrivalYear = 0;
    int arrivalNumber = 0;
    QDateTime receivedAt;
    QString sender;
    InstrumentRow instrument;
    qint64 receivedBy = 0;
    QString receiverName;
    std::vector<SubmissionFileRow> files; ///< as they came
    int version = 0;
    int rulesVersion = 0;  ///< of the rules it was received under; 0: before versions were kept
    QString documentClass; ///< "P2"
    bool isFastTrack = false;
};

/// Which submissions are meant: a condition on submission s with its instrument i.
struct SubmissionFilter
{
    QString condition; ///< empty: all
    QVariantList values;

    [[nodiscard]] QString where() const { return condition.isEmpty() ? QString() : QString(u" WHERE " + condition); }
    [[nodiscard]] static SubmissionFilter all() { return {}; }
    [[nodiscard]] static SubmissionFilter one(qint64 id);
    /// Those whose instrument stands in no closed issue.
    [[nodiscard]] static SubmissionFilter waiting();
    /// Those of them that correct something.
    [[nodiscard]] static SubmissionFilter waitingCorrections();
    [[nodiscard]] static SubmissionFilter among(const std::vector<qint64> &ids);
    /// Those in issues; `issues` is a condition on issue i.
    [[nodiscard]] static SubmissionFilter inIssues(const QString &issues, const QVariantList &values);
    /// Those whose instrument has one of these numbers, or corrects one of these.
    [[nodiscard]] static SubmissionFilter numbered(const QStringList &numbers);
    [[nodiscard]] static SubmissionFilter correcting(const QStringList &numbers);
};

/// Registers a submission with its instrument under the next arrival number of its year, which it returns with the
/// row. The files must be noted as stored. Error: Conflict when the instrument is registered already.
[[nodiscard]] Result<SubmissionRow> insertSubmission(Database &database, SubmissionRow submission);
/// The submission of an instrument of this body, type, number and year, if it is registered.
[[nodiscard]] Result<std::optional<SubmissionRow>> submissionOf(Database &database, const InstrumentRow &instrument);
/// Newest arrival first.
[[nodiscard]] Result<std::vector<SubmissionRow>> submissions(Database &database, const SubmissionFilter &filter = {});
[[nodiscard]] Result<std::vector<SubmissionRow>> submissionsOfYear(Database &database, int arrivalYear);
/// The registered numbers of a body's series of a type in a year: those that end in `series` ("/2026/QĐ-UBND").
[[nodiscard]] Result<QStringList> numbersOfSeries(Database &database, const QString &issuer, const QString &type,
                                                  int year, const QString &series);
[[nodiscard]] Result<std::optional<SubmissionRow>> submission(Database &database, qint64 id);
/// The numbers that registered instruments correct.
[[nodiscard]] Result<QSet<QString>> correctedNumbers(Database &database);
[[nodiscard]] Result<void> addSubmissionFile(Database &database, qint64 submission, const SubmissionFileRow &file);
/// Counts a change of the submission. Error: Conflict when it is no longer at `version`.
[[nodiscard]] Result<void> countSubmissionChange(Database &database, qint64 id, int version);

} // namespace congbao::registry
