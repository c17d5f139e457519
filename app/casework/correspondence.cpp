// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/correspondence.h"

#include "casework/comparing.h"
#include "casework/decisions.h"
#include "casework/lettermailing.h"
#include "casework/submissionrecords.h"
#include "letters/docxwriter.h"
#include "letters/letter.h"
#include "registry/letters.h"
#include "typeset/typesetter.h"

#include <algorithm>
#include <QCoreApplication>

namespace congbao::casework {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(congbao::Correspondence)
};

/// A letter as files, before it is registered.
struct WrittenLetter
{
    QString kind;
    vault::StoredEntry docx;
    vault::StoredEntry pdf;
    int points = 0;
};

Letter letterOf(const registry::LetterRow &row)
{
    return {LetterId(row.id),
            SubmissionId(row.submission),
            row.sentAt.isValid() ? LetterState::Sent : LetterState::Draft,
            row.docxSha256,
            row.pdfSha256,
            row.drafterName,
            row.draftedAt,
            row.points,
            row.kind == u"official-wrong",
            row.sentAt};
}

std::vector<letters::LetterPoint> pointsOf(const StoredComparison &compared, VerdictKind kind)
{
    std::vector<letters::LetterPoint> points;
    for (const compare::Discrepancy &discrepancy : compared.comparison.discrepancies) {
        const auto verdict =
            std::find_if(compared.verdicts.begin(), compared.verdicts.end(), [&](const Verdict &given) {
                return given.discrepancy == discrepancy.id && given.kind == kind;
            });
        if (verdict == compared.verdicts.end())
            continue;
        // Where the official text misses the words, the place is known by what stands around them.
        const bool hasOfficialPlace = !discrepancy.official.before.isEmpty() || !discrepancy.official.after.isEmpty();
        points.push_back({discrepancy.official.page, discrepancy.electronic.path, discrepancy.electronic.text,
                          discrepancy.official.text,
                          hasOfficialPlace ? discrepancy.official.before : discrepancy.electronic.before,
                          hasOfficialPlace ? discrepancy.official.after : discrepancy.electronic.after, verdict->note});
    }
    return points;
}

Result<WrittenLetter> writeLetter(Office &office, const SubmissionRecord &record, const StoredComparison &compared,
                                  VerdictKind verdicts)
{
    const bool isOfficialWrong = verdicts == VerdictKind::OfficialWrong;
    const Result<letters::Letterhead> letterhead = letterheadOf(office);
    if (!letterhead)
        return failWith(letterhead);
    letters::LetterContent content;
    content.letterhead = *letterhead;
    content.kind = isOfficialWrong ? letters::LetterCase::OfficialWrong : letters::LetterCase::ElectronicWrong;
    content.recipient = record.row.instrument.issuer;
    content.date = dayInVietNam(office.rooms().clock->now());
    content.instrument = instrumentName(record.row.instrument);
    content.arrivalNumber = record.facts.arrivalNumber;
    content.arrivalDate = dayInVietNam(record.row.receivedAt);
    content.points = pointsOf(compared, verdicts);
    const Result<text::Document> document = letters::composeLetter(content);
    if (!document)
        return failWith(document);
    const QString title = u"Công văn về " + letters::fullName(content.instrument);
    letters::DocxOptions options;
    options.title = title;
    options.author = letterhead->longName;
    const Result<QByteArray> docx = letters::writeDocx(*document, options);
    if (!docx)
        return failWith(docx);
    const Result<QByteArray> pdf = typeset::typesetPlain(*document, title);
    if (!pdf)
        return failWith(pdf);
    const Result<vault::StoredEntry> storedDocx = office.rooms().vault.storeBytes(*docx);
    if (!storedDocx)
        return failWith(storedDocx);
    const Result<vault::StoredEntry> storedPdf = office.rooms().vault.storeBytes(*pdf);
    if (!storedPdf)
        return failWith(storedPdf);
    return WrittenLetter{isOfficialWrong ? QStringLiteral("official-wrong") : QStringLiteral("electronic-wrong"),
                         *storedDocx, *storedPdf, static_cast<int>(content.points.size())};
}

/// Registers a letter; an unsent draft about the same comparison is written anew.
Result<qint64> registerLetter(const Change &change, const SubmissionRecord &record, const WrittenLetter &written)
{
    for (const vault::StoredEntry &file : {written.docx, written.pdf}) {
        if (auto noted = change.noteFile(file); !noted)
            return failWith(noted);
    }
    registry::LetterRow row;
    row.submission = record.row.id;
    row.comparison = record.comparison->comparison.id;
    row.kind = written.kind;
    row.docxSha256 = written.docx.sha256;
    row.pdfSha256 = written.pdf.sha256;
    row.points = written.points;
    row.draftedBy = change.personId();
    row.draftedAt = change.now();
    const auto earlier = registry::letters(change.database(), registry::SubmissionFilter::one(row.submission));
    if (!earlier)
        return failWith(earlier);
    for (const registry::LetterRow &letter : *earlier) {
        if (letter.comparison != row.comparison || letter.kind != row.kind || letter.sentAt.isValid())
            continue;
        if (auto free = refuseWhileOnItsWay(change.database(), LetterId(letter.id)); !free)
            return failWith(free);
        row.id = letter.id;
        row.version = letter.version;
        if (auto replaced = registry::replaceLetterDraft(change.database(), row); !replaced)
            return failWith(replaced);
        return row.id;
    }
    return registry::insertLetter(change.database(), row);
}

