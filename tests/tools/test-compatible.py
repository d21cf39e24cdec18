#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Ouvidor authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""`ouvidor-model eval` over JSON Logic's own compatibility suite: test-compatible.py PROGRAM SOURCE_ROOT

Conditions are a typed subset with three values: a result is the same, or unknown, or the expression is refused. The suite,
compatible.json of the public repository json-logic/compat-tables, is no part of this project: OUV_JSON_LOGIC names it, or it is
looked for beside the sources.
"""

import collections
import json
import os
import pathlib
import subprocess
import sys

PROGRAM = sys.argv[1]
BESIDE = pathlib.Path(sys.argv[2]).parent / "shared" / "conformance" / "json-logic" / "compatible.json"
SUITE = pathlib.Path(os.environ.get("OUV_JSON_LOGIC", BESIDE))

AT_LEAST_THE_SAME = 60

if not SUITE.exists():
    print(f"1..0 # SKIP there is no {SUITE.name}: name it in OUV_JSON_LOGIC")
    sys.exit()


def same(found, wanted):
    """null, 0, "", [] and false are five different values; 1 and 1.0 are one."""
    if isinstance(found, bool) or isinstance(wanted, bool) or not isinstance(found, (int, float)):
        if isinstance(found, list) and isinstance(wanted, list):
            return len(found) == len(wanted) and all(map(same, found, wanted))
        return type(found) is type(wanted) and found == wanted
    return isinstance(wanted, (int, float)) and found == wanted


def judge(case):
    result = subprocess.run([PROGRAM, "eval", json.dumps(case["rule"]), json.dumps(case.get("data"))],
                            capture_output=True, text=True, timeout=60, check=False)
    if result.returncode == 1 and not result.stdout and result.stderr.startswith(("data:", "expression:")):
        return "refused"
    if result.returncode != 0 or result.stderr:
        return f"crashed: exit status {result.returncode}, {result.stderr.strip()}"
    if result.stdout == "unknown\n":
        return "unknown"
    return "the same" if same(json.loads(result.stdout), case["result"]) else f"different: {result.stdout.strip()}"


cases = [case for case in json.loads(SUITE.read_text(encoding="utf-8")) if isinstance(case, dict)]
verdicts = [judge(case) for case in cases]
counts = collections.Counter(verdict.partition(":")[0] for verdict in verdicts)

print("1..2")
for case, verdict in zip(cases, verdicts):
    if verdict.startswith(("crashed", "different")):
        print(f"# {case['description']}: {json.dumps(case['rule'])}, {json.dumps(case.get('data'))}: {verdict}", file=sys.stderr)
no_other = counts["different"] + counts["crashed"] == 0
enough = counts["the same"] >= AT_LEAST_THE_SAME
print(f"{'ok' if no_other else 'not ok'} 1 - no other value")
print(f"{'ok' if enough else 'not ok'} 2 - at least {AT_LEAST_THE_SAME} the same")
print(f"# {len(cases)} cases: " + ", ".join(f"{counts[name]} {name}" for name in ("the same", "unknown", "refused", "different", "crashed")))
sys.exit(not (no_other and enough))
