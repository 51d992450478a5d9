"""The charts of the real desktop and their way out of it: one score among the others of its instrument, what stands on
the chart step by step, the chart as a client is shown it, and Copy, Save as and Print, read back from the clipboard
and from the files.

Usage: chart_output.py BINARIES [PICTURES]   (inside on-one-screen)
"""
import os
import subprocess
import sys

from demonstration import picture, step, tell
from screen_reader import Atspi, is_, text_of, wait_for, walk, words_of

CUT_OFF = "Clinical cut-off"
PNG = b"\x89PNG\r\n"


def followed(api):
    """A client whose record has a course of the PHQ-9 with several forms, and all three fears of compassion."""
    for row in api.caseload():
        courses = api.call("GET", f"/clients/{row['client_id']}")["courses"]
        points = {(one["instrument"], one["score"]): len(one["points"]) for one in courses}
        if points.get(("phq9", "total"), 0) > 4 and {("fcs", "self"), ("fcs", "from_others")} <= points.keys():
            return row
    raise AssertionError("nobody of the demonstration has both courses")


def large_chart(desktop, score):
    """The chart under the score's caption; a small one has the same role, but comes after it."""
    return desktop.find(role="chart", starts=score)


def among_its_siblings(desktop):
    desktop.choose("Score", "Fear of self-compassion")
    large_chart(desktop, "Fear of self-compassion")
    picture(desktop, "small-multiples")
    desktop.press("Fear of compassion from others")
    first = wait_for("the small chart as the large one", lambda: next(
        (chart for chart in desktop.all(role="chart", starts="Fear of compassion from others")
         if is_(chart, Atspi.StateType.FOCUSED)), None))
    step("a small multiple becomes the large chart: " + words_of(first.get_name()))
    small = large_chart(desktop, "Fear of self-compassion")
    small.grab_focus()
    wait_for("the focus on the small chart", lambda: is_(small, Atspi.StateType.FOCUSED))
    desktop.key("Return")
    wait_for("the other one large again", lambda: is_(large_chart(desktop, "Fear of self-compassion"),
                                                      Atspi.StateType.FOCUSED))
    step("so it does with Enter")


def step_by_step(desktop):
    desktop.choose("Score", "PHQ-9")
    chart = large_chart(desktop, "PHQ-9")
    chart.grab_focus()
    wait_for("the focus on the chart", lambda: is_(chart, Atspi.StateType.FOCUSED))
    name = words_of(chart.get_name())
    desktop.key("Home")
    first = wait_for("the first place in words", lambda: chart.get_description() != chart.get_name()
                     and chart.get_description())
    desktop.find(words_of(first))
    desktop.key("End")
    last = wait_for("the last place in words", lambda: chart.get_description() not in (first, chart.get_name())
                    and chart.get_description())
    desktop.find(words_of(last))
    picture(desktop, "last-place")
    desktop.key("Left")
    wait_for("the place before it", lambda: chart.get_description() not in (last, chart.get_name()))
    narrower(chart, name)
    desktop.key("Left")
    wait_for("a place of the narrow chart", lambda: words_of(chart.get_description()) != name)
    desktop.key("Tab")
    wait_for("the chart's own words again", lambda: words_of(chart.get_description()) == name)
    step(f"the keys step from \"{first}\" to \"{last}\"")


def narrower(chart, name):
    """A chart of another width may hold other marks, so no place is kept."""
    resize = ["xdotool", "getactivewindow", "windowsize"]
    subprocess.run([*resize, "1150", "780"], check=True)
    wait_for("the words of the chart in a narrower window", lambda: words_of(chart.get_description()) == name)


def clipboard(target):
    return subprocess.run(["xclip", "-selection", "clipboard", "-o", "-t", target], check=True,
                          capture_output=True).stdout


