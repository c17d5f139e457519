// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/signinpage.h"

#include "casework/samplefolder.h"
#include "casework/sampleoffice.h"
#include "common/icons.h"
#include "common/messagebar.h"
#include "common/texts.h"

#include <QComboBox>
#include <QDir>
#include <QFileInfo>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace congbao::desk {

namespace {

QString lastPersonKey()
{
    return QStringLiteral("window/person");
}

QLabel *titleLabel(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    QFont font = label->font();
    font.setPointSizeF(font.pointSizeF() * 1.5);
    font.setBold(true);
    label->setFont(font);
    label->setWordWrap(true);
    return label;
}

} // namespace

SignInPage::SignInPage(OfficeThread &office, jobs::JobBoard &jobs, QString folder, QWidget *parent)
    : QWidget(parent)
    , m_office(office)
    , m_jobs(jobs)
    , m_folder(std::move(folder))
    , m_message(new MessageBar(this))
    , m_stack(new QStackedWidget(this))
{
    setObjectName(QStringLiteral("signInPage"));
    m_stack->addWidget(new QWidget(m_stack)); // nothing is asked before the office is open
    m_stack->addWidget(buildSignIn());
    m_stack->addWidget(buildFirstRun());
    auto *column = new QWidget(this);
    column->setFixedWidth(480);
    auto *columnLayout = new QVBoxLayout(column);
    auto *picture = new QLabel(column);
    picture->setPixmap(applicationIcon().pixmap(QSize(72, 72), devicePixelRatioF()));
    columnLayout->addWidget(picture);
    columnLayout->addWidget(m_message);
    columnLayout->addWidget(m_stack);
    auto *layout = new QVBoxLayout(this);
    layout->addStretch(2);
    // In a row of its own the column gets the height that its wrapped texts need at its own width.
    auto *row = new QHBoxLayout;
    row->addStretch();
    row->addWidget(column);
    row->addStretch();
    layout->addLayout(row);
    layout->addStretch(3);
}

QWidget *SignInPage::buildSignIn()
{
    auto *panel = new QWidget(this);
    auto *layout = new QVBoxLayout(panel);
    layout->setContentsMargins(0, 0, 0, 0);
    m_title = titleLabel(tr("Sign in"), panel);
    m_title->setObjectName(QStringLiteral("signInTitle"));
    layout->addWidget(m_title);
    auto *form = new QFormLayout;
    m_person = new QComboBox(panel);
    m_person->setObjectName(QStringLiteral("signInPerson"));
    m_person->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_passphrase = new QLineEdit(panel);
    m_passphrase->setObjectName(QStringLiteral("signInPassphrase"));
    m_passphrase->setEchoMode(QLineEdit::Password);
    form->addRow(tr("&Name:"), m_person);
    form->addRow(tr("&Passphrase:"), m_passphrase);
    layout->addLayout(form);
    m_signIn = new QPushButton(tr("&Sign in"), panel);
    m_signIn->setObjectName(QStringLiteral("signInButton"));
    m_signIn->setIcon(icon(QStringLiteral("person")));
    layout->addWidget(m_signIn, 0, Qt::AlignRight);
    layout->addStretch();
    connect(m_signIn, &QPushButton::clicked, this, &SignInPage::signIn);
    connect(m_passphrase, &QLineEdit::returnPressed, this, &SignInPage::signIn);
    return panel;
}

QWidget *SignInPage::buildFirstRun()
{
    auto *panel = new QWidget(this);
    auto *layout = new QVBoxLayout(panel);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(titleLabel(tr("A new office"), panel));
    auto *text =
        new QLabel(tr("The folder %1 holds no office yet. Name the office and its first administrator; further "
                      "people are added afterwards.")
                       .arg(QDir::toNativeSeparators(m_folder)),
                   panel);
    text->setWordWrap(true);
    text->setTextFormat(Qt::PlainText);
    layout->addWidget(text);
    auto *form = new QFormLayout;
    const auto field = [&](const QString &label, const QString &name, bool isSecret) {
        auto *made = new QLineEdit(panel);
        made->setObjectName(name);
        if (isSecret)
            made->setEchoMode(QLineEdit::Password);
        form->addRow(label, made);
        return made;
    };
    m_newOffice = field(tr("&Office:"), QStringLiteral("newOfficeName"), false);
    m_newAdministrator = field(tr("&Administrator:"), QStringLiteral("newOfficeAdministrator"), false);
    m_newPassphrase = field(tr("&Passphrase:"), QStringLiteral("newOfficePassphrase"), true);
    m_newRepeated = field(tr("Passphrase a&gain:"), QStringLiteral("newOfficeRepeated"), true);
    layout->addLayout(form);
    m_create = new QPushButton(tr("&Make the office"), panel);
    m_create->setObjectName(QStringLiteral("newOfficeCreate"));
    layout->addWidget(m_create, 0, Qt::AlignRight);
    auto *sampleText = new QLabel(tr("Or learn with the sample office: made-up instruments of a province, compared "
                                     "and typeset, with an issue that waits for its signatures."),
                                  panel);
    sampleText->setWordWrap(true);
    layout->addSpacing(24);
    layout->addWidget(sampleText);
    m_sample = new QPushButton(tr("Open the &sample office"), panel);
    m_sample->setObjectName(QStringLiteral("newOfficeSample"));
    layout->addWidget(m_sample, 0, Qt::AlignRight);
    connect(m_sample, &QPushButton::clicked, this, &SignInPage::openSample);
    layout->addStretch();
    connect(m_create, &QPushButton::clicked, this, &SignInPage::createOffice);
    connect(m_newRepeated, &QLineEdit::returnPressed, this, &SignInPage::createOffice);
    return panel;
}

