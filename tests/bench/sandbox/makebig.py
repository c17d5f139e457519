#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Công báo Desk contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""makebig.py FILE.docx [PARAGRAPHS]: a Word file of about 1,000 pages (13,000 paragraphs, 429,000 words), the same at
every run."""
import random
import sys

import docx

WORDS = ("trong thời hạn ngày làm việc kể từ ngày nhận đủ hồ sơ hợp lệ cơ quan có thẩm quyền xem xét quyết định theo "
         "quy định của pháp luật về tổ chức chính quyền địa phương").split()

random.seed(1)
document = docx.Document()
for _ in range(int(sys.argv[2]) if len(sys.argv) > 2 else 13000):
    paragraph = document.add_paragraph()
    for index in range(3):
        run = paragraph.add_run(" ".join(random.choice(WORDS) for _ in range(11)) + " ")
        run.bold = index == 1
document.save(sys.argv[1])
