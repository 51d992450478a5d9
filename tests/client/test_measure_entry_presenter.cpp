#include <boost/test/unit_test.hpp>

#include "client/measure_entry/measure_entry_presenter.hpp"
#include "tests/support/measure_desk.hpp"

namespace attune::desktop {

namespace {

struct SeenMeasureEntry : MeasureEntryView {
    void show_choices() override { choosing = true; }
    void show_form() override { choosing = false; }
    void show_answers() override {}
    void show_refusal(const std::string& sentence) override { refusal = sentence; }
    void show_date_refusal(const std::string& sentence) override { date_refusal = sentence; }
    void show_sending(bool now, const std::string& sentence) override
    {
        sending = now;
        waiting = sentence;
    }
    void show_result(const api::AdministrationRecorded& recorded) override { result = recorded; }
    void leave() override { left = true; }

    bool choosing = false;
    bool sending = false;
    bool left = false;
    std::string refusal;
    std::string date_refusal;
    std::string waiting;
    std::optional<api::AdministrationRecorded> result;
};

struct Entry : TestDesk {
    Entry()
    {
        connection.on<api::RecordAdministration>(
            [this](const auto& request) -> Result<api::AdministrationRecorded> {
                requests.push_back(request);
                if (refuse)
                    return *refuse;
                const auto* instrument = library.instrument(request.instrument);
                api::AdministrationRecorded recorded;
                recorded.administration.administration_id = "a" + std::to_string(requests.size());
                recorded.administration.instrument = request.instrument;
                recorded.administration.state = request.state;
                recorded.administration.answered_on = request.answered_on;
                recorded.administration.answers = request.answers;
                recorded.administration.scores = score(*instrument, request.answers).value();
                return recorded;
            });
        open_record();
    }

    void key_in(const std::string& keys) const
    {
        for (const char key : keys)
            if (key == ' ')
                presenter->leave_blank();
            else
                presenter->answer(key - '0');
    }

