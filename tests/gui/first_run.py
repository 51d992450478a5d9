"""A therapist alone: the desktop's very first start, a practice on this computer, the first client, and the second start.

Usage: first_run.py BINARIES [SCREENSHOTS]   (inside on-one-screen, as somebody who is not root)
"""
import pathlib
import sys
import tempfile

from practice import Home
from screen_reader import Desktop, NotSeen, wait_for

PASSWORD = "a kind and patient voice"


def start(binaries, home, screenshots):
    return Desktop([str(binaries / "attune")], str(screenshots), environment=home.environment_of("alone"))


def first_start(desktop):
    desktop.find("Where is your practice?")
    desktop.screenshot("first-run-01-where")
    desktop.press("Continue")
    desktop.find("Your practice on this computer", deadline=120)
    desktop.type_into("Name of the practice", "Thrift Cottage Practice")
    desktop.type_into("Your name, as colleagues see it", "Ida Marram")
    desktop.type_into("Username", "ida")
    desktop.type_into("Password, 15 characters or more", "too short", check=False)
    desktop.type_into("The same password again", "too short", check=False)
    desktop.press("Open the practice")
    desktop.read("15 characters")
    desktop.screenshot("first-run-02-too-short")
    desktop.type_into("Password, 15 characters or more", PASSWORD, check=False)
    desktop.type_into("The same password again", PASSWORD, check=False)
    desktop.press("Open the practice")
    desktop.read("No clients yet")
    desktop.read("Thrift Cottage Practice")
    desktop.screenshot("first-run-03-empty-caseload")


def add_first_client(desktop):
    desktop.choose_command("New client…", "ctrl+n")
    desktop.window("New client")
    desktop.type_into("Legal name", "Rowan Saltmarsh")
    desktop.press("Add client")
    desktop.closed("New client")
    desktop.find("Rowan Saltmarsh")
    desktop.screenshot("first-run-04-first-client")


def second_start(desktop):
    desktop.find("Sign in", "push button", deadline=120)
    desktop.read("Thrift Cottage Practice")
    desktop.screenshot("first-run-05-sign-in")
    desktop.type_into("Username", "ida")
    desktop.type_into("Password", PASSWORD, check=False)
    desktop.press("Sign in")
    desktop.find("Waiting for you", "label")
    desktop.screenshot("first-run-06-today")
    desktop.choose_command("Caseload", "alt+Home")
    desktop.find("Rowan Saltmarsh", "table cell")


def main():
    binaries = pathlib.Path(sys.argv[1]).resolve()
    screenshots = pathlib.Path(sys.argv[2] if len(sys.argv) > 2 else tempfile.mkdtemp(prefix="attune-gui-"))
    screenshots.mkdir(parents=True, exist_ok=True)
    home = Home()
    desktop = start(binaries, home, screenshots)
    try:
        first_start(desktop)
        add_first_client(desktop)
        assert desktop.quit() == 0
        lock = home.path / "alone" / "data" / "attune" / "practice" / "attune.sock"
        wait_for("the end of the practice's server", lambda: not lock.exists())
        desktop = start(binaries, home, screenshots)
        second_start(desktop)
        assert desktop.quit() == 0
    except NotSeen as missing:
        desktop.screenshot("first-run-stopped-here")
        print(missing, "\n", desktop.everything())
        sys.exit(1)
    finally:
        desktop.end()
        home.remove()


if __name__ == "__main__":
    main()
