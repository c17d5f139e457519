// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit/event.h"

#include <functional>
#include <QTest>

using namespace congbao;

namespace {

using Chain = std::vector<audit::Event>;

Chain makeChain()
{
    Chain chain;
    QString previous = audit::firstPrevious();
    for (int seq = 1; seq <= 5; ++seq) {
        audit::Event event;
        event.seq = seq;
        event.at = QDateTime(QDate(2026, 11, 20), QTime(8, 0, seq, 7), Qt::UTC);
        event.person = QStringLiteral("Nguyễn Thị Lan");
        event.act = QStringLiteral("verdict.given");
        event.subject = QStringLiteral("submission:1");
        event.payload = {{QStringLiteral("discrepancy"), seq}, {QStringLiteral("kind"), QStringLiteral("real")}};
        event.previous = previous;
        event.hash = *audit::hashOf(event);
        previous = event.hash;
        chain.push_back(event);
    }
    return chain;
}

} // namespace

class TestAuditChain : public QObject
{
    Q_OBJECT

private slots:
    void canonicalFormIsTheOneOfTheStandard()
    {
        // RFC 8785, section 3.2.3: keys by UTF-16 units, the shortest escapes.
        const QJsonObject object{{QStringLiteral("\u20ac"), QStringLiteral("Euro Sign")},
                                 {QStringLiteral("\r"), QStringLiteral("Carriage Return")},
                                 {QString::fromUtf8("\xf0\x9f\x98\x82"), QStringLiteral("Smiley")},
                                 {QStringLiteral("1"), QStringLiteral("\x0f\n\"\\")},
                                 {QString::fromUtf8("\xef\xac\xb3"), qint64(9007199254740991)}};
        QCOMPARE(*audit::canonicalJson(object),
                 QByteArray("{\"\\r\":\"Carriage Return\",\"1\":\"\\u000f\\n\\\"\\\\\",\"€\":\"Euro "
                            "Sign\",\"😂\":\"Smiley\",\"\xef\xac\xb3\":9007199254740991}"));
    }

    void fractionsAreRefused()
    {
        QCOMPARE(audit::canonicalJson({{QStringLiteral("a"), 0.5}}).error().code, ErrorCode::Internal);
        QCOMPARE(audit::canonicalJson({{QStringLiteral("a"), 1e300}}).error().code, ErrorCode::Internal);
    }

    void aWholeChainFits()
    {
        const Chain chain = makeChain();
        audit::ChainVerifier verifier;
        for (const audit::Event &event : chain)
            QVERIFY(verifier.next(event));
        QCOMPARE(verifier.count(), 5);
        QCOMPARE(verifier.head(), chain.back().hash);
    }

    void tamperingIsFound_data()
    {
        using Change = std::function<void(Chain &)>;
        QTest::addColumn<Change>("change");
        const auto row = [](const char *name, const Change &change) { QTest::newRow(name) << change; };
        row("another person", [](Chain &chain) { chain[2].person = QStringLiteral("Trần Văn Bình"); });
        row("another time", [](Chain &chain) { chain[2].at = chain[2].at.addMSecs(1); });
        row("another act", [](Chain &chain) { chain[2].act = QStringLiteral("verdict.withdrawn"); });
        row("another subject", [](Chain &chain) { chain[2].subject = QStringLiteral("submission:2"); });
        row("another payload", [](Chain &chain) { chain[2].payload.insert(QStringLiteral("discrepancy"), 9); });
        row("an event removed", [](Chain &chain) { chain.erase(chain.begin() + 2); });
        row("an event twice", [](Chain &chain) { chain.insert(chain.begin() + 2, chain[2]); });
        row("two events exchanged", [](Chain &chain) { std::swap(chain[2], chain[3]); });
        row("the first event removed", [](Chain &chain) { chain.erase(chain.begin()); });
        row("an event rewritten with its own hash", [](Chain &chain) {
            chain[2].person = QStringLiteral("Trần Văn Bình");
            chain[2].hash = *audit::hashOf(chain[2]);
        });
    }
    void tamperingIsFound()
    {
        QFETCH(std::function<void(Chain &)>, change);
        Chain chain = makeChain();
        change(chain);
        audit::ChainVerifier verifier;
        Result<void> fits;
        for (const audit::Event &event : chain) {
            if (fits)
                fits = verifier.next(event);
        }
        QVERIFY(!fits);
        QCOMPARE(fits.error().code, ErrorCode::Unreadable);
    }
};

QTEST_GUILESS_MAIN(TestAuditChain)
#include "tst_auditchain.moc"
