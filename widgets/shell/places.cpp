// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/places.h"

#include "archive/archivepage.h"
#include "compare/comparepage.h"
#include "intake/intakepage.h"
#include "issues/issuespage.h"
#include "letters/letterspage.h"
#include "publish/publishpage.h"
#include "settings/settingspage.h"
#include "signoff/signoffpage.h"
#include "today/todaypage.h"

#include <QCoreApplication>

namespace congbao::desk {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(congbao::Places)
};

template <typename Page> Place *make(const DeskContext &context, QWidget *parent)
{
    return new Page(context, parent);
}

} // namespace

std::vector<PlaceEntry> places()
{
    const auto key = [](Qt::Key digit) { return QKeySequence(Qt::CTRL | digit); };
    return {
        {QStringLiteral("today"), Tr::tr("Today"), QStringLiteral("today"), key(Qt::Key_1), make<TodayPage>},
        {QStringLiteral("intake"), Tr::tr("Intake"), QStringLiteral("intake"), key(Qt::Key_2), make<IntakePage>},
        {QStringLiteral("compare"), Tr::tr("Compare"), QStringLiteral("compare"), key(Qt::Key_3), make<ComparePage>},
        {QStringLiteral("letters"), Tr::tr("Letters"), QStringLiteral("letter"), key(Qt::Key_4), make<LettersPage>},
        {QStringLiteral("issues"), Tr::tr("Issues"), QStringLiteral("issues"), key(Qt::Key_5), make<IssuesPage>},
        {QStringLiteral("signoff"), Tr::tr("Sign-off"), QStringLiteral("approve"), key(Qt::Key_6), make<SignOffPage>},
        {QStringLiteral("publish"), Tr::tr("Publish"), QStringLiteral("publish"), key(Qt::Key_7), make<PublishPage>},
        {QStringLiteral("archive"), Tr::tr("Archive"), QStringLiteral("archive"), key(Qt::Key_8), make<ArchivePage>},
        {QStringLiteral("settings"), Tr::tr("Settings"), QStringLiteral("settings"), key(Qt::Key_Comma),
         make<SettingsPage>},
    };
}

} // namespace congbao::desk
