// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/jobcontext.h"
#include "core/result.h"

#include <exception>
#include <memory>
#include <optional>
#include <QCoreApplication>
#include <QFutureWatcher>
#include <QPromise>
#include <QThreadPool>
#include <type_traits>

namespace congbao::jobs {

/// The far end of a delivery: what the thread that works holds. Dropping it undelivered tells the owner "cancelled".
template <typename T> class Courier
{
public:
    Courier(std::shared_ptr<std::optional<Result<T>>> slot, std::shared_ptr<QPromise<void>> promise)
        : m_slot(std::move(slot))
        , m_promise(std::move(promise))
    {
    }

    /// Runs the work and hands its result over; a library's exception that nobody caught becomes an Error.
    template <typename Work> void carry(Work &&work) const
    {
        try {
            m_slot->emplace(work());
        } catch (const std::exception &exception) {
            m_slot->emplace(unexpected(QString::fromLocal8Bit(exception.what())));
        } catch (...) {
            m_slot->emplace(unexpected(QStringLiteral("unknown exception")));
        }
        m_promise->finish();
    }

private:
    static tl::unexpected<Error> unexpected(const QString &detail)
    {
        return fail(ErrorCode::Internal,
                    QCoreApplication::translate("congbao::Jobs", "The program met a fault of its own in this work. "
                                                                 "Nothing was stored; try again."),
                    detail);
    }
    std::shared_ptr<std::optional<Result<T>>> m_slot;
    std::shared_ptr<QPromise<void>> m_promise;
};

/// Makes a delivery to `owner`: `done(Result<T>)` is called exactly once in the owner's thread, or never when the owner
/// died first; then `context` is cancelled. To be called in the owner's thread.
template <typename T, typename Done> [[nodiscard]] Courier<T> deliverTo(QObject *owner, JobContext context, Done done)
{
    auto slot = std::make_shared<std::optional<Result<T>>>();
    auto promise = std::make_shared<QPromise<void>>();
    // A child of the owner: QFuture::then() with a context that dies asserts or drops the callback on Qt 6.4.
    auto *watcher = new QFutureWatcher<void>(owner);
    auto isDelivered = std::make_shared<bool>(false);
    QObject::connect(watcher, &QFutureWatcherBase::finished, owner,
                     [watcher, slot, isDelivered, deliver = std::move(done)]() mutable {
                         *isDelivered = true;
                         watcher->deleteLater();
                         if (!slot->has_value())
                             slot->emplace(tl::unexpected<Error>(cancelledError()));
                         deliver(std::move(**slot));
                     });
    QObject::connect(watcher, &QObject::destroyed, [isDelivered, context]() mutable {
        if (!*isDelivered)
            context.cancel();
    });
    promise->start();
    watcher->setFuture(promise->future());
    return Courier<T>(std::move(slot), std::move(promise));
}

/// The one way to do long work: `work(const JobContext &)` runs on the pool with the values it captured and returns a
/// Result<T>; `done(Result<T>)` comes exactly once in the owner's thread. When the owner dies, the work is cancelled
/// and nobody is called. One context serves one job.
template <typename Work, typename Done>
void runJob(QThreadPool &pool, QObject *owner, const JobContext &context, Work work, Done done)
{
    using Value = typename std::invoke_result_t<Work &, const JobContext &>::value_type;
    auto courier = deliverTo<Value>(owner, context, std::move(done));
    // QThreadPool takes a std::function, which must be copyable; work that holds moved-in values need not be.
    auto shared = std::make_shared<Work>(std::move(work));
    pool.start([courier, shared, context] { courier.carry([&] { return (*shared)(context); }); });
}

template <typename Work, typename Done> void runJob(QThreadPool &pool, QObject *owner, Work work, Done done)
{
    runJob(pool, owner, JobContext(), std::move(work), std::move(done));
}

} // namespace congbao::jobs
