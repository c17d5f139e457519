// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "issues/issuespage.h"

#include "actions/actionregistry.h"
#include "common/fields.h"
#include "common/icons.h"
#include "common/messagebar.h"
#include "common/pageview.h"
#include "common/texts.h"
#include "issues/issuemodels.h"

#include <QDateEdit>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QSettings>
#include <QSplitter>
#include <QTableView>
#include <QTextBrowser>
#include <QVBoxLayout>

namespace congbao::desk {

using casework::Issue;

namespace {

QString columnsKey()
{
    return QStringLiteral("issues/columns");
}

void setBold(QLabel *label, double factor)
{
    QFont font = label->font();
    font.setBold(true);
    font.setPointSizeF(font.pointSizeF() * factor);
    label->setFont(font);
}

/// "44", "44, 45" or "44 + 45"; empty when it is anything else.
std::vector<int> numbersFrom(const QString &text)
{
    std::vector<int> numbers;
    static const QRegularExpression separators(QStringLiteral("[\\s,+]+"));
    for (const QString &piece : text.split(separators, Qt::SkipEmptyParts)) {
        bool isNumber = false;
        const int number = piece.toInt(&isNumber);
        if (!isNumber || number < 1 || number > 9999)
            return {};
        numbers.push_back(number);
    }
    return numbers.size() > 2 ? std::vector<int>() : numbers;
}

} // namespace

IssuesPage::IssuesPage(const DeskContext &context, QWidget *parent)
    : Place(parent)
    , m_presenter(context.office, context.jobs, context.session)
    , m_issues(new IssueModel(this))
    , m_items(new IssueItemModel(this))
    , m_placeable(new PlaceableModel(this))
{
    setObjectName(QStringLiteral("issuesPage"));
    buildActions(context);
    m_message = new MessageBar(this);
    m_columns = new QSplitter(Qt::Horizontal, this);
    m_columns->setChildrenCollapsible(false);
    m_columns->addWidget(buildIssues());
    m_columns->addWidget(buildComposer());
    auto *right = new QWidget(m_columns);
    auto *rightLayout = new QVBoxLayout(right);
    rightLayout->setContentsMargins(0, 0, 0, 0);
    m_previewTitle = new QLabel(right);
    m_previewTitle->setObjectName(QStringLiteral("issuePreviewTitle"));
    m_preview = new PageView(right);
    m_preview->setObjectName(QStringLiteral("issuePreview"));
    m_preview->setAccessibleName(tr("Pages of the issue as they will be printed"));
    rightLayout->addWidget(m_previewTitle);
    rightLayout->addWidget(m_preview, 1);
    m_columns->addWidget(right);
    m_columns->setSizes({262, 620, 340});
    m_columns->setStretchFactor(1, 3);
    m_columns->setStretchFactor(2, 2);
    m_columns->restoreState(QSettings().value(columnsKey()).toByteArray());
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(10, 8, 10, 6);
    layout->setSpacing(6);
    layout->addWidget(m_message);
    layout->addWidget(m_columns, 1);

    connect(&m_presenter, &IssuesPresenter::issuesChanged, this, &IssuesPage::showIssues);
    connect(&m_presenter, &IssuesPresenter::currentChanged, this, &IssuesPage::showIssue);
    connect(&m_presenter, &IssuesPresenter::busyChanged, this, &IssuesPage::updateActions);
    connect(&m_presenter, &IssuesPresenter::placeableChanged, this, [this] {
        const SubmissionId chosen = m_placeable->idAt(m_placeableList->currentIndex().row());
        m_placeable->setSubmissions(m_presenter.state().placeable);
        if (m_placeable->rowCount() > 0)
            m_placeableList->setCurrentIndex(m_placeable->index(std::max(0, m_placeable->rowOf(chosen)), 0));
        updateActions();
    });
    connect(&m_presenter, &IssuesPresenter::pdfChanged, this, [this] {
        if (m_presenter.state().pdfPath.isEmpty())
            m_preview->close();
        else
            m_preview->open(m_presenter.state().pdfPath);
        const Issue *issue = m_presenter.currentIssue();
        m_previewTitle->setText(issue && !issue->pdfSha256.isEmpty()
                                    ? tr("As it will be printed: %n page(s)", nullptr, issue->pages)
                                    : tr("Typeset the issue to see its pages here."));
    });
    connect(&m_presenter, &IssuesPresenter::failed, m_message,
            [this](const Error &error) { m_message->tellError(error); });
    connect(&m_presenter, &IssuesPresenter::overtaken, m_message,
            [this](const Error &error, const std::function<void()> &again) {
                m_message->tellError(error, tr("Do it &all the same"), again);
            });
    connect(&m_presenter, &IssuesPresenter::told, m_message,
            [this](const QString &text) { m_message->tell(MessageBar::Kind::Success, text); });
    m_previewTitle->setText(tr("Typeset the issue to see its pages here."));
    setFocusProxy(m_issueList);
    showIssue();
}

IssuesPage::~IssuesPage()
{
    QSettings().setValue(columnsKey(), m_columns->saveState());
    m_presenter.disconnect(this);
}

void IssuesPage::refresh()
{
    m_presenter.refresh();
}

void IssuesPage::buildActions(const DeskContext &context)
{
    const QString where = tr("Issues");
    const auto add = [&](const char *id, const QString &text, const char *iconName, QList<QKeySequence> keys,
                         std::function<void()> handler) {
        const QString name = QString::fromLatin1(iconName);
        QAction *action = context.actions.add(
            this, {QString::fromLatin1(id), text, name, std::move(keys), QStringLiteral("issues"), where},
            std::move(handler));
        action->setIcon(icon(name));
        return action;
    };
    m_new = add("issues.new", tr("&New issue…"), "issues", {QKeySequence::New}, [this] { startNewIssue(); });
    m_add = add("issues.add", tr("&Add to the issue"), "add", {Qt::Key_Insert}, [this] { addCurrent(); });
    m_remove = add("issues.remove", tr("Ta&ke out of the issue"), "remove", {QKeySequence::Delete},
                   [this] { m_presenter.remove(currentItem()); });
    m_up = add("issues.up", tr("Move &up"), "up", {QKeySequence(Qt::ALT | Qt::Key_Up)},
               [this] { m_presenter.moveBy(currentItem(), -1); });
    m_down = add("issues.down", tr("Move &down"), "down", {QKeySequence(Qt::ALT | Qt::Key_Down)},
                 [this] { m_presenter.moveBy(currentItem(), 1); });
    m_typeset = add("issues.typeset", tr("&Typeset"), "typeset", {QKeySequence(Qt::Key_F5)}, [this] {
        m_message->clear();
        m_presenter.typeset();
    });
}

QPushButton *IssuesPage::button(QAction *action, const QString &name)
{
    auto *made = new QPushButton(action->icon(), action->text(), this);
    made->setObjectName(name);
    made->setToolTip(action->toolTip());
    made->setAccessibleName(action->iconText());
    connect(made, &QPushButton::clicked, action, &QAction::trigger);
    connect(action, &QAction::changed, made, [made, action] { made->setEnabled(action->isEnabled()); });
    return made;
}

QTableView *IssuesPage::table(QAbstractItemModel *model, const QString &name, const QString &accessibleName,
                              bool isLong)
{
    auto *made = new QTableView(this);
    made->setObjectName(name);
    made->setAccessibleName(accessibleName);
    made->setModel(model);
    made->setSelectionBehavior(QAbstractItemView::SelectRows);
    made->setSelectionMode(QAbstractItemView::SingleSelection);
    made->setEditTriggers(QAbstractItemView::NoEditTriggers);
    made->setAlternatingRowColors(true);
    made->setTabKeyNavigation(false);
    made->verticalHeader()->hide();
    made->verticalHeader()->setDefaultSectionSize((isLong ? 2 : 1) * fontMetrics().height() + 10);
    made->horizontalHeader()->setHighlightSections(false);
    made->setMinimumWidth(120);
    return made;
}

QWidget *IssuesPage::buildIssues()
{
    auto *panel = new QWidget(this);
    auto *layout = new QVBoxLayout(panel);
    layout->setContentsMargins(0, 0, 0, 0);
    m_issueList = table(m_issues, QStringLiteral("issueList"), tr("Issues"), false);
    m_issueList->horizontalHeader()->setSectionResizeMode(IssueModel::Number, QHeaderView::ResizeToContents);
    m_issueList->horizontalHeader()->setSectionResizeMode(IssueModel::State, QHeaderView::Stretch);
    m_issueList->horizontalHeader()->setSectionResizeMode(IssueModel::DateColumn, QHeaderView::ResizeToContents);
    layout->addWidget(button(m_new, QStringLiteral("issueNew")));
    m_newIssue = buildNewIssue();
    layout->addWidget(m_newIssue);
    layout->addWidget(m_issueList, 1);
    connect(m_issueList->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex &row) {
                if (row.isValid())
                    m_presenter.select(m_issues->idAt(row.row()));
            });
    return panel;
}

