// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/place.h"
#include "intake/intakepresenter.h"

class QComboBox;
class QDateTimeEdit;
class QLabel;
class QLineEdit;
class QPushButton;
class QSortFilterProxyModel;
class QStackedWidget;
class QTableView;

namespace congbao::desk {

class AttributesForm;
class MessageBar;
class PageView;
class SubmissionModel;

/// The place Intake: files are dropped or chosen, paired and read; the clerk confirms the form beside the official
/// page.
class IntakePage : public Place
{
    Q_OBJECT

public:
    explicit IntakePage(const DeskContext &context, QWidget *parent = nullptr);
    ~IntakePage() override;
    void refresh() override;
    [[nodiscard]] IntakePresenter &presenter() { return m_presenter; }

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void buildActions(const DeskContext &context);
    QWidget *buildHead();
    QWidget *buildList();
    QWidget *buildForm();
    void chooseFiles();
    void chooseOther(bool isOfficial);
    void chooseAnnexes();
    void chooseResent();
    void printArrivals();
    void showPair();
    void showReading();
    void showRemarks();
    void showField(casework::IntakeField field);
    void updateActions();
    [[nodiscard]] SubmissionId chosen() const;

    IntakePresenter m_presenter;
    std::function<void(const QString &, const QString &)> m_goTo;
    QStringList m_annexes;
    QString m_mayNotRegister; ///< why the roles do not allow it; empty: they do
    SubmissionModel *m_submissions;
    QSortFilterProxyModel *m_sorted;
    MessageBar *m_message = nullptr;
    QStackedWidget *m_stack = nullptr;
    QTableView *m_list = nullptr;
    QLineEdit *m_filter = nullptr;
    QLabel *m_pairTitle = nullptr;
    QPushButton *m_official = nullptr;
    QPushButton *m_electronic = nullptr;
    QPushButton *m_annex = nullptr;
    QLineEdit *m_from = nullptr;
    QDateTimeEdit *m_received = nullptr;
    AttributesForm *m_form = nullptr;
    QLabel *m_remarks = nullptr;
    QLabel *m_signatures = nullptr;
    PageView *m_pages = nullptr;
    QAction *m_choose = nullptr;
    QAction *m_register = nullptr;
    QAction *m_skip = nullptr;
    QAction *m_resent = nullptr;
    QAction *m_compare = nullptr;
    QAction *m_print = nullptr;
};

} // namespace congbao::desk
