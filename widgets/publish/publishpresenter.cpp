// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/publishpresenter.h"

#include "casework/publishing.h"

#include <algorithm>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace congbao::desk {

using casework::OutboxRow;
using casework::OutboxState;

namespace {

void addLines(QStringList &lines, const QString &name, const QJsonValue &value, int depth)
{
    const QString indent(depth * 2, u' ');
    if (value.isObject()) {
        const QJsonObject object = value.toObject();
        if (!name.isEmpty())
            lines << indent + name + u':';
        for (auto member = object.begin(); member != object.end(); ++member)
            addLines(lines, member.key(), member.value(), depth + (name.isEmpty() ? 0 : 1));
    } else if (value.isArray()) {
        lines << indent + name + u':';
        const QJsonArray array = value.toArray();
        for (const QJsonValue &element : array) {
            if (element.isObject())
                addLines(lines, QStringLiteral("–"), element, depth + 1);
            else
                lines << indent + u"  " + element.toVariant().toString();
        }
    } else {
        lines << indent + name + u": " + value.toVariant().toString();
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
    QStringList lines;
    addLines(lines, {}, json.object(), 0);
    return lines.join(u'\n');
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
