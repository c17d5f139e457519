// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "readers/reader.h"

#include <QFile>
#include <QRegularExpression>
#include <QTest>

using namespace congbao;
using namespace congbao::text;

namespace {

/// The lines of a text in reading order, without running heads.
QStringList linesOf(const Document &document)
{
    QStringList lines;
    for (const Block &block : document.blocks) {
        if (block.role == Role::Furniture)
            continue;
        const QString text = block.kind == BlockKind::Image ? QStringLiteral("[picture]") : block.text();
        lines += text.split(u'\n');
    }
    return lines;
}

/// What one list has and the other has not, in the order of the first: "- line", then "+ line".
QStringList differencesOf(const QStringList &before, const QStringList &after)
{
    // Longest common subsequence; the files are small.
    std::vector<std::vector<int>> common(std::size_t(before.size() + 1),
                                         std::vector<int>(std::size_t(after.size() + 1)));
    for (qsizetype i = before.size() - 1; i >= 0; --i) {
        for (qsizetype j = after.size() - 1; j >= 0; --j)
            common[std::size_t(i)][std::size_t(j)] =
                before[i] == after[j]
                    ? common[std::size_t(i + 1)][std::size_t(j + 1)] + 1
                    : std::max(common[std::size_t(i + 1)][std::size_t(j)], common[std::size_t(i)][std::size_t(j + 1)]);
    }
    QStringList differences;
    qsizetype i = 0;
    qsizetype j = 0;
    while (i < before.size() || j < after.size()) {
        if (i < before.size() && j < after.size() && before[i] == after[j]) {
            ++i;
            ++j;
        } else if (j == after.size() || (i < before.size() && common[std::size_t(i + 1)][std::size_t(j)] >=
                                                                  common[std::size_t(i)][std::size_t(j + 1)])) {
            differences += u"- " + before[i++];
        } else {
            differences += u"+ " + after[j++];
        }
    }
    return differences;
}

} // namespace

/// The Word files of the tests as ODT, DOC and RTF, which LibreOffice made of them (tests/data/docx/forms/make.py): the
/// same text, but for the differences that differences.txt lists with their reasons.
class TestForms : public QObject
{
    Q_OBJECT

private slots:
    void sameText_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("form");
        for (const char *form : {"odt", "doc", "rtf"}) {
            for (const char *name : {"numbering", "changes", "tables", "content", "formatting"})
                QTest::addRow("%s as %s", name, form) << QString::fromLatin1(name) << QString::fromLatin1(form);
        }
    }
    void sameText()
    {
        QFETCH(QString, name);
        QFETCH(QString, form);
        const QString folder = QStringLiteral(CONGBAO_TEST_DATA "/docx/");
        const auto word = readers::readDocument(folder + name + u".docx", {}, {});
        QVERIFY(word);
        const auto other = readers::readDocument(folder + u"forms/" + name + u'.' + form, {}, {});
        QVERIFY2(other, qPrintable(other ? QString() : other.error().message));
        QStringList expected;
        QFile list(folder + u"forms/differences.txt");
        QVERIFY(list.open(QIODevice::ReadOnly));
        const QString title = u"== " + name + u'.' + form;
        bool isHere = false;
        for (const QString &line : QString::fromUtf8(list.readAll()).split(u'\n', Qt::SkipEmptyParts)) {
            if (line.startsWith(u"== "))
                isHere = line == title;
            else if (isHere && !line.startsWith(u'#'))
                expected += line;
        }
        const QStringList found = differencesOf(linesOf(*word), linesOf(*other));
        QStringList shown = found;
        shown.replaceInStrings(QStringLiteral("\t"), QStringLiteral("\\t"));
        // A field with the date of today.
        shown.replaceInStrings(QRegularExpression(QStringLiteral("\\d\\d/\\d\\d/\\d\\d$")), QStringLiteral("DATE"));
        QVERIFY2(shown == expected, qPrintable(u"\n"_qs + title + u'\n' + shown.join(u'\n')));
    }
};

QTEST_GUILESS_MAIN(TestForms)
#include "tst_forms.moc"
