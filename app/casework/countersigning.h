// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/office.h"
#include "registry/auditlog.h"

#include <QHash>

namespace congbao::audit {
class SigningKey;
}

/// Sign-offs are countersigned with the signing person's own key: a statement that names the exact bytes that were
/// signed off and the head of the audit chain at that moment.
namespace congbao::casework {

/// The key of a person who just gave the right passphrase. Where there is none, or the passphrase was changed since, a
/// new one is made, and the chain tells of it.
[[nodiscard]] Result<std::shared_ptr<const audit::SigningKey>> signingKeyOf(Office &office, const Person &person,
                                                                            const QString &passphrase);

/// Members `statement`, `key` and `signature` for the event of an act. Error: NotPermitted when the session has no key
/// (the role was given after signing in).
[[nodiscard]] Result<QJsonObject> countersigned(const Session &by, const QJsonObject &statement);

/// Looks at the events of a chain one after the other and checks the countersignatures against the keys that the chain
/// itself made known.
class CountersignatureCheck
{
public:
    void next(const audit::EventText &event);
    /// Compares the last key of each person with the sealed file in the office's folder.
    void finish(const QString &officeFolder);

    [[nodiscard]] int countersigned() const { return m_countersigned; }
    [[nodiscard]] const std::vector<audit::Fault> &faults() const { return m_faults; }

private:
    struct KnownKey
    {
        QString publicKey;
        QString file;
    };
    QHash<QString, KnownKey> m_keys; ///< by person
    std::vector<audit::Fault> m_faults;
    int m_countersigned = 0;
};

} // namespace congbao::casework
