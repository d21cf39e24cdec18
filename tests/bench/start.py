#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Ouvidor authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""How long Ouvidor takes to show its window and to answer --evaluate: start.py OUVIDOR BARE_WINDOW CASE [RUNS]

The window is measured in turns with the barest window that libadwaita can show, so that the ratio holds on any machine.
"""

import os
import statistics
import subprocess
import sys
import time

ouvidor, bare_window, case = sys.argv[1:4]
runs = int(sys.argv[4]) if len(sys.argv) > 4 else 21


def measure(program, figure):
    """Milliseconds from the start of the process to its first painted frame, or KiB in memory then."""
    env = {**os.environ, "OUV_MEASURE": figure}
    return float(subprocess.run([program], env=env, stdout=subprocess.PIPE, check=True, text=True).stdout.split()[0])


def evaluate():
    start = time.perf_counter()
    subprocess.run([ouvidor, "--evaluate", case], stdout=subprocess.DEVNULL, check=True)
    return 1000 * (time.perf_counter() - start)


def spread(values):
    return f"median {statistics.median(values):.0f}, {min(values):.0f} to {max(values):.0f}"


for program in (ouvidor, bare_window):  # a first run fills caches
    measure(program, "first-frame")
own_time, bare_time, own_memory, bare_memory = [], [], [], []
for _ in range(runs):
    own_time.append(measure(ouvidor, "first-frame"))
    bare_time.append(measure(bare_window, "first-frame"))
for _ in range(5):
    own_memory.append(measure(ouvidor, "memory"))
    bare_memory.append(measure(bare_window, "memory"))
ratio = statistics.median(own_time) / statistics.median(bare_time)
print(f"first frame, {runs} runs in turns: Ouvidor {spread(own_time)} ms; bare window {spread(bare_time)} ms; ratio {ratio:.2f}")
more = (statistics.median(own_memory) - statistics.median(bare_memory)) / 1024
print(f"resident memory at the first frame: {more:+.1f} MiB against the bare window")

evaluate()
print(f"--evaluate, {5 * runs} runs: {spread([evaluate() for _ in range(5 * runs)])} ms")
