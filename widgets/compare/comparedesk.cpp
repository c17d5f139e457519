// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/comparedesk.h"

#include "actions/actionregistry.h"
#include "common/buttons.h"
#include "common/fields.h"
#include "common/icons.h"
#include "common/pageview.h"
#include "compare/discrepancymodel.h"
#include "compare/following.h"
#include "compare/loupe.h"
#include "compare/recheckview.h"
#include "compare/textview.h"

#include <algorithm>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QSettings>
#include <QSpinBox>
#include <QSplitter>
#include <QTableView>
#include <QTabWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace congbao::desk {

using casework::VerdictKind;

namespace {

QString context()
{
    return QStringLiteral("compare");
}

QString settingsKey(const QString &name)
{
    return u"compare/" + name;
}

} // namespace

CompareDesk::CompareDesk(const DeskContext &context, ComparePresenter &presenter, QWidget *parent)
    : QWidget(parent)
    , m_presenter(presenter)
    , m_model(new DiscrepancyModel(presenter, this))
{
    m_text = new TextView(context.jobs.pool(), this);
    m_list = new QTableView(this);
    buildActions(context);
    m_sides = new QSplitter(Qt::Horizontal, this);
    m_sides->setObjectName(QStringLiteral("compareSides"));
    m_sides->addWidget(buildPages());
    m_sides->addWidget(buildText());
    m_sides->setChildrenCollapsible(false);
    m_sides->setSizes({500, 500});
    m_loupe = new Loupe(this);
    m_loupe->setObjectName(QStringLiteral("compareLoupe"));
    m_rows = new QSplitter(Qt::Vertical, this);
    m_rows->setObjectName(QStringLiteral("compareRows"));
    m_rows->addWidget(m_sides);
    auto *below = new QWidget(m_rows);
    auto *belowLayout = new QVBoxLayout(below);
    belowLayout->setContentsMargins(0, 0, 0, 0);
    belowLayout->setSpacing(4);
    belowLayout->addWidget(m_loupe);
    m_tabs = new QTabWidget(below);
    m_tabs->setObjectName(QStringLiteral("compareTabs"));
    m_tabs->setAccessibleName(tr("Differences and resent text"));
    m_tabs->setDocumentMode(true);
    m_tabs->setTabBarAutoHide(true); // one tab needs no bar
    m_tabs->addTab(buildList(), tr("Differences"));
    m_recheck = new RecheckView(below);
    m_recheck->hide();
    belowLayout->addWidget(m_tabs, 1);
    m_rows->addWidget(below);
    m_rows->setChildrenCollapsible(false);
    m_rows->setStretchFactor(0, 3);
    m_rows->setStretchFactor(1, 2);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_rows);

    const QSettings settings;
    m_sides->restoreState(settings.value(settingsKey(QStringLiteral("sides"))).toByteArray());
    m_rows->restoreState(settings.value(settingsKey(QStringLiteral("rows"))).toByteArray());
    const QByteArray columns = settings.value(settingsKey(QStringLiteral("columns"))).toByteArray();
    if (!columns.isEmpty())
        m_list->horizontalHeader()->restoreState(columns);

    connect(m_loupe, &Loupe::pictureWanted, this,
            [this](const PageWish &wish) { m_pages->renderer().setUrgentWish(wish); });
    connect(m_pages, &PageView::urgentDrawn, m_loupe, &Loupe::setPicture);
    connect(&m_presenter, &ComparePresenter::opened, this, &CompareDesk::showOpened);
    connect(&m_presenter, &ComparePresenter::electronicChanged, this, &CompareDesk::showOpened);
    connect(&m_presenter, &ComparePresenter::comparisonChanged, this, [this] {
        showMarks();
        showCurrent();
    });
    connect(&m_presenter, &ComparePresenter::visibleChanged, this, [this] {
        m_model->reload();
        showCurrent();
        showSummary();
    });
    connect(&m_presenter, &ComparePresenter::verdictsChanged, this, [this] {
        m_model->reloadVerdicts();
        showMarks();
        showSummary();
        updateActions();
    });
    connect(&m_presenter, &ComparePresenter::currentChanged, this, &CompareDesk::showCurrent);
    connect(&m_presenter, &ComparePresenter::recheckChanged, this, &CompareDesk::showRecheck);
    connect(m_recheck, &RecheckView::itemChosen, this, [this](int discrepancy, int page) {
        if (discrepancy > 0)
            m_presenter.select(discrepancy);
        else
            m_pages->goToPage(page);
    });
    connect(&m_presenter, &ComparePresenter::busyChanged, this, &CompareDesk::updateActions);
    updateActions();
}

