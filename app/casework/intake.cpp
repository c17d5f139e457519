// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/intake.h"

#include "casework/decisions.h"
#include "casework/rooms.h"
#include "casework/submissionrecords.h"
#include "casework/submissions.h"
#include "core/files.h"
#include "letters/arrivals.h"
#include "registry/submissions.h"
#include "sandbox/sandboxedreader.h"
#include "sandbox/workers.h"
#include "text/attributes.h"
#include "typeset/typesetter.h"

#include <algorithm>
#include <QCoreApplication>
#include <QFileInfo>
#include <QRegularExpression>
#include <QSet>

namespace congbao::casework {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(congbao::Intake)
};

/// The pieces of a file's name that two files of one instrument share: "QĐ 10-2026 (ký số).pdf" gives qd, 10, 2026.
QSet<QString> namePieces(const QString &path)
{
    // What only says which of the two texts it is.
    static const QSet<QString> kinds{
        QStringLiteral("ky"),   QStringLiteral("so"),   QStringLiteral("scan"),   QStringLiteral("signed"),
        QStringLiteral("van"),  QStringLiteral("ban"),  QStringLiteral("chinh"),  QStringLiteral("dien"),
        QStringLiteral("tu"),   QStringLiteral("goc"),  QStringLiteral("word"),   QStringLiteral("pdf"),
        QStringLiteral("docx"), QStringLiteral("doc"),  QStringLiteral("cong"),   QStringLiteral("bao"),
        QStringLiteral("dau"),  QStringLiteral("quet"), QStringLiteral("signed1")};
    const QString plain = QFileInfo(path)
                              .completeBaseName()
                              .toLower()
                              .replace(QChar(u'đ'), u'd')
                              .normalized(QString::NormalizationForm_D)
                              .remove(QRegularExpression(QStringLiteral("\\p{Mn}")));
    static const QRegularExpression piece(QStringLiteral("\\d+|[a-z]+"));
    QSet<QString> pieces;
    for (auto match = piece.globalMatch(plain); match.hasNext();) {
        QString found = match.next().captured();
        while (found.size() > 1 && found.startsWith(u'0'))
            found.remove(0, 1);
        if (!kinds.contains(found))
            pieces.insert(found);
    }
    return pieces;
}

/// How much two names have in common, 0…1; numbers count twice.
double likeness(const QSet<QString> &left, const QSet<QString> &right)
{
    const auto weight = [](const QSet<QString> &pieces) {
        double sum = 0;
        for (const QString &piece : pieces)
            sum += piece.front().isDigit() ? 2 : 1;
        return sum;
    };
    QSet<QString> common = left;
    common.intersect(right);
    QSet<QString> all = left;
    all.unite(right);
    return all.isEmpty() ? 0 : weight(common) / weight(all);
}

/// The words of a range as boxes, one a line.
std::vector<text::Rect> linesOf(const text::Block &block, int start, int end, int &page)
{
    std::vector<text::Rect> lines;
    for (const text::Word &word : block.words()) {
        if (word.end <= start || word.start >= end || word.page == 0)
            continue;
        if (page == 0)
            page = word.page;
        if (word.page != page)
            break;
        const text::Rect &rect = word.rect;
        if (!lines.empty() && rect.y < lines.back().y + lines.back().height && rect.x >= lines.back().x) {
            text::Rect &line = lines.back();
            const float bottom = std::max(line.y + line.height, rect.y + rect.height);
            line.y = std::min(line.y, rect.y);
            line.height = bottom - line.y;
            line.width = std::max(line.width, rect.x + rect.width - line.x);
        } else {
            lines.push_back(rect);
        }
    }
    return lines;
}

QString written(const QString &value)
{
    return value.simplified().normalized(QString::NormalizationForm_C);
}

QString written(const QDate &value)
{
    return value.toString(QStringLiteral("dd/MM/yyyy"));
}

/// Chooses between the two texts: the official one wins where it was read.
template <typename T>
T choose(IntakeField field, const text::Document &official, const text::ReadValue<T> &first,
         const text::ReadValue<T> &second, IntakeReading &reading)
{
    FieldReading found;
    found.field = field;
    if (first.isFound())
        found.rects = linesOf(official.blocks[size_t(first.block)], first.start, first.end, found.page);
    const QString ours = written(first.value);
    const QString theirs = written(second.value);
    const bool areBothThere = first.isFound() && second.isFound();
    // A line of the official page that the reader could not join to its paragraph is no other abstract.
    const bool isPart = field == IntakeField::Abstract && theirs.endsWith(ours, Qt::CaseInsensitive);
    const bool isSame = areBothThere && (isPart || ours.compare(theirs, Qt::CaseInsensitive) == 0);
    if (areBothThere && !isSame)
        found.otherText = theirs;
    found.isSure = isSame || (first.isFound() && !second.isFound() && first.sureness == text::Sureness::Sure) ||
                   (second.isFound() && !first.isFound() && second.sureness == text::Sureness::Sure);
    reading.fields.push_back(std::move(found));
    // Where they say the same, the electronic text is free of what a recogniser makes of capitals.
    return first.isFound() && !isSame ? first.value : second.value;
}

