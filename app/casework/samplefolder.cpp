// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/samplefolder.h"

#include "core/files.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QUrl>

namespace congbao::casework {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(congbao::SampleOffice)
};

constexpr qint64 MaxBytes = 512LL << 20;

const QString OfficeFolder = QStringLiteral("office");
const QString NewOfficeFolder = QStringLiteral(".office-new");
const QString Mark = QStringLiteral("sample-office.json"); ///< in the office's folder: it is the sample one
const QString Summary = QStringLiteral("demo.json");

/// The sample office lives in November 2026: its first minute is fixed, and from there its time runs as the real one
/// does, so that a later run goes on after an earlier one.
class SampleClock : public Clock
{
public:
    explicit SampleClock(const QDateTime &begunAt)
        : m_begunAt(begunAt)
    {
    }
    [[nodiscard]] QDateTime now() const override
    {
        const QDateTime first(QDate(2026, 11, 16), QTime(1, 0), Qt::UTC); // eight o'clock in Vietnam
        return first.addMSecs(m_begunAt.msecsTo(QDateTime::currentDateTimeUtc()));
    }

private:
    QDateTime m_begunAt;
};

QJsonObject readObject(const QString &path)
{
    const auto bytes = readFile(path, 4 << 20);
    return bytes ? QJsonDocument::fromJson(*bytes).object() : QJsonObject();
}

/// What writeFile() had under way when a run was killed: "issue.pdf.aB3dEf".
void removeUnfinished(const QDir &directory)
{
    static const QRegularExpression unfinished(
        QStringLiteral("^(comparison|letter|certificate|issue|booklet|receipt|demo)[^.]*\\.(json|pdf|docx)\\.\\w{6}$"));
    for (const QString &name : directory.entryList(QDir::Files))
        if (unfinished.match(name).hasMatch())
            QFile::remove(directory.filePath(name));
}

} // namespace

const QString SampleFolder::Administrator = QStringLiteral("Quản trị");
const QString SampleFolder::Clerk = QStringLiteral("Lê Thị Hoa");
const QString SampleFolder::OtherClerk = QStringLiteral("Phan Văn Đức");
const QString SampleFolder::Layout = QStringLiteral("Nguyễn Thị Lan");
const QString SampleFolder::BoardMember = QStringLiteral("Trần Quốc Bảo");
const QString SampleFolder::OtherBoardMember = QStringLiteral("Võ Thị Hạnh");
const QString SampleFolder::Chief = QStringLiteral("Đỗ Mạnh Cường");
const QString SampleFolder::Publisher = QStringLiteral("Hồ Anh Tuấn");
const QString SampleFolder::Passphrase = QStringLiteral("cong bao quang tri");
const QString SampleFolder::IssueKey = QStringLiteral("2026-0044-0045");

std::vector<SamplePerson> SampleFolder::people()
{
    return {{Administrator, {OfficeRole::Admin}}, {Clerk, {OfficeRole::Clerk}},
            {OtherClerk, {OfficeRole::Clerk}},    {Layout, {OfficeRole::Layout}},
            {BoardMember, {OfficeRole::Board}},   {OtherBoardMember, {OfficeRole::Board}},
            {Chief, {OfficeRole::Chief}},         {Publisher, {OfficeRole::Publisher}}};
}

std::vector<std::pair<QString, QString>> SampleFolder::settings() const
{
    return {
        {QStringLiteral("office.name"), QStringLiteral("Công báo tỉnh Quảng Trị")},
        {QStringLiteral("gazette.province"), QStringLiteral("Quảng Trị")},
        {QStringLiteral("gazette.publisher"), QStringLiteral("VĂN PHÒNG ỦY BAN NHÂN DÂN TỈNH QUẢNG TRỊ")},
        {QStringLiteral("gazette.address"), QStringLiteral("Đường Hùng Vương, phường Đồng Hới, tỉnh Quảng Trị")},
        {QStringLiteral("gazette.phone"), QStringLiteral("(0232) 3 800 000")},
        {QStringLiteral("gazette.email"), QStringLiteral("congbao@quangtri.gov.vn")},
        {QStringLiteral("gazette.website"), QStringLiteral("https://congbao.quangtri.gov.vn")},
        {QStringLiteral("gazette.printer"), QStringLiteral("Công ty Cổ phần In Quảng Trị")},
        {QStringLiteral("portal.url"), QUrl::fromLocalFile(path(QStringLiteral("portal"))).toString()},
    };
}

