#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Ouvidor authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""`ouvidor --evaluate` from outside: what other programs rely on."""

import json
import os
import pathlib
import subprocess
import sys

PROGRAM = sys.argv[1]
SOURCE = pathlib.Path(sys.argv[2])
LOCALES = sys.argv[3]
SAMPLE = SOURCE / "tests" / "data" / "sample-case.json"

# No display, no bus, no home: it needs none of them.
ENVIRONMENT = {"PATH": os.environ["PATH"], "LC_ALL": "C", "HOME": "/nonexistent", "OUV_LOCALEDIR": LOCALES, "G_DEBUG": "fatal-warnings"}
for name in ("ASAN_OPTIONS", "UBSAN_OPTIONS", "LSAN_OPTIONS"):
    if name in os.environ:
        ENVIRONMENT[name] = os.environ[name]

count = failures = 0


def check(name, good, detail=""):
    global count, failures
    count += 1
    failures += not good
    print(f"{'ok' if good else 'not ok'} {count} - {name}")
    if not good:
        print("# " + str(detail).replace("\n", "\n# ")[:2000])


def run(*arguments, text=None, **variables):
    return subprocess.run([PROGRAM, *arguments], input=text, capture_output=True, text=True, timeout=60,
                          env={**ENVIRONMENT, **variables})


def evaluate(case, *arguments, **variables):
    result = run("--evaluate", "-", "--today=2026-11-23", *arguments, text=json.dumps(case), **variables)
    assert result.returncode == 0, result.stderr
    return json.loads(result.stdout)


# What comes out has exactly the members of the contract.

MEMBERS = ["as_of", "model_version", "action", "channel", "until", "rule", "reasons", "ladder", "contacts", "message", "gloss",
           "checklist", "deadlines", "rights", "claim", "missing"]
sample = json.loads(SAMPLE.read_text())
outcome = evaluate(sample, "--language=en")
check("members", list(outcome) == MEMBERS, list(outcome))
check("contact", (outcome["action"], outcome["channel"], outcome["as_of"]) == ("contact", "ombudsman", "2026-11-23"), outcome)
check("members of a contact", list(outcome["contacts"][0]) == ["channel", "name", "phones", "links", "hours", "open_now", "next_open",
      "say", "needs", "cost", "source"], list(outcome["contacts"][0]))
check("members of a message", list(outcome["message"]) == ["channel", "form", "language", "subject", "parts", "body", "blanks",
      "characters", "limit"], list(outcome["message"]))
check("body is the parts joined by blank lines", outcome["message"]["body"] == "\n\n".join(p["text"] for p in outcome["message"]["parts"]))
check("characters", outcome["message"]["characters"] == len(outcome["message"]["body"]))
check("open_now is null for a day without a time", all(c["open_now"] is None and c["next_open"] is None for c in outcome["contacts"]))
check("ladder has the ten channels", len(outcome["ladder"]) == 10)
check("claim", outcome["claim"] == {"amount": "89.90", "minimum_wage": "1621.00", "track": "no_lawyer"}, outcome["claim"])
check("the number of Claro's ombudsman", outcome["contacts"][0]["phones"] == ["0800 701 0180"])
check("gloss has the parts of the message",
      [p["id"] for p in outcome["gloss"]["parts"]] == [p["id"] for p in outcome["message"]["parts"]])

# The time.

result = json.loads(run("--evaluate", str(SAMPLE), "--now=2026-11-23T17:30:00Z").stdout)
check("open at 14:30 on a Monday", result["contacts"][0]["open_now"] is True and result["contacts"][0]["next_open"] is None)
result = json.loads(run("--evaluate", str(SAMPLE), "--now=2026-11-21T12:00:00-03:00").stdout)
check("closed on Saturday, opens on Monday", result["contacts"][0]["open_now"] is False
      and result["contacts"][0]["next_open"] == "2026-11-23T08:00:00-03:00", result["contacts"][0]["next_open"])
result = json.loads(run("--evaluate", str(SAMPLE), "--now=2026-11-24T02:00:00Z").stdout)
check("the day is that of São Paulo", result["as_of"] == "2026-11-23", result["as_of"])

# Languages, whatever the locale.

for language, word in (("uk", "омбудсман"), ("pt_BR", "Ouvidoria"), ("en", "ombudsman")):
    for locale in ("C", "pt_BR.UTF-8", "xx_YY"):
        result = evaluate(sample, f"--language={language}", LC_ALL=locale)
        check(f"{language} under {locale}", word.lower() in result["reasons"][0]["text"].lower(), result["reasons"][0])
check("no gloss in Portuguese", evaluate(sample, "--language=pt_BR")["gloss"] is None)
check("the language of the locale", "Ouvidoria" in json.loads(
      run("--evaluate", str(SAMPLE), "--today=2026-11-23", LC_ALL="C.UTF-8", LANGUAGE="pt_PT").stdout)["contacts"][0]["name"])

# Options.

check("another channel's message", evaluate(sample, "--message=procon")["message"]["channel"] == "procon")
check("no message for steps", evaluate({"answers": {"matter": "request", "service": "bill_copy"}})["message"] is None)
check("text", "10621" in run("--evaluate", "-", "--format=text", "--today=2026-11-23", text="{}").stdout)
check("empty object", evaluate({})["channel"] == "sac")
check("nulls", evaluate({"answers": {"matter": None}, "attempts": None})["channel"] == "sac")
check("a wrong CPF is taken", "111.111.111-11" in evaluate(
      {**sample, "answers": {**sample["answers"], "cpf": "111.111.111-11"}})["message"]["body"])
