// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/sampleoffice.h"
#include "casework/sampletruth.h"
#include "core/datafiles.h"
#include "core/files.h"
#include "readers/reader.h"

#include <QDir>
#include <QDirIterator>
#include <QElapsedTimer>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace congbao;

namespace {

QJsonObject readObject(const QString &path)
{
    const auto bytes = readFile(path, 64 << 20);
    return bytes ? QJsonDocument::fromJson(*bytes).object() : QJsonObject();
}

QStringList wordsOf(const QString &text)
{
    static const QRegularExpression space(QStringLiteral("\\s+"));
    return text.normalized(QString::NormalizationForm_C).split(space, Qt::SkipEmptyParts);
}

QString outputOf(const QString &program, const QStringList &arguments, int *exitCode = nullptr)
{
    QProcess process;
    process.start(program, arguments);
    process.waitForFinished(60000);
    if (exitCode)
        *exitCode = process.exitCode();
    return QString::fromUtf8(process.readAllStandardOutput());
}

/// The run as a process of its own, so that it can be killed.
std::unique_ptr<QProcess> startRun(const QString &folder)
{
    auto process = std::make_unique<QProcess>();
    process->setProcessChannelMode(QProcess::ForwardedChannels);
    process->start(QCoreApplication::applicationFilePath(), {u"--run"_qs, folder});
    return process;
}

} // namespace

/// The whole job on the sample office.
class TestDemo : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void everyDifferenceIsFoundAndBornDigitalPairsHaveNoFalseFlag();
    void everythingIsListedWithItsHash();
    void theIssueIsASoundPdfWithEveryWord();
    void lettersAndCertificatesAreThere();
    void theReceiptIsForTheIssue();
    void aSecondRunIsQuickAndChangesNothing();
    void killedRunsAreFinishedByTheNext();

private:
    void checkPublishedOnce(const QString &folder);
    [[nodiscard]] QString file(const QString &name) const { return QDir(m_folder.path()).filePath(name); }

    QTemporaryDir m_folder;
    casework::SampleTruth m_truth;
};

void TestDemo::initTestCase()
{
    auto truth = casework::readSampleTruth(dataFolder() + u"/sample"_qs);
    QVERIFY(truth.has_value());
    m_truth = std::move(*truth);
    QElapsedTimer clock;
    clock.start();
    const auto done = casework::runDemo({m_folder.path(), false}, {});
    QVERIFY2(done.has_value(), done ? "" : qPrintable(done.error().message + u" / "_qs + done.error().detail));
    qInfo("the whole job took %lld ms", static_cast<long long>(clock.elapsed()));
}

void TestDemo::everyDifferenceIsFoundAndBornDigitalPairsHaveNoFalseFlag()
{
    int checked = 0;
    for (const casework::SampleInstrument &instrument : m_truth.instruments) {
        const QString name = QFileInfo(instrument.electronic).fileName();
        for (int number = 1; number <= int(m_truth.instruments.size()); ++number) {
            const auto bytes = readFile(file(u"comparison-%1.json"_qs.arg(number)), 64 << 20);
            QVERIFY(bytes.has_value());
            const auto comparison = compare::comparisonFromJson(*bytes);
            QVERIFY(comparison.has_value());
            if (comparison->electronic.name != name)
                continue;
            ++checked;
            for (const casework::SampleDifference &difference : instrument.differences) {
                const bool isFound = std::any_of(
                    comparison->discrepancies.begin(), comparison->discrepancies.end(),
                    [&](const compare::Discrepancy &discrepancy) { return casework::isAt(discrepancy, difference); });
                QVERIFY2(isFound, qPrintable(name + u": “"_qs + difference.official + u"” / “"_qs +
                                             difference.electronic + u"” was not found"_qs));
            }
            int falseFlags = 0;
            for (const compare::Discrepancy &discrepancy : comparison->discrepancies) {
                const bool isReal = std::any_of(instrument.differences.begin(), instrument.differences.end(),
                                                [&](const casework::SampleDifference &difference) {
                                                    return casework::isAt(discrepancy, difference);
                                                });
                if (discrepancy.severity == compare::Severity::Substantive && !isReal) {
                    ++falseFlags;
                    qInfo("%s, page %d: “%s” / “%s” is a false flag", qPrintable(name), discrepancy.official.page,
                          qPrintable(discrepancy.official.text), qPrintable(discrepancy.electronic.text));
                }
            }
            qInfo("%s (%s): %d pages, %d of %d differences, %d false flags", qPrintable(name),
                  qPrintable(comparison->official.kind), comparison->official.pages, int(instrument.differences.size()),
                  int(instrument.differences.size()), falseFlags);
            if (comparison->official.kind == u"pdf-text")
                QCOMPARE(falseFlags, 0);
            const compare::Coverage &coverage = comparison->coverage;
            QCOMPARE(coverage.matched + coverage.inDiscrepancies + coverage.unreadable, coverage.officialWords);
        }
    }
    QCOMPARE(checked, int(m_truth.instruments.size()));
}

