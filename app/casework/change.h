// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/permissions.h"
#include "casework/rooms.h"

#include <QJsonObject>

namespace congbao::casework {

/// One act of a person: the rows it changes and its event in the audit chain, together or not at all. The person is
/// read again from the register, so that roles taken away count at once.
class Change
{
public:
    /// Errors: NotPermitted (the person is gone or disabled), OutsideFailed.
    [[nodiscard]] static Result<Change> begin(Office &office, const Session &by);

    [[nodiscard]] const Person &person() const { return m_person; }
    [[nodiscard]] qint64 personId() const { return m_person.id.value(); }
    [[nodiscard]] QDateTime now() const { return m_now; }
    [[nodiscard]] registry::Database &database() const { return *m_rooms->database; }

    /// Notes files that were stored before and that the rows name.
    [[nodiscard]] Result<void> noteFile(const vault::StoredEntry &file) const;
    /// An event of its own beside the last one, for an act that changes several things.
    [[nodiscard]] Result<void> note(const QString &act, const QString &subject, const QJsonObject &payload) const;
    [[nodiscard]] Result<void> commit(const QString &act, const QString &subject, const QJsonObject &payload);

private:
    Change(Office::Rooms &rooms, registry::Transaction transaction)
        : m_rooms(&rooms)
        , m_transaction(std::move(transaction))
        , m_now(rooms.clock->now().toUTC())
    {
    }
    Office::Rooms *m_rooms;
    registry::Transaction m_transaction;
    QDateTime m_now;
    Person m_person;
};

/// The person of a session as the register has him or her now. Errors as Change::begin.
[[nodiscard]] Result<Person> currentPerson(Office &office, const Session &by);

[[nodiscard]] QString subjectOf(SubmissionId id); ///< "submission:12"
[[nodiscard]] QString subjectOfIssue(const QString &key);

} // namespace congbao::casework
