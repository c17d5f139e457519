// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pdf/pdffont.h"

#include "pdf/contentstream.h"

#include <algorithm>
#include <cctype>
#include <cmath>
#include <qpdf/QPDFObjectHandle.hh>
#include <QtGlobal>
#include <string>

namespace congbao::pdf {

namespace {

constexpr int MostWidths = 70000;

double numberAt(QPDFObjectHandle dictionary, const char *key, double missing)
{
    const QPDFObjectHandle value = dictionary.isDictionary() ? dictionary.getKey(key) : QPDFObjectHandle::newNull();
    return QPDFObjectHandle(value).isNumber() ? QPDFObjectHandle(value).getNumericValue() : missing;
}

/// A code of two bytes, whatever the file says.
int codeOf(double number)
{
    return number >= 0 && number <= 0xFFFF ? int(number) : 0;
}

bool contains(std::string name, std::string_view part)
{
    std::transform(name.begin(), name.end(), name.begin(), [](unsigned char c) { return char(std::tolower(c)); });
    return name.find(part) != std::string::npos;
}

} // namespace

PdfFont PdfFont::fromDictionary(QPDFObjectHandle font)
{
    PdfFont read;
    if (!font.isDictionary())
        return read;
    if (font.getKey("/Subtype").isNameAndEquals("/Type0"))
        read.readComposite(font);
    else
        read.readSimple(font);
    return read;
}

void PdfFont::readComposite(QPDFObjectHandle font)
{
    m_isComposite = true;
    m_defaultWidth = 1000;
    QPDFObjectHandle map = font.getKey("/ToUnicode");
    if (font.getKey("/Encoding").isNameAndEquals("/Identity-H") && map.isStream()) {
        std::string text;
        if (appendStream(map, text))
            m_lost = lostCodes(text);
    }
    QPDFObjectHandle descendants = font.getKey("/DescendantFonts");
    QPDFObjectHandle own = descendants.isArray() && descendants.getArrayNItems() > 0 ? descendants.getArrayItem(0)
                                                                                     : QPDFObjectHandle::newNull();
    if (!own.isDictionary())
        return;
    readStyle(font, own.getKey("/FontDescriptor"));
    m_defaultWidth = numberAt(own, "/DW", 1000);
    QPDFObjectHandle widths = own.getKey("/W");
    const int count = widths.isArray() ? widths.getArrayNItems() : 0;
    // "first [w w …]" or "first last w" (9.7.4.3)
    for (int at = 0; at + 1 < count && m_widths.size() < MostWidths;) {
        QPDFObjectHandle first = widths.getArrayItem(at);
        QPDFObjectHandle next = widths.getArrayItem(at + 1);
        if (!first.isNumber())
            return;
        const int code = codeOf(first.getNumericValue());
        if (next.isArray()) {
            const int entries = std::min(next.getArrayNItems(), MostWidths);
            for (int entry = 0; entry < entries; ++entry) {
                QPDFObjectHandle width = next.getArrayItem(entry);
                m_widths[code + entry] = width.isNumber() ? width.getNumericValue() : m_defaultWidth;
            }
            at += 2;
            continue;
        }
        QPDFObjectHandle width = at + 2 < count ? widths.getArrayItem(at + 2) : QPDFObjectHandle::newNull();
        if (!next.isNumber() || !width.isNumber())
            return;
        const int last = codeOf(next.getNumericValue());
        for (int entry = code; entry <= last; ++entry)
            m_widths[entry] = width.getNumericValue();
        at += 3;
    }
}

void PdfFont::readSimple(QPDFObjectHandle font)
{
    QPDFObjectHandle descriptor = font.getKey("/FontDescriptor");
    readStyle(font, descriptor);
    m_defaultWidth = numberAt(descriptor, "/MissingWidth", 500);
    if (font.getKey("/Subtype").isNameAndEquals("/Type3")) {
        QPDFObjectHandle matrix = font.getKey("/FontMatrix");
        if (matrix.isMatrix())
            m_scale = std::abs(matrix.getArrayAsMatrix().a);
    }
    const int first = codeOf(numberAt(font, "/FirstChar", 0));
    QPDFObjectHandle widths = font.getKey("/Widths");
    const int count = widths.isArray() ? std::min(widths.getArrayNItems(), 256) : 0;
    for (int entry = 0; entry < count; ++entry) {
        QPDFObjectHandle width = widths.getArrayItem(entry);
        if (width.isNumber())
            m_widths[first + entry] = width.getNumericValue();
    }
}

void PdfFont::readStyle(QPDFObjectHandle font, QPDFObjectHandle descriptor)
{
    QPDFObjectHandle base = font.getKey("/BaseFont");
    const std::string name = base.isName() ? base.getName() : std::string();
    m_isBold = contains(name, "bold") || contains(name, "black") || contains(name, "heavy");
    m_isItalic = contains(name, "italic") || contains(name, "oblique");
    if (!descriptor.isDictionary())
        return;
    // Flags of 9.8.2: bit 7 italic, bit 19 forced bold.
    const QPDFObjectHandle flagged = descriptor.getKey("/Flags");
    const qint64 flags = QPDFObjectHandle(flagged).isInteger() ? QPDFObjectHandle(flagged).getIntValue() : 0;
    m_isBold = m_isBold || (flags & (1 << 18)) != 0 || numberAt(descriptor, "/FontWeight", 400) >= 600;
    m_isItalic = m_isItalic || (flags & (1 << 6)) != 0 || numberAt(descriptor, "/ItalicAngle", 0) < -4;
}

std::vector<PdfFont::Code> PdfFont::codes(std::string_view string) const
{
    std::vector<Code> codes;
    const std::size_t step = m_isComposite ? 2 : 1;
    codes.reserve(string.size() / step);
    for (std::size_t at = 0; at + step <= string.size(); at += step) {
        const auto byte = static_cast<unsigned char>(string[at]);
        if (m_isComposite)
            codes.push_back({byte << 8 | static_cast<unsigned char>(string[at + 1]), false});
        else
            codes.push_back({byte, byte == ' '});
    }
    return codes;
}

double PdfFont::width(int code) const
{
    const auto found = m_widths.find(code);
    return (found == m_widths.end() ? m_defaultWidth : found->second) * m_scale;
}

} // namespace congbao::pdf
