// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/officecall.h"

#include "casework/people.h"
#include "core/files.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QStandardPaths>

#include <cstdio>
#include <termios.h>
#include <unistd.h>

namespace congbao::cli {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(congbao::CommandLine)
};

constexpr qint64 MostPassphraseBytes = 4096;

QString iso(const QDateTime &time)
{
    return time.isValid() ? time.toUTC().toString(Qt::ISODate) : QString();
}

QJsonObject toJson(const casework::InstrumentAttributes &attributes)
{
    return {{QStringLiteral("type"), attributes.type},
            {QStringLiteral("number"), attributes.number},
            {QStringLiteral("date"), attributes.date.toString(Qt::ISODate)},
            {QStringLiteral("issuer"), attributes.issuer},
            {QStringLiteral("abstract"), attributes.abstractText},
            {QStringLiteral("signer"), attributes.signer},
            {QStringLiteral("normative"), attributes.isNormative},
            {QStringLiteral("corrects"), attributes.corrects}};
}

} // namespace

OfficeCall::OfficeCall(const QString &command, const QStringList &arguments)
    : Invocation(command, arguments)
{
    addOption(QStringLiteral("office"),
              Tr::tr("The office's folder (default: in the user's data folder), or the address of a shared one "
                     "(postgresql://user@server/database)."),
              QStringLiteral("DIR|URL"));
    addOption(QStringLiteral("as"),
              Tr::tr("Who does it; the passphrase comes from CONGBAO_PASSPHRASE_FILE or is asked."),
              QStringLiteral("NAME"));
    addOption(QStringLiteral("json"), Tr::tr("Writes the result as JSON to this file; - is standard output."),
              QStringLiteral("FILE"));
}

QString OfficeCall::officeFolder() const
{
    if (has(QStringLiteral("office")))
        return value(QStringLiteral("office"));
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + QStringLiteral("/congbao/office");
}

Result<std::unique_ptr<casework::Office>> OfficeCall::openOffice() const
{
    return casework::Office::open(officeFolder());
}

Result<casework::Session> OfficeCall::signIn(casework::Office &office) const
{
    const QString name = value(QStringLiteral("as"));
    if (name.isEmpty())
        return fail(ErrorCode::Usage, Tr::tr("Say who does it with --as NAME."));
    const auto passphrase = readPassphrase("CONGBAO_PASSPHRASE_FILE", Tr::tr("Passphrase of %1: ").arg(name));
    if (!passphrase)
        return failWith(passphrase);
    return casework::SignIn::signIn(office, name, *passphrase);
}

int OfficeCall::answer(const QJsonObject &json, const QString &text, int exitCode) const
{
    const QString file = value(QStringLiteral("json"));
    if (!file.isEmpty()) {
        if (auto written = writeTo(file, QJsonDocument(json).toJson(QJsonDocument::Indented)); !written)
            return refuse(written.error());
    }
    if (file != QLatin1String("-") && !text.isEmpty())
        say(text);
    return exitCode;
}

Result<QString> readPassphrase(const char *fileVariable, const QString &prompt)
{
    const QString file = qEnvironmentVariable(fileVariable);
    if (!file.isEmpty()) {
        const auto bytes = readFile(file, MostPassphraseBytes);
        if (!bytes)
            return failWith(bytes);
        const QString text = QString::fromUtf8(*bytes);
        return text.endsWith(QLatin1Char('\n')) ? text.chopped(1) : text;
    }
    termios before{};
    if (!::isatty(STDIN_FILENO) || ::tcgetattr(STDIN_FILENO, &before) != 0)
        return fail(ErrorCode::Usage, Tr::tr("No passphrase: name a file with it in %1, or call from a terminal.")
                                          .arg(QString::fromLatin1(fileVariable)));
    termios silent = before;
    silent.c_lflag &= ~static_cast<tcflag_t>(ECHO);
    ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &silent);
    const QByteArray shown = prompt.toUtf8();
    std::fwrite(shown.constData(), 1, static_cast<size_t>(shown.size()), stderr);
    QFile input;
    QByteArray line;
    if (input.open(stdin, QIODevice::ReadOnly))
        line = input.readLine(MostPassphraseBytes);
    ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &before);
    std::fputc('\n', stderr);
    return QString::fromUtf8(line.endsWith('\n') ? line.chopped(1) : line);
}

