#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Công báo Desk contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes the Word texts in this folder, each for one group of rules of the DOCX reader.

    ./make.py            needs nothing but Python; the same bytes every time
    ./make.py --large F  a text of about 1,000 pages for tests/bench/readers
"""
import os
import sys
import zipfile

HERE = os.path.dirname(os.path.abspath(__file__))
W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships'
SPACES = (f'xmlns:w="{W}" xmlns:r="{R}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
          'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
          'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
          'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
          'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" xmlns:v="urn:schemas-microsoft-com:vml"')
PNG = bytes.fromhex('89504e470d0a1a0a0000000d4948445200000001000000010806000000'
                    '1f15c4890000000d49444154789c6360606060000000050001a5f645400000000049454e44ae426082')


def p(content='', style=None, properties='', mark=''):
    """A paragraph; content is text or runs."""
    if content and not content.startswith('<'):
        content = r(content)
    inner = (f'<w:pStyle w:val="{style}"/>' if style else '') + properties + (f'<w:rPr>{mark}</w:rPr>' if mark else '')
    return f'<w:p>{f"<w:pPr>{inner}</w:pPr>" if inner else ""}{content}</w:p>'


def r(text, properties=''):
    rpr = f'<w:rPr>{properties}</w:rPr>' if properties else ''
    return f'<w:r>{rpr}<w:t xml:space="preserve">{text}</w:t></w:r>'


def num(number, level=None):
    return f'<w:numPr>{"" if level is None else f"<w:ilvl w:val=" + chr(34) + str(level) + chr(34) + "/>"}<w:numId w:val="{number}"/></w:numPr>'


def cell(content, properties=''):
    return f'<w:tc><w:tcPr>{properties}</w:tcPr>{content if content.startswith("<") else p(content)}</w:tc>'


def row(*cells, properties=''):
    return f'<w:tr>{f"<w:trPr>{properties}</w:trPr>" if properties else ""}{"".join(cells)}</w:tr>'


def table(*rows, properties='', grid=()):
    columns = ''.join(f'<w:gridCol w:w="{w}"/>' for w in grid)
    return f'<w:tbl><w:tblPr>{properties}</w:tblPr><w:tblGrid>{columns}</w:tblGrid>{"".join(rows)}</w:tbl>'


BORDERS = '<w:tblBorders><w:top w:val="single" w:sz="4"/><w:insideH w:val="single" w:sz="4"/></w:tblBorders>'
TYPES = {'styles': 'styles', 'numbering': 'numbering', 'footnotes': 'footnotes', 'endnotes': 'endnotes',
         'settings': 'settings', 'header1': 'header', 'footer1': 'footer', 'comments': 'comments'}


def write(name, body, parts=None, main='word/document.xml', spaces=SPACES, prefix='w', files=None, relations=R):
    """A package: the main part and others by their name without suffix."""
    parts = parts or {}
    files = dict(files or {})
    folder = main[:main.rindex('/') + 1]
    document = f'<?xml version="1.0" encoding="UTF-8"?><{prefix}:document {spaces}><{prefix}:body>{body}</{prefix}:body></{prefix}:document>'
    links = ''.join(f'<Relationship Id="{k}" Type="{relations}/{TYPES[k]}" Target="{k}.xml"/>' for k in sorted(parts))
    links += ''.join(f'<Relationship Id="{os.path.basename(k).split(".")[0]}" Type="{relations}/image" Target="{k}"/>' for k in sorted(files))
    entries = {
        '[Content_Types].xml': '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Override PartName="/{main}" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
        '_rels/.rels': f'<?xml version="1.0"?><Relationships xmlns="{PACKAGE}"><Relationship Id="rId1" Type="{relations}/officeDocument" Target="/{main}"/></Relationships>',
        main: document,
        f'{folder}_rels/{os.path.basename(main)}.rels': f'<?xml version="1.0"?><Relationships xmlns="{PACKAGE}">{links}</Relationships>',
    }
    for key, text in parts.items():
        entries[f'{folder}{key}.xml'] = f'<?xml version="1.0" encoding="UTF-8"?>{text}'
    for key, data in files.items():
        entries[f'{folder}{key}'] = data
    path = name if os.path.isabs(name) else os.path.join(HERE, name)
    with zipfile.ZipFile(path, 'w', zipfile.ZIP_DEFLATED, compresslevel=9) as package:
        for key, data in entries.items():
            info = zipfile.ZipInfo(key, (2026, 1, 1, 0, 0, 0))
            info.compress_type = zipfile.ZIP_DEFLATED
            package.writestr(info, data)


def level(index, text, form='decimal', start=1, extra='', properties=''):
    return (f'<w:lvl w:ilvl="{index}"><w:start w:val="{start}"/><w:numFmt w:val="{form}"/>{extra}'
            f'<w:lvlText w:val="{text}"/>{properties}</w:lvl>')


def numbering():
    abstracts = {
        0: [level(0, 'Chương %1', 'upperRoman', extra='<w:suff w:val="nothing"/>'),
            level(1, 'Điều %2.', extra='<w:lvlRestart w:val="0"/><w:pStyle w:val="Article"/>', properties='<w:pPr><w:ind w:left="0" w:firstLine="720"/></w:pPr><w:rPr><w:b/></w:rPr>'),
            level(2, '%3.', extra='<w:pStyle w:val="Clause"/>'), level(3, '%4)', 'lowerLetter')],
        1: [level(0, '%1.', 'upperLetter'), level(1, '%1.%2.'), level(2, '%1.%2.%3', extra='<w:isLgl/>')],
        2: [level(0, '\uf0b7', 'bullet', properties='<w:rPr><w:rFonts w:ascii="Symbol" w:hAnsi="Symbol"/></w:rPr>'),
            level(1, '\uf0d8', 'bullet', properties='<w:rPr><w:rFonts w:ascii="Wingdings" w:hAnsi="Wingdings"/></w:rPr>'),
            level(2, '-', 'bullet')],
        3: [level(0, '(%1)', 'lowerRoman')], 4: [level(0, '%1', 'decimalZero')], 5: [level(0, '%1)', 'lowerLetter')],
    }
    text = ''.join(f'<w:abstractNum w:abstractNumId="{k}">{"".join(v)}</w:abstractNum>' for k, v in abstracts.items())
    text += '<w:abstractNum w:abstractNumId="6"><w:numStyleLink w:val="ListStyle"/></w:abstractNum>'
    nums = [(1, 0, ''), (2, 1, ''), (3, 2, ''), (4, 3, ''), (5, 4, ''), (6, 5, ''),
            (7, 0, '<w:lvlOverride w:ilvl="2"><w:startOverride w:val="5"/></w:lvlOverride>'),
            (8, 6, ''), (9, 5, '<w:lvlOverride w:ilvl="0"><w:lvl w:ilvl="0"><w:start w:val="3"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1/"/></w:lvl></w:lvlOverride>')]
    text += ''.join(f'<w:num w:numId="{n}"><w:abstractNumId w:val="{a}"/>{o}</w:num>' for n, a, o in nums)
    styles = ('<w:style w:type="paragraph" w:styleId="Article"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
              '<w:style w:type="paragraph" w:styleId="Clause"><w:pPr><w:numPr><w:ilvl w:val="2"/><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
              '<w:style w:type="numbering" w:styleId="ListStyle"><w:pPr><w:numPr><w:numId w:val="6"/></w:numPr></w:pPr></w:style>')
    body = [p('', properties=num(1, 0)), p('Phạm vi', 'Article'), p('một', 'Clause'), p('hai', 'Clause'),
            p('điểm', properties=num(1, 3)), p('điểm', properties=num(1, 3)), p('ba', 'Clause'), p('điểm', properties=num(1, 3)),
            p('Đối tượng', 'Article'), p('một', 'Clause'), p('năm', properties=num(7, 2)), p('sáu', properties=num(7, 2)),
            p('bảy', 'Clause'), p('không số', 'Clause', num(0)), p('', properties=num(1, 0)), p('Điều tiếp theo', 'Article'),
            p('A', properties=num(2, 0)), p('A một', properties=num(2, 1)), p('sâu', properties=num(2, 2)), p('B', properties=num(2, 0)),
            p('B một', properties=num(2, 1)),
            p('chấm', properties=num(3, 0)), p('mũi tên', properties=num(3, 1)), p('gạch', properties=num(3, 2)),
            p('i', properties=num(4, 0)), p('ii', properties=num(4, 0)), p('không chín', properties=num(5, 0))]
    body += [p('chữ', properties=num(6, 0)) for _ in range(28)]
    body += [p('theo kiểu', properties=num(8, 0)), p('thay mức', properties=num(9, 0)), p('không có', properties=num(99, 0))]
    write('numbering.docx', ''.join(body), {
        'numbering': f'<w:numbering {SPACES}>{text}</w:numbering>', 'styles': f'<w:styles {SPACES}>{styles}</w:styles>'})


def changes():
    author = 'w:id="1" w:author="A" w:date="2026-01-01T00:00:00Z"'
    deleted = f'<w:del {author}><w:r><w:delText xml:space="preserve">ba mươi </w:delText></w:r></w:del>'
    inserted = f'<w:ins {author}>{r("năm mươi ")}</w:ins>'
    moved = f'<w:moveFrom {author}>{r("chuyển đi ")}</w:moveFrom>'
    moved_to = f'<w:moveTo {author}>{r(" chuyển đến")}</w:moveTo>'
    body = [p(r('Mức phạt ') + deleted + inserted + r('triệu đồng.')), p(moved + r('Câu') + moved_to),
            p('Nửa đầu ', mark=f'<w:del {author}/>'), p('nửa sau.'),
            p(f'<w:del {author}><w:r><w:delText>Cả đoạn đã xóa</w:delText></w:r></w:del>', properties=num(1, 0), mark=f'<w:del {author}/>'),
            p('Còn lại.'),
            table(row(cell('giữ')), row(cell('hàng đã xóa'), properties=f'<w:del {author}/>'),
                  row(cell('hàng mới'), properties=f'<w:ins {author}/>'), grid=(2000,)),
            p(r('Thấy ') + r('không thấy', '<w:vanish/>') + r('được.')),
            p('<w:commentRangeStart w:id="0"/>' + r('Có lời bàn.') + '<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>')]
    write('changes.docx', ''.join(body), {'comments': f'<w:comments {SPACES}><w:comment w:id="0">{p("Lời bàn không in")}</w:comment></w:comments>'})


def tables():
    spans = table(
        row(cell('STT', '<w:vMerge w:val="restart"/>'), cell('Mức thu', '<w:gridSpan w:val="2"/>'), properties='<w:tblHeader/>'),
        row(cell('', '<w:vMerge/>'), cell('Năm 2026'), cell('Năm 2027')),
        row(cell('1'), cell(p('dòng một') + p('') + p('dòng hai')), cell('5.000')),
        row(cell(p('') + table(row(cell('trong a'), cell('trong b'))) + p('')), cell('hai cột', '<w:gridSpan w:val="2"/><w:hideMark/>')),
        properties='<w:tblStyle w:val="Lines"/>', grid=(600, 2880, 1440))
    plain = table(row(cell('không kẻ')), properties='<w:tblStyle w:val="Plain"/>', grid=(2000,))
    own = table(row(cell('kẻ riêng')), properties=BORDERS, grid=(2000,))
    off = table(row(cell('tắt kẻ')), properties='<w:tblStyle w:val="Lines"/>' + BORDERS.replace('single', 'nil'))
    cells = table(row(cell('ô kẻ', '<w:tcBorders><w:top w:val="single"/></w:tcBorders>')))
    offset = table(row(cell('a'), cell('b')), row(cell('c'), properties='<w:gridBefore w:val="1"/>'), grid=(1000, 1000))
    styles = (f'<w:style w:type="table" w:styleId="Base"><w:tblPr>{BORDERS}</w:tblPr></w:style>'
              '<w:style w:type="table" w:styleId="Lines"><w:basedOn w:val="Base"/></w:style><w:style w:type="table" w:styleId="Plain"/>')
    note = '<w:r><w:footnoteReference w:id="2"/></w:r>'
    noted = table(row(cell(p(r('có chú thích') + note))))
    notes = f'<w:footnotes {SPACES}><w:footnote w:id="2">{p("<w:r><w:footnoteRef/></w:r>" + r(" Chú thích trong bảng"))}</w:footnote></w:footnotes>'
    write('tables.docx', spans + plain + own + off + cells + offset + noted,
          {'styles': f'<w:styles {SPACES}>{styles}</w:styles>', 'footnotes': notes})


def text_box(text):
    return (f'<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><a:graphic><a:graphicData><wps:wsp><wps:txbx>'
            f'<w:txbxContent>{p(text)}</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice>'
            f'<mc:Fallback><w:pict><v:shape><v:textbox><w:txbxContent>{p(text)}</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback>'
            '</mc:AlternateContent></w:r>')


def content():
    field = ('<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> IF 1 </w:instrText></w:r>'
             '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>'
             + r('ẩn') + '<w:r><w:fldChar w:fldCharType="end"/></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>' + r('hiện') +
             '<w:r><w:fldChar w:fldCharType="end"/></w:r>')
    body = [
        p(r('Theo Luật') + '<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteReference w:id="2"/></w:r>' + r(' và Nghị định') +
          '<w:r><w:footnoteReference w:id="3"/></w:r>' + r('.')),
        p(r('Chú cuối') + '<w:r><w:endnoteReference w:id="2"/></w:r>'),
        p(r('Riêng') + '<w:r><w:footnoteReference w:id="4" w:customMarkFollows="1"/></w:r>' + r('*')),
        p(r('Trước hộp') + text_box('Trong hộp')),
        p(r('Trường ') + field + r(' và ') + f'<w:fldSimple w:instr="DATE">{r("đơn")}</w:fldSimple>'),
        p('<w:hyperlink r:id="x">' + r('liên kết') + '</w:hyperlink><w:sdt><w:sdtContent>' + r(' trong khung') + '</w:sdtContent></w:sdt>'),
        p(r('a') + '<w:r><w:tab/></w:r>' + r('b') + '<w:r><w:br/></w:r>' + r('c') + '<w:r><w:noBreakHyphen/><w:t>d</w:t><w:softHyphen/><w:t>e</w:t></w:r>'),
        p('<w:r><w:sym w:font="Symbol" w:char="F0B3"/></w:r><w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r><w:r><w:sym w:font="Webdings" w:char="F0E9"/></w:r>'),
        p(r('viết hoa ', '<w:caps/>') + r('chữ hoa nhỏ', '<w:smallCaps/>')),
        p(r('u\u031b') + r('\u0301ng dụng')), p(r('  đầu và cuối  ')),
        p('<w:r><w:t> cắt </w:t></w:r><w:r><w:t xml:space="preserve"> giữ</w:t></w:r>'),
        p('<m:oMath><m:r><m:t>x=</m:t></m:r><m:f><m:num><m:r><m:t>1</m:t></m:r></m:num><m:den><m:r><m:t>2</m:t></m:r></m:den></m:f></m:oMath>'),
        p(r('ảnh') + '<w:r><w:drawing><wp:inline><a:graphic><a:graphicData><a:blip r:embed="image1"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>'),
        p('<w:r><w:br w:type="page"/></w:r>'), p('trang sau'), p(''),
        f'<w:sdt><w:sdtContent>{p("trong khung đoạn")}</w:sdtContent></w:sdt>',
        '<w:sectPr><w:headerReference w:type="default" r:id="header1"/></w:sectPr>']
    notes = (f'<w:footnotes {SPACES}><w:footnote w:type="separator" w:id="0">{p("vạch")}</w:footnote>'
             f'<w:footnote w:id="2">{p("<w:r><w:footnoteRef/></w:r>" + r(" Chú thích một"))}</w:footnote>'
             f'<w:footnote w:id="3">{p("<w:r><w:footnoteRef/></w:r>" + r(" Chú thích hai"))}</w:footnote>'
             f'<w:footnote w:id="4">{p(r("* Dấu riêng"))}</w:footnote></w:footnotes>')
    ends = f'<w:endnotes {SPACES}><w:endnote w:id="2">{p("<w:r><w:endnoteRef/></w:r>" + r(" Cuối văn bản"))}</w:endnote></w:endnotes>'
    header = f'<w:hdr {SPACES}>{p("CÔNG BÁO/Số 44")}{p("12")}</w:hdr>'
    write('content.docx', ''.join(body), {'footnotes': notes, 'endnotes': ends, 'header1': header, 'footer1': f'<w:ftr {SPACES}>{p("CÔNG BÁO/Số 44")}</w:ftr>'},
          files={'media/image1.png': PNG})


def formatting():
    styles = ('<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="26"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="120"/></w:pPr></w:pPrDefault></w:docDefaults>'
              '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:pPr><w:jc w:val="both"/></w:pPr></w:style>'
              '<w:style w:type="paragraph" w:styleId="Title"><w:basedOn w:val="Normal"/><w:pPr><w:jc w:val="center"/><w:keepNext/></w:pPr><w:rPr><w:b/><w:sz w:val="28"/></w:rPr></w:style>'
              '<w:style w:type="paragraph" w:styleId="Sub"><w:basedOn w:val="Title"/><w:rPr><w:i/></w:rPr></w:style>'
              '<w:style w:type="character" w:styleId="Strong"><w:rPr><w:b/></w:rPr></w:style>'
              '<w:style w:type="paragraph" w:styleId="Round"><w:basedOn w:val="Circle"/></w:style><w:style w:type="paragraph" w:styleId="Circle"><w:basedOn w:val="Round"/><w:rPr><w:u w:val="single"/></w:rPr></w:style>')
    body = [p('thường'), p('đậm nghiêng', 'Sub'), p(r('hai lần đậm là không đậm', '<w:rStyle w:val="Strong"/>'), 'Title'),
            p(r('đậm', '<w:b/>') + r(' nghiêng', '<w:i/>') + r(' số', '<w:vertAlign w:val="superscript"/>') + r(' gạch', '<w:strike/>') + r(' tắt', '<w:b w:val="0"/>')),
            p('thụt', properties='<w:spacing w:before="120" w:after="0"/><w:ind w:left="567" w:right="284" w:hanging="284"/><w:jc w:val="right"/>'),
            p('vòng', 'Round'), p('cỡ 11,5', properties='<w:pageBreakBefore/>', mark='')]
    body[-1] = p(r('cỡ 11,5', '<w:sz w:val="23"/>'), properties='<w:pageBreakBefore/>')
    write('formatting.docx', ''.join(body), {'styles': f'<w:styles {SPACES}>{styles}</w:styles>'})


def strict():
    spaces = 'xmlns:x="http://purl.oclc.org/ooxml/wordprocessingml/main"'
    body = '<x:p><x:pPr><x:ind x:start="1cm"/></x:pPr><x:r><x:t>Văn bản chặt chẽ</x:t></x:r></x:p>'
    write('strict.docx', body, main='text/main.xml', spaces=spaces, prefix='x', relations='http://purl.oclc.org/ooxml/officeDocument/relationships')


def legacy():
    font = '<w:rFonts w:ascii=".VnTime" w:hAnsi=".VnTime"/>'
    vni = '<w:rFonts w:ascii="VNI-Times" w:hAnsi="VNI-Times"/>'
    body = [p(r('§iÒu 1. Bé tr', font) + f'<w:r><w:rPr>{font}</w:rPr><w:softHyphen/></w:r>' + r('ëng quyÕt ®Þnh', font)),
            p(r('Điều 2. Đã là Unicode', font)), p(r('Ñieàu 3. Quyeát ñònh', vni)), p(r('§ và ® thường'))]
    write('legacy.docx', ''.join(body))


ODF = ' '.join(f'xmlns:{k}="urn:oasis:names:tc:opendocument:xmlns:{v}:1.0"' for k, v in [
    ('office', 'office'), ('text', 'text'), ('table', 'table'), ('style', 'style'), ('draw', 'drawing'),
    ('fo', 'xsl-fo-compatible'), ('svg', 'svg-compatible')]) + ' xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:dc="http://purl.org/dc/elements/1.1/"'


def opendocument():
    """The same groups of rules for OpenDocument, in one file."""
    def level(index, prefix, form, suffix, **more):
        extra = ''.join(f' {k.replace("_", ":", 1).replace("_", "-")}="{v}"' for k, v in more.items())
        return (f'<text:list-level-style-number text:level="{index}" style:num-prefix="{prefix}" style:num-format="{form}" '
                f'style:num-suffix="{suffix}"{extra}/>')

    def item(content, extra=''):
        return f'<text:list-item{extra}>{content}</text:list-item>'

    def para(content, style='', kind='p', extra=''):
        return f'<text:{kind}{f" text:style-name=" + chr(34) + style + chr(34) if style else ""}{extra}>{content}</text:{kind}>'

    styles = ('<style:default-style style:family="paragraph"><style:text-properties fo:font-size="13pt"/></style:default-style>'
              '<style:style style:name="Title" style:family="paragraph"><style:paragraph-properties fo:text-align="center"/><style:text-properties fo:font-weight="bold"/></style:style>'
              f'<text:outline-style>{level(1, "Chương ", "I", "")}</text:outline-style>')
    automatic = ('<style:style style:name="P1" style:family="paragraph" style:parent-style-name="Title"><style:paragraph-properties fo:break-before="page" fo:margin-left="1cm"/></style:style>'
                 '<style:style style:name="I" style:family="text"><style:text-properties fo:font-style="italic"/></style:style>'
                 '<style:style style:name="Up" style:family="text"><style:text-properties fo:text-transform="uppercase"/></style:style>'
                 '<style:style style:name="Hidden" style:family="text"><style:text-properties text:display="none"/></style:style>'
                 '<style:style style:name="Old" style:family="text"><style:text-properties style:font-name=".VnTime"/></style:style>'
                 '<style:style style:name="C1" style:family="table-cell"><style:table-cell-properties fo:border="0.5pt solid #000000"/></style:style>'
                 '<style:style style:name="W" style:family="table-column"><style:table-column-properties style:column-width="2cm"/></style:style>'
                 f'<text:list-style style:name="L">{level(1, "Điều ", "1", ".")}{level(2, "", "1", ".", text_display_levels=2)}{level(3, "", "a", ")")}</text:list-style>'
                 '<text:list-style style:name="B"><text:list-level-style-bullet text:level="1" text:bullet-char="•"/></text:list-style>')
    changed = ('<text:tracked-changes><text:changed-region><text:deletion><office:change-info/><text:p>đã xóa</text:p></text:deletion></text:changed-region>'
               '<text:changed-region><text:insertion><office:change-info/></text:insertion></text:changed-region></text:tracked-changes>')
    note = ('<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body>'
            '<text:p>Chú thích</text:p></text:note-body></text:note>')
    cell = lambda text, extra='': f'<table:table-cell table:style-name="C1"{extra}>{para(text)}</table:table-cell>'
    body = (changed + para('Chung', kind='h', extra=' text:outline-level="1"') +
            '<text:list xml:id="x" text:style-name="L">' + item(para('Một') + f'<text:list>{item(para("con") + para("không số") + f"<text:list>{item(para(chr(97)))}{item(para(chr(98)))}</text:list>")}{item(para("con hai"))}</text:list>') +
            item(para('Hai')) + '</text:list>' + para('giữa') +
            f'<text:list text:style-name="L" text:continue-list="x">{item(para("Ba"))}{item(para("Chín"), " text:start-value=" + chr(34) + "9" + chr(34))}<text:list-header>{para("đầu")}</text:list-header></text:list>' +
            f'<text:list text:style-name="L">{item(para("Lại từ đầu"))}</text:list><text:list text:style-name="B">{item(para("chấm"))}</text:list>' +
            para('  nhiều   dấu\n cách <text:span text:style-name="I">nghiêng</text:span> <text:span text:style-name="Up">hoa</text:span><text:s text:c="2"/>x<text:tab/>y<text:line-break/>z', 'P1') +
            para(f'Có chú thích{note} và <text:change-start text:change-id="1"/>thêm<text:change-end text:change-id="1"/><text:change text:change-id="0"/>') +
            para('Thấy <text:span text:style-name="Hidden">giấu</text:span><office:annotation><dc:creator>A</dc:creator><text:p>Lời bàn</text:p></office:annotation>được') +
            para('Hộp<draw:frame><draw:text-box><text:p>trong hộp</text:p></draw:text-box></draw:frame><draw:frame><draw:image xlink:href="Pictures/a.png"/></draw:frame>') +
            para('<text:span text:style-name="Old">§iÒu lÖ ®¶ng bé</text:span>') +
            '<table:table><table:table-column table:style-name="W" table:number-columns-repeated="2"/><table:table-header-rows><table:table-row>' +
            cell('STT', ' table:number-rows-spanned="2"') + cell('Mức') + '</table:table-row></table:table-header-rows><table:table-row><table:covered-table-cell/>' +
            cell('5.000') + '</table:table-row><table:table-row>' + cell('gộp', ' table:number-columns-spanned="2"') + '<table:covered-table-cell/></table:table-row></table:table>')
    root = lambda kind, content: f'<?xml version="1.0" encoding="UTF-8"?><office:{kind} {ODF}>{content}</office:{kind}>'
    entries = {'mimetype': 'application/vnd.oasis.opendocument.text',
               'content.xml': root('document-content', f'<office:automatic-styles>{automatic}</office:automatic-styles><office:body><office:text>{body}</office:text></office:body>'),
               'styles.xml': root('document-styles', f'<office:styles>{styles}</office:styles><office:master-styles><style:master-page style:name="S"><style:header>{para("CÔNG BÁO/Số 44")}</style:header></style:master-page></office:master-styles>'),
               'META-INF/manifest.xml': '<?xml version="1.0"?><manifest/>', 'Pictures/a.png': PNG}
    locked = {'mimetype': entries['mimetype'], 'content.xml': 'x', 'META-INF/manifest.xml': '<manifest><encryption-data/></manifest>'}
    for name, parts in (('content.odt', entries), ('locked.odt', locked)):
        with zipfile.ZipFile(os.path.join(HERE, name), 'w') as package:
            for key, data in parts.items():
                info = zipfile.ZipInfo(key, (2026, 1, 1, 0, 0, 0))
                info.compress_type = zipfile.ZIP_STORED if key == 'mimetype' else zipfile.ZIP_DEFLATED
                package.writestr(info, data)


def field(instruction, begin='', result=None):
    """A field; without a result, as Word leaves those that it makes anew each time."""
    shown = '' if result is None else '<w:r><w:fldChar w:fldCharType="separate"/></w:r>' + r(result)
    return (f'<w:r><w:fldChar w:fldCharType="begin">{begin}</w:fldChar></w:r><w:r><w:instrText xml:space="preserve"> {instruction} </w:instrText></w:r>'
            f'{shown}<w:r><w:fldChar w:fldCharType="end"/></w:r>')


def features():
    """What is shown but not written down as text."""
    def math(inner):
        return f'<m:oMath>{inner}</m:oMath>'

    def mr(text):
        return f'<m:r><m:t>{text}</m:t></m:r>'

    sup = f'<m:sSup><m:e>{mr("x")}</m:e><m:sup>{mr("2")}</m:sup></m:sSup>'
    frac = f'<m:f><m:num>{mr("a+b")}</m:num><m:den>{mr("c")}</m:den></m:f>'
    root = f'<m:rad><m:radPr><m:degHide m:val="1"/></m:radPr><m:deg/><m:e>{mr("y")}</m:e></m:rad>'
    total = f'<m:nary><m:naryPr><m:chr m:val="∑"/></m:naryPr><m:sub>{mr("i=1")}</m:sub><m:sup>{mr("n")}</m:sup><m:e>{mr("k")}</m:e></m:nary>'
    deleted = f'<w:del w:id="1" w:author="A">{mr("bỏ")}</w:del>'
    check = '<w:ffData><w:checkBox><w:default w:val="0"/>{}</w:checkBox></w:ffData>'
    drop = '<w:ffData><w:ddList><w:result w:val="1"/><w:listEntry w:val="Nam"/><w:listEntry w:val="Nữ"/></w:ddList></w:ffData>'
    tabs = '<w:tabs><w:tab w:val="left" w:leader="dot" w:pos="5000"/><w:tab w:val="right" w:pos="9000"/></w:tabs>'
    look = '<w:tblStyle w:val="Heads"/><w:tblLook w:val="0020" w:firstRow="1" w:noHBand="0"/>'
    wide = '<w:sectPr><w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/></w:sectPr>'
    word_art = '<w:r><w:pict><v:shape><v:textpath string="BẢN SAO"/></v:shape></w:pict></w:r>'
    body = [
        p(r('Điều') + '<w:r><w:t>\u00a0</w:t></w:r>' + '<w:r><w:t> 5 </w:t></w:r>' + r(' khoản\n2')),
        p(math(f'{sup}={frac}+{root}+{total}{deleted}'.replace('=<', f'{mr("=")}<').replace('+<', f'{mr("+")}<'))),
        p(r('Tỷ lệ ') + field(r'EQ \f(1;2)') + r(' và ') + field(r'EQ \* jc0 \o\ad(\s\up 9(th),m)')),
        p(field(r'SYMBOL 179 \f "Symbol" \s 13') + r(' 5 ') + field('MACROBUTTON AcceptAll [Họ và tên]')),
        p(field('FORMCHECKBOX', check.format('<w:checked/>')) + r(' có ') + field('FORMCHECKBOX', check.format('')) + r(' không ') + field('FORMDROPDOWN', drop)),
        p(r('Số ') + field('LISTNUM')),
        p('<w:r><w:sym w:font="Wingdings 2" w:char="F052"/></w:r><w:r><w:sym w:font="Symbol" w:char="F061"/></w:r><w:r><w:sym w:font="Wingdings 3" w:char="F0FF"/></w:r>' +
          r('ü', '<w:rFonts w:ascii="Wingdings" w:hAnsi="Wingdings"/>')),
        p('', properties='<w:framePr w:dropCap="drop" w:lines="3"/>').replace('</w:p>', r('Đ') + '</w:p>'), p('ây là chữ đầu lớn.'),
        p(r('Họ và tên:') + '<w:r><w:tab/></w:r>' + r('Năm sinh') + '<w:r><w:tab/></w:r>' + r('1990'), properties=tabs),
        p('một', properties=num(1, 1)), p('Đầu', properties=num(1, 0)), p('hai', properties=num(1, 1)),
        p('số không', properties=num(2, 0)), p('thứ nhất', properties=num(3, 0)), p('liền', properties=num(4, 0)), p('theo tên', properties=num(5, 0)),
        p('', properties=num(1, 0) + '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr>'), p('Tiếp', properties=num(1, 0)),
        table(row(cell('đầu đề'), cell('mức')), row(cell('thân'), cell(table(row(cell('a'), cell('b')), row(cell('c'), cell('d'))) + p('')) ), properties=look, grid=(2000, 4000)),
        p(r('chữ vẽ') + word_art), p('ngang', properties=wide), p('dọc'), f'<w:p>{r("quanh bảng")}{table(row(cell("lạc chỗ")))}</w:p>',
        '<w:sectPr><w:headerReference w:type="default" r:id="header1"/></w:sectPr></w:body><w:body>' + p('thân thứ hai')]
    abstracts = [
        level(0, 'Chương %1', 'upperRoman') + level(1, 'Mục %2'),
        '<w:lvl w:ilvl="0"><w:start w:val="7"/><mc:AlternateContent><mc:Choice Requires="w14"><w:numFmt w:val="custom" w:format="001, 002, 003, ..."/></mc:Choice>'
        '<mc:Fallback><w:numFmt w:val="decimal"/></mc:Fallback></mc:AlternateContent><w:lvlText w:val="%1."/></w:lvl>',
        level(0, '%1', 'ordinalText'), level(0, '%1/ ', extra='<w:suff w:val="nothing"/>'), '<w:numStyleLink w:val="Named"/>',
        '<w:styleLink w:val="Named"/>' + level(0, '%1)', 'lowerLetter')]
    numbering_part = ''.join(f'<w:abstractNum w:abstractNumId="{k}">{v}</w:abstractNum>' for k, v in enumerate(abstracts))
    numbering_part += ''.join(f'<w:num w:numId="{k + 1}"><w:abstractNumId w:val="{k}"/></w:num>' for k in range(5))
    styles = ('<w:style w:type="table" w:styleId="Heads"><w:tblPr/><w:tblStylePr w:type="firstRow"><w:pPr><w:jc w:val="center"/></w:pPr><w:rPr><w:b/><w:caps/></w:rPr></w:tblStylePr>'
              '<w:tblStylePr w:type="band1Horz"><w:rPr><w:i/></w:rPr></w:tblStylePr></w:style>')
    write('features.docx', ''.join(body), {'numbering': f'<w:numbering {SPACES}>{numbering_part}</w:numbering>', 'styles': f'<w:styles {SPACES}>{styles}</w:styles>'})
    # A file whose list of parts names one that is not there.
    path = os.path.join(HERE, 'features.docx')
    with zipfile.ZipFile(path) as package:
        entries = [(info, package.read(info)) for info in package.infolist()]
    with zipfile.ZipFile(path, 'w', zipfile.ZIP_DEFLATED, compresslevel=9) as package:
        for info, data in entries:
            if info.filename == 'word/_rels/document.xml.rels':
                data = data.replace(b'</Relationships>', f'<Relationship Id="header1" Type="{R}/header" Target="header1.xml"/></Relationships>'.encode())
            package.writestr(info, data)


def mixed():
    """Paragraphs in several encodings beside each other, and fonts that promise what the text does not keep."""
    def font(name, text):
        return r(text, f'<w:rFonts w:ascii="{name}" w:hAnsi="{name}"/>')
    body = [p(font('Times New Roman', 'Điều 1. Văn bản Unicode có ý kiến, quê quán và số má')),
            p(font('.VnTime', 'Céng hßa x· héi') + font('Times New Roman', ' (chủ nghĩa)')),
            p(font('.VnTime', '§') + font('.VnTime', 'i') + font('.VnTime', 'Òu 2')),
            p(font('.VnTimeH', 'quyÕt ®Þnh')),
            p(font('.VnTime', 'các bà và là của Unicode')),
            p(font('VNI-Times', 'Ñieà') + font('VNI-Times', 'u 3')),
            p(font('VPS Times', 'H¶i ÇÒng, h¶i nghÎ')),
            p(font('Times New Roman', 'Viêòt Nam ðôòc lâòp týò do haònh phuìc')),
            p(font('Times New Roman', 'Uû ban nh©n d©n tØnh Qu¶ng TrÞ')),
            p(font('Times New Roman', 'La décision a été prise à Genève: «très bien», § 5, © 2026, ±1 °C')),
            p(font('Times New Roman', 'Giá: 10 µm, ® và ½'))]
    write('mixed.docx', ''.join(body))


def hostile():
    write('deep.docx', '<w:sdt><w:sdtContent>' * 20000 + p('sâu') + '</w:sdtContent></w:sdt>' * 20000)
    write('bomb.docx', p('a') + ' ' * (4 << 20))
    write('empty.docx', '')
    write('unclosed.docx', '<w:p><w:r><w:t>không đóng')
    write('entities.docx', '<w:p><w:r><w:t>&lol;&amp;</w:t></w:r></w:p>')
    loop = f'<w:footnotes {SPACES}><w:footnote w:id="2">{p("<w:r><w:footnoteReference w:id=" + chr(34) + "2" + chr(34) + "/></w:r>" + r("vòng"))}</w:footnote></w:footnotes>'
    write('noteloop.docx', p(r('a') + '<w:r><w:footnoteReference w:id="2"/></w:r>'), {'footnotes': loop})


def large(path):
    """Some 1,000 pages: 25,000 paragraphs of about 20 words."""
    words = 'Ủy ban nhân dân tỉnh chịu trách nhiệm tổ chức thực hiện và báo cáo kết quả theo quy định của pháp luật hiện hành'
    body = []
    for article in range(1, 2501):
        body.append(p(r(f'Điều {article}. ', '<w:b/>') + r('Trách nhiệm')))
        body += [p(r(f'{clause}. ') + r(words) + r(' theo Nghị định số 78/2025/NĐ-CP;', '<w:i/>'), properties='<w:jc w:val="both"/><w:ind w:firstLine="720"/>') for clause in range(1, 10)]
    write(os.path.abspath(path), ''.join(body))


if __name__ == '__main__':
    if len(sys.argv) == 3 and sys.argv[1] == '--large':
        large(sys.argv[2])
    else:
        for make in (numbering, changes, tables, content, formatting, strict, legacy, features, mixed, opendocument, hostile):
            make()
