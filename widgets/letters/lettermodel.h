// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/values.h"

#include <QAbstractTableModel>

namespace congbao::desk {

/// Where a letter stands for the people who wait for its answer.
enum class LetterStanding { Draft, AnswerDueToday, Overdue, Answered };

/// A letter with the submission it is about.
struct LetterRow
{
    casework::Letter letter;
    casework::Submission submission;
    LetterStanding standing = LetterStanding::Draft;
};

/// An exact text is to be sent the same day (the duty a4 of the office): the clock runs on the day of sending.
[[nodiscard]] LetterStanding standingOf(const casework::Letter &letter, const casework::Submission &submission,
                                        const QDateTime &now);

/// The letters as a table, newest first.
class LetterModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Instrument, To, About, Points, State, When, ColumnCount };
    using QAbstractTableModel::QAbstractTableModel;
    void setRows(std::vector<LetterRow> rows);
    [[nodiscard]] LetterId idAt(int row) const;
    [[nodiscard]] int rowOf(LetterId id) const; ///< -1: not there

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<LetterRow> m_rows;
};

} // namespace congbao::desk
