// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/change.h"
#include "casework/incomingstore.h"
#include "core/files.h"
#include "post/edxmlreader.h"
#include "post/edxmlstatus.h"
#include "post/watchedfolder.h"

#include <QCoreApplication>
#include <QDir>
#include <QTemporaryDir>

namespace congbao::casework {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(congbao::Incoming)
};

using namespace std::chrono_literals;

/// So long nobody may have written to a file before it is taken over.
constexpr auto Settled = 5s;
/// A package without its end is waited for so long.
constexpr auto Patience = 10min;

QString kindOf(post::EdxmlAct act)
{
    switch (act) {
    case post::EdxmlAct::New:
        return QStringLiteral("document");
    case post::EdxmlAct::Revoke:
        return QStringLiteral("revoke");
    case post::EdxmlAct::Update:
        return QStringLiteral("update");
    case post::EdxmlAct::Replace:
        return QStringLiteral("replace");
    case post::EdxmlAct::Status:
        return QStringLiteral("status");
    }
    return QStringLiteral("document");
}

QStringList remarksOn(const post::EdxmlPackage &package)
{
    QStringList remarks = package.defects;
    if (package.hasSignature)
        remarks.append(Tr::tr("The package carries an XML signature, which cannot be verified and proves nothing. What "
                              "counts is the signature in the PDF."));
    if (package.act == post::EdxmlAct::Status)
        remarks.append(Tr::tr("Status %1. %2").arg(package.statusCode, package.statusText).trimmed());
    else if (package.act != post::EdxmlAct::New)
        remarks.append(Tr::tr("Reason the sender gives: %1").arg(package.reason));
    if (!package.replaces.isEmpty())
        remarks.append(Tr::tr("It replaces: %1").arg(package.replaces.join(QStringLiteral("; "))));
    return remarks;
}

Arrival arrivalOf(const post::EdxmlPackage &package, const post::TakenFile &file)
{
    Arrival arrival;
    arrival.originalPath = file.path;
    arrival.row.source = QStringLiteral("edxml");
    arrival.row.key = package.key();
    arrival.row.kind = kindOf(package.act);
    arrival.row.sender = package.from.name.isEmpty() ? package.from.id : package.from.name;
    arrival.row.senderId = package.from.id;
    arrival.row.subject = package.subject;
    arrival.row.number = package.code();
    arrival.row.documentId = package.documentId;
    arrival.row.documentDate = package.date;
    arrival.row.remarks = remarksOn(package);
    for (const post::EdxmlAttachment &attachment : package.attachments)
        arrival.files.push_back({attachment.path, attachment.name});
    if (package.act == post::EdxmlAct::Status && !package.responseFor.empty()) {
        arrival.row.number = package.responseFor.front().code;
        arrival.row.documentId = package.responseFor.front().documentId;
    }
    return arrival;
}

void refuse(Arrival &arrival, const QString &reason)
{
    arrival.row.kind = QStringLiteral("refused");
    arrival.row.state = QStringLiteral("set-aside");
    arrival.row.reason = reason;
    arrival.status = arrival.row.senderId.isEmpty() ? QString() : QStringLiteral("02");
}

