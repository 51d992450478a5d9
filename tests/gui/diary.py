"""The diary in the real desktop: a booking by the keyboard, a time that is taken, an appointment moved by keys and by the
mouse and back, a state, the list, and the same time next week.

Usage: diary.py BINARIES [PICTURES]   (inside on-one-screen)
"""
import datetime as dt
import os
import pathlib
import subprocess
import sys

from practice import Api, Home, Server, Therapist
from screen_reader import NotSeen, text_of, wait_for


def step(words):
    print(words, flush=True)


def picture(desktop, name):
    if len(sys.argv) > 2:
        os.makedirs(sys.argv[2], exist_ok=True)
        desktop.screenshots = sys.argv[2]
        desktop.screenshot(name)


def moment(day, hour, minute=0):
    """As the API writes it, by this computer's own clock."""
    return dt.datetime.combine(day, dt.time(hour, minute)).astimezone().astimezone(dt.timezone.utc).strftime(
        "%Y-%m-%dT%H:%M:%SZ")


def day_of(appointment):
    return dt.datetime.fromisoformat(appointment["starts_at"].replace("Z", "+00:00")).astimezone()


def diary_of(api, first, days):
    return api.call("GET", f"/diary?from={moment(first, 0)}&until={moment(first + dt.timedelta(days), 0)}")["appointments"]


def next_monday():
    today = dt.date.today()
    return today + dt.timedelta(7 - today.weekday())


def said(desktop, words):
    """The grid tells a reader what is selected."""
    return wait_for(words, lambda: any(words in text_of(node) for node in desktop.all() if text_of(node).startswith("Days:")))


def book(desktop, name, day, time):
    desktop.press("New appointment")
    desktop.window("New appointment")
    desktop.write("Who comes", name.split()[-1])
    desktop.key("Return")
    desktop.write("Date", day.strftime("%d/%m/%Y"))
    desktop.write("Time", time)
    desktop.key("Return")


def main():
    binaries = pathlib.Path(sys.argv[1]).resolve()
    home = Home()
    server = Server(binaries, ["--private", str(home.folder_of_practice()), "--demonstration"], home.path / "server.log")
    desktop = None
    try:
        api = Api(server.address, "maren")
        first, second = api.caseload()[:2]
        monday = next_monday()
        # An evening that the demonstration leaves free.
        at_six, at_seven = (moment(monday, hour) for hour in (18, 19))
        desktop = Therapist(binaries, server.address, home, "maren")
        desktop.sign_in()
        desktop.key("ctrl+d")
        desktop.find("New appointment", "push button")
        wait_for("the week's appointments", lambda: any("appointments." in text_of(node) for node in desktop.all()
                                                        if text_of(node).startswith("Days:")))
        picture(desktop, "diary-week")

        book(desktop, first["legal_name"], monday, "18:00")
        desktop.closed("New appointment")
        booked = wait_for("the booking", lambda: [one for one in diary_of(api, monday, 1) if one["starts_at"] == at_six])[0]
        assert booked["attendances"][0]["client_id"] == first["client_id"], booked
        step("an appointment is booked by the keyboard")

        book(desktop, second["legal_name"], monday, "18:30")
        desktop.read("is taken: ")
        picture(desktop, "diary-taken")
        desktop.write("Time", "19:00")
        desktop.key("Return")
        desktop.closed("New appointment")
        wait_for("the second booking", lambda: [one for one in diary_of(api, monday, 1) if one["starts_at"] == at_seven])
        step("a time that is taken is said, by whom, and another is taken instead")

        desktop.key("Next", "Prior")
        desktop.key("Home")
        for _ in range(60):
            desktop.key("Down")
        desktop.press("Later")
        desktop.find(starts="Days:").get_component_iface().grab_focus()
        desktop.key("Up")
        for _ in range(60):
            if any("18:00 to 18:50" in text_of(node) for node in desktop.all() if text_of(node).startswith("Days:")):
                break
            desktop.key("Down")
        said(desktop, "18:00 to 18:50")
        picture(desktop, "diary-selected")
        desktop.key("alt+Up")
        desktop.read("is now on ")
        assert [one for one in diary_of(api, monday, 1) if one["starts_at"] == moment(monday, 17, 45)]
        desktop.press("Undo")
        desktop.read("is back on ")
        assert [one for one in diary_of(api, monday, 1) if one["starts_at"] == at_six]
        step("it is moved by the keyboard, and back")

        desktop.press("Agenda", "toggle button")
        desktop.find("Agenda", "table")
        picture(desktop, "diary-agenda")
        desktop.press("Day", "toggle button")
        picture(desktop, "diary-day")
        desktop.press("Week", "toggle button")
        step("the same days are a list, a day and a week")

        desktop.press("Same time next week")
        desktop.window("New appointment")
        desktop.key("Return")
        desktop.closed("New appointment")
        next_week = monday + dt.timedelta(7)
        again = wait_for("next week's", lambda: [one for one in diary_of(api, next_week, 1)
                                                if one["starts_at"] == moment(next_week, 18)])
        assert again[0]["attendances"][0]["client_id"] == first["client_id"], again
        picture(desktop, "diary-next-week")
        step("the same time next week is one button and Enter")
    except (NotSeen, AssertionError, subprocess.CalledProcessError) as fault:
        print(f"NOT SEEN  {fault}")
        if desktop and desktop.process.poll() is None:
            print(desktop.everything())
            picture(desktop, "diary-not-seen")
        return 1
    finally:
        if desktop:
            desktop.end()
        server.stop()
        home.remove()
    return 0


if __name__ == "__main__":
    sys.exit(main())
