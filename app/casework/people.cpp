// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/people.h"

#include "casework/change.h"
#include "casework/countersigning.h"
#include "casework/passphrase.h"
#include "casework/personrecords.h"
#include "registry/people.h"

#include <algorithm>
#include <QCoreApplication>
#include <QJsonArray>

namespace congbao::casework {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(congbao::People)
};

constexpr int FreeFailures = 5;
constexpr qint64 LongestWait = 300; // seconds

QString subjectOfPerson(const QString &name)
{
    return u"person:" + name;
}

/// Seconds that must pass before the next try.
qint64 waitAfterFailures(int failures)
{
    return failures < FreeFailures ? 0 : std::min(LongestWait, qint64(1) << std::min(failures - FreeFailures + 1, 20));
}

Result<registry::PersonRow> personRow(Office &office, const QString &name)
{
    Result<std::optional<registry::PersonRow>> row = registry::personByName(*office.rooms().database, name);
    if (!row)
        return failWith(row);
    if (!*row)
        return fail(ErrorCode::NotFound, Tr::tr("There is no person “%1” in this office.").arg(name));
    return std::move(**row);
}

Result<void> noteFailure(Office &office, const QString &name, const QDateTime &now)
{
    Result<registry::Transaction> transaction = registry::Transaction::begin(*office.rooms().database);
    if (!transaction)
        return failWith(transaction);
    if (auto noted = registry::noteSignInFailure(*office.rooms().database, name, now, now.addDays(-1)); !noted)
        return noted;
    return transaction->commit();
}

} // namespace

Result<QString> checkedName(const QString &name)
{
    const QString kept = name.simplified().normalized(QString::NormalizationForm_C);
    if (kept.isEmpty() || kept.size() > 100 || kept == u"system" ||
        std::any_of(kept.begin(), kept.end(), [](QChar letter) { return !letter.isPrint(); }))
        return fail(ErrorCode::Refused, Tr::tr("“%1” cannot be a person's name here.").arg(name));
    return kept;
}

Person personOf(const registry::PersonRow &row)
{
    Person person{PersonId(row.id), row.name, {}, row.isDisabled};
    for (const OfficeRole role : {OfficeRole::Clerk, OfficeRole::Layout, OfficeRole::Board, OfficeRole::Chief,
                                  OfficeRole::Publisher, OfficeRole::Admin}) {
        if (row.roles.contains(roleId(role)))
            person.roles.push_back(role);
    }
    return person;
}

Result<Session> SignIn::signIn(Office &office, const QString &givenName, const QString &passphrase)
{
    registry::Database &database = *office.rooms().database;
    const QDateTime now = office.rooms().clock->now().toUTC();
    const QString name = givenName.simplified().normalized(QString::NormalizationForm_C).left(100);
    const Result<registry::SignInFailures> failures = registry::signInFailures(database, name);
    if (!failures)
        return failWith(failures);
    const qint64 wait = waitAfterFailures(failures->failures);
    if (wait > 0 && failures->lastAt.secsTo(now) < wait)
        return fail(ErrorCode::NotPermitted,
                    Tr::tr("There were too many wrong passphrases for this name. Wait %n seconds and try again.",
                           nullptr, static_cast<int>(wait - std::max<qint64>(0, failures->lastAt.secsTo(now)))));
    const Result<std::optional<registry::PersonRow>> row = registry::personByName(database, name);
    if (!row)
        return failWith(row);
    const bool mayEnter = *row && !(*row)->isDisabled;
    if (!fitsPassphrase(mayEnter ? (*row)->passphraseHash : QString(), passphrase)) {
        if (auto noted = noteFailure(office, name, now); !noted)
            return failWith(noted);
        return fail(ErrorCode::NotPermitted, Tr::tr("The name or the passphrase is wrong."));
    }
    if (failures->failures > 0) {
        if (auto cleared = registry::clearSignInFailures(database, name); !cleared)
            return failWith(cleared);
    }
    Person person = personOf(**row);
    std::shared_ptr<const audit::SigningKey> key;
    if (person.has(OfficeRole::Board) || person.has(OfficeRole::Chief)) {
        Result<std::shared_ptr<const audit::SigningKey>> own = signingKeyOf(office, person, passphrase);
        if (!own)
            return failWith(own);
        key = std::move(*own);
    }
    return Session(std::move(person), std::move(key));
}