QWidget *IssuesPage::buildNewIssue()
{
    auto *panel = new QFrame(this);
    panel->setObjectName(QStringLiteral("newIssuePanel"));
    panel->setFrameShape(QFrame::StyledPanel);
    auto *form = new QFormLayout(panel);
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    m_numbers = new QLineEdit(panel);
    m_numbers->setObjectName(QStringLiteral("newIssueNumbers"));
    m_numbers->setToolTip(tr("One number, or two for a double number: 44 + 45"));
    m_date = new QDateEdit(QDate::currentDate(), panel);
    m_date->setObjectName(QStringLiteral("newIssueDate"));
    m_date->setDisplayFormat(QStringLiteral("dd/MM/yyyy"));
    m_date->setCalendarPopup(true);
    form->addRow(tr("Nu&mber:"), m_numbers);
    form->addRow(tr("Da&te:"), m_date);
    auto *buttons = new QHBoxLayout;
    auto *create = new QPushButton(tr("C&reate"), panel);
    create->setObjectName(QStringLiteral("newIssueCreate"));
    auto *cancel = new QPushButton(tr("Cancel"), panel);
    cancel->setObjectName(QStringLiteral("newIssueCancel"));
    buttons->addStretch();
    buttons->addWidget(create);
    buttons->addWidget(cancel);
    form->addRow(buttons);
    connect(create, &QPushButton::clicked, this, &IssuesPage::createIssue);
    connect(m_numbers, &QLineEdit::returnPressed, this, &IssuesPage::createIssue);
    connect(cancel, &QPushButton::clicked, this, [this] {
        m_newIssue->hide();
        m_issueList->setFocus();
    });
    new FieldKeys(m_numbers, m_issueList);
    panel->hide();
    return panel;
}

