#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Ouvidor authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The manual names every command and option that there is, and no other: check-man.py MAN_PAGE PROGRAM"""

import os
import pathlib
import re
import subprocess
import sys

import tap


def help_of(*command):
    env = {**os.environ, "LANGUAGE": "en"}
    return subprocess.run([sys.argv[2], *command, "--help"], env=env, stdout=subprocess.PIPE, check=True, text=True).stdout


page = pathlib.Path(sys.argv[1]).read_text(encoding="utf-8").replace("\\-", "-")
sections = dict(re.findall(r"^\.SH (.+)\n((?:(?!\.SH ).*\n)*)", page, re.MULTILINE))

OPTION = re.compile(r"--([a-z]+(?:-[a-z]+)*)")
COMMAND = re.compile(r"^  ([a-z]+) ", re.MULTILINE)
commands_there = set(COMMAND.findall(help_of().partition("\nCommands:\n")[2]))
commands_told = set(re.findall(r"^\.TP\n\.BR? ([a-z]+)", sections.get("COMMANDS", ""), re.MULTILINE))
options_there = set(OPTION.findall(help_of() + "".join(map(help_of, commands_there)))) - {"help-all", "help-gapplication"}
options_told = set(OPTION.findall(sections["OPTIONS"]))


def differences(there, told):
    for name in sorted(there ^ told):
        yield f"{name} is only {'in the program' if name in there else 'in the manual'}"


tap.run([
    ("commands", lambda: differences(commands_there, commands_told)),
    ("options", lambda: differences(options_there, options_told)),
])
