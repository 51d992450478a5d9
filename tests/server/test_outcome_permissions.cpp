// Who may count more than their own outcomes: figures of the practice and names beyond the caseload are two
// permissions, given and taken back, held by PostgreSQL itself, and each name that is opened is written down.
#include <boost/test/unit_test.hpp>

#include "shared/api/outcome_permissions.hpp"
#include "shared/api/outcomes.hpp"
#include "shared/json/read.hpp"
#include "tests/support/record.hpp"

using namespace attune;
using namespace attune::tests;

namespace {

constexpr auto this_year = "?period=ended&from=2025-01-01&until=2100-01-01";
constexpr auto phq9_total = "/outcomes/phq9/total";
constexpr auto reason = "Evaluation of the service";

struct PermissionsDesk {
    Practice practice;
    Caller lead = practice.sign_in("ada", api::Role::lead);
    Caller ben = practice.sign_in("ben");
    Caller cleo = practice.sign_in("cleo");
    std::string wren = add(ben, "Wren Larkwhistle", {18, 6});
    std::string tansy = add(cleo, "Tansy Underhill-Brook", {18, 4});

    std::string add(Caller& therapist, const std::string& name, const std::vector<int>& totals)
    {
        auto client_id = add_client(therapist, name);
        int on = -40;
        for (const int total : totals) {
            therapist.post("/clients/" + client_id + "/administrations", form("phq9", phq9_of(total), on));
            on += 7;
        }
        add_session(therapist, client_id, -40);
        practice.database.execute("UPDATE episode SET ended_on = current_date WHERE client_id = '" +
                                  client_id + "'");
        return client_id;
    }
    static int used(Caller& reader)
    {
        const auto answer = reader.get(phq9_total + std::string{this_year});
        BOOST_TEST_REQUIRE(answer.status == 200, answer.reply.body);
        return share_in(json::from_value<api::ReadOutcomes::Reply>(answer.body).value().outcomes,
                        OutcomeGroup::used)
            .n;
    }
    static api::ListOutcome::Reply list(Caller& reader)
    {
        const auto answer = reader.get(phq9_total + std::string{"/used"} + this_year);
        BOOST_TEST_REQUIRE(answer.status == 200, answer.reply.body);
        return json::from_value<api::ListOutcome::Reply>(answer.body).value();
    }
    Answer give(Caller& giver, const Caller& to, const std::string& kind, int days = 0,
                const std::string& why = reason)
    {
        return giver.post("/outcome-permissions", R"({"user_id": ")" + to.user_id() + R"(", "kind": ")" +
                                                      kind + R"(", "days": )" + std::to_string(days) +
                                                      R"(, "reason": ")" + why + "\"}");
    }
    std::string id_of(const Caller& holder, const std::string& kind)
    {
        return practice.database.value(
            "SELECT id FROM outcome_permission WHERE ended_at IS NULL AND kind = '" + kind +
            "' AND user_id = '" + holder.user_id() + "'");
    }
    // As the server itself would be, were it wrong.
    std::string as(const Caller& user, const std::string& sql)
    {
        return value_as(practice.database.connect_string(),
                        "SET LOCAL attune.user_id = '" + user.user_id() + "'; " + sql);
    }
    long long named()
    {
        return practice.database.number(
            "SELECT count(*) FROM audit_event WHERE action = 'outcome_client_named'");
    }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(outcome_permissions, PermissionsDesk)

BOOST_AUTO_TEST_CASE(a_lead_counts_the_practice_from_the_start_until_it_is_taken_back)
{
    BOOST_TEST(used(lead) == 2);

    const auto ended = lead.post("/outcome-permissions/" + id_of(lead, "count_practice") + "/end");

    BOOST_TEST(ended.status == 200, ended.reply.body);
    BOOST_TEST(used(lead) == 0);
    BOOST_TEST(lead.get(phq9_total + std::string{this_year}).body.at("by_therapist").as_array().empty());
    BOOST_TEST(give(lead, lead, "count_practice").status == 200);
    BOOST_TEST(used(lead) == 2);
}

BOOST_AUTO_TEST_CASE(a_colleague_who_leads_nobody_counts_the_practice_and_sees_no_name_by_it)
{
    BOOST_TEST(used(ben) == 1);
    BOOST_TEST(give(lead, ben, "count_practice").status == 200);

    BOOST_TEST(used(ben) == 2);
    const auto seen = list(ben);
    BOOST_TEST_REQUIRE(seen.clients.size() == 1U);
    BOOST_TEST(seen.clients.front().legal_name == "Wren Larkwhistle");
    BOOST_TEST(seen.others == 1);
    BOOST_TEST(named() == 0);
    BOOST_TEST(give(lead, ben, "count_practice").status == 409);
}

BOOST_AUTO_TEST_CASE(names_beyond_the_caseload_come_by_a_permission_of_their_own_and_each_is_written_down)
{
    give(lead, ben, "count_practice");
    BOOST_TEST(give(lead, ben, "name_beyond_caseload", 7).status == 200);

    const auto seen = list(ben);

    BOOST_TEST_REQUIRE(seen.clients.size() == 2U);
    BOOST_TEST(seen.clients[0].on_caseload);
    BOOST_TEST(!seen.clients[1].on_caseload);
    BOOST_TEST(seen.clients[1].legal_name == "Tansy Underhill-Brook");
    BOOST_TEST(seen.others == 0);
    BOOST_TEST(practice.database.value("SELECT string_agg(client_id::text || user_id, ',') FROM audit_event "
                                       "WHERE action = 'outcome_client_named'") == tansy + ben.user_id());
    // Those who care for the client can see who read the name.
    BOOST_TEST(as(cleo, "SELECT count(*) FROM audit_event WHERE action = 'outcome_client_named'") == "1");
    const auto permissions = lead.get("/outcome-permissions");
    BOOST_TEST(permissions.reply.body.find(R"("named":1)") != std::string::npos, permissions.reply.body);
}

