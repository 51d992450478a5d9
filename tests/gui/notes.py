"""Notes in the real desktop: a template of the practice's own, a note by another template chosen while it is empty, homework
set beside it in three presses, the note signed, added to, and found again by a word of another ending.

Usage: notes.py BINARIES [PICTURES]   (inside on-one-screen)
"""
import datetime as dt
import sys

from demonstration import picture, step, tell
from screen_reader import text_of, wait_for


def session_just_held(api, client):
    """A session of today without a note."""
    start = dt.datetime.now(dt.timezone.utc).replace(minute=0, second=0, microsecond=0) - dt.timedelta(hours=1)
    return api.call("POST", f"/clients/{client['client_id']}/sessions",
                    {"starts_at": start.strftime("%Y-%m-%dT%H:%M:%SZ"), "minutes": 50, "state": "attended"})


def note_of(api, client, session):
    record = api.call("GET", f"/clients/{client['client_id']}")
    return next((note for note in record["notes"]
                 if note["session_id"] == session["session_id"] and note["kind"] == "progress"), None)


def write_template(desktop):
    desktop.key("ctrl+shift+l")
    desktop.press("Note templates")
    desktop.select_row("Note templates", "Telephone")
    desktop.read("A call: why, what was said, risk and what comes next.")
    picture(desktop, "note-templates")
    desktop.press("Make your own from it")
    dialog = desktop.window("New note template")
    desktop.act_in(dialog, "Keep template")
    desktop.read("A template needs a name.")
    desktop.write("Name", "Call with the family")
    desktop.write("Heading of section 2", "What each of them said")
    picture(desktop, "own-template")
    desktop.act_in(dialog, "Keep template")
    desktop.closed("New note template")
    desktop.read("What each of them said: the session summary tells it too")
    picture(desktop, "note-templates-own")
    step("a template of the practice's own is made from one that comes with Attune")


def write_note(desktop, api, client, session):
    desktop.key("alt+Home")
    desktop.find("Caseload", "table")
    desktop.open_client(client["legal_name"])
    desktop.press("Write note")
    desktop.come_to("Since last time")
    picture(desktop, "note-empty")
    desktop.choose("Template", "SOAP")
    desktop.come_to("Subjective")
    desktop.write("Subjective", "Worried less about the harbour walk.")
    wait_for("the note in the record", lambda: note_of(api, client, session), 30)
    picture(desktop, "note-soap")
    headings = [section["heading"] for section in note_of(api, client, session)["text"]["sections"]]
    assert headings == ["Subjective", "Objective", "Scores", "Homework", "Assessment", "Plan"], headings
    step("another template is chosen in one act, and the note is kept under its headings")


def set_homework_beside_it(desktop, api, client):
    """From the note to homework that is set: what is pressed on the way is counted."""
    pressed = []

    def press(act, *arguments):
        pressed.append(arguments[-1])
        return act(*arguments)
    press(desktop.press, "Set homework, beside the note")
    dialog = desktop.window("Set homework")
    chosen = text_of(desktop.find(starts="Exercise, ")).removeprefix("Exercise, ")
    press(desktop.come_to, "What for")
    desktop.keys("To meet the critic with a warmer voice")
    picture(desktop, "homework-from-note")
    press(desktop.act_in, dialog, "Set homework")
    desktop.closed("Set homework")
    desktop.field("Subjective")
    assert len(pressed) <= 4, pressed
    running = api.call("GET", f"/clients/{client['client_id']}")["assignments"]
    wanted = [one for one in running if one["reason"] == "To meet the critic with a warmer voice"]
    assert wanted and chosen.startswith(wanted[0]["exercise_name"]), (chosen, running)
    step(f"homework is set from the note in {len(pressed)} presses: {', '.join(pressed)}")


def sign_and_add(desktop, api, client, session):
    desktop.press("Sign note")
    desktop.read("Signed by Maren Thistledown, ")
    desktop.read("SHA-256 of the text, its headings, author, session and time: "
                 + note_of(api, client, session)["hash"])
    desktop.press("Add to the note\u2026")
    dialog = desktop.window("Addendum")
    desktop.write("What is added", "Her sister rang: they will walk together.")
    picture(desktop, "addendum")
    desktop.act_in(dialog, "Sign addendum")
    desktop.closed("Addendum")
    desktop.read("Addendum, Maren Thistledown, ")
    picture(desktop, "note-signed")
    assert note_of(api, client, session)["addenda"][0]["text"].startswith("Her sister rang"), "no addendum"
    step("it is signed with its hash, and added to below")


def find_it(desktop, client):
    desktop.key("ctrl+shift+f")
    desktop.read("Nobody else's private notes are ever found.")
    picture(desktop, "note-search-empty")
    desktop.keys("worrying harbours")
    desktop.key("Return")
    desktop.read("One place found.")
    table = desktop.find("Notes found", "table")
    wait_for("the chosen note", lambda: any("Worried less" in text for text in desktop.texts("Worried less")))
    assert table.get_table_iface().get_n_rows() == 1
    picture(desktop, "note-search")
    desktop.key("Return")
    desktop.find("Close note", "push button")
    desktop.read("Subjective: Worried less about the harbour walk.")
    desktop.key("ctrl+shift+f")
    desktop.find("Notes found", "table")
    desktop.keys("breathing")
    desktop.key("Return")
    desktop.read("latest session first")
    picture(desktop, "note-search-many")
    step("it is found by words of other endings, and Enter opens it")


def story(practice):
    api = practice.api
    client = api.caseload()[0]
    session = session_just_held(api, client)
    desktop = practice.signed_in()
    write_template(desktop)
    write_note(desktop, api, client, session)
    set_homework_beside_it(desktop, api, client)
    sign_and_add(desktop, api, client, session)
    find_it(desktop, client)


if __name__ == "__main__":
    sys.exit(tell("notes", story))
