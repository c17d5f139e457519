// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "unit/compare/sampletexts.h"

#include "compare/comparer.h"
#include "compare/recheck.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace congbao;
using namespace congbao::compare;
using congbao::compare::sample::document;
using congbao::compare::sample::paged;

namespace {

const QStringList Official = {QStringLiteral("Điều 1. Thời hạn giải quyết là 03 ngày làm việc kể từ ngày nhận hồ sơ."),
                              QStringLiteral("Điều 2. Mức thu phí là 50.000 đồng một lần cấp giấy phép."),
                              QStringLiteral("Điều 3. Ông Nguyễn Văn Hưng chịu trách nhiệm thi hành Quyết định này."),
                              QStringLiteral("Điều 4. Quyết định này có hiệu lực từ ngày 15 tháng 7 năm 2026.")};

/// Electronic texts by what each article says instead.
QStringList with(std::initializer_list<std::pair<const char16_t *, const char16_t *>> changes)
{
    QStringList lines = Official;
    for (const auto &[from, to] : changes) {
        for (QString &line : lines)
            line.replace(QString::fromUtf16(from), QString::fromUtf16(to));
    }
    return lines;
}

Comparison compared(const QStringList &electronic)
{
    return compareDocuments(paged(document(Official)), document(electronic), {}, {}).value();
}

QString summary(const Recheck &recheck)
{
    QStringList parts;
    for (const RecheckItem &item : recheck.items)
        parts.append(recheckStateName(item.state) % u":" % item.earlierElectronic % u"→" % item.electronic.text);
    return parts.join(QStringLiteral(" | "));
}

} // namespace

class TestRecheck : public QObject
{
    Q_OBJECT

private slots:
    void resentTexts_data()
    {
        QTest::addColumn<QStringList>("now");
        QTest::addColumn<QString>("expected");
        // Earlier: 1. 03→05, asked; 2. 50.000→60.000, asked; 3. Hưng→Hùng, not asked.
        QTest::newRow("asked and done") << with({{u"Hưng", u"Hùng"}}) << u"done:05→03 | done:60.000→50.000"_qs;
        QTest::newRow("asked and not done")
            << with({{u"50.000", u"60.000"}, {u"Hưng", u"Hùng"}}) << u"done:05→03 | not-done:60.000→60.000"_qs;
        QTest::newRow("asked, changed, and still wrong")
            << with({{u"50.000", u"70.000"}, {u"Hưng", u"Hùng"}}) << u"done:05→03 | not-done:60.000→70.000"_qs;
        QTest::newRow("changed though not asked: a new difference")
            << with({{u"Hưng", u"Hùng"}, {u"15 tháng", u"16 tháng"}})
            << u"done:05→03 | done:60.000→50.000 | unasked:15→16"_qs;
        QTest::newRow("changed though not asked: put right")
            << with({}) << u"done:05→03 | done:60.000→50.000 | unasked:Hùng→Hưng"_qs;
        QTest::newRow("changed though not asked: another word")
            << with({{u"Hưng", u"Hừng"}}) << u"done:05→03 | done:60.000→50.000 | unasked:Hùng→Hừng"_qs;
        QTest::newRow("nothing was changed") << with({{u"03", u"05"}, {u"50.000", u"60.000"}, {u"Hưng", u"Hùng"}})
                                             << u"not-done:05→05 | not-done:60.000→60.000"_qs;
    }
    void resentTexts()
    {
        QFETCH(QStringList, now);
        QFETCH(QString, expected);
        const Comparison earlier = compared(with({{u"03", u"05"}, {u"50.000", u"60.000"}, {u"Hưng", u"Hùng"}}));
        QCOMPARE(earlier.discrepancies.size(), std::size_t(3));
        const auto recheck = recheckResent(earlier, {1, 2}, compared(now));
        QVERIFY(recheck.has_value());
        QCOMPARE(summary(*recheck), expected);
        QCOMPARE(recheck->isClean(), !expected.contains(u"not-done") && !expected.contains(u"unasked"));
        const QJsonObject json = QJsonDocument::fromJson(toJson(*recheck)).object();
        QCOMPARE(json[u"schema"].toString(), u"gazette.recheck/1"_qs);
        QCOMPARE(json[u"done"].toInt(), expected.count(u"not-") > 0 ? 2 - int(expected.count(u"not-")) : 2);
    }

    void anotherOfficialTextIsRefused()
    {
        Comparison earlier = compared(Official);
        Comparison now = earlier;
        now.official.sha256 = QStringLiteral("other");
        QCOMPARE(recheckResent(earlier, {}, now).error().code, ErrorCode::Refused);
    }
};

QTEST_GUILESS_MAIN(TestRecheck)
#include "tst_recheck.moc"
