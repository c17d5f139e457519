// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/correspondence.h"
#include "casework/lettermailing.h"
#include "casework/submissionrecords.h"
#include "core/files.h"
#include "registry/letters.h"
#include "sandbox/sandboxedreader.h"
#include "typeset/typesetter.h"

#include <algorithm>
#include <QCoreApplication>

namespace congbao::casework {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(congbao::LetterEditing)
};

} // namespace

Result<void> replaceLetterText(Office &office, const Session &by, LetterId id, const QString &docxPath)
{
    // Read first: while the file is read, nobody else is kept from the register.
    const Result<text::Document> edited = sandbox::readInSandbox(docxPath, {}, JobContext());
    if (!edited)
        return failWith(edited);
    if (edited->kind != text::FileKind::Docx)
        return fail(ErrorCode::Usage, Tr::tr("“%1” is not a DOCX file. Save the edited letter as DOCX and take it in "
                                             "again; the draft is unchanged.")
                                          .arg(docxPath));
    if (std::any_of(edited->warnings.begin(), edited->warnings.end(),
                    [](const text::Warning &warning) { return warning.code == u"tracked-changes"; }))
        return fail(ErrorCode::Refused, Tr::tr("The edited letter still has tracked changes. Accept or reject them, "
                                               "save it and take it in again; the draft is unchanged."));
    const Result<QByteArray> pdf = typeset::typesetPlain(*edited, QStringLiteral("Công văn"));
    if (!pdf)
        return failWith(pdf);
    const vault::Vault &vault = office.rooms().vault;
    const Result<vault::StoredEntry> docx = vault.storeFile(docxPath, MaximumFileBytes);
    if (!docx)
        return failWith(docx);
    const Result<vault::StoredEntry> storedPdf = vault.storeBytes(*pdf);
    if (!storedPdf)
        return failWith(storedPdf);

    Result<Change> change = Change::begin(office, by);
    if (!change)
        return failWith(change);
    const auto row = registry::letter(change->database(), id.value());
    if (!row)
        return failWith(row);
    if (!*row)
        return fail(ErrorCode::NotFound, Tr::tr("There is no letter %1 in the register.").arg(id.value()));
    if ((*row)->sentAt.isValid())
        return fail(ErrorCode::Refused,
                    Tr::tr("The letter %1 was sent already and is changed no more.").arg(id.value()));
    const Result<SubmissionRecord> record = loadSubmission(change->database(), SubmissionId((*row)->submission));
    if (!record)
        return failWith(record);
    if (auto allowed = permit(change->person(), Act::DraftLetter, record->facts); !allowed)
        return allowed;
    if (auto free = refuseWhileOnItsWay(change->database(), id); !free)
        return free;
    for (const vault::StoredEntry &file : {*docx, *storedPdf}) {
        if (auto noted = change->noteFile(file); !noted)
            return noted;
    }
    registry::LetterRow edit = **row;
    edit.docxSha256 = docx->sha256;
    edit.pdfSha256 = storedPdf->sha256;
    edit.draftedBy = change->personId();
    edit.draftedAt = change->now();
    if (auto replaced = registry::replaceLetterDraft(change->database(), edit); !replaced)
        return replaced;
    if (auto counted = registry::countSubmissionChange(change->database(), (*row)->submission, record->row.version);
        !counted)
        return counted;
    return change->commit(QStringLiteral("letter.edited"), subjectOf(SubmissionId((*row)->submission)),
                          {{QStringLiteral("letter"), id.value()},
                           {QStringLiteral("docx_sha256"), edit.docxSha256},
                           {QStringLiteral("pdf_sha256"), edit.pdfSha256}});
}

} // namespace congbao::casework
