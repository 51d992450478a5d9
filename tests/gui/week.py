"""A week of therapy from end to end: measures and an exercise are given on the real desktop, the link goes out by
e-mail, the client's phone answers and logs, the risk answer raises a flag that is signed off, and the summary's PDF
holds it all. On a second desktop whoever stands in sees the flag come without a key being pressed.

Usage: week.py BINARIES NODE_MODULES [PICTURES]   (inside on-one-screen)
"""
import datetime
import os
import pathlib
import pwd
import re
import subprocess
import sys
import time

import story
from answers import sums
from practice import Api, Home, Server
from relay import Relay, send_mails_through
from screen_reader import Desktop, wait_for, words_of
from two_desktops import free_port, write_config

PHONE = pathlib.Path(__file__).resolve().parent.parent / "pages/phone.mjs"
ADDRESS = "hazel@example.org"
WHY = "To have a steadier start to the day"
ANSWERS = {"FCS": [2, 1, 3, 0, 2, 4, 1, 2, 3, 1] + [3, 3, 2, 4, 1, 3, 2, 3, 4, 2, 3, 1, 3] +
                  [2, 4, 3, 3, 4, 1, 2, 3, 4, 2, 3, 4, 1, 2, 3],
           "PHQ-9": [2, 1, 2, 1, 2, 1, 2, 1, 1],
           "GAD-7": [1, 2, 1, 2, 1, 2, 1]}


def never_quiet(maren):
    maren.call("POST", "/mail-settings",
               {"reminder_after_days": 3, "last_call_days": 2, "quiet_from": 0, "quiet_until": 0})


def has_an_address(maren):
    row = next(row for row in maren.caseload() if row["legal_name"] == story.CLIENT)
    client = maren.call("GET", f"/clients/{row['client_id']}")["client"]
    client["details"]["email"] = ADDRESS
    maren.call("PUT", f"/clients/{row['client_id']}", {"details": client["details"]}, client["row_version"])
    return row["client_id"]


def tomas_stands_in(maren):
    """Whoever stands in is somebody else than the therapist, at any hour."""
    safety = maren.call("GET", "/practice-safety")["safety"]
    maren.call("POST", "/practice-safety",
               {"text": safety["text"], "read_by": safety["read_by"],
                "hours": {"days": [1, 2, 3, 4, 5, 6, 7], "from": 0, "until": 1440}, "cover": "tomas",
                "escalate_after_hours": 24})


def open_covers_desktop(command, pictures, home):
    desktop = Desktop(command, pictures, environment=home.environment_of("tomas"))
    desktop.type_into("Username", "tomas")
    desktop.type_into("Password", story.PASSWORD, check=False)
    desktop.press("Sign in")
    desktop.find("Waiting for you", "label")
    return desktop


def comes_by_itself(what, condition):
    """Waits without a key being pressed and says how long it took: how long it may take depends on the machine."""
    began = time.monotonic()
    wait_for(what, condition, 60)
    print(f"{what}: {time.monotonic() - began:.1f} s later, without a key", flush=True)


def flags_to_look_at(desktop):
    """As the first line of Today counts them."""
    return desktop.read("to look at")


def the_inbox_is_live(cover):
    comes_by_itself("the client's risk answer in the cover's Inbox",
                    lambda: next(cover.all("table cell", story.CLIENT), None))


def today_is_live(cover, maren, tomas):
    """A risk answer of a client whom the cover has never seen comes to the Today that is open."""
    of_tomas = {row["client_id"] for row in tomas.caseload()}
    other = next(row for row in maren.caseload() if row["client_id"] not in of_tomas)
    cover.choose_command("Today", "ctrl+0")
    before = flags_to_look_at(cover)
    maren.call("POST", f"/clients/{other['client_id']}/administrations",
               {"instrument": "phq9", "version": 1, "answered_on": datetime.date.today().isoformat(),
                "state": "completed", "answers": [1] * 9})
    comes_by_itself("another risk answer on the cover's Today", lambda: flags_to_look_at(cover) != before)
    cover.read(other["legal_name"])


def give(desktop, maren):
    """A new client, a session a week ago, what every session asks from now on, and an exercise."""
    story.new_client(desktop)
    story.record_session(desktop, 1, datetime.date.today() - datetime.timedelta(days=7))
    client = has_an_address(maren)
    desktop.choose_command("Schedule of measures", "ctrl+shift+m")
    dialog = desktop.window("Schedule of measures")
    desktop.choose("Add", "CFT basics")
    desktop.act_in(dialog, "Add")
    desktop.act_in(dialog, "Save schedule")
    desktop.closed("Schedule of measures")
    desktop.choose_command("Set homework", "ctrl+h")
    dialog = desktop.window("Set homework")
    desktop.type_into("What for", WHY)
    desktop.act_in(dialog, "Set homework")
    desktop.closed("Set homework")
    return client


