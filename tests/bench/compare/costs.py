#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Công báo Desk contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""costs.py CONGBAO FOLDER [ROUNDS]: what comparing long born-digital texts with their Word files takes, reading included.

Makes the files in FOLDER once (1,000 and 2,000 pages; the first page missing; the halves swapped), with makebig.py,
LibreOffice and qpdf. Prints the middle of the processor seconds (program and worker) and the peak of the memory that both
take together (proportional set size).
"""
import json
import os
import pathlib
import statistics
import subprocess
import sys
import time

HERE = pathlib.Path(__file__).parent
PARAGRAPHS = 13000


def make(folder):
    folder.mkdir(parents=True, exist_ok=True)
    for pages, paragraphs in ((1000, PARAGRAPHS), (2000, 2 * PARAGRAPHS)):
        text = folder / f"{pages}.docx"
        if not text.exists():
            subprocess.run([sys.executable, HERE.parent / "sandbox" / "makebig.py", text, str(paragraphs)], check=True)
        whole = folder / f"{pages}.pdf"
        if not whole.exists():
            subprocess.run(["soffice", "--headless", "--convert-to", "pdf", "--outdir", folder, text], check=True,
                           stdout=subprocess.DEVNULL)
        count = int(subprocess.run(["qpdf", "--show-npages", whole], check=True, capture_output=True).stdout)
        for name, pages_wanted in (("first-missing", "2-z"), ("halves-swapped", f"{count // 2 + 1}-z,1-{count // 2}")):
            changed = folder / f"{pages}-{name}.pdf"
            if not changed.exists():
                subprocess.run(["qpdf", whole, "--pages", ".", pages_wanted, "--", changed], check=True)


def tree(process):
    try:
        children = pathlib.Path(f"/proc/{process}/task/{process}/children").read_text().split()
    except OSError:
        return []
    return [process] + [one for child in children for one in tree(child)]


def memory(process):
    total = 0
    for one in tree(process):
        try:
            for line in pathlib.Path(f"/proc/{one}/smaps_rollup").read_text().splitlines():
                if line.startswith("Pss:"):
                    total += int(line.split()[1])
        except OSError:
            pass
    return total


def run(program, official, electronic, watched):
    before = os.times()
    process = subprocess.Popen([program, "compare", official, electronic, "--json", "-"], stdout=subprocess.PIPE)
    peak = 0
    if watched:
        os.set_blocking(process.stdout.fileno(), False)
        output = b""
        while process.poll() is None:
            peak = max(peak, memory(process.pid))
            output += process.stdout.read() or b""
            time.sleep(0.01)
        output += process.stdout.read() or b""
    else:
        output, _ = process.communicate()
    after = os.times()
    seconds = after.children_user + after.children_system - before.children_user - before.children_system
    found = json.loads(output)["discrepancies"]
    return seconds, peak / 1024, len(found)


def main():
    program, folder = sys.argv[1], pathlib.Path(sys.argv[2])
    rounds = int(sys.argv[3]) if len(sys.argv) > 3 else 3
    make(folder)
    for pages in (1000, 2000):
        for name in ("", "-first-missing", "-halves-swapped"):
            files = (folder / f"{pages}{name}.pdf", folder / f"{pages}.docx")
            seconds = statistics.median(run(program, *files, False)[0] for _ in range(rounds))
            _, peak, found = run(program, *files, True)
            print(f"{pages}{name}: {seconds:.2f} s, {peak:.0f} MB, {found} discrepancies", flush=True)


main()
