"""The steps of the main job with one invented client: each acts, asserts what it then reads, and returns it."""
import datetime
import os
import subprocess

from answers import FIRST, SCORES, SECOND, WHOLE_NAMES, check_own_basis, sums
from screen_reader import Atspi, is_, wait_for, words_of

CLIENT = "Hazel Moorcroft"
USER, PASSWORD = "maren", "compassion-demo-2026"
FIRST_DAY = datetime.date.today() - datetime.timedelta(days=14)
PHQ9_BASIS = "Reliable change: 6 points or more (NHS Talking Therapies)."
WORKED_ON = "Compassionate letter to the part that is afraid of being a burden."
LIFE_EVENT = "Began a new job"
GOAL = "Ask for help once a week"
INFLUENCES = "Praised for coping, teased for crying"
MORE_INFLUENCES = ", told not to make a fuss"
RISK_DONE = "Talked it through before the end of the session; no plan, no intent; safety plan written together."

# What was read on the screen and must be read again in the PDF.
captions = {}
bases = {}


def written(day):
    """A date as Attune writes it: 8 Nov 2026."""
    return f"{day.day} {day:%b %Y}"


# What several steps do


def show_tab(desktop, name, keys):
    desktop.choose_command(name, keys)
    tab = desktop.find(name, "page tab")
    wait_for(f"the page {name}", lambda: is_(tab, Atspi.StateType.SELECTED))


def open_client(desktop, name):
    desktop.choose_command("Find client", "ctrl+k")
    desktop.type_into("Find a client", name)
    desktop.find(name, "table cell")
    desktop.key("Return")
    desktop.find(name, "label")
    desktop.find("Client's pages", "page tab list")


def open_form(desktop, measure):
    desktop.select_row("Measures to give", measure)
    desktop.press("Key in a paper form")
    wait_for("the keyboard on the sheet", lambda: is_(sheet(desktop), Atspi.StateType.FOCUSED))


def sheet(desktop):
    """Where the number keys go; its name is the item that is next."""
    return desktop.find(starts="Item 1 of ", role="panel")


def fill_in_on(desktop, day):
    field = desktop.type_into("Filled in on", written(day))
    desktop.focus(field)
    desktop.key("Return")
    desktop.focus(sheet(desktop))


def key_in(desktop, answers, items):
    """Number keys alone, as from paper; the live count follows every one."""
    for count, answer in enumerate(answers, 1):
        desktop.key(str(answer))
        if count % 10 == 0 or count == len(answers):
            desktop.read(f"{count} of {items} answered")


def give(desktop, measure, answers, day=None):
    """Keys one form in, filled in today or on another day, finishes it, and reads the recorded scores."""
    desktop.choose_command("Give measure", "ctrl+m")
    open_form(desktop, measure)
    if day:
        fill_in_on(desktop, day)
    else:
        day = datetime.date.today()
    key_in(desktop, answers, len(answers))
    for name, total, most in sums(measure, answers):
        begin, end, _ = SCORES[measure][name]
        desktop.find(f"{name}: {total} of {most}, {end - begin} of {end - begin} answered")
    desktop.key("ctrl+Return")
    desktop.find(contains="is recorded", role="label")
    desktop.read(f"Filled in on {written(day)}")
    for name, total, most in sums(measure, answers):
        desktop.find(f"{WHOLE_NAMES.get(name, name)}: {total} of {most}")
    return ", ".join(f"{name} {total} of {most}" for name, total, most in sums(measure, answers))


def back_to_overview(desktop):
    desktop.press("Back to overview")
    desktop.find("Overview", "page tab")


def caption(desktop, score):
    """The accessible name of the large chart of this score."""
    return words_of(desktop.find(role="chart", starts=score).get_name())


def record_session(desktop, number, day=None):
    show_tab(desktop, "Sessions", "ctrl+2")
    desktop.press("Record session")
    if day:
        desktop.type_into("Date", written(day))
        desktop.type_into("Time", "10:00")
    dialog = desktop.window("Record session")
    desktop.act_in(dialog, "Record session")
    desktop.closed("Record session")
    desktop.read(f"{number} held in this episode")
    return desktop.read(f"Episode 1, session {number}")


