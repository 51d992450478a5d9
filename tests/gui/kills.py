"""Kills the real desktop (SIGKILL) while somebody types, again and again: after each start the unfinished work is
open and holds all but at most the last second typed (of a hundred kills one may lose more), and no file of the desktop
holds a word of it in clear.

Usage: kills.py BINARIES [SEED [KILLS]]   (inside on-one-screen)

KILLS is how many times in all, 20 unless it is said; four fifths of them while a note is typed, the others while a form
is keyed in. Each line tells how many milliseconds of typing were missing, the last one the 99th percentile.
"""
import math
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
USUAL_KILLS = 20
KILLS_A_FORM = 4  # it has 38 items, and some seven are answered between two kills
LETTERS = "abcdefghijklmnoprstuvw"


class Note:
    """A progress note that grows: invented words without end, as fast as the keys come."""

    person, seconds, pause = "maren", (1.2, 2.4), 0.0

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

    def end(self, desktop):
        pass

    def secrets(self, typed):
        return [*self.client["legal_name"].split(), *(word for word in typed.split() if len(word) >= 5)]


class Form:
    """The Fears of Compassion Scales, keyed in by number keys and killed before the last item."""

    person, seconds, pause = "tomas", (1.3, 1.6), 0.2

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

    def end(self, desktop):
        """Nothing is left unfinished that the next form would be taken for."""
        desktop.press("Stop and keep", "push button")
        desktop.gone("Stop and keep", "push button")

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


def kill_again_and_again(start, folder, work, kills):
    """Each kill: how many keys were typed so far, how many found again, how long before it the first lost one was."""
    keys, typed = work.keys(), []
    desktop = start(work.person)
    work.begin(desktop)
    for _ in range(kills):
        killed_at = type_until_killed(desktop, work, keys, typed)
        text = "".join(key for _, key in typed)
        in_clear = readable(folder, work.secrets(text))
        desktop = start(work.person, resumes=True)
        found = work.found(desktop, text)
        lost_seconds = killed_at - typed[len(found)][0] if len(found) < len(text) else 0.0
        fault = ""
        if not text.startswith(found):
            fault = "something else than what was typed"
        elif in_clear:
            fault = f"readable on the disk: {in_clear}"
        yield len(text), len(found), lost_seconds, fault
        del typed[len(found):]
    work.end(desktop)
    desktop.leave()


def percentile(values, percent):
    """The least of the values that so many of a hundred do not exceed."""
    return sorted(values)[max(0, math.ceil(percent * len(values) / 100) - 1)]


def main():
    binaries = pathlib.Path(sys.argv[1]).resolve()
    seed = int(sys.argv[2]) if len(sys.argv) > 2 else 20261124
    kills = int(sys.argv[3]) if len(sys.argv) > 3 else USUAL_KILLS
    chance = random.Random(seed)
    home = Home()
    server = Server(binaries, ["--private", str(home.folder_of_practice()), "--demonstration"], home.path / "server.log")
    latest = None

    def start(person, resumes=False):
        nonlocal latest
        latest = Therapist(binaries, server.address, home, person)
        latest.sign_in(resumes)
        return latest

    print(f"seed {seed}, {kills} kills\n{'kill':>4}  work {'typed':>6} {'found':>6} {'missing':>10}")
    faults = 0
    missing_ms = []
    try:
        note = Note(with_open_note(Api(server.address, Note.person)), chance)
        form = Form(Api(server.address, Form.person).caseload()[0], chance)
        of_forms = kills // 5
        for work, share in [(note, kills - of_forms), *((form, min(KILLS_A_FORM, of_forms - done))
                                                        for done in range(0, of_forms, KILLS_A_FORM))]:
            name = type(work).__name__.lower()
            for typed, found, lost_seconds, fault in kill_again_and_again(start, home.path / work.person, work, share):
                missing_ms.append(1000 * lost_seconds)
                faults += bool(fault)
                print(f"{len(missing_ms):>4}  {name} {typed:>6} {found:>6} {missing_ms[-1]:>7.0f} ms  {fault}", flush=True)
    except NotSeen as missing:
        print(missing)
        print(latest.everything())
        faults += 1
    finally:
        server.stop()
        home.remove()
    if missing_ms:
        faults += percentile(missing_ms, 99) > 1000 * MOST_LOST_SECONDS
        print(f"{len(missing_ms)} kills; missing: median {percentile(missing_ms, 50):.0f} ms, "
              f"p99 {percentile(missing_ms, 99):.0f} ms, most {max(missing_ms):.0f} ms")
    print("no more than the last second was missing" if faults == 0 else f"{faults} faults")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
