#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Ouvidor authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every text can be translated, and is: check-po.py SOURCE_ROOT XGETTEXT_ARGUMENT..."""

import functools
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile

import tap

ROOT = pathlib.Path(sys.argv[1])
XGETTEXT_ARGS = sys.argv[2:]
PO = ROOT / "po"

MOST_SHOWN = 20

PLURALS = {
    "pt_BR": "nplurals=2; plural=(n > 1);",
    "uk": "nplurals=3; plural=(n%10==1 && n%100!=11 ? 0 : n%10>=2 && n%10<=4 && (n%100<10 || n%100>=20) ? 1 : 2);",
}
MARKED = {
    ".c": re.compile(r'(?<!\w)(?:_|N_|C_|NC_|gettext|ngettext)\s*\(\s*"'),
    ".h": re.compile(r'(?<!\w)(?:_|N_|C_|NC_|gettext|ngettext)\s*\(\s*"'),
    ".ui": re.compile(r'\btranslatable="(?:yes|true|1)"'),
}


def lines_of(name):
    lines = (line.strip() for line in (PO / name).read_text(encoding="utf-8").splitlines())
    return [line for line in lines if line and not line.startswith("#")]


def command(*args):
    env = {**os.environ, "LC_ALL": "C.UTF-8", "LANGUAGE": "C"}
    return subprocess.run(args, cwd=ROOT, env=env, text=True, encoding="utf-8",
                          stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False)


def check_potfiles():
    listed = lines_of("POTFILES.in")
    marked = {
        str(path.relative_to(ROOT))
        for folder in ("src", "resources")
        for path in (ROOT / folder).rglob("*")
        if path.suffix in MARKED and MARKED[path.suffix].search(path.read_text(encoding="utf-8"))
    }
    for path in sorted(marked.difference(listed)):
        yield f"{path} has strings to translate and is not in po/POTFILES.in"
    for path in listed:
        if not (ROOT / path).is_file():
            yield f"po/POTFILES.in lists {path}, which does not exist"
        elif path.startswith(("src/", "resources/")) and path not in marked:
            yield f"po/POTFILES.in lists {path}, which has no strings to translate"
    if listed != sorted(set(listed)):
        yield "po/POTFILES.in is not sorted, or lists a file twice"


def check_linguas():
    listed = lines_of("LINGUAS")
    found = sorted(path.stem for path in PO.glob("*.po"))
    if listed != sorted(PLURALS) or listed != found:
        yield f"po/LINGUAS lists {listed}, the files are {found}, the program promises {sorted(PLURALS)}"


def check_plurals(language):
    text = re.sub(r'"\n"', "", (PO / f"{language}.po").read_text(encoding="utf-8"))
    if f"Plural-Forms: {PLURALS[language]}\\n" not in text:
        yield f"expected Plural-Forms: {PLURALS[language]}"


def check_complete(language):
    result = command("msgfmt", "--check", "--statistics", "--output-file=/dev/null", f"po/{language}.po")
    if result.returncode != 0 or not re.search(r"^\d+ translated messages?\.$", result.stdout, re.MULTILINE):
        yield result.stdout


def text_near(place):
    """The msgid of the entry of a catalogue in which FILE:LINE lies."""
    name, _, line = place.rpartition(":")
    lines = (ROOT / name).read_text(encoding="utf-8").splitlines()[:int(line)]
    start = max(index for index, line in enumerate(lines) if line.startswith("msgid "))
    quoted = [line.partition('"')[2].rstrip('"') for line in lines[start:] if not line.startswith("msgstr")]
    return "".join(quoted)


def check_current(language, template):
    # Untranslated and fuzzy entries are check_complete()'s; this one is about texts that only one side has.
    result = command("msgcmp", "--use-untranslated", "--use-fuzzy", f"po/{language}.po", template)
    findings = re.findall(r"^(.*:\d+): .*(not defined|not used)", result.stdout, re.MULTILINE)
    for place, what in findings[:MOST_SHOWN]:
        yield f"{'only in' if what == 'not used' else 'missing from'} the catalogue: {text_near(place)}"
    if findings:
        yield f"{len(findings)} texts differ: run “meson compile -C BUILD ouvidor-update-po”, then translate"
    elif result.returncode != 0:
        yield result.stdout


