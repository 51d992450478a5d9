"""A practice lead writes an exercise of the practice's own in the real desktop, attaches a recording, finds it in the
library, changes it, sets it as homework, and finds what a link can share with the client.

Usage: own_exercise.py BINARIES [PICTURES]   (inside on-one-screen)
"""
import base64
import sys

from demonstration import picture, step, tell
from screen_reader import Atspi, children, text_of, wait_for

NAME = "River walk"
FIELDS = {"Name": NAME, "What it is for": "Gives you an hour that asks nothing of you.",
          "Steps": "Go down to the river.\nWalk slowly, and listen to the water.",
          "Take care": "Turn back when it gets dark.", "Usual dose": "half an hour, twice a week"}
FRAME = b"\xff\xfb\x90\x00" + bytes(413)  # silence, as MP3


def attach(desktop, path):
    desktop.press("Attach a file\u2026")
    desktop.window("Attach a file")
    desktop.keys(str(path))
    desktop.key("Return")
    desktop.closed("Attach a file")


def write_exercise(desktop, folder):
    desktop.key("ctrl+shift+l")
    desktop.press("Exercises")
    desktop.read("35 come with Attune, 0 are your practice's own.")
    picture(desktop, "exercises")
    desktop.press("New exercise of your own\u2026")
    dialog = desktop.window("New exercise of your own")
    desktop.act_in(dialog, "Keep exercise")
    desktop.read("An exercise needs a name.")
    for name, text in FIELDS.items():
        desktop.write(name, text)
    (folder / "Notes.mp3").write_text("no sound at all")
    attach(desktop, folder / "Notes.mp3")
    desktop.read("is neither a PDF nor a recording")
    picture(desktop, "own-exercise-refused")
    (folder / "Water.mp3").write_bytes(FRAME * 900)
    attach(desktop, folder / "Water.mp3")
    table = desktop.find("Files", "table")
    wait_for("the file in the list", lambda: "Water.mp3, recording, 367 kB" in [text_of(one) for one in children(table)])
    picture(desktop, "own-exercise")
    desktop.act_in(dialog, "Keep exercise")
    desktop.closed("New exercise of your own")
    desktop.read("Practice's own, version 1.")
    desktop.find("Play Water.mp3")
    picture(desktop, "own-exercise-kept")
    step("an exercise of the practice's own is kept with its recording")


def change_it(desktop):
    desktop.press("Change this exercise\u2026")
    desktop.window("Change exercise")
    desktop.write("Usual dose", "an hour, once a week")
    desktop.act_in(desktop.window("Change exercise"), "Close")
    desktop.closed("Change exercise")
    desktop.press("Change this exercise\u2026")
    desktop.window("Change exercise")
    assert desktop.content("Usual dose") == "an hour, once a week", "what was typed is gone"
    desktop.act_in(desktop.window("Change exercise"), "Keep exercise")
    desktop.closed("Change exercise")
    desktop.read("Practice's own, version 2.")
    step("what is typed stays when the form is closed, and a change is a new version")


def set_it(desktop, client):
    desktop.key("alt+Home")
    desktop.find("Caseload", "table")
    desktop.open_client(client["legal_name"])
    desktop.key("ctrl+h")
    desktop.window("Set homework")
    table = desktop.find(starts="Exercise, ", role="table")
    Atspi.Table.add_row_selection(table, desktop._row_of(table, f"{NAME}, suggested, practice's own"))
    desktop.read("Your practice's own, of the same flow, system and phase as \"Soothing rhythm breathing\".")
    desktop.read("The client's page brings: Water.mp3.")
    picture(desktop, "own-exercise-as-homework")
    desktop.act_in(desktop.window("Set homework"), "Set homework")
    desktop.closed("Set homework")
    step("it is suggested beside those of its kind, and set as homework like any other")


def look_at_sharing(desktop):
    desktop.key("ctrl+5")
    desktop.press("Send a link")
    dialog = desktop.window("Send a link")
    desktop.find("Show the client how all their scores have gone", "check box")
    picture(desktop, "link-shares")
    desktop.act_in(dialog, "Close")
    desktop.closed("Send a link")
    step("a link offers to share how it has gone")


def story(practice):
    api = practice.api
    client = api.caseload()[0]
    desktop = practice.signed_in()
    write_exercise(desktop, practice.home.path)
    change_it(desktop)
    own = [one for one in api.call("GET", "/library")["exercises"] if one.get("own")]
    assert [(one["name"], one["own"]["version"]) for one in own] == [(NAME, 2)], own
    kept = own[0]["attachments"][0]
    pieces = [api.call("GET", f"/exercises/attachments/{kept['attachment_id']}/pieces/{piece}") for piece in range(2)]
    assert b"".join(base64.b64decode(one["content"]) for one in pieces) == FRAME * 900, "another recording"
    set_it(desktop, client)
    wait_for("the homework in the record", lambda: any(
        one["exercise_name"] == NAME for one in api.call("GET", f"/clients/{client['client_id']}")["assignments"]))
    look_at_sharing(desktop)


if __name__ == "__main__":
    sys.exit(tell("own-exercise", story))
