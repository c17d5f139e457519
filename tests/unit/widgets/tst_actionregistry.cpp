// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "actions/actionregistry.h"

#include <QtTest>
#include <QWidget>

using namespace congbao::desk;

class TestActionRegistry : public QObject
{
    Q_OBJECT

private slots:
    void keysThatCanMeetAreToldAsConflict_data()
    {
        QTest::addColumn<QString>("first");
        QTest::addColumn<QString>("second");
        QTest::addColumn<bool>("isConflict");
        QTest::newRow("same place") << QStringLiteral("a") << QStringLiteral("a") << true;
        QTest::newRow("two places never meet") << QStringLiteral("a") << QStringLiteral("b") << false;
        QTest::newRow("whole window meets all") << QString() << QStringLiteral("b") << true;
    }

    void keysThatCanMeetAreToldAsConflict()
    {
        QFETCH(QString, first);
        QFETCH(QString, second);
        QFETCH(bool, isConflict);
        QWidget scope;
        ActionRegistry registry;
        registry.add(&scope, {QStringLiteral("one"), {}, {}, {Qt::Key_J}, first, {}}, [] {});
        registry.add(&scope, {QStringLiteral("two"), {}, {}, {Qt::Key_J}, second, {}}, [] {});
        QCOMPARE(!registry.conflicts().isEmpty(), isConflict);
    }

    void actionsGoWithTheirPlace()
    {
        ActionRegistry registry;
        auto scope = std::make_unique<QWidget>();
        int runs = 0;
        QAction *action = registry.add(scope.get(), {QStringLiteral("one"), {}, {}, {}, {}, {}}, [&runs] { ++runs; });
        action->trigger();
        QCOMPARE(runs, 1);
        QCOMPARE(registry.action(QStringLiteral("one")), action);
        scope.reset();
        QVERIFY(registry.entries().empty());
        QVERIFY(!registry.action(QStringLiteral("one")));
    }
};

QTEST_MAIN(TestActionRegistry)
#include "tst_actionregistry.moc"
