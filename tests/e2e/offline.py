#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Ouvidor authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The walk where there is no network, and with every connection watched: offline.py PROGRAM SOURCE_ROOT LOCALEDIR LANGUAGE CASE…"""

import os
import pathlib
import re
import shlex
import subprocess
import sys
import tempfile

program, root, *arguments = sys.argv[1:]
sys.path.insert(0, str(pathlib.Path(root) / "tests"))
import tap  # noqa: E402  pylint: disable=wrong-import-position

ALONE = ["unshare", "--user", "--map-root-user", "--net"]
# The tracer is no parent, so that the program's number is the one that the walk knows.
# With a filter in the kernel, other calls are not slowed down.
WATCHED = ["strace", "-D", "-f", "--seccomp-bpf", "-qq", "-A", "-e", "trace=connect", "-e", "signal=none"]


def can_run(*command):
    try:
        return subprocess.run([*command, "true"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False).returncode == 0
    except OSError:
        return False


if not (can_run(*ALONE) and can_run(*WATCHED, "-o", "/dev/null")):
    print("1..0 # SKIP no network of its own can be made here, or nothing can be traced")
    sys.exit(0)


def walk(*command):
    """What came of the walk by a program that is started so."""
    with tempfile.TemporaryDirectory() as folder:
        wrapper = pathlib.Path(folder) / "ouvidor"
        wrapper.write_text(f'#!/bin/sh\nexec {shlex.join([*command, program])} "$@"\n', encoding="utf-8")
        wrapper.chmod(0o755)
        return subprocess.run([sys.executable, pathlib.Path(root) / "tests" / "e2e" / "walk.py", wrapper, root, *arguments],
                              stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, env=os.environ, check=False)


def check_walk():
    result = walk(*ALONE)
    if result.returncode != 0:
        yield result.stdout


def check_connections():
    with tempfile.TemporaryDirectory() as folder:
        trace = pathlib.Path(folder) / "trace"
        result = walk(*ALONE, *WATCHED, "-o", str(trace))
        families = re.findall(r"connect\(\d+, \{sa_family=(\w+)", trace.read_text(errors="replace"))
    # Past the last page it copies the text; who is watched may be too slow to see the word of it before it is gone.
    if result.returncode != 0 and "that it is copied" not in result.stdout:
        yield result.stdout
    if "AF_UNIX" not in families:
        yield "not even the display was connected to: nothing was watched"
    for family in sorted(set(families) - {"AF_UNIX"}):
        yield f"{families.count(family)} connections of {family}"


tap.run([("the walk without a network", check_walk), ("no connection but to the desktop", check_connections)])