Result<SampleFolder> SampleFolder::open(const QString &folder)
{
    const QString absolute = QFileInfo(folder).absoluteFilePath();
    const QDir directory(absolute);
    if (!QDir().mkpath(absolute))
        return fail(ErrorCode::OutsideFailed,
                    Tr::tr("The folder “%1” cannot be made. Check your rights and the free space.").arg(absolute));
    removeUnfinished(directory);
    const QString officePath = directory.filePath(OfficeFolder);
    const QString newPath = directory.filePath(NewOfficeFolder);
    if (!QFileInfo::exists(officePath)) {
        // Made under another name: a killed run leaves no half office behind.
        if (!QDir(newPath).removeRecursively())
            return fail(ErrorCode::OutsideFailed, Tr::tr("The folder “%1” cannot be removed.").arg(newPath));
        const QDateTime begunAt = QDateTime::currentDateTimeUtc();
        {
            const auto created = Office::create(newPath, QStringLiteral("Công báo tỉnh Quảng Trị"), Administrator,
                                                Passphrase, std::make_shared<SampleClock>(begunAt));
            if (!created)
                return failWith(created);
        }
        const QJsonObject mark = {{QStringLiteral("schema"), QStringLiteral("congbao.sample-office-mark/1")},
                                  {QStringLiteral("begun_at"), begunAt.toString(Qt::ISODateWithMs)}};
        if (auto written = writeFile(newPath + QLatin1Char('/') + Mark, QJsonDocument(mark).toJson()); !written)
            return failWith(written);
        if (!QDir().rename(newPath, officePath))
            return fail(ErrorCode::OutsideFailed, Tr::tr("The folder “%1” cannot be renamed.").arg(newPath));
        if (auto synced = syncFolder(absolute); !synced)
            return failWith(synced);
    }
    const QDateTime begunAt = QDateTime::fromString(
        readObject(officePath + QLatin1Char('/') + Mark).value(u"begun_at").toString(), Qt::ISODate);
    if (!begunAt.isValid())
        return fail(ErrorCode::Refused,
                    Tr::tr("The office in “%1” is not the sample office. Choose another folder.").arg(officePath));
    auto office = Office::open(officePath, std::make_shared<SampleClock>(begunAt));
    if (!office)
        return failWith(office);
    return SampleFolder(absolute, std::move(*office));
}

bool SampleFolder::isFinished(const QString &folder, bool untilSignOff)
{
    const QDir directory(folder);
    const QJsonObject summary = readObject(directory.filePath(Summary));
    const bool wasPublished = summary.value(u"published").toBool();
    if (summary.isEmpty() || (!wasPublished && !untilSignOff) ||
        !directory.exists(OfficeFolder + QLatin1Char('/') + Mark))
        return false;
    for (const QJsonValue &value : summary.value(u"files").toArray()) {
        const QJsonObject file = value.toObject();
        const auto hash = sha256OfFile(directory.filePath(file.value(u"name").toString()), MaxBytes);
        if (!hash || *hash != file.value(u"sha256").toString())
            return false;
    }
    return true;
}

QString SampleFolder::path(const QString &name) const
{
    return QDir(m_folder).filePath(name);
}

bool SampleFolder::has(const QString &name) const
{
    return QFileInfo::exists(path(name));
}

bool SampleFolder::holds(const QString &name, const QString &sha256) const
{
    const auto hash = sha256OfFile(path(name), MaxBytes);
    return hash && *hash == sha256;
}

Result<void> SampleFolder::write(const QString &name, const QByteArray &bytes) const
{
    return writeFile(path(name), bytes);
}

Result<void> SampleFolder::writeSummary(bool untilSignOff) const
{
    QJsonArray files;
    for (const QFileInfo &info : QDir(m_folder).entryInfoList(QDir::Files, QDir::Name)) {
        if (info.fileName() == Summary)
            continue;
        const auto hash = sha256OfFile(info.filePath(), MaxBytes);
        if (!hash)
            return failWith(hash);
        files.append(QJsonObject{{QStringLiteral("name"), info.fileName()},
                                 {QStringLiteral("bytes"), info.size()},
                                 {QStringLiteral("sha256"), *hash}});
    }
    QJsonArray users;
    for (const SamplePerson &person : people()) {
        QJsonArray roles;
        for (const OfficeRole role : person.roles)
            roles.append(roleId(role));
        users.append(QJsonObject{{QStringLiteral("name"), person.name},
                                 {QStringLiteral("roles"), roles},
                                 {QStringLiteral("passphrase"), Passphrase}});
    }
    const QJsonObject summary = {{QStringLiteral("schema"), QStringLiteral("congbao.demo/1")},
                                 {QStringLiteral("issue"), IssueKey},
                                 {QStringLiteral("published"), !untilSignOff},
                                 {QStringLiteral("office"), OfficeFolder},
                                 {QStringLiteral("portal"), QStringLiteral("portal")},
                                 {QStringLiteral("files"), files},
                                 {QStringLiteral("users"), users}};
    return writeFile(path(Summary), QJsonDocument(summary).toJson());
}

} // namespace congbao::casework
