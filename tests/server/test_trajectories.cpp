// Trajectories and services of the outcomes: what is drawn of whom, in which order, and who is named.
#include <algorithm>
#include <iterator>
#include <utility>

#include <boost/describe/enum_to_string.hpp>
#include <boost/test/unit_test.hpp>

#include "shared/api/outcomes.hpp"
#include "shared/json/read.hpp"
#include "tests/support/record.hpp"

using namespace attune;
using namespace attune::tests;

namespace {

constexpr auto this_year = "?period=ended&from=2025-01-01&until=2100-01-01";

struct TrajectoriesDesk {
    Practice practice;
    Caller lead = practice.sign_in("ada", api::Role::lead);
    Caller ben = practice.sign_in("ben");
    Caller cleo = practice.sign_in("cleo");

    // A form and a session a week; the session is on the day of the form.
    std::string add(Caller& therapist, const std::string& name, const std::vector<int>& totals)
    {
        auto client_id = add_client(therapist, name);
        int on = -40;
        for (const int total : totals) {
            add_session(therapist, client_id, on);
            therapist.post("/clients/" + client_id + "/administrations", form("phq9", phq9_of(total), on));
            on += 7;
        }
        practice.database.execute("UPDATE episode SET ended_on = current_date WHERE client_id = '" +
                                  client_id + "'");
        return client_id;
    }
    static api::ReadTrajectories::Reply groups(Caller& reader, const std::string& more = {})
    {
        const auto answer = reader.get("/trajectories/phq9/total" + std::string{this_year} + more);
        BOOST_TEST_REQUIRE(answer.status == 200, answer.reply.body);
        return json::from_value<api::ReadTrajectories::Reply>(answer.body).value();
    }
    static api::ListTrajectories::Reply list(Caller& reader, const std::string& group = "used", int page = 0)
    {
        const auto answer =
            reader.get("/trajectories/phq9/total/" + group + this_year + "&page=" + std::to_string(page));
        BOOST_TEST_REQUIRE(answer.status == 200, answer.reply.body);
        return json::from_value<api::ListTrajectories::Reply>(answer.body).value();
    }
    std::string add_service(const std::string& name)
    {
        return practice.database.value(
            "INSERT INTO service (id, name, kind, minutes, fee, taxed) VALUES (gen_random_uuid(), '" + name +
            "', 'individual', 50, 8000, false) RETURNING id");
    }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(trajectories_of_outcomes, TrajectoriesDesk)

BOOST_AUTO_TEST_CASE(a_form_stands_at_the_sessions_attended_until_then_and_at_its_day)
{
    add(ben, "Wren Larkwhistle", {18, 12, 6});

    const auto seen = list(ben);

    BOOST_TEST_REQUIRE(seen.clients.size() == 1U);
    const auto& trajectory = seen.clients.front().trajectory;
    BOOST_TEST_REQUIRE(trajectory.size() == 3U);
    BOOST_TEST(trajectory[0].session == 1);
    BOOST_TEST(trajectory[2].session == 3);
    BOOST_TEST(trajectory[0].day == 0);
    BOOST_TEST(trajectory[2].day == 14);
    BOOST_TEST(trajectory[1].value == 12.0);
    BOOST_TEST(seen.clients.front().basis.points > 0);
}

BOOST_AUTO_TEST_CASE(a_corrected_form_is_drawn_as_it_was_corrected)
{
    const auto client_id = add(ben, "Wren Larkwhistle", {18});
    const auto wrong = ben.post("/clients/" + client_id + "/administrations", form("phq9", phq9_of(17), -5));
    ben.post("/clients/" + client_id + "/administrations",
             form("phq9", phq9_of(4), -5,
                  R"(, "replaces": ")" + wrong.at("/administration/administration_id") + '"'));

    const auto seen = list(ben);

    BOOST_TEST_REQUIRE(seen.clients.size() == 1U);
    BOOST_TEST_REQUIRE(seen.clients.front().trajectory.size() == 2U);
    BOOST_TEST(seen.clients.front().trajectory.back().value == 4.0);
}

BOOST_AUTO_TEST_CASE(who_became_worse_by_most_comes_first_and_each_verdict_has_a_group)
{
    add(ben, "Wren Larkwhistle", {18, 6});
    add(ben, "Idris Cloudberry", {9, 19});
    add(ben, "Percival Snowdrop", {12, 13});

    const auto seen = list(ben);
    const auto all = groups(ben);

    BOOST_TEST_REQUIRE(seen.clients.size() == 3U);
    BOOST_TEST(seen.clients[0].client.legal_name == "Idris Cloudberry");
    BOOST_TEST(seen.clients[1].client.legal_name == "Percival Snowdrop");
    BOOST_TEST(seen.clients[2].client.legal_name == "Wren Larkwhistle");
    BOOST_TEST(list(ben, "reliably_better").known == 1);
    BOOST_TEST_REQUIRE(all.groups.size() == 3U);
    BOOST_TEST((all.groups[0].group == OutcomeGroup::reliably_better));
    BOOST_TEST(all.groups[0].n == 1);
    BOOST_TEST(all.groups[0].trajectories.size() == 1U);
}

BOOST_AUTO_TEST_CASE(lines_are_counted_past_the_caseload_and_names_are_not_told)
{
    add(ben, "Wren Larkwhistle", {18, 6});
    add(cleo, "Tansy Underhill-Brook", {18, 4});

    const auto answer = lead.get("/trajectories/phq9/total" + std::string{this_year});

    BOOST_TEST(groups(lead).groups.front().n == 2);
    BOOST_TEST(answer.reply.body.find("Wren") == std::string::npos);
    BOOST_TEST(answer.reply.body.find("client_id") == std::string::npos);
    BOOST_TEST(list(lead).clients.empty());
    BOOST_TEST(list(lead).others == 2);
    BOOST_TEST(groups(ben).groups.front().n == 1);
}

// Whoever reaches the function itself gets no further than what they may count.
BOOST_AUTO_TEST_CASE(the_database_gives_forms_of_countable_episodes_alone)
{
    add(ben, "Wren Larkwhistle", {18, 6});
    const auto forms_for = [&](const std::string& user_id) {
        return value_as(
            practice.database.connect_string(),
            "SET LOCAL attune.user_id = '" + user_id + "'; SELECT count(*) FROM outcome_forms(ARRAY['" +
                practice.database.value("SELECT id FROM episode") + "']::uuid[], 'phq9', 1, 'total')");
    };

    BOOST_TEST(forms_for(ben.user_id()) == "2");
    BOOST_TEST(forms_for(lead.user_id()) == "2");
    BOOST_TEST(forms_for(cleo.user_id()) == "0");
    BOOST_TEST(forms_for("00000000-0000-0000-0000-00000000000b") == "0");
}

BOOST_AUTO_TEST_CASE(a_page_has_twenty_four_and_there_are_no_others_beyond_the_last)
{
    for (int i = 0; i < 25; ++i)
        add(ben, "Client " + std::to_string(i), {18, 6});

    BOOST_TEST(list(ben).clients.size() == 24U);
    BOOST_TEST(list(ben, "used", 1).clients.size() == 1U);
    BOOST_TEST(list(ben, "used", 2).clients.empty());
    BOOST_TEST(list(ben, "used", 1).known == 25);
    BOOST_TEST(ben.get("/trajectories/phq9/total/used" + std::string{this_year} + "&page=-1").status == 422);
}

BOOST_AUTO_TEST_CASE(a_permission_names_those_of_the_page_alone_and_writes_each_down)
{
    for (int i = 0; i < 25; ++i)
        add(cleo, "Client " + std::to_string(i), {18, 6});
    BOOST_TEST(lead.post("/outcome-permissions", R"({"user_id": ")" + lead.user_id() +
                                                     R"(", "kind": "name_beyond_caseload", "days": 3,
                                                     "reason": "Evaluation of the service"})")
                   .status == 200);

