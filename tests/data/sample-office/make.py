#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 Công báo Desk contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes the sample office: instruments of a province as official texts (PDF, two of them scans) and electronic texts
(DOCX, some with known differences), and ground-truth.json that says what differs where.

    ./make.py --texts FOLDER --records gazette-records.json [--out FOLDER]

--texts: plain texts of real instruments; --records: register entries of a real gazette, from which the subjects were
taken (checked, so that the sample stays modelled on real ones). Needs python3-docx, python3-opencv, LibreOffice Writer,
poppler-utils and fonts-liberation2. The same inputs and programs give the same files.
"""
import argparse
import glob
import io
import json
import os
import re
import subprocess
import sys
import tempfile
import zipfile

import cv2
import docx
import numpy as np
from docx.enum.text import WD_ALIGN_PARAGRAPH as Align
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt

sys.dont_write_bytecode = True
import instruments  # noqa: E402

FONT = 'Times New Roman'
LABEL = re.compile(r'^(Điều \d+\.|\d+\.|[a-zđ]\))( |$)')


# --------------------------------------------------------------------------------------------------------- DOCX
def element(name, **attributes):
    node = OxmlElement(name)
    for key, value in attributes.items():
        node.set(qn('w:' + key), str(value))
    return node


class Writer:
    """One DOCX in the form of Decree 30/2020 and Decree 78/2025."""

    def __init__(self, instrument, automatic):
        self.instrument = instrument
        self.automatic = automatic
        self.document = docx.Document()
        section = self.document.sections[0]
        section.page_width, section.page_height = Cm(21), Cm(29.7)
        section.top_margin = section.bottom_margin = Cm(2)
        section.left_margin, section.right_margin = Cm(3), Cm(1.5)
        section.header_distance = Cm(1)
        section.different_first_page_header_footer = True
        self.page_number(section.header.paragraphs[0])
        style = self.document.styles['Normal']
        style.font.name, style.font.size = FONT, Pt(14)
        style.element.rPr.rFonts.set(qn('w:eastAsia'), FONT)
        if automatic:
            self.numbering()

    def page_number(self, paragraph):
        paragraph.alignment = Align.CENTER
        run = paragraph.add_run()
        run.font.size = Pt(13)
        for kind, text in (('begin', None), (None, 'PAGE'), ('end', None)):
            if kind:
                run._r.append(element('w:fldChar', fldCharType=kind))
            else:
                node = OxmlElement('w:instrText')
                node.text = text
                run._r.append(node)

    def numbering(self):
        """Điều 1. / 1. / a) as one automatic list of three levels, as many offices keep it in their template."""
        root = self.document.part.numbering_part.element
        for old in list(root):
            root.remove(old)
        abstract = element('w:abstractNum', abstractNumId=1)
        abstract.append(element('w:multiLevelType', val='multilevel'))
        for level, (kind, text) in enumerate((('decimal', 'Điều %1.'), ('decimal', '%2.'), ('lowerLetter', '%3)'))):
            node = element('w:lvl', ilvl=level)
            node.append(element('w:start', val=1))
            node.append(element('w:numFmt', val=kind))
            node.append(element('w:suff', val='space'))
            node.append(element('w:lvlText', val=text))
            node.append(element('w:lvlJc', val='left'))
            properties = OxmlElement('w:pPr')
            properties.append(element('w:ind', left=0, firstLine=720))
            node.append(properties)
            if level == 0:
                look = OxmlElement('w:rPr')
                look.append(element('w:b'))
                node.append(look)
            abstract.append(node)
        root.append(abstract)
        number = element('w:num', numId=1)
        number.append(element('w:abstractNumId', val=1))
        root.append(number)

    def put(self, paragraph, text, size=14, bold=False, italic=False, align=None, first=0, before=0, after=6,
            keep=False):
        run = paragraph.add_run(text)
        run.bold, run.italic, run.font.size, run.font.name = bold, italic, Pt(size), FONT
        form = paragraph.paragraph_format
        form.space_before, form.space_after, form.line_spacing = Pt(before), Pt(after), 1.0
        form.keep_with_next = keep
        if first:
            form.first_line_indent = Cm(first)
        if align is not None:
            paragraph.alignment = align
        return paragraph

    def add(self, text, **look):
        return self.put(self.document.add_paragraph(), text, **look)

    def rule(self, paragraph, left, right):
        """A short line under the paragraph before, as a border of an empty one."""
        self.put(paragraph, '', size=3, before=3, after=0, align=Align.CENTER)
        form = paragraph.paragraph_format
        form.left_indent, form.right_indent = Cm(left), Cm(right)
        borders = OxmlElement('w:pBdr')
        borders.append(element('w:top', val='single', sz=6, space=1, color='000000'))
        paragraph._p.get_or_add_pPr().append(borders)
        # python-docx appends; the schema wants the border before the indents
        properties = paragraph._p.pPr
        properties.remove(borders)
        properties.insert_element_before(borders, 'w:shd', 'w:tabs', 'w:suppressAutoHyphens', 'w:spacing', 'w:ind',
                                         'w:jc', 'w:rPr')
        return paragraph

    def plain_table(self, widths):
        table = self.document.add_table(1, len(widths))
        table.autofit = False
        self.set_widths(table, widths)
        return table.rows[0].cells

    @staticmethod
    def set_widths(table, widths):
        for column, width in zip(table.columns, widths):
            column.width = Cm(width)
        for row in table.rows:
            for cell, width in zip(row.cells, widths):
                cell.width = Cm(width)

    def head(self):
        i = self.instrument
        left, right = self.plain_table((6.6, 9.9))
        names = i['head']
        self.put(left.paragraphs[0], names[0], 13, True, align=Align.CENTER, after=0)
        for name in names[1:]:
            self.put(left.add_paragraph(), name, 13, True, align=Align.CENTER, after=0)
        self.rule(left.add_paragraph(), 2.2, 2.2)
        self.put(left.add_paragraph(), 'Số: ' + i['number'], 13, align=Align.CENTER, before=8, after=0)
        self.put(right.paragraphs[0], 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 12.5, True, align=Align.CENTER, after=0)
        self.put(right.add_paragraph(), 'Độc lập - Tự do - Hạnh phúc', 13.5, True, align=Align.CENTER, after=0)
        self.rule(right.add_paragraph(), 2.1, 2.1)
        day, month, year = reversed(i['date'].split('-'))
        month = month if month in ('01', '02') else month.lstrip('0')
        self.put(right.add_paragraph(), f'{instruments.PROVINCE}, ngày {day} tháng {month} năm {year}'.replace(
            '  ', ' '), 13.5, italic=True, align=Align.CENTER, before=8, after=0)
        self.add(i['type'].upper(), bold=True, align=Align.CENTER, before=18, after=2, keep=True)
        self.add(i['abstract'], bold=True, align=Align.CENTER, after=2, keep=True)
        self.rule(self.document.add_paragraph(), 5.6, 5.6)
        if i['authority']:
            first = True
            for line in i['authority'].split('\n'):
                self.add(line, bold=True, align=Align.CENTER, before=10 if first else 0, after=0, keep=True)
                first = False
            self.document.paragraphs[-1].paragraph_format.space_after = Pt(8)

    def foot(self):
        i = self.instrument
        left, right = self.plain_table((7.8, 8.7))
        self.put(left.paragraphs[0], 'Nơi nhận:', 12, True, True, before=8, after=0)
        for line in i['recipients']:
            self.put(left.add_paragraph(), line.format(last=i['last']), 11, after=0)
        *titles, name = i['signer']
        self.put(right.paragraphs[0], titles[0], 13.5, True, align=Align.CENTER, before=8, after=0)
        for title in titles[1:]:
            self.put(right.add_paragraph(), title, 13.5, True, align=Align.CENTER, after=0)
        self.put(right.add_paragraph(), name, 14, True, align=Align.CENTER, before=86, after=0)
        for cell in (left, right):
            for paragraph in cell.paragraphs:
                paragraph.paragraph_format.keep_with_next = True

    def labelled(self, text, level, bold_title):
        """A paragraph that begins with "Điều 1.", "1." or "a)", typed or automatic."""
        match = LABEL.match(text)
        label, rest = match.group(1), text[match.end():]
        paragraph = self.document.add_paragraph()
        if self.automatic:
            properties = paragraph._p.get_or_add_pPr()
            node = OxmlElement('w:numPr')
            node.append(element('w:ilvl', val=level))
            node.append(element('w:numId', val=1))
            properties.append(node)
            self.put(paragraph, rest, bold=bold_title, align=Align.JUSTIFY)
        else:
            self.put(paragraph, label + ' ', bold=level == 0, align=Align.JUSTIFY, first=1.27)
            self.put(paragraph, rest, bold=bold_title, align=Align.JUSTIFY, first=1.27)
        return paragraph

    def table(self, rows):
        widths = (1.4, 8.4, 3.4, 3.3)
        table = self.document.add_table(len(rows), 4)
        table.style, table.autofit = 'Table Grid', False
        self.set_widths(table, widths)
        header = table.rows[0]._tr.get_or_add_trPr()
        header.append(element('w:tblHeader'))
        for r, row in enumerate(rows):
            cells = table.rows[r].cells
            table.rows[r]._tr.get_or_add_trPr().append(element('w:cantSplit'))
            if len(row) == 2:
                cells[1].merge(cells[3])
            for c, text in enumerate(row):
                strong = r == 0 or len(row) == 2
                align = Align.CENTER if r == 0 or c in (0, 2) else Align.RIGHT if c == 3 else Align.LEFT
                self.put(cells[c].paragraphs[0], text, 13, strong, align=align, before=3, after=3)

    def body(self, blocks):
        previous = None
        for kind, content in blocks:
            if kind == 'legal':
                self.add(content, italic=True, align=Align.JUSTIFY, first=1.27)
            elif kind == 'order':
                self.add(content, bold=True, align=Align.CENTER, before=6, after=8, keep=True)
            elif kind == 'article':
                title = len(content) < 110 and not content.rstrip().endswith(('.', ':', './.'))
                self.labelled(content, 0, title).paragraph_format.keep_with_next = title
            elif kind == 'clause':
                self.labelled(content, 1, False)
            elif kind == 'point':
                self.labelled(content, 2, False)
            elif kind == 'chapter':
                self.add(content, bold=True, align=Align.CENTER, before=6 if previous != 'chapter' else 0,
                         after=0 if content.startswith('Chương') else 6, keep=True)
            elif kind == 'annex-title':
                self.add(content, bold=True, align=Align.CENTER, after=0,
                         keep=True).paragraph_format.page_break_before = True
            elif kind == 'annex-subtitle':
                self.add(content, bold=True, align=Align.CENTER, after=2, keep=True)
            elif kind == 'annex-note':
                self.add(content, italic=True, align=Align.CENTER, after=10, keep=True)
            elif kind == 'closing':
                self.add(content, italic=True, align=Align.JUSTIFY, first=1.27)
            elif kind == 'signature':
                self.document.paragraphs[-1].paragraph_format.keep_with_next = True
                self.foot()
            elif kind == 'table':
                self.table(content)
            else:
                self.add(content, align=Align.JUSTIFY, first=1.27)
            previous = kind

    def save(self, path, saved_on):
        properties = self.document.core_properties
        properties.title = f"{self.instrument['type']} số {self.instrument['number']}"
        properties.author = properties.last_modified_by = self.instrument['sender']
        properties.comments = ''
        import datetime
        properties.created = properties.modified = datetime.datetime.fromisoformat(saved_on)
        buffer = io.BytesIO()
        self.document.save(buffer)
        # again with fixed times, so that the same document gives the same bytes
        with zipfile.ZipFile(buffer) as source, zipfile.ZipFile(path, 'w', zipfile.ZIP_DEFLATED) as target:
            for name in source.namelist():
                if name == 'docProps/thumbnail.jpeg':
                    continue
                content = source.read(name)
                if name == '_rels/.rels':
                    content = re.sub(rb'<Relationship [^>]*thumbnail[^>]*/>', b'', content)
                entry = zipfile.ZipInfo(name, (2026, 11, 1, 8, 0, 0))
                entry.compress_type = zipfile.ZIP_DEFLATED
                target.writestr(entry, content)


def write_docx(instrument, blocks, path, automatic, saved_on):
    writer = Writer(instrument, automatic)
    writer.head()
    writer.body(blocks)
    writer.save(path, saved_on)


# ---------------------------------------------------------------------------------------------------------- PDF
def to_pdf(docx_path, folder):
    subprocess.run(['soffice', f'-env:UserInstallation=file://{folder}/profile', '--headless', '--convert-to', 'pdf',
                    '--outdir', folder, docx_path], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return os.path.join(folder, os.path.splitext(os.path.basename(docx_path))[0] + '.pdf')


def fixed_dates(pdf):
    """The same length everywhere, so that the cross-reference table stays right."""
    pdf = re.sub(rb"\(D:\d{14}[^)]*\)", lambda m: (b"(D:20261101080000" + b"Z" * 9)[:len(m.group()) - 1] + b')', pdf)
    pdf = re.sub(rb'<[0-9A-F]{32}>', b'<' + b'0' * 32 + b'>', pdf)
    return re.sub(rb'/DocChecksum /[0-9A-F]{32}', b'/DocChecksum /' + b'0' * 32, pdf)


def place_of_name(pdf, page, name):
    """Where the signer's name stands on a page, in points; None when it is not there."""
    boxes = subprocess.run(['pdftotext', '-bbox', '-f', str(page), '-l', str(page), pdf, '-'], check=True,
                           capture_output=True, text=True).stdout
    words = re.findall(r'xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">(.*?)</word>', boxes)
    parts = name.split()
    for i in range(len(words) - len(parts) + 1):
        if [w[4] for w in words[i:i + len(parts)]] == parts:
            first, last = words[i], words[i + len(parts) - 1]
            return (float(first[0]) + float(last[2])) / 2, float(first[1])
    return None


