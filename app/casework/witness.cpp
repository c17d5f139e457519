// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/witness.h"

#include "core/files.h"

#include <cstdio>
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <unistd.h>

namespace congbao::casework {

namespace {

QString witnessPath(const QString &officeFolder)
{
    return QDir(officeFolder).filePath(QStringLiteral("last-head.json"));
}

} // namespace

void remember(const QString &officeFolder, const registry::ChainEnd &end)
{
    // Not forced to disk: an older head is a witness too, and acts should not wait for it.
    const QString path = witnessPath(officeFolder);
    const QString part = path + QStringLiteral(".%1").arg(::getpid());
    QFile file(part);
    if (!file.open(QIODevice::WriteOnly))
        return;
    file.write(QJsonDocument(QJsonObject{{QStringLiteral("seq"), end.seq}, {QStringLiteral("hash"), end.hash}})
                   .toJson(QJsonDocument::Compact));
    file.close();
    if (file.error() != QFileDevice::NoError ||
        std::rename(QFile::encodeName(part).constData(), QFile::encodeName(path).constData()) != 0)
        QFile::remove(part);
}

std::optional<registry::ChainEnd> remembered(const QString &officeFolder)
{
    const Result<QByteArray> bytes = readFile(witnessPath(officeFolder), 4096);
    if (!bytes)
        return {};
    const QJsonObject object = QJsonDocument::fromJson(*bytes).object();
    const registry::ChainEnd end{object.value(QStringLiteral("seq")).toInteger(),
                                 object.value(QStringLiteral("hash")).toString()};
    if (end.seq <= 0 || end.hash.size() != 64)
        return {};
    return end;
}

} // namespace congbao::casework
