// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "text/document.h"

#include <functional>
#include <QByteArray>
#include <QDateTime>
#include <QString>
#include <vector>

/// The result of comparing an official text with its electronic text. Values only; `comparer.h` makes them.
namespace congbao::compare {

/// Part of every result and of the cache key: raised with every change that can change a result.
inline constexpr auto EngineVersion = "0.5.0";

enum class DiscrepancyClass {
    Number,
    Date,
    Money,
    Notation,
    Reference,
    Name,
    Negation,
    Tone,
    Word,
    Missing,
    Extra,
    Moved,
    Table,
    Punctuation,
    Case,
    Spacing,
    Encoding,
};

/// Formal: cannot change the meaning (spacing, Unicode form, tone-mark placement, quotes, dash of the motto, page
/// furniture).
enum class Severity { Substantive, Formal };

/// Places on one page.
struct PlacedRect
{
    int page = 1;
    text::Rect rect;
};

struct OfficialPlace
{
    QString text;
    QString before; ///< up to four words
    QString after;
    int page = 0;                  ///< from 1
    std::vector<text::Rect> rects; ///< on that page; where words are missing here, a thin one at the gap
    QString textLayer =
        {}; ///< what the file's text layer says, where the page shows something else (`text`, or nothing)
};

struct ElectronicPlace
{
    QString text;
    QString before;
    QString after;
    QString path;  ///< "Điều 5/khoản 2"
    int block = 0; ///< index in the electronic document's blocks
    int start = 0; ///< UTF-16 offsets in that block's text(); start == end: words are missing here
    int end = 0;
};

struct Discrepancy
{
    int id = 0; ///< from 1, in reading order of the official text
    DiscrepancyClass kind = DiscrepancyClass::Word;
    Severity severity = Severity::Substantive;
    bool isDecided = true; ///< false: the engine could not tell whether the two really differ
    double confidence = 1.0;
    int weight = 0; ///< legal weight, 1 heaviest; for reading order only
    OfficialPlace official;
    ElectronicPlace electronic;
};

/// Every official word is in exactly one of matched, inDiscrepancies, unreadable.
struct Coverage
{
    int officialWords = 0;
    int matched = 0;
    int inDiscrepancies = 0;
    int unreadable = 0;
    int electronicWords = 0;
    int electronicMatched = 0;
    int electronicInDiscrepancies = 0;
    std::vector<text::UnreadableArea> unreadableAreas;
};

/// A digital signature of a file, as far as a comparison tells of it.
struct FileSignature
{
    QString signer;
    bool isValid = false; ///< it fits the bytes that it covers; whether the signer is trusted is another question
    bool coversWholeFile = false;
    QDateTime time; ///< UTC; not valid: not said
};

struct ComparedFile
{
    QString name;
    QString sha256;
    QString kind; ///< "pdf-scan", "docx"…
    int pages = 0;
    std::vector<FileSignature> signatures = {};
    /// Texts that came with it and were compared as its end: name and SHA-256.
    std::vector<std::pair<QString, QString>> annexes = {};
};

enum class Outcome { Same, Different, Undecided };

struct Comparison
{
    QString engine = QString::fromLatin1(EngineVersion);
    ComparedFile official;
    ComparedFile electronic;
    Coverage coverage;
    std::vector<Discrepancy> discrepancies;

    [[nodiscard]] int count(Severity severity) const;
    [[nodiscard]] int undecided() const;
    [[nodiscard]] Outcome outcome() const; ///< formal discrepancies alone are "same"
};

/// Gets what was found on a page of the official text as soon as it has been looked at: pages in order, one at a time,
/// on any thread. The discrepancies have no ids yet; those of pages that nobody need look at again come with the result
/// only.
using PageFunction = std::function<void(int page, const std::vector<Discrepancy> &discrepancies)>;

[[nodiscard]] QString className(DiscrepancyClass kind); ///< "number"… as in the JSON

/// The bytes of `gazette.comparison/1`: the same value gives the same bytes.
[[nodiscard]] QByteArray toJson(const Comparison &comparison);
/// Reads them back. Error: Unreadable.
[[nodiscard]] Result<Comparison> comparisonFromJson(const QByteArray &json);

} // namespace congbao::compare