def seal(image, centre, radius, random):
    """A round red stamp, pressed unevenly, over what is there."""
    from PIL import Image, ImageDraw, ImageFont
    size = int(2.3 * radius)
    layer = Image.new('L', (size, size), 0)
    draw = ImageDraw.Draw(layer)
    middle = size / 2
    for share, width in ((1.0, .05), (.93, .015), (.6, .018)):
        box = [middle - radius * share, middle - radius * share, middle + radius * share, middle + radius * share]
        draw.ellipse(box, outline=255, width=max(1, round(radius * width)))
    star = [(middle + radius * (.34 if i % 2 == 0 else .14) * np.cos(-np.pi / 2 + i * np.pi / 5),
             middle + radius * (.34 if i % 2 == 0 else .14) * np.sin(-np.pi / 2 + i * np.pi / 5)) for i in range(10)]
    draw.polygon(star, fill=255)
    font = ImageFont.truetype('/usr/share/fonts/truetype/liberation2/LiberationSans-Bold.ttf', max(6, int(radius * .19)))
    ring = 'ỦY BAN NHÂN DÂN TỈNH QUẢNG TRỊ * '
    for i, letter in enumerate(ring):
        angle = np.pi * .75 + i * 2 * np.pi / len(ring)
        glyph = Image.new('L', (int(radius * .4),) * 2, 0)
        ImageDraw.Draw(glyph).text((radius * .2, radius * .2), letter, fill=255, font=font, anchor='mm')
        glyph = glyph.rotate(-np.degrees(angle) - 90)
        layer.paste(255, (int(middle + radius * .77 * np.cos(angle) - radius * .2),
                          int(middle + radius * .77 * np.sin(angle) - radius * .2)), glyph)
    mask = np.asarray(layer.rotate(random.uniform(-9, 9)), np.float32) / 255
    pressure = cv2.resize(random.random((7, 7), dtype=np.float32), (size, size), interpolation=cv2.INTER_CUBIC)
    mask = np.clip(mask * (.62 + .33 * pressure), 0, .9)[..., None]
    x, y = int(centre[0] - size / 2), int(centre[1] - size / 2)
    part = image[y:y + size, x:x + size]
    ink = np.array([50, 38, 205], np.float32) / 255
    part *= (1 - mask) + mask * ink


