// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// How long it takes to verify a long audit chain: auditbench [EVENTS]
#include "registry/auditlog.h"
#include "registry/migrations.h"

#include <ctime>
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QTemporaryDir>

using namespace congbao;

namespace {

void must(const auto &result)
{
    if (!result)
        qFatal("%s (%s)", qPrintable(result.error().message), qPrintable(result.error().detail));
}

double processorSeconds()
{
    return static_cast<double>(std::clock()) / CLOCKS_PER_SEC;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const qint64 events = argc > 1 ? QByteArray(argv[1]).toLongLong() : 1000000;
    const QTemporaryDir folder;
    const auto database = registry::Database::open(folder.filePath(QStringLiteral("register.sqlite")));
    must(database);
    const QDateTime start(QDate(2026, 11, 20), QTime(8, 0), Qt::UTC);
    must(registry::migrate(**database, *registry::knownSteps(), QString(), start));
    {
        auto transaction = registry::Transaction::begin(**database);
        must(transaction);
        for (qint64 event = 0; event < events; ++event)
            must(registry::appendAudit(**database, start.addMSecs(event), QStringLiteral("Nguyễn Thị Lan"),
                                       QStringLiteral("verdict.given"), QStringLiteral("submission:%1").arg(event / 20),
                                       {{QStringLiteral("comparison"), event / 20},
                                        {QStringLiteral("discrepancy"), event % 20},
                                        {QStringLiteral("kind"), QStringLiteral("real")},
                                        {QStringLiteral("note"), QStringLiteral("theo văn bản chính, trang 3")}}));
        must(transaction->commit());
    }
    QElapsedTimer timer;
    timer.start();
    const double before = processorSeconds();
    const auto report = registry::verifyAuditChain(**database);
    must(report);
    qInfo("%lld events, %zu faults: %.2f s, %.2f s of processor time", report->events, report->faults.faults.size(),
          static_cast<double>(timer.elapsed()) / 1000, processorSeconds() - before);
    return report->faults.faults.empty() ? 0 : 1;
}