# The steps


def sign_in(desktop):
    """Sign in."""
    desktop.type_into("Username", USER)
    desktop.type_into("Password", PASSWORD, check=False)
    desktop.press("Sign in")
    desktop.find("Waiting for you", "label")
    return desktop.read("Maren Thistledown")


def read_today(desktop):
    """Read what the day holds."""
    desktop.find("Notes to sign", "label")
    return desktop.read("flags to look at")


def read_caseload(desktop):
    """Read the caseload."""
    desktop.choose_command("Caseload", "alt+Home")
    return desktop.read("need attention")


def new_client(desktop):
    """Add a client with an episode."""
    desktop.choose_command("Caseload", "alt+Home")
    desktop.press("New client")
    for field, text in (("Legal name", CLIENT), ("Pronouns", "she/her"), ("Birth date", "12 Mar 1992"),
                        ("Reference", "T-1001"), ("Problem", "Harsh self-criticism after a loss"),
                        ("Episode started", written(FIRST_DAY)), ("Planned sessions", "12")):
        desktop.type_into(field, text)
    desktop.press("Add client")
    desktop.closed("New client")
    desktop.find(CLIENT, "label")
    return desktop.read("Episode 1, no session yet")


def first_session(desktop):
    """Record the first session, held a fortnight ago."""
    return record_session(desktop, 1, FIRST_DAY)


def first_fcs(desktop):
    """Key in the Fears of Compassion Scales with the number keys."""
    seen = give(desktop, "FCS", FIRST["FCS"], FIRST_DAY)
    back_to_overview(desktop)
    return seen


def first_phq9(desktop):
    """Key in the PHQ-9 with a risk answer, which is said at once."""
    desktop.choose_command("Give measure", "ctrl+m")
    open_form(desktop, "PHQ-9")
    fill_in_on(desktop, FIRST_DAY)
    key_in(desktop, FIRST["PHQ-9"], 9)
    warned = desktop.read('answered "several days". Talk about it before the session ends')
    desktop.find("PHQ-9: 14 of 27, 9 of 9 answered")
    desktop.key("ctrl+Return")
    desktop.read("The flag above stays until it is signed off")
    return warned


def flag_stands(desktop):
    """The flag stands in the client's header."""
    back_to_overview(desktop)
    desktop.find("Review and sign off", "push button")
    return desktop.read(f"{CLIENT}, ")


def sign_off(desktop):
    """Sign the risk answer off with what was done."""
    desktop.press("Review and sign off")
    desktop.type_into("What was done", RISK_DONE)
    desktop.press("Sign off")
    desktop.closed("Sign off a risk answer")
    desktop.gone("Review and sign off", "push button")
    return desktop.read("Risk reviewed")


def first_gad7(desktop):
    """Key in the GAD-7."""
    seen = give(desktop, "GAD-7", FIRST["GAD-7"], FIRST_DAY)
    back_to_overview(desktop)
    return seen


def set_schedule(desktop):
    """Set the schedule of measures from the practice's battery; the header says what is due."""
    desktop.choose_command("Schedule of measures", "ctrl+shift+m")
    dialog = desktop.window("Schedule of measures")
    desktop.choose("Add", "CFT basics")
    desktop.act_in(dialog, "Add")
    desktop.find("FCS, every 4 sessions")
    desktop.act_in(dialog, "Save schedule")
    desktop.closed("Schedule of measures")
    return desktop.read("Due at the next session: PHQ-9, GAD-7")


def due_today(desktop):
    """What is due today stands in the header, and first where measures are given."""
    desktop.read("Due today: PHQ-9, GAD-7")
    desktop.choose_command("Give measure", "ctrl+m")
    desktop.find("Measures that are due", "table")
    said = desktop.read("PHQ-9 every session: last given")
    desktop.press("Back")
    desktop.find("Client's pages", "page tab list")
    return said


def second_session(desktop):
    """Record the second session, today."""
    return record_session(desktop, 2)


