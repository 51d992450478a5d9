"""Eighteen screens of an invented client with many forms, to be looked at in another theme or at another scale."""
import story
from story import sign_in

CLIENT = "Saffron Nettlecombe"


def today(desktop):
    """The day: who comes, what came in, what waits."""
    desktop.find("Notes to sign", "label")
    return desktop.read("flags to look at")


def diary(desktop):
    """The week of the diary."""
    desktop.choose_command("Diary", "ctrl+d")
    desktop.find("New appointment", "push button")
    return desktop.find(contains="appointments.", role="chart").get_name()


def agenda(desktop):
    """The same as a list."""
    desktop.press("Agenda", "toggle button")
    desktop.find("Agenda", "table")
    return desktop.find(contains=" to ", role="table cell").get_name()


def caseload(desktop):
    """The caseload stands there."""
    desktop.choose_command("Caseload", "alt+Home")
    return desktop.read("need attention")


def overview(desktop):
    """The overview of a client with many forms."""
    story.open_client(desktop, CLIENT)
    desktop.find("Overview", "page tab")
    return desktop.read("What has changed since the first score")


def plan(desktop):
    """The formulation as a diagram, the three systems and the goals."""
    story.show_tab(desktop, "Plan", "ctrl+4")
    return desktop.read("version 2, saved")


def care_plan(desktop):
    """The care plan, on the page of its phase."""
    desktop.press("Change the plan")
    desktop.window("Plan")
    return desktop.read("Next: daily life")


def chart(desktop):
    """The progress chart with its caption."""
    desktop.act_in(desktop.window("Plan"), "Close")
    desktop.closed("Plan")
    story.show_tab(desktop, "Measures", "ctrl+3")
    desktop.choose("Score", "PHQ-9")
    desktop.choose("Score", "PHQ-9")
    return story.caption(desktop, "PHQ-9")


def together(desktop):
    """Several measures on one axis."""
    desktop.press("Together", "toggle button")
    return story.caption(desktop, "On one axis")


def together_in_a_table(desktop):
    """The same as a table."""
    desktop.press("Table", "toggle button")
    desktop.find("Life event: Moved house", "table cell")
    said = desktop.find(starts="On one axis", role="table cell").get_name()
    desktop.press("Chart", "toggle button")
    return said


def life_events(desktop):
    """The dialog of life events."""
    desktop.choose_command("Life events", "ctrl+e")
    desktop.type_into("What happened", "Her sister moved in")
    said = desktop.find(contains="Sertraline raised", role="table cell").get_name()
    return said


def entry(desktop):
    """The entry of a measure."""
    desktop.act_in(desktop.window("Life events"), "Discard")
    desktop.closed("Life events")
    desktop.choose_command("Give measure", "ctrl+m")
    story.open_form(desktop, "PHQ-9")
    story.key_in(desktop, [1, 2, 1], 9)
    return desktop.read("3 of 9 answered")


def note(desktop):
    """The note with the scores in it."""
    desktop.choose_command("Write note", "ctrl+t")
    desktop.find("What we worked on", "text")
    return desktop.read("Beside the note")


def summary(desktop):
    """The session summary."""
    desktop.choose_command("Summary", "ctrl+p")
    return desktop.find(starts="Session summary.", role="chart").get_name()


def inbox(desktop):
    """The Inbox with its first flag in full."""
    desktop.choose_command("Inbox", "ctrl+i")
    desktop.find("Sign off\u2026", "push button")
    return desktop.read("flags wait")


def library(desktop):
    """The Library with one instrument beside the list."""
    desktop.choose_command("Library", "ctrl+shift+l")
    desktop.type_into("Find an instrument", "phq-9")
    desktop.find("Load wording\u2026", "push button")
    return desktop.read("instruments:")


def wording(desktop):
    """A wording that is one item short, beside our labels."""
    desktop.press("Load wording\u2026")
    desktop.type_into("Paste the text, one item a line", "First\nSecond\nThird")
    return desktop.read("9 items expected, 3 found")


STEPS = [sign_in, today, diary, agenda, caseload, overview, plan, care_plan, chart, together, together_in_a_table, life_events, entry, note,
         summary, inbox, library, wording]
