# SPDX-FileCopyrightText: 2026 The Ouvidor authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks of the source tree, reported in the Test Anything Protocol."""

import sys


def run(checks):
    """Runs (name, function) pairs; a function returns its findings, and passes when there are none."""
    print(f"1..{len(checks)}")
    failed = False
    for number, (name, check) in enumerate(checks, 1):
        findings = list(check())
        failed = failed or bool(findings)
        print(f"{'not ok' if findings else 'ok'} {number} - {name}")
        for finding in findings:
            for line in finding.splitlines():
                print(f"# {line}", file=sys.stderr)  # meson shows what went to standard error
    sys.exit(1 if failed else 0)
