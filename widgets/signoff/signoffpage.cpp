// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "signoff/signoffpage.h"

#include "actions/actionregistry.h"
#include "common/buttons.h"
#include "common/fields.h"
#include "common/icons.h"
#include "common/messagebar.h"
#include "common/pageview.h"
#include "common/texts.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSplitter>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace congbao::desk {

using casework::Issue;
using casework::SignOffDecision;

namespace {

constexpr int IdRole = Qt::UserRole;
constexpr int PageRole = Qt::UserRole;
constexpr int FindingRole = Qt::UserRole + 1; // number of an open finding

QString judgedText(const casework::JudgedDifference &judged)
{
    const auto quoted = [](const QString &words) {
        return words.isEmpty() ? SignOffPage::tr("(nothing)") : QStringLiteral("“%1”").arg(words.simplified());
    };
    return SignOffPage::tr("%1: %2 ≠ %3")
        .arg(classText(judged.kind), quoted(judged.official), quoted(judged.electronic));
}

} // namespace

SignOffPage::SignOffPage(const DeskContext &context, QWidget *parent)
    : Place(parent)
    , m_presenter(context.office, context.jobs, context.session)
    , m_message(new MessageBar(this))
    , m_issues(new QListWidget(this))
    , m_items(new QTreeWidget(this))
    , m_pages(new PageView(this))
    , m_title(new QLabel(this))
    , m_state(new QLabel(this))
    , m_changes(new QLabel(this))
    , m_empty(new QLabel(tr("No issue waits for a signature. One comes here when layout has typeset it."), this))
{
    setObjectName(QStringLiteral("signOffPage"));
    buildActions(context);
    m_title->setObjectName(QStringLiteral("signOffTitle"));
    QFont font = m_title->font();
    font.setBold(true);
    font.setPointSizeF(font.pointSizeF() * 1.2);
    m_title->setFont(font);
    m_title->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    auto *head = new QHBoxLayout;
    head->addWidget(m_title, 1);
    head->addWidget(actionButton(m_explain, QStringLiteral("signOffExplain"), this));
    head->addWidget(actionButton(m_sendBack, QStringLiteral("signOffReturn"), this));
    head->addWidget(actionButton(m_approve, QStringLiteral("signOffApprove"), this));

    m_issues->setObjectName(QStringLiteral("signOffIssues"));
    m_issues->setAccessibleName(tr("Issues that wait for a signature"));
    m_issues->setAlternatingRowColors(true);
    m_issues->setMaximumHeight(4 * fontMetrics().height() + 16);
    for (QLabel *label : {m_state, m_changes}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
    }
    m_state->setObjectName(QStringLiteral("signOffState"));
    m_changes->setObjectName(QStringLiteral("signOffChanges"));
    m_changes->hide();
    m_empty->setObjectName(QStringLiteral("signOffEmpty"));
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    m_empty->hide();
    m_items->setObjectName(QStringLiteral("signOffItems"));
    m_items->setAccessibleName(tr("Instruments of the issue and what stands behind them"));
    m_items->setHeaderLabels({tr("Instrument and differences (official ≠ electronic)"), tr("Verdict"), tr("By")});
    m_items->setWordWrap(true);
    m_items->setStyleSheet(QStringLiteral("QTreeView::item { padding: 3px 0; }"));
    m_items->setAlternatingRowColors(true);
    m_items->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    const int em = fontMetrics().horizontalAdvance(u'm');
    m_items->header()->resizeSection(1, 10 * em);
    m_items->header()->resizeSection(2, 9 * em);
    m_items->header()->setStretchLastSection(false);
    m_pages->setObjectName(QStringLiteral("signOffPages"));
    m_pages->setAccessibleName(tr("Pages as they will be printed"));

    auto *side = new QWidget(this);
    auto *sideLayout = new QVBoxLayout(side);
    sideLayout->setContentsMargins(0, 0, 0, 0);
    sideLayout->setSpacing(6);
    sideLayout->addWidget(m_issues);
    sideLayout->addWidget(m_state);
    sideLayout->addWidget(m_changes);
    sideLayout->addWidget(m_items, 1);
    auto *parts = new QSplitter(Qt::Horizontal, this);
    parts->setChildrenCollapsible(false);
    parts->addWidget(side);
    parts->addWidget(m_pages);
    parts->setSizes({560, 640});
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(10, 8, 10, 6);
    layout->setSpacing(6);
    layout->addLayout(head);
    m_return = buildReturn();
    layout->addWidget(m_return);
    layout->addWidget(m_message);
    layout->addWidget(m_empty);
    layout->addWidget(parts, 1);
    setFocusProxy(m_items);

    connect(&m_presenter, &SignOffPresenter::issuesChanged, this, &SignOffPage::showIssues);
    connect(&m_presenter, &SignOffPresenter::reviewChanged, this, &SignOffPage::showReview);
    connect(&m_presenter, &SignOffPresenter::changesFound, this, &SignOffPage::showChanges);
    connect(&m_presenter, &SignOffPresenter::pdfChanged, this, [this] {
        showChanges();
        if (m_presenter.state().pdfPath.isEmpty())
            m_pages->close();
        else
            m_pages->open(m_presenter.state().pdfPath);
    });
    connect(&m_presenter, &SignOffPresenter::failed, m_message,
            [this](const Error &error) { m_message->tellError(error); });
    connect(&m_presenter, &SignOffPresenter::told, m_message,
            [this](const QString &text) { m_message->tell(MessageBar::Kind::Success, text); });
    connect(m_issues, &QListWidget::currentItemChanged, this, [this](const QListWidgetItem *item) {
        if (item)
            m_presenter.select(IssueId(item->data(IdRole).toLongLong()));
    });
    connect(m_items, &QTreeWidget::currentItemChanged, this, [this](const QTreeWidgetItem *item) {
        if (item && item->data(0, PageRole).toInt() > 0)
            m_pages->goToPage(item->data(0, PageRole).toInt());
        m_explain->setEnabled(currentFinding() > 0 && m_presenter.canSign());
    });
    showReview();
}

