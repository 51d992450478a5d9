"""The diary and other calendars in the real desktop, over TLS: a series is booked by a rule and called off whole, a calendar
follows the diary at a private address until that is taken back, and a calendar file is taken over and back.

Usage: calendars.py BINARIES [PICTURES]   (inside on-one-screen)
"""
import datetime as dt
import os
import pathlib
import pwd
import re
import ssl
import sys
import urllib.error
import urllib.request

from demonstration import picture, step
from diary import grid, moment, select, standing_at
from practice import Api, Home, Server, Therapist
from screen_reader import Atspi, is_, text_of, wait_for
from two_desktops import free_port, write_config


def stamp(day, hour):
    """As a calendar file writes it."""
    return moment(day, hour).replace("-", "").replace(":", "")


def series_days(monday):
    """Mondays and Wednesdays until the second Wednesday."""
    return [monday + dt.timedelta(days) for days in (0, 2, 7, 9)]


def of_series(api, monday):
    return [one for day in series_days(monday) for one in standing_at(api, day, 19)]


def book_series(desktop, api, client, monday):
    desktop.press("New appointment")
    desktop.window("New appointment")
    desktop.write("Who comes", client["legal_name"].split()[-1])
    desktop.key("Return")
    desktop.write("Date", monday.strftime("%d/%m/%Y"))
    desktop.write("Time", "19:00")
    desktop.choose("Comes", "Every week")
    desktop.press("Wednesday", "check box")
    desktop.choose("Ends", "On a day")
    desktop.write("Last day", series_days(monday)[-1].strftime("%d/%m/%Y"))
    picture(desktop, "series-form")
    desktop.press("Book appointment")
    desktop.closed("New appointment")
    desktop.read("4 appointments are booked.")
    booked = of_series(api, monday)
    assert len(booked) == 4 and len({one["series_id"] for one in booked}) == 1, booked
    assert all(one["attendances"][0]["client_id"] == client["client_id"] for one in booked), booked
    picture(desktop, "series-booked")
    step("a series is booked on two weekdays until a day, and says how many appointments it has become")


def call_the_series_off(desktop, api, monday):
    select(desktop, "19:00 to 19:50")
    desktop.press("Call off all from here on")
    desktop.read("4 appointments called off.")
    assert all(one["standing"] == "off" for one in of_series(api, monday)), of_series(api, monday)
    desktop.press("Undo")
    desktop.read("is booked again.")
    assert all(one["standing"] == "booked" for one in of_series(api, monday)), of_series(api, monday)
    step("it is called off whole, and booked again")


def fetch(address, authority):
    """As another calendar reads it."""
    trusted = ssl.create_default_context(cafile=authority.certificate)
    with urllib.request.urlopen(address, context=trusted) as reply:
        assert reply.headers["Content-Type"].startswith("text/calendar"), reply.headers
        return reply.read().decode()


def summary_at(calendar, start):
    for event in calendar.split("BEGIN:VEVENT")[1:]:
        if re.search(rf"DTSTART[^:\r\n]*:{start}", event):
            return re.search(r"SUMMARY:(.*)", event)[1].strip()
    raise AssertionError(f"nothing begins at {start} in the calendar")


def follow(desktop, api, authority, client, monday):
    desktop.press("Agenda", "toggle button")
    desktop.press("Follow in another calendar\u2026")
    desktop.window("Follow in another calendar")
    desktop.press("Make an address")
    address = wait_for("the address", lambda: next(
        (said for said in [desktop.content("Its address")] if said.startswith("https://localhost:")), None))
    picture(desktop, "calendar-address")
    step("a private address of the diary is made, and shown")

    calendar = fetch(address, authority)
    shown = summary_at(calendar, stamp(monday, 19))
    assert len(shown) <= 4 and shown[-1] == client["legal_name"].split()[-1][0], shown
    names = {row[name] for row in api.caseload() for name in ("legal_name", "preferred_name") if len(row[name]) > 3}
    names |= {row["legal_name"].split()[-1] for row in api.caseload()}
    assert not [name for name in names if name in calendar], [name for name in names if name in calendar]
    (feed,) = api.call("GET", "/calendar-feeds")["feeds"]
    assert feed["read_at"] and not feed["full_names"], feed
    step("another calendar reads it there, and sees initials alone")
    return address


def listed(desktop):
    return next((node for node in desktop.all(name="Addresses in use") if "table" in node.get_role_name()), None)


