// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pdf/pageframe.h"
#include "pdf/pdfcontents.h"

#include <map>

#include <qpdf/QPDF.hh>
#include <qpdf/QPDFPageObjectHelper.hh>

/// For the files of this room that work with libqpdf.
namespace congbao::pdf {

[[nodiscard]] PageFrame frameOf(QPDFPageObjectHelper &page);

/// Pages of other files as forms of a file that is being written; lives until that file is written. Throws what libqpdf
/// throws.
class ForeignForms
{
public:
    explicit ForeignForms(QPDF &target);
    [[nodiscard]] QPDFObjectHandle form(const ForeignPage &page);

private:
    struct Source
    {
        std::shared_ptr<const QByteArray> bytes;
        std::unique_ptr<QPDF> file;
        std::vector<QPDFPageObjectHelper> pages;
    };
    QPDF &m_target;
    std::map<const QByteArray *, Source> m_sources;
};

/// Takes the marks that lead into a file's structure out of a page's content.
void removeMarks(QPDFPageObjectHelper &page);

} // namespace congbao::pdf
