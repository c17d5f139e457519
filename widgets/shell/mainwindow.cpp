// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/mainwindow.h"

#include "casework/people.h"
#include "common/icons.h"
#include "shell/keyspage.h"
#include "shell/quickfind.h"
#include "shell/signinpage.h"
#include "shell/statusstrip.h"

#include <chrono>
#include <QApplication>
#include <QButtonGroup>
#include <QCloseEvent>
#include <QHBoxLayout>
#include <QSettings>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace congbao::desk {

namespace {

constexpr int RefreshAfterMs = 250;

QString geometryKey()
{
    return QStringLiteral("window/geometry");
}

QString placeKey()
{
    return QStringLiteral("window/place");
}

} // namespace

MainWindow::MainWindow(OfficeThread &office, jobs::JobBoard &jobs, OutboxWatcher &outbox, Options options,
                       QWidget *parent)
    : QMainWindow(parent)
    , m_office(office)
    , m_jobs(jobs)
    , m_outbox(outbox)
    , m_options(std::move(options))
    , m_entries(places())
{
    setObjectName(QStringLiteral("mainWindow"));
    setWindowTitle(tr("Công báo Desk"));
    setWindowIcon(applicationIcon());
    m_pages = new QStackedWidget(this);
    m_signIn = new SignInPage(office, jobs, m_options.folder, m_pages);
    m_pages->addWidget(m_signIn);
    auto *work = new QWidget(m_pages);
    auto *workLayout = new QHBoxLayout(work);
    workLayout->setContentsMargins(0, 0, 0, 0);
    workLayout->setSpacing(0);
    m_middle = new QStackedWidget(work);
    workLayout->addWidget(buildRail());
    workLayout->addWidget(m_middle, 1);
    m_pages->addWidget(work);
    setCentralWidget(m_pages);
    m_status = new StatusStrip(jobs, outbox, this);
    setStatusBar(m_status);

    m_refresh.setSingleShot(true);
    m_refresh.setInterval(RefreshAfterMs);
    connect(&m_refresh, &QTimer::timeout, this, [this] {
        if (Place *place = currentPlace(); place && !m_isLocked)
            place->refresh();
        if (m_session)
            m_outbox.look();
    });
    connect(&m_office, &OfficeThread::changed, &m_refresh, qOverload<>(&QTimer::start));
    connect(m_signIn, &SignInPage::signedIn, this, &MainWindow::signedIn);
    connect(m_status, &StatusStrip::signOutWanted, this, &MainWindow::signOut);
    connect(m_status, &StatusStrip::outboxWanted, this, [this] { goTo(QStringLiteral("publish")); });

    m_idle.setSingleShot(true);
    connect(&m_idle, &QTimer::timeout, this, &MainWindow::lock);
    qApp->installEventFilter(this);

    resize(1280, 800);
    restoreGeometry(QSettings().value(geometryKey()).toByteArray());
}

MainWindow::~MainWindow()
{
    removePlaces();
}

QWidget *MainWindow::buildRail()
{
    auto *rail = new QWidget(this);
    rail->setObjectName(QStringLiteral("rail"));
    rail->setAccessibleName(tr("Places"));
    rail->setAutoFillBackground(true);
    rail->setBackgroundRole(QPalette::AlternateBase);
    auto *layout = new QVBoxLayout(rail);
    layout->setContentsMargins(4, 6, 4, 6);
    layout->setSpacing(2);
    m_rail = new QButtonGroup(this);
    const auto add = [&](QAction *action, const QString &name, bool isCheckable) {
        auto *button = new QToolButton(rail);
        button->setObjectName(name);
        button->setText(action->text());
        button->setIcon(action->icon());
        button->setIconSize(QSize(24, 24));
        button->setToolTip(action->toolTip());
        button->setAccessibleName(action->text());
        button->setToolButtonStyle(Qt::ToolButtonTextUnderIcon);
        button->setAutoRaise(true);
        button->setCheckable(isCheckable);
        button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        button->setMinimumSize(76, 52);
        button->setFocusPolicy(Qt::TabFocus);
        connect(button, &QToolButton::clicked, action, &QAction::trigger);
        layout->addWidget(button);
        return button;
    };
    for (size_t i = 0; i < m_entries.size(); ++i) {
        const PlaceEntry &entry = m_entries[i];
        QAction *action = m_actions.add(this, {u"window." + entry.id, entry.text, entry.iconName, {entry.key}, {}, {}},
                                        [this, id = entry.id] {
                                            if (m_session && !m_isLocked)
                                                goTo(id);
                                        });
        action->setIcon(icon(entry.iconName));
        m_rail->addButton(add(action, u"rail." + entry.id, true), static_cast<int>(i));
    }
    layout->addStretch();
    QAction *find = m_actions.add(this,
                                  {QStringLiteral("window.find"),
                                   tr("Find"),
                                   QStringLiteral("find"),
                                   {QKeySequence(Qt::CTRL | Qt::Key_K)},
                                   {},
                                   {}},
                                  [this] { findEverywhere(); });
    find->setIcon(icon(QStringLiteral("find")));
    add(find, QStringLiteral("rail.find"), false);
    QAction *keys = m_actions.add(
        this,
        {QStringLiteral("window.keys"), tr("Keys"), QStringLiteral("keyboard"), {QKeySequence(Qt::Key_F1)}, {}, {}},
        [this] { showKeys(); });
    keys->setIcon(icon(QStringLiteral("keyboard")));
    add(keys, QStringLiteral("rail.keys"), false);
    return rail;
}

