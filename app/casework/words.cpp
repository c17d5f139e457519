// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/words.h"

#include <QCoreApplication>

namespace congbao::casework {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(congbao::Words)
};
} // namespace

using compare::DiscrepancyClass;

QString stateText(SubmissionState state)
{
    switch (state) {
    case SubmissionState::Received:
        return Tr::tr("Received");
    case SubmissionState::Compared:
        return Tr::tr("Compared");
    case SubmissionState::LetterDrafted:
        return Tr::tr("Letter drafted");
    case SubmissionState::LetterSent:
        return Tr::tr("Letter sent");
    case SubmissionState::Resent:
        return Tr::tr("Text resent");
    case SubmissionState::Ready:
        return Tr::tr("Ready to publish");
    case SubmissionState::InIssue:
        return Tr::tr("In an issue");
    case SubmissionState::Published:
        return Tr::tr("Published");
    }
    return {};
}

QString stateText(IssueState state)
{
    switch (state) {
    case IssueState::Draft:
        return Tr::tr("Being composed");
    case IssueState::Typeset:
        return Tr::tr("Typeset");
    case IssueState::Approved:
        return Tr::tr("Approved");
    case IssueState::Closed:
        return Tr::tr("Closed");
    case IssueState::Queued:
        return Tr::tr("Waiting to be sent");
    case IssueState::Published:
        return Tr::tr("Published");
    }
    return {};
}

QString stateText(OutboxState state)
{
    switch (state) {
    case OutboxState::Queued:
        return Tr::tr("Queued");
    case OutboxState::Running:
        return Tr::tr("Being sent");
    case OutboxState::Unknown:
        return Tr::tr("Not known whether it arrived");
    case OutboxState::Waiting:
        return Tr::tr("Waits for the next attempt");
    case OutboxState::Done:
        return Tr::tr("Published, receipt kept");
    case OutboxState::Failed:
        return Tr::tr("Failed");
    case OutboxState::Cancelled:
        return Tr::tr("Cancelled");
    }
    return {};
}

QString roleText(OfficeRole role)
{
    switch (role) {
    case OfficeRole::Clerk:
        return Tr::tr("clerk");
    case OfficeRole::Layout:
        return Tr::tr("layout");
    case OfficeRole::Board:
        return Tr::tr("editorial board");
    case OfficeRole::Chief:
        return Tr::tr("head of the board");
    case OfficeRole::Publisher:
        return Tr::tr("publisher");
    case OfficeRole::Admin:
        return Tr::tr("administrator");
    }
    return {};
}

QString verdictText(VerdictKind kind)
{
    switch (kind) {
    case VerdictKind::Real:
        return Tr::tr("Electronic text is wrong");
    case VerdictKind::ReadingError:
        return Tr::tr("Reading error");
    case VerdictKind::OfficialWrong:
        return Tr::tr("Official text is wrong");
    case VerdictKind::Formal:
        return Tr::tr("In form only");
    case VerdictKind::Withdrawn:
        return Tr::tr("Verdict withdrawn");
    }
    return {};
}

QString classText(DiscrepancyClass kind)
{
    switch (kind) {
    case DiscrepancyClass::Number:
        return Tr::tr("Number", "class of a discrepancy");
    case DiscrepancyClass::Date:
        return Tr::tr("Date", "class of a discrepancy");
    case DiscrepancyClass::Money:
        return Tr::tr("Money");
    case DiscrepancyClass::Notation:
        return Tr::tr("Notation");
    case DiscrepancyClass::Reference:
        return Tr::tr("Reference");
    case DiscrepancyClass::Name:
        return Tr::tr("Name", "class of a discrepancy");
    case DiscrepancyClass::Negation:
        return Tr::tr("Negation");
    case DiscrepancyClass::Tone:
        return Tr::tr("Tone mark");
    case DiscrepancyClass::Word:
        return Tr::tr("Word");
    case DiscrepancyClass::Missing:
        return Tr::tr("Missing");
    case DiscrepancyClass::Extra:
        return Tr::tr("Extra");
    case DiscrepancyClass::Moved:
        return Tr::tr("Moved");
    case DiscrepancyClass::Table:
        return Tr::tr("Table");
    case DiscrepancyClass::Punctuation:
        return Tr::tr("Punctuation");
    case DiscrepancyClass::Case:
        return Tr::tr("Capital or small letter");
    case DiscrepancyClass::Spacing:
        return Tr::tr("Spacing");
    case DiscrepancyClass::Encoding:
        return Tr::tr("Encoding");
    }
    return {};
}

} // namespace congbao::casework