Result<qint64> parseNumber(const QString &typed)
{
    bool isNumber = false;
    const qint64 number = typed.toLongLong(&isNumber);
    if (!isNumber || number < 1)
        return fail(ErrorCode::Usage, Tr::tr("“%1” is not a number of a record.").arg(typed));
    return number;
}

QJsonObject toJson(const casework::Submission &submission)
{
    QJsonArray files;
    for (const auto &file : submission.files)
        files.append(QJsonObject{{QStringLiteral("kind"), file.kind},
                                 {QStringLiteral("round"), file.round},
                                 {QStringLiteral("name"), file.name},
                                 {QStringLiteral("sha256"), file.sha256},
                                 {QStringLiteral("bytes"), file.bytes}});
    return {{QStringLiteral("id"), submission.id.value()},
            {QStringLiteral("arrival_number"), submission.arrivalNumber},
            {QStringLiteral("received_at"), iso(submission.receivedAt)},
            {QStringLiteral("received_by"), submission.receivedBy},
            {QStringLiteral("from"), submission.from},
            {QStringLiteral("state"), casework::stateId(submission.state)},
            {QStringLiteral("instrument"), toJson(submission.attributes)},
            {QStringLiteral("compared"), submission.isCompared},
            {QStringLiteral("substantive"), submission.substantive},
            {QStringLiteral("formal"), submission.formal},
            {QStringLiteral("open"), submission.openDiscrepancies},
            {QStringLiteral("files"), files}};
}

QJsonObject toJson(const casework::Issue &issue)
{
    QJsonArray numbers;
    for (const int number : issue.numbers)
        numbers.append(number);
    QJsonArray items;
    for (const auto &item : issue.items)
        items.append(QJsonObject{{QStringLiteral("position"), item.position},
                                 {QStringLiteral("part"), item.part},
                                 {QStringLiteral("submission"), item.submission.value()},
                                 {QStringLiteral("instrument"), toJson(item.attributes)},
                                 {QStringLiteral("first_page"), item.firstPage},
                                 {QStringLiteral("last_page"), item.lastPage},
                                 {QStringLiteral("blockers"), QJsonArray::fromStringList(item.blockers)}});
    QJsonArray signOffs;
    for (const auto &signOff : issue.signOffs)
        signOffs.append(QJsonObject{{QStringLiteral("by"), signOff.by},
                                    {QStringLiteral("at"), iso(signOff.at)},
                                    {QStringLiteral("decision"), signOff.decision},
                                    {QStringLiteral("reason"), signOff.reason},
                                    {QStringLiteral("pdf_sha256"), signOff.pdfSha256},
                                    {QStringLiteral("void"), signOff.isVoid}});
    return {{QStringLiteral("key"), issue.key},
            {QStringLiteral("year"), issue.year},
            {QStringLiteral("numbers"), numbers},
            {QStringLiteral("date"), issue.date.toString(Qt::ISODate)},
            {QStringLiteral("state"), casework::stateId(issue.state)},
            {QStringLiteral("pages"), issue.pages},
            {QStringLiteral("pdf_sha256"), issue.pdfSha256},
            {QStringLiteral("items"), items},
            {QStringLiteral("signoffs"), signOffs},
            {QStringLiteral("warnings"), QJsonArray::fromStringList(issue.warnings)}};
}

QJsonObject toJson(const casework::OutboxRow &row)
{
    return {{QStringLiteral("id"), row.id.value()},
            {QStringLiteral("kind"), row.kind},
            {QStringLiteral("subject"), row.subject},
            {QStringLiteral("state"), casework::stateId(row.state)},
            {QStringLiteral("attempts"), row.attempts},
            {QStringLiteral("reason"), row.reason},
            {QStringLiteral("next_attempt_at"), iso(row.nextAttemptAt)},
            {QStringLiteral("queued_at"), iso(row.queuedAt)},
            {QStringLiteral("payload_sha256"), row.payloadSha256},
            {QStringLiteral("receipt"), QJsonDocument::fromJson(row.receipt).object()}};
}

} // namespace congbao::cli
