"""The real desktop in German: its main screens, found by the names that the catalogue gives them.

Usage: german.py BINARIES [PICTURES]   (inside on-one-screen)
"""
import gettext
import sys

from demonstration import picture, step, tell
from practice import PASSWORD, Therapist
from screen_reader import wait_for

CLIENT = "Saffron Nettlecombe"
TABS = ("Overview", "Sessions", "Measures", "Plan", "Homework", "Documents", "Details", "Account")


class GermanTherapist(Therapist):
    """Finds things by their English names, said in German."""

    def __init__(self, binaries, address, home, person):
        with open(binaries.parent / "share/attune/languages/de/attune.mo", "rb") as catalogue:
            self.say = gettext.GNUTranslations(catalogue).gettext
        german_home = type("GermanHome", (), {
            "path": home.path, "environment_of": lambda _, who: {**home.environment_of(who), "LANGUAGE": "de"}})()
        super().__init__(binaries, address, german_home, person)

    def sign_in(self):
        self.write(self.say("Username"), self.person)
        self.write(self.say("Password"), PASSWORD)
        self.press(self.say("Sign in"), "push button")
        self.find(self.say("Waiting for you"), "label")
        self.key("alt+Home")
        self.find(self.say("Caseload"), "table")

    def open_client(self, name):
        self.write(self.say("Find a client"), name)
        table = self.find(self.say("Caseload"), "table").get_table_iface()
        wait_for(f"{name} alone in the caseload", lambda: table.get_n_rows() == 1)
        self.key("Return")
        self.find(self.say("Overview"), "page tab")


def story(practice):
    def seen(name):
        step(name)
        picture(desktop, "german-" + name)

    desktop = practice.open(GermanTherapist)
    say = desktop.say
    desktop.find(say("Sign in"), "push button")
    seen("sign-in")
    desktop.sign_in()
    desktop.key("ctrl+0")
    desktop.read("Hinweise anzusehen")
    seen("today")
    desktop.key("ctrl+d")
    desktop.find(say("New appointment"), "push button")
    seen("diary")
    desktop.press(say("Agenda"), "toggle button")
    desktop.find(say("Agenda"), "table")
    seen("agenda")
    desktop.press(say("New appointment"))
    desktop.window(say("New appointment"))
    seen("new-appointment")
    desktop.key("Escape")
    desktop.closed(say("New appointment"))
    desktop.key("alt+Home")
    desktop.read("brauchen Aufmerksamkeit")
    seen("caseload")
    desktop.open_client(CLIENT)
    desktop.read(say("What has changed since the first score"))
    desktop.read("Episode 1, Sitzung ")
    for number, tab in enumerate(TABS, 1):
        desktop.key(f"ctrl+{number}")
        page = desktop.find(say(tab), "page tab")
        wait_for(f"{tab} in front", lambda page=page: selected(page))
        seen(tab.lower())
    desktop.key("ctrl+h")
    desktop.window(say("Set homework"))
    desktop.read("Übliche Dosis")
    seen("set-homework")
    desktop.key("Escape")
    desktop.closed(say("Set homework"))
    desktop.key("ctrl+t")
    desktop.read(say("Beside the note"))
    seen("note")
    desktop.key("ctrl+m")
    desktop.find(say("Measures to give"), "table")
    seen("give-measure")
    desktop.key("ctrl+i")
    desktop.read("Hinweise warten")
    seen("inbox")
    desktop.key("ctrl+shift+l")
    desktop.read("Instrumente: ")
    seen("library")


def selected(node):
    from gi.repository import Atspi
    return node.get_state_set().contains(Atspi.StateType.SELECTED)


if __name__ == "__main__":
    sys.exit(tell("german", story))
