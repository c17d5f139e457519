// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/rulespanel.h"

#include "common/texts.h"

#include <QAbstractTableModel>
#include <QCheckBox>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

namespace congbao::desk {

using rules::Rule;
using rules::Sureness;

namespace {

QString surenessText(const Rule &rule)
{
    if (!rule.verifiedBy.isEmpty())
        return RulesPanel::tr("✓ checked by %1").arg(rule.verifiedBy);
    switch (rule.sureness) {
    case Sureness::Sourced:
        return RulesPanel::tr("stands in a source");
    case Sureness::SecondHand:
        return RulesPanel::tr("from a secondary source");
    case Sureness::Unverified:
        return RulesPanel::tr("! not verified");
    case Sureness::Unknown:
        break;
    }
    return RulesPanel::tr("? not found");
}

} // namespace

/// The rules as rows.
class RuleModel : public QAbstractTableModel
{
public:
    using QAbstractTableModel::QAbstractTableModel;

    void setRules(const std::vector<Rule> &rules, bool onlyUnsure)
    {
        beginResetModel();
        m_rules.clear();
        for (const Rule &rule : rules) {
            if (!onlyUnsure || rule.isUnsure())
                m_rules.push_back(rule);
        }
        endResetModel();
    }
    [[nodiscard]] const Rule *ruleAt(int row) const
    {
        return row >= 0 && row < rowCount() ? &m_rules[size_t(row)] : nullptr;
    }
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_rules.size());
    }
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : 4; }
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override
    {
        const Rule *rule = ruleAt(index.row());
        if (!rule || (role != Qt::DisplayRole && role != Qt::ToolTipRole))
            return {};
        switch (index.column()) {
        case 0:
            return rule->id;
        case 1:
            return rule->text;
        case 2:
            return rule->article;
        default:
            return surenessText(*rule);
        }
    }
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override
    {
        if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
            return {};
        switch (section) {
        case 0:
            return RulesPanel::tr("Rule");
        case 1:
            return RulesPanel::tr("In words");
        case 2:
            return RulesPanel::tr("Article");
        default:
            return RulesPanel::tr("How sure");
        }
    }

private:
    std::vector<Rule> m_rules;
};

RulesPanel::RulesPanel(SettingsPresenter &presenter, QWidget *parent)
    : QWidget(parent)
    , m_presenter(presenter)
    , m_model(new RuleModel(this))
    , m_list(new QTableView(this))
    , m_versions(new QLabel(this))
    , m_detail(new QLabel(this))
    , m_unsure(new QCheckBox(tr("Only those that are &not certain"), this))
    , m_reason(new QLineEdit(this))
    , m_import(new QPushButton(tr("&Take in edited rules…"), this))
{
    auto *exported = new QPushButton(tr("Save the rules to e&dit…"), this);
    exported->setObjectName(QStringLiteral("rulesExport"));
    m_versions->setWordWrap(true);
    m_versions->setObjectName(QStringLiteral("rulesVersions"));
    m_detail->setWordWrap(true);
    m_detail->setTextFormat(Qt::PlainText);
    m_detail->setObjectName(QStringLiteral("rulesDetail"));
    m_detail->setMinimumHeight(4 * fontMetrics().lineSpacing());
    m_detail->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_unsure->setObjectName(QStringLiteral("rulesUnsure"));
    m_reason->setObjectName(QStringLiteral("rulesReason"));
    m_reason->setAccessibleName(tr("Why the rules change"));
    m_reason->setPlaceholderText(tr("Why the rules change: the decision, its number and day"));
    m_reason->setMaxLength(1000);
    m_import->setObjectName(QStringLiteral("rulesImport"));
    m_list->setObjectName(QStringLiteral("rulesList"));
    m_list->setAccessibleName(tr("Rules of the gazette"));
    m_list->setModel(m_model);
    m_list->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_list->setSelectionMode(QAbstractItemView::SingleSelection);
    m_list->setAlternatingRowColors(true);
    m_list->setTabKeyNavigation(false);
    m_list->setWordWrap(false);
    m_list->verticalHeader()->hide();
    m_list->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 8);
    const int em = fontMetrics().horizontalAdvance(u'm');
    m_list->horizontalHeader()->setHighlightSections(false);
    m_list->horizontalHeader()->resizeSection(0, 6 * em);
    m_list->horizontalHeader()->resizeSection(2, 14 * em);
    m_list->horizontalHeader()->resizeSection(3, 14 * em);
    m_list->horizontalHeader()->setSectionResizeMode(1, QHeaderView::Stretch);
    auto *head = new QHBoxLayout;
    head->addWidget(m_versions, 1);
    head->addWidget(m_unsure);
    auto *foot = new QHBoxLayout;
    foot->addWidget(exported);
    foot->addWidget(m_reason, 1);
    foot->addWidget(m_import);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(head);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_detail);
    layout->addLayout(foot);
    connect(m_unsure, &QCheckBox::toggled, this, &RulesPanel::show);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex &row) {
        const Rule *rule = m_model->ruleAt(row.row());
        m_detail->setText(
            rule ? tr("%1: %2\nSource: %3").arg(rule->id, rule->text, rule->sources.join(QStringLiteral("; ")))
                 : QString());
    });
    connect(m_reason, &QLineEdit::textChanged, this, &RulesPanel::show);
    connect(exported, &QPushButton::clicked, this, [this] {
        const QString path = QFileDialog::getSaveFileName(
            this, tr("Rules of the gazette"), QStringLiteral("quy-tac-cong-bao.json"), tr("Rules (%1)").arg(u"*.json"));
        if (!path.isEmpty())
            m_presenter.exportRules(path);
    });
    connect(m_import, &QPushButton::clicked, this, &RulesPanel::takeIn);
}

void RulesPanel::takeIn()
{
    const QString path =
        QFileDialog::getOpenFileName(this, tr("Edited rules"), QString(), tr("Rules (%1)").arg(u"*.json"));
    if (!path.isEmpty())
        m_presenter.importRules(path, m_reason->text().trimmed());
}

void RulesPanel::show()
{
    const SettingsState &state = m_presenter.state();
    const int row = m_list->currentIndex().row();
    m_model->setRules(state.rules, m_unsure->isChecked());
    m_list->setCurrentIndex(m_model->index(std::clamp(row, 0, std::max(0, m_model->rowCount() - 1)), 0));
    if (state.ruleVersions.empty()) {
        m_versions->setText(tr("The rules that came with the program are in force."));
    } else {
        const casework::RuleVersion &latest = state.ruleVersions.front();
        m_versions->setText(
            latest.savedBy.isEmpty()
                ? tr("Version %1, as it came with the program.").arg(latest.version)
                : tr("Version %1 of %2, by %3: %4")
                      .arg(QString::number(latest.version), timeText(latest.savedAt), latest.savedBy, latest.reason));
    }
    const QString refusal = m_presenter.settingsRefusal();
    m_reason->setEnabled(refusal.isEmpty());
    m_import->setEnabled(refusal.isEmpty() && !m_reason->text().trimmed().isEmpty());
    m_import->setToolTip(refusal.isEmpty() ? tr("Write the reason first.") : refusal);
}

} // namespace congbao::desk