CompareDesk::~CompareDesk()
{
    QSettings settings;
    settings.setValue(settingsKey(QStringLiteral("sides")), m_sides->saveState());
    settings.setValue(settingsKey(QStringLiteral("rows")), m_rows->saveState());
    settings.setValue(settingsKey(QStringLiteral("columns")), m_list->horizontalHeader()->saveState());
}

void CompareDesk::buildActions(const DeskContext &desk)
{
    const QString where = tr("Compare");
    const auto add = [&](const char *id, const QString &text, const QString &iconName, QList<QKeySequence> keys,
                         std::function<void()> handler) {
        QAction *action = desk.actions.add(
            this, {QString::fromLatin1(id), text, iconName, std::move(keys), context(), where}, std::move(handler));
        if (!iconName.isEmpty())
            action->setIcon(icon(iconName));
        return action;
    };
    m_next =
        add("compare.next", tr("Next difference"), QStringLiteral("down"), {Qt::Key_J}, [this] { m_presenter.next(); });
    m_previous = add("compare.previous", tr("Previous difference"), QStringLiteral("up"), {Qt::Key_K},
                     [this] { m_presenter.previous(); });
    m_real = add("compare.real", tr("The electronic text is wrong"), QStringLiteral("real"),
                 {Qt::Key_Return, Qt::Key_Enter}, [this] { m_presenter.judge(VerdictKind::Real); });
    m_readingError = add("compare.readingError", tr("Reading error of the machine"), QStringLiteral("reading-error"),
                         {Qt::Key_E}, [this] { m_presenter.judge(VerdictKind::ReadingError); });
    m_officialWrong =
        add("compare.officialWrong", tr("The official text itself is wrong"), QStringLiteral("official-wrong"),
            {Qt::Key_O}, [this] { m_presenter.judge(VerdictKind::OfficialWrong); });
    m_undo = add("compare.undo", tr("Undo the verdict"), QStringLiteral("undo"), {Qt::Key_U, QKeySequence::Undo},
                 [this] { m_presenter.undo(); });
    add("compare.note", tr("Write a note"), {}, {Qt::Key_M}, [this] { m_note->setFocus(Qt::ShortcutFocusReason); });
    add("compare.filter", tr("Filter the differences"), {}, {Qt::Key_F},
        [this] { m_words->setFocus(Qt::ShortcutFocusReason); });
    add("compare.closer", tr("Look closer"), {}, {Qt::Key_Space}, [this] { lookCloser(); });
    add("compare.page", tr("Go to a page"), {}, {Qt::Key_G}, [this] {
        m_page->setFocus(Qt::ShortcutFocusReason);
        m_page->selectAll();
    });
    m_formal = add("compare.formal", tr("All in form only…"), QStringLiteral("formal"),
                   {QKeySequence(Qt::SHIFT | Qt::Key_E)}, [this] { emit formalWanted(); });
    m_copy = add("compare.copy", tr("Copy the difference"), QStringLiteral("copy"), {QKeySequence::Copy},
                 [this] { copyCurrent(); });
    m_turn =
        add("compare.turn", tr("Turn the pages"), QStringLiteral("turn"), {Qt::Key_R}, [this] { m_pages->turn(); });
    add("compare.find", tr("Find in both texts"), {}, {QKeySequence::Find}, [this] {
        m_find->setFocus(Qt::ShortcutFocusReason);
        m_find->selectAll();
    });
}

