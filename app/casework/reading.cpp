// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/comparing.h"
#include "compare/comparer.h"
#include "readers/reader.h"

namespace congbao::casework {

Result<ComparedPair> runComparison(const ComparisonOrder &order, const JobContext &context)
{
    const auto read = [&](const QString &path, const QString &name) {
        Result<text::Document> document = readers::readDocument(path, {}, context);
        // In the vault files have their hash for a name; people know them by the name they were sent under.
        if (document)
            document->name = name;
        return document;
    };
    Result<text::Document> official = read(order.officialPath, order.officialName);
    if (!official)
        return failWith(official);
    Result<text::Document> electronic = read(order.electronicPath, order.electronicName);
    if (!electronic)
        return failWith(electronic);
    compare::CompareOptions options;
    options.officialPath = order.officialPath;
    Result<compare::Comparison> comparison = compare::compareDocuments(*official, *electronic, options, context);
    if (!comparison)
        return failWith(comparison);
    return ComparedPair{std::move(*official), std::move(*electronic), std::move(*comparison)};
}

Result<text::Document> readElectronicText(const ComparisonOrder &order, const JobContext &context)
{
    Result<text::Document> document = readers::readDocument(order.electronicPath, {}, context);
    if (document)
        document->name = order.electronicName;
    return document;
}

} // namespace congbao::casework