def copied(desktop):
    name = words_of(large_chart(desktop, "PHQ-9").get_name())
    desktop.press("Copy")
    desktop.read("Copied")
    targets = clipboard("TARGETS").decode().split()
    for wanted in ("UTF8_STRING", "text/html", "image/png", "image/svg+xml"):
        assert wanted in targets, f"{wanted} is not among {targets}"
    table = clipboard("UTF8_STRING").decode().split("\n")
    assert words_of(table[0]) == name, f"the table begins with: {table[0]}"
    assert table[1] == "Date\tScore\tBand\tAnswered\tVerdict", table[1]
    page = clipboard("text/html").decode()
    assert "<caption>" in page and page.count("<tr>") == len([line for line in table[1:] if line]), page[:300]
    assert clipboard("image/png").startswith(PNG)
    drawing = clipboard("image/svg+xml").decode()
    assert "<svg" in drawing and f"<title>{name}</title>" in words_of(drawing), drawing[:300]
    step(f"copied: {len(table) - 2} rows as text and HTML, and the picture as PNG and SVG")


def save(desktop, path):
    desktop.press("Save as...")
    desktop.window("Save the chart")
    desktop.key("ctrl+a")
    desktop.keys(str(path))
    desktop.key("Return")
    desktop.closed("Save the chart")
    return wait_for(f"{path.name} on the disk", lambda: path.exists() and path.read_bytes())


def saved(desktop, folder):
    assert save(desktop, folder / "chart.png").startswith(PNG)
    assert b"<svg" in save(desktop, folder / "chart.svg")
    assert CUT_OFF in words_in(folder, save(desktop, folder / "chart.pdf"))
    step("saved as PNG, as SVG and as a PDF page that says the cut-off")


def words_in(folder, pdf):
    path = folder / "read.pdf"
    path.write_bytes(pdf)
    return words_of(subprocess.run(["pdftotext", "-layout", path, "-"], check=True, capture_output=True,
                                   text=True).stdout)


def as_shown_to_the_client(desktop, folder):
    desktop.press("As shown to the client", "check box")
    picture(desktop, "as-shown-to-the-client")
    words = words_in(folder, save(desktop, folder / "for-client.pdf"))
    assert "PHQ-9" in words and CUT_OFF not in words, words
    desktop.press("As shown to the client", "check box")
    step("as shown to the client the page has no cut-off")


def printed(desktop, folder):
    desktop.press("Print...")
    dialog = desktop.window("Print")
    printer = wait_for("a printer", lambda: next((node for node in walk(dialog)
                                                  if node.get_name() == "Print to File"), None))
    Atspi.Table.add_row_selection(printer.get_parent(), 0)
    wait_for("the button Print", lambda: any(node.get_name() == "Print" and is_(node, Atspi.StateType.SENSITIVE)
                                             for node in walk(dialog) if node.get_role_name() == "push button"))
    picture(desktop, "print-dialog")
    desktop.act_in(dialog, "Print")
    desktop.read("Chart sent to the printer")
    page = wait_for("a printed page", lambda: next(iter(folder.glob("output.*")), None))
    text = words_in(folder, page.read_bytes())
    assert "PHQ-9" in text and CUT_OFF in text, text
    step("printed to a file: one page with the chart")


def across_the_caseload(desktop, folder):
    desktop.key("alt+Home")
    desktop.find("Caseload", "table")
    desktop.press("Change across the caseload")
    counts = words_of(text_of(desktop.find(contains="clients with two scores or more", role="label")))
    picture(desktop, "across-the-caseload")
    desktop.press("Copy")
    desktop.read("Copied")
    table = clipboard("UTF8_STRING").decode().split("\n")
    assert words_of(table[0]) == counts and table[1] == "Client\tFirst\tLatest\tChange", table[:2]
    assert clipboard("image/png").startswith(PNG)
    assert counts[:40] in words_in(folder, save(desktop, folder / "caseload.pdf"))
    step("the picture of the caseload is copied and saved by the same buttons")


def story(practice):
    client = followed(practice.api)
    own = practice.home.path / "maren"
    own.mkdir()
    os.chdir(own)  # where GTK prints to
    desktop = practice.signed_in()
    desktop.open_client(client["legal_name"])
    desktop.key("ctrl+3")
    among_its_siblings(desktop)
    step_by_step(desktop)
    copied(desktop)
    saved(desktop, own)
    as_shown_to_the_client(desktop, own)
    printed(desktop, own)
    across_the_caseload(desktop, own)


if __name__ == "__main__":
    sys.exit(tell("chart-output", story))
