// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/outboxmodel.h"

#include "common/texts.h"

#include <algorithm>

namespace congbao::desk {

using casework::OutboxRow;
using casework::OutboxState;

void OutboxModel::setRows(const std::vector<OutboxRow> &rows)
{
    const bool isSame =
        rows.size() == m_rows.size() && std::equal(rows.begin(), rows.end(), m_rows.begin(),
                                                   [](const OutboxRow &a, const OutboxRow &b) { return a.id == b.id; });
    if (isSame) {
        m_rows = rows;
        if (!m_rows.empty())
            emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
        return;
    }
    beginResetModel();
    m_rows = rows;
    endResetModel();
}

OutboxId OutboxModel::idAt(int row) const
{
    return row >= 0 && row < rowCount() ? m_rows[size_t(row)].id : OutboxId();
}

int OutboxModel::rowOf(OutboxId id) const
{
    const auto found = std::find_if(m_rows.begin(), m_rows.end(), [id](const OutboxRow &row) { return row.id == id; });
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

int OutboxModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int OutboxModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant OutboxModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const OutboxRow &row = m_rows[size_t(index.row())];
    if (role == Qt::TextAlignmentRole && index.column() == Attempts)
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    if (role == Qt::ToolTipRole && index.column() == Reason)
        return row.reason;
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case Subject:
        return tr("Issue %1").arg(issueKeyText(row.subject));
    case State:
        return stateText(row.state);
    case Reason:
        return row.reason;
    case Attempts:
        return row.attempts;
    case Next:
        if (row.state != OutboxState::Waiting && row.state != OutboxState::Queued)
            return QString();
        return row.nextAttemptAt.isValid() ? timeText(row.nextAttemptAt) : tr("as soon as possible");
    case Queued:
        return timeText(row.queuedAt);
    default:
        return {};
    }
}

QVariant OutboxModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Subject:
        return tr("What");
    case State:
        return tr("State");
    case Reason:
        return tr("Why it waits");
    case Attempts:
        return tr("Attempts");
    case Next:
        return tr("Next attempt");
    case Queued:
        return tr("Queued");
    default:
        return {};
    }
}

} // namespace congbao::desk