def take_back(desktop, api, authority, address):
    def selected():
        listed(desktop).grab_focus()
        desktop.key("Home")
        return is_(desktop.find("Take it back", "push button"), Atspi.StateType.SENSITIVE)
    wait_for("the list of addresses", lambda: listed(desktop))
    wait_for("the address to be selected", selected)
    picture(desktop, "calendar-addresses")
    desktop.press("Take it back")
    desktop.read("Nobody reads your diary at that address any more.")
    assert not api.call("GET", "/calendar-feeds")["feeds"]
    try:
        fetch(address, authority)
    except urllib.error.HTTPError as refused:
        assert refused.code == 404, refused
    else:
        raise AssertionError("the diary is read at an address that was taken back")
    desktop.press("Close")
    desktop.closed("Follow in another calendar")
    step("taken back, the address is refused")


def write_calendar(path, thursday):
    def event(uid, title, lines):
        return f"BEGIN:VEVENT\r\nUID:{uid}\r\nSUMMARY:{title}\r\n{lines}END:VEVENT\r\n"

    path.write_text("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n" + "".join((
        event("choir", "Choir", f"DTSTART:{stamp(thursday, 18)}\r\nDURATION:PT50M\r\n"),
        event("reading", "Reading circle", f"DTSTART:{stamp(thursday, 19)}\r\nDURATION:PT50M\r\n"),
        event("away", "Away", f"DTSTART;VALUE=DATE:{thursday:%Y%m%d}\r\n"))) + "END:VCALENDAR\r\n", newline="")


def take_over(desktop, api, folder, monday):
    thursday = monday + dt.timedelta(3)
    calendar = folder / "other.ics"
    write_calendar(calendar, thursday)
    desktop.press("Week", "toggle button")
    desktop.press("Take over a calendar file\u2026")
    desktop.window("Take over a calendar file")
    desktop.press("Choose file\u2026")
    desktop.window("Choose a calendar file")
    desktop.keys(str(calendar))
    desktop.key("Return")
    desktop.closed("Choose a calendar file")
    desktop.read("2 would be added, 0 are there already, 1 cannot be taken over.")
    picture(desktop, "calendar-file")
    desktop.press("Take over")
    desktop.closed("Take over a calendar file")
    desktop.read("2 appointments were taken over.")
    assert [one["title"] for hour in (18, 19) for one in standing_at(api, thursday, hour)] == ["Choir", "Reading circle"]
    wait_for("them in the grid", lambda: "ppointment" in text_of(grid(desktop)))
    picture(desktop, "calendar-file-taken-over")
    step("a calendar file is looked over and taken over")
    desktop.press("Undo")
    desktop.read("2 appointments were called off again.")
    assert all(one["standing"] == "off" for hour in (18, 19) for one in standing_at(api, thursday, hour))
    step("and back")


def story(desktop, api, authority, folder):
    client = api.caseload()[0]
    today = dt.date.today()
    monday = today + dt.timedelta(7 - today.weekday())  # its evenings are free in the demonstration
    desktop.key("ctrl+d")
    desktop.find("New appointment", "push button")
    wait_for("the week's appointments", lambda: "ppointment" in text_of(grid(desktop)))
    book_series(desktop, api, client, monday)
    call_the_series_off(desktop, api, monday)
    address = follow(desktop, api, authority, client, monday)
    take_back(desktop, api, authority, address)
    take_over(desktop, api, folder, monday)


def main(binaries):
    home = Home()
    try:
        folder, port = home.folder_of_practice(), free_port()
        config, authority = write_config(home, folder, port)
        config.write_text(config.read_text() + f'[pages]\naddress = "https://localhost:{port}"\n')
        if os.geteuid() == 0:
            os.chown(config, pwd.getpwnam("postgres").pw_uid, -1)
        server = Server(binaries, ["--config", str(config)], home.path / "attuned.log")
        try:
            address = f"https://localhost:{port}"
            api = Api(address, "maren", authority.certificate)
            desktop = Therapist(binaries, address, home, "maren", ca=authority.certificate)
            try:
                desktop.sign_in()
                story(desktop, api, authority, home.path)
            except Exception:
                print(desktop.everything())
                picture(desktop, "calendars-not-seen")
                raise
            finally:
                desktop.end()
        finally:
            server.stop()
    finally:
        home.remove()


if __name__ == "__main__":
    main(pathlib.Path(sys.argv[1]).resolve())
