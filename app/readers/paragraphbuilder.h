// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "readers/docxstyles.h"
#include "text/document.h"

namespace congbao::readers {

/// Puts a paragraph together from pieces with their letters' properties: clean NFC text, runs that cover it without
/// gaps, no white space at its ends.
class ParagraphBuilder
{
public:
    /// Adds text as it is shown: capitals for caps and small caps, nothing invisible.
    void append(const QString &text, const RunProperties &properties);
    /// The automatic number; call it before anything else is appended.
    void appendLabel(const QString &label, bool isFollowedByNothing, const RunProperties &properties);
    /// All of another paragraph (whose end mark was deleted).
    void append(const ParagraphBuilder &other);

    [[nodiscard]] bool isEmpty() const { return m_text.isEmpty(); }
    [[nodiscard]] text::Paragraph finish(const text::ParagraphFormat &format);

private:
    void appendRun(const QString &piece, text::Run look);

    QString m_text;
    QString m_label;
    std::vector<text::Run> m_runs;
};

} // namespace congbao::readers