def signature(image, centre, width, height, random):
    points = np.array([(centre[0] - width / 2 + width * i / 9 + random.uniform(-.05, .05) * width,
                        centre[1] + random.uniform(-.5, .5) * height) for i in range(10)])
    steps = np.linspace(0, 9, 400)
    curve = np.stack([np.interp(steps, range(10), points[:, k]) for k in (0, 1)], 1)
    smooth = np.ones(31) / 31
    curve = np.stack([np.convolve(np.pad(curve[:, k], 15, 'edge'), smooth, 'valid') for k in (0, 1)], 1)
    layer = np.zeros(image.shape[:2], np.float32)
    cv2.polylines(layer, [curve.astype(np.int32)], False, 1.0, max(2, int(height * .05)), cv2.LINE_AA)
    image *= (1 - .85 * layer[..., None]) + .85 * layer[..., None] * (np.array([140, 50, 25], np.float32) / 255)


def scanned(page_image, dpi, source_dpi, name_at, random):
    """A page as an office scanner gives it: a little blurred, skewed, uneven, noisy, in colour."""
    image = page_image.astype(np.float32)
    if name_at:
        x, y = (v * source_dpi / 72 for v in name_at)
        signature(image, (x + .1 * source_dpi, y - .5 * source_dpi), 1.5 * source_dpi, .55 * source_dpi, random)
        seal(image, (x - .72 * source_dpi, y - .5 * source_dpi), .68 * source_dpi, random)
    image = cv2.GaussianBlur(image, (0, 0), .7 * source_dpi / 300)
    height, width = (round(n * dpi / source_dpi) for n in image.shape[:2])
    turn = cv2.getRotationMatrix2D((image.shape[1] / 2, image.shape[0] / 2), random.uniform(-.5, .5), dpi / source_dpi)
    turn[0, 2] += (width - image.shape[1]) / 2
    turn[1, 2] += (height - image.shape[0]) / 2
    image = cv2.warpAffine(image, turn, (width, height), flags=cv2.INTER_AREA, borderMode=cv2.BORDER_REPLICATE)
    light = np.linspace(.97, 1, width, dtype=np.float32)[None, :, None]
    image = (28 + image / 255 * 222) * light
    noise = cv2.GaussianBlur(random.standard_normal((height, width, 1), dtype=np.float32), (0, 0), .6)
    image += noise[..., None] * 5.5
    return np.clip(image, 0, 255).astype(np.uint8)


