"""Outcomes in the real desktop: the headline with its denominators, who is behind a figure, the filters, and a period with
nobody in it.

Usage: outcomes.py BINARIES [PICTURES]   (inside on-one-screen)
"""
import sys

from demonstration import picture, step, tell

ROWS_TO_BETTER = 18  # below the first heading of the table


def story(practice):
    desktop = practice.signed_in()
    desktop.key("ctrl+shift+o")
    desktop.read("have a first and a last score")
    picture(desktop, "outcomes")
    year = practice.api.call("GET", "/outcomes/phq9/total?period=ended&from=2000-01-01&until=2100-01-01")
    shares = {one["group"]: one["share"] for one in year["outcomes"]["counts"]}
    assert shares["used"]["n"] + shares["with_one_score"]["n"] + shares["without_score"]["n"] == shares["eligible"]["n"]
    assert len(year["by_therapist"]) == 3, year["by_therapist"]
    desktop.read("within what chance allows")
    step("the outcomes are read with their denominators")

    desktop.focus(desktop.find("Figures", role="table"))
    for key in ["Down"] * ROWS_TO_BETTER + ["Return"]:
        desktop.key(key)
    opened = desktop.read(" of yours and ")
    assert opened.startswith("Reliably better: ") and opened.endswith(" others."), opened
    picture(desktop, "outcomes-list")
    step("behind a figure stand one's own clients by name, and how many others there are")

    desktop.choose("What lies in the period", "Began in")
    desktop.read("Episodes that began between")
    desktop.choose("Therapist", "Tomas Quillfeather")
    desktop.read("therapist Tomas Quillfeather")
    step("the filters are named in the selection")

    desktop.choose("Therapist", "All therapists")
    desktop.choose("Period", str(int(year["made_at"][:4]) - 4))
    desktop.read("No episodes in this selection")
    picture(desktop, "outcomes-empty")
    step("a period with nobody in it says what to choose instead")


if __name__ == "__main__":
    sys.exit(tell("outcomes", story))
