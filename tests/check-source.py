#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Ouvidor authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""House rules that no compiler knows: check-source.py SOURCE_ROOT"""

import json
import os
import pathlib
import re
import subprocess
import sys

import tap

ROOT = pathlib.Path(sys.argv[1])

TOP_LEVEL = {
    "src", "data", "po", "resources", "tests", "flatpak", ".ci", ".gitignore", ".editorconfig",
    "meson.build", "meson_options.txt", "README.md", "COPYING", "run",
}
WITH_HEAD = {".c", ".h", ".py", ".build", ".sh", ".css", ".ui", ".svg", ".xml", ".in", ".po"}
BINARY = {".png", ".ico", ".gz", ".mo"}
# Files whose bytes are the point: samples of bad input and expected output.
RAW_FOLDERS = ("tests/data/", "tests/fuzz/")
# Written by others, or for Markdown.
ANY_LENGTH = {"COPYING"}

# The core decides, and nothing else: it shows nothing, opens nothing and does not know what day it is.
NOT_IN_CORE = {
    r"#\s*include\s*[<\"](gtk|gdk|adwaita|libsoup)\b": "no user interface and no network in the core",
    r"\bg_file_(?!error_quark)\w+": "no files in the core",
    r"\b(g_fopen|g_open|fopen|open|creat|g_mkdir\w*|g_unlink|g_remove|g_rename|g_dir_open) \(": "no files in the core",
    r"\b(g_socket_\w+|g_network_\w+|g_resolver_\w+|g_app_info_\w+|g_spawn_\w+|g_subprocess_\w+)": "nothing outside the core",
    r"\b(g_date_time_new_now\w*|g_get_real_time|g_get_current_time|gettimeofday|time|localtime\w*|clock_gettime) \(":
        "the core has no clock: today is a parameter",
}


def tracked_files():
    """The files of the project: what git knows or would add, or everything but build folders where there is no git."""
    try:
        listing = subprocess.run(
            ["git", "-C", str(ROOT), "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
            check=True, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL).stdout
        names = {name for name in listing.decode().split("\0") if name}
    except (OSError, subprocess.CalledProcessError):
        names = set()
        for folder, folders, files in os.walk(ROOT):
            at = pathlib.Path(folder).relative_to(ROOT)
            folders[:] = [name for name in folders if name not in (".git", "__pycache__")
                          and not (at == pathlib.Path(".") and re.match(r"build|_", name))]
            names.update(str(at / name) for name in files)
    return sorted(name for name in names if (ROOT / name).is_file())


FILES = tracked_files()


def text_of(name):
    return (ROOT / name).read_text(encoding="utf-8")


def texts():
    for name in FILES:
        if pathlib.Path(name).suffix not in BINARY and not name.startswith(RAW_FOLDERS):
            yield name, text_of(name)


def is_script(name):
    return (ROOT / name).read_bytes().startswith(b"#!")


def check_top_level():
    for name in sorted({name.split("/")[0] for name in FILES} - TOP_LEVEL):
        yield f"{name} does not belong to the top level"


def check_heads():
    for name in FILES:
        suffix = pathlib.Path(name).suffix
        if name.startswith(RAW_FOLDERS) or not (suffix in WITH_HEAD or is_script(name)):
            continue
        head = "\n".join(text_of(name).splitlines()[:6])
        if "SPDX-FileCopyrightText: " not in head or "SPDX-License-Identifier: GPL-3.0-or-later" not in head:
            yield f"{name}: the two SPDX lines are missing from its head"


def check_core():
    for name in FILES:
        if not (name.startswith("src/core/") and name.endswith((".c", ".h"))):
            continue
        # Comments may name what the code must not use; a comment keeps its line breaks, so that lines count right.
        code = re.sub(r"/\*.*?\*/|//[^\n]*", lambda match: "\n" * match.group().count("\n"), text_of(name), flags=re.DOTALL)
        for pattern, why in NOT_IN_CORE.items():
            for match in re.finditer(pattern, code):
                line = code.count("\n", 0, match.start()) + 1
                yield f"{name}:{line}: {match.group().strip()}: {why}"


def check_headers():
    for name in FILES:
        if name.startswith("src/") and name.endswith(".h") and not re.search(r"^#pragma once$", text_of(name), re.MULTILINE):
            yield f"{name}: #pragma once is missing"


def check_built():
    """A source file that no meson.build names is a left-over."""
    for folder, suffix in (("src", ".c"), ("tests", ".c")):
        for name in FILES:
            if not (name.startswith(folder + "/") and name.endswith(suffix)):
                continue
            path = pathlib.Path(name)
            parents = [parent / "meson.build" for parent in path.parents if (ROOT / parent / "meson.build").exists()]
            # Tests and targets are listed by what they test: test-NAME.c, fuzz-NAME.c as 'NAME'.
            words = {path.name, path.stem, path.stem.removeprefix("test-"), path.stem.removeprefix("fuzz-")}
            if not any(f"'{word}'" in text_of(str(build)) or f"/{word}'" in text_of(str(build))
                       for word in words for build in parents):
                yield f"{name} is not named in any meson.build"


def check_left_overs():
    for name, text in texts():
        for number, line in enumerate(text.splitlines(), 1):
            where = f"{name}:{number}"
            if re.match(r"(<{7}|>{7}|\|{7}) |={7}$", line):
                yield f"{where}: conflict marker"
            if re.search(r"\b(FIX" r"ME|XX" r"X|TO" r"DO)\b", line) and name not in ANY_LENGTH:
                yield f"{where}: {line.strip()}"
            if re.search(r"[ \t]$", line) and not name.endswith(".po"):
                yield f"{where}: white space at the end"
            if "\t" in line and name.endswith((".c", ".h", ".py", ".build", ".json", ".ui", ".css", ".md")):
                yield f"{where}: tab"
        if text and not text.endswith("\n"):
            yield f"{name}: no line break at the end"
        if "\r" in text:
            yield f"{name}: carriage return"


def check_json():
    def no_duplicates(pairs):
        keys = [key for key, _ in pairs]
        for key in keys:
            if keys.count(key) > 1:
                raise ValueError(f"“{key}” twice in one object")
        return dict(pairs)

    for name in FILES:
        if name.endswith(".json") and not name.startswith(RAW_FOLDERS):
            try:
                json.loads(text_of(name), object_pairs_hook=no_duplicates)
            except ValueError as error:
                yield f"{name}: {error}"


def check_shell():
    for name in FILES:
        if is_script(name) and text_of(name).startswith("#!/bin/sh"):
            result = subprocess.run(["/bin/sh", "-n", str(ROOT / name)], capture_output=True, text=True, check=False)
            if result.returncode != 0:
                yield f"{name}: {result.stderr}"
            if not os.access(ROOT / name, os.X_OK):
                yield f"{name}: not executable"


tap.run([
    ("nothing strange at the top level", check_top_level),
    ("licence heads", check_heads),
    ("the core stays pure", check_core),
    ("headers are included once", check_headers),
    ("every source file is built", check_built),
    ("no left-overs", check_left_overs),
    ("JSON without duplicate keys", check_json),
    ("shell scripts parse and can be run", check_shell),
])
