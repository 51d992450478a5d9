// The safety plan: kept in versions that nobody overwrites, and filed as the paper that was taken along.
#include <boost/test/unit_test.hpp>

#include "tests/support/record.hpp"

using namespace attune;
using namespace attune::tests;

namespace {

struct SafetyPlanDesk {
    Practice practice;
    Caller ben = practice.sign_in("ben");
    std::string wren = add_client(ben);
    std::string plans = "/clients/" + wren + "/safety-plans";

    Answer save(const std::string& people, long long row_version)
    {
        return ben.post(plans,
                        R"({"contents": {"warning_signs": "I lie awake", "own_coping": "", "distractions": "",
            "people": ")" + people +
                            R"(", "professionals": "", "surroundings": "", "reasons": "Zo\u00eb"}})",
                        row_version);
    }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(safety_plans, SafetyPlanDesk)

BOOST_AUTO_TEST_CASE(each_save_makes_a_version_that_says_what_changed_and_who_made_it)
{
    BOOST_TEST(save("my sister", 0).status == 200);
    BOOST_TEST(save("my sister and Ines", 1).status == 200);

    const auto read = ben.get(plans);
    BOOST_TEST(read.at("/versions/0/number") == "2");
    BOOST_TEST(read.at("/versions/0/changed/0") == "people");
    BOOST_TEST(read.at("/versions/0/changed/1") == "");
    BOOST_TEST(read.at("/versions/0/saved_by") == "The ben");
    BOOST_TEST(read.at("/versions/1/contents/people") == "my sister");
    BOOST_TEST(read.at("/versions/1/contents/reasons") == "Zo\u00eb");
}

BOOST_AUTO_TEST_CASE(what_equals_the_latest_makes_no_version_and_what_is_stale_gets_the_latest)
{
    save("my sister", 0);
    BOOST_TEST(save("my sister", 1).at("/number") == "1");

    const auto refused = save("nobody", 0);

    BOOST_TEST(refused.status == 412);
    BOOST_TEST(refused.at("/current").find(R"("people":"my sister")") != std::string::npos);
    BOOST_TEST(practice.database.number("SELECT count(*) FROM safety_plan") == 1);
}

BOOST_AUTO_TEST_CASE(a_part_that_is_too_long_is_named)
{
    BOOST_TEST(!fault_at(save(std::string(1001, 'x'), 0), "contents.people").empty());
}

BOOST_AUTO_TEST_CASE(no_version_is_ever_changed)
{
    save("my sister", 0);
    const auto owner = practice.database.connect_string("attune_owner");

    BOOST_TEST(value_as(owner, "UPDATE safety_plan SET contents = '{}'").starts_with("refused"));
    value_as(owner, "DELETE FROM safety_plan");
    BOOST_TEST(practice.database.number("SELECT count(*) FROM safety_plan") == 1);
}

BOOST_AUTO_TEST_CASE(the_latest_version_is_filed_as_the_paper_that_was_taken_along)
{
    BOOST_TEST(ben.post(plans + "/paper").status == 404);
    save("my sister", 0);

    const auto filed = ben.post(plans + "/paper");

    BOOST_TEST(filed.at("/document/kind") == "safety_plan");
    BOOST_TEST(filed.at("/document/title").starts_with("Safety plan, version 1, "));
    BOOST_TEST(filed.at("/content").starts_with("JVBERi0"));
    const auto read = ben.get("/clients/" + wren + "/documents/" + filed.at("/document/document_id"));
    BOOST_TEST(read.at("/content") == filed.at("/content"));
}

BOOST_AUTO_TEST_CASE(a_colleague_outside_the_care_team_reads_none)
{
    save("my sister", 0);
    auto cleo = practice.sign_in("cleo");

    BOOST_TEST(cleo.get(plans).status == 404);
    BOOST_TEST(cleo.post(plans + "/paper").status == 404);
}

BOOST_AUTO_TEST_SUITE_END()
