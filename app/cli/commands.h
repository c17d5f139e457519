// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>
#include <vector>

namespace congbao::cli {

/// A command of the program. `run` gets the arguments after the command's name and gives the exit code.
struct Command
{
    QString name;
    QString summary; ///< translated, one line
    int (*run)(const QString &name, const QStringList &arguments);
};

[[nodiscard]] std::vector<Command> textCommands(); ///< extract, compare
[[nodiscard]] std::vector<Command>
officeCommands();                                   ///< init, users, settings, submission, verdict, certificate, letter
[[nodiscard]] std::vector<Command> rulesCommands(); ///< rules
[[nodiscard]] std::vector<Command> archiveCommands();    ///< archive
[[nodiscard]] std::vector<Command> correctionCommands(); ///< correction
[[nodiscard]] std::vector<Command> issueCommands();      ///< layout, issue, signoff, demo
[[nodiscard]] std::vector<Command> portalCommands();     ///< publish, outbox, portal, withdraw, secret
[[nodiscard]] std::vector<Command> postCommands();       ///< post
[[nodiscard]] std::vector<Command> trustCommands();      ///< audit, proof, certificate-verify, reading, backup, restore

[[nodiscard]] std::vector<Command> vaultCommands(); ///< vault, seats

/// "compare --submission N": the office's side of a command that also works on loose files.
[[nodiscard]] int runCompareSubmission(const QString &name, const QStringList &arguments);

} // namespace congbao::cli