def send(desktop, relay):
    """One link for all that is due and the homework; its address as the mail holds it."""
    desktop.read("Due at the next session: ")
    desktop.choose_command("Give measure", "ctrl+m")
    desktop.select_row("Measures that are due", "FCS")
    desktop.press("Send a link")
    for box in ("Homework: ", "My client agrees to e-mails"):
        desktop.act(desktop.find(starts=box, role="check box"))
    desktop.find(starts="Agreed, as Maren Thistledown recorded on")
    desktop.find(f"Send it by e-mail to {ADDRESS}", "check box")
    desktop.screenshot("week-link")
    desktop.press("Make the link")
    desktop.find(starts=f"An invitation goes to {ADDRESS}")
    desktop.act_in(desktop.window("Send a link"), "Close")
    wait_for("the mail at the relay", lambda: relay.mails, 60)
    (mail,) = relay.mails
    said = mail.get_content()
    assert not any(word in said + mail["Subject"] for word in (*ANSWERS, "Moorcroft", "homework")), said
    return re.search(r"https://\S+/q/open/\S+", said)[0]


def answer_on_the_phone(modules, link, trusting):
    forms = [",".join(map(str, answers)) for answers in ANSWERS.values()]
    subprocess.run(["node", str(PHONE), str(modules), link, *forms], check=True,
                   env=trusting)


def shows_all(desktop):
    """The open client without being asked: the flag, the scores and the practice."""
    desktop.find("Review and sign off", "push button")
    desktop.read('answered "several days"')
    story.show_tab(desktop, "Homework", "ctrl+5")
    desktop.read("Practised on 1 of the last 28 days")
    story.show_tab(desktop, "Overview", "ctrl+1")
    desktop.read("Practised on 1 of the last 28 days")
    for measure, answers in ANSWERS.items():
        for name, total, _ in sums(measure, answers):
            desktop.read(str(total))


def summary(desktop, pictures):
    """The words of the PDF that Save PDF leaves on the disk, line by line and cell by cell."""
    story.record_session(desktop, 2)
    desktop.choose_command("Summary", "ctrl+p")
    desktop.read("Page 1 of ")
    path = pathlib.Path(pictures) / "session-summary.pdf"
    path.unlink(missing_ok=True)
    story.save_pdf(desktop)
    return [words_of(subprocess.run(["pdftotext", order, str(path), "-"], check=True, capture_output=True,
                                    text=True).stdout) for order in ("-layout", "-raw")]


def holds_all(lines, cells):
    totals = [str(total) for measure, answers in ANSWERS.items() for _, total, _ in sums(measure, answers)]
    for wanted in (*totals, story.CLIENT, WHY, story.RISK_DONE, "logged on one day", "Signed off by Maren Thistledown"):
        assert wanted in lines or wanted in cells, f'no "{wanted}" in {cells}'


def main(binaries, modules, pictures):
    home = Home()
    os.makedirs(pictures, exist_ok=True)
    try:
        folder, port = home.folder_of_practice(), free_port()
        config, authority = write_config(home, folder, port)
        relay = Relay(authority.issued, authority.issued_key)
        send_mails_through(relay, config, port, authority.certificate)
        if os.geteuid() == 0:
            os.chown(config, pwd.getpwnam("postgres").pw_uid, -1)
        server = Server(binaries, ["--config", str(config)], home.path / "attuned.log")
        try:
            address = f"https://localhost:{port}"
            maren = Api(address, "maren", authority.certificate)
            never_quiet(maren)
            tomas_stands_in(maren)
            command = [str(binaries / "attune"), "--connect", address, "--ca", authority.certificate]
            cover = open_covers_desktop(command, str(pictures), home)
            desktop = Desktop(command, str(pictures), environment=home.environment_of("maren"))
            story.sign_in(desktop)
            give(desktop, maren)
            link = send(desktop, relay)
            print("measures and an exercise went out as one link by e-mail", flush=True)
            cover.choose_command("Inbox", "ctrl+i")
            answer_on_the_phone(modules, link, authority.trusted_from(home.path / "phone"))
            print("the phone answered every measure and logged a practice", flush=True)
            the_inbox_is_live(cover)
            today_is_live(cover, maren, Api(address, "tomas", authority.certificate))
            cover.end()
            shows_all(desktop)
            desktop.screenshot("week-open-client")
            story.sign_off(desktop)
            print("the open client showed the flag, the scores and the practice; the flag was signed off", flush=True)
            holds_all(*summary(desktop, pictures))
            print("the summary's PDF holds all of it", flush=True)
            story.quit_attune(desktop)
        finally:
            server.stop()
    finally:
        home.remove()


if __name__ == "__main__":
    main(pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2]),
         pathlib.Path(sys.argv[3]) if len(sys.argv) > 3 else pathlib.Path("pictures"))
