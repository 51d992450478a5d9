"""The diary in the real desktop: a booking by the keyboard, a time that is taken, an appointment moved by keys and by the
mouse and back, one called off and booked again, the list, and the same time next week.

Usage: diary.py BINARIES [PICTURES]   (inside on-one-screen)
"""
import datetime as dt
import subprocess
import sys

from demonstration import picture, step, tell
from screen_reader import Atspi, text_of, wait_for

# As the grid is drawn: above the hours, beside the days; in pixels.
HEADS, GUTTER = 32, 52
FIRST_HOUR = 8


def moment(day, hour, minute=0):
    """As the API writes it, by this computer's own clock."""
    return dt.datetime.combine(day, dt.time(hour, minute)).astimezone().astimezone(dt.timezone.utc).strftime(
        "%Y-%m-%dT%H:%M:%SZ")


def standing_at(api, day, hour, minute=0):
    """The appointments that begin just then."""
    until = moment(day + dt.timedelta(1), 0)
    every = api.call("GET", f"/diary?from={moment(day, 0)}&until={until}")["appointments"]
    return [one for one in every if one["starts_at"] == moment(day, hour, minute)]


def is_grid(node):
    return text_of(node).startswith("Days:")


def grid(desktop):
    return next(node for node in desktop.all() if is_grid(node))


def select(desktop, words):
    """By the arrow keys, as far as the week goes; the grid tells a reader what is selected."""
    desktop.focus(grid(desktop))
    for key in ["Up"] * 40 + ["Down"] * 40:
        desktop.key(key)
        if words in text_of(grid(desktop)):
            return
    raise AssertionError(f"{words} cannot be selected")


def drag(desktop, days, last_hour, start, end):
    """From one (day, hour) to another, with the mouse."""
    box = grid(desktop).get_extents(Atspi.CoordType.SCREEN)

    def place(day, hour):
        x = box.x + GUTTER + (box.width - GUTTER) * (day + 0.5) / days
        y = box.y + HEADS + (box.height - HEADS) * (hour - FIRST_HOUR) / (last_hour - FIRST_HOUR)
        return [str(round(x)), str(round(y))]
    steps = ["mousemove", *place(*start), "mousedown", "1"]
    for part in (0.3, 0.6, 1):
        between = [a + (b - a) * part for a, b in zip(start, end)]
        steps += ["mousemove", *place(*between)]
    subprocess.run(["xdotool", *steps, "mouseup", "1"], check=True)


def book(desktop, name, day, time):
    desktop.press("New appointment")
    desktop.window("New appointment")
    desktop.write("Who comes", name.split()[-1])
    desktop.key("Return")
    desktop.write("Date", day.strftime("%d/%m/%Y"))
    desktop.write("Time", time)
    desktop.key("Return")


def book_two(desktop, api, first, second, monday):
    book(desktop, first["legal_name"], monday, "18:00")
    desktop.closed("New appointment")
    booked = wait_for("the booking", lambda: standing_at(api, monday, 18))[0]
    assert booked["attendances"][0]["client_id"] == first["client_id"], booked
    step("an appointment is booked by the keyboard")
    book(desktop, second["legal_name"], monday, "18:30")
    desktop.read("is taken: ")
    picture(desktop, "diary-taken")
    desktop.write("Time", "19:00")
    desktop.key("Return")
    desktop.closed("New appointment")
    wait_for("the second booking", lambda: standing_at(api, monday, 19))
    step("a time that is taken is said, by whom, and another is taken instead")


def move(desktop, api, monday):
    select(desktop, "18:00 to 18:50")
    picture(desktop, "diary-selected")
    desktop.key("alt+Up")
    desktop.read("is now on ")
    assert standing_at(api, monday, 17, 45)
    desktop.press("Undo")
    desktop.read("is back on ")
    assert standing_at(api, monday, 18)
    step("it is moved by the keyboard, and back")
    drag(desktop, 5, 20, (0, 18.4), (2, 15.4))
    wednesday = monday + dt.timedelta(2)
    wait_for("it on Wednesday", lambda: standing_at(api, wednesday, 15))
    desktop.read("is now on ")
    picture(desktop, "diary-dragged")
    desktop.press("Undo")
    wait_for("it on Monday again", lambda: standing_at(api, monday, 18))
    step("it is dragged to another day, and back")


