// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/officethread.h"
#include "common/outboxwatcher.h"
#include "desk/colors.h"
#include "jobs/jobboard.h"
#include "shell/mainwindow.h"
#include "shell/places.h"
#include "translations/translations.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QStandardPaths>
#include <QStyleFactory>
#include <QTextStream>

using namespace congbao;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(congbao::DeskMain)
};

constexpr int UsageExit = 2;

/// The language must be known before the options' own texts are made, so it is looked for by hand.
QString languageFrom(const QStringList &arguments)
{
    for (qsizetype i = 1; i < arguments.size(); ++i) {
        if (arguments[i] == u"--lang" && i + 1 < arguments.size())
            return arguments[i + 1];
        if (arguments[i].startsWith(u"--lang="))
            return arguments[i].mid(7);
    }
    return {};
}

int misuse(const QString &message)
{
    QTextStream(stderr) << message << Qt::endl;
    return UsageExit;
}

} // namespace

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("congbao-desk"));
    QCoreApplication::setOrganizationName(QStringLiteral("congbao"));
    QCoreApplication::setApplicationVersion(QStringLiteral(CONGBAO_VERSION));
    const QString wantedLanguage = languageFrom(QCoreApplication::arguments());
    loadTranslations(application, chooseLanguage(wantedLanguage));
    QGuiApplication::setApplicationDisplayName(Tr::tr("Công báo Desk"));

    QCommandLineParser parser;
    parser.setApplicationDescription(Tr::tr("The workstation of a gazette office."));
    const QCommandLineOption office(QStringLiteral("office"),
                                    Tr::tr("Folder of the office, or the address of a shared one."),
                                    QStringLiteral("DIR|URL"));
    const QCommandLineOption language(QStringLiteral("lang"), Tr::tr("Language of the window: vi or en."),
                                      QStringLiteral("LANGUAGE"));
    const QCommandLineOption place(
        QStringLiteral("place"),
        Tr::tr("Place to begin at: today, intake, compare, letters, issues, signoff, publish, archive or "
               "settings."),
        QStringLiteral("NAME"));
    const QCommandLineOption colors(QStringLiteral("colors"), Tr::tr("Colours: system, light or dark."),
                                    QStringLiteral("COLOURS"), QStringLiteral("system"));
    parser.addOptions({office, language, place, colors});
    parser.addHelpOption();
    parser.addVersionOption();
    parser.process(application);
    if (!wantedLanguage.isEmpty() && !languages().contains(wantedLanguage))
        return misuse(Tr::tr("--lang is vi or en, not “%1”.").arg(wantedLanguage));
    const std::vector<desk::PlaceEntry> places = desk::places();
    if (parser.isSet(place) && std::none_of(places.begin(), places.end(), [&](const desk::PlaceEntry &entry) {
            return entry.id == parser.value(place);
        }))
        return misuse(Tr::tr("There is no place “%1”.").arg(parser.value(place)));
    const QString wantedColors = parser.value(colors);
    if (wantedColors == u"light" || wantedColors == u"dark") {
        QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
        QApplication::setPalette(wantedColors == u"dark" ? desk::darkPalette() : desk::lightPalette());
    } else if (wantedColors != u"system") {
        return misuse(Tr::tr("--colors is system, light or dark, not “%1”.").arg(wantedColors));
    }

    const bool isShared = parser.value(office).contains(u"://");
    const QString folder = parser.isSet(office)
                               ? (isShared ? parser.value(office) : QDir(parser.value(office)).absolutePath())
                               : QDir(QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation))
                                     .filePath(QStringLiteral("congbao/office"));

    // Those that others refer to come first and go last.
    QThreadPool pool;
    // Two comparisons at once must not keep the text of a third submission from being shown.
    pool.setMaxThreadCount(std::max(4, QThread::idealThreadCount()));
    desk::OfficeThread officeThread;
    jobs::JobBoard jobs(pool);
    desk::OutboxWatcher outbox(officeThread, jobs);
    desk::MainWindow window(officeThread, jobs, outbox, {folder, parser.value(place)});
    window.show();
    window.start();
    return QApplication::exec();
}
