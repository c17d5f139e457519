// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/comparing.h"
#include "casework/incomingsignatures.h"
#include "sandbox/sandboxedreader.h"

namespace congbao::casework {

Result<ComparedPair> runComparison(const ComparisonOrder &order, const JobContext &context)
{
    // In the vault files have their hash for a name; people know them by the name they were sent under.
    auto compared = sandbox::compareInSandbox({order.officialPath, order.officialName},
                                              {order.electronicPath, order.electronicName}, {}, context);
    if (!compared)
        return failWith(compared);
    const auto found = verifySignatures(order.officialPath, order.officialName, order.trustFolder, order.now, context);
    if (!found)
        return failWith(found);
    noteSignatures(compared->comparison, *found);
    return ComparedPair{std::move(compared->official), std::move(compared->electronic),
                        std::move(compared->comparison)};
}

Result<text::Document> readElectronicText(const ComparisonOrder &order, const JobContext &context)
{
    Result<text::Document> document = sandbox::readInSandbox(order.electronicPath, {}, context);
    if (document)
        document->name = order.electronicName;
    return document;
}

} // namespace congbao::casework
