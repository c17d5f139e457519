// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/archivepage.h"

#include "actions/actionregistry.h"
#include "archive/archivemodel.h"
#include "common/buttons.h"
#include "common/fields.h"
#include "common/icons.h"
#include "common/messagebar.h"
#include "common/pageview.h"
#include "common/texts.h"

#include <QFileDialog>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSplitter>
#include <QTableView>
#include <QVBoxLayout>

namespace congbao::desk {

using casework::ArchiveHit;

ArchivePage::ArchivePage(const DeskContext &context, QWidget *parent)
    : Place(parent)
    , m_presenter(context.office)
    , m_goTo(context.goTo)
    , m_model(new ArchiveModel(this))
    , m_message(new MessageBar(this))
    , m_words(new QLineEdit(this))
    , m_list(new QTableView(this))
    , m_empty(new QLabel(this))
    , m_links(new QLabel(this))
    , m_shown(new QLabel(this))
    , m_pages(new PageView(this))
{
    setObjectName(QStringLiteral("archivePage"));
    buildActions(context);
    m_words->setObjectName(QStringLiteral("archiveWords"));
    m_words->setAccessibleName(tr("Find in the archive"));
    m_words->setPlaceholderText(
        tr("Number, notation or words, with or without tone marks; “words in quotes” as they stand"));
    m_words->setClearButtonEnabled(true);
    m_words->setMaxLength(400);
    new FieldKeys(m_words, m_list);
    m_list->setObjectName(QStringLiteral("archiveList"));
    m_list->setAccessibleName(tr("Found in the archive"));
    m_list->setModel(m_model);
    m_list->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_list->setSelectionMode(QAbstractItemView::SingleSelection);
    m_list->setAlternatingRowColors(true);
    m_list->setTabKeyNavigation(false);
    m_list->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_list->addActions({m_compare, m_save});
    m_list->verticalHeader()->hide();
    m_list->verticalHeader()->setDefaultSectionSize(2 * fontMetrics().height() + 10);
    QHeaderView *header = m_list->horizontalHeader();
    header->setHighlightSections(false);
    const int em = fontMetrics().horizontalAdvance(u'm');
    header->resizeSection(ArchiveModel::Number, 14 * em);
    header->resizeSection(ArchiveModel::DateColumn, 7 * em);
    header->resizeSection(ArchiveModel::Issue, 7 * em);
    header->resizeSection(ArchiveModel::Page, 5 * em);
    header->resizeSection(ArchiveModel::Corrections, 10 * em);
    header->setSectionResizeMode(ArchiveModel::Abstract, QHeaderView::Stretch);
    m_empty->setObjectName(QStringLiteral("archiveEmpty"));
    m_empty->setWordWrap(true);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->hide();
    m_links->setObjectName(QStringLiteral("archiveLinks"));
    m_links->setWordWrap(true);
    m_links->setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
    m_links->setAccessibleName(tr("Corrections of the chosen instrument"));
    m_shown->setObjectName(QStringLiteral("archiveShown"));
    m_shown->setWordWrap(true);
    m_pages->setObjectName(QStringLiteral("archivePages"));
    m_pages->setAccessibleName(tr("Pages of the chosen instrument"));
    auto *head = new QHBoxLayout;
    head->addWidget(m_words, 1);
    head->addWidget(actionButton(m_compare, QStringLiteral("archiveCompare"), this));
    head->addWidget(actionButton(m_save, QStringLiteral("archiveSave"), this));
    auto *left = new QWidget(this);
    auto *leftLayout = new QVBoxLayout(left);
    leftLayout->setContentsMargins(0, 0, 0, 0);
    leftLayout->addWidget(m_empty, 1);
    leftLayout->addWidget(m_list, 1);
    leftLayout->addWidget(m_links);
    auto *right = new QWidget(this);
    auto *rightLayout = new QVBoxLayout(right);
    rightLayout->setContentsMargins(0, 0, 0, 0);
    rightLayout->addWidget(m_shown);
    rightLayout->addWidget(m_pages, 1);
    auto *sides = new QSplitter(Qt::Horizontal, this);
    sides->setChildrenCollapsible(false);
    sides->addWidget(left);
    sides->addWidget(right);
    sides->setSizes({680, 480});
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(10, 8, 10, 6);
    layout->setSpacing(6);
    layout->addLayout(head);
    layout->addWidget(m_message);
    layout->addWidget(sides, 1);
    setFocusProxy(m_words);

    connect(m_words, &QLineEdit::textChanged, &m_presenter, &ArchivePresenter::search);
    connect(m_words, &QLineEdit::returnPressed, this, [this] { m_list->setFocus(Qt::OtherFocusReason); });
    connect(m_list->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex &row) {
        if (row.isValid())
            m_presenter.select(row.row());
    });
    connect(m_list, &QTableView::activated, m_pages, [this] { m_pages->setFocus(Qt::OtherFocusReason); });
    connect(m_links, &QLabel::linkActivated, m_words, &QLineEdit::setText);
    connect(m_pages, &PageView::opened, this, &ArchivePage::showPages);
    connect(&m_presenter, &ArchivePresenter::found, this, &ArchivePage::showHits);
    connect(&m_presenter, &ArchivePresenter::currentChanged, this, &ArchivePage::showCurrent);
    connect(&m_presenter, &ArchivePresenter::pdfChanged, this, &ArchivePage::showPages);
    connect(&m_presenter, &ArchivePresenter::failed, m_message,
            [this](const Error &error) { m_message->tellError(error); });
    connect(&m_presenter, &ArchivePresenter::told, m_message,
            [this](const QString &text) { m_message->tell(MessageBar::Kind::Success, text); });
    m_save->setEnabled(false);
    showCurrent();
}

