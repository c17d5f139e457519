// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/corrections.h"
#include "casework/issues.h"
#include "casework/printing.h"
#include "common/officethread.h"
#include "common/storedpdf.h"
#include "issues/issuepreview.h"
#include "jobs/jobboard.h"

#include <functional>
#include <QObject>

namespace congbao::desk {

/// Everything the place shows.
struct IssuesState
{
    std::vector<casework::Issue> issues; ///< newest first
    bool isLoaded = false;
    IssueId current;
    std::vector<casework::Submission> placeable; ///< instruments that could go into an issue, ready ones first
    QString pdfPath;        ///< of the current issue's pages: typeset, or as composed now; empty while there are none
    bool isPreview = false; ///< the pages are as composed now, and nothing of them is kept
    int pages = 0;
    QString refusal; ///< why there are no pages
    bool isTypesetting = false;
    std::vector<casework::PlannedCorrection> corrections; ///< not published yet
};

/// Composing and typesetting issues, without any widget. Lives in the GUI thread.
class IssuesPresenter : public QObject
{
    Q_OBJECT

public:
    IssuesPresenter(OfficeThread &office, jobs::JobBoard &jobs, casework::Session session, QObject *parent = nullptr);

    [[nodiscard]] const IssuesState &state() const { return m_state; }
    [[nodiscard]] const casework::Issue *currentIssue() const;
    [[nodiscard]] bool canCompose() const; ///< the current issue is still open for changes
    [[nodiscard]] bool canTypeset() const;
    [[nodiscard]] int nextNumber(int year) const; ///< one after the highest of the year

    void refresh();
    void select(IssueId id);
    void create(int year, const std::vector<int> &numbers, const QDate &date);
    void add(SubmissionId submission);
    void remove(SubmissionId submission);
    /// position from 1 within the item's part.
    void move(SubmissionId submission, int position);
    void moveBy(SubmissionId submission, int steps);
    void typeset();
    /// Writes what the print shop gets.
    void exportPages(const QString &path, casework::PrintFileKind kind);
    /// Page of the shown file where an instrument begins; 0: not known.
    [[nodiscard]] int pageOf(SubmissionId submission) const;
    [[nodiscard]] bool isSettingPreview() const { return m_preview.isSetting(); }

signals:
    void issuesChanged();  ///< the list, or the current issue's content
    void currentChanged(); ///< another issue is chosen
    void placeableChanged();
    void pdfChanged();
    void busyChanged();
    void failed(const congbao::Error &error);
    /// Another seat changed the issue meanwhile; `again` does what was wanted all the same.
    void overtaken(const congbao::Error &error, const std::function<void()> &again);
    void told(const QString &text);

private:
    using Change = std::function<Result<void>(casework::Office &, int seenVersion)>;
    void change(Change work);
    template <typename Work> void act(Work work, const QString &success = {});
    void readPdf();
    void showPages();
    void store(const casework::TypesetOrder &order, typeset::TypesetIssue result);
    void stopTypesetting();

    OfficeThread &m_office;
    jobs::JobBoard &m_jobs;
    casework::Session m_session;
    IssuesState m_state;
    StoredPdf m_pdf;
    IssuePreview m_preview;
};

} // namespace congbao::desk
