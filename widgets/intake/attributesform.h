// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/intake.h"

#include <map>
#include <QWidget>

class QCheckBox;
class QDateEdit;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPlainTextEdit;

namespace congbao::desk {

/// The catalogue entry of an instrument as a form. Each field says under it what speaks for its value.
class AttributesForm : public QWidget
{
    Q_OBJECT

public:
    explicit AttributesForm(QWidget *parent = nullptr);

    void show(const casework::IntakeReading &reading);
    void clear();
    [[nodiscard]] casework::InstrumentAttributes attributes() const;
    [[nodiscard]] QWidget *firstField() const;

signals:
    void edited();
    void fieldEntered(congbao::casework::IntakeField field);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    template <typename Editor> Editor *add(casework::IntakeField field, const QString &label, const QString &name);
    void tellSource(const casework::FieldReading &reading);

    QFormLayout *m_form;
    QLineEdit *m_type;
    QLineEdit *m_number;
    QDateEdit *m_date;
    QLineEdit *m_issuer;
    QPlainTextEdit *m_abstract;
    QLineEdit *m_signer;
    QLineEdit *m_corrects;
    QCheckBox *m_normative;
    std::map<casework::IntakeField, QLabel *> m_sources;
    std::map<QObject *, casework::IntakeField> m_fields;
};

} // namespace congbao::desk
