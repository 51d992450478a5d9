"""A link goes out by e-mail from the real desktop, arrives at a relay of the test's own, and is stopped by its client,
which the Inbox tells; a safety plan is written and filed; hours and cover stand in the safety text.

Usage: mails.py BINARIES [PICTURES]   (inside on-one-screen)
"""
import os
import pathlib
import pwd
import re
import ssl
import sys
import urllib.request

from demonstration import picture, step
from practice import Api, Home, Server, Therapist
from relay import Relay, send_mails_through
from screen_reader import wait_for
from two_desktops import free_port, write_config

ADDRESS = "wren@example.org"


def ready_to_be_mailed(maren):
    """A client with an address, at a practice that is never quiet."""
    maren.call("POST", "/mail-settings",
               {"reminder_after_days": 3, "last_call_days": 2, "quiet_from": 0, "quiet_until": 0})
    row = maren.caseload()[-1]
    client = maren.call("GET", f"/clients/{row['client_id']}")["client"]
    client["details"]["email"] = ADDRESS
    maren.call("PUT", f"/clients/{row['client_id']}", {"details": client["details"]}, client["row_version"])
    return row


def tick(desktop, name):
    desktop.act(desktop.find(name, "check box"))


def send_by_email(desktop, client, relay):
    desktop.open_client(client["legal_name"])
    desktop.press("Give measure")
    desktop.select_row("Measures to give", "PHQ-9")
    desktop.press("Send a link")
    tick(desktop, "My client agrees to e-mails that hold such a link")
    desktop.find(starts="Agreed, as Maren Thistledown recorded on")
    desktop.find(f"Send it by e-mail to {ADDRESS}", "check box")
    picture(desktop, "link-by-email")
    desktop.press("Make the link")
    desktop.find(starts=f"An invitation goes to {ADDRESS}")
    picture(desktop, "link-sent-by-email")
    desktop.act_in(desktop.window("Send a link"), "Close")
    wait_for("the mail at the relay", lambda: relay.mails, 60)
    (mail,) = relay.mails
    assert mail["To"] == ADDRESS and mail["Subject"] == "Some questions for you", mail
    said = mail.get_content()
    assert "PHQ" not in said and "Maren Thistledown has some questions for you." in said, said
    stop = re.search(r"https://\S+/q/stop/\S+", said)
    assert stop, said
    return stop[0]


def press_the_stop_link(link, authority):
    trusted = ssl.create_default_context(cafile=authority.certificate)
    page = urllib.request.urlopen(link, context=trusted).read().decode()
    assert "Stop these e-mails?" in page, page
    page = urllib.request.urlopen(link, data=b"", context=trusted).read().decode()
    assert "No more of these e-mails" in page, page


def is_told(desktop):
    desktop.key("ctrl+i")
    desktop.select_row("What waits", "The client stopped the e-mails.")
    desktop.find(starts="Client wants no e-mails: ")
    picture(desktop, "inbox-stopped")
    desktop.press("Seen")
    desktop.gone("The client stopped the e-mails.")


def write_the_plan(desktop, client):
    desktop.open_client(client["legal_name"])
    desktop.key("ctrl+shift+s")
    desktop.type_into("How I notice that it is getting hard", "I stop answering messages")
    desktop.type_into("What I can do by myself", "Soothing rhythm breathing by the window")
    desktop.type_into("People I can ask for help", "My sister")
    picture(desktop, "safety-plan")
    desktop.press("Save a version")
    desktop.closed("Safety plan")
    desktop.key("ctrl+shift+s")
    desktop.find(contains="I stop answering messages")
    desktop.press("File as PDF")
    desktop.find(starts="The PDF is among the client's documents")
    picture(desktop, "safety-plan-filed")
    desktop.act_in(desktop.window("Safety plan"), "Close")


def look_at_settings(desktop):
    for letter, title, name in (("s", "Safety text", "safety-text"), ("e", "E-mails to clients", "mail-settings")):
        desktop.key("alt+p")
        desktop.key(letter)
        desktop.window(title)
        picture(desktop, name)
        desktop.act_in(desktop.window(title), "Close")
        desktop.closed(title)


def main(binaries):
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
            client = ready_to_be_mailed(maren)
            desktop = Therapist(binaries, address, home, "maren", ca=authority.certificate)
            desktop.sign_in()
            stop = send_by_email(desktop, client, relay)
            step("a link was sent by e-mail, and arrived without a word of what it asks")
            press_the_stop_link(stop, authority)
            desktop.key("Escape")
            is_told(desktop)
            step("the client stopped the e-mails, and the inbox told it")
            desktop.key("alt+Home")
            write_the_plan(desktop, client)
            documents = maren.call("GET", f"/clients/{client['client_id']}")["documents"]
            assert documents[0]["kind"] == "safety_plan", documents
            step("a safety plan was written and filed as a paper")
            look_at_settings(desktop)
            desktop.leave()
        finally:
            server.stop()
        log = (folder / "attuned.log").read_text()
        assert "mails_carried" in log and ADDRESS not in log and stop.rsplit("/", 1)[1] not in log, log[-2000:]
    finally:
        home.remove()


if __name__ == "__main__":
    main(pathlib.Path(sys.argv[1]))
