// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "issues/issuespage.h"

#include "actions/actionregistry.h"
#include "common/buttons.h"
#include "common/fields.h"
#include "common/icons.h"
#include "common/messagebar.h"
#include "common/pageview.h"
#include "common/printing.h"
#include "common/texts.h"
#include "common/thumbnails.h"
#include "issues/issuemodels.h"

#include <QDateEdit>
#include <QFileDialog>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
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
    , m_jobs(context.jobs)
    , m_presenter(context.office, context.jobs, context.session)
    , m_mayNotCompose(refusalFor(context.session, casework::Act::ComposeIssue))
    , m_mayNotTypeset(refusalFor(context.session, casework::Act::TypesetIssue))
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
    m_columns->addWidget(buildPreview());
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
    connect(&m_presenter, &IssuesPresenter::pdfChanged, this, &IssuesPage::showPages);
    connect(&m_presenter, &IssuesPresenter::failed, m_message,
            [this](const Error &error) { m_message->tellError(error); });
    connect(&m_presenter, &IssuesPresenter::overtaken, m_message,
            [this](const Error &error, const std::function<void()> &again) {
                m_message->tellError(error, tr("Do it &all the same"), again);
            });
    connect(&m_presenter, &IssuesPresenter::told, m_message,
            [this](const QString &text) { m_message->tell(MessageBar::Kind::Success, text); });
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

void IssuesPage::open(const QString &subject)
{
    m_presenter.select(IssueId(subject.toLongLong()));
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
    m_print = add("issues.print", tr("&Print…"), "print", {QKeySequence::Print}, [this] { print(); });
    m_exports = {add("issues.pages", tr("Save the print &PDF…"), "typeset", {QKeySequence::Save},
                     [this] { exportPages(casework::PrintFileKind::Pages); }),
                 add("issues.booklet", tr("Save as &booklet to fold…"), "issues", {},
                     [this] { exportPages(casework::PrintFileKind::Booklet); }),
                 add("issues.proof", tr("Save a p&roof, four pages a side…"), "find", {},
                     [this] { exportPages(casework::PrintFileKind::Proof); })};
}

QWidget *IssuesPage::buildPreview()
{
    auto *panel = new QWidget(m_columns);
    auto *layout = new QVBoxLayout(panel);
    layout->setContentsMargins(0, 0, 0, 0);
    m_previewTitle = new QLabel(panel);
    m_previewTitle->setObjectName(QStringLiteral("issuePreviewTitle"));
    m_previewTitle->setWordWrap(true);
    auto *exports = new QPushButton(tr("&Save…"), panel);
    exports->setObjectName(QStringLiteral("issueExports"));
    exports->setToolTip(tr("Print PDF, booklet, proof"));
    exports->setAccessibleName(tr("Save the pages"));
    auto *menu = new QMenu(exports);
    for (QAction *action : m_exports)
        menu->addAction(action);
    exports->setMenu(menu);
    auto *tools = new QHBoxLayout;
    tools->addStretch();
    tools->addWidget(exports);
    tools->addWidget(actionButton(m_print, QStringLiteral("issuePrint"), panel));
    m_thumbnails = new Thumbnails(panel);
    m_thumbnails->setObjectName(QStringLiteral("issueThumbnails"));
    m_thumbnails->setAccessibleName(tr("Pages as small pictures"));
    m_preview = new PageView(panel);
    m_preview->setObjectName(QStringLiteral("issuePreview"));
    m_preview->setAccessibleName(tr("Pages of the issue as they will be printed"));
    auto *pages = new QHBoxLayout;
    pages->addWidget(m_thumbnails);
    pages->addWidget(m_preview, 1);
    layout->addWidget(m_previewTitle);
    layout->addLayout(tools);
    layout->addLayout(pages, 1);
    connect(m_thumbnails, &Thumbnails::pageChosen, m_preview, &PageView::goToPage);
    connect(m_preview, &PageView::pageChanged, m_thumbnails, &Thumbnails::setCurrentPage);
    return panel;
}

