// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "readers/blockbuilder.h"
#include "readers/furniture.h"
#include "readers/tablegrid.h"
#include "readers/textlayout.h"
#include "text/structure.h"

#include <cstring>

using namespace congbao;

namespace {

/// Takes values from the input until it is used up; zero from then on.
class Input
{
public:
    Input(const uint8_t *data, std::size_t size)
        : m_at(data)
        , m_end(data + size)
    {
    }
    [[nodiscard]] bool isAtEnd() const { return m_at == m_end; }
    uint8_t byte() { return m_at == m_end ? uint8_t(0) : *m_at++; }
    /// A length: mostly of the size of a page, at times as wild as a broken file has them.
    double length()
    {
        const uint8_t high = byte();
        if (high < 250)
            return high * 4 + byte() / 64.0;
        if (high < 253)
            return (high == 250 ? -1.0 : 1.0) * byte();
        if (high == 253)
            return 1e9 * byte();
        uint32_t bits = 0;
        for (int index = 0; index < 4; ++index)
            bits = bits << 8U | byte();
        float value = 0;
        std::memcpy(&value, &bits, sizeof value);
        return double(value);
    }
    QRectF rect()
    {
        const double x = length();
        const double y = length();
        const double width = length();
        return {x, y, width, length() / 16};
    }
    QString text()
    {
        static const std::array words{u"Điều"_qs,  u"1."_qs,      u"khoản"_qs,   u"a)"_qs,    u"Nơi"_qs,
                                      u"nhận:"_qs, u"CỘNG"_qs,    u"HÒA"_qs,     u"QUYẾT"_qs, u"ĐỊNH"_qs,
                                      u"-"_qs,     u"trường-"_qs, u"03/2026"_qs, u"PHỤ"_qs,   u"LỤC"_qs};
        const uint8_t first = byte();
        if (first < words.size())
            return words[first];
        QString text;
        for (int count = first % 12; count > 0; --count)
            text += QChar(byte() * 32 + byte() % 32);
        return text;
    }

private:
    const uint8_t *m_at;
    const uint8_t *m_end;
};

} // namespace

/// What libraries tell of a text layer: words with boxes and the rules of tables, on several pages.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, std::size_t size)
{
    Input input(data, size);
    std::vector<readers::LaidPage> pages;
    while (!input.isAtEnd() && pages.size() < 8) {
        std::vector<QRectF> horizontal;
        std::vector<QRectF> vertical;
        for (int count = input.byte() % 16; count > 0; --count)
            (count % 2 == 0 ? horizontal : vertical).push_back(input.rect());
        const auto grids = readers::findTableGrids(std::move(horizontal), std::move(vertical));
        std::vector<readers::LayoutWord> words;
        for (int count = input.byte(); count > 0 && !input.isAtEnd(); --count) {
            QString text = input.text();
            words.push_back({std::move(text), input.rect(), 1.0F});
        }
        pages.push_back(readers::layOutPage(int(pages.size()) + 1, QSizeF(595, 842), std::move(words), grids));
    }
    (void)readers::takeFurniture(pages);
    text::Document document;
    document.pages.resize(pages.size());
    document.blocks = readers::buildBlocks(std::move(pages));
    text::markStructure(document);
    return 0;
}
