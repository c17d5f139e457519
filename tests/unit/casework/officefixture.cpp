// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "officefixture.h"

#include "core/files.h"
#include "letters/docxwriter.h"
#include "postgresserver.h"

#include <QDir>
#include <QFile>
#include <QSet>
#include <QUrl>

namespace congbao::test {

using namespace congbao::casework;

namespace {

template <typename T> T orAbort(Result<T> result)
{
    if (!result)
        qFatal("%s (%s)", qPrintable(result.error().message), qPrintable(result.error().detail));
    if constexpr (!std::is_void_v<T>)
        return std::move(*result);
}

QString databaseOf(const QString &folder)
{
    return u"office" + sha256Hex(folder.toUtf8()).left(16);
}

struct NewPerson
{
    QString name;
    OfficeRole role;
};

} // namespace

QString officePlace(const QString &folder)
{
    if (!isOnPostgres())
        return folder;
    static QSet<QString> made;
    const QString name = databaseOf(folder);
    if (!made.contains(name))
        (void)postgresServer().makeDatabase(name);
    made.insert(name);
    return postgresServer().address(name) + u"&files=" + folder;
}

QString copiedOfficePlace(const QString &folder, const QString &original)
{
    QDir().mkpath(folder);
    if (!isOnPostgres()) {
        const QString name = QStringLiteral("/register.sqlite");
        if (!QFile::copy(original + name, folder + name))
            qFatal("the office was not copied");
        return folder;
    }
    (void)postgresServer().makeDatabase(databaseOf(folder), databaseOf(original));
    return postgresServer().address(databaseOf(folder)) + u"&files=" + folder;
}

std::unique_ptr<Office> openOffice(const QString &place, const QString &portal, std::shared_ptr<const Clock> clock)
{
    const QString name = QStringLiteral("Công báo tỉnh");
    const QString first = QStringLiteral("Quản trị");
    auto office = Office::open(place, clock);
    if (!office && office.error().code == ErrorCode::NotFound)
        office = place.contains(u"://")
                     ? Office::createShared(place, place.section(u"files="_qs, 1), name, first, Passphrase, clock)
                     : Office::create(place, name, first, Passphrase, clock);
    std::unique_ptr<Office> opened = orAbort(std::move(office));
    const Session administrator = orAbort(SignIn::signIn(*opened, QStringLiteral("Quản trị"), Passphrase));
    const QList<NewPerson> people{
        {QStringLiteral("Lan"), OfficeRole::Clerk},   {QStringLiteral("Cúc"), OfficeRole::Clerk},
        {QStringLiteral("Minh"), OfficeRole::Layout}, {QStringLiteral("Hoa"), OfficeRole::Board},
        {QStringLiteral("Sơn"), OfficeRole::Chief},   {QStringLiteral("Tú"), OfficeRole::Publisher},
    };
    const std::vector<Person> there = orAbort(listPeople(*opened));
    for (const NewPerson &person : people) {
        if (std::none_of(there.begin(), there.end(), [&](const Person &other) { return other.name == person.name; }))
            orAbort(addPerson(*opened, administrator, person.name, {person.role}, Passphrase));
    }
    orAbort(opened->setSetting(administrator, QStringLiteral("gazette.province"), QStringLiteral("Quảng Trị")));
    orAbort(opened->setSetting(administrator, QStringLiteral("portal.url"), QUrl::fromLocalFile(portal).toString()));
    return opened;
}

Staff signInStaff(Office &office)
{
    const auto as = [&](const char *name) {
        return orAbort(SignIn::signIn(office, QString::fromUtf8(name), Passphrase));
    };
    return {as("Quản trị"), as("Lan"), as("Cúc"), as("Minh"), as("Hoa"), as("Sơn"), as("Tú")};
}

QString writeText(const QString &path, const QString &words)
{
    text::Document document;
    text::Block block;
    block.paragraph.text = words;
    block.paragraph.runs = {{0, static_cast<int>(words.size())}};
    document.blocks = {block};
    orAbort(writeFile(path, orAbort(letters::writeDocx(document, {}))));
    return path;
}

InstrumentAttributes attributes(int number, bool isNormative)
{
    return {QStringLiteral("Quyết định"),
            isNormative ? QStringLiteral("%1/2026/QĐ-UBND").arg(number) : QStringLiteral("%1/QĐ-UBND").arg(number),
            QDate(2026, 11, 2),
            QStringLiteral("ỦY BAN NHÂN DÂN TỈNH"),
            QStringLiteral("Ban hành Quy chế số %1").arg(number),
            QStringLiteral("Lê Văn Chín"),
            isNormative,
            {}};
}

Result<SubmissionId> receive(Office &office, const Session &clerk, const QString &folder, int number, bool isNormative)
{
    ReceiveRequest request;
    request.officialPath = writeText(QDir(folder).filePath(QStringLiteral("official-%1.docx").arg(number)),
                                     QStringLiteral("Văn bản chính %1.").arg(number));
    request.electronicPath = writeText(QDir(folder).filePath(QStringLiteral("electronic-%1.docx").arg(number)),
                                       QStringLiteral("Bản điện tử %1.").arg(number));
    request.from = QStringLiteral("Sở Tư pháp");
    request.attributes = attributes(number, isNormative);
    return receiveSubmission(office, clerk, request);
}

compare::Comparison comparisonOf(const Submission &submission, int substantive)
{
    compare::Comparison comparison;
    int round = 0;
    for (const StoredFile &file : submission.files) {
        if (file.kind == u"official")
            comparison.official = {file.name, file.sha256, QStringLiteral("docx"), 0};
        if (file.kind == u"electronic" && file.round > round) {
            comparison.electronic = {file.name, file.sha256, QStringLiteral("docx"), 0};
            round = file.round;
        }
    }
    comparison.coverage.officialWords = comparison.coverage.inDiscrepancies = substantive;
    comparison.coverage.electronicWords = comparison.coverage.electronicInDiscrepancies = substantive;
    for (int id = 1; id <= substantive; ++id) {
        compare::Discrepancy discrepancy;
        discrepancy.id = id;
        discrepancy.official.text = QStringLiteral("ba");
        discrepancy.electronic.text = QStringLiteral("năm");
        comparison.discrepancies.push_back(discrepancy);
    }
    return comparison;
}

typeset::TypesetIssue typesetAs(const TypesetOrder &order, const QByteArray &pdf)
{
    typeset::TypesetIssue result;
    result.pdf = pdf;
    result.sha256 = sha256Hex(pdf);
    result.pages = 4;
    result.check.isDone = true;
    for (const typeset::ManifestPart &part : order.manifest.parts) {
        for (const typeset::ManifestInstrument &item : part.instruments)
            result.instruments.push_back({item.instrument.number, 4, 4});
    }
    return result;
}

} // namespace congbao::test