QToolButton *CompareDesk::button(QAction *action, const QString &iconName, const QString &name)
{
    auto *made = new QToolButton(this);
    if (action) {
        made->setDefaultAction(action);
    } else {
        made->setIcon(icon(iconName));
        made->setToolTip(name);
    }
    made->setAccessibleName(action ? action->text() : name);
    made->setAutoRaise(true);
    made->setFocusPolicy(Qt::TabFocus);
    return made;
}

QWidget *CompareDesk::buildPages()
{
    auto *side = new QWidget(this);
    auto *layout = new QVBoxLayout(side);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    auto *bar = new QHBoxLayout;
    auto *title = new QLabel(tr("Official text"), side);
    QFont bold = title->font();
    bold.setBold(true);
    title->setFont(bold);
    m_pages = new PageView(side);
    m_pages->setObjectName(QStringLiteral("comparePages"));
    m_pages->setAccessibleName(tr("Pages of the official text"));
    m_pages->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_pages->addActions({m_turn, m_copy, m_real, m_readingError, m_officialWrong, m_undo});
    m_page = new QSpinBox(side);
    m_page->setObjectName(QStringLiteral("comparePage"));
    m_page->setAccessibleName(tr("Page"));
    m_page->setRange(1, 1);
    m_page->setKeyboardTracking(false);
    new FieldKeys(m_page, m_list);
    auto *pageLabel = new QLabel(tr("&Page"), side);
    pageLabel->setBuddy(m_page);
    m_pageCount = new QLabel(side);
    QToolButton *zoomOut = button(nullptr, QStringLiteral("zoom-out"), tr("Smaller"));
    QToolButton *zoomIn = button(nullptr, QStringLiteral("zoom-in"), tr("Bigger"));
    QToolButton *fit = button(nullptr, QStringLiteral("fit-width"), tr("Fit the width"));
    zoomOut->setObjectName(QStringLiteral("compareZoomOut"));
    zoomIn->setObjectName(QStringLiteral("compareZoomIn"));
    fit->setObjectName(QStringLiteral("compareFitWidth"));
    QToolButton *turn = button(m_turn, {}, {});
    turn->setObjectName(QStringLiteral("compareTurn"));
    bar->addWidget(title);
    bar->addStretch();
    bar->addWidget(pageLabel);
    bar->addWidget(m_page);
    bar->addWidget(m_pageCount);
    bar->addWidget(zoomOut);
    bar->addWidget(zoomIn);
    bar->addWidget(fit);
    bar->addWidget(turn);
    setTabOrder(turn, m_pages); // as they stand, not as they were made
    layout->addLayout(bar);
    layout->addWidget(m_pages, 1);
    connect(zoomOut, &QToolButton::clicked, m_pages, [this] { m_pages->zoom(1 / 1.2); });
    connect(zoomIn, &QToolButton::clicked, m_pages, [this] { m_pages->zoom(1.2); });
    connect(fit, &QToolButton::clicked, m_pages, &PageView::fitWidth);
    connect(m_page, &QSpinBox::valueChanged, m_pages, &PageView::goToPage);
    connect(m_page, &QSpinBox::editingFinished, m_pages, [this] {
        if (m_page->hasFocus())
            m_pages->setFocus(Qt::OtherFocusReason);
    });
    connect(m_pages, &PageView::pageChanged, this, [this](int page) {
        const QSignalBlocker blocker(m_page);
        m_page->setRange(1, std::max(1, m_pages->pageCount()));
        m_page->setValue(page);
        m_pageCount->setText(tr("of %1").arg(m_pages->pageCount()));
    });
    connect(m_pages, &PageView::opened, this, [this] {
        showMarks();
        showCurrent();
    });
    connect(m_pages, &PageView::found, this, [this](int places, bool hasWords) {
        m_foundText->setText(hasWords ? tr("official text: %n place(s)", nullptr, places)
                                      : tr("the official text is a picture"));
        if (!hasWords)
            followText(); // at least to where the words stand in the other one
    });
    connect(m_pages, &PageView::markActivated, &m_presenter, &ComparePresenter::select);
    connect(m_pages, &PageView::placeChangedByUser, this, &CompareDesk::followPage);
    return side;
}

