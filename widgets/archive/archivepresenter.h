// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/archive.h"
#include "common/officethread.h"
#include "common/storedpdf.h"

#include <QObject>
#include <QTimer>

namespace congbao::desk {

/// Everything the place shows.
struct ArchiveState
{
    QString words;
    std::vector<casework::ArchiveHit> hits;
    bool isLoaded = false;
    int current = -1; ///< index of a hit
    QString pdfPath;  ///< of the issue that holds it, or of its official text; empty while it is looked up
    int page = 1;     ///< of that file, where it begins
    bool isIssue = false;
};

/// Searching the archive, without any widget. Lives in the GUI thread.
class ArchivePresenter : public QObject
{
    Q_OBJECT

public:
    explicit ArchivePresenter(OfficeThread &office, QObject *parent = nullptr);

    [[nodiscard]] const ArchiveState &state() const { return m_state; }
    [[nodiscard]] const casework::ArchiveHit *current() const;
    void refresh();
    void search(const QString &words); ///< as typed; asked a moment after the last key
    void select(int index);
    void saveCurrent(const QString &path); ///< the file that is shown

signals:
    void found();
    void currentChanged();
    void pdfChanged();
    void failed(const congbao::Error &error);
    void told(const QString &text);

private:
    OfficeThread &m_office;
    ArchiveState m_state;
    StoredPdf m_pdf;
    QTimer m_askSoon;
    int m_generation = 0; ///< of the search
};

} // namespace congbao::desk
