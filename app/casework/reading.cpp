// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/comparing.h"
#include "casework/incomingsignatures.h"
#include "sandbox/sandboxedreader.h"
#include "sandbox/workers.h"
#include "text/joining.h"

namespace congbao::casework {

namespace {

Result<ComparedPair> compareOrKnow(const ComparisonOrder &order, const JobContext &context,
                                   const compare::PageFunction &pageFinished)
{
    if (order.known) {
        Result<text::Document> electronic = readElectronicText(order, context);
        if (!electronic)
            return failWith(electronic);
        return ComparedPair{std::move(*electronic), *order.known};
    }
    // In the vault files have their hash for a name; people know them by the name they were sent under.
    std::vector<sandbox::NamedFile> annexes;
    for (const ComparisonOrder::Annex &annex : order.annexes)
        annexes.push_back({annex.path, annex.name});
    auto compared =
        sandbox::compareInSandbox({order.officialPath, order.officialName},
                                  {order.electronicPath, order.electronicName}, {}, context, {}, pageFinished, annexes);
    if (!compared)
        return failWith(compared);
    for (const ComparisonOrder::Annex &annex : order.annexes)
        compared->comparison.electronic.annexes.emplace_back(annex.name, annex.sha256);
    return ComparedPair{std::move(compared->electronic), std::move(compared->comparison)};
}

} // namespace

Result<ComparedPair> runComparison(const ComparisonOrder &order, const JobContext &context,
                                   const compare::PageFunction &pageFinished)
{
    Result<ComparedPair> pair = compareOrKnow(order, context, pageFinished);
    if (!pair)
        return pair;
    // Whom the office trusts may have changed since.
    const auto found = verifySignatures(order.officialPath, order.officialName, order.trustFolder, order.now, context);
    if (!found)
        return failWith(found);
    noteSignatures(pair->comparison, *found);
    return pair;
}

Result<text::Document> readElectronicText(const ComparisonOrder &order, const JobContext &context)
{
    sandbox::Workers workers;
    Result<text::Document> document = sandbox::readInSandbox(order.electronicPath, {}, context, {}, &workers);
    if (!document)
        return document;
    document->name = order.electronicName;
    for (const ComparisonOrder::Annex &annex : order.annexes) {
        Result<text::Document> content = sandbox::readInSandbox(annex.path, {}, context, {}, &workers);
        if (!content)
            return content;
        content->name = annex.name;
        text::append(*document, std::move(*content));
    }
    return document;
}

} // namespace congbao::casework