QWidget *CompareDesk::buildText()
{
    auto *side = new QWidget(this);
    auto *layout = new QVBoxLayout(side);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    auto *bar = new QHBoxLayout;
    auto *title = new QLabel(tr("Electronic text"), side);
    QFont bold = title->font();
    bold.setBold(true);
    title->setFont(bold);
    m_text->setObjectName(QStringLiteral("compareText"));
    m_text->setAccessibleName(tr("Electronic text"));
    m_find = new QLineEdit(side);
    m_find->setObjectName(QStringLiteral("compareFind"));
    m_find->setPlaceholderText(tr("Find words (Ctrl+F)"));
    m_find->setAccessibleName(tr("Find in both texts"));
    m_find->setClearButtonEnabled(true);
    m_find->setMaximumWidth(240);
    new FieldKeys(m_find, m_list);
    bar->addWidget(title);
    bar->addStretch();
    m_foundText = new QLabel(side);
    m_foundText->setObjectName(QStringLiteral("compareFound"));
    bar->addWidget(m_foundText);
    bar->addWidget(m_find);
    layout->addLayout(bar);
    layout->addWidget(m_text, 1);
    connect(m_find, &QLineEdit::returnPressed, this,
            [this] { findWords(QApplication::keyboardModifiers().testFlag(Qt::ShiftModifier)); });
    connect(m_find, &QLineEdit::textChanged, this, [this] {
        m_foundText->clear();
        m_soughtWords.clear();
        m_pages->find({});
    });
    connect(m_text, &TextView::markActivated, &m_presenter, &ComparePresenter::select);
    connect(m_text, &TextView::placeChangedByUser, this, &CompareDesk::followText);
    connect(m_text, &TextView::textShown, this, [this] {
        showMarks();
        showCurrent();
    });
    return side;
}

