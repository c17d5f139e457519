// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <QProcess>
#include <QString>
#include <QTemporaryDir>

namespace congbao::test {

/// A real PostgreSQL of a test's own: a private cluster in a temporary folder that listens on a local socket only. It
/// never runs as root: where the test does, the server runs as the system's user "postgres".
class PostgresServer
{
public:
    /// Makes and starts one. Ends the program with a message when that fails: a missing server is not a passed test.
    PostgresServer();
    ~PostgresServer();
    Q_DISABLE_COPY_MOVE(PostgresServer)

    void start();
    void kill(); ///< as a power cut would: the server and all its processes at once
    /// Makes an empty database, or a copy of another, and gives its address.
    [[nodiscard]] QString makeDatabase(const QString &name, const QString &copyOf = {});
    [[nodiscard]] QString address(const QString &database, const QString &user = QStringLiteral("office")) const;
    void run(const QString &database, const QString &sql) const; ///< as the server's superuser

private:
    [[nodiscard]] QStringList asServerUser(const QStringList &command) const;
    void must(const QStringList &command) const;
    [[nodiscard]] QString socketFolder() const { return m_folder.filePath(QStringLiteral("socket")); }
    [[nodiscard]] QString dataFolder() const { return m_folder.filePath(QStringLiteral("data")); }

    QTemporaryDir m_folder;
    QString m_programs;
    QProcess m_server;
};

/// Whether this run of a test is to use PostgreSQL: CONGBAO_TEST_ENGINE=postgresql.
[[nodiscard]] bool isOnPostgres();

/// The server of this test program, started at the first call; stopped when the program ends.
[[nodiscard]] PostgresServer &postgresServer();

/// A new, empty place for a register: a file in the folder, or a database of the server, as the run says.
[[nodiscard]] QString newRegisterPlace(const QString &folder);

} // namespace congbao::test
