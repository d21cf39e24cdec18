#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Ouvidor authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Other programs read our calendars, and read what was meant: test-calendar-file.py DRIVER OUVIDOR SOURCE_ROOT"""

import datetime
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

driver, ouvidor, root = sys.argv[1:4]
sys.path.insert(0, os.path.join(root, "tests"))
import tap  # noqa: E402

try:
    import icalendar
    import vobject
except ImportError as error:
    print(f"1..0 # SKIP {error}")
    sys.exit(0)

NOW = "2026-11-23T14:20:00-03:00"
TODAY = datetime.date(2026, 11, 23)
# What a person could have typed. None of it may be in a calendar.
CANARIES = ("Kovalenko", "529.982.247-25", "52998224725", "Augusta", "2026110945873", "89.90", "89,90", "Meu nome")

EVENTS = [
    {"uid": "plain@x", "date": "2026-11-27", "summary": "Plain", "description": "One line"},
    {"uid": "odd@x", "date": "2028-02-29", "summary": "a;b,c\\d:e\"f", "description": "one\ntwo\n\nthree; four, five\\x"},
    {"uid": "letters@x", "date": "2026-12-31", "summary": "Останній день для відповіді: омбудсман Claro — " + "їжак " * 30,
     "description": "😀" * 40 + "é" * 75 + "x" * 151},
    {"uid": "spaces@x", "date": "2027-01-01", "summary": " " * 73 + "x" + " " * 80 + "y", "description": "\tx"},
    {"uid": "controls@x", "date": "2027-03-01", "summary": "a\u0007b\u007fc\rd", "description": ""},
]
CASES = {
    "0b5d9a3e-53b5-4c0e-9d3c-5d2f5a3c7e11": {
        "answers": {"matter": "complaint", "product": "internet", "problem": "wrong_charge", "problem_date": "2026-10-05",
                    "amount": "89.90", "wants": ["double_refund", "compensation"], "harm": [], "state": "SP",
                    "name": "Olena Kovalenko", "cpf": "529.982.247-25", "address": "Rua Augusta 1"},
        "attempts": [{"channel": "sac", "date": "2026-11-20", "protocol": "2026110945873", "outcome": "waiting"}]},
    "1b5d9a3e-53b5-4c0e-9d3c-5d2f5a3c7e11": {
        "answers": {"matter": "complaint", "product": "tv", "problem": "withdrawal", "received_date": "2026-11-20"},
        "attempts": [{"channel": "sac", "date": "2026-11-03", "protocol": "1", "outcome": "refused"},
                     {"channel": "ombudsman", "date": "2026-11-23", "protocol": "2", "outcome": "waiting"}]},
}


def write(kind, *paths, now=NOW):
    return subprocess.run([driver, kind, *map(str, paths)], stdout=subprocess.PIPE, check=True,
                          env={**os.environ, "OUV_NOW": now, "LANGUAGE": "en"}).stdout


def write_events(folder):
    path = folder / "events.json"
    path.write_text(json.dumps(EVENTS), encoding="utf-8")
    return write("events", path)


def write_cases(folder, cases=None, now=NOW):
    paths = []
    for id, case in (cases or CASES).items():
        path = folder / f"{id}.json"
        path.write_text(json.dumps({
            "format": 1, "model_version": "1", "created": "2026-11-20", "name": "Meu nome", "complete": True, "closed": False,
            "keeps_all": True, "ticks": [], "dont_know": [], **case}), encoding="utf-8")
        paths.append(path)
    return write("cases", *paths, now=now)


def expected(folder):
    """The dates that --evaluate gives for the cases, by UID."""
    dates = {}
    for id, case in CASES.items():
        path = folder / "input.json"
        path.write_text(json.dumps(case), encoding="utf-8")
        outcome = json.loads(subprocess.run([ouvidor, "--evaluate", str(path), f"--now={NOW}", "--language=en"],
                                            stdout=subprocess.PIPE, check=True).stdout)
        for deadline in outcome["deadlines"]:
            if deadline["date"] is not None and datetime.date.fromisoformat(deadline["date"]) >= TODAY:
                dates[f"{id}-{deadline['id']}@io.github.ouvidor.Ouvidor"] = datetime.date.fromisoformat(deadline["date"])
    return dates


