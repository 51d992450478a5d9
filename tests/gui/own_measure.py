"""A practice lead makes a measure of the practice's own in the real desktop, keys it in for a client and finds its
score on the chart; then enters the total that a letter told of another measure.

Usage: own_measure.py BINARIES [PICTURES]   (inside on-one-screen)
"""
import sys

from demonstration import picture, step, tell


NAME = "Inner weather"
FIELDS = {"Name": NAME, "Short name, for lists and charts": "Weather",
          "Items, one a line, as a client reads them": "A storm went through me\nFog lay over everything\nThe sky was clear",
          "What answers mean, one a line: 0 never": "0 never\n4 all the time", "Name of the score": "Storm",
          "Reversed items": "3", "Bands, one a line: 0 to 4 calm": "0 to 4 calm\n5 to 12 rough"}


def make_measure(desktop):
    desktop.key("ctrl+shift+l")
    desktop.press("New measure of your own\u2026")
    desktop.read("Write the items, one a line.")
    for name, text in FIELDS.items():
        desktop.write(name, text)
    desktop.read("3 items, answered 0 to 4. Storm: the sum of 3 items, 0 to 12.")
    picture(desktop, "own-measure")
    desktop.press("Save measure")
    desktop.read("Your practice's own measure, version 1")
    picture(desktop, "own-measure-kept")
    step("a measure of the practice's own is made and stands in the library")


def key_it_in(desktop, client):
    desktop.key("alt+Home")
    desktop.find("Caseload", "table")
    desktop.open_client(client["legal_name"])
    desktop.key("ctrl+m")
    desktop.write("Find a measure", "weather")
    desktop.press("Key in a paper form")
    desktop.find(starts="Item 1 of 3", role="panel")
    desktop.key("4", "4", "0")
    desktop.read("3 of 3 answered")
    desktop.key("ctrl+Return")
    desktop.find(contains="is recorded", role="label")
    desktop.find("Weather: 12 of 12")
    desktop.read("First score 12; rough.")
    step("it is keyed in, scored and banded")


def enter_total(desktop):
    desktop.press("Give another")
    desktop.write("Find a measure", "gad-7")
    desktop.press("Enter totals only")
    desktop.window("Enter totals")
    desktop.write("Total", "22")
    desktop.act_in(desktop.window("Enter totals"), "Record totals")
    desktop.read("runs from 0 to 21")
    picture(desktop, "enter-totals")
    desktop.write("Total", "9")
    desktop.act_in(desktop.window("Enter totals"), "Record totals")
    desktop.closed("Enter totals")
    step("a total that a letter told is taken within its range")


def story(practice):
    api = practice.api
    client = api.caseload()[0]
    desktop = practice.signed_in()
    make_measure(desktop)
    key_it_in(desktop, client)
    enter_total(desktop)
    courses = api.call("GET", f"/clients/{client['client_id']}")["courses"]
    captions = [one["caption"] for one in courses if one["instrument"] == "own_weather"]
    assert captions and captions[0].startswith("Weather stands at 12"), captions
    told = [one["points"][-1] for one in courses if one["instrument"] == "gad7"]
    assert told and told[0]["value"] == 9 and told[0]["answered"] == 0, told
    step("both stand in the record: " + captions[0])


if __name__ == "__main__":
    sys.exit(tell("own-measure", story))
