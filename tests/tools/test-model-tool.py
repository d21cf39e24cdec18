#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Ouvidor authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""`ouvidor-model` from outside: test-model-tool.py PROGRAM SOURCE_ROOT LOCALE_FOLDER"""

import html
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(sys.argv[2]) / "tests"))
import tap

PROGRAM = sys.argv[1]
SOURCE = pathlib.Path(sys.argv[2])
RESOURCES = SOURCE / "resources"

# No display, no bus, no home: it needs none of them.
ENVIRONMENT = {"PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8", "HOME": "/nonexistent", "G_DEBUG": "fatal-warnings",
               "OUV_LOCALEDIR": sys.argv[3]}
ENVIRONMENT.update((name, os.environ[name]) for name in ("ASAN_OPTIONS", "UBSAN_OPTIONS", "LSAN_OPTIONS") if name in os.environ)


def run(*arguments, text=""):
    """text is the standard input."""
    result = subprocess.run([PROGRAM, *arguments], input=text, capture_output=True, text=True, timeout=120, env=ENVIRONMENT,
                            check=False)
    return result.returncode, result.stdout, result.stderr


def expect(arguments, status, output="", error="", text=""):
    """Output and error are regular expressions for all that is written."""
    found = run(*arguments, text=text)
    if found[0] != status or not re.fullmatch(output, found[1]) or not re.fullmatch(error, found[2]):
        yield f"{arguments}: {found}"


SUMMARY = r"(?s:.*\n)?%s in model [0-9.]+, .*\n"


def check_usage():
    yield from expect([], 2, error="ouvidor-model: a command is needed.*\n")
    yield from expect(["chekc"], 2, error="ouvidor-model: there is no command “chekc”.*\n")
    yield from expect(["--versoin"], 2, error="ouvidor-model: .*--versoin\n")
    yield from expect(["--version"], 0, r"ouvidor-model [0-9.]+\n")
    yield from expect(["eval", "1"], 2, error="ouvidor-model eval: it takes EXPRESSION DATA\n")
    yield from expect(["eval", "1", "2", "3"], 2, error="ouvidor-model eval: unexpected argument “3”\n")
    yield from expect(["strings", "a", "b"], 2, error="ouvidor-model strings: unexpected argument “b”\n")
    yield from expect(["links", "a", "b"], 2, error="ouvidor-model links: unexpected argument “b”\n")
    yield from expect(["links", "/nonexistent"], 1, error=".*/nonexistent.*\n")
    yield from expect(["check", "--today=tomorrow"], 2, error="ouvidor-model check: --today: .*\n")


def check_bench():
    yield from expect(["bench", "--fast"], 2, error="ouvidor-model bench: .*--fast\n")
    yield from expect(["bench", "/nonexistent"], 1, error=".*/nonexistent.*\n")
    status, output, error = run("bench", "--export")
    exported = json.loads(output) if status == 0 and not error else {}
    rules, states, results = (exported.get(name, []) for name in ("rules", "states", "results"))
    if not rules or len(states) != 100 or [len(truths) for truths in results] != [len(rules)] * 100:
        yield f"bench --export: {status}, {len(rules)} rules, {len(states)} states, {len(results)} results; {error}"
    if any(not set(truths) <= set("01?") for truths in results) or len(set(results)) < 50:
        yield "bench --export: results are no truth values, or all the same"
    variables = set(re.findall(r'\{"var": "([^"]+)"\}', json.dumps(rules)))
    yield from (f"bench --export: a state without {name}" for name in variables for state in states[:1] if name not in state)
    operators = set(re.findall(r'\{"([^"]+)": ', json.dumps(rules)))
    plain = {"var", "and", "or", "!", "if", "in", "==", "!=", "<", "<=", ">", ">=", "+", "-", "*", "min", "max"}
    yield from (f"bench --export: {name} is no operator of JSON Logic" for name in operators - plain)


def check_eval():
    yield from expect(["eval", '{"==": [{"var": "a"}, 1]}', '{"a": 1}'], 0, "true\n")
    yield from expect(["eval", '{"!": [{"var": "a"}]}', '{"a": true}'], 0, "false\n")
    yield from expect(["eval", '{"<": [{"var": "a"}, 1]}', "{}"], 0, "unknown\n")
    yield from expect(["eval", "-1", "null"], 0, "-1\n")
    yield from expect(["eval", '{"var": "a"}', '{"a": ["b", "c"]}'], 0, r'\["b","c"\]\n')
    yield from expect(["eval", '{"adn": [true]}', "{}"], 1, error='expression:/adn: unknown operator "adn"; did you mean "and".*\n')
    yield from expect(["eval", "true", "{"], 1, error="data:.*\n")


