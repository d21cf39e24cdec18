#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Ouvidor authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What is printed can be read, copied and searched: test-papers.py PAPERS

PAPERS writes PDFs of every kind of paper, and what went into them; here it is compared with what poppler reads out of them."""

import collections
import functools
import html
import json
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).parent.parent))
import tap  # noqa: E402

TOOLS = ("pdftotext", "pdffonts", "pdfinfo")
LANGUAGES = ("en", "uk", "pt_BR")

# A4 and our margins, in points; the footer stands below the text.
WIDTH, HEIGHT = 595.3, 841.9
LEFT, RIGHT, TOP, BOTTOM = 70.8, 56.6, 56.6, 70.8
FOOTER = 28


def run(*command):
    return subprocess.run(command, check=True, stdout=subprocess.PIPE, encoding="utf-8").stdout


def words(text):
    """Parts of words: lines may be broken at what is not a letter or a digit. pdftotext drops a hyphen at the end of one."""
    return re.findall(r"\w+", re.sub(r"(?<=\w)-\n?(?=\w)", "", text))


class Paper:
    def __init__(self, path):
        self.name = path.stem
        self.path = path
        self.wanted = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))

    @functools.cached_property
    def text(self):
        return run("pdftotext", "-enc", "UTF-8", self.path, "-")

    @functools.cached_property
    def pages(self):
        """Of every page the words as (text, left, top, right, bottom)."""
        found = run("pdftotext", "-bbox", self.path, "-")
        word = re.compile(r'<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">(.*?)</word>')
        return [[(html.unescape(match[5]), *(float(match[i]) for i in range(1, 5))) for match in word.finditer(page)]
                for page in found.split("<page ")[1:]]


def check_words(papers):
    """All that went in comes out, as often."""
    for paper in papers:
        wanted = collections.Counter(word for text in paper.wanted["texts"] for word in words(text))
        missing = wanted - collections.Counter(words(paper.text))
        if missing:
            yield f"{paper.name}: {dict(missing)}"


def squeeze(text):
    return re.sub(r"\s", "", text)


def check_answers(papers):
    """Every answer and number in one piece; a line may end inside."""
    for paper in papers:
        text = squeeze(paper.text)
        for need in paper.wanted["needs"]:
            if squeeze(need) not in text:
                yield f"{paper.name}: {need}"


def check_fonts(papers):
    for paper in papers:
        fonts = run("pdffonts", paper.path).splitlines()[2:]
        if not fonts:
            yield f"{paper.name}: no fonts"
        for font in fonts:
            # name, type, encoding, emb, sub, uni, object ID
            embedded, _, unicode_map = font.split()[-5:-2]
            if (embedded, unicode_map) != ("yes", "yes"):
                yield f"{paper.name}: {font}"


def check_margins(papers):
    for paper in papers:
        for number, page in enumerate(paper.pages, 1):
            for text, left, top, right, bottom in page:
                inside = LEFT - 1 <= left and right <= WIDTH - RIGHT + 1 and TOP - 3 <= top and bottom <= HEIGHT - FOOTER
                if not inside:
                    yield f"{paper.name}, page {number}: “{text}” at {left, top, right, bottom}"


def overlap(one, other):
    wide = min(one[3], other[3]) - max(one[1], other[1])
    high = min(one[4], other[4]) - max(one[2], other[2])
    return wide > 1 and high > 0.35 * min(one[4] - one[2], other[4] - other[2])


def check_overlaps(papers):
    """No line runs into another, no cell into its neighbour."""
    for paper in papers:
        for number, page in enumerate(paper.pages, 1):
            for index, one in enumerate(page):
                for other in page[index + 1:]:
                    if overlap(one, other):
                        yield f"{paper.name}, page {number}: “{one[0]}” and “{other[0]}”"


def check_page_numbers(papers):
    for paper in papers:
        for number in range(1, len(paper.pages) + 1):
            label = paper.wanted["page"].replace("{page}", str(number)).replace("{pages}", str(len(paper.pages)))
            if label not in paper.text:
                yield f"{paper.name}: {label}"


def check_last_lines(papers):
    """No page is empty, and no heading is the last line of one: headings alone are larger than 12 points."""
    for paper in papers:
        for number, page in enumerate(paper.pages, 1):
            body = [word for word in page if word[4] < HEIGHT - BOTTOM + 3]
            if not body:
                yield f"{paper.name}, page {number}: empty"
                continue
            last = max(body, key=lambda word: word[4])
            if number < len(paper.pages) and last[4] - last[2] > 1.3 * 12:
                yield f"{paper.name}, page {number}: ends with “{last[0]}”"


def check_size(papers):
    for paper in papers:
        if not re.search(r"^Page size: +595\.\d+ x 841\.\d+ pts", run("pdfinfo", paper.path), re.MULTILINE):
            yield f"{paper.name}: not A4"


def check_number(papers):
    """As many as are promised: ten cases and more, in three languages."""
    for language in LANGUAGES:
        cases = {paper.name.split("-")[1] for paper in papers
                 if paper.name.startswith("dossier-") and paper.name.endswith("-" + language)}
        if len(cases) < 10:
            yield f"{language}: {len(cases)} cases"


def main():
    missing = [tool for tool in TOOLS if shutil.which(tool) is None]
    if missing:
        print(f"1..0 # SKIP {', '.join(missing)} not installed (poppler-utils)")
        return
    with tempfile.TemporaryDirectory() as folder:
        status = subprocess.run([sys.argv[1], folder], check=False).returncode
        if status == 77:
            print("1..0 # SKIP no display")
            return
        if status != 0:
            sys.exit(f"{sys.argv[1]} ended with {status}")
        papers = [Paper(path) for path in sorted(pathlib.Path(folder).glob("*.pdf"))]
        tap.run([(name, functools.partial(check, papers)) for name, check in (
            ("at least ten cases in each language", check_number),
            ("every word that went in comes out", check_words),
            ("every answer and number is there", check_answers),
            ("all fonts are embedded", check_fonts),
            ("nothing is outside the margins", check_margins),
            ("no two words are in one place", check_overlaps),
            ("pages are numbered", check_page_numbers),
            ("pages end well", check_last_lines),
            ("the pages are A4", check_size),
        )])


if __name__ == "__main__":
    main()
