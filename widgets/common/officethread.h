// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/office.h"
#include "casework/officewatch.h"
#include "jobs/runjob.h"

#include <QObject>
#include <QThread>

namespace congbao::desk {

/// Owns the opened office and the one thread it lives on; the GUI thread sends work to it and gets results back. Work
/// is done in the order it was sent; what was sent is done even when the window closes.
class OfficeThread : public QObject
{
    Q_OBJECT

public:
    explicit OfficeThread(QObject *parent = nullptr);
    ~OfficeThread() override;

    /// Opens the office in a folder (errors as Office::open); one at a time.
    template <typename Done> void open(const QString &folder, QObject *owner, Done done)
    {
        post<void>(
            owner, JobContext(), [this, folder](Room &room) { return openIn(room, folder); }, std::move(done));
    }

    /// Makes a new office and opens it (errors as Office::create).
    template <typename Done>
    void create(const QString &folder, const QString &name, const QString &administrator, const QString &passphrase,
                QObject *owner, Done done)
    {
        post<void>(
            owner, JobContext(),
            [=, this](Room &room) { return createIn(room, folder, name, administrator, passphrase); }, std::move(done));
    }

    /// Reads: `work(Office &)` returns a Result<T>; `done(Result<T>)` comes in the owner's thread.
    template <typename Work, typename Done> void run(QObject *owner, Work work, Done done)
    {
        using Value = typename std::invoke_result_t<Work &, casework::Office &>::value_type;
        post<Value>(
            owner, JobContext(),
            [inner = std::move(work)](Room &room) mutable -> Result<Value> {
                if (!room.office)
                    return tl::unexpected<Error>(notOpen());
                return inner(*room.office);
            },
            std::move(done));
    }

    /// Writes: as run(), and tells by changed() that the office is not what it was. The write is done even when the
    /// owner dies.
    template <typename Work, typename Done> void change(QObject *owner, Work work, Done done)
    {
        run(
            owner,
            [this, inner = std::move(work)](casework::Office &office) mutable {
                auto result = inner(office);
                if (result)
                    emit changed();
                return result;
            },
            std::move(done));
    }

signals:
    void changed(); ///< here or on another seat

private:
    struct Room
    {
        std::unique_ptr<casework::Office> office;
        std::unique_ptr<casework::OfficeWatch> watch; ///< other seats
    };
    static Error notOpen();
    Result<void> openIn(Room &room, const QString &folder);
    Result<void> createIn(Room &room, const QString &folder, const QString &name, const QString &administrator,
                          const QString &passphrase);
    void watch(Room &room, const QString &folder);

    template <typename Value, typename Work, typename Done>
    void post(QObject *owner, const JobContext &context, Work work, Done done)
    {
        auto courier = jobs::deliverTo<Value>(owner, context, std::move(done));
        auto shared = std::make_shared<Work>(std::move(work));
        QMetaObject::invokeMethod(
            m_worker, [this, courier, shared] { courier.carry([&] { return (*shared)(m_room); }); },
            Qt::QueuedConnection);
    }

    QThread m_thread;
    QObject *m_worker; ///< lives on m_thread
    Room m_room;       ///< touched on m_thread only
};

} // namespace congbao::desk
