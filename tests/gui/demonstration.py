"""One story told on a demonstration practice of its own, with a desktop on it: pictures on the way where a folder for them
is given, and everything that could be read when something was not seen.

    def story(practice):
        desktop = practice.open()
        ...

    if __name__ == "__main__":
        sys.exit(tell("the-diary", story))

Usage of such a script: NAME.py BINARIES [PICTURES]   (inside on-one-screen)
"""
import os
import pathlib
import subprocess
import sys

from practice import Api, Home, Server, Therapist
from screen_reader import NotSeen


def step(words):
    print(words, flush=True)


def picture(desktop, name):
    if len(sys.argv) > 2:
        os.makedirs(sys.argv[2], exist_ok=True)
        desktop.screenshots = sys.argv[2]
        desktop.screenshot(name)


class Practice:
    """What a story is told on."""

    def __init__(self, binaries, home, address):
        self.binaries, self.home, self.address = binaries, home, address
        self.api = Api(address, "maren")
        self.desktop = None

    def open(self, kind=Therapist, person="maren"):
        """A desktop that nobody has signed in at; it is closed with the practice."""
        self.desktop = kind(self.binaries, self.address, self.home, person)
        return self.desktop

    def signed_in(self):
        desktop = self.open()
        desktop.sign_in()
        return desktop


def tell(name, story):
    """The code that the script exits with: 0 when all was seen."""
    binaries = pathlib.Path(sys.argv[1]).resolve()
    home = Home()
    server = Server(binaries, ["--private", str(home.folder_of_practice()), "--demonstration"], home.path / "server.log")
    practice = Practice(binaries, home, server.address)
    try:
        story(practice)
    except (NotSeen, AssertionError, subprocess.CalledProcessError) as fault:
        print(f"NOT SEEN  {fault}", flush=True)
        desktop = practice.desktop
        if desktop and desktop.process.poll() is None:
            print(desktop.everything())
            picture(desktop, name + "-not-seen")
        return 1
    finally:
        if practice.desktop:
            practice.desktop.end()
        server.stop()
        home.remove()
    return 0
