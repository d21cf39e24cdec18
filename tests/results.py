#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Ouvidor authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Count what meson's test runs found, and close with “N passed, M failed”.

    results.py [--broken NAME]... [NAME=LOG]...

LOG is a log of “meson test” without its ending: LOG.json has one line for each program, LOG.junit.xml what each program
said test by test. A program that failed without saying in which test (it crashed, ran too long, or said less than it
had announced) counts as one failed test, and so does each --broken NAME, a step that could not even run its tests, and
a log that is not there. The exit status is 1 when anything failed or nothing ran.
"""

import argparse
import dataclasses
import json
import pathlib
import sys
import xml.etree.ElementTree

PASSED = {"OK", "EXPECTEDFAIL"}
SKIPPED = {"SKIP"}


@dataclasses.dataclass
class Count:
    passed: int = 0
    failed: int = 0
    skipped: int = 0
    failures: list = dataclasses.field(default_factory=list)

    def add(self, other):
        self.passed += other.passed
        self.failed += other.failed
        self.skipped += other.skipped
        self.failures += other.failures

    def fail(self, name):
        self.failed += 1
        self.failures.append(name)

    def __str__(self):
        skipped = f", {self.skipped} skipped" if self.skipped else ""
        return f"{self.passed} passed, {self.failed} failed{skipped}"


def subtests(junit):
    """The test cases that junit holds, by the name of their suite: one suite for each program that said more than its
    exit status, and one for all others."""
    found = {}
    for suite in xml.etree.ElementTree.parse(junit).getroot().iter("testsuite"):
        for case in suite.iter("testcase"):
            found.setdefault(suite.get("name"), []).append(case)
    return found


def count_program(program, cases):
    count = Count()
    for case in cases:
        if case.find("failure") is not None or case.find("error") is not None:
            count.fail(f"{program['name']}: {case.get('name')}")
        elif case.find("skipped") is not None:
            count.skipped += 1
        else:
            count.passed += 1

    result = program["result"]
    if result in SKIPPED and not cases:
        count.skipped += 1
    elif result in PASSED and not cases:
        count.passed += 1
    elif result not in PASSED | SKIPPED and count.failed == 0:
        count.fail(f"{program['name']}: {result.lower()}")
    return count


def cases_of(program, by_suite):
    """Meson calls a program “project:suite+suite / name” in the one log, and puts “project.” before that in the other."""
    suites, _, name = program["name"].rpartition(" / ")
    project = suites.split(":")[0]
    # Programs that only have an exit status share the suite named after the project, which is neither of these.
    return by_suite.get(f"{project}.{program['name']}") or by_suite.get(f"{project}.{name}") or []


def count_log(log):
    total = Count()
    try:
        by_suite = subtests(f"{log}.junit.xml")
        lines = pathlib.Path(f"{log}.json").read_text(encoding="utf-8", errors="replace").splitlines()
    except (OSError, xml.etree.ElementTree.ParseError) as error:
        total.fail(f"no results: {error}")
        return total

    for line in lines:
        program = json.loads(line)
        total.add(count_program(program, cases_of(program, by_suite)))
    return total


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--broken", action="append", default=[])
    parser.add_argument("logs", nargs="*", metavar="NAME=LOG")
    args = parser.parse_intermixed_args()

    total = Count()
    for name in args.broken:
        total.fail(name)
        print(f"{name}: broken")
    for argument in args.logs:
        name, _, log = argument.partition("=")
        count = count_log(log)
        print(f"{name}: {count}")
        count.failures = [f"{name}: {failure}" for failure in count.failures]
        total.add(count)
    for failure in total.failures:
        print(f"FAILED {failure}")

    print(total, flush=True)
    return 1 if total.failed or not total.passed else 0


if __name__ == "__main__":
    sys.exit(main())