more = evaluate({**sample, "answers": {**sample["answers"], "amount": "11.11", "paid": "part", "paid_amount": "41.00"}})
check("more paid than the sum is taken", "R$ 11,11. Já paguei R$ 41,00." in more["message"]["body"]
      and "R$ -" not in more["message"]["body"] and more["claim"]["amount"] in ("11.11", "82.00"), (more["message"]["body"], more["claim"]))
outage = evaluate({"answers": {"matter": "complaint", "product": "internet", "problem": "service_down", "problem_date": "2026-10-05",
                               "problem_end": "2026-10-01"}})
check("a service that came back before it failed is taken", "[data do fim do problema]" in outage["message"]["body"]
      and "problem_end" in [m["question"] for m in outage["missing"]], (outage["message"]["body"], outage["missing"]))
check("version", run("--version").returncode == 0)
check("help", run("--help").returncode == 0)

for arguments in (["--today=2026-02-30"], ["--today=x"], ["--now=2026-11-23"], ["--language=de"], ["--format=xml"], ["--message=fax"],
                  ["--no-such-option"], ["another.json"]):
    result = run("--evaluate", str(SAMPLE), *arguments)
    check("usage: " + arguments[0], result.returncode == 2 and result.stdout == "" and result.stderr.count("\n") == 1, result)
check("usage: no file", run("--evaluate").returncode == 2)

# Bad input: nothing on standard output, one line on standard error with file, pointer and sentence.

answers = '{"answers": {%s}}'
attempt = '{"attempts": [{%s}]}'
deep = "[" * 100000
BAD = [
    ("not JSON", "matter", ""),
    ("empty", "", ""),
    ("an array", "[]", ""),
    ("text after it", "{} {}", ""),
    ("a comment", "{} // no", ""),
    ("single quotes", "{'answers': {}}", ""),
    ("trailing comma", '{"answers": {},}', ""),
    ("deep nesting", deep, ""),
    ("deep nesting in answers", '{"answers": ' + deep, "/answers"),
    ("not UTF-8", b'{"answers": {"name": "\xff"}}', ""),
    ("a NUL", '{"answers": {"name": "a\\u0000b"}}', "/answers/name"),
    ("half a surrogate", '{"answers": {"name": "\\ud800"}}', "/answers/name"),
    ("duplicate member", '{"answers": {}, "answers": {}}', "/answers"),
    ("duplicate answer", answers % '"name": "a", "name": "b"', "/answers/name"),
    ("unknown member", '{"answer": {}}', "/answer"),
    ("unknown question", answers % '"mater": "claim"', "/answers/mater"),
    ("unknown option", answers % '"matter": "complain"', "/answers/matter"),
    ("unknown problem", answers % '"problem": "wrong_charges"', "/answers/problem"),
    ("unknown state", answers % '"state": "XX"', "/answers/state"),
    ("answers of another type", '{"answers": []}', "/answers"),
    ("attempts of another type", '{"attempts": {}}', "/attempts"),
    ("number for a sum", answers % '"amount": 89.9', "/answers/amount"),
    ("comma in a sum", answers % '"amount": "89,90"', "/answers/amount"),
    ("negative sum", answers % '"amount": "-1.00"', "/answers/amount"),
    ("huge sum", answers % '"amount": "99999999999999999999"', "/answers/amount"),
    ("impossible date", answers % '"problem_date": "2026-02-30"', "/answers/problem_date"),
    ("date in another form", answers % '"problem_date": "05/10/2026"', "/answers/problem_date"),
    ("text for a list", answers % '"wants": "fix"', "/answers/wants"),
    ("unknown want", answers % '"wants": ["fix", "money"]', "/answers/wants/1"),
    ("boolean", answers % '"name": true', "/answers/name"),
    ("attempt without channel", attempt % '"outcome": "waiting"', "/attempts/0"),
    ("attempt without outcome", attempt % '"channel": "sac"', "/attempts/0"),
    ("unknown channel", attempt % '"channel": "sacc", "outcome": "waiting"', "/attempts/0/channel"),
    ("unknown outcome", attempt % '"channel": "sac", "outcome": "refuse"', "/attempts/0/outcome"),
    ("attempt later than today", attempt % '"channel": "sac", "outcome": "waiting", "date": "2026-11-24"', "/attempts/0/date"),
    ("impossible day of an attempt", attempt % '"channel": "sac", "outcome": "waiting", "date": "2026-11-31"', "/attempts/0/date"),
    ("number for a protocol", attempt % '"channel": "sac", "outcome": "waiting", "protocol": 2026', "/attempts/0/protocol"),
    ("unknown member of an attempt", attempt % '"channel": "sac", "outcome": "waiting", "dat": "2026-11-01"', "/attempts/0/dat"),
    ("attempt that is no object", '{"attempts": ["sac"]}', "/attempts/0"),
]
for name, text, pointer in BAD:
    result = subprocess.run([PROGRAM, "--evaluate", "-", "--today=2026-11-23"], capture_output=True, timeout=60, env=ENVIRONMENT,
                            input=text if isinstance(text, bytes) else text.encode())
    error = result.stderr.decode()
    check("bad input: " + name, result.returncode == 1 and result.stdout == b"" and error.count("\n") == 1
          and error.startswith("-:" + pointer) and len(error) > len(pointer) + 10, (result.returncode, error))
check("suggestion", "complaint" in run("--evaluate", "-", text=answers % '"matter": "complain"').stderr)
check("no such file", run("--evaluate", "/no/such/file").returncode == 1)

print(f"1..{count}")
sys.exit(failures != 0)
