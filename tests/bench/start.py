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


def first_frame(program):
    """Milliseconds from the start of the process to its first painted frame, and KiB in memory then."""
    env = {**os.environ, "OUV_MEASURE": "first-frame"}
    out = subprocess.run([program], env=env, stdout=subprocess.PIPE, check=True, text=True).stdout
    milliseconds, memory = out.split()
    return float(milliseconds), float(memory)


def evaluate():
    start = time.perf_counter()
    subprocess.run([ouvidor, "--evaluate", case], stdout=subprocess.DEVNULL, check=True)
    return 1000 * (time.perf_counter() - start)


def spread(values):
    return f"median {statistics.median(values):.0f}, {min(values):.0f} to {max(values):.0f}"


for program in (ouvidor, bare_window):  # a first run fills caches
    first_frame(program)
own, bare = [], []
for _ in range(runs):
    own.append(first_frame(ouvidor))
    bare.append(first_frame(bare_window))
own_time, own_memory = zip(*own)
bare_time, bare_memory = zip(*bare)
ratio = statistics.median(own_time) / statistics.median(bare_time)
print(f"first frame, {runs} runs in turns: Ouvidor {spread(own_time)} ms; bare window {spread(bare_time)} ms; ratio {ratio:.2f}")
more = (statistics.median(own_memory) - statistics.median(bare_memory)) / 1024
print(f"resident memory at the first frame: {more:+.1f} MiB against the bare window")

evaluate()
print(f"--evaluate, {5 * runs} runs: {spread([evaluate() for _ in range(5 * runs)])} ms")
