"""Working hours, leave and the waiting list in the real desktop: a week is entered and shaded, leave says what stands in it
and is booked into by a second act alone, a time that was called off goes to somebody who waits, and a booking that was
closed by accident is gone on with.

Usage: hours_and_waiting.py BINARIES [PICTURES]   (inside on-one-screen)
"""
import datetime as dt
import sys

from demonstration import picture, step, tell
from diary import book, grid, select, standing_at
from screen_reader import text_of, wait_for


def written(day):
    return day.strftime("%d/%m/%Y")


def hours(desktop, api, monday):
    desktop.press("Working hours\u2026")
    desktop.window("Working hours")
    desktop.read("Now: ")
    desktop.write("Monday again until", "17")
    desktop.press("Save hours")
    desktop.read("Write both times like 9:00")
    desktop.write("Monday again until", "17:30")
    picture(desktop, "hours-dialog")
    desktop.press("Save hours")
    desktop.closed("Working hours")
    wait_for("the hours in the grid's words", lambda: "14:00 to 17:30" in text_of(grid(desktop)))
    known = api.call("GET", "/working-hours")["hours"]
    assert {"weekday": 1, "from_minute": 840, "until_minute": 1050} in known[-1]["stretches"], known
    step("a week of work is entered, and what lies outside of it is shaded and said")


def leave(desktop, api, client, monday):
    wednesday = monday + dt.timedelta(2)
    desktop.press("Leave\u2026")
    desktop.window("Leave")
    desktop.write("First day", written(wednesday))
    desktop.write("In a word", "Conference")
    desktop.press("Enter leave")
    desktop.read("Leave entered: ")
    picture(desktop, "leave-dialog")
    desktop.press("Close")
    desktop.closed("Leave")
    step("leave is entered, and says what stands in it")
    book(desktop, client["legal_name"], wednesday, "19:00")
    desktop.read("is away, ")
    assert not standing_at(api, wednesday, 19)
    picture(desktop, "booking-into-leave")
    desktop.press("Book all the same")
    desktop.closed("New appointment")
    wait_for("the booking", lambda: standing_at(api, wednesday, 19))
    step("booking into leave says so, and needs a second act")
    picture(desktop, "diary-with-leave")
    desktop.press("Agenda", "toggle button")
    desktop.find("Agenda", "table")
    desktop.read("Working hours: ")
    picture(desktop, "agenda-with-leave")
    desktop.press("Week", "toggle button")


def draft(desktop, api, monday):
    desktop.press("New appointment")
    desktop.window("New appointment")
    desktop.write("Date", written(monday + dt.timedelta(1)))
    desktop.write("Time", "19:30")
    desktop.key("Escape")
    desktop.closed("New appointment")
    desktop.read("is kept as a draft")
    picture(desktop, "booking-kept")
    desktop.press("Go on with it")
    desktop.window("Appointment")
    assert desktop.content("Time") == "19:30", desktop.content("Time")
    desktop.press("Next free time")
    wait_for("a free time", lambda: desktop.content("Time") != "19:30")
    desktop.press("Discard")
    desktop.closed("Appointment")
    step("a booking that was closed by accident is gone on with, and a free time found")


def waiting(desktop, api, client, monday):
    tuesday = monday + dt.timedelta(1)
    book(desktop, client["legal_name"], tuesday, "18:00")
    desktop.closed("New appointment")
    wait_for("the booking", lambda: standing_at(api, tuesday, 18))
    select(desktop, "18:00 to 18:50")
    desktop.press("Call off")
    desktop.read("called off.")
    desktop.press("Waiting list (4)", "toggle button")
    desktop.read("Waiting list: 4 people")
    picture(desktop, "waiting-list")
    desktop.press("Add somebody\u2026")
    desktop.window("Add to the waiting list")
    desktop.write("Who waits", client["legal_name"].split()[-1])
    desktop.key("Return")
    desktop.write("Note for reception", "Can come at short notice")
    picture(desktop, "waiting-dialog")
    desktop.press("Add to the list")
    desktop.closed("Add to the waiting list")
    desktop.read("Waiting list: 5 people")
    step("somebody is put on the waiting list")

    desktop.press("Week", "toggle button")
    select(desktop, "18:00 to 18:50")
    desktop.press("Who could take this time")
    desktop.read("Who could take ")
    picture(desktop, "who-could-take")
    waits = api.call("GET", "/waiting-list")["entries"]
    desktop.press("Book appointment\u2026")
    desktop.window("New appointment")
    desktop.key("Return")
    desktop.closed("New appointment")
    taken = wait_for("the booking", lambda: [one for one in standing_at(api, tuesday, 18)
                                             if one["standing"] == "booked"])[0]
    who = taken["attendances"][0]["client_id"]
    assert who in [entry["client_id"] for entry in waits], taken
    states = {entry["client_id"]: entry["state"] for entry in api.call("GET", "/waiting-list")["entries"]}
    assert states[who] == "booked", states
    picture(desktop, "time-taken")
    step("a time that was called off goes to one of those who wait, and closes their place")


def story(practice):
    api = practice.api
    waiting_already = [entry["client_id"] for entry in api.call("GET", "/waiting-list")["entries"]]
    client = next(row for row in api.caseload() if row["client_id"] not in waiting_already)
    today = dt.date.today()
    monday = today + dt.timedelta(7 - today.weekday())  # its evenings are free in the demonstration
    desktop = practice.signed_in()
    desktop.key("ctrl+d")
    desktop.find("New appointment", "push button")
    wait_for("the week's appointments", lambda: "ppointment" in text_of(grid(desktop)))
    hours(desktop, api, monday)
    picture(desktop, "diary-with-hours")
    leave(desktop, api, client, monday)
    draft(desktop, api, monday)
    waiting(desktop, api, client, monday)


if __name__ == "__main__":
    sys.exit(tell("hours_and_waiting", story))
