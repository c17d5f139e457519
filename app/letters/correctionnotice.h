// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "letters/letterhead.h"

#include <vector>

namespace congbao::letters {

/// One row of a notice of correction.
struct NoticePoint
{
    int page = 0; ///< as printed; 0: unknown
    QString path; ///< "Điều 5/khoản 2"; empty: outside the articles
    QString printed;
    QString correct;
};

struct NoticeContent
{
    Letterhead letterhead;
    QString number; ///< "01/ĐC-CB"
    QDate date;
    InstrumentName instrument;
    QString issueNumbers; ///< "44 + 45"
    QDate issueDate;
    std::vector<NoticePoint> points;
};

/// What the notice is about, as its abstract: "Đính chính Quyết định số … đăng Công báo số …".
[[nodiscard]] QString noticeAbstract(const NoticeContent &content);

/// The gazette's own correction of what it printed wrong (columns "Đã in" and "Sửa là"). Errors: Refused (no points),
/// Internal.
[[nodiscard]] Result<text::Document> composeNotice(const NoticeContent &content);

} // namespace congbao::letters
