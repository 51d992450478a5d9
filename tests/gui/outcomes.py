"""Outcomes in the real desktop: the headline with its denominators, who is behind a figure, the filters, a period with
nobody in it and one that is typed, trajectories, the report on its pages, and who may count more than their own.

Usage: outcomes.py BINARIES [PICTURES]   (inside on-one-screen)
"""
import os
import sys

from demonstration import picture, step, tell
from practice import Api
from screen_reader import Desktop, wait_for

ROWS_TO_BETTER = 18  # below the first heading of the table
EVER = "?period=ended&from=2000-01-01&until=2100-01-01"


def figures(practice, desktop):
    desktop.key("ctrl+shift+o")
    desktop.read("have a first and a last score")
    picture(desktop, "outcomes")
    year = practice.api.call("GET", "/outcomes/phq9/total" + EVER)
    shares = {one["group"]: one["share"] for one in year["outcomes"]["counts"]}
    assert shares["used"]["n"] + shares["with_one_score"]["n"] + shares["without_score"]["n"] == shares["eligible"]["n"]
    assert len(year["by_therapist"]) == 3, year["by_therapist"]
    assert sum(one["used"] for one in year["by_service"]) == shares["used"]["n"], year["by_service"]
    desktop.read("within what chance allows")
    step("the outcomes are read with their denominators")

    desktop.focus(desktop.find("Figures", role="table"))
    for key in ["Down"] * ROWS_TO_BETTER + ["Return"]:
        desktop.key(key)
    opened = desktop.read(" of yours and ")
    assert opened.startswith("Reliably better: ") and opened.endswith(" others."), opened
    picture(desktop, "outcomes-list")
    step("behind a figure stand one's own clients by name, and how many others there are")
    return year


def filters(desktop):
    desktop.choose("What lies in the period", "Began in")
    desktop.read("Episodes that began between")
    desktop.choose("Therapist", "Tomas Quillfeather")
    desktop.read("therapist Tomas Quillfeather")
    desktop.choose("Therapist", "All therapists")
    desktop.choose("Service", "Long psychotherapy session")
    desktop.read("service Long psychotherapy session")
    picture(desktop, "outcomes-service")
    desktop.choose("Service", "All services")
    desktop.choose("What lies in the period", "Ended in")
    step("the filters are named in the selection")


def trajectories(desktop):
    desktop.press("Trajectories", "toggle button")
    desktop.read("Across: sessions attended until the form was filled in.")
    desktop.read("All with two scores: ")
    picture(desktop, "outcomes-trajectories")
    desktop.choose("Across the trajectories", "By week")
    desktop.read("Across: weeks since the first form.")
    desktop.choose("Whose trajectories", "Reliably better")
    desktop.read("Reliably better: ")
    picture(desktop, "outcomes-trajectories-better")
    desktop.press("Figures", "toggle button")
    step("trajectories stand as small multiples, by session or by week")


def report(desktop):
    desktop.press("Report", "toggle button")
    page = desktop.find(starts="Practice outcomes report.", role="chart")
    for words in ("Outcomes, PHQ-9", "1 Mill Lane", "Recovered by cut-off c", "By therapist", "What the figures rest on"):
        assert words in page.get_name(), (words, page.get_name())
    desktop.read("Page 1 of ")
    picture(desktop, "outcomes-report")
    desktop.press("By service", "check box")
    wait_for("the report without the services",
             lambda: "Clients differ between services" not in desktop.find(starts="Practice outcomes report.",
                                                                           role="chart").get_name())
    desktop.press("Next page")
    picture(desktop, "outcomes-report-2")
    for kind, ending in (("PDF", "pdf"), ("as HTML", "html"), ("as text", "txt")):
        path = os.path.join(desktop.screenshots, f"outcomes-report.{ending}")
        desktop.press(f"Save {kind}\u2026")
        desktop.window(f"Save {kind}")
        desktop.key("ctrl+a")
        desktop.keys(path)
        desktop.key("Return")
        desktop.closed(f"Save {kind}")
        wait_for(f"the report as {ending}", lambda: os.path.exists(path) and os.path.getsize(path) > 1000)
    with open(path, encoding="utf-8") as text:
        assert "Clients differ between services" not in text.read()
    desktop.press("Figures", "toggle button")
    step("the outcomes are a report on the practice's paper, whose parts are chosen, saved as PDF, HTML and text")


def typed_dates(desktop):
    desktop.choose("Period", "Other dates")
    desktop.focus(desktop.find("From", "text"))
    desktop.key("ctrl+a")
    desktop.keys("1 Feb 2026")
    desktop.key("Return")
    desktop.read("between 1 Feb 2026 and")
    picture(desktop, "outcomes-dates")
    desktop.choose("Period", "The last 12 months")
    step("the dates of a period are typed")


def empty(desktop, year):
    desktop.choose("Period", str(int(year["made_at"][:4]) - 4))
    desktop.read("No episodes in this selection")
    picture(desktop, "outcomes-empty")
    desktop.choose("Period", "The last 12 months")
    desktop.read("have a first and a last score")
    step("a period with nobody in it says what to choose instead")


def permissions(practice, desktop):
    tomas = Api(practice.address, "tomas")
    before = len(tomas.call("GET", "/outcomes/phq9/total" + EVER)["therapists"])
    entry = "Who may count outcomes\u2026"  # of the menus, which show only while they are open
    desktop.act(wait_for(entry, lambda: next(Desktop.all(desktop, "menu item", entry), None)))
    desktop.window("Who may count outcomes")
    desktop.choose("To whom", "Tomas Quillfeather")
    desktop.press("Give", "push button")
    wait_for("the permission", lambda: len(tomas.call("GET", "/outcomes/phq9/total" + EVER)["therapists"]) > before)
    desktop.choose("What they may do", "Open names beyond the caseload")
    desktop.write("Days", "7")
    desktop.write("What the names are needed for", "Evaluation of the service.")
    desktop.press("Give", "push button")
    wait_for("the names",
             lambda: tomas.call("GET", "/outcomes/phq9/total/used" + EVER)["others"] == 0)
    picture(desktop, "outcomes-permissions")
    desktop.press("Close", "push button")
    desktop.closed("Who may count outcomes")
    named = practice.api.call("GET", "/outcome-permissions")["permissions"]
    assert any(one["named"] > 0 for one in named), named
    step("a lead gives a colleague figures of the practice, and names for a week")


def story(practice):
    desktop = practice.signed_in()
    year = figures(practice, desktop)
    filters(desktop)
    trajectories(desktop)
    report(desktop)
    typed_dates(desktop)
    empty(desktop, year)
    permissions(practice, desktop)


if __name__ == "__main__":
    sys.exit(tell("outcomes", story))
