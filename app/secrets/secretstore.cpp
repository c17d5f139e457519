// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "secrets/secretstore.h"

#include "core/files.h"
#include "secrets/sealedfile.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QFile>
#include <QStandardPaths>
#include <qt6keychain/keychain.h>
#include <QTimer>

namespace congbao::secrets {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(congbao::Secrets)
};

constexpr qint64 MostPassphraseBytes = 4096;

QString service()
{
    return QStringLiteral("congbao");
}

/// The keyring answers by events; whoever asks waits for it, as long as a person needs to unlock it.
void waitFor(QKeychain::Job &job)
{
    constexpr int LongestMs = 60000;
    QEventLoop loop;
    job.setAutoDelete(false);
    QObject::connect(&job, &QKeychain::Job::finished, &loop, &QEventLoop::quit);
    QTimer::singleShot(LongestMs, &loop, [&loop] { loop.exit(1); });
    job.start();
    if (loop.exec() != 0)
        QObject::disconnect(&job, nullptr, nullptr, nullptr);
}

tl::unexpected<Error> noKeyring(const QKeychain::Job &job)
{
    return fail(ErrorCode::OutsideFailed,
                Tr::tr("The desktop's keyring cannot be used, so secrets cannot be kept or read. Unlock it; or put a "
                       "passphrase into a file that only you may read, and name that file in "
                       "CONGBAO_SECRETS_PASSPHRASE_FILE: then a sealed file keeps the secrets."),
                job.errorString());
}

} // namespace

SecretStore::SecretStore(const QString &officeId)
    : m_officeId(officeId)
    , m_sealedFile(QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) + u"/congbao/secrets-" +
                   officeId + u".sealed")
    , m_passphraseFile(qEnvironmentVariable("CONGBAO_SECRETS_PASSPHRASE_FILE"))
{
}

Result<QString> SecretStore::passphrase() const
{
    const Result<QByteArray> bytes = readFile(m_passphraseFile, MostPassphraseBytes);
    if (!bytes)
        return failWith(bytes);
    const QString text = QString::fromUtf8(*bytes).trimmed();
    if (text.isEmpty())
        return fail(ErrorCode::Unreadable, Tr::tr("The file “%1” holds no passphrase.").arg(m_passphraseFile));
    return text;
}

Result<QString> SecretStore::read(const QString &key) const
{
    if (!m_passphraseFile.isEmpty()) {
        if (!QFile::exists(m_sealedFile))
            return QString();
        const Result<QString> opened = passphrase();
        if (!opened)
            return opened;
        const Result<Secrets> secrets = readSealed(m_sealedFile, *opened);
        if (!secrets)
            return failWith(secrets);
        return secrets->value(key);
    }
    QKeychain::ReadPasswordJob job(service());
    job.setKey(m_officeId + u'/' + key);
    waitFor(job);
    if (job.error() == QKeychain::NoError)
        return job.textData();
    if (job.error() == QKeychain::EntryNotFound && !QFile::exists(m_sealedFile))
        return QString();
    if (job.error() == QKeychain::EntryNotFound)
        return fail(ErrorCode::OutsideFailed,
                    Tr::tr("The secrets of this office are in a sealed file, whose passphrase is wanted. Name the file "
                           "with it in CONGBAO_SECRETS_PASSPHRASE_FILE."));
    return noKeyring(job);
}

Result<void> SecretStore::write(const QString &key, const QString &value) const
{
    if (!m_passphraseFile.isEmpty()) {
        const Result<QString> opened = passphrase();
        if (!opened)
            return failWith(opened);
        Secrets secrets;
        if (QFile::exists(m_sealedFile)) {
            const Result<Secrets> before = readSealed(m_sealedFile, *opened);
            if (!before)
                return failWith(before);
            secrets = *before;
        }
        if (value.isEmpty())
            secrets.remove(key);
        else
            secrets.insert(key, value);
        return writeSealed(m_sealedFile, *opened, secrets);
    }
    if (value.isEmpty()) {
        QKeychain::DeletePasswordJob job(service());
        job.setKey(m_officeId + u'/' + key);
        waitFor(job);
        if (job.error() != QKeychain::NoError && job.error() != QKeychain::EntryNotFound)
            return noKeyring(job);
        return {};
    }
    QKeychain::WritePasswordJob job(service());
    job.setKey(m_officeId + u'/' + key);
    job.setTextData(value);
    waitFor(job);
    if (job.error() != QKeychain::NoError)
        return noKeyring(job);
    return {};
}

} // namespace congbao::secrets
