"""Kills the real desktop (SIGKILL) while somebody types, again and again: after each start the unfinished work is
offered and holds all but at most the last second typed, and no file of the desktop holds a word of it in clear.

Usage: kills.py BINARIES [SEED]   (inside on-one-screen)
"""
import pathlib
import random
import re
import subprocess
import sys
import time

from practice import Api, Home, Server, Therapist, with_open_note
from screen_reader import NotSeen

KILLS = 20
LETTERS = "abcdefghijklmnoprstuvw"
MOST_LOST_SECONDS = 1.0


class Typed:
    """What was typed, and when each key had been sent."""

    def __init__(self):
        self.keys = []

    def send(self, key, pause=0.0):
        subprocess.run(["xdotool", "key", "space" if key == " " else key, "sleep", str(pause)], check=True)
        self.keys.append((time.monotonic(), key))

    def text(self, until=None):
        return "".join(key for at, key in self.keys if until is None or at <= until)


def words(chance):
    """Invented words without end, letter by letter."""
    while True:
        yield from "".join(chance.choice(LETTERS) for _ in range(chance.randint(6, 9))) + " "


def type_until_killed(desktop, keys, typed, seconds, pause=0.0):
    """Types on, `pause` seconds between the keys; the desktop dies after `seconds`. When it did."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        typed.send(next(keys), pause)
    killed_at = time.monotonic()
    desktop.kill()
    return killed_at


def clear_words_in(folder, text):
    """The words of `text` that stand readable in a file of this folder."""
    contents = b"".join(file.read_bytes() for file in folder.rglob("*") if file.is_file())
    return [word for word in text.split() if len(word) >= 5 and word.encode() in contents]


def go_on(desktop):
    desktop.read("Left unfinished on this computer")
    desktop.press("Go on with it", "push button")


def fault_in(found, typed, killed_at, clear):
    """What is wrong with what was found again; nothing when it is right."""
    everything, certain = typed.text(), typed.text(killed_at - MOST_LOST_SECONDS)
    if not everything.startswith(found):
        return "something else than what was typed"
    if not found.startswith(certain):
        return "more lost than the last second"
    return f"readable on the disk: {clear}" if clear else ""


def kill_notes(start, home, client, chance):
    """Twenty kills over one note that grows. Each line: number, typed, found, lost, fault."""
    keys, typed = words(chance), Typed()
    desktop = start()
    desktop.open_client(client["legal_name"])
    desktop.press("Write note", "push button")
    desktop.come_to("Since last time")
    before = desktop.content("Since last time")
    for number in range(1, KILLS + 1):
        killed_at = type_until_killed(desktop, keys, typed, chance.uniform(1.5, 3.5))
        clear = clear_words_in(home.path / "maren", typed.text())
        desktop = start()
        go_on(desktop)
        desktop.come_to("Since last time")
        found = desktop.content("Since last time").removeprefix(before)
        yield number, typed.text(), found, fault_in(found, typed, killed_at, clear)
        typed.keys = [(0.0, key) for key in found]
        desktop.key("ctrl+End")
    desktop.leave()


def kill_form(start, chance):
    """Once over a form of 38 items, keyed in by half."""
    typed = Typed()
    desktop = start()
    desktop.open_client("Mossgrove")
    desktop.press("Give measure", "push button")
    desktop.find("Measures to give")
    desktop.press("Key in a paper form", "push button")
    desktop.read("0 of 38 answered")
    answers = iter([str(chance.randint(0, 4)) for _ in range(38)])
    killed_at = type_until_killed(desktop, answers, typed, 2.5, pause=0.12)
    desktop = start()
    go_on(desktop)
    answered = int(re.search(r"(\d+) of 38 answered", desktop.read(" of 38 answered"))[1])
    desktop.leave()
    certain = len(typed.text(killed_at - MOST_LOST_SECONDS))
    fault = "" if certain <= answered <= len(typed.keys) else "more lost than the last second"
    return "form", typed.text(), typed.text()[:answered], fault


def main():
    binaries = pathlib.Path(sys.argv[1]).resolve()
    seed = int(sys.argv[2]) if len(sys.argv) > 2 else 20261124
    chance = random.Random(seed)
    home = Home()
    server = Server(binaries, ["--private", str(home.folder_of_practice()), "--demonstration"], home.path / "server.log")

    latest = None

    def start():
        nonlocal latest
        latest = desktop = Therapist(binaries, server.address, home, "maren")
        desktop.sign_in()
        return desktop

    faults = 0
    print(f"seed {seed}\n{'kill':>5} {'typed':>6} {'found':>6} {'lost':>5}")

    def tell(number, typed, found, fault):
        print(f"{number:>5} {len(typed):>6} {len(found):>6} {len(typed) - len(found):>5}  {fault}", flush=True)
        return 1 if fault else 0

    try:
        client = with_open_note(Api(server.address, "maren"))
        for line in kill_notes(start, home, client, chance):
            faults += tell(*line)
        faults += tell(*kill_form(start, chance))
    except NotSeen as missing:
        print(missing)
        print(latest.everything())
        faults += 1
    finally:
        server.stop()
        home.remove()
    print("no more than the last second was lost" if faults == 0 else f"{faults} faults")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
