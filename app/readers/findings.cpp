// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "readers/findings.h"

#include "text/legacyencoding.h"

#include <QCoreApplication>

namespace congbao::readers {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(congbao::Findings)
};

} // namespace

QString toUnicode(const QString &text, const QString &font, bool fileLooksLegacy, Findings &findings, int block)
{
    const text::LegacyEncoding encoding = text::legacyEncodingOfFont(font);
    if (encoding == text::LegacyEncoding::None || text::hasVietnameseLetters(text))
        return text;
    if (!fileLooksLegacy && text::legacySignCount(text) < 2)
        return text;
    const QString unicode = text::fromLegacy(text, encoding, font);
    if (unicode != text) {
        findings.legacyLetters += int(text.size());
        if (findings.legacyAt < 0)
            findings.legacyAt = block;
    }
    return unicode;
}

void addWarnings(const Findings &findings, text::Document &document)
{
    const auto where = [&document](int index) -> QString {
        if (index < 0 || std::size_t(index) >= document.blocks.size())
            return {};
        const text::Block &block = document.blocks[std::size_t(index)];
        if (!block.path.isEmpty())
            return block.path;
        constexpr qsizetype shownLetters = 60;
        const QString begin = block.text().simplified();
        return begin.size() > shownLetters ? begin.left(shownLetters) + u'…' : begin;
    };
    if (findings.insertions + findings.deletions > 0)
        document.warnings.push_back(
            {QStringLiteral("tracked-changes"),
             Tr::tr("The file has tracked changes (%1 insertions, %2 deletions). It was read as if all were accepted; "
                    "ask the sender for a text without them.")
                 .arg(findings.insertions)
                 .arg(findings.deletions),
             where(findings.changedAt)});
    if (findings.hiddenLetters > 0)
        document.warnings.push_back(
            {QStringLiteral("hidden-text"),
             Tr::tr("The file has hidden text (%1 characters), which was left out.").arg(findings.hiddenLetters),
             where(findings.hiddenAt)});
    if (findings.comments > 0)
        document.warnings.push_back({QStringLiteral("comments"),
                                     Tr::tr("The file has %1 comments, which were left out.").arg(findings.comments),
                                     where(findings.commentedAt)});
    if (findings.legacyLetters > 0)
        document.warnings.push_back(
            {QStringLiteral("legacy-encoding"),
             Tr::tr(
                 "%1 characters were in an encoding from before Unicode (TCVN3 or VNI) and were converted. A text sent "
                 "for publication must be in Unicode; read the converted parts with care.")
                 .arg(findings.legacyLetters),
             where(findings.legacyAt)});
    if (findings.embedded > 0)
        document.warnings.push_back(
            {QStringLiteral("embedded-object"),
             Tr::tr(
                 "The file has %1 embedded objects (formulas, charts, drawings or texts of other programs) that were "
                 "not read. Compare these places by eye.")
                 .arg(findings.embedded),
             where(findings.embeddedAt)});
}

} // namespace congbao::readers
