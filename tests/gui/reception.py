"""Reception in the real desktop: the diary of everybody, a client found and their telephone number changed, an appointment
booked in the diary of who cares for them, and nothing of what is clinical or about money.

Usage: reception.py BINARIES [PICTURES]   (inside on-one-screen)
"""
import datetime as dt
import sys

from demonstration import picture, step, tell
from diary import grid, select, standing_at
from practice import PASSWORD
from screen_reader import text_of, wait_for

NOT_THEIRS = ("Today", "Caseload", "Inbox", "Supervision", "Library", "Outcomes", "Money")


def sign_in(desktop):
    desktop.write("Username", "odile")
    desktop.write("Password", PASSWORD)
    desktop.press("Sign in", "push button")
    desktop.find("New appointment", "push button")


def story(practice):
    api = practice.api
    client = api.caseload()[0]
    desktop = practice.open(person="odile")
    sign_in(desktop)
    wait_for("everybody's appointments", lambda: "ppointment" in text_of(grid(desktop)))
    places = desktop.find("Places", "table")
    read = [text_of(cell) for cell in (places.get_child_at_index(i) for i in range(places.get_child_count()))]
    assert "Diary" in read and "Clients" in read, read
    assert not set(NOT_THEIRS) & set(read), read
    picture(desktop, "reception-diary")
    step("the day begins with everybody's diary, and holds nothing clinical and no money")

    desktop.key("ctrl+k")
    desktop.write("Find a client", client["legal_name"].split()[-1])
    desktop.read("one client")
    picture(desktop, "reception-clients")
    desktop.press("Contact details\u2026")
    desktop.window("Contact details")
    desktop.write("Phone", "07700 900444")
    picture(desktop, "reception-contact")
    desktop.press("Save details")
    desktop.closed("Contact details")
    details = api.call("GET", f"/clients/{client['client_id']}")["client"]["details"]
    assert details["phone"] == "07700 900444", details
    step("a client is found, and their telephone number changed")

    desktop.press("Possible duplicates\u2026")
    desktop.window("Possible duplicates")
    desktop.find("Look again", "push button")
    picture(desktop, "reception-duplicates")
    desktop.press("Close")
    desktop.closed("Possible duplicates")
    step("records that may be about one person are a list")

    today = dt.date.today()
    monday = today + dt.timedelta(7 - today.weekday())  # its evening is free in the demonstration
    desktop.press("Book appointment")
    desktop.window("New appointment")
    desktop.write("Date", monday.strftime("%d/%m/%Y"))
    desktop.write("Time", "19:00")
    picture(desktop, "reception-booking")
    desktop.key("Return")
    desktop.closed("New appointment")
    booked = wait_for("the booking", lambda: standing_at(api, monday, 19))[0]
    assert booked["attendances"][0]["client_id"] == client["client_id"], booked
    step("an appointment is booked in the diary of who cares for them")

    select(desktop, "19:00 to 19:50")
    desktop.find("Contact details", "push button")
    picture(desktop, "reception-selected")
    step("it stands in the diary, with the contact details a button away")


if __name__ == "__main__":
    sys.exit(tell("reception", story))
