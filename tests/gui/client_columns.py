"""A file of clients from another program in the real desktop: semicolons, Windows-1252 and German dates are understood, what the
columns are is guessed and can be said, who is at fault or may have a record is decided about, and the next file of the
same shape is understood at once.

Usage: client_columns.py BINARIES [PICTURES]   (inside on-one-screen)
"""
import sys

from demonstration import picture, step, tell
from screen_reader import children, text_of, wait_for

TITLE = "Import records"
HEADINGS = "Nr.;Nachname;Vorname;Geb.-Datum;Handy;Versicherung;Hausarzt;Bemerkung\n"


def press(desktop, name):
    desktop.act_in(desktop.window(TITLE), name)


def cells(desktop, table):
    return [text_of(cell) for cell in children(desktop.find(table, "table"))]


def write_file(folder, name, rows):
    path = folder / name
    path.write_bytes((HEADINGS + rows).encode("cp1252"))
    return path


def choose_file(desktop, path):
    desktop.write("File of clients", str(path))
    press(desktop, "Preview")
    desktop.find("What the columns are", "label")


def say_what_the_columns_are(desktop, folder, known):
    path = write_file(folder, "export.csv",
                      "17;Grünwald;Jörg;04.05.1987;0171 5550101;Hollowmere;Dr. Müller;ruft gern an\n"
                      f"18;{known['family']};{known['given']};{known['born']};;;;\n"
                      "19;Fern;Ida;31.02.1980;;;;\n"
                      "20;Mossgate;Kit;12.11.1990;0171 5550102;Bridge End;;\n")
    desktop.key("alt+f")
    desktop.key("m")
    desktop.window(TITLE)
    choose_file(desktop, path)
    desktop.read("Read as Windows-1252, divided by semicolons. 4 clients.")
    desktop.read("\"04.05.1987\" in the file is read as 4 May 1987.")
    picture(desktop, "columns")
    desktop.choose("Nr.", "Leave out")
    desktop.choose("Vorname", "Leave out")
    desktop.choose("Nachname", "Leave out")
    press(desktop, "Preview")
    desktop.read("Say which column is the name: a client needs one.")
    picture(desktop, "columns-fault")
    desktop.choose("Nr.", "Reference")
    desktop.choose("Nachname", "Last name")
    desktop.choose("Vorname", "First name")
    step("the columns are guessed, and what is missing is said")


def decide(desktop, known):
    press(desktop, "Preview")
    desktop.read("Nothing was imported: 1 fault")
    told = cells(desktop, "Rows at fault")
    for word in ("export.csv", "4", "Geb.-Datum", "\"31.02.1980\" is not a date that is written like 30.11.2026."):
        assert word in told, f"{word} among {told}"
    told = " ".join(cells(desktop, "Clients of the file"))
    assert "who has a record: the same birth date and a similar name" in told, told
    picture(desktop, "columns-preview")
    desktop.select_row("Clients of the file", "Ida Fern")
    press(desktop, "Leave out")
    press(desktop, "Preview again")
    desktop.read("This would be imported")
    desktop.read("Columns left out: Bemerkung. 1 client is left out. 1 client may be there already")
    desktop.select_row("Clients of the file", known)
    press(desktop, "Leave out")
    picture(desktop, "columns-decided")
    step("who is at fault and who has a record already are left out")


def story(practice):
    api = practice.api
    folder = practice.home.path
    api.call("POST", "/own-fields", {"details": {"name": "Versicherung", "kind": "text", "choices": [], "hint": ""}})
    row = api.caseload()[0]
    details = api.call("GET", f"/clients/{row['client_id']}")["client"]["details"]
    given, family = details["legal_name"].split(" ", 1)
    born = "{2}.{1}.{0}".format(*details["born_on"].split("-"))
    before = len(api.caseload())
    desktop = practice.signed_in()
    say_what_the_columns_are(desktop, folder, {"given": given, "family": family, "born": born})
    decide(desktop, f"{given} {family}")
    assert len(api.caseload()) == before, "a preview imported something"
    press(desktop, "Import")
    desktop.find(contains=" is done", role="label")
    picture(desktop, "columns-done")
    wait_for("the clients", lambda: len(api.caseload()) == before + 2)
    client = next(one for one in api.caseload() if one["legal_name"] == "Jörg Grünwald")
    file = api.call("GET", f"/clients/{client['client_id']}/file")
    assert file["own_fields"][0]["value"] == "Hollowmere", file
    assert file["related_people"][0]["details"]["name"] == "Dr. Müller", file
    step("the rest are imported, with their GP and the practice's own field")

    press(desktop, "Back")
    choose_file(desktop, write_file(folder, "later.csv", "21;Ash;Robin;01.02.1990;;;;\n"))
    desktop.read("read a file of this shape on")
    picture(desktop, "columns-remembered")
    press(desktop, "Preview")
    desktop.read("This would be imported")
    step("the next file of the same shape is understood at once")


if __name__ == "__main__":
    sys.exit(tell("client_columns", story))