QWidget *IssuesPage::buildComposer()
{
    auto *panel = new QWidget(this);
    auto *layout = new QVBoxLayout(panel);
    layout->setContentsMargins(0, 0, 0, 0);
    m_title = new QLabel(panel);
    m_title->setObjectName(QStringLiteral("issueTitle"));
    m_title->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    setBold(m_title, 1.2);
    layout->addWidget(m_title);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(button(m_typeset, QStringLiteral("issueTypeset")));
    buttons->addStretch();
    layout->addLayout(buttons);

    const int em = fontMetrics().horizontalAdvance(u'm');
    m_itemList = table(m_items, QStringLiteral("issueItems"), tr("Instruments of the issue"), true);
    m_itemList->setDragEnabled(true);
    m_itemList->setAcceptDrops(true);
    m_itemList->setDropIndicatorShown(true);
    m_itemList->setDragDropMode(QAbstractItemView::InternalMove);
    m_itemList->setDragDropOverwriteMode(false);
    QHeaderView *header = m_itemList->horizontalHeader();
    header->resizeSection(IssueItemModel::Position, 3 * em);
    header->resizeSection(IssueItemModel::Part, 10 * em);
    header->resizeSection(IssueItemModel::Number, 11 * em);
    header->resizeSection(IssueItemModel::Pages, 5 * em);
    header->resizeSection(IssueItemModel::State, 7 * em);
    header->setSectionResizeMode(IssueItemModel::Abstract, QHeaderView::Stretch);

    m_placeableList = table(m_placeable, QStringLiteral("issuePlaceable"), tr("Instruments that can be added"), true);
    m_placeableList->horizontalHeader()->resizeSection(PlaceableModel::Number, 16 * em);
    m_placeableList->horizontalHeader()->resizeSection(PlaceableModel::State, 12 * em);
    m_placeableList->horizontalHeader()->setSectionResizeMode(PlaceableModel::Abstract, QHeaderView::Stretch);
    m_notes = new QTextBrowser(panel);
    m_notes->setObjectName(QStringLiteral("issueNotes"));
    m_notes->setAccessibleName(tr("What blocks, warnings and signatures"));
    m_notes->setTabChangesFocus(true);

    auto *rows = new QSplitter(Qt::Vertical, panel);
    rows->setChildrenCollapsible(false);
    const auto section = [&](const QString &title, QWidget *content, QLayout *tools) {
        auto *part = new QWidget(rows);
        auto *partLayout = new QVBoxLayout(part);
        partLayout->setContentsMargins(0, 2, 0, 0);
        partLayout->setSpacing(4);
        auto *label = new QLabel(title, part);
        label->setBuddy(content);
        setBold(label, 1.0);
        partLayout->addWidget(label);
        if (tools)
            partLayout->addLayout(tools);
        partLayout->addWidget(content, 1);
        rows->addWidget(part);
        return part;
    };
    auto *itemTools = new QHBoxLayout;
    itemTools->addWidget(button(m_up, QStringLiteral("issueItemUp")));
    itemTools->addWidget(button(m_down, QStringLiteral("issueItemDown")));
    itemTools->addWidget(button(m_remove, QStringLiteral("issueItemRemove")));
    itemTools->addStretch();
    auto *placeableTools = new QHBoxLayout;
    placeableTools->addWidget(button(m_add, QStringLiteral("issueItemAdd")));
    placeableTools->addStretch();
    section(tr("&Instruments of the issue"), m_itemList, itemTools);
    m_placeablePart = section(tr("Instruments that can be add&ed"), m_placeableList, placeableTools);
    section(tr("What blocks, &warnings and signatures"), m_notes, nullptr);
    rows->setStretchFactor(0, 5);
    rows->setStretchFactor(1, 3);
    rows->setStretchFactor(2, 2);
    layout->addWidget(rows, 1);

    connect(m_items, &IssueItemModel::moveWanted, &m_presenter, &IssuesPresenter::move);
    connect(m_itemList->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &IssuesPage::updateActions);
    connect(m_placeableList->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &IssuesPage::updateActions);
    connect(m_placeableList, &QTableView::activated, this, &IssuesPage::addCurrent);
    connect(m_itemList, &QTableView::activated, this, [this](const QModelIndex &index) {
        const casework::IssueItem *item = m_items->itemAt(index.row());
        const Issue *issue = m_presenter.currentIssue();
        if (item && issue && item->firstPage > 0)
            m_preview->goToPage(item->firstPage - issue->firstPage + 1);
    });
    return panel;
}

