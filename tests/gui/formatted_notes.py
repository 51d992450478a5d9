"""A note with headings, a list and bold words in the real desktop: its preview beside the fields, how it stands once it is
signed, a file attached to it, and the file in Documents, opened, kept and struck out.

Usage: formatted_notes.py BINARIES [PICTURES]   (inside on-one-screen)
"""
import pathlib
import sys
import tempfile

from demonstration import picture, step, tell
from notes import note_of, session_just_held
from screen_reader import text_of, wait_for, words_of

WORDS = """# At the harbour
She walked **to the end** of the pier.

- the critic was *loud*
- then it was not

> I could breathe

14. November: came
16. November: did not"""
READ = """At the harbour

She walked to the end of the pier.

\u2022 the critic was loud
\u2022 then it was not

> I could breathe

14. November: came
16. November: did not"""


def write_note(desktop, api, client, session):
    desktop.open_client(client["legal_name"])
    desktop.press("Write note")
    desktop.come_to("Since last time")
    desktop.press("Preview", "toggle button")
    field = desktop.type_into("Since last time", WORDS)
    wait_for("the preview", lambda: any(words_of(READ) in words_of(text_of(node)) for node in desktop.all(starts="As it will be read: ")))
    desktop.focus(field)
    desktop.key("ctrl+End")
    desktop.keys(" quickly")
    desktop.key("ctrl+shift+Left", "ctrl+shift+b")
    wait_for("the bold word", lambda: "did not **quickly**" in text_of(field))
    wait_for("the note in the record", lambda: note_of(api, client, session), 30)
    picture(desktop, "note-preview")
    step("the preview follows what is typed, and a key makes a word bold")


def sign(desktop, api, client, session):
    desktop.press("Sign note")
    desktop.read("Signed by Maren Thistledown, ")
    wait_for("the note as it was typed",
             lambda: any(words_of(READ + " quickly") in words_of(text_of(node)) for node in desktop.all()))
    text = note_of(api, client, session)["text"]["sections"][0]["text"]
    assert text == WORDS + " **quickly**", text
    picture(desktop, "note-formatted")
    step("signed, it stands with its formatting, and the record holds what was typed")


def choose_file(desktop, path):
    desktop.press("Choose a file\u2026")
    desktop.window("Choose a file")
    desktop.keys(str(path))
    desktop.key("Return")
    desktop.closed("Choose a file")


def attach(desktop, folder):
    (folder / "letter.pdf").write_bytes(b"MZ no paper")
    (folder / "drawing.png").write_bytes(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + bytes(17))
    desktop.press("Attach\u2026")
    dialog = desktop.window("Add a file")
    choose_file(desktop, folder / "letter.pdf")
    desktop.read("neither a PDF nor a picture")
    picture(desktop, "attach-refused")
    choose_file(desktop, folder / "drawing.png")
    wait_for("the file", lambda: any("drawing.png, picture, 1 kB" in text_of(node) for node in desktop.all(name="File")))
    desktop.choose("What it is", "Drawing")
    picture(desktop, "attach")
    desktop.act_in(dialog, "Add file")
    desktop.closed("Add a file")
    desktop.read("Attached: drawing (picture, 1 kB)")
    picture(desktop, "note-attached")
    step("a file that is none is refused by its content, and a drawing is attached to the note")


def keep_and_strike_out(desktop, api, client, folder):
    desktop.press("Close note")
    desktop.key("ctrl+6")
    desktop.select_row("Files", "drawing")
    desktop.read("Added by Maren Thistledown, ")
    picture(desktop, "documents-files")
    desktop.press("Save file\u2026")
    desktop.window("Save file")
    desktop.key("ctrl+a")
    desktop.keys(str(folder / "copy.png"))
    desktop.key("Return")
    desktop.closed("Save file")
    desktop.read("A copy was saved as ")
    assert (folder / "copy.png").read_bytes() == (folder / "drawing.png").read_bytes(), "another file"
    desktop.press("Strike out\u2026")
    dialog = desktop.window("Strike out a file")
    desktop.write("Why", "Another client's")
    picture(desktop, "strike-out")
    desktop.act_in(dialog, "Strike out")
    desktop.closed("Strike out a file")
    desktop.read("Another client's")
    files = api.call("GET", f"/clients/{client['client_id']}")["attachments"]
    assert any(one["struck_out_because"] == "Another client's" for one in files), files
    picture(desktop, "documents-struck-out")
    step("it is kept as it came, and struck out with a reason")


def story(practice):
    api = practice.api
    client = api.caseload()[0]
    session = session_just_held(api, client)
    desktop = practice.signed_in()
    write_note(desktop, api, client, session)
    sign(desktop, api, client, session)
    with tempfile.TemporaryDirectory() as folder:
        attach(desktop, pathlib.Path(folder))
        keep_and_strike_out(desktop, api, client, pathlib.Path(folder))


if __name__ == "__main__":
    sys.exit(tell("formatted-notes", story))
