"""Documents for several clients in the real desktop: letters for two of the caseload, of whom one has a GP to write to,
looked at, filed, and recorded as gone by post.

Usage: document_batch.py BINARIES [PICTURES]   (inside on-one-screen)
"""
import datetime
import sys

from demonstration import picture, step, tell
from screen_reader import wait_for


GP = "Dr Fennimore Ash"


def write_to_a_gp(api, client):
    take_gps_away(api, client)
    api.call("POST", f"/clients/{client['client_id']}/related-people",
             {"details": {"kind": "gp", "emergency_contact": False, "name": GP, "relation": "", "phone": "", "email": "",
                          "address": "Larkspur Surgery", "note": ""}})
    api.call("POST", f"/clients/{client['client_id']}/consents",
             {"purpose": "sharing_with_gp", "own_purpose": "", "answer": "given", "text_version": "",
              "answered_on": datetime.date.today().isoformat(), "way": "written"})


def take_gps_away(api, client):
    for person in api.call("GET", f"/clients/{client['client_id']}/related-people")["people"]:
        if person["details"]["kind"] == "gp":
            api.call("PUT", f"/clients/{client['client_id']}/related-people/{person['related_person_id']}/removed", {},
                     row_version=person["row_version"])


def letters_in(api, client):
    return [one for one in api.call("GET", f"/clients/{client['client_id']}")["documents"] if one["kind"] == "letter"]


def story(practice):
    api = practice.api
    clients = sorted(api.caseload(), key=lambda row: row["legal_name"])[:2]
    with_gp, without = clients
    write_to_a_gp(api, with_gp)
    take_gps_away(api, without)
    before = [len(letters_in(api, client)) for client in clients]
    desktop = practice.signed_in()
    desktop.key("ctrl+0")
    desktop.press("Summaries of the day")
    desktop.window("Documents for several clients")
    desktop.choose("What is written", "Letter")
    desktop.find(starts="Letter.", role="chart")
    desktop.focus(desktop.find("For whom", "table"))
    desktop.key("Home", "space", "Down", "space")
    # Of a row that was written anew GTK does not say that it shows.
    for said in (f": to {GP}", "left out. No GP is on record."):
        wait_for(f'"{said}" in a row', lambda said=said: said in desktop.everything())
    desktop.key("Home")  # the letter that is looked at is the selected row's
    wait_for("the greeting", lambda: f"Dear {GP}," in desktop.find(starts="Letter.", role="chart").get_name())
    picture(desktop, "documents-for-several")
    desktop.press("File")
    desktop.read("One document is filed.")
    picture(desktop, "documents-filed")
    wait_for("the letter in the record of whom it is about",
             lambda: [len(letters_in(api, client)) for client in clients] == [before[0] + 1, before[1]])
    assert letters_in(api, with_gp)[0]["title"].endswith(f"to {GP}"), letters_in(api, with_gp)[0]
    step("a letter goes to the client's own GP, and to nobody where there is none")
    desktop.press("Record how they were sent\u2026")
    desktop.window("How the letters were sent")
    picture(desktop, "letters-gone")
    desktop.press("Record for all of them")
    desktop.closed("How the letters were sent")
    wait_for("how the letter went, in its row", lambda: f"Went to {GP}, by post, on " in desktop.everything())
    document = f"/clients/{with_gp['client_id']}/documents/{letters_in(api, with_gp)[0]['document_id']}/details"
    handouts = api.call("GET", document)["handouts"]
    assert [(one["recipient"], one["way"]) for one in handouts] == [(GP, "post")], handouts
    step("one act records how the letters went, each to whom it is addressed")
    desktop.press("Close")
    desktop.closed("Documents for several clients")


if __name__ == "__main__":
    sys.exit(tell("document_batch", story))
