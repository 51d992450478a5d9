"""Fields of the practice's own in the real desktop: a lead says what is asked, a client's are filled in where they stand, what is
no number is told, and the history says who changed what; a retired field stays to be read.

Usage: own_fields.py BINARIES [PICTURES]   (inside on-one-screen)
"""
import sys

from demonstration import picture, step, tell
from screen_reader import wait_for

TITLE = "Fields about clients"


def press(desktop, name):
    desktop.act_in(desktop.window(TITLE), name)


def add(desktop, api, name, kind, hint="", choices=""):
    desktop.write("Name", name)
    desktop.choose("Kind", kind)
    if hint:
        desktop.write("Hint", hint)
    if choices:
        desktop.write("Choices", choices)
    press(desktop, "Add field")
    wait_for(name, lambda: [field for field in api.call("GET", "/own-fields")["own_fields"]
                            if field["details"]["name"] == name])


def keep_the_list(desktop, api):
    desktop.key("alt+p")
    desktop.key("f")
    desktop.window(TITLE)
    picture(desktop, "own-fields-empty")
    add(desktop, api, "Insurance number", "Short text", "as on the card")
    add(desktop, api, "Visits a year", "Number")
    add(desktop, api, "Insured since", "Date")
    add(desktop, api, "May be called at work", "Yes or no")
    add(desktop, api, "Insurer", "One of a list", "", "Hollowmere Mutual\nBridge End\nNone")
    add(desktop, api, "What matters to them", "Long text")
    desktop.select_row("Fields", "Insurer (One of a list)")
    press(desktop, "Up")
    wait_for("the order", lambda: api.call("GET", "/own-fields")["own_fields"][3]["details"]["name"] == "Insurer")
    picture(desktop, "own-fields-list")
    press(desktop, "Close")
    desktop.closed(TITLE)
    step("a lead says what the practice asks, and in which order")


def file_of(api, client):
    return api.call("GET", f"/clients/{client}/file")


def value(api, client, name):
    return next(field["value"] for field in file_of(api, client)["own_fields"] if field["details"]["name"] == name)


def fill_in(desktop, api, client):
    desktop.key("ctrl+7")
    desktop.find("More about the client", "label")
    picture(desktop, "own-fields-to-fill-in")
    desktop.write("Insurance number", "HM 4471")
    desktop.choose("Insurer", "Hollowmere Mutual")
    desktop.choose("May be called at work", "no")
    desktop.write("Insured since", "1.2.2019")
    desktop.write("Visits a year", "a few")
    desktop.press("Save fields")
    desktop.read("\"Visits a year\" is a number.")
    picture(desktop, "own-fields-fault")
    desktop.write("Visits a year", "12")
    desktop.press("Save fields")
    wait_for("the values", lambda: value(api, client, "Visits a year") == "12")
    assert value(api, client, "Insured since") == "2019-02-01", file_of(api, client)
    assert value(api, client, "May be called at work") == "no", file_of(api, client)
    desktop.read("HM 4471, before that nothing")
    picture(desktop, "own-fields-filled-in")
    step("a client's are filled in where they stand, and the history says so")


def retire(desktop, api, client):
    field = next(one for one in api.call("GET", "/own-fields")["own_fields"]
                 if one["details"]["name"] == "Insurance number")
    api.call("PUT", f"/own-fields/{field['own_field_id']}", {"details": field["details"], "retired": True},
             field["row_version"])
    desktop.key("F5")
    desktop.read("asked no more")
    assert value(api, client, "Insurance number") == "HM 4471"
    picture(desktop, "own-fields-retired")
    step("a retired field stays to be read")


def story(practice):
    api = practice.api
    client = next(row for row in api.caseload() if row["session_number"] > 2)
    desktop = practice.signed_in()
    keep_the_list(desktop, api)
    desktop.open_client(client["legal_name"])
    fill_in(desktop, api, client["client_id"])
    retire(desktop, api, client["client_id"])


if __name__ == "__main__":
    sys.exit(tell("own_fields", story))
