"""The clients' pages in a real browser, over TLS: a link is made as the desktop makes it, and a phone answers it.

Usage: pages.py BINARIES NODE_MODULES [PICTURES]
"""
import base64
import datetime
import hashlib
import json
import os
import pathlib
import pwd
import re
import subprocess
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "gui"))
from authority import Authority  # noqa: E402
from practice import Api, Home, Server  # noqa: E402
from relay import Relay, send_mails_through  # noqa: E402
from screen_reader import wait_for  # noqa: E402
from text_browser import TextBrowser  # noqa: E402
from two_desktops import Database, free_port, write_config  # noqa: E402

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


def add_newcomer(api):
    """For whom nothing is set and nothing was answered; agrees to e-mails."""
    today = datetime.date.today().isoformat()
    client = api.call("POST", "/clients", {
        "details": {"reference": "LP-NEW", "legal_name": "Linnet Fairweather", "preferred_name": "", "pronouns": "they/them",
                    "born_on": "1988-04-01", "phone": "", "email": "linnet@example.org", "address": ""},
        "problem": "Self-criticism", "started_on": today, "planned_sessions": 12})["client"]["client_id"]
    api.call("POST", f"/clients/{client}/mail-consent", {"agreed": True})
    return client


def stop_link_of_mail(api, address, client, relay):
    """As it stands in the mail that a link was sent by."""
    api.call("POST", "/mail-settings", {"reminder_after_days": 3, "last_call_days": 2, "quiet_from": 0, "quiet_until": 0})
    new_link(api, address, client, ["gad2"], by_email=True)
    wait_for("the mail at the relay", lambda: relay.mails, 60)
    return re.search(r"https://\S+/q/stop/\S+", relay.mails[0].get_content())[0]


def own_leaflet(api):
    return api.call("POST", "/reading/leaflets", {"withdrawn": False, "leaflet": {
        "code": "", "title": "Rest and ease", "audience": "", "sections": [{"heading": "", "paragraphs": ["Sit down."]}],
        "try_this": {"exercise": "", "text": ""}, "sources": [],
        "links": [{"kind": "audio", "title": "A calm place", "address": "https://example.org/calm"},
                  {"kind": "book", "title": "A book of calm places", "address": ""}]}})["code"]


