#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Ouvidor authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Write the translatable texts of the decision model where xgettext finds them.

    model-strings.py [--check] MODEL_FOLDER OUTPUT

Reads MODEL_FOLDER/*.json and writes OUTPUT (po/model-strings.c, which is never compiled). With --check, OUTPUT is only
compared, and the exit status is 1 when it is out of date.
"""

import argparse
import difflib
import json
import pathlib
import sys

# The members of each section that people read: see resources/model/README.md. "*" stands for every item of a list.
TRANSLATABLE = {
    "steps": ["title"],
    "pages": ["title", "hint"],
    "questions": [
        "text", "hint", "why",
        "variants/*/text", "variants/*/hint", "refuse/*/text",
        "groups/*/title",
        "options/*/label", "options/*/hint",
    ],
    "channels": ["name", "contact", "wait", "reply/note"],
    "derived": ["text", "otherwise", "options/*/label"],
    "next_step": ["reason"],
    "reasons": ["text"],
    "offers": ["reason"],
    "ladder": ["not_for_you/*/reason", "later/*/reason"],
    "checklist": ["text", "why"],
    "deadlines": ["text", "pressing"],
    "contacts": ["name", "hours/text", "needs/*", "links/*/title", "cost", "note"],
    "holidays": ["name"],
}

# A text used in many places is listed once, with the first few of them.
MOST_PLACES = 3

HEAD = """\
/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The texts of resources/model, for xgettext. Never compiled. Written by po/model-strings.py: do not edit.
 */

"""


def name_of(item, index):
    """What an item of a list is called in a place: its id where it has one, so that places stay when items move."""
    if isinstance(item, dict):
        for key in ("id", "channel"):
            if isinstance(item.get(key), str):
                return item[key]
    return str(index)


def texts_at(value, path, place):
    """Yields (place, text) for every text that path leads to."""
    if not path:
        # What a contact needs: a text, or one with its condition.
        if isinstance(value, dict) and "text" in value:
            value = value["text"]
        if not isinstance(value, str):
            raise SystemExit(f"{place}: not a text")
        if value:
            yield place, value
    elif path[0] == "*":
        for index, item in enumerate(value):
            yield from texts_at(item, path[1:], f"{place}/{name_of(item, index)}")
    elif path[0] in value:
        yield from texts_at(value[path[0]], path[1:], f"{place}/{path[0]}")


def model_texts(folder):
    for file in sorted(folder.glob("*.json")):
        if file.name.endswith(".schema.json"):
            continue
        sections = json.loads(file.read_text(encoding="utf-8"))
        for section, items in sections.items():
            for index, item in enumerate(items if section in TRANSLATABLE else []):
                for member in TRANSLATABLE[section]:
                    # The bodies of a state have Portuguese proper names.
                    if section == "contacts" and member == "name" and "state" in item:
                        continue
                    place = f"{file.name}:/{section}/{name_of(item, index)}"
                    yield from texts_at(item, member.split("/"), place)


def c_string(text):
    escapes = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t"}
    return '"' + "".join(escapes.get(char, char) for char in text) + '"'


def entry(text, places):
    lines = [f"/* {place} */" for place in places[:MOST_PLACES]]
    if len(places) > MOST_PLACES:
        lines.append(f"/* and {len(places) - MOST_PLACES} more */")
    # msgfmt --check then compares the {slots} of a translation with those of the text, and lets "40% of" be.
    flags = []
    if "%" in text:
        flags.append("no-c-format")
    if "{" in text:
        flags.append("python-brace-format")
    if flags:
        lines.append(f"/* xgettext:{', '.join(flags)} */")
    lines.append(f"N_({c_string(text)});")
    return "\n".join(lines) + "\n"


def generate(folder):
    places_by_text = {}
    for place, text in model_texts(folder):
        places_by_text.setdefault(text, []).append(place)
    return HEAD + "\n".join(entry(text, places) for text, places in places_by_text.items())


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--check", action="store_true", help="only say whether OUTPUT is up to date")
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("output", type=pathlib.Path)
    args = parser.parse_args()

    wanted = generate(args.folder)
    if not args.check:
        args.output.write_text(wanted, encoding="utf-8")
        return 0

    found = args.output.read_text(encoding="utf-8") if args.output.exists() else ""
    if found == wanted:
        return 0
    sys.stdout.writelines(difflib.unified_diff(
        found.splitlines(keepends=True), wanted.splitlines(keepends=True), str(args.output), "the model"))
    print(f"{args.output.name} is out of date: run “meson compile -C BUILD model-strings”")
    return 1


if __name__ == "__main__":
    sys.exit(main())
