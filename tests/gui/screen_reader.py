"""Drives the real desktop as a screen reader sees it: finds by accessible name and role, acts, and reads text back.

Everything waits for a condition with a deadline and says what it was waiting for; nothing sleeps a fixed time.
"""
import os
import subprocess
import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

DEADLINE = 20.0


class NotSeen(AssertionError):
    pass


def settle():
    """Lets AT-SPI's own events through; at most a few milliseconds."""
    context = GLib.MainContext.default()
    for _ in range(20):
        if not context.iteration(False):
            break


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
        select_briefly()


def select_briefly():
    """Gives the desktop the processor between two looks."""
    import select
    select.select([], [], [], 0.02)


def showing(node):
    states = node.get_state_set()
    return states.contains(Atspi.StateType.SHOWING) and states.contains(Atspi.StateType.VISIBLE)


def children(node):
    for index in range(node.get_child_count()):
        child = node.get_child_at_index(index)
        if child is not None:
            yield child


def walk(node, hidden=False):
    yield node
    for child in children(node):
        if hidden or showing(child) or child.get_role() in (Atspi.Role.APPLICATION, Atspi.Role.MENU_ITEM,
                                                             Atspi.Role.MENU, Atspi.Role.MENU_BAR):
            yield from walk(child, hidden)


def text_of(node):
    """What a screen reader would speak: the name, and the text where there is one."""
    parts = [node.get_name() or ""]
    text = node.get_text_iface() if node else None
    if text is not None:
        parts.append(Atspi.Text.get_text(node, 0, Atspi.Text.get_character_count(node)))
    return " ".join(part for part in parts if part)


class Desktop:
    """One running `attune`."""

    def __init__(self, command, screenshots, keyboard=False, environment=None):
        self.keyboard = keyboard
        self.screenshots = screenshots
        self.process = subprocess.Popen(command, env={**os.environ, **(environment or {})})
        self.application = wait_for("the desktop on the accessibility bus", self._find_application)

    def _find_application(self):
        if self.process.poll() is not None:
            raise NotSeen(f"the desktop ended with code {self.process.returncode}")
        for application in children(Atspi.get_desktop(0)):
            if application.get_process_id() == self.process.pid and application.get_child_count() > 0:
                return application
        return None

    # Looking

    def all(self, role=None, name=None, contains=None):
        for node in walk(self.application):
            if role is not None and node.get_role_name() != role:
                continue
            if name is not None and (node.get_name() or "") != name:
                continue
            if contains is not None and contains not in text_of(node):
                continue
            if showing(node):
                yield node

    def find(self, name=None, role=None, contains=None, deadline=DEADLINE):
        what = " ".join(str(part) for part in (role or "anything", name and f'named "{name}"',
                                               contains and f'containing "{contains}"') if part)
        return wait_for(what, lambda: next(self.all(role, name, contains), None), deadline)

    def read(self, contains, deadline=DEADLINE):
        """Asserts that some text on the screen contains this, and returns that text."""
        return text_of(self.find(contains=contains, deadline=deadline))

    def gone(self, name=None, role=None, contains=None):
        wait_for(f"the end of {name or contains}", lambda: next(self.all(role, name, contains), None) is None)

    def everything(self):
        """All text a screen reader could reach, one line a widget."""
        return "\n".join(filter(None, (text_of(node) for node in walk(self.application))))

    # Acting

    def press(self, name, role=None):
        node = self.find(name, role)
        if self.keyboard:
            self.focus(node)
            self.key("space")
        else:
            actions = [node.get_action_name(i) for i in range(node.get_n_actions())]
            index = next((i for i, action in enumerate(actions) if action in ("click", "press", "activate", "toggle")), 0)
            node.do_action(index)
        return node

    def focus(self, node):
        """Moves the focus by Tab alone, as a person without a mouse would."""
        for _ in range(200):
            if node.get_state_set().contains(Atspi.StateType.FOCUSED):
                return
            self.key("Tab")
        raise NotSeen(f'the focus never reached "{node.get_name()}" by Tab')

    def type_into(self, name, text):
        node = self.find(name)
        editable = node if node.get_editable_text_iface() else next(
            inner for inner in walk(node) if inner.get_editable_text_iface())
        if self.keyboard:
            self.focus(editable)
            self.key("ctrl+a")
            self.keys(text)
        else:
            Atspi.EditableText.set_text_contents(editable, text)
        wait_for(f'"{text}" in {name}', lambda: text in text_of(editable))

    def key(self, *combinations):
        subprocess.run(["xdotool", "key", "--clearmodifiers", *combinations], check=True)
        settle()

    def keys(self, text):
        subprocess.run(["xdotool", "type", "--delay", "4", "--", text], check=True)
        settle()

    # Keeping

    def screenshot(self, name):
        path = os.path.join(self.screenshots, name + ".png")
        subprocess.run(["import", "-window", "root", path], check=True)
        return path

    def close(self):
        self.process.terminate()
        self.process.wait(timeout=20)
