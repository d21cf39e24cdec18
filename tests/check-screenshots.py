#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Ouvidor authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The pictures that the program's description and the README show are there: check-screenshots.py SOURCE_ROOT METAINFO"""

import pathlib
import re
import struct
import sys
import xml.etree.ElementTree as xml

import tap

ROOT = pathlib.Path(sys.argv[1])
FOLDER = "data/screenshots/"
MOST_BYTES = 300 * 1000
LANGUAGES = {"en", "uk", "pt_BR"}
LANG = "{http://www.w3.org/XML/1998/namespace}lang"

metainfo = xml.parse(sys.argv[2])
images = [(image, FOLDER + image.text.rpartition(FOLDER)[2]) for image in metainfo.iter("image")]
pictures = {f"{FOLDER}{path.name}": path for path in (ROOT / FOLDER).iterdir()}


def size_of(path):
    head = path.read_bytes()[:24]
    if head[:8] != b"\x89PNG\r\n\x1a\n":
        raise ValueError(f"{path.name} is no PNG")
    return struct.unpack(">II", head[16:])


def language_of(element):
    """As gettext writes it: newer ones write pt-BR."""
    return element.get(LANG, "en").replace("-", "_")


def check_images():
    if not images:
        yield "the description shows no picture"
    for image, name in images:
        if name not in pictures:
            yield f"{name} is shown, but not there"
        elif size_of(pictures[name]) != (int(image.get("width")), int(image.get("height"))):
            yield f"{name} is of another size than its width and height say"
        if not name.endswith(f"-{language_of(image)}.png"):
            yield f"{name} is not in the language that it is shown for"


def check_languages():
    for screenshot in metainfo.iter("screenshot"):
        here = {language_of(image) for image in screenshot.iter("image")}
        if here != LANGUAGES:
            yield f"{screenshot.findtext('caption')}: in {', '.join(sorted(here))} only"
        captions = {language_of(caption) for caption in screenshot.iter("caption")}
        if captions != LANGUAGES:
            yield f"{screenshot.findtext('caption')}: the caption is in {', '.join(sorted(captions))} only"


def check_readme():
    for name in re.findall(r"!\[[^\]]+\]\(([^)]+)\)", (ROOT / "README.md").read_text(encoding="utf-8")):
        if name not in pictures:
            yield f"README.md shows {name}, which is not there"


def check_nothing_else():
    for name in sorted(set(pictures) - {name for _, name in images}):
        yield f"{name} is shown nowhere"
    size = sum(path.stat().st_size for path in pictures.values())
    if size > MOST_BYTES:
        yield f"the pictures take {size} bytes, more than {MOST_BYTES}"


tap.run([
    ("pictures of the description", check_images),
    ("in every language", check_languages),
    ("pictures of the README", check_readme),
    ("no other pictures, and all of them small", check_nothing_else),
])
