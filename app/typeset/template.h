// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "text/document.h"
#include "typeset/displaylist.h"
#include "typeset/fontset.h"
#include "typeset/lines.h"

#include <array>
#include <QByteArray>
#include <QDate>
#include <QJsonObject>
#include <QString>
#include <QStringList>

namespace congbao::typeset {

/// Every size, string and colour of a gazette (`gazette.template/1`); no number of the layout stands in code. Lengths
/// in points. Strings have places like {numbers}, {date}, {province}.
struct Template
{
    FontFiles fonts;

    double pageWidth = 0;
    double pageHeight = 0;
    double top = 0; ///< of the text block, from the paper's top
    double bottom = 0;
    double inner = 0;
    double outer = 0;
    double headBaseline = 0; ///< of the running head, from the paper's top
    int padToMultipleOf = 1;

    double plainTop = 0;
    double plainBottom = 0;
    double plainLeft = 0;
    double plainRight = 0;
    double plainNumberBaseline = 0;
    float plainNumberSize = 0;

    Colour text;
    Colour masthead;
    Colour rule;
    float leading = 1.2F;

    double coverFrame = 0; ///< from the paper's edge
    double coverFrameWidth = 0;
    double nationalTitleBaseline = 0; ///< baselines from the paper's top
    double mastheadBaseline = 0;
    double coverNumbersBaseline = 0;
    double publisherBaseline = 0;
    double emblemTop = 0; ///< from the paper's top
    float emblemSize = 0; ///< side of the square it stands in
    QString nationalTitle;
    float nationalTitleSize = 0;
    QString motto;
    float mottoSize = 0;
    QString mastheadText;
    float mastheadSize = 0;
    QString province;
    float provinceSize = 0;
    QString coverNumbers;
    float coverNumbersSize = 0;
    QString coverDate;
    float coverDateSize = 0;
    QString publisher;
    float publisherSize = 0;

    QString contentsTitle;
    float contentsTitleSize = 0;
    QString pageColumn;
    float contentsPartSize = 0;
    float contentsIssuerSize = 0;
    float contentsEntrySize = 0;
    QString contentsEntry;
    QString contentsCorrects;      ///< added to an entry
    float contentsNumberWidth = 0; ///< room for the page numbers at the right
    float contentsHanging = 0;     ///< indent of an entry's further lines

    QString head;
    float headSize = 0;
    float headNumberSize = 0;

    float partTitleSize = 0;
    float partIssuerSize = 0;
    bool partHasOwnPage = false;
    float noteLineSize = 0; ///< of the lines in brackets that the gazette adds to an instrument
    QString corrects;
    QString continuesIn;
    QString continuedFrom;
    QString repeatedName; ///< of an instrument that goes on from an earlier issue

    float imprintSize = 0;
    QString imprintTitle;
    QStringList imprintLines; ///< one is left out where the gazette does not say what stands in it

    float footnoteSize = 0;
    float tableSize = 0; ///< of letters in a cell whose run gives none
    float tableLeading = 0;
    float tablePaddingX = 0;
    float tablePaddingY = 0;
    float tableRule = 0;
    float tableSmallestScale = 1;
    float tableTurnsBeyond = 1;     ///< times the text block's width: a table given wider is set on turned pages
    float tableTurnsBelowScale = 0; ///< so is one whose letters would have to be made smaller than this

    float annexBeyondSides = 0; ///< how far the page of another file may go beyond the text block
    float annexBeyondTop = 0;
    float annexBeyondBottom = 0;

    std::array<ParagraphStyle, int(text::Role::Furniture) + 1> styles;

    QJsonObject source; ///< what it was read from

    [[nodiscard]] const ParagraphStyle &style(text::Role role) const { return styles[size_t(role)]; }

    /// Error: Unreadable, naming the member that is wrong.
    [[nodiscard]] static Result<Template> fromJson(const QByteArray &json);
    /// This template with the members of `json` in place of its own ones (`gazette.template/1`, only what differs).
    /// Error: Unreadable.
    [[nodiscard]] Result<Template> changedBy(const QByteArray &json) const;
    /// The one in force on the day of an issue.
    [[nodiscard]] static Result<Template> forDate(QDate day);
    /// The template that comes with the program. The environment variable CONGBAO_FONT_FOLDER names another folder for
    /// its fonts.
    [[nodiscard]] static Result<Template> standard();
};

} // namespace congbao::typeset
