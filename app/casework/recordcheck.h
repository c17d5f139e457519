// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audit/fault.h"
#include "registry/auditlog.h"

#include <QHash>

namespace congbao::casework {

/// Compares the records of the register with the events of the audit chain that made them: who changes a record behind
/// the program's back would have to change the chain too.
class RecordCheck
{
public:
    void next(const audit::EventText &event);
    /// Looks at every record. Errors: as Database.
    [[nodiscard]] Result<void> finish(registry::Database &database);
    [[nodiscard]] const audit::FaultList &faults() const { return m_faults; }

private:
    void expect(const QString &name, const QStringList &content);    ///< one more record of this name
    void expectNow(const QString &name, const QStringList &content); ///< the record of this name, as it is since now

    QHash<QString, QStringList> m_expected; ///< contents by name
    audit::FaultList m_faults;
};

} // namespace congbao::casework
