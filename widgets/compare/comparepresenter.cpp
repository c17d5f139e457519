// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/comparepresenter.h"

#include "casework/correspondence.h"
#include "casework/permissions.h"
#include "casework/submissions.h"

#include <algorithm>
#include <mutex>

namespace congbao::desk {

using casework::Office;
using casework::VerdictKind;
using compare::Discrepancy;
using compare::Severity;

/// What a running comparison has found so far. Pages come on any thread.
struct ComparePresenter::Arrivals
{
    std::mutex mutex;
    int page = 0;
    std::vector<Discrepancy> found;
};

ComparePresenter::ComparePresenter(OfficeThread &office, jobs::JobBoard &jobs, casework::Session session,
                                   QObject *parent)
    : QObject(parent)
    , m_office(office)
    , m_jobs(jobs)
    , m_session(std::move(session))
{
    if (const Result<void> permitted = casework::permit(m_session.person(), casework::Act::GiveVerdict); !permitted)
        m_refusal = permitted.error().message;
    m_lookAtArrivals.setInterval(200);
    connect(&m_lookAtArrivals, &QTimer::timeout, this, &ComparePresenter::showArrived);
}

const Discrepancy *ComparePresenter::discrepancy(int id) const
{
    if (!m_state.comparison)
        return nullptr;
    const auto &all = m_state.comparison->discrepancies;
    // Ids count from 1 in the list's own order.
    if (id >= 1 && size_t(id) <= all.size() && all[size_t(id) - 1].id == id)
        return &all[size_t(id) - 1];
    const auto found = std::find_if(all.begin(), all.end(), [id](const Discrepancy &d) { return d.id == id; });
    return found == all.end() ? nullptr : &*found;
}

MarkState ComparePresenter::markState(const Discrepancy &discrepancy) const
{
    const auto verdict = m_state.verdicts.constFind(discrepancy.id);
    if (verdict == m_state.verdicts.constEnd()) {
        if (discrepancy.severity == Severity::Formal)
            return MarkState::Formal;
        return discrepancy.isDecided ? MarkState::Open : MarkState::Undecided;
    }
    switch (verdict->kind) {
    case VerdictKind::Real:
        return MarkState::Real;
    case VerdictKind::ReadingError:
        return MarkState::ReadingError;
    case VerdictKind::OfficialWrong:
        return MarkState::OfficialWrong;
    case VerdictKind::Formal:
        return MarkState::Formal;
    case VerdictKind::Withdrawn:
        break;
    }
    return MarkState::Open;
}

int ComparePresenter::openCount() const
{
    if (!m_state.comparison)
        return 0;
    const auto &all = m_state.comparison->discrepancies;
    return static_cast<int>(std::count_if(all.begin(), all.end(), [this](const Discrepancy &d) {
        return d.severity == Severity::Substantive && !m_state.verdicts.contains(d.id);
    }));
}

bool ComparePresenter::canJudge() const
{
    return currentDiscrepancy() != nullptr && !m_state.isComparing && m_refusal.isEmpty();
}

std::vector<int> ComparePresenter::openFormal() const
{
    std::vector<int> open;
    if (!m_state.comparison || m_state.isProvisional)
        return open;
    for (const Discrepancy &d : m_state.comparison->discrepancies) {
        if (d.severity == Severity::Formal && !m_state.verdicts.contains(d.id))
            open.push_back(d.id);
    }
    return open;
}

bool ComparePresenter::canDraftLetter() const
{
    return m_state.comparison && !m_state.isComparing && openCount() == 0 &&
           std::any_of(m_state.verdicts.begin(), m_state.verdicts.end(), [](const casework::Verdict &verdict) {
               return verdict.kind == VerdictKind::Real || verdict.kind == VerdictKind::OfficialWrong;
           });
}

void ComparePresenter::refresh()
{
    m_office.run(this, &casework::listSubmissions, [this](Result<std::vector<casework::Submission>> submissions) {
        if (!submissions) {
            emit failed(submissions.error());
            return;
        }
        m_state.submissions = std::move(*submissions);
        m_state.isLoaded = true;
        if (m_state.submission) {
            for (const casework::Submission &submission : m_state.submissions) {
                if (submission.id == m_state.submission->id)
                    m_state.submission = submission;
            }
        }
        emit submissionsChanged();
        if (m_wanted.isValid())
            open(m_wanted, m_wantedDiscrepancy);
    });
}

void ComparePresenter::open(SubmissionId id, int discrepancy)
{
    const auto found = std::find_if(m_state.submissions.begin(), m_state.submissions.end(),
                                    [id](const casework::Submission &submission) { return submission.id == id; });
    if (found == m_state.submissions.end()) {
        if (m_state.submission)
            leave();
        m_wanted = id; // registered a moment ago: the list is on its way
        m_wantedDiscrepancy = discrepancy;
        return;
    }
    m_wanted = {};
    if (isOpen(id)) { // opening it again leaves the place where it is, unless another one is named
        if (discrepancy > 0 && m_state.comparison)
            select(discrepancy);
        else if (discrepancy > 0)
            m_wantedDiscrepancy = discrepancy;
        return;
    }
    leave();
    m_wantedDiscrepancy = discrepancy;
    m_state.submission = *found;
    emit opened();
    readSubmission(id);
}

void ComparePresenter::leave()
{
    m_state.submission.reset();
    m_state.officialPath.clear();
    m_state.electronic.reset();
    m_state.comparison.reset();
    m_state.verdicts.clear();
    m_state.visible.clear();
    m_state.current = 0;
    m_state.note.clear();
    m_state.isComparing = false;
    m_state.isProvisional = false;
    m_state.recheck.reset();
    m_lookAtArrivals.stop();
    m_arrivals.reset();
    m_given.clear();
    m_wantedDiscrepancy = 0;
    emit opened();
    emit recheckChanged();
}

void ComparePresenter::readSubmission(SubmissionId id)
{
    m_office.run(
        this, [id](Office &office) { return casework::orderComparison(office, id); },
        [this, id](const Result<casework::ComparisonOrder> &order) {
            if (!isOpen(id))
                return;
            if (!order) {
                emit failed(order.error());
                return;
            }
            m_state.officialPath = order->officialPath;
            emit opened();
            readElectronic(id, *order);
        });
    readComparison(id);
}

void ComparePresenter::readElectronic(SubmissionId id, const casework::ComparisonOrder &order)
{
    jobs::runJob(
        m_jobs.pool(), this,
        [order](const JobContext &context) { return casework::readElectronicText(order, context); },
        [this, id](Result<text::Document> document) {
            if (!isOpen(id))
                return;
            if (!document) {
                emit failed(document.error());
                return;
            }
            m_state.electronic = std::make_shared<const text::Document>(std::move(*document));
            emit electronicChanged();
        });
}

void ComparePresenter::readComparison(SubmissionId id)
{
    m_office.run(
        this, [id](Office &office) { return casework::latestComparison(office, id); },
        [this, id](Result<casework::StoredComparison> stored) {
            if (!isOpen(id))
                return;
            if (!stored) {
                if (stored.error().code != ErrorCode::NotFound) // never compared is no error
                    emit failed(stored.error());
                return;
            }
            m_state.comparison = std::make_shared<const compare::Comparison>(std::move(stored->comparison));
            m_state.verdicts.clear();
            for (const casework::Verdict &verdict : stored->verdicts) {
                if (verdict.kind != VerdictKind::Withdrawn)
                    m_state.verdicts.insert(verdict.discrepancy, verdict);
            }
            endProvisional();
            if (!discrepancy(m_state.current))
                m_state.current = 0;
            arrange();
            emit comparisonChanged();
            emit verdictsChanged();
            if (const int wanted = std::exchange(m_wantedDiscrepancy, 0); wanted > 0)
                select(wanted);
            if (m_state.current == 0 && !m_state.visible.empty())
                goOn(0);
            readRecheck(id);
        });
}

void ComparePresenter::readRecheck(SubmissionId id)
{
    m_office.run(
        this, [id](Office &office) { return casework::recheckOfResentText(office, id); },
        [this, id](Result<std::optional<compare::Recheck>> recheck) {
            if (!isOpen(id))
                return;
            // Refused: another official text stands there now, and there is nothing to hold against.
            m_state.recheck = recheck ? std::move(*recheck) : std::nullopt;
            emit recheckChanged();
        });
}

void ComparePresenter::showArrived()
{
    if (!m_arrivals)
        return;
    auto provisional = std::make_shared<compare::Comparison>();
    {
        const std::scoped_lock lock(m_arrivals->mutex);
        if (m_arrivals->page == m_state.pagesLookedAt)
            return;
        m_state.pagesLookedAt = m_arrivals->page;
        provisional->discrepancies = m_arrivals->found;
    }
    // Numbers for the time being; the result gives them anew.
    for (size_t i = 0; i < provisional->discrepancies.size(); ++i)
        provisional->discrepancies[i].id = static_cast<int>(i) + 1;
    m_state.comparison = std::move(provisional);
    m_state.isProvisional = true;
    arrange();
    emit comparisonChanged();
    if (m_state.current == 0 && !m_state.visible.empty())
        select(m_state.visible.front());
}

void ComparePresenter::endProvisional()
{
    m_lookAtArrivals.stop();
    m_arrivals.reset();
    m_state.pagesLookedAt = 0;
    m_state.isProvisional = false;
}

void ComparePresenter::compareNow()
{
    if (!m_state.submission || m_state.isComparing)
        return;
    const SubmissionId id = m_state.submission->id;
    const QString name = m_state.submission->attributes.number;
    m_state.isComparing = true;
    // What was found in an earlier text must not be taken for what this comparison finds.
    m_state.comparison.reset();
    m_state.verdicts.clear();
    m_state.current = 0;
    m_state.recheck.reset();
    endProvisional();
    m_arrivals = std::make_shared<Arrivals>();
    m_lookAtArrivals.start();
    arrange();
    emit comparisonChanged();
    emit verdictsChanged();
    emit recheckChanged();
    emit busyChanged();
    const auto stop = [this, id](const Error &error) {
        if (isOpen(id)) {
            m_state.isComparing = false;
            const bool wasProvisional = m_state.isProvisional;
            endProvisional();
            if (wasProvisional) {
                m_state.comparison.reset();
                m_state.current = 0;
                arrange();
                emit comparisonChanged();
            }
            readComparison(id); // what was there before, if anything
            emit busyChanged();
        }
        emit failed(error);
    };
    m_office.run(
        this, [id](Office &office) { return casework::orderComparison(office, id); },
        [this, id, name, stop, arrivals = m_arrivals](const Result<casework::ComparisonOrder> &order) {
            if (!order) {
                stop(order.error());
                return;
            }
            m_jobs.run(
                this, tr("Comparing %1").arg(name),
                [order = *order, arrivals](const JobContext &context) {
                    return casework::runComparison(
                        order, context, [arrivals](int page, const std::vector<Discrepancy> &found) {
                            const std::scoped_lock lock(arrivals->mutex);
                            arrivals->page = page;
                            arrivals->found.insert(arrivals->found.end(), found.begin(), found.end());
                        });
                },
                [this, id, stop](Result<casework::ComparedPair> pair) {
                    if (!pair) {
                        stop(pair.error());
                        return;
                    }
                    store(id, std::move(*pair));
                });
        });
}

void ComparePresenter::store(SubmissionId id, casework::ComparedPair pair)
{
    auto electronic = std::make_shared<const text::Document>(std::move(pair.electronic));
    const int substantive = pair.comparison.count(Severity::Substantive);
    m_office.change(
        this,
        [id, session = m_session, comparison = std::move(pair.comparison)](Office &office) {
            return casework::storeComparison(office, session, id, comparison);
        },
        [this, id, electronic, substantive](const Result<ComparisonId> &stored) {
            if (isOpen(id)) {
                m_state.isComparing = false;
                emit busyChanged();
            }
            if (!stored) {
                emit failed(stored.error());
                return;
            }
            refresh();
            if (!isOpen(id))
                return;
            // The same text is not laid out again: a long one takes its time.
            if (!m_state.electronic || m_state.electronic->sha256 != electronic->sha256)
                m_state.electronic = electronic;
            m_state.current = 0;
            m_given.clear();
            emit electronicChanged();
            readComparison(id);
            emit told(substantive == 0 ? tr("Compared. The two texts say the same.")
                                       : tr("Compared. %n difference(s) to look at.", nullptr, substantive));
        });
}

void ComparePresenter::select(int id)
{
    if (id == m_state.current || (id != 0 && !discrepancy(id)))
        return;
    m_state.current = id;
    const auto verdict = m_state.verdicts.constFind(id);
    m_state.note = verdict == m_state.verdicts.constEnd() ? QString() : verdict->note;
    emit currentChanged();
}

void ComparePresenter::next()
{
    const auto &visible = m_state.visible;
    const auto at = std::find(visible.begin(), visible.end(), m_state.current);
    if (at == visible.end()) {
        if (!visible.empty())
            select(visible.front());
    } else if (at + 1 != visible.end()) {
        select(*(at + 1));
    }
}

void ComparePresenter::previous()
{
    const auto &visible = m_state.visible;
    const auto at = std::find(visible.begin(), visible.end(), m_state.current);
    if (at == visible.end()) {
        if (!visible.empty())
            select(visible.back());
    } else if (at != visible.begin()) {
        select(*(at - 1));
    }
}

void ComparePresenter::judge(VerdictKind kind)
{
    if (!canJudge())
        return;
    const int id = m_state.current;
    m_given.push_back({id});
    give({id}, kind, m_state.note);
    goOn(id);
}

void ComparePresenter::judgeFormal()
{
    const std::vector<int> open = openFormal();
    if (open.empty() || m_state.isComparing || !m_refusal.isEmpty())
        return;
    m_given.push_back(open);
    give(open, VerdictKind::Formal, {});
}

void ComparePresenter::undo()
{
    if (!m_state.comparison || m_state.isComparing)
        return;
    const auto isInForce = [this](int id) { return m_state.verdicts.contains(id); };
    while (!m_given.empty() && std::none_of(m_given.back().begin(), m_given.back().end(), isInForce))
        m_given.pop_back();
    std::vector<int> ids{m_state.current};
    // Several given at once are undone at once, while nothing came after them. Else: the cursor has gone on by itself,
    // and what people mean is the verdict they just gave.
    const bool isBulk = !m_given.empty() && m_given.back().size() > 1;
    if (isBulk || !isInForce(m_state.current)) {
        if (m_given.empty())
            return;
        ids.clear();
        std::copy_if(m_given.back().begin(), m_given.back().end(), std::back_inserter(ids), isInForce);
        m_given.pop_back();
    }
    give(ids, VerdictKind::Withdrawn, {});
    if (!isBulk)
        select(ids.front());
}

void ComparePresenter::setNote(const QString &note)
{
    m_state.note = note;
}

void ComparePresenter::keepNote()
{
    const auto verdict = m_state.verdicts.constFind(m_state.current);
    if (verdict != m_state.verdicts.constEnd() && verdict->note != m_state.note)
        give({m_state.current}, verdict->kind, m_state.note);
}

void ComparePresenter::give(const std::vector<int> &discrepancies, VerdictKind kind, const QString &note)
{
    const SubmissionId id = m_state.submission->id;
    // Shown at once, so that the next key need not wait for the disk; a refusal puts it back.
    for (const int discrepancy : discrepancies) {
        if (kind == VerdictKind::Withdrawn)
            m_state.verdicts.remove(discrepancy);
        else
            m_state.verdicts.insert(
                discrepancy, {discrepancy, kind, note, m_session.person().name, QDateTime::currentDateTimeUtc()});
    }
    emit verdictsChanged();
    m_office.change(
        this,
        [id, discrepancies, kind, note, session = m_session](Office &office) {
            return casework::giveVerdicts(office, session, id, discrepancies, kind, note);
        },
        [this, id](const Result<void> &given) {
            if (given)
                return;
            emit failed(given.error());
            if (isOpen(id))
                readComparison(id);
        });
}

void ComparePresenter::goOn(int from)
{
    const auto &visible = m_state.visible;
    const auto isWaiting = [this](int id) {
        const Discrepancy *d = discrepancy(id);
        return d && d->severity == Severity::Substantive && !m_state.verdicts.contains(id);
    };
    const auto at = std::find(visible.begin(), visible.end(), from);
    const auto begin = at == visible.end() ? visible.begin() : at + 1;
    auto found = std::find_if(begin, visible.end(), isWaiting);
    if (found == visible.end()) {
        found = std::find_if(visible.begin(), begin, isWaiting);
        if (found == begin)
            found = visible.end();
    }
    if (found != visible.end())
        select(*found);
    else if (m_state.current == 0 && !visible.empty())
        select(visible.front());
    else
        emit currentChanged();
}

void ComparePresenter::setOrder(DiscrepancyOrder order)
{
    m_state.order = order;
    arrange();
}

void ComparePresenter::setFilter(DiscrepancyFilter filter)
{
    m_state.filter = filter;
    arrange();
}

void ComparePresenter::setWords(const QString &words)
{
    m_state.words = words.normalized(QString::NormalizationForm_C);
    arrange();
}

void ComparePresenter::arrange()
{
    m_state.visible.clear();
    if (m_state.comparison) {
        std::vector<const Discrepancy *> chosen;
        for (const Discrepancy &d : m_state.comparison->discrepancies) {
            const bool isJudged = m_state.verdicts.contains(d.id);
            const bool isFormal = d.severity == Severity::Formal;
            if ((m_state.filter == DiscrepancyFilter::Open && (isJudged || isFormal)) ||
                (m_state.filter == DiscrepancyFilter::Judged && !isJudged) ||
                (m_state.filter == DiscrepancyFilter::Substantive && isFormal) ||
                (m_state.filter == DiscrepancyFilter::Formal && !isFormal))
                continue;
            if (!m_state.words.isEmpty() && !d.official.text.contains(m_state.words, Qt::CaseInsensitive) &&
                !d.electronic.text.contains(m_state.words, Qt::CaseInsensitive) &&
                !d.electronic.path.contains(m_state.words, Qt::CaseInsensitive))
                continue;
            chosen.push_back(&d);
        }
        if (m_state.order == DiscrepancyOrder::Weight) {
            std::stable_sort(chosen.begin(), chosen.end(), [](const Discrepancy *a, const Discrepancy *b) {
                return std::pair(a->severity == Severity::Formal, a->weight) <
                       std::pair(b->severity == Severity::Formal, b->weight);
            });
        }
        for (const Discrepancy *d : chosen)
            m_state.visible.push_back(d->id);
    }
    emit visibleChanged();
}

void ComparePresenter::draftLetter()
{
    if (!canDraftLetter())
        return;
    m_office.change(
        this,
        [id = m_state.submission->id, session = m_session](Office &office) {
            return casework::draftLetter(office, session, id);
        },
        [this](const Result<casework::Letter> &letter) {
            if (!letter) {
                emit failed(letter.error());
                return;
            }
            refresh();
            emit letterDrafted(letter->id, letter->points);
        });
}

} // namespace congbao::desk
