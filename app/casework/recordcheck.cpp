// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/recordcheck.h"

#include "core/files.h"
#include "registry/recordfacts.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace congbao::casework {

namespace facts = registry::facts;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(congbao::RecordCheck)
};

QString text(const QJsonObject &payload, const char *name)
{
    return payload.value(QLatin1String(name)).toVariant().toString();
}

QStringList list(const QJsonValue &value)
{
    QStringList texts;
    for (const QJsonValue &item : value.toArray())
        texts.append(item.toString());
    texts.sort();
    return texts;
}

qint64 idIn(const QString &subject)
{
    return subject.mid(subject.indexOf(u':') + 1).toLongLong();
}

} // namespace

void RecordCheck::expect(const QString &name, const QStringList &content)
{
    m_expected[name].append(registry::factContent(content));
}

void RecordCheck::expectNow(const QString &name, const QStringList &content)
{
    m_expected[name] = QStringList(registry::factContent(content));
}

void RecordCheck::next(const audit::EventText &event)
{
    const QJsonObject payload = QJsonDocument::fromJson(event.payload.toUtf8()).object();
    const QString name = event.subject.mid(event.subject.indexOf(u':') + 1);
    const auto expectTexts = [&](int round) {
        const QJsonObject files = payload.value(QStringLiteral("files")).toObject();
        for (auto kind = files.begin(); kind != files.end(); ++kind)
            expect(facts::texts(idIn(event.subject), kind.key(), round), list(kind.value()));
    };
    const QJsonObject checked = payload.value(QStringLiteral("signatures")).toObject();
    for (auto file = checked.begin(); file != checked.end(); ++file)
        expect(facts::signatures(file.key(), event.at), {file.value().toString()});
    if (event.act == u"office.created") {
        expectNow(facts::person(event.person), {QStringLiteral("admin")});
        expectNow(facts::setting(QStringLiteral("office.name")), {text(payload, "name")});
        if (payload.contains(QStringLiteral("files")))
            expectNow(facts::setting(QStringLiteral("office.files")), {text(payload, "files")});
    } else if (event.act == u"office.moved") {
        expectNow(facts::setting(QStringLiteral("office.files")), {text(payload, "files")});
    } else if (event.act == u"person.added") {
        expectNow(facts::person(name), list(payload.value(QStringLiteral("roles"))));
    } else if (event.act == u"person.disabled") {
        QStringList now = m_expected.value(facts::person(name)).value(0).split(QChar(0x1f), Qt::SkipEmptyParts);
        now.append(QStringLiteral("disabled"));
        now.sort();
        expectNow(facts::person(name), now);
    } else if (event.act == u"setting.changed") {
        expectNow(facts::setting(name), {text(payload, "value")});
    } else if (event.act == u"submission.received") {
        expectTexts(1);
        expect(facts::arrival(idIn(event.subject)), {text(payload, "arrival_year"), text(payload, "arrival_number"),
                                                     text(payload, "number"), text(payload, "issuer")});
    } else if (event.act == u"submission.text-resent" || event.act == u"submission.changes-settled" ||
               event.act == u"submission.official-replaced") {
        expectTexts(payload.value(QStringLiteral("round")).toInt());
    } else if (event.act == u"submission.compared") {
        expect(facts::comparison(payload.value(QStringLiteral("comparison")).toInteger()),
               {text(payload, "result_sha256"), text(payload, "official_sha256"), text(payload, "electronic_sha256"),
                text(payload, "engine"), event.person, event.at});
    } else if (event.act == u"verdict.given") {
        expect(facts::verdict(payload.value(QStringLiteral("comparison")).toInteger(),
                              payload.value(QStringLiteral("discrepancy")).toInt(), event.at),
               {text(payload, "kind"), text(payload, "note"), event.person});
    } else if (event.act == u"letter.sent") {
        expect(facts::sentLetter(payload.value(QStringLiteral("letter")).toInteger()),
               {text(payload, "docx_sha256"), text(payload, "pdf_sha256"), event.person, event.at});
    } else if (event.act == u"issue.approved" || event.act == u"issue.returned" || event.act == u"issue.closed") {
        const QString decision = event.act == u"issue.approved"   ? QStringLiteral("approve")
                                 : event.act == u"issue.returned" ? QStringLiteral("return")
                                                                  : QStringLiteral("close");
        expect(facts::signOff(name, event.at),
               {decision, text(payload, "reason"), text(payload, "pdf_sha256"),
                sha256Hex(
                    QJsonDocument(
                        payload.value(QStringLiteral("statement")).toObject().value(QStringLiteral("texts")).toArray())
                        .toJson(QJsonDocument::Compact)),
                event.person});
        if (event.act == u"issue.closed") {
            expectNow(facts::closing(name), {text(payload, "pdf_sha256"), event.at});
            expect(facts::publication(payload.value(QStringLiteral("outbox")).toInteger()),
                   {text(payload, "manifest_sha256")});
        }
    } else if (event.act == u"issue.digitally-signed") {
        expect(facts::issueSignature(name, event.at),
               {text(payload, "pdf_sha256"), text(payload, "signed_sha256"), text(payload, "signer")});
    } else if (event.act == u"correction.tied" || event.act == u"correction.drafted") {
        QStringList content{event.act == u"correction.drafted" ? QStringLiteral("1") : QStringLiteral("0"),
                            text(payload, "target")};
        for (const QJsonValue &point : payload.value(QStringLiteral("points")).toArray()) {
            for (const QJsonValue &part : point.toArray())
                content.append(part.toVariant().toString());
        }
        expect(facts::correction(idIn(event.subject)), content);
        if (event.act == u"correction.tied")
            expect(facts::correcting(idIn(event.subject)), {text(payload, "correcting"), QString()});
    } else if (event.act == u"correction.approved") {
        expect(facts::correcting(idIn(event.subject)), {text(payload, "correcting"), event.person});
    } else if (event.act == u"correction.put-off") {
        if (text(payload, "reason").isEmpty())
            m_expected.remove(facts::putOff(idIn(event.subject)));
        else
            expectNow(facts::putOff(idIn(event.subject)), {text(payload, "reason")});
    } else if (event.act == u"vault.removed") {
        for (const QJsonValue &file : payload.value(QStringLiteral("files")).toArray())
            expect(facts::removal(file.toString()), {text(payload, "order"), text(payload, "reason"), event.person});
    } else if (event.act == u"notice.approved" || event.act == u"letter.queued") {
        expect(facts::publication(payload.value(QStringLiteral("outbox")).toInteger()),
               {text(payload, "payload_sha256")});
    } else if (event.act == u"issue.published" || event.act == u"notice.published" ||
               event.act == u"letter.delivered" || event.act == u"outbox.settled") {
        expectNow(facts::receipt(payload.value(QStringLiteral("outbox")).toInteger()),
                  {text(payload, "receipt_sha256")});
    }
}

Result<void> RecordCheck::finish(registry::Database &database)
{
    auto read = registry::forEachRecord(database, [&](const registry::RecordFact &fact) {
        // The office's own number is drawn before there is a chain.
        if (fact.name == facts::setting(QStringLiteral("office.id")))
            return;
        const auto expected = m_expected.find(fact.name);
        if (expected == m_expected.end() || expected->isEmpty()) {
            m_faults.add({audit::FaultKind::RecordForged, 0, fact.name,
                          Tr::tr("The register has a record that no event tells of: %1.").arg(fact.name)});
        } else if (!expected->removeOne(fact.content)) {
            expected->removeFirst();
            m_faults.add({audit::FaultKind::RecordChanged, 0, fact.name,
                          Tr::tr("A record says something else than when it was made: %1.").arg(fact.name)});
        }
    });
    if (!read)
        return read;
    for (auto left = m_expected.cbegin(); left != m_expected.cend(); ++left) {
        if (!left->isEmpty())
            m_faults.add({audit::FaultKind::RecordRemoved, 0, left.key(),
                          Tr::tr("A record was removed from the register: %1.").arg(left.key())});
    }
    return {};
}

} // namespace congbao::casework
