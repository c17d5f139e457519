// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/corrections.h"

#include "casework/correctionrecords.h"
#include "casework/decisions.h"
#include "casework/incomingsignatures.h"
#include "casework/registering.h"
#include "core/files.h"
#include "letters/correctionnotice.h"
#include "letters/docxwriter.h"
#include "sandbox/sandboxedreader.h"
#include "typeset/typesetter.h"

#include <algorithm>
#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonArray>

namespace congbao::casework {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(congbao::Corrections)
};

constexpr size_t MostPoints = 1000;

QString subjectOfCorrection(qint64 id)
{
    return u"correction:" + QString::number(id);
}

std::vector<CorrectionPoint> pointsOf(const std::optional<registry::CorrectionRow> &tie)
{
    std::vector<CorrectionPoint> points;
    if (tie) {
        for (const registry::CorrectionPointRow &point : tie->points)
            points.push_back({point.page, point.path, point.printed, point.correct});
    }
    return points;
}

Result<std::vector<registry::CorrectionPointRow>> checkedPoints(const std::vector<CorrectionPoint> &points)
{
    std::vector<registry::CorrectionPointRow> rows;
    for (const CorrectionPoint &point : points) {
        registry::CorrectionPointRow row{point.page, point.path.simplified(), point.printed.simplified(),
                                         point.correct.simplified()};
        if (row.printed == row.correct || row.page < 0 || row.printed.size() + row.correct.size() > 20000)
            return fail(ErrorCode::Usage,
                        Tr::tr("Each place of a correction says what was printed and what is right, and the two "
                               "differ."));
        rows.push_back(std::move(row));
    }
    if (rows.size() > MostPoints)
        return fail(ErrorCode::TooLarge, Tr::tr("A correction has at most %1 places.").arg(MostPoints));
    return rows;
}

QJsonArray payloadOf(const std::vector<registry::CorrectionPointRow> &points)
{
    QJsonArray list;
    for (const registry::CorrectionPointRow &point : points)
        list.append(QJsonArray{point.page, point.path, point.printed, point.correct});
    return list;
}

QString explanationOf(const WaitingCorrection &waiting, const PlannedCorrection &planned)
{
    if (!waiting.target)
        return Tr::tr("%1 corrects %2, which is not registered here: look whether it was published before.")
            .arg(planned.correctingNumber, planned.targetNumber);
    if (!waiting.correcting)
        return Tr::tr("The gazette's correction %1 of %2, published in the issue %3, waits for the head of the board "
                      "(rule D08).")
            .arg(planned.correctingNumber, planned.targetNumber, planned.targetIssue);
    if (planned.kind == CorrectionCase::SameIssue)
        return Tr::tr("%1 corrects %2, which is not published yet: both stand in the same issue (rule D06).")
            .arg(planned.correctingNumber, planned.targetNumber);
    if (!planned.putOff.isEmpty())
        return Tr::tr("%1 corrects %2, published in the issue %3, and was put off by the head of the board: %4")
            .arg(planned.correctingNumber, planned.targetNumber, planned.targetIssue, planned.putOff);
    const QString rule = planned.kind == CorrectionCase::OwnError ? QStringLiteral("D08") : QStringLiteral("D07");
    if (planned.mustStandIn.isEmpty())
        return Tr::tr("%1 corrects %2, published in the issue %3: it stands in the next issue, which is not begun yet "
                      "(rule %4).")
            .arg(planned.correctingNumber, planned.targetNumber, planned.targetIssue, rule);
    return Tr::tr("%1 corrects %2, published in the issue %3: it stands in the next issue, %4 (rule %5).")
        .arg(planned.correctingNumber, planned.targetNumber, planned.targetIssue, planned.mustStandIn, rule);
}

