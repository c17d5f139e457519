// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/intakepage.h"

#include "actions/actionregistry.h"
#include "common/buttons.h"
#include "common/fields.h"
#include "common/icons.h"
#include "common/messagebar.h"
#include "common/pageview.h"
#include "common/submissionmodel.h"
#include "common/texts.h"
#include "intake/attributesform.h"

#include <QDateTimeEdit>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QScrollArea>
#include <QSettings>
#include <QSortFilterProxyModel>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

namespace congbao::desk {

using casework::IntakeField;
using casework::SentPair;
using casework::Submission;

namespace {

QString folderKey()
{
    return QStringLiteral("intake/folder");
}

QString columnsKey()
{
    return QStringLiteral("intake/columns");
}

QString lastFolder()
{
    return QSettings().value(folderKey()).toString();
}

QString officialFilter()
{
    return IntakePage::tr("Official texts (%1)").arg(QStringLiteral("*.pdf *.tif *.tiff *.jpg *.jpeg *.png"));
}

QString electronicFilter()
{
    return IntakePage::tr("Electronic texts (%1)").arg(QStringLiteral("*.docx *.odt *.doc *.rtf"));
}

} // namespace

IntakePage::IntakePage(const DeskContext &context, QWidget *parent)
    : Place(parent)
    , m_presenter(context.office, context.jobs, context.session)
    , m_goTo(context.goTo)
    , m_mayNotRegister(refusalFor(context.session, casework::Act::RegisterSubmission))
    , m_submissions(new SubmissionModel(this))
    , m_sorted(new QSortFilterProxyModel(this))
{
    setObjectName(QStringLiteral("intakePage"));
    setAcceptDrops(m_mayNotRegister.isEmpty());
    buildActions(context);
    m_message = new MessageBar(this);
    m_stack = new QStackedWidget(this);
    QWidget *head = buildHead();
    m_stack->addWidget(buildList());
    m_stack->addWidget(buildForm());
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(10, 8, 10, 6);
    layout->setSpacing(6);
    layout->addWidget(head);
    layout->addWidget(m_message);
    layout->addWidget(m_stack, 1);
    setFocusProxy(m_list);

    connect(&m_presenter, &IntakePresenter::submissionsChanged, this, [this] {
        m_submissions->setSubmissions(m_presenter.state().submissions);
        if (!m_list->currentIndex().isValid())
            m_list->setCurrentIndex(m_sorted->index(0, 0));
        updateActions();
    });
    connect(&m_presenter, &IntakePresenter::pairChanged, this, &IntakePage::showPair);
    connect(&m_presenter, &IntakePresenter::readingChanged, this, &IntakePage::showReading);
    connect(&m_presenter, &IntakePresenter::chosenChanged, this, [this] {
        const QStringList words = m_presenter.state().signatures;
        m_signatures->setText(words.isEmpty() ? QString() : tr("Digital signatures: %1").arg(words.join(u' ')));
        m_signatures->setVisible(!words.isEmpty());
    });
    connect(&m_presenter, &IntakePresenter::remarksChanged, this, &IntakePage::showRemarks);
    connect(&m_presenter, &IntakePresenter::failed, m_message,
            [this](const Error &error) { m_message->tellError(error); });
    connect(&m_presenter, &IntakePresenter::told, m_message,
            [this](const QString &text) { m_message->tell(MessageBar::Kind::Success, text); });
    connect(&m_presenter, &IntakePresenter::filesCame, m_message, [this](int files) {
        m_message->tell(MessageBar::Kind::Information, tr("%n file(s) came in the watched folder.", nullptr, files));
    });
    connect(&m_presenter, &IntakePresenter::registered, this, [this](SubmissionId id, int arrivalNumber) {
        m_message->tell(MessageBar::Kind::Success, tr("Registered under the arrival number %1.").arg(arrivalNumber),
                        tr("&Compare the texts"),
                        [this, id] { m_goTo(QStringLiteral("compare"), QString::number(id.value())); });
    });
    connect(&m_presenter, &IntakePresenter::resent, this, [this](SubmissionId id) {
        m_message->tell(MessageBar::Kind::Success, tr("The resent text is kept; the earlier one stays."),
                        tr("&Compare again"),
                        [this, id] { m_goTo(QStringLiteral("compare"), QString::number(id.value())); });
    });
    showPair();
}

IntakePage::~IntakePage()
{
    QSettings().setValue(columnsKey(), m_list->horizontalHeader()->saveState());
    m_presenter.disconnect(this);
}

void IntakePage::refresh()
{
    m_presenter.refresh();
}

void IntakePage::buildActions(const DeskContext &context)
{
    const auto add = [&](const char *id, const QString &text, const char *iconName, const QKeySequence &key,
                         std::function<void()> handler) {
        QAction *action = context.actions.add(this,
                                              {QLatin1String(id), text, QLatin1String(iconName),
                                               key.isEmpty() ? QList<QKeySequence>() : QList<QKeySequence>{key},
                                               QStringLiteral("intake"), tr("Intake")},
                                              std::move(handler));
        action->setIcon(icon(QLatin1String(iconName)));
        return action;
    };
    m_choose = add("intake.choose", tr("Choose &files…"), "add", QKeySequence::Open, [this] { chooseFiles(); });
    m_resent = add("intake.resent", tr("&Resent text…"), "refresh", QKeySequence(Qt::CTRL | Qt::Key_R),
                   [this] { chooseResent(); });
    m_compare = add("intake.compare", tr("&Compare"), "compare", QKeySequence(Qt::Key_F5), [this] {
        if (chosen().isValid())
            m_goTo(QStringLiteral("compare"), QString::number(chosen().value()));
    });
    m_print =
        add("intake.print", tr("Arrival re&gister…"), "typeset", QKeySequence::Print, [this] { printArrivals(); });
    m_register = add("intake.register", tr("Re&gister"), "approve", QKeySequence(Qt::CTRL | Qt::Key_Return), [this] {
        m_message->clear();
        m_presenter.registerPair(m_form->attributes(), m_from->text(), m_received->dateTime(), m_annexes);
    });
    m_skip = add("intake.skip", tr("&Leave out"), "remove", QKeySequence(), [this] { m_presenter.skip(); });
}

QWidget *IntakePage::buildHead()
{
    auto *head = new QWidget(this);
    auto *layout = new QHBoxLayout(head);
    layout->setContentsMargins(0, 0, 0, 0);
    auto *title = new QLabel(tr("Receive submissions"), head);
    QFont font = title->font();
    font.setBold(true);
    font.setPointSizeF(font.pointSizeF() * 1.2);
    title->setFont(font);
    layout->addWidget(title, 1);
    layout->addWidget(actionButton(m_choose, QStringLiteral("intakeChoose"), this));
    layout->addWidget(actionButton(m_resent, QStringLiteral("intakeResent"), this));
    layout->addWidget(actionButton(m_compare, QStringLiteral("intakeCompare"), this));
    layout->addWidget(actionButton(m_print, QStringLiteral("intakePrint"), this));
    return head;
}

QWidget *IntakePage::buildList()
{
    auto *panel = new QWidget(this);
    auto *layout = new QVBoxLayout(panel);
    layout->setContentsMargins(0, 0, 0, 0);
    auto *hint = new QLabel(tr("Drop the official and the electronic texts here, several submissions at once if you "
                               "like. The program finds which belong together."),
                            panel);
    hint->setObjectName(QStringLiteral("intakeHint"));
    hint->setWordWrap(true);
    hint->setAlignment(Qt::AlignCenter);
    hint->setFrameShape(QFrame::StyledPanel);
    hint->setMargin(12);
    m_filter = new QLineEdit(panel);
    m_filter->setObjectName(QStringLiteral("intakeFilter"));
    m_filter->setPlaceholderText(tr("Show only rows with these words"));
    m_filter->setAccessibleName(tr("Show only rows with these words"));
    m_filter->setClearButtonEnabled(true);
    m_list = new QTableView(panel);
    m_list->setObjectName(QStringLiteral("intakeSubmissions"));
    m_list->setAccessibleName(tr("Submissions"));
    m_sorted->setSourceModel(m_submissions);
    m_sorted->setSortRole(SubmissionModel::SortRole);
    m_sorted->setSortLocaleAware(true);
    m_sorted->setFilterKeyColumn(-1);
    m_sorted->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_list->setModel(m_sorted);
    m_list->setSortingEnabled(true);
    m_list->sortByColumn(SubmissionModel::Arrival, Qt::DescendingOrder);
    m_list->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_list->setSelectionMode(QAbstractItemView::SingleSelection);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setAlternatingRowColors(true);
    m_list->setTabKeyNavigation(false);
    m_list->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_list->addActions({m_compare, m_resent});
    m_list->verticalHeader()->hide();
    m_list->verticalHeader()->setDefaultSectionSize(2 * fontMetrics().height() + 10);
    QHeaderView *header = m_list->horizontalHeader();
    header->setHighlightSections(false);
    const int em = fontMetrics().horizontalAdvance(u'm');
    header->resizeSection(SubmissionModel::Arrival, 7 * em);
    header->resizeSection(SubmissionModel::Number, 18 * em);
    header->resizeSection(SubmissionModel::From, 19 * em);
    header->resizeSection(SubmissionModel::State, 12 * em);
    header->resizeSection(SubmissionModel::Differences, 12 * em);
    header->setSectionResizeMode(SubmissionModel::Abstract, QHeaderView::Stretch);
    const QByteArray columns = QSettings().value(columnsKey()).toByteArray();
    if (!columns.isEmpty())
        header->restoreState(columns);
    new FieldKeys(m_filter, m_list);
    connect(m_filter, &QLineEdit::textChanged, m_sorted, &QSortFilterProxyModel::setFilterFixedString);
    connect(m_list, &QTableView::activated, m_compare, &QAction::trigger);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &IntakePage::updateActions);
    layout->addWidget(hint);
    layout->addWidget(m_filter);
    m_signatures = new QLabel(panel);
    m_signatures->setObjectName(QStringLiteral("intakeSignatures"));
    m_signatures->setWordWrap(true);
    m_signatures->setTextFormat(Qt::PlainText);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_signatures);
    return panel;
}

