// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/discrepancymodel.h"

#include "common/texts.h"

#include <QFont>

namespace congbao::desk {

using compare::Discrepancy;

DiscrepancyModel::DiscrepancyModel(const ComparePresenter &presenter, QObject *parent)
    : QAbstractTableModel(parent)
    , m_presenter(presenter)
{
}

void DiscrepancyModel::reload()
{
    beginResetModel();
    m_comparison = m_presenter.state().comparison;
    m_ids = m_presenter.state().visible;
    m_rows.clear();
    for (size_t i = 0; i < m_ids.size(); ++i)
        m_rows.insert(m_ids[i], static_cast<int>(i));
    endResetModel();
}

void DiscrepancyModel::reloadVerdicts()
{
    if (!m_ids.empty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

int DiscrepancyModel::idAt(int row) const
{
    return row >= 0 && row < rowCount() ? m_ids[size_t(row)] : 0;
}

int DiscrepancyModel::rowOf(int id) const
{
    return m_rows.value(id, -1);
}

int DiscrepancyModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_ids.size());
}

int DiscrepancyModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant DiscrepancyModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Discrepancy *d = m_presenter.discrepancy(idAt(index.row()));
    if (!d)
        return {};
    const auto &verdicts = m_presenter.state().verdicts;
    const auto verdict = verdicts.constFind(d->id);
    const bool isJudged = verdict != verdicts.constEnd();
    const auto words = [](const QString &before, const QString &text, const QString &after) {
        return QString(before + u" [" + text + u"] " + after).simplified();
    };
    if (role == Qt::TextAlignmentRole && index.column() == Number)
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    if (role == Qt::FontRole && !isJudged && d->severity == compare::Severity::Substantive &&
        index.column() == VerdictColumn) {
        QFont font;
        font.setBold(true);
        return font;
    }
    if (role == Qt::ToolTipRole) {
        switch (index.column()) {
        case Official:
            return words(d->official.before, d->official.text, d->official.after);
        case Electronic:
            return words(d->electronic.before, d->electronic.text, d->electronic.after);
        case VerdictColumn:
        case By:
            return isJudged && !verdict->note.isEmpty() ? verdict->note : QString();
        default:
            return {};
        }
    }
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case Number:
        return d->id;
    case Class:
        return classText(d->kind);
    case Official:
        return QString((d->official.text.isEmpty() ? tr("(nothing)") : d->official.text.simplified()) +
                       (d->official.textLayer.isEmpty()
                            ? QString()
                            : u' ' + tr("(the file's text layer: %1)").arg(d->official.textLayer.simplified())));
    case Electronic:
        return d->electronic.text.isEmpty() ? tr("(nothing)") : d->electronic.text.simplified();
    case Where:
        return d->electronic.path.isEmpty() ? tr("page %1").arg(d->official.page)
                                            : tr("page %1 · %2").arg(d->official.page).arg(d->electronic.path);
    case VerdictColumn:
        if (isJudged) {
            const QString text = markSign(m_presenter.markState(*d)) + u' ' + verdictText(verdict->kind);
            return verdict->note.isEmpty() ? text : QString(text + u" · " + verdict->note);
        }
        if (d->severity == compare::Severity::Formal)
            return tr("In form only: no verdict needed");
        return d->isDecided ? tr("Open") : tr("Unsure: see the picture");
    case By:
        return isJudged ? tr("%1, %2").arg(verdict->by, timeText(verdict->at)) : QString();
    default:
        return {};
    }
}

QVariant DiscrepancyModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Number:
        return tr("No.");
    case Class:
        return tr("Class");
    case Official:
        return tr("Official text");
    case Electronic:
        return tr("Electronic text");
    case Where:
        return tr("Place");
    case VerdictColumn:
        return tr("Verdict");
    case By:
        return tr("By whom, when");
    default:
        return {};
    }
}

} // namespace congbao::desk
