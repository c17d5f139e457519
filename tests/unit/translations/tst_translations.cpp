// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "translations/translations.h"

#include <QDialogButtonBox>
#include <QPushButton>
#include <QtTest>

using namespace congbao;

class TestTranslations : public QObject
{
    Q_OBJECT

private slots:
    void unknownLanguageFallsBackToOneOfOurs()
    {
        QCOMPARE(chooseLanguage(QStringLiteral("en")), QStringLiteral("en"));
        QCOMPARE(chooseLanguage(QStringLiteral("vi")), QStringLiteral("vi"));
        QVERIFY(languages().contains(chooseLanguage(QStringLiteral("fr"))));
    }

    void qtsOwnButtonsSpeakVietnamese()
    {
        loadTranslations(*qApp, QStringLiteral("vi"));
        const QDialogButtonBox box(QDialogButtonBox::Cancel | QDialogButtonBox::Save | QDialogButtonBox::Yes);
        QCOMPARE(box.button(QDialogButtonBox::Cancel)->text(), QStringLiteral("Hủy"));
        QCOMPARE(box.button(QDialogButtonBox::Save)->text(), QStringLiteral("Lưu"));
        QCOMPARE(box.button(QDialogButtonBox::Yes)->text(), QStringLiteral("&Có"));
        QCOMPARE(QLocale().toString(1234567), QStringLiteral("1.234.567"));
    }
};

QTEST_MAIN(TestTranslations)
#include "tst_translations.moc"
