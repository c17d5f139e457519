// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/people.h"
#include "common/officethread.h"
#include "jobs/jobboard.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QStackedWidget;

namespace congbao::desk {

class MessageBar;

/// The first page: opens the office in its folder and asks who works here. Where the folder holds no office yet, it
/// asks for the new office's name and its first administrator instead, and offers the sample office.
class SignInPage : public QWidget
{
    Q_OBJECT

public:
    SignInPage(OfficeThread &office, jobs::JobBoard &jobs, QString folder, QWidget *parent = nullptr);

    void openOffice();
    void ask(); ///< reads the people again and waits for a name and a passphrase

signals:
    void signedIn(const congbao::casework::Session &session);

private:
    QWidget *buildSignIn();
    QWidget *buildFirstRun();
    void signIn();
    void createOffice();
    void openSample();
    void setBusy(bool isBusy);

    OfficeThread &m_office;
    jobs::JobBoard &m_jobs;
    QString m_folder;
    MessageBar *m_message;
    QStackedWidget *m_stack;
    QLabel *m_title = nullptr;
    QComboBox *m_person = nullptr;
    QLineEdit *m_passphrase = nullptr;
    QPushButton *m_signIn = nullptr;
    QLineEdit *m_newOffice = nullptr;
    QLineEdit *m_newAdministrator = nullptr;
    QLineEdit *m_newPassphrase = nullptr;
    QLineEdit *m_newRepeated = nullptr;
    QPushButton *m_create = nullptr;
    QPushButton *m_sample = nullptr;
};

} // namespace congbao::desk
