// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "translations/translations.h"

#include <QLocale>
#include <QTranslator>

// A static library's resources are dropped by the linker unless they are named; the macro must stand outside a
// namespace.
static void initResources()
{
    Q_INIT_RESOURCE(congbao_translations);
}

namespace congbao {

QStringList languages()
{
    return {QStringLiteral("vi"), QStringLiteral("en")};
}

QString chooseLanguage(const QString &wanted)
{
    if (languages().contains(wanted))
        return wanted;
    const QString system = QLocale::system().name().section(u'_', 0, 0);
    return system == u"en" ? system : QStringLiteral("vi");
}

void loadTranslations(QCoreApplication &application, const QString &language)
{
    initResources();
    // British English writes days before months, as Vietnam does.
    QLocale::setDefault(language == u"en" ? QLocale(QLocale::English, QLocale::UnitedKingdom)
                                          : QLocale(QLocale::Vietnamese, QLocale::Vietnam));
    for (const QString &name : {QStringLiteral("qtbase_"), QStringLiteral("congbao_")}) {
        auto *translator = new QTranslator(&application);
        if (translator->load(u":/i18n/" + name + language))
            application.installTranslator(translator);
        else
            delete translator; // Qt's own texts are English already
    }
}

} // namespace congbao
