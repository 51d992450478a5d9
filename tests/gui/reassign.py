"""A form that was keyed in for the wrong client is moved to the right one in the real desktop: the risk answer waits
there, and nothing of it stays behind.

Usage: reassign.py BINARIES [PICTURES]   (inside on-one-screen)
"""
import datetime
import sys

from demonstration import picture, step, tell
from screen_reader import wait_for

TITLE = "Given to the wrong client"
REASON = "Two sheets were mixed up."


def give_to_the_wrong_one(api, client):
    """A PHQ-9 of today with an answer about self-harm."""
    today = datetime.datetime.now(datetime.timezone.utc).date() - datetime.timedelta(days=1)
    body = {"client_id": client["client_id"], "instrument": "phq9", "version": 1, "answered_on": today.isoformat(),
            "state": "completed", "answers": [1, 1, 1, 1, 1, 1, 1, 1, 3]}
    return api.call("POST", f"/clients/{client['client_id']}/administrations", body)["administration"]["administration_id"]


def open_the_table(desktop, client):
    desktop.open_client(client["legal_name"])
    desktop.key("ctrl+3")
    desktop.find("Score", "combo box")
    desktop.choose("Score", "PHQ-9")
    desktop.press("Table", "toggle button")


def choose_form(desktop):
    """The newest stands below the caption."""
    table = desktop.find("Forms", "table")
    wait_for("the forms", lambda: table.get_table_iface().get_n_rows() > 1)
    table.grab_focus()
    desktop.key("Home", "Down")
    desktop.read("Entered by ")


def move(desktop, right):
    desktop.press("Given to the wrong client...")
    dialog = desktop.window(TITLE)
    desktop.act_in(dialog, "Move this form")
    desktop.read("Choose the client whose form this is.")
    desktop.write("Find the right client", right["legal_name"])
    found = desktop.find("Clients found", "table")
    wait_for("one client alone in the list", lambda: found.get_table_iface().get_n_rows() == 1)
    desktop.key("Tab", "Home", "space")
    desktop.find(right["legal_name"])
    desktop.write("How it came about", REASON)
    picture(desktop, "reassign")
    desktop.act_in(desktop.window(TITLE), "Move this form")
    desktop.closed(TITLE)
    desktop.read("Its risk answer waits there.")
    step("the form is moved, with both names before the eyes")


def story(practice):
    api = practice.api
    wrong, right = [row for row in api.caseload() if not row["preferred_name"] and not row["open_flags"]][:2]
    form = give_to_the_wrong_one(api, wrong)
    desktop = practice.signed_in()
    open_the_table(desktop, wrong)
    choose_form(desktop)
    move(desktop, right)

    def holds(client):
        forms = api.call("GET", f"/clients/{client['client_id']}/administrations?instrument=phq9")["administrations"]
        return [one for one in forms if one["administration_id"] == form]
    assert not holds(wrong), "the form is still in the wrong record"
    assert holds(right), "the form is not in the right record"
    history = api.call("GET", f"/clients/{right['client_id']}/administrations/{form}/history")
    assert history["moves"][0]["reason"] == REASON, history
    flags = [flag for flag in api.call("GET", "/inbox")["items"] if flag["flag"]["administration_id"] == form]
    assert [flag["client_id"] for flag in flags] == [right["client_id"]], flags
    step("the risk answer waits at the right client alone")

    desktop.key("alt+Home")
    desktop.find("Caseload", "table")
    open_the_table(desktop, right)
    choose_form(desktop)
    desktop.read(f"from the record of {wrong['legal_name']}: {REASON}")
    picture(desktop, "reassigned")
    step("the form itself says where it came from")


if __name__ == "__main__":
    sys.exit(tell("reassign", story))
