#include "tests/reports/invented_outcomes.hpp"

#include "tests/shared/measure_data.hpp"

namespace attune::reports {

namespace {

CountedEpisode paper_episode(double first, double last, const std::optional<std::string>& service)
{
    const auto& phq9 = test::instrument("phq9");
    const auto& total = phq9.scores.front();
    EpisodeFacts facts;
    facts.started_on = parse_day("2026-02-01").value();
    facts.first_attended_on = parse_day("2026-02-20");
    facts.ended_on = parse_day("2026-06-05");
    facts.service_id = service;
    facts.complete = 2;
    facts.first = first;
    facts.last = last;
    facts.attended = 6;
    facts.did_not_attend = 1;
    return counted(std::move(facts), phq9, total, find_basis(phq9, total, std::nullopt));
}

api::ReadOutcomes::Reply larkspur_reply()
{
    const auto& phq9 = test::instrument("phq9");
    const auto& total = phq9.scores.front();
    const std::vector<CountedEpisode> episodes{paper_episode(18, 6, "v1"), paper_episode(16, 15, "v1"),
                                               paper_episode(9, 17, {}), paper_episode(20, 12, "v1"),
                                               paper_episode(14, 9, {})};
    api::ReadOutcomes::Reply reply;
    reply.instrument = "phq9";
    reply.score = "total";
    reply.basis = find_basis(phq9, total, std::nullopt);
    reply.reliability = 0.89;
    reply.outcomes = outcomes_of(episodes, total, reply.reliability);
    reply.cut_offs = recovery_by_cut_offs(episodes, phq9, total);
    reply.by_therapist = {{"t1", "Ines Bramblewick", 9, 12}, {"t2", "Maren Thistledown", 4, 20}};
    reply.by_service = {outcome_of_service("v1", "Individual therapy", episodes, total.direction),
                        outcome_of_service({}, "", episodes, total.direction)};
    return reply;
}

void add_trajectories(OutcomesText& outcomes)
{
    const auto& phq9 = test::instrument("phq9");
    const auto& total = phq9.scores.front();
    const Trajectory better{{1, 0, 18}, {5, 28, 10}, {9, 57, 6}};
    api::ClientTrajectory one;
    one.client.legal_name = "Wren Larkwhistle";
    one.client.verdict = VerdictKind::reliably_better;
    one.trajectory = better;
    one.basis = find_basis(phq9, total, std::nullopt);
    outcomes.groups = group_sheet({{OutcomeGroup::reliably_better, 3, {better, better, better}}}, phq9, total,
                                  TrajectoryAxis::sessions);
    std::vector<std::string> numbers;
    for (int i = 1; i <= 24; ++i)
        numbers.push_back(std::to_string(i));
    outcomes.episodes = episode_sheet({24, one}, numbers, phq9, total, TrajectoryAxis::sessions, 0);
    outcomes.episodes_note = "All with two scores: 24 episodes of clients of yours.";
}

}  // namespace

OutcomesText larkspur_outcomes()
{
    const auto& phq9 = test::instrument("phq9");
    const auto reply = larkspur_reply();
    const OutcomeSelection selection{
        api::OutcomePeriod::ended, parse_day("2026-01-01").value(), parse_day("2026-12-31").value(), {}, {}};
    OutcomesText outcomes{.practice = "Larkspur Practice",
                          .report = outcome_report(reply, phq9, phq9.scores.front(), selection),
                          .bars = outcome_bars(reply.outcomes, true),
                          .funnel = therapist_funnel(reply.by_therapist),
                          .made_at = parse_instant("2026-11-24T10:00:00Z").value(),
                          .made_on = parse_day("2026-11-24").value(),
                          .signed_by = "Maren Ashvale"};
    add_trajectories(outcomes);
    return outcomes;
}

}  // namespace attune::reports
