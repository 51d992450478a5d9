// Payments, what is outstanding, and who sees whose money: therapists their own clients', a lead the
// practice's, reception none, and nobody a record by it.
#include <boost/test/unit_test.hpp>

#include "tests/support/billing.hpp"

using namespace attune;
using namespace attune::tests;

namespace {

struct Money : Billing {
    Caller tobias = practice.sign_in("tobias");
    Answer invoice = issued(maren, wren);

    std::string path() const { return "/invoices/" + invoice.at("/head/invoice_id"); }
    static std::size_t listed(Caller& by, const std::string& which)
    {
        return by.get("/invoices?which=" + which).body.at("invoices").as_array().size();
    }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(money_of_a_practice, Money)

BOOST_AUTO_TEST_CASE(an_invoice_is_paid_in_parts_and_then_no_longer_outstanding)
{
    BOOST_TEST(pay(maren, invoice, 3000).at("/head/outstanding") == "5000");
    BOOST_TEST(listed(maren, "outstanding") == 1U);
    BOOST_TEST(pay(maren, invoice, 5000).at("/head/outstanding") == "0");
    BOOST_TEST(listed(maren, "outstanding") == 0U);
    BOOST_TEST(listed(maren, "issued") == 1U);
}

BOOST_AUTO_TEST_CASE(more_than_is_owed_is_refused_with_what_is_owed)
{
    const auto refused = pay(maren, invoice, 8001);
    BOOST_TEST(refused.status == 409);
    BOOST_TEST(
        refused.at("/detail") ==
        "GBP\u00a080.00 of 2026-0001 is outstanding. Enter no more than that; what was paid beyond it goes "
        "back, or on another invoice.");
    BOOST_TEST(pay(maren, invoice, -1).status == 409);
    BOOST_TEST(fault_at(pay(maren, invoice, 0), "amount") == "Enter an amount.");
    BOOST_TEST(pay(maren, invoice, 100, 3).status == 422);
}

BOOST_AUTO_TEST_CASE(a_mistaken_payment_is_struck_out_with_its_reason_and_kept)
{
    const auto paid = pay(maren, invoice, 8000);
    const auto strike = path() + "/payments/" + paid.at("/payments/0/payment_id") + "/strike";
    BOOST_TEST(fault_at(maren.post(strike, R"({"reason": ""})"), "reason") == "The reason is missing.");

    const auto struck = maren.post(strike, R"({"reason": "On the wrong invoice"})");

    BOOST_TEST(struck.at("/head/outstanding") == "8000");
    BOOST_TEST(struck.at("/payments/0/struck_reason") == "On the wrong invoice");
    BOOST_TEST(struck.at("/payments/0/struck_by") == "The maren");
    BOOST_TEST(maren.post(strike, R"({"reason": "Again"})").status == 409);
}

BOOST_AUTO_TEST_CASE(what_was_paid_back_keeps_its_payment_from_being_struck_out)
{
    const auto paid = pay(maren, invoice, 8000);
    pay(maren, invoice, -8000);
    BOOST_TEST(maren
                   .post(path() + "/payments/" + paid.at("/payments/0/payment_id") + "/strike",
                         R"({"reason": "Wrong"})")
                   .status == 409);
}

BOOST_AUTO_TEST_CASE(a_therapist_sees_the_money_of_their_own_clients_alone)
{
    const auto ash = add_client(tobias, "Ash Thornbury");
    issued(tobias, ash);

    BOOST_TEST(listed(maren, "issued") == 1U);
    BOOST_TEST(listed(tobias, "issued") == 1U);
    BOOST_TEST(tobias.get(path()).status == 404);
    BOOST_TEST(tobias.get(path() + "/document").status == 404);
    BOOST_TEST(pay(tobias, invoice, 100).status == 404);
    BOOST_TEST(act(tobias, invoice, "credit-notes").status == 404);
    BOOST_TEST(maren.get("/invoices?which=issued").at("/totals/outstanding") == "8000");
    BOOST_TEST(lena.get("/invoices?which=issued").at("/totals/outstanding") == "16000");
    BOOST_TEST(
        tobias.get("/account-book?from=" + day(-1) + "&until=" + day(1)).body.at("rows").as_array().size() ==
        1U);
}

BOOST_AUTO_TEST_CASE(a_lead_keeps_the_accounts_of_clients_whose_records_they_do_not_see)
{
    BOOST_TEST(pay(lena, invoice, 8000).status == 200);
    BOOST_TEST(lena.get(path()).status == 200);
    BOOST_TEST(lena.get("/clients/" + wren).status == 404);
    BOOST_TEST(act(lena, invoice, "credit-notes").status == 404);
    BOOST_TEST(draft(lena, wren).status == 404);
}

BOOST_AUTO_TEST_CASE(reception_supervisors_and_auditors_have_no_business_with_money)
{
    for (const auto role : {api::Role::assistant, api::Role::supervisor, api::Role::auditor}) {
        auto caller = practice.sign_in("r" + std::to_string(static_cast<int>(role)), role);
        for (const auto& read :
             {std::string{"/invoices?which=issued"}, path(), path() + "/document",
              "/to-invoice?until=" + day(0), "/account-book?from=" + day(-1) + "&until=" + day(1),
              std::string{"/account-settings"}, std::string{"/services"}})
            BOOST_TEST(caller.get(read).status == 403, read);
        // A supervisor reads the records of supervisees' clients, and this is none of them.
        BOOST_TEST(caller.get("/clients/" + wren + "/account").status ==
                   (role == api::Role::supervisor ? 404 : 403));
        BOOST_TEST(pay(caller, invoice, 100).status == 403);
        BOOST_TEST(draft(caller, wren).status == 403);
        BOOST_TEST(act(caller, invoice, "credit-notes").status == 403);
    }
}

BOOST_AUTO_TEST_CASE(totals_count_drafts_overdue_by_age_and_what_was_paid_this_month)
{
    practice.database.execute(
        "SET session_replication_role = replica; UPDATE invoice SET due_on = current_date - 45, "
        "issued_on = current_date - 60");
    pay(maren, invoice, 1000);
    add_session(maren, wren, -2);
    draft(maren, wren);

    const auto money = maren.get("/invoices?which=drafts");

    BOOST_TEST(money.at("/totals/drafts") == "1");
    BOOST_TEST(money.at("/totals/drafted") == "8000");
    BOOST_TEST(money.at("/totals/overdue/2") == "7000");
    BOOST_TEST(money.at("/totals/paid_this_month") == "1000");
    BOOST_TEST(money.body.at("invoices").as_array().size() == 1U);
}

BOOST_AUTO_TEST_CASE(overdue_invoices_of_ones_own_clients_are_counted_in_the_inbox_until_they_are_paid)
{
    issued(maren, wren, 2);
    BOOST_TEST(maren.get("/inbox").at("/matters") == "[]");
    practice.database.execute(
        "SET session_replication_role = replica; UPDATE invoice SET due_on = current_date - 45, "
        "issued_on = current_date - 60; SET session_replication_role = origin");

    BOOST_TEST(maren.get("/inbox").at("/matters/0/matter") == "overdue_invoices");
    BOOST_TEST(maren.get("/inbox").at("/matters/0/count") == "2");
    BOOST_TEST(maren.get("/inbox").at("/matters/0/since") == day(-45));
    BOOST_TEST(tobias.get("/inbox").at("/matters") == "[]");
    BOOST_TEST(lena.get("/inbox").at("/matters") == "[]");
    pay(maren, invoice, 8000);
    BOOST_TEST(maren.get("/inbox").at("/matters/0/count") == "1");
}

BOOST_AUTO_TEST_CASE(the_account_book_has_invoices_credit_notes_and_payments_of_the_period)
{
    pay(maren, invoice, 1000);
    const auto other = issued(maren, wren, 2);
    act(maren, other, "credit-notes");

    const auto rows = lena.get("/account-book?from=" + day(-1) + "&until=" + day(1));

    BOOST_TEST(rows.body.at("rows").as_array().size() == 4U);
    BOOST_TEST(rows.at("/rows/0/number") == "2026-0001");
    BOOST_TEST(rows.at("/rows/0/paid") == "1000");
    BOOST_TEST(
        lena.get("/account-book?from=" + day(-9) + "&until=" + day(-5)).body.at("rows").as_array().empty());
    BOOST_TEST(lena.get("/account-book?from=" + day(2) + "&until=" + day(1)).status == 422);
}

BOOST_AUTO_TEST_CASE(an_account_shows_the_balance_and_a_fee_of_the_clients_own_counts_from_its_day)
{
    const auto service = lena.get("/services").at("/services/0/service_id");
    const auto agree = [&](const std::string& from) {
        return maren.post(
            "/clients/" + wren + "/fees",
            R"({"service_id": ")" + service + R"(", "fee": 4500, "valid_from": ")" + from + "\"}");
    };
    BOOST_TEST(maren.get("/clients/" + wren + "/account").at("/balance") == "8000");

    const auto agreed = agree(day(-30));
    BOOST_TEST(agreed.at("/fees/0/fee") == "4500");
    BOOST_TEST(agree(day(-10)).status == 409);
    add_session(maren, wren, -3);
    BOOST_TEST(maren.get("/clients/" + wren + "/account").at("/sessions_to_invoice") == "1");
    BOOST_TEST(draft(maren, wren).at("/head/gross") == "4500");
    BOOST_TEST(tobias.get("/clients/" + wren + "/account").status == 404);
    const auto struck =
        maren.post("/clients/" + wren + "/fees/" + agreed.at("/fees/0/fee_id") + "/strike", "{}");
    BOOST_TEST(struck.body.at("fees").as_array().empty());
}

BOOST_AUTO_TEST_SUITE_END()
