"""Drives the real desktop as a screen reader sees it: finds by accessible name and role, acts, and reads text back.

Everything waits for a condition with a deadline and says what it was waiting for; nothing sleeps a fixed time.
"""
import hashlib
import os
import re
import select
import subprocess
import sys
import threading
import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

DEADLINE = 30.0
ALWAYS_THERE = (Atspi.Role.APPLICATION, Atspi.Role.MENU_BAR, Atspi.Role.MENU, Atspi.Role.MENU_ITEM)


# GTK tells of sizes that wx tries in vain, hundreds of times: what matters would not be found among it.
NOISE = re.compile(rb"\s*$|.*Gtk-(CRITICAL|WARNING) \*\*")


class NotSeen(AssertionError):
    """A condition that did not come true in time; its text says which."""


def wait_for(what, condition, deadline=DEADLINE):
    """The first true value of `condition`; raises NotSeen naming `what` after `deadline` seconds."""
    end = time.monotonic() + deadline
    while True:
        settle()
        try:
            value = condition()
        except GLib.Error:  # the widget went away while it was being read
            value = None
        if value:
            return value
        if time.monotonic() > end:
            raise NotSeen(f"not seen within {deadline:.0f} s: {what}")
        yield_briefly()


def settle():
    """Lets the events of AT-SPI through that have come in."""
    context = GLib.MainContext.default()
    while context.iteration(False):
        pass


def yield_briefly():
    """Gives the desktop the processor between two looks."""
    select.select([], [], [], 0.03)


def is_(node, state):
    return node.get_state_set().contains(state)


def showing(node):
    states = node.get_state_set()
    return states.contains(Atspi.StateType.SHOWING) and states.contains(Atspi.StateType.VISIBLE)


def children(node):
    for index in range(node.get_child_count()):
        child = node.get_child_at_index(index)
        if child is not None:
            yield child


def walk(node):
    """The node and what shows inside it; menus count although they show only while they are open."""
    yield node
    for child in children(node):
        if showing(child) or child.get_role() in ALWAYS_THERE:
            yield from walk(child)


def words_of(text):
    """Lines are wrapped to fit: a sentence is the same however its lines break."""
    return " ".join(text.split())


def text_of(node):
    """What a screen reader would speak: the name, and the text where there is one."""
    parts = [node.get_name() or ""]
    if node.get_text_iface():
        content = Atspi.Text.get_text(node, 0, Atspi.Text.get_character_count(node))
        if content != parts[0]:
            parts.append(content)
    return words_of(" ".join(parts))


def pass_on(errors):
    """What the desktop prints, without what GTK says of sizes."""
    for line in errors:
        if not NOISE.match(line):
            sys.stderr.write(line.decode(errors="replace"))
            sys.stderr.flush()


