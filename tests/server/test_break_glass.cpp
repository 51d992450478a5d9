// Break-glass: a record opened for a limited time, found by knowing the client alone, told to leads and to
// the responsible therapist.
#include <boost/test/unit_test.hpp>

#include "server/db/pool.hpp"
#include "server/jobs/housekeeping.hpp"
#include "tests/support/record.hpp"

using namespace attune;
using namespace attune::tests;

namespace {

struct BreakGlassDesk {
    Practice practice;
    server::Pool pool{practice.database.connect_string(), 1};
    Caller petra = practice.sign_in("petra", api::Role::lead);
    Caller maren = practice.sign_in("maren");
    Caller tomas = practice.sign_in("tomas");
    std::string wren = add_client(maren);  // Wren Larkwhistle, LP-1, born 1990-02-03
    std::string record = "/clients/" + wren;

    static Answer open(Caller& by, const std::string& whom, int hours = 1,
                       const std::string& reason = "Wren is at the door; Maren cannot be reached.")
    {
        return by.post("/break-glasses", "{" + whom + R"(, "hours": )" + std::to_string(hours) +
                                             R"(, "reason": ")" + reason + "\"}");
    }
    static std::string named(const std::string& name, const std::string& born = "1990-02-03")
    {
        return R"("reference": "", "legal_name": ")" + name + R"(", "born_on": ")" + born + "\"";
    }
    static std::string of_reference(const std::string& reference)
    {
        return R"("reference": ")" + reference + R"(", "legal_name": "")";
    }
    // As if it had been opened so long ago.
    void let_pass(const std::string& interval)
    {
        practice.database.execute(
            "ALTER TABLE break_glass DISABLE TRIGGER USER; ALTER TABLE care_team DISABLE TRIGGER USER; "
            "UPDATE break_glass SET opened_at = opened_at - interval '" +
            interval + "', ends_at = ends_at - interval '" + interval +
            "'; UPDATE care_team SET ended_at = ended_at - interval '" + interval +
            "'; ALTER TABLE break_glass ENABLE TRIGGER USER; ALTER TABLE care_team ENABLE TRIGGER USER");
    }
    std::string seen_by(const Caller& user, const std::string& table)
    {
        return value_as(practice.database.connect_string(), "SELECT set_config('attune.user_id', '" +
                                                                user.user_id() +
                                                                "', true); SELECT count(*) FROM " + table);
    }
    long long audited(const std::string& action)
    {
        return practice.database.number("SELECT count(*) FROM audit_event WHERE action = '" + action +
                                        "' AND client_id = '" + wren + "' AND outcome = 'done'");
    }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(break_glass, BreakGlassDesk)

BOOST_AUTO_TEST_CASE(a_lead_who_does_not_care_for_the_client_hears_of_it_with_the_news)
{
    const auto since = petra.get("/news").at("/now");
    BOOST_TEST(petra.get("/news?since=" + since).at("/break_glass") == "false");

    open(tomas, named("wren larkwhistle"));

    BOOST_TEST(petra.get("/news?since=" + since).at("/break_glass") == "true");
    BOOST_TEST(petra.get("/news?since=" + since).at("/client_ids") == "[]");
    BOOST_TEST(maren.get("/news?since=" + since).at("/break_glass") == "true");
    BOOST_TEST(tomas.get("/news?since=" + since).at("/break_glass") == "false");
    const auto later = petra.get("/news").at("/now");
    let_pass("1 hour");
    BOOST_TEST(petra.get("/news?since=" + later).at("/break_glass") == "false");
}

BOOST_AUTO_TEST_CASE(a_lead_hears_of_a_new_one_however_many_wait)
{
    practice.database.execute(
        "INSERT INTO break_glass (id, client_id, opened_by, reason, opened_at, ends_at) SELECT "
        "gen_random_uuid(), '" +
        wren + "', '" + tomas.user_id() +
        "', 'Opened long ago.', now() - n * interval '1 day', now() - n * interval '1 day' + interval '1 "
        "hour' FROM generate_series(1, 500) n");
    const auto since = petra.get("/news").at("/now");
    BOOST_TEST(petra.get("/news?since=" + since).at("/break_glass") == "false");

    open(tomas, named("Wren Larkwhistle"));

    BOOST_TEST(petra.get("/news?since=" + since).at("/break_glass") == "true");
}

