// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/today.h"

#include <QAbstractTableModel>

namespace congbao::desk {

/// What waits, as a table: the most urgent first.
class TodayModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { What, Title, Due, Why, ColumnCount };
    using QAbstractTableModel::QAbstractTableModel;
    void setItems(std::vector<casework::WaitingItem> items);
    [[nodiscard]] const casework::WaitingItem *itemAt(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<casework::WaitingItem> m_items;
};

/// "Compare the texts": what a person does about it.
[[nodiscard]] QString waitingText(casework::WaitingFor what);

} // namespace congbao::desk