def in_trouble(modules, pictures, link, database, trusting):
    """The database goes away below a phone and comes back; then links are guessed until the place has to wait."""
    phone = subprocess.Popen(["node", str(HERE / "trouble.mjs"), str(modules), str(pictures), link], env=trusting, text=True,
                             stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    for asked in phone.stdout:
        {"stop\n": database.stop, "start\n": database.start}[asked]()
        phone.stdin.write("\n")
        phone.stdin.flush()
    assert phone.wait() == 0, "a phone in trouble"


def answers_sent(api, client, measure):
    """Of each form of the measure that came by a link and counts."""
    forms = api.call("GET", f"/clients/{client}/administrations?instrument={measure}")["administrations"]
    replaced = {form["replaces"] for form in forms if form.get("replaces")}
    return [form["answers"] for form in forms
            if form["given_as"] == "by_link" and form["administration_id"] not in replaced]


def filed_summary(api, client):
    record = api.call("GET", f"/clients/{client}")
    held = next(one for one in record["sessions"] if one["state"] == "attended")
    filed = api.call("POST", f"/clients/{client}/manuscripts/session_summary",
                     {"about": held["session_id"], "choices": {}})
    return filed["document"]["document_id"]


def refused_of_another_authority(modules, link, home):
    """Neither browser shows anything to somebody who trusts another authority than the server's."""
    another = Authority(home.path / "another-authority")
    own = home.path / "of-another-authority"
    subprocess.run(["node", str(HERE / "refused.mjs"), str(modules), link], check=True, env=another.trusted_from(own))
    browser = TextBrowser(link, own, another)
    try:
        browser.read("unable to get local issuer certificate")
        browser.press(b"n")
    finally:
        browser.close()


def in_text_browser(api, address, client, home, authority):
    """A whole form in w3m, which knows neither scripts nor styles."""
    own = home.path / "w3m"
    own.mkdir()
    browser = TextBrowser(new_link(api, address, client, ["phq2"]), own, authority)
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


def is_recorded_once(api, rows, homework):
    """Whatever was pressed twice, lost, loaded again and gone on with elsewhere."""
    client, other, harried = rows[-1]["client_id"], rows[-2]["client_id"], rows[-4]["client_id"]
    record = api.call("GET", f"/clients/{client}")
    practised = next(one for one in record["assignments"] if one["assignment_id"] == homework)["practice"]
    assert [log["by_link"] for log in practised] == [True, True], practised
    assert [log["helpful"] for log in practised] == [4, 7], practised

    assert answers_sent(api, harried, "phq9") == [[1, 2, 3, 0, 1, 2, 3, 0, 1]]
    on_two_devices = answers_sent(api, client, "gad7")
    assert on_two_devices == [[3, 1, 1, 1, 1, 1, 1]], on_two_devices

    forms = api.call("GET", f"/clients/{client}/administrations?instrument=phq9")["administrations"]
    sent = [form for form in forms if form["given_as"] == "by_link" and form["state"] == "completed"]
    assert len(sent) == 1 and sent[0]["scores"][0]["value"] == 10, sent
    flags = [flag for flag in waiting_flags(api, client) if flag.get("risk") == "self_harm"]
    assert any(flag["administration_id"] == sent[0]["administration_id"] for flag in flags), flags
    assert not any(flag.get("risk") for flag in waiting_flags(api, other)), "another client's flag"


def links_by_use(api, address, rows, relay):
    """What each is asked for is in pages.mjs."""
    client, with_files, harried = rows[-1]["client_id"], rows[-3]["client_id"], rows[-4]["client_id"]
    set_own_exercise(api, with_files)
    newcomer = add_newcomer(api)
    return {"look": new_link(api, address, client, ["phq9", "four_fears"]),
            "send": new_link(api, address, client, ["phq9"], tells_result=True),
            "second": new_link(api, address, client, ["gad7"]),
            "lost": new_link(api, address, client, ["gad7"]),
            "homework": new_link(api, address, client, [], homework=True),
            "shared": new_link(api, address, with_files, [], homework=True, shares_course=True,
                               document_id=filed_summary(api, with_files)),
            "other": new_link(api, address, client, [], homework=True),
            "german": new_link(api, address, client, ["gad2"], homework=True, tells_result=True),
            "harried": new_link(api, address, harried, ["phq9"]),
            "newcomer": new_link(api, address, newcomer, [], homework=True, shares_course=True),
            "stop": stop_link_of_mail(api, address, newcomer, relay),
            "trouble": new_link(api, address, newcomer, ["gad7"])}


def main(binaries, modules, pictures):
    home = Home()
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
            maren.call("POST", "/practice-safety", {
                "text": "If you might harm yourself, call the night line of the practice.",
                "read_by": "Maren reads the answers on weekdays before noon.",
                "hours": {"days": [1, 2, 3, 4, 5], "from": 540, "until": 720}, "cover": "maren",
                "escalate_after_hours": 4})
            rows = maren.caseload()
            client = rows[-1]["client_id"]
            homework = set_homework(maren, client)
            links = links_by_use(maren, address, rows, relay)
            born = maren.call("GET", f"/clients/{client}")["client"]["details"]["born_on"][:4]
            refused_of_another_authority(modules, links["look"], home)
            trusting = authority.trusted_from(home.path / "phones")
            subprocess.run(["node", str(HERE / "pages.mjs"), str(modules), str(pictures),
                            json.dumps({**links, "born": born, "leaflet": own_leaflet(maren)})], check=True, env=trusting)
            in_text_browser(maren, address, client, home, authority)
            in_trouble(modules, pictures, links["trouble"], Database(folder), trusting)

            log = (folder / "attuned.log").read_text()
            assert "/q/open/*" in log and not any(link.rsplit("/", 1)[1] in log for link in links.values()), "a token in the log"
            is_recorded_once(maren, rows, homework)
        finally:
            server.stop()
    finally:
        home.remove()


if __name__ == "__main__":
    main(pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2]),
         pathlib.Path(sys.argv[3]) if len(sys.argv) > 3 else pathlib.Path("-"))
