// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/jobcontext.h"
#include "core/result.h"

#include <QCommandLineParser>
#include <QString>
#include <QStringList>

namespace congbao::cli {

/// Exit codes: the contract of the command line.
enum ExitCode {
    Done = 0,
    LookAtIt = 1,
    WrongUsage = 2,
    InputRefused = 3,
    OutsideFailed = 4,
    NotPermitted = 5,
    InternalFault = 6
};

[[nodiscard]] int exitCodeOf(ErrorCode code);

/// One call of one command: its parsed options and where its output goes.
class Invocation
{
public:
    Invocation(QString command, QStringList arguments);

    /// Adds an option with a value ("--json FILE") or without one; call before parse().
    void addOption(const QString &name, const QString &description, const QString &valueName = {});
    void addPositional(const QString &name, const QString &description);
    /// False: nothing more to do (help was shown, or the usage is wrong and was explained); exitCode() says which.
    [[nodiscard]] bool parse(int fewest, int most);
    [[nodiscard]] int exitCode() const { return m_exitCode; }

    [[nodiscard]] QStringList positionals() const { return m_parser.positionalArguments(); }
    [[nodiscard]] bool has(const QString &option) const { return m_parser.isSet(option); }
    [[nodiscard]] QString value(const QString &option) const { return m_parser.value(option); }
    [[nodiscard]] QStringList values(const QString &option) const { return m_parser.values(option); }

    /// Writes for people to standard output.
    void say(const QString &text) const;
    /// Tells an error on standard error and gives its exit code.
    [[nodiscard]] int refuse(const Error &error) const;
    /// Explains a wrong usage and gives exit code 2.
    [[nodiscard]] int misuse(const QString &what) const;
    /// Writes bytes where an option says: a file, or "-" for standard output.
    [[nodiscard]] Result<void> writeTo(const QString &path, const QByteArray &bytes) const;
    /// Progress goes to standard error when that is a terminal or --progress is given.
    [[nodiscard]] JobContext jobContext() const;

private:
    QString m_command;
    QStringList m_arguments;
    QCommandLineParser m_parser;
    int m_exitCode = Done;
};

} // namespace congbao::cli
