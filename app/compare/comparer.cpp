// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/comparer.h"

#include "compare/brokenrows.h"
#include "compare/columnorder.h"
#include "compare/findings.h"
#include "compare/layertruth.h"
#include "compare/matching.h"
#include "compare/picturejudge.h"
#include "compare/tokens.h"

#include <algorithm>
#include <QCoreApplication>

namespace congbao::compare {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(congbao::Compare)
};

ComparedFile fileOf(const text::Document &document)
{
    return {document.name, document.sha256, text::kindName(document.kind), int(document.pages.size())};
}

/// Findings come in the order of the official text; furniture stands at its page.
std::vector<Discrepancy> merged(const std::vector<Finding> &findings, std::vector<Discrepancy> furniture)
{
    std::vector<Discrepancy> all;
    all.reserve(findings.size() + furniture.size());
    auto next = furniture.begin();
    for (const auto &finding : findings) {
        if (finding.isDismissed)
            continue;
        for (; next != furniture.end() && next->official.page > 0 &&
               next->official.page < finding.discrepancy.official.page;
             ++next)
            all.push_back(std::move(*next));
        all.push_back(finding.discrepancy);
    }
    for (; next != furniture.end(); ++next)
        all.push_back(std::move(*next));
    int id = 0;
    for (auto &discrepancy : all)
        discrepancy.id = ++id;
    return all;
}

} // namespace

Result<Comparison> compareDocuments(const text::Document &official, const text::Document &electronic,
                                    const CompareOptions &options, const JobContext &context)
{
    Vocabulary vocabulary;
    TokenStream officialStream = tokensOf(official, vocabulary);
    const TokenStream electronicStream = tokensOf(electronic, vocabulary);
    orderColumns(officialStream, electronicStream);
    joinBrokenRows(officialStream, electronicStream);
    if (context.isCancelled())
        return tl::unexpected(cancelledError());
    context.progress(0, 1, Tr::tr("Laying the two texts side by side"));
    const Matching matching = matchTokens(officialStream, electronicStream, vocabulary);
    if (context.isCancelled())
        return tl::unexpected(cancelledError());
    auto findings = findingsOf(matching, officialStream, electronicStream, vocabulary);
    if (auto judged =
            judgeOnPicture(findings, matching, officialStream, electronicStream, vocabulary, options, context);
        !judged)
        return failWith(judged);
    addLayerFindings(findings, matching, officialStream, electronicStream, vocabulary);
    auto furniture = furnitureDiscrepancies(officialStream, electronicStream, vocabulary);
    Comparison comparison;
    comparison.official = fileOf(official);
    comparison.electronic = fileOf(electronic);
    comparison.coverage = coverageOf(findings, furniture, officialStream, electronicStream);
    comparison.discrepancies = merged(findings, std::move(furniture));
    return comparison;
}

} // namespace congbao::compare
