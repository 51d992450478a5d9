// The screen in a client's hands: what is shown, what is kept, what is sent, and how it comes back.
#include <boost/test/unit_test.hpp>

#include "client/handover/handover_offer.hpp"
#include "client/handover/handover_presenter.hpp"
#include "client/measure_entry/measure_entry_presenter.hpp"
#include "shared/api/wordings.hpp"
#include "tests/support/measure_desk.hpp"

namespace attune::desktop {

namespace {

struct SeenHandover : HandoverView {
    void show_page() override { ++pages; }
    void show_chosen() override {}
    void show_notice(const std::string& sentence) override { notice = sentence; }

    int pages = 0;
    std::string notice;
};

struct Handing : TestDesk {
    Handing()
    {
        connection.on<api::RecordAdministration>(
            [this](const auto& request) -> Result<api::AdministrationRecorded> {
                requests.push_back(request);
                return api::AdministrationRecorded{};
            });
        open_record();
    }

    Handover handover_of(const std::string& code)
    {
        const auto& instrument = *library.instrument(code);
        Handover handover;
        handover.draft_id = "d1";
        handover.client_id = "c1";
        handover.title = instrument.short_name;
        handover.entry.instrument = code;
        handover.entry.answered_on = parse_day("2026-11-24").value();
        handover.entry.answers.resize(instrument.items.size());
        handover.entry.given_as = api::GivenAs::handed_over;
        handover.wordings.push_back(demonstration_wording(instrument));
        return handover;
    }
    void give(const std::string& code)
    {
        presenter = std::make_unique<HandoverPresenter>(view, screen, handover_of(code));
        presenter->go_on();
    }
    // The answers in their places, each with Continue; a safety page is gone on from.
    void answer(const std::string& digits)
    {
        for (const char digit : digits) {
            presenter->choose_by_digit(digit - '0');
            presenter->go_on();
            if (presenter->page() == HandoverPage::safety)
                presenter->go_on();
        }
    }
    // What another start of the program finds.
    Handover found()
    {
        const auto drafts_kept = kept();
        BOOST_TEST_REQUIRE(drafts_kept.size() == 1U);
        return kept_handover(drafts_kept[0], library).value();
    }

