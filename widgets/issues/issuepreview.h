// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/issues.h"
#include "common/officethread.h"
#include "jobs/jobboard.h"

#include <QObject>
#include <QTemporaryDir>
#include <QTimer>

namespace congbao::desk {

/// The pages of an issue that is being composed, set behind the work a moment after each change, so that layout sees
/// at once what a move does. Nothing of it is kept by the office; texts are read once. Lives in the GUI thread.
class IssuePreview : public QObject
{
    Q_OBJECT

public:
    IssuePreview(OfficeThread &office, jobs::JobBoard &jobs, casework::Session session, QObject *parent = nullptr);
    ~IssuePreview() override;

    /// The issue as it is now; the same version asked for again costs nothing. Without a value: none is wanted.
    void want(const casework::Issue *issue);
    [[nodiscard]] const QString &path() const { return m_path; } ///< of the latest pages; empty: none
    [[nodiscard]] int pages() const { return m_pages; }
    [[nodiscard]] bool isSetting() const { return m_isSetting; }
    [[nodiscard]] const QString &refusal() const { return m_refusal; } ///< why there are no pages; empty: there are
    [[nodiscard]] const std::vector<typeset::InstrumentPages> &instruments() const { return m_instruments; }

signals:
    void changed();

private:
    struct Pages;
    void start();
    void run(const casework::TypesetOrder &order, int generation);
    void finish(int generation, const Result<Pages> &pages);

    OfficeThread &m_office;
    jobs::JobBoard &m_jobs;
    casework::Session m_session;
    std::shared_ptr<casework::KnownTexts> m_texts;
    QTemporaryDir m_folder;
    QTimer m_soon;
    JobContext m_context; ///< of the setting that runs
    IssueId m_issue;
    int m_version = -1;
    int m_generation = 0;
    bool m_isSetting = false;
    QString m_path;
    int m_pages = 0;
    QString m_refusal;
    std::vector<typeset::InstrumentPages> m_instruments;
};

} // namespace congbao::desk
