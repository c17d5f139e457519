// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit/signingkey.h"
#include "casework/integrity.h"
#include "casework/witness.h"
#include "core/files.h"
#include "officefixture.h"
#include "registry/auditlog.h"

#include <QDir>
#include <QDirIterator>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

using namespace congbao;
using namespace congbao::casework;

namespace {

/// Somebody who has the office's folder in hands and knows SQL.
class Intruder
{
public:
    explicit Intruder(const QString &folder)
        : m_folder(folder)
        , m_database(std::move(*registry::Database::open(folder + u"/register.sqlite")))
    {
        const auto triggers = m_database->rows(QStringLiteral("SELECT name FROM sqlite_master WHERE type = 'trigger'"));
        for (const registry::Row &row : *triggers)
            sql(u"DROP TRIGGER " + row.at(0).toString());
        sql(QStringLiteral("PRAGMA foreign_keys = OFF"));
    }

    void sql(const QString &statement, const QVariantList &values = {}) const
    {
        if (const auto done = m_database->change(statement, values); !done)
            qFatal("%s: %s", qPrintable(statement), qPrintable(done.error().detail));
    }

    [[nodiscard]] QVariant value(const QString &query) const
    {
        const auto rows = m_database->rows(query);
        return rows->at(0).at(0);
    }
    [[nodiscard]] registry::ChainEnd end() const { return *registry::chainEnd(*m_database); }
    [[nodiscard]] QString folder() const { return m_folder; }

    [[nodiscard]] QString vaultFile(const QString &sha256) const
    {
        return m_folder + u"/vault/" + sha256.left(2) + u'/' + sha256;
    }
    void overwrite(const QString &path, const QByteArray &bytes) const
    {
        QFile file(path);
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot overwrite %s", qPrintable(path));
    }

    /// Computes every hash again, from the first event to the last.
    void rebuildChain() const
    {
        QString previous = audit::firstPrevious();
        qint64 seq = 0;
        const auto rows = m_database->rows(
            QStringLiteral("SELECT at, person, act, subject, payload, seq FROM audit_event ORDER BY seq"));
        for (const registry::Row &row : *rows) {
            audit::EventText event{++seq,
                                   row.at(0).toString(),
                                   row.at(1).toString(),
                                   row.at(2).toString(),
                                   row.at(3).toString(),
                                   row.at(4).toString(),
                                   previous,
                                   {}};
            previous = event.hash = audit::hashOf(event);
            sql(QStringLiteral("UPDATE audit_event SET seq = ?, previous = ?, hash = ? WHERE seq = ?"),
                {event.seq, event.previous, event.hash, row.at(5)});
        }
    }

    /// As rebuildChain(), with new keys for everybody who signed, and all of their signatures made anew.
    void rebuildChainWithNewKeys() const
    {
        rebuildChain();
        std::map<QString, audit::SigningKey> keys;
        const auto rows = m_database->rows(
            QStringLiteral("SELECT seq, at, person, act, subject, payload FROM audit_event ORDER BY seq"));
        QString previous = audit::firstPrevious();
        for (const registry::Row &row : *rows) {
            const QString person = row.at(2).toString();
            QJsonObject payload = QJsonDocument::fromJson(row.at(5).toString().toUtf8()).object();
            if (row.at(3).toString() == u"person.key-made") {
                const auto made = keys.emplace(person, std::move(*audit::SigningKey::make())).first;
                payload[QStringLiteral("public_key")] = made->second.publicKey();
                if (!made->second.seal(m_folder + u'/' + payload[QStringLiteral("file")].toString(),
                                       QStringLiteral("mật khẩu của kẻ gian")))
                    qFatal("no key");
            }
            if (payload.contains(QStringLiteral("statement"))) {
                QJsonObject statement = payload[QStringLiteral("statement")].toObject();
                statement[QStringLiteral("head")] = QJsonObject{{QStringLiteral("seq"), row.at(0).toLongLong() - 1},
                                                                {QStringLiteral("hash"), previous}};
                payload[QStringLiteral("statement")] = statement;
                payload[QStringLiteral("key")] = keys.at(person).publicKey();
                payload[QStringLiteral("signature")] = keys.at(person).sign(*audit::canonicalJson(statement));
            }
            audit::EventText event{row.at(0).toLongLong(),
                                   row.at(1).toString(),
                                   person,
                                   row.at(3).toString(),
                                   row.at(4).toString(),
                                   QString::fromUtf8(*audit::canonicalJson(payload)),
                                   previous,
                                   {}};
            previous = event.hash = audit::hashOf(event);
            sql(QStringLiteral("UPDATE audit_event SET payload = ?, previous = ?, hash = ? WHERE seq = ?"),
                {event.payload, event.previous, event.hash, event.seq});
        }
        remember(m_folder, end());
    }

private:
    QString m_folder;
    std::unique_ptr<registry::Database> m_database;
};

void copyFolder(const QString &from, const QString &to)
{
    QDirIterator files(from, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString path = files.next();
        const QString copy = to + path.mid(from.size());
        if (!QDir().mkpath(QFileInfo(copy).path()) || !QFile::copy(path, copy))
            qFatal("cannot copy %s", qPrintable(path));
    }
}

} // namespace

