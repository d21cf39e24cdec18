#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Ouvidor authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Weeks of a case by keyboard alone, and its end: life.py OUVIDOR SOURCE_ROOT LOCALEDIR LANGUAGE CASE...

A CASE holds what walk.py answers to the questions, and its `life`: at each moment `now` the program is started anew, must say what
--evaluate says and what `leads` names, and gets what is to be recorded. The desktop is told in time that an answer is due. At the end
all is deleted, and nothing of it may be on the disk any more.
"""

import datetime
import json
import pathlib
import sys
import tempfile

from gi.repository import Gio, GLib

from desktop import Desktop, Lost, plain
from walk import PERSONAL, Walk, language, program, questions, root, run_all, tr

ID = "0b5d9a3e-53b5-4c0e-9d3c-5d2f5a3c7e11"
OLD_ID = "1b5d9a3e-53b5-4c0e-9d3c-5d2f5a3c7e11"
TRASH_ID = "2b5d9a3e-53b5-4c0e-9d3c-5d2f5a3c7e11"


NOTIFICATIONS = """<node><interface name="org.freedesktop.Notifications">
<method name="Notify"><arg type="s" direction="in"/><arg type="u" direction="in"/><arg type="s" direction="in"/>
<arg type="s" direction="in"/><arg type="s" direction="in"/><arg type="as" direction="in"/><arg type="a{sv}" direction="in"/>
<arg type="i" direction="in"/><arg type="u" direction="out"/></method>
<method name="CloseNotification"><arg type="u" direction="in"/></method></interface></node>"""


class Notifications:
    """What a desktop shows."""

    def __init__(self):
        self.shown = []
        bus = Gio.bus_get_sync(Gio.BusType.SESSION, None)
        interface = Gio.DBusNodeInfo.new_for_xml(NOTIFICATIONS).interfaces[0]
        bus.register_object("/org/freedesktop/Notifications", interface, self._call, None, None)
        Gio.bus_own_name_on_connection(bus, "org.freedesktop.Notifications", Gio.BusNameOwnerFlags.NONE, None, None)

    def _call(self, bus, sender, path, interface, method, parameters, invocation):
        if method == "Notify":
            self.shown.append(parameters.unpack())
            invocation.return_value(GLib.Variant("(u)", (len(self.shown),)))
        else:
            invocation.return_value(None)


class Life(Walk):
    notifications = Notifications()

    def __init__(self, case):
        self.folder = tempfile.TemporaryDirectory(prefix="ouvidor-life-")
        self.attempts = []
        cases = pathlib.Path(self.folder.name, "data", "ouvidor", "cases")
        cases.mkdir(parents=True, mode=0o700)
        (cases / f"{ID}.json").write_text(json.dumps({
            "format": 1, "model_version": "1", "created": "2026-11-23", "complete": True, "closed": False, "keeps_all": True,
            "ticks": [], "dont_know": [], "answers": case["input"]["answers"], "attempts": []}), encoding="utf-8")
        super().__init__({**case, "input": {"answers": case["input"]["answers"], "attempts": self.attempts}})

    def open_desktop(self):
        return Desktop(program, language, self.now, pathlib.Path(self.folder.name))

    def go(self):
        self.open_case()
        for step in self.case["life"]:
            if "now" in step:
                self.restart(step["now"])
                self.open_case()
            self.check_step(step["leads"])
            if "record" in step:
                self.record(step["leads"], step["record"])
        self.check_privacy()
        self.check_notifications()
        self.delete_all()

    def check_notifications(self):
        """Of each wait that the program saw the last two days of."""
        shown = [notification[3] for notification in self.notifications.shown]
        if shown != [tr(title) for title in self.case["told"]]:
            raise Lost(f"the desktop was told {shown}")
        self.notifications.shown.clear()

    def restart(self, now):
        self.desktop.close()
        self.now = now
        self.page = None
        self.desktop = self.open_desktop()

    def open_case(self):
        """It is the only one: a card when something is to be done, else a row."""
        self.new_page()
        moves = json.loads(self.evaluate())["action"] == "contact"
        problem = {option["id"]: option["label"] for option in questions["problem"]["options"]}[self.answers["problem"]]
        title = tr("Show what to do") if moves else tr(problem)
        role = "push button" if moves else "list item"
        self.desktop.tab_to(lambda node: node.role == role and node.label.startswith(title), f"the case ({title})")
        self.desktop.press("Return")
        self.new_page()

    def check_step(self, leads):
        outcome = json.loads(self.evaluate())
        if [outcome["action"], outcome["channel"]] != leads:
            raise Lost(f"on {self.now} --evaluate says {outcome['action']} {outcome['channel']}, not {leads}")
        self.check_headline()

    def record(self, leads, record):
        waits = leads[0] == "wait"
        self.press_button(tr("Record the answer") if waits else tr("Record what happened"))
        self.fill_form(record, "Save" if waits else "Add")
        if waits:
            self.attempts[-1].update(record)
        else:
            day = datetime.datetime.fromisoformat(self.now).date()
            self.attempts.append({"channel": leads[1], "date": str(day), **record})

    # ---- The end -------------------------------------------------------------------------------------------------

    def canaries(self):
        typed = [value for id, value in self.answers.items() if id in PERSONAL and value]
        return [*typed, *(attempt["protocol"] for attempt in self.attempts), "canary-old", "canary-trash", "canary-left"]

    def hide(self):
        """What may lie in the folder beside the case: one of an older format, one that was deleted, what is left of a save."""
        folder = self.desktop.home / "data" / "ouvidor"
        old = json.loads(pathlib.Path(root, "tests", "data", "cases", "format-0.json").read_text(encoding="utf-8"))
        old["note"] = "canary-old"
        (folder / "cases" / f"{OLD_ID}.json").write_text(json.dumps(old), encoding="utf-8")
        (folder / "cases" / f"{OLD_ID}.json.format-0").write_text("canary-old", encoding="utf-8")
        (folder / "trash").mkdir(exist_ok=True)
        (folder / "trash" / f"{TRASH_ID}.json").write_text("canary-trash", encoding="utf-8")

    def found(self):
        """Which canaries are in which files."""
        return {f"{canary} in {path}" for path in self.desktop.home.rglob("*") if path.is_file()
                for canary in self.canaries() if canary.encode() in path.read_bytes() or canary in path.name}

    def press_in_newest(self, label):
        """Presses a button or a row of the window that is about to open."""
        # Buttons of a dialog say their label twice on the floor.
        names = (label, f"{label} {label}")

        def is_it(node):
            return node.role in ("push button", "list item") and node.name in names

        def is_open():
            windows = list(self.desktop.application.children())
            return len(windows) > 1 and any(is_it(node) for node in windows[-1].walk())

        self.desktop.wait_for(is_open, f"the window with “{label}”")
        self.desktop.focus_window()
        self.desktop.tab_to(is_it, f"the button “{label}”")
        self.desktop.press("Return")

    def delete_all(self):
        self.desktop.close()
        self.hide()
        # What was deleted goes with the next start; what is left of a save lies there while the program runs, too.
        self.page = None
        self.desktop = self.open_desktop()
        self.new_page()
        (self.desktop.home / "data" / "ouvidor" / "cases" / ".ouvidor-00.tmp").write_text("canary-left", encoding="utf-8")
        found = self.found()
        if len(found) < 5:
            raise Lost(f"too few canaries for a test: {found}")
        self.desktop.press("ctrl+comma")
        self.press_in_newest(f"{tr('Delete all cases')}: {tr('Delete…')}")
        self.press_in_newest(tr("Delete all"))
        self.press_in_newest(tr("Close"))
        self.desktop.focus_window()
        self.desktop.wait_for(lambda: any(plain(node.name) == tr("Begin") for node in self.desktop.application.walk()),
                              "the start without cases")
        self.desktop.close()
        if self.found():
            raise Lost(f"still there after everything was deleted: {self.found()}")
        self.desktop = self.open_desktop()


run_all(Life, sys.argv[5:])