BOOST_AUTO_TEST_CASE(the_record_is_opened_by_name_and_birth_date_or_by_reference_for_some_hours)
{
    BOOST_TEST(tomas.get(record).status == 404);

    const auto opened = open(tomas, named("wren larkwhistle"), 4);

    BOOST_TEST(opened.at("/client_id") == wren);
    const auto overview = tomas.get(record);
    BOOST_TEST(overview.at("/break_glass/reason") == "Wren is at the door; Maren cannot be reached.");
    BOOST_TEST(overview.at("/break_glass/ends_at") == opened.at("/ends_at"));
    BOOST_TEST(overview.at("/read_only") == "false");
    BOOST_TEST(maren.get(record).at("/break_glass/reason") == "");
    auto ines = practice.sign_in("ines", api::Role::supervisor);
    BOOST_TEST(open(ines, of_reference("LP-1"), 24).at("/client_id") == wren);
    BOOST_TEST(audited("open_break_glass") == 2);
}

BOOST_AUTO_TEST_CASE(when_its_time_is_over_server_and_database_refuse_and_the_end_is_in_the_audit_trail)
{
    open(tomas, named("Wren Larkwhistle"));
    BOOST_TEST(seen_by(tomas, "client") == "1");
    BOOST_TEST(server::keep_house(pool)->break_glasses_expired == 0);

    let_pass("1 hour");

    BOOST_TEST(tomas.get(record).status == 404);
    for (const auto* table : {"client", "episode", "care_team", "break_glass", "care_team_event"})
        BOOST_TEST(seen_by(tomas, table) == "0", table);
    BOOST_TEST(seen_by(maren, "client") == "1");
    BOOST_TEST(server::keep_house(pool)->break_glasses_expired == 1);
    BOOST_TEST(server::keep_house(pool)->break_glasses_expired == 0);
    BOOST_TEST(audited("break_glass_expired") == 1);
}

BOOST_AUTO_TEST_CASE(nobody_else_sees_anything_through_it)
{
    auto astrid = practice.sign_in("astrid", api::Role::supervisor);
    auto ines = practice.sign_in("ines");
    practice.database.execute("INSERT INTO supervision VALUES ('" + astrid.user_id() + "', '" +
                              tomas.user_id() + "')");
    open(tomas, named("Wren Larkwhistle"));

    for (auto* other : {&astrid, &ines, &petra}) {
        BOOST_TEST(other->get(record).status == 404);
        BOOST_TEST(seen_by(*other, "client") == "0");
    }
}

BOOST_AUTO_TEST_CASE(who_opened_it_ends_it_and_the_pair_is_in_the_audit_trail)
{
    const auto id = open(tomas, named("Wren Larkwhistle")).at("/break_glass_id");
    const auto ending = record + "/break-glasses/" + id + "/ending";
    BOOST_TEST(maren.post(ending).status == 409);

    BOOST_TEST(tomas.post(ending).status == 200);

    BOOST_TEST(tomas.get(record).status == 404);
    BOOST_TEST(tomas.post(ending).status == 404);
    BOOST_TEST(audited("open_break_glass") == 1);
    BOOST_TEST(audited("end_break_glass") == 1);
    let_pass("2 hours");
    BOOST_TEST(server::keep_house(pool)->break_glasses_expired == 0);
    BOOST_TEST(maren.get(record + "/care-team").at("/history/0/happened") == "left");
    BOOST_TEST(maren.get(record + "/care-team").at("/history/1/capacity") == "break_glass");
}

BOOST_AUTO_TEST_CASE(a_wrong_guess_and_an_unknown_client_get_the_same_answer_and_five_of_them_are_too_many)
{
    add_client(maren, "Idris Cloudberry");  // of the same reference
    const auto unknown = open(tomas, named("Nobody Atall"));
    const auto wrong_day = open(tomas, named("Wren Larkwhistle", "1990-02-04"));
    const auto ambiguous = open(tomas, of_reference("LP-1"));
    for (const auto* refused : {&unknown, &wrong_day, &ambiguous}) {
        BOOST_TEST(refused->status == 404);
        BOOST_TEST(refused->at("/detail") == unknown.at("/detail"));
    }
    open(tomas, named("Wren"));
    open(tomas, named("Wren L"));

    BOOST_TEST(open(tomas, named("Wren Larkwhistle")).status == 429);

    BOOST_TEST(tomas.get(record).status == 404);
    auto ines = practice.sign_in("ines");
    BOOST_TEST(open(ines, named("Wren Larkwhistle")).status == 200);
}