void SignInPage::openOffice()
{
    m_message->tell(MessageBar::Kind::Information, tr("Opening the office…"));
    m_office.open(m_folder, this, [this](const Result<void> &opened) {
        m_message->clear();
        if (opened) {
            ask();
        } else if (opened.error().code == ErrorCode::NotFound) {
            m_stack->setCurrentIndex(2);
            m_newOffice->setFocus();
        } else {
            m_message->tellError(opened.error(), tr("&Try again"), [this] { openOffice(); });
        }
    });
}

void SignInPage::ask()
{
    m_office.run(
        this,
        [](casework::Office &office) -> Result<std::pair<QString, std::vector<casework::Person>>> {
            const auto name = office.setting(QStringLiteral("office.name"));
            const auto people = casework::listPeople(office);
            if (!people)
                return failWith(people);
            return std::pair(name ? *name : QString(), *people);
        },
        [this](const Result<std::pair<QString, std::vector<casework::Person>>> &read) {
            if (!read) {
                m_message->tellError(read.error(), tr("&Try again"), [this] { ask(); });
                return;
            }
            m_title->setText(read->first.isEmpty() ? tr("Sign in") : read->first);
            m_person->clear();
            for (const casework::Person &person : read->second) {
                if (person.isDisabled)
                    continue;
                QStringList roles;
                for (const casework::OfficeRole role : person.roles)
                    roles << roleText(role);
                m_person->addItem(tr("%1 (%2)").arg(person.name, roles.join(QStringLiteral(", "))), person.name);
            }
            const int last = m_person->findData(QSettings().value(lastPersonKey()));
            m_person->setCurrentIndex(std::max(0, last));
            m_stack->setCurrentIndex(1);
            setBusy(false);
            (last >= 0 ? static_cast<QWidget *>(m_passphrase) : m_person)->setFocus();
        });
}

void SignInPage::setBusy(bool isBusy)
{
    m_signIn->setEnabled(!isBusy);
    m_create->setEnabled(!isBusy);
    m_sample->setEnabled(!isBusy);
}

void SignInPage::signIn()
{
    if (!m_signIn->isEnabled())
        return;
    const QString name = m_person->currentData().toString();
    setBusy(true);
    m_office.run(
        this,
        [name, passphrase = m_passphrase->text()](casework::Office &office) {
            return casework::SignIn::signIn(office, name, passphrase);
        },
        [this, name](const Result<casework::Session> &session) {
            setBusy(false);
            m_passphrase->clear();
            if (!session) {
                m_message->tellError(session.error());
                m_passphrase->setFocus();
                return;
            }
            m_message->clear();
            QSettings().setValue(lastPersonKey(), name);
            emit signedIn(*session);
        });
}

void SignInPage::openSample()
{
    const QString folder = QFileInfo(m_folder).dir().filePath(QStringLiteral("sample-office"));
    setBusy(true);
    m_message->tell(
        MessageBar::Kind::Information,
        tr("The sample office is being made in %1. That takes a minute or two; the line at the bottom shows "
           "how far it is.")
            .arg(QDir::toNativeSeparators(folder)));
    m_jobs.run(
        this, tr("Making the sample office"),
        [folder](const JobContext &context) {
            return casework::runDemo({folder, true}, context);
        },
        [this, folder](const Result<void> &made) {
            setBusy(false);
            if (!made) {
                m_message->tellError(made.error(), tr("&Try again"), [this] { openSample(); });
                return;
            }
            m_office.open(QDir(folder).filePath(QStringLiteral("office")), this, [this](const Result<void> &opened) {
                if (!opened) {
                    m_message->tellError(opened.error(), tr("&Try again"), [this] { openSample(); });
                    return;
                }
                m_message->tell(MessageBar::Kind::Success,
                                tr("This is the sample office. Everybody's passphrase in it is “%1”.")
                                    .arg(casework::SampleFolder::Passphrase));
                ask();
            });
        });
}

void SignInPage::createOffice()
{
    if (!m_create->isEnabled())
        return;
    if (m_newOffice->text().trimmed().isEmpty() || m_newAdministrator->text().trimmed().isEmpty()) {
        m_message->tell(MessageBar::Kind::Warning, tr("Write the office's name and the administrator's name."));
        return;
    }
    if (m_newPassphrase->text().isEmpty() || m_newPassphrase->text() != m_newRepeated->text()) {
        m_message->tell(MessageBar::Kind::Warning, tr("Write the same passphrase twice."));
        m_newPassphrase->setFocus();
        return;
    }
    setBusy(true);
    m_office.create(m_folder, m_newOffice->text().trimmed(), m_newAdministrator->text().trimmed(),
                    m_newPassphrase->text(), this, [this](const Result<void> &created) {
                        setBusy(false);
                        m_newPassphrase->clear();
                        m_newRepeated->clear();
                        if (!created) {
                            m_message->tellError(created.error());
                            return;
                        }
                        m_message->clear();
                        ask();
                    });
}

} // namespace congbao::desk
