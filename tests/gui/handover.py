"""Hands the screen to a client in the real desktop, and tries every way out of it: whatever is pressed, closed, started
or killed, nothing of Attune shows but the form or the question for the therapist's password. At the end the right
score is in the record and on the chart, and after an answer about self-harm the therapist sees that first.

Usage: handover.py BINARIES [PICTURES]   (inside on-one-screen)
"""
import os
import pathlib
import subprocess
import sys

from answers import FIRST, sums
from demonstration import picture, step
from practice import PASSWORD, Api, Home, Server, Therapist
from screen_reader import NotSeen, showing, text_of, wait_for
from window_manager import send_to_root_window, switch_to

QUESTIONS = "Questions"
OTHER = "Another program"
# Of the text that the demonstration practice has entered.
SAFETY = "Tell your therapist now"
# What the therapist's own screens say, whatever client they show.
OURS = ("Caseload", "Find a client", "Overview", "Give measure", "Sessions", "Sign out", "Key in a paper form")
KEYS = ("Escape", "alt+F4", "ctrl+q", "ctrl+w", "Menu", "F10", "shift+F10", "alt+f", "alt+v", "ctrl+n", "ctrl+k",
        "ctrl+l", "ctrl+m", "ctrl+1", "alt+Home", "alt+Left", "F5", "F9", "F11", "ctrl+Tab", "alt+space", "super")


def x_windows(desktop):
    """The names of the desktop's windows that the X server shows."""
    found = subprocess.run(["xdotool", "search", "--onlyvisible", "--pid", str(desktop.process.pid)],
                           capture_output=True, text=True).stdout.split()
    names = [subprocess.run(["xdotool", "getwindowname", window], capture_output=True, text=True).stdout.strip()
             for window in found]
    return [name for name in names if name]


def nothing_but_the_form(desktop, client):
    """Raises unless all that shows is the form or the password."""
    def alone():
        return [window.get_name() for window in desktop.windows()] == [QUESTIONS]
    wait_for("the questions alone", alone, 20)
    texts = [text_of(node) for node in desktop.all()]
    for word in (*OURS, *client.split()):
        leaks = [text for text in texts if word in text]
        assert not leaks, f'"{word}" shows: {leaks}'
    assert set(x_windows(desktop)) <= {QUESTIONS}, f"windows of the X server: {x_windows(desktop)}"


def asks_for_password(desktop):
    return any(text_of(node) == "For the therapist" for node in desktop.all("label"))


def back_to_the_questions(desktop):
    if asks_for_password(desktop):
        desktop.press("Back to the questions")
        desktop.gone("For the therapist")


def close_by_window_manager(desktop, _):
    """Asks it as a task bar would: EWMH's _NET_CLOSE_WINDOW."""
    window = subprocess.run(["xdotool", "search", "--onlyvisible", "--name", f"^{QUESTIONS}$"],
                            capture_output=True, text=True).stdout.split()[0]
    send_to_root_window("_NET_CLOSE_WINDOW", int(window))
    desktop.find("For the therapist", deadline=20)


def switch_away_and_back(desktop, client):
    """To a window of another program, which may take the keys as soon as it opens."""
    other = subprocess.Popen(["/usr/bin/python3", str(pathlib.Path(__file__).with_name("other_window.py")), OTHER])
    try:
        wait_for("the other program's window", lambda: subprocess.run(
            ["xdotool", "search", "--onlyvisible", "--name", f"^{OTHER}$"], capture_output=True).stdout)
        for title in (QUESTIONS, OTHER, QUESTIONS, OTHER, QUESTIONS):
            switch_to(desktop, title)
            nothing_but_the_form(desktop, client)
    finally:
        other.kill()
        other.wait()


def start_again(desktop, _):
    """A second start says so and ends."""
    second = subprocess.run(desktop.command, env={**os.environ, **desktop.environment}, capture_output=True, text=True,
                            timeout=60)
    assert second.returncode == 0 and "already running" in second.stdout, f"the second start: {second}"


# Each with the desktop and the name of the client, which must not show.
ATTEMPTS = [*((key, lambda desktop, _, key=key: desktop.key(key)) for key in KEYS),
            ("the window manager's close", close_by_window_manager),
            ("Alt+Tab and back", switch_away_and_back),
            ("a second start", start_again)]


def hand_over(desktop, measure, items):
    desktop.press("Give measure")
    desktop.select_row("Measures to give", measure)
    wait_for("that it can be handed over", lambda: sensitive(desktop, "Hand over the screen"))
    desktop.press("Hand over the screen")
    picture(desktop, "handover-beginning")
    desktop.press("Begin")
    desktop.find(f"Question 1 of {items}")


def sensitive(desktop, name):
    from gi.repository import Atspi
    return any(node.get_state_set().contains(Atspi.StateType.SENSITIVE) for node in desktop.all("push button", name))


def answer(desktop, number, items, digit):
    desktop.find(f"Question {number} of {items}")
    desktop.key(str(digit))
    desktop.key("Return")


def take_back(desktop):
    """The wrong password first."""
    desktop.write("Password of Maren Thistledown", "not the password of anybody")
    desktop.press("Take the screen back")
    desktop.read("do not belong together")
    desktop.write("Password of Maren Thistledown", PASSWORD)
    desktop.press("Take the screen back")


