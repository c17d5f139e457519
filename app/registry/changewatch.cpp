// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "registry/changewatch.h"

#include <chrono>
#include <QCoreApplication>
#include <QSqlDatabase>
#include <QSqlDriver>
#include <QSqlError>

namespace congbao::registry {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(congbao::Registry)
};

/// SQLite counts the commits of other connections; on a server, the end of the audit chain is asked, for every change
/// adds to it.
Result<qint64> commitsOfOthers(Database &database)
{
    const auto rows = database.rows(database.engine() == Engine::Sqlite
                                        ? QStringLiteral("PRAGMA data_version")
                                        : QStringLiteral("SELECT coalesce(max(seq), 0) FROM audit_event"));
    if (!rows)
        return failWith(rows);
    return rows->front().value(0).toLongLong();
}

} // namespace

Result<std::unique_ptr<ChangeWatch>> ChangeWatch::open(const QString &place)
{
    Result<std::unique_ptr<Database>> database = Database::open(place);
    if (!database)
        return failWith(database);
    std::unique_ptr<ChangeWatch> watch(new ChangeWatch(std::move(*database)));
    if (auto started = watch->start(); !started)
        return failWith(started);
    return watch;
}

ChangeWatch::ChangeWatch(std::unique_ptr<Database> database)
    : m_database(std::move(database))
{
}

Result<void> ChangeWatch::start()
{
    if (m_database->engine() == Engine::PostgreSql) {
        QSqlDriver *driver = QSqlDatabase::database(m_database->connectionName(), false).driver();
        connect(driver, &QSqlDriver::notification, this, [this](const QString &channel) {
            if (channel == ChangeChannel)
                Q_EMIT changed();
        });
        if (!driver->subscribeToNotification(ChangeChannel))
            return fail(ErrorCode::OutsideFailed, Tr::tr("The database server does not tell of changes."),
                        driver->lastError().text());
    }
    const Result<qint64> commits = commitsOfOthers(*m_database);
    if (!commits)
        return failWith(commits);
    m_seen = *commits;
    connect(&m_timer, &QTimer::timeout, this, &ChangeWatch::look);
    // A server tells by itself; asking now and then finds one that was started again meanwhile.
    m_timer.start(m_database->engine() == Engine::Sqlite ? std::chrono::seconds(1) : std::chrono::seconds(10));
    return {};
}

void ChangeWatch::look()
{
    // A register that cannot be read just now is asked again in a second.
    const Result<qint64> commits = commitsOfOthers(*m_database);
    if (!commits)
        return;
    if (m_database->engine() == Engine::PostgreSql) {
        QSqlDriver *driver = QSqlDatabase::database(m_database->connectionName(), false).driver();
        if (!driver->subscribedToNotifications().contains(ChangeChannel))
            driver->subscribeToNotification(ChangeChannel);
    }
    if (*commits == m_seen)
        return;
    m_seen = *commits;
    Q_EMIT changed();
}

} // namespace congbao::registry
