// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/officethread.h"

namespace congbao::desk {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(congbao::OfficeThread)
};
} // namespace

OfficeThread::OfficeThread(QObject *parent)
    : QObject(parent)
    , m_worker(new QObject)
{
    m_thread.setObjectName(QStringLiteral("office"));
    m_worker->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    m_thread.start();
}

OfficeThread::~OfficeThread()
{
    // Queued after everything that was sent before, so that no verdict is lost by closing the window at once; and the
    // office is closed on the thread that opened it.
    QMetaObject::invokeMethod(
        m_worker, [this] { m_room = {}; }, Qt::BlockingQueuedConnection);
    m_thread.quit();
    m_thread.wait();
}

Error OfficeThread::notOpen()
{
    return {ErrorCode::NotFound, Tr::tr("No office is open. Choose the office's folder and open it again."), {}};
}

Result<void> OfficeThread::openIn(Room &room, const QString &folder)
{
    room = {};
    auto office = casework::Office::open(folder);
    if (!office)
        return failWith(office);
    room.office = std::move(*office);
    watch(room, folder);
    return {};
}

Result<void> OfficeThread::createIn(Room &room, const QString &folder, const QString &name,
                                    const QString &administrator, const QString &passphrase)
{
    room = {};
    auto office = casework::Office::create(folder, name, administrator, passphrase);
    if (!office)
        return failWith(office);
    room.office = std::move(*office);
    watch(room, folder);
    return {};
}

void OfficeThread::watch(Room &room, const QString &folder)
{
    // Without a watch work goes on; what other seats do shows when something is read again.
    auto watch = casework::OfficeWatch::open(folder);
    if (!watch)
        return;
    room.watch = std::move(*watch);
    connect(room.watch.get(), &casework::OfficeWatch::changed, this, &OfficeThread::changed);
}

} // namespace congbao::desk
