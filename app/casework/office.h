// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/values.h"
#include "core/clock.h"
#include "core/result.h"

#include <memory>
#include <QMap>
#include <QString>

namespace congbao::casework {

/// An opened office: its register, vault, audit chain and outbox. Lives on the thread that opened it. The use cases are
/// free functions in the headers beside this one; each writes its entity rows and its audit row in one transaction.
class Office
{
public:
    ~Office();
    Q_DISABLE_COPY_MOVE(Office)

    /// Makes a new office in a folder with its first administrator. Error: Refused when there is one already.
    [[nodiscard]] static Result<std::unique_ptr<Office>> create(const QString &folder, const QString &name,
                                                                const QString &administrator, const QString &passphrase,
                                                                std::shared_ptr<const Clock> clock = {});
    /// Makes a new office in an empty database of a PostgreSQL server (postgresql://user@server/database), with the
    /// folder of its files, which all seats reach (a file share). Errors: Usage, Refused when there is one already,
    /// OutsideFailed.
    [[nodiscard]] static Result<std::unique_ptr<Office>>
    createShared(const QString &address, const QString &filesFolder, const QString &name, const QString &administrator,
                 const QString &passphrase, std::shared_ptr<const Clock> clock = {});
    /// Opens an office: a folder, or the address of a shared one. What a killed process left is put right: temporary
    /// files removed, running sendings made unknown. Errors: NotFound (no office there), OutsideFailed (locked,
    /// damaged, newer than this program).
    [[nodiscard]] static Result<std::unique_ptr<Office>> open(const QString &where,
                                                              std::shared_ptr<const Clock> clock = {});

    [[nodiscard]] QString folder() const;
    [[nodiscard]] Result<QString> setting(const QString &key) const; ///< empty when never set
    [[nodiscard]] Result<QMap<QString, QString>> settings() const;
    [[nodiscard]] Result<void> setSetting(const Session &by, const QString &key, const QString &value);

    /// Path of a stored file, for readers and viewers; never write to it. Error: NotFound.
    [[nodiscard]] Result<QString> storedFilePath(const QString &sha256) const;

    struct Rooms;
    [[nodiscard]] Rooms &rooms() const { return *m_rooms; } ///< for the use cases in this folder only

private:
    explicit Office(std::unique_ptr<Rooms> rooms);
    std::unique_ptr<Rooms> m_rooms;
};

} // namespace congbao::casework
