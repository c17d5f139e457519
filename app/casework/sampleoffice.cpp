// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/sampleoffice.h"

#include "casework/comparing.h"
#include "casework/correspondence.h"
#include "casework/issues.h"
#include "casework/people.h"
#include "casework/publishing.h"
#include "casework/samplefolder.h"
#include "casework/sampletruth.h"
#include "casework/signingoff.h"
#include "casework/submissions.h"
#include "core/datafiles.h"
#include "core/files.h"
#include "typeset/typesetter.h"

#include <algorithm>
#include <map>
#include <QCoreApplication>
#include <QDir>
#include <QUrl>

namespace congbao::casework {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(congbao::SampleOffice)
};

constexpr qint64 MaxBytes = 512LL << 20;

/// Does the job step by step. Each step first looks at what the office already holds and does only what is missing, so
/// that a run that was killed is finished by the next one.
class SampleRun
{
public:
    SampleRun(SampleFolder folder, SampleTruth truth, const JobContext &context)
        : m_folder(std::move(folder))
        , m_truth(std::move(truth))
        , m_context(context)
        , m_steps(int(m_truth.instruments.size()) + 4)
    {
    }

    Result<void> run(bool untilSignOff);

private:
    Result<void> hirePeople();
    Result<const Session *> as(const QString &name);
    const QString &clerkOf(size_t index) const
    {
        return index % 2 == 0 ? SampleFolder::Clerk : SampleFolder::OtherClerk;
    }

    Result<SubmissionId> receive(const SampleInstrument &instrument, const QString &clerk);
    Result<StoredComparison> compared(SubmissionId id, const QString &clerk);
    Result<StoredComparison> judged(SubmissionId id, const QString &clerk,
                                    const std::vector<SampleDifference> &differences);
    Result<void> exportComparison(const StoredComparison &stored, const QString &name);
    Result<void> writeLetter(SubmissionId id, const QString &clerk);
    Result<void> handle(const SampleInstrument &instrument, const QString &clerk);
    Result<Issue> compose();
    Result<Issue> typesetAndExport(const Issue &draft);
    Result<void> signOff(const Issue &typeset);
    Result<void> publish(const Issue &closed);

    Result<void> exportStored(const QString &sha256, const QString &name);
    Result<void> stepDone(const QString &what);
    /// A context for one long piece of work: its progress is shown within the whole, a cancelled whole cancels it.
    template <typename Work> auto withProgress(const QString &what, Work work);

    SampleFolder m_folder;
    SampleTruth m_truth;
    const JobContext &m_context;
    std::map<QString, Session> m_sessions;
    int m_done = 0;
    int m_steps;
};

Result<void> SampleRun::stepDone(const QString &what)
{
    m_context.progress(++m_done, m_steps, what);
    if (m_context.isCancelled())
        return tl::unexpected(cancelledError());
    return {};
}

template <typename Work> auto SampleRun::withProgress(const QString &what, Work work)
{
    JobContext *inner = nullptr;
    JobContext own([&](int done, int total, const QString &) {
        m_context.progress(m_done, m_steps,
                           total > 0 ? Tr::tr("%1 (page %2 of %3)").arg(what).arg(done).arg(total) : what);
        if (m_context.isCancelled() && inner)
            inner->cancel();
    });
    inner = &own;
    m_context.progress(m_done, m_steps, what);
    return work(own);
}

Result<const Session *> SampleRun::as(const QString &name)
{
    auto found = m_sessions.find(name);
    if (found == m_sessions.end()) {
        auto session = SignIn::signIn(m_folder.office(), name, SampleFolder::Passphrase);
        if (!session)
            return failWith(session);
        found = m_sessions.emplace(name, std::move(*session)).first;
    }
    return &found->second;
}

