// What verdicts rest on, as versions: the first own baselines by the server, everything after by a deliberate
// act, and old verdicts keep theirs.
#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>
#include <boost/test/unit_test.hpp>

#include "shared/api/bases.hpp"
#include "shared/json/write.hpp"
#include "tests/support/record.hpp"

using namespace attune;
using namespace attune::tests;

namespace {

constexpr auto figures =
    R"({"instrument": "", "version": 1, "score": "", "points": null, "sd": 10, "reliability": 0.9,
        "reliability_kind": "alpha", "confidence": "ninety_five", "n": 120, "population": "a clinic",
        "source": "Ashvale 2025, table 2"})";

struct BasesDesk {
    Practice practice;
    Caller lead = practice.sign_in("ada", api::Role::lead);
    Caller therapist = practice.sign_in("ben");

    Answer put(const std::string& kind, const std::string& score = "self", const std::string& with = "null")
    {
        return lead.post("/bases", R"({"instrument": "fcs", "version": 1, "score": ")" + score +
                                       R"(", "kind": ")" + kind + R"(", "figures": )" + with + "}");
    }
    static std::string with(const std::string& member, const std::string& value)
    {
        auto changed = boost::json::parse(figures).as_object();
        changed[member] = boost::json::parse(value);
        return boost::json::serialize(changed);
    }

    // As housekeeping leaves them.
    void baselines(int n, double sd)
    {
        practice.database.execute(
            "DELETE FROM baseline_statistic; "
            "INSERT INTO baseline_statistic (instrument, version, score, n, mean, sd, alpha) VALUES ('fcs', "
            "1, "
            "'self', " +
            std::to_string(n) + ", 30, " + std::to_string(sd) + ", 0.9)");
    }
    std::string in_use() { return practice.database.value("SELECT count(*) FROM basis"); }

    // The FCS's self-compassion scale, the last 15 items, all answered alike; the other items blank.
    std::string fcs(int each, int day)
    {
        std::string answers{"["};
        for (int item = 1; item <= 38; ++item)
            answers.append(item > 1 ? "," : "").append(item > 23 ? std::to_string(each) : "null");
        return form("fcs", answers + "]", day);
    }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(bases, BasesDesk)

BOOST_AUTO_TEST_CASE(the_first_own_baselines_are_taken_as_soon_as_there_are_enough)
{
    baselines(baselines_needed - 1, 10);
    BOOST_TEST(in_use() == "0");

    baselines(baselines_needed, 10);
    const auto read = therapist.get("/practice-library");

    BOOST_TEST(in_use() == "1");
    BOOST_TEST(read.at("/bases/0/basis/baselines/n") == "30");
    BOOST_TEST(read.at("/bases/0/put_into_use_by") == "");
    BOOST_TEST(read.at("/baselines/0/n") == "30");
}

BOOST_AUTO_TEST_CASE(later_baselines_judge_only_once_somebody_puts_them_into_use)
{
    baselines(30, 10);
    baselines(61, 20);
    BOOST_TEST(in_use() == "1");

    const auto put_by_hand = put("practice_baselines");

    BOOST_TEST(put_by_hand.status == 200);
    BOOST_TEST(put_by_hand.at("/basis/number") == "2");
    BOOST_TEST(put_by_hand.at("/basis/baselines/sd") == "20");
    BOOST_TEST(put_by_hand.at("/put_into_use_by") == "The ada");
    BOOST_TEST(put("practice_baselines").at("/detail") ==
               "These baselines are in use already. Nothing was changed.");
}

BOOST_AUTO_TEST_CASE(old_verdicts_keep_their_basis)
{
    baselines(30, 10);
    const auto client_id = add_client(therapist);
    const auto url = "/clients/" + client_id + "/administrations";
    therapist.post(url, fcs(3, -30));
    BOOST_TEST(therapist.post(url, fcs(2, -20)).at("/courses/2/since_first/kind") == "reliably_better");
    baselines(61, 20);
    put("practice_baselines");

    const auto now = therapist.post(url, fcs(2, -10));

    BOOST_TEST(now.at("/courses/2/points/1/verdict") == "reliably_better");
    BOOST_TEST(now.at("/courses/2/points/2/verdict") == "no_reliable_change");
    BOOST_TEST(now.at("/courses/2/basis/number") == "2");
    BOOST_TEST(therapist.get("/caseload").at("/rows/0/since_first/kind") == "no_reliable_change");
}

