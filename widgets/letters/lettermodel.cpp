// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "letters/lettermodel.h"

#include "common/texts.h"

#include <algorithm>

namespace congbao::desk {

using casework::LetterState;
using casework::SubmissionState;

LetterStanding standingOf(const casework::Letter &letter, const casework::Submission &submission, const QDateTime &now)
{
    if (letter.state == LetterState::Draft)
        return LetterStanding::Draft;
    if (submission.state != SubmissionState::LetterSent)
        return LetterStanding::Answered;
    return letter.sentAt.toLocalTime().date() >= now.toLocalTime().date() ? LetterStanding::AnswerDueToday
                                                                          : LetterStanding::Overdue;
}

void LetterModel::setRows(std::vector<LetterRow> rows)
{
    const bool isSame = rows.size() == m_rows.size() &&
                        std::equal(rows.begin(), rows.end(), m_rows.begin(),
                                   [](const LetterRow &a, const LetterRow &b) { return a.letter.id == b.letter.id; });
    if (isSame) {
        m_rows = std::move(rows);
        if (!m_rows.empty())
            emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
        return;
    }
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

LetterId LetterModel::idAt(int row) const
{
    return row >= 0 && row < rowCount() ? m_rows[size_t(row)].letter.id : LetterId();
}

int LetterModel::rowOf(LetterId id) const
{
    const auto found =
        std::find_if(m_rows.begin(), m_rows.end(), [id](const LetterRow &row) { return row.letter.id == id; });
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

int LetterModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int LetterModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant LetterModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const LetterRow &row = m_rows[size_t(index.row())];
    if (role == Qt::TextAlignmentRole && index.column() == Points)
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    if (role == Qt::ToolTipRole && index.column() == Instrument)
        return row.submission.attributes.abstractText;
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case Instrument:
        return instrumentText(row.submission.attributes);
    case To:
        return row.submission.attributes.issuer;
    case About:
        return row.letter.isOfficialWrong ? tr("error in the official text") : tr("electronic text not exact");
    case Points:
        return row.letter.points;
    case State:
        switch (row.standing) {
        case LetterStanding::Draft:
            return tr("draft");
        case LetterStanding::AnswerDueToday:
            return tr("sent; the answer is due today");
        case LetterStanding::Overdue:
            return tr("! sent; the answer is overdue");
        case LetterStanding::Answered:
            return tr("✓ answered");
        }
        return {};
    case When:
        return timeText(row.letter.sentAt.isValid() ? row.letter.sentAt : row.letter.draftedAt);
    default:
        return {};
    }
}

QVariant LetterModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Instrument:
        return tr("About");
    case To:
        return tr("To");
    case About:
        return tr("Why");
    case Points:
        return tr("Places");
    case State:
        return tr("State");
    case When:
        return tr("Drafted or sent");
    default:
        return {};
    }
}

} // namespace congbao::desk