Result<void> SampleRun::hirePeople()
{
    const auto there = listPeople(m_folder.office());
    if (!there)
        return failWith(there);
    for (const SamplePerson &person : SampleFolder::people()) {
        const bool isHired =
            std::any_of(there->begin(), there->end(), [&](const Person &hired) { return hired.name == person.name; });
        if (isHired)
            continue;
        const auto administrator = as(SampleFolder::Administrator);
        if (!administrator)
            return failWith(administrator);
        const auto added =
            addPerson(m_folder.office(), **administrator, person.name, person.roles, SampleFolder::Passphrase);
        if (!added)
            return failWith(added);
    }
    // Settings last: when they are there, the people are too.
    const std::vector<std::pair<QString, QString>> settings = m_folder.settings();
    for (const auto &[key, value] : settings) {
        const auto now = m_folder.office().setting(key);
        if (!now)
            return failWith(now);
        if (*now == value)
            continue;
        const auto administrator = as(SampleFolder::Administrator);
        if (!administrator)
            return failWith(administrator);
        if (auto set = m_folder.office().setSetting(**administrator, key, value); !set)
            return set;
    }
    return stepDone(Tr::tr("The people of the office are there"));
}

Result<SubmissionId> SampleRun::receive(const SampleInstrument &instrument, const QString &clerk)
{
    const auto received = listSubmissions(m_folder.office());
    if (!received)
        return failWith(received);
    for (const Submission &submission : *received)
        if (submission.attributes.number == instrument.attributes.number)
            return submission.id;
    const auto session = as(clerk);
    if (!session)
        return failWith(session);
    ReceiveRequest request;
    request.officialPath = instrument.official;
    request.electronicPath = instrument.electronic;
    request.from = instrument.from;
    request.receivedAt = instrument.receivedAt;
    request.attributes = instrument.attributes;
    return receiveSubmission(m_folder.office(), **session, request);
}

/// The comparison of the texts the submission has now.
Result<StoredComparison> SampleRun::compared(SubmissionId id, const QString &clerk)
{
    const auto now = submission(m_folder.office(), id);
    if (!now)
        return failWith(now);
    QString electronic;
    int round = 0;
    for (const StoredFile &file : now->files)
        if (file.kind == QLatin1String("electronic") && file.round > round) {
            round = file.round;
            electronic = file.sha256;
        }
    if (const auto latest = latestComparison(m_folder.office(), id);
        latest && latest->comparison.electronic.sha256 == electronic)
        return latest;
    else if (!latest && latest.error().code != ErrorCode::NotFound)
        return latest;

    const auto order = orderComparison(m_folder.office(), id);
    if (!order)
        return failWith(order);
    const auto pair = withProgress(Tr::tr("Comparing %1").arg(now->attributes.number),
                                   [&](const JobContext &context) { return runComparison(*order, context); });
    if (!pair)
        return failWith(pair);
    const auto session = as(clerk);
    if (!session)
        return failWith(session);
    if (const auto stored = storeComparison(m_folder.office(), **session, id, pair->comparison); !stored)
        return failWith(stored);
    return latestComparison(m_folder.office(), id);
}

/// The comparison of the texts the submission has now, with a verdict on everything a person must look at: what was put
/// into the electronic text is real, everything else is the machine's misreading.
Result<StoredComparison> SampleRun::judged(SubmissionId id, const QString &clerk,
                                           const std::vector<SampleDifference> &differences)
{
    auto stored = compared(id, clerk);
    if (!stored)
        return stored;
    bool isChanged = false;
    for (const compare::Discrepancy &discrepancy : stored->comparison.discrepancies) {
        if (discrepancy.severity == compare::Severity::Formal && discrepancy.isDecided)
            continue;
        const bool hasVerdict =
            std::any_of(stored->verdicts.begin(), stored->verdicts.end(),
                        [&](const Verdict &verdict) { return verdict.discrepancy == discrepancy.id; });
        if (hasVerdict)
            continue;
        const bool isReal =
            std::any_of(differences.begin(), differences.end(),
                        [&](const SampleDifference &difference) { return isAt(discrepancy, difference); });
        const auto session = as(clerk);
        if (!session)
            return failWith(session);
        if (auto given = giveVerdict(m_folder.office(), **session, id, discrepancy.id,
                                     isReal ? VerdictKind::Real : VerdictKind::ReadingError);
            !given)
            return failWith(given);
        isChanged = true;
    }
    return isChanged ? latestComparison(m_folder.office(), id) : stored;
}