    const auto seen = list(lead);

    BOOST_TEST(seen.clients.size() == 24U);
    BOOST_TEST(!seen.clients.front().client.on_caseload);
    BOOST_TEST(practice.database.number(
                   "SELECT count(*) FROM audit_event WHERE action = 'outcome_client_named'") == 24);
}

BOOST_AUTO_TEST_CASE(an_episode_has_a_service_that_outcomes_are_filtered_and_grouped_by)
{
    const auto individual = add_service("Individual therapy");
    const auto wren = add(ben, "Wren Larkwhistle", {18, 6});
    add(ben, "Idris Cloudberry", {18, 17});
    const auto episode = practice.database.value("SELECT id FROM episode WHERE client_id = '" + wren + "'");
    const auto version =
        practice.database.number("SELECT row_version FROM episode WHERE client_id = '" + wren + "'");
    const auto saved =
        ben.put("/clients/" + wren + "/episodes/" + episode + "/referral",
                R"({"referral": {"referred_by": ""}, "service_id": ")" + individual + "\"}", version);
    BOOST_TEST_REQUIRE(saved.status == 200, saved.reply.body);
    BOOST_TEST(saved.at("/service_name") == "Individual therapy");

    const auto answer = ben.get("/outcomes/phq9/total" + std::string{this_year});
    const auto reply = json::from_value<api::ReadOutcomes::Reply>(answer.body).value();