BOOST_AUTO_TEST_CASE(whoever_opens_it_neither_stays_nor_changes_where_links_go_nor_moves_forms_away)
{
    open(tomas, named("Wren Larkwhistle"));
    const auto kit = add_client(tomas, "Kit Mossgate");
    const auto form_id = maren.post(record + "/administrations", form("phq9", "[1,1,1,1,1,1,1,1,0]", 0))
                             .at("/administration/administration_id");

    BOOST_TEST(tomas.post(record + "/care-team", R"({"username": "tomas"})").status == 422);
    const auto details = tomas.get(record);
    BOOST_TEST(tomas
                   .put(record, R"({"details": {"reference": "LP-1", "legal_name": "Wren Larkwhistle",
                   "preferred_name": "", "pronouns": "", "phone": "", "email": "elsewhere@example.org",
                   "address": ""}})",
                        std::stoi(details.at("/client/row_version")))
                   .at("/detail")
                   .find("By break-glass") == 0);
    BOOST_TEST(value_as(practice.database.connect_string(),
                        "SELECT set_config('attune.user_id', '" + tomas.user_id() +
                            "', true); SELECT reassign_administration('" + form_id + "', 1, '" + kit +
                            "', (SELECT id FROM episode WHERE client_id = '" + kit +
                            "'), NULL, 'why', 'test')") == "refused: 42501");
    BOOST_TEST(
        value_as(practice.database.connect_string(),
                 "SELECT set_config('attune.user_id', '" + tomas.user_id() +
                     "', true); INSERT INTO link (id, client_id, token_hash, sent_by, expires_at) VALUES "
                     "(gen_random_uuid(), '" +
                     wren + "', decode(repeat('ab', 32), 'hex'), '" + maren.user_id() +
                     "', now() + interval '1 day')") == "refused: 42501");
}

BOOST_AUTO_TEST_CASE(a_risk_answer_that_the_cover_keys_in_by_break_glass_does_not_make_them_stay)
{
    petra.post("/practice-safety",
               R"({"text": "Call the practice.", "read_by": "Tomas reads on weekdays.", "hours": {"days": [1],
               "from": 540, "until": 1020}, "cover": "tomas", "escalate_after_hours": 4})");
    open(tomas, named("Wren Larkwhistle"));
    BOOST_TEST_REQUIRE(
        tomas.post(record + "/administrations", form("phq9", "[1,1,1,1,1,1,1,1,1]", 0)).status == 200);

    BOOST_TEST(practice.database.number("SELECT count(*) FROM care_team WHERE capacity = 'break_glass'") ==
               1);
    BOOST_TEST(tomas.post(record + "/care-team", R"({"username": "tomas"})").status == 422);
    let_pass("1 hour");
    BOOST_TEST(server::keep_house(pool)->break_glasses_expired == 1);
    BOOST_TEST(practice.database.number(
                   "SELECT count(*) FROM care_team WHERE capacity = 'cover' AND ended_at IS NULL") == 1);
    BOOST_TEST(tomas.post(record + "/care-team", R"({"username": "tomas"})").status == 422);
}

BOOST_AUTO_TEST_CASE(five_that_were_opened_within_an_hour_are_enough)
{
    for (int i = 0; i < 5; ++i) {
        const auto id = open(tomas, named("Wren Larkwhistle")).at("/break_glass_id");
        BOOST_TEST_REQUIRE(tomas.post(record + "/break-glasses/" + id + "/ending").status == 200);
    }
    BOOST_TEST(open(tomas, named("Wren Larkwhistle")).status == 429);
}