def whole_form(start, client, api):
    """FCS to its end, through every way out."""
    answers = FIRST["FCS"]
    desktop = start()
    desktop.open_client(client["legal_name"])
    hand_over(desktop, "FCS", len(answers))
    for number, digit in enumerate(answers[:5], 1):
        answer(desktop, number, len(answers), digit)
    desktop.find("Question 6 of 38")
    picture(desktop, "handover-question")
    for name, attempt in ATTEMPTS:
        attempt(desktop, client["legal_name"])
        nothing_but_the_form(desktop, client["legal_name"])
        back_to_the_questions(desktop)
        desktop.find("Question 6 of 38")
        step(f"{name}: nothing but the form or the password")
    desktop.kill()
    desktop = start(wait_for_shell=False)
    nothing_but_the_form(desktop, client["legal_name"])
    desktop.find("Question 6 of 38")
    step("kill -9 and restart: the sign-in, then the question where it was left")
    for number, digit in enumerate(answers[5:], 6):
        answer(desktop, number, len(answers), digit)
    desktop.find("Look over your answers")
    nothing_but_the_form(desktop, client["legal_name"])
    picture(desktop, "handover-last-look")
    desktop.press("Give my answers")
    desktop.read("Your answers are saved.")
    nothing_but_the_form(desktop, client["legal_name"])
    picture(desktop, "handover-end")
    desktop.key("alt+F4")
    take_back(desktop)
    desktop.find("Fears of Compassion Scales is recorded")
    for name, score, most in sums("FCS", answers):
        desktop.read(f"{score} of {most}")
    step("the right scores, once the therapist has the screen back")
    forms = api.call("GET", f"/clients/{client['client_id']}/administrations?instrument=fcs")["administrations"]
    stored = {score["score"]: score.get("value") for score in forms[0]["scores"]}
    expected = [float(score) for _, score, _ in sums("FCS", answers)]
    assert [stored[code] for code in ("for_others", "from_others", "self")] == expected, stored
    assert forms[0]["given_as"] == "handed_over", forms[0]
    desktop.press("Back to overview")
    chart = desktop.find(role="chart", starts="Fear of self-compassion has gone from").get_name()
    assert f" to {sums('FCS', answers)[2][1]} over " in chart, chart
    step(f"and on the chart: {chart}")
    picture(desktop, "handover-chart")
    return desktop


def answer_with_self_harm(desktop, client):
    """PHQ-9, its last answer about self-harm."""
    hand_over(desktop, "PHQ-9", 9)
    for number in range(1, 9):
        answer(desktop, number, 9, 2)
    answer(desktop, 9, 9, 3)
    desktop.find("You do not have to be alone with this")
    desktop.read(SAFETY)
    nothing_but_the_form(desktop, client["legal_name"])


def self_harm(desktop, client):
    """To the end of the form, and back to the therapist."""
    answer_with_self_harm(desktop, client)
    picture(desktop, "handover-safety")
    step("an answer about self-harm shows the practice's safety text at once")
    desktop.press("Go on with the questions")
    desktop.find("Look over your answers")
    assert not desktop.texts(SAFETY), "the safety text stands on the last look already"
    desktop.press("Give my answers")
    desktop.read("Your answers are saved.")
    desktop.read(SAFETY)
    nothing_but_the_form(desktop, client["legal_name"])
    picture(desktop, "handover-safety-end")
    step("and at the end")
    desktop.key("alt+F4")
    take_back(desktop)
    desktop.read("thoughts of death or self-harm")
    step("the therapist sees the risk answer")
    desktop.press("Back to overview")


def left_alone(desktop, start, client):
    """The same answers, then nobody at the screen."""
    answer_with_self_harm(desktop, client)
    desktop.kill()
    desktop = start(wait_for_shell=False, options=("--lock-after", "4"))
    desktop.find("For the therapist", deadline=60)
    nothing_but_the_form(desktop, client["legal_name"])
    assert not list(desktop.all("push button", "Back to the questions")), "the lock leads back without a password"
    picture(desktop, "handover-idle")
    step("left alone, it asks for the password")
    desktop.write("Password of Maren Thistledown", PASSWORD)
    desktop.press("Take the screen back")
    desktop.read("thoughts of death or self-harm")
    step("and the therapist sees the risk answer first")
    picture(desktop, "handover-given-back")
    desktop.leave()


def main():
    binaries = pathlib.Path(sys.argv[1]).resolve()
    home = Home()
    server = Server(binaries, ["--private", str(home.folder_of_practice()), "--demonstration"], home.path / "server.log")
    latest = None

    def start(wait_for_shell=True, options=()):
        nonlocal latest
        latest = Therapist(binaries, server.address, home, "maren", options=options)
        if wait_for_shell:
            latest.sign_in()
        else:
            latest.write("Username", "maren")
            latest.write("Password", PASSWORD)
            assert not [text_of(node) for node in latest.all() if any(word in text_of(node) for word in OURS)
                        and showing(node) and node.get_role_name() != "menu item"]
            latest.press("Sign in", "push button")
        return latest

    try:
        api = Api(server.address, "maren")
        client = api.caseload()[0]
        desktop = whole_form(start, client, api)
        self_harm(desktop, client)
        left_alone(desktop, start, client)
    except (NotSeen, AssertionError) as fault:
        print(f"NOT SEEN  {fault}")
        if latest and latest.process.poll() is None:
            print(latest.everything())
        return 1
    finally:
        if latest:
            latest.end()
        server.stop()
        home.remove()
    return 0


if __name__ == "__main__":
    sys.exit(main())