    BOOST_TEST_REQUIRE(reply.by_service.size() == 2U);
    BOOST_TEST(reply.by_service[0].name == "Individual therapy");
    BOOST_TEST(reply.by_service[0].better == 1);
    BOOST_TEST(!reply.by_service[1].service_id);
    BOOST_TEST(reply.by_service[1].better == 0);
    BOOST_TEST(reply.by_service[1].judged == 1);
    BOOST_TEST(groups(ben, "&service=" + individual).groups.size() == 1U);
    BOOST_TEST((groups(ben, "&service=none").groups.front().group == OutcomeGroup::no_reliable_change));
    BOOST_TEST(ben.get("/outcomes/phq9/total" + std::string{this_year} + "&service=another").status == 422);
}

BOOST_AUTO_TEST_CASE(a_service_that_is_closed_is_kept_and_not_chosen_anew)
{
    const auto individual = add_service("Individual therapy");
    const auto wren = add_client(ben, "Wren Larkwhistle");
    const auto idris = add_client(ben, "Idris Cloudberry");
    const auto refer = [&](const std::string& client_id) {
        return ben.put(
            "/clients/" + client_id + "/episodes/" +
                practice.database.value("SELECT id FROM episode WHERE client_id = '" + client_id + "'") +
                "/referral",
            R"({"referral": {"referred_by": ""}, "service_id": ")" + individual + "\"}",
            practice.database.number("SELECT row_version FROM episode WHERE client_id = '" + client_id +
                                     "'"));
    };
    BOOST_TEST(refer(wren).status == 200);
    practice.database.execute("UPDATE service SET closed_at = now()");

    BOOST_TEST(refer(wren).status == 200);
    BOOST_TEST(fault_at(refer(idris), "service_id") ==
               "The practice does not offer this service. Choose another, or none.");
    // The record tells the service by its name, and who chose it.
    const auto file = ben.get("/clients/" + wren + "/file");
    BOOST_TEST(file.reply.body.find(R"("detail":"service_id")") != std::string::npos, file.reply.body);
    BOOST_TEST(file.reply.body.find(R"("to":"Individual therapy")") != std::string::npos, file.reply.body);
}

// GAD-7, whose reliability is published.
BOOST_AUTO_TEST_CASE(a_method_lists_whom_it_counts)
{
    const auto gad7_of = [](int total) {
        std::string answers;
        for (int item = 0; item < 7; ++item)
            answers += (item ? "," : "[") + std::to_string(std::clamp(total - 3 * item, 0, 3));
        return answers + "]";
    };
    for (const auto& [first, last] :
         {std::pair{18, 4}, std::pair{16, 15}, std::pair{7, 17}, std::pair{20, 9}}) {
        const auto client_id = add_client(ben, "Client " + std::to_string(first));
        ben.post("/clients/" + client_id + "/administrations", form("gad7", gad7_of(first), -30));
        ben.post("/clients/" + client_id + "/administrations", form("gad7", gad7_of(last), -3));
    }
    practice.database.execute("UPDATE episode SET ended_on = current_date");
    const auto answer = ben.get("/outcomes/gad7/total" + std::string{this_year});
    const auto reply = json::from_value<api::ReadOutcomes::Reply>(answer.body).value();

    BOOST_TEST(reply.outcomes.methods.size() == 6U);
    for (const auto& method : reply.outcomes.methods) {
        if (!method.why_not.empty())
            continue;
        const std::string name{boost::describe::enum_to_string(method.method, "")};
        for (const auto& [group, n] :
             {std::pair{"reliably_better", method.better}, std::pair{"reliably_worse", method.worse},
              std::pair{"no_reliable_change", method.none}}) {
            const auto listed =
                ben.get("/outcomes/gad7/total/" + std::string{group} + this_year + "&by_method=" + name);
            BOOST_TEST_REQUIRE(listed.status == 200, listed.reply.body);
            BOOST_TEST(
                std::ssize(json::from_value<api::ListOutcome::Reply>(listed.body).value().clients) == n,
                name << ' ' << group);
        }
    }
    BOOST_TEST(ben.get("/outcomes/gad7/total/referred" + std::string{this_year} + "&by_method=jacobson_truax")
                   .status == 422);
}

BOOST_AUTO_TEST_SUITE_END()
