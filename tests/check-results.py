#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Ouvidor authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The last line of ./run test is true: check-results.py RESULTS_PROGRAM"""

import json
import pathlib
import subprocess
import sys
import tempfile

import tap

GOOD = '<testsuite name="p.p:s / good"><testcase name="1"/><testcase name="2"/></testsuite>'
BAD = '<testsuite name="p.p:s / bad"><testcase name="1"/><testcase name="2"><failure/></testcase></testsuite>'
HALF = '<testsuite name="p.p:s / half"><testcase name="1"/></testsuite>'
SKIP = '<testsuite name="p.p:s / good"><testcase name="1"/><testcase name="2"><skipped/></testcase></testsuite>'

# Name, programs with their results, what they said test by test, further arguments, last line, exit status.
CASES = [
    ("all is well", {"good": "OK"}, GOOD, [], "2 passed, 0 failed", 0),
    ("a failed test is one, with its program", {"good": "OK", "bad": "ERROR"}, GOOD + BAD, [], "3 passed, 1 failed", 1),
    ("a crash after the first test", {"half": "ERROR"}, HALF, [], "1 passed, 1 failed", 1),
    ("a program that ran too long", {"half": "TIMEOUT"}, HALF, [], "1 passed, 1 failed", 1),
    ("a crash before the first test", {"silent": "FAIL"}, "", [], "0 passed, 1 failed", 1),
    ("skipped tests are told", {"good": "OK"}, SKIP, [], "1 passed, 0 failed, 1 skipped", 0),
    ("only skipped is nothing run", {"plain": "SKIP"}, "", [], "0 passed, 0 failed, 1 skipped", 1),
    ("programs without test cases count as one", {"plain": "OK"}, "", [], "1 passed, 0 failed", 0),
    ("nothing ran", {}, "", [], "0 passed, 0 failed", 1),
    ("a build that broke", {"good": "OK"}, GOOD, ["--broken", "clang"], "2 passed, 1 failed", 1),
    ("a log that is missing", {"good": "OK"}, GOOD, ["other=/nonexistent/log"], "2 passed, 1 failed", 1),
]


def check(programs, junit, arguments, last_line, status):
    with tempfile.TemporaryDirectory() as folder:
        log = pathlib.Path(folder) / "log"
        lines = [json.dumps({"name": f"p:s / {name}", "result": result}) for name, result in programs.items()]
        log.with_suffix(".json").write_text("\n".join(lines), encoding="utf-8")
        log.with_suffix(".junit.xml").write_text(f"<testsuites>{junit}</testsuites>", encoding="utf-8")
        done = subprocess.run([sys.executable, sys.argv[1], f"first={log}", *arguments],
                              stdout=subprocess.PIPE, text=True, check=False)
        found = (done.stdout.splitlines()[-1], done.returncode)
        if found != (last_line, status):
            yield f"expected {(last_line, status)}, found {found}"


tap.run([(name, lambda rest=rest: check(*rest)) for name, *rest in CASES])
