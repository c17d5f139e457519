// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/people.h"
#include "casework/submissions.h"
#include "common/officethread.h"
#include "common/outboxwatcher.h"
#include "shell/mainwindow.h"

#include <optional>
#include <QAbstractButton>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QtTest>

/// The whole window over a real office, for tests that click.
namespace congbao::desk {

inline QString passphrase()
{
    return QStringLiteral("một câu đủ dài để mở cửa");
}

/// The whole program without its main(): the order of members is the order in which they may go.
struct Program
{
    explicit Program(const QString &folder)
    {
        pool.setMaxThreadCount(4);
        window.emplace(office, jobs, outbox, MainWindow::Options{folder, QStringLiteral("compare")});
        window->resize(1280, 800);
        window->show();
        window->start();
    }

    template <typename Widget> Widget *find(const char *name)
    {
        return window->findChild<Widget *>(QString::fromLatin1(name));
    }

    void click(const char *name)
    {
        auto *button = find<QAbstractButton>(name);
        QVERIFY2(button, name);
        QTRY_VERIFY2_WITH_TIMEOUT(button->isVisible() && button->isEnabled(), name, 30000);
        QTest::mouseClick(button, Qt::LeftButton);
    }

    void signIn(const QString &name)
    {
        auto *person = find<QComboBox>("signInPerson");
        QTRY_VERIFY_WITH_TIMEOUT(person->findData(name) >= 0, 30000);
        person->setCurrentIndex(person->findData(name));
        QTest::keyClicks(find<QLineEdit>("signInPassphrase"), QString());
        find<QLineEdit>("signInPassphrase")->setText(passphrase());
        click("signInButton");
        QTRY_VERIFY_WITH_TIMEOUT(window->currentPlace() != nullptr, 20000);
    }

    QThreadPool pool;
    OfficeThread office;
    jobs::JobBoard jobs{pool};
    OutboxWatcher outbox{office, jobs};
    std::optional<MainWindow> window;
};

/// What a place's message says; its bar comes late in the place, so there are several in a window.
inline QString told(const Place *place)
{
    return place->findChild<QLabel *>(QStringLiteral("messageText"))->text();
}

/// The office's people, one for each role, all with passphrase().
inline Result<std::unique_ptr<casework::Office>> makeOffice(const QString &folder)
{
    using casework::OfficeRole;
    auto made =
        casework::Office::create(folder, QStringLiteral("Phòng Công báo"), QStringLiteral("Quản trị"), passphrase());
    if (!made)
        return made;
    const auto admin = casework::SignIn::signIn(**made, QStringLiteral("Quản trị"), passphrase());
    if (!admin)
        return failWith(admin);
    const std::vector<std::pair<QString, OfficeRole>> people{{QStringLiteral("Thư"), OfficeRole::Clerk},
                                                             {QStringLiteral("Bản"), OfficeRole::Layout},
                                                             {QStringLiteral("Ủy viên"), OfficeRole::Board},
                                                             {QStringLiteral("Trưởng ban"), OfficeRole::Chief},
                                                             {QStringLiteral("Phát"), OfficeRole::Publisher}};
    for (const auto &[name, role] : people) {
        if (const auto added = casework::addPerson(**made, *admin, name, {role}, passphrase()); !added)
            return failWith(added);
    }
    return made;
}

/// Receives an instrument of the sample office's texts.
inline Result<SubmissionId> receiveSample(casework::Office &office, const QString &name,
                                          const QString &officialPath = {})
{
    const auto clerk = casework::SignIn::signIn(office, QStringLiteral("Thư"), passphrase());
    if (!clerk)
        return failWith(clerk);
    const QString data = QStringLiteral(CONGBAO_TEST_DATA "/sample-office/");
    casework::ReceiveRequest request;
    request.officialPath = officialPath.isEmpty() ? data + name + QStringLiteral("-van-ban-chinh.pdf") : officialPath;
    request.electronicPath = data + name + QStringLiteral(".docx");
    return casework::receiveSubmission(office, *clerk, request);
}

} // namespace congbao::desk
