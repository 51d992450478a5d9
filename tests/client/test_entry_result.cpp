#include <boost/test/unit_test.hpp>

#include "client/measure_entry/entry_result.hpp"
#include "tests/support/measure_desk.hpp"

namespace attune::desktop {

namespace {

// A PHQ-9 form with these answers, after a first score of 21.
api::AdministrationRecorded recorded(const Instrument& phq9, std::vector<std::optional<int>> answers)
{
    api::AdministrationRecorded made;
    made.administration.administration_id = "a2";
    made.administration.answers = answers;
    made.administration.scores = score(phq9, answers).value();
    const auto& scored = made.administration.scores.front();
    made.courses.push_back(make_course(
        phq9, phq9.scores[0],
        {{"a1", parse_day("2026-09-01").value(), 21.0, "severe", 9, 9, false, VerdictKind::not_judged},
         {"a2", parse_day("2026-11-24").value(), scored.value, scored.band, scored.answered, 9, false,
          VerdictKind::not_judged}},
        {}, 0));
    return made;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(the_result_of_a_form)

BOOST_AUTO_TEST_CASE(names_the_verdict_and_its_basis)
{
    const auto phq9 = shipped("phq9");

    const auto results = result_scores(phq9, recorded(phq9, {1, 1, 1, 1, 1, 1, 1, 1, 1}));

    BOOST_TEST_REQUIRE(results.size() == 1U);
    BOOST_TEST(results[0].value == "9");
    BOOST_TEST(results[0].range == "of 27");
    BOOST_TEST(results[0].band == "mild");
    BOOST_TEST(results[0].verdict == "Reliably better");
    BOOST_TEST(results[0].sentence == "12 lower; mild, below cut-off 10 (NHS Talking Therapies).");
    BOOST_TEST(results[0].basis == "Reliable change: 6 points or more (NHS Talking Therapies).");
}

BOOST_AUTO_TEST_CASE(gives_an_incomplete_form_no_score_and_no_band)
{
    const auto phq9 = shipped("phq9");

    const auto results = result_scores(phq9, recorded(phq9, {1, 1, 1, 1, 1, 1, 1, 1, std::nullopt}));

    BOOST_TEST_REQUIRE(results.size() == 1U);
    BOOST_TEST(results[0].value == "\u2013");
    BOOST_TEST(results[0].range == "so far 8, of 27");
    BOOST_TEST(results[0].band.empty());
    BOOST_TEST(results[0].missing == "8 of 9 answered");
    BOOST_TEST(results[0].verdict == "Incomplete");
}

BOOST_AUTO_TEST_CASE(a_form_older_than_the_first_is_itself_the_first)
{
    const auto phq9 = shipped("phq9");
    auto form = recorded(phq9, {1, 1, 1, 1, 1, 1, 1, 1, 1});
    form.administration.administration_id = "a1";

    BOOST_TEST(result_scores(phq9, form)[0].verdict == "First score");
}

BOOST_AUTO_TEST_CASE(the_rule_for_blanks_is_said_as_it_is_known)
{
    BOOST_TEST(missing_rule_in_words(shipped("fcs")).find("no rule for missing answers has been published") !=
               std::string::npos);
    BOOST_TEST(missing_rule_in_words(shipped("phq9")).find("has not been verified") != std::string::npos);
    BOOST_TEST(missing_rule_in_words(shipped("core10")).starts_with("Up to 1 blank is filled"));
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace attune::desktop
