// Outcomes of the practice: who may count whom, and who is named behind a number.
#include <boost/test/unit_test.hpp>

#include "reports/manuscript_text.hpp"
#include "reports/outcomes_manuscript.hpp"
#include "server/jobs/housekeeping.hpp"
#include "shared/api/outcomes.hpp"
#include "shared/json/read.hpp"
#include "tests/reports/pdf_tools.hpp"
#include "tests/shared/measure_data.hpp"
#include "tests/support/record.hpp"

using namespace attune;
using namespace attune::tests;

namespace {

constexpr auto this_year = "?period=ended&from=2025-01-01&until=2100-01-01";
constexpr auto phq9_total = "/outcomes/phq9/total";

struct PracticeOutcomesDesk {
    Practice practice;
    Caller lead = practice.sign_in("ada", api::Role::lead);
    Caller ben = practice.sign_in("ben");
    Caller cleo = practice.sign_in("cleo");

    // In therapy until `ended`, with PHQ-9 totals a week apart.
    std::string add(Caller& therapist, const std::string& name, const std::vector<int>& totals,
                    bool ended = true)
    {
        auto client_id = add_client(therapist, name);
        int on = -40;
        for (const int total : totals) {
            therapist.post("/clients/" + client_id + "/administrations", form("phq9", phq9_of(total), on));
            on += 7;
        }
        add_session(therapist, client_id, -40);
        if (ended)
            practice.database.execute("UPDATE episode SET ended_on = current_date WHERE client_id = '" +
                                      client_id + "'");
        return client_id;
    }
    static api::ReadOutcomes::Reply read(Caller& reader, const std::string& more = {})
    {
        const auto answer = reader.get(phq9_total + std::string{this_year} + more);
        BOOST_TEST_REQUIRE(answer.status == 200, answer.reply.body);
        return json::from_value<api::ReadOutcomes::Reply>(answer.body).value();
    }
    static api::ListOutcome::Reply list(Caller& reader, const std::string& group,
                                        const std::string& query = this_year)
    {
        const auto answer = reader.get(phq9_total + ("/" + group) + query);
        BOOST_TEST_REQUIRE(answer.status == 200, answer.reply.body);
        return json::from_value<api::ListOutcome::Reply>(answer.body).value();
    }
    std::string told(Caller& reader, OutcomeGroup group)
    {
        const auto reply = read(reader);
        const auto& share = share_in(reply.outcomes, group);
        return std::to_string(share.n) + " of " + std::to_string(share.of);
    }
};

// From here to its end the database has no such function.
class OutOfTheWay {
public:
    OutOfTheWay(Database& database, std::string function)
        : database_{database},
          function_{std::move(function)}
    {
        database_.execute("ALTER FUNCTION " + function_ + " RENAME TO out_of_the_way");
    }
    ~OutOfTheWay() { database_.execute("ALTER FUNCTION out_of_the_way RENAME TO " + function_); }
    OutOfTheWay(const OutOfTheWay&) = delete;
    OutOfTheWay& operator=(const OutOfTheWay&) = delete;

private:
    Database& database_;
    std::string function_;
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(outcomes_of_the_practice, PracticeOutcomesDesk)

BOOST_AUTO_TEST_CASE(a_lead_counts_everybody_a_therapist_their_own_and_a_supervisor_their_supervisees)
{
    add(ben, "Wren Larkwhistle", {18, 6});
    add(ben, "Idris Cloudberry", {18, 17});
    add(cleo, "Tansy Underhill-Brook", {18, 4});
    auto supervisor = practice.sign_in("dora", api::Role::supervisor);
    practice.database.execute("INSERT INTO supervision VALUES ('" + supervisor.user_id() + "', '" +
                              cleo.user_id() + "')");

    BOOST_TEST(told(lead, OutcomeGroup::reliably_better) == "2 of 3");
    BOOST_TEST(told(ben, OutcomeGroup::reliably_better) == "1 of 2");
    BOOST_TEST(told(supervisor, OutcomeGroup::reliably_better) == "1 of 1");
    BOOST_TEST(read(lead).by_therapist.size() == 2U);
    BOOST_TEST(read(ben).by_therapist.empty());
    BOOST_TEST(read(lead).therapists.size() == 4U);
    BOOST_TEST(read(ben).therapists.size() == 1U);
}

BOOST_AUTO_TEST_CASE(nobody_counts_a_therapist_who_is_not_theirs_to_count)
{
    add(cleo, "Tansy Underhill-Brook", {18, 4});
    const auto of_cleo = "&therapist_id=" + cleo.user_id();
    auto assistant = practice.sign_in("eve", api::Role::assistant);

    BOOST_TEST(ben.get(phq9_total + std::string{this_year} + of_cleo).status == 403);
    BOOST_TEST(ben.get(phq9_total + std::string{"/used"} + this_year + of_cleo).status == 403);
    BOOST_TEST(assistant.get(phq9_total + std::string{this_year}).status == 403);
    BOOST_TEST(share_in(read(lead, of_cleo).outcomes, OutcomeGroup::used).n == 1);
}

// Whoever reaches the function itself gets no further.
BOOST_AUTO_TEST_CASE(the_database_itself_refuses_whoever_may_not_count)
{
    add(cleo, "Tansy Underhill-Brook", {18, 4});
    auto assistant = practice.sign_in("eve", api::Role::assistant);
    const auto rows_for = [&](const std::string& user_id) {
        return value_as(
            practice.database.connect_string(),
            "SET LOCAL attune.user_id = '" + user_id +
                "'; SELECT count(*) FROM outcome_episodes('phq9', 1, 'total', true, '2020-01-01', "
                "'2100-01-01', NULL, '', '', 100, 'r')");
    };

    BOOST_TEST(rows_for(cleo.user_id()) == "1");
    BOOST_TEST(rows_for(lead.user_id()) == "1");
    BOOST_TEST(rows_for(ben.user_id()) == "0");
    BOOST_TEST(rows_for(assistant.user_id()) == "refused: 42501");
    BOOST_TEST(value_as(practice.database.connect_string(),
                        "SELECT count(*) FROM outcome_episodes('phq9', 1, 'total', true, '2020-01-01', "
                        "'2100-01-01', NULL, '', '', 100, 'r')") == "refused: 42501");
}

BOOST_AUTO_TEST_CASE(a_number_names_whom_the_reader_may_see_and_counts_the_others)
{
    const auto wren = add(ben, "Wren Larkwhistle", {18, 6});
    add(cleo, "Tansy Underhill-Brook", {18, 4});
    add(cleo, "Percival Snowdrop", {18, 3});
    add_colleague(ben, wren, "ada");

    const auto seen = list(lead, "reliably_better");

    BOOST_TEST_REQUIRE(seen.clients.size() == 1U);
    BOOST_TEST(seen.clients.front().legal_name == "Wren Larkwhistle");
    BOOST_TEST(*seen.clients.front().last == 6);
    BOOST_TEST(seen.others == 2);
    BOOST_TEST(list(cleo, "reliably_better").clients.size() == 2U);
    BOOST_TEST(list(cleo, "reliably_better").others == 0);
}

BOOST_AUTO_TEST_CASE(each_reading_says_in_the_audit_trail_what_was_asked)
{
    add(ben, "Wren Larkwhistle", {18, 6});
    read(lead, "&problem=low%20mood");

    const auto detail = practice.database.value(
        "SELECT detail ->> 'problem' || ', ' || (detail ->> 'instrument') || ', ' || user_id FROM "
        "audit_event "
        "WHERE action = 'outcomes_counted' ORDER BY id DESC LIMIT 1");
    BOOST_TEST(detail == "low mood, phq9, " + lead.user_id());
    BOOST_TEST(practice.database.number("SELECT count(*) FROM audit_event WHERE action = 'read_outcomes'") ==
               1);
}

// With the function out of the way, only a count that was kept can be answered.
BOOST_AUTO_TEST_CASE(figures_lists_and_trajectories_of_one_question_come_from_one_count)
{
    add(ben, "Wren Larkwhistle", {18, 6});
    BOOST_TEST(told(ben, OutcomeGroup::reliably_better) == "1 of 1");
    const OutOfTheWay counting{practice.database, "outcome_episodes"};

    BOOST_TEST(told(ben, OutcomeGroup::reliably_better) == "1 of 1");
    BOOST_TEST(list(ben, "reliably_better").clients.size() == 1U);
    BOOST_TEST(ben.get("/trajectories/phq9/total" + std::string{this_year}).status == 200);
    BOOST_TEST(ben.get(phq9_total + std::string{this_year} + "&problem=panic").status == 500);
    BOOST_TEST(lead.get(phq9_total + std::string{this_year}).status == 500);
    practice.database.execute("UPDATE episode SET ended_on = NULL");
    BOOST_TEST(ben.get(phq9_total + std::string{this_year}).status == 500);
    BOOST_TEST(
        practice.database.number("SELECT count(*) FROM audit_event WHERE action = 'outcomes_counted'") == 4);
    BOOST_TEST(practice.database.number("SELECT count(DISTINCT detail) FROM audit_event "
                                        "WHERE action = 'outcomes_counted'") == 1);
}

BOOST_AUTO_TEST_CASE(a_count_holds_until_what_it_rests_on_changes)
{
    const auto wren = add(ben, "Wren Larkwhistle", {18, 6});
    const auto tansy = add(cleo, "Tansy Underhill-Brook", {18, 4});
    const auto episodes_of = [](Caller& reader) {
        const auto seen = list(reader, "referred");
        return std::to_string(seen.clients.size()) + " named, " + std::to_string(seen.others) + " others";
    };
    BOOST_TEST(told(ben, OutcomeGroup::reliably_better) == "1 of 1");
    BOOST_TEST(episodes_of(lead) == "0 named, 2 others");

    ben.post("/clients/" + wren + "/administrations", form("phq9", phq9_of(19), 0));
    BOOST_TEST(told(ben, OutcomeGroup::reliably_better) == "0 of 1");
    practice.database.execute("UPDATE session SET state = 'did_not_attend' WHERE client_id = '" + wren + "'");
    BOOST_TEST(told(ben, OutcomeGroup::did_not_attend) == "1 of 1");
    add_colleague(ben, wren, "ada");
    BOOST_TEST(episodes_of(lead) == "1 named, 1 others");
    practice.database.execute("UPDATE care_team SET ended_at = now() WHERE user_id = '" + lead.user_id() +
                              "'");
    BOOST_TEST(episodes_of(lead) == "0 named, 2 others");
    practice.database.execute("UPDATE episode SET therapist_id = '" + cleo.user_id() +
                              "' WHERE client_id = '" + wren + "'");
    BOOST_TEST(told(ben, OutcomeGroup::reliably_better) == "0 of 0");
    practice.database.execute("DELETE FROM supervision; INSERT INTO supervision VALUES ('" + ben.user_id() +
                              "', '" + cleo.user_id() + "')");
    BOOST_TEST(told(ben, OutcomeGroup::reliably_better) == "1 of 2");
    practice.database.execute("UPDATE outcome_permission SET ended_at = now()");
    BOOST_TEST(episodes_of(lead) == "0 named, 0 others");
}

// What a transaction has written counts from its end, and not from when it wrote.
BOOST_AUTO_TEST_CASE(a_count_made_while_somebody_else_was_writing_does_not_hold_once_they_are_done)
{
    add(ben, "Wren Larkwhistle", {18, 6});
    server::Connection writer{practice.database.connect_string("attune")};
    writer.execute("BEGIN");
    writer.execute("UPDATE episode SET ended_on = NULL");

    BOOST_TEST(told(ben, OutcomeGroup::reliably_better) == "1 of 1");
    writer.execute("COMMIT");
    BOOST_TEST(told(ben, OutcomeGroup::reliably_better) == "0 of 0");
}

BOOST_AUTO_TEST_CASE(changes_of_more_than_a_day_ago_are_forgotten)
{
    add(ben, "Wren Larkwhistle", {18, 6});
    practice.database.execute("UPDATE outcome_change SET changed_at = now() - interval '25 hours'");
    add(ben, "Idris Cloudberry", {18, 6});
    server::Pool pool{practice.database.connect_string(), 1};

    BOOST_TEST(server::keep_house(pool)->outcome_changes_forgotten > 0);
    BOOST_TEST(practice.database.number(
                   "SELECT count(*) FROM outcome_change WHERE changed_at < now() - interval '1 day'") == 0);
    BOOST_TEST(practice.database.number("SELECT count(*) FROM outcome_change") > 0);
}

BOOST_AUTO_TEST_CASE(the_report_names_no_client_in_any_of_its_forms)
{
    const std::string canary = "CANARYBIRD";
    for (const int last : {6, 17, 4})
        add(ben, canary + " Mossgrove", {18, last});
    practice.database.execute("UPDATE episode SET problem = '" + canary + "'");
    const auto& phq9 = test::instrument("phq9");
    const auto& total = phq9.scores.front();
    const auto reply = read(ben);
    const auto shown = ben.get("/trajectories/phq9/total" + std::string{this_year});
    const auto groups = json::from_value<api::ReadTrajectories::Reply>(shown.body).value();
    const auto one_by_one = ben.get("/trajectories/phq9/total/used" + std::string{this_year} + "&page=0");
    BOOST_TEST_REQUIRE(one_by_one.status == 200, one_by_one.reply.body);
    const auto list = json::from_value<api::ListTrajectories::Reply>(one_by_one.body).value();
    BOOST_TEST_REQUIRE(list.clients.size() == 3U);
    reports::OutcomesText outcomes{
        .practice = "Larkspur Practice",
        .report = reports::outcome_report(reply, phq9, total, {}),
        .bars = reports::outcome_bars(reply.outcomes, true),
        .made_at = reply.made_at,
        .groups = reports::group_sheet(groups.groups, phq9, total, TrajectoryAxis::sessions),
        .episodes =
            reports::episode_sheet(list.clients, {"1", "2", "3"}, phq9, total, TrajectoryAxis::sessions, 0),
        .episodes_note = "All with two scores."};
    const auto manuscript = chosen(reports::outcomes_manuscript(outcomes), {});
    const reports::PdfFile pdf{reports::pdf_of(
        reports::paper_of(manuscript, reports::print_palette, reports::outcome_drawings(outcomes)))};

    for (const auto& said :
         {reports::plain_text_of(manuscript), reports::html_of(manuscript), pdf.ask("pdftotext -raw % -"),
          pdf.ask("pdfinfo -struct-text %"), pdf.ask("pdfinfo %")}) {
        BOOST_TEST(said.find("Outcomes, PHQ-9") != std::string::npos, said);
        BOOST_TEST(said.find(canary) == std::string::npos, said);
    }
}

BOOST_AUTO_TEST_CASE(a_cut_off_between_groups_counts_whom_its_list_names)
{
    add(ben, "Wren Larkwhistle", {18, 6});
    add(ben, "Idris Cloudberry", {18, 17});

    const auto reply = read(ben);

    BOOST_TEST_REQUIRE(reply.cut_offs.size() == 3U);
    for (const auto& counted : reply.cut_offs) {
        const auto by =
            this_year + std::string{"&by_cut_off="} + boost::describe::enum_to_string(counted.method, "");
        BOOST_TEST(std::ssize(list(ben, "clinical_at_start", by).clients) == counted.clinical);
        BOOST_TEST(std::ssize(list(ben, "recovered", by).clients) == counted.recovered);
        BOOST_TEST(std::ssize(list(ben, "reliably_recovered", by).clients) == counted.reliably_recovered);
    }
    BOOST_TEST(reply.cut_offs.back().recovered == 1);
    BOOST_TEST(ben.get(phq9_total + std::string{"/used"} + this_year + "&by_cut_off=a").status == 422);
}

BOOST_AUTO_TEST_CASE(the_period_is_that_of_the_end_or_of_the_beginning_and_both_days_count)
{
    add(ben, "Wren Larkwhistle", {18, 6});
    add(ben, "Idris Cloudberry", {18, 6}, false);
    const auto count = [&](const std::string& query) {
        return list(ben, "referred", "?" + query).clients.size();
    };

    BOOST_TEST(count("period=ended&from=" + day(0) + "&until=" + day(0)) == 1U);
    BOOST_TEST(count("period=ended&from=" + day(-400) + "&until=" + day(-1)) == 0U);
    BOOST_TEST(count("period=began&from=" + day(-400) + "&until=" + day(1)) == 2U);
    BOOST_TEST(ben.get(phq9_total + ("?period=ended&from=" + day(0)) + "&until=" + day(-1)).status == 422);
    BOOST_TEST(ben.get("/outcomes/nothing/total" + std::string{this_year}).status == 404);
}

BOOST_AUTO_TEST_CASE(a_corrected_form_counts_as_it_was_corrected)
{
    const auto client_id = add(ben, "Wren Larkwhistle", {18});
    const auto wrong = ben.post("/clients/" + client_id + "/administrations", form("phq9", phq9_of(17), -5));
    ben.post("/clients/" + client_id + "/administrations",
             form("phq9", phq9_of(4), -5,
                  R"(, "replaces": ")" + wrong.at("/administration/administration_id") + '"'));

    BOOST_TEST(told(ben, OutcomeGroup::used) == "1 of 1");
    BOOST_TEST(*read(ben).outcomes.scores.last.mean == 4);
}

BOOST_AUTO_TEST_SUITE_END()