    std::vector<api::RecordAdministration::Request> requests;
    std::optional<Refusal> refuse;
    SeenMeasureEntry view;
    std::unique_ptr<MeasureEntryPresenter> presenter =
        std::make_unique<MeasureEntryPresenter>(view, screen, model);
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(giving_a_measure, Entry)

BOOST_AUTO_TEST_CASE(the_measures_of_every_session_come_first)
{
    const auto choices = presenter->choices();

    BOOST_TEST_REQUIRE(choices.size() == 6U);
    BOOST_TEST(choices[0].code == "fcs");
    BOOST_TEST(choices[1].code == "phq9");
    BOOST_TEST(choices[2].code == "gad7");
    BOOST_TEST(choices[0].last_given == "not yet");
}

BOOST_AUTO_TEST_CASE(a_measure_without_a_score_in_use_is_not_offered)
{
    BOOST_TEST(screen.library.instrument("ors") != nullptr);
    for (const auto& choice : presenter->choices())
        BOOST_TEST(choice.code != "ors");
}

BOOST_AUTO_TEST_CASE(a_measure_is_found_by_its_name_and_by_what_it_is_about)
{
    const auto choices = presenter->choices();

    BOOST_TEST_REQUIRE(fitting(choices, "depress").size() == 1U);
    BOOST_TEST(fitting(choices, "depress").front().code == "phq9");
    BOOST_TEST(fitting(choices, "HATED").front().code == "fscrs");
    BOOST_TEST(fitting(choices, "").size() == choices.size());
    BOOST_TEST(fitting(choices, "xyz").empty());
}

BOOST_AUTO_TEST_CASE(a_finished_form_is_recorded_with_its_answers_and_its_date)
{
    presenter->begin("gad7");
    key_in("1230123");
    presenter->set_date(parse_day("2026-11-20"));

    presenter->finish();
    async.drain();

    BOOST_TEST_REQUIRE(requests.size() == 1U);
    BOOST_TEST((requests[0].state == api::AdministrationState::completed));
    BOOST_TEST(to_string(requests[0].answered_on) == "2026-11-20");
    BOOST_TEST(requests[0].answers[2].value() == 3);
    BOOST_TEST_REQUIRE(view.result.has_value());
    BOOST_TEST(view.result->administration.scores[0].value.value() == 12);
    BOOST_TEST(status.text() == "Saved " + time_of_day(to_local(screen.clock())));
}

BOOST_AUTO_TEST_CASE(each_answer_is_on_the_disk_and_gone_once_the_server_has_it)
{
    presenter->begin("gad7");
    key_in("12");
    async.pass();
    BOOST_TEST(kept().size() == 1U);

    key_in("30123");
    presenter->finish();
    async.drain();

    BOOST_TEST(kept().empty());
}

BOOST_AUTO_TEST_CASE(the_disk_never_holds_a_finished_form_that_the_server_has_not_answered_without_its_key)
{
    presenter->begin("gad7");
    key_in("1230123");
    connection.cut(true);
    presenter->finish();
    async.drain();

    const auto drafts_kept = kept();

    BOOST_TEST_REQUIRE(drafts_kept.size() == 1U);
    const auto draft = json::from_text<EntryDraft>(drafts_kept[0].json).value();
    BOOST_TEST((draft.sending == api::AdministrationState::completed));
    BOOST_TEST(draft.key.size() == 32U);
}

BOOST_AUTO_TEST_CASE(an_item_without_an_answer_or_a_blank_is_asked_for)
{
    presenter->begin("gad7");
    key_in("12301");

    presenter->finish();
    async.drain();

    BOOST_TEST(requests.empty());
    BOOST_TEST(view.refusal.starts_with("Item 6 and 1 more have no answer yet."));
    BOOST_TEST(presenter->sheet().current() == 5U);
}

BOOST_AUTO_TEST_CASE(blanks_are_sent_as_blanks)
{
    presenter->begin("gad7");
    key_in("12 0123");

    presenter->finish();
    async.drain();

    BOOST_TEST_REQUIRE(requests.size() == 1U);
    BOOST_TEST(!requests[0].answers[2].has_value());
    BOOST_TEST(!view.result->administration.scores[0].value.has_value());
}

BOOST_AUTO_TEST_CASE(a_date_in_the_future_or_before_birth_is_refused_in_place)
{
    presenter->begin("gad7");

    BOOST_TEST(!presenter->set_date(parse_day("2026-11-25")));
    BOOST_TEST(view.date_refusal.find("future") != std::string::npos);
    BOOST_TEST(!presenter->set_date(parse_day("1990-01-01")));
    BOOST_TEST(view.date_refusal.find("was born") != std::string::npos);
    BOOST_TEST(!presenter->set_date(std::nullopt));
    BOOST_TEST(to_string(presenter->answered_on()) == "2026-11-24");
}

BOOST_AUTO_TEST_CASE(stop_and_keep_records_a_stopped_form_and_leaves)
{
    presenter->begin("gad7");
    key_in("12");

    presenter->stop();
    async.drain();

    BOOST_TEST_REQUIRE(requests.size() == 1U);
    BOOST_TEST((requests[0].state == api::AdministrationState::stopped));
    BOOST_TEST(view.left);
}

BOOST_AUTO_TEST_CASE(closing_the_page_records_what_was_keyed_in_as_stopped)
{
    presenter->begin("gad7");
    key_in("12");

    presenter.reset();
    async.drain();

    BOOST_TEST_REQUIRE(requests.size() == 1U);
    BOOST_TEST((requests[0].state == api::AdministrationState::stopped));
    BOOST_TEST(kept().empty());
}

BOOST_AUTO_TEST_CASE(an_untouched_form_leaves_no_trace)
{
    presenter->begin("gad7");

    presenter.reset();
    async.drain();

    BOOST_TEST(requests.empty());
    BOOST_TEST(kept().empty());
}

BOOST_AUTO_TEST_CASE(without_a_connection_the_form_waits_and_says_so)
{
    presenter->begin("gad7");
    key_in("1230123");
    connection.cut(true);

    presenter->finish();
    async.drain();
    BOOST_TEST(view.sending);
    BOOST_TEST(view.waiting.starts_with("No connection."));

    connection.cut(false);
    calls.try_now();
    async.drain();
    BOOST_TEST(requests.size() == 1U);
    BOOST_TEST(view.result.has_value());
}

BOOST_AUTO_TEST_CASE(a_refused_form_stays_and_says_why)
{
    presenter->begin("gad7");
    key_in("1230123");
    refuse = invalid("answered_on", "The date lies before the client was born.");

    presenter->finish();
    async.drain();

    BOOST_TEST(view.refusal == "The date lies before the client was born. What you keyed in is kept.");
    BOOST_TEST(!view.sending);
    BOOST_TEST(kept().size() == 1U);
}

BOOST_AUTO_TEST_CASE(a_form_mended_after_a_refusal_goes_with_a_key_of_its_own)
{
    presenter->begin("gad7");
    key_in("1230123");
    refuse = invalid("answers[0]", "No.");
    presenter->finish();
    async.drain();
    refuse.reset();
    presenter->go_to(0);
    key_in("0");

    presenter->finish();
    async.drain();

    const auto asked = connection.asked();
    std::vector<std::string> keys;
    for (const auto& one : asked)
        if (one.name == "record_administration")
            keys.push_back(one.key);
    BOOST_TEST_REQUIRE(keys.size() == 2U);
    BOOST_TEST(keys[0] != keys[1]);
}

BOOST_AUTO_TEST_CASE(a_correction_names_the_form_it_takes_the_place_of)
{
    api::Administration mistaken;
    mistaken.administration_id = "wrong";
    mistaken.instrument = "gad7";
    mistaken.answers = {1, 1, 1, std::nullopt, 1, 1, 1};
    mistaken.answered_on = parse_day("2026-11-10").value();
    presenter->correct(mistaken);
    BOOST_TEST(presenter->sheet().is_blank(3));
    presenter->go_to(0);
    key_in("3");

    presenter->finish();
    async.drain();

    BOOST_TEST_REQUIRE(requests.size() == 1U);
    BOOST_TEST(requests[0].replaces.value() == "wrong");
    BOOST_TEST(to_string(requests[0].answered_on) == "2026-11-10");
}

BOOST_AUTO_TEST_CASE(a_correction_that_is_left_is_kept_and_not_recorded)
{
    api::Administration mistaken;
    mistaken.administration_id = "wrong";
    mistaken.instrument = "gad7";
    mistaken.answers.assign(7, 1);
    mistaken.answered_on = parse_day("2026-11-10").value();
    presenter->correct(mistaken);
    key_in("3");

    presenter.reset();
    async.drain();

    BOOST_TEST(requests.empty());
    BOOST_TEST(kept().size() == 1U);
}

BOOST_AUTO_TEST_CASE(a_draft_is_taken_up_where_it_was_left)
{
    presenter->begin("fcs");
    key_in("012 4");
    const auto draft = kept().at(0);
    SeenMeasureEntry second_view;
    MeasureEntryPresenter second{second_view, screen, model};

    second.resume(draft);

    BOOST_TEST(second.sheet().answered() == 4);
    BOOST_TEST(second.sheet().is_blank(3));
    BOOST_TEST(second.sheet().current() == 5U);
}

BOOST_AUTO_TEST_CASE(a_form_that_was_on_its_way_at_a_crash_goes_again_with_its_key)
{
    presenter->begin("gad7");
    key_in("1230123");
    connection.cut(true);
    presenter->finish();
    async.drain();
    const auto draft = kept().at(0);
    calls.signed_out();
    connection.cut(false);
    SeenMeasureEntry second_view;
    MeasureEntryPresenter second{second_view, screen, model};

    second.resume(draft);
    async.drain();

    BOOST_TEST_REQUIRE(requests.size() == 1U);
    BOOST_TEST(second_view.result.has_value());
    const auto asked = connection.asked();
    const auto sent =
        std::ranges::find(asked, std::string{"record_administration"}, &FakeConnection::Asked::name);
    BOOST_TEST(sent->key == json::from_text<EntryDraft>(draft.json)->key);
}

BOOST_AUTO_TEST_CASE(new_scores_stand_in_the_record_at_once)
{
    connection.on<api::RecordAdministration>([this](
                                                 const auto& request) -> Result<api::AdministrationRecorded> {
        const auto* instrument = library.instrument(request.instrument);
        api::AdministrationRecorded recorded;
        recorded.courses.push_back(make_course(
            *instrument, instrument->scores[0],
            {{"a1", request.answered_on, 12.0, std::nullopt, 7, 7, false, VerdictKind::not_judged}}, {}, 0));
        recorded.flags.push_back({"f1",
                                  1,
                                  "self_harm",
                                  {},
                                  "Item 9.",
                                  request.answered_on,
                                  "a1",
                                  false,
                                  {},
                                  false,
                                  {},
                                  {},
                                  {},
                                  {}});
        return recorded;
    });
    connection.on<api::ReadOverview>([](const auto&) -> Result<api::Overview> {
        return Refusal{RefusalCode::busy, "Busy."};
    });
    presenter->begin("gad7");
    key_in("1230123");

    presenter->finish();
    async.drain();

    BOOST_TEST_REQUIRE(model.overview()->courses.size() == 1U);
    BOOST_TEST(model.overview()->flags.size() == 1U);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace attune::desktop