def check_shipped():
    yield from expect(["check"], 0, SUMMARY % "0 findings")
    yield from expect(["check", str(RESOURCES / "model")], 0, SUMMARY % "0 findings")


def check_broken():
    with tempfile.TemporaryDirectory() as folder:
        model = pathlib.Path(folder) / "model"
        shutil.copytree(RESOURCES / "model", model)
        yield from expect(["check", str(model)], 1, error=".*messages/en.json.*\n")
        yield from expect(["strings", str(model)], 1, error=".*messages/en.json.*\n")
        shutil.copytree(RESOURCES / "messages", pathlib.Path(folder) / "messages")
        yield from expect(["check", str(model)], 0, SUMMARY % "0 findings")
        offers = model / "offers.json"
        offers.write_text(offers.read_text(encoding="utf-8").replace('"ombudsman"', '"ombusdman"', 1), encoding="utf-8")
        yield from expect(["check", str(model)], 1,
                          "offers.json:/offers/[^:]*: unknown-id: .*did you mean [“\"]ombudsman[”\"].*\n1 finding, .*\n")
        offers.write_text("{", encoding="utf-8")
        yield from expect(["check", str(model)], 1, "offers.json:: syntax: .*\n1 finding, .*\n")
        yield from expect(["strings", str(model)], 1, error="offers.json:: .*\n")


def check_against():
    """What an edit changes is told; a copy changes nothing."""
    with tempfile.TemporaryDirectory() as folder:
        model = pathlib.Path(folder) / "model"
        shutil.copytree(RESOURCES / "model", model)
        shutil.copytree(RESOURCES / "messages", pathlib.Path(folder) / "messages")
        yield from expect(["check", f"--against={model}"], 0, SUMMARY % "0 findings")
        yield from expect(["check", "--against", str(RESOURCES / "nothing")], 1, error=".*nothing.*\n")
        offers = model / "offers.json"
        offers.write_text(offers.read_text(encoding="utf-8").replace('"channel": "ombudsman"', '"channel": "reclame_aqui"', 1),
                          encoding="utf-8")
        status, output, _ = run("check", f"--against={model}")
        lines = output.splitlines()
        if status != 0 or not all(line.startswith("differs: ") for line in lines[:-1]):
            yield f"exit status {status}: {output}"
        if not any(re.match(r'differs: offer of ombudsman: .*, on [0-9-]{10} with \{"answers":\{"matter":"report"', line)
                   for line in lines):
            yield f"the offer is missing: {output}"
        if not re.fullmatch(rf"0 findings in model [0-9.]+, .* states proven, .*, {len(lines) - 1} differences, .*", lines[-1]):
            yield lines[-1]


EXPLAIN = ["explain", "--today=2026-11-23"]
SAMPLE = str(SOURCE / "tests" / "data" / "sample-case.json")


def check_explain():
    yield from expect([*EXPLAIN, SAMPLE], 0, "Call Claro’s ombudsman\n(?s:.*)applies \\[ombudsman_after_unsolved\\]\n(?s:.*)"
                                             "\n  Take the case to Anatel\n(?s:.*)")
    yield from expect([*EXPLAIN, SAMPLE, str(RESOURCES / "model")], 0, "Call Claro’s ombudsman\n(?s:.*)")
    yield from expect([*EXPLAIN, "--language=en", "-"], 0, "Call Claro customer service (?s:.*)\\[matter_unknown\\](?s:.*)", text="{}")


def check_explain_refuses():
    """As ouvidor --evaluate does."""
    answer = {"answers": {"matter": "complaimt"}}
    attempt = {"attempts": [{"channel": "sac", "outcome": "refused", "date": "2026-11-24"}]}
    yield from expect(["explain"], 2, error="ouvidor-model explain: it takes FILE .*\n")
    yield from expect([*EXPLAIN, "--language=de", SAMPLE], 2, error="ouvidor-model explain: --language takes .*\n")
    yield from expect(["explain", "--today=2026-02-30", SAMPLE], 2, error="ouvidor-model explain: --today: .*\n")
    yield from expect([*EXPLAIN, "/nonexistent"], 1, error="/nonexistent:: cannot be opened: .*\n")
    yield from expect([*EXPLAIN, SAMPLE, "/nonexistent"], 1, error=".*/nonexistent.*\n")
    yield from expect([*EXPLAIN, "-"], 1, error="-:/answers/matter: .*did you mean “complaint”.*\n", text=json.dumps(answer))
    yield from expect([*EXPLAIN, "-"], 1, error="-:/attempts/0/date: .*\n", text=json.dumps(attempt))
    yield from expect([*EXPLAIN, "-"], 1, error="-:.*\n", text='{"answers": {}, "answers": {}}')


