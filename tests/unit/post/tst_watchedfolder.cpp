// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files.h"
#include "post/watchedfolder.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace congbao;
using post::WatchedFolder;
using namespace std::chrono_literals;

class WatchedFolderTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void what_is_settled_is_taken_once();
    void what_is_still_written_is_left();
    void what_a_killed_process_took_is_given_again();
    void one_process_at_a_time();
    void what_is_put_back_is_taken_again();
    void left_alone_data();
    void left_alone();
    void writing_after_the_taking_is_seen();

private:
    void put(const QString &name, const QByteArray &bytes = "x") const
    {
        QVERIFY(writeFile(m_folder->filePath(name), bytes));
    }
    [[nodiscard]] static QDateTime later() { return QDateTime::currentDateTimeUtc().addSecs(60); }
    [[nodiscard]] static QStringList edxml() { return {QStringLiteral("edxml")}; }
    std::unique_ptr<QTemporaryDir> m_folder;
};

void WatchedFolderTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

void WatchedFolderTest::what_is_settled_is_taken_once()
{
    put(QStringLiteral("b.edxml"));
    auto folder = WatchedFolder::open(m_folder->path());
    QVERIFY(folder);
    const auto taken = folder->take(edxml(), 5s, later());
    QVERIFY(taken);
    QCOMPARE(taken->size(), 1U);
    QCOMPARE(taken->front().name, u"b.edxml");
    QVERIFY(folder->finish(taken->front()));
    QCOMPARE(folder->take(edxml(), 5s, later())->size(), 0U);
    QCOMPARE(QDir(m_folder->filePath(QStringLiteral(".done"))).entryList(QDir::Files).size(), 1);
}

void WatchedFolderTest::what_is_still_written_is_left()
{
    put(QStringLiteral("b.edxml"));
    auto folder = WatchedFolder::open(m_folder->path());
    QCOMPARE(folder->take(edxml(), 5s, QDateTime::currentDateTimeUtc())->size(), 0U);
    QVERIFY(QFile::exists(m_folder->filePath(QStringLiteral("b.edxml"))));
}

void WatchedFolderTest::what_a_killed_process_took_is_given_again()
{
    put(QStringLiteral("b.edxml"), "first");
    {
        auto dying = WatchedFolder::open(m_folder->path());
        QCOMPARE(dying->take(edxml(), 5s, later())->size(), 1U);
    }
    put(QStringLiteral("b.edxml"), "second, of the same name");
    auto folder = WatchedFolder::open(m_folder->path());
    const auto taken = folder->take(edxml(), 5s, later());
    QCOMPARE(taken->size(), 2U);
    for (const post::TakenFile &file : *taken)
        QCOMPARE(file.name, u"b.edxml");
}

void WatchedFolderTest::one_process_at_a_time()
{
    const auto folder = WatchedFolder::open(m_folder->path());
    QVERIFY(folder);
    QCOMPARE(WatchedFolder::open(m_folder->path()).error().code, ErrorCode::Conflict);
}

void WatchedFolderTest::what_is_put_back_is_taken_again()
{
    put(QStringLiteral("b.edxml"));
    auto folder = WatchedFolder::open(m_folder->path());
    const auto taken = folder->take(edxml(), 5s, later());
    QVERIFY(folder->putBack(taken->front()));
    QVERIFY(QFile::exists(m_folder->filePath(QStringLiteral("b.edxml"))));
    QCOMPARE(folder->take(edxml(), 5s, later())->size(), 1U);
}

void WatchedFolderTest::left_alone_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("hidden") << QStringLiteral(".b.edxml");
    QTest::newRow("being downloaded") << QStringLiteral("b.edxml.part");
    QTest::newRow("of another kind") << QStringLiteral("b.docx");
    QTest::newRow("a backup of an editor") << QStringLiteral("b.edxml~");
}

void WatchedFolderTest::left_alone()
{
    QFETCH(QString, name);
    put(name);
    put(QStringLiteral("empty.edxml"), QByteArray());
    QVERIFY(QFile::link(QStringLiteral("/etc/passwd"), m_folder->filePath(QStringLiteral("link.edxml"))));
    QVERIFY(QDir(m_folder->path()).mkdir(QStringLiteral("folder.edxml")));
    auto folder = WatchedFolder::open(m_folder->path());
    QCOMPARE(folder->take(edxml(), 5s, later())->size(), 0U);
    QVERIFY(QFile::exists(m_folder->filePath(name)));
}

void WatchedFolderTest::writing_after_the_taking_is_seen()
{
    put(QStringLiteral("b.edxml"));
    QFile writer(m_folder->filePath(QStringLiteral("b.edxml")));
    QVERIFY(writer.open(QIODevice::Append));
    auto folder = WatchedFolder::open(m_folder->path());
    const auto taken = folder->take(edxml(), 5s, later());
    QVERIFY(WatchedFolder::isUnchanged(taken->front()));
    writer.write("more");
    writer.close();
    QVERIFY(!WatchedFolder::isUnchanged(taken->front()));
}

QTEST_GUILESS_MAIN(WatchedFolderTest)
#include "tst_watchedfolder.moc"
