// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/comparing.h"
#include "common/marks.h"
#include "common/officethread.h"
#include "jobs/jobboard.h"

#include <memory>
#include <optional>
#include <QHash>
#include <QObject>
#include <QTimer>

namespace congbao::desk {

enum class DiscrepancyOrder { Weight, Reading };
enum class DiscrepancyFilter { All, Open, Judged, Substantive, Formal };

/// Everything the place shows.
struct CompareState
{
    std::vector<casework::Submission> submissions;
    bool isLoaded = false; ///< submissions were read at least once

    std::optional<casework::Submission> submission; ///< the one that is open
    QString officialPath;
    std::shared_ptr<const text::Document> electronic;      ///< null while it is being read
    std::shared_ptr<const compare::Comparison> comparison; ///< null: never compared, or being read
    QHash<int, casework::Verdict> verdicts;                ///< those in force, by discrepancy
    bool isComparing = false;
    /// While a scan is still being read: the comparison holds what was found so far, and nothing can be judged yet.
    bool isProvisional = false;
    int pagesLookedAt = 0;                   ///< of the official text, while provisional
    std::optional<compare::Recheck> recheck; ///< where the electronic text was sent again

    DiscrepancyOrder order = DiscrepancyOrder::Weight;
    DiscrepancyFilter filter = DiscrepancyFilter::All;
    QString words;            ///< filter by words in either text
    std::vector<int> visible; ///< discrepancies after filter, in order
    int current = 0;          ///< discrepancy; 0: none
    QString note;             ///< goes with the next verdict on the current one
};

/// What happens on the compare desk, without any widget. Lives in the GUI thread; register and files are used on the
/// office's thread and the pool.
class ComparePresenter : public QObject
{
    Q_OBJECT

public:
    ComparePresenter(OfficeThread &office, jobs::JobBoard &jobs, casework::Session session, QObject *parent = nullptr);

    [[nodiscard]] const CompareState &state() const { return m_state; }
    [[nodiscard]] const compare::Discrepancy *discrepancy(int id) const;
    [[nodiscard]] const compare::Discrepancy *currentDiscrepancy() const { return discrepancy(m_state.current); }
    [[nodiscard]] MarkState markState(const compare::Discrepancy &discrepancy) const;
    [[nodiscard]] int openCount() const; ///< substantive ones without a verdict
    [[nodiscard]] bool canDraftLetter() const;
    [[nodiscard]] bool canJudge() const;
    /// Why this person gives no verdicts; empty: may.
    [[nodiscard]] QString refusal() const { return m_refusal; }
    [[nodiscard]] std::vector<int> openFormal() const; ///< those in form only without a verdict

    void refresh();
    /// Opens a submission, at a discrepancy where one is named.
    void open(SubmissionId id, int discrepancy = 0);
    void leave();
    void compareNow();
    void select(int id);
    void next();
    void previous();
    void judge(casework::VerdictKind kind);
    void judgeFormal(); ///< one verdict for all that openFormal() names
    void undo();        ///< a verdict, or those given at once
    void setNote(const QString &note);
    /// Stores the note with the verdict there is; without one it waits for the verdict.
    void keepNote();
    void setOrder(DiscrepancyOrder order);
    void setFilter(DiscrepancyFilter filter);
    void setWords(const QString &words);
    void draftLetter();

signals:
    void submissionsChanged();
    void opened(); ///< another submission is open, or none
    void electronicChanged();
    void comparisonChanged();
    void recheckChanged();
    void visibleChanged();
    void verdictsChanged();
    void currentChanged();
    void busyChanged();
    void failed(const congbao::Error &error);
    void told(const QString &text);
    void letterDrafted(congbao::LetterId id, int points);

private:
    [[nodiscard]] bool isOpen(SubmissionId id) const { return m_state.submission && m_state.submission->id == id; }
    void readSubmission(SubmissionId id);
    void readComparison(SubmissionId id);
    void readElectronic(SubmissionId id, const casework::ComparisonOrder &order);
    void store(SubmissionId id, casework::ComparedPair pair);
    void readRecheck(SubmissionId id);
    void showArrived();
    void endProvisional();
    void give(const std::vector<int> &discrepancies, casework::VerdictKind kind, const QString &note);
    void arrange();
    void goOn(int from);

    OfficeThread &m_office;
    jobs::JobBoard &m_jobs;
    casework::Session m_session;
    CompareState m_state;
    QString m_refusal;
    SubmissionId m_wanted; ///< to be opened as soon as it is in the list
    int m_wantedDiscrepancy = 0;
    std::vector<std::vector<int>> m_given; ///< acts since the submission was opened, latest last
    struct Arrivals;
    std::shared_ptr<Arrivals> m_arrivals; ///< filled by the comparison's threads
    QTimer m_lookAtArrivals;
};

} // namespace congbao::desk