QWidget *CompareDesk::buildList()
{
    auto *panel = new QWidget(this);
    auto *layout = new QHBoxLayout(panel);
    layout->setContentsMargins(0, 0, 0, 0);
    auto *left = new QVBoxLayout;
    left->setSpacing(4);
    auto *bar = new QHBoxLayout;
    m_summary = new QLabel(panel);
    m_summary->setObjectName(QStringLiteral("compareSummary"));
    m_summary->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred); // long; its tool tip has it all
    m_words = new QLineEdit(panel);
    m_words->setObjectName(QStringLiteral("compareFilterWords"));
    m_words->setPlaceholderText(tr("Filter (F)"));
    m_words->setAccessibleName(tr("Filter the differences by words"));
    m_words->setClearButtonEnabled(true);
    m_words->setMaximumWidth(200);
    m_words->setMinimumWidth(90);
    new FieldKeys(m_words, m_list);
    m_filter = new QComboBox(panel);
    m_filter->setObjectName(QStringLiteral("compareFilter"));
    m_filter->setAccessibleName(tr("Which differences"));
    m_filter->addItem(tr("All"), static_cast<int>(DiscrepancyFilter::All));
    m_filter->addItem(tr("Without a verdict"), static_cast<int>(DiscrepancyFilter::Open));
    m_filter->addItem(tr("With a verdict"), static_cast<int>(DiscrepancyFilter::Judged));
    m_filter->addItem(tr("In substance"), static_cast<int>(DiscrepancyFilter::Substantive));
    m_filter->addItem(tr("In form only"), static_cast<int>(DiscrepancyFilter::Formal));
    m_order = new QComboBox(panel);
    m_order->setObjectName(QStringLiteral("compareOrder"));
    m_order->setAccessibleName(tr("Order of the differences"));
    m_order->addItem(tr("Heaviest first"), static_cast<int>(DiscrepancyOrder::Weight));
    m_order->addItem(tr("In reading order"), static_cast<int>(DiscrepancyOrder::Reading));
    bar->addWidget(m_summary, 1);
    bar->addWidget(m_words);
    bar->addWidget(m_filter);
    bar->addWidget(m_order);
    left->addLayout(bar);
    m_list->setObjectName(QStringLiteral("compareDifferences"));
    m_list->setAccessibleName(tr("Differences"));
    m_list->setModel(m_model);
    m_list->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_list->addActions({m_real, m_readingError, m_officialWrong, m_undo, m_formal, m_copy});
    m_list->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_list->setSelectionMode(QAbstractItemView::SingleSelection);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setAlternatingRowColors(true);
    m_list->setTabKeyNavigation(false);
    m_list->setWordWrap(false);
    m_list->verticalHeader()->hide();
    m_list->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 8);
    QHeaderView *header = m_list->horizontalHeader();
    header->setHighlightSections(false);
    header->setStretchLastSection(false);
    const int em = fontMetrics().horizontalAdvance(u'm');
    header->resizeSection(DiscrepancyModel::Number, 4 * em);
    header->resizeSection(DiscrepancyModel::Class, 8 * em);
    header->resizeSection(DiscrepancyModel::Where, 15 * em);
    header->resizeSection(DiscrepancyModel::VerdictColumn, 14 * em);
    header->resizeSection(DiscrepancyModel::By, 12 * em);
    header->setSectionResizeMode(DiscrepancyModel::Official, QHeaderView::Stretch);
    header->setSectionResizeMode(DiscrepancyModel::Electronic, QHeaderView::Stretch);
    left->addWidget(m_list, 1);
    layout->addLayout(left, 1);

    auto *verdicts = new QVBoxLayout;
    verdicts->setSpacing(2);
    for (QAction *action : {m_real, m_readingError, m_officialWrong, m_undo, m_formal}) {
        QToolButton *made = button(action, {}, {});
        made->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        made->setAutoRaise(false);
        made->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
        made->setObjectName(u"button." + action->objectName());
        // The key stands on the button: that is how people learn it.
        const QString key = action->shortcuts().front().toString(QKeySequence::NativeText);
        made->setText(tr("%1 (%2)").arg(action->text(), key));
        action->setIconText(tr("%1 (%2)").arg(action->text(), key));
        verdicts->addWidget(made);
    }
    m_note = new QLineEdit(panel);
    m_note->setObjectName(QStringLiteral("compareNote"));
    m_note->setPlaceholderText(tr("Note (M)"));
    m_note->setAccessibleName(tr("Note to the verdict"));
    m_note->setMaxLength(2000);
    new FieldKeys(m_note, m_list);
    verdicts->addWidget(m_note);
    verdicts->addStretch();
    layout->addLayout(verdicts);

    connect(m_note, &QLineEdit::textEdited, &m_presenter, &ComparePresenter::setNote);
    connect(m_note, &QLineEdit::returnPressed, this, [this] {
        m_presenter.keepNote();
        m_list->setFocus(Qt::OtherFocusReason);
    });
    connect(m_words, &QLineEdit::textChanged, &m_presenter, &ComparePresenter::setWords);
    connect(m_words, &QLineEdit::returnPressed, this, [this] { m_list->setFocus(Qt::OtherFocusReason); });
    connect(m_filter, &QComboBox::currentIndexChanged, this,
            [this] { m_presenter.setFilter(static_cast<DiscrepancyFilter>(m_filter->currentData().toInt())); });
    connect(m_order, &QComboBox::currentIndexChanged, this,
            [this] { m_presenter.setOrder(static_cast<DiscrepancyOrder>(m_order->currentData().toInt())); });
    connect(m_list->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex &row) {
        if (row.isValid())
            m_presenter.select(m_model->idAt(row.row()));
    });
    return panel;
}

