# SPDX-FileCopyrightText: 2026 The Ouvidor authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A person without a mouse: real keys by xdotool, eyes by AT-SPI, the clipboard by xclip."""

import os
import pathlib
import subprocess
import tempfile
import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

PATIENCE = 10.0  # seconds until something that should happen counts as not happening
POLL_MS = 20
SETTLING = 0.5  # seconds in which whoever gets the focus next says so; to ask everyone takes longer
# What AT-SPI of Debian 13 calls otherwise.
NEW_ROLES = {"button": "push button", "grouping": "panel"}


class Lost(Exception):
    """What should have happened did not."""


def plain(text):
    """As it is read out: no-break spaces are spaces, and no line breaks."""
    return " ".join((text or "").replace("\u2060", "").split())


class Node:
    """One accessible object. Objects come and go while one looks: what is gone counts as empty."""

    def __init__(self, accessible):
        self.accessible = accessible

    def _ask(self, question, otherwise):
        try:
            return question(self.accessible)
        except GLib.Error:
            return otherwise

    @property
    def name(self):
        return plain(self._ask(lambda a: a.get_name(), ""))

    @property
    def label(self):
        """Its name, or what is written on it."""
        return self.name or next((node.name for node in self.walk() if node.role == "label" and node.name), "")

    @property
    def role(self):
        role = self._ask(lambda a: a.get_role_name(), "")
        return NEW_ROLES.get(role, role)

    def has(self, *states):
        there = self._ask(lambda a: a.get_state_set(), None)
        return there is not None and all(there.contains(getattr(Atspi.StateType, state)) for state in states)

    def children(self):
        for index in range(self._ask(lambda a: a.get_child_count(), 0)):
            child = self._ask(lambda a: a.get_child_at_index(index), None)
            if child is not None:
                yield Node(child)

    def walk(self):
        yield self
        for child in self.children():
            yield from child.walk()

    def find_focused(self):
        """The innermost that has the focus and is no window; of several windows the newest knows."""
        for child in reversed(list(self.children())):
            # Each question takes a millisecond.
            states = child._ask(lambda a: a.get_state_set(), None)
            if states is None or not states.contains(Atspi.StateType.VISIBLE):
                continue
            found = child.find_focused()
            if found is not None:
                return found
            if states.contains(Atspi.StateType.FOCUSED) and child.role not in Desktop.CONTAINERS:
                return child
        return None

    def ancestors(self):
        accessible = self._ask(lambda a: a.get_parent(), None)
        while accessible is not None:
            node = Node(accessible)
            yield node
            accessible = node._ask(lambda a: a.get_parent(), None)

    def text(self):
        """What is written in an entry."""
        return self._ask(lambda a: Atspi.Text.get_text(a, 0, Atspi.Text.get_character_count(a)), "")

    def is_same(self, other):
        return other is not None and self.accessible == other.accessible

    def __str__(self):
        return f"{self.role} “{self.name}”"


