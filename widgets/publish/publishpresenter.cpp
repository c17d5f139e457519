// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/publishpresenter.h"

#include "casework/publishing.h"
#include "common/texts.h"

#include <algorithm>
#include <QDateTime>
#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUrl>

namespace congbao::desk {

using casework::OutboxRow;
using casework::OutboxState;

namespace {

/// A member of the receipt as people call it; those of other portals keep their own names.
QString memberText(const QString &name)
{
    if (name == u"issue")
        return PublishPresenter::tr("Issue");
    if (name == u"published_at")
        return PublishPresenter::tr("Published");
    if (name == u"place")
        return PublishPresenter::tr("Place");
    if (name == u"manifest_sha256")
        return PublishPresenter::tr("Fingerprint of what was sent (SHA-256)");
    if (name == u"schema")
        return PublishPresenter::tr("Form of the receipt");
    return name;
}

QString valueText(const QString &name, const QJsonValue &value)
{
    const QString text = value.toVariant().toString();
    if (name == u"issue")
        return issueKeyText(text);
    if (name == u"published_at") {
        const QDateTime time = QDateTime::fromString(text, Qt::ISODateWithMs);
        return time.isValid() ? timeText(time) : text;
    }
    if (name == u"place" && QUrl(text).isLocalFile())
        return QDir::toNativeSeparators(QUrl(text).toLocalFile());
    return text;
}

void addLines(QStringList &lines, const QString &name, const QJsonValue &value, int depth)
{
    const QString indent(depth * 2, u' ');
    if (value.isObject()) {
        lines << indent + memberText(name) + u':';
        const QJsonObject object = value.toObject();
        for (auto member = object.begin(); member != object.end(); ++member)
            addLines(lines, member.key(), member.value(), depth + 1);
    } else if (value.isArray()) {
        lines << indent + memberText(name) + u':';
        const QJsonArray array = value.toArray();
        for (const QJsonValue &element : array) {
            if (element.isObject() || element.isArray())
                addLines(lines, QStringLiteral("–"), element, depth + 1);
            else
                lines << indent + u"  " + element.toVariant().toString();
        }
    } else {
        lines << indent + memberText(name) + u": " + valueText(name, value);
    }
}

} // namespace

PublishPresenter::PublishPresenter(OfficeThread &office, OutboxWatcher &outbox, casework::Session session,
                                   QObject *parent)
    : QObject(parent)
    , m_office(office)
    , m_outbox(outbox)
    , m_session(std::move(session))
{
    connect(&m_outbox, &OutboxWatcher::changed, this, [this] {
        if (!current())
            m_current = rows().empty() ? OutboxId() : rows().front().id;
        emit rowsChanged();
        emit currentChanged();
    });
    connect(&m_outbox, &OutboxWatcher::failed, this, &PublishPresenter::failed);
}

const OutboxRow *PublishPresenter::current() const
{
    const auto found =
        std::find_if(rows().begin(), rows().end(), [this](const OutboxRow &row) { return row.id == m_current; });
    return found == rows().end() ? nullptr : &*found;
}

bool PublishPresenter::canTry() const
{
    const OutboxRow *row = current();
    return row && !isSending() &&
           (row->state == OutboxState::Queued || row->state == OutboxState::Waiting ||
            row->state == OutboxState::Failed || row->state == OutboxState::Unknown);
}

QString PublishPresenter::receiptText() const
{
    const OutboxRow *row = current();
    if (!row || row->receipt.isEmpty())
        return {};
    const QJsonDocument json = QJsonDocument::fromJson(row->receipt);
    if (!json.isObject())
        return QString::fromUtf8(row->receipt);
    QJsonObject members = json.object();
    QStringList lines;
    // What people look for comes first.
    for (const QString &name : {QStringLiteral("issue"), QStringLiteral("published_at"), QStringLiteral("place"),
                                QStringLiteral("manifest_sha256")}) {
        if (members.contains(name))
            addLines(lines, name, members.take(name), 0);
    }
    for (auto member = members.begin(); member != members.end(); ++member)
        addLines(lines, member.key(), member.value(), 0);
    return lines.join(u'\n');
}

QString PublishPresenter::receiptAsWritten() const
{
    const OutboxRow *row = current();
    return row ? QString::fromUtf8(row->receipt) : QString();
}

void PublishPresenter::refresh()
{
    m_outbox.look();
}

void PublishPresenter::select(OutboxId id)
{
    if (id == m_current)
        return;
    m_current = id;
    emit currentChanged();
}

void PublishPresenter::tryNow()
{
    if (!canTry())
        return;
    m_office.change(
        this,
        [id = m_current, session = m_session](casework::Office &office) {
            return casework::retryNow(office, session, id);
        },
        [this](const Result<void> &made) {
            if (!made)
                emit failed(made.error());
            else
                m_outbox.sendNow();
        });
}

} // namespace congbao::desk