void TestDemo::everythingIsListedWithItsHash()
{
    const QJsonObject summary = readObject(file(u"demo.json"_qs));
    QCOMPARE(summary.value(u"issue").toString(), u"2026-0044-0045"_qs);
    QSet<QString> names;
    for (const QJsonValue &value : summary.value(u"files").toArray()) {
        const QJsonObject entry = value.toObject();
        const QString name = entry.value(u"name").toString();
        names.insert(name);
        const auto hash = sha256OfFile(file(name), 64 << 20);
        QVERIFY2(hash.has_value(), qPrintable(name));
        QCOMPARE(*hash, entry.value(u"sha256").toString());
        QCOMPARE(qint64(entry.value(u"bytes").toDouble()), QFileInfo(file(name)).size());
    }
    for (const QString &name : {u"issue.pdf"_qs, u"booklet.pdf"_qs, u"receipt.json"_qs})
        QVERIFY2(names.contains(name), qPrintable(name));
    QVERIFY(QFileInfo::exists(file(u"office"_qs)));
    QSet<QString> roles;
    for (const QJsonValue &user : summary.value(u"users").toArray())
        for (const QJsonValue &role : user.toObject().value(u"roles").toArray())
            roles.insert(role.toString());
    QCOMPARE(roles, (QSet<QString>{u"clerk"_qs, u"layout"_qs, u"board"_qs, u"chief"_qs, u"publisher"_qs, u"admin"_qs}));
}

void TestDemo::theIssueIsASoundPdfWithEveryWord()
{
    const QString pdf = file(u"issue.pdf"_qs);
    if (QStandardPaths::findExecutable(u"qpdf"_qs).isEmpty() ||
        QStandardPaths::findExecutable(u"pdftotext"_qs).isEmpty())
        QFAIL("qpdf and pdftotext are needed: packaging/install-dependencies --test");
    int exitCode = -1;
    outputOf(u"qpdf"_qs, {u"--check"_qs, pdf}, &exitCode);
    QCOMPARE(exitCode, 0);
    outputOf(u"qpdf"_qs, {u"--check"_qs, file(u"booklet.pdf"_qs)}, &exitCode);
    QCOMPARE(exitCode, 0);
    const QStringList fonts = outputOf(u"pdffonts"_qs, {pdf}).split(u'\n', Qt::SkipEmptyParts).mid(2);
    QVERIFY(!fonts.isEmpty());
    static const QRegularExpression embedded(QStringLiteral("yes\\s+yes\\s+yes\\s+\\d+\\s+\\d+\\s*$"));
    for (const QString &font : fonts)
        QVERIFY2(embedded.match(font).hasMatch(), qPrintable(font));

    const QString text = outputOf(u"pdftotext"_qs, {u"-enc"_qs, u"UTF-8"_qs, pdf, u"-"_qs});
    QCOMPARE(text, text.normalized(QString::NormalizationForm_C));
    QHash<QString, int> there;
    for (const QString &word : wordsOf(text))
        ++there[word];
    QHash<QString, int> wanted;
    for (const casework::SampleInstrument &instrument : m_truth.instruments) {
        const auto document =
            readers::readDocument(instrument.resent.isEmpty() ? instrument.electronic : instrument.resent, {}, {});
        QVERIFY(document.has_value());
        for (const text::Block &block : document->blocks)
            if (block.role != text::Role::Furniture)
                for (const QString &word : wordsOf(block.text()))
                    ++wanted[word];
    }
    for (auto word = wanted.cbegin(); word != wanted.cend(); ++word)
        QVERIFY2(
            there.value(word.key()) >= word.value(),
            qPrintable(
                u"“%1” is there %2 times, not %3"_qs.arg(word.key()).arg(there.value(word.key())).arg(word.value())));
}

void TestDemo::lettersAndCertificatesAreThere()
{
    int letters = 0;
    for (int number = 1; number <= int(m_truth.instruments.size()); ++number) {
        QVERIFY(QFileInfo(file(u"certificate-%1.pdf"_qs.arg(number))).size() > 1000);
        QVERIFY(QFileInfo(file(u"comparison-%1.pdf"_qs.arg(number))).size() > 1000);
        const QString letter = file(u"letter-%1"_qs.arg(number));
        QCOMPARE(QFileInfo::exists(letter + u".docx"_qs), QFileInfo::exists(letter + u".pdf"_qs));
        letters += QFileInfo::exists(letter + u".docx"_qs) ? 1 : 0;
    }
    const auto withDifferences =
        std::count_if(m_truth.instruments.begin(), m_truth.instruments.end(),
                      [](const casework::SampleInstrument &instrument) { return !instrument.differences.empty(); });
    QCOMPARE(letters, int(withDifferences));
}

