// The Measures tab: chart, items and table of a score, and what becomes of them outside the program.
#include <boost/test/unit_test.hpp>

#include "client/progress/item_tables.hpp"
#include "client/progress/sources.hpp"
#include "tests/client/progress_desk.hpp"

namespace attune::desktop {

namespace {

std::string lines(const FollowedScore& followed)
{
    std::string all;
    for (const auto& section : sources_and_limits(followed))
        for (const auto& line : section.lines)
            all += line + '\n';
    return all;
}

}  // namespace

BOOST_FIXTURE_TEST_SUITE(the_measures_tab, Followed)

BOOST_AUTO_TEST_CASE(the_chart_holds_sessions_held_and_missed_but_no_plans)
{
    open_record();

    const auto figure = progress_figure(followed(), *model.overview());

    BOOST_TEST(figure.title == "PHQ-9");
    BOOST_TEST_REQUIRE(figure.sessions.size() == 2U);
    BOOST_TEST(figure.sessions[0].held);
    BOOST_TEST(!figure.sessions[1].held);
}

BOOST_AUTO_TEST_CASE(the_table_lists_the_newest_form_first_and_says_which_was_stopped)
{
    open_record();

    const auto rows = form_rows(followed(), forms);

    BOOST_TEST_REQUIRE(rows.size() == 3U);
    BOOST_TEST(rows[0].date == "24 Nov 2026");
    BOOST_TEST(rows[0].score == "9");
    BOOST_TEST(rows[0].band == "mild");
    BOOST_TEST(rows[0].verdict == "Reliably better");
    BOOST_TEST(rows[1].score == "\u2013");
    BOOST_TEST(rows[1].answered == "4 of 9");
    BOOST_TEST(rows[1].verdict == "Incomplete, stopped");
}

BOOST_AUTO_TEST_CASE(days_of_practice_that_were_logged_stand_on_the_axis_before_any_look_back)
{
    api::Assignment soothing;
    soothing.exercise_name = "Soothing rhythm breathing";
    soothing.set_on = parse_day("2026-11-20").value();
    api::Assignment writing = soothing;
    writing.exercise_name = "Compassionate letter";
    const auto log = [](api::Assignment& assignment, const char* on) {
        assignment.practice.emplace_back().practised_on = parse_day(on).value();
    };
    log(soothing, "2026-11-22");
    log(soothing, "2026-11-25");
    log(soothing, "2026-11-25");
    log(writing, "2026-11-22");
    overview.assignments = {soothing, writing};
    open_record();

    const auto figure = progress_figure(followed(), *model.overview());

    BOOST_TEST_REQUIRE(figure.practice.size() == 2U);
    BOOST_TEST(to_string(figure.practice[0].on) == "2026-11-22");
    BOOST_TEST(figure.practice[0].exercises.size() == 2U);
    BOOST_TEST(to_string(figure.practice[1].on) == "2026-11-25");
    BOOST_TEST(figure.practice[1].exercises.size() == 1U);
    BOOST_TEST(reports::spoken_caption(figure).ends_with(" Practised on 2 days, 22 Nov to 25 Nov."));
}

BOOST_AUTO_TEST_CASE(life_events_and_homework_stand_in_the_table_by_date_and_in_the_caption)
{
    overview.life_events = {{"l1", 1, EventKind::medicine, "Sertraline begun",
                             parse_day("2026-10-01").value(), std::nullopt, std::nullopt, "Maren"},
                            {"l2", 1, EventKind::life, "A mistake", parse_day("2026-10-02").value(),
                             std::nullopt, at_noon("2026-10-03"), "Maren"}};
    api::Assignment exercise;
    exercise.exercise_name = "Compassionate self";
    exercise.set_on = parse_day("2026-10-21").value();
    exercise.until_on = parse_day("2026-12-01").value();
    exercise.stopped_on = parse_day("2026-11-10").value();
    overview.assignments = {exercise};
    presenter.begin();
    open_record();

    const auto rows = table_rows(followed(), forms, presenter.figure());

    BOOST_TEST_REQUIRE(rows.size() == 6U);
    BOOST_TEST(rows[1].verdict == "Homework ended: Compassionate self");
    BOOST_TEST(rows[1].date == "10 Nov 2026");
    BOOST_TEST(rows[2].verdict == "Homework set: Compassionate self");
    BOOST_TEST(rows[4].verdict == "Medication: Sertraline begun");
    BOOST_TEST(rows[4].administration_id.empty());
    BOOST_TEST(
        reports::spoken_caption(presenter.figure())
            .ends_with(" Life events: Sertraline begun, 1 Oct. Homework: Compassionate self, 21 Oct to "
                       "10 Nov."));
}

BOOST_AUTO_TEST_CASE(the_items_that_moved_most_compare_the_first_complete_form_with_the_latest)
{
    open_record();

    const auto moved = moved_items(followed(), forms);

    BOOST_TEST_REQUIRE(moved.size() == 4U);
    BOOST_TEST(moved[0].label == "Loss of interest or enjoyment");
    BOOST_TEST(moved[0].from == 3);
    BOOST_TEST(moved[0].to == 1);
    BOOST_TEST(moved[3].label == "Harsh self-view, sense of failure");
}

BOOST_AUTO_TEST_CASE(one_complete_form_has_moved_nothing)
{
    open_record();
    forms.erase(forms.begin());

    BOOST_TEST(moved_items(followed(), forms).empty());
}

BOOST_AUTO_TEST_CASE(items_stand_under_first_previous_and_latest_those_that_moved_most_on_top)
{
    open_record();

    const auto table = item_table(followed(), forms);

    BOOST_TEST_REQUIRE(table.forms.size() == 3U);
    BOOST_TEST(table.forms[0] == "First, 1 Sep");
    BOOST_TEST(table.forms[1] == "Previous, 20 Oct");
    BOOST_TEST(table.forms[2] == "Latest, 24 Nov");
    BOOST_TEST_REQUIRE(table.rows.size() == 9U);
    BOOST_TEST(table.rows[0].number == "1");
    BOOST_TEST(table.rows[0].change == "2 lower");
    BOOST_TEST(table.rows[8].change == "the same");
}

BOOST_AUTO_TEST_CASE(an_item_left_blank_on_the_latest_form_has_not_moved)
{
    open_record();
    forms.front().answers[0].reset();

    const auto table = item_table(followed(), forms);

    const auto row = std::ranges::find(table.rows, "1", &ItemTable::Row::number);
    BOOST_TEST(row->answers[2] == "\u2013");
    BOOST_TEST(row->change == "\u2013");
}

BOOST_AUTO_TEST_CASE(the_only_form_is_the_first)
{
    open_record();
    forms.erase(forms.begin(), forms.begin() + 2);

    const auto table = item_table(followed(), forms);

    BOOST_TEST_REQUIRE(table.forms.size() == 1U);
    BOOST_TEST(table.rows[0].change == "\u2013");
}

BOOST_AUTO_TEST_CASE(the_chart_goes_by_session_number_when_asked_and_keeps_to_it)
{
    overview.sessions.push_back({"s4", 1, "e1", 2, at_noon("2026-11-24"), 50, api::SessionState::attended});
    presenter.begin();
    open_record();
    BOOST_TEST((presenter.figure().across == reports::Across::dates));

    presenter.lay_across(reports::Across::sessions);
    open_record();

    BOOST_TEST((presenter.figure().across == reports::Across::sessions));
    BOOST_TEST(reports::subline(presenter.figure()).find("equal distances") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(measures_lie_together_as_shares_of_their_ranges_and_the_table_says_the_same)
{
    open_record();
    presenter.begin();

    const auto figure = presenter.common();

    BOOST_TEST_REQUIRE(figure.series.size() == 1U);
    BOOST_TEST(
        reports::common_caption(figure) ==
        "On one axis, each as a share of its range: PHQ-9 78\u00a0% to 33\u00a0%, lower is better, reliably "
        "better.");
    const auto rows = common_rows(figure);
    BOOST_TEST_REQUIRE(rows.size() == 3U);
    BOOST_TEST(rows[0].date == "24 Nov 2026");
    BOOST_TEST(rows[0].score == "9");
    BOOST_TEST(rows[0].share == "33 %");
    BOOST_TEST(rows[0].words == "Lower is better; Reliably better");
    BOOST_TEST(rows[1].share == "\u2013");
    BOOST_TEST(as_tsv(common_rows_as_text("In short.", rows))
                   .starts_with("In short.\nDate\tMeasure\tScore\tShare of range\tWhat it says\n"));
}

BOOST_AUTO_TEST_CASE(a_measure_is_put_on_the_common_axis_and_taken_off_and_six_are_as_many_as_it_holds)
{
    for (const auto& [instrument, score] : {std::pair{"gad7", "total"},
                                            {"core10", "clinical"},
                                            {"fcs", "self"},
                                            {"fcs", "from_others"},
                                            {"fcs", "for_others"},
                                            {"who5", "percentage"}}) {
        auto other = overview.courses.front();
        other.instrument = instrument;
        other.version = shipped(instrument).version;
        other.score = score;
        overview.courses.push_back(other);
    }
    open_record();
    presenter.begin();
    BOOST_TEST(presenter.common().series.size() == 3U);

    presenter.put_together(0, false);
    BOOST_TEST(!presenter.is_together(0));
    for (std::size_t index = 0; index < 7; ++index)
        presenter.put_together(index, true);

    BOOST_TEST(presenter.common().series.size() == reports::most_series);
    BOOST_TEST(view.refusal == "One chart tells 6 measures apart. Take one off the axis first.");
    presenter.put_together(1, false);
    presenter.put_together(6, true);
    BOOST_TEST(view.refusal.empty());
    BOOST_TEST(presenter.common().series.back().title.find("WHO-5") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_corrected_form_stands_in_the_table_alone)
{
    open_record();
    forms.back().replaced_by = "a4";

    BOOST_TEST(form_rows(followed(), forms).back().verdict == "Corrected by a later form");
    BOOST_TEST(moved_items(followed(), forms).empty());
}

BOOST_AUTO_TEST_CASE(a_risk_item_says_since_when_it_is_below_its_level)
{
    BOOST_TEST(risk_lines(phq9, forms).at(0) ==
               "Item 9, thoughts of death or self-harm: below its level since 24 Nov.");
    forms.front().answers[8] = 2;
    BOOST_TEST(risk_lines(phq9, forms).at(0) ==
               "Item 9, thoughts of death or self-harm: answered \"more than half the days\" on 24 Nov.");
    forms.front().answers[8].reset();
    BOOST_TEST(risk_lines(phq9, forms).at(0) ==
               "Item 9, thoughts of death or self-harm: risk question not answered on 24 Nov.");
}

BOOST_AUTO_TEST_CASE(a_copied_table_begins_with_the_caption)
{
    open_record();

    const auto text = as_tsv(form_rows_as_text("In short.", form_rows(followed(), forms)));

    BOOST_TEST(
        text.starts_with("In short.\nDate\tScore\tBand\tAnswered\tVerdict\n24 Nov 2026\t9\tmild\t9 of 9\t"));
}

BOOST_AUTO_TEST_CASE(a_copied_table_is_html_with_its_caption_and_heads)
{
    const auto html = as_html({"In <short> & plain", {"Date"}, {{"24 Nov"}}});

    BOOST_TEST(html.find("<caption>In &lt;short&gt; &amp; plain</caption>") != std::string::npos);
    BOOST_TEST(html.find("<th scope=\"col\">Date</th>") != std::string::npos);
    BOOST_TEST(html.find("<td>24 Nov</td>") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_copied_cell_keeps_to_its_place_and_is_no_formula)
{
    BOOST_TEST(as_tsv({"In short.", {"Item"}, {{"=1+1\tand\nmore"}}}) == "In short.\nItem\n'=1+1 and more\n");
}

BOOST_AUTO_TEST_CASE(sources_name_each_fact_with_how_sure_we_are)
{
    open_record();
    const auto all = lines(followed());

    BOOST_TEST(all.find("Reliable change: 6 points or more (NHS Talking Therapies).") != std::string::npos);
    BOOST_TEST(all.find("computed index behind the NHS figure (unverified: from memory, not in force).") !=
               std::string::npos);
    BOOST_TEST(all.find("10.1046/j.1525-1497.2001.016009606.x") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(sources_say_for_which_items_a_verdict_holds_and_where_the_score_stands_among_others)
{
    open_record();
    const auto all = lines(followed());

    BOOST_TEST(all.find("It holds for PHQ-9 version 1, 9 items.\n") != std::string::npos);
    BOOST_TEST(all.find("Answers from 0 to 3 (verified") != std::string::npos);
    // (9 - 3.3) / 3.8 = 1.5, below which lie 93.3 % of a normal distribution.
    BOOST_TEST(all.find("Percentile 93 of a normal distribution of mean 3.3 and SD 3.8, as in primary care, "
                        "no depressive disorder, n = 474 (verified") != std::string::npos);
    BOOST_TEST(all.find("Least change that matters: 5 points, often quoted (unverified: from memory, not in "
                        "force).") != std::string::npos);
    BOOST_TEST(all.find("important amount") == std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_formula_is_named_and_a_change_that_matters_is_never_called_reliable)
{
    const auto who5 = shipped("who5");
    const auto& score = who5.scores.front();
    const PracticeFigures figures{"who5", 1,  score.code, {},       20, .9, ReliabilityKind::alpha,
                                  {},     40, "UK",       "A paper"};
    std::vector<CoursePoint> points(2);
    points[0].on = parse_day("2026-09-01").value();
    points[0].value = 40;
    points[1].on = parse_day("2026-10-01").value();
    points[1].value = 50;
    const BasisHistory bases{{{"who5", 1, score.code, 1, {}, figures, {}}}};
    const auto course = make_course(who5, score, points, bases, 0);

    const auto all = lines({&who5, &score, &course, "WHO-5"});

    BOOST_TEST(all.find("Formula: Jacobson & Truax (1991).\n") != std::string::npos);
    BOOST_TEST(all.find("Better by an important amount since the first score, by a least change that matters "
                        "of 10 points. That does not say whether the change is reliable.") !=
               std::string::npos);
    BOOST_TEST((course.since_first.kind == VerdictKind::no_reliable_change));
}

BOOST_AUTO_TEST_CASE(bands_are_as_sure_as_the_least_sure_of_them)
{
    const auto rses = shipped("rses");
    const Course course{"rses", 1, "total", {}, {}, {}, {}, {}};

    BOOST_TEST(lines({&rses, &rses.scores.front(), &course, "RSES"})
                   .find("high 26 to 30 (unverified: inferred, not in force") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_record_on_its_way_is_not_called_empty)
{
    presenter.begin();
    BOOST_TEST(view.loading);

    overview.courses.clear();
    open_record();

    BOOST_TEST(view.empty);
}

BOOST_AUTO_TEST_CASE(answers_are_read_once_for_a_course_that_has_not_changed)
{
    presenter.begin();
    presenter.set_shown(true);
    open_record();
    open_record();

    BOOST_TEST(connection.times("read_administrations") == 1U);
    BOOST_TEST(view.courses == 2);
    BOOST_TEST(presenter.forms().size() == 3U);
}

BOOST_AUTO_TEST_CASE(answers_are_not_read_before_somebody_looks)
{
    presenter.begin();
    open_record();
    BOOST_TEST(connection.times("read_administrations") == 0U);

    presenter.set_shown(true);
    async.drain();

    BOOST_TEST(connection.times("read_administrations") == 1U);
}

BOOST_AUTO_TEST_CASE(a_form_of_the_wrong_client_is_moved_unless_a_later_one_corrects_it)
{
    forms[1].replaced_by = "a9";
    presenter.begin();
    presenter.set_shown(true);
    open_record();

    presenter.reassign("a2");
    BOOST_TEST(view.reassigned == "");
    BOOST_TEST(view.refusal.starts_with("This form is already corrected."));

    presenter.reassign("a3");
    BOOST_TEST(view.reassigned == "a3");
}

BOOST_AUTO_TEST_CASE(a_form_that_the_client_answered_is_not_said_to_be_keyed_in)
{
    api::ReadFormHistory::Reply history;
    history.entered_by = "Maren Ashvale";
    history.entered_at = at_noon("2026-11-24");
    const auto said = [&](api::GivenAs given) {
        history.given_as = given;
        return history_in_words(history);
    };

    BOOST_TEST(said(api::GivenAs::keyed) == "Entered by Maren Ashvale on 24 Nov 2026.");
    BOOST_TEST(said(api::GivenAs::handed_over) ==
               "Answered by the client on the screen of Maren Ashvale on 24 Nov 2026.");
    BOOST_TEST(said(api::GivenAs::by_link) ==
               "Answered by the client through a link from Maren Ashvale on 24 Nov 2026.");
}

BOOST_AUTO_TEST_CASE(a_form_tells_who_entered_it_and_where_it_came_from)
{
    api::ReadFormHistory::Reply told{"a3", 2, "Maren Ashvale", at_noon("2026-11-24"), {}};
    connection.on<api::ReadFormHistory>([&](const auto&) { return told; });
    presenter.begin();
    presenter.set_shown(true);
    open_record();

    presenter.look_at("a3");
    async.drain();
    BOOST_TEST(view.history == "Entered by Maren Ashvale on 24 Nov 2026.");

    told.moves = {{"Kit Mossgate", "Two sheets were mixed up.", "Ada Fernhollow", at_noon("2026-11-25")}};
    BOOST_TEST(
        history_in_words(told) ==
        "Entered by Maren Ashvale on 24 Nov 2026. Moved here on 25 Nov 2026 by Ada Fernhollow, from the "
        "record of Kit Mossgate: Two sheets were mixed up.");
    told.moves[0].client_name.reset();
    BOOST_TEST(history_in_words(told).find("from the record of another client: ") != std::string::npos);

    presenter.look_at({});
    BOOST_TEST(view.history == "");
}

BOOST_AUTO_TEST_CASE(an_older_form_is_opened_again_to_be_corrected)
{
    presenter.begin();
    presenter.set_shown(true);
    open_record();

    presenter.correct("a1");

    BOOST_TEST(view.corrected == "a1");
}

BOOST_AUTO_TEST_CASE(a_saved_chart_is_named_by_initials)
{
    presenter.begin();
    open_record();

    BOOST_TEST(presenter.file_name("PHQ-9") == "WL PHQ-9 2026-11-24");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace attune::desktop