BOOST_AUTO_TEST_CASE(a_reason_hours_and_a_client_are_asked_for)
{
    BOOST_TEST(fault_at(open(tomas, named("Wren Larkwhistle"), 2), "hours") != "");
    BOOST_TEST(fault_at(open(tomas, named("Wren Larkwhistle"), 1, "Urgent"), "reason") != "");
    BOOST_TEST(fault_at(open(tomas, of_reference("")), "born_on") != "");
    BOOST_TEST(open(maren, named("Wren Larkwhistle")).status == 409);
    BOOST_TEST(practice.database.number("SELECT count(*) FROM break_glass") == 0);
}

BOOST_AUTO_TEST_CASE(assistants_and_auditors_never)
{
    for (const auto role : {api::Role::assistant, api::Role::auditor}) {
        auto other = practice.sign_in(role == api::Role::assistant ? "odile" : "august", role);
        BOOST_TEST(open(other, named("Wren Larkwhistle")).status == 403);
        BOOST_TEST(value_as(practice.database.connect_string(),
                            "SELECT set_config('attune.user_id', '" + other.user_id() +
                                "', true); SELECT verdict FROM open_break_glass(gen_random_uuid(), 'Wren "
                                "Larkwhistle', '1990-02-03', '', 1, 'A reason that is long.')") ==
                   "refused: 42501");
    }
}

BOOST_AUTO_TEST_CASE(
    it_waits_for_each_lead_until_one_has_looked_into_it_and_for_the_therapist_until_they_have_seen_it)
{
    auto other_lead = practice.sign_in("paul", api::Role::lead);
    const auto id = open(tomas, named("Wren Larkwhistle")).at("/break_glass_id");
    const auto sign_off = "/break-glasses/" + id + "/sign-off";

    for (auto* lead : {&petra, &other_lead}) {
        BOOST_TEST(lead->get("/inbox").at("/break_glasses/0/legal_name") == "Wren Larkwhistle");
        BOOST_TEST(lead->get("/inbox").at("/break_glasses/0/opened_by") == "The tomas");
        BOOST_TEST(lead->get("/inbox").at("/break_glasses/0/as_lead") == "true");
    }
    BOOST_TEST(maren.get("/inbox").at("/break_glasses/0/as_lead") == "false");
    BOOST_TEST(tomas.get("/inbox").body.at("break_glasses").as_array().empty());
    BOOST_TEST(tomas.post(sign_off, R"({"found": "Me."})").status == 404);

    BOOST_TEST(fault_at(petra.post(sign_off, R"({"found": " "})"), "found") != "");
    BOOST_TEST(petra.post(sign_off, R"({"found": "Asked both; it was right."})").status == 200);

    BOOST_TEST(petra.get("/inbox").body.at("break_glasses").as_array().empty());
    BOOST_TEST(other_lead.get("/inbox").body.at("break_glasses").as_array().empty());
    BOOST_TEST(!maren.get("/inbox").body.at("break_glasses").as_array().empty());
    BOOST_TEST(maren.post(sign_off, R"({"found": ""})").status == 200);
    BOOST_TEST(maren.get("/inbox").body.at("break_glasses").as_array().empty());
    BOOST_TEST(audited("break_glass_looked_into") == 1);
    BOOST_TEST(audited("break_glass_seen") == 1);
}

BOOST_AUTO_TEST_CASE(a_leads_own_is_for_another_lead_where_there_is_one)
{
    const auto id = open(petra, named("Wren Larkwhistle")).at("/break_glass_id");
    const auto sign_off = "/break-glasses/" + id + "/sign-off";
    auto other_lead = practice.sign_in("paul", api::Role::lead);

    BOOST_TEST(petra.post(sign_off, R"({"found": "It was me."})").status == 409);
    BOOST_TEST(other_lead.post(sign_off, R"({"found": "Asked; it was right."})").status == 200);
}

BOOST_AUTO_TEST_CASE(who_is_there_for_a_limited_time_lets_nobody_in)
{
    open(tomas, named("Wren Larkwhistle"));
    practice.sign_in("ines");

    BOOST_TEST(tomas.post(record + "/care-team", R"({"username": "ines"})").status == 422);
    BOOST_TEST(tomas.post(record + "/care-team", R"({"username": "tomas"})").status == 422);
    BOOST_TEST(tomas.get(record + "/care-team").at("/may_change") == "false");
}

BOOST_AUTO_TEST_SUITE_END()