QWidget *IntakePage::buildForm()
{
    auto *columns = new QSplitter(Qt::Horizontal, this);
    columns->setChildrenCollapsible(false);
    m_pages = new PageView(columns);
    m_pages->setObjectName(QStringLiteral("intakePages"));
    m_pages->setAccessibleName(tr("Pages of the official text"));
    auto *side = new QWidget(columns);
    auto *sideLayout = new QVBoxLayout(side);
    sideLayout->setContentsMargins(8, 0, 0, 0);
    m_pairTitle = new QLabel(side);
    m_pairTitle->setObjectName(QStringLiteral("intakePairTitle"));
    m_pairTitle->setWordWrap(true);
    QFont bold = m_pairTitle->font();
    bold.setBold(true);
    m_pairTitle->setFont(bold);
    sideLayout->addWidget(m_pairTitle);

    auto *content = new QWidget(side);
    auto *contentLayout = new QVBoxLayout(content);
    contentLayout->setContentsMargins(0, 0, 6, 0);
    auto *files = new QFormLayout;
    files->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    const auto fileButton = [&](const QString &label, const QString &name) {
        auto *made = new QPushButton(content);
        made->setObjectName(name);
        made->setAccessibleName(label);
        made->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
        made->setStyleSheet(QStringLiteral("text-align: left; padding: 4px 8px;"));
        auto *caption = new QLabel(label, content);
        caption->setBuddy(made);
        files->addRow(caption, made);
        return made;
    };
    m_official = fileButton(tr("Official te&xt:"), QStringLiteral("intakeOfficial"));
    m_electronic = fileButton(tr("&Electronic text:"), QStringLiteral("intakeElectronic"));
    m_annex = fileButton(tr("Anne&xes:"), QStringLiteral("intakeAnnexes"));
    m_from = new QLineEdit(content);
    m_from->setObjectName(QStringLiteral("intakeFrom"));
    m_from->setPlaceholderText(tr("the issuing body, unless somebody else sent it"));
    files->addRow(tr("&Sent by:"), m_from);
    m_received = new QDateTimeEdit(QDateTime::currentDateTime(), content);
    m_received->setObjectName(QStringLiteral("intakeReceived"));
    m_received->setDisplayFormat(QStringLiteral("dd/MM/yyyy HH:mm"));
    m_received->setCalendarPopup(true);
    files->addRow(tr("Recei&ved:"), m_received);
    contentLayout->addLayout(files);
    m_form = new AttributesForm(content);
    contentLayout->addWidget(m_form);
    m_remarks = new QLabel(content);
    m_remarks->setObjectName(QStringLiteral("intakeRemarks"));
    m_remarks->setWordWrap(true);
    m_remarks->setTextFormat(Qt::PlainText);
    m_remarks->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_remarks->setFocusPolicy(Qt::NoFocus);
    contentLayout->addWidget(m_remarks);
    contentLayout->addStretch();
    auto *scroll = new QScrollArea(side);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(content);
    sideLayout->addWidget(scroll, 1);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(actionButton(m_skip, QStringLiteral("intakeSkip"), this));
    buttons->addWidget(actionButton(m_register, QStringLiteral("intakeRegister"), this));
    sideLayout->addLayout(buttons);
    columns->setSizes({640, 480});
    columns->setStretchFactor(0, 3);
    columns->setStretchFactor(1, 2);

    connect(m_official, &QPushButton::clicked, this, [this] { chooseOther(true); });
    connect(m_electronic, &QPushButton::clicked, this, [this] { chooseOther(false); });
    connect(m_annex, &QPushButton::clicked, this, &IntakePage::chooseAnnexes);
    connect(m_form, &AttributesForm::fieldEntered, this, &IntakePage::showField);
    const auto check = [this] { m_presenter.check(m_form->attributes(), m_received->dateTime()); };
    connect(m_form, &AttributesForm::edited, this, check);
    connect(m_received, &QDateTimeEdit::dateTimeChanged, this, check);
    return columns;
}

