#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Công báo Desk contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes the PDFs and pictures that the tests of the PDF and reader rooms use.

    /usr/bin/python3 make.py      needs python3-docx python3-opencv python3-pil libreoffice-writer-nogui poppler-utils qpdf
"""
import io, os, struct, subprocess, tempfile, zlib

import cv2
import docx
import numpy as np
from docx.enum.text import WD_ALIGN_PARAGRAPH as Align
from docx.shared import Cm, Pt
from PIL import Image, ImageChops, ImageDraw, ImageFont, TiffImagePlugin

HERE = os.path.dirname(os.path.abspath(__file__))
FONT = 'Liberation Serif'


def put(paragraph, text, bold=False, italic=False, size=14, align=None, indent=None):
    run = paragraph.add_run(text)
    run.bold, run.italic, run.font.size, run.font.name = bold, italic, Pt(size), FONT
    paragraph.paragraph_format.space_after = Pt(6)
    if align is not None:
        paragraph.alignment = align
    if indent:
        paragraph.paragraph_format.first_line_indent = Cm(indent)
    return paragraph


def decision(path):
    document = docx.Document()
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin, section.right_margin, section.top_margin, section.bottom_margin = Cm(3), Cm(2), Cm(2), Cm(2)
    document.styles['Normal'].font.name = FONT
    head = document.add_table(2, 2)
    head.autofit = False
    for row in head.rows:
        row.cells[0].width, row.cells[1].width = Cm(6.3), Cm(9.7)
    put(head.cell(0, 0).paragraphs[0], 'ỦY BAN NHÂN DÂN', size=13, align=Align.CENTER)
    put(head.cell(0, 0).add_paragraph(), 'TỈNH QUẢNG TRỊ', True, size=13, align=Align.CENTER)
    put(head.cell(0, 1).paragraphs[0], 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', True, size=13, align=Align.CENTER)
    put(head.cell(0, 1).add_paragraph(), 'Độc lập - Tự do - Hạnh phúc', True, align=Align.CENTER)
    put(head.cell(1, 0).paragraphs[0], 'Số: 12/2026/QĐ-UBND', size=13, align=Align.CENTER)
    put(head.cell(1, 1).paragraphs[0], 'Quảng Trị, ngày 05 tháng 3 năm 2026', italic=True, align=Align.CENTER)
    put(document.add_paragraph(), 'QUYẾT ĐỊNH', True, align=Align.CENTER)
    put(document.add_paragraph(), 'Ban hành mức thu phí tham quan trên địa bàn tỉnh', True, align=Align.CENTER)
    body = ['Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;',
            'Điều 1. Phạm vi điều chỉnh',
            'Quyết định này quy định mức thu, chế độ thu, nộp, quản lý và sử dụng phí tham quan danh lam thắng cảnh, '
            'di tích lịch sử, công trình văn hóa trên địa bàn tỉnh theo Nghị quyết số 45/2025/NQ-HĐND ngày 12/12/2025.',
            'Điều 2. Hiệu lực thi hành', 'Quyết định này có hiệu lực từ ngày 15 tháng 3 năm 2026.']
    for text in body:
        put(document.add_paragraph(), text, text.startswith('Điều'), align=Align.JUSTIFY, indent=1.27)
    put(document.add_paragraph(), 'Mức thu phí được quy định như sau:', align=Align.JUSTIFY, indent=1.27)
    table = document.add_table(16, 3)
    table.style = 'Table Grid'
    table.autofit = False
    tariff = [('STT', 'Nội dung', 'Mức thu (đồng)')]
    places = ['Thành cổ Quảng Trị', 'Địa đạo Vịnh Mốc', 'Di tích Đôi bờ Hiền Lương', 'Nhà tù Lao Bảo', 'Sân bay Tà Cơn']
    tariff += [(str(n), f'{places[n % 5]}, điểm tham quan số {n} theo danh mục ban hành', f'{20 + n}.000') for n in range(1, 16)]
    for row, cells in zip(table.rows, tariff):
        for cell, text, width in zip(row.cells, cells, (1.5, 10, 4)):
            cell.width = Cm(width)
            put(cell.paragraphs[0], text, row is table.rows[0], size=13)
    document.add_paragraph()
    signing = document.add_table(1, 2)
    left, right = signing.rows[0].cells
    put(left.paragraphs[0], 'Nơi nhận:', True, True, 12)
    for text in ('- Như Điều 3;', '- Bộ Tư pháp (Cục KTVBQPPL);', '- Lưu: VT, TH.'):
        put(left.add_paragraph(), text, size=11)
    put(right.paragraphs[0], 'TM. ỦY BAN NHÂN DÂN', True, align=Align.CENTER)
    put(right.add_paragraph(), 'CHỦ TỊCH', True, align=Align.CENTER)
    put(right.add_paragraph(), 'Võ Văn Hưng', True, align=Align.CENTER)
    document.save(path)


def scan(pdf, page, dpi, colour=True):
    """A page as an office scanner gives it: a little crooked, noisy, with a red seal."""
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(['pdftoppm', '-r', str(dpi), '-f', str(page), '-l', str(page), '-png', pdf, folder + '/p'], check=True)
        image = cv2.imread(folder + '/' + os.listdir(folder)[0]).astype(np.float32)
    height, width = image.shape[:2]
    seal = np.zeros((height, width), np.float32)
    cv2.circle(seal, (int(width * .58), int(height * .42)), int(.7 * dpi), 1, max(2, dpi // 25), cv2.LINE_AA)
    image = image * (1 - .8 * seal[..., None]) + .8 * seal[..., None] * np.array([45, 35, 205], np.float32)
    turn = cv2.getRotationMatrix2D((width / 2, height / 2), 0.5, 1)
    image = cv2.warpAffine(image, turn, (width, height), borderValue=(255, 255, 255))
    noise = np.random.default_rng(page).normal(0, 4, (height, width, 1))
    image = np.clip(30 + image * 210 / 255 + noise, 0, 255).astype(np.uint8)
    return image if colour else cv2.cvtColor(image, cv2.COLOR_BGR2GRAY)


def signed_page(path):
    """A bilevel page of 200 dpi: a table with close lines, and recipients beside a signature under a black seal."""
    page = Image.new('L', (1654, 2339), 255)
    draw = ImageDraw.Draw(page)
    fonts = '/usr/share/fonts/truetype/liberation2/LiberationSerif-'

    def write(x, y, text, size=13, style='Regular'):
        draw.text((x, y), text, 0, ImageFont.truetype(f'{fonts}{style}.ttf', round(size * 200 / 72)))
    rows = [('1', '51/2009/TT-BTC', ['Về việc sửa đổi mã số và mức thuế suất', 'thuế xuất khẩu đối với nhóm 44.02']),
            ('2', '52/2009/TT-BTC', ['Về việc điều chỉnh mức thuế suất thuế', 'nhập khẩu ưu đãi đối với một số mặt hàng'])]
    top, edges = 150, (200, 300, 700, 1450)
    for number, name, lines in rows:
        write(edges[0] + 30, top + 8, number)
        write(edges[1] + 20, top + 8, name)
        for at, line in enumerate(lines):
            write(edges[2] + 15, top + 8 + 33 * at, line, 12)  # set so close that marks touch the letters above
        for left, right in zip(edges, edges[1:]):
            draw.rectangle((left, top, right, top + 90), outline=0, width=3)
        top += 90
    write(250, 500, 'Điều 3. Quyết định này có hiệu lực thi hành kể từ ngày ký.')
    left, right = 200, 930
    write(right, 620, 'KT. BỘ TRƯỞNG', 13, 'Bold')
    write(right - 10, 665, 'THỨ TRƯỞNG', 13, 'Bold')
    write(left, 640, 'Nơi nhận:', 12, 'BoldItalic')
    items = ['- Văn phòng Quốc hội;', '- Văn phòng Chủ tịch nước;', '- Toà án nhân dân tối cao;', '- Kiểm toán nhà nước;',
             '- Uỷ ban nhân dân các tỉnh;', '- Công báo;', '- Các đơn vị thuộc Bộ;', '- Lưu: VT, CST.']
    for at, item in enumerate(items):
        write(left, 680 + 36 * at, item, 11)
    draw.ellipse((590, 700, 890, 1000), outline=0, width=7)
    draw.ellipse((640, 750, 840, 950), outline=0, width=4)
    for step in range(24):  # letters around the rim
        angle = step * np.pi / 12
        write(730 + 122 * np.cos(angle), 838 + 122 * np.sin(angle), 'BTC'[step % 3], 7, 'Bold')
    draw.line([(700, 900), (860, 760), (900, 940), (1020, 800), (1250, 830)], 0, 4, 'curve')
    write(right - 20, 1010, 'Đỗ Hoàng Anh Tuấn', 13, 'Bold')
    page.point(lambda value: 255 if value > 150 else 0).convert('1').save(path, dpi=(200, 200), optimize=True)


def pasted_page(path):
    """A page with written text, and between it a fee table that was pasted as a picture, and a logo."""
    picture = Image.new('L', (1100, 300), 255)
    draw = ImageDraw.Draw(picture)
    font = ImageFont.truetype('/usr/share/fonts/truetype/liberation2/LiberationSerif-Regular.ttf', 39)
    for row, (name, fee) in enumerate((('Nội dung', 'Mức thu (đồng)'), ('Thành cổ Quảng Trị', '20.000'), ('Địa đạo Vịnh Mốc', '40.000'))):
        draw.rectangle((5, 5 + 95 * row, 700, 100 + 95 * row), outline=0, width=3)
        draw.rectangle((700, 5 + 95 * row, 1090, 100 + 95 * row), outline=0, width=3)
        draw.text((30, 28 + 95 * row), name, 0, font)
        draw.text((740, 28 + 95 * row), fee, 0, font)
    logo = Image.new('L', (400, 400), 255)
    ImageDraw.Draw(logo).ellipse((20, 20, 380, 380), fill=90)
    data = [zlib.compress(image.tobytes()) for image in (picture, logo)]
    lines = ['Article 1. Fees are in the table below.', 'Article 2. This decision takes effect on 15 March 2026.']
    content = (b'BT /F1 13 Tf 85 700 Td (%s) Tj 0 -260 Td (%s) Tj ET ' % tuple(line.encode() for line in lines) +
               b'q 396 0 0 108 85 540 cm /I0 Do Q q 110 0 0 110 85 280 cm /I1 Do Q')
    write_pdf(path, [b'<< /Type /Catalog /Pages 2 0 R >>', b'<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
                     b'<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> '
                     b'/XObject << /I0 6 0 R /I1 7 0 R >> >> >>',
                     b'<< /Length %d >>\nstream\n' % len(content) + content + b'\nendstream',
                     b'<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman >>'] +
              [b'<< /Type /XObject /Subtype /Image /Width %d /Height %d /ColorSpace /DeviceGray /BitsPerComponent 8 '
               b'/Filter /FlateDecode /Length %d >>\nstream\n' % (*image.size, len(body)) + body + b'\nendstream'
               for image, body in zip((picture, logo), data)])


def main():
    os.chdir(HERE)
    pasted_page('pasted.pdf')
    signed_page('signed.png')
    with tempfile.TemporaryDirectory() as folder:
        decision('decision.docx')
        subprocess.run(['soffice', f'-env:UserInstallation=file://{folder}/profile', '--headless', '--convert-to', 'pdf', 'decision.docx'],
                       check=True, stdout=subprocess.DEVNULL)
        subprocess.run(['qpdf', '--encrypt', 'secret', 'secret', '256', '--', 'decision.pdf', 'encrypted.pdf'], check=True)
        whole = open('decision.pdf', 'rb').read()
        open('damaged.pdf', 'wb').write(whole[:300] + bytes(2000))
        page = scan('decision.pdf', 1, 200)
        Image.fromarray(cv2.cvtColor(page, cv2.COLOR_BGR2RGB)).save('scan.pdf', resolution=200, quality=60)
        bilevel = [Image.fromarray(cv2.threshold(scan('decision.pdf', n, 200, False), 150, 255, cv2.THRESH_BINARY)[1]).convert('1')
                   for n in (1, 2)]
        codings(bilevel[0])
        bilevel[0].save('scan.tiff', save_all=True, append_images=bilevel[1:], compression='group4', dpi=(200, 200))
        # A scan with the diagonal mark of a publisher as its only text.
        Image.fromarray(cv2.cvtColor(page, cv2.COLOR_BGR2RGB)).save(folder + '/scan.pdf', resolution=200, quality=60)
        mark = b'q 0.7 g BT /F1 40 Tf 0.7 0.7 -0.7 0.7 120 200 Tm (w w w . l a w . v n) Tj ET Q'
        objects = [b'<< /Type /Catalog /Pages 2 0 R >>', b'<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
                   b'<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595.44 841.68] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
                   b'<< /Length %d >>\nstream\n' % len(mark) + mark + b'\nendstream', b'<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>']
        write_pdf(folder + '/mark.pdf', objects)
        subprocess.run(['qpdf', folder + '/scan.pdf', '--overlay', folder + '/mark.pdf', '--', 'watermark.pdf'], check=True)
    # A page as large as a town, and one page that calls itself again and again.
    box = b'<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9000000 9000000] /Resources << >> >>'
    write_pdf('hugepage.pdf', [b'<< /Type /Catalog /Pages 2 0 R >>', b'<< /Type /Pages /Kids [3 0 R] /Count 1 >>', box])
    form = b'/F Do /F Do /F Do'
    write_pdf('forms.pdf', [b'<< /Type /Catalog /Pages 2 0 R >>', b'<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
                            b'<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 5 0 R /Resources << /XObject << /F 4 0 R >> >> >>',
                            b'<< /Type /XObject /Subtype /Form /BBox [0 0 595 842] /Resources << /XObject << /F 4 0 R >> >> /Length %d >>\nstream\n'
                            % len(form) + form + b'\nendstream',
                            b'<< /Length %d >>\nstream\n' % len(form) + form + b'\nendstream'])


def group4(image):
    """The rows of a bilevel picture as ITU-T T.6 codes, black on white."""
    held = io.BytesIO()
    TiffImagePlugin.STRIP_SIZE = 1 << 30  # one strip
    image.save(held, 'TIFF', compression='group4')
    with Image.open(io.BytesIO(held.getvalue())) as tiff:
        start, length = tiff.tag_v2[273][0], tiff.tag_v2[279][0]
        return held.getvalue()[start:start + length], tiff.tag_v2[262]


def jbig2(image):
    """One page with one generic region that is coded with T.6 (ITU-T T.88, 7.4.6), as PDF embeds it."""
    codes, photometric = group4(image)
    if photometric == 1:  # there the codes' black is the picture's white
        codes = group4(ImageChops.invert(image))[0]
    size = struct.pack('>II', *image.size)
    page = struct.pack('>IBBBI', 0, 48, 0, 1, 19) + size + struct.pack('>IIBH', 0, 0, 0, 0)
    region = size + struct.pack('>IIB', 0, 0, 0) + b'\x01' + codes
    return page + struct.pack('>IBBBI', 1, 38, 0, 1, len(region)) + region


def picture_pdf(path, image, dictionary, data):
    width, height = (side * 72 / 200 for side in image.size)
    draw = b'q %.2f 0 0 %.2f 0 0 cm /I Do Q' % (width, height)
    write_pdf(path, [b'<< /Type /Catalog /Pages 2 0 R >>', b'<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
                     b'<< /Type /Page /Parent 2 0 R /MediaBox [0 0 %.2f %.2f] /Contents 4 0 R /Resources << /XObject << /I 5 0 R >> >> >>' % (width, height),
                     b'<< /Length %d >>\nstream\n' % len(draw) + draw + b'\nendstream',
                     b'<< /Type /XObject /Subtype /Image /Width %d /Height %d ' % image.size + dictionary +
                     b' /Length %d >>\nstream\n' % len(data) + data + b'\nendstream'])


def codings(bilevel):
    """The same lines in the ways in which scanners code pictures in a PDF."""
    part = bilevel.crop((0, int(bilevel.height * .05), bilevel.width, int(bilevel.height * .3)))
    codes, photometric = group4(part)
    picture_pdf('scan-ccitt.pdf', part, b'/ColorSpace /DeviceGray /BitsPerComponent 1 /Filter /CCITTFaxDecode /DecodeParms '
                b'<< /K -1 /Columns %d /Rows %d /BlackIs1 %s >>' % (*part.size, b'true' if photometric == 1 else b'false'), codes)
    picture_pdf('scan-jbig2.pdf', part, b'/ColorSpace /DeviceGray /BitsPerComponent 1 /Filter /JBIG2Decode', jbig2(part))
    held = io.BytesIO()
    part.convert('L').save(held, 'JPEG2000', irreversible=True, quality_mode='rates', quality_layers=[40])
    picture_pdf('scan-jpx.pdf', part, b'/Filter /JPXDecode', held.getvalue())


def write_pdf(path, objects):
    out, places = b'%PDF-1.7\n', []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += b'%d 0 obj\n' % number + body + b'\nendobj\n'
    start = len(out)
    out += b'xref\n0 %d\n0000000000 65535 f \n' % (len(objects) + 1) + b''.join(b'%010d 00000 n \n' % place for place in places)
    out += b'trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n' % (len(objects) + 1, start)
    open(path, 'wb').write(out)


if __name__ == '__main__':
    main()
