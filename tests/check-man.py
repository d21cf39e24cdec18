#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Ouvidor authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The manual names every option that there is, and no other: check-man.py MAN_PAGE OUVIDOR"""

import os
import pathlib
import re
import subprocess
import sys

import tap

page = pathlib.Path(sys.argv[1]).read_text(encoding="utf-8").replace("\\-", "-")
env = {**os.environ, "LANGUAGE": "en"}
help_text = subprocess.run([sys.argv[2], "--help"], env=env, stdout=subprocess.PIPE, check=True, text=True).stdout

OPTION = re.compile(r"--([a-z]+(?:-[a-z]+)*)")
there = set(OPTION.findall(help_text)) - {"help-all", "help-gapplication"}
told = set(OPTION.findall(page.split(".SH OPTIONS")[1]))


def check_names():
    for name in sorted(there ^ told):
        yield f"--{name} is only {'in the program' if name in there else 'in the manual'}"


tap.run([("options", check_names)])