void IntakePage::dragEnterEvent(QDragEnterEvent *event)
{
    if (event->mimeData()->hasUrls())
        event->acceptProposedAction();
}

void IntakePage::dropEvent(QDropEvent *event)
{
    QStringList paths;
    for (const QUrl &url : event->mimeData()->urls()) {
        if (url.isLocalFile())
            paths.append(url.toLocalFile());
    }
    m_message->clear();
    m_presenter.bring(paths);
    event->acceptProposedAction();
}

void IntakePage::chooseFiles()
{
    const QStringList paths = QFileDialog::getOpenFileNames(
        this, tr("Official and electronic texts"), lastFolder(),
        tr("Texts (%1)").arg(QStringLiteral("*.pdf *.tif *.tiff *.jpg *.jpeg *.png *.docx *.odt *.doc *.rtf")) +
            QStringLiteral(";;") + tr("All files (%1)").arg(u'*'));
    if (paths.isEmpty())
        return;
    QSettings().setValue(folderKey(), QFileInfo(paths.front()).absolutePath());
    m_message->clear();
    m_presenter.bring(paths);
}

void IntakePage::chooseOther(bool isOfficial)
{
    if (m_presenter.state().waiting.empty())
        return;
    SentPair pair = m_presenter.state().waiting.front();
    const QString path = QFileDialog::getOpenFileName(this, isOfficial ? tr("Official text") : tr("Electronic text"),
                                                      lastFolder(), isOfficial ? officialFilter() : electronicFilter());
    if (path.isEmpty())
        return;
    (isOfficial ? pair.officialPath : pair.electronicPath) = path;
    m_presenter.changePair(pair);
}

