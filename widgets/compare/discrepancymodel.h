// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compare/comparepresenter.h"

#include <QAbstractTableModel>

namespace congbao::desk {

/// The discrepancies as the presenter filtered and ordered them.
class DiscrepancyModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Number, Class, Official, Electronic, Where, VerdictColumn, By, ColumnCount };

    explicit DiscrepancyModel(const ComparePresenter &presenter, QObject *parent = nullptr);
    void reload();         ///< other rows
    void reloadVerdicts(); ///< the same rows

    [[nodiscard]] int idAt(int row) const;
    [[nodiscard]] int rowOf(int id) const; ///< -1: not visible

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    const ComparePresenter &m_presenter;
    std::shared_ptr<const compare::Comparison> m_comparison; ///< what the rows point into
    std::vector<int> m_ids;
    QHash<int, int> m_rows;
};

} // namespace congbao::desk