void IssuesPage::showPages()
{
    const IssuesState &state = m_presenter.state();
    if (state.pdfPath != m_shownPdf) {
        const bool isSameIssue = m_shownIssue == state.current;
        m_shownPdf = state.pdfPath;
        m_shownIssue = state.current;
        if (m_shownPdf.isEmpty())
            m_preview->close();
        else if (isSameIssue)
            m_preview->replace(m_shownPdf);
        else
            m_preview->open(m_shownPdf);
        m_thumbnails->open(m_shownPdf);
    }
    const Issue *issue = m_presenter.currentIssue();
    QString text;
    if (!issue)
        text.clear();
    else if (!state.refusal.isEmpty())
        text = tr("No pages yet: %1").arg(state.refusal);
    else if (state.pages == 0)
        text = m_presenter.isSettingPreview() ? tr("Setting the pages…") : tr("Add instruments to see the pages here.");
    else
        text = state.isPreview ? tr("As composed now: %n page(s)", nullptr, state.pages)
                               : tr("As it will be printed: %n page(s)", nullptr, state.pages);
    if (issue && state.pages > 0) {
        // Sheets are folded in two: print shops want a multiple of four.
        const int missing = (4 - state.pages % 4) % 4;
        text += missing == 0 ? tr(" · a multiple of four")
                             : tr(" · %n more would make a multiple of four", nullptr, missing);
    }
    m_previewTitle->setText(text);
    updateActions();
}

void IssuesPage::exportPages(casework::PrintFileKind kind)
{
    const Issue *issue = m_presenter.currentIssue();
    if (!issue)
        return;
    const QString suffix = kind == casework::PrintFileKind::Booklet ? QStringLiteral("-gap")
                           : kind == casework::PrintFileKind::Proof ? QStringLiteral("-duyet")
                                                                    : QString();
    const QString path = QFileDialog::getSaveFileName(
        this, tr("Save the pages"), u"cong-bao-" + issue->key + suffix + u".pdf", tr("PDF files (%1)").arg(u"*.pdf"));
    if (!path.isEmpty())
        m_presenter.exportPages(path, kind);
}

void IssuesPage::print()
{
    const Issue *issue = m_presenter.currentIssue();
    if (!issue || m_presenter.state().pdfPath.isEmpty())
        return;
    askAndPrint(this, m_jobs, m_presenter.state().pdfPath, m_presenter.state().pages,
                tr("Printing issue %1").arg(issueText(*issue)), [this](const Result<int> &printed) {
                    if (!printed)
                        m_message->tellError(printed.error());
                    else
                        m_message->tell(MessageBar::Kind::Success,
                                        tr("%n page(s) went to the printer.", nullptr, *printed));
                });
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
    layout->addWidget(actionButton(m_new, QStringLiteral("issueNew"), this));
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
    buttons->addWidget(actionButton(m_typeset, QStringLiteral("issueTypeset"), this));
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
    itemTools->addWidget(actionButton(m_up, QStringLiteral("issueItemUp"), this));
    itemTools->addWidget(actionButton(m_down, QStringLiteral("issueItemDown"), this));
    itemTools->addWidget(actionButton(m_remove, QStringLiteral("issueItemRemove"), this));
    itemTools->addStretch();
    auto *placeableTools = new QHBoxLayout;
    placeableTools->addWidget(actionButton(m_add, QStringLiteral("issueItemAdd"), this));
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
        if (const int page = item && issue ? m_presenter.pageOf(item->submission) : 0; page > 0)
            m_preview->goToPage(page);
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
        for (const casework::PlannedCorrection &correction : m_presenter.state().corrections) {
            const bool concernsThis = correction.mustStandIn == issue->key || correction.mustStandIn.isEmpty();
            if (!correction.isPlaced && concernsThis && m_presenter.canCompose())
                lines << tr("! Correction %1: %2").arg(correction.correctingNumber, correction.explanation);
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
    setAllowed(m_new, true, m_mayNotCompose);
    setAllowed(m_add, canCompose && m_placeable->idAt(m_placeableList->currentIndex().row()).isValid(),
               m_mayNotCompose);
    for (QAction *action : {m_remove, m_up, m_down})
        setAllowed(action, canCompose && hasItem, m_mayNotCompose);
    const Issue *issue = m_presenter.currentIssue();
    // Nothing is added to a closed issue: its own instruments get the room.
    m_placeablePart->setVisible(!issue || canCompose || m_presenter.state().isTypesetting);
    setAllowed(m_typeset, m_presenter.canTypeset(), m_mayNotTypeset);
    const IssuesState &state = m_presenter.state();
    m_print->setEnabled(!state.pdfPath.isEmpty());
    for (QAction *action : m_exports) {
        action->setEnabled(!state.pdfPath.isEmpty() && !state.isPreview);
        action->setToolTip(state.isPreview ? tr("Typeset the issue first: these pages are only a preview.")
                                           : QString());
    }
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