def call_off(desktop, api, monday):
    select(desktop, "18:00 to 18:50")
    desktop.press("Call off")
    desktop.read("called off.")
    assert standing_at(api, monday, 18)[0]["standing"] == "off"
    desktop.press("Undo")
    desktop.read("is booked again.")
    assert standing_at(api, monday, 18)[0]["attendances"][0]["state"] == "booked"
    step("it is called off, and booked again")


def called(one):
    """As the diary names a client."""
    first, rest = one["legal_name"].split(" ", 1)
    return f"{one['preferred_name'] or first} {rest}"


def title_names(desktop, one):
    last = one["legal_name"].split()[-1]
    wait_for("their page", lambda: any(last in window.get_name() for window in desktop.windows()))


def open_each(desktop, api, first, second, monday):
    desktop.press("New appointment")
    desktop.window("New appointment")
    desktop.choose("Kind", "Couple")
    for one in (first, second):
        desktop.write("Who comes", one["legal_name"].split()[-1])
        desktop.key("Return")
    desktop.write("Date", monday.strftime("%d/%m/%Y"))
    desktop.write("Time", "20:00")
    desktop.key("Return")
    desktop.closed("New appointment")
    couple = wait_for("the couple", lambda: standing_at(api, monday, 20))[0]
    for one in couple["attendances"]:
        select(desktop, "20:00 to 20:50")
        desktop.press(called(one))
        title_names(desktop, one)
        desktop.key("ctrl+d")
    select(desktop, "20:00 to 20:50")
    desktop.press("Open client")
    desktop.key("Down", "Return")  # a menu that pops up belongs to no window
    title_names(desktop, couple["attendances"][0])
    desktop.key("ctrl+d")
    step("each who comes together with another is opened by their name")


def story(practice):
    api = practice.api
    first, second = api.caseload()[:2]
    today = dt.date.today()
    monday = today + dt.timedelta(7 - today.weekday())  # its evening is free in the demonstration
    desktop = practice.signed_in()
    desktop.key("ctrl+d")
    desktop.find("New appointment", "push button")
    wait_for("the week's appointments", lambda: "ppointment" in text_of(grid(desktop)))
    picture(desktop, "diary-week")
    book_two(desktop, api, first, second, monday)
    move(desktop, api, monday)
    call_off(desktop, api, monday)

    desktop.press("Agenda", "toggle button")
    desktop.find("Agenda", "table")
    picture(desktop, "diary-agenda")
    desktop.press("Day", "toggle button")
    picture(desktop, "diary-day")
    desktop.press("Week", "toggle button")
    step("the same days are a list, a day and a week")

    select(desktop, "18:00 to 18:50")
    desktop.key("ctrl+b")
    desktop.read("is booked for")
    again = wait_for("next week's", lambda: standing_at(api, monday + dt.timedelta(7), 18))
    assert again[0]["attendances"][0]["client_id"] == first["client_id"], again
    picture(desktop, "diary-next-week")
    step("the same time next week is one key")

    desktop.press("Change\u2026")
    desktop.window("Change appointment")
    desktop.find("Who comes")
    picture(desktop, "diary-change")
    desktop.key("Escape")
    desktop.closed("Change appointment")
    desktop.press("New appointment")
    desktop.window("New appointment")
    desktop.choose("Comes", "Every week")
    desktop.choose("Ends", "On a day")
    picture(desktop, "diary-repeats")
    desktop.key("Escape")
    desktop.closed("New appointment")
    step("who comes to an appointment is changed, and another comes on chosen weekdays until a day")
    open_each(desktop, api, first, second, monday)


if __name__ == "__main__":
    sys.exit(tell("diary", story))
