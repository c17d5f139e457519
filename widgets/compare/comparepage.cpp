// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/comparepage.h"

#include "actions/actionregistry.h"
#include "common/buttons.h"
#include "common/icons.h"
#include "common/messagebar.h"
#include "common/submissionmodel.h"
#include "common/texts.h"
#include "compare/comparedesk.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QSettings>
#include <QSortFilterProxyModel>
#include <QStackedWidget>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

namespace congbao::desk {

namespace {
QString columnsKey()
{
    return QStringLiteral("compare/submissionColumns");
}
} // namespace

ComparePage::ComparePage(const DeskContext &context, QWidget *parent)
    : Place(parent)
    , m_presenter(context.office, context.jobs, context.session)
    , m_goTo(context.goTo)
    , m_person(context.session.person().name)
    , m_mayNotCompare(refusalFor(context.session, casework::Act::CompareTexts))
    , m_mayNotDraft(refusalFor(context.session, casework::Act::DraftLetter))
    , m_submissions(new SubmissionModel(this))
    , m_sorted(new QSortFilterProxyModel(this))
{
    setObjectName(QStringLiteral("comparePage"));
    m_message = new MessageBar(this);
    m_stack = new QStackedWidget(this);
    m_head = buildHead(context);
    m_stack->addWidget(buildList());
    auto *desk = new CompareDesk(context, m_presenter, m_stack);
    m_stack->addWidget(desk);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(10, 8, 10, 6);
    layout->setSpacing(6);
    layout->addWidget(m_head);
    layout->addWidget(m_message);
    layout->addWidget(m_stack, 1);

    connect(&m_presenter, &ComparePresenter::submissionsChanged, this, [this] {
        goBackToLast();
        m_submissions->setSubmissions(m_presenter.state().submissions);
        const bool isEmpty = m_presenter.state().submissions.empty();
        m_empty->setVisible(isEmpty);
        m_list->setVisible(!isEmpty);
        if (!isEmpty && !m_list->currentIndex().isValid())
            m_list->setCurrentIndex(m_sorted->index(0, 0));
        showHead();
    });
    connect(desk, &CompareDesk::formalWanted, this, &ComparePage::askForFormal);
    connect(&m_presenter, &ComparePresenter::currentChanged, this, &ComparePage::remember);
    connect(&m_presenter, &ComparePresenter::opened, this, &ComparePage::showOpened);
    connect(&m_presenter, &ComparePresenter::comparisonChanged, this, &ComparePage::showHead);
    connect(&m_presenter, &ComparePresenter::verdictsChanged, this, &ComparePage::showHead);
    connect(&m_presenter, &ComparePresenter::busyChanged, this, &ComparePage::showHead);
    connect(&m_presenter, &ComparePresenter::failed, m_message,
            [this](const Error &error) { m_message->tellError(error); });
    connect(&m_presenter, &ComparePresenter::told, m_message,
            [this](const QString &text) { m_message->tell(MessageBar::Kind::Success, text); });
    connect(&m_presenter, &ComparePresenter::letterDrafted, this, &ComparePage::showLetter);
    showOpened();
}

ComparePage::~ComparePage()
{
    QSettings().setValue(columnsKey(), m_list->horizontalHeader()->saveState());
    m_presenter.disconnect(this);
}

void ComparePage::refresh()
{
    m_presenter.refresh();
}

void ComparePage::open(const QString &subject)
{
    m_message->clear();
    m_wentBack = true; // somebody wants this one
    m_presenter.open(SubmissionId(subject.toLongLong()));
}

QWidget *ComparePage::buildHead(const DeskContext &context)
{
    auto *head = new QWidget(this);
    auto *layout = new QHBoxLayout(head);
    layout->setContentsMargins(0, 0, 0, 0);
    const QString where = tr("Compare");
    m_backAction = context.actions.add(this,
                                       {QStringLiteral("compare.back"),
                                        tr("All submissions"),
                                        QStringLiteral("back"),
                                        {QKeySequence(Qt::ALT | Qt::Key_Left), QKeySequence(Qt::Key_Escape)},
                                        QStringLiteral("compare"),
                                        where},
                                       [this] {
                                           QSettings().remove(lastKey());
                                           m_presenter.leave();
                                           m_presenter.refresh();
                                       });
    m_compareAction = context.actions.add(this,
                                          {QStringLiteral("compare.run"),
                                           tr("&Compare now"),
                                           QStringLiteral("run"),
                                           {QKeySequence(Qt::Key_F5)},
                                           QStringLiteral("compare"),
                                           where},
                                          [this] {
                                              m_message->clear();
                                              m_presenter.compareNow();
                                          });
    m_letterAction = context.actions.add(this,
                                         {QStringLiteral("compare.letter"),
                                          tr("Draft the &letter"),
                                          QStringLiteral("letter"),
                                          {QKeySequence(Qt::CTRL | Qt::Key_L)},
                                          QStringLiteral("compare"),
                                          where},
                                         [this] { m_presenter.draftLetter(); });
    m_backAction->setIcon(icon(QStringLiteral("back")));
    m_compareAction->setIcon(icon(QStringLiteral("run")));
    m_letterAction->setIcon(icon(QStringLiteral("letter")));
    m_back = new QToolButton(head);
    m_back->setObjectName(QStringLiteral("compareBack"));
    m_back->setDefaultAction(m_backAction);
    m_back->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_back->setAutoRaise(true);
    m_title = new QLabel(head);
    m_title->setObjectName(QStringLiteral("compareTitle"));
    m_title->setTextFormat(Qt::PlainText);
    m_title->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    QFont font = m_title->font();
    font.setPointSizeF(font.pointSizeF() * 1.2);
    font.setBold(true);
    m_title->setFont(font);
    m_compare = actionButton(m_compareAction, QStringLiteral("compareRun"), head);
    m_letter = actionButton(m_letterAction, QStringLiteral("compareLetter"), head);
    for (QPushButton *button : {m_compare, m_letter})
        button->setFocusPolicy(Qt::TabFocus); // a click leaves the keys with the list
    layout->addWidget(m_back);
    layout->addWidget(m_title, 1);
    layout->addWidget(m_compare);
    layout->addWidget(m_letter);
    return head;
}

QWidget *ComparePage::buildList()
{
    auto *panel = new QWidget(this);
    auto *layout = new QVBoxLayout(panel);
    layout->setContentsMargins(0, 0, 0, 0);
    m_empty = new QLabel(tr("No submission has been received yet. Register one at the place Intake (Ctrl+2); it then "
                            "stands here."),
                         panel);
    m_empty->setObjectName(QStringLiteral("compareEmpty"));
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    m_empty->hide();
    m_list = new QTableView(panel);
    m_list->setObjectName(QStringLiteral("compareSubmissions"));
    m_list->setAccessibleName(tr("Submissions"));
    m_sorted->setSourceModel(m_submissions);
    m_sorted->setSortRole(SubmissionModel::SortRole);
    m_sorted->setSortLocaleAware(true);
    m_list->setModel(m_sorted);
    m_list->setSortingEnabled(true);
    m_list->sortByColumn(SubmissionModel::Arrival, Qt::DescendingOrder);
    m_list->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_list->setSelectionMode(QAbstractItemView::SingleSelection);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setAlternatingRowColors(true);
    m_list->setTabKeyNavigation(false);
    m_list->verticalHeader()->hide();
    // Abstracts and the names of bodies are long: two lines each.
    m_list->verticalHeader()->setDefaultSectionSize(2 * fontMetrics().height() + 10);
    QHeaderView *header = m_list->horizontalHeader();
    header->setHighlightSections(false);
    const int em = fontMetrics().horizontalAdvance(u'm');
    header->resizeSection(SubmissionModel::Arrival, 7 * em);
    header->resizeSection(SubmissionModel::Number, 18 * em);
    header->resizeSection(SubmissionModel::From, 19 * em);
    header->resizeSection(SubmissionModel::State, 12 * em);
    header->resizeSection(SubmissionModel::Differences, 12 * em);
    header->setStretchLastSection(false);
    header->setSectionResizeMode(SubmissionModel::Abstract, QHeaderView::Stretch);
    const QByteArray columns = QSettings().value(columnsKey()).toByteArray();
    if (!columns.isEmpty())
        header->restoreState(columns);
    layout->addWidget(m_empty, 1);
    layout->addWidget(m_list, 1);
    connect(m_list, &QTableView::activated, this, &ComparePage::openCurrent);
    return panel;
}

void ComparePage::openCurrent()
{
    const QModelIndex current = m_list->currentIndex();
    if (!current.isValid())
        return;
    m_message->clear();
    m_presenter.open(SubmissionId(current.siblingAtColumn(0).data(SubmissionModel::IdRole).toLongLong()));
}

void ComparePage::showOpened()
{
    const bool isOpen = m_presenter.state().submission.has_value();
    QTableView *list = isOpen ? m_stack->findChild<QTableView *>(QStringLiteral("compareDifferences")) : m_list;
    setFocusProxy(list); // the keys work at once when the place comes to the front
    if (m_stack->currentIndex() != (isOpen ? 1 : 0)) {
        m_stack->setCurrentIndex(isOpen ? 1 : 0);
        list->setFocus();
    }
    showHead();
}

void ComparePage::showHead()
{
    const CompareState &state = m_presenter.state();
    const bool isOpen = state.submission.has_value();
    m_backAction->setEnabled(isOpen);
    m_back->setVisible(isOpen);
    m_compareAction->setVisible(isOpen);
    m_letterAction->setVisible(isOpen);
    setAllowed(m_compareAction, isOpen && !state.isComparing, m_mayNotCompare);
    m_compareAction->setText(state.isComparing ? tr("Comparing…") : tr("&Compare now"));
    setAllowed(m_letterAction, m_presenter.canDraftLetter(), m_mayNotDraft);
    if (!m_letterAction->isEnabled() && m_mayNotDraft.isEmpty())
        m_letterAction->setToolTip(tr("Possible when every difference has a verdict and one of them is an error."));
    if (isOpen) {
        const QString text = tr("No. %1 · %2 · %3")
                                 .arg(QString::number(state.submission->arrivalNumber),
                                      instrumentText(state.submission->attributes), stateText(state.submission->state));
        m_title->setText(text);
        m_title->setToolTip(state.submission->attributes.abstractText);
    } else {
        m_title->setText(tr("Compare official and electronic texts"));
        m_title->setToolTip({});
    }
}

QString ComparePage::lastKey() const
{
    return u"compare/last/" + m_person;
}

void ComparePage::remember()
{
    // At every step, not at the end: a machine that loses its power opens at the same difference again.
    const CompareState &state = m_presenter.state();
    if (state.submission && !state.isProvisional && state.current > 0)
        QSettings().setValue(lastKey(),
                             QStringList{QString::number(state.submission->id.value()),
                                         state.submission->attributes.number, QString::number(state.current)});
}

void ComparePage::goBackToLast()
{
    if (std::exchange(m_wentBack, true) || m_presenter.state().submission)
        return;
    const QStringList last = QSettings().value(lastKey()).toStringList();
    if (last.size() != 3)
        return;
    // The number too: another office on this computer has its own submissions.
    for (const casework::Submission &submission : m_presenter.state().submissions) {
        if (submission.id.value() == last[0].toLongLong() && submission.attributes.number == last[1])
            return m_presenter.open(submission.id, last[2].toInt());
    }
}

void ComparePage::askForFormal()
{
    const auto count = static_cast<int>(m_presenter.openFormal().size());
    if (count == 0)
        return;
    m_message->tell(MessageBar::Kind::Information,
                    tr("%n difference(s) cannot change the meaning: spaces, letter forms, page furniture. Record for "
                       "all of them that they differ in form only? U takes it back.",
                       nullptr, count),
                    tr("&Record"), [this, count] {
                        m_presenter.judgeFormal();
                        m_message->tell(MessageBar::Kind::Success,
                                        tr("Recorded for %n difference(s): in form only.", nullptr, count), tr("&Undo"),
                                        [this] { m_presenter.undo(); });
                    });
}

void ComparePage::showLetter(LetterId id, int points)
{
    m_message->tell(MessageBar::Kind::Success, tr("The letter is drafted; it names %n difference(s).", nullptr, points),
                    tr("&Show the letter"),
                    [this, id] { m_goTo(QStringLiteral("letters"), QString::number(id.value())); });
}

} // namespace congbao::desk
