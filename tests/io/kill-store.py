#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Ouvidor authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Nothing that was said to be saved is lost, whenever the program is killed: kill-store.py DRIVER [RANDOM_KILLS [PROGRAM]]

First at every call on files of several saves, before and after it; then at random moments. With PROGRAM, which is the window with
somebody who types in it, that alone is killed at random moments; OUV_KILLS in the environment is another number of them.
"""

import os
import pathlib
import random
import subprocess
import sys
import tempfile
import time

driver = sys.argv[1]
random_kills = int(sys.argv[2]) if len(sys.argv) > 2 else 60
program = sys.argv[3] if len(sys.argv) > 3 else None
SAVES = 9
KILLED = -9
failures = []


def run(folder, *arguments):
    return subprocess.run([driver, str(folder), *map(str, arguments)], stdout=subprocess.PIPE, text=True, check=False)


def acknowledged(output, before):
    """The last number that was said to be saved; what was cut off was not said."""
    said = [line.split()[1] for line in output.splitlines(keepends=True) if line.startswith("saved ") and line.endswith("\n")]
    return int(said[-1]) if said else before


def read(folder):
    result = run(folder, "read")
    return int(result.stdout) if result.returncode == 0 and result.stdout.strip() else None


def check(folder, least, most, what):
    number = read(folder)
    if number is None or not least <= number <= most:
        failures.append(f"{what}: {number} was read, {least} to {most} expected")
    left = [path.name for path in folder.rglob("*") if path.name.startswith(".ouvidor-")]
    if left:
        failures.append(f"{what}: left over after the start: {left}")
    return number if number is not None else least


def sweep(folder):
    n_calls = int(run(folder, "save", SAVES).stdout.splitlines()[-1].split()[1])
    points = 0
    number = read(folder)
    for mode in ("before", "after"):
        for at in range(1, n_calls + 1):
            result = run(folder, "save", SAVES, mode, at)
            what = f"killed {mode} call {at}"
            least = acknowledged(result.stdout, number)
            if result.returncode != KILLED:
                # Which files are there already makes a call more or less.
                number = least
                continue
            points += 1
            number = check(folder, least, least + 1, what)
    print(f"# {points} points of {SAVES} saves with {n_calls} calls", flush=True)
    return points, number


def kill_at_random(folder, command, mode, longest, before, saved=False):
    """SAVED: not before the first save is acknowledged."""
    process = subprocess.Popen([command, str(folder), *mode], stdout=subprocess.PIPE, text=True)
    # The window takes its time to open.
    ready = process.stdout.readline() if command == program else ""
    while saved and "saved " not in ready and process.poll() is None:
        ready += process.stdout.readline()
    time.sleep(random.uniform(0, longest))
    process.kill()
    output = ready + process.communicate()[0]
    least = acknowledged(output, before)
    # In the background, a save that was not said yet may hold many changes.
    number = check(folder, least, least + (1 if mode[0] == "save" else 1000), f"killed at random ({mode[0]})")
    return output.count("saved "), number


def run_store(folder):
    print("1..2")
    points, at = sweep(folder)
    passed = not failures and points >= 200
    print(f"{'ok' if passed else 'not ok'} 1 - killed at every call", flush=True)
    swept = len(failures)
    saves = 0
    for number in range(random_kills):
        if number % 10 == 9:
            acknowledgements, at = kill_at_random(folder, driver, ["run"], 1.2, at)
        else:
            acknowledgements, at = kill_at_random(folder, driver, ["save", "100000"], 0.25, at)
        saves += acknowledgements
    print(f"# {random_kills} random kills, {saves} acknowledged saves, {len(failures) - swept} failures")
    print(f"{'ok' if len(failures) == swept else 'not ok'} 2 - killed at random", flush=True)
    return passed and len(failures) == swept


def run_program(folder):
    print("1..1")
    kills = int(os.environ.get("OUV_KILLS", random_kills))
    at = saves = 0
    for kill in range(kills):
        # On a slow machine all of a few kills could come before the first save.
        acknowledgements, at = kill_at_random(folder, program, ["run"], 2.0, at, saved=kill == 0)
        saves += acknowledgements
    print(f"# {kills} random kills, {saves} acknowledged saves, {at} changes, {len(failures)} failures")
    passed = not failures and saves > 0
    print(f"{'ok' if passed else 'not ok'} 1 - killed while somebody types", flush=True)
    return passed


def run_all():
    with tempfile.TemporaryDirectory(prefix="ouvidor-kill-") as name:
        folder = pathlib.Path(name) / "ouvidor"
        passed = run_program(folder) if program is not None else run_store(folder)
    for failure in failures:
        print(f"# {failure}", file=sys.stderr)
    sys.exit(0 if passed else 1)


run_all()
