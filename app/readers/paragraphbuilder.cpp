// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "readers/paragraphbuilder.h"

#include "text/normalize.h"

namespace congbao::readers {

namespace {

bool looksAlike(const text::Run &one, const text::Run &other)
{
    return one.isBold == other.isBold && one.isItalic == other.isItalic && one.isUnderlined == other.isUnderlined &&
           one.isStruck == other.isStruck && one.isSuperscript == other.isSuperscript &&
           one.isSubscript == other.isSubscript && one.size == other.size;
}

text::Run lookOf(const RunProperties &properties)
{
    text::Run run;
    run.isBold = properties.is(RunProperties::Bold);
    run.isItalic = properties.is(RunProperties::Italic);
    run.isStruck = properties.is(RunProperties::Strike);
    run.isUnderlined = properties.isUnderlined.value_or(false);
    run.isSuperscript = properties.position == RunProperties::Position::Superscript;
    run.isSubscript = properties.position == RunProperties::Position::Subscript;
    run.size = properties.size.value_or(0);
    return run;
}

} // namespace

void ParagraphBuilder::appendRun(const QString &piece, text::Run look)
{
    look.start = int(m_text.size());
    m_text += piece;
    look.end = int(m_text.size());
    if (!m_runs.empty() && looksAlike(m_runs.back(), look))
        m_runs.back().end = look.end;
    else if (look.end > look.start)
        m_runs.push_back(look);
}

void ParagraphBuilder::append(const QString &text, const RunProperties &properties)
{
    QString piece = text::cleanText(text);
    if (piece.isEmpty())
        return;
    if (properties.is(RunProperties::Caps) || properties.is(RunProperties::SmallCaps))
        piece = piece.toUpper();
    if (piece[0].isMark() && !m_text.isEmpty()) {
        // A letter and its mark in two runs: they become one letter, which belongs to the second run.
        qsizetype at = m_text.size() - 1;
        while (at > 0 && m_text[at].isMark())
            --at;
        piece = text::nfc(m_text.mid(at) + piece);
        m_text.truncate(at);
        while (!m_runs.empty() && m_runs.back().start >= at)
            m_runs.pop_back();
        if (!m_runs.empty())
            m_runs.back().end = int(at);
    }
    appendRun(piece, lookOf(properties));
}

void ParagraphBuilder::appendLabel(const QString &label, bool isFollowedByNothing, const RunProperties &properties)
{
    append(label, properties);
    m_label = m_text;
    if (!isFollowedByNothing)
        append(QStringLiteral(" "), properties);
}

void ParagraphBuilder::append(const ParagraphBuilder &other)
{
    for (const text::Run &run : other.m_runs)
        appendRun(other.m_text.mid(run.start, run.end - run.start), run);
}

text::Paragraph ParagraphBuilder::finish(const text::ParagraphFormat &format)
{
    text::Paragraph paragraph;
    paragraph.format = format;
    paragraph.label = m_label;
    qsizetype begin = 0;
    qsizetype end = m_text.size();
    while (begin < end && m_text[begin].isSpace())
        ++begin;
    while (end > begin && m_text[end - 1].isSpace())
        --end;
    paragraph.text = m_text.mid(begin, end - begin);
    for (text::Run run : m_runs) {
        run.start = std::max(run.start, int(begin)) - int(begin);
        run.end = std::min(run.end, int(end)) - int(begin);
        if (run.end > run.start)
            paragraph.runs.push_back(run);
    }
    text::splitWords(paragraph);
    return paragraph;
}

} // namespace congbao::readers