/// One package in the portal's folder, and every file in it as its list of hashes says.
void TestDemo::checkPublishedOnce(const QString &folder)
{
    QStringList lists;
    QDirIterator files(folder + u"/portal"_qs, {u"sha256sums*"_qs, u"SHA256SUMS*"_qs}, QDir::Files,
                       QDirIterator::Subdirectories);
    while (files.hasNext())
        lists.append(files.next());
    QCOMPARE(lists.size(), 1);
    const auto list = readFile(lists.first(), 1 << 20);
    QVERIFY(list.has_value());
    int checked = 0;
    for (const QString &line : QString::fromUtf8(*list).split(u'\n', Qt::SkipEmptyParts)) {
        const auto hash =
            sha256OfFile(QFileInfo(lists.first()).dir().filePath(line.mid(64).trimmed().remove(u'*')), 64 << 20);
        QVERIFY2(hash.has_value(), qPrintable(line));
        QCOMPARE(*hash, line.left(64));
        ++checked;
    }
    QVERIFY(checked >= 2);
}

void TestDemo::theReceiptIsForTheIssue()
{
    const QJsonObject receipt = readObject(file(u"receipt.json"_qs));
    const QString manifest = file(u"portal/2026-0044-0045/manifest.json"_qs);
    const auto manifestHash = sha256OfFile(manifest, 1 << 20);
    QVERIFY(manifestHash.has_value());
    QCOMPARE(receipt.value(u"manifest_sha256").toString(), *manifestHash);
    const auto issueHash = sha256OfFile(file(u"issue.pdf"_qs), 64 << 20);
    const auto bytes = readFile(manifest, 1 << 20);
    QVERIFY(issueHash.has_value() && bytes.has_value());
    QVERIFY2(bytes->contains(issueHash->toUtf8()), bytes->constData());
    checkPublishedOnce(m_folder.path());
}

void TestDemo::aSecondRunIsQuickAndChangesNothing()
{
    const auto before = sha256OfFile(file(u"demo.json"_qs), 1 << 20);
    QElapsedTimer clock;
    clock.start();
    QVERIFY(casework::runDemo({m_folder.path(), false}, {}).has_value());
    QVERIFY2(clock.elapsed() < 5000, "the second run took 5 s or more");
    const auto after = sha256OfFile(file(u"demo.json"_qs), 1 << 20);
    QVERIFY(before.has_value() && after.has_value());
    QCOMPARE(*after, *before);
}

void TestDemo::killedRunsAreFinishedByTheNext()
{
    const QTemporaryDir folder;
    QRandomGenerator random(44);
    int kills = 0;
    int pause = 300;
    for (;; ++kills) {
        QVERIFY2(kills < 40, "the run never comes to its end");
        const auto process = startRun(folder.path());
        // Longer and longer, so that every part of the job is hit and the end is reached.
        if (process->waitForFinished(random.bounded(pause, 3 * pause))) {
            QCOMPARE(process->exitCode(), 0);
            break;
        }
        process->kill();
        process->waitForFinished();
        pause = pause * 5 / 4;
    }
    qInfo("killed %d times", kills);
    QVERIFY(kills > 0);
    checkPublishedOnce(folder.path());
    const auto mine = sha256OfFile(QDir(folder.path()).filePath(u"issue.pdf"_qs), 64 << 20);
    const auto other = sha256OfFile(file(u"issue.pdf"_qs), 64 << 20);
    QVERIFY(mine.has_value() && other.has_value());
    QCOMPARE(*mine, *other);
    // Only what the list names, and nothing half.
    const QJsonObject summary = readObject(QDir(folder.path()).filePath(u"demo.json"_qs));
    QStringList listed = {u"demo.json"_qs};
    for (const QJsonValue &entry : summary.value(u"files").toArray())
        listed.append(entry.toObject().value(u"name").toString());
    for (const QString &name : QDir(folder.path()).entryList(QDir::Files | QDir::Hidden))
        QVERIFY2(listed.contains(name), qPrintable(name));
    QCOMPARE(QDir(folder.path()).entryList(QDir::Dirs | QDir::Hidden | QDir::NoDotAndDotDot, QDir::Name),
             (QStringList{u"office"_qs, u"portal"_qs}));
    // Files of the vault bear their hash as name.
    static const QRegularExpression hashName(QStringLiteral("^[0-9a-f]{64}$"));
    QDirIterator files(QDir(folder.path()).filePath(u"office"_qs), QDir::Files, QDirIterator::Subdirectories);
    int kept = 0;
    while (files.hasNext()) {
        const QString path = files.next();
        if (!hashName.match(files.fileName()).hasMatch())
            continue;
        const auto hash = sha256OfFile(path, 64 << 20);
        QVERIFY(hash.has_value());
        QCOMPARE(*hash, files.fileName());
        ++kept;
    }
    QVERIFY(kept >= int(2 * m_truth.instruments.size()));
}

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() == 3 && arguments[1] == u"--run") {
        const auto done = casework::runDemo({arguments[2], false}, {});
        if (!done)
            qWarning("%s (%s)", qPrintable(done.error().message), qPrintable(done.error().detail));
        return done ? 0 : 1;
    }
    TestDemo test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_demo.moc"