SignOffPage::~SignOffPage()
{
    m_presenter.disconnect(this);
}

void SignOffPage::buildActions(const DeskContext &context)
{
    const auto add = [&](const char *id, const QString &text, const char *iconName, const QKeySequence &key,
                         std::function<void()> handler) {
        QAction *action = context.actions.add(
            this, {QLatin1String(id), text, QLatin1String(iconName), {key}, QStringLiteral("signoff"), tr("Sign-off")},
            std::move(handler));
        action->setIcon(icon(QLatin1String(iconName)));
        return action;
    };
    m_approve =
        add("signoff.approve", tr("Appro&ve and sign"), "approve", QKeySequence(Qt::CTRL | Qt::Key_Return), [this] {
            m_message->clear();
            m_presenter.decide(SignOffDecision::Approve);
        });
    m_sendBack = add("signoff.return", tr("Send &back…"), "return", QKeySequence(Qt::CTRL | Qt::Key_Backspace),
                     [this] { ask(0); });
    m_explain = add("signoff.explain", tr("E&xplain…"), "note", QKeySequence(Qt::CTRL | Qt::Key_E),
                    [this] { ask(currentFinding()); });
    m_explain->setToolTip(tr("Say why the chosen finding is right all the same"));
}

QWidget *SignOffPage::buildReturn()
{
    auto *panel = new QFrame(this);
    panel->setObjectName(QStringLiteral("returnPanel"));
    panel->setFrameShape(QFrame::StyledPanel);
    auto *layout = new QHBoxLayout(panel);
    m_reasonLabel = new QLabel(panel);
    m_reason = new QLineEdit(panel);
    m_reason->setObjectName(QStringLiteral("returnReason"));
    m_reason->setMaxLength(2000);
    m_reasonLabel->setBuddy(m_reason);
    auto *send = new QPushButton(panel);
    m_reasonSend = send;
    send->setObjectName(QStringLiteral("returnSend"));
    send->setEnabled(false);
    auto *cancel = new QPushButton(tr("Cancel"), panel);
    cancel->setObjectName(QStringLiteral("returnCancel"));
    layout->addWidget(m_reasonLabel);
    layout->addWidget(m_reason, 1);
    layout->addWidget(send);
    layout->addWidget(cancel);
    connect(m_reason, &QLineEdit::textChanged, send,
            [send](const QString &text) { send->setEnabled(!text.trimmed().isEmpty()); });
    connect(m_reason, &QLineEdit::returnPressed, this, &SignOffPage::sendReason);
    connect(send, &QPushButton::clicked, this, &SignOffPage::sendReason);
    connect(cancel, &QPushButton::clicked, this, [this] {
        m_return->hide();
        m_items->setFocus();
    });
    new FieldKeys(m_reason, m_items);
    setQuestion(0);
    panel->hide();
    return panel;
}