def second_fcs(desktop):
    """Key in the second FCS; the practice's own baselines judge the change."""
    give(desktop, "FCS", SECOND["FCS"])
    said = desktop.texts("Own baselines, n = ")
    verdicts = [check_own_basis(basis, first, second) for (_, first, _), (_, second, _), basis
                in zip(sums("FCS", FIRST["FCS"]), sums("FCS", SECOND["FCS"]), said, strict=True)]
    assert verdicts[-1] == "Reliably better", verdicts
    for verdict in set(verdicts):
        desktop.read(verdict)
    bases["FCS"] = said[-1]
    return f"{verdicts[-1]}. {said[-1]}"


def second_phq9(desktop):
    """Key in the second PHQ-9; the published criterion judges the change."""
    give(desktop, "PHQ-9", SECOND["PHQ-9"])
    desktop.read("Reliably better")
    return desktop.read(PHQ9_BASIS)


def second_gad7(desktop):
    """Key in the second GAD-7."""
    give(desktop, "GAD-7", SECOND["GAD-7"])
    desktop.read("Reliably better")
    return desktop.read("Reliable change: 4 points or more (NHS Talking Therapies).")


def overview(desktop):
    """The overview shows first and latest score of all five, and the verdicts."""
    back_to_overview(desktop)
    show_tab(desktop, "Overview", "ctrl+1")
    for measure in FIRST:
        for (_, first, _), (_, second, _) in zip(sums(measure, FIRST[measure]), sums(measure, SECOND[measure])):
            desktop.read(f"{first} \u2192 {second}")
    desktop.read("Reliably better")
    return desktop.read("14 \u2192 6")


def measures(desktop):
    """Measures: verdict with its basis, and the chart's caption."""
    show_tab(desktop, "Measures", "ctrl+3")
    for score in ("GAD-7", "PHQ-9"):
        desktop.choose("Score", score)
        caption(desktop, score)
    captions["PHQ-9"] = caption(desktop, "PHQ-9")
    assert "14" in captions["PHQ-9"] and "6" in captions["PHQ-9"], captions["PHQ-9"]
    desktop.read("14 \u2192 6")
    desktop.read("Reliably better")
    desktop.read(PHQ9_BASIS)
    return captions["PHQ-9"]


def life_event(desktop):
    """Enter a life event: the chart's name and its table say it at once."""
    desktop.choose_command("Life events", "ctrl+e")
    dialog = desktop.window("Life events")
    desktop.type_into("What happened", LIFE_EVENT)
    desktop.type_into("When", written(FIRST_DAY))
    desktop.act_in(dialog, "Save event")
    desktop.closed("Life events")
    said = f"Life events: {LIFE_EVENT}, {FIRST_DAY.day} {FIRST_DAY:%b}."
    wait_for(f'"{said}" in the name of the chart', lambda: said in caption(desktop, "PHQ-9"))
    desktop.press("Table", "toggle button")
    desktop.find(f"Life event: {LIFE_EVENT}", "table cell")
    desktop.press("Chart", "toggle button")
    return said


def says_the_same(desktop):
    """The caption over and under the chart, its accessible name and the first row of its table are the same words."""
    name = caption(desktop, "PHQ-9")
    over = desktop.find(role="label", starts="PHQ-9 has gone")
    under = desktop.find(role="label", starts="Life events: ")
    shown = words_of(f"{over.get_name()} {under.get_name()}")
    assert shown == name, f"shown: {shown}; named: {name}"
    desktop.press("Table", "toggle button")
    table = desktop.find("Forms", "table")
    row = [words_of(Atspi.Table.get_accessible_at(table, 0, column).get_name() or "")
           for column in range(Atspi.Table.get_n_columns(table))]
    assert row[0] == "In short" and row[-1] == name, f"the table begins with: {row}"
    desktop.press("Chart", "toggle button")
    return row[0]


def together(desktop):
    """Several measures on one axis: each at the share of its range, in the chart's name and in the table."""
    desktop.press("Together", "toggle button")
    name = caption(desktop, "On one axis")
    assert "PHQ-9 52 % to 22 %, lower is better, reliably better" in name, name
    desktop.press("Table", "toggle button")
    desktop.find("52 %", "table cell")
    desktop.press("Together", "toggle button")
    return name