class Desktop:
    """A running Ouvidor in a home folder of its own, or in HOME, which stays."""

    CONTAINERS = ("application", "frame", "window", "dialog")

    def __init__(self, program, language, now, home=None, large=False):
        self.temporary = tempfile.TemporaryDirectory(prefix="ouvidor-e2e-") if home is None else None
        self.home = home = pathlib.Path(self.temporary.name) if home is None else home
        if large:
            settings = home / "config" / "gtk-4.0" / "settings.ini"
            settings.parent.mkdir(parents=True)
            settings.write_text(f"[Settings]\ngtk-xft-dpi={2 * 96 * 1024}\n")
        self.log = home / "log"
        env = {
            **os.environ,
            "G_DEBUG": "fatal-warnings", "GDK_BACKEND": "x11", "GTK_A11Y": "atspi",
            "HOME": str(home), "TMPDIR": str(home),
            "LANGUAGE": language, "OUV_NOW": now,
            **{f"XDG_{kind}_HOME": str(home / kind.lower()) for kind in ("CACHE", "CONFIG", "DATA", "STATE")},
        }
        self.process = subprocess.Popen([program], env=env, stdin=subprocess.DEVNULL,
                                        stdout=self.log.open("ab"), stderr=subprocess.STDOUT)
        self.focused = None
        self.lost = 0.0
        self.listener = Atspi.EventListener.new(self._focus_moved)
        self.listener.register("object:state-changed:focused")
        self.application = self.wait_for(self._find_application, "the application on the accessibility bus")
        self.focus_window()

    def close(self):
        self.listener.deregister("object:state-changed:focused")
        if self.process.poll() is None:
            self.process.terminate()
            self.process.wait(PATIENCE)
        if self.temporary is not None:
            self.temporary.cleanup()

    def wait_for(self, look, what):
        """The first value of LOOK that is neither None nor empty."""
        end = time.monotonic() + PATIENCE
        while True:
            self._listen()
            found = look()
            if found:
                return found
            if self.process.poll() is not None:
                raise Lost(f"Ouvidor ended: {self.log.read_text(errors='replace')}")
            if time.monotonic() > end:
                raise Lost(f"waited in vain for {what}")
            self._pause()

    def _find_application(self):
        for child in Node(Atspi.get_desktop(0)).children():
            if child._ask(lambda a: a.get_process_id(), 0) == self.process.pid and any(True for _ in child.children()):
                return child
        return None

    # ---- Hands ---------------------------------------------------------------------------------------------------

    def windows(self):
        # Without a window manager nothing else tells which windows are there.
        found = subprocess.run(["xdotool", "search", "--onlyvisible", "--class", "."],
                               stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, check=False)
        return [line for line in found.stdout.split() if int(line) > 0]

    def focus_window(self):
        """Gives the keyboard to the newest window, as a window manager would."""
        windows = self.wait_for(self.windows, "a window")
        subprocess.run(["xdotool", "windowfocus", "--sync", max(windows, key=int)], check=True)

    def press(self, *keys):
        subprocess.run(["xdotool", "key", "--clearmodifiers", *keys], check=True)

    def type(self, text):
        subprocess.run(["xdotool", "type", "--delay", "4", text], check=True)

    def clipboard(self):
        return subprocess.run(["xclip", "-selection", "clipboard", "-out", "-target", "UTF8_STRING"],
                              stdout=subprocess.PIPE, check=True, timeout=PATIENCE).stdout.decode()

    # ---- Eyes ----------------------------------------------------------------------------------------------------

    def _listen(self):
        while GLib.MainContext.default().iteration(False):
            pass

    def _pause(self):
        """Until the focus moves, or for a moment: not all that one waits for is told."""
        context = GLib.MainContext.default()
        before = self.focused
        timer = GLib.timeout_source_new(POLL_MS)
        timer.set_callback(lambda _: GLib.SOURCE_REMOVE)
        timer.attach(context)
        while self.focused is before and not timer.is_destroyed():
            context.iteration(True)
        timer.destroy()

    def _focus_moved(self, event):
        node = Node(event.source)
        if event.detail1 and node.role not in self.CONTAINERS:
            self.focused = node
        elif node.is_same(self.focused):
            self.focused = None
            self.lost = time.monotonic()

    def focus(self):
        """What a key would reach now; None while the focus is on its way."""
        self._listen()
        if self.focused is None and time.monotonic() < self.lost + SETTLING:
            return None
        if self.focused is None or not self.focused.has("FOCUSED"):
            # What had the focus before anyone listened. The innermost, since pages are focused along with what is in them.
            self.focused = self.application.find_focused()
        return self.focused

    def wait_for_move(self, node, patience):
        """Until the focus has left NODE for another, or does not."""
        end = time.monotonic() + patience
        while time.monotonic() < end:
            moved = self.focus()
            if moved is not None and not moved.is_same(node):
                return
            self._pause()

    def tree(self):
        lines = []

        def add(node, depth):
            states = [state for state in ("FOCUSED", "FOCUSABLE", "CHECKED", "SELECTED") if node.has(state)]
            lines.append(f"{'  ' * depth}{node} {' '.join(states)}".rstrip())
            for child in node.children():
                add(child, depth + 1)

        add(self.application, 0)
        return "\n".join(lines)

    def title(self):
        """Of the newest window."""
        names = [node.name for node in self.application.children()]
        return names[-1] if names else ""

    def named_focus(self):
        node = self.focus()
        return node if node is not None and node.label else None

    def tab_to(self, wanted, what, key="Tab", limit=80):
        """Presses KEY until the focus is on a node for which WANTED holds."""
        seen = []
        for _ in range(limit):
            node = self.wait_for(self.focus, "the focus")
            if wanted(node):
                return node
            if not node.label:
                # A row that is being made anew gets its name a moment later.
                self.wait_for(self.named_focus, f"a name of the {node.role} that has the focus")
                continue
            seen.append(str(node))
            self.press(key)
            self.wait_for_move(node, 1.0)
        raise Lost(f"{limit} times {key} did not lead to {what}, but to: " + ", ".join(seen[-12:]))
