// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "letters/letterspage.h"

#include "actions/actionregistry.h"
#include "common/buttons.h"
#include "common/icons.h"
#include "common/messagebar.h"
#include "common/pageview.h"

#include <QDesktopServices>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QSettings>
#include <QSplitter>
#include <QTableView>
#include <QUrl>
#include <QVBoxLayout>

namespace congbao::desk {

namespace {

QString folderKey()
{
    return QStringLiteral("letters/folder");
}

QString columnsKey()
{
    return QStringLiteral("letters/columns");
}

} // namespace

LettersPage::LettersPage(const DeskContext &context, QWidget *parent)
    : Place(parent)
    , m_presenter(context.office, context.session)
    , m_goTo(context.goTo)
    , m_mayNotDraft(refusalFor(context.session, casework::Act::DraftLetter))
    , m_mayNotSend(refusalFor(context.session, casework::Act::SendLetter))
    , m_model(new LetterModel(this))
    , m_message(new MessageBar(this))
    , m_list(new QTableView(this))
    , m_empty(new QLabel(tr("No letter yet. One is drafted at the place Compare (Ctrl+3), when every difference of a "
                            "submission has its verdict."),
                         this))
    , m_pages(new PageView(this))
{
    setObjectName(QStringLiteral("lettersPage"));
    buildActions(context);
    auto *title = new QLabel(tr("Letters to issuing bodies"), this);
    QFont font = title->font();
    font.setBold(true);
    font.setPointSizeF(font.pointSizeF() * 1.2);
    title->setFont(font);
    auto *head = new QHBoxLayout;
    head->addWidget(title, 1);
    head->addWidget(actionButton(m_compare, QStringLiteral("letterCompare"), this));
    head->addWidget(actionButton(m_saveDocx, QStringLiteral("letterSaveDocx"), this));
    head->addWidget(actionButton(m_takeIn, QStringLiteral("letterTakeIn"), this));
    head->addWidget(actionButton(m_savePdf, QStringLiteral("letterSavePdf"), this));
    head->addWidget(actionButton(m_send, QStringLiteral("letterSend"), this));

    m_list->setObjectName(QStringLiteral("letterList"));
    m_list->setAccessibleName(tr("Letters"));
    m_list->setModel(m_model);
    m_list->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_list->setSelectionMode(QAbstractItemView::SingleSelection);
    m_list->setAlternatingRowColors(true);
    m_list->setTabKeyNavigation(false);
    m_list->setWordWrap(true);
    m_list->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_list->addActions({m_send, m_saveDocx, m_takeIn, m_savePdf, m_compare});
    m_list->verticalHeader()->hide();
    m_list->verticalHeader()->setDefaultSectionSize(2 * fontMetrics().height() + 10);
    QHeaderView *header = m_list->horizontalHeader();
    header->setHighlightSections(false);
    const int em = fontMetrics().horizontalAdvance(u'm');
    header->resizeSection(LetterModel::Instrument, 12 * em);
    header->resizeSection(LetterModel::About, 10 * em);
    header->resizeSection(LetterModel::Points, 4 * em);
    header->resizeSection(LetterModel::State, 11 * em);
    header->resizeSection(LetterModel::When, 11 * em);
    header->setSectionResizeMode(LetterModel::To, QHeaderView::Stretch);
    const QByteArray columns = QSettings().value(columnsKey()).toByteArray();
    if (!columns.isEmpty())
        header->restoreState(columns);
    m_empty->setObjectName(QStringLiteral("lettersEmpty"));
    m_empty->setWordWrap(true);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->hide();
    m_pages->setObjectName(QStringLiteral("letterPages"));
    m_pages->setAccessibleName(tr("The letter as it will be printed"));
    auto *parts = new QSplitter(Qt::Horizontal, this);
    parts->setChildrenCollapsible(false);
    parts->addWidget(m_list);
    parts->addWidget(m_pages);
    parts->setSizes({640, 500});
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(10, 8, 10, 6);
    layout->setSpacing(6);
    layout->addLayout(head);
    layout->addWidget(m_message);
    layout->addWidget(m_empty);
    layout->addWidget(parts, 1);
    setFocusProxy(m_list);

    connect(&m_presenter, &LettersPresenter::rowsChanged, this, &LettersPage::showRows);
    connect(&m_presenter, &LettersPresenter::currentChanged, this, &LettersPage::showCurrent);
    connect(&m_presenter, &LettersPresenter::failed, m_message,
            [this](const Error &error) { m_message->tellError(error); });
    connect(&m_presenter, &LettersPresenter::told, m_message,
            [this](const QString &text) { m_message->tell(MessageBar::Kind::Success, text); });
    connect(&m_presenter, &LettersPresenter::saved, m_message, [this](const QString &path) {
        m_message->tell(MessageBar::Kind::Success, tr("The letter is in “%1”.").arg(path), tr("&Open it"),
                        [path] { QDesktopServices::openUrl(QUrl::fromLocalFile(path)); });
    });
    connect(m_list->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex &row) {
        if (row.isValid())
            m_presenter.select(m_model->idAt(row.row()));
    });
    showCurrent();
}