Result<void> SampleRun::exportComparison(const StoredComparison &stored, const QString &name)
{
    if (m_folder.has(name + QStringLiteral(".json")) && m_folder.has(name + QStringLiteral(".pdf")))
        return {};
    const auto official = m_folder.office().storedFilePath(stored.comparison.official.sha256);
    if (!official)
        return failWith(official);
    const auto report = makeReport(stored.comparison, stored.verdicts, *official);
    if (!report)
        return failWith(report);
    if (auto written = m_folder.write(name + QStringLiteral(".json"), compare::toJson(stored.comparison)); !written)
        return written;
    return m_folder.write(name + QStringLiteral(".pdf"), *report);
}

Result<void> SampleRun::exportStored(const QString &sha256, const QString &name)
{
    if (m_folder.holds(name, sha256))
        return {};
    const auto path = m_folder.office().storedFilePath(sha256);
    if (!path)
        return failWith(path);
    const auto bytes = readFile(*path, MaxBytes);
    if (!bytes)
        return failWith(bytes);
    return m_folder.write(name, *bytes);
}

Result<void> SampleRun::writeLetter(SubmissionId id, const QString &clerk)
{
    const auto letters = listLetters(m_folder.office());
    if (!letters)
        return failWith(letters);
    const auto found =
        std::find_if(letters->begin(), letters->end(), [&](const Letter &letter) { return letter.submission == id; });
    const auto session = as(clerk);
    if (!session)
        return failWith(session);
    const auto letter =
        found != letters->end() ? Result<Letter>(*found) : draftLetter(m_folder.office(), **session, id);
    if (!letter)
        return failWith(letter);
    const QString name = QStringLiteral("letter-%1").arg(id.value());
    if (auto written = exportStored(letter->docxSha256, name + QStringLiteral(".docx")); !written)
        return written;
    if (auto written = exportStored(letter->pdfSha256, name + QStringLiteral(".pdf")); !written)
        return written;
    if (letter->state == LetterState::Sent)
        return {};
    return markLetterSent(m_folder.office(), **session, letter->id);
}

Result<void> SampleRun::handle(const SampleInstrument &instrument, const QString &clerk)
{
    const auto id = receive(instrument, clerk);
    if (!id)
        return failWith(id);
    const QString name = QStringLiteral("comparison-%1").arg(id->value());
    const auto now = submission(m_folder.office(), *id);
    if (!now)
        return failWith(now);
    const bool wasResent = std::any_of(now->files.begin(), now->files.end(), [](const StoredFile &file) {
        return file.kind == QLatin1String("electronic") && file.round > 1;
    });
    if (!wasResent) {
        const auto stored = judged(*id, clerk, instrument.differences);
        if (!stored)
            return failWith(stored);
        if (auto written = exportComparison(*stored, name); !written)
            return written;
        if (!instrument.resent.isEmpty()) {
            if (auto written = writeLetter(*id, clerk); !written)
                return written;
            const auto session = as(clerk);
            if (!session)
                return failWith(session);
            if (auto resent = receiveResentText(m_folder.office(), **session, *id, instrument.resent); !resent)
                return resent;
        }
    }
    if (wasResent) {
        // Of the first texts only these files tell; they were written before the resent text was received.
        const QString letter = QStringLiteral("letter-%1").arg(id->value());
        for (const QString &file : QStringList{name + QStringLiteral(".json"), name + QStringLiteral(".pdf"),
                                               letter + QStringLiteral(".docx"), letter + QStringLiteral(".pdf")})
            if (!m_folder.has(file))
                return fail(ErrorCode::Refused, Tr::tr("“%1” was taken out of the sample office's folder. Remove the "
                                                       "folder or choose another one.")
                                                    .arg(m_folder.path(file)));
    }
    if (!instrument.resent.isEmpty()) {
        const auto stored = judged(*id, clerk, {});
        if (!stored)
            return failWith(stored);
        if (auto written = exportComparison(*stored, name + QStringLiteral("-resent")); !written)
            return written;
    }
    const QString certificateName = QStringLiteral("certificate-%1.pdf").arg(id->value());
    if (!m_folder.has(certificateName)) {
        const auto session = as(clerk);
        if (!session)
            return failWith(session);
        const auto certificate = makeCertificate(m_folder.office(), **session, *id);
        if (!certificate)
            return failWith(certificate);
        if (auto written = m_folder.write(certificateName, *certificate); !written)
            return written;
    }
    return stepDone(Tr::tr("%1 is received and checked").arg(instrument.attributes.number));
}

