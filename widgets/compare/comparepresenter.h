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
    [[nodiscard]] bool canJudge() const { return currentDiscrepancy() != nullptr && !m_state.isComparing; }

    void refresh();
    void open(SubmissionId id);
    void leave();
    void compareNow();
    void select(int id);
    void next();
    void previous();
    void judge(casework::VerdictKind kind);
    void undo();
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
    void give(int discrepancy, casework::VerdictKind kind, const QString &note);
    void arrange();
    void goOn(int from);

    OfficeThread &m_office;
    jobs::JobBoard &m_jobs;
    casework::Session m_session;
    CompareState m_state;
    SubmissionId m_wanted;    ///< to be opened as soon as it is in the list
    std::vector<int> m_given; ///< discrepancies judged since the submission was opened, latest last
};

} // namespace congbao::desk
