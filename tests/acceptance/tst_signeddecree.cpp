// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/sandboxedreader.h"
#include "signatures/signature.h"

#include <QTest>

using namespace congbao;

/// A decree as the Government published it, with its digital signature.
class TestSignedDecree : public QObject
{
    Q_OBJECT

private slots:
    void theSignatureOfTheGovernmentIsDescribed()
    {
        const QString path = QStringLiteral(CONGBAO_ACCEPTANCE_DATA "/real/nd-47-2020-signed.pdf");
        const QDateTime now(QDate(2026, 11, 20), QTime(8, 0), Qt::UTC);
        const auto found = sandbox::verifySignaturesInSandbox({path}, QString(), now, JobContext());
        QVERIFY2(found, found ? "" : qPrintable(found.error().message + found.error().detail));
        QCOMPARE(found->size(), size_t(1));
        const signatures::Signature &signature = found->front();
        for (const QString &sentence : signatures::describe(signature))
            qInfo("%s", qPrintable(sentence));
        QCOMPARE(signature.signer, QStringLiteral("Chính phủ"));
        QCOMPARE(signature.form, QStringLiteral("adbe.pkcs7.detached"));
        QVERIFY(signature.isIntact);
        QCOMPARE(signature.time.toOffsetFromUtc(7 * 3600).date(), QDate(2020, 4, 9));
        // The office has not pinned the root of the Government's authority, and revocation cannot be known off line.
        QCOMPARE(signature.trust, signatures::Trust::UnknownRoot);
        QCOMPARE(signature.revocation, signatures::Revocation::Unknown);
        // The site that it was taken from put a line of its own behind the file.
        QVERIFY(!signature.coversWholeFile);
        QCOMPARE(signature.revisionsAfter, 0);
        QCOMPARE(signature.bytesAfter, 116);
    }
};

QTEST_GUILESS_MAIN(TestSignedDecree)
#include "tst_signeddecree.moc"
