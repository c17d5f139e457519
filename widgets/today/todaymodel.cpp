// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "today/todaymodel.h"

#include "common/texts.h"

#include <QFont>

namespace congbao::desk {

using casework::Urgency;
using casework::WaitingFor;
using casework::WaitingItem;

QString waitingText(WaitingFor what)
{
    switch (what) {
    case WaitingFor::Comparison:
        return TodayModel::tr("Compare the texts");
    case WaitingFor::Verdicts:
        return TodayModel::tr("Give the verdicts");
    case WaitingFor::LetterDraft:
        return TodayModel::tr("Draft the letter");
    case WaitingFor::LetterSending:
        return TodayModel::tr("Send the letter");
    case WaitingFor::ExactText:
        return TodayModel::tr("Wait for the exact text");
    case WaitingFor::Placing:
        return TodayModel::tr("Put into an issue");
    case WaitingFor::Typesetting:
        return TodayModel::tr("Typeset the issue");
    case WaitingFor::SignOff:
        return TodayModel::tr("Review and sign");
    case WaitingFor::Closing:
        return TodayModel::tr("Sign and close");
    case WaitingFor::Publication:
        return TodayModel::tr("Publish");
    }
    return {};
}

void TodayModel::setItems(std::vector<WaitingItem> items)
{
    beginResetModel();
    m_items = std::move(items);
    endResetModel();
}

const WaitingItem *TodayModel::itemAt(int row) const
{
    return row >= 0 && row < rowCount() ? &m_items[size_t(row)] : nullptr;
}

int TodayModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_items.size());
}

int TodayModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant TodayModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const WaitingItem &item = m_items[size_t(index.row())];
    const bool isOverdue = item.due && item.due->urgency == Urgency::Overdue;
    if (role == Qt::FontRole && isOverdue && index.column() == Due) {
        QFont bold;
        bold.setBold(true);
        return bold;
    }
    if (role == Qt::ToolTipRole && item.due)
        return QString(item.due->ruleText + u'\n' + item.due->cautions.join(u'\n')).trimmed();
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case What:
        return waitingText(item.what);
    case Title:
        return item.issue.isValid() || item.outbox.isValid() ? tr("Issue %1").arg(issueKeyText(item.title))
                                                             : item.title;
    case Due:
        if (!item.due)
            return QString();
        if (isOverdue)
            return tr("! overdue since %1").arg(dateText(item.due->day));
        return item.due->urgency == Urgency::Soon ? tr("soon: %1").arg(dateText(item.due->day))
                                                  : dateText(item.due->day);
    case Why: {
        const QString explanation = item.due ? item.due->explanation : QString();
        if (item.detail.isEmpty() || explanation.isEmpty())
            return QString(item.detail + explanation);
        return tr("%1 · %2").arg(item.detail, explanation);
    }
    default:
        return {};
    }
}

QVariant TodayModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case What:
        return tr("What is to be done");
    case Title:
        return tr("With what");
    case Due:
        return tr("Until");
    case Why:
        return tr("Details");
    default:
        return {};
    }
}

} // namespace congbao::desk
