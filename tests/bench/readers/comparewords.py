#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Công báo Desk contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Compares the words that readbench reads in office files with those of LibreOffice and pandoc.

    ./comparewords.py READBENCH WORK-FOLDER docx|odt|doc|rtf [--pandoc] [--list CLASS] FOLDER...

Takes every file of that kind in the folders (each content once), lets `soffice --convert-to txt` (or pandoc) and
readbench read it, and counts the words that only one of them has. Each is put into a class by where the file's XML has
it: a note, a text box, a deleted run, a field's instruction… What is in no such place is "unexplained" and printed, to
be looked at by a person. Results of the other programs are kept in the work folder for the next run.
"""
import hashlib
import json
import os
import re
import shutil
import subprocess
import sys
import unicodedata
import xml.etree.ElementTree as ElementTree
import zipfile
from collections import Counter, defaultdict

SAME_KIND = {'dotx': 'docx', 'docm': 'docx', 'ott': 'odt'}
# Elements whose text is not the running text, by their local names in OOXML and OpenDocument.
PLACES = {'del': 'deleted', 'moveFrom': 'deleted', 'delText': 'deleted', 'deletion': 'deleted', 'txbxContent': 'text box',
          'text-box': 'text box', 'custom-shape': 'text box', 'oMath': 'formula', 'ruby': 'ruby', 'instrText': 'field',
          'annotation': 'comment', 'note': 'note', 'header': 'head or foot', 'footer': 'head or foot', 'g': 'text box',
          'header-left': 'head or foot', 'footer-left': 'head or foot', 'header-first': 'head or foot',
          'footer-first': 'head or foot', 'rect': 'text box', 'ellipse': 'text box', 'line': 'text box', 'sequence-decls': 'field',
          'hidden-text': 'hidden', 'hidden-paragraph': 'hidden', 'forms': 'form', 'conditional-text': 'field', 'expression': 'field',
          'path': 'text box', 'polygon': 'text box', 'connector': 'text box', 'polyline': 'text box', 'circle': 'text box'}
PARTS = [(r'(header|footer)\d*\.xml$', 'head or foot'), (r'(footnotes|endnotes)\.xml$', 'note'), (r'comments\w*\.xml$', 'comment'),
         (r'(charts|diagrams|embeddings)/|^Object|^Chart', 'chart or object'), (r'glossary/', 'building blocks'),
         (r'docProps|customXml|meta\.xml', 'properties')]
# Attributes that hold text which is shown or made by a program.
ATTRIBUTES = {'fldSimple': ('instr', 'field'), 'textpath': ('string', 'drawn letters'), 'listEntry': ('val', 'form'),
              'result': ('val', 'form'), 'listItem': ('displayText', 'form'), 'docPr': ('descr', 'picture description')}


def words(text):
    return re.findall(r'\w+', unicodedata.normalize('NFKC', text).casefold())


def local(name):
    return name.rsplit('}', 1)[-1]


def places(path):
    """Words of the file by the places where its XML has them."""
    found = defaultdict(set)
    try:
        package = zipfile.ZipFile(path)
    except (zipfile.BadZipFile, OSError):
        return found
    for name in package.namelist():
        if not name.endswith('.xml'):
            continue
        try:
            root = ElementTree.fromstring(package.read(name))
        except Exception:
            continue
        part = next((kind for pattern, kind in PARTS if re.search(pattern, name)), None)

        def walk(node, kinds):
            tag = local(node.tag) if isinstance(node.tag, str) else ''
            here = kinds | {PLACES[tag]} if tag in PLACES else kinds
            if tag == 'r' and any(local(c.tag) in ('vanish', 'webHidden') for p in node if local(p.tag) == 'rPr' for c in p):
                here = here | {'hidden'}
            if tag in ATTRIBUTES:
                key, kind = ATTRIBUTES[tag]
                for attribute, value in node.attrib.items():
                    if local(attribute) == key:
                        found[kind].update(words(value))
            for kind in here:
                found[kind].update(words((node.text or '')))
            for child in node:
                walk(child, here)
                for kind in here:
                    found[kind].update(words(child.tail or ''))

        walk(root, frozenset({part} if part else ()))
    return found


def gather(kind, work, folders):
    os.makedirs(f'{work}/in', exist_ok=True)
    index = {}
    for folder in folders:
        for place, _, names in os.walk(folder):
            for name in sorted(names):
                suffix = name.rsplit('.', 1)[-1].lower()
                if SAME_KIND.get(suffix, suffix) != kind:
                    continue
                path = os.path.join(place, name)
                with open(path, 'rb') as file:
                    key = hashlib.sha256(file.read()).hexdigest()[:12]
                index.setdefault(key, path)
                if not os.path.exists(f'{work}/in/{key}.{kind}'):
                    shutil.copy(path, f'{work}/in/{key}.{kind}')
    return index


def run(command, seconds):
    try:
        return subprocess.run(command, timeout=seconds, capture_output=True, stdin=subprocess.DEVNULL)
    except subprocess.TimeoutExpired:
        return None


def convert_with_libreoffice(kind, work, keys):
    os.makedirs(f'{work}/lo', exist_ok=True)
    done = lambda key: os.path.exists(f'{work}/lo/{key}.txt') or os.path.exists(f'{work}/lo/{key}.{kind}.fail')
    todo = [key for key in keys if not done(key)]
    for begin in range(0, len(todo), 30):
        batch = todo[begin:begin + 30]
        for group in [batch] + [[key] for key in batch]:  # a file that stops LibreOffice stops the others of its call
            left = [key for key in group if not done(key)]
            if left:
                run(['soffice', f'-env:UserInstallation=file://{os.path.abspath(work)}/profile-{kind}', '--headless', '--norestore',
                     '--convert-to', 'txt:Text (encoded):UTF8', '--outdir', f'{work}/lo'] + [f'{work}/in/{key}.{kind}' for key in left],
                    90 if len(left) > 1 else 30)
            for key in left if len(group) == 1 else []:
                if not done(key):
                    open(f'{work}/lo/{key}.{kind}.fail', 'w').close()


def convert_with_pandoc(kind, work, keys):
    os.makedirs(f'{work}/pandoc', exist_ok=True)
    for key in keys:
        out = f'{work}/pandoc/{key}.txt'
        if not os.path.exists(out) and not os.path.exists(out + '.fail'):
            result = run(['pandoc', '-f', kind, '-t', 'plain', '--wrap=none', '--track-changes=accept', '-o', out, f'{work}/in/{key}.{kind}'], 60)
            if result is None or result.returncode:
                open(out + '.fail', 'w').close()


def main():
    arguments = sys.argv[1:]
    listed = arguments.pop(arguments.index('--list') + 1) if '--list' in arguments else None
    options = [a for a in arguments if a.startswith('--')]
    reader, work, kind, *folders = [a for a in arguments if not a.startswith('--')]
    other = 'pandoc' if '--pandoc' in options else 'lo'
    index = gather(kind, work, folders)
    (convert_with_pandoc if other == 'pandoc' else convert_with_libreoffice)(kind, work, index)
    counts, files, refused, same, compared, unread = Counter(), Counter(), Counter(), 0, 0, 0
    unexplained = []
    for key, path in sorted(index.items()):
        result = run([reader, f'{work}/in/{key}.{kind}', '--json'], 180)
        if result is None or result.returncode:
            refused[re.sub(r'“[^”]*”', '“…”', result.stderr.decode(errors='replace').strip().split('\n')[0])[:110] if result else 'too slow'] += 1
            continue
        try:
            with open(f'{work}/{other}/{key}.txt', encoding='utf-8-sig', errors='replace') as file:
                theirs = Counter(words(file.read()))
        except OSError:
            unread += 1
            continue
        compared += 1
        blocks = json.loads(result.stdout)['blocks']
        running = [block for block in blocks if block['role'] != 'furniture']
        ours = Counter(words('\n'.join(block['text'] for block in running)))
        more, less = ours - theirs, theirs - ours
        if not more and not less:
            same += 1
            continue
        own = {'note': {w for b in running if b['kind'] == 'footnote' for w in words(b['text'])},
               'automatic number': {w for b in running for w in words(b['label'])},
               'head or foot': {w for b in blocks if b['role'] == 'furniture' for w in words(b['text'])}}
        where = places(f'{work}/in/{key}.{kind}')
        seen, rest = Counter(), {'ours': [], 'theirs': []}
        for side, difference in (('ours', more), ('theirs', less)):
            for word, count in difference.items():
                kinds = [k for k in own if word in own[k] and (side == 'ours') == (k != 'head or foot')]
                kinds += [k for k in where if word in where[k]]
                if kinds:
                    seen[f'only {side}: {kinds[0]}'] += count
                else:
                    rest[side].append(word)
        for name, count in seen.items():
            counts[name] += count
            files[name] += 1
            if name == listed:
                print(path)
        if rest['ours'] or rest['theirs']:
            unexplained.append((path, rest))
    print(f'{compared} files compared, {same} with the same words, {unread} that the other program could not read')
    for name in sorted(counts):
        print(f'{name}: {counts[name]} words in {files[name]} files')
    for message, count in refused.most_common():
        print(f'refused {count}: {message}')
    print(f'unexplained: {len(unexplained)} files')
    for path, rest in unexplained:
        print(path, '\n    ours:', ' '.join(rest['ours'])[:200], '\n    theirs:', ' '.join(rest['theirs'])[:200])


if __name__ == '__main__':
    main()