PlannedCorrection plan(const WaitingCorrection &waiting, const QStringList &openIssues)
{
    PlannedCorrection planned;
    planned.kind = waiting.kind();
    planned.targetNumber = waiting.targetNumber;
    planned.points = pointsOf(waiting.tie);
    if (waiting.tie) {
        planned.id = CorrectionId(waiting.tie->id);
        planned.correctingNumber = waiting.tie->number;
        planned.putOff = waiting.tie->putOff;
        planned.docxSha256 = waiting.tie->docxSha256;
        planned.pdfSha256 = waiting.tie->pdfSha256;
    }
    if (waiting.correcting) {
        planned.correcting = SubmissionId(waiting.correcting->row.id);
        planned.correctingNumber = waiting.correcting->facts.number;
        planned.issue = waiting.correcting->facts.issueKey;
    }
    if (waiting.target) {
        planned.target = SubmissionId(waiting.target->row.id);
        planned.targetIssue = waiting.target->facts.issueKey;
        if (planned.kind == CorrectionCase::SameIssue) {
            planned.mustStandIn = planned.targetIssue;
        } else {
            const auto next = std::find_if(openIssues.begin(), openIssues.end(),
                                           [&](const QString &key) { return key > planned.targetIssue; });
            planned.mustStandIn = next == openIssues.end() ? QString() : *next;
        }
        planned.isPlaced = (!planned.issue.isEmpty() && planned.issue == planned.mustStandIn) ||
                           (planned.kind != CorrectionCase::SameIssue && !planned.putOff.isEmpty());
    }
    planned.explanation = explanationOf(waiting, planned);
    return planned;
}

Result<registry::CorrectionRow> loadCorrection(registry::Database &database, CorrectionId id)
{
    auto found = registry::corrections(database, registry::CorrectionFilter::one(id.value()));
    if (!found)
        return failWith(found);
    if (found->empty())
        return fail(ErrorCode::NotFound, Tr::tr("There is no correction %1 in the register.").arg(id.value()));
    return std::move(found->front());
}

/// "2026-0044-0045" is the issue 44 + 45.
QString numbersOf(const registry::IssueRow &issue)
{
    QStringList numbers;
    for (const int number : issue.numbers)
        numbers.append(QString::number(number).rightJustified(2, u'0'));
    return numbers.join(QStringLiteral(" + "));
}

Result<letters::NoticeContent> noticeOf(Office &office, registry::Database &database, const SubmissionRecord &target,
                                        const std::vector<registry::CorrectionPointRow> &points, const QString &number,
                                        const QDate &date)
{
    const auto issues = registry::issues(database, registry::IssueFilter::keyed(target.facts.issueKey));
    if (!issues)
        return failWith(issues);
    const Result<letters::Letterhead> letterhead = letterheadOf(office);
    if (!letterhead)
        return failWith(letterhead);
    letters::NoticeContent content;
    content.letterhead = *letterhead;
    content.number = number;
    content.date = date;
    content.instrument = instrumentName(target.row.instrument);
    content.issueNumbers = numbersOf(issues->front());
    content.issueDate = issues->front().date;
    for (const registry::CorrectionPointRow &point : points)
        content.points.push_back({point.page, point.path, point.printed, point.correct});
    return content;
}

struct WrittenNotice
{
    vault::StoredEntry docx;
    vault::StoredEntry pdf;
};

Result<WrittenNotice> writeNotice(const Office &office, const letters::NoticeContent &content)
{
    const Result<text::Document> document = letters::composeNotice(content);
    if (!document)
        return failWith(document);
    letters::DocxOptions options;
    options.title = letters::noticeAbstract(content);
    options.author = content.letterhead.longName;
    const Result<QByteArray> docx = letters::writeDocx(*document, options);
    if (!docx)
        return failWith(docx);
    const Result<QByteArray> pdf = typeset::typesetPlain(*document, options.title);
    if (!pdf)
        return failWith(pdf);
    const Result<vault::StoredEntry> storedDocx = office.rooms().vault.storeBytes(*docx);
    if (!storedDocx)
        return failWith(storedDocx);
    const Result<vault::StoredEntry> storedPdf = office.rooms().vault.storeBytes(*pdf);
    if (!storedPdf)
        return failWith(storedPdf);
    return WrittenNotice{*storedDocx, *storedPdf};
}

