#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Ouvidor authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""`ouvidor-model` from outside: test-model-tool.py PROGRAM SOURCE_ROOT"""

import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(sys.argv[2]) / "tests"))
import tap

PROGRAM = sys.argv[1]
SOURCE = pathlib.Path(sys.argv[2])
RESOURCES = SOURCE / "resources"

# No display, no bus, no home: it needs none of them.
ENVIRONMENT = {"PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8", "HOME": "/nonexistent", "G_DEBUG": "fatal-warnings"}
ENVIRONMENT.update((name, os.environ[name]) for name in ("ASAN_OPTIONS", "UBSAN_OPTIONS", "LSAN_OPTIONS") if name in os.environ)


def run(*arguments):
    result = subprocess.run([PROGRAM, *arguments], capture_output=True, text=True, timeout=120, env=ENVIRONMENT, check=False)
    return result.returncode, result.stdout, result.stderr


def expect(arguments, status, output="", error=""):
    """Output and error are regular expressions for all that is written."""
    found = run(*arguments)
    if found[0] != status or not re.fullmatch(output, found[1]) or not re.fullmatch(error, found[2]):
        yield f"{arguments}: {found}"


SUMMARY = r"(?s:.*\n)?%s in model [0-9.]+, .*\n"


def check_usage():
    yield from expect([], 2, error="ouvidor-model: a command is needed.*\n")
    yield from expect(["chekc"], 2, error="ouvidor-model: there is no command “chekc”.*\n")
    yield from expect(["--versoin"], 2, error="ouvidor-model: .*--versoin\n")
    yield from expect(["--version"], 0, r"ouvidor-model [0-9.]+\n")
    yield from expect(["eval", "1"], 2, error="ouvidor-model eval: it takes EXPRESSION DATA\n")
    yield from expect(["eval", "1", "2", "3"], 2, error="ouvidor-model eval: unexpected argument “3”\n")
    yield from expect(["strings", "a", "b"], 2, error="ouvidor-model strings: unexpected argument “b”\n")
    yield from expect(["check", "--today=tomorrow"], 2, error="ouvidor-model check: --today: .*\n")


def check_eval():
    yield from expect(["eval", '{"==": [{"var": "a"}, 1]}', '{"a": 1}'], 0, "true\n")
    yield from expect(["eval", '{"!": [{"var": "a"}]}', '{"a": true}'], 0, "false\n")
    yield from expect(["eval", '{"<": [{"var": "a"}, 1]}', "{}"], 0, "unknown\n")
    yield from expect(["eval", "-1", "null"], 0, "-1\n")
    yield from expect(["eval", '{"var": "a"}', '{"a": ["b", "c"]}'], 0, r'\["b","c"\]\n')
    yield from expect(["eval", '{"adn": [true]}', "{}"], 1, error='expression:/adn: unknown operator "adn"; did you mean "and".*\n')
    yield from expect(["eval", "true", "{"], 1, error="data:.*\n")


def check_shipped():
    yield from expect(["check"], 0, SUMMARY % "0 findings")
    yield from expect(["check", str(RESOURCES / "model")], 0, SUMMARY % "0 findings")


def check_broken():
    with tempfile.TemporaryDirectory() as folder:
        model = pathlib.Path(folder) / "model"
        shutil.copytree(RESOURCES / "model", model)
        yield from expect(["check", str(model)], 1, error=".*messages/en.json.*\n")
        yield from expect(["strings", str(model)], 1, error=".*messages/en.json.*\n")
        shutil.copytree(RESOURCES / "messages", pathlib.Path(folder) / "messages")
        yield from expect(["check", str(model)], 0, SUMMARY % "0 findings")
        offers = model / "offers.json"
        offers.write_text(offers.read_text(encoding="utf-8").replace('"ombudsman"', '"ombusdman"', 1), encoding="utf-8")
        yield from expect(["check", str(model)], 1,
                          "offers.json:/offers/[^:]*: unknown-id: .*did you mean [“\"]ombudsman[”\"].*\n1 finding, .*\n")
        offers.write_text("{", encoding="utf-8")
        yield from expect(["check", str(model)], 1, "offers.json:: syntax: .*\n1 finding, .*\n")
        yield from expect(["strings", str(model)], 1, error="offers.json:: .*\n")


def check_against():
    """What an edit changes is told; a copy changes nothing."""
    with tempfile.TemporaryDirectory() as folder:
        model = pathlib.Path(folder) / "model"
        shutil.copytree(RESOURCES / "model", model)
        shutil.copytree(RESOURCES / "messages", pathlib.Path(folder) / "messages")
        yield from expect(["check", f"--against={model}"], 0, SUMMARY % "0 findings")
        yield from expect(["check", "--against", str(RESOURCES / "nothing")], 1, error=".*nothing.*\n")
        offers = model / "offers.json"
        offers.write_text(offers.read_text(encoding="utf-8").replace('"channel": "ombudsman"', '"channel": "reclame_aqui"', 1),
                          encoding="utf-8")
        status, output, _ = run("check", f"--against={model}")
        lines = output.splitlines()
        if status != 0 or not all(line.startswith("differs: ") for line in lines[:-1]):
            yield f"exit status {status}: {output}"
        if not any(re.match(r'differs: offer of ombudsman: .*, on [0-9-]{10} with \{"answers":\{"matter":"report"', line)
                   for line in lines):
            yield f"the offer is missing: {output}"
        if not re.fullmatch(rf"0 findings in model [0-9.]+, .* states proven, .*, {len(lines) - 1} differences, .*", lines[-1]):
            yield lines[-1]


def check_strings():
    """The same texts as those that the catalogues are made of."""
    status, output, _ = run("strings")
    source = (SOURCE / "po" / "model-strings.c").read_text(encoding="utf-8")
    wanted = {re.sub(r"\\(.)", r"\1", text) for text in re.findall(r'^N_\("(.*)"\);$', source, re.MULTILINE)}
    found = output.splitlines()
    if status != 0 or len(found) != len(set(found)):
        yield f"exit status {status}; {len(found)} texts, {len(set(found))} different ones"
    for text in sorted(wanted ^ set(found))[:20]:
        yield f"only in {'po/model-strings.c' if text in wanted else 'strings'}: {text}"


tap.run([
    ("usage", check_usage),
    ("eval", check_eval),
    ("the shipped model", check_shipped),
    ("a broken model", check_broken),
    ("against another model", check_against),
    ("strings", check_strings),
])
