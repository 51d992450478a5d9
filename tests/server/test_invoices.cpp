// An invoice's way: drafted from sessions, issued with a number, never changed, cancelled by a credit note.
#include <boost/json/serialize.hpp>
#include <boost/test/unit_test.hpp>

#include "server/base64.hpp"
#include "tests/support/billing.hpp"

using namespace attune;
using namespace attune::tests;

namespace {

struct Invoicing : Billing {
    std::string change(const Answer& draft, const std::string& lines,
                       const std::string& payer = "Ash Thornbury")
    {
        changed = maren.put(
            "/clients/" + wren + "/invoices/" + draft.at("/head/invoice_id"),
            R"({"payer_name": ")" + payer + R"(", "payer_address": "2 Elm Row", "lines": )" + lines + "}",
            std::stoll(draft.at("/head/row_version")));
        return std::to_string(changed.status);
    }
    std::size_t waiting()
    {
        return maren.get("/to-invoice?until=" + day(0)).body.at("clients").as_array().size();
    }
    Answer changed;
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(invoices, Invoicing)

BOOST_AUTO_TEST_CASE(a_draft_has_a_line_for_each_session_that_is_charged_for)
{
    add_session(maren, wren, -3);
    add_session(maren, wren, -2, "late_cancel");
    add_session(maren, wren, -1, "cancelled");

    const auto drafted = draft(maren, wren);

    BOOST_TEST(drafted.body.at("lines").as_array().size() == 2U);
    BOOST_TEST(drafted.at("/lines/0/unit_price") == "8000");
    BOOST_TEST(drafted.at("/lines/1/unit_price") == "4000");
    BOOST_TEST(drafted.at("/head/gross") == "12000");
    BOOST_TEST(drafted.at("/head/payer_name") == "Wren Larkwhistle");
    BOOST_TEST(drafted.at("/head/number") == "");
    BOOST_TEST(waiting() == 0U);
}

BOOST_AUTO_TEST_CASE(what_a_client_comes_for_is_what_their_sessions_are_charged_as)
{
    const auto reduced =
        lena.post("/services",
                  R"({"details": {"name": "Reduced fee", "kind": "individual", "minutes": 30, "fee": 3000,
                      "taxed": false}})")
            .at("/service_id");
    add_session(maren, wren, -3);
    const auto overview = maren.get("/clients/" + wren);
    const auto episode = overview.at("/episodes/0/episode_id");
    const auto saved = maren.put("/clients/" + wren + "/episodes/" + episode + "/referral",
                                 R"({"referral": {"referred_by": ""}, "service_id": ")" + reduced + "\"}",
                                 std::stoll(overview.at("/episodes/0/row_version")));
    BOOST_TEST_REQUIRE(saved.status == 200, saved.reply.body);

    const auto drafted = draft(maren, wren);

    BOOST_TEST(drafted.at("/lines/0/unit_price") == "3000");
    BOOST_TEST(drafted.at("/lines/0/description").find("Reduced fee, 50 minutes") == 0U);
}

BOOST_AUTO_TEST_CASE(the_first_invoice_goes_to_the_address_of_the_client)
{
    practice.database.execute("UPDATE client SET address = E'1 Fell Lane\\nHollowmere'");
    add_session(maren, wren, -3);

    BOOST_TEST(draft(maren, wren).at("/payer_address") == "1 Fell Lane\nHollowmere");
}

BOOST_AUTO_TEST_CASE(who_paid_for_a_client_last_is_proposed_for_the_next_invoice)
{
    change(draft(maren, wren),
           R"([{"description": "A report", "quantity": 1, "unit_price": 100, "tax_rate": 0}])");
    act(maren, changed, "issue");

    const auto next = draft(maren, wren);

    BOOST_TEST(next.at("/head/payer_name") == "Ash Thornbury");
    BOOST_TEST(next.at("/payer_address") == "2 Elm Row");
    BOOST_TEST(next.at("/head/client_name") == "Wren Larkwhistle");
}

BOOST_AUTO_TEST_CASE(a_client_has_one_draft_at_a_time)
{
    draft(maren, wren);
    const auto again = draft(maren, wren);

    BOOST_TEST(again.status == 409);
    BOOST_TEST(again.at("/detail") ==
               "There is a draft for Wren Larkwhistle already. Issue it or discard it first.");
}

