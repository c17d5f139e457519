// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit/chain.h"

#include <functional>
#include <QTest>

using namespace congbao;

namespace {

using Chain = std::vector<audit::Event>;

Chain makeChain()
{
    Chain chain;
    QString previous = audit::firstPrevious();
    for (int seq = 1; seq <= 9; ++seq) {
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

using Texts = std::vector<audit::EventText>;

Texts textsOf(const Chain &chain)
{
    Texts texts;
    for (const audit::Event &event : chain)
        texts.push_back(*audit::textOf(event));
    return texts;
}

audit::ChainVerifier verified(const Chain &chain)
{
    audit::ChainVerifier verifier;
    for (const audit::EventText &event : textsOf(chain))
        verifier.next(event);
    verifier.finish();
    return verifier;
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
        const audit::ChainVerifier verifier = verified(chain);
        QVERIFY(verifier.faults().faults.empty());
        QCOMPARE(verifier.count(), 9);
        QCOMPARE(verifier.head(), chain.back().hash);
    }

    void textsWithQuotesHashAsInTheirObject()
    {
        audit::Event event = makeChain().at(3);
        event.person = QStringLiteral("\"\\\u0001 Lan \u20ac") + QString::fromUtf8("\xf0\x9f\x98\x82");
        const QJsonObject object{
            {QStringLiteral("seq"), event.seq},          {QStringLiteral("at"), audit::timeText(event.at)},
            {QStringLiteral("person"), event.person},    {QStringLiteral("act"), event.act},
            {QStringLiteral("subject"), event.subject},  {QStringLiteral("payload"), event.payload},
            {QStringLiteral("previous"), event.previous}};
        QCOMPARE(audit::hashedBytes(*audit::textOf(event)), *audit::canonicalJson(object));
    }

    void tamperingIsNamed_data()
    {
        using Change = std::function<void(Texts &)>;
        using Found = QStringList;
        QTest::addColumn<Change>("change");
        QTest::addColumn<Found>("found");
        const auto row = [](const char *name, const Change &change, const Found &found) {
            QTest::newRow(name) << change << found;
        };
        const auto renumber = [](Texts &chain) {
            qint64 seq = 0;
            for (audit::EventText &event : chain)
                event.seq = ++seq;
        };
        row("another person", [](Texts &chain) { chain[2].person = QStringLiteral("Trần Văn Bình"); },
            {QStringLiteral("event-changed 3")});
        row("another time", [](Texts &chain) { chain[2].at.replace(u'7', u'8'); }, {QStringLiteral("event-changed 3")});
        row("another act", [](Texts &chain) { chain[2].act = QStringLiteral("x"); },
            {QStringLiteral("event-changed 3")});
        row("another subject", [](Texts &chain) { chain[2].subject = QStringLiteral("submission:2"); },
            {QStringLiteral("event-changed 3")});
        row("another payload",
            [](Texts &chain) { chain[2].payload.replace(QStringLiteral("real"), QStringLiteral("formal")); },
            {QStringLiteral("event-changed 3")});
        row("a payload written with a space",
            [](Texts &chain) { chain[2].payload.replace(QStringLiteral(":"), QStringLiteral(": ")); },
            {QStringLiteral("event-changed 3")});
        row("the last event changed", [](Texts &chain) { chain.back().person = QStringLiteral("x"); },
            {QStringLiteral("event-changed 9")});
        row("an event removed", [](Texts &chain) { chain.erase(chain.begin() + 2); },
            {QStringLiteral("events-removed 3")});
        row("three events removed and the rest numbered anew",
            [=](Texts &chain) {
                chain.erase(chain.begin() + 2, chain.begin() + 5);
                renumber(chain);
            },
            {QStringLiteral("events-removed 3")});
        row("the first event removed", [](Texts &chain) { chain.erase(chain.begin()); },
            {QStringLiteral("events-removed 1")});
        row("an event twice", [](Texts &chain) { chain.insert(chain.begin() + 2, chain[2]); },
            {QStringLiteral("event-inserted 3")});
        row("an event put in, with a hash of its own, and the rest numbered anew",
            [=](Texts &chain) {
                audit::EventText forged = chain[2];
                forged.person = QStringLiteral("Trần Văn Bình");
                forged.hash = audit::hashOf(forged);
                chain.insert(chain.begin() + 2, forged);
                renumber(chain);
            },
            {QStringLiteral("event-inserted 3")});
        row("two events exchanged", [](Texts &chain) { std::swap(chain[2], chain[3]); },
            {QStringLiteral("events-reordered 3")});
        row("two events exchanged and numbered anew",
            [=](Texts &chain) {
                std::swap(chain[2], chain[3]);
                renumber(chain);
            },
            {QStringLiteral("events-reordered 3")});
        row("an event rewritten with its own hash",
            [](Texts &chain) {
                chain[2].person = QStringLiteral("Trần Văn Bình");
                chain[2].hash = audit::hashOf(chain[2]);
            },
            {QStringLiteral("event-replaced 3")});
        row("two events changed",
            [](Texts &chain) {
                chain[2].person = QStringLiteral("x");
                chain[6].act = QStringLiteral("y");
            },
            {QStringLiteral("event-changed 3"), QStringLiteral("event-changed 7")});
        row("the end cut off", [](Texts &chain) { chain.resize(6); }, {QStringLiteral("cut-off 8")});
        row("everything removed", [](Texts &chain) { chain.clear(); }, {QStringLiteral("cut-off 8")});
        row("rebuilt from the start over altered data",
            [](Texts &chain) {
                chain[2].person = QStringLiteral("Trần Văn Bình");
                QString previous = audit::firstPrevious();
                for (audit::EventText &event : chain) {
                    event.previous = previous;
                    previous = event.hash = audit::hashOf(event);
                }
            },
            {QStringLiteral("other-chain 8")});
    }
    void tamperingIsNamed()
    {
        QFETCH(std::function<void(Texts &)>, change);
        QFETCH(QStringList, found);
        const Chain chain = makeChain();
        Texts texts = textsOf(chain);
        change(texts);
        audit::ChainVerifier verifier;
        verifier.expect({8, chain[7].hash, QStringLiteral("the printed gazette")});
        for (const audit::EventText &event : texts)
            verifier.next(event);
        verifier.finish();
        QStringList names;
        for (const audit::Fault &fault : verifier.faults().faults) {
            names.append(audit::faultId(fault.kind) + u' ' + QString::number(fault.event));
            QVERIFY(!fault.message.isEmpty());
        }
        QCOMPARE(names, found);
    }
};

QTEST_GUILESS_MAIN(TestAuditChain)
#include "tst_auditchain.moc"
