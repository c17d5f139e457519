// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMap>
#include <QWidget>

class QFormLayout;
class QLineEdit;
class QPlainTextEdit;

namespace congbao::desk {

/// A page of settings by their keys. What was edited and is not kept yet survives a refresh.
class SettingsForm : public QWidget
{
    Q_OBJECT

public:
    explicit SettingsForm(QWidget *parent = nullptr);

    void addHead(const QString &text);
    void add(const QString &key, const QString &label, const QString &hint = {});
    void addLines(const QString &key, const QString &label); ///< several lines
    void addFolder(const QString &key, const QString &label, const QString &hint);

    void show(const QMap<QString, QString> &values);
    [[nodiscard]] QMap<QString, QString> changed() const; ///< edited values that are not kept yet
    void forgetEdits();
    void setRefusal(const QString &reason); ///< empty: may be edited

signals:
    void edited();

private:
    void addRow(const QString &label, QWidget *field, QWidget *buddy);
    void noteEdit(const QString &key, const QString &value);

    QFormLayout *m_form;
    QMap<QString, QLineEdit *> m_lines;
    QMap<QString, QPlainTextEdit *> m_texts;
    QMap<QString, QString> m_kept;
    QMap<QString, QString> m_edits;
};

} // namespace congbao::desk
