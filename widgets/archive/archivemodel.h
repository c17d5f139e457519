// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/archive.h"

#include <QAbstractTableModel>

namespace congbao::desk {

/// What a search of the archive found, best first.
class ArchiveModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Number, Abstract, DateColumn, Issue, Page, Corrections, ColumnCount };
    using QAbstractTableModel::QAbstractTableModel;
    void setHits(const std::vector<casework::ArchiveHit> &hits);
    [[nodiscard]] const casework::ArchiveHit *hitAt(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<casework::ArchiveHit> m_hits;
};

} // namespace congbao::desk