Result<Issue> SampleRun::compose()
{
    Office &office = m_folder.office();
    auto draft = issueByKey(office, SampleFolder::IssueKey);
    if (!draft && draft.error().code != ErrorCode::NotFound)
        return draft;
    if (draft && draft->state != IssueState::Draft && draft->items.size() == m_truth.instruments.size())
        return draft;
    const auto session = as(SampleFolder::Layout);
    if (!session)
        return failWith(session);
    if (!draft) {
        if (const auto created = createIssue(office, **session, m_truth.year, m_truth.numbers, m_truth.date); !created)
            return failWith(created);
        draft = issueByKey(office, SampleFolder::IssueKey);
        if (!draft)
            return draft;
    }
    const auto received = listSubmissions(office);
    if (!received)
        return failWith(received);
    for (const Submission &submission : *received) {
        const bool isSample = std::any_of(m_truth.instruments.begin(), m_truth.instruments.end(),
                                          [&](const SampleInstrument &instrument) {
                                              return instrument.attributes.number == submission.attributes.number;
                                          });
        const bool isPlaced = std::any_of(draft->items.begin(), draft->items.end(),
                                          [&](const IssueItem &item) { return item.submission == submission.id; });
        if (!isSample || isPlaced)
            continue;
        if (auto added = addToIssue(office, **session, draft->id, submission.id); !added)
            return failWith(added);
    }
    return issue(office, draft->id);
}

Result<Issue> SampleRun::typesetAndExport(const Issue &draft)
{
    Office &office = m_folder.office();
    if (draft.pdfSha256.isEmpty()) {
        const auto session = as(SampleFolder::Layout);
        if (!session)
            return failWith(session);
        const auto order = orderTypesetting(office, **session, draft.id);
        if (!order)
            return failWith(order);
        const auto result = withProgress(Tr::tr("Typesetting the issue"),
                                         [&](const JobContext &context) { return runTypesetting(*order, context); });
        if (!result)
            return failWith(result);
        if (auto stored = storeTypesetting(office, **session, *order, *result); !stored)
            return failWith(stored);
    }
    const auto typeset = issue(office, draft.id);
    if (!typeset)
        return typeset;
    const bool isExported =
        m_folder.holds(QStringLiteral("issue.pdf"), typeset->pdfSha256) && m_folder.has(QStringLiteral("booklet.pdf"));
    if (!isExported) {
        if (auto written = exportStored(typeset->pdfSha256, QStringLiteral("issue.pdf")); !written)
            return failWith(written);
        const auto pdf = readFile(m_folder.path(QStringLiteral("issue.pdf")), MaxBytes);
        if (!pdf)
            return failWith(pdf);
        const auto booklet = typeset::makeBooklet(*pdf);
        if (!booklet)
            return failWith(booklet);
        if (auto written = m_folder.write(QStringLiteral("booklet.pdf"), *booklet); !written)
            return failWith(written);
    }
    if (auto done = stepDone(Tr::tr("The issue is typeset")); !done)
        return failWith(done);
    return typeset;
}

