// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/values.h"

#include <QAbstractTableModel>

namespace congbao::desk {

/// The issues, newest first.
class IssueModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Number, State, DateColumn, ColumnCount };
    using QAbstractTableModel::QAbstractTableModel;
    void setIssues(const std::vector<casework::Issue> &issues);
    [[nodiscard]] IssueId idAt(int row) const;
    [[nodiscard]] int rowOf(IssueId id) const; ///< -1: not there

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<casework::Issue> m_issues;
};

/// The instruments of one issue in its order; rows can be dragged to another place within their part.
class IssueItemModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Position, Part, Number, Abstract, Pages, State, ColumnCount };
    using QAbstractTableModel::QAbstractTableModel;
    void setItems(std::vector<casework::IssueItem> items, bool canMove);
    [[nodiscard]] const casework::IssueItem *itemAt(int row) const;
    [[nodiscard]] int rowOf(SubmissionId submission) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    [[nodiscard]] Qt::DropActions supportedDropActions() const override;
    [[nodiscard]] QStringList mimeTypes() const override;
    [[nodiscard]] QMimeData *mimeData(const QModelIndexList &indexes) const override;
    bool dropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column,
                      const QModelIndex &parent) override;

signals:
    void moveWanted(congbao::SubmissionId submission, int position); ///< from 1, within the part

private:
    std::vector<casework::IssueItem> m_items;
    bool m_canMove = false;
};

/// Submissions that could go into an issue.
class PlaceableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Number, Abstract, State, ColumnCount };
    using QAbstractTableModel::QAbstractTableModel;
    void setSubmissions(std::vector<casework::Submission> submissions);
    [[nodiscard]] SubmissionId idAt(int row) const;
    [[nodiscard]] int rowOf(SubmissionId submission) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<casework::Submission> m_submissions;
};

} // namespace congbao::desk