SubmissionId IssuesPage::currentItem() const
{
    const casework::IssueItem *item = m_items->itemAt(m_itemList->currentIndex().row());
    return item ? item->submission : SubmissionId();
}

void IssuesPage::addCurrent()
{
    const SubmissionId id = m_placeable->idAt(m_placeableList->currentIndex().row());
    if (id.isValid())
        m_presenter.add(id);
}

void IssuesPage::showIssues()
{
    const IssueId current = m_presenter.state().current;
    {
        const QSignalBlocker blocker(m_issueList->selectionModel());
        m_issues->setIssues(m_presenter.state().issues);
    }
    const int row = m_issues->rowOf(current);
    if (row >= 0)
        m_issueList->setCurrentIndex(m_issues->index(row, 0));
    showIssue();
}

void IssuesPage::showIssue()
{
    const Issue *issue = m_presenter.currentIssue();
    const SubmissionId chosen = currentItem();
    m_items->setItems(issue ? issue->items : std::vector<casework::IssueItem>(), m_presenter.canCompose());
    if (m_items->rowCount() > 0)
        m_itemList->setCurrentIndex(m_items->index(std::max(0, m_items->rowOf(chosen)), 0));
    m_title->setText(
        issue ? tr("Issue %1 of %2 · %3").arg(issueText(*issue), dateText(issue->date), stateText(issue->state))
              : tr("No issue yet. Make the first one with “New issue”."));
    showNotes();
    updateActions();
}

