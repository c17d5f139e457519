#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Công báo Desk contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes the ODT, DOC and RTF forms of the Word files of the tests with LibreOffice.

    /usr/bin/python3 make.py      needs libreoffice-writer-nogui python3-docx
"""
import os, subprocess, tempfile

import docx
from docx.enum.section import WD_ORIENT, WD_SECTION

NAMES = ('numbering', 'changes', 'tables', 'content', 'formatting')
FILTERS = ('odt', 'doc:MS Word 97', 'rtf:Rich Text Format')



def wide(path):
    """A page wider than high, with a table, between two others."""
    document = docx.Document()
    document.add_paragraph('Trang dọc một')
    for text, isWide in (('Trang ngang', True), ('Trang dọc hai', False)):
        section = document.add_section(WD_SECTION.NEW_PAGE)
        if isWide != (section.page_width > section.page_height):
            section.page_width, section.page_height = section.page_height, section.page_width
        section.orientation = WD_ORIENT.LANDSCAPE if isWide else WD_ORIENT.PORTRAIT
        document.add_paragraph(text)
        if isWide:
            document.add_table(1, 2).rows[0].cells[0].text = 'ô ngang'
    document.save(path)


os.chdir(os.path.dirname(os.path.abspath(__file__)))
with tempfile.TemporaryDirectory() as profile:
    wide(profile + '/wide.docx')
    subprocess.run(['soffice', f'-env:UserInstallation=file://{profile}', '--headless', '--convert-to', 'odt', '--outdir', '.',
                    profile + '/wide.docx'], check=True, stdout=subprocess.DEVNULL)
    for form in FILTERS:
        subprocess.run(['soffice', f'-env:UserInstallation=file://{profile}', '--headless', '--convert-to', form, '--outdir', '.'] +
                       [f'../{name}.docx' for name in NAMES], check=True, stdout=subprocess.DEVNULL)
