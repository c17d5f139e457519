#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 Công báo Desk contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The same issue set by this program and by other engines, one after the other: processor time, pages, memory.

usage: peers.py BENCH_TYPESET WORK-FOLDER COPIES TEXT... [--typst FOLDER-WITH-node_modules]

BENCH_TYPESET is the program of the target of that name. Engines that are not installed are left out; Debian has
texlive-xetex, weasyprint, chromium and libreoffice-writer, npm has @myriaddreamin/typst-ts-node-compiler. The text is
the one that bench_typeset makes; times are of the whole process with all that it started.
"""
import html
import os
import re
import resource
import shutil
import subprocess
import sys
import unicodedata

FONT = "Liberation Serif"


def corpus(paths, copies):
    number = 0
    for _ in range(copies):
        for path in paths:
            number += 1
            with open(path, encoding="utf-8") as file:
                lines = [line for line in unicodedata.normalize("NFC", file.read()).split("\n") if line]
            paragraphs = []
            for count, text in enumerate(lines, 1):
                changed = f"{text} (số {number}/QĐ-{count})" if count % 4 == 0 else text
                paragraphs.append((changed, text.startswith("Điều ") and len(text) < 100))
            yield f"{number}/2026/QĐ-UBND", paragraphs


ROWS = [(i, "Thẩm định hồ sơ đề nghị cấp phép", i * 1000) for i in range(1, 41)]


def as_html(acts):
    out = ['<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><title>Công báo</title><style>',
           "@page{size:A4;margin:27mm 20mm 20mm 30mm}",
           f"body{{font:14pt/1.22 '{FONT}';text-align:justify;orphans:2;widows:2}}p{{margin:6pt 0 0;text-indent:36pt}}",
           ".a{break-before:page}h2,h3{font-size:14pt;margin:8pt 0 0;break-after:avoid}h2{text-align:center}",
           "table.r{border-collapse:collapse;width:100%;font-size:12pt}table.r td,table.r th{border:.5pt solid;padding:3pt}",
           "tr{break-inside:avoid}table.h{width:100%;text-align:center;break-inside:avoid}</style></head><body>"]
    for number, paragraphs in acts:
        out.append('<div class="a"><table class="h"><tr><td><b>ỦY BAN NHÂN DÂN<br>TỈNH QUẢNG TRỊ</b><br>Số: ' + number +
                   "</td><td><b>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM<br>Độc lập - Tự do - Hạnh phúc</b><br>"
                   "Quảng Trị, ngày 02 tháng 11 năm 2026</td></tr></table><h2>QUYẾT ĐỊNH</h2>")
        for text, is_article in paragraphs:
            out.append(f"<{'h3' if is_article else 'p'}>{html.escape(text)}</{'h3' if is_article else 'p'}>")
        out.append('<table class="r"><thead><tr><th>STT</th><th>Nội dung</th><th>Mức thu</th></tr></thead><tbody>')
        out += [f"<tr><td>{a}</td><td>{b}</td><td>{c}</td></tr>" for a, b, c in ROWS]
        out.append('</tbody></table><table class="h"><tr><td>Nơi nhận:<br>- Như Điều 3;<br>- Lưu: VT.</td><td><b>TM. ỦY BAN '
                   "NHÂN DÂN<br>CHỦ TỊCH<br><br><br>Võ Văn Hưng</b></td></tr></table></div>")
    out.append("</body></html>")
    return "\n".join(out)


def tex(text):
    text = text.replace("\\", "\\textbackslash ")
    return re.sub(r"([#$%&_{}~^])", lambda m: "\\" + m.group(1) + ("{}" if m.group(1) in "~^" else ""), text)


def as_tex(acts):
    out = [r"\documentclass[14pt]{extarticle}\usepackage[a4paper,top=27mm,bottom=20mm,inner=30mm,outer=20mm,twoside]{geometry}",
           r"\usepackage{fontspec,longtable}\setmainfont{LiberationSerif}[Path=/usr/share/fonts/truetype/liberation2/,",
           r"Extension=.ttf,UprightFont=*-Regular,BoldFont=*-Bold,ItalicFont=*-Italic,BoldItalicFont=*-BoldItalic]",
           r"\setlength{\parindent}{36pt}\setlength{\parskip}{6pt}\widowpenalty10000\clubpenalty10000\emergencystretch3em",
           r"\begin{document}"]
    for number, paragraphs in acts:
        out.append(r"\clearpage\noindent\begin{tabular}{p{.4\textwidth}p{.55\textwidth}}\textbf{ỦY BAN NHÂN DÂN}&"
                   r"\textbf{CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM}\\\textbf{TỈNH QUẢNG TRỊ}&\textbf{Độc lập - Tự do - Hạnh phúc}\\"
                   "Số: " + number + r"&Quảng Trị, ngày 02 tháng 11 năm 2026\\\end{tabular}\begin{center}\textbf{QUYẾT ĐỊNH}"
                   r"\end{center}")
        for text, is_article in paragraphs:
            out.append((r"\textbf{%s}\nopagebreak" % tex(text)) if is_article else tex(text))
            out.append("")
        out.append(r"\begin{longtable}{|p{1.2cm}|p{9cm}|p{3cm}|}\hline STT&Nội dung&Mức thu\\\hline\endhead")
        out += [rf"{a}&{b}&{c}\\\hline" for a, b, c in ROWS]
        out.append(r"\end{longtable}\noindent\begin{minipage}{\textwidth}\begin{tabular}{p{.4\textwidth}p{.55\textwidth}}"
                   r"Nơi nhận:&\textbf{TM. ỦY BAN NHÂN DÂN}\\- Như Điều 3;&\textbf{CHỦ TỊCH}\\- Lưu: VT.&\textbf{Võ Văn Hưng}"
                   r"\end{tabular}\end{minipage}")
    out.append(r"\end{document}")
    return "\n".join(out)


def as_typst(acts):
    escape = lambda text: re.sub(r"([\\#$*_`<>@\[\]~/\-+=])", r"\\\1", text)
    out = [f'#set page(paper: "a4", margin: (top: 27mm, bottom: 20mm, inside: 30mm, outside: 20mm))\n'
           f'#set text(font: "{FONT}", size: 14pt, lang: "vi")\n'
           "#set par(justify: true, first-line-indent: 36pt)\n#show heading: set text(size: 14pt)"]
    for number, paragraphs in acts:
        out.append("#pagebreak(weak: true)\n#grid(columns: (2fr, 3fr), align(center)[*ỦY BAN NHÂN DÂN\\ TỈNH QUẢNG TRỊ*\\ Số: "
                   + escape(number) + "], align(center)[*CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\\ Độc lập \\- Tự do \\- Hạnh phúc*\\ "
                   "Quảng Trị, ngày 02 tháng 11 năm 2026])\n#align(center)[*QUYẾT ĐỊNH*]\n")
        for text, is_article in paragraphs:
            out.append(("== " if is_article else "") + escape(text) + "\n")
        out.append("#table(columns: (40pt, 1fr, 113pt), table.header([*STT*], [*Nội dung*], [*Mức thu*]),")
        out += [f"[{a}], [{b}], [{c}]," for a, b, c in ROWS]
        out.append(")\n#block(breakable: false, grid(columns: (2fr, 3fr), [Nơi nhận:\\ \\- Như Điều 3;\\ \\- Lưu: VT.], "
                   "align(center)[*TM. ỦY BAN NHÂN DÂN\\ CHỦ TỊCH\\ \\ Võ Văn Hưng*]))")
    return "\n".join(out)


def as_docx(acts, path):
    import docx
    from docx.enum.text import WD_ALIGN_PARAGRAPH
    from docx.oxml import OxmlElement
    from docx.shared import Mm, Pt
    document = docx.Document()
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.top_margin, section.bottom_margin, section.left_margin, section.right_margin = Mm(27), Mm(20), Mm(30), Mm(20)
    style = document.styles["Normal"]
    style.font.name, style.font.size = FONT, Pt(14)
    style.paragraph_format.space_before, style.paragraph_format.space_after = Pt(6), Pt(0)

    def table(rows, ruled):
        made = document.add_table(len(rows), len(rows[0]), style="Table Grid" if ruled else None)
        for cells, row in zip(made._tbl.tr_lst, rows):
            for cell, text in zip(cells.tc_lst, row):
                run = OxmlElement("w:r")
                content = OxmlElement("w:t")
                content.text = str(text)
                run.append(content)
                cell.p_lst[0].append(run)
        if ruled:
            mark = OxmlElement("w:tblHeader")
            made._tbl.tr_lst[0].get_or_add_trPr().append(mark)

    for number, paragraphs in acts:
        table([("ỦY BAN NHÂN DÂN", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"), ("Số: " + number, "Độc lập - Tự do - Hạnh phúc")], False)
        title = document.add_paragraph("QUYẾT ĐỊNH")
        title.alignment, title.paragraph_format.page_break_before = WD_ALIGN_PARAGRAPH.CENTER, False
        for text, is_article in paragraphs:
            paragraph = document.add_paragraph()
            paragraph.add_run(text).bold = is_article
            paragraph.alignment = WD_ALIGN_PARAGRAPH.JUSTIFY
            paragraph.paragraph_format.first_line_indent = Pt(36)
            paragraph.paragraph_format.keep_with_next = is_article
        table([("STT", "Nội dung", "Mức thu")] + ROWS, True)
        table([("Nơi nhận:", "TM. ỦY BAN NHÂN DÂN"), ("- Lưu: VT.", "Võ Văn Hưng")], False)
        document.add_page_break()
    document.save(path)


def measured(name, command, pdf, env=None):
    if os.path.exists(pdf):
        os.remove(pdf)
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, env=env)
    errors = process.stderr.read().decode(errors="replace")
    _, _, usage = os.wait4(process.pid, 0)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu = usage.ru_utime + usage.ru_stime
    cpu = max(cpu, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)
    if not os.path.exists(pdf):
        print(f"| {name} | failed: {errors.strip().splitlines()[-1:] } |")
        return None
    info = subprocess.run(["pdfinfo", pdf], capture_output=True, text=True).stdout
    pages = int(re.search(r"Pages:\s+(\d+)", info).group(1))
    tagged = "yes" if re.search(r"Tagged:\s+yes", info) else "no"
    print(f"| {name} | {cpu:.2f} | {pages} | {pages / cpu:.0f} | {usage.ru_maxrss // 1024} | "
          f"{os.path.getsize(pdf) / 1e6:.2f} | {tagged} |", flush=True)
    return cpu


def main():
    arguments = sys.argv[1:]
    typst = None
    if "--typst" in arguments:
        at = arguments.index("--typst")
        typst = arguments[at + 1]
        del arguments[at:at + 2]
    bench, folder, copies, *texts = arguments
    os.makedirs(folder, exist_ok=True)
    acts = list(corpus(texts, int(copies)))
    place = lambda name: os.path.join(folder, name)
    for name, content in (("issue.html", as_html(acts)), ("issue.tex", as_tex(acts)), ("issue.typ", as_typst(acts))):
        with open(place(name), "w", encoding="utf-8") as file:
            file.write(content)
    as_docx(acts, place("issue.docx"))
    print("| engine | CPU s | pages | pages/CPU s | MB of memory | PDF MB | tagged |\n|---|---|---|---|---|---|---|", flush=True)
    measured("this program", [bench, "--copies", copies, "--output", place("own.pdf"), *texts], place("own.pdf"))
    if typst:
        script = place("compile.cjs")
        with open(script, "w", encoding="utf-8") as file:
            file.write(f"""const {{NodeCompiler}} = require("{os.path.abspath(typst)}/node_modules/@myriaddreamin/typst-ts-node-compiler");