def check_no_obsolete(language):
    result = command("msgattrib", "--only-obsolete", f"po/{language}.po")
    if result.returncode != 0 or "#~" in result.stdout:
        yield result.stdout + "run “msgattrib --no-obsolete”"


# Letters that look the same in both alphabets are found by no eye, and by no search.
CYRILLIC = "\u0400-\u04ff"
MIXED = re.compile(rf"[\w’]*(?:[A-Za-z][{CYRILLIC}]|[{CYRILLIC}][A-Za-z])[\w’]*")
LONE = re.compile(rf"(?<=[{CYRILLIC}] )[aceiopxyABCEHIKMOPTX](?= [{CYRILLIC}])")
NOT_UKRAINIAN = re.compile(r"\w*[ыэёъЫЭЁЪ]\w*")


def translations(text):
    """What the msgstr lines of a catalogue say, each with the lines that continue it."""
    text = text.replace("\\n", " ")
    return ["".join(re.findall(r'"(.*)"', entry)) for entry in re.findall(r'^msgstr.*(?:\n".*)*', text, re.MULTILINE)]


def strings_in(node, hidden=()):
    if isinstance(node, str):
        yield node
    for name, child in node.items() if isinstance(node, dict) else enumerate(node) if isinstance(node, list) else []:
        if name not in hidden:
            yield from strings_in(child, hidden)


def find(patterns, strings):
    for text in strings:
        for match in (match for pattern in patterns for match in pattern.finditer(text)):
            yield f"“{match.group()}” in “{text[max(0, match.start() - 30):match.end() + 30]}”"


def check_alphabets(language):
    alphabet = (MIXED, LONE) if language == "uk" else (re.compile(rf"[{CYRILLIC}]+"),)
    foreign = (NOT_UKRAINIAN,) if language == "uk" else ()
    for path in (PO / f"{language}.po", *sorted((ROOT / "resources").rglob(f"{language}.json"))):
        text = path.read_text(encoding="utf-8")
        content = json.loads(text) if path.suffix == ".json" else translations(text)
        # Keywords are not shown, and hold what is typed: Russian, too.
        for what in (*find(alphabet, strings_in(content)), *find(foreign, strings_in(content, hidden=("keywords",)))):
            yield f"{path.relative_to(ROOT)}: {what}"


# What stands on a bill or a door in Brazil, and is asked for by its name.
TERMS = ("protocolo", "Ouvidoria", "Juizado", "Defensoria", "etiqueta", "fidelidade", "comodato", "vencimento", "fatura", "contrato")


def pairs(text):
    """What is asked and what is said in each entry of a catalogue."""
    for entry in re.findall(r'^msgid (?:".*"\n)+msgstr (?:".*"\n?)+', text, re.MULTILINE):
        source, _, said = entry.partition("\nmsgstr ")
        yield tuple("".join(re.findall(r'"(.*)"', part)) for part in (source, said))


def check_terms(language):
    for source, said in pairs((PO / f"{language}.po").read_text(encoding="utf-8")):
        for term in TERMS:
            if term in source and term.casefold() not in said.casefold():
                yield f"{term} is not in “{said[:100]}”"


def main():
    with tempfile.TemporaryDirectory() as folder:
        template = os.path.join(folder, "ouvidor.pot")
        extraction = command("xgettext", "--files-from=po/POTFILES.in", f"--output={template}", *XGETTEXT_ARGS)
        checks = [
            ("POTFILES.in lists the files with strings", check_potfiles),
            ("LINGUAS lists the catalogues", check_linguas),
            ("xgettext says nothing", lambda: [extraction.stdout] if extraction.stdout else []),
        ]
        for language in PLURALS:
            for name, check in (
                ("plural forms", functools.partial(check_plurals, language)),
                ("complete and well formed", functools.partial(check_complete, language)),
                ("has the texts of the program", functools.partial(check_current, language, template)),
                ("has no obsolete texts", functools.partial(check_no_obsolete, language)),
                ("has the letters of its language", functools.partial(check_alphabets, language)),
                ("has the names of things in Brazil", functools.partial(check_terms, language)),
            ):
                checks.append((f"{language}: {name}", check))
        tap.run(checks)


if __name__ == "__main__":
    main()
