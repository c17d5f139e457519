// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/values.h"

#include <QAbstractTableModel>

namespace congbao::desk {

/// The office's submissions as a table; SortRole gives values to sort by.
class SubmissionModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Arrival, Number, Abstract, From, State, Differences, ColumnCount };
    static constexpr int SortRole = Qt::UserRole;
    static constexpr int IdRole = Qt::UserRole + 1;

    using QAbstractTableModel::QAbstractTableModel;
    void setSubmissions(std::vector<casework::Submission> submissions);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<casework::Submission> m_submissions;
};

} // namespace congbao::desk