/// Whatever somebody changes behind the program's back, with SQL or in the files, is found and has its name.
class TestTampering : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    registry::ChainEnd m_printed; ///< as the imprint of the next issue would print it
    int m_copies = 0;

    static QStringList faultsOf(const IntegrityReport &report)
    {
        QStringList names;
        for (const audit::Fault &fault : report.faults.faults)
            names.append(audit::faultId(fault.kind) + u'|' + fault.subject + u'|' + QString::number(fault.event));
        return names;
    }

private slots:
    void initTestCase()
    {
        const QString folder = m_folder.filePath(QStringLiteral("office"));
        const auto office = test::openOffice(folder, m_folder.filePath(QStringLiteral("portal")));
        const test::Staff staff = test::signInStaff(*office);
        for (const int number : {1, 2}) {
            const SubmissionId id = *test::receive(*office, staff.clerk, m_folder.path(), number);
            QVERIFY(storeComparison(*office, staff.clerk, id, test::comparisonOf(*submission(*office, id), 2)));
            for (const int discrepancy : {1, 2})
                QVERIFY(giveVerdict(*office, staff.clerk, id, discrepancy, VerdictKind::ReadingError));
        }
        const IssueId id = *createIssue(*office, staff.layout, 2026, {44}, QDate(2026, 11, 20));
        QVERIFY(addToIssue(*office, staff.layout, id, SubmissionId(1)));
        const auto order = orderTypesetting(*office, staff.layout, id);
        QVERIFY(storeTypesetting(*office, staff.layout, *order, test::typesetAs(*order, "the pages")));
        const QString pdf = issue(*office, id)->pdfSha256;
        QVERIFY(signOffIssue(*office, staff.board, id, SignOffDecision::Approve, pdf));
        const auto closed = signOffIssue(*office, staff.chief, id, SignOffDecision::Approve, pdf);
        QVERIFY2(closed, closed ? "" : qPrintable(closed.error().message));
        const Intruder reader(folder);
        m_printed = reader.end();
        QVERIFY(sendDue(*office, JobContext()));
        QVERIFY(giveVerdict(*office, staff.clerk, SubmissionId(2), 1, VerdictKind::Formal));
        const auto report = checkIntegrity(*office, JobContext());
        QVERIFY2(report->faults.faults.empty(), qPrintable(report->messages().join(u'\n')));
        QCOMPARE(report->countersigned, 2);
    }

    void tamperingIsFoundAndNamed_data()
    {
        using Deed = std::function<void(const Intruder &)>;
        QTest::addColumn<Deed>("deed");
        QTest::addColumn<QString>("found"); ///< kind|beginning of the subject|event, as one of the faults
        const auto row = [](const char *name, const char *found, const Deed &deed) {
            QTest::newRow(name) << deed << QString::fromUtf8(found);
        };
        const auto sql = [](const QString &statement) { return [=](const Intruder &by) { by.sql(statement); }; };
        row("nothing", "", [](const Intruder &) {});
        row("an event changed", "event-changed||14",
            sql(QStringLiteral("UPDATE audit_event SET person = 'Cúc' WHERE seq = 14")));
        row("an event removed", "events-removed||14", sql(QStringLiteral("DELETE FROM audit_event WHERE seq = 14")));
        row("an event put in", "event-inserted||14", [](const Intruder &by) {
            for (qint64 seq = by.end().seq; seq >= 14; --seq)
                by.sql(QStringLiteral("UPDATE audit_event SET seq = seq + 1 WHERE seq = ?"), {seq});
            audit::EventText event{14,
                                   QStringLiteral("2026-11-20T08:00:00.000Z"),
                                   QStringLiteral("Lan"),
                                   QStringLiteral("a"),
                                   QStringLiteral("b"),
                                   QStringLiteral("{}"),
                                   by.value(QStringLiteral("SELECT hash FROM audit_event WHERE seq = 13")).toString(),
                                   {}};
            event.hash = audit::hashOf(event);
            by.sql(QStringLiteral("INSERT INTO audit_event VALUES (?, ?, ?, ?, ?, ?, ?, ?)"),
                   {event.seq, event.at, event.person, event.act, event.subject, event.payload, event.previous,
                    event.hash});
        });
        row("two events exchanged", "events-reordered||14", [](const Intruder &by) {
            by.sql(QStringLiteral("UPDATE audit_event SET seq = -1 WHERE seq = 14"));
            by.sql(QStringLiteral("UPDATE audit_event SET seq = 14 WHERE seq = 15"));
            by.sql(QStringLiteral("UPDATE audit_event SET seq = 15 WHERE seq = -1"));
        });
        row("the end cut off, with its record", "cut-off||", [](const Intruder &by) {
            by.sql(QStringLiteral("DELETE FROM audit_event WHERE seq = ?"), {by.end().seq});
            by.sql(QStringLiteral("DELETE FROM verdict WHERE kind = 'formal'"));
        });
        row("the chain rebuilt over altered data", "bad-countersignature|issue:2026-0044|", [](const Intruder &by) {
            by.sql(QStringLiteral("UPDATE audit_event SET person = 'Cúc' WHERE act = 'submission.received'"));
            by.rebuildChain();
        });
        row("the chain rebuilt, the seat's note with it", "bad-countersignature|issue:2026-0044|",
            [](const Intruder &by) {
                by.sql(QStringLiteral("UPDATE audit_event SET person = 'Cúc' WHERE act = 'submission.received'"));
                by.rebuildChain();
                remember(by.folder(), by.end());
            });
        row("the chain, all keys and all signatures made anew", "other-chain||", [](const Intruder &by) {
            by.sql(QStringLiteral("UPDATE audit_event SET person = 'Cúc' WHERE act = 'submission.received'"));
            by.rebuildChainWithNewKeys();
        });
        row("a signing key exchanged", "other-key|person:Hoa|", [](const Intruder &by) {
            const QString file =
                by.value(QStringLiteral("SELECT json_extract(payload, '$.file') FROM audit_event WHERE "
                                        "act = 'person.key-made' AND person = 'Hoa'"))
                    .toString();
            QVERIFY(audit::SigningKey::make()->seal(by.folder() + u'/' + file, test::Passphrase));
        });
        row("a verdict changed", "record-changed|verdict 1:2|",
            sql(QStringLiteral("UPDATE verdict SET kind = 'formal' WHERE comparison_id = 1 AND discrepancy = 2")));
        row("a verdict removed", "record-removed|verdict 1:2|",
            sql(QStringLiteral("DELETE FROM verdict WHERE comparison_id = 1 AND discrepancy = 2")));
        row("a sign-off forged", "record-forged|sign-off of the issue 2026-0044|",
            sql(QStringLiteral("INSERT INTO sign_off (issue_id, person_id, decision, reason, pdf_sha256, at) SELECT "
                               "issue_id, 5, 'approve', '', pdf_sha256, '2026-11-20T08:00:00.000Z' FROM sign_off "
                               "LIMIT 1")));
        row("the PDF of a closed issue exchanged", "record-changed|closing of the issue 2026-0044|",
            sql(QStringLiteral("UPDATE issue SET pdf_sha256 = (SELECT sha256 FROM stored_file WHERE sha256 <> "
                               "pdf_sha256 LIMIT 1)")));
        row("an official text exchanged", "record-changed|official text of submission 1, round 1|",
            sql(QStringLiteral("UPDATE submission_file SET sha256 = (SELECT sha256 FROM submission_file WHERE "
                               "submission_id = 2 AND kind = 'official') WHERE submission_id = 1 AND kind = "
                               "'official'")));
        row("the result of a comparison exchanged", "record-changed|comparison 1|",
            sql(QStringLiteral("UPDATE comparison SET result_sha256 = (SELECT result_sha256 FROM comparison WHERE "
                               "id = 2) WHERE id = 1")));
        row("the number of an instrument changed", "record-changed|arrival of submission 1|",
            sql(QStringLiteral("UPDATE instrument SET number = '7/2026/QĐ-UBND' WHERE id = 1")));
        row("a role given", "record-changed|person Lan|",
            sql(QStringLiteral("INSERT INTO person_role SELECT id, 'chief' FROM person WHERE name = 'Lan'")));
        row("the portal's address changed", "record-changed|setting portal.url|",
            sql(QStringLiteral("UPDATE setting SET value = 'https://example.vn/' WHERE key = 'portal.url'")));
        row("what was published changed", "record-changed|publication 1|",
            sql(QStringLiteral("UPDATE outbox SET payload = replace(payload, '2026', '2025')")));
        row("the receipt changed", "record-changed|receipt of publication 1|",
            sql(QStringLiteral("UPDATE outbox SET receipt = '{}'")));
        const auto official = [](const Intruder &by) {
            return by
                .value(QStringLiteral("SELECT sha256 FROM submission_file WHERE submission_id = 1 AND kind = "
                                      "'official'"))
                .toString();
        };
        row("a file of the vault changed", "file-changed||",
            [=](const Intruder &by) { by.overwrite(by.vaultFile(official(by)), "another text"); });
        row("a file of the vault emptied", "file-changed||",
            [=](const Intruder &by) { by.overwrite(by.vaultFile(official(by)), ""); });
        row("a file of the vault removed", "file-missing||",
            [=](const Intruder &by) { QVERIFY(QFile::remove(by.vaultFile(official(by)))); });
        row("a file of the vault put in another's place", "file-changed||", [=](const Intruder &by) {
            const QString other =
                by.value(QStringLiteral("SELECT sha256 FROM submission_file WHERE submission_id = 2 AND kind = "
                                        "'official'"))
                    .toString();
            by.overwrite(by.vaultFile(official(by)), *readFile(by.vaultFile(other), 1 << 20));
        });
    }
    void tamperingIsFoundAndNamed()
    {
        QFETCH(std::function<void(const Intruder &)>, deed);
        QFETCH(QString, found);
        const QString folder = m_folder.filePath(QStringLiteral("copy-%1").arg(++m_copies));
        copyFolder(m_folder.filePath(QStringLiteral("office")), folder);
        {
            const Intruder intruder(folder);
            deed(intruder);
        }
        const auto office = Office::open(folder);
        QVERIFY(office);
        const auto report =
            checkIntegrity(**office, JobContext(), {{m_printed.seq, m_printed.hash, QStringLiteral("the gazette")}});
        QVERIFY(report);
        const QStringList faults = faultsOf(*report);
        if (found.isEmpty()) {
            QCOMPARE(faults, QStringList());
            return;
        }
        const QStringList wanted = found.split(u'|');
        const bool isNamed = std::any_of(faults.begin(), faults.end(), [&](const QString &fault) {
            const QStringList parts = fault.split(u'|');
            return parts[0] == wanted[0] && parts[1].startsWith(wanted[1]) &&
                   (wanted[2].isEmpty() || parts[2] == wanted[2]);
        });
        QVERIFY2(isNamed, qPrintable(faults.join(u'\n')));
        for (const audit::Fault &fault : report->faults.faults)
            QVERIFY(!fault.message.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestTampering)
#include "tst_tampering.moc"
