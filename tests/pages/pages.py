"""The clients' pages in a real browser, over TLS: a link is made as the desktop makes it, and a phone answers it.

Usage: pages.py BINARIES NODE_MODULES [PICTURES]
"""
import base64
import datetime
import hashlib
import os
import pathlib
import pwd
import subprocess
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "gui"))
from practice import Api, Home, Server  # noqa: E402
from text_browser import TextBrowser  # noqa: E402
from two_desktops import free_port, write_config  # noqa: E402

HERE = pathlib.Path(__file__).resolve().parent


def new_link(api, address, client, forms, **more):
    token = base64.urlsafe_b64encode(os.urandom(32)).decode().rstrip("=")
    digest = hashlib.blake2b(token.encode(), digest_size=32).hexdigest()
    api.call("POST", f"/clients/{client}/links", {
        "client_id": client, "token_hash": digest, "days": 14,
        "forms": [{"instrument": form, "language": "en-GB"} for form in forms], **more})
    return f"{address}/q/open/{token}"


def waiting_flags(api, client):
    return [item["flag"] for item in api.call("GET", "/inbox")["items"] if item["client_id"] == client]


def set_homework(api, client):
    """Since the day before yesterday, so that yesterday can be logged too."""
    began = datetime.date.today() - datetime.timedelta(days=2)
    return api.call("POST", f"/clients/{client}/assignments", {
        "exercise": "soothing_rhythm_breathing", "minutes": 5, "days_per_week": 7, "reason": "After breakfast, before mail",
        "set_on": began.isoformat()})["assignment_id"]


def set_own_exercise(api, client):
    """With a minute of silence as MP3, and a paper."""
    files = []
    for name, content in (("Slow breathing.mp3", (b"\xff\xfb\x90\x00" + bytes(413)) * 2300), ("Sheet.pdf", b"%PDF-1.7\n%%EOF\n")):
        files.append(api.call("POST", "/exercises/attachments", {"name": name, "content": base64.b64encode(content).decode()}))
    own = api.call("POST", "/exercises", {"retired": False, "exercise": {
        "code": "", "name": "River walk", "phase": "Daily life", "flow": "to_self", "system": "soothing",
        "purpose": "Gives you an hour that asks nothing of you.", "steps": ["Go down to the river.", "Listen to the water."],
        "cautions": "", "usual_dose": "", "dose_note": "", "minutes": 30, "days_per_week": 2, "status": "confirmed",
        "source": "", "attachments": files}})
    api.call("POST", f"/clients/{client}/assignments", {
        "exercise": own["code"], "minutes": 30, "days_per_week": 2, "reason": "", "set_on": datetime.date.today().isoformat()})


def answers_sent(api, client):
    """Of each PHQ-9 that came by a link and counts."""
    forms = api.call("GET", f"/clients/{client}/administrations?instrument=phq9")["administrations"]
    replaced = {form["replaces"] for form in forms if form.get("replaces")}
    return [form["answers"] for form in forms
            if form["given_as"] == "by_link" and form["administration_id"] not in replaced]


def filed_summary(api, client):
    record = api.call("GET", f"/clients/{client}")
    held = next(one for one in record["sessions"] if one["state"] == "attended")
    filed = api.call("POST", f"/clients/{client}/manuscripts/session_summary",
                     {"about": held["session_id"], "choices": {}})
    return filed["document"]["document_id"]


def in_text_browser(api, address, client, home):
    """A whole form in w3m, which knows neither scripts nor styles."""
    own = home.path / "w3m"
    own.mkdir()
    browser = TextBrowser(new_link(api, address, client, ["phq2"]), own)
    try:
        browser.read("Before you start")
        browser.press_button("^Start")
        browser.read("2 questions")
        browser.press_button("Start:")
        for number, answer in (("1", "more than half the days"), ("2", "several days")):
            browser.read(f"Question {number} of 2.")
            browser.choose(answer)
            browser.press_button("Continue")
        browser.read("Check your answers")
        browser.press_button("Send to")
        browser.read("Thank you")
    finally:
        browser.close()
    forms = api.call("GET", f"/clients/{client}/administrations?instrument=phq2")["administrations"]
    assert forms[0]["given_as"] == "by_link" and forms[0]["answers"] == [2, 1], forms[0]


def main(binaries, modules, pictures):
    home = Home()
    try:
        folder, port = home.folder_of_practice(), free_port()
        config, certificate = write_config(home, folder, port)
        if os.geteuid() == 0:
            os.chown(config, pwd.getpwnam("postgres").pw_uid, -1)
        server = Server(binaries, ["--config", str(config)], home.path / "attuned.log")
        try:
            address = f"https://localhost:{port}"
            maren = Api(address, "maren", certificate)
            maren.call("POST", "/practice-safety", {
                "text": "If you might harm yourself, call the night line of the practice.",
                "read_by": "Maren reads the answers on weekdays before noon.",
                "hours": {"days": [1, 2, 3, 4, 5], "from": 540, "until": 720}, "cover": "maren",
                "escalate_after_hours": 4})
            rows = maren.caseload()
            client, other = rows[-1]["client_id"], rows[-2]
            homework = set_homework(maren, client)
            with_files = rows[-3]["client_id"]
            set_own_exercise(maren, with_files)
            links = {"look": new_link(maren, address, client, ["phq9", "four_fears"]),
                     "send": new_link(maren, address, client, ["phq9"], tells_result=True),
                     "second": new_link(maren, address, client, ["gad7"]),
                     "lost": new_link(maren, address, client, ["gad7"]),
                     "homework": new_link(maren, address, client, [], homework=True),
                     "shared": new_link(maren, address, with_files, [], homework=True, shares_course=True,
                                        document_id=filed_summary(maren, with_files)),
                     "other": new_link(maren, address, client, [], homework=True),
                     "german": new_link(maren, address, client, ["gad2"], homework=True, tells_result=True),
                     "harried": new_link(maren, address, rows[-4]["client_id"], ["phq9"])}
            subprocess.run(["node", str(HERE / "pages.mjs"), str(modules), str(pictures), *links.values()], check=True,
                           env={**os.environ, "NODE_EXTRA_CA_CERTS": certificate})
            in_text_browser(maren, address, client, home)

            log = (folder / "attuned.log").read_text()
            assert "/q/open/*" in log and not any(link.rsplit("/", 1)[1] in log for link in links.values()), "a token in the log"

            record = maren.call("GET", f"/clients/{client}")
            practised = next(one for one in record["assignments"] if one["assignment_id"] == homework)["practice"]
            assert [log["by_link"] for log in practised] == [True, True], practised
            assert [log["helpful"] for log in practised] == [4, 7], practised

            assert answers_sent(maren, rows[-4]["client_id"]) == [[1, 2, 3, 0, 1, 2, 3, 0, 1]]

            forms = maren.call("GET", f"/clients/{client}/administrations?instrument=phq9")["administrations"]
            sent = [form for form in forms if form["given_as"] == "by_link" and form["state"] == "completed"]
            assert len(sent) == 1 and sent[0]["scores"][0]["value"] == 10, sent
            flags = [flag for flag in waiting_flags(maren, client) if flag.get("risk") == "self_harm"]
            assert any(flag["administration_id"] == sent[0]["administration_id"] for flag in flags), flags
            assert not any(flag.get("risk") for flag in waiting_flags(maren, other["client_id"])), "another client's flag"
        finally:
            server.stop()
    finally:
        home.remove()


if __name__ == "__main__":
    main(pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2]),
         pathlib.Path(sys.argv[3]) if len(sys.argv) > 3 else pathlib.Path("-"))
