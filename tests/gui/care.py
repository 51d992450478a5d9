"""What a plan is made of in the real desktop: a target in the care plan, what a box of the formulation rests on, the
formulation on paper, a weekly course for a client and for a group, and a leaflet of the practice's own.

Usage: care.py BINARIES [PICTURES]   (inside on-one-screen)
"""
import sys

from demonstration import picture, step, tell
from screen_reader import Atspi, children, walk, wait_for

AIM = "To be able to fail at something and stay kind"
INFLUENCES = "Had to be useful to be seen"
LEAFLET = "The harbour, an exercise for two"


def record_of(api, client):
    return api.call("GET", f"/clients/{client['client_id']}")


def courses_of(api, client):
    return api.call("GET", f"/clients/{client['client_id']}/weekly_courses")["weekly_courses"]


def without_a_course(api, how_many):
    """Clients who have scores to point at, and no weekly course."""
    clients = [row for row in api.caseload() if record_of(api, row)["courses"] and not courses_of(api, row)][:how_many]
    assert len(clients) == how_many, f"the demonstration has only {len(clients)} such clients"
    return clients


def open_tab(desktop, client, keys):
    desktop.key("alt+Home")
    desktop.open_client(client["legal_name"])
    desktop.key(keys)


def cells_of(desktop, name):
    return list(children(desktop.find(name, "table")))


def write_formulation(desktop):
    desktop.press("List", "toggle button")
    desktop.write("Early influences", INFLUENCES)
    desktop.press("Point at what supports this, Early influences")
    dialog = desktop.window("What supports this?")
    desktop.write("Find", "PHQ")
    newest = wait_for("a form to point at", lambda: [cell.get_name() for cell in cells_of(desktop, "Scores and notes")
                                                     if cell.get_name().startswith("PHQ-9")])[0]
    desktop.select_row("Scores and notes", newest)
    picture(desktop, "evidence")
    desktop.act_in(dialog, "Point at it")
    desktop.closed("What supports this?")
    desktop.press("Save formulation")
    seen = desktop.read("PHQ-9: ")
    picture(desktop, "evidence-named")
    step(f"a box of the formulation points at what supports it: {seen}")


def formulation_on_paper(desktop):
    desktop.press("Formulation on paper")
    desktop.find(starts="Formulation as a diagram.", role="chart")
    desktop.press("In plain words, to share", "toggle button")
    words = wait_for("the page in plain words", lambda: next(
        desktop.all(role="chart", starts="Formulation in plain words."), None)).get_name()
    assert INFLUENCES in words, words
    picture(desktop, "formulation-paper")
    desktop.press("Close page")
    step("the formulation is on paper, as a diagram and in plain words")


def plan_with_target(desktop, api, client):
    begin = next((name for name in ("Begin the plan", "Change the plan")
                  if next(desktop.all("push button", name), None)))
    desktop.press(begin)
    dialog = desktop.window("Plan")
    pages = next(node for node in walk(dialog) if node.get_role_name() == "page tab list")
    names = [page.get_name() for page in children(pages)]
    Atspi.Selection.select_child(pages, next(i for i, name in enumerate(names) if "arget" in name))
    scores = desktop.find("Target 1, score", "combo box")
    Atspi.Selection.select_child(scores, 1)
    desktop.write("Target 1, aim", AIM)
    picture(desktop, "plan-target")
    desktop.act_in(dialog, "Save plan")
    desktop.closed("Plan")
    (target,) = [one for one in record_of(api, client)["care_plan"]["contents"]["targets"] if one["aim"] == AIM]
    assert target["score"], target
    step("the plan has a target: a score, and what the client wants of it")


def give_course(desktop, api, client):
    desktop.key("ctrl+5")
    desktop.press("Weekly course")
    desktop.choose("Course", "Settling")
    picture(desktop, "weekly-course")
    desktop.press("Give course")
    desktop.find("Stop course", "push button")
    assert len(courses_of(api, client)) == 1, courses_of(api, client)
    picture(desktop, "weekly-course-given")
    step("a weekly course is given in one act")


def give_to_group(desktop, api, first, second):
    open_tab(desktop, first, "ctrl+5")
    desktop.press("Weekly course")
    desktop.press("Give to a group\u2026")
    dialog = desktop.window("Course for a group")
    wait_for("the clients of the caseload", lambda: len(cells_of(desktop, "Who is in it")) > 4)
    desktop.write("Name of the group", "Tuesdays at five")
    names = [cell.get_name() for cell in cells_of(desktop, "Who is in it")]
    desktop.select_row("Who is in it", next(name for name in names if name.endswith(second["reference"])))
    desktop.find("Who is in it", "table").grab_focus()
    desktop.key("space")
    picture(desktop, "group-course")
    desktop.act_in(dialog, "Give to the group")
    desktop.closed("Course for a group")
    for client in (first, second):
        assert len(courses_of(api, client)) == 1, client
    step("the same course is given to a group, and is each client's own")


def own_leaflet(desktop):
    desktop.key("ctrl+shift+l")
    desktop.press("Leaflets")
    desktop.press("New leaflet\u2026")
    dialog = desktop.window("New leaflet")
    desktop.write("Title", LEAFLET)
    desktop.write("Text", "Breathe out slowly while the boats come in.")
    picture(desktop, "own-leaflet")
    desktop.act_in(dialog, "Keep leaflet")
    desktop.closed("New leaflet")
    desktop.read(LEAFLET)
    picture(desktop, "leaflets-own")
    step("a leaflet of the practice's own stands among the others")


def story(practice):
    api = practice.api
    alone, first, second = without_a_course(api, 3)
    desktop = practice.signed_in()
    open_tab(desktop, alone, "ctrl+4")
    write_formulation(desktop)
    formulation_on_paper(desktop)
    plan_with_target(desktop, api, alone)
    give_course(desktop, api, alone)
    give_to_group(desktop, api, first, second)
    own_leaflet(desktop)


if __name__ == "__main__":
    sys.exit(tell("care", story))
