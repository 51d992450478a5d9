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

from answers import SCORES
from practice import Api, Home, Server, Therapist, with_open_note
from screen_reader import NotSeen

MOST_LOST_SECONDS = 1.0
LETTERS = "abcdefghijklmnoprstuvw"


class Note:
    """A progress note that grows: invented words without end, as fast as the keys come."""

    person, kills, seconds, pause = "maren", 16, (1.2, 2.4), 0.0

    def __init__(self, client, chance):
        self.client, self.chance = client, chance
        self.before = ""

    def keys(self):
        while True:
            yield from "".join(self.chance.choice(LETTERS) for _ in range(self.chance.randint(6, 9))) + " "

    def begin(self, desktop):
        desktop.open_client(self.client["legal_name"])
        desktop.press("Write note", "push button")
        desktop.come_to("Since last time")
        self.before = desktop.content("Since last time")

    def found(self, desktop, typed):
        desktop.come_to("Since last time")
        desktop.key("ctrl+End")
        return desktop.content("Since last time").removeprefix(self.before)

    def secrets(self, typed):
        return [*self.client["legal_name"].split(), *(word for word in typed.split() if len(word) >= 5)]


class Form:
    """The Fears of Compassion Scales, keyed in by number keys and killed before the last item."""

    person, kills, seconds, pause = "tomas", 4, (1.3, 1.6), 0.2

    def __init__(self, client, chance):
        self.client, self.chance = client, chance

    def keys(self):
        while True:
            yield str(self.chance.randint(0, 4))

    def begin(self, desktop):
        desktop.open_client(self.client["legal_name"])
        desktop.press("Give measure", "push button")
        desktop.select_row("Measures to give", "FCS")
        desktop.press("Key in a paper form", "push button")
        desktop.read("0 of 38 answered")

    def found(self, desktop, typed):
        """As many answers as are said to be there, once the sums on the screen are theirs."""
        answered = typed[:int(re.search(r"(\d+) of 38 answered", desktop.read(" of 38 answered"))[1])]
        for name, (begin, end, most) in SCORES["FCS"].items():
            part = [int(answer) for answer in answered[begin:end]]
            total = f"{sum(part)} of {most}" if len(part) == end - begin else f"– so far {sum(part)}, of {most}"
            desktop.find(f"{name}: {total}, {len(part)} of {end - begin} answered")
        return answered

    def secrets(self, typed):
        return [*self.client["legal_name"].split(), "Compassion"]


def type_until_killed(desktop, work, keys, typed):
    """Types on for a while and kills at once after a key; when that was. `typed` is [(when, key)]."""
    end = time.monotonic() + work.chance.uniform(*work.seconds)
    while time.monotonic() < end:
        key = next(keys)
        typed.append((time.monotonic(), key))
        subprocess.run(["xdotool", "key", "space" if key == " " else key, "sleep", str(work.pause)], check=True)
    desktop.kill()
    return time.monotonic()


def readable(folder, words):
    """Which of the words stand in clear in a file of this folder."""
    files = [file for file in folder.rglob("*") if file.is_file()]
    assert any("drafts" in file.parts for file in files), f"no draft below {folder}"
    contents = b"".join(file.read_bytes() for file in files)
    return [word for word in words if word.encode() in contents]


def kill_again_and_again(start, folder, work):
    """Each kill: how many keys were typed so far, how many found again, how long before it the first lost one was."""
    keys, typed = work.keys(), []
    desktop = start(work.person)
    work.begin(desktop)
    for _ in range(work.kills):
        killed_at = type_until_killed(desktop, work, keys, typed)
        text = "".join(key for _, key in typed)
        in_clear = readable(folder, work.secrets(text))
        desktop = start(work.person)
        desktop.read("Left unfinished on this computer")
        desktop.press("Go on with it", "push button")
        found = work.found(desktop, text)
        lost_seconds = killed_at - typed[len(found)][0] if len(found) < len(text) else 0.0
        fault = ""
        if not text.startswith(found):
            fault = "something else than what was typed"
        elif lost_seconds > MOST_LOST_SECONDS:
            fault = "more lost than the last second"
        elif in_clear:
            fault = f"readable on the disk: {in_clear}"
        yield len(text), len(found), lost_seconds, fault
        del typed[len(found):]
    desktop.leave()


def main():
    binaries = pathlib.Path(sys.argv[1]).resolve()
    seed = int(sys.argv[2]) if len(sys.argv) > 2 else 20261124
    chance = random.Random(seed)
    home = Home()
    server = Server(binaries, ["--private", str(home.folder_of_practice()), "--demonstration"], home.path / "server.log")
    latest = None

    def start(person):
        nonlocal latest
        latest = Therapist(binaries, server.address, home, person)
        latest.sign_in()
        return latest

    print(f"seed {seed}\n{'kill':>4}  work {'typed':>6} {'found':>6} {'lost':>7}")
    number = faults = 0
    try:
        for work in (Note(with_open_note(Api(server.address, Note.person)), chance),
                     Form(Api(server.address, Form.person).caseload()[0], chance)):
            for typed, found, lost_seconds, fault in kill_again_and_again(start, home.path / work.person, work):
                number += 1
                faults += bool(fault)
                name = type(work).__name__.lower()
                print(f"{number:>4}  {name} {typed:>6} {found:>6} {lost_seconds:>5.2f} s  {fault}", flush=True)
    except NotSeen as missing:
        print(missing)
        print(latest.everything())
        faults += 1
    finally:
        server.stop()
        home.remove()
    print(f"{number} kills, no more than the last second was lost" if faults == 0 else f"{faults} faults")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
