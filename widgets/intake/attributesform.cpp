// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/attributesform.h"

#include <QCheckBox>
#include <QDateEdit>
#include <QEvent>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace congbao::desk {

using casework::FieldReading;
using casework::IntakeField;

AttributesForm::AttributesForm(QWidget *parent)
    : QWidget(parent)
    , m_form(new QFormLayout(this))
{
    m_form->setContentsMargins(0, 0, 0, 0);
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_type = add<QLineEdit>(IntakeField::Type, tr("T&ype:"), QStringLiteral("intakeType"));
    m_number = add<QLineEdit>(IntakeField::Number, tr("&Number and notation:"), QStringLiteral("intakeNumber"));
    m_date = add<QDateEdit>(IntakeField::Date, tr("&Date:"), QStringLiteral("intakeDate"));
    m_date->setDisplayFormat(QStringLiteral("dd/MM/yyyy"));
    m_date->setCalendarPopup(true);
    m_date->setMinimumDate(QDate(1945, 9, 2));
    m_issuer = add<QLineEdit>(IntakeField::Issuer, tr("&Issuing body:"), QStringLiteral("intakeIssuer"));
    m_abstract = add<QPlainTextEdit>(IntakeField::Abstract, tr("A&bstract:"), QStringLiteral("intakeAbstract"));
    m_abstract->setTabChangesFocus(true);
    m_abstract->setFixedHeight(4 * fontMetrics().lineSpacing() + 12);
    m_signer = add<QLineEdit>(IntakeField::Signer, tr("Si&gned by:"), QStringLiteral("intakeSigner"));
    m_corrects = new QLineEdit(this);
    m_corrects->setObjectName(QStringLiteral("intakeCorrects"));
    m_corrects->setPlaceholderText(tr("only for a correction: the number it corrects"));
    m_form->addRow(tr("C&orrects:"), m_corrects);
    m_normative = new QCheckBox(tr("Nor&mative instrument"), this);
    m_normative->setObjectName(QStringLiteral("intakeNormative"));
    m_form->addRow(QString(), m_normative);
    for (QLineEdit *field : {m_type, m_number, m_issuer, m_signer, m_corrects})
        connect(field, &QLineEdit::textChanged, this, &AttributesForm::edited);
    connect(m_date, &QDateEdit::dateChanged, this, &AttributesForm::edited);
    connect(m_abstract, &QPlainTextEdit::textChanged, this, &AttributesForm::edited);
    connect(m_normative, &QCheckBox::toggled, this, &AttributesForm::edited);
}

template <typename Editor> Editor *AttributesForm::add(IntakeField field, const QString &label, const QString &name)
{
    auto *cell = new QWidget(this);
    auto *layout = new QVBoxLayout(cell);
    layout->setContentsMargins(0, 0, 0, 4);
    layout->setSpacing(1);
    auto *editor = new Editor(cell);
    editor->setObjectName(name);
    // The caption is no neighbour of the editor, so a screen reader would not find it.
    editor->setAccessibleName(QString(label).remove(u'&').remove(u':'));
    auto *source = new QLabel(cell);
    source->setObjectName(name + QStringLiteral("Source"));
    source->setWordWrap(true);
    source->setTextFormat(Qt::PlainText);
    QFont small = source->font();
    small.setPointSizeF(small.pointSizeF() * 0.9);
    source->setFont(small);
    layout->addWidget(editor);
    layout->addWidget(source);
    auto *caption = new QLabel(label, this);
    caption->setBuddy(editor);
    m_form->addRow(caption, cell);
    m_sources[field] = source;
    m_fields[editor] = field;
    editor->installEventFilter(this);
    return editor;
}

bool AttributesForm::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusIn) {
        const auto found = m_fields.find(watched);
        if (found != m_fields.end())
            emit fieldEntered(found->second);
    }
    return QWidget::eventFilter(watched, event);
}

void AttributesForm::show(const casework::IntakeReading &reading)
{
    {
        const QSignalBlocker blocker(this);
        const casework::InstrumentAttributes &attributes = reading.attributes;
        m_type->setText(attributes.type);
        m_number->setText(attributes.number);
        m_date->setDate(attributes.date.isValid() ? attributes.date : QDate::currentDate());
        m_issuer->setText(attributes.issuer);
        m_abstract->setPlainText(attributes.abstractText);
        m_signer->setText(attributes.signer);
        m_corrects->setText(attributes.corrects);
        m_normative->setChecked(attributes.isNormative);
        for (const FieldReading &field : reading.fields)
            tellSource(field);
        // Long values begin where people begin to read.
        for (QLineEdit *field : {m_type, m_number, m_issuer, m_signer, m_corrects})
            field->setCursorPosition(0);
    }
    emit edited();
}

void AttributesForm::tellSource(const FieldReading &reading)
{
    QLabel *source = m_sources[reading.field];
    if (!reading.otherText.isEmpty())
        source->setText(tr("? The electronic text says: %1").arg(reading.otherText));
    else if (reading.isSure && reading.page > 0)
        source->setText(tr("✓ read from the official text, page %1").arg(reading.page));
    else if (reading.isSure)
        source->setText(tr("✓ read from the electronic text"));
    else if (reading.page > 0)
        source->setText(tr("? read from the official text, page %1; please check").arg(reading.page));
    else
        source->setText(tr("? not found on the first page of the official text; please check"));
}

void AttributesForm::clear()
{
    show({});
    for (const auto &[field, source] : m_sources)
        source->clear();
}

casework::InstrumentAttributes AttributesForm::attributes() const
{
    casework::InstrumentAttributes attributes;
    attributes.type = m_type->text();
    attributes.number = m_number->text();
    attributes.date = m_date->date();
    attributes.issuer = m_issuer->text();
    attributes.abstractText = m_abstract->toPlainText();
    attributes.signer = m_signer->text();
    attributes.isNormative = m_normative->isChecked();
    attributes.corrects = m_corrects->text().trimmed();
    return attributes;
}

QWidget *AttributesForm::firstField() const
{
    return m_type;
}

} // namespace congbao::desk