def write_note(desktop):
    """Write the note, with the scores already in it."""
    desktop.choose_command("Write note", "ctrl+t")
    desktop.type_into("What we worked on", WORKED_ON)
    desktop.type_into("Plan", "Keep the letter, read it aloud twice a week.")
    lines = [node.get_name() for node in desktop.all(role="check box")]
    assert any("PHQ-9" in line and "6" in line for line in lines), lines
    return desktop.read("PHQ-9")


def sign_note(desktop):
    """Sign the note."""
    desktop.press("Sign note")
    desktop.gone("Sign note", "push button")
    return desktop.read("Signed")


def set_homework(desktop):
    """Set an exercise as homework."""
    desktop.choose_command("Set homework", "ctrl+h")
    dialog = desktop.window("Set homework")
    desktop.type_into("What for", "To meet the critic with a warmer voice")
    desktop.act_in(dialog, "Set homework")
    desktop.closed("Set homework")
    show_tab(desktop, "Homework", "ctrl+5")
    return desktop.read("To meet the critic with a warmer voice")


def box_of_diagram(desktop):
    box = desktop.find("Early influences", "text")
    return Atspi.Text.get_text(box, 0, Atspi.Text.get_character_count(box))


def edit_in_diagram(desktop):
    """Enter edits the box, Escape leaves it: then no key changes it."""
    box = desktop.find("Early influences", "text")
    desktop.focus(box)
    desktop.key("Return")
    wait_for("a box to write in", lambda: is_(box, Atspi.StateType.EDITABLE))
    desktop.keys(MORE_INFLUENCES)
    desktop.key("Escape")
    wait_for("a box that is left", lambda: not is_(box, Atspi.StateType.EDITABLE))
    desktop.keys("x")
    assert box_of_diagram(desktop) == INFLUENCES + MORE_INFLUENCES, box_of_diagram(desktop)
    desktop.press("Save formulation")
    desktop.read("version 2, saved")
    desktop.press("List", "toggle button")
    said = desktop.read(INFLUENCES + MORE_INFLUENCES)
    desktop.press("Diagram", "toggle button")
    return said


def write_formulation(desktop):
    """Write a formulation: a box in the list, the same text in the diagram as version 1, and more of it there as version 2."""
    show_tab(desktop, "Plan", "ctrl+4")
    desktop.read("There is no formulation yet")
    desktop.press("List", "toggle button")
    desktop.type_into("Early influences", INFLUENCES)
    desktop.press("Save formulation")
    desktop.read("version 1, saved")
    desktop.press("Diagram", "toggle button")
    said = box_of_diagram(desktop)
    assert said == INFLUENCES, f"the diagram says: {said}"
    return edit_in_diagram(desktop)


def agree_on_goal(desktop):
    """Agree on a goal in the client's own words; it stands on the plan, not rated yet."""
    desktop.press("New goal")
    dialog = desktop.window("Goal")
    desktop.type_into("Goal", GOAL)
    desktop.act_in(dialog, "Save goal")
    desktop.closed("Goal")
    return desktop.read(GOAL)


def plan_therapy(desktop):
    """Begin the care plan: its card tells the phase, what comes next and that there is no day of review."""
    desktop.press("Begin the plan")
    dialog = desktop.window("Plan")
    desktop.choose("Phase that therapy is in", "3, settling and attention")
    desktop.act_in(dialog, "Save plan")
    desktop.closed("Plan")
    desktop.read("3, settling and attention")
    desktop.read("no review date")
    return desktop.read("Next: imagery for soothing")


def log_practice(desktop):
    """Log that the client practised today; the strip of the homework counts it."""
    desktop.press(desktop.find(starts="Log practice, ", role="push button").get_name())
    dialog = desktop.window("Practice log")
    desktop.type_into("What got in the way", "The phone rang twice")
    desktop.act_in(dialog, "Log practice")
    desktop.read("is logged.")
    desktop.act_in(dialog, "Close")
    desktop.closed("Practice log")
    desktop.read("The phone rang twice")
    return desktop.read("Practised on 1 of the last 28 days")


def preview_summary(desktop):
    """The session summary, drawn page by page."""
    desktop.choose_command("Summary", "ctrl+p")
    words = words_of(desktop.find(starts="Session summary.", role="chart").get_name())
    assert captions["PHQ-9"] in words, f"the summary does not say: {captions['PHQ-9']}"
    return desktop.read("Page 1 of ")


