"""Teams and supervision in the real desktop: a record opened by break-glass and looked into by the practice lead, the care
team with its trail, who supervises whom, cover during leave, a caseload to be handed over, and a supervisor's list with an
action agreed and a supervisee's note co-signed.

Usage: teams.py BINARIES [PICTURES]   (inside on-one-screen)
"""
import sys

from demonstration import picture, step, tell
from practice import PASSWORD, Api
from screen_reader import Desktop, children, wait_for

SIGNED = " has signed the note of the session of "
REASON = "At the door in distress; nobody of the care team can be reached."


def sign_in(desktop, person):
    desktop.write("Username", person)
    desktop.write("Password", PASSWORD)
    desktop.press("Sign in", "push button")
    desktop.find("Waiting for you", "label")


def command(desktop, name):
    """Of the menus, which show only while they are open."""
    return wait_for(f'"{name}" in the menus', lambda: next(Desktop.all(desktop, "menu item", name), None))


def change_over(desktop, person):
    desktop.act(command(desktop, "Sign out"))
    sign_in(desktop, person)


def dialog(desktop, entry, title):
    desktop.act(command(desktop, entry))
    return desktop.window(title)


def stranger_to(practice, theirs, other):
    """A client of the one who is not on the caseload of the other."""
    seen = {row["client_id"] for row in other.caseload()}
    return next(row for row in theirs.caseload() if row["client_id"] not in seen and row["reference"])


def break_glass(practice, desktop, client):
    dialog(desktop, "Break-glass\u2026", "Break-glass")
    desktop.write("Or the reference", client["reference"])
    desktop.write("Why you need it now", REASON)
    picture(desktop, "teams-break-glass")
    desktop.press("Open record", "push button")
    desktop.closed("Break-glass")
    desktop.read("Opened by break-glass until ")
    picture(desktop, "teams-banner")
    desktop.key("ctrl+7")
    desktop.find("Who joined and left", "label")
    picture(desktop, "teams-care-team")
    step("a record is opened by break-glass, and a bar says until when and why")


def look_into(practice, desktop):
    desktop.key("ctrl+i")
    desktop.read("One record was opened by break-glass.")
    picture(desktop, "teams-inbox")
    desktop.press("Sign off\u2026", "push button")
    desktop.window("Sign off a break-glass")
    desktop.write("What you found", "Asked both of them: it was right.")
    picture(desktop, "teams-looked-into")
    desktop.press("Sign off", "push button")
    desktop.closed("Sign off a break-glass")
    wait_for("an inbox without it", lambda: not practice.api.call("GET", "/inbox")["break_glasses"])
    step("it waits for the practice lead until they say what they found")


def dialogs_of_a_lead(desktop):
    for entry, title, name in (("Who supervises whom\u2026", "Supervision", "supervision-pairs"),
                               ("Cover during leave\u2026", "Cover during leave", "leave"),
                               ("Hand over a caseload\u2026", "Hand over a caseload", "handover")):
        dialog(desktop, entry, title)
        if name == "handover":
            desktop.choose("Whose clients", "Tomas")
            desktop.read("clients are handed over.")
        picture(desktop, f"teams-{name}")
        desktop.press("Close", "push button")
        desktop.closed(title)
    step("a lead says who supervises whom, names a cover and sees what would be handed over")


def supervise(practice, desktop):
    astrid = Api(practice.address, "astrid")
    before = len(astrid.call("GET", "/supervision")["actions"])
    desktop.key("ctrl+shift+p")
    desktop.read(" clients of your supervisees.")
    picture(desktop, "teams-supervision")
    desktop.press("Agree action\u2026", "push button")
    desktop.window("Agree action")
    desktop.write("What is to be done", "Read the notes of the last three sessions together.")
    picture(desktop, "teams-agree-action")
    desktop.press("Agree action", "push button")
    desktop.closed("Agree action")
    wait_for("the action", lambda: len(astrid.call("GET", "/supervision")["actions"]) == before + 1)
    desktop.press("Open client", "push button")
    desktop.read("You see this client as a supervisor.")
    picture(desktop, "teams-read-only")
    step("a supervisor sees what waits, agrees an action and reads a record that they cannot change")


def notes_to_cosign(table):
    """What the rows say, those out of sight too."""
    return [cell.get_name() for cell in children(table) if SIGNED in (cell.get_name() or "")]


def called(note):
    """As the desktop names the client."""
    preferred, legal = note["preferred_name"], note["legal_name"]
    if not preferred or " " in preferred or " " not in legal:
        return preferred or legal
    return preferred + legal[legal.index(" "):]


def cosign(practice, desktop):
    astrid = Api(practice.address, "astrid")

    def waiting():
        return {note["note_id"]: note for note in astrid.call("GET", "/inbox")["to_cosign"]}
    before = waiting()
    assert before, "no note waits to be co-signed"
    desktop.key("ctrl+i")
    table = desktop.find("What waits", "table")
    rows = wait_for("the notes to co-sign in the Inbox", lambda: notes_to_cosign(table))
    desktop.select_row("What waits", rows[0])
    heading = desktop.read("Note to co-sign: ")
    desktop.read("It leaves the inbox when you have read it and co-signed it.")
    picture(desktop, "teams-to-cosign")
    desktop.press("Open note", "push button")
    desktop.press("Co-sign note", "push button")
    desktop.read("Co-signed by Astrid Fernhollow, ")
    desktop.gone("Co-sign note", "push button")
    picture(desktop, "teams-cosigned")
    wait_for("one note less in the supervisor's Inbox", lambda: len(waiting()) == len(before) - 1)
    signed = [note for note_id, note in before.items() if note_id not in waiting()]
    assert [called(note) in heading for note in signed] == [True], (heading, signed)
    desktop.key("ctrl+i")
    wait_for("an Inbox without its row",
             lambda: len(notes_to_cosign(desktop.find("What waits", "table"))) == len(rows) - 1)
    step("a supervisor opens a supervisee's note from the Inbox and co-signs it, and it waits no longer")


def story(practice):
    tomas, ines = Api(practice.address, "tomas"), Api(practice.address, "ines")
    client = stranger_to(practice, ines, tomas)
    desktop = practice.open(person="tomas")
    sign_in(desktop, "tomas")
    break_glass(practice, desktop, client)
    change_over(desktop, "maren")
    look_into(practice, desktop)
    dialogs_of_a_lead(desktop)
    change_over(desktop, "astrid")
    supervise(practice, desktop)
    cosign(practice, desktop)


if __name__ == "__main__":
    sys.exit(tell("teams", story))
