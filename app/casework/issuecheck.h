// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compare/comparison.h"
#include "core/jobcontext.h"
#include "typeset/manifest.h"

#include <map>
#include <QByteArray>
#include <QString>
#include <vector>

/// The finished issue read again: is what will be printed what was signed?
namespace congbao::casework {

/// A difference that a person has judged already: the texts say the same, or the official text itself is wrong.
struct KnownDifference
{
    QString official;
    QString printed;
};

/// By the instrument's number.
using KnownDifferences = std::map<QString, std::vector<KnownDifference>>;

struct InstrumentCheck
{
    QString number;
    int firstPage = 0; ///< of the file, from 1; 0: the instrument was not found in it
    int lastPage = 0;
    int contentsPage = 0; ///< as the contents print it; 0: they do not name the instrument
    QString comparedWith; ///< file name
    bool hasOfficial = true;
    bool wasPicture = false; ///< the official text was a scan: the printed pages were read as pictures too
    compare::Comparison comparison;
    std::vector<int> unexplained;   ///< discrepancies that nobody has judged
    QStringList pictureDifferences; ///< where the printed pages' pictures say something else than their text
};

/// Something on the pages that is not as it must be.
struct IssueFault
{
    QString kind; ///< "contents", "folio", "missing", "blank", "clipped", "overfull", "overlapping", "annex"
    int page = 0; ///< of the file, from 1; 0: of the whole file
    QString text; ///< translated
};

struct IssueCheck
{
    QString sha256; ///< of the file that was checked
    int pages = 0;
    std::vector<InstrumentCheck> instruments;
    std::vector<IssueFault> faults;

    /// Every unexplained difference and fault in one translated line each; empty: the issue is as it must be.
    [[nodiscard]] QStringList findings() const;
    /// Those that keep an issue from being signed: text that differs, faults of the pages.
    [[nodiscard]] QStringList textFindings() const;
    /// Those that only a recogniser saw, which misreads at times: a person looks at them before signing.
    [[nodiscard]] QStringList pictureFindings() const;
};

/// Compares the printed pages of each instrument with its official text (with the electronic one where no official is
/// given) and looks over all pages. Any thread; progress by instruments. Errors: Unreadable, as sandbox::readInSandbox.
[[nodiscard]] Result<IssueCheck> checkIssue(const QByteArray &pdf, const typeset::IssueManifest &manifest,
                                            const KnownDifferences &known, const JobContext &context);

[[nodiscard]] QByteArray toJson(const IssueCheck &check); ///< `gazette.check/1`

} // namespace congbao::casework
