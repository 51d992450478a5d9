"""Money in the real desktop: a draft from a client's sessions is edited, issued with its number, paid in part and stands in
the list of what is outstanding; a month of drafts is previewed.

Usage: money.py BINARIES [PICTURES]   (inside on-one-screen)
"""
import sys

from demonstration import picture, step, tell
from screen_reader import text_of, wait_for


def with_sessions_to_charge(api):
    """Of those in the caseload who have no draft: whose sessions wait."""
    waiting = {one["client_id"] for one in api.call("GET", "/to-invoice?until=2100-01-01")["clients"]
               if not one["has_draft"] and one["sessions"] > 0}
    return next(client for client in api.caseload() if client["client_id"] in waiting)


def story(practice):
    api = practice.api
    desktop = practice.signed_in()
    desktop.key("ctrl+shift+y")
    desktop.find("Draft invoices\u2026", "push button")
    desktop.read("Paid this month")
    picture(desktop, "money")
    step("Money shows what is drafted, due, overdue by age and paid")

    desktop.press("Draft invoices\u2026")
    desktop.window("Draft invoices")
    desktop.read("before tax")
    picture(desktop, "money-month")
    desktop.press("Close")
    desktop.closed("Draft invoices")
    step("a month of invoices is previewed with counts")

    client = with_sessions_to_charge(api)
    desktop.key("ctrl+k")
    desktop.open_client(client["legal_name"])
    desktop.key("ctrl+8")
    desktop.read("for an invoice.")
    picture(desktop, "money-account")
    desktop.press("Draft invoice")
    desktop.find("Issue invoice", "push button")
    picture(desktop, "money-draft")
    desktop.press("Edit\u2026")
    desktop.window("Draft invoice")
    desktop.write("Who pays", "Fennimore Ash")
    picture(desktop, "money-edit")
    desktop.press("Save draft")
    desktop.closed("Draft invoice")
    desktop.press("Issue invoice")
    desktop.read("Issued as ")
    picture(desktop, "money-issued")
    account = api.call("GET", f"/clients/{client['client_id']}/account")
    issued = next(one for one in account["invoices"] if one["payer_name"] == "Fennimore Ash")
    assert issued["number"] and issued["outstanding"] == issued["gross"] > 0, issued
    step("a draft is edited and issued with its number")

    desktop.press("Record payment\u2026")
    desktop.window("Record payment")
    desktop.write("Amount, GBP", "25.50")
    picture(desktop, "money-payment")
    desktop.key("Return")
    desktop.closed("Record payment")
    wait_for("the payment", lambda: api.call("GET", f"/invoices/{issued['invoice_id']}")["head"]["paid"] == 2550)
    picture(desktop, "money-paid-in-part")
    step("a part of it is paid")

    documents = api.call("GET", f"/clients/{client['client_id']}")["documents"]
    assert any(one["title"] == f"Invoice {issued['number']}" for one in documents), documents
    step("its PDF is among the client's documents")

    desktop.key("alt+p", "y")
    desktop.window("Money settings")
    wait_for("the address", lambda: "Mill Lane" in text_of(desktop.editable("Address")))
    picture(desktop, "money-settings")
    desktop.press("Close")
    desktop.closed("Money settings")
    desktop.key("alt+p", "v")
    desktop.window("Services and fees")
    desktop.find("Add service", "push button")
    picture(desktop, "money-services")
    step("a lead says how the practice charges, and for what")


if __name__ == "__main__":
    sys.exit(tell("money", story))
