// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "registry/migrations.h"

#include "audit/event.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

// Resources of a static library are registered only where somebody asks for them.
static void registerSchema()
{
    Q_INIT_RESOURCE(schema);
}

namespace congbao::registry {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(congbao::Migrations)
};

QStringList splitStatements(const QString &script)
{
    QStringList statements(QString{});
    for (const QString &line : script.split(u'\n')) {
        if (line.trimmed() == u"-- next")
            statements.append(QString());
        else
            statements.last() += line + u'\n';
    }
    return statements;
}

Result<void> backUp(Database &database, int version, const QString &backupFolder, const QDateTime &now)
{
    const QString name = QStringLiteral("register-v%1-%2.sqlite")
                             .arg(version)
                             .arg(now.toUTC().toString(QStringLiteral("yyyyMMddTHHmmsszzz")));
    const QString path = QDir(backupFolder).filePath(name);
    if (!QDir().mkpath(backupFolder))
        return fail(
            ErrorCode::OutsideFailed,
            Tr::tr("The folder for backups “%1” cannot be made; the register was not upgraded.").arg(backupFolder));
    if (auto done = database.change(QStringLiteral("VACUUM INTO ?"), {path}); !done) {
        QFile::remove(path);
        return fail(done.error().code,
                    Tr::tr("The register could not be backed up before its upgrade, and was not upgraded: %1")
                        .arg(done.error().message),
                    done.error().detail);
    }
    return {};
}

Result<void> applyStep(Database &database, const SchemaStep &step, const QDateTime &now)
{
    Result<Transaction> transaction = Transaction::begin(database);
    if (!transaction)
        return failWith(transaction);
    const Result<int> version = schemaVersion(database);
    if (!version)
        return failWith(version);
    if (*version >= step.version)
        return {}; // another process was quicker
    for (const QString &statement : step.statements) {
        if (auto done = database.change(statement); !done)
            return fail(done.error().code,
                        Tr::tr("The register could not be brought to version %1: %2")
                            .arg(step.version)
                            .arg(done.error().message),
                        done.error().detail);
    }
    if (auto noted =
            database.change(QStringLiteral("INSERT INTO schema_step (version, name, applied_at) VALUES (?, ?, ?)"),
                            {step.version, step.name, audit::timeText(now)});
        !noted)
        return failWith(noted);
    return transaction->commit();
}

} // namespace

QStringList statementsOf(const QString &resource)
{
    registerSchema();
    QFile file(resource);
    return file.open(QIODevice::ReadOnly) ? splitStatements(QString::fromUtf8(file.readAll())) : QStringList();
}

Result<std::vector<SchemaStep>> knownSteps(Engine engine)
{
    registerSchema();
    std::vector<SchemaStep> steps;
    const QDir folder(engine == Engine::Sqlite ? QStringLiteral(":/schema/sqlite")
                                               : QStringLiteral(":/schema/postgresql"));
    for (const QString &name : folder.entryList(QDir::Files, QDir::Name)) {
        if (name.left(4).toInt() != static_cast<int>(steps.size()) + 1)
            return fail(ErrorCode::Internal, Tr::tr("The program's own schema is not complete."), name);
        steps.push_back({name.left(4).toInt(), name, statementsOf(folder.filePath(name))});
    }
    if (steps.empty())
        return fail(ErrorCode::Internal, Tr::tr("The program's own schema is not complete."));
    return steps;
}

Result<int> schemaVersion(Database &database)
{
    const auto table =
        database.rows(database.engine() == Engine::Sqlite
                          ? QStringLiteral("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'schema_step'")
                          : QStringLiteral("SELECT 1 WHERE to_regclass('schema_step') IS NOT NULL"));
    if (!table)
        return failWith(table);
    if (table->empty())
        return 0;
    const auto version = database.rows(QStringLiteral("SELECT coalesce(max(version), 0) FROM schema_step"));
    if (!version)
        return failWith(version);
    return version->front().value(0).toInt();
}

Result<void> migrate(Database &database, const std::vector<SchemaStep> &steps, const QString &backupFolder,
                     const QDateTime &now)
{
    const Result<int> version = schemaVersion(database);
    if (!version)
        return failWith(version);
    const int last = steps.empty() ? 0 : steps.back().version;
    if (*version > last)
        return fail(ErrorCode::OutsideFailed,
                    Tr::tr("This register was written by a newer version of the program (schema %1, this program knows "
                           "%2). Install the newer version.")
                        .arg(*version)
                        .arg(last));
    if (*version > 0 && *version < last && database.engine() == Engine::Sqlite) {
        if (auto saved = backUp(database, *version, backupFolder, now); !saved)
            return failWith(saved);
    }
    for (const SchemaStep &step : steps) {
        if (step.version <= *version)
            continue;
        if (auto applied = applyStep(database, step, now); !applied)
            return failWith(applied);
    }
    return {};
}

} // namespace congbao::registry
