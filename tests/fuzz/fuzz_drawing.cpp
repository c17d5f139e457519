// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz/memoryfile.h"
#include "pdf/lostletters.h"
#include "pdf/pagegraphics.h"

using namespace congbao;

/// A page's drawing operators and, after a zero byte, the ToUnicode map of its font.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, std::size_t size)
{
    static fuzz::MemoryFile file;
    const std::string_view bytes(reinterpret_cast<const char *>(data), size);
    const std::size_t end = std::min(bytes.find('\0'), size);
    const std::string_view operators = bytes.substr(0, end);
    const std::string_view map = end < size ? bytes.substr(end + 1) : std::string_view();
    (void)pdf::lostCodes(map);

    const auto stream = [](std::string_view content) {
        return "<</Length " + std::to_string(content.size()) + ">>stream\n" + std::string(content) + "\nendstream";
    };
    const std::vector<std::string> objects{
        "<</Type/Catalog/Pages 2 0 R>>",
        "<</Type/Pages/Kids[3 0 R]/Count 1>>",
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Rotate 90/Contents 4 0 R/Resources<</Font<</F0 5 0 R>>"
        "/XObject<</X0 7 0 R/X1 8 0 R>>/ExtGState<</G0<</ca 0>>>>>>>>",
        stream(operators),
        "<</Type/Font/Subtype/Type0/BaseFont/A/Encoding/Identity-H/ToUnicode 6 0 R/DescendantFonts[<</Type/Font"
        "/Subtype/CIDFontType2/BaseFont/A/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>>>]>>",
        stream(map),
        "<</Type/XObject/Subtype/Image/Width 9/Height 9/ColorSpace/DeviceGray/BitsPerComponent 8/Length 0>>stream\n\n"
        "endstream",
        "<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X1 8 0 R>>>>/Length 7>>stream\n/X1 Do \n"
        "endstream"};
    std::string pdf = "%PDF-1.7\n";
    std::string table = "xref\n0 " + std::to_string(objects.size() + 1) + "\n0000000000 65535 f \n";
    for (std::size_t index = 0; index < objects.size(); ++index) {
        const std::string offset = std::to_string(pdf.size());
        table += std::string(10 - offset.size(), '0') + offset + " 00000 n \n";
        pdf += std::to_string(index + 1) + " 0 obj" + objects[index] + "\nendobj\n";
    }
    const std::string at = std::to_string(pdf.size());
    pdf += table + "trailer<</Size " + std::to_string(objects.size() + 1) + "/Root 1 0 R>>\nstartxref\n" + at +
           "\n%%EOF\n";
    file.write(pdf);
    pdf::GraphicsReader reader(file.path());
    (void)reader.graphics(1);
    return 0;
}
