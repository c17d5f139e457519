// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/values.h"
#include "common/officethread.h"
#include "common/storedpdf.h"
#include "letters/lettermodel.h"

#include <QObject>

namespace congbao::desk {

/// Everything the place shows.
struct LettersState
{
    std::vector<LetterRow> rows; ///< newest first
    bool isLoaded = false;
    LetterId current;
    QString pdfPath; ///< of the current letter; empty while it is looked up
};

/// The letters to issuing bodies, without any widget. Lives in the GUI thread.
class LettersPresenter : public QObject
{
    Q_OBJECT

public:
    LettersPresenter(OfficeThread &office, casework::Session session, QObject *parent = nullptr);

    [[nodiscard]] const LettersState &state() const { return m_state; }
    [[nodiscard]] const LetterRow *current() const;
    [[nodiscard]] bool isDraft() const;

    void refresh();
    void select(LetterId id);
    void markSent();
    void takeIn(const QString &docxPath);            ///< an edited draft
    void saveCopy(const QString &path, bool isDocx); ///< for printing or editing

signals:
    void rowsChanged();
    void currentChanged();
    void failed(const congbao::Error &error);
    void told(const QString &text);
    void saved(const QString &path);

private:
    void readPdf();

    OfficeThread &m_office;
    casework::Session m_session;
    LettersState m_state;
    StoredPdf m_pdf;
};

} // namespace congbao::desk
