#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Công báo Desk contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes the ODT, DOC and RTF forms of the Word files of the tests with LibreOffice.

    /usr/bin/python3 make.py      needs libreoffice-writer-nogui
"""
import os, subprocess, tempfile

NAMES = ('numbering', 'changes', 'tables', 'content', 'formatting')
FILTERS = ('odt', 'doc:MS Word 97', 'rtf:Rich Text Format')

os.chdir(os.path.dirname(os.path.abspath(__file__)))
with tempfile.TemporaryDirectory() as profile:
    for form in FILTERS:
        subprocess.run(['soffice', f'-env:UserInstallation=file://{profile}', '--headless', '--convert-to', form, '--outdir', '.'] +
                       [f'../{name}.docx' for name in NAMES], check=True, stdout=subprocess.DEVNULL)
