// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/office.h"
#include "cli/invocation.h"

#include <memory>
#include <optional>
#include <QJsonObject>

namespace congbao::cli {

/// A command that works in an office: adds --office, --as and --json, opens the office and signs the person in.
class OfficeCall : public Invocation
{
public:
    OfficeCall(const QString &command, const QStringList &arguments);

    /// Opens what --office says (default: the user's data folder).
    [[nodiscard]] Result<std::unique_ptr<casework::Office>> openOffice() const;
    [[nodiscard]] QString officeFolder() const;
    /// Signs in who --as says; the passphrase comes from CONGBAO_PASSPHRASE_FILE or is asked for on the terminal.
    [[nodiscard]] Result<casework::Session> signIn(casework::Office &office) const;
    /// With --json the object goes there, else the text to standard output.
    [[nodiscard]] int answer(const QJsonObject &json, const QString &text, int exitCode = Done) const;
};

/// The passphrase in the file that an environment variable names, or asked for on the terminal without echo.
[[nodiscard]] Result<QString> readPassphrase(const char *fileVariable, const QString &prompt);

/// A record's number as typed. Error: Usage.
[[nodiscard]] Result<qint64> parseNumber(const QString &typed);

[[nodiscard]] QJsonObject toJson(const casework::Submission &submission);
[[nodiscard]] QJsonObject toJson(const casework::Issue &issue);
[[nodiscard]] QJsonObject toJson(const casework::OutboxRow &row);

} // namespace congbao::cli
