// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/invocation.h"

#include "core/files.h"

#include <QCoreApplication>

#include <cstdio>
#include <unistd.h>

namespace congbao::cli {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(congbao::CommandLine)
};

void put(std::FILE *stream, const QString &text)
{
    const QByteArray bytes = text.toUtf8();
    std::fwrite(bytes.constData(), 1, static_cast<size_t>(bytes.size()), stream);
    std::fputc('\n', stream);
    std::fflush(stream);
}

} // namespace

int exitCodeOf(ErrorCode code)
{
    switch (code) {
    case ErrorCode::Usage:
        return WrongUsage;
    case ErrorCode::NotFound:
    case ErrorCode::Unreadable:
    case ErrorCode::TooLarge:
    case ErrorCode::Refused:
        return InputRefused;
    case ErrorCode::Cancelled:
    case ErrorCode::Conflict:
    case ErrorCode::OutsideFailed:
        return OutsideFailed;
    case ErrorCode::NotPermitted:
        return NotPermitted;
    case ErrorCode::Internal:
        break;
    }
    return InternalFault;
}

Invocation::Invocation(QString command, QStringList arguments)
    : m_command(std::move(command))
    , m_arguments(std::move(arguments))
{
    addOption(QStringLiteral("help"), Tr::tr("Shows this help."));
    addOption(QStringLiteral("lang"), Tr::tr("Language of the messages: vi or en."), QStringLiteral("LANGUAGE"));
    addOption(QStringLiteral("progress"), Tr::tr("Shows progress on standard error, also when it is not a terminal."));
}

void Invocation::addOption(const QString &name, const QString &description, const QString &valueName)
{
    QCommandLineOption option(name == QLatin1String("output") ? QStringList{QStringLiteral("o"), name}
                                                              : QStringList{name},
                              description, valueName);
    m_parser.addOption(option);
}

void Invocation::addPositional(const QString &name, const QString &description)
{
    m_parser.addPositionalArgument(name, description, name);
}

bool Invocation::parse(int fewest, int most)
{
    const QString program = QStringLiteral("congbao ") + m_command;
    if (!m_parser.parse(QStringList{program} + m_arguments)) {
        m_exitCode = misuse(m_parser.errorText());
        return false;
    }
    if (m_parser.isSet(QStringLiteral("help"))) {
        // QCommandLineParser names the executable, not the command: the first line is ours.
        QString help = m_parser.helpText();
        help.remove(0, help.indexOf(QLatin1Char('\n')) + 1);
        QString usage = QStringLiteral("congbao %1 [options]").arg(m_command);
        for (const QString &line : m_parser.helpText().split(QLatin1Char('\n')).mid(0, 1)) {
            const auto at = line.indexOf(QLatin1Char(']'));
            usage += at < 0 ? QString() : line.mid(at + 1);
        }
        say(Tr::tr("Usage: %1").arg(usage));
        say(help.trimmed());
        return false;
    }
    const auto count = positionals().size();
    if (count < fewest || (most >= 0 && count > most)) {
        m_exitCode = misuse(count < fewest ? Tr::tr("Something is missing.")
                                           : Tr::tr("“%1” is not expected here.").arg(positionals().at(most)));
        return false;
    }
    return true;
}

void Invocation::say(const QString &text) const
{
    put(stdout, text);
}

int Invocation::refuse(const Error &error) const
{
    put(stderr, QStringLiteral("congbao: ") + error.message);
    if (!error.detail.isEmpty())
        put(stderr, QStringLiteral("  (") + error.detail + QLatin1Char(')'));
    return exitCodeOf(error.code);
}

int Invocation::misuse(const QString &what) const
{
    put(stderr, QStringLiteral("congbao: ") + what);
    put(stderr, Tr::tr("See “congbao %1 --help”.").arg(m_command));
    return WrongUsage;
}

Result<void> Invocation::writeTo(const QString &path, const QByteArray &bytes) const
{
    if (path != QLatin1String("-"))
        return writeFile(path, bytes);
    const auto size = static_cast<size_t>(bytes.size());
    if (std::fwrite(bytes.constData(), 1, size, stdout) != size || std::fflush(stdout) != 0)
        return fail(ErrorCode::OutsideFailed, Tr::tr("Standard output could not be written."));
    return {};
}

JobContext Invocation::jobContext() const
{
    const bool isTerminal = ::isatty(STDERR_FILENO) != 0;
    if (!isTerminal && !has(QStringLiteral("progress")))
        return {};
    return JobContext([isTerminal](int done, int total, const QString &what) {
        const QString line = total > 0 ? QStringLiteral("%1/%2 %3").arg(done).arg(total).arg(what) : what;
        // A terminal keeps one line; a log gets one line a step.
        QByteArray bytes = line.toUtf8();
        if (isTerminal)
            bytes.prepend("\r\x1b[K");
        else
            bytes.append('\n');
        std::fwrite(bytes.constData(), 1, static_cast<size_t>(bytes.size()), stderr);
        if (isTerminal && total > 0 && done >= total)
            std::fputs("\r\x1b[K", stderr);
        std::fflush(stderr);
    });
}

} // namespace congbao::cli