void CompareDesk::showOpened()
{
    const CompareState &state = m_presenter.state();
    if (state.officialPath != m_shownOfficial) {
        m_shownOfficial = state.officialPath;
        if (m_shownOfficial.isEmpty())
            m_pages->close();
        else
            m_pages->open(m_shownOfficial);
    }
    if (state.electronic != m_shownText) {
        m_shownText = state.electronic;
        m_text->setText(m_shownText);
    }
    if (!state.submission) {
        m_model->reload();
        m_loupe->clear();
        m_note->clear();
    }
    showMarks();
    showSummary();
    updateActions();
}

void CompareDesk::showMarks()
{
    const CompareState &state = m_presenter.state();
    std::vector<PageMark> pageMarks;
    std::vector<PageHatch> hatches;
    std::vector<TextView::Mark> textMarks;
    if (state.comparison) {
        for (const compare::Discrepancy &d : state.comparison->discrepancies) {
            const MarkState mark = m_presenter.markState(d);
            for (const text::Rect &rect : d.official.rects)
                pageMarks.push_back({d.id, d.official.page,
                                     QRectF(rect.x, rect.y, std::max(rect.width, 1.5F), std::max(rect.height, 4.0F)),
                                     mark});
            textMarks.push_back({d.id, d.electronic, mark});
        }
        for (const text::UnreadableArea &area : state.comparison->coverage.unreadableAreas)
            hatches.push_back({area.page, QRectF(area.rect.x, area.rect.y, area.rect.width, area.rect.height),
                               tr("Nobody could read letters here: compare by eye.")});
    }
    m_pages->setMarks(std::move(pageMarks), std::move(hatches));
    m_text->setMarks(std::move(textMarks));
}

void CompareDesk::showCurrent()
{
    const compare::Discrepancy *d = m_presenter.currentDiscrepancy();
    const int row = d ? m_model->rowOf(d->id) : -1;
    if (row >= 0 && m_list->currentIndex().row() != row)
        m_list->setCurrentIndex(m_model->index(row, 0));
    if (!m_note->hasFocus() && m_note->text() != m_presenter.state().note)
        m_note->setText(m_presenter.state().note);
    m_pages->setCurrentMark(d ? d->id : 0, true);
    m_text->setCurrentMark(d ? d->id : 0, true);
    if (d) {
        const auto &electronic = m_presenter.state().electronic;
        QString block;
        if (electronic && d->electronic.block >= 0 && size_t(d->electronic.block) < electronic->blocks.size())
            block = electronic->blocks[size_t(d->electronic.block)].text();
        m_loupe->showDifference(*d, m_presenter.markState(*d), block, m_pages->pageSize(d->official.page));
        m_pages->setAccessibleDescription(tr("Page %1, difference %2").arg(d->official.page).arg(d->id));
    } else {
        m_loupe->clear();
        m_pages->setAccessibleDescription({});
    }
    updateActions();
}

void CompareDesk::showSummary()
{
    const QString text = summary();
    m_summary->setText(text);
    m_summary->setToolTip(text);
}

