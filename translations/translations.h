// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QString>
#include <QStringList>

namespace congbao {

/// The languages the program speaks: "vi" first, "en".
[[nodiscard]] QStringList languages();

/// The language to use: `wanted` when it is one of ours, else the one of the system's locale, else Vietnamese.
[[nodiscard]] QString chooseLanguage(const QString &wanted);

/// Installs the texts of a language in the application (Qt's own buttons too) and makes its locale the default one, so
/// that dates and numbers are written as people write them. Call once, before any text is shown.
void loadTranslations(QCoreApplication &application, const QString &language);

} // namespace congbao
