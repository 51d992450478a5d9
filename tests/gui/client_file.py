"""The file of a client in the real desktop: somebody to call, a consent given and withdrawn, a letter to the GP that says so, the
beginning corrected, the end of the episode and another after it.

Usage: client_file.py BINARIES [PICTURES]   (inside on-one-screen)
"""
import sys

from demonstration import picture, step, tell
from screen_reader import wait_for

DOCTOR = "Dr Cosima Hartwell"


def details_of(api, client):
    return api.call("GET", f"/clients/{client}/file")


def somebody_to_call(desktop, api, client):
    desktop.key("ctrl+7")
    desktop.find("People around them", "label")
    picture(desktop, "details")
    desktop.press("Add person")
    desktop.window("Person around the client")
    desktop.write("Name", DOCTOR)
    desktop.choose("Who they are", "GP")
    desktop.write("Phone", "01632 960777")
    desktop.write("Address", "Orchard Surgery")
    picture(desktop, "details-person")
    desktop.press("Save person")
    desktop.closed("Person around the client")
    desktop.read("01632 960777")
    names = [person["details"]["name"] for person in details_of(api, client)["related_people"]]
    assert DOCTOR in names, names
    step("somebody is entered, and their number stands at the right")


def answer(desktop, purpose, words):
    desktop.press("Record consent")
    desktop.window("Consent")
    desktop.choose("What for", purpose)
    desktop.choose("The client's answer", words)
    picture(desktop, "details-consent")
    desktop.press("Record it")
    desktop.closed("Consent")


def withdrawn_consent(desktop, api, client):
    answer(desktop, "Sharing with the GP", "Given")
    wait_for("the consent", lambda: details_of(api, client)["consents"][-1]["answer"] == "given")
    answer(desktop, "Sharing with the GP", "Withdrawn")
    wait_for("the withdrawal", lambda: details_of(api, client)["consents"][-1]["answer"] == "withdrawn")
    desktop.read("Withdrawn")
    desktop.read("Before that: Given ")
    picture(desktop, "details-consents")
    desktop.key("ctrl+shift+e")
    desktop.read("Page 1 of ")
    desktop.choose("Address to", DOCTOR)
    desktop.read("The client withdrew the consent to share with the GP on ")
    picture(desktop, "letter-without-consent")
    desktop.press("Close page")
    step("a letter to the GP says that the consent was withdrawn, and is written all the same")


def corrected_beginning(desktop, api, client):
    desktop.key("ctrl+7")
    episode = api.call("GET", f"/clients/{client}")["episodes"][0]
    desktop.press(f"Beginning, Episode {episode['number']}")
    desktop.window("Beginning of the episode")
    desktop.write("Presenting problem", "Shame after a long illness")
    picture(desktop, "details-beginning")
    desktop.press("Save episode")
    desktop.closed("Beginning of the episode")
    desktop.read("Shame after a long illness")
    step("what brought the client is corrected, and the history keeps what stood there")


def end_and_begin(desktop, api, client):
    sessions = api.call("GET", f"/clients/{client}")["sessions"]
    for session in sessions:
        if session["state"] == "booked":
            api.call("PUT", f"/clients/{client}/sessions/{session['session_id']}",
                     {"starts_at": session["starts_at"], "minutes": session["minutes"], "state": "cancelled"},
                     session["row_version"])
    desktop.key("ctrl+shift+d")
    desktop.window("End of the episode")
    desktop.choose("How it ended", "Planned ending")
    desktop.write("What came of it", "Much kinder to herself")
    picture(desktop, "details-ending")
    desktop.press("End episode")
    desktop.closed("End of the episode")
    episode = wait_for("the end", lambda: [one for one in api.call("GET", f"/clients/{client}")["episodes"][:1]
                                           if one.get("ending")])[0]
    assert episode["ending"]["reason"] == "planned", episode
    desktop.key("ctrl+7")
    desktop.press("Begin another episode")
    desktop.window("New episode")
    desktop.write("Presenting problem", "Low mood again")
    desktop.press("Begin episode")
    desktop.closed("New episode")
    wait_for("another episode", lambda: api.call("GET", f"/clients/{client}")["episodes"][0]["number"]
             == episode["number"] + 1)
    desktop.read("Low mood again")
    picture(desktop, "details-afterwards")
    step("the episode ends with its reason, and another begins")


def story(practice):
    api = practice.api
    client = next(row for row in api.caseload() if row["session_number"] > 2)
    desktop = practice.signed_in()
    desktop.open_client(client["legal_name"])
    somebody_to_call(desktop, api, client["client_id"])
    withdrawn_consent(desktop, api, client["client_id"])
    corrected_beginning(desktop, api, client["client_id"])
    end_and_begin(desktop, api, client["client_id"])
    desktop.key("alt+Home")
    desktop.come_to("Find a client")
    desktop.key("ctrl+a", "BackSpace")
    desktop.choose("Which episodes", "Ended episodes")
    wait_for("former clients", lambda: desktop.counted() > 5)
    picture(desktop, "ended-episodes")
    desktop.choose("Which episodes", "Past their time")
    desktop.read("No record is past its time")
    step("the caseload shows those whose episode has ended")


if __name__ == "__main__":
    sys.exit(tell("client_file", story))