Result<void> permitOwnCorrection(const Person &person, const SubmissionRecord &target)
{
    if (auto allowed = permit(person, Act::DraftCorrection); !allowed)
        return allowed;
    if (!target.facts.isIssueClosed)
        return fail(ErrorCode::Refused,
                    Tr::tr("%1 stands in no closed issue: put its text right instead of correcting what was printed.")
                        .arg(target.facts.number));
    return {};
}

} // namespace

QString caseId(CorrectionCase kind)
{
    switch (kind) {
    case CorrectionCase::SameIssue:
        return QStringLiteral("c2");
    case CorrectionCase::NextIssue:
        return QStringLiteral("c3");
    case CorrectionCase::OwnError:
        return QStringLiteral("c4");
    }
    return {};
}

QString correctionWording(const CorrectionPoint &point)
{
    QStringList place;
    if (point.page > 0)
        place.append(QStringLiteral("trang %1").arg(point.page));
    for (const QString &part : point.path.split(u'/', Qt::SkipEmptyParts))
        place.append(part);
    QString words = place.join(QStringLiteral(", "));
    if (!words.isEmpty())
        words = words.left(1).toUpper() + words.mid(1) + QStringLiteral(": ");
    if (point.printed.isEmpty())
        return words + QStringLiteral("in thiếu \"%1\"").arg(point.correct);
    if (point.correct.isEmpty())
        return words + QStringLiteral("in thừa \"%1\"").arg(point.printed);
    return words + QStringLiteral("đã in \"%1\", sửa là \"%2\"").arg(point.printed, point.correct);
}

Result<std::vector<PlannedCorrection>> planCorrections(Office &office)
{
    registry::Database &database = *office.rooms().database;
    const Result<WaitingCorrections> waiting = WaitingCorrections::load(database);
    if (!waiting)
        return failWith(waiting);
    std::vector<PlannedCorrection> planned;
    if (waiting->all().empty())
        return planned;
    const auto issues = registry::issues(database, registry::IssueFilter::open());
    if (!issues)
        return failWith(issues);
    QStringList openIssues;
    for (const registry::IssueRow &issue : *issues)
        openIssues.append(issue.key);
    openIssues.sort();
    for (const WaitingCorrection &correction : waiting->all())
        planned.push_back(plan(correction, openIssues));
    return planned;
}