BOOST_AUTO_TEST_CASE(sessions_of_a_discarded_draft_wait_again)
{
    add_session(maren, wren, -1);
    const auto drafted = draft(maren, wren);
    BOOST_TEST(waiting() == 0U);

    BOOST_TEST(act(maren, drafted, "discard").at("/head/state") == "discarded");

    BOOST_TEST(waiting() == 1U);
    BOOST_TEST(act(maren, drafted, "issue").status == 412);
    BOOST_TEST(draft(maren, wren).at("/head/gross") == "8000");
}

BOOST_AUTO_TEST_CASE(lines_and_payer_of_a_draft_are_edited_and_a_session_taken_off_waits_again)
{
    add_session(maren, wren, -2);
    add_session(maren, wren, -1);
    const auto drafted = draft(maren, wren);
    const auto kept = drafted.at("/lines/1/session_id");

    BOOST_TEST(
        change(drafted, R"([{"description": "A report", "quantity": 2, "unit_price": 3333, "tax_rate": 2000},
                                   {"description": "Session", "quantity": 1, "unit_price": 8000, "tax_rate": 0,
                                    "session_id": ")" +
                            kept + "\"}]") == "200");

    BOOST_TEST(changed.at("/head/payer_name") == "Ash Thornbury");
    BOOST_TEST(changed.at("/head/net") == "14666");
    BOOST_TEST(changed.at("/head/tax") == "1333");
    BOOST_TEST(changed.at("/lines/1/session_id") == kept);
    BOOST_TEST(waiting() == 1U);
    BOOST_TEST(change(drafted, "[]") == "412");
}

BOOST_AUTO_TEST_CASE(each_fault_of_a_line_says_where_it_is)
{
    const auto drafted = draft(maren, wren);
    change(drafted, R"([{"description": " ", "quantity": 0, "unit_price": -1, "tax_rate": 0}])");

    BOOST_TEST(changed.status == 422);
    BOOST_TEST(fault_at(changed, "lines[0].description") == "The description is missing.");
    BOOST_TEST(fault_at(changed, "lines[0].quantity") == "The quantity must be from 1 to 999, not 0.");
    BOOST_TEST(fault_at(changed, "lines[0].unit_price") == "The price is out of range.");
}

BOOST_AUTO_TEST_CASE(a_line_cannot_charge_for_somebody_elses_session)
{
    const auto other = add_client(maren, "Ash Thornbury");
    const auto theirs = add_session(maren, other, -1);
    const auto drafted = draft(maren, wren);

    BOOST_TEST(
        change(drafted,
               R"([{"description": "X", "quantity": 1, "unit_price": 1, "tax_rate": 0, "session_id": ")" +
                   theirs + "\"}]") == "409");
}

BOOST_AUTO_TEST_CASE(issuing_gives_the_next_number_and_files_the_pdf_with_its_hash)
{
    const auto first = issued(maren, wren, 2);
    const auto second = issued(maren, wren, 1);

    BOOST_TEST(first.at("/head/number") == "2026-0001");
    BOOST_TEST(second.at("/head/number") == "2026-0002");
    BOOST_TEST(first.at("/head/outstanding") == "8000");
    const auto pdf = maren.get("/invoices/" + first.at("/head/invoice_id") + "/document");
    BOOST_TEST(pdf.at("/file_name") == "Invoice 2026-0001.pdf");
    BOOST_TEST(server::from_base64(pdf.at("/content")).value().starts_with("%PDF-"));
    BOOST_TEST(practice.database.number("SELECT count(*) FROM document WHERE kind = 'invoice' "
                                        "AND sha256 = encode(sha256(content), 'hex')") == 2);
}

BOOST_AUTO_TEST_CASE(nothing_is_issued_that_charges_nothing_or_goes_to_nobody)
{
    const auto empty = draft(maren, wren);
    BOOST_TEST(act(maren, empty, "issue").at("/detail") ==
               "This draft charges nothing. Enter a line with a price, or discard it.");
    change(empty, R"([{"description": "X", "quantity": 1, "unit_price": 1, "tax_rate": 0}])", "");
    BOOST_TEST(act(maren, changed, "issue").status == 409);
    BOOST_TEST(practice.database.number("SELECT next_number FROM invoice_series") == 1);
}