Result<void> takePackage(Office &office, const Session &by, post::WatchedFolder &folder, const post::TakenFile &file,
                         const JobContext &context, FetchSummary &summary)
{
    QTemporaryDir scratch;
    if (!scratch.isValid())
        return fail(ErrorCode::OutsideFailed, Tr::tr("There is no room for temporary files."), scratch.errorString());
    const post::EdxmlReading reading = post::readEdxml(file.path, scratch.path(), {}, context);
    const QDateTime now = office.rooms().clock->now();
    const bool isYoung = file.modifiedAt.secsTo(now) < std::chrono::seconds(Patience).count();
    if (!post::WatchedFolder::isUnchanged(file) || (reading.isCutOff && isYoung)) {
        ++summary.left;
        return folder.putBack(file);
    }
    Arrival arrival = arrivalOf(reading.package, file);
    if (reading.refusal) {
        const ErrorCode code = reading.refusal->code;
        if (code != ErrorCode::Unreadable && code != ErrorCode::TooLarge)
            return tl::unexpected<Error>(*reading.refusal); // our disk or our will: the package is not to blame
        const Result<QString> sha256 = sha256OfFile(file.path, 2 * MaximumFileBytes);
        if (!sha256)
            return failWith(sha256);
        arrival.row.key = u"refused:" + *sha256;
        refuse(arrival, reading.refusal->message);
    } else if (reading.package.act != post::EdxmlAct::Status) {
        arrival.status = reading.package.from.id.isEmpty() ? QString() : QStringLiteral("01");
        for (const ArrivedFile &attachment : arrival.files) {
            const std::optional<Error> why = whyNotOpened(attachment, context);
            if (context.isCancelled())
                return tl::unexpected<Error>(cancelledError());
            if (why)
                refuse(arrival, Tr::tr("“%1” cannot be opened: %2").arg(attachment.name, why->message));
        }
    }
    const bool isRefused = arrival.row.kind == u"refused";
    const Result<bool> isNew = storeArrival(office, by, std::move(arrival));
    if (!isNew)
        return failWith(isNew);
    ++(!*isNew ? summary.twice : isRefused ? summary.refused : summary.stored);
    return folder.finish(file);
}

} // namespace

Result<void> fetchPackages(Office &office, const Session &by, const JobContext &context, FetchSummary &summary)
{
    const Result<QString> place = office.setting(QStringLiteral("edxml.in"));
    if (!place)
        return failWith(place);
    if (place->isEmpty())
        return {};
    Result<post::WatchedFolder> folder = post::WatchedFolder::open(*place);
    if (!folder) {
        summary.troubles.append(folder.error().message);
        return {};
    }
    const auto taken = folder->take({QStringLiteral("edxml")}, Settled, office.rooms().clock->now());
    if (!taken) {
        summary.troubles.append(taken.error().message);
        return {};
    }
    int done = 0;
    for (const post::TakenFile &file : *taken) {
        context.progress(done++, static_cast<int>(taken->size()), file.name);
        if (auto stored = takePackage(office, by, *folder, file, context, summary); !stored)
            return stored;
    }
    return {};
}

Result<int> writeOwedStatuses(Office &office)
{
    registry::Database &database = *office.rooms().database;
    const Result<QMap<QString, QString>> settings = office.settings();
    if (!settings)
        return failWith(settings);
    const QString place = settings->value(QStringLiteral("edxml.out"));
    if (place.isEmpty())
        return 0;
    const QDateTime now = office.rooms().clock->now().toUTC();
    const auto published = registry::publishedWithoutStatus(database);
    if (!published)
        return failWith(published);
    for (const qint64 id : *published) {
        if (auto owed = registry::oweStatus(database, {0, id, QStringLiteral("06"), {}, {}, now}); !owed)
            return failWith(owed);
    }
    const auto statuses = registry::unwrittenStatuses(database);
    if (!statuses)
        return failWith(statuses);
    for (const registry::IncomingStatusRow &status : *statuses) {
        const auto row = registry::incoming(database, status.incoming);
        if (!row)
            return failWith(row);
        post::EdxmlStatusMessage message;
        message.status = static_cast<post::EdxmlStatus>(status.code.toInt());
        message.from = {settings->value(QStringLiteral("edxml.organ_id")),
                        settings->value(QStringLiteral("office.name")), settings->value(QStringLiteral("mail.from"))};
        message.about = {(*row)->senderId, (*row)->number, (*row)->documentId};
        message.date = (*row)->documentDate;
        message.description = status.description;
        message.department = message.from.name;
        message.staff = status.staff;
        message.at = status.at;
        const Result<QByteArray> bytes = post::writeStatus(message);
        if (!bytes)
            return failWith(bytes);
        // The name is the row's: written again after a break-off, it is the same file.
        const QString name =
            QStringLiteral("status-%1-%2.edxml").arg(status.id, 6, 10, QLatin1Char('0')).arg(status.code);
        if (auto written = writeFile(QDir(place).filePath(name), *bytes); !written)
            return failWith(written);
        if (auto noted = registry::setStatusWritten(database, status.id, now); !noted)
            return failWith(noted);
    }
    return static_cast<int>(statuses->size());
}

} // namespace congbao::casework