def section(file, name):
    return json.loads((RESOURCES / "model" / file).read_text(encoding="utf-8"))[name]


def check_graph():
    """Every question, rule and channel is there, in words: no id stands in what is read."""
    status, output, error = run("graph")
    text = re.sub(r"\s+", " ", html.unescape(re.sub(r"<[^<>]*>", " ", output)))
    if status != 0 or error:
        yield f"exit status {status}, {error}"
    rules = section("next-step.json", "next_step")
    channels = {channel["id"]: channel for channel in section("channels.json", "channels")}
    wanted = [question["text"] for question in section("interview.json", "questions")]
    wanted += [step["title"] for step in section("interview.json", "steps")]
    wanted += [channel["name"] for channel in channels.values()]
    wanted += [channels[rule["channel"]][rule["action"]] for rule in rules if rule["channel"]]
    for words in wanted:
        if words not in text:
            yield f"not there: {words}"
    numbers = re.findall(r'<FONT COLOR="#5e5c64">(\d+)</FONT>', output)
    if numbers != [str(number) for number in range(1, len(rules) + 1)]:
        yield f"rules {numbers}"
    for identifier in re.findall(r"<TD[^>]*>[^<]*\b([a-z]+_[a-z_]+|[a-z]+\.(?:state|outcome|tried|track))\b", output):
        yield f"an id: {identifier}"
    yield from expect(["graph", "/nonexistent"], 1, error=".*/nonexistent.*\n")


def check_strings():
    """The same texts as those that the catalogues are made of."""
    status, output, _ = run("strings")
    source = (SOURCE / "po" / "model-strings.c").read_text(encoding="utf-8")
    wanted = {re.sub(r"\\(.)", r"\1", text) for text in re.findall(r'^N_\("(.*)"\);$', source, re.MULTILINE)}
    found = output.splitlines()
    if status != 0 or len(found) != len(set(found)):
        yield f"exit status {status}; {len(found)} texts, {len(set(found))} different ones"
    for text in sorted(wanted ^ set(found))[:20]:
        yield f"only in {'po/model-strings.c' if text in wanted else 'strings'}: {text}"


def openssl(*arguments):
    return subprocess.run(["openssl", *arguments], check=True, capture_output=True).stdout


def check_content():
    days = ["--serial=1", "--created=2026-11-26", "--expires=2027-05-26"]
    yield from expect(["content"], 2, error="ouvidor-model content: it takes --serial .*\n")
    yield from expect(["content", "--serial=0", *days[1:]], 2, error="ouvidor-model content: it takes --serial .*\n")
    yield from expect(["content", "--serial=1", "--created=2026-11-31", days[2]], 2, error="ouvidor-model content: .*\n")
    with tempfile.TemporaryDirectory() as folder:
        content, signature, key = (str(pathlib.Path(folder) / name) for name in ("content.json", "content.json.sig", "key.pem"))
        status, output, error = run("content", *days)
        if status != 0:
            yield f"content: {status} {error}"
            return
        pathlib.Path(content).write_text(output, encoding="utf-8")
        openssl("genpkey", "-algorithm", "ed25519", "-out", key)
        openssl("pkeyutl", "-sign", "-rawin", "-inkey", key, "-in", content, "-out", signature)
        public = openssl("pkey", "-in", key, "-pubout", "-outform", "DER")[-32:].hex()
        yield from expect(["verify", content, signature, public], 0,
                          "Good: serial 1, current until 2027-05-26, for Ouvidor [0-9.]+ and later\n")
        yield from expect(["verify", content, signature, "0" * 64], 1, error=".*the signature is not that of .* by this key\n")
        yield from expect(["verify", content, content, public], 1, error=".*the signature is not that of .* by this key\n")
        yield from expect(["verify", content, signature, "key"], 2, error="ouvidor-model verify: KEY is 64 hexadecimal digits\n")
        # Well signed, but a text that nobody has translated.
        pathlib.Path(content).write_text(output.replace('"title":"Problem"', '"title":"Trouble"', 1), encoding="utf-8")
        openssl("pkeyutl", "-sign", "-rawin", "-inkey", key, "-in", content, "-out", signature)
        yield from expect(["verify", content, signature, public], 1, "interview.json:/steps/0/title: missing-translation: .*\n")


tap.run([
    ("usage", check_usage),
    ("bench", check_bench),
    ("eval", check_eval),
    ("the shipped model", check_shipped),
    ("a broken model", check_broken),
    ("against another model", check_against),
    ("explain", check_explain),
    ("explain refuses", check_explain_refuses),
    ("graph", check_graph),
    ("strings", check_strings),
    ("content for publication", check_content),
])
