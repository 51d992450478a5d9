// Whom a risk answer reaches: the therapist, who stands in, and the practice leads when nobody signs it off
// in time; and what the client is told of who reads.
#include <boost/test/unit_test.hpp>

#include "server/jobs/housekeeping.hpp"
#include "shared/domain/wall_clock.hpp"
#include "tests/support/browser.hpp"
#include "tests/support/record.hpp"

using namespace attune;
using namespace attune::tests;

namespace {

struct CoverDesk {
    Practice practice;
    server::Pool pool{practice.database.connect_string(), 1};
    Caller ada = practice.sign_in("ada", api::Role::lead);
    Caller ben = practice.sign_in("ben");
    Caller cleo = practice.sign_in("cleo");
    std::string wren = add_client(ben);

    CoverDesk() { enter("[1, 2, 3, 4, 5, 6, 7]", 0, 1440); }

    Answer enter(const std::string& days, int from, int until, const std::string& cover = "cleo")
    {
        return ada.post("/practice-safety",
                        R"({"text": "Call the night line.", "read_by": "Ben.", "hours": {"days": )" + days +
                            R"(, "from": )" + std::to_string(from) + R"(, "until": )" +
                            std::to_string(until) + R"(}, "cover": ")" + cover +
                            R"(", "escalate_after_hours": 4})");
    }
    // Item 9 answered "several days".
    void answer_risk()
    {
        ben.post("/clients/" + wren + "/administrations", form("phq9", "[1,1,1,1,1,1,1,1,1]", 0));
    }
    void sign_off(Caller& by)
    {
        const auto inbox = by.get("/inbox");
        by.post("/clients/" + wren + "/flags/" + inbox.at("/items/0/flag/flag_id") + "/sign-off",
                R"({"what_was_done": "Called; the safety plan holds."})",
                std::stoll(inbox.at("/items/0/flag/row_version")));
    }
    // As if the answer had been given so long ago, with the text entered long before.
    void raised_before(const std::string& interval)
    {
        practice.database.execute(
            "ALTER TABLE practice_safety DISABLE TRIGGER USER; UPDATE practice_safety SET "
            "entered_at = now() - interval '9 days'; UPDATE flag SET raised_at = now() - interval '" +
            interval + "'");
    }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(cover, CoverDesk)

BOOST_AUTO_TEST_CASE(
    a_risk_answer_is_in_the_inbox_of_therapist_and_cover_at_once_and_opens_the_record_to_both)
{
    BOOST_TEST(cleo.get("/clients/" + wren).status == 404);
    const auto since = cleo.get("/news").at("/now");

    answer_risk();

    BOOST_TEST(ben.get("/inbox").at("/waiting") == "1");
    BOOST_TEST(cleo.get("/inbox").at("/items/0/client_id") == wren);
    BOOST_TEST(cleo.get("/clients/" + wren).status == 200);
    BOOST_TEST(cleo.get("/news?since=" + since).at("/client_ids/0") == wren);
    BOOST_TEST(ada.get("/inbox").at("/waiting") == "0");
}

BOOST_AUTO_TEST_CASE(the_cover_sees_the_client_until_the_last_risk_answer_is_signed_off)
{
    answer_risk();
    answer_risk();
    sign_off(cleo);
    BOOST_TEST(cleo.get("/inbox").at("/waiting") == "1");

    sign_off(cleo);

    BOOST_TEST(cleo.get("/clients/" + wren).status == 404);
    BOOST_TEST(ben.get("/clients/" + wren).status == 200);
    answer_risk();
    BOOST_TEST(cleo.get("/inbox").at("/waiting") == "1");
}

BOOST_AUTO_TEST_CASE(who_is_on_the_care_team_anyway_stays_there)
{
    add_colleague(ben, wren, "cleo");
    answer_risk();
    sign_off(ben);
    BOOST_TEST(cleo.get("/clients/" + wren).status == 200);
}

BOOST_AUTO_TEST_CASE(a_cover_who_is_added_to_the_care_team_meanwhile_stays_too)
{
    answer_risk();
    add_colleague(ben, wren, "cleo");
    sign_off(ben);
    BOOST_TEST(cleo.get("/clients/" + wren).status == 200);
}

