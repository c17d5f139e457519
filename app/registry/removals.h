// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "registry/database.h"

#include <optional>
#include <QDateTime>

namespace congbao::registry {

/// A file whose bytes were removed from the vault by a lawful order.
struct RemovalRow
{
    QString sha256;
    QString order; ///< number and date of it
    QString reason;
    qint64 removedBy = 0;
    QString removerName;
    QDateTime removedAt;
};

[[nodiscard]] Result<std::vector<RemovalRow>> removals(Database &database); ///< oldest first
[[nodiscard]] Result<std::optional<RemovalRow>> removal(Database &database, const QString &sha256);
/// Errors: Conflict (removed already, not a file of the vault).
[[nodiscard]] Result<void> insertRemoval(Database &database, const RemovalRow &removal);

/// The files that hold a submission's text: those that came, results of comparing them, letters about them.
[[nodiscard]] Result<QStringList> filesOfSubmission(Database &database, qint64 submission);
/// The submissions that one of these files came with.
[[nodiscard]] Result<std::vector<qint64>> submissionsOfFiles(Database &database, const QStringList &files);

/// How many files are kept for how long, by what they are.
struct RetentionRow
{
    bool isPermanent = false; ///< what came, what was printed and what was signed; else work papers
    qint64 files = 0;
    qint64 bytes = 0;
    qint64 passed = 0; ///< files older than asked
};

/// `before`: what was stored earlier has passed its time.
[[nodiscard]] Result<std::vector<RetentionRow>> retention(Database &database, const QDateTime &before);

} // namespace congbao::registry
