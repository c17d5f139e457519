// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/place.h"
#include "issues/issuespresenter.h"

class QAbstractItemModel;
class QDateEdit;
class QLabel;
class QLineEdit;
class QPushButton;
class QSplitter;
class QTableView;
class QTextBrowser;

namespace congbao::desk {

class IssueItemModel;
class IssueModel;
class MessageBar;
class PageView;
class PlaceableModel;
class Thumbnails;

/// The place Issues: the list of issues, the composer of the chosen one, and its PDF as it will be printed.
class IssuesPage : public Place
{
    Q_OBJECT

public:
    explicit IssuesPage(const DeskContext &context, QWidget *parent = nullptr);
    ~IssuesPage() override;
    void refresh() override;
    void open(const QString &subject) override; ///< an issue
    [[nodiscard]] IssuesPresenter &presenter() { return m_presenter; }

private:
    void buildActions(const DeskContext &context);
    QWidget *buildIssues();
    QWidget *buildComposer();
    QWidget *buildPreview();
    QWidget *buildNewIssue();
    [[nodiscard]] QTableView *table(QAbstractItemModel *model, const QString &name, const QString &accessibleName,
                                    bool isLong);

    void showIssues();
    void showIssue();
    void showNotes();
    void showPages();
    void exportPages(casework::PrintFileKind kind);
    void print();
    void updateActions();
    void startNewIssue();
    void createIssue();
    void addCurrent();
    [[nodiscard]] SubmissionId currentItem() const;

    jobs::JobBoard &m_jobs;
    IssuesPresenter m_presenter;
    QString m_mayNotCompose; ///< why the roles do not allow it; empty: they do
    QString m_mayNotTypeset;
    IssueModel *m_issues;
    IssueItemModel *m_items;
    PlaceableModel *m_placeable;
    MessageBar *m_message = nullptr;
    QSplitter *m_columns = nullptr;
    QTableView *m_issueList = nullptr;
    QTableView *m_itemList = nullptr;
    QWidget *m_placeablePart = nullptr;
    QTableView *m_placeableList = nullptr;
    QTextBrowser *m_notes = nullptr;
    PageView *m_preview = nullptr;
    Thumbnails *m_thumbnails = nullptr;
    QString m_shownPdf;
    IssueId m_shownIssue;
    QLabel *m_title = nullptr;
    QLabel *m_previewTitle = nullptr;
    QWidget *m_newIssue = nullptr;
    QLineEdit *m_numbers = nullptr;
    QDateEdit *m_date = nullptr;
    QAction *m_new = nullptr;
    QAction *m_add = nullptr;
    QAction *m_remove = nullptr;
    QAction *m_up = nullptr;
    QAction *m_down = nullptr;
    QAction *m_typeset = nullptr;
    QAction *m_print = nullptr;
    std::vector<QAction *> m_exports;
};

} // namespace congbao::desk