QString CompareDesk::summary() const
{
    const CompareState &state = m_presenter.state();
    if (!state.comparison) {
        if (!state.submission)
            return {};
        return state.isComparing ? tr("The texts are being read…") : tr("Not compared yet.");
    }
    if (state.isProvisional) {
        return tr("Pages 1 to %1 are looked at, %n place(s) differ so far; verdicts when all are read", nullptr,
                  static_cast<int>(state.comparison->discrepancies.size()))
            .arg(state.pagesLookedAt);
    }
    const int substantive = state.comparison->count(compare::Severity::Substantive);
    const int formal = state.comparison->count(compare::Severity::Formal);
    return tr("%1 of %2 judged · %3 in form only · %4 of %5 words matched · %6 unreadable")
        .arg(substantive - m_presenter.openCount())
        .arg(substantive)
        .arg(formal)
        .arg(state.comparison->coverage.matched)
        .arg(state.comparison->coverage.officialWords)
        .arg(state.comparison->coverage.unreadable);
}

void CompareDesk::updateActions()
{
    const bool canJudge = m_presenter.canJudge();
    const QString refusal = m_presenter.refusal();
    for (QAction *action : {m_real, m_readingError, m_officialWrong})
        setAllowed(action, canJudge, refusal);
    const CompareState &state = m_presenter.state();
    setAllowed(m_undo, state.comparison && !state.verdicts.isEmpty() && !state.isComparing, refusal);
    setAllowed(m_formal, !m_presenter.openFormal().empty() && !state.isComparing, refusal);
    m_copy->setEnabled(m_presenter.currentDiscrepancy() != nullptr);
    m_next->setEnabled(!state.visible.empty());
    m_previous->setEnabled(!state.visible.empty());
    m_note->setEnabled(canJudge);
}

void CompareDesk::lookCloser()
{
    // Where the keyboard stands on a control, the space bar is the control's.
    QWidget *focused = QApplication::focusWidget();
    if (auto *pressed = qobject_cast<QAbstractButton *>(focused))
        pressed->click();
    else if (auto *choice = qobject_cast<QComboBox *>(focused))
        choice->showPopup();
    else
        m_pages->lookCloser();
}

void CompareDesk::findWords(bool backward)
{
    const QString words = m_find->text().normalized(QString::NormalizationForm_C);
    if (words.isEmpty())
        return;
    const bool isInText = m_text->findNext(words, backward);
    if (!isInText)
        m_foundText->setText(tr("not in the electronic text"));
    if (m_soughtWords == words) {
        m_pages->findAgain(backward);
    } else {
        m_soughtWords = words;
        m_pages->find(words);
    }
}

void CompareDesk::copyCurrent()
{
    const compare::Discrepancy *d = m_presenter.currentDiscrepancy();
    if (!d || !m_presenter.state().submission)
        return;
    QStringList place{m_presenter.state().submission->attributes.number, tr("page %1").arg(d->official.page)};
    if (!d->electronic.path.isEmpty())
        place << d->electronic.path;
    const auto words = [](const QString &before, const QString &text, const QString &after) {
        return QString(before + u" [" + text + u"] " + after).simplified();
    };
    QGuiApplication::clipboard()->setText(
        place.join(QStringLiteral(", ")) + u'\n' +
        tr("Official text: %1").arg(words(d->official.before, d->official.text, d->official.after)) + u'\n' +
        tr("Electronic text: %1").arg(words(d->electronic.before, d->electronic.text, d->electronic.after)));
}

void CompareDesk::showRecheck()
{
    const auto &recheck = m_presenter.state().recheck;
    m_recheck->show(recheck);
    const int at = m_tabs->indexOf(m_recheck);
    if (recheck && at < 0)
        m_tabs->addTab(m_recheck, tr("Resent text: what was asked for"));
    else if (!recheck && at >= 0)
        m_tabs->removeTab(at);
    // What changed though nobody asked is what people must see first.
    if (recheck && !recheck->isClean())
        m_tabs->setCurrentWidget(m_recheck);
}

void CompareDesk::followPage()
{
    textFollowsPages(m_presenter.state().comparison.get(), *m_pages, *m_text);
}

void CompareDesk::followText()
{
    pagesFollowText(m_presenter.state().comparison.get(), *m_pages, *m_text);
}

} // namespace congbao::desk
