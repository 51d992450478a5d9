// Numbers without a gap, whoever issues at the same time and whatever fails; and money that is paid once.
#include <atomic>
#include <thread>

#include <boost/test/unit_test.hpp>

#include "tests/support/billing.hpp"

using namespace attune;
using namespace attune::tests;

namespace {

// A draft for the client of each of many therapists, ready to be issued.
struct Issuers : Billing {
    static constexpr int count = 24;
    std::vector<Caller> therapists;
    std::vector<Answer> drafts;

    Issuers()
    {
        for (int i = 0; i < count; ++i) {
            auto& therapist = therapists.emplace_back(practice.sign_in("therapist" + std::to_string(i)));
            const auto client = add_client(therapist, "Client " + std::to_string(i));
            add_session(therapist, client, -1);
            drafts.push_back(draft(therapist, client));
        }
    }
    // Runs `what` on each index, four at a time.
    template <class What>
    void at_once(What what)
    {
        std::atomic<int> next = 0;
        std::vector<std::thread> threads;
        for (int i = 0; i < 4; ++i)
            threads.emplace_back([&] {
                for (int mine = next++; mine < count; mine = next++)
                    what(static_cast<std::size_t>(mine));
            });
        for (auto& thread : threads)
            thread.join();
    }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(invoice_numbers, Billing)

BOOST_FIXTURE_TEST_CASE(many_who_issue_at_once_leave_no_gap_and_no_number_twice, Issuers)
{
    // Every third is issued inside a transaction that the database then throws away.
    practice.database.execute(
        "CREATE FUNCTION spoil() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF NEW.kind = 'invoice' AND "
        "abs(hashtext(NEW.id::text)) % 3 = 0 THEN RAISE EXCEPTION 'spoilt'; END IF; RETURN NEW; END $$; "
        "CREATE TRIGGER spoil BEFORE INSERT ON document FOR EACH ROW EXECUTE FUNCTION spoil()");

    std::atomic<int> failed = 0;
    at_once([&](std::size_t i) { failed += act(therapists[i], drafts[i], "issue").status == 200 ? 0 : 1; });
    practice.database.execute("DROP FUNCTION spoil CASCADE");
    BOOST_TEST(failed > 0);
    at_once([&](std::size_t i) { act(therapists[i], drafts[i], "issue"); });

    BOOST_TEST(practice.database.number("SELECT count(*) FROM invoice WHERE state = 'issued'") == count);
    BOOST_TEST(practice.database.number("SELECT count(DISTINCT number) FROM invoice") == count);
    BOOST_TEST(practice.database.number("SELECT max(number) - min(number) + 1 FROM invoice") == count);
    BOOST_TEST(practice.database.number("SELECT next_number FROM invoice_series") == count + 1);
}

BOOST_AUTO_TEST_CASE(one_draft_issued_by_two_at_once_gets_one_number)
{
    add_session(maren, wren, -1);
    const auto drafted = draft(maren, wren);
    std::atomic<int> taken = 0;
    std::vector<std::thread> threads;
    for (int i = 0; i < 4; ++i)
        threads.emplace_back([&] { taken += act(maren, drafted, "issue").status == 200 ? 1 : 0; });
    for (auto& thread : threads)
        thread.join();

    BOOST_TEST(taken == 1);
    BOOST_TEST(practice.database.number("SELECT next_number FROM invoice_series") == 2);
}

BOOST_AUTO_TEST_CASE(payments_at_once_never_exceed_what_is_owed)
{
    const auto invoice = issued(maren, wren);
    std::atomic<int> taken = 0;
    std::vector<std::thread> threads;
    for (int i = 0; i < 6; ++i)
        threads.emplace_back([&] { taken += pay(maren, invoice, 3000).status == 200 ? 1 : 0; });
    for (auto& thread : threads)
        thread.join();

    BOOST_TEST(taken == 2);
    BOOST_TEST(practice.database.number("SELECT sum(amount) FROM payment") == 6000);
}

BOOST_AUTO_TEST_CASE(a_new_prefix_begins_a_series_and_an_old_one_goes_on)
{
    issued(maren, wren, 3);
    BOOST_TEST(lena.put("/account-settings", account_settings("2027-", 100), 1).status == 200);
    BOOST_TEST(issued(maren, wren, 2).at("/head/number") == "2027-0100");

    const auto refused = lena.put("/account-settings", account_settings("2026-", 1), 2);
    BOOST_TEST(refused.status == 409);
    BOOST_TEST(lena.put("/account-settings", account_settings("2026-", 2), 2).status == 200);
    BOOST_TEST(issued(maren, wren, 1).at("/head/number") == "2026-0002");
}

BOOST_AUTO_TEST_CASE(the_currency_stays_once_there_are_fees_in_it)
{
    issued(maren, wren);
    BOOST_TEST(lena.put("/account-settings", account_settings("2026-", 2, "EUR"), 1).status == 409);
}

BOOST_AUTO_TEST_CASE(nobody_but_a_lead_changes_how_the_practice_charges)
{
    BOOST_TEST(maren.put("/account-settings", account_settings(), 1).status == 403);
    BOOST_TEST(maren.post("/services", session_service).status == 403);
    BOOST_TEST(lena.post("/services", session_service).status == 409);
    BOOST_TEST(fault_at(lena.put("/account-settings", account_settings("2026-", 1, "QQQ"), 1),
                        "settings.currency") == "\u201cQQQ\u201d is no currency that Attune knows.");
}

BOOST_AUTO_TEST_SUITE_END()
