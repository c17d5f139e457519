// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "faultrounds.h"

#include <QTest>

using namespace congbao;

/// Whatever goes wrong on the way: an issue is published exactly once with the right digests, or waits with a reason.
/// One round of each kind; tests/bench/portal/faultruns does hundreds.
class TestPortalFaults : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    std::unique_ptr<test::PortalServer> m_server;

private slots:
    void initTestCase()
    {
        test::makeCertificates(m_folder.path());
        m_server = test::faultServer(m_folder.path());
    }

    void publishedExactlyOnce_data()
    {
        QTest::addColumn<int>("number");
        for (int number = 0; number < static_cast<int>(test::faultKinds().size()); ++number)
            QTest::newRow(qPrintable(test::faultKinds().at(number))) << number;
    }
    void publishedExactlyOnce()
    {
        QFETCH(int, number);
        const test::RoundEnd end = test::faultRound(*m_server, m_folder.filePath(QStringLiteral("ca.pem")), number);
        QVERIFY2(end.wrong.isEmpty(), qPrintable(end.wrong + end.state + end.reason));
    }
};

QTEST_GUILESS_MAIN(TestPortalFaults)
#include "tst_portalfaults.moc"
