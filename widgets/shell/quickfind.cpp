// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/quickfind.h"

#include "casework/archive.h"
#include "casework/issues.h"
#include "common/texts.h"

#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QVBoxLayout>

namespace congbao::desk {

using casework::Office;

namespace {

constexpr int MostRecords = 12;
constexpr size_t MostCommands = 12;

struct Found
{
    std::vector<casework::ArchiveHit> hits;
    std::vector<casework::Issue> issues;
};

Result<Found> findRecords(Office &office, const QString &words)
{
    Found found;
    if (words.trimmed().isEmpty())
        return found;
    auto hits = casework::searchArchive(office, words, MostRecords);
    if (!hits)
        return failWith(hits);
    found.hits = std::move(*hits);
    const auto issues = casework::listIssues(office);
    if (!issues)
        return failWith(issues);
    const QString wanted = withoutMarks(words);
    for (const casework::Issue &issue : *issues) {
        if (issueText(issue).contains(wanted) || issue.key.contains(wanted))
            found.issues.push_back(issue);
    }
    return found;
}

} // namespace

QString withoutMarks(const QString &text)
{
    QString plain;
    for (const QChar letter : text.normalized(QString::NormalizationForm_D)) {
        if (letter.category() != QChar::Mark_NonSpacing)
            plain += letter.toLower();
    }
    return plain.replace(u'đ', u'd').simplified();
}

QuickFind::QuickFind(OfficeThread &office, std::vector<Command> commands, GoTo goTo, QWidget *parent)
    : QDialog(parent)
    , m_office(office)
    , m_commands(std::move(commands))
    , m_goTo(std::move(goTo))
    , m_words(new QLineEdit(this))
    , m_list(new QListWidget(this))
{
    setObjectName(QStringLiteral("quickFind"));
    setWindowTitle(tr("Find everywhere"));
    m_words->setObjectName(QStringLiteral("quickFindWords"));
    m_words->setAccessibleName(tr("Find everywhere"));
    m_words->setPlaceholderText(tr("Number, words or command"));
    m_words->setClearButtonEnabled(true);
    m_words->installEventFilter(this);
    m_list->setObjectName(QStringLiteral("quickFindList"));
    m_list->setAccessibleName(tr("Found"));
    m_list->setAlternatingRowColors(true);
    m_list->setSpacing(2);
    auto *hint = new QLabel(tr("↑ ↓ choose, Enter goes there, Esc closes"), this);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_words);
    layout->addWidget(m_list, 1);
    layout->addWidget(hint);
    resize(620, 420);
    m_askSoon.setSingleShot(true);
    m_askSoon.setInterval(120);
    connect(&m_askSoon, &QTimer::timeout, this, &QuickFind::ask);
    connect(m_words, &QLineEdit::textChanged, this, [this](const QString &words) {
        show(words, {});
        m_askSoon.start();
    });
    connect(m_words, &QLineEdit::returnPressed, this, [this] { activate(m_list->currentItem()); });
    connect(m_list, &QListWidget::itemActivated, this, &QuickFind::activate);
    connect(m_list, &QListWidget::itemClicked, this, &QuickFind::activate);
    show({}, {});
}

bool QuickFind::eventFilter(QObject *watched, QEvent *event)
{
    // The arrows choose while the words keep the keyboard.
    if (watched == m_words && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        const int steps = key == Qt::Key_Down ? 1 : key == Qt::Key_Up ? -1 : 0;
        if (steps != 0 && m_list->count() > 0) {
            m_list->setCurrentRow(std::clamp(m_list->currentRow() + steps, 0, m_list->count() - 1));
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

void QuickFind::ask()
{
    const int generation = ++m_generation;
    m_office.run(
        this, [words = m_words->text()](Office &office) { return findRecords(office, words); },
        [this, generation](const Result<Found> &found) {
            if (generation != m_generation || !found)
                return;
            std::vector<Target> records;
            for (const casework::ArchiveHit &hit : found->hits) {
                records.push_back(
                    {instrumentText(hit.attributes), hit.attributes.abstractText,
                     [this, id = hit.submission] { m_goTo(QStringLiteral("compare"), QString::number(id.value())); }});
            }
            for (const casework::Issue &issue : found->issues) {
                records.push_back({tr("Issue %1").arg(issueText(issue)), stateText(issue.state), [this, id = issue.id] {
                                       m_goTo(QStringLiteral("issues"), QString::number(id.value()));
                                   }});
            }
            show(m_words->text(), std::move(records));
        });
}

void QuickFind::show(const QString &words, std::vector<Target> records)
{
    m_targets = std::move(records);
    const QString wanted = withoutMarks(words);
    size_t commands = 0;
    for (const Command &command : m_commands) {
        if (commands >= MostCommands || !command.action || !command.action->isEnabled() ||
            !withoutMarks(command.text).contains(wanted))
            continue;
        ++commands;
        m_targets.push_back({command.text, command.keys, [action = command.action] {
                                 if (action)
                                     action->trigger();
                             }});
    }
    if (!words.trimmed().isEmpty())
        m_targets.push_back({tr("Search the archive for “%1”").arg(words.trimmed()), QString(),
                             [this, words] { m_goTo(QStringLiteral("archive"), words.trimmed()); }});
    m_list->clear();
    for (const Target &target : m_targets)
        m_list->addItem(target.hint.isEmpty() ? target.text : QString(target.text + u" · " + target.hint));
    m_list->setCurrentRow(0);
}

void QuickFind::activate(const QListWidgetItem *item)
{
    const int row = item ? m_list->row(item) : -1;
    if (row < 0 || size_t(row) >= m_targets.size())
        return;
    const std::function<void()> go = m_targets[size_t(row)].go;
    accept();
    go();
}

} // namespace congbao::desk