BOOST_AUTO_TEST_CASE(what_nobody_signed_off_in_time_goes_to_the_leads_once_and_says_so)
{
    answer_risk();
    raised_before("3 hours 59 minutes");
    BOOST_TEST(server::keep_house(pool)->flags_escalated == 0);
    raised_before("4 hours");

    BOOST_TEST(server::keep_house(pool)->flags_escalated == 1);
    BOOST_TEST(server::keep_house(pool)->flags_escalated == 0);

    const auto inbox = ada.get("/inbox");
    BOOST_TEST(inbox.at("/waiting") == "1");
    BOOST_TEST(!inbox.at("/items/0/flag/escalated_at").empty());
    BOOST_TEST(
        practice.database.number("SELECT count(*) FROM audit_event WHERE action = 'flag_escalated' AND "
                                 "client_id = '" +
                                 wren + "'") == 1);
    sign_off(ada);
    BOOST_TEST(ada.get("/clients/" + wren).status == 404);
    BOOST_TEST(cleo.get("/inbox").at("/waiting") == "0");
}

BOOST_AUTO_TEST_CASE(what_was_signed_off_or_is_no_risk_answer_goes_nowhere)
{
    answer_risk();
    sign_off(ben);
    raised_before("9 hours");
    BOOST_TEST(server::keep_house(pool)->flags_escalated == 0);
    BOOST_TEST(ada.get("/inbox").at("/waiting") == "0");
}

BOOST_AUTO_TEST_CASE(a_risk_answer_that_moves_to_another_client_takes_the_cover_along)
{
    const auto idris = add_client(ben, "Idris Cloudberry");
    answer_risk();

    practice.database.execute("UPDATE flag SET client_id = '" + idris + "'");

    BOOST_TEST(cleo.get("/clients/" + wren).status == 404);
    BOOST_TEST(cleo.get("/clients/" + idris).status == 200);
}

BOOST_AUTO_TEST_CASE(hours_and_cover_must_be_some)
{
    BOOST_TEST(fault_at(enter("[]", 540, 1020), "hours.days") != "");
    BOOST_TEST(fault_at(enter("[1]", 1020, 540), "hours.until") != "");
    BOOST_TEST(fault_at(enter("[1]", 540, 1020, "nobody"), "cover").find("\"nobody\"") != std::string::npos);
    practice.sign_in("olu", api::Role::assistant);
    BOOST_TEST(fault_at(enter("[1]", 540, 1020, "olu"), "cover") != "");
    BOOST_TEST(ada.get("/practice-safety").at("/safety/cover/display_name") == "The cleo");
}

BOOST_AUTO_TEST_CASE(no_link_is_sent_without_hours_and_cover_nor_once_the_cover_has_left)
{
    const auto make = [&] {
        return ben.post("/clients/" + wren + "/links",
                        R"({"token_hash": ")" + hash_of_token("t") +
                            R"(", "forms": [{"instrument": "goals", "language": "en-GB"}], "days": 14})");
    };
    practice.database.execute("UPDATE user_account SET disabled_at = now() WHERE username = 'cleo'");
    BOOST_TEST(make().at("/detail").find("who stands in") != std::string::npos);
    BOOST_TEST(ben.get("/clients/" + wren + "/links").at("/has_safety_text") == "false");

    enter("[1]", 540, 1020, "ada");
    BOOST_TEST(make().status == 200);

    practice.database.execute(
        "INSERT INTO practice_safety (text, read_by, entered_by) SELECT 'Call.', 'Ben.', id FROM "
        "user_account WHERE username = 'ada'");
    BOOST_TEST(ben.get("/clients/" + wren + "/links").at("/has_safety_text") == "false");
}

BOOST_AUTO_TEST_CASE(the_help_page_says_whether_somebody_reads_now)
{
    ben.post("/clients/" + wren + "/links",
             R"({"token_hash": ")" + hash_of_token("t") +
                 R"(", "forms": [{"instrument": "goals", "language": "en-GB"}], "days": 14})");
    Browser phone{*practice.application};
    phone.post("/q/open/t");
    phone.get("/q/help");
    BOOST_TEST(phone.says("Somebody reads the answers now, until 24:00."));

    const auto today =
        local_day(Instant{std::chrono::floor<std::chrono::microseconds>(std::chrono::system_clock::now())});
    const auto in_two_days = std::chrono::weekday{today.value + std::chrono::days{2}}.iso_encoding();
    enter('[' + std::to_string(in_two_days) + ']', 540, 1020);
    phone.get("/q/help");
    BOOST_TEST(phone.says("Nobody reads the answers now."));
}

BOOST_AUTO_TEST_SUITE_END()
