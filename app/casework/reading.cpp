// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/comparing.h"
#include "casework/incomingsignatures.h"
#include "sandbox/sandboxedreader.h"

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
    auto compared =
        sandbox::compareInSandbox({order.officialPath, order.officialName},
                                  {order.electronicPath, order.electronicName}, {}, context, {}, pageFinished);
    if (!compared)
        return failWith(compared);
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
    Result<text::Document> document = sandbox::readInSandbox(order.electronicPath, {}, context);
    if (document)
        document->name = order.electronicName;
    return document;
}

} // namespace congbao::casework
