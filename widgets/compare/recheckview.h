// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compare/recheck.h"

#include <optional>
#include <QAbstractTableModel>
#include <QWidget>

class QLabel;
class QTableView;

namespace congbao::desk {

/// A text sent again, held against what was asked for: one row a place. What nobody asked for stands first, then what
/// was not done.
class RecheckModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { State, Place, Official, Earlier, Now, ColumnCount };
    using QAbstractTableModel::QAbstractTableModel;
    void setRecheck(const std::optional<compare::Recheck> &recheck);
    [[nodiscard]] const compare::RecheckItem *itemAt(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<compare::RecheckItem> m_items;
};

/// The rows of a recheck with a sentence that sums them up.
class RecheckView : public QWidget
{
    Q_OBJECT

public:
    explicit RecheckView(QWidget *parent = nullptr);
    void show(const std::optional<compare::Recheck> &recheck);
    [[nodiscard]] QTableView *list() const { return m_list; }

signals:
    /// discrepancy: of the comparison in force; 0: nothing differs there any more.
    void itemChosen(int discrepancy, int officialPage);

private:
    RecheckModel *m_model;
    QLabel *m_summary;
    QTableView *m_list;
};

} // namespace congbao::desk
