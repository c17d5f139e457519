// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/submissionmodel.h"

#include "common/texts.h"

namespace congbao::desk {

using casework::Submission;

void SubmissionModel::setSubmissions(std::vector<Submission> submissions)
{
    // The same rows in the same order keep selection and scroll position.
    const auto isSame = [&] {
        if (submissions.size() != m_submissions.size())
            return false;
        for (size_t i = 0; i < submissions.size(); ++i) {
            if (submissions[i].id != m_submissions[i].id)
                return false;
        }
        return true;
    };
    if (isSame()) {
        m_submissions = std::move(submissions);
        if (!m_submissions.empty())
            emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
        return;
    }
    beginResetModel();
    m_submissions = std::move(submissions);
    endResetModel();
}

int SubmissionModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_submissions.size());
}

int SubmissionModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant SubmissionModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Submission &submission = m_submissions[size_t(index.row())];
    if (role == IdRole)
        return submission.id.value();
    if (role == Qt::TextAlignmentRole && index.column() == Arrival)
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    if (role == Qt::ToolTipRole && index.column() == Abstract)
        return submission.attributes.abstractText;
    if (role == Qt::ToolTipRole && index.column() == From)
        return submission.from.isEmpty() ? submission.attributes.issuer : submission.from;
    if (role == Qt::ToolTipRole && index.column() == Arrival)
        return tr("Received %1 by %2").arg(timeText(submission.receivedAt), submission.receivedBy);
    if (role != Qt::DisplayRole && role != SortRole)
        return {};
    switch (index.column()) {
    case Arrival:
        return submission.arrivalNumber;
    case Number:
        return instrumentText(submission.attributes);
    case Abstract:
        return submission.attributes.abstractText;
    case From:
        return submission.from.isEmpty() ? submission.attributes.issuer : submission.from;
    case State:
        return role == SortRole ? QVariant(static_cast<int>(submission.state)) : QVariant(stateText(submission.state));
    case Differences:
        if (role == SortRole)
            return submission.isCompared ? submission.openDiscrepancies : -1;
        if (!submission.isCompared)
            return tr("not compared");
        if (submission.openDiscrepancies > 0)
            return tr("%1 open of %2").arg(submission.openDiscrepancies).arg(submission.substantive);
        return submission.substantive == 0 ? tr("none") : tr("all %1 judged").arg(submission.substantive);
    default:
        return {};
    }
}

QVariant SubmissionModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Arrival:
        return tr("Arrival No.");
    case Number:
        return tr("Number and notation");
    case Abstract:
        return tr("Abstract");
    case From:
        return tr("From");
    case State:
        return tr("State");
    case Differences:
        return tr("Differences");
    default:
        return {};
    }
}

} // namespace congbao::desk