Result<std::vector<CorrectionLink>> correctionLinks(Office &office, SubmissionId id)
{
    using registry::SubmissionFilter;
    registry::Database &database = *office.rooms().database;
    const Result<SubmissionRecord> asked = loadSubmission(database, id);
    if (!asked)
        return failWith(asked);
    const auto ties = registry::corrections(database, registry::CorrectionFilter::about({id.value()}));
    if (!ties)
        return failWith(ties);
    std::vector<CorrectionLink> links;
    const auto add = [&](const SubmissionRecord &other, bool isCorrected, std::vector<CorrectionPoint> points) {
        const SubmissionId otherId(other.row.id);
        if (otherId == id ||
            std::any_of(links.begin(), links.end(), [&](const CorrectionLink &link) { return link.other == otherId; }))
            return;
        links.push_back({isCorrected, otherId, other.facts.number, other.facts.issueKey, other.facts.isPublished,
                         std::move(points)});
    };
    bool isTiedItself = false;
    for (const registry::CorrectionRow &tie : *ties) {
        const bool isCorrected = tie.target == id.value();
        isTiedItself = isTiedItself || !isCorrected;
        if (tie.correcting == 0)
            continue; // a draft is nothing that readers see
        const Result<SubmissionRecord> other =
            loadSubmission(database, SubmissionId(isCorrected ? tie.correcting : tie.target));
        if (!other)
            return failWith(other);
        add(*other, isCorrected, pointsOf(tie));
    }
    const registry::InstrumentRow &instrument = asked->row.instrument;
    for (const bool isCorrected : {true, false}) {
        const QString &number = isCorrected ? instrument.number : instrument.corrects;
        if (number.isEmpty() || (!isCorrected && isTiedItself))
            continue;
        const auto others = loadSubmissions(database, isCorrected ? SubmissionFilter::correcting({number})
                                                                  : SubmissionFilter::numbered({number}));
        if (!others)
            return failWith(others);
        // Bodies of communes use the same numbers: where the same body has one, that one is meant.
        const auto isOfSameBody = [&](const SubmissionRecord &other) {
            return other.row.instrument.issuer == instrument.issuer;
        };
        const bool hasSameBody = std::any_of(others->begin(), others->end(), isOfSameBody);
        for (const SubmissionRecord &other : *others) {
            const auto elsewhere = registry::corrections(database, registry::CorrectionFilter::about({other.row.id}));
            if (!elsewhere)
                return failWith(elsewhere);
            const bool isTiedElsewhere =
                isCorrected &&
                std::any_of(elsewhere->begin(), elsewhere->end(), [&](const registry::CorrectionRow &tie) {
                    return tie.correcting == other.row.id && tie.target != id.value();
                });
            if (!isTiedElsewhere && (!hasSameBody || isOfSameBody(other)))
                add(other, isCorrected, {});
        }
    }
    return links;
}

Result<CorrectionId> tieCorrection(Office &office, const Session &by, SubmissionId correcting, SubmissionId target,
                                   const std::vector<CorrectionPoint> &points)
{
    const Result<std::vector<registry::CorrectionPointRow>> rows = checkedPoints(points);
    if (!rows)
        return failWith(rows);
    Result<Change> change = Change::begin(office, by);
    if (!change)
        return failWith(change);
    const Result<SubmissionRecord> correction = loadSubmission(change->database(), correcting);
    if (!correction)
        return failWith(correction);
    const Result<SubmissionRecord> faulty = loadSubmission(change->database(), target);
    if (!faulty)
        return failWith(faulty);
    if (auto allowed = permit(change->person(), Act::TieCorrection, correction->facts); !allowed)
        return failWith(allowed);
    if (correction->row.instrument.corrects != faulty->facts.number)
        return fail(ErrorCode::Refused, Tr::tr("%1 does not say that it corrects %2. Look at its attributes.")
                                            .arg(correction->facts.number, faulty->facts.number));
    registry::CorrectionRow row;
    row.target = target.value();
    row.correcting = correcting.value();
    row.number = correction->facts.number;
    row.draftedBy = change->personId();
    row.draftedAt = change->now();
    row.points = *rows;
    const Result<qint64> id = registry::insertCorrection(change->database(), row);
    if (!id && id.error().code == ErrorCode::Conflict)
        return fail(ErrorCode::Refused, Tr::tr("%1 is tied to what it corrects already.").arg(row.number),
                    id.error().detail);
    if (!id)
        return failWith(id);
    if (auto done = change->commit(QStringLiteral("correction.tied"), subjectOfCorrection(*id),
                                   {{QStringLiteral("target"), target.value()},
                                    {QStringLiteral("correcting"), correcting.value()},
                                    {QStringLiteral("points"), payloadOf(row.points)}});
        !done)
        return failWith(done);
    return CorrectionId(*id);
}

