// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/change.h"

#include "casework/personrecords.h"
#include "casework/witness.h"
#include "registry/auditlog.h"
#include "registry/people.h"
#include "registry/storedfiles.h"

#include <QCoreApplication>

namespace congbao::casework {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(congbao::Office)
};

} // namespace

Result<Person> currentPerson(Office &office, const Session &by)
{
    const auto row = registry::personById(*office.rooms().database, by.person().id.value());
    if (!row)
        return failWith(row);
    if (!*row || (*row)->name != by.person().name || (*row)->isDisabled)
        return fail(
            ErrorCode::NotPermitted,
            Tr::tr("%1 may no longer work in this office. An administrator can say why.").arg(by.person().name));
    return personOf(**row);
}

Result<Change> Change::begin(Office &office, const Session &by)
{
    Result<registry::Transaction> transaction = registry::Transaction::begin(*office.rooms().database);
    if (!transaction)
        return failWith(transaction);
    Change change(office.rooms(), std::move(*transaction));
    Result<Person> person = currentPerson(office, by);
    if (!person)
        return failWith(person);
    change.m_person = std::move(*person);
    return change;
}

Result<void> Change::noteFile(const vault::StoredEntry &file) const
{
    return registry::noteStoredFile(database(), {file.sha256, file.bytes}, m_now);
}

Result<void> Change::note(const QString &act, const QString &subject, const QJsonObject &payload) const
{
    return registry::appendAudit(database(), m_now, m_person.name, act, subject, payload);
}

Result<void> Change::commit(const QString &act, const QString &subject, const QJsonObject &payload)
{
    if (auto noted = note(act, subject, payload); !noted)
        return noted;
    const Result<registry::ChainEnd> end = registry::chainEnd(database());
    if (!end)
        return failWith(end);
    if (auto done = m_transaction.commit(); !done)
        return done;
    remember(m_rooms->folder, *end);
    return {};
}

QString subjectOf(SubmissionId id)
{
    return u"submission:" + QString::number(id.value());
}

QString subjectOfIssue(const QString &key)
{
    return u"issue:" + key;
}

} // namespace congbao::casework