def picture_pdf(jpegs, dpi):
    """A PDF whose pages are the JPEG files as they are."""
    objects = [b'<</Type/Catalog/Pages 2 0 R>>', None]
    kids = []
    for data in jpegs:
        height, width = cv2.imdecode(np.frombuffer(data, np.uint8), cv2.IMREAD_COLOR).shape[:2]
        w, h = width * 72 / dpi, height * 72 / dpi
        content = b'q %.2f 0 0 %.2f 0 0 cm /I Do Q' % (w, h)
        number = len(objects) + 1
        kids.append(b'%d 0 R' % number)
        objects.append(b'<</Type/Page/Parent 2 0 R/MediaBox[0 0 %.2f %.2f]/Resources<</XObject<</I %d 0 R>>>>'
                       b'/Contents %d 0 R>>' % (w, h, number + 2, number + 1))
        objects.append(b'<</Length %d>>stream\n%s\nendstream' % (len(content), content))
        objects.append(b'<</Type/XObject/Subtype/Image/Width %d/Height %d/ColorSpace/DeviceRGB/BitsPerComponent 8'
                       b'/Filter/DCTDecode/Length %d>>stream\n%s\nendstream' % (width, height, len(data), data))
    objects[1] = b'<</Type/Pages/Count %d/Kids[%s]>>' % (len(kids), b' '.join(kids))
    pdf, offsets = b'%PDF-1.4\n%\xe2\xe3\xcf\xd3\n', []
    for number, content in enumerate(objects, 1):
        offsets.append(len(pdf))
        pdf += b'%d 0 obj\n%s\nendobj\n' % (number, content)
    table = b''.join(b'%010d 00000 n \n' % offset for offset in offsets)
    return pdf + b'xref\n0 %d\n0000000000 65535 f \n%strailer\n<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n' % (
        len(objects) + 1, table, len(objects) + 1, len(pdf))


