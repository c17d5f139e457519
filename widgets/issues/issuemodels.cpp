// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "issues/issuemodels.h"

#include "common/texts.h"

#include <algorithm>
#include <QMimeData>

namespace congbao::desk {

using casework::Issue;
using casework::IssueItem;
using casework::Submission;

namespace {
QString itemMimeType()
{
    return QStringLiteral("application/x-congbao-issue-item");
}
} // namespace

// Issues

void IssueModel::setIssues(const std::vector<Issue> &issues)
{
    beginResetModel();
    m_issues = issues;
    endResetModel();
}

IssueId IssueModel::idAt(int row) const
{
    return row >= 0 && row < rowCount() ? m_issues[size_t(row)].id : IssueId();
}

int IssueModel::rowOf(IssueId id) const
{
    const auto found = std::find_if(m_issues.begin(), m_issues.end(), [id](const Issue &i) { return i.id == id; });
    return found == m_issues.end() ? -1 : static_cast<int>(found - m_issues.begin());
}

int IssueModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_issues.size());
}

int IssueModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant IssueModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Issue &issue = m_issues[size_t(index.row())];
    if (role == Qt::ToolTipRole)
        return tr("%1 · Composed by %2").arg(stateText(issue.state), issue.composedBy);
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case Number:
        return issueText(issue);
    case DateColumn:
        return dateText(issue.date);
    case State:
        return stateText(issue.state);
    default:
        return {};
    }
}

QVariant IssueModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Number:
        return tr("Issue");
    case DateColumn:
        return tr("Date");
    case State:
        return tr("State");
    default:
        return {};
    }
}

// Items

void IssueItemModel::setItems(std::vector<IssueItem> items, bool canMove)
{
    beginResetModel();
    m_items = std::move(items);
    m_canMove = canMove;
    endResetModel();
}

const IssueItem *IssueItemModel::itemAt(int row) const
{
    return row >= 0 && row < rowCount() ? &m_items[size_t(row)] : nullptr;
}

int IssueItemModel::rowOf(SubmissionId submission) const
{
    const auto found = std::find_if(m_items.begin(), m_items.end(),
                                    [submission](const IssueItem &item) { return item.submission == submission; });
    return found == m_items.end() ? -1 : static_cast<int>(found - m_items.begin());
}

int IssueItemModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_items.size());
}

int IssueItemModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant IssueItemModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const IssueItem &item = m_items[size_t(index.row())];
    if (role == Qt::TextAlignmentRole && (index.column() == Position || index.column() == Pages))
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    if (role == Qt::ToolTipRole) {
        if (index.column() == State)
            return item.blockers.join(u'\n');
        if (index.column() == Part)
            return item.part;
        if (index.column() == Number)
            return instrumentText(item.attributes);
        if (index.column() == Abstract)
            return item.attributes.abstractText;
    }
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case Position:
        return item.position;
    case Part:
        // The gazette prints its parts in capitals; in a list small letters read faster and take less room.
        return QString(item.part.left(1).toUpper() + item.part.mid(1).toLower());
    case Number:
        return item.attributes.number;
    case Abstract:
        return item.attributes.corrects.isEmpty()
                   ? item.attributes.abstractText
                   : tr("Corrects %1: %2").arg(item.attributes.corrects, item.attributes.abstractText);
    case Pages:
        return item.firstPage > 0 ? QString(QString::number(item.firstPage) + u'–' + QString::number(item.lastPage))
                                  : QString();
    case State:
        return item.blockers.isEmpty() ? tr("Ready") : item.blockers.join(u' ');
    default:
        return {};
    }
}

QVariant IssueItemModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Position:
        return tr("No.");
    case Part:
        return tr("Part");
    case Number:
        return tr("Number and notation");
    case Abstract:
        return tr("Abstract");
    case Pages:
        return tr("Pages");
    case State:
        return tr("State");
    default:
        return {};
    }
}

Qt::ItemFlags IssueItemModel::flags(const QModelIndex &index) const
{
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    if (m_canMove)
        flags |= index.isValid() ? Qt::ItemIsDragEnabled : Qt::ItemIsDropEnabled;
    return flags;
}

Qt::DropActions IssueItemModel::supportedDropActions() const
{
    return Qt::MoveAction;
}

QStringList IssueItemModel::mimeTypes() const
{
    return {itemMimeType()};
}

QMimeData *IssueItemModel::mimeData(const QModelIndexList &indexes) const
{
    if (indexes.isEmpty())
        return nullptr;
    auto *data = new QMimeData;
    data->setData(itemMimeType(), QByteArray::number(indexes.front().row()));
    return data;
}

bool IssueItemModel::dropMimeData(const QMimeData *data, Qt::DropAction action, int row, int, const QModelIndex &parent)
{
    if (action != Qt::MoveAction || !data->hasFormat(itemMimeType()))
        return false;
    const IssueItem *moved = itemAt(data->data(itemMimeType()).toInt());
    if (!moved)
        return false;
    int target = row >= 0 ? row : parent.isValid() ? parent.row() : rowCount();
    int position = 1;
    for (int i = 0; i < std::min(target, rowCount()); ++i) {
        if (m_items[size_t(i)].part == moved->part && m_items[size_t(i)].submission != moved->submission)
            ++position;
    }
    emit moveWanted(moved->submission, position);
    // The office moves it, and the list is read again; the view must not take the row out itself.
    return false;
}

// Instruments that could be placed

void PlaceableModel::setSubmissions(std::vector<Submission> submissions)
{
    beginResetModel();
    m_submissions = std::move(submissions);
    endResetModel();
}

SubmissionId PlaceableModel::idAt(int row) const
{
    return row >= 0 && row < rowCount() ? m_submissions[size_t(row)].id : SubmissionId();
}

int PlaceableModel::rowOf(SubmissionId submission) const
{
    const auto found = std::find_if(m_submissions.begin(), m_submissions.end(),
                                    [submission](const Submission &other) { return other.id == submission; });
    return found == m_submissions.end() ? -1 : static_cast<int>(found - m_submissions.begin());
}

int PlaceableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_submissions.size());
}

int PlaceableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant PlaceableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Submission &submission = m_submissions[size_t(index.row())];
    if (role == Qt::ToolTipRole && index.column() == Abstract)
        return submission.attributes.abstractText;
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case Number:
        return instrumentText(submission.attributes);
    case Abstract:
        return submission.attributes.abstractText;
    case State:
        if (submission.isCompared && submission.openDiscrepancies > 0)
            return tr("%1: %n difference(s) without a verdict", nullptr, submission.openDiscrepancies)
                .arg(stateText(submission.state));
        return stateText(submission.state);
    default:
        return {};
    }
}

QVariant PlaceableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Number:
        return tr("Number and notation");
    case Abstract:
        return tr("Abstract");
    case State:
        return tr("State");
    default:
        return {};
    }
}

} // namespace congbao::desk
