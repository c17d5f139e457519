// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/countersigning.h"

#include "audit/signingkey.h"
#include "casework/rooms.h"
#include "casework/witness.h"

#include <algorithm>
#include <QCoreApplication>
#include <QDir>
#include <QJsonDocument>

namespace congbao::casework {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(congbao::Countersigning)
};

const QString KeyMade = QStringLiteral("person.key-made");

QString keyFile(PersonId person)
{
    return QStringLiteral("keys/%1.json").arg(person.value());
}

bool isSignOff(const QString &act)
{
    return act == u"issue.approved" || act == u"issue.closed" || act == u"issue.returned";
}

Result<void> noteKey(Office &office, const Person &person, const QString &publicKey)
{
    registry::Database &database = *office.rooms().database;
    Result<registry::Transaction> transaction = registry::Transaction::begin(database);
    if (!transaction)
        return failWith(transaction);
    if (auto noted = registry::appendAudit(
            database, office.rooms().clock->now().toUTC(), person.name, KeyMade, u"person:" + person.name,
            {{QStringLiteral("public_key"), publicKey}, {QStringLiteral("file"), keyFile(person.id)}});
        !noted)
        return noted;
    const Result<registry::ChainEnd> end = registry::chainEnd(database);
    if (!end)
        return failWith(end);
    if (auto done = transaction->commit(); !done)
        return done;
    remember(office.folder(), *end);
    return {};
}

} // namespace

Result<std::shared_ptr<const audit::SigningKey>> signingKeyOf(Office &office, const Person &person,
                                                              const QString &passphrase)
{
    const QDir folder(office.folder());
    const QString path = folder.filePath(keyFile(person.id));
    Result<audit::SigningKey> kept = audit::SigningKey::open(path, passphrase);
    if (kept) {
        // A program that died between sealing and noting has left a key that nobody knows of.
        const auto events = registry::eventsOf(*office.rooms().database, u"person:" + person.name);
        if (!events)
            return failWith(events);
        const bool isKnown = std::any_of(events->begin(), events->end(), [&](const audit::EventText &event) {
            return event.act == KeyMade && event.payload.contains(kept->publicKey());
        });
        if (!isKnown) {
            if (auto noted = noteKey(office, person, kept->publicKey()); !noted)
                return failWith(noted);
        }
        return std::make_shared<const audit::SigningKey>(std::move(*kept));
    }
    Result<audit::SigningKey> made = audit::SigningKey::make();
    if (!made)
        return failWith(made);
    if (!folder.mkpath(QStringLiteral("keys")))
        return fail(ErrorCode::OutsideFailed, Tr::tr("The folder for signing keys cannot be made. Check your "
                                                     "rights in the office's folder."));
    if (auto sealed = made->seal(path, passphrase); !sealed)
        return failWith(sealed);
    if (auto noted = noteKey(office, person, made->publicKey()); !noted)
        return failWith(noted);
    return std::make_shared<const audit::SigningKey>(std::move(*made));
}

Result<QJsonObject> countersigned(const Session &by, const QJsonObject &statement)
{
    if (!by.key())
        return fail(ErrorCode::NotPermitted,
                    Tr::tr("%1 has no signing key yet. Sign in again; then it is made.").arg(by.person().name));
    const Result<QByteArray> bytes = audit::canonicalJson(statement);
    if (!bytes)
        return failWith(bytes);
    return QJsonObject{{QStringLiteral("statement"), statement},
                       {QStringLiteral("key"), by.key()->publicKey()},
                       {QStringLiteral("signature"), by.key()->sign(*bytes)}};
}

void CountersignatureCheck::next(const audit::EventText &event)
{
    if (event.act == KeyMade) {
        const QJsonObject payload = QJsonDocument::fromJson(event.payload.toUtf8()).object();
        m_keys.insert(event.person, {payload.value(QStringLiteral("public_key")).toString(),
                                     payload.value(QStringLiteral("file")).toString()});
    }
    if (isSignOff(event.act)) {
        const QJsonObject payload = QJsonDocument::fromJson(event.payload.toUtf8()).object();
        const QJsonObject statement = payload.value(QStringLiteral("statement")).toObject();
        const QString key = payload.value(QStringLiteral("key")).toString();
        const QJsonObject head = statement.value(QStringLiteral("head")).toObject();
        const auto bytes = audit::canonicalJson(statement);
        const bool isSigned =
            bytes && audit::fitsSignature(key, *bytes, payload.value(QStringLiteral("signature")).toString());
        const bool isOwnKey = m_keys.value(event.person).publicKey == key;
        const bool isAboutThis =
            statement.value(QStringLiteral("pdf_sha256")) == payload.value(QStringLiteral("pdf_sha256")) &&
            statement.value(QStringLiteral("person")).toString() == event.person &&
            head.value(QStringLiteral("seq")).toInteger() == event.seq - 1 &&
            head.value(QStringLiteral("hash")).toString() == event.previous;
        if (isSigned && isOwnKey && isAboutThis)
            ++m_countersigned;
        else
            m_faults.push_back({audit::FaultKind::BadCountersignature, event.seq, event.subject,
                                Tr::tr("The sign-off of event %1 by %2 (%3) is not countersigned as it should be: %4")
                                    .arg(event.seq)
                                    .arg(event.person, event.subject,
                                         !isSigned   ? Tr::tr("the signature does not fit what was signed.")
                                         : !isOwnKey ? Tr::tr("the key is not the one of this person.")
                                                     : Tr::tr("the signature is that of another sign-off."))});
    }
}

void CountersignatureCheck::finish(const QString &officeFolder)
{
    for (auto known = m_keys.cbegin(); known != m_keys.cend(); ++known) {
        const auto found = audit::publicKeyOf(QDir(officeFolder).filePath(known->file));
        // A key that is elsewhere, with another seat or lost, says nothing.
        if (!found && found.error().code == ErrorCode::NotFound)
            continue;
        if (!found || *found != known->publicKey)
            m_faults.push_back({audit::FaultKind::OtherKey, 0, u"person:" + known.key(),
                                Tr::tr("The chain knows another signing key of %1 than the one in the office's folder: "
                                       "one of them was exchanged.")
                                    .arg(known.key())});
    }
}

} // namespace congbao::casework