def scan(pdf, instrument, folder):
    dpi = instrument['official']['dpi']
    source_dpi = dpi * 2 if dpi < 300 else 400
    prefix = os.path.join(folder, 'page-' + instrument['id'])
    subprocess.run(['pdftoppm', '-r', str(source_dpi), pdf, prefix], check=True)
    jpegs = []
    for number, path in enumerate(sorted(glob.glob(prefix + '-*.ppm')), 1):
        random = np.random.default_rng(number + 1000 * dpi)
        image = scanned(cv2.imread(path), dpi, source_dpi, place_of_name(pdf, number, instrument['signer'][-1]), random)
        jpegs.append(cv2.imencode('.jpg', image, [cv2.IMWRITE_JPEG_QUALITY, 58 if dpi >= 300 else 64])[1].tobytes())
        os.remove(path)
    return picture_pdf(jpegs, dpi)


# -------------------------------------------------------------------------------------------------- ground truth
def flat(blocks):
    """The words of the body in reading order, and the path of each block."""
    texts, path = [], []
    for kind, content in blocks:
        if kind == 'table':
            texts += [(' '.join(row), '/'.join(path)) for row in content]
            continue
        if kind == 'article':
            path = [re.match(r'Điều \d+', content).group()]
        elif kind == 'clause' and path:
            path = path[:1] + ['khoản ' + content.split('.')[0]]
        elif kind == 'point' and path:
            path = [p for p in path if not p.startswith('điểm')] + ['điểm ' + content.split(')')[0]]
        elif kind in ('annex-title', 'chapter'):
            path = []
        if content:
            texts.append((content, '/'.join(path)))
    return texts


