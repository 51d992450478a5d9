"""Two records of one person become one in the real desktop, from the list of possible duplicates; the file tells of it, and
takes them apart again.

Usage: merge_records.py BINARIES [PICTURES]   (inside on-one-screen)
"""
import datetime
import sys

from demonstration import picture, step, tell
from screen_reader import Desktop, wait_for

TITLE = "Merge records"


def enter_again(api, client):
    """The same person once more: a letter left out of the name, and a form that lies there alone."""
    known = api.call("GET", f"/clients/{client['client_id']}")["client"]["details"]
    today = datetime.datetime.now(datetime.timezone.utc).date()
    details = dict(known, legal_name=known["legal_name"][:-1], reference="R-900", phone="01632 960900", preferred_name="")
    created = api.call("POST", "/clients", {"details": details, "problem": "Asked for another appointment",
                                            "started_on": today.isoformat(), "planned_sessions": None})
    again = created["client"]["client_id"]
    api.call("POST", f"/clients/{again}/administrations",
             {"client_id": again, "instrument": "gad7", "version": 1, "answered_on": today.isoformat(), "state": "completed",
              "answers": [1, 1, 1, 1, 1, 1, 1]})
    return again, details


def merge(desktop, details):
    desktop.key("ctrl+7")
    desktop.find("Perhaps the same person", "label")
    picture(desktop, "possible-duplicates")
    desktop.press(f"Merge with {details['legal_name']}, R-900")
    dialog = desktop.window(TITLE)
    desktop.read("What will happen")
    desktop.read("Their open episodes go on as one")
    picture(desktop, "merge-records")
    desktop.act_in(dialog, TITLE)
    desktop.closed(TITLE)
    desktop.read("Two records are one now.")
    desktop.find("Merged into this record", "label")
    picture(desktop, "merged")
    step("both stood side by side, and are one now")


def keep_the_other(desktop, client):
    """From the menu: the other record is looked for, and it is the one that is kept."""
    desktop.key("ctrl+1")
    command = wait_for("the command", lambda: next(Desktop.all(desktop, "menu item", TITLE), None))
    desktop.act(command)
    dialog = desktop.window(TITLE)
    desktop.act_in(dialog, TITLE)
    desktop.read("Choose the other record of this person.")
    desktop.write("Find the other record", "R-900")
    found = desktop.find("Clients found", "table")
    wait_for("one record alone in the list", lambda: found.get_table_iface().get_n_rows() == 1)
    desktop.key("Tab", "Home", "space")
    desktop.read("What will happen")
    keep = desktop.find(role="radio button", starts=f"{client['legal_name'][:-1]}, R-900: ")
    desktop.act(keep)
    desktop.read("moves into that of " + client["legal_name"][:-1] + ", R-900.")
    picture(desktop, "keep-the-other")
    desktop.act_in(dialog, TITLE)
    desktop.closed(TITLE)
    desktop.window(client["legal_name"][:-1] + " \u2013 Attune")
    desktop.key("ctrl+7")
    desktop.find("Merged into this record", "label")
    picture(desktop, "the-other-kept")


def story(practice):
    api = practice.api
    client = next(row for row in api.caseload() if row["session_number"] > 2)
    again, details = enter_again(api, client)
    desktop = practice.signed_in()
    desktop.open_client(client["legal_name"])
    merge(desktop, details)

    def forms(of_client):
        return api.call("GET", f"/clients/{of_client}/administrations?instrument=gad7")["administrations"]
    today = [form for form in forms(client["client_id"])
             if form["answered_on"] == datetime.datetime.now(datetime.timezone.utc).date().isoformat()]
    assert today, "the form is not in the record that was kept"
    assert again not in [row["client_id"] for row in api.caseload()], "the emptied record is still found"
    step("the form of the other record stands in the one that was kept, and the other is found no more")

    desktop.press(f"Undo merge of R-900, {details['legal_name']}")
    dialog = desktop.window("Undo merge")
    picture(desktop, "undo-merge")
    desktop.act_in(dialog, "Undo merge")
    desktop.closed("Undo merge")
    desktop.read("The merge is undone.")
    wait_for("the other record", lambda: again in [row["client_id"] for row in api.caseload()])
    assert forms(again), "the form did not go back"
    step("the records are two again, each with what was its own")
    keep_the_other(desktop, client)
    assert client["client_id"] not in [row["client_id"] for row in api.caseload()], "the emptied record is still found"
    api_says = api.call("GET", f"/clients/{again}")["client"]["details"]
    assert api_says["reference"] == "R-900", api_says
    step("found from the menu, the other record is kept and opened")


if __name__ == "__main__":
    sys.exit(tell("merge_records", story))
