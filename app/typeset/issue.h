// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/document.h"

#include <optional>
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
    QString fax;
    QString price;
    QByteArray emblem; ///< the national emblem's file as the office has it: PDF, SVG, PNG or JPEG; empty: left out
};

/// A file that belongs to an instrument and is printed after it, page by page.
struct AnnexInput
{
    QString name;
    QByteArray bytes; ///< PDF, PNG or JPEG
};

/// Where an instrument too long for one issue is parted.
struct Parting
{
    std::vector<int> numbers; ///< of the other issue
    QString after;            ///< path of the last provision in the earlier issue: "Điều 25", "Điều 25/khoản 3"
};

struct InstrumentInput
{
    text::Document content; ///< the electronic text
    QString type;           ///< "Quyết định"
    QString number;         ///< "10/2026/QĐ-UBND"
    QDate date;
    QString issuer; ///< in capitals, as in the contents
    QString abstractText;
    QString corrects; ///< number of the instrument this one corrects; empty: none
    std::optional<Parting> continuesIn;
    std::optional<Parting> continuedFrom;
    std::vector<AnnexInput> annexes;
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
    QByteArray look; ///< what the office changes of the gazette's template (`gazette.template/1`); empty: nothing
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

/// What reading the finished file again found.
struct SelfCheck
{
    bool isDone = false;
    QStringList findings; ///< translated; empty: every instrument is printed as it was signed
};

struct TypesetIssue
{
    QByteArray pdf;
    QString sha256;
    int pages = 0;
    std::vector<InstrumentPages> instruments; ///< in the issue's order
    QStringList warnings;                     ///< translated
    SelfCheck check;
};

} // namespace congbao::typeset
