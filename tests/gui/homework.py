"""Homework in the real desktop while news comes in: what a colleague logs is on the screen at once, and whoever types
"What was said" stays where they were, with the caret where it was.

Usage: homework.py BINARIES [PICTURES]   (inside on-one-screen)
"""
import datetime as dt
import sys

from demonstration import picture, step, tell
from notes import session_just_held
from practice import Api
from screen_reader import Atspi, is_, wait_for

EXERCISES = ("compassionate_self", "soothing_rhythm_breathing", "body_scan_with_kindness", "mindful_attention")
SAID = "Easier with sound, harder alone"


def shared_client(maren, tomas):
    """A client of both: news tells each what the other has done."""
    of_tomas = {row["client_id"] for row in tomas.caseload()}
    return next(row for row in maren.caseload() if row["client_id"] in of_tomas)


def homework_of_last_week(api, client):
    """Set a week ago and not practised yet, to be looked back on in a session of today."""
    session_just_held(api, client)
    running = {one["exercise"] for one in api.call("GET", f"/clients/{client['client_id']}")["assignments"]}
    exercise = next(code for code in EXERCISES if code not in running)
    week_ago = dt.date.today() - dt.timedelta(days=7)
    return api.call("POST", f"/clients/{client['client_id']}/assignments",
                    {"exercise": exercise, "minutes": 5, "days_per_week": 7, "reason": "",
                     "set_on": week_ago.isoformat()})


def log_practice(api, client, homework, days_ago):
    on = dt.date.today() - dt.timedelta(days=days_ago)
    api.call("POST", f"/clients/{client['client_id']}/assignments/{homework['assignment_id']}/practice_logs",
             {"practised_on": on.isoformat(), "got_in_the_way": ""})


def types_on_while_practice_comes_in(desktop, tomas, client, homework):
    desktop.open_client(client["legal_name"])
    desktop.key("ctrl+5")
    name = f"What was said, {homework['exercise_name']}"
    field = desktop.come_to(name)
    desktop.keys(SAID)
    desktop.key("Left", "Left", "Left", "Left", "Left")
    caret = len(SAID) - 5
    wait_for("the caret before the last word", lambda: Atspi.Text.get_caret_offset(field) == caret)

    log_practice(tomas, client, homework, 1)
    desktop.read("Practised on 1 of the last 28 days")
    picture(desktop, "homework-news")
    focused = wait_for("a focus after the news", desktop.focused)
    assert focused.get_name() == name, f"the focus went to {focused.get_name()!r}"
    assert Atspi.Text.get_caret_offset(focused) == caret, Atspi.Text.get_caret_offset(focused)
    desktop.keys("when ")
    wait_for("what was typed before and after the news",
             lambda: desktop.content(name) == "Easier with sound, harder when alone")
    step("a practice came in while somebody typed: it is on the screen, and the caret stayed where it was")


def the_overview_keeps_its_place(desktop, tomas, client, homework):
    desktop.key("ctrl+1")
    desktop.read("Practised on 1 of the last 28 days")
    link = desktop.find("Schedule of measures", "push button")
    link.grab_focus()
    wait_for("the focus on the link", lambda: is_(link, Atspi.StateType.FOCUSED))
    log_practice(tomas, client, homework, 2)
    desktop.read("Practised on 2 of the last 28 days")
    picture(desktop, "overview-news")
    focused = wait_for("a focus after the news", desktop.focused)
    assert focused.get_name() == "Schedule of measures", f"the focus went to {focused.get_name()!r}"
    step("the Overview counts it too, and the focus stayed on the link where it was")


def story(practice):
    maren, tomas = practice.api, Api(practice.address, "tomas")
    client = shared_client(maren, tomas)
    homework = homework_of_last_week(maren, client)
    desktop = practice.signed_in()
    types_on_while_practice_comes_in(desktop, tomas, client, homework)
    the_overview_keeps_its_place(desktop, tomas, client, homework)


if __name__ == "__main__":
    sys.exit(tell("homework", story))
