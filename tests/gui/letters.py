"""Reports and letters in the real desktop: a letter written over beside its page and filed, what is known of it, to whom
it went; a progress report and a result sheet; and the practice's own paper with its sample page.

Usage: letters.py BINARIES [PICTURES]   (inside on-one-screen)
"""
import sys

from demonstration import picture, step, tell
from screen_reader import wait_for

DOCTOR = "Dr Fennimore Ash"
KINDS = ["Session summary", "Session summary for the client", "Progress report", "Discharge report", "Letter",
         "Supervision summary", "Measure result sheet"]


def new_document(desktop, kind):
    """By the arrow keys: a menu that pops up belongs to no window."""
    desktop.key("ctrl+6")
    desktop.press("New document \u25be")
    desktop.key(*["Down"] * (1 + KINDS.index(kind)), "Return")
    desktop.read("Page 1 of ")
    desktop.find(kind, "label")


def write_letter(desktop, api, client):
    desktop.key("ctrl+shift+e")
    desktop.read("Page 1 of ")
    desktop.type_into('Text of "Addressee"', DOCTOR)
    wait_for("the addressee on the page", lambda: DOCTOR in desktop.find(starts="Letter.", role="chart").get_name())
    picture(desktop, "letter")
    desktop.press("File")
    desktop.read("The document is in Documents.")
    filed = api.call("GET", f"/clients/{client}")["documents"][0]
    assert filed["title"].endswith(f", to {DOCTOR}"), filed
    step("a letter is written over beside its page, and filed")
    return filed


def give_out(desktop, api, client, filed):
    desktop.press("Close page")
    desktop.key("ctrl+6")
    desktop.read("Unaltered since it was filed. SHA-256: ")
    desktop.read("Made from ")
    desktop.press("Given out\u2026")
    desktop.window("Given out")
    desktop.write("To whom", DOCTOR)
    desktop.key("Return")
    desktop.closed("Given out")
    desktop.read(f"{DOCTOR}, in person")
    details = api.call("GET", f"/clients/{client}/documents/{filed['document_id']}/details")
    assert details["handouts"][0]["recipient"] == DOCTOR, details
    picture(desktop, "documents")
    step("Documents tell its hash, what it was made from and to whom it went")


def story(practice):
    api = practice.api
    client = api.caseload()[0]
    desktop = practice.signed_in()
    desktop.open_client(client["legal_name"])
    filed = write_letter(desktop, api, client["client_id"])
    give_out(desktop, api, client["client_id"], filed)
    for kind in ("Progress report", "Measure result sheet"):
        new_document(desktop, kind)
        picture(desktop, kind.lower().replace(" ", "-"))
        desktop.press("Close page")
    step("a progress report and a result sheet are shown as they will be printed")

    desktop.key("alt+p", "u")
    desktop.window("Letterhead and signature")
    desktop.write("At the end of each page", "A foot of ours")
    wait_for("the foot on the sample page",
             lambda: any("A foot of ours" in (node.get_name() or "") for node in desktop.all()))
    picture(desktop, "letterhead")
    desktop.press("Use these from now on")
    desktop.closed("Letterhead and signature")
    assert api.call("GET", "/practice/paper")["paper"]["foot"] == "A foot of ours"
    step("the practice's paper follows what is typed, and is saved")


if __name__ == "__main__":
    sys.exit(tell("letters", story))