int SignOffPage::currentFinding() const
{
    const QTreeWidgetItem *item = m_items->currentItem();
    return item ? item->data(0, FindingRole).toInt() : 0;
}

/// One line for a reason: why the issue goes back, or why a finding is right.
void SignOffPage::ask(int finding)
{
    setQuestion(finding);
    m_reason->clear();
    m_return->show();
    m_reason->setFocus();
}

void SignOffPage::setQuestion(int finding)
{
    m_finding = finding;
    m_reasonLabel->setText(finding > 0 ? tr("&Why it is right:") : tr("&Reason:"));
    m_reason->setPlaceholderText(finding > 0 ? tr("What you compared, and with what result")
                                             : tr("What must be put right, and on which page"));
    m_reasonSend->setText(finding > 0 ? tr("Keep the explanation") : tr("Send back"));
}

void SignOffPage::sendReason()
{
    const QString reason = m_reason->text().trimmed();
    if (reason.isEmpty())
        return;
    if (m_finding > 0)
        m_presenter.explain(m_finding, reason);
    else
        m_presenter.decide(SignOffDecision::Return, reason);
    m_reason->clear();
    m_return->hide();
}

void SignOffPage::refresh()
{
    m_presenter.refresh();
}

void SignOffPage::open(const QString &subject)
{
    m_presenter.select(IssueId(subject.toLongLong()));
}

void SignOffPage::showIssues()
{
    const SignOffState &state = m_presenter.state();
    const QSignalBlocker blocker(m_issues);
    m_issues->clear();
    for (const Issue &issue : state.issues) {
        auto *item = new QListWidgetItem(
            tr("Issue %1 of %2 · %3").arg(issueText(issue), dateText(issue.date), stateText(issue.state)), m_issues);
        item->setData(IdRole, issue.id.value());
        if (issue.id == state.current)
            m_issues->setCurrentItem(item);
    }
    m_empty->setVisible(state.issues.empty());
    m_issues->setVisible(state.issues.size() > 1);
}

