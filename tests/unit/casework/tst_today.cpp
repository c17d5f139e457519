// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/correspondence.h"
#include "casework/rulekeeping.h"
#include "casework/today.h"
#include "officefixture.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace congbao;
using namespace congbao::casework;

namespace {

class SetClock : public Clock
{
public:
    QDateTime time{QDate(2026, 11, 20), QTime(2, 0), Qt::UTC}; // Friday, nine o'clock in Viet Nam
    [[nodiscard]] QDateTime now() const override { return time; }
};

} // namespace

/// What waits for whom and by when, and the versions of the rules it is judged by.
class TestToday : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    std::shared_ptr<SetClock> m_clock = std::make_shared<SetClock>();
    std::unique_ptr<Office> m_office;
    std::optional<test::Staff> m_staff;

    WaitingItem itemOf(SubmissionId id, const Session &by)
    {
        const std::vector<WaitingItem> items = *today(*m_office, by);
        for (const WaitingItem &item : items) {
            if (item.submission == id)
                return item;
        }
        return {};
    }

    static QByteArray edited(const rules::Profile &profile, int days)
    {
        QJsonObject root = QJsonDocument::fromJson(profile.json()).object();
        QJsonArray rows = root[u"rows"].toArray();
        for (qsizetype at = 0; at < rows.size(); ++at) {
            QJsonObject row = rows.at(at).toObject();
            if (row[u"id"].toString() != u"D10")
                continue;
            QJsonObject values = row[u"values"].toObject();
            values[u"limit"] = days;
            row[u"values"] = values;
            row[u"verified_by"] = u"Quản trị"_qs;
            row[u"verified_on"] = u"2026-11-20"_qs;
            rows[at] = row;
        }
        root[u"rows"] = rows;
        return QJsonDocument(root).toJson();
    }

