// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files.h"
#include "secrets/sealedfile.h"
#include "secrets/secretstore.h"

#include <QDir>
#include <QDirIterator>
#include <QFileInfo>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace congbao;
using namespace congbao::secrets;

class TestSecrets : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;

    QString at(const QString &name) const { return m_folder->filePath(name); }

    /// A command in an environment of its own.
    std::pair<int, QString> run(const QString &program, const QStringList &arguments) const
    {
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        for (const char *name : {"XDG_CONFIG_HOME", "XDG_DATA_HOME", "HOME", "XDG_RUNTIME_DIR"})
            environment.insert(QLatin1String(name), m_folder->path());
        environment.remove(QStringLiteral("DBUS_SESSION_BUS_ADDRESS"));
        environment.remove(QStringLiteral("CONGBAO_SECRETS_PASSPHRASE_FILE"));
        process.setProcessEnvironment(environment);
        process.start(program, arguments);
        if (!process.waitForFinished(60000))
            qFatal("The probe does not end");
        return {process.exitCode(), QString::fromUtf8(process.readAllStandardOutput())};
    }

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void aSealedFileOpensWithItsPassphraseOnly()
    {
        const QString path = at(QStringLiteral("folder/secrets.sealed"));
        const Secrets secrets{{QStringLiteral("portal.client_secret"), QStringLiteral("bí mật")}};
        QVERIFY(writeSealed(path, QStringLiteral("mật khẩu"), secrets));
        QCOMPARE(*readSealed(path, QStringLiteral("mật khẩu")), secrets);
        QCOMPARE(readSealed(path, QStringLiteral("khác")).error().code, ErrorCode::Unreadable);
        QCOMPARE(readSealed(at(QStringLiteral("none")), QString()).error().code, ErrorCode::NotFound);
        const QByteArray bytes = *readFile(path, 10000);
        QVERIFY(!bytes.contains(QByteArray("bí mật")) && !bytes.contains("portal.client_secret"));
        QCOMPARE(QFileInfo(path).permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
        for (const qsizetype place : {qsizetype(0), qsizetype(20), bytes.size() - 1}) {
            QByteArray damaged = bytes;
            damaged[place] = static_cast<char>(damaged.at(place) ^ 1);
            QVERIFY(writeFile(path, damaged));
            QCOMPARE(readSealed(path, QStringLiteral("mật khẩu")).error().code, ErrorCode::Unreadable);
        }
        QVERIFY(writeFile(path, bytes.left(30)));
        QCOMPARE(readSealed(path, QStringLiteral("mật khẩu")).error().code, ErrorCode::Unreadable);
    }

    void aServerWithoutADesktopHasASealedFile()
    {
        QVERIFY(writeFile(at(QStringLiteral("passphrase")), "a long passphrase\n"));
        qputenv("CONGBAO_SECRETS_PASSPHRASE_FILE", at(QStringLiteral("passphrase")).toUtf8());
        qputenv("XDG_CONFIG_HOME", m_folder->path().toUtf8());
        const SecretStore store(QStringLiteral("office"));
        QCOMPARE(*store.read(QStringLiteral("a")), QString());
        QVERIFY(store.write(QStringLiteral("a"), QStringLiteral("one")));
        QVERIFY(store.write(QStringLiteral("b"), QStringLiteral("two")));
        QCOMPARE(*store.read(QStringLiteral("a")), QStringLiteral("one"));
        QVERIFY(store.write(QStringLiteral("a"), QString()));
        QCOMPARE(*store.read(QStringLiteral("a")), QString());
        QCOMPARE(*store.read(QStringLiteral("b")), QStringLiteral("two"));
        qunsetenv("CONGBAO_SECRETS_PASSPHRASE_FILE");
    }

    void aDesktopHasAKeyring()
    {
        // One session: what was written is read back by another process.
        const QString script = QStringLiteral("%1 write portal.client_secret 'bí mật' && %1 read portal.client_secret")
                                   .arg(QStringLiteral(CONGBAO_SECRET_PROBE));
        const auto [code, said] =
            run(QStringLiteral("dbus-run-session"),
                {QStringLiteral("--"), QStringLiteral("sh"), QStringLiteral("-c"),
                 u"printf pass | gnome-keyring-daemon --unlock --components=secrets >/dev/null 2>&1; " + script});
        QVERIFY2(code == 0, qPrintable(said));
        QCOMPARE(said, QStringLiteral("bí mật"));
        QDirIterator files(m_folder->path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            const QString path = files.next();
            QVERIFY2(!readFile(path, 10 << 20).value_or(QByteArray()).contains("bí mật"), qPrintable(path));
        }
    }

    void withoutAKeyringNothingIsKeptInPlainText()
    {
        const auto [code, said] = run(QStringLiteral(CONGBAO_SECRET_PROBE),
                                      {QStringLiteral("write"), QStringLiteral("a"), QStringLiteral("bí mật")});
        QCOMPARE(code, 1);
        QVERIFY2(said.contains(QLatin1String("CONGBAO_SECRETS_PASSPHRASE_FILE")), qPrintable(said));
        QCOMPARE(run(QStringLiteral(CONGBAO_SECRET_PROBE), {QStringLiteral("read"), QStringLiteral("a")}).first, 1);
    }
};

QTEST_GUILESS_MAIN(TestSecrets)
#include "tst_secrets.moc"
