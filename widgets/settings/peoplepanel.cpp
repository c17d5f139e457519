// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/peoplepanel.h"

#include "common/texts.h"

#include <QCheckBox>
#include <QFormLayout>
#include <QGridLayout>
#include <QGroupBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QTableWidget>
#include <QVBoxLayout>

namespace congbao::desk {

using casework::OfficeRole;
using casework::Person;

namespace {

constexpr OfficeRole AllRoles[] = {OfficeRole::Clerk, OfficeRole::Layout,    OfficeRole::Board,
                                   OfficeRole::Chief, OfficeRole::Publisher, OfficeRole::Admin};

QLineEdit *passphraseField(const QString &name, QWidget *parent)
{
    auto *made = new QLineEdit(parent);
    made->setObjectName(name);
    made->setEchoMode(QLineEdit::Password);
    return made;
}

} // namespace

PeoplePanel::PeoplePanel(SettingsPresenter &presenter, QWidget *parent)
    : QWidget(parent)
    , m_presenter(presenter)
    , m_list(new QTableWidget(0, 3, this))
    , m_disable(new QPushButton(tr("&Close this account"), this))
{
    m_list->setObjectName(QStringLiteral("settingsPeople"));
    m_list->setAccessibleName(tr("People of the office"));
    m_list->setHorizontalHeaderLabels({tr("Name"), tr("Roles"), tr("State")});
    m_list->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_list->setSelectionMode(QAbstractItemView::SingleSelection);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setAlternatingRowColors(true);
    m_list->setTabKeyNavigation(false);
    m_list->verticalHeader()->hide();
    m_list->horizontalHeader()->setHighlightSections(false);
    m_list->horizontalHeader()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    m_list->horizontalHeader()->setSectionResizeMode(1, QHeaderView::Stretch);
    m_list->horizontalHeader()->setSectionResizeMode(2, QHeaderView::ResizeToContents);
    m_disable->setObjectName(QStringLiteral("personDisable"));
    auto *left = new QVBoxLayout;
    left->addWidget(m_list, 1);
    auto *tools = new QHBoxLayout;
    tools->addWidget(m_disable);
    tools->addStretch();
    left->addLayout(tools);
    auto *right = new QVBoxLayout;
    right->addWidget(buildNew());
    right->addWidget(buildPassphrase());
    right->addStretch();
    auto *layout = new QHBoxLayout(this);
    layout->addLayout(left, 3);
    layout->addLayout(right, 2);
    connect(m_list, &QTableWidget::currentCellChanged, this, &PeoplePanel::updateButtons);
    connect(m_disable, &QPushButton::clicked, this, [this] { m_presenter.disablePerson(chosen()); });
    updateButtons();
}

QWidget *PeoplePanel::buildNew()
{
    auto *box = new QGroupBox(tr("A new person"), this);
    auto *form = new QFormLayout(box);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_name = new QLineEdit(box);
    m_name->setObjectName(QStringLiteral("personName"));
    m_name->setMaxLength(200);
    m_first = passphraseField(QStringLiteral("personPassphrase"), box);
    form->addRow(tr("Na&me:"), m_name);
    auto *roles = new QWidget(box);
    auto *grid = new QGridLayout(roles);
    grid->setContentsMargins(0, 0, 0, 0);
    for (size_t i = 0; i < std::size(AllRoles); ++i) {
        auto *role = new QCheckBox(roleText(AllRoles[i]), roles);
        role->setObjectName(u"personRole." + casework::roleId(AllRoles[i]));
        grid->addWidget(role, static_cast<int>(i) / 2, static_cast<int>(i) % 2);
        m_roles.push_back(role);
        connect(role, &QCheckBox::toggled, this, &PeoplePanel::updateButtons);
    }
    form->addRow(tr("Roles:"), roles);
    form->addRow(tr("First &passphrase:"), m_first);
    m_add = new QPushButton(tr("&Add"), box);
    m_add->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    m_add->setObjectName(QStringLiteral("personAdd"));
    form->addRow(QString(), m_add);
    connect(m_name, &QLineEdit::textChanged, this, &PeoplePanel::updateButtons);
    connect(m_first, &QLineEdit::textChanged, this, &PeoplePanel::updateButtons);
    connect(m_add, &QPushButton::clicked, this, [this] {
        std::vector<OfficeRole> chosenRoles;
        for (size_t i = 0; i < m_roles.size(); ++i) {
            if (m_roles[i]->isChecked())
                chosenRoles.push_back(AllRoles[i]);
        }
        m_presenter.addPerson(m_name->text().trimmed(), chosenRoles, m_first->text());
        m_first->clear();
        m_name->clear();
    });
    return box;
}

QWidget *PeoplePanel::buildPassphrase()
{
    auto *box = new QGroupBox(tr("Another passphrase for the chosen person"), this);
    auto *form = new QFormLayout(box);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_passphrase = passphraseField(QStringLiteral("personNewPassphrase"), box);
    m_repeated = passphraseField(QStringLiteral("personRepeated"), box);
    form->addRow(tr("Passp&hrase:"), m_passphrase);
    form->addRow(tr("Once m&ore:"), m_repeated);
    m_change = new QPushButton(tr("Chan&ge it"), box);
    m_change->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    m_change->setObjectName(QStringLiteral("personChange"));
    form->addRow(QString(), m_change);
    for (QLineEdit *field : {m_passphrase, m_repeated})
        connect(field, &QLineEdit::textChanged, this, &PeoplePanel::updateButtons);
    connect(m_change, &QPushButton::clicked, this, [this] {
        m_presenter.changePassphrase(chosen(), m_passphrase->text());
        m_passphrase->clear();
        m_repeated->clear();
    });
    return box;
}

QString PeoplePanel::chosen() const
{
    const QTableWidgetItem *item = m_list->item(m_list->currentRow(), 0);
    return item ? item->text() : QString();
}

void PeoplePanel::show()
{
    const QString kept = chosen().isEmpty() ? m_presenter.ownName() : chosen();
    {
        const QSignalBlocker blocker(m_list);
        const std::vector<Person> &people = m_presenter.state().people;
        m_list->setRowCount(static_cast<int>(people.size()));
        for (int row = 0; row < m_list->rowCount(); ++row) {
            const Person &person = people[size_t(row)];
            QStringList roles;
            for (const OfficeRole role : person.roles)
                roles << roleText(role);
            m_list->setItem(row, 0, new QTableWidgetItem(person.name));
            auto *item = new QTableWidgetItem(roles.join(QStringLiteral(", ")));
            item->setToolTip(item->text());
            m_list->setItem(row, 1, item);
            m_list->setItem(row, 2, new QTableWidgetItem(person.isDisabled ? tr("closed") : tr("may sign in")));
            if (person.name == kept)
                m_list->setCurrentCell(row, 0);
        }
    }
    updateButtons();
}

void PeoplePanel::updateButtons()
{
    const QString refusal = m_presenter.peopleRefusal();
    const bool isSelf = chosen() == m_presenter.ownName();
    const bool hasRole =
        std::any_of(m_roles.begin(), m_roles.end(), [](const QCheckBox *role) { return role->isChecked(); });
    bool isDisabled = false;
    for (const Person &person : m_presenter.state().people)
        isDisabled = isDisabled || (person.name == chosen() && person.isDisabled);
    m_disable->setEnabled(refusal.isEmpty() && !chosen().isEmpty() && !isSelf && !isDisabled);
    m_disable->setToolTip(isSelf ? tr("Nobody closes his own account.") : refusal);
    m_add->setEnabled(refusal.isEmpty() && hasRole && !m_name->text().trimmed().isEmpty() &&
                      !m_first->text().isEmpty());
    m_add->setToolTip(refusal);
    m_name->setEnabled(refusal.isEmpty());
    m_first->setEnabled(refusal.isEmpty());
    for (QCheckBox *role : m_roles)
        role->setEnabled(refusal.isEmpty());
    const bool isSame = !m_passphrase->text().isEmpty() && m_passphrase->text() == m_repeated->text();
    m_change->setEnabled(isSame && !chosen().isEmpty() && (isSelf || refusal.isEmpty()));
    m_change->setToolTip(isSelf || refusal.isEmpty() ? tr("Write the same passphrase twice.") : refusal);
}

} // namespace congbao::desk