def edited(blocks, edits):
    """The blocks with the differences put in, and where each stands with its neighbours on both sides."""
    changed = [(kind, [list(row) for row in content] if kind == 'table' else content) for kind, content in blocks]
    truth = []
    for kind, official, electronic, lead in edits:
        key = (lead + ' ' if lead else '') + official
        hits = []
        for b, (block_kind, content) in enumerate(changed):
            if block_kind == 'table':
                hits += [(b, r) for r, row in enumerate(content) if key in ' '.join(row)]
            elif key in content:
                hits.append((b, None))
        if len(hits) != 1:
            raise SystemExit('“%s” is there %d times' % (key, len(hits)))
        b, r = hits[0]
        if r is None:
            changed[b] = (changed[b][0], changed[b][1].replace(key, key[:len(key) - len(official)] + electronic, 1))
        else:
            row = changed[b][1][r]
            row[row.index(official)] = electronic
        truth.append(dict(kind=kind, official=official.strip(), electronic=electronic.strip(), lead=lead or ''))
    # the neighbours once all are in: a window of words over the flat text on each side
    def windows(side_blocks, side):
        texts = flat(side_blocks)
        whole = ' '.join(text for text, _ in texts)
        for entry, (_, official, electronic, lead) in zip(truth, edits):
            words = official if side == 'official' else electronic
            # a missing place is found by the words that follow it in the official text
            if words:
                key = (lead + ' ' if lead else '') + words
                at = whole.index(key) + len(key) - len(words)
                start, end = at, at + len(words.rstrip())
            else:
                original = ' '.join(text for text, _ in flat(blocks))
                key = (lead + ' ' if lead else '') + official
                after = original[original.index(key) + len(key):][:40]
                start = end = whole.index(after)
            before, after = whole[:start].split()[-15:], whole[end:].split()[:15]
            entry[side + '_before'], entry[side + '_after'] = ' '.join(before), ' '.join(after)
            offset = 0
            for text, path in texts:
                if offset <= start < offset + len(text) + 1:
                    entry['path'] = path
                    break
                offset += len(text) + 1
    windows(blocks, 'official')
    windows(changed, 'electronic')
    for entry in truth:
        del entry['lead']
    return changed, truth


