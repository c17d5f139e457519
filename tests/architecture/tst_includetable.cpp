// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QDirIterator>
#include <QFile>
#include <QHash>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

/// Proves that the rooms' table (includes.txt) holds: a split exists only if something fails when it breaks.
class IncludeTableTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void everyIncludeIsAllowed();
    void everySourceHasItsLicence();
    void noParentFolderInIncludes();

private:
    struct Source
    {
        QString path; ///< from the project's folder
        QString room; ///< "readers", "widgets/compare"
        QStringList lines;
    };
    QHash<QString, QSet<QString>> m_allowed;
    QHash<QString, QSet<QString>> m_values; ///< room → the headers of values in it
    QList<Source> m_sources;
};

void IncludeTableTest::initTestCase()
{
    const QString root = QStringLiteral(CONGBAO_SOURCE_DIR);
    QFile table(root + QStringLiteral("/tests/architecture/includes.txt"));
    QVERIFY(table.open(QIODevice::ReadOnly));
    for (const QString &line : QString::fromUtf8(table.readAll()).split(QLatin1Char('\n'))) {
        if (line.trimmed().isEmpty() || line.startsWith(QLatin1Char('#')))
            continue;
        const auto colon = line.indexOf(QLatin1Char(':'));
        QVERIFY2(colon > 0, qPrintable(line));
        const QStringList names = line.mid(colon + 1).split(QLatin1Char(' '), Qt::SkipEmptyParts);
        const QString room = line.left(colon);
        if (room.startsWith(QLatin1String("values ")))
            m_values[room.mid(7)] = QSet<QString>(names.begin(), names.end());
        else
            m_allowed[room] = QSet<QString>(names.begin(), names.end());
    }
    for (const QString &top : {QStringLiteral("app"), QStringLiteral("widgets")}) {
        QDirIterator files(root + QLatin1Char('/') + top, {QStringLiteral("*.h"), QStringLiteral("*.cpp")}, QDir::Files,
                           QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            Source source;
            source.path = file.fileName().mid(root.size() + 1);
            const QString folder = source.path.section(QLatin1Char('/'), 1, 1);
            source.room = top == QLatin1String("app") ? folder : QStringLiteral("widgets/") + folder;
            source.lines = QString::fromUtf8(file.readAll()).split(QLatin1Char('\n'));
            m_sources.append(source);
        }
    }
    QVERIFY(m_sources.size() > 20);
}

void IncludeTableTest::everyIncludeIsAllowed()
{
    static const QRegularExpression include(QStringLiteral("^\\s*#\\s*include\\s+\"([^\"]+)\""));
    QStringList wrong;
    for (const auto &source : m_sources) {
        if (!m_allowed.contains(source.room)) {
            wrong << source.path + QStringLiteral(": its room is not in includes.txt");
            continue;
        }
        for (const QString &line : source.lines) {
            const auto match = include.match(line);
            if (!match.hasMatch() || !match.captured(1).contains(QLatin1Char('/')))
                continue;
            const QString folder = match.captured(1).section(QLatin1Char('/'), 0, 0);
            // A header is found from app/ or from widgets/; both have a folder "compare", so ask the disk.
            const QString root = QStringLiteral(CONGBAO_SOURCE_DIR);
            const bool isWidget = QFile::exists(root + QStringLiteral("/widgets/") + match.captured(1)) &&
                                  !QFile::exists(root + QStringLiteral("/app/") + match.captured(1));
            const QString room = isWidget ? QStringLiteral("widgets/") + folder : folder;
            if (room == source.room)
                continue;
            const bool isWidgetSource = source.room.startsWith(QLatin1String("widgets/"));
            const QString header = match.captured(1).section(QLatin1Char('/'), 1);
            if (!m_allowed[source.room].contains(room) ||
                (isWidgetSource && m_values.contains(room) && !m_values[room].contains(header)))
                wrong << QStringLiteral("%1 includes %2").arg(source.path, match.captured(1));
        }
    }
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(QLatin1Char('\n'))));
}

void IncludeTableTest::everySourceHasItsLicence()
{
    for (const auto &source : m_sources)
        QVERIFY2(source.lines.value(1) == QLatin1String("// SPDX-License-Identifier: GPL-3.0-or-later"),
                 qPrintable(source.path));
}

void IncludeTableTest::noParentFolderInIncludes()
{
    for (const auto &source : m_sources) {
        for (const QString &line : source.lines)
            QVERIFY2(!line.startsWith(QLatin1String("#include \"../")), qPrintable(source.path + line));
    }
}

QTEST_APPLESS_MAIN(IncludeTableTest)
#include "tst_includetable.moc"
