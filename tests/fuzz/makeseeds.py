#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Công báo Desk contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""makeseeds.py: writes the seeds of the fuzz targets out of the test documents. Kept findings ("found-…") stay."""
import io
import pathlib
import struct
import zipfile

from PIL import Image, ImageDraw

HERE = pathlib.Path(__file__).parent
DATA = HERE.parent / "data"
LARGEST_PART = 12_000


def write(target, name, content):
    folder = HERE / "seeds" / target
    folder.mkdir(parents=True, exist_ok=True)
    (folder / name).write_bytes(content)


def unpacked(path):
    result = b""
    with zipfile.ZipFile(path) as package:
        for entry in package.infolist():
            if entry.filename.endswith((".xml", ".rels")) and entry.file_size <= LARGEST_PART:
                result += b"\x1d" + entry.filename.encode() + b"\n" + package.read(entry)
    return result


def numbering(levels):
    xml = '<w:numbering xmlns:w="w"><w:abstractNum w:abstractNumId="0">'
    for index, (kind, text, extra) in enumerate(levels):
        xml += (f'<w:lvl w:ilvl="{index}"><w:start w:val="1"/><w:numFmt w:val="{kind}"/>{extra}'
                f'<w:lvlText w:val="{text}"/></w:lvl>')
    xml += ('</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2">'
            '<w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>'
            '</w:num></w:numbering>')
    return xml.encode() + b"\0" + bytes([1, 0, 1, 1, 1, 1, 1, 2, 1, 0, 2, 0, 2, 1, 2, 8])


def picture(mode, kind, pages=1, **options):
    frames = []
    for number in range(pages):
        image = Image.new(mode, (160, 120), 1 if mode == "1" else "white")
        draw = ImageDraw.Draw(image)
        draw.text((10, 10), f"Dieu {number + 1}.", fill=0)
        draw.rectangle((20, 40, 140, 110), outline=0)
        draw.line((20, 70, 140, 70), fill=0)
        draw.line((80, 40, 80, 110), fill=0)
        frames.append(image)
    out = io.BytesIO()
    more = {"save_all": True, "append_images": frames[1:]} if pages > 1 else {}
    frames[0].save(out, kind, **options, **more)
    return out.getvalue()


def word(text, x, y, width, height=12):
    def length(value):
        return bytes([min(249, int(value) // 4), 0])
    return bytes([text]) + length(x) + length(y) + length(width) + length(height * 16)


def message(kind, content):
    return struct.pack("<BI", kind, len(content)) + content


for name in ("content", "changes", "formatting", "legacy", "noteloop", "numbering", "strict", "tables", "entities"):
    write("docx", name, unpacked(DATA / "docx" / f"{name}.docx"))
for name in ("content",):
    write("odt", name, unpacked(DATA / "docx" / f"{name}.odt"))

write("numbering", "articles", numbering([("decimal", "Điều %1.", ""), ("decimal", "%2.", ""),
                                          ("lowerLetter", "%3)", '<w:lvlRestart w:val="0"/>')]))
write("numbering", "roman", numbering([("upperRoman", "Chương %1", '<w:suff w:val="nothing"/>'),
                                       ("decimal", "%1.%2", "<w:isLgl/>"), ("bullet", "•", "")]))

head = bytes([0, 6]) + word(6, 320, 40, 60) + word(7, 390, 40, 60) + word(0, 60, 40, 60) + word(1, 130, 40, 40)
table = (bytes([6]) + b"".join(word(0, *place)[1:] for place in
         ((80, 100, 400, 0), (80, 100, 0, 200), (80, 200, 400, 0), (280, 100, 0, 200), (80, 300, 400, 0), (480, 100, 0, 200))))
body = bytes([4]) + word(0, 84, 120, 40) + word(12, 300, 120, 60) + word(4, 84, 220, 40) + word(5, 300, 220, 60)
write("layout", "head", head + word(8, 200, 90, 60) + word(9, 270, 90, 60))
write("layout", "table", table + body)
write("layout", "pages", (head + word(8, 200, 90, 60) + word(2, 60, 110, 300)) * 3)

write("drawing", "rules", b"q 1 0 0 1 10 10 cm 0.5 w 0 0 m 500 0 l S 10 20 300 0.5 re f 10 20 0.5 300 re f* "
      b"20 20 50 50 re W n Q q 100 0 0 100 50 50 cm /X0 Do /X1 Do Q BI /W 1 /H 1 /BPC 8 /CS /G ID x EI")
write("drawing", "letters", b"BT /F0 12 Tf 1 0 0 1 72 700 Tm <00010002> Tj 3 Tr [(ab) -200 <0003>] TJ "
      b"0.7 0.7 -0.7 0.7 9 9 Tm T* (x) ' ET /G0 gs BT (y) Tj ET\0"
      b"1 begincodespacerange <0000> <ffff> endcodespacerange 2 beginbfchar <0001> <0041> <0003> <0020> endbfchar "
      b"1 beginbfrange <0010> <0012> <0061> <0020> <0021> [<0062> <0063>] endbfrange")

write("image", "grey.png", picture("L", "PNG", dpi=(150, 150)))
write("image", "colour.png", picture("RGB", "PNG"))
write("image", "grey.jpg", picture("L", "JPEG", quality=40))
write("image", "fax.tiff", picture("1", "TIFF", 2, compression="group4", dpi=(200, 200)))
write("image", "lzw.tiff", picture("RGB", "TIFF", compression="tiff_lzw"))

frame = b"\x01a\0\0\x00\x00\x00\x00\x00"
paragraph = b"\x02a\0b\0\x00\x00" + b"\x00" + b"\0" * 20 + b"\x00" + b"\x00\x01\x00\x04"
block = b"\x00\x00\x00\x00" + paragraph + b"\x00\x00\x01\x00"
write("answer", "document", b"\x40" + message(0, b"\x02\x04\x00") + message(3, frame) + message(4, block * 2) + message(9, b""))
write("answer", "failure", b"\x41" + message(2, b"\x01") + message(8, b"\x03\x01e\0\x00"))
