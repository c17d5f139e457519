// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "actions/actionregistry.h"
#include "common/outboxwatcher.h"
#include "common/place.h"
#include "shell/places.h"

#include <map>
#include <optional>
#include <QMainWindow>
#include <QTimer>

class QButtonGroup;
class QStackedWidget;

namespace congbao::desk {

class SignInPage;
class StatusStrip;

/// The one window: the rail of places, the place in the middle, the status strip; before that the sign-in. What it is
/// given outlives it.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    struct Options
    {
        QString folder;     ///< of the office
        QString firstPlace; ///< empty: where one was
    };
    MainWindow(OfficeThread &office, jobs::JobBoard &jobs, OutboxWatcher &outbox, Options options,
               QWidget *parent = nullptr);
    ~MainWindow() override;

    void start(); ///< opens the office and asks who works here
    void goTo(const QString &placeId, const QString &subject = {});
    [[nodiscard]] Place *currentPlace() const;
    [[nodiscard]] QString currentPlaceId() const { return m_current; }
    [[nodiscard]] ActionRegistry &actions() { return m_actions; }
    /// Asks for the passphrase before work goes on; what stands in the places stays.
    void lock();
    [[nodiscard]] bool isLocked() const { return m_isLocked; }

protected:
    void closeEvent(QCloseEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *buildRail();
    void signedIn(const casework::Session &session);
    void signOut();
    void readLockTime();
    void removePlaces();
    void showKeys();
    void findEverywhere();

    OfficeThread &m_office;
    jobs::JobBoard &m_jobs;
    OutboxWatcher &m_outbox;
    Options m_options;
    ActionRegistry m_actions;
    std::vector<PlaceEntry> m_entries;
    std::map<QString, Place *> m_places; ///< those already made
    std::optional<casework::Session> m_session;
    QString m_current;
    QTimer m_refresh; ///< gathers changes of the office
    QTimer m_idle;    ///< runs while nobody touches keys or mouse
    bool m_isLocked = false;
    QStackedWidget *m_pages = nullptr;
    QStackedWidget *m_middle = nullptr;
    QButtonGroup *m_rail = nullptr;
    SignInPage *m_signIn = nullptr;
    StatusStrip *m_status = nullptr;
};

} // namespace congbao::desk
