// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/publishpage.h"

#include "actions/actionregistry.h"
#include "common/buttons.h"
#include "common/icons.h"
#include "common/messagebar.h"
#include "common/texts.h"
#include "publish/outboxmodel.h"

#include <QCheckBox>
#include <QFontDatabase>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSplitter>
#include <QTableView>
#include <QVBoxLayout>

namespace congbao::desk {

using casework::OutboxRow;
using casework::OutboxState;

PublishPage::PublishPage(const DeskContext &context, QWidget *parent)
    : Place(parent)
    , m_presenter(context.office, context.outbox, context.session)
    , m_mayNotPublish(refusalFor(context.session, casework::Act::Publish))
    , m_model(new OutboxModel(this))
    , m_message(new MessageBar(this))
    , m_list(new QTableView(this))
    , m_empty(new QLabel(tr("Nothing waits to be sent. An issue comes here when the head of the board has signed it."),
                         this))
    , m_why(new QLabel(this))
    , m_receipt(new QPlainTextEdit(this))
    , m_asWritten(new QCheckBox(tr("As the portal &wrote it"), this))
{
    setObjectName(QStringLiteral("publishPage"));
    auto *title = new QLabel(tr("Outbox"), this);
    QFont font = title->font();
    font.setBold(true);
    font.setPointSizeF(font.pointSizeF() * 1.2);
    title->setFont(font);
    m_tryAction = context.actions.add(this,
                                      {QStringLiteral("publish.tryNow"),
                                       tr("&Try now"),
                                       QStringLiteral("send"),
                                       {QKeySequence(Qt::Key_F5)},
                                       QStringLiteral("publish"),
                                       tr("Publish")},
                                      [this] { m_presenter.tryNow(); });
    m_tryAction->setIcon(icon(QStringLiteral("send")));
    auto *head = new QHBoxLayout;
    head->addWidget(title);
    head->addStretch();
    head->addWidget(actionButton(m_tryAction, QStringLiteral("publishTryNow"), this));

    m_empty->setObjectName(QStringLiteral("publishEmpty"));
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    m_list->setObjectName(QStringLiteral("publishOutbox"));
    m_list->setAccessibleName(tr("Outbox"));
    m_list->setModel(m_model);
    m_list->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_list->setSelectionMode(QAbstractItemView::SingleSelection);
    m_list->setAlternatingRowColors(true);
    m_list->setTabKeyNavigation(false);
    m_list->setWordWrap(false);
    m_list->verticalHeader()->hide();
    m_list->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 14);
    QHeaderView *header = m_list->horizontalHeader();
    header->setHighlightSections(false);
    const int em = fontMetrics().horizontalAdvance(u'm');
    header->resizeSection(OutboxModel::Subject, 15 * em);
    header->resizeSection(OutboxModel::State, 18 * em);
    header->resizeSection(OutboxModel::Attempts, 8 * em);
    header->resizeSection(OutboxModel::Next, 13 * em);
    header->resizeSection(OutboxModel::Queued, 13 * em);
    header->setSectionResizeMode(OutboxModel::Reason, QHeaderView::Stretch);

    auto *detail = new QWidget(this);
    auto *detailLayout = new QVBoxLayout(detail);
    detailLayout->setContentsMargins(0, 4, 0, 0);
    m_why->setObjectName(QStringLiteral("publishWhy"));
    m_why->setAccessibleName(tr("Why it waits"));
    m_why->setWordWrap(true);
    m_why->setTextFormat(Qt::PlainText);
    m_why->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *receiptLabel = new QLabel(tr("&Receipt of the portal"), detail);
    receiptLabel->setBuddy(m_receipt);
    m_receipt->setObjectName(QStringLiteral("publishReceipt"));
    m_receipt->setAccessibleName(tr("Receipt of the portal"));
    m_receipt->setReadOnly(true);
    m_receipt->setTabChangesFocus(true);
    m_receipt->setPlaceholderText(tr("No receipt yet."));
    detailLayout->addWidget(m_why);
    m_asWritten->setObjectName(QStringLiteral("publishAsWritten"));
    connect(m_asWritten, &QCheckBox::toggled, this, &PublishPage::showCurrent);
    auto *receiptHead = new QHBoxLayout;
    receiptHead->addWidget(receiptLabel);
    receiptHead->addStretch();
    receiptHead->addWidget(m_asWritten);
    detailLayout->addLayout(receiptHead);
    detailLayout->addWidget(m_receipt, 1);

    auto *rows = new QSplitter(Qt::Vertical, this);
    rows->setChildrenCollapsible(false);
    rows->addWidget(m_list);
    rows->addWidget(detail);
    rows->setSizes({300, 240});
    rows->setStretchFactor(0, 1);
    setFocusProxy(m_list);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(10, 8, 10, 6);
    layout->setSpacing(6);
    layout->addLayout(head);
    layout->addWidget(m_message);
    layout->addWidget(m_empty);
    layout->addWidget(rows, 1);

    connect(&m_presenter, &PublishPresenter::rowsChanged, this, &PublishPage::showRows);
    connect(&m_presenter, &PublishPresenter::currentChanged, this, &PublishPage::showCurrent);
    connect(&m_presenter, &PublishPresenter::failed, m_message,
            [this](const Error &error) { m_message->tellError(error); });
    connect(m_list->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex &row) {
        if (row.isValid())
            m_presenter.select(m_model->idAt(row.row()));
    });
    showRows();
    showCurrent();
}

PublishPage::~PublishPage()
{
    m_presenter.disconnect(this);
}

void PublishPage::refresh()
{
    m_presenter.refresh();
}

void PublishPage::showRows()
{
    m_model->setRows(m_presenter.rows());
    m_empty->setVisible(m_presenter.isKnown() && m_presenter.rows().empty());
}

void PublishPage::showCurrent()
{
    const OutboxRow *row = m_presenter.current();
    if (row) {
        const int at = m_model->rowOf(row->id);
        if (at >= 0 && m_list->currentIndex().row() != at)
            m_list->setCurrentIndex(m_model->index(at, 0));
    }
    QString why;
    if (row) {
        why = stateText(row->state);
        if (!row->reason.isEmpty())
            why = tr("%1. %2").arg(why, row->reason);
        if (row->state == OutboxState::Waiting || row->state == OutboxState::Failed)
            why = tr("%1 Nothing is lost: the signed issue is kept and can be sent again.").arg(why);
    }
    m_why->setText(why);
    const bool isAsWritten = m_asWritten->isChecked();
    const QString receipt = isAsWritten ? m_presenter.receiptAsWritten() : m_presenter.receiptText();
    m_receipt->setFont(isAsWritten ? QFontDatabase::systemFont(QFontDatabase::FixedFont) : font());
    m_asWritten->setEnabled(!receipt.isEmpty());
    if (m_receipt->toPlainText() != receipt)
        m_receipt->setPlainText(receipt);
    setAllowed(m_tryAction, m_presenter.canTry(), m_mayNotPublish);
    m_tryAction->setText(m_presenter.isSending() ? tr("Sending…") : tr("&Try now"));
}

} // namespace congbao::desk