void IntakePage::chooseAnnexes()
{
    const QStringList paths = QFileDialog::getOpenFileNames(this, tr("Annexes"), lastFolder());
    if (paths.isEmpty())
        return;
    m_annexes = paths;
    showPair();
}

void IntakePage::chooseResent()
{
    const SubmissionId id = chosen();
    if (!id.isValid())
        return;
    const QString path =
        QFileDialog::getOpenFileName(this, tr("Resent electronic text"), lastFolder(), electronicFilter());
    if (path.isEmpty())
        return;
    m_message->clear();
    m_presenter.bringResentText(id, path);
}

void IntakePage::printArrivals()
{
    const int year = QDate::currentDate().year();
    const QString path = QFileDialog::getSaveFileName(
        this, tr("Arrival register of %1").arg(year),
        lastFolder() + QStringLiteral("/so-dang-ky-van-ban-den-%1.pdf").arg(year), tr("PDF files (%1)").arg(u"*.pdf"));
    if (!path.isEmpty())
        m_presenter.printArrivals(year, path);
}

SubmissionId IntakePage::chosen() const
{
    const QModelIndex current = m_list->currentIndex();
    return current.isValid() ? SubmissionId(current.siblingAtColumn(0).data(SubmissionModel::IdRole).toLongLong())
                             : SubmissionId();
}