def clean(text):
    return "".join(letter for letter in text if letter in "\n\t" or not (ord(letter) < 32 or ord(letter) == 127))


def with_folder(check):
    def run():
        with tempfile.TemporaryDirectory(prefix="ouvidor-calendar-") as name:
            yield from check(pathlib.Path(name))
    return run


def check_lines(folder):
    for what, text in (("events", write_events(folder)), ("cases", write_cases(folder))):
        if not text.endswith(b"\r\n") or text.replace(b"\r\n", b"").count(b"\n") + text.replace(b"\r\n", b"").count(b"\r"):
            yield f"{what}: a line does not end with CR LF"
        for line in text.split(b"\r\n"):
            if len(line) > 75:
                yield f"{what}: {len(line)} octets in {line}"
            try:
                line.decode()
            except UnicodeDecodeError:
                yield f"{what}: a letter is cut in {line}"
        if max(map(len, text.split(b"\r\n"))) < 74:
            yield f"{what}: no line is folded where it need be"


def check_icalendar(folder):
    read = {str(event["uid"]): event for event in icalendar.Calendar.from_ical(write_events(folder)).walk("VEVENT")}
    for event in EVENTS:
        found = read.pop(event["uid"])
        if str(found["summary"]) != clean(event["summary"]):
            yield f"{event['uid']}: summary {found['summary']!r}"
        if str(found["description"]) != clean(event["description"]):
            yield f"{event['uid']}: description {found['description']!r}"
        day = datetime.date.fromisoformat(event["date"])
        if found["dtstart"].dt != day or found["dtend"].dt != day + datetime.timedelta(days=1):
            yield f"{event['uid']}: {found['dtstart'].dt} to {found['dtend'].dt}"
        alarms = [alarm for alarm in found.subcomponents if alarm.name == "VALARM"]
        midnight = datetime.datetime.combine(day, datetime.time())
        if [(midnight + alarm["trigger"].dt).date() for alarm in alarms] != [day - datetime.timedelta(days=1)]:
            yield f"{event['uid']}: alarms {alarms}"
    if read:
        yield f"more than was written: {list(read)}"


def check_vobject(folder):
    calendar = vobject.readOne(write_events(folder).decode())
    calendar.serialize()  # validates
    found = {event.uid.value: (event.dtstart.value, event.summary.value, event.description.value) for event in calendar.vevent_list}
    for event in EVENTS:
        wanted = (datetime.date.fromisoformat(event["date"]), clean(event["summary"]), clean(event["description"]))
        if found[event["uid"]] != wanted:
            yield f"{event['uid']}: {found[event['uid']]}"


def check_cases(folder):
    dates = expected(folder)
    if len(dates) < 6:
        yield f"too few dates for a test: {dates}"
    text = write_cases(folder)
    by_icalendar = {str(event["uid"]): event["dtstart"].dt for event in icalendar.Calendar.from_ical(text).walk("VEVENT")}
    by_vobject = {event.uid.value: event.dtstart.value for event in vobject.readOne(text.decode()).vevent_list}
    for reader, read in (("icalendar", by_icalendar), ("vobject", by_vobject)):
        if read != dates:
            yield f"{reader} reads {read}, not {dates}"


