// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/intake.h"
#include "casework/submissions.h"
#include "common/officethread.h"
#include "intake/watchedfolder.h"
#include "jobs/jobboard.h"

#include <deque>
#include <QObject>
#include <QTimer>

namespace congbao::desk {

/// Everything the place shows.
struct IntakeState
{
    std::vector<casework::Submission> submissions; ///< newest arrival first
    bool isLoaded = false;

    std::deque<casework::SentPair>
        waiting; ///< pairs that were brought and are not registered; the first is in the form
    bool isReading = false;
    bool isRegistering = false;
    std::optional<casework::IntakeReading> reading; ///< of the first waiting pair
    std::vector<casework::IntakeRemark> remarks;    ///< on what the form says now
    SubmissionId chosen;                            ///< in the list
    QStringList signatures; ///< of the chosen one's official text, in sentences; empty while it is looked up

    [[nodiscard]] bool isRefused() const;
};

/// Receiving submissions, without any widget: files are paired and read in the background, checked while the clerk
/// types, and registered on the office's thread. Lives in the GUI thread.
class IntakePresenter : public QObject
{
    Q_OBJECT

public:
    IntakePresenter(OfficeThread &office, jobs::JobBoard &jobs, casework::Session session, QObject *parent = nullptr);

    [[nodiscard]] const IntakeState &state() const { return m_state; }
    [[nodiscard]] const casework::Submission *submission(SubmissionId id) const;

    void refresh();
    void bring(const QStringList &paths);            ///< pairs files and puts them at the end of those that wait
    void changePair(const casework::SentPair &pair); ///< the clerk puts a wrong pair right
    void skip();                                     ///< the first waiting pair is not registered; its files stay
    void check(const casework::InstrumentAttributes &attributes, const QDateTime &receivedAt);
    void choose(SubmissionId id); ///< looks up what is shown of it
    void registerPair(const casework::InstrumentAttributes &attributes, const QString &from,
                      const QDateTime &receivedAt, const QStringList &annexes);
    void bringResentText(SubmissionId id, const QString &path);
    void printArrivals(int year, const QString &path); ///< writes the arrival register as PDF

signals:
    void submissionsChanged();
    void pairChanged();    ///< another pair is in the form, or none
    void readingChanged(); ///< the pair was read, or is being read
    void remarksChanged();
    void chosenChanged();
    void filesCame(int files); ///< in the watched folder
    void registered(congbao::SubmissionId id, int arrivalNumber);
    void resent(congbao::SubmissionId id);
    void failed(const congbao::Error &error);
    void told(const QString &text);

private:
    void readPair();
    void watch(); ///< the folder that the settings name
    void checkNow();

    OfficeThread &m_office;
    jobs::JobBoard &m_jobs;
    casework::Session m_session;
    IntakeState m_state;
    int m_generation = 0; ///< of the pair in the form
    JobContext m_readingContext;
    WatchedFolder m_watched;
    QTimer m_checkSoon; ///< the register is not asked at every key
    casework::InstrumentAttributes m_checked;
    QDate m_checkedDay;
};

} // namespace congbao::desk