ArchivePage::~ArchivePage()
{
    m_presenter.disconnect(this);
}

void ArchivePage::buildActions(const DeskContext &context)
{
    const auto add = [&](const char *id, const QString &text, const char *iconName, const QKeySequence &key,
                         std::function<void()> handler) {
        QAction *action = context.actions.add(
            this, {QLatin1String(id), text, QLatin1String(iconName), {key}, QStringLiteral("archive"), tr("Archive")},
            std::move(handler));
        action->setIcon(icon(QLatin1String(iconName)));
        return action;
    };
    add("archive.find", tr("Find in the archive"), "find", QKeySequence::Find, [this] {
        m_words->setFocus(Qt::ShortcutFocusReason);
        m_words->selectAll();
    });
    m_compare = add("archive.compare", tr("Show its &comparison"), "compare", QKeySequence(Qt::Key_F5), [this] {
        if (const ArchiveHit *hit = m_presenter.current())
            m_goTo(QStringLiteral("compare"), QString::number(hit->submission.value()));
    });
    m_save = add("archive.save", tr("&Save the file…"), "typeset", QKeySequence::Save, [this] { save(); });
}

void ArchivePage::refresh()
{
    m_presenter.refresh();
}

void ArchivePage::open(const QString &subject)
{
    m_words->setText(subject);
}

void ArchivePage::showHits()
{
    const ArchiveState &state = m_presenter.state();
    m_model->setHits(state.hits);
    m_empty->setText(state.words.trimmed().isEmpty()
                         ? tr("Write a number, a notation or words to find instruments of all years.")
                         : tr("Nothing in the archive has these words."));
    m_empty->setVisible(state.isLoaded && state.hits.empty());
    m_list->setVisible(!state.hits.empty());
}

void ArchivePage::showCurrent()
{
    const ArchiveHit *hit = m_presenter.current();
    if (hit && m_list->currentIndex().row() != m_presenter.state().current) {
        const QSignalBlocker blocker(m_list->selectionModel());
        m_list->setCurrentIndex(m_model->index(m_presenter.state().current, 0));
        m_list->viewport()->update();
    }
    m_compare->setEnabled(hit != nullptr);
    QStringList links;
    const auto link = [](const QString &number) {
        return QStringLiteral("<a href=\"%1\">%1</a>").arg(number.toHtmlEscaped());
    };
    if (hit && !hit->attributes.corrects.isEmpty())
        links << tr("It corrects %1.").arg(link(hit->attributes.corrects));
    if (hit) {
        for (const QString &number : hit->correctedBy)
            links << tr("It is corrected by %1.").arg(link(number));
    }
    m_links->setText(links.join(u' '));
    m_links->setVisible(!links.isEmpty());
    if (!hit)
        m_shown->clear();
}

void ArchivePage::showPages()
{
    const ArchiveState &state = m_presenter.state();
    m_save->setEnabled(!state.pdfPath.isEmpty());
    if (state.pdfPath != m_openPath) {
        m_openPath = state.pdfPath;
        if (m_openPath.isEmpty())
            m_pages->close();
        else
            m_pages->open(m_openPath);
        return; // goes to the page when it is open
    }
    const ArchiveHit *hit = m_presenter.current();
    if (!hit)
        return;
    m_shown->setText(state.isIssue ? tr("Issue %1, page %2").arg(issueKeyText(hit->issueKey)).arg(hit->firstPage)
                                   : tr("The official text, as it was received"));
    m_pages->goToPage(state.page);
}

void ArchivePage::save()
{
    const ArchiveHit *hit = m_presenter.current();
    if (!hit)
        return;
    QString name = m_presenter.state().isIssue ? u"cong-bao-" + hit->issueKey : hit->attributes.number;
    name.replace(u'/', u'-');
    const QString path = QFileDialog::getSaveFileName(this, tr("Save the file"), name + QStringLiteral(".pdf"),
                                                      tr("PDF files (%1)").arg(u"*.pdf"));
    if (!path.isEmpty())
        m_presenter.saveCurrent(path);
}

} // namespace congbao::desk