    std::vector<api::RecordAdministration::Request> requests;
    SeenHandover view;
    std::unique_ptr<HandoverPresenter> presenter;
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(handing_the_screen_over, Handing)

BOOST_AUTO_TEST_CASE(every_answer_goes_to_the_record_as_handed_over)
{
    give("gad7");
    answer("1234123");
    BOOST_TEST((presenter->page() == HandoverPage::looking_over));

    presenter->go_on();
    async.drain();

    BOOST_TEST((presenter->page() == HandoverPage::end));
    BOOST_TEST(presenter->recorded());
    BOOST_TEST_REQUIRE(requests.size() == 1U);
    BOOST_TEST((requests[0].given_as == api::GivenAs::handed_over));
    BOOST_TEST((requests[0].state == api::AdministrationState::completed));
    BOOST_TEST(requests[0].answers[3].value() == 3);
    BOOST_TEST(kept().empty());
}

BOOST_AUTO_TEST_CASE(a_digit_is_the_place_where_all_answers_have_words_and_the_number_where_they_have_not)
{
    give("gad7");
    presenter->choose_by_digit(1);
    BOOST_TEST(presenter->handover().entry.answers[0].value() == 0);

    give("fcs");
    presenter->choose_by_digit(4);
    BOOST_TEST(presenter->handover().entry.answers[0].value() == 4);
    presenter->choose_by_digit(0);
    BOOST_TEST(presenter->handover().entry.answers[0].value() == 0);
    presenter->choose_by_digit(5);
    BOOST_TEST(presenter->handover().entry.answers[0].value() == 0);
}

BOOST_AUTO_TEST_CASE(without_an_answer_there_is_no_next_question)
{
    give("gad7");

    presenter->go_on();

    BOOST_TEST(presenter->item() == 0U);
    BOOST_TEST(view.notice == "Choose the answer that fits best, or leave this one out.");
}

BOOST_AUTO_TEST_CASE(a_question_that_the_form_needs_is_left_out_only_when_asked_twice)
{
    give("gad7");
    presenter->leave_out();
    BOOST_TEST(presenter->item() == 0U);
    BOOST_TEST(view.notice.starts_with("Without this answer"));

    presenter->leave_out();

    BOOST_TEST(presenter->item() == 1U);
    BOOST_TEST(presenter->answer_in_words(0) == "Left out");
}

BOOST_AUTO_TEST_CASE(a_question_that_may_be_blank_is_left_out_at_once)
{
    give("core10");

    presenter->leave_out();

    BOOST_TEST(presenter->item() == 1U);
    BOOST_TEST(view.notice.empty());
}

BOOST_AUTO_TEST_CASE(an_answer_about_self_harm_shows_the_safety_text_at_once_and_at_the_end)
{
    give("phq9");
    answer("11111111");
    presenter->choose_by_digit(2);
    presenter->go_on();
    BOOST_TEST((presenter->page() == HandoverPage::safety));

    presenter->go_on();
    presenter->go_on();
    async.drain();

    BOOST_TEST((presenter->page() == HandoverPage::end));
    BOOST_TEST(presenter->handover().safety_due);
}

BOOST_AUTO_TEST_CASE(no_other_answer_shows_the_safety_text)
{
    give("phq9");
    answer("44444444");
    presenter->choose_by_digit(1);
    presenter->go_on();

    BOOST_TEST((presenter->page() == HandoverPage::looking_over));
    BOOST_TEST(!presenter->handover().safety_due);
}

BOOST_AUTO_TEST_CASE(an_answer_about_self_harm_that_is_taken_back_still_shows_the_safety_text_at_the_end)
{
    give("phq9");
    answer("111111114");
    presenter->change(8);
    presenter->choose_by_digit(1);
    presenter->go_on();

    presenter->go_on();
    async.drain();

    BOOST_TEST((presenter->page() == HandoverPage::end));
    BOOST_TEST(requests[0].answers[8].value() == 0);
    BOOST_TEST(presenter->handover().safety_due);
}

BOOST_AUTO_TEST_CASE(a_changed_answer_leads_back_to_the_last_look)
{
    give("gad7");
    answer("1111111");

    presenter->change(2);
    BOOST_TEST(presenter->item() == 2U);
    presenter->choose_by_digit(4);
    presenter->go_on();

    BOOST_TEST((presenter->page() == HandoverPage::looking_over));
    BOOST_TEST(presenter->answer_in_words(2) == "nearly every day");
}

BOOST_AUTO_TEST_CASE(another_start_comes_back_to_the_question_that_was_open)
{
    give("phq9");
    answer("123");

    HandoverPresenter again{view, screen, found()};

    BOOST_TEST((again.page() == HandoverPage::question));
    BOOST_TEST(again.item() == 3U);
    BOOST_TEST(again.handover().entry.answers[2].value() == 2);
}

BOOST_AUTO_TEST_CASE(a_form_that_was_given_while_the_server_was_away_comes_back_at_its_end_with_its_key)
{
    give("gad7");
    answer("1111111");
    connection.cut(true);
    presenter->go_on();
    async.drain();
    BOOST_TEST((presenter->page() == HandoverPage::end));
    BOOST_TEST(!presenter->recorded());

    const auto handover = found();
    HandoverPresenter again{view, screen, handover};

    BOOST_TEST((again.page() == HandoverPage::end));
    BOOST_TEST(handover.entry.key.size() == 32U);
    BOOST_TEST(requests.empty());
}

BOOST_AUTO_TEST_CASE(a_sign_in_that_ends_meanwhile_stops_no_answer_and_loses_none)
{
    calls.signed_in("token-1");
    give("gad7");
    answer("111");
    connection.end_sign_in();
    answer("1111");
    presenter->go_on();
    async.drain();

    BOOST_TEST((presenter->page() == HandoverPage::end));
    BOOST_TEST(calls.waiting() == 0U);
    BOOST_TEST((found().entry.sending == api::AdministrationState::completed));
}

BOOST_AUTO_TEST_CASE(a_form_without_any_answer_is_recorded_as_stopped)
{
    give("gad7");
    for (int item = 0; item < 7; ++item) {
        presenter->leave_out();
        presenter->leave_out();
    }

    presenter->go_on();
    async.drain();

    BOOST_TEST_REQUIRE(requests.size() == 1U);
    BOOST_TEST((requests[0].state == api::AdministrationState::stopped));
}

BOOST_AUTO_TEST_CASE(a_draft_of_a_form_that_the_library_no_longer_has_is_not_shown_to_a_client)
{
    auto handover = handover_of("gad7");
    handover.entry.version = 99;

    BOOST_TEST(!kept_handover(as_draft(handover), library).has_value());
}

BOOST_AUTO_TEST_CASE(what_may_not_apply_can_be_answered_so)
{
    library.renew({{shipped("goals")}, {}});
    give("goals");
    answer("7");

    BOOST_TEST(presenter->choices().back().label == "This does not apply to me");
    presenter->choose(presenter->choices().size() - 1);

    BOOST_TEST(presenter->handover().entry.answers[1].value_or(0) == does_not_apply);
    BOOST_TEST(presenter->answer_in_words(1) == "This does not apply to me");
}

BOOST_AUTO_TEST_SUITE_END()

namespace {

struct Offering : Handing {
    Offering()
    {
        connection.on<api::ReadPracticeLibrary>([this](const auto&) { return practice; });
        connection.on<api::ReadPracticeSafety>([](const auto&) { return api::ReadPracticeSafety::Reply{}; });
        connection.on<api::ReadWording>([this](const api::ReadWording::Request& request) {
            api::LoadedWording loaded;
            loaded.wording = demonstration_wording(*library.instrument(request.instrument));
            loaded.wording.language = request.language;
            loaded.wording.demonstration = false;
            return loaded;
        });
    }
    void look()
    {
        offer.look([] {});
        async.drain();
    }
    void load(const std::string& code, const std::string& language)
    {
        api::WordingSummary wording;
        wording.instrument = code;
        wording.language = language;
        practice.wordings.push_back(wording);
    }