Result<Letter> loadLetter(registry::Database &database, qint64 id)
{
    const auto row = registry::letter(database, id);
    if (!row)
        return failWith(row);
    if (!*row)
        return fail(ErrorCode::NotFound, Tr::tr("There is no letter %1 in the register.").arg(id));
    return letterOf(**row);
}

} // namespace

Result<Letter> draftLetter(Office &office, const Session &by, SubmissionId id)
{
    const Result<Person> person = currentPerson(office, by);
    if (!person)
        return failWith(person);
    const Result<SubmissionRecord> record = loadSubmission(*office.rooms().database, id);
    if (!record)
        return failWith(record);
    if (auto allowed = permit(*person, Act::DraftLetter, record->facts); !allowed)
        return failWith(allowed);
    const Result<StoredComparison> compared = latestComparison(office, id);
    if (!compared)
        return failWith(compared);
    // An error of the electronic text and one of the official text ask for different things: two letters.
    std::vector<WrittenLetter> written;
    for (const VerdictKind kind : {VerdictKind::Real, VerdictKind::OfficialWrong}) {
        if ((kind == VerdictKind::Real ? record->facts.real : record->facts.officialWrong) == 0)
            continue;
        Result<WrittenLetter> letter = writeLetter(office, *record, *compared, kind);
        if (!letter)
            return failWith(letter);
        written.push_back(std::move(*letter));
    }

    Result<Change> change = Change::begin(office, by);
    if (!change)
        return failWith(change);
    const Result<SubmissionRecord> now = loadSubmission(change->database(), id);
    if (!now)
        return failWith(now);
    if (auto allowed = permit(change->person(), Act::DraftLetter, now->facts); !allowed)
        return failWith(allowed);
    if (now->row.version != record->row.version)
        return fail(ErrorCode::Conflict,
                    Tr::tr("Somebody changed %1 meanwhile; the letter was not kept. Look at it again.")
                        .arg(record->facts.number));
    qint64 first = 0;
    QJsonObject files;
    for (const WrittenLetter &letter : written) {
        const Result<qint64> letterId = registerLetter(*change, *now, letter);
        if (!letterId)
            return failWith(letterId);
        first = first == 0 ? *letterId : first;
        files.insert(letter.docx.sha256, letter.kind);
    }
    if (auto counted = registry::countSubmissionChange(change->database(), id.value(), now->row.version); !counted)
        return failWith(counted);
    if (auto done = change->commit(QStringLiteral("letter.drafted"), subjectOf(id),
                                   {{QStringLiteral("letter"), first}, {QStringLiteral("files"), files}});
        !done)
        return failWith(done);
    return loadLetter(*office.rooms().database, first);
}

Result<void> markLetterSent(Office &office, const Session &by, LetterId id)
{
    Result<Change> change = Change::begin(office, by);
    if (!change)
        return failWith(change);
    if (auto allowed = permit(change->person(), Act::SendLetter); !allowed)
        return allowed;
    const auto row = registry::letter(change->database(), id.value());
    if (!row)
        return failWith(row);
    if (!*row)
        return fail(ErrorCode::NotFound, Tr::tr("There is no letter %1 in the register.").arg(id.value()));
    if ((*row)->sentAt.isValid())
        return fail(ErrorCode::Refused, Tr::tr("The letter %1 was sent already.").arg(id.value()));
    if (auto free = refuseWhileOnItsWay(change->database(), id); !free)
        return free;
    const Result<SubmissionRecord> record = loadSubmission(change->database(), SubmissionId((*row)->submission));
    if (!record)
        return failWith(record);
    if (auto allowed = permit(change->person(), Act::SendLetter, record->facts); !allowed)
        return allowed;
    if (auto sent =
            registry::setLetterSent(change->database(), id.value(), (*row)->version, change->personId(), change->now());
        !sent)
        return sent;
    if (auto counted = registry::countSubmissionChange(change->database(), (*row)->submission, record->row.version);
        !counted)
        return counted;
    return change->commit(QStringLiteral("letter.sent"), subjectOf(SubmissionId((*row)->submission)),
                          {{QStringLiteral("letter"), id.value()},
                           {QStringLiteral("docx_sha256"), (*row)->docxSha256},
                           {QStringLiteral("pdf_sha256"), (*row)->pdfSha256}});
}

Result<std::vector<Letter>> listLetters(Office &office)
{
    const auto rows = registry::letters(*office.rooms().database);
    if (!rows)
        return failWith(rows);
    std::vector<Letter> found;
    for (const registry::LetterRow &row : *rows)
        found.push_back(letterOf(row));
    return found;
}

} // namespace congbao::casework
