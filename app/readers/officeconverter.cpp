// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "readers/officeconverter.h"

#include "core/files.h"
#include "readers/officeconfinement.h"

#include <csignal>
#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QUrl>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

namespace congbao::readers {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(congbao::OfficeConverter)
};

constexpr int secondsAllowed = 120;
constexpr rlim_t memoryAllowed = rlim_t(4) << 30; ///< of addresses; LibreOffice reserves far more than it uses
constexpr rlim_t fileAllowed = rlim_t(1) << 30;

/// No macros, no pictures or links from the network.
Result<void> writeProfile(const QString &folder)
{
    const QByteArray settings =
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        "<oor:items xmlns:oor=\"http://openoffice.org/2001/registry\">\n"
        "<item oor:path=\"/org.openoffice.Office.Common/Security/Scripting\">"
        "<prop oor:name=\"MacroSecurityLevel\" oor:op=\"fuse\"><value>3</value></prop>"
        "<prop oor:name=\"DisableMacrosExecution\" oor:op=\"fuse\"><value>true</value></prop>"
        "<prop oor:name=\"BlockUntrustedRefererLinks\" oor:op=\"fuse\"><value>true</value></prop></item>\n"
        "</oor:items>\n";
    return writeFile(folder + u"/registrymodifications.xcu", settings);
}

void limitChild()
{
    // Its own process group: what LibreOffice starts itself is ended with it; and not without its parent.
    ::setpgid(0, 0);
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);
    const rlimit memory{memoryAllowed, memoryAllowed};
    const rlimit file{fileAllowed, fileAllowed};
    const rlimit cpu{secondsAllowed, secondsAllowed};
    ::setrlimit(RLIMIT_AS, &memory);
    ::setrlimit(RLIMIT_FSIZE, &file);
    ::setrlimit(RLIMIT_CPU, &cpu);
}

} // namespace

Result<ConvertedFile> convertToDocx(const QString &path, Content content, const JobContext &context)
{
    const QString office = QStandardPaths::findExecutable(QStringLiteral("soffice"));
    if (office.isEmpty())
        return fail(ErrorCode::Unreadable,
                    Tr::tr("“%1” can only be read with LibreOffice, which is not installed here. Install the package "
                           "libreoffice-writer-nogui, or ask for the text as DOCX.")
                        .arg(path));
    ConvertedFile converted;
    converted.folder = std::make_unique<QTemporaryDir>();
    const QTemporaryDir &folder = *converted.folder;
    // A name of our own: the given one may mislead LibreOffice about the kind, or look like an option.
    const QString input = folder.filePath(content == Content::Doc   ? u"text.doc"_qs
                                          : content == Content::Rtf ? u"text.rtf"_qs
                                                                    : u"text.odt"_qs);
    const QString profile = folder.filePath(QStringLiteral("profile"));
    const QString output = folder.filePath(QStringLiteral("out"));
    if (!folder.isValid() || !QDir().mkpath(profile + u"/user") || !QDir().mkpath(output) || !QFile::copy(path, input))
        return fail(ErrorCode::OutsideFailed,
                    Tr::tr("“%1” could not be copied for LibreOffice. Check the free space in “%2”.")
                        .arg(path, QDir::tempPath()));
    if (auto written = writeProfile(profile + u"/user"); !written)
        return failWith(written);

    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    // Nothing is written outside its folder.
    for (const char *variable : {"HOME", "TMPDIR", "XDG_RUNTIME_DIR", "XDG_CACHE_HOME", "XDG_CONFIG_HOME"})
        environment.insert(QString::fromLatin1(variable), folder.path());
    environment.insert(QStringLiteral("SAL_USE_VCLPLUGIN"), QStringLiteral("svp"));
    environment.remove(QStringLiteral("DISPLAY"));
    process.setProcessEnvironment(environment);
    process.setWorkingDirectory(folder.path());
    const auto confinement = OfficeConfinement::prepare(QFile::encodeName(folder.path()));
    if (!confinement)
        return fail(
            ErrorCode::Internal,
            Tr::tr("“%1” is converted by LibreOffice, which gets no more rights than it needs; this system does "
                   "not let the program take them away. Ask for the text as DOCX.")
                .arg(path));
    process.setChildProcessModifier([&confinement] {
        limitChild();
        if (!confinement->enter())
            ::_exit(1);
    });
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.setStandardInputFile(QProcess::nullDevice());
    process.start(office, {u"-env:UserInstallation="_qs + QUrl::fromLocalFile(profile).toString(),
                           QStringLiteral("--headless"), QStringLiteral("--norestore"), QStringLiteral("--convert-to"),
                           QStringLiteral("docx:MS Word 2007 XML"), QStringLiteral("--outdir"), output, input});
    QElapsedTimer clock;
    clock.start();
    context.progress(0, 0, Tr::tr("LibreOffice converts the text"));
    const auto stop = [&process] {
        if (process.processId() > 0)
            ::kill(-pid_t(process.processId()), SIGKILL);
        process.kill();
        process.waitForFinished(5000);
    };
    while (process.state() != QProcess::NotRunning && !process.waitForFinished(100)) {
        if (context.isCancelled()) {
            stop();
            return tl::unexpected(cancelledError());
        }
        if (clock.hasExpired(secondsAllowed * 1000)) {
            stop();
            return fail(ErrorCode::TooLarge,
                        Tr::tr("LibreOffice did not finish “%1” within %2 seconds. Ask for the text as DOCX.")
                            .arg(path)
                            .arg(secondsAllowed));
        }
    }
    converted.path = output + u"/text.docx";
    if (!QFile::exists(converted.path))
        return fail(ErrorCode::Unreadable,
                    Tr::tr("“%1” is damaged, or protected by a password: LibreOffice cannot read it. Ask for it again, "
                           "best as DOCX.")
                        .arg(path),
                    QString::fromLocal8Bit(process.readAll()).trimmed());
    return converted;
}

} // namespace congbao::readers
