// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "today/todaypage.h"

#include "actions/actionregistry.h"
#include "casework/backup.h"
#include "common/icons.h"
#include "common/messagebar.h"
#include "common/officethread.h"
#include "common/texts.h"

#include <algorithm>
#include <QCheckBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QTableView>
#include <QVBoxLayout>

namespace congbao::desk {

using casework::WaitingFor;
using casework::WaitingItem;

TodayPage::TodayPage(const DeskContext &context, QWidget *parent)
    : Place(parent)
    , m_office(context.office)
    , m_session(context.session)
    , m_goTo(context.goTo)
    , m_model(new TodayModel(this))
    , m_message(new MessageBar(this))
    , m_title(new QLabel(this))
    , m_empty(new QLabel(this))
    , m_everybody(new QCheckBox(tr("Show what waits for &others too"), this))
    , m_list(new QTableView(this))
{
    setObjectName(QStringLiteral("todayPage"));
    QAction *open = context.actions.add(this,
                                        {QStringLiteral("today.open"),
                                         tr("Open the work"),
                                         QStringLiteral("run"),
                                         {QKeySequence(Qt::Key_F5)},
                                         QStringLiteral("today"),
                                         tr("Today")},
                                        [this] { openCurrent(); });
    open->setIcon(icon(QStringLiteral("run")));
    QFont font = m_title->font();
    font.setBold(true);
    font.setPointSizeF(font.pointSizeF() * 1.2);
    m_title->setFont(font);
    m_title->setObjectName(QStringLiteral("todayTitle"));
    m_everybody->setObjectName(QStringLiteral("todayEverybody"));
    auto *head = new QHBoxLayout;
    head->addWidget(m_title, 1);
    head->addWidget(m_everybody);
    m_empty->setObjectName(QStringLiteral("todayEmpty"));
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    m_empty->hide();
    m_list->setObjectName(QStringLiteral("todayList"));
    m_list->setAccessibleName(tr("What waits"));
    m_list->setModel(m_model);
    m_list->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_list->setSelectionMode(QAbstractItemView::SingleSelection);
    m_list->setAlternatingRowColors(true);
    m_list->setTabKeyNavigation(false);
    m_list->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_list->addAction(open);
    m_list->verticalHeader()->hide();
    m_list->verticalHeader()->setDefaultSectionSize(2 * fontMetrics().height() + 10);
    QHeaderView *header = m_list->horizontalHeader();
    header->setHighlightSections(false);
    const int em = fontMetrics().horizontalAdvance(u'm');
    header->resizeSection(TodayModel::What, 15 * em);
    header->resizeSection(TodayModel::Title, 16 * em);
    header->resizeSection(TodayModel::Due, 13 * em);
    header->setSectionResizeMode(TodayModel::Why, QHeaderView::Stretch);
    setFocusProxy(m_list);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(10, 8, 10, 6);
    layout->setSpacing(6);
    layout->addLayout(head);
    layout->addWidget(m_message);
    layout->addWidget(m_empty);
    layout->addWidget(m_list, 1);
    connect(m_list, &QTableView::activated, this, &TodayPage::openCurrent);
    connect(m_everybody, &QCheckBox::toggled, this, &TodayPage::showItems);
    showItems();
}

TodayPage::~TodayPage() = default;

void TodayPage::refresh()
{
    m_office.run(
        this, [session = m_session](casework::Office &office) { return casework::today(office, session); },
        [this](Result<std::vector<WaitingItem>> items) {
            if (!items) {
                m_message->tellError(items.error());
                return;
            }
            m_items = std::move(*items);
            m_isKnown = true;
            showItems();
        });
    if (!m_session.person().has(casework::OfficeRole::Admin) || m_remindedOfBackup)
        return;
    m_office.run(this, &casework::isBackupDue, [this](const Result<bool> &isDue) {
        if (!isDue || !*isDue || m_remindedOfBackup)
            return;
        m_remindedOfBackup = true; // once a visit; the work goes on
        m_message->tell(MessageBar::Kind::Warning, tr("It is time for a backup of the office."), tr("&Back up…"),
                        [this] { m_goTo(QStringLiteral("settings"), QStringLiteral("backup")); });
    });
}

void TodayPage::showItems()
{
    std::vector<WaitingItem> shown;
    std::copy_if(m_items.begin(), m_items.end(), std::back_inserter(shown),
                 [this](const WaitingItem &item) { return item.isMine || m_everybody->isChecked(); });
    const auto mine = static_cast<int>(
        std::count_if(m_items.begin(), m_items.end(), [](const WaitingItem &item) { return item.isMine; }));
    m_title->setText(tr("Today, %1: %n waiting for you", nullptr, mine).arg(dateText(QDate::currentDate())));
    const bool isEmpty = shown.empty();
    m_empty->setText(m_everybody->isChecked() ? tr("Nothing waits in the office.") : tr("Nothing waits for you."));
    m_empty->setVisible(m_isKnown && isEmpty);
    m_list->setVisible(!isEmpty);
    const int row = m_list->currentIndex().row();
    m_model->setItems(std::move(shown));
    if (!isEmpty)
        m_list->setCurrentIndex(m_model->index(std::clamp(row, 0, m_model->rowCount() - 1), 0));
}

void TodayPage::openCurrent()
{
    const WaitingItem *item = m_model->itemAt(m_list->currentIndex().row());
    if (!item)
        return;
    const QString submission = QString::number(item->submission.value());
    const QString issue = QString::number(item->issue.value());
    switch (item->what) {
    case WaitingFor::Comparison:
    case WaitingFor::Verdicts:
    case WaitingFor::LetterDraft:
        m_goTo(QStringLiteral("compare"), submission);
        return;
    case WaitingFor::LetterSending:
        m_goTo(QStringLiteral("letters"), {});
        return;
    case WaitingFor::ExactText:
        m_goTo(QStringLiteral("intake"), submission);
        return;
    case WaitingFor::Placing:
        m_goTo(QStringLiteral("issues"), {});
        return;
    case WaitingFor::Typesetting:
        m_goTo(QStringLiteral("issues"), issue);
        return;
    case WaitingFor::SignOff:
    case WaitingFor::Closing:
        m_goTo(QStringLiteral("signoff"), issue);
        return;
    case WaitingFor::Publication:
        m_goTo(QStringLiteral("publish"), {});
        return;
    }
}

} // namespace congbao::desk