BOOST_AUTO_TEST_CASE(a_name_opens_no_record)
{
    give(lead, ben, "count_practice");
    give(lead, ben, "name_beyond_caseload", 7);
    list(ben);

    BOOST_TEST(ben.get("/clients/" + tansy).status == 404);
    BOOST_TEST(as(ben, "SELECT count(*) FROM client") == "1");
    BOOST_TEST(ben.post("/clients/" + tansy + "/care-team", R"({"username": "ben"})").status == 404);
}

BOOST_AUTO_TEST_CASE(figures_alone_and_a_permission_that_is_over_name_nobody)
{
    give(lead, ben, "name_beyond_caseload", 7);
    BOOST_TEST(list(ben).clients.size() == 1U);  // they count their own alone
    BOOST_TEST(as(ben, "SELECT count(*) FROM outcome_names(ARRAY['" + tansy + "']::uuid[], 10, 'r')") == "0");

    give(lead, ben, "count_practice");
    practice.database.execute(
        "UPDATE outcome_permission SET given_at = now() - interval '9 days', until = now() - interval '1 "
        "day' "
        "WHERE kind = 'name_beyond_caseload'");
    BOOST_TEST(list(ben).others == 1);
    BOOST_TEST(as(ben, "SELECT count(*) FROM outcome_names(ARRAY['" + tansy + "']::uuid[], 10, 'r')") ==
               "refused: 42501");
    BOOST_TEST(named() == 0);
    // Over by itself, it can be given anew.
    BOOST_TEST(give(lead, ben, "name_beyond_caseload", 7).status == 200);
    BOOST_TEST(list(ben).clients.size() == 2U);
}

BOOST_AUTO_TEST_CASE(names_are_for_a_while_with_a_reason_and_from_somebody_else)
{
    BOOST_TEST(fault_at(give(lead, ben, "name_beyond_caseload", 7, "why"), "reason") ==
               "Say in a few words what the names are needed for.");
    BOOST_TEST(give(lead, ben, "name_beyond_caseload", 0).status == 422);
    BOOST_TEST(give(lead, ben, "name_beyond_caseload", 91).status == 422);
    auto assistant = practice.sign_in("eve", api::Role::assistant);
    BOOST_TEST(fault_at(give(lead, assistant, "count_practice"), "user_id") ==
               "Only practice leads, therapists and supervisors count outcomes. Nothing was changed.");
    BOOST_TEST(give(lead, lead, "name_beyond_caseload", 7).status == 200);  // there is no other lead

    auto other = practice.sign_in("finn", api::Role::lead);
    BOOST_TEST(fault_at(give(other, other, "name_beyond_caseload", 7), "user_id") ==
               "Another practice lead gives you the names. Nothing was changed.");
    BOOST_TEST(give(lead, other, "name_beyond_caseload", 7).status == 200);
}

BOOST_AUTO_TEST_CASE(only_a_lead_gives_and_reads_what_is_given)
{
    BOOST_TEST(give(ben, ben, "count_practice").status == 403);
    BOOST_TEST(ben.get("/outcome-permissions").status == 403);
    BOOST_TEST(as(ben,
                  "SELECT give_outcome_permission(gen_random_uuid(), acting_user(), 'count_practice', '', 0, "
                  "'r')") == "refused: 42501");
    BOOST_TEST(as(ben, "SELECT count(*) FROM outcome_permissions()") == "0");
    BOOST_TEST(as(ben, "SELECT count(*) FROM outcome_permission") == "0");
    BOOST_TEST(as(lead, "SELECT count(*) FROM outcome_permission") == "1");
    for (const auto* change :
         {"INSERT INTO outcome_permission (id, user_id, kind) SELECT gen_random_uuid(), acting_user(), "
          "'count_practice'",
          "UPDATE outcome_permission SET ended_at = NULL", "DELETE FROM outcome_permission"})
        BOOST_TEST(as(lead, change) == "refused: 42501", change);
    BOOST_TEST(as(ben, "SELECT end_outcome_permission('" + id_of(lead, "count_practice") + "', 'r')") == "f");
}

BOOST_AUTO_TEST_CASE(giving_and_taking_back_leave_audit_rows_that_say_what_and_why)
{
    give(lead, ben, "name_beyond_caseload", 7);
    lead.post("/outcome-permissions/" + id_of(ben, "name_beyond_caseload") + "/end");

    BOOST_TEST(
        practice.database.value("SELECT detail ->> 'reason' || ', ' || (detail ->> 'to') FROM audit_event "
                                "WHERE action = 'outcome_permission_given'") ==
        reason + std::string{", "} + ben.user_id());
    BOOST_TEST(practice.database.value("SELECT detail ->> 'of' FROM audit_event WHERE action = "
                                       "'outcome_permission_ended'") == ben.user_id());
    BOOST_TEST(lead.post("/outcome-permissions/" + ben.user_id() + "/end").status == 404);
}

BOOST_AUTO_TEST_CASE(who_was_disabled_or_holds_nothing_counts_no_more)
{
    give(lead, ben, "count_practice");
    practice.database.execute("UPDATE user_account SET disabled_at = now() WHERE username = 'ben'");

    BOOST_TEST(as(ben, "SELECT count(*) FROM countable_therapists()") == "0");
    BOOST_TEST(as(ben, "SELECT acting_outcome_permission('count_practice')") == "f");
}

BOOST_AUTO_TEST_SUITE_END()
