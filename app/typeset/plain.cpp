// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "typeset/flowbuilder.h"
#include "typeset/pdfoutput.h"
#include "typeset/template.h"
#include "typeset/typesetter.h"

namespace congbao::typeset {

Result<QByteArray> typesetPlain(const text::Document &document, const QString &title)
{
    const auto look = Template::standard();
    if (!look)
        return failWith(look);
    auto fonts = FontSet::load(look->fonts);
    if (!fonts)
        return failWith(fonts);
    Publication publication;
    publication.pageWidth = look->pageWidth;
    publication.pageHeight = look->pageHeight;
    publication.fonts = *fonts;
    publication.title = title;

    const auto width = float(look->pageWidth - look->plainLeft - look->plainRight);
    const auto height = float(look->pageHeight - look->plainTop - look->plainBottom);
    FlowBuilder builder(*look, publication, width, height);
    if (const auto added = builder.addDocument(document, -1, 1, false); !added)
        return failWith(added);
    int number = 0;
    for (FlowPage &page : fillPages(builder.take(), look->rule)) {
        PublicationPage result;
        result.isTurned = page.isTurned;
        result.add(std::move(page.content), page.isTurned);
        result.layers.back().x = float(page.isTurned ? look->plainBottom : look->plainLeft);
        result.layers.back().y = float(page.isTurned ? look->plainLeft : look->plainTop);
        if (++number > 1) {
            // Decree 30/2020, annex I: centred in the top margin, not on the first page.
            text::Paragraph folio;
            folio.text = QString::number(number);
            ParagraphStyle style;
            style.size = look->plainNumberSize;
            style.alignment = text::Alignment::Center;
            auto lines = breakLines(**fonts, folio, style, float(look->pageWidth), -1);
            if (!lines)
                return failWith(lines);
            DisplayList &content = lines->front().content;
            content.moveBy(0, float(look->plainNumberBaseline) - lines->front().baseline);
            result.add(std::move(content));
        }
        publication.pages.push_back(std::move(result));
    }
    if (publication.pages.empty())
        publication.pages.emplace_back();
    return writePublication(std::move(publication));
}

} // namespace congbao::typeset
