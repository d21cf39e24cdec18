#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Ouvidor authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What 500 cases cost at the start: many-cases.py OUVIDOR CASE_FILE [RUNS]

The first frame with them against the first frame without any, in turns, and how long after it their list is there.
"""

import os
import pathlib
import statistics
import subprocess
import sys
import tempfile

ouvidor, sample = sys.argv[1:3]
runs = int(sys.argv[3]) if len(sys.argv) > 3 else 15
CASES = 500


def measure(data, figure):
    """For each moment the milliseconds from the start of the process, and those of work of its main thread."""
    env = {**os.environ, "XDG_DATA_HOME": str(data), "OUV_MEASURE": figure}
    output = subprocess.run([ouvidor], env=env, stdout=subprocess.PIPE, check=True, text=True).stdout
    return [[float(word) for word in line.split()] for line in output.splitlines()]


def report(what, without, with_cases):
    """The medians of what the first frame takes without cases and with them."""
    none, many = statistics.median(without), statistics.median(with_cases)
    print(f"first frame, {runs} runs in turns, {what}: without cases median {none:.0f} ms; with {CASES} {many:.0f} ms; ratio {many / none:.2f}")


with tempfile.TemporaryDirectory(prefix="ouvidor-bench-") as name:
    none, many = pathlib.Path(name, "none"), pathlib.Path(name, "many")
    none.mkdir()
    cases = many / "ouvidor" / "cases"
    cases.mkdir(parents=True)
    for number in range(CASES):
        (cases / f"{number:08x}-53b5-4c0e-9d3c-5d2f5a3c7e11.json").write_bytes(pathlib.Path(sample).read_bytes())
    without, with_cases, after = [], [], []
    measure(none, "first-frame")
    measure(many, "first-frame")
    for _ in range(runs):
        without += measure(none, "first-frame")
        with_cases += measure(many, "first-frame")
    for _ in range(runs):
        first, shown = measure(many, "list")
        after.append([late - early for early, late in zip(first, shown)])
for place, what in enumerate(("by the clock", "work of the main thread")):
    report(what, [moment[place] for moment in without], [moment[place] for moment in with_cases])
for place, what in enumerate(("by the clock", "work of the main thread")):
    times = [moment[place] for moment in after]
    print(f"their list after the first frame, {what}: median {statistics.median(times):.0f}, {min(times):.0f} to {max(times):.0f} ms")
