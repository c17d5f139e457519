// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "letters/correctionnotice.h"

#include "letters/blocks.h"
#include "letters/wording.h"

#include <QCoreApplication>

namespace congbao::letters {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(congbao::Letters)
};

QString issueName(const NoticeContent &content)
{
    return QStringLiteral("Công báo số %1 ngày %2")
        .arg(content.issueNumbers, content.issueDate.toString(QStringLiteral("dd/MM/yyyy")));
}

} // namespace

QString noticeAbstract(const NoticeContent &content)
{
    return QStringLiteral("Đính chính %1 đăng %2").arg(fullName(content.instrument), issueName(content));
}

Result<text::Document> composeNotice(const NoticeContent &content)
{
    if (content.points.empty())
        return fail(ErrorCode::Refused, Tr::tr("A correction names at least one place that it puts right."));
    constexpr float Size = 12;
    const auto wording = Wording::load(QStringLiteral("correction"));
    if (!wording)
        return failWith(wording);
    const Letterhead &head = content.letterhead;
    text::Document notice;
    notice.blocks.push_back(headBlock(
        head, wording->text(QStringLiteral("number"), {{"number", content.number}}), QString(),
        wording->text(QStringLiteral("place-date"), {{"place", head.place}, {"date", longDate(content.date)}})));
    text::Paragraph title = line(wording->text(QStringLiteral("title")), text::Alignment::Center, {14, true});
    title.format.spaceBefore = 18;
    notice.blocks.push_back(block(std::move(title), text::Role::Heading));
    text::Paragraph about = line(wording->text(QStringLiteral("about"), {{"instrument", fullName(content.instrument)},
                                                                         {"issue", issueName(content)}}),
                                 text::Alignment::Center, {14, true});
    about.format.spaceAfter = 12;
    notice.blocks.push_back(block(std::move(about)));
    notice.blocks.push_back(bodyBlock(wording->text(
        QStringLiteral("opening"),
        {{"office", head.longName}, {"instrument", fullName(content.instrument)}, {"issue", issueName(content)}})));
    notice.blocks.back().paragraph.format.spaceAfter = 6;
    notice.blocks.back().paragraph.format.keepsWithNext = true;
    const QStringList titles = wording->list(QStringLiteral("columns"));
    const std::vector<Column> columns = {{titles.value(0), 36, text::Alignment::Center},
                                         {titles.value(1), 46, text::Alignment::Center},
                                         {titles.value(2), 105},
                                         {titles.value(3), 140},
                                         {titles.value(4), 140}};
    text::Block table = ruledTable(columns, Size);
    int number = 0;
    for (const NoticePoint &point : content.points) {
        const QString place =
            point.path.isEmpty() ? wording->text(QStringLiteral("outside-articles")) : citedPath(point.path);
        addRow(table, columns,
               {QString::number(++number), point.page > 0 ? QString::number(point.page) : QStringLiteral("–"), place,
                point.printed.isEmpty() ? wording->text(QStringLiteral("missing")) : point.printed,
                point.correct.isEmpty() ? wording->text(QStringLiteral("removed")) : point.correct},
               Size);
    }
    notice.blocks.push_back(std::move(table));
    notice.blocks.push_back(bodyBlock(wording->text(QStringLiteral("closing"), {{"issue", issueName(content)}})));
    notice.blocks.back().paragraph.format.keepsWithNext = true;
    notice.blocks.push_back(footBlock(wording->text(QStringLiteral("recipients-title")),
                                      wording->list(QStringLiteral("recipients")), head.signerTitle, head.signer));
    return notice;
}

} // namespace congbao::letters
