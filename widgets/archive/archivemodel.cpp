// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/archivemodel.h"

#include "common/texts.h"

namespace congbao::desk {

using casework::ArchiveHit;

void ArchiveModel::setHits(const std::vector<ArchiveHit> &hits)
{
    beginResetModel();
    m_hits = hits;
    endResetModel();
}

const ArchiveHit *ArchiveModel::hitAt(int row) const
{
    return row >= 0 && row < rowCount() ? &m_hits[size_t(row)] : nullptr;
}

int ArchiveModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_hits.size());
}

int ArchiveModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ArchiveModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ArchiveHit &hit = m_hits[size_t(index.row())];
    if (role == Qt::TextAlignmentRole && index.column() == Page)
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    switch (index.column()) {
    case Number:
        return instrumentText(hit.attributes);
    case Abstract:
        return hit.attributes.abstractText;
    case DateColumn:
        return dateText(hit.attributes.date);
    case Issue:
        return hit.issueKey.isEmpty() ? tr("not yet") : issueKeyText(hit.issueKey);
    case Page:
        return hit.firstPage > 0 ? QString::number(hit.firstPage) : QString();
    case Corrections: {
        QStringList said;
        if (!hit.attributes.corrects.isEmpty())
            said << tr("corrects %1").arg(hit.attributes.corrects);
        if (!hit.correctedBy.isEmpty())
            said << tr("corrected by %1").arg(hit.correctedBy.join(QStringLiteral(", ")));
        return said.join(QStringLiteral("; "));
    }
    default:
        return {};
    }
}

QVariant ArchiveModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Number:
        return tr("Number and notation");
    case Abstract:
        return tr("Abstract");
    case DateColumn:
        return tr("Date");
    case Issue:
        return tr("Issue");
    case Page:
        return tr("Page");
    case Corrections:
        return tr("Corrections");
    default:
        return {};
    }
}

} // namespace congbao::desk
