// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"
#include "cli/invocation.h"

#include "translations/translations.h"

#include <QCoreApplication>

#include <algorithm>
#include <exception>

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(congbao::CommandLine)
};

int showHelp(const std::vector<congbao::cli::Command> &commands, int exitCode)
{
    const congbao::cli::Invocation call({}, {});
    call.say(Tr::tr("congbao: the gazette office's work on the command line.\n\nCommands:"));
    for (const auto &command : commands)
        call.say(QStringLiteral("  %1 %2").arg(command.name, -14).arg(command.summary));
    call.say(Tr::tr("\n“congbao COMMAND --help” tells more."));
    return exitCode;
}

} // namespace

int main(int argc, char **argv)
{
    // One thread a page is ours to share out; Tesseract's own threads would only get in each other's way.
    qputenv("OMP_THREAD_LIMIT", "1");
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("congbao"));
    QCoreApplication::setApplicationVersion(QStringLiteral(CONGBAO_VERSION));

    QStringList arguments = QCoreApplication::arguments().mid(1);
    const auto languageOption = arguments.indexOf(QStringLiteral("--lang"));
    congbao::loadTranslations(
        application, congbao::chooseLanguage(languageOption < 0 ? QString() : arguments.value(languageOption + 1)));
    // Every command takes --lang; before the command's name it is taken here.
    if (languageOption == 0)
        arguments.erase(arguments.begin(), arguments.begin() + std::min<qsizetype>(2, arguments.size()));

    auto commands = congbao::cli::textCommands();
    for (const auto &more :
         {congbao::cli::officeCommands(), congbao::cli::rulesCommands(), congbao::cli::archiveCommands(),
          congbao::cli::correctionCommands(), congbao::cli::issueCommands(), congbao::cli::portalCommands(),
          congbao::cli::postCommands(), congbao::cli::trustCommands(), congbao::cli::vaultCommands()})
        commands.insert(commands.end(), more.begin(), more.end());
    if (arguments.isEmpty())
        return showHelp(commands, congbao::cli::WrongUsage);
    const QString name = arguments.takeFirst();
    if (name == QLatin1String("--help") || name == QLatin1String("help"))
        return showHelp(commands, congbao::cli::Done);
    for (const auto &command : commands) {
        if (command.name != name)
            continue;
        try {
            return command.run(name, arguments);
        } catch (const std::exception &fault) {
            return congbao::cli::Invocation(name, {}).refuse(
                {congbao::ErrorCode::Internal,
                 Tr::tr("The program met a fault of its own. Nothing that was stored before is lost."),
                 QString::fromLocal8Bit(fault.what())});
        }
    }
    return congbao::cli::Invocation({}, {}).misuse(Tr::tr("There is no command “%1”.").arg(name));
}
