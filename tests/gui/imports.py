"""A practice lead takes over earlier records in the real desktop: rows at fault are told, the mended files previewed and
imported, the import undone, and a second one cannot be undone once somebody has gone on with it.

Usage: imports.py BINARIES [PICTURES]   (inside on-one-screen)
"""
import datetime
import sys

from demonstration import picture, step, tell
from screen_reader import children, text_of, wait_for

TITLE = "Import records"
HEAD = "reference,date,instrument," + ",".join(f"i{item}" for item in range(1, 10)) + "\n"


def day(ago):
    return (datetime.date.today() - datetime.timedelta(days=ago)).isoformat()


def write_files(folder, last):
    clients = folder / "clients.csv"
    forms = folder / "administrations.csv"
    clients.write_text("reference,legal_name,problem\nIMP-1,Sorrel Hartwick,Low mood\nIMP-2,Kit Mossgate,Shame\n")
    rows = [f"IMP-1,{day(ago)},phq9,1,1,1,1,1,1,1,1,2\n" for ago in (400, 300, 5)]
    rows += [f"IMP-2,{day(ago)},gad7,1,1,1,1,1,1,1,,\n" for ago in (200, 100)]
    forms.write_text(HEAD + "".join(rows) + last)
    return clients, forms


def press(desktop, name):
    desktop.act_in(desktop.window(TITLE), name)


def cells(desktop, table):
    return [text_of(cell) for cell in children(desktop.find(table, "table"))]


def preview(desktop, clients, forms):
    desktop.write("File of clients", str(clients))
    desktop.write("File of forms", str(forms))
    press(desktop, "Preview")


def see_the_faults(desktop, folder):
    desktop.key("alt+f")
    desktop.key("m")
    desktop.window(TITLE)
    press(desktop, "Preview")
    desktop.read("Choose the file of clients.")
    picture(desktop, "import-files")
    preview(desktop, *write_files(folder, f"IMP-9,{day(3)},phq9,0,0,0,0,0,0,0,0,0\nIMP-1,last week,phq9,0,0,0,0,0,0,0,0,0\n"))
    desktop.read("Nothing was imported: 2 faults")
    told = cells(desktop, "Rows at fault")
    for word in ("administrations.csv", "8", "date", 'No client has the reference "IMP-9".'):
        assert word in told, f"{word} among {told}"
    picture(desktop, "import-faults")
    step("every row at fault is told with its file, line and column")


def take_over(desktop, folder):
    press(desktop, "Back")
    preview(desktop, *write_files(folder, ""))
    desktop.read("This would be imported")
    desktop.read("2 clients and 5 forms.")
    desktop.read("2 older risk answers are kept as history and alarm nobody.")
    assert "PHQ-9" in cells(desktop, "Forms by measure"), cells(desktop, "Forms by measure")
    picture(desktop, "import-preview")
    press(desktop, "Import")
    desktop.find(contains=" is done", role="label")
    picture(desktop, "import-done")
    step("the files are previewed and imported")


def undo(desktop):
    press(desktop, "Back")
    table = desktop.find("Imports made", "table")
    wait_for("the import in the list", lambda: table.get_table_iface().get_n_rows() > 0)
    table.grab_focus()
    desktop.key("Home")
    picture(desktop, "import-list")
    press(desktop, "Undo this import\u2026")
    desktop.read("All of it is taken back")
    picture(desktop, "import-undo")
    press(desktop, "Undo import")


def story(practice):
    api = practice.api
    before = len(api.caseload())
    desktop = practice.signed_in()
    see_the_faults(desktop, practice.home.path)
    assert len(api.caseload()) == before, "a preview imported something"
    take_over(desktop, practice.home.path)
    assert len(api.caseload()) == before + 2, "the clients are not on the caseload"
    undo(desktop)
    desktop.read(" is undone")
    assert len(api.caseload()) == before, "the clients are still on the caseload"
    step("the import is undone whole")

    press(desktop, "Back")
    preview(desktop, *write_files(practice.home.path, ""))
    desktop.read("This would be imported")
    press(desktop, "Import")
    desktop.find(contains=" is done", role="label")
    client = next(row for row in api.caseload() if row["reference"] == "IMP-1")
    api.call("POST", f"/clients/{client['client_id']}/sessions",
             {"starts_at": day(2) + "T10:00:00Z", "minutes": 50, "state": "attended"})
    undo(desktop)
    desktop.read("Not undone: people have gone on with it")
    assert "IMP-1: a session" in cells(desktop, "What is in the way"), cells(desktop, "What is in the way")
    picture(desktop, "import-in-the-way")
    step("what is in the way of undoing it is told")


if __name__ == "__main__":
    sys.exit(tell("imports", story))