BOOST_AUTO_TEST_CASE(nothing_is_charged_before_the_practice_has_said_how)
{
    practice.database.execute("SET session_replication_role = replica; DELETE FROM account_settings");

    const auto refused = draft(maren, wren);

    BOOST_TEST(refused.status == 409);
    BOOST_TEST(maren.get("/invoices?which=outstanding").at("/currency") == "");
}

BOOST_AUTO_TEST_CASE(an_issued_invoice_is_never_changed_whoever_asks_the_database)
{
    const auto invoice = issued(maren, wren);
    change(invoice, "[]");
    BOOST_TEST(changed.status == 409);
    for (const auto* what :
         {"UPDATE invoice SET net = 0, gross = 0", "UPDATE invoice SET state = 'draft', number = NULL",
          "UPDATE invoice SET payer_name = 'Another'", "UPDATE invoice SET number = 7",
          "UPDATE invoice_line SET unit_price = 1", "UPDATE invoice_line SET holds_session = false"})
        BOOST_CHECK_THROW(practice.database.execute(what), std::exception);
    BOOST_CHECK_THROW(
        practice.database.execute("INSERT INTO invoice_line (invoice_id, client_id, place, description, "
                                  "quantity, unit_price, tax_rate) SELECT id, client_id, 9, 'X', 1, 1, 0 "
                                  "FROM invoice"),
        std::exception);
}

BOOST_AUTO_TEST_CASE(a_mistaken_invoice_is_cancelled_by_a_credit_note_that_names_it)
{
    const auto invoice = issued(maren, wren);

    const auto credit = act(maren, invoice, "credit-notes");

    BOOST_TEST(credit.at("/head/number") == "2026-0002");
    BOOST_TEST(credit.at("/head/cancels") == "2026-0001");
    BOOST_TEST(credit.at("/head/gross") == "-8000");
    const auto cancelled = maren.get("/invoices/" + invoice.at("/head/invoice_id"));
    BOOST_TEST(cancelled.at("/head/cancelled_by") == "2026-0002");
    BOOST_TEST(cancelled.at("/head/outstanding") == "0");
    BOOST_TEST(waiting() == 1U);
    BOOST_TEST(act(maren, invoice, "credit-notes").status == 409);
    BOOST_TEST(pay(maren, invoice, 100).status == 409);
    BOOST_TEST(draft(maren, wren).at("/head/gross") == "8000");
}

BOOST_AUTO_TEST_CASE(an_invoice_that_something_is_paid_on_is_not_cancelled)
{
    const auto invoice = issued(maren, wren);
    pay(maren, invoice, 3000);

    BOOST_TEST(act(maren, invoice, "credit-notes").status == 409);
    pay(maren, invoice, -3000);
    BOOST_TEST(act(maren, invoice, "credit-notes").status == 200);
}

BOOST_AUTO_TEST_CASE(the_paper_says_when_and_how_much_and_nothing_of_the_record)
{
    practice.database.execute("UPDATE episode SET problem = 'Canary of shame'");
    const auto invoice = issued(maren, wren);
    const auto words = boost::json::serialize(invoice.body.at("manuscript"));

    for (const auto* said : {"Psychotherapy session, 50 minutes", "Exempt: health care.", "2026-0001",
                             "IBAN GB00", "1 Mill Lane", "Wren Larkwhistle", "80.00"})
        BOOST_TEST(words.find(said) != std::string::npos, said);
    BOOST_TEST(words.find("Canary") == std::string::npos);
}

BOOST_AUTO_TEST_CASE(the_issuer_stays_as_it_was_when_the_settings_change)
{
    const auto invoice = issued(maren, wren);
    auto moved = account_settings();
    moved.replace(moved.find("1 Mill Lane"), 11, "9 New Road ");
    BOOST_TEST(lena.put("/account-settings",
                        moved.replace(moved.find("\"next_number\": 1"), 16, "\"next_number\": 2"), 1)
                   .status == 200);

    const auto words = boost::json::serialize(
        maren.get("/invoices/" + invoice.at("/head/invoice_id")).body.at("manuscript"));
    BOOST_TEST(words.find("1 Mill Lane") != std::string::npos);
    BOOST_TEST(words.find("9 New Road") == std::string::npos);
}

BOOST_AUTO_TEST_SUITE_END()
