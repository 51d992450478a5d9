// Life events: entered, changed, struck out and taken back, and nothing typed lost on the way.
#include <boost/test/unit_test.hpp>

#include "client/life_events/life_events_presenter.hpp"
#include "client/progress/progress_figure.hpp"
#include "tests/client/care_desk.hpp"

namespace attune::desktop {

namespace {

struct SeenEvents : LifeEventsView {
    void show_lines() override {}
    void show_form(const LifeEventForm& shown) override { form = shown; }
    void show_busy(bool) override {}
    void show_faults(const std::vector<FieldError>& found) override { faults = found; }
    void show_sentence(const std::string& said) override { sentence = said; }
    void close() override { closed = true; }

    LifeEventForm form;
    std::vector<FieldError> faults;
    std::string sentence;
    bool closed = false;
};

struct LifeEventsDesk : CareDesk {
    SeenEvents view;
    LifeEventsPresenter presenter{view, screen, model};

    std::vector<api::LifeEvent>& on_record() { return care.records["c1"].life_events; }
    void type(const std::string& text, const std::string& when, const std::string& until = {})
    {
        presenter.change({EventKind::life, text, when, until});
        presenter.submit();
        async.drain();
    }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(life_events, LifeEventsDesk)

BOOST_AUTO_TEST_CASE(a_new_event_is_entered_and_stands_in_the_record_at_once)
{
    presenter.begin();
    BOOST_TEST(view.form.started_on == "24 Nov 2026");

    type(" Off sick ", "10 Nov 2026", "13 Nov 2026");

    BOOST_TEST(view.closed);
    BOOST_TEST_REQUIRE(model.overview()->life_events.size() == 2U);
    BOOST_TEST(model.overview()->life_events.front().text == "Off sick");
    BOOST_TEST(to_string(*on_record().front().ended_on) == "2026-11-13");
    BOOST_TEST(kept_drafts().empty());
}

BOOST_AUTO_TEST_CASE(what_cannot_be_read_is_said_beside_its_field)
{
    type("", "yesterday", "soon");
    BOOST_TEST_REQUIRE(view.faults.size() == 3U);
    BOOST_TEST(view.faults[0].path == "text");
    BOOST_TEST(view.faults[1].path == "started_on");
    BOOST_TEST(view.faults[2].path == "ended_on");

    type("Moves house", "1 Dec 2026");
    BOOST_TEST(view.faults.front().sentence ==
               "This day lies ahead. Enter what has happened, or what has begun.");

    type("Off sick", "10 Nov 2026", "9 Nov 2026");
    BOOST_TEST(view.faults.front().path == "ended_on");

    type(std::string(201, 'x'), "10 Nov 2026");
    BOOST_TEST(view.faults.front().sentence == "There is room for 200 characters; these are 201.");
    BOOST_TEST(on_record().size() == 1U);
}

BOOST_AUTO_TEST_CASE(an_event_on_record_is_changed)
{
    presenter.choose(1);
    BOOST_TEST(view.form.text == "Moved house");

    type("Moved to a flat", "18 Nov 2026");

    BOOST_TEST(on_record().front().text == "Moved to a flat");
    BOOST_TEST(on_record().front().row_version == 2);
}

BOOST_AUTO_TEST_CASE(a_colleagues_change_is_met_with_both_and_nothing_overwritten)
{
    presenter.choose(1);
    on_record().front().text = "Moved to Leeds";
    on_record().front().row_version = 2;

    type("Moved to a flat", "19 Nov 2026");

    BOOST_TEST(!view.closed);
    BOOST_TEST(view.sentence.find("Moved to Leeds") != std::string::npos);
    BOOST_TEST(kept_drafts().size() == 1U);
    presenter.submit();
    async.drain();
    BOOST_TEST(on_record().front().text == "Moved to a flat");
    BOOST_TEST(on_record().front().row_version == 3);
}

BOOST_AUTO_TEST_CASE(a_struck_out_event_leaves_the_chart_stays_in_the_list_and_can_come_back)
{
    presenter.choose(1);
    presenter.strike_out();
    async.drain();

    BOOST_TEST(presenter.lines()[1].words == "19 Nov 2026: Moved house, struck out");
    BOOST_TEST(!presenter.may_change());
    BOOST_TEST(alongside_of(*model.overview()).events.empty());

    presenter.strike_out();
    async.drain();

    BOOST_TEST(presenter.may_change());
    BOOST_TEST(alongside_of(*model.overview()).events.size() == 1U);
}

BOOST_AUTO_TEST_CASE(another_is_not_chosen_over_what_is_typed)
{
    presenter.change({EventKind::life, "Lost her", "10 Nov 2026", ""});

    presenter.choose(1);

    BOOST_TEST(presenter.chosen() == 0U);
    BOOST_TEST(view.sentence.starts_with("What you typed is not saved yet."));
}

BOOST_AUTO_TEST_CASE(what_was_typed_comes_back_after_a_crash)
{
    presenter.choose(1);
    presenter.change({EventKind::medicine, "Moved hou", "19 Nov 2026", ""});
    const auto kept = kept_drafts();
    BOOST_TEST_REQUIRE(kept.size() == 1U);

    LifeEventsPresenter again{view, screen, model, &kept.front()};
    again.begin();

    BOOST_TEST(view.form.text == "Moved hou");
    BOOST_TEST(again.chosen() == 1U);
}

BOOST_AUTO_TEST_CASE(an_event_before_the_episode_is_on_the_axis_only_while_it_lasts)
{
    const auto started = model.overview()->episodes.front().started_on;
    const Day before{started.value - std::chrono::days{60}};
    on_record() = {{"l1", 1, EventKind::life, "Long ago", before, std::nullopt, std::nullopt, ""},
                   {"l2", 1, EventKind::life, "Off sick", before, started, std::nullopt, ""}};

    const auto alongside = alongside_of(care.records["c1"]);

    BOOST_TEST_REQUIRE(alongside.events.size() == 1U);
    BOOST_TEST(alongside.events.front().name == "Off sick");
    BOOST_TEST((alongside.axis_from == started));
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace attune::desktop