void IssuesPage::showNotes()
{
    const Issue *issue = m_presenter.currentIssue();
    QStringList lines;
    if (issue) {
        for (const casework::IssueItem &item : issue->items) {
            for (const QString &blocker : item.blockers)
                lines << tr("✗ %1: %2").arg(item.attributes.number, blocker);
        }
        for (const QString &warning : issue->warnings)
            lines << tr("! %1").arg(warning);
        for (const casework::SignOff &signOff : issue->signOffs) {
            const QString who = tr("%1, %2").arg(signOff.by, timeText(signOff.at));
            QString line = signOff.decision == u"return"  ? tr("↩ Sent back by %1: %2").arg(who, signOff.reason)
                           : signOff.decision == u"close" ? tr("✓ Closed by %1").arg(who)
                                                          : tr("✓ Approved by %1").arg(who);
            if (signOff.isVoid)
                line = tr("%1 (void: the pages changed afterwards)").arg(line);
            lines << line;
        }
    }
    m_notes->setPlainText(lines.isEmpty() ? tr("Nothing to report.") : lines.join(u'\n'));
}

void IssuesPage::updateActions()
{
    const bool canCompose = m_presenter.canCompose();
    const bool hasItem = currentItem().isValid();
    m_add->setEnabled(canCompose && m_placeable->idAt(m_placeableList->currentIndex().row()).isValid());
    m_remove->setEnabled(canCompose && hasItem);
    m_up->setEnabled(canCompose && hasItem);
    m_down->setEnabled(canCompose && hasItem);
    const Issue *issue = m_presenter.currentIssue();
    // Nothing is added to a closed issue: its own instruments get the room.
    m_placeablePart->setVisible(!issue || canCompose || m_presenter.state().isTypesetting);
    m_typeset->setEnabled(m_presenter.canTypeset());
}

void IssuesPage::startNewIssue()
{
    m_numbers->setText(QString::number(m_presenter.nextNumber(m_date->date().year())));
    m_newIssue->show();
    m_numbers->setFocus();
    m_numbers->selectAll();
}

void IssuesPage::createIssue()
{
    const std::vector<int> numbers = numbersFrom(m_numbers->text());
    if (numbers.empty()) {
        m_message->tell(MessageBar::Kind::Warning,
                        tr("“%1” is no issue number. Write one number, or two for a double number: 44 + 45.")
                            .arg(m_numbers->text()));
        m_numbers->setFocus();
        return;
    }
    m_newIssue->hide();
    m_presenter.create(m_date->date().year(), numbers, m_date->date());
    m_issueList->setFocus();
}

} // namespace congbao::desk
