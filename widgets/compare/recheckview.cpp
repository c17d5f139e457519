// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/recheckview.h"

#include <algorithm>
#include <QHeaderView>
#include <QLabel>
#include <QTableView>
#include <QVBoxLayout>

namespace congbao::desk {

using compare::RecheckItem;
using compare::RecheckState;

namespace {

int rankOf(RecheckState state)
{
    switch (state) {
    case RecheckState::Unasked:
        return 0;
    case RecheckState::NotDone:
        return 1;
    case RecheckState::Done:
        break;
    }
    return 2;
}

} // namespace

void RecheckModel::setRecheck(const std::optional<compare::Recheck> &recheck)
{
    beginResetModel();
    m_items = recheck ? recheck->items : std::vector<RecheckItem>();
    std::stable_sort(m_items.begin(), m_items.end(),
                     [](const RecheckItem &a, const RecheckItem &b) { return rankOf(a.state) < rankOf(b.state); });
    endResetModel();
}

const RecheckItem *RecheckModel::itemAt(int row) const
{
    return row >= 0 && row < rowCount() ? &m_items[size_t(row)] : nullptr;
}

int RecheckModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_items.size());
}

int RecheckModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant RecheckModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const RecheckItem &item = m_items[size_t(index.row())];
    if (role == Qt::FontRole && index.column() == State && item.state != RecheckState::Done) {
        QFont font;
        font.setBold(true);
        return font;
    }
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    const auto words = [](const QString &text) { return text.isEmpty() ? tr("(nothing)") : text.simplified(); };
    switch (index.column()) {
    case State:
        switch (item.state) {
        case RecheckState::Done:
            return tr("✓ Done");
        case RecheckState::NotDone:
            return tr("✗ Asked for, not done");
        case RecheckState::Unasked:
            return tr("! Changed, nobody asked");
        }
        return {};
    case Place:
        return item.electronic.path.isEmpty() ? tr("page %1").arg(item.official.page)
                                              : tr("page %1 · %2").arg(item.official.page).arg(item.electronic.path);
    case Official:
        return words(item.official.text);
    case Earlier:
        return words(item.earlierElectronic);
    case Now:
        // Where nothing differs any more, the text now says what the official one says.
        return item.now > 0 ? words(item.electronic.text) : tr("as the official text");
    default:
        return {};
    }
}

QVariant RecheckModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case State:
        return tr("Resent text");
    case Place:
        return tr("Place");
    case Official:
        return tr("Official text");
    case Earlier:
        return tr("Electronic text before");
    case Now:
        return tr("Electronic text now");
    default:
        return {};
    }
}

RecheckView::RecheckView(QWidget *parent)
    : QWidget(parent)
    , m_model(new RecheckModel(this))
    , m_summary(new QLabel(this))
    , m_list(new QTableView(this))
{
    setObjectName(QStringLiteral("recheckView"));
    m_summary->setObjectName(QStringLiteral("recheckSummary"));
    m_summary->setWordWrap(true);
    m_list->setObjectName(QStringLiteral("recheckList"));
    m_list->setAccessibleName(tr("What was asked for, and what became of it"));
    m_list->setModel(m_model);
    m_list->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_list->setSelectionMode(QAbstractItemView::SingleSelection);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setAlternatingRowColors(true);
    m_list->setTabKeyNavigation(false);
    m_list->setWordWrap(false);
    m_list->verticalHeader()->hide();
    m_list->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 8);
    QHeaderView *header = m_list->horizontalHeader();
    header->setHighlightSections(false);
    const int em = fontMetrics().horizontalAdvance(u'm');
    header->resizeSection(RecheckModel::State, 16 * em);
    header->resizeSection(RecheckModel::Place, 16 * em);
    for (const int column : {RecheckModel::Official, RecheckModel::Earlier, RecheckModel::Now})
        header->setSectionResizeMode(column, QHeaderView::Stretch);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(m_summary);
    layout->addWidget(m_list, 1);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex &row) {
        if (const RecheckItem *item = m_model->itemAt(row.row()))
            emit itemChosen(item->now, item->official.page);
    });
}

void RecheckView::show(const std::optional<compare::Recheck> &recheck)
{
    m_model->setRecheck(recheck);
    if (!recheck)
        return;
    const int done = recheck->count(RecheckState::Done);
    const int notDone = recheck->count(RecheckState::NotDone);
    const int unasked = recheck->count(RecheckState::Unasked);
    m_summary->setText(recheck->isClean()
                           ? tr("Everything asked for was done (%1), and nothing else was touched.").arg(done)
                           : tr("Done: %1 · asked for and not done: %2 · changed though nobody asked: %3")
                                 .arg(done)
                                 .arg(notDone)
                                 .arg(unasked));
}

} // namespace congbao::desk
