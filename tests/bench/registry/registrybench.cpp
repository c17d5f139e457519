// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A large office: registrybench [INSTRUMENTS [ISSUES]] makes one of that size and measures searching and the list of
// today. With CONGBAO_TEST_ENGINE=postgresql it does so on a PostgreSQL server of its own.
#include "casework/archive.h"
#include "casework/today.h"
#include "officefixture.h"
#include "registry/search.h"
#include "registry/storedfiles.h"
#include "registry/submissions.h"

#include <algorithm>
#include <ctime>
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QRandomGenerator>
#include <QTemporaryDir>

using namespace congbao;

namespace {

template <typename T> T must(Result<T> result)
{
    if (!result)
        qFatal("%s (%s)", qPrintable(result.error().message), qPrintable(result.error().detail));
    if constexpr (!std::is_void_v<T>)
        return std::move(*result);
}

const QStringList Words =
    QStringLiteral("ban hành quy chế quản lý chợ phòng cháy chữa cháy rừng hòa giải cơ sở mức chi ngân "
                   "sách địa phương đất đai xây dựng giao thông thủy lợi y tế giáo dục đào tạo khoa "
                   "học công nghệ môi trường tài nguyên khoáng sản du lịch văn hóa thể thao")
        .split(u' ');

/// Makes finished issues with their instruments, and some instruments that wait.
void fill(registry::Database &database, int instruments, int issues, int waiting)
{
    auto transaction = must(registry::Transaction::begin(database));
    const QDateTime now(QDate(2026, 11, 20), QTime(2, 0), Qt::UTC);
    const QString hash(64, u'a');
    must(registry::noteStoredFile(database, {hash, 1}, now));
    const int each = std::max(1, (instruments - waiting) / issues);
    qint64 issue = 0;
    QRandomGenerator random(1);
    for (int at = 0; at < instruments; ++at) {
        const int year = 2000 + at / 8000;
        registry::SubmissionRow row;
        QStringList about;
        for (int word = 0; word < 20; ++word)
            about.append(Words.at(static_cast<qsizetype>(random.bounded(static_cast<quint32>(Words.size())))));
        row.instrument = {0,
                          QStringLiteral("Quyết định"),
                          QStringLiteral("%1/%2/QĐ-UBND").arg(at % 8000 + 1).arg(year),
                          QDate(year, 1 + at % 12, 1 + at % 28),
                          QStringLiteral("ỦY BAN NHÂN DÂN TỈNH"),
                          about.join(u' '),
                          QStringLiteral("Lê Văn Chín"),
                          at % 2 == 0,
                          {}};
        row.receivedAt = now;
        row.arrivalYear = year;
        row.receivedBy = 1;
        row.documentClass = QStringLiteral("P2");
        row.files = {{QStringLiteral("official"), 1, QStringLiteral("o.pdf"), hash, 1},
                     {QStringLiteral("electronic"), 1, QStringLiteral("e.docx"), hash, 1}};
        const qint64 id = must(registry::insertSubmission(database, row)).id;
        must(registry::indexForSearch(database, id, row.instrument.number + u' ' + row.instrument.abstractText));
        if (at >= instruments - waiting)
            continue;
        if (at % each == 0 && at / each < issues) {
            if (issue > 0)
                must(database.change(
                    QStringLiteral("UPDATE issue SET closed_at = '2026-01-01T00:00:00.000Z', pdf_sha256 = ? "
                                   "WHERE id = ?"),
                    {hash, issue}));
            issue = must(
                database.insert(QStringLiteral("INSERT INTO issue (key, year, date, composed_by) VALUES (?, ?, ?, 1)"),
                                {QStringLiteral("%1-%2").arg(year).arg(at / each, 4, 10, QLatin1Char('0')), year,
                                 QDate(year, 1, 1).toString(Qt::ISODate)}));
        }
        must(database.change(QStringLiteral("INSERT INTO issue_item (submission_id, issue_id, position, added_by) "
                                            "VALUES (?, ?, ?, 1)"),
                             {id, issue, at % each + 1}));
    }
    must(database.change(QStringLiteral("UPDATE issue SET closed_at = '2026-01-01T00:00:00.000Z' WHERE id = ?"),
                         {issue}));
    must(transaction.commit());
}

void measure(const char *what, const std::function<size_t()> &act)
{
    constexpr int Rounds = 11;
    std::vector<qint64> times;
    size_t found = 0;
    const std::clock_t before = std::clock();
    for (int round = 0; round < Rounds; ++round) {
        QElapsedTimer timer;
        timer.start();
        found = act();
        times.push_back(timer.nsecsElapsed());
    }
    std::sort(times.begin(), times.end());
    const double processor = static_cast<double>(std::clock() - before) * 1000 / CLOCKS_PER_SEC / Rounds;
    std::printf(
        "%-32s %5zu found  by the clock %8.2f ms (shortest), %8.2f (middle), %8.2f (longest); processor %8.2f\n", what,
        found, static_cast<double>(times.front()) / 1e6, static_cast<double>(times[Rounds / 2]) / 1e6,
        static_cast<double>(times.back()) / 1e6, processor);
    std::fflush(stdout);
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList words = QCoreApplication::arguments();
    const int instruments = words.value(1, QStringLiteral("200000")).toInt();
    const int issues = words.value(2, QStringLiteral("5000")).toInt();
    const QTemporaryDir folder;
    const QString files = folder.filePath(QStringLiteral("office"));
    const QString place = test::officePlace(files);
    const auto office = test::openOffice(place, folder.filePath(QStringLiteral("portal")));
    {
        const auto database =
            must(registry::Database::open(place == files ? files + QStringLiteral("/register.sqlite") : place));
        fill(*database, instruments, issues, 60);
        must(database->change(QStringLiteral("ANALYZE")));
    }
    const auto session = must(casework::SignIn::signIn(*office, QStringLiteral("Lan"), test::Passphrase));
    const auto search = [&](const QString &typed) {
        return [&, typed] { return must(casework::searchArchive(*office, typed)).size(); };
    };
    measure("search: quan ly cho", search(QStringLiteral("quan ly cho")));
    measure("search: quản lý chợ", search(QStringLiteral("quản lý chợ")));
    measure("search: \"phòng cháy\" du lịch", search(QStringLiteral("\"phòng cháy\" du lịch")));
    measure("search: 77/2020/QĐ-UBND", search(QStringLiteral("77/2020/QĐ-UBND")));
    measure("search: khongco", search(QStringLiteral("khongco")));
    measure("today", [&] { return must(casework::today(*office, session)).size(); });
    QFile status(QStringLiteral("/proc/self/status"));
    if (status.open(QIODevice::ReadOnly)) {
        for (const QByteArray &line : status.readAll().split('\n')) {
            if (line.startsWith("VmHWM"))
                std::printf("%s\n", line.constData());
        }
    }
    return 0;
}