Result<int> lockMinutes(Office &office)
{
    const Result<QString> minutes = office.setting(QStringLiteral("people.lock_minutes"));
    if (!minutes)
        return failWith(minutes);
    return minutes->isEmpty() ? UsualLockMinutes : minutes->toInt();
}

Result<PersonId> addPerson(Office &office, const Session &by, const QString &givenName,
                           const std::vector<OfficeRole> &roles, const QString &passphrase)
{
    const Result<QString> name = checkedName(givenName);
    if (!name)
        return failWith(name);
    registry::PersonRow row;
    row.name = *name;
    for (const OfficeRole role : roles)
        row.roles.append(roleId(role));
    row.roles.removeDuplicates();
    const Result<QString> hash = hashPassphrase(passphrase);
    if (!hash)
        return failWith(hash);
    row.passphraseHash = *hash;
    Result<Change> change = Change::begin(office, by);
    if (!change)
        return failWith(change);
    if (auto allowed = permit(change->person(), Act::ManagePeople); !allowed)
        return failWith(allowed);
    const Result<qint64> id = registry::insertPerson(change->database(), row);
    if (!id && id.error().code == ErrorCode::Conflict)
        return fail(ErrorCode::Refused, Tr::tr("There is a person “%1” already.").arg(*name), id.error().detail);
    if (!id)
        return failWith(id);
    if (auto done = change->commit(QStringLiteral("person.added"), subjectOfPerson(*name),
                                   {{QStringLiteral("roles"), QJsonArray::fromStringList(row.roles)}});
        !done)
        return failWith(done);
    return PersonId(*id);
}

Result<std::vector<Person>> listPeople(Office &office)
{
    const Result<std::vector<registry::PersonRow>> rows = registry::people(*office.rooms().database);
    if (!rows)
        return failWith(rows);
    std::vector<Person> people;
    for (const registry::PersonRow &row : *rows)
        people.push_back(personOf(row));
    return people;
}

Result<void> disablePerson(Office &office, const Session &by, const QString &name)
{
    Result<Change> change = Change::begin(office, by);
    if (!change)
        return failWith(change);
    if (auto allowed = permit(change->person(), Act::ManagePeople); !allowed)
        return allowed;
    const Result<registry::PersonRow> row = personRow(office, name);
    if (!row)
        return failWith(row);
    if (row->id == change->personId())
        return fail(ErrorCode::Refused, Tr::tr("Nobody can disable himself or herself. Another administrator can."));
    if (auto done = registry::disablePerson(change->database(), row->id); !done)
        return done;
    return change->commit(QStringLiteral("person.disabled"), subjectOfPerson(row->name), {});
}

Result<void> changePassphrase(Office &office, const Session &by, const QString &name, const QString &passphrase)
{
    const Result<QString> hash = hashPassphrase(passphrase);
    if (!hash)
        return failWith(hash);
    Result<Change> change = Change::begin(office, by);
    if (!change)
        return failWith(change);
    const Result<registry::PersonRow> row = personRow(office, name);
    // One's own is everybody's to change; whether another person exists is nothing to tell but an administrator.
    if (!row || row->id != change->personId()) {
        if (auto allowed = permit(change->person(), Act::ManagePeople); !allowed)
            return allowed;
    }
    if (!row)
        return failWith(row);
    if (auto done = registry::setPassphraseHash(change->database(), row->id, *hash); !done)
        return done;
    if (auto done = registry::clearSignInFailures(change->database(), row->name); !done)
        return done;
    return change->commit(QStringLiteral("person.passphrase-changed"), subjectOfPerson(row->name), {});
}

} // namespace congbao::casework
