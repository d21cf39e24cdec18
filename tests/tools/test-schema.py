#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Ouvidor authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The JSON Schemas beside the model say what the loader says: test-schema.py PROGRAM SOURCE_ROOT

Seeded changes of the structure are made in the shipped model, one at a time: a member goes, comes or gets a value of another type.
Ids that exist no longer are not the schema's business: what the loader says about another entry than the changed one counts for
nothing.
"""

import copy
import json
import pathlib
import random
import re
import shutil
import subprocess
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(sys.argv[2]) / "tests"))
import tap

try:
    import jsonschema
except ImportError:
    print("1..0 # SKIP python3-jsonschema is not installed")
    sys.exit()

PROGRAM = sys.argv[1]
RESOURCES = pathlib.Path(sys.argv[2]) / "resources"

# In each section of each file.
PER_SECTION = 8
AT_LEAST = 200

# What the loader says of the structure.
STRUCTURE = re.compile(r"(syntax|type|missing|range): |unknown-id: (an unknown member|unknown operator|.* is none of its values)")
OTHER_VALUES = (None, True, 7, 2.5, "…", [], {}, [7], {"zzz": 1})

MODEL = {path: json.loads(path.read_text(encoding="utf-8")) for path in sorted((RESOURCES / "model").glob("*.json"))
         if not path.name.endswith(".schema.json")}
MESSAGES = {path: json.loads(path.read_text(encoding="utf-8")) for path in sorted((RESOURCES / "messages").glob("*.json"))}


def validator(name):
    schema = json.loads((RESOURCES / "model" / name).read_text(encoding="utf-8"))
    jsonschema.Draft7Validator.check_schema(schema)
    return jsonschema.Draft7Validator(schema)


VALIDATORS = {**dict.fromkeys(MODEL, validator("model.schema.json")), **dict.fromkeys(MESSAGES, validator("messages.schema.json"))}


def places(value, path=(), in_condition=False):
    """Every (path, value, whether it is within a condition) below a value; the operator of a condition is part of it."""
    yield path, value, in_condition
    items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, item in items:
        yield from places(item, (*path, key), in_condition or key in ("when", "ask", "value", "until", "date") and isinstance(item, dict))


def changed(root, path, change):
    """A copy of root in which change (container, key) was called for what path leads to."""
    root = copy.deepcopy(root)
    container = root
    for key in path[:-1]:
        container = container[key]
    change(container, path[-1])
    return root


def kind_of(value):
    return "number" if isinstance(value, (int, float)) and not isinstance(value, bool) else type(value).__name__


def changes(root, section, rng):
    """Endless (what was done, path, changed root), all within one section."""
    found = [place for place in places(root[section], (section,)) if place[0]]
    while True:
        path, value, in_condition = rng.choice(found)
        action = rng.choice(("remove", "replace", "replace", "add"))
        if action == "remove" and len(path) != 2:
            yield "removed", path, changed(root, path, lambda container, key: container.pop(key))
        elif action == "add" and isinstance(value, dict) and (not in_condition or len(value) == 1):
            yield "a member added", path, changed(root, path, lambda container, key: container[key].update(zzz=1))
        elif action == "replace":
            other = rng.choice([other for other in OTHER_VALUES if kind_of(other) != kind_of(value)])
            # Whether a number can stand beside a date is a matter of types, which the schema does not know.
            if not in_condition or other is None or other in ({}, {"zzz": 1}):
                yield f"replaced by {json.dumps(other)}", path, changed(root, path, lambda container, key: container.__setitem__(key, other))


def loader_accepts(folder, file, path, root):
    target = folder / file.relative_to(RESOURCES)
    target.write_text(json.dumps(root, ensure_ascii=False), encoding="utf-8")
    result = subprocess.run([PROGRAM, "check", str(folder / "model")], capture_output=True, text=True, timeout=60, check=False)
    shutil.copyfile(file, target)
    *findings, summary = result.stdout.splitlines()
    if result.returncode not in (0, 1) or result.stderr:
        raise SystemExit(f"{file.name}:{path}: {result}")
    # The section; of a list, the entry; of an object, the member.
    entry = "".join(f"/{step}" for step in path[:2])
    for finding in findings:
        place, _, error = finding.partition(": ")
        name, _, pointer = place.partition(":")
        if name == file.name and f"{pointer}/".startswith(f"{entry}/") and STRUCTURE.match(error) and " in model " not in summary:
            return False
    return True


def check_shipped():
    for file, root in {**MODEL, **MESSAGES}.items():
        for error in VALIDATORS[file].iter_errors(root):
            yield f"{file.name}:/{'/'.join(map(str, error.absolute_path))}: {error.message[:200]}"


def check_changes():
    rng = random.Random(20261123)
    count = refused = 0
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        shutil.copytree(RESOURCES / "model", folder / "model")
        shutil.copytree(RESOURCES / "messages", folder / "messages")
        for file, root in {**MODEL, **MESSAGES}.items():
            for section in root:
                for _, (done, path, mutant) in zip(range(PER_SECTION), changes(root, section, rng)):
                    count += 1
                    valid = VALIDATORS[file].is_valid(mutant)
                    refused += not valid
                    if valid != loader_accepts(folder, file, path, mutant):
                        yield f"{file.name}:/{'/'.join(map(str, path))}: {done}: only {'the schema' if valid else 'the loader'} accepts it"
    print(f"# {count} changes, {refused} refused")
    if count < AT_LEAST or not 0.2 < refused / count < 0.95:
        yield "too few changes of one kind"


tap.run([
    ("the shipped model", check_shipped),
    ("changes", check_changes),
])
