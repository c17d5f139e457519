// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/values.h"

#include <QAbstractTableModel>

namespace congbao::desk {

/// The outbox as a table, newest first.
class OutboxModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Subject, State, Reason, Attempts, Next, Queued, ColumnCount };
    using QAbstractTableModel::QAbstractTableModel;
    void setRows(const std::vector<casework::OutboxRow> &rows);
    [[nodiscard]] OutboxId idAt(int row) const;
    [[nodiscard]] int rowOf(OutboxId id) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<casework::OutboxRow> m_rows;
};

} // namespace congbao::desk