void MainWindow::start()
{
    m_signIn->openOffice();
}

void MainWindow::signedIn(const casework::Session &session)
{
    // Who comes back after the lock finds everything as it was left; for anybody else it is a new beginning.
    if (m_isLocked && m_session && m_session->person().id == session.person().id) {
        m_isLocked = false;
        m_pages->setCurrentIndex(1);
        readLockTime();
        if (Place *place = currentPlace()) {
            place->refresh();
            place->setFocus();
        }
        return;
    }
    m_isLocked = false;
    removePlaces();
    m_session = session;
    readLockTime();
    m_status->setPerson(session.person().name);
    m_outbox.start();
    m_pages->setCurrentIndex(1);
    QString first = m_options.firstPlace;
    if (first.isEmpty())
        first = QSettings().value(placeKey()).toString();
    goTo(first);
    if (m_current.isEmpty())
        goTo(m_entries.front().id);
}

void MainWindow::readLockTime()
{
    m_office.run(
        this, [](casework::Office &office) { return casework::lockMinutes(office); },
        [this](const Result<int> &minutes) {
            const int wanted = minutes ? *minutes : casework::UsualLockMinutes;
            m_idle.setInterval(std::chrono::minutes(wanted));
            if (wanted > 0 && m_session)
                m_idle.start();
            else
                m_idle.stop();
        });
}

void MainWindow::lock()
{
    if (!m_session || m_isLocked)
        return;
    m_isLocked = true;
    m_idle.stop();
    m_pages->setCurrentIndex(0);
    m_signIn->ask();
}

bool MainWindow::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::KeyPress:
    case QEvent::MouseButtonPress:
    case QEvent::MouseMove:
    case QEvent::Wheel:
    case QEvent::TouchBegin:
        if (m_idle.isActive())
            m_idle.start();
        break;
    default:
        break;
    }
    return QMainWindow::eventFilter(watched, event);
}

void MainWindow::signOut()
{
    m_isLocked = false;
    m_idle.stop();
    removePlaces();
    m_session.reset();
    m_outbox.stop();
    m_status->setPerson({});
    m_pages->setCurrentIndex(0);
    m_signIn->ask();
}

void MainWindow::removePlaces()
{
    for (const auto &[id, place] : m_places) {
        m_middle->removeWidget(place);
        delete place;
    }
    m_places.clear();
    m_current.clear();
}

void MainWindow::goTo(const QString &placeId, const QString &subject)
{
    if (!m_session || m_isLocked)
        return;
    for (size_t i = 0; i < m_entries.size(); ++i) {
        const PlaceEntry &entry = m_entries[i];
        if (entry.id != placeId)
            continue;
        auto made = m_places.find(placeId);
        if (made == m_places.end()) {
            Place *place = entry.make({m_office, m_jobs, m_outbox, m_actions, *m_session,
                                       [this](const QString &to, const QString &what) { goTo(to, what); }},
                                      m_middle);
            m_middle->addWidget(place);
            made = m_places.emplace(placeId, place).first;
        }
        m_current = placeId;
        m_middle->setCurrentWidget(made->second);
        m_rail->button(static_cast<int>(i))->setChecked(true);
        made->second->refresh();
        if (!subject.isEmpty())
            made->second->open(subject);
        made->second->setFocus();
        setWindowTitle(tr("%1 – Công báo Desk").arg(entry.text));
        return;
    }
}

Place *MainWindow::currentPlace() const
{
    const auto found = m_places.find(m_current);
    return found == m_places.end() ? nullptr : found->second;
}

void MainWindow::showKeys()
{
    auto *page = new KeysPage(m_actions, this);
    page->setAttribute(Qt::WA_DeleteOnClose);
    page->show();
}

void MainWindow::findEverywhere()
{
    if (!m_session)
        return;
    std::vector<QuickFind::Command> commands;
    for (const ActionRegistry::Entry &entry : m_actions.entries()) {
        const bool isHere = entry.spec.context.isEmpty() || entry.spec.context == m_current;
        if (!isHere || entry.spec.id == u"window.find")
            continue;
        QString text = entry.spec.text;
        commands.push_back(
            {text.remove(u'&'),
             entry.spec.keys.isEmpty() ? QString() : entry.spec.keys.front().toString(QKeySequence::NativeText),
             entry.action});
    }
    auto *find = new QuickFind(
        m_office, std::move(commands), [this](const QString &to, const QString &what) { goTo(to, what); }, this);
    find->setAttribute(Qt::WA_DeleteOnClose);
    find->setModal(true);
    find->QDialog::show();
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    // Verdicts and changes already sent to the office are still written; a running comparison is only stopped.
    QSettings settings;
    settings.setValue(geometryKey(), saveGeometry());
    if (!m_current.isEmpty())
        settings.setValue(placeKey(), m_current);
    m_jobs.cancelAll();
    event->accept();
}

} // namespace congbao::desk