class Desktop:
    """One running `attune`. With `keyboard`, AT-SPI only reads: every act is a key."""

    def __init__(self, command, screenshots, keyboard=False, environment=None):
        self.keyboard = keyboard
        self.screenshots = screenshots
        self.process = subprocess.Popen(command, env={**os.environ, **(environment or {})}, stderr=subprocess.PIPE)
        threading.Thread(target=pass_on, args=(self.process.stderr,), daemon=True).start()
        self.application = wait_for("the desktop on the accessibility bus", self._find_application)

    def _find_application(self):
        if self.process.poll() is not None:
            raise NotSeen(f"the desktop ended with code {self.process.returncode}")
        for application in children(Atspi.get_desktop(0)):
            if application.get_process_id() == self.process.pid and application.get_child_count() > 0:
                return application
        return None

    # Looking

    def windows(self):
        """Those that show, the newest first: a dialog before the window that it stands on."""
        return [window for window in reversed(list(children(self.application))) if showing(window)]

    def window(self, title):
        """Of one that has just opened, keys go to it from here on."""
        window = wait_for(f'a window "{title}"',
                          lambda: next((window for window in self.windows() if window.get_name() == title), None))
        self._heard(lambda: is_(window, Atspi.StateType.ACTIVE))
        return window

    def closed(self, title):
        wait_for(f'the end of the window "{title}"',
                 lambda: all(window.get_name() != title for window in self.windows()))
        # A key that comes before another window has the keyboard goes nowhere.
        self._heard(lambda: any(is_(window, Atspi.StateType.ACTIVE) for window in self.windows()))

    def all(self, role=None, name=None, contains=None, starts=None):
        for window in self.windows():
            for node in walk(window):
                if role is not None and node.get_role_name() != role:
                    continue
                if name is not None and words_of(node.get_name() or "") != name:
                    continue
                if starts is not None and not (node.get_name() or "").startswith(starts):
                    continue
                if contains is not None and contains not in text_of(node):
                    continue
                yield node

    def find(self, name=None, role=None, contains=None, starts=None, deadline=DEADLINE):
        what = " ".join(filter(None, (role or "anything", name and f'named "{name}"', starts and f'named "{starts}…"',
                                      contains and f'containing "{contains}"')))
        return wait_for(what, lambda: next(self.all(role, name, contains, starts), None), deadline)

    def read(self, contains):
        """Asserts that a text on the screen contains this, and returns that text."""
        return self._text(contains, DEADLINE)

    def _text(self, contains, deadline):
        """Looked for again when it has gone between being found and being read."""
        return wait_for(f'a text containing "{contains}"', lambda: next(map(text_of, self.all(contains=contains)), None), deadline)

    def gone(self, name=None, role=None, contains=None):
        wait_for(f"the end of {name or contains}", lambda: next(self.all(role, name, contains), None) is None)

    def everything(self):
        """All text a screen reader could reach in the whole tree, shown or not, one line a widget."""
        lines = []

        def visit(node):
            lines.append(text_of(node))
            for child in children(node):
                visit(child)
        visit(self.application)
        return "\n".join(filter(None, lines))

    def texts(self, contains):
        """All texts on the screen that contain this, in their order, each once."""
        return list(dict.fromkeys(text_of(node) for node in self.all(role="label", contains=contains)))

    # Acting

    def act_in(self, window, name):
        """Presses the button of this name inside one window."""
        node = wait_for(f'a button "{name}"', lambda: next((node for node in walk(window) if node.get_name() == name
                                                            and node.get_role() == Atspi.Role.PUSH_BUTTON), None))
        if self.keyboard:
            self.focus(node)
            self.key("space")
        else:
            self.act(node)

    def choose(self, name, entry):
        """Chooses an entry of a list that drops down."""
        box = self.find(name, "combo box")

        def look():
            child = Atspi.Selection.get_selected_child(box, 0)
            return [child.get_name() or "" if child is not None else ""]

        def selected():
            """Looked for again when the entry has gone between being found and being read."""
            return wait_for(f'what is chosen of "{name}"', look)[0]
        if self.keyboard and not selected().startswith(entry):
            self.focus(box)
            self.key("Home")
        for step in range(20):
            before = selected()
            if before.startswith(entry):
                return
            self.key("Down") if self.keyboard else Atspi.Selection.select_child(box, step)
            self._heard(lambda: selected() != before)
        raise NotSeen(f'"{entry}" among the entries of "{name}"')

    @staticmethod
    def _heard(condition):
        """Gives what a key has done the time to be told of; whoever asks next finds out whether it was."""
        end = time.monotonic() + 3
        while not condition() and time.monotonic() < end:
            settle()
            yield_briefly()

    def press(self, name, role="push button"):
        node = self.find(name, role)
        wait_for(f'"{name}" to be enabled', lambda: is_(node, Atspi.StateType.SENSITIVE))
        if self.keyboard:
            self.focus(node)
            self.key("space")
        else:
            self.act(node)
        return node

    def act(self, node, names=("click", "press", "activate", "toggle")):
        actions = [node.get_action_name(i) for i in range(node.get_n_actions())]
        node.do_action(next((i for i, action in enumerate(actions) if action in names), 0))

    def choose_command(self, name, keys):
        """A command of the menus: by its name, or by its keys."""
        if self.keyboard:
            self.key(keys)
            return
        item = self.find(name, "menu item")
        wait_for(f'"{name}" to be enabled', lambda: is_(item, Atspi.StateType.SENSITIVE))
        self.act(item)

    def focus(self, node):
        """Moves the focus there: by Tab alone without a mouse, as a screen reader would otherwise."""
        if not self.keyboard:
            Atspi.Component.grab_focus(node)
            wait_for(f'the focus on "{node.get_name()}"', lambda: is_(node, Atspi.StateType.FOCUSED))
            return
        name, role = node.get_name(), node.get_role()
        self._active(node)
        for _ in range(120):
            if is_(node, Atspi.StateType.FOCUSED):
                return
            stop = self.tab()
            # The screen was drawn anew meanwhile: what stands in its place now is as good.
            if is_(node, Atspi.StateType.DEFUNCT) and (stop.get_name(), stop.get_role()) == (name, role):
                return
        raise NotSeen(f'the focus never reached "{name}" by Tab')

    @staticmethod
    def _active(node):
        """Until the keys go to its window: a dialog says that a field has the focus before it has the keyboard."""
        def has_the_keyboard():
            window = node
            while window.get_parent().get_role() != Atspi.Role.APPLICATION:
                window = window.get_parent()
            return is_(window, Atspi.StateType.ACTIVE)
        wait_for(f'the keyboard in the window of "{node.get_name()}"', has_the_keyboard)

    def tab(self):
        """Where Tab leads, which must have a name: without one nobody who listens knows where they are."""
        before = self.focused()
        after = f'after Tab from "{before.get_name()}"' if before else "after Tab"
        self.key("Tab")
        stop = wait_for(f"another focus {after}",
                        lambda: next((stop for stop in [self.focused()] if stop not in (None, before)), None), 3)
        if not stop.get_name():
            raise NotSeen(f"a name for the {stop.get_role_name()} {after}")
        return stop

    def tab_round(self):
        """Visits every stop of Tab until the first comes again."""
        first = self.tab()
        for _ in range(120):
            if self.tab() == first:
                return
        raise NotSeen(f'the way back to "{first.get_name()}" by Tab')

    def focused(self):
        """Where the keys go, as a screen reader is told."""
        def look(node):
            if is_(node, Atspi.StateType.FOCUSED):
                return node
            return next(filter(None, (look(child) for child in children(node) if showing(child))), None)
        return next(filter(None, map(look, self.windows())), None)

    def editable(self, name):
        for node in self.all():
            if words_of(node.get_name() or "") == name:
                for inner in walk(node):
                    if inner.get_editable_text_iface() and is_(inner, Atspi.StateType.EDITABLE):
                        return inner
        return None

    def type_into(self, name, text, check=True):
        field = wait_for(f'a field named "{name}"', lambda: self.editable(name))
        wait_for(f'"{name}" to be enabled', lambda: is_(field, Atspi.StateType.SENSITIVE))
        if self.keyboard:
            self.focus(field)
            self.key("ctrl+a")
            self.keys(text)
        else:
            Atspi.EditableText.set_text_contents(field, text)
        if check:
            wait_for(f'"{text}" in {name}', lambda: words_of(text) in text_of(field))
        return field

    def select_row(self, table_name, cell_name):
        """Selects the row of a table that has this cell."""
        table = self.find(table_name, role="table")
        row = self._row_of(table, cell_name)
        if not self.keyboard:
            Atspi.Table.add_row_selection(table, row)
        else:
            self._reach_row(table, row)
        wait_for(f'"{cell_name}" to be selected', lambda: Atspi.Table.is_row_selected(table, row))

    def _row_of(self, table, cell_name):
        def look():
            for index, cell in enumerate(children(table)):
                if cell.get_role() == Atspi.Role.TABLE_CELL and cell.get_name() == cell_name:
                    return (Atspi.Table.get_row_at_index(table, cell.get_index_in_parent()),)
            return None
        return wait_for(f'a row with "{cell_name}"', look)[0]

    def _reach_row(self, table, row):
        if not self._focus_in(table):
            self.focus(table)
        self.key("Home")
        for _ in range(row):
            self.key("Down")

    def _focus_in(self, table):
        return any(is_(node, Atspi.StateType.FOCUSED) for node in walk(table))

    def key(self, *combinations):
        subprocess.run(["xdotool", "key", "--clearmodifiers", *combinations], check=True)
        settle()

    def keys(self, text):
        for number, line in enumerate(text.split("\n")):
            if number > 0:
                self.key("Return")
            if line:
                subprocess.run(["xdotool", "type", "--clearmodifiers", "--delay", "8", "--", line], check=True)
        settle()

    # Keeping

    def screenshot(self, name):
        """Keeps a picture of the screen once two looks at it are the same."""
        path = os.path.join(self.screenshots, name + ".png")
        seen = []

        def still():
            subprocess.run(["import", "-window", "root", "-strip", "-define", "png:exclude-chunks=date,time", path],
                           check=True)
            with open(path, "rb") as picture:
                seen.append(hashlib.sha256(picture.read()).digest())
            return len(seen) > 1 and seen[-1] in (seen[-2], *seen[-3:-2]) or len(seen) > 8
        wait_for(f"a still screen for {name}", still)
        return path

    def quit(self):
        """Ends the desktop as a person would, and gives its exit code."""
        self.choose_command("Quit", "ctrl+q")
        return self.process.wait(timeout=DEADLINE)

    def end(self):
        if self.process.poll() is None:
            self.process.kill()
            self.process.wait()
