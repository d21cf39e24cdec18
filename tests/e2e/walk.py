#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Ouvidor authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""From the start page to the copied complaint by keyboard alone: walk.py OUVIDOR SOURCE_ROOT LOCALEDIR LANGUAGE[-large] CASE...

A CASE is what --evaluate reads, with the most pages that the way may have. The walk answers its questions as a person would,
and what stands in the clipboard at the end must be what --evaluate writes for the same answers.
"""

import gettext
import itertools
import json
import pathlib
import re
import subprocess
import sys
import tempfile
import time
import traceback

from desktop import Desktop, Lost, plain

program, root, localedir, way = sys.argv[1:5]
language, _, size = way.partition("-")
NOW = "2026-11-23T14:20:00-03:00"
# What the toolkit says of a thing that has no name.
TYPE_NAME = re.compile(r"(Gtk|Adw|Ouv)[A-Z]")
FOLDED = ("address", "city", "state")
PERSONAL = ("name", "cpf", "email", "phone", "address", "contract_number")

if language == "en":
    translate = str
else:
    translate = gettext.translation("ouvidor", localedir, [language]).gettext

model = {}
for path in sorted(pathlib.Path(root, "resources/model").glob("*.json")):
    for section, rows in json.loads(path.read_text(encoding="utf-8")).items():
        model.setdefault(section, []).extend(rows if isinstance(rows, list) else [rows])
questions = {question["id"]: question for question in model["questions"]}
page_titles = {page.get("kind"): page["title"] for page in model["pages"]}
about_title = next(page["title"] for page in model["pages"] if page["id"] == "about")
channels = {channel["id"]: channel["name"] for channel in model["channels"]}
OUTCOMES = {
    "waiting": "Still waiting",
    "no_answer": "No answer came",
    "refused": "They refused",
    "unsolved": "They answered, but it did not help",
    "solved": "Solved",
}


def tr(text):
    return plain(translate(text))


def is_due(name, until):
    """Whether NAME says up to which day is waited."""
    templates = ("%s: answer due by %s", "%s: we suggest waiting until %s", "%s: takes effect by %s")
    said = any(all(part in name for part in tr(template).split("%s")) for template in templates)
    return said and re.search(rf"\b{int(until[8:])}\b", name)


def day_typed(iso):
    return "/".join(reversed(iso.split("-")))


class Walk:
    def __init__(self, case):
        self.case = case
        self.answers = case["input"].get("answers", {})
        self.left = dict(self.answers)
        self.now = NOW
        self.desktop = self.open_desktop()
        self.pages = []
        self.page = None

    def open_desktop(self):
        return Desktop(program, language, self.now, large=size == "large")

    # ---- One page ------------------------------------------------------------------------------------------------

    def new_page(self):
        """The page that has just opened: the focus is on it, it has a name, and a heading says the same."""
        before = self.page

        def look():
            node = self.desktop.focus()
            return node if node is not None and node.role == "panel" and not node.is_same(before) else None

        self.page = self.desktop.wait_for(look, "the next page")
        if not self.page.name:
            raise Lost("a page without a name")
        nodes = [(node, node.role, node.name) for node in self.page.walk()]
        if not any(role == "heading" and name == self.page.name for _, role, name in nodes):
            raise Lost(f"“{self.page.name}” has no heading of this name")
        for node, role, name in nodes:
            # What the toolkit draws inside checks, expanders and buttons is no thing of its own to a screen reader; the list
            # inside an expander row has no name.
            nameless = not name and node.has("FOCUSABLE", "SHOWING") and not node.label
            if nameless or (TYPE_NAME.match(name) and role not in ("filler", "image", "scroll bar", "list")):
                raise Lost(f"on “{self.page.name}” a {role} has the name “{name}”")

    def texts_of(self, question):
        return {tr(text) for text in [question["text"], *(v.get("text") for v in question.get("variants", []))] if text}

    def fields(self):
        """The questions on this page, in their order."""
        names = {text: id for id, question in questions.items() for text in self.texts_of(question)}
        found = []
        for node in self.page.walk():
            if node is not self.page and node.role == "panel" and node.name in names and names[node.name] not in found:
                found.append(names[node.name])
        return found

    def is_in_field(self, node, question):
        texts = self.texts_of(question)
        return any(a.role == "panel" and a.name in texts and not a.is_same(self.page) for a in node.ancestors())

    def press_button(self, label, key="Tab"):
        self.desktop.tab_to(lambda node: node.role == "push button" and node.name == label, f"the button “{label}”", key)
        self.desktop.press("Return")

    def step_down_to(self, label):
        """Along the rows of a list."""
        for _ in range(60):
            node = self.desktop.wait_for(self.desktop.focus, "the focus")
            if node.label == label:
                return node
            self.desktop.press("Down")
            self.desktop.wait_for_move(node, 0.5)
        raise Lost(f"no row “{label}” below {node}")

    def choose(self, label, is_there, role):
        self.desktop.tab_to(lambda node: is_there(node) and node.role == role, f"the rows with “{label}”")
        node = self.step_down_to(label)
        self.desktop.press("space")
        self.desktop.wait_for(lambda: node.has("CHECKED"), f"“{label}” to be chosen")

    def choose_in_popup(self, label, is_there):
        self.desktop.tab_to(lambda node: is_there(node) and node.role in ("combo box", "list item"), f"the choice of “{label}”")
        self.desktop.press("space")
        self.step_down_to(label)
        self.desktop.press("Return")

    def write(self, text, is_there, what):
        node = self.desktop.tab_to(lambda node: is_there(node) and node.role in ("text", "entry"), what)
        self.desktop.type(text)
        # The text inside an entry row is read from the row around it.
        around = [node, *itertools.islice(node.ancestors(), 3)]
        self.desktop.wait_for(lambda: plain(text) in [plain(each.text()) for each in around], f"“{text}” in {what}")

    def answer(self, id, value):
        question = questions[id]

        def is_there(node):
            return self.is_in_field(node, question)

        labels = {option["id"]: tr(option["label"]) for option in question.get("options", [])}
        if question["type"] == "choice" and id == "state":
            self.choose_in_popup(labels[value], is_there)
        elif question["type"] == "choice":
            self.choose(labels[value], is_there, "radio button")
        elif question["type"] == "many":
            for option in labels:
                if option in value:
                    self.choose(labels[option], is_there, "check box")
        elif question["type"] == "date":
            self.write(day_typed(value), is_there, id)
        elif question["type"] == "money":
            self.write(value.replace(".", ","), is_there, id)
        else:
            self.write(value, is_there, id)

    def fill_form(self, attempt, accept):
        """In the form of a contact that is about to open: what ATTEMPT has, then the button ACCEPT."""
        self.desktop.wait_for(lambda: len(list(self.desktop.application.children())) > 1, "the form of a contact")
        self.desktop.focus_window()
        form = list(self.desktop.application.children())[-1]

        def is_there(node):
            return any(a.is_same(form) for a in node.ancestors())

        def is_named(*names):
            return lambda node: is_there(node) and node.name.startswith(tuple(tr(name) for name in names))

        if attempt.get("channel"):
            self.choose_in_popup(tr(channels[attempt["channel"]]), is_there)
        if attempt.get("date"):
            self.write(day_typed(attempt["date"]), is_named("Date"), "the date")
        if attempt.get("protocol"):
            self.write(attempt["protocol"], is_named("Number (protocolo)"), "the number")
        self.choose(tr(OUTCOMES[attempt["outcome"]]), is_there, "radio button")
        self.press_button(tr(accept))
        self.desktop.wait_for(lambda: len(list(self.desktop.application.children())) == 1, "the form to close")
        self.desktop.focus_window()

    def add_attempt(self, attempt):
        self.desktop.tab_to(lambda node: node.name.startswith(tr("Add a contact")), "“Add a contact”")
        self.desktop.press("Return")
        self.fill_form(attempt, "Add")

    # ---- The whole way -------------------------------------------------------------------------------------------

    def unanswered(self):
        """What is shown of what the case answers."""
        return [id for id in self.fields() if self.left.get(id) not in (None, [])]

    def answer_shown(self):
        """An answer may bring the next question of the page."""
        while wanted := self.unanswered():
            self.answer(wanted[0], self.left.pop(wanted[0]))

    def answer_page(self):
        self.answer_shown()
        if self.page.name == tr(about_title) and any(self.left.get(id) for id in FOLDED):
            self.desktop.tab_to(lambda node: node.name.startswith(tr("For Procon and the court")), "what is folded up")
            self.desktop.press("Return")
            self.desktop.wait_for(self.unanswered, "what was folded up")
            self.answer_shown()

    def go(self):
        self.press_button(tr("Begin"))
        while True:
            self.new_page()
            self.pages.append(self.page.name)
            if self.page.name == tr(page_titles["review"]):
                break
            if self.page.name == tr(page_titles["attempts"]):
                for attempt in self.case["input"].get("attempts", []):
                    self.add_attempt(attempt)
            self.answer_page()
            self.press_button(tr("Next"))
        unasked = [id for id, value in self.left.items() if value not in (None, [])]
        if unasked:
            raise Lost(f"was not asked for {', '.join(unasked)}")
        if len(self.pages) > self.case["most_pages"]:
            raise Lost(f"{len(self.pages)} pages, not at most {self.case['most_pages']}: {'; '.join(self.pages)}")

        self.press_button(tr("Show the next step"))
        self.new_page()
        self.check_headline()
        self.use()

    def use(self):
        self.desktop.press("alt+2")
        self.new_page()
        self.copy()
        self.check_privacy()

    def evaluate(self, *options):
        with tempfile.NamedTemporaryFile("w", suffix=".json") as file:
            json.dump(self.case["input"], file)
            file.flush()
            return subprocess.run([program, "--evaluate", file.name, f"--now={self.now}", f"--language={language}", *options],
                                  stdout=subprocess.PIPE, check=True, text=True).stdout

    def check_headline(self):
        """Who is turned to, or of who waits the last day."""
        headline = plain(self.evaluate("--format=text").splitlines()[0])
        outcome = json.loads(self.evaluate())
        until = outcome["until"] if outcome["action"] == "wait" else None

        def is_headline(node):
            return node.role == "heading" and (is_due(node.name, until) if until else node.name.startswith(headline))

        self.desktop.wait_for(lambda: any(is_headline(node) for node in self.page.walk()), f"the headline “{until or headline}”")

    def copy(self):
        expected = json.loads(self.evaluate())["message"]["body"]
        self.press_button(tr("Copy the Portuguese text"))
        self.desktop.wait_for(lambda: any(node.name.startswith(tr("Copied")) for node in self.desktop.application.walk()),
                              "the word that it is copied")
        copied = self.desktop.clipboard()
        if copied != expected:
            raise Lost(f"the clipboard differs from --evaluate:\n{copied}\n--\n{expected}")

    def check_privacy(self):
        secrets = [value for id, value in self.answers.items() if id in PERSONAL and value]
        log = self.desktop.log.read_text(encoding="utf-8", errors="replace")
        if re.search(r"-(WARNING|CRITICAL) \*\*", log):
            raise Lost(f"warnings: {log}")
        titles = " ".join(node.name for node in self.desktop.application.children())
        for secret in secrets:
            if secret in log or secret in titles:
                raise Lost(f"“{secret}” is in the log or in a title")
        # The case is kept in its own file, which nobody else may read, and nowhere else.
        cases = self.desktop.home / "data" / "ouvidor" / "cases"
        for path in self.desktop.home.rglob("*"):
            if not path.is_file() or not any(secret.encode() in path.read_bytes() for secret in secrets):
                continue
            if path.parent != cases or path.stat().st_mode & 0o077:
                raise Lost(f"personal data in {path}")


def run(case, make):
    started = time.monotonic()
    walk = None
    try:
        walk = make(case)
        walk.go()
        print(f"# {len(walk.pages)} pages, {time.monotonic() - started:.0f} s", flush=True)
        return True
    except Exception as error:  # whatever went wrong is this case's failure
        if isinstance(error, Lost):
            print(f"# {error}", file=sys.stderr)
        else:
            traceback.print_exc()
        if walk is not None:
            print("# pages: " + "; ".join(walk.pages), file=sys.stderr)
            print(walk.desktop.tree(), file=sys.stderr, flush=True)
        return False
    finally:
        if walk is not None:
            walk.desktop.close()


def run_all(make, paths):
    """Every case of PATHS by what MAKE makes of it, reported in the Test Anything Protocol."""
    cases = [json.loads(pathlib.Path(path).read_text(encoding="utf-8")) for path in paths]
    failed = 0
    print(f"1..{len(cases)}")
    for number, case in enumerate(cases, 1):
        passed = run(case, make)
        failed += not passed
        print(f"{'ok' if passed else 'not ok'} {number} - {case['name']}", flush=True)
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    run_all(Walk, sys.argv[5:])
