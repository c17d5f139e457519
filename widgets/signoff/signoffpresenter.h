// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/measuredreading.h"
#include "casework/reviewing.h"
#include "casework/signingoff.h"
#include "common/officethread.h"
#include "common/storedpdf.h"
#include "jobs/jobboard.h"

#include <QHash>
#include <QObject>

namespace congbao::desk {

/// Everything the place shows.
struct SignOffState
{
    std::vector<casework::Issue> issues; ///< typeset and not closed yet, newest first
    bool isLoaded = false;
    IssueId current;
    std::optional<casework::IssueReview> review; ///< of the current issue; none while it is read
    QString pdfPath;
    QString lastSeenSha256;        ///< the pages this person saw last; empty: none, or these
    std::vector<int> changedPages; ///< since then
    bool isSigning = false;
    /// What two readers' finds tell of errors left, by submission; only where two have read.
    QHash<qint64, compare::MissedEstimate> expected;
};

/// Reviewing and signing issues, without any widget. Lives in the GUI thread.
class SignOffPresenter : public QObject
{
    Q_OBJECT

public:
    SignOffPresenter(OfficeThread &office, jobs::JobBoard &jobs, casework::Session session, QObject *parent = nullptr);

    [[nodiscard]] const SignOffState &state() const { return m_state; }
    [[nodiscard]] bool canSign() const;

    void refresh();
    void select(IssueId id);
    void decide(casework::SignOffDecision decision, const QString &reason = {});
    /// Says why what reading the pages again found is right all the same.
    void explain(int finding, const QString &note);

signals:
    void issuesChanged();
    void reviewChanged();
    void pdfChanged();
    void changesFound();
    void failed(const congbao::Error &error);
    void told(const QString &text);

private:
    void readReview();
    void readExpected(IssueId id, std::vector<SubmissionId> submissions);
    void findChanges(const QString &sha256);
    [[nodiscard]] QString seenKey() const;

    OfficeThread &m_office;
    jobs::JobBoard &m_jobs;
    casework::Session m_session;
    SignOffState m_state;
    StoredPdf m_pdf;
};

} // namespace congbao::desk
