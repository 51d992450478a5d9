// The outcomes on paper: every figure with its denominator, nobody ranked, sound, tagged and always the same.
#include <boost/test/unit_test.hpp>

#include "reports/outcomes_paper.hpp"
#include "tests/reports/pdf_tools.hpp"
#include "tests/shared/measure_data.hpp"

namespace {

using namespace attune;
using namespace attune::reports;

CountedEpisode paper_episode(double first, double last)
{
    const auto& phq9 = test::instrument("phq9");
    const auto& total = phq9.scores.front();
    EpisodeFacts facts;
    facts.ended_on = parse_day("2026-06-05");
    facts.complete = 2;
    facts.first = first;
    facts.last = last;
    facts.attended = 6;
    facts.did_not_attend = 1;
    return counted(std::move(facts), phq9, total, find_basis(phq9, total, std::nullopt));
}

OutcomesText larkspur_outcomes()
{
    const auto& phq9 = test::instrument("phq9");
    const auto& total = phq9.scores.front();
    const std::vector<CountedEpisode> episodes{paper_episode(18, 6), paper_episode(16, 15),
                                               paper_episode(9, 17), paper_episode(20, 12),
                                               paper_episode(14, 9)};
    api::ReadOutcomes::Reply reply;
    reply.instrument = "phq9";
    reply.score = "total";
    reply.basis = find_basis(phq9, total, std::nullopt);
    reply.reliability = 0.89;
    reply.outcomes = outcomes_of(episodes, total, reply.reliability);
    const OutcomeSelection selection{
        api::OutcomePeriod::ended, parse_day("2026-01-01").value(), parse_day("2026-12-31").value(), {}, {}};
    return {"Larkspur Practice", outcome_report(reply, phq9, total, selection),
            outcome_bars(reply.outcomes, true),
            therapist_funnel({{"t1", "Ines Bramblewick", 9, 12}, {"t2", "Maren Thistledown", 4, 20}}),
            parse_instant("2026-11-24T10:00:00Z").value()};
}

}  // namespace

BOOST_AUTO_TEST_SUITE(outcomes_on_paper)

BOOST_AUTO_TEST_CASE(they_tell_each_figure_with_its_denominator_and_its_interval)
{
    const PdfFile pdf{pdf_of(outcomes_paper(larkspur_outcomes()))};

    const auto text = pdf.ask("pdftotext -layout % -");

    for (const auto* words :
         {"Outcomes, PHQ-9", "Episodes that ended between 1 Jan 2026 and 31 Dec 2026.", "2 of 5", "40 %",
          "12 to 77 %", "Reliably recovered", "Did not attend", "5 of 35", "No client is named."})
        BOOST_TEST(text.find(words) != std::string::npos, words << '\n' << text);
}

BOOST_AUTO_TEST_CASE(therapists_stand_by_name_between_limits_and_none_is_ranked)
{
    const PdfFile pdf{pdf_of(outcomes_paper(larkspur_outcomes()))};

    const auto text = pdf.ask("pdftotext -layout % -");

    BOOST_TEST(text.find("Ines Bramblewick, 9 of 12") < text.find("Maren Thistledown, 4 of 20"));
    BOOST_TEST(text.find("no ranking") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(they_are_sound_tagged_and_always_the_same)
{
    const auto bytes = pdf_of(outcomes_paper(larkspur_outcomes()));
    const PdfFile pdf{bytes};

    BOOST_TEST((bytes == pdf_of(outcomes_paper(larkspur_outcomes()))));
    BOOST_TEST(pdf.ask("qpdf --check %").find("No syntax or stream encoding errors found") !=
               std::string::npos);
    BOOST_TEST(pdf.ask("pdfinfo %").find("Tagged: yes") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(chance_is_said_of_whoever_stands_within_the_limits_and_of_whoever_does_not)
{
    const auto funnel =
        therapist_funnel({{"t1", "Ines", 10, 20}, {"t2", "Maren", 30, 60}, {"t3", "Tomas", 0, 20}});

    BOOST_TEST((place_in(funnel, funnel.therapists[0]) == FunnelPlace::within));
    BOOST_TEST((place_in(funnel, funnel.therapists[2]) == FunnelPlace::beyond_998));
    BOOST_TEST(place_words(funnel, funnel.therapists[0]) == "Ines, 10 of 20: within what chance allows.");
}

BOOST_AUTO_TEST_SUITE_END()