/// The series a number belongs to: what follows its first digits, "/2026/QĐ-UBND".
QString seriesOf(const QString &number)
{
    return number.mid(std::max<qsizetype>(0, number.indexOf(u'/')));
}

int ordinalOf(const QString &number)
{
    static const QRegularExpression digits(QStringLiteral("\\A\\d{1,6}"));
    return digits.match(number).captured().toInt();
}

} // namespace

Pairing pairFiles(const QStringList &paths)
{
    Pairing pairing;
    QStringList official;
    QStringList electronic;
    sandbox::Workers workers; // a folder has many files
    for (const QString &path : paths) {
        const Result<readers::Content> content = sandbox::tellContentInSandbox(path, JobContext(), {}, &workers);
        if (!content)
            pairing.refused.push_back(content.error());
        else if (*content == readers::Content::Pdf || *content == readers::Content::Image)
            official.append(path);
        else
            electronic.append(path);
    }
    if (official.size() == 1 && electronic.size() == 1) {
        pairing.pairs.push_back({official.front(), electronic.front()});
        return pairing;
    }
    struct Candidate
    {
        double likeness;
        qsizetype official;
        qsizetype electronic;
    };
    std::vector<QSet<QString>> electronicPieces;
    for (const QString &path : electronic)
        electronicPieces.push_back(namePieces(path));
    std::vector<Candidate> candidates;
    for (qsizetype i = 0; i < official.size(); ++i) {
        const QSet<QString> pieces = namePieces(official[i]);
        for (qsizetype j = 0; j < electronic.size(); ++j) {
            const double alike = likeness(pieces, electronicPieces[size_t(j)]);
            if (alike >= 0.5)
                candidates.push_back({alike, i, j});
        }
    }
    std::stable_sort(candidates.begin(), candidates.end(),
                     [](const Candidate &a, const Candidate &b) { return a.likeness > b.likeness; });
    std::vector<qsizetype> partner(size_t(official.size()), -1);
    QSet<qsizetype> taken;
    for (const Candidate &candidate : candidates) {
        if (partner[size_t(candidate.official)] >= 0 || taken.contains(candidate.electronic))
            continue;
        partner[size_t(candidate.official)] = candidate.electronic;
        taken.insert(candidate.electronic);
    }
    for (qsizetype i = 0; i < official.size(); ++i) {
        const qsizetype other = partner[size_t(i)];
        pairing.pairs.push_back({official[i], other < 0 ? QString() : electronic[other]});
    }
    for (qsizetype j = 0; j < electronic.size(); ++j) {
        if (!taken.contains(j))
            pairing.pairs.push_back({QString(), electronic[j]});
    }
    return pairing;
}

Result<IntakeReading> readForIntake(const SentPair &pair, const JobContext &context)
{
    // Hashed before they are read: what changes meanwhile is read once more when it is registered.
    const Result<QString> electronicSha256 = sha256OfFile(pair.electronicPath, MaximumFileBytes);
    const Result<QString> officialSha256 = sha256OfFile(pair.officialPath, MaximumFileBytes);
    const Result<text::Document> electronic = sandbox::readInSandbox(pair.electronicPath, {}, context);
    if (!electronic)
        return failWith(electronic);
    // The head with number, date, body and abstract stands on the first page; a whole scan would keep the clerk
    // waiting.
    readers::ReadOptions firstPage;
    firstPage.lastPage = 1;
    const Result<text::Document> official = sandbox::readInSandbox(pair.officialPath, firstPage, context);
    if (!official)
        return failWith(official);
    const text::ProposedAttributes ours = text::readAttributes(*official);
    const text::ProposedAttributes theirs = text::readAttributes(*electronic);
    IntakeReading reading;
    if (electronicSha256 && officialSha256)
        reading.texts = std::make_shared<const ReadTexts>(ReadTexts{*officialSha256, *electronicSha256, *electronic});
    InstrumentAttributes &attributes = reading.attributes;
    attributes.type = choose(IntakeField::Type, *official, ours.type, theirs.type, reading);
    attributes.number = choose(IntakeField::Number, *official, ours.number, theirs.number, reading);
    attributes.date = choose(IntakeField::Date, *official, ours.date, theirs.date, reading);
    attributes.issuer = choose(IntakeField::Issuer, *official, ours.issuingBody, theirs.issuingBody, reading);
    attributes.abstractText = choose(IntakeField::Abstract, *official, ours.abstractText, theirs.abstractText, reading);
    attributes.signer = choose(IntakeField::Signer, *official, ours.signer, theirs.signer, reading);
    attributes.isNormative = theirs.isNormative.value || ours.isNormative.value;
    attributes.corrects = correctedNumber(attributes.abstractText);
    reading.mentionsGazette = theirs.mentionsGazette.value || ours.mentionsGazette.value;
    reading.isFastTrack = theirs.isFastTrack.value || ours.isFastTrack.value;
    return reading;
}

