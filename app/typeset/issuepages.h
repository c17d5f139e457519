// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "typeset/flowbuilder.h"
#include "typeset/issue.h"
#include "typeset/template.h"

#include <QHash>
#include <vector>

/// The pages of an issue that are not its instruments.
namespace congbao::typeset {

/// What every page of an issue is made with.
struct IssueFrame
{
    const IssueInput &issue;
    const Template &look;
    Publication &publication;
    QHash<QString, QString> values; ///< for the template's strings

    [[nodiscard]] float textWidth() const { return float(look.pageWidth - look.inner - look.outer); }
    [[nodiscard]] float textHeight() const { return float(look.pageHeight - look.top - look.bottom); }
    /// Left edge of the text block: odd pages are right-hand pages.
    [[nodiscard]] float textLeft(int printedNumber) const
    {
        return float(printedNumber % 2 != 0 ? look.inner : look.outer);
    }
};

/// A line of text set for that width, its baseline at y = 0.
[[nodiscard]] Result<DisplayList> singleLine(const IssueFrame &frame, const QString &text, const ParagraphStyle &style,
                                             float width, int node);

/// "(Tiếp theo Công báo số …)", "(Xem tiếp Công báo số …)"; none for most instruments.
[[nodiscard]] QStringList partingLines(const Template &look, const InstrumentInput &instrument);

/// Everything that the pages of an instrument say besides its own text, line by line: heads, notes, imprint.
[[nodiscard]] QStringList addedLines(const Template &look, const IssueInput &issue, const QString &partTitle,
                                     const InstrumentInput &instrument);

/// Error: Unreadable (the emblem).
[[nodiscard]] Result<DisplayList> coverPage(const IssueFrame &frame, int node);

/// The contents. `firstPages` has the printed page number of each instrument in the issue's order; structure goes under
/// `node`.
[[nodiscard]] Result<std::vector<FlowPage>> contentsPages(const IssueFrame &frame, const std::vector<int> &firstPages,
                                                          int node);

/// The running head of a page, with its number on the outer side.
[[nodiscard]] Result<DisplayList> runningHead(const IssueFrame &frame, int printedNumber);

/// Publisher, address, printer; set for the text block.
[[nodiscard]] Result<FlowPage> imprint(const IssueFrame &frame, int node);

} // namespace congbao::typeset
