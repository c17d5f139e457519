// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/document.h"

#include <QByteArray>
#include <QDate>
#include <QString>
#include <QStringList>
#include <vector>

/// What is typeset: an issue of the gazette as values. `typesetter.h` turns it into a PDF, `manifest.h` reads it from
/// JSON.
namespace congbao::typeset {

struct GazetteInfo
{
    QString province;
    QString publisher;
    QString address;
    QString phone;
    QString email;
    QString website;
    QString printer;
};

struct InstrumentInput
{
    text::Document content; ///< the electronic text
    QString type;           ///< "Quyết định"
    QString number;         ///< "10/2026/QĐ-UBND"
    QDate date;
    QString issuer; ///< in capitals, as in the contents
    QString abstractText;
    QString corrects;       ///< number of the instrument this one corrects; empty: none
    QString sourceName;     ///< file name under which `sourceBytes` is embedded
    QByteArray sourceBytes; ///< the electronic text's file; empty: nothing is embedded
};

struct PartInput
{
    QString title; ///< "PHẦN VĂN BẢN QUY PHẠM PHÁP LUẬT"
    std::vector<InstrumentInput> instruments;
};

struct IssueInput
{
    int year = 0;
    std::vector<int> numbers; ///< one, or two for a double number
    QDate date;
    int firstPage = 1;
    GazetteInfo gazette;
    QString chainHeads; ///< heads of the audit chain after earlier issues, for the imprint; empty: none is printed
    std::vector<PartInput> parts;
};

struct InstrumentPages
{
    QString number;
    int firstPage = 0; ///< printed page numbers
    int lastPage = 0;
};

struct TypesetIssue
{
    QByteArray pdf;
    QString sha256;
    int pages = 0;
    std::vector<InstrumentPages> instruments; ///< in the issue's order
    QStringList warnings;                     ///< translated
};

} // namespace congbao::typeset
