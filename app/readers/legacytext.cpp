// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "readers/legacytext.h"

#include <algorithm>

namespace congbao::readers {

namespace {

using text::LegacyEncoding;

/// How many letters of a text in UTF-8 Unicode Vietnamese alone has, and how many signs hardly any text has that stand
/// for letters in the old encodings.
struct Census
{
    qsizetype letters = 0;
    qsizetype signs = 0;
};

Census censusOf(QByteArrayView utf8)
{
    constexpr QStringView signs = u"¨©ª¬\u00AD®µ¶¸¹¾ÆÇËÎÏÐÑÖØÜÞßäåæçëîïñöøûüþ";
    Census census;
    // Two bytes 0xC2/0xC3 + x are U+0080…U+00FF, 0xC4…0xC6 hold ă đ ơ ư, three bytes 0xE1 0xBA/0xBB + x ạ…ỹ.
    for (qsizetype at = 0; at + 1 < utf8.size(); ++at) {
        const auto lead = static_cast<unsigned char>(utf8[at]);
        const auto next = static_cast<unsigned char>(utf8[at + 1]);
        if ((lead == 0xE1 && (next == 0xBA || next == 0xBB)) || (lead >= 0xC4 && lead <= 0xC6))
            ++census.letters;
        else if (lead == 0xC2 || lead == 0xC3)
            census.signs += signs.contains(QChar(char16_t(((lead & 0x03) << 6) | (next & 0x3F)))) ? 1 : 0;
    }
    return census;
}

/// The text between the tags, with a space at the end of each paragraph.
QString sampleOf(QByteArrayView xml)
{
    constexpr qsizetype enough = 400'000;
    QByteArray sample;
    for (qsizetype at = 0; at < xml.size() && sample.size() < enough;) {
        const qsizetype open = xml.indexOf('<', at);
        sample += xml.sliced(at, (open < 0 ? xml.size() : open) - at).toByteArray();
        const qsizetype close = open < 0 ? -1 : xml.indexOf('>', open);
        if (close < 0)
            break;
        if (xml.sliced(open, close - open).endsWith(":p"))
            sample += ' ';
        at = close + 1;
    }
    return QString::fromUtf8(sample);
}

bool namesLegacyFont(QByteArrayView xml)
{
    for (const QByteArrayView name :
         {QByteArrayView("\".Vn"), QByteArrayView("\"VNI"), QByteArrayView("\"VPS"), QByteArrayView("'.Vn"),
          QByteArrayView("'VNI"), QByteArrayView("'VPS"), QByteArrayView("&apos;.Vn"), QByteArrayView("&apos;VNI"),
          QByteArrayView("&apos;VPS")}) {
        if (xml.contains(name))
            return true;
    }
    return false;
}

} // namespace

LegacyText::LegacyText(QByteArrayView text, QByteArrayView styles)
{
    const Census census = censusOf(text);
    constexpr qsizetype fewSigns = 3;
    m_isOff = census.signs < fewSigns && !namesLegacyFont(text) && !namesLegacyFont(styles);
    m_isMostlyLegacy = census.signs > 1 && census.signs * 4 > census.letters;
    if (m_isMostlyLegacy && census.letters == 0)
        m_ofFile = text::legacyEncodingOfText(sampleOf(text));
}

void LegacyText::beginParagraph(const std::vector<Piece> &pieces)
{
    std::array<QString, encodingCount> texts;
    for (const Piece &piece : pieces)
        texts[std::size_t(text::legacyEncodingOfFont(piece.font))] += piece.text;
    for (std::size_t index = 1; index < encodingCount; ++index) {
        const auto evidence = text::legacyEvidence(texts[index], LegacyEncoding(index));
        m_isConverted[index] = evidence.gained != evidence.kept ? evidence.gained > evidence.kept : m_isMostlyLegacy;
    }
    const QString &other = texts[std::size_t(LegacyEncoding::None)];
    m_ofParagraph = LegacyEncoding::None;
    if (other.isEmpty() || text::hasVietnameseLetters(other))
        return;
    const auto evidence = text::legacyEvidence(other, m_ofFile);
    m_ofParagraph = evidence.gained > evidence.kept ? m_ofFile : text::legacyEncodingOfText(other);
}

QString LegacyText::toUnicode(const QString &text, const QString &font, Findings &findings, int block) const
{
    if (m_isOff)
        return text;
    const LegacyEncoding promised = text::legacyEncodingOfFont(font);
    const bool isConverted = promised == LegacyEncoding::None || m_isConverted[std::size_t(promised)];
    const LegacyEncoding encoding = promised == LegacyEncoding::None ? m_ofParagraph : promised;
    if (!isConverted || encoding == LegacyEncoding::None || text::hasVietnameseLetters(text))
        return text;
    const QString unicode = text::fromLegacy(text, encoding, font);
    if (unicode != text) {
        findings.legacyLetters += int(text.size());
        if (findings.legacyAt < 0) {
            findings.legacyAt = block;
            constexpr qsizetype shownLetters = 30;
            findings.legacyOriginal = text.left(shownLetters);
            findings.legacyConverted = unicode.left(shownLetters);
        }
    }
    return unicode;
}

} // namespace congbao::readers