def save_pdf(desktop):
    """Save the summary as PDF."""
    path = os.path.join(desktop.screenshots, "session-summary.pdf")
    if os.path.exists(path):
        os.remove(path)
    desktop.press("Save PDF\u2026")
    desktop.window("Save PDF")
    desktop.key("ctrl+a")
    desktop.keys(path)
    desktop.key("Return")
    desktop.closed("Save PDF")
    wait_for("the PDF on the disk", lambda: os.path.exists(path) and os.path.getsize(path) > 1000)
    return os.path.basename(path)


def read_pdf(desktop):
    """The PDF holds the scores, the verdict with its basis and the chart's caption."""
    path = os.path.join(desktop.screenshots, "session-summary.pdf")
    text = words_of(subprocess.run(["pdftotext", "-layout", path, "-"], check=True, capture_output=True,
                                   text=True).stdout)
    raw = words_of(subprocess.run(["pdftotext", "-raw", path, "-"], check=True, capture_output=True,
                                  text=True).stdout)
    changes = [f"{first} \u2192 {second}" for measure in FIRST for (_, first, _), (_, second, _)
               in zip(sums(measure, FIRST[measure]), sums(measure, SECOND[measure]))]
    for wanted in (*changes, captions["PHQ-9"], "PHQ-9: Reliably better. 8 lower", PHQ9_BASIS, bases["FCS"],
                   WORKED_ON, CLIENT, f"Life events: {LIFE_EVENT}"):
        assert wanted in text or wanted in raw, f"the PDF does not hold: {wanted}"
    return captions["PHQ-9"]


def lock(desktop):
    """Locked, nothing of the client is left on the screen or in the accessibility tree."""
    desktop.key("ctrl+l")
    desktop.find("Unlock", "push button")
    for secret in ("Hazel", "Moorcroft", "PHQ-9", WORKED_ON):
        wait_for(f'"{secret}" gone from the tree', lambda: secret not in desktop.everything())
    return desktop.read("Everything is as you left it")


def unlock(desktop):
    """Unlocked, everything is as it was."""
    desktop.type_into("Password of Maren Thistledown", PASSWORD, check=False)
    desktop.press("Unlock")
    desktop.find(CLIENT, "label")
    return desktop.read("Page 1 of ")


def documents(desktop):
    """Documents lists the summary."""
    show_tab(desktop, "Documents", "ctrl+6")
    return desktop.find(contains="ummary", role="table cell").get_name()


def read_inbox(desktop):
    """The Inbox holds what nobody has signed off: what was seen, by which rule, and how often that speaks in vain."""
    desktop.choose_command("Inbox", "ctrl+i")
    seen = desktop.find(contains="no reliable change by session 8", role="table cell").get_name()
    desktop.select_row("What waits", seen)
    desktop.read(seen)
    return desktop.read("A rule: no reliable change between the first score and any form up to session 8")


def sign_off_signal(desktop):
    """A signal is signed off where it waits, and is gone from the list."""
    before = desktop.read("flags wait")
    desktop.press("Sign off\u2026")
    desktop.type_into("What was done", "Looked at the formulation together; the next three sessions are about the critic.")
    desktop.act_in(desktop.window("Sign off a signal"), "Sign off")
    desktop.closed("Sign off a signal")
    count = int(before.split()[0])
    return desktop.read(f"{count - 1} flags wait")


def quit_attune(desktop):
    """Quit; the desktop ends with 0."""
    code = desktop.quit()
    assert code == 0, f"attune ended with {code}"
    return "exit code 0"


STEPS = [sign_in, read_today, read_caseload, new_client, first_session, first_fcs, first_phq9, flag_stands, sign_off, first_gad7,
         set_schedule, second_session, due_today, second_fcs, second_phq9, second_gad7, overview, measures,
         life_event, says_the_same, together, write_note, sign_note, set_homework, log_practice, write_formulation,
         agree_on_goal, plan_therapy, preview_summary, save_pdf, read_pdf, lock, unlock, documents, read_inbox,
         sign_off_signal, quit_attune]