const compiler = NodeCompiler.create({{workspace: "{os.path.abspath(folder)}",
    fontArgs: [{{fontPaths: ["/usr/share/fonts/truetype/liberation2"]}}]}});
require("fs").writeFileSync("{place('typst.pdf')}", compiler.pdf({{mainFilePath: "{os.path.abspath(place('issue.typ'))}"}}));
""")
        measured("Typst", ["node", script], place("typst.pdf"))
    if shutil.which("xelatex"):
        measured("XeLaTeX, one pass", ["xelatex", "-interaction=batchmode", "-output-directory", folder, place("issue.tex")],
                 place("issue.pdf"))
    if shutil.which("soffice"):
        measured("LibreOffice", ["soffice", "-env:UserInstallation=file://" + os.path.abspath(place("profile")), "--headless",
                                 "--convert-to", "pdf", "--outdir", place("lo"), place("issue.docx")], place("lo/issue.pdf"))
    if shutil.which("chromium"):
        measured("Chromium", ["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer",
                              "--print-to-pdf=" + place("chromium.pdf"), "file://" + os.path.abspath(place("issue.html"))],
                 place("chromium.pdf"))
    if shutil.which("weasyprint"):
        measured("WeasyPrint", ["weasyprint", place("issue.html"), place("weasyprint.pdf")], place("weasyprint.pdf"))


main()
