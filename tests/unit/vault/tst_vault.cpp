// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files.h"
#include "vault/vault.h"

#include <csignal>
#include <fcntl.h>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <sys/file.h>
#include <sys/resource.h>
#include <unistd.h>

using namespace congbao;
using vault::Vault;

namespace {

constexpr qint64 Megabyte = 1 << 20;

/// Files may not grow beyond this while it lives: what a full disk looks like to the program.
class FullDisk
{
public:
    explicit FullDisk(rlim_t bytes)
    {
        ::signal(SIGXFSZ, SIG_IGN);
        ::getrlimit(RLIMIT_FSIZE, &m_before);
        const rlimit limit{bytes, m_before.rlim_max};
        ::setrlimit(RLIMIT_FSIZE, &limit);
    }
    ~FullDisk() { ::setrlimit(RLIMIT_FSIZE, &m_before); }
    Q_DISABLE_COPY_MOVE(FullDisk)

private:
    rlimit m_before = {};
};

} // namespace

class TestVault : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;

    QString write(const QString &name, const QByteArray &bytes)
    {
        const QString path = m_folder->filePath(name);
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("the test's own file was not written");
        return path;
    }
    QString vaultFolder() const { return m_folder->filePath(QStringLiteral("vault")); }
    QStringList leftovers() const { return QDir(vaultFolder() + u"/incoming").entryList(QDir::Files | QDir::Hidden); }

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void keepsBytesUnderTheirHash()
    {
        const auto vault = Vault::open(vaultFolder());
        QVERIFY(vault);
        const QByteArray bytes = QByteArray("văn bản chính\0", 17).repeated(200000);
        const auto stored = vault->storeFile(write(QStringLiteral("a.pdf"), bytes), 10 * Megabyte);
        QVERIFY(stored);
        QCOMPARE(stored->sha256, sha256Hex(bytes));
        QCOMPARE(stored->bytes, bytes.size());
        const auto path = vault->path(stored->sha256);
        QVERIFY(path);
        QCOMPARE(*path, vaultFolder() + u'/' + stored->sha256.left(2) + u'/' + stored->sha256);
        QVERIFY(!(QFile::permissions(*path) & (QFile::WriteOwner | QFile::WriteGroup | QFile::WriteOther)));
        QCOMPARE(*vault->read(stored->sha256, 10 * Megabyte), bytes);
        QVERIFY(vault->verify(stored->sha256));
        QVERIFY(leftovers().isEmpty());
        QCOMPARE(vault->list()->size(), size_t(1));
    }

    void storesTheSameBytesOnce()
    {
        const auto vault = Vault::open(vaultFolder());
        QCOMPARE(vault->storeBytes("x")->sha256, vault->storeBytes("x")->sha256);
        QCOMPARE(vault->list()->size(), size_t(1));
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<bool>("exists");
        QTest::addColumn<ErrorCode>("code");
        QTest::newRow("an empty file") << QByteArray() << true << ErrorCode::Unreadable;
        QTest::newRow("a file over the limit") << QByteArray(2000, 'x') << true << ErrorCode::TooLarge;
        QTest::newRow("a file that is not there") << QByteArray() << false << ErrorCode::NotFound;
    }
    void refuses()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(bool, exists);
        QFETCH(ErrorCode, code);
        const auto vault = Vault::open(vaultFolder());
        const QString path = exists ? write(QStringLiteral("a"), bytes) : m_folder->filePath(QStringLiteral("missing"));
        const auto stored = vault->storeFile(path, 1000);
        QVERIFY(!stored);
        QCOMPARE(stored.error().code, code);
        QVERIFY(vault->list()->empty());
        QVERIFY(leftovers().isEmpty());
    }

    void findsChangedBytes()
    {
        const auto vault = Vault::open(vaultFolder());
        const auto stored = vault->storeBytes("Điều 1");
        const QString path = *vault->path(stored->sha256);
        QVERIFY(QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("Điều 2");
        file.close();
        QCOMPARE(vault->verify(stored->sha256).error().code, ErrorCode::Unreadable);
        QCOMPARE(vault->read(stored->sha256, Megabyte).error().code, ErrorCode::Unreadable);
        const QString copy = m_folder->filePath(QStringLiteral("copy"));
        QCOMPARE(vault->copyTo(stored->sha256, copy).error().code, ErrorCode::Unreadable);
        QVERIFY(!QFile::exists(copy));
        // The right bytes, stored again, heal it.
        QVERIFY(vault->storeBytes("Điều 1"));
        QVERIFY(vault->verify(stored->sha256));
    }

    void copiesWithoutSharing()
    {
        const auto vault = Vault::open(vaultFolder());
        const auto stored = vault->storeBytes("Điều 1");
        const QString copy = m_folder->filePath(QStringLiteral("copy"));
        QVERIFY(vault->copyTo(stored->sha256, copy));
        QFile file(copy);
        QVERIFY(file.open(QIODevice::Append));
        file.write("!");
        file.close();
        QVERIFY(vault->verify(stored->sha256));
        QCOMPARE(vault->copyTo(stored->sha256, copy).error().code, ErrorCode::OutsideFailed);
    }

    void namesThatAreNoHashesAreNotFound_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("empty") << QString();
        QTest::newRow("a path out of the vault") << QStringLiteral("../../etc/passwd");
        QTest::newRow("unknown") << QString(64, u'0');
    }
    void namesThatAreNoHashesAreNotFound()
    {
        QFETCH(QString, name);
        const auto vault = Vault::open(vaultFolder());
        QCOMPARE(vault->read(name, Megabyte).error().code, ErrorCode::NotFound);
    }

    void fullDiskLeavesNothing()
    {
        const auto vault = Vault::open(vaultFolder());
        const QString path = write(QStringLiteral("big"), QByteArray(3 * Megabyte, 'x'));
        const FullDisk full(Megabyte + 5);
        const auto stored = vault->storeFile(path, 10 * Megabyte);
        QVERIFY(!stored);
        QCOMPARE(stored.error().code, ErrorCode::OutsideFailed);
        QVERIFY(stored.error().message.contains(u"full"));
        QVERIFY(leftovers().isEmpty());
        QVERIFY(vault->list()->empty());
    }

    void readOnlyFolderLeavesNothing()
    {
        const auto vault = Vault::open(vaultFolder());
        QVERIFY(QFile::setPermissions(vaultFolder() + u"/incoming",
                                      QFile::ReadOther | QFile::ExeOther | QFile::ReadOwner | QFile::ExeOwner));
        QVERIFY(QFile::setPermissions(m_folder->path(),
                                      QFile::ReadOther | QFile::ExeOther | QFile::ReadOwner | QFile::ExeOwner));
        // The administrator of the machine may write anywhere: such a test run works as somebody else for the moment.
        const bool isRoot = ::geteuid() == 0;
        if (isRoot)
            QCOMPARE(::seteuid(65534), 0);
        const auto stored = vault->storeBytes("x");
        if (isRoot)
            QCOMPARE(::seteuid(0), 0);
        QFile::setPermissions(m_folder->path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        QFile::setPermissions(vaultFolder() + u"/incoming", QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        QVERIFY(!stored);
        QCOMPARE(stored.error().code, ErrorCode::OutsideFailed);
        QVERIFY(vault->list()->empty());
    }

    void openingRemovesLeftoversOfTheDeadOnly()
    {
        QVERIFY(Vault::open(vaultFolder()));
        const QString dead = write(QStringLiteral("vault/incoming/part-dead00"), "half");
        const QString alive = write(QStringLiteral("vault/incoming/part-alive0"), "half");
        const int handle = ::open(QFile::encodeName(alive).constData(), O_RDWR);
        QCOMPARE(::flock(handle, LOCK_EX), 0);
        QVERIFY(Vault::open(vaultFolder()));
        QVERIFY(!QFile::exists(dead));
        QVERIFY(QFile::exists(alive));
        ::close(handle);
    }
};

QTEST_GUILESS_MAIN(TestVault)
#include "tst_vault.moc"