void IntakePage::showPair()
{
    const IntakeState &state = m_presenter.state();
    const bool isForm = !state.waiting.empty();
    setFocusProxy(isForm ? m_form->firstField() : m_list);
    if (m_stack->currentIndex() != (isForm ? 1 : 0)) {
        m_stack->setCurrentIndex(isForm ? 1 : 0);
        if (isForm)
            m_received->setDateTime(QDateTime::currentDateTime());
        else
            m_list->setFocus();
    }
    if (isForm) {
        const SentPair &pair = state.waiting.front();
        const auto name = [](const QString &path) {
            return path.isEmpty() ? tr("Choose the file…") : QFileInfo(path).fileName();
        };
        m_official->setText(name(pair.officialPath));
        m_official->setToolTip(pair.officialPath);
        m_electronic->setText(name(pair.electronicPath));
        m_electronic->setToolTip(pair.electronicPath);
        QStringList annexes;
        for (const QString &path : m_annexes)
            annexes.append(QFileInfo(path).fileName());
        m_annex->setText(annexes.isEmpty() ? tr("none – add…") : annexes.join(QStringLiteral(", ")));
    }
    updateActions();
}

void IntakePage::showReading()
{
    const IntakeState &state = m_presenter.state();
    if (state.waiting.empty()) {
        m_pages->close();
        m_annexes.clear();
        updateActions();
        return;
    }
    const SentPair &pair = state.waiting.front();
    const auto others = static_cast<int>(state.waiting.size()) - 1;
    QString title;
    if (pair.officialPath.isEmpty())
        title = tr("The official text of this electronic text was not found among the files. Choose it.");
    else if (pair.electronicPath.isEmpty())
        title = tr("The electronic text of this official text was not found among the files. Choose it.");
    else if (state.isReading)
        title = tr("Reading the texts…");
    else if (state.isRegistering)
        title = tr("Storing the files as they were sent…");
    else if (!state.reading)
        title = tr("The texts could not be read. Choose other files, or leave the submission out.");
    else
        title = tr("Check the form against the page, then register.");
    if (others > 0)
        title = tr("%1 (%n more waiting)", nullptr, others).arg(title);
    m_pairTitle->setText(title);
    m_form->setEnabled(state.reading.has_value() && !state.isRegistering);
    if (!state.isRegistering) {
        if (state.isReading || !state.reading) {
            m_form->clear();
            m_annexes.clear();
            m_from->clear();
            showPair();
            if (pair.officialPath.isEmpty())
                m_pages->close();
            else
                m_pages->open(pair.officialPath);
        } else {
            std::vector<PageMark> marks;
            for (const casework::FieldReading &field : state.reading->fields) {
                for (const text::Rect &rect : field.rects)
                    marks.push_back({static_cast<int>(field.field) + 1, field.page,
                                     QRectF(double(rect.x), double(rect.y), double(rect.width), double(rect.height)),
                                     field.isSure ? MarkState::ReadingError : MarkState::Undecided});
            }
            m_pages->setMarks(std::move(marks), {});
            m_form->show(*state.reading);
            m_form->firstField()->setFocus();
        }
    }
    updateActions();
}

void IntakePage::showRemarks()
{
    QStringList lines;
    for (const casework::IntakeRemark &remark : m_presenter.state().remarks)
        lines << (remark.isRefusal ? tr("✗ %1") : tr("! %1")).arg(remark.text);
    m_remarks->setText(lines.join(u'\n'));
    updateActions();
}

void IntakePage::showField(IntakeField field)
{
    m_pages->setCurrentMark(static_cast<int>(field) + 1, true);
}

void IntakePage::updateActions()
{
    const IntakeState &state = m_presenter.state();
    const bool isForm = !state.waiting.empty();
    setAllowed(m_choose, true, m_mayNotRegister);
    setAllowed(m_register, isForm && state.reading && !state.isRegistering && !state.isRefused(), m_mayNotRegister);
    m_skip->setEnabled(isForm && !state.isRegistering);
    const Submission *submission = m_presenter.submission(chosen());
    m_presenter.choose(chosen());
    m_compare->setVisible(!isForm);
    m_compare->setEnabled(!isForm && submission);
    m_resent->setVisible(!isForm);
    // Texts stand still once an issue holds the instrument.
    setAllowed(m_resent,
               !isForm && submission && submission->state != casework::SubmissionState::InIssue &&
                   submission->state != casework::SubmissionState::Published,
               m_mayNotRegister);
    m_print->setVisible(!isForm);
    m_print->setEnabled(!isForm && !state.submissions.empty());
}

} // namespace congbao::desk
