// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "letters/wording.h"

#include "core/files.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

namespace congbao::letters {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(congbao::Letters)
};

QJsonValue find(const QJsonObject &object, const QString &key)
{
    const qsizetype slash = key.indexOf(QLatin1Char('/'));
    if (slash < 0)
        return object.value(key);
    return find(object.value(key.left(slash)).toObject(), key.mid(slash + 1));
}

} // namespace

Result<Wording> Wording::load(const QString &name)
{
    auto bytes = readFile(QStringLiteral(":/congbao/templates/%1.json").arg(name), 1 << 20);
    QJsonParseError problem;
    const QJsonDocument json = bytes ? QJsonDocument::fromJson(*bytes, &problem) : QJsonDocument();
    if (!json.isObject())
        return fail(ErrorCode::Internal,
                    Tr::tr("The template “%1” of this program is damaged. Install the program again.").arg(name),
                    bytes ? problem.errorString() : bytes.error().message);
    Wording wording;
    wording.m_sentences = json.object();
    return wording;
}

QString Wording::text(const QString &key, Values values) const
{
    // Piece by piece, so that a value that itself has braces stays as it is.
    const QString sentence = find(m_sentences, key).toString();
    QString filled;
    qsizetype at = 0;
    while (at < sentence.size()) {
        const qsizetype open = sentence.indexOf(QLatin1Char('{'), at);
        const qsizetype close = open < 0 ? -1 : sentence.indexOf(QLatin1Char('}'), open);
        if (close < 0)
            break;
        filled += QStringView(sentence).mid(at, open - at);
        const QStringView name = QStringView(sentence).mid(open + 1, close - open - 1);
        for (const auto &[valueName, value] : values)
            if (name == QLatin1String(valueName))
                filled += value;
        at = close + 1;
    }
    return filled + sentence.mid(at);
}

QStringList Wording::list(const QString &key) const
{
    QStringList items;
    for (const QJsonValue &item : find(m_sentences, key).toArray())
        items.append(item.toString());
    return items;
}

} // namespace congbao::letters