void SignOffPage::showReview()
{
    const SignOffState &state = m_presenter.state();
    m_items->clear();
    m_explain->setEnabled(false);
    const bool hasReview = state.review.has_value();
    const QString refusal = hasReview ? state.review->refusal : QString();
    setAllowed(m_approve, m_presenter.canSign(), refusal);
    setAllowed(m_sendBack, m_presenter.canSign(), refusal);
    m_approve->setText(hasReview && state.review->isClosing ? tr("Sign and &close") : tr("Appro&ve and sign"));
    if (!m_presenter.canSign())
        m_return->hide();
    if (!hasReview) {
        m_title->setText(tr("Sign off issues"));
        m_state->clear();
        return;
    }
    const Issue &issue = state.review->issue;
    m_title->setText(tr("Issue %1 of %2").arg(issueText(issue), dateText(issue.date)));
    QStringList lines{stateText(issue.state)};
    for (const casework::SignOff &signOff : issue.signOffs) {
        const QString who = tr("%1, %2").arg(signOff.by, timeText(signOff.at));
        QString line = signOff.decision == u"return" ? tr("↩ Sent back by %1: %2").arg(who, signOff.reason)
                                                     : tr("✓ Approved by %1").arg(who);
        if (signOff.isVoid)
            line = tr("%1 (void: the pages changed afterwards)").arg(line);
        lines << line;
    }
    for (const QString &warning : issue.warnings)
        lines << tr("! %1").arg(warning);
    if (!state.review->refusal.isEmpty())
        lines << tr("You cannot sign: %1").arg(state.review->refusal);
    m_state->setText(lines.join(u'\n'));
    showFindings();
    for (const casework::ItemReview &review : state.review->items) {
        const casework::IssueItem &item = review.item;
        auto *row = new QTreeWidgetItem(m_items);
        row->setText(0, tr("%1. %2, page %3")
                            .arg(QString::number(item.position), instrumentText(item.attributes),
                                 QString::number(item.firstPage)));
        row->setToolTip(0, item.attributes.abstractText);
        row->setText(1,
                     review.judged.empty() ? tr("no difference") : tr("%n judged", nullptr, int(review.judged.size())));
        QFont bold = row->font(0);
        bold.setBold(true);
        row->setFont(0, bold);
        const int page = item.firstPage > 0 ? item.firstPage - issue.firstPage + 1 : 0;
        row->setData(0, PageRole, page);
        const auto note = [row, page](const QString &text, const QString &verdict = {}, const QString &by = {}) {
            auto *child = new QTreeWidgetItem(row, {text, verdict, by});
            child->setData(0, PageRole, page);
            child->setToolTip(0, text);
            return child;
        };
        for (const casework::JudgedDifference &judged : review.judged)
            note(judgedText(judged), verdictText(judged.verdict.kind), judged.verdict.by)
                ->setToolTip(1, judged.verdict.note);
        if (review.formal > 0)
            note(tr("%n difference(s) in form only", nullptr, review.formal));
        if (const auto expected = state.expected.constFind(item.submission.value());
            expected != state.expected.constEnd())
            note(tr("two people read it: about %1 error(s) left, between %2 and %3 with 95 % certainty")
                     .arg(QLocale().toString(expected->missed, 'f', 1))
                     .arg(expected->atLeast)
                     .arg(expected->atMost));
        if (review.letters > 0)
            note(tr("%n letter(s) sent; text number %1 is printed", nullptr, review.letters).arg(review.rounds));
    }
    m_items->expandAll();
}

/// What must be explained before anybody signs stands first.
void SignOffPage::showFindings()
{
    const auto &findings = m_presenter.state().review->findings;
    if (findings.empty())
        return;
    auto *head = new QTreeWidgetItem(m_items, {tr("Reading the printed pages again found this")});
    QFont bold = head->font(0);
    bold.setBold(true);
    head->setFont(0, bold);
    for (const casework::IssueFinding &finding : findings) {
        auto *row = new QTreeWidgetItem(head, {finding.text});
        row->setToolTip(0, finding.text);
        if (finding.explanation) {
            row->setText(1, tr("explained"));
            row->setToolTip(1, finding.explanation->note);
            row->setText(2, finding.explanation->person);
        } else {
            row->setText(1, tr("not explained"));
            row->setData(0, FindingRole, finding.number);
        }
    }
}

void SignOffPage::showChanges()
{
    const SignOffState &state = m_presenter.state();
    m_changes->setVisible(!state.lastSeenSha256.isEmpty());
    QStringList pages;
    for (const int page : state.changedPages)
        pages << QString::number(page);
    m_changes->setText(pages.isEmpty()
                           ? tr("Since you looked last the file was made anew; no page looks different.")
                           : tr("Changed since you looked last: page %1.").arg(pages.join(QStringLiteral(", "))));
}

} // namespace congbao::desk
