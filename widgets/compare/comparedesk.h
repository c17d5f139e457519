// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/place.h"
#include "compare/comparepresenter.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QSpinBox;
class QSplitter;
class QTableView;
class QTabWidget;
class QToolButton;

namespace congbao::desk {

class DiscrepancyModel;
class Loupe;
class PageView;
class RecheckView;
class TextView;

/// One submission on the desk: the official page, the electronic text, the loupe between them and the list of
/// differences. Shows the presenter's state and hands it the keys and clicks.
class CompareDesk : public QWidget
{
    Q_OBJECT

public:
    CompareDesk(const DeskContext &context, ComparePresenter &presenter, QWidget *parent = nullptr);
    ~CompareDesk() override;

signals:
    void formalWanted(); ///< all that differs in form only is to be judged at once

private:
    QWidget *buildPages();
    QWidget *buildText();
    QWidget *buildList();
    void buildActions(const DeskContext &context);
    void showOpened();
    void showMarks();
    void showCurrent();
    void showSummary();
    [[nodiscard]] QString summary() const;
    void updateActions();
    void followPage(); ///< the text goes where the page is
    void followText();
    void lookCloser();
    void findWords(bool backward);
    void copyCurrent();
    void showRecheck();
    [[nodiscard]] QToolButton *button(QAction *action, const QString &iconName, const QString &name);

    ComparePresenter &m_presenter;
    DiscrepancyModel *m_model;
    PageView *m_pages = nullptr;
    TextView *m_text = nullptr;
    Loupe *m_loupe = nullptr;
    QTableView *m_list = nullptr;
    QSplitter *m_sides = nullptr;
    QSplitter *m_rows = nullptr;
    QSpinBox *m_page = nullptr;
    QTabWidget *m_tabs = nullptr;
    RecheckView *m_recheck = nullptr;
    QLabel *m_foundText = nullptr;
    QString m_soughtWords; ///< looked for in the official text already
    QLabel *m_pageCount = nullptr;
    QLabel *m_summary = nullptr;
    QComboBox *m_filter = nullptr;
    QComboBox *m_order = nullptr;
    QLineEdit *m_words = nullptr;
    QLineEdit *m_find = nullptr;
    QLineEdit *m_note = nullptr;
    QAction *m_next = nullptr;
    QAction *m_previous = nullptr;
    QAction *m_real = nullptr;
    QAction *m_readingError = nullptr;
    QAction *m_officialWrong = nullptr;
    QAction *m_undo = nullptr;
    QAction *m_formal = nullptr;
    QAction *m_copy = nullptr;
    QAction *m_turn = nullptr;
    QString m_shownOfficial; ///< path of the PDF in the page view
    std::shared_ptr<const text::Document> m_shownText;
};

} // namespace congbao::desk
