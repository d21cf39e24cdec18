#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Ouvidor authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""One Ouvidor and one window, however often and by whomever it is started: instances.py OUVIDOR SOURCE_ROOT

Needs a bus of its own that knows the service: see session.conf.in.
"""

import json
import os
import pathlib
import signal
import subprocess
import sys
import tempfile
import time

from gi.repository import Gio, GLib

PROGRAM, ROOT = sys.argv[1:3]
NAME = "io.github.ouvidor.Ouvidor"
PATH = "/io/github/ouvidor/Ouvidor"
PATIENCE_MS = 10000
FIRST_QUESTION = json.loads(pathlib.Path(ROOT, "resources/model/interview.json").read_text(encoding="utf-8"))["pages"][0]["title"]

bus = Gio.bus_get_sync(Gio.BusType.SESSION)


class Lost(Exception):
    """What should have happened did not."""


def call(destination, path, interface, method, arguments=None):
    return bus.call_sync(destination, path, interface, method, arguments, None, Gio.DBusCallFlags.NONE, PATIENCE_MS).unpack()


def is_running():
    return call("org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus", "NameHasOwner",
                GLib.Variant("(s)", (NAME,)))[0]


def activate(action=None):
    """What the desktop does for the menu's entry, or for one of its actions; starts the service when nothing runs."""
    if action is None:
        call(NAME, PATH, "org.freedesktop.Application", "Activate", GLib.Variant("(a{sv})", ({},)))
    else:
        call(NAME, PATH, "org.freedesktop.Application", "ActivateAction", GLib.Variant("(sava{sv})", (action, [], {})))


def start(*options):
    """A second start hands on what it is for, and ends."""
    subprocess.run([PROGRAM, *options], check=True, timeout=PATIENCE_MS / 1000)


def windows():
    """As the program tells the bus: it answers after all that it was asked to do before."""
    (text,) = call(NAME, f"{PATH}/window", "org.freedesktop.DBus.Introspectable", "Introspect")
    return Gio.DBusNodeInfo.new_for_xml(text).nodes


def ask_x(*command):
    return subprocess.run(["xdotool", *command], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, check=False).stdout.split("\n")


def window_on_screen():
    found = [line for line in ask_x("search", "--onlyvisible", "--class", ".") if line]
    return found[0] if len(found) == 1 else None


def wait_for(look, what):
    end = time.monotonic() + PATIENCE_MS / 1000
    while not (found := look()):
        if time.monotonic() > end:
            raise Lost(f"waited in vain for {what}")
        time.sleep(0.02)
    return found


def expect_one_window():
    there = wait_for(windows, "a window")
    if len(there) != 1:
        raise Lost(f"{len(there)} windows, not one")
    return wait_for(window_on_screen, "one window on the screen")


def expect_title(start):
    wait_for(lambda: ask_x("getwindowname", window_on_screen() or "0")[0].startswith(start), f"the title “{start}”")


def in_front(window):
    return lambda: ask_x("getwindowfocus")[0] == window


def leave():
    activate("quit")
    wait_for(lambda: not is_running(), "the end of Ouvidor")


def end():
    """Whatever is left of a check that failed."""
    if is_running():
        (process,) = call("org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus", "GetConnectionUnixProcessID",
                          GLib.Variant("(s)", (NAME,)))
        os.kill(process, signal.SIGKILL)
        wait_for(lambda: not is_running(), "the end of Ouvidor")


def take_focus_away():
    """As somebody does who turns to another window: here there is only the screen's own."""
    (screen,) = [line for line in ask_x("search", "--maxdepth", "0", "--name", ".*") if line][:1]
    subprocess.run(["xdotool", "windowfocus", "--sync", screen], check=False, stderr=subprocess.DEVNULL)


def check_second_start():
    first = subprocess.Popen([PROGRAM])
    wait_for(is_running, "the first start")
    window = expect_one_window()
    expect_title("Ouvidor")
    take_focus_away()
    start()
    if expect_one_window() != window:
        raise Lost("another window than the first")
    wait_for(in_front(window), "the window to come forward")
    start("--new-case")
    expect_one_window()
    expect_title(FIRST_QUESTION)
    leave()
    if first.wait(PATIENCE_MS / 1000) != 0:
        raise Lost(f"the first Ouvidor ended with {first.returncode}")


def check_start_with_new_case():
    first = subprocess.Popen([PROGRAM, "--new-case"])
    wait_for(is_running, "the first start")
    expect_one_window()
    expect_title(FIRST_QUESTION)
    leave()
    first.wait(PATIENCE_MS / 1000)


def check_menu():
    activate()
    window = expect_one_window()
    expect_title("Ouvidor")
    activate()
    start()
    if expect_one_window() != window:
        raise Lost("another window than the first")
    leave()


def check_menu_new_case():
    activate("new-case")
    expect_one_window()
    expect_title(FIRST_QUESTION)
    leave()


checks = [
    ("a second start brings the one window forward, with a new case if asked", check_second_start),
    ("a first start with a new case", check_start_with_new_case),
    ("the menu starts it by its service, in one window", check_menu),
    ("the menu's “New case” starts it by its service", check_menu_new_case),
]
failed = False
print(f"1..{len(checks)}")
with tempfile.TemporaryDirectory(prefix="ouvidor-e2e-") as home:
    HOME = {"HOME": home, **{f"XDG_{kind}_HOME": f"{home}/{kind.lower()}" for kind in ("CACHE", "CONFIG", "DATA", "STATE")}}
    os.environ.update(HOME)
    call("org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus", "UpdateActivationEnvironment",
         GLib.Variant("(a{ss})", (HOME,)))
    for number, (name, check) in enumerate(checks, 1):
        try:
            check()
            print(f"ok {number} - {name}", flush=True)
        except (Lost, GLib.Error, subprocess.SubprocessError) as error:
            failed = True
            print(f"# {error}", file=sys.stderr)
            print(f"not ok {number} - {name}", flush=True)
        finally:
            end()
sys.exit(1 if failed else 0)