BOOST_AUTO_TEST_CASE(the_caseload_judges_by_the_basis_of_the_latest_form)
{
    baselines(30, 10);
    const auto client_id = add_client(therapist);
    const auto url = "/clients/" + client_id + "/administrations";
    therapist.post(url, fcs(3, -30));
    therapist.post(url, fcs(2, -20));
    baselines(61, 20);
    put("practice_baselines");

    const auto caseload = therapist.get("/caseload");

    BOOST_TEST(caseload.at("/rows/0/followed_score") == "self");
    BOOST_TEST(caseload.at("/rows/0/since_first/kind") == "reliably_better");
}

BOOST_AUTO_TEST_CASE(figures_are_put_into_use_with_their_citation_and_taken_out_again)
{
    const auto entered = put("practice_figures", "self", figures);
    const auto client_id = add_client(therapist);
    const auto url = "/clients/" + client_id + "/administrations";
    therapist.post(url, fcs(3, -30));
    const auto given = therapist.post(url, fcs(2, -20));

    BOOST_TEST(entered.status == 200);
    BOOST_TEST(entered.at("/basis/figures/score") == "self");
    BOOST_TEST(given.at("/courses/2/basis/source") == "Ashvale 2025, table 2");
    BOOST_TEST(put("published").status == 200);
    BOOST_TEST(put("published").at("/detail") ==
               "No figures of the practice's own are in use for this score. Nothing was changed.");
}

BOOST_AUTO_TEST_CASE(figures_that_cannot_be_are_refused_each_at_its_place)
{
    const auto unnamed = put("practice_figures", "self", with("source", R"(" ")"));
    const auto wide = put("practice_figures", "self", with("sd", "61"));
    const auto sure = put("practice_figures", "self", with("reliability", "1"));

    BOOST_TEST(fault_at(unnamed, "figures.source") == "The source is missing.");
    BOOST_TEST(fault_at(wide, "figures.sd") ==
               "No SD can be so large: the whole range of the score is 60 points.");
    BOOST_TEST(fault_at(sure, "figures.reliability") == "The reliability must be between 0 and 1.");
    BOOST_TEST(put("practice_figures").status == 422);
    BOOST_TEST(put("practice_figures", "nothing", figures).status == 422);
    BOOST_TEST(in_use() == "0");
}

BOOST_AUTO_TEST_CASE(baselines_that_are_too_few_or_come_after_what_is_published_are_refused)
{
    baselines(12, 10);
    const auto few = put("practice_baselines");
    const auto after = lead.post(
        "/bases",
        R"({"instrument": "phq9", "version": 1, "score": "total", "kind": "practice_baselines", "figures": null})");

    BOOST_TEST(few.status == 409);
    BOOST_TEST(few.at("/detail") == "There are 12 of 30 baselines. Nothing was changed.");
    BOOST_TEST(after.at("/detail") ==
               "This score is judged by NHS Talking Therapies, which comes before own baselines. Nothing was "
               "changed.");
}

BOOST_AUTO_TEST_CASE(only_a_lead_may_and_what_was_put_into_use_never_changes)
{
    put("practice_figures", "self", figures);

    BOOST_TEST(
        therapist
            .post("/bases", R"({"instrument": "fcs", "version": 1, "score": "self", "kind": "published",
                                       "figures": null})")
            .status == 403);
    BOOST_CHECK_THROW(practice.database.execute("UPDATE basis SET sd = 1"), std::exception);
    BOOST_CHECK_THROW(practice.database.execute("DELETE FROM basis"), std::exception);
}

BOOST_AUTO_TEST_SUITE_END()
