#include "tests/reports/invented_record.hpp"

#include "reports/episode_report.hpp"
#include "reports/letter.hpp"
#include "reports/practice_paper.hpp"
#include "reports/session_summary.hpp"
#include "tests/reports/invented_courses.hpp"
#include "tests/reports/invented_outcomes.hpp"

namespace attune::reports {

namespace {

api::Session session(int number, const char* at, api::SessionState state)
{
    api::Session made;
    made.session_id = "session " + std::to_string(number);
    made.number = state == api::SessionState::attended ? number : 0;
    made.starts_at = parse_instant(at).value();
    made.state = state;
    return made;
}

Instrument three_items()
{
    Instrument instrument;
    instrument.code = "three";
    instrument.short_name = "Three items";
    instrument.name = "Three items";
    instrument.response.min = 0;
    instrument.response.max = 3;
    instrument.response.anchors = {{0, "not at all"}, {1, "a little"}, {2, "quite"}, {3, "very much"}};
    instrument.items = {{1, 0, "low mood", {}}, {2, 0, "loss of interest", {}}, {3, 0, "sleep", {}}};
    ScoreDefinition total;
    total.code = "total";
    total.name = "Three items";
    total.items = {1, 2, 3};
    total.max = 9;
    total.ready = true;
    instrument.scores = {total};
    return instrument;
}

}  // namespace

EpisodeRecord wren_record()
{
    using enum api::SessionState;
    const auto summary = wren_summary();
    EpisodeRecord record;
    record.practice_name = summary.practice_name;
    record.demonstration = true;
    record.signed_by = "Maren Ashvale";
    record.client.legal_name = "Wren Larkwhistle";
    record.client.preferred_name = "Wren";
    record.client.pronouns = "she/they";
    record.client.born_on = day("1992-03-12");
    record.episode.started_on = day("2026-09-01");
    record.episode.problem = "low mood and a harsh inner critic";
    record.episode.therapist_name = "Maren Ashvale";
    record.episode.planned_sessions = 16;
    record.episode.ending = api::Ending{EndReason::planned, "The critic is quieter, and she asks for help.",
                                        "A letter in spring."};
    record.sessions = {
        session(1, "2026-09-01T14:00:00Z", attended), session(2, "2026-09-08T14:00:00Z", attended),
        session(0, "2026-09-15T14:00:00Z", did_not_attend), session(3, "2026-11-24T14:00:00Z", attended),
        session(0, "2026-12-01T14:00:00Z", booked)};
    record.scores = summary.scores;
    record.charted = 0;
    record.risk = summary.risk;
    record.life_events = {{EventKind::life, "Grandmother died", day("2026-10-18"), std::nullopt}};
    api::Assignment breathing;
    breathing.exercise_name = "Soothing rhythm breathing";
    breathing.minutes = 5;
    breathing.days_per_week = 7;
    breathing.reason = "a settled body to work from";
    breathing.set_on = day("2026-09-08");
    breathing.reviews = {{"session 3", day("2026-11-24"), 6, 7, ""}};
    record.homework = {breathing};
    api::Goal help;
    help.place = 1;
    help.text = "Ask for help before it gets too much";
    help.agreed_on = day("2026-09-08");
    record.goals = {help};
    record.goal_ratings = {{day("2026-09-08"), {2}}, {day("2026-11-24"), {6}}};
    record.plan = PlanInWords{
        "7, working with threat", {"PHQ-9: below 10"}, {"Compassionate letter"}, day("2027-01-12")};
    record.worked_on = {{3, day("2026-11-24"), "Two chairs."}};
    record.made_at = summary.made_at;
    return record;
}

MeasureRecord wren_form()
{
    MeasureRecord record;
    record.practice_name = "Larkspur Practice";
    record.signed_by = "Maren Ashvale";
    record.client = wren_record().client;
    record.instrument = three_items();
    record.form.administration_id = "form";
    record.form.instrument = "three";
    record.form.answered_on = day("2026-11-24");
    record.form.answers = {3, std::nullopt, 1};
    record.form.entered_by = "Maren Ashvale";
    Score score;
    score.score = "total";
    score.answered = 2;
    score.missing = 1;
    record.form.scores = {score};
    record.made_at = wren_record().made_at;
    return record;
}

Manuscript invented_manuscript(ManuscriptKind kind)
{
    auto manuscript =
        made_of(kind) == MadeOf::practice ? outcomes_manuscript(larkspur_outcomes())
        : made_of(kind) == MadeOf::form   ? measure_sheet(wren_form())
        : made_of(kind) == MadeOf::session
            ? summary_manuscript(
                  wren_summary(), {},
                  kind == ManuscriptKind::session_summary ? SummaryReader::therapist : SummaryReader::client)
        : kind == ManuscriptKind::letter ? letter(wren_record())
                                         : episode_report(kind, wren_record());
    put_on_paper(manuscript,
                 {"1 Mill Lane\nFernhollow", "Larkspur Practice, a practice that is invented", "", {}},
                 {"Clinical psychologist", "Register no. 00000"});
    return manuscript;
}

Drawings invented_drawings(ManuscriptKind kind)
{
    return made_of(kind) == MadeOf::practice ? outcome_drawings(larkspur_outcomes()) : Drawings{};
}

}  // namespace attune::reports