Result<void> SampleRun::signOff(const Issue &typeset)
{
    Office &office = m_folder.office();
    for (const QString &name : {SampleFolder::BoardMember, SampleFolder::OtherBoardMember, SampleFolder::Chief}) {
        const auto now = issue(office, typeset.id);
        if (!now)
            return failWith(now);
        const bool isSigned = std::any_of(now->signOffs.begin(), now->signOffs.end(), [&](const SignOff &signOff) {
            return signOff.by == name && !signOff.isVoid && signOff.decision != QLatin1String("return");
        });
        const bool isClosed = now->state != IssueState::Typeset && now->state != IssueState::Approved;
        if (isSigned || isClosed)
            continue;
        const auto session = as(name);
        if (!session)
            return failWith(session);
        if (const auto approved = signOffIssue(office, **session, now->id, SignOffDecision::Approve, now->pdfSha256);
            !approved)
            return failWith(approved);
    }
    return stepDone(Tr::tr("The issue is signed off and closed"));
}

Result<void> SampleRun::publish(const Issue &closed)
{
    Office &office = m_folder.office();
    // Twice at most: what a killed run left unknown or waiting is looked at once more by hand, as the publisher would.
    for (int attempt = 0;; ++attempt) {
        const auto rows = listOutbox(office);
        if (!rows)
            return failWith(rows);
        const auto row = std::find_if(rows->begin(), rows->end(), [&](const OutboxRow &candidate) {
            return candidate.kind == QLatin1String("publish") && candidate.subject == closed.key;
        });
        if (row == rows->end())
            return fail(ErrorCode::Internal, Tr::tr("The closed issue was not queued for publication."));
        if (row->state == OutboxState::Done) {
            if (auto written = m_folder.write(QStringLiteral("receipt.json"), row->receipt); !written)
                return written;
            return stepDone(Tr::tr("The issue is published"));
        }
        if (attempt == 2)
            return fail(ErrorCode::OutsideFailed,
                        Tr::tr("The issue could not be published: %1 The work is kept; run the command again.")
                            .arg(row->reason));
        if (row->state == OutboxState::Waiting || row->state == OutboxState::Failed) {
            const auto session = as(SampleFolder::Publisher);
            if (!session)
                return failWith(session);
            if (auto due = retryNow(office, **session, row->id); !due)
                return due;
        }
        const auto sent = withProgress(Tr::tr("Publishing the issue"),
                                       [&](const JobContext &context) { return sendDue(office, context); });
        if (!sent)
            return sent;
    }
}

Result<void> SampleRun::run(bool untilSignOff)
{
    if (auto hired = hirePeople(); !hired)
        return hired;
    for (size_t i = 0; i < m_truth.instruments.size(); ++i)
        if (auto handled = handle(m_truth.instruments[i], clerkOf(i)); !handled)
            return handled;
    const auto draft = compose();
    if (!draft)
        return failWith(draft);
    const auto typeset = typesetAndExport(*draft);
    if (!typeset)
        return failWith(typeset);
    if (!untilSignOff) {
        if (auto signedOff = signOff(*typeset); !signedOff)
            return signedOff;
        if (auto published = publish(*typeset); !published)
            return published;
    }
    return m_folder.writeSummary(untilSignOff);
}

} // namespace

Result<void> runDemo(const DemoOptions &options, const JobContext &context)
{
    if (SampleFolder::isFinished(options.folder, options.untilSignOff)) {
        context.progress(1, 1, Tr::tr("The sample office is there already"));
        return {};
    }
    auto truth = readSampleTruth(QDir(dataFolder()).filePath(QStringLiteral("sample")));
    if (!truth)
        return failWith(truth);
    auto folder = SampleFolder::open(options.folder);
    if (!folder)
        return failWith(folder);
    return SampleRun(std::move(*folder), std::move(*truth), context).run(options.untilSignOff);
}

} // namespace congbao::casework