Result<std::vector<IntakeRemark>> checkIntake(Office &office, const InstrumentAttributes &attributes,
                                              const QDate &receivedOn, const IntakeReading &reading)
{
    std::vector<IntakeRemark> remarks;
    const QString number = written(attributes.number);
    registry::InstrumentRow wanted;
    wanted.type = written(attributes.type);
    wanted.number = number;
    wanted.issuer = written(attributes.issuer);
    wanted.date = attributes.date;
    registry::Database &database = *office.rooms().database;
    const auto earlier = registry::submissionOf(database, wanted);
    if (!earlier)
        return failWith(earlier);
    if (*earlier)
        remarks.push_back({true, Tr::tr("%1 is registered already, under the arrival number %2. A new electronic text "
                                        "is added there.")
                                     .arg(number)
                                     .arg((*earlier)->arrivalNumber)});
    const int ordinal = ordinalOf(number);
    if (ordinal == 0 || !number.contains(u'/'))
        remarks.push_back({true, Tr::tr("“%1” is no number and notation, such as 10/2026/QĐ-UBND.").arg(number)});
    if (!attributes.date.isValid())
        remarks.push_back({true, Tr::tr("The date of the instrument is missing.")});
    if (attributes.date > receivedOn)
        remarks.push_back({false, Tr::tr("The instrument is dated %1, after the day on which it arrived (%2).")
                                      .arg(written(attributes.date), written(receivedOn))});
    static const QRegularExpression yearInNumber(QStringLiteral("\\A\\d+[a-z]?/(\\d{4})/"));
    const QString year = yearInNumber.match(number).captured(1);
    if (!year.isEmpty() && attributes.date.isValid() && year.toInt() != attributes.date.year())
        remarks.push_back({false, Tr::tr("The number says the year %1, the date says %2.")
                                      .arg(year, QString::number(attributes.date.year()))});
    if (ordinal > 0 && attributes.date.isValid() && !*earlier) {
        const auto neighbours =
            registry::numbersOfSeries(database, wanted.issuer, wanted.type, attributes.date.year(), seriesOf(number));
        if (!neighbours)
            return failWith(neighbours);
        int below = 0;
        for (const QString &other : *neighbours) {
            if (ordinalOf(other) < ordinal)
                below = std::max(below, ordinalOf(other));
        }
        if (below > 0 && below + 1 < ordinal)
            remarks.push_back({false, Tr::tr("The last number before it that arrived is %1; those between have not "
                                             "been sent to the gazette, or are no normative instruments.")
                                          .arg(QString::number(below) + seriesOf(number))});
    }
    if (!reading.mentionsGazette)
        remarks.push_back({false, Tr::tr("“Công báo” was not found among the recipients of the instrument.")});
    for (const FieldReading &field : reading.fields) {
        if (field.field == IntakeField::Number && !field.otherText.isEmpty())
            remarks.push_back(
                {false,
                 Tr::tr("The electronic text has another number: %1. The official text counts.").arg(field.otherText)});
        if (field.field == IntakeField::Date && !field.otherText.isEmpty())
            remarks.push_back(
                {false,
                 Tr::tr("The electronic text has another date: %1. The official text counts.").arg(field.otherText)});
    }
    if (reading.isFastTrack)
        remarks.push_back({false, Tr::tr("It was made in the shortened procedure: it is published at once.")});
    return remarks;
}

Result<QByteArray> makeArrivalRegister(Office &office, int year)
{
    const Result<std::vector<registry::SubmissionRow>> rows =
        registry::submissionsOfYear(*office.rooms().database, year);
    if (!rows)
        return failWith(rows);
    if (rows->empty())
        return fail(ErrorCode::NotFound, Tr::tr("Nothing has arrived in %1; there is nothing to print.").arg(year));
    std::vector<letters::Arrival> arrivals;
    for (auto row = rows->rbegin(); row != rows->rend(); ++row)
        arrivals.push_back({row->arrivalNumber, dayInVietNam(row->receivedAt),
                            row->sender.isEmpty() ? row->instrument.issuer : row->sender,
                            instrumentName(row->instrument), row->receiverName});
    const Result<text::Document> document = letters::composeArrivals(year, arrivals);
    if (!document)
        return failWith(document);
    return typeset::typesetPlain(*document, QStringLiteral("Sổ đăng ký văn bản đến năm %1").arg(year));
}

} // namespace congbao::casework