def check_call(folder):
    """The office that is to be called is closed: the day on which it opens is one of the dates, and only then."""
    id = "2b5d9a3e-53b5-4c0e-9d3c-5d2f5a3c7e11"
    case = {"answers": {"matter": "complaint", "product": "internet", "problem": "wrong_charge"},
            "attempts": [{"channel": "sac", "date": "2026-11-03", "protocol": "1", "outcome": "refused"}]}
    for now, wanted in (("2026-11-23T14:20:00-03:00", None), ("2026-11-23T07:00:00-03:00", None),
                        ("2026-11-23T18:00:00-03:00", "2026-11-24"), ("2026-12-25T10:00:00-03:00", "2026-12-28")):
        events = icalendar.Calendar.from_ical(write_cases(folder, {id: case}, now)).walk("VEVENT")
        calls = [event for event in events if str(event["uid"]) == f"{id}-step@io.github.ouvidor.Ouvidor"]
        if [str(event["dtstart"].dt) for event in calls] != ([wanted] if wanted else []):
            yield f"{now}: {[event['dtstart'].dt for event in calls]}"
        if calls and "0800 701 0180" not in calls[0]["description"]:
            yield f"{now}: {calls[0]['description']!r}"


def check_privacy(folder):
    unfolded = write_cases(folder).replace(b"\r\n ", b"").decode()
    for canary in CANARIES:
        if canary in unfolded:
            yield f"“{canary}” is in the calendar"


def khal(folder, *arguments):
    result = subprocess.run(["khal", "-c", str(folder / "khal.conf"), *arguments], stdin=subprocess.DEVNULL, capture_output=True,
                            check=False, env={**os.environ, "HOME": str(folder), "XDG_CACHE_HOME": str(folder / "cache"),
                                              "XDG_DATA_HOME": str(folder / "data"), "XDG_CONFIG_HOME": str(folder / "config"),
                                              "LC_ALL": "C.UTF-8"})
    if result.returncode != 0:
        raise RuntimeError(f"khal {arguments[0]}: {result.stderr.decode()}")
    return result.stdout.decode()


def check_khal(folder):
    if shutil.which("khal") is None:
        print("# there is no khal here")
        return
    (folder / "khal.conf").write_text(
        f"[calendars]\n[[cases]]\npath = {folder}/vdir\n[locale]\nlocal_timezone = America/Sao_Paulo\n"
        "default_timezone = America/Sao_Paulo\ntimeformat = %H:%M\ndateformat = %Y-%m-%d\nlongdateformat = %Y-%m-%d\n"
        "datetimeformat = %Y-%m-%d %H:%M\nlongdatetimeformat = %Y-%m-%d %H:%M\n", encoding="utf-8")
    (folder / "vdir").mkdir()
    (folder / "cases.ics").write_bytes(write_cases(folder))

    # What they are called is up to khal; khal 0.11.4 also keeps a copy of its own of each event that it has already, whatever the file.
    def files():
        return {path.read_bytes() for path in (folder / "vdir").iterdir()}

    def listed():
        lines = khal(folder, "list", "--day-format", "", "--format", "{uid} {start-date} {end-date}", "2026-11-23", "2200d")
        return sorted(line for line in lines.splitlines() if line)

    khal(folder, "import", "--batch", "--include-calendar", "cases", str(folder / "cases.ics"))
    first, first_files = listed(), files()
    wanted = sorted(f"{uid} {day} {day}" for uid, day in expected(folder).items())
    if first != wanted:
        yield f"khal lists {first}, not {wanted}"
    khal(folder, "import", "--batch", "--include-calendar", "cases", str(folder / "cases.ics"))
    second, second_files = listed(), files()
    if second != first:
        yield f"after the second import khal lists {second}, not {first}"
    if second_files != first_files:
        yield f"the second import changes {first_files} to {second_files}"


tap.run([
    ("lines are folded by octets, letters stay whole", with_folder(check_lines)),
    ("icalendar reads every text, date and alarm", with_folder(check_icalendar)),
    ("vobject reads every text and date", with_folder(check_vobject)),
    ("icalendar and vobject read the dates of --evaluate", with_folder(check_cases)),
    ("an office that is closed is called on the day it opens", with_folder(check_call)),
    ("nothing that was typed is in a calendar", with_folder(check_privacy)),
    ("khal imports, and once more without a change", with_folder(check_khal)),
])