private slots:
    void initTestCase()
    {
        m_office = test::openOffice(test::officePlace(m_folder.filePath(QStringLiteral("office"))),
                                    m_folder.filePath(QStringLiteral("portal")), m_clock);
        m_staff.emplace(test::signInStaff(*m_office));
    }

    void whatWaitsMovesFromDeskToDesk()
    {
        const SubmissionId id = *test::receive(*m_office, m_staff->clerk, m_folder.path(), 1);
        WaitingItem item = itemOf(id, m_staff->clerk);
        QCOMPARE(item.what, WaitingFor::Comparison);
        QVERIFY(item.isMine);
        QVERIFY(!itemOf(id, m_staff->layout).isMine);
        QVERIFY(item.due);
        QCOMPARE(item.due->rule, QStringLiteral("D10"));
        QCOMPARE(item.due->day, QDate(2026, 11, 27));
        QCOMPARE(item.due->explanation, QStringLiteral("received Friday 20/11 + 7 day(s) = Friday 27/11"));
        QVERIFY(item.due->cautions.join(u' ').contains(u"not verified"));
        QCOMPARE(item.due->urgency, Urgency::Calm);

        QVERIFY(storeComparison(*m_office, m_staff->clerk, id, test::comparisonOf(*submission(*m_office, id), 1)));
        QCOMPARE(itemOf(id, m_staff->clerk).what, WaitingFor::Verdicts);
        QVERIFY(giveVerdict(*m_office, m_staff->clerk, id, 1, VerdictKind::Real));
        QCOMPARE(itemOf(id, m_staff->clerk).what, WaitingFor::LetterDraft);
        const auto letter = draftLetter(*m_office, m_staff->clerk, id);
        QVERIFY(letter);
        item = itemOf(id, m_staff->clerk);
        QCOMPARE(item.what, WaitingFor::LetterSending);
        QCOMPARE(item.due->rule, QStringLiteral("D17"));
        QVERIFY(markLetterSent(*m_office, m_staff->clerk, letter->id));

        // The same-day clock of the issuing body.
        item = itemOf(id, m_staff->clerk);
        QCOMPARE(item.what, WaitingFor::ExactText);
        QCOMPARE(item.due->rule, QStringLiteral("D04"));
        QCOMPARE(item.due->explanation, QStringLiteral("notified Friday 20/11, the same day"));
        QCOMPARE(item.due->urgency, Urgency::Soon);
        m_clock->time = m_clock->time.addDays(1);
        QCOMPARE(itemOf(id, m_staff->clerk).due->urgency, Urgency::Overdue);
        QCOMPARE(today(*m_office, m_staff->clerk)->front().submission, id); // the most urgent comes first
        QCOMPARE(deadlinesOf(*m_office, id)->back().rule, QStringLiteral("D04"));

        QVERIFY(receiveResentText(*m_office, m_staff->clerk, id,
                                  test::writeText(m_folder.filePath(QStringLiteral("again.docx")), u"Lại."_qs)));
        QCOMPARE(itemOf(id, m_staff->clerk).what, WaitingFor::Comparison);
        QVERIFY(storeComparison(*m_office, m_staff->clerk, id, test::comparisonOf(*submission(*m_office, id), 0)));
        item = itemOf(id, m_staff->layout);
        QCOMPARE(item.what, WaitingFor::Placing);
        QVERIFY(item.isMine);

        const IssueId issueId = *createIssue(*m_office, m_staff->layout, 2026, {1}, QDate(2026, 11, 25));
        QVERIFY(addToIssue(*m_office, m_staff->layout, issueId, id));
        QCOMPARE(itemOf(id, m_staff->layout).submission, SubmissionId()); // now its issue waits
        const auto waiting = [&](const Session &by) { return today(*m_office, by)->front(); };
        QCOMPARE(waiting(m_staff->layout).what, WaitingFor::Typesetting);
        QCOMPARE(waiting(m_staff->layout).due->rule, QStringLiteral("D10"));
        const auto order = orderTypesetting(*m_office, m_staff->layout, issueId);
        QVERIFY(storeTypesetting(*m_office, m_staff->layout, *order, test::typesetAs(*order, "pages")));
        QCOMPARE(waiting(m_staff->board).what, WaitingFor::SignOff);
        QVERIFY(waiting(m_staff->board).isMine);
        QVERIFY(!waiting(m_staff->clerk).isMine);
        const QString pdf = issue(*m_office, issueId)->pdfSha256;
        QVERIFY(signOffIssue(*m_office, m_staff->board, issueId, SignOffDecision::Approve, pdf));
        QCOMPARE(waiting(m_staff->chief).what, WaitingFor::Closing);
        QVERIFY(signOffIssue(*m_office, m_staff->chief, issueId, SignOffDecision::Approve, pdf));
        QCOMPARE(waiting(m_staff->publisher).what, WaitingFor::Publication);
        QVERIFY(waiting(m_staff->publisher).isMine);
        QVERIFY(listWaitingSubmissions(*m_office)->empty());
        QVERIFY(sendDue(*m_office, JobContext()));
        QVERIFY(today(*m_office, m_staff->publisher)->empty());
    }

    void recordsKeepTheRulesTheyWereReceivedUnder()
    {
        const SubmissionId before = *test::receive(*m_office, m_staff->clerk, m_folder.path(), 2);
        const rules::Profile first = *currentRules(*m_office);
        const QByteArray json = edited(first, 10);
        QCOMPARE(changeRules(*m_office, m_staff->clerk, json, u"thử"_qs).error().code, ErrorCode::NotPermitted);
        QCOMPARE(changeRules(*m_office, m_staff->administrator, json, {}).error().code, ErrorCode::Usage);
        QCOMPARE(changeRules(*m_office, m_staff->administrator, "{}", u"thử"_qs).error().code, ErrorCode::Unreadable);
        QCOMPARE(changeRules(*m_office, m_staff->administrator, first.json(), u"thử"_qs).error().code,
                 ErrorCode::Refused);
        const auto version = changeRules(*m_office, m_staff->administrator, json, u"đã đọc Nghị định"_qs);
        QVERIFY(version);
        QCOMPARE(*version, first.version() + 1);
        QCOMPARE(currentRules(*m_office)->version(), *version);
        const SubmissionId after = *test::receive(*m_office, m_staff->clerk, m_folder.path(), 3);
        m_clock->time = QDateTime(QDate(2026, 11, 20), QTime(3, 0), Qt::UTC);
        const auto limitOf = [&](SubmissionId id) {
            const DueDate due = *itemOf(id, m_staff->clerk).due;
            return due.explanation.section(u'+', 1).section(u' ', 1, 1).toInt();
        };
        QCOMPARE(limitOf(before), 7);
        QCOMPARE(limitOf(after), 10);
        QVERIFY(!itemOf(after, m_staff->clerk).due->cautions.join(u' ').contains(u"D10"));
        const auto versions = listRuleVersions(*m_office);
        QCOMPARE(versions->front().reason, u"đã đọc Nghị định"_qs);
        QCOMPARE(versions->back().savedBy, QString());
    }

    void whatMayNeverBePublishedIsNotRegistered()
    {
        ReceiveRequest request;
        request.officialPath = test::writeText(m_folder.filePath(QStringLiteral("secret.docx")), u"Mật."_qs);
        request.electronicPath = request.officialPath;
        request.attributes = test::attributes(99);
        request.attributes->documentClass = QStringLiteral("X1");
        QCOMPARE(receiveSubmission(*m_office, m_staff->clerk, request).error().code, ErrorCode::Refused);
    }
};

QTEST_GUILESS_MAIN(TestToday)
#include "tst_today.moc"