    api::ReadPracticeLibrary::Reply practice;
    HandoverOffer offer{screen, model};
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(offering_to_hand_over, Offering)

BOOST_AUTO_TEST_CASE(a_measure_without_its_wording_is_not_shown_to_a_client)
{
    look();

    BOOST_TEST(offer.why_not("gad7").starts_with("No wording of the GAD-7 has been loaded"));
}

BOOST_AUTO_TEST_CASE(a_measure_in_its_own_words_needs_none_loaded)
{
    library.renew({{shipped("goals")}, {}});
    look();
    std::optional<Handover> ready;

    BOOST_TEST(offer.why_not("goals").empty());
    offer.prepare(
        "goals", [&](const Handover& handover) { ready = handover; }, [](const auto&) {});
    async.drain();

    BOOST_TEST_REQUIRE(ready.has_value());
    BOOST_TEST_REQUIRE(ready->wordings.size() == 1U);
    BOOST_TEST(ready->wordings[0].items[0].text == "My first goal");
    BOOST_TEST(!ready->wordings[0].demonstration);
}

BOOST_AUTO_TEST_CASE(a_measure_without_a_licence_statement_cannot_be_given_at_all)
{
    auto core10 = shipped("core10");
    core10.licence.needs_statement = true;
    library.renew({{core10}, {}});
    signed_in.practice.demonstration = true;
    look();

    const auto reason = std::string{
        "The practice has not stated yet what allows it to use the CORE-10. A practice "
        "lead can do that in the Library."};
    BOOST_TEST(offer.why_not_at_all("core10") == reason);
    BOOST_TEST(offer.why_not("core10") == reason);

    practice.licence_statements.push_back({"s1", "core10", "Licence 12", "Maren Ashvale", {}});
    look();
    BOOST_TEST(offer.why_not_at_all("core10").empty());
    BOOST_TEST(offer.why_not("core10").empty());
}

BOOST_AUTO_TEST_CASE(what_has_only_totals_is_never_handed_over)
{
    auto letter = shipped("phq9");
    letter.items.clear();
    library.renew({{letter}, {}});
    signed_in.practice.demonstration = true;
    look();

    BOOST_TEST(offer.why_not("phq9") ==
               "This measure has no items for a client to answer. Enter its totals.");
}

BOOST_AUTO_TEST_CASE(what_is_answered_on_measured_lines_stays_on_paper)
{
    auto ors = shipped("ors");
    ors.scores[0].ready = true;
    practice.licence_statements.push_back({"s1", "ors", "Licence 12", "Maren Ashvale", {}});
    library.renew({{ors}, {}});
    signed_in.practice.demonstration = true;
    look();

    BOOST_TEST(offer.why_not("ors") == "It is answered by marks on measured lines. Give it on paper.");
}

BOOST_AUTO_TEST_CASE(a_demonstration_practice_shows_demonstration_wording)
{
    signed_in.practice.demonstration = true;
    look();
    std::optional<Handover> ready;

    offer.prepare(
        "gad7", [&](const Handover& handover) { ready = handover; }, [](const auto&) {});
    async.drain();

    BOOST_TEST_REQUIRE(ready.has_value());
    BOOST_TEST(ready->wordings[0].demonstration);
    BOOST_TEST(ready->entry.answers.size() == 7U);
}

BOOST_AUTO_TEST_CASE(every_language_that_is_loaded_can_be_chosen)
{
    load("gad7", "en-GB");
    load("gad7", "de");
    look();
    std::optional<Handover> ready;

    offer.prepare(
        "gad7", [&](const Handover& handover) { ready = handover; }, [](const auto&) {});
    async.drain();

    BOOST_TEST_REQUIRE(ready.has_value());
    BOOST_TEST_REQUIRE(ready->wordings.size() == 2U);
    presenter = std::make_unique<HandoverPresenter>(view, screen, *ready);
    presenter->choose_language(1);
    BOOST_TEST(presenter->wording().language == "de");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace attune::desktop
