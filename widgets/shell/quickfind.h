// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "actions/actionregistry.h"
#include "common/officethread.h"
#include "common/place.h"

#include <QDialog>
#include <QTimer>

class QLineEdit;
class QListWidget;
class QListWidgetItem;

namespace congbao::desk {

/// Find everywhere: instruments and issues by number or words, and commands of the place one is at by their names.
/// Enter goes there.
class QuickFind : public QDialog
{
    Q_OBJECT

public:
    struct Command
    {
        QString text;
        QString keys;
        QPointer<QAction> action;
    };
    using GoTo = std::function<void(const QString &placeId, const QString &subject)>;
    QuickFind(OfficeThread &office, std::vector<Command> commands, GoTo goTo, QWidget *parent);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Target
    {
        QString text;
        QString hint;
        std::function<void()> go;
    };
    void ask();
    void show(const QString &words, std::vector<Target> records);
    void activate(const QListWidgetItem *item);

    OfficeThread &m_office;
    std::vector<Command> m_commands;
    GoTo m_goTo;
    QLineEdit *m_words;
    QListWidget *m_list;
    std::vector<Target> m_targets; ///< beside the list's rows
    QTimer m_askSoon;
    int m_generation = 0;
};

/// Letters without tone marks and case, so that "quyet dinh" finds "Quyết định".
[[nodiscard]] QString withoutMarks(const QString &text);

} // namespace congbao::desk