Result<CorrectionId> draftOwnCorrection(Office &office, const Session &by, SubmissionId target,
                                        const std::vector<CorrectionPoint> &points)
{
    const Result<std::vector<registry::CorrectionPointRow>> rows = checkedPoints(points);
    if (!rows)
        return failWith(rows);
    registry::Database &database = *office.rooms().database;
    const Result<Person> person = currentPerson(office, by);
    if (!person)
        return failWith(person);
    const Result<SubmissionRecord> faulty = loadSubmission(database, target);
    if (!faulty)
        return failWith(faulty);
    if (auto allowed = permitOwnCorrection(*person, *faulty); !allowed)
        return failWith(allowed);
    const QDate today = dayInVietNam(office.rooms().clock->now());
    const Result<int> drafted = registry::countOwnCorrections(database, today.year());
    if (!drafted)
        return failWith(drafted);
    const Result<letters::NoticeContent> content = noticeOf(
        office, database, *faulty, *rows, QStringLiteral("%1/ĐC-CB").arg(*drafted + 1, 2, 10, QLatin1Char('0')), today);
    if (!content)
        return failWith(content);
    const Result<WrittenNotice> written = writeNotice(office, *content);
    if (!written)
        return failWith(written);

    Result<Change> change = Change::begin(office, by);
    if (!change)
        return failWith(change);
    const Result<SubmissionRecord> now = loadSubmission(change->database(), target);
    if (!now)
        return failWith(now);
    if (auto allowed = permitOwnCorrection(change->person(), *now); !allowed)
        return failWith(allowed);
    const Result<int> draftedNow = registry::countOwnCorrections(change->database(), today.year());
    if (!draftedNow)
        return failWith(draftedNow);
    if (*draftedNow != *drafted)
        return fail(ErrorCode::Conflict,
                    Tr::tr("Somebody drafted another correction meanwhile and took its number. Draft it again."));
    for (const vault::StoredEntry &file : {written->docx, written->pdf}) {
        if (auto noted = change->noteFile(file); !noted)
            return failWith(noted);
    }
    registry::CorrectionRow row;
    row.isOwn = true;
    row.target = target.value();
    row.number = content->number;
    row.docxSha256 = written->docx.sha256;
    row.pdfSha256 = written->pdf.sha256;
    row.draftedBy = change->personId();
    row.draftedAt = change->now();
    row.points = *rows;
    const Result<qint64> id = registry::insertCorrection(change->database(), row);
    if (!id)
        return failWith(id);
    if (auto done = change->commit(QStringLiteral("correction.drafted"), subjectOfCorrection(*id),
                                   {{QStringLiteral("target"), target.value()},
                                    {QStringLiteral("number"), row.number},
                                    {QStringLiteral("docx_sha256"), row.docxSha256},
                                    {QStringLiteral("pdf_sha256"), row.pdfSha256},
                                    {QStringLiteral("points"), payloadOf(row.points)}});
        !done)
        return failWith(done);
    return CorrectionId(*id);
}