LettersPage::~LettersPage()
{
    QSettings().setValue(columnsKey(), m_list->horizontalHeader()->saveState());
    m_presenter.disconnect(this);
}

void LettersPage::buildActions(const DeskContext &context)
{
    const auto add = [&](const char *id, const QString &text, const char *iconName, const QKeySequence &key,
                         std::function<void()> handler) {
        QAction *action = context.actions.add(
            this, {QLatin1String(id), text, QLatin1String(iconName), {key}, QStringLiteral("letters"), tr("Letters")},
            std::move(handler));
        action->setIcon(icon(QLatin1String(iconName)));
        return action;
    };
    m_compare = add("letters.compare", tr("Sho&w the differences"), "compare", QKeySequence(Qt::Key_F5), [this] {
        if (const LetterRow *row = m_presenter.current())
            m_goTo(QStringLiteral("compare"), QString::number(row->submission.id.value()));
    });
    m_saveDocx = add("letters.docx", tr("Save as &DOCX…"), "note", QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_S),
                     [this] { save(true); });
    m_takeIn = add("letters.takeIn", tr("Take in the &edited letter…"), "refresh", QKeySequence(Qt::CTRL | Qt::Key_R),
                   [this] { takeIn(); });
    m_savePdf = add("letters.pdf", tr("Save to &print…"), "typeset", QKeySequence::Print, [this] { save(false); });
    m_send = add("letters.send", tr("&Mark as sent"), "send", QKeySequence(Qt::CTRL | Qt::Key_Return), [this] {
        m_message->clear();
        m_presenter.markSent();
    });
}

void LettersPage::refresh()
{
    m_presenter.refresh();
}

void LettersPage::open(const QString &subject)
{
    m_presenter.select(LetterId(subject.toLongLong()));
}

void LettersPage::showRows()
{
    m_model->setRows(m_presenter.state().rows);
    m_empty->setVisible(m_presenter.state().rows.empty());
}

void LettersPage::showCurrent()
{
    const LettersState &state = m_presenter.state();
    const int row = m_model->rowOf(state.current);
    if (row >= 0 && m_list->currentIndex().row() != row)
        m_list->setCurrentIndex(m_model->index(row, 0));
    const bool hasLetter = m_presenter.current() != nullptr;
    setAllowed(m_send, m_presenter.isDraft(), m_mayNotSend);
    setAllowed(m_takeIn, m_presenter.isDraft(), m_mayNotDraft);
    m_saveDocx->setEnabled(hasLetter);
    m_savePdf->setEnabled(hasLetter);
    m_compare->setEnabled(hasLetter);
    if (state.pdfPath == m_shownPdf)
        return;
    m_shownPdf = state.pdfPath;
    if (m_shownPdf.isEmpty())
        m_pages->close();
    else
        m_pages->open(m_shownPdf);
}

void LettersPage::save(bool isDocx)
{
    const LetterRow *row = m_presenter.current();
    if (!row)
        return;
    QString number = row->submission.attributes.number;
    number.replace(u'/', u'-');
    const QString suggested = QStringLiteral("%1/cong-van-%2.%3")
                                  .arg(QSettings().value(folderKey()).toString(), number,
                                       isDocx ? QStringLiteral("docx") : QStringLiteral("pdf"));
    const QString path = QFileDialog::getSaveFileName(this, tr("Save the letter"), suggested,
                                                      isDocx ? tr("Word documents (%1)").arg(QStringLiteral("*.docx"))
                                                             : tr("PDF files (%1)").arg(QStringLiteral("*.pdf")));
    if (path.isEmpty())
        return;
    QSettings().setValue(folderKey(), QFileInfo(path).absolutePath());
    m_presenter.saveCopy(path, isDocx);
}

void LettersPage::takeIn()
{
    const QString path =
        QFileDialog::getOpenFileName(this, tr("The edited letter"), QSettings().value(folderKey()).toString(),
                                     tr("Word documents (%1)").arg(QStringLiteral("*.docx")));
    if (path.isEmpty())
        return;
    m_message->clear();
    m_presenter.takeIn(path);
}

} // namespace congbao::desk
