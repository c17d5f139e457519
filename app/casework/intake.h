// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/submissions.h"
#include "core/jobcontext.h"
#include "text/document.h"

/// What helps a clerk to register a submission: pairing files, reading the attributes, checking them.
namespace congbao::casework {

/// Files that seem to belong together; a path is empty where its partner was not found.
struct SentPair
{
    QString officialPath;   ///< a PDF or pictures of pages
    QString electronicPath; ///< DOCX, ODT, DOC, RTF
};

struct Pairing
{
    std::vector<SentPair> pairs;
    std::vector<Error> refused; ///< files that are no text at all, each with its reason
};

/// Tells official from electronic texts by their content and pairs them by what their names have in common; the only
/// two of a kind belong together whatever their names. Any thread.
[[nodiscard]] Pairing pairFiles(const QStringList &paths);

enum class IntakeField { Type, Number, Date, Issuer, Abstract, Signer };

/// A proposed value and what speaks for it.
struct FieldReading
{
    IntakeField field = IntakeField::Type;
    bool isSure = false; ///< both texts say so, or the text that says it leaves no doubt
    QString otherText;   ///< what the electronic text says where it differs from the official one; empty: it does not
    int page = 0;        ///< of the official text; 0: not found on its first page
    std::vector<text::Rect> rects; ///< points, on that page
};

/// A pair as it was read, before anything is registered.
struct IntakeReading
{
    InstrumentAttributes attributes; ///< of the official text where its first page gives them, else the electronic
    std::vector<FieldReading> fields;
    bool mentionsGazette = false;           ///< "Công báo" among the recipients (Circular 01/2017/TT-VPCP)
    bool isFastTrack = false;               ///< made in the shortened procedure: published at once
    std::shared_ptr<const ReadTexts> texts; ///< for receiveSubmission()
};

/// Reads the electronic text and the first page of the official one. Any thread. Errors as readers::readDocument.
[[nodiscard]] Result<IntakeReading> readForIntake(const SentPair &pair, const JobContext &context);

/// Something a clerk should know before registering.
struct IntakeRemark
{
    bool isRefusal = false; ///< it cannot be registered so
    QString text;           ///< translated sentence
};

/// Checks what the clerk is about to register against the register and the calendar: duplicates, the series of numbers,
/// dates, recipients.
[[nodiscard]] Result<std::vector<IntakeRemark>> checkIntake(Office &office, const InstrumentAttributes &attributes,
                                                            const QDate &receivedOn, const IntakeReading &reading);

/// The arrival register of a year to print, as PDF (Decree 30/2020 article 22). Error: NotFound when nothing arrived.
[[nodiscard]] Result<QByteArray> makeArrivalRegister(Office &office, int year);

} // namespace congbao::casework