# ---------------------------------------------------------------------------------------------------------- main
def main():
    parser = argparse.ArgumentParser(description=__doc__.split('\n\n')[0])
    parser.add_argument('--texts', required=True)
    parser.add_argument('--records', required=True)
    parser.add_argument('--out', default=os.path.dirname(os.path.abspath(__file__)))
    options = parser.parse_args()
    cv2.setNumThreads(1)
    with open(options.records, encoding='utf-8') as file:
        titles = ' '.join(entry['title'] for entry in json.load(file))
    for subject in ('mức chi công tác đào tạo, bồi dưỡng công chức, viên chức', 'thanh lý rừng trồng',
                    'thành lập Ban Tổ chức Ngày hội việc làm', 'đính chính'):
        if subject.lower() not in titles.lower():
            raise SystemExit('no register entry is about “%s”' % subject)

    result = dict(schema='congbao.sample-office/1', province=instruments.PROVINCE,
                  issue=dict(year=2026, numbers=[44, 45], date='2026-11-20'), instruments=[])
    with tempfile.TemporaryDirectory() as folder:
        for instrument in instruments.INSTRUMENTS:
            name = instrument['id']
            blocks = instrument['build'](lambda text: instruments.Source(os.path.join(options.texts, text)))
            changed, truth = edited(blocks, instrument['edits'])
            files = dict(official=name + '-van-ban-chinh.pdf', electronic=name + '.docx',
                         resent=name + '-gui-lai.docx' if truth else None)
            automatic = instrument.get('automatic', False)
            write_docx(instrument, changed, os.path.join(options.out, files['electronic']), automatic,
                       instrument['date'] + 'T09:00:00')
            if truth:
                write_docx(instrument, blocks, os.path.join(options.out, files['resent']), automatic,
                           instrument['received'][:10] + 'T14:30:00')
            signed = os.path.join(folder, name + '.docx')
            write_docx(instrument, blocks, signed, False, instrument['date'] + 'T08:00:00')
            pdf = to_pdf(signed, folder)
            with open(pdf, 'rb') as file:
                content = fixed_dates(file.read())
            if instrument['official']['kind'] == 'pdf-scan':
                content = scan(pdf, instrument, folder)
            with open(os.path.join(options.out, files['official']), 'wb') as file:
                file.write(content)
            result['instruments'].append(dict(
                id=name, **files, official_kind=instrument['official']['kind'],
                dpi=instrument['official'].get('dpi'), sender=instrument['sender'], received_at=instrument['received'],
                type=instrument['type'], number=instrument['number'], date=instrument['date'],
                issuer=instrument['issuer'], abstract=instrument['abstract'], signer=instrument['signer'][-1],
                normative=instrument['normative'], corrects=instrument['corrects'], differences=truth))
            print(name, len(content) // 1000, 'kB', len(truth), 'differences')
    with open(os.path.join(options.out, 'ground-truth.json'), 'w', encoding='utf-8') as file:
        json.dump(result, file, ensure_ascii=False, indent=1)
        file.write('\n')


if __name__ == '__main__':
    main()