Result<SubmissionId> approveCorrection(Office &office, const Session &by, CorrectionId id)
{
    const auto checked = [&](const Person &person, registry::Database &database) -> Result<registry::CorrectionRow> {
        if (auto allowed = permit(person, Act::ApproveCorrection); !allowed)
            return failWith(allowed);
        Result<registry::CorrectionRow> row = loadCorrection(database, id);
        if (!row)
            return row;
        if (!row->isOwn || row->correcting > 0)
            return fail(ErrorCode::Refused, Tr::tr("The correction %1 waits for no approval.").arg(row->number));
        if (row->draftedBy == person.id.value())
            return fail(ErrorCode::NotPermitted,
                        Tr::tr("%1 drafted the correction %2 and cannot approve it (four eyes). Somebody else must.")
                            .arg(person.name, row->number));
        return row;
    };
    const Result<Person> person = currentPerson(office, by);
    if (!person)
        return failWith(person);
    const Result<registry::CorrectionRow> draft = checked(*person, *office.rooms().database);
    if (!draft)
        return failWith(draft);
    const Result<SubmissionRecord> target = loadSubmission(*office.rooms().database, SubmissionId(draft->target));
    if (!target)
        return failWith(target);
    const Result<letters::NoticeContent> content = noticeOf(office, *office.rooms().database, *target, draft->points,
                                                            draft->number, dayInVietNam(draft->draftedAt));
    if (!content)
        return failWith(content);
    const Result<QString> pdf = office.storedFilePath(draft->pdfSha256);
    const Result<QString> docx = office.storedFilePath(draft->docxSha256);
    if (!pdf || !docx)
        return failWith(pdf ? docx : pdf);
    ArrivedSubmission arrived;
    const Result<text::Document> electronic = sandbox::readInSandbox(*docx, {}, JobContext());
    if (!electronic)
        return failWith(electronic);
    arrived.electronic = *electronic;
    const Result<QString> signatures = signaturesOf(office, *pdf);
    if (!signatures)
        return failWith(signatures);
    arrived.signatures = *signatures;
    arrived.row.sender = content->letterhead.longName;
    const QString name = QString(draft->number).replace(u'/', u'-');
    arrived.row.files = {
        {QStringLiteral("official"), 1, name + u".pdf", draft->pdfSha256, QFileInfo(*pdf).size()},
        {QStringLiteral("electronic"), 1, name + u".docx", draft->docxSha256, QFileInfo(*docx).size()}};
    arrived.row.instrument.type = QStringLiteral("Đính chính");
    arrived.row.instrument.number = draft->number;
    arrived.row.instrument.date = content->date;
    arrived.row.instrument.issuer = content->letterhead.longName;
    arrived.row.instrument.abstractText = letters::noticeAbstract(*content);
    arrived.row.instrument.signer = content->letterhead.signer;
    // It stands where the corrected instrument stood (gazette rules, class P10).
    arrived.row.instrument.isNormative = target->row.instrument.isNormative;
    arrived.row.instrument.corrects = target->facts.number;

    Result<Change> change = Change::begin(office, by);
    if (!change)
        return failWith(change);
    const Result<registry::CorrectionRow> now = checked(change->person(), change->database());
    if (!now)
        return failWith(now);
    const Result<RegisteredSubmission> registered = registerArrival(office, *change, std::move(arrived));
    if (!registered)
        return failWith(registered);
    if (auto set = registry::setCorrectionApproved(change->database(), id.value(), now->version, registered->id.value(),
                                                   change->personId(), change->now());
        !set)
        return failWith(set);
    if (auto noted =
            change->note(QStringLiteral("submission.received"), subjectOf(registered->id), registered->payload);
        !noted)
        return failWith(noted);
    if (auto done = change->commit(QStringLiteral("correction.approved"), subjectOfCorrection(id.value()),
                                   {{QStringLiteral("correcting"), registered->id.value()}});
        !done)
        return failWith(done);
    return registered->id;
}

Result<void> putOffCorrection(Office &office, const Session &by, CorrectionId id, const QString &reason)
{
    Result<Change> change = Change::begin(office, by);
    if (!change)
        return failWith(change);
    if (auto allowed = permit(change->person(), Act::ApproveCorrection); !allowed)
        return allowed;
    const Result<registry::CorrectionRow> row = loadCorrection(change->database(), id);
    if (!row)
        return failWith(row);
    const QString kept = reason.simplified();
    if (auto set = registry::setCorrectionPutOff(change->database(), id.value(), row->version, kept); !set)
        return set;
    return change->commit(QStringLiteral("correction.put-off"), subjectOfCorrection(id.value()),
                          {{QStringLiteral("reason"), kept}});
}

Result<std::vector<Submission>> submissionsNumbered(Office &office, const QString &number)
{
    const auto records =
        loadSubmissions(*office.rooms().database, registry::SubmissionFilter::numbered({number.simplified()}));
    if (!records)
        return failWith(records);
    std::vector<Submission> found;
    for (const SubmissionRecord &record : *records)
        found.push_back(record.value());
    return found;
}

} // namespace congbao::casework
