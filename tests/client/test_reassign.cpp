// Moving a form to the right client: found on the caseload, both names shown, nothing sent before it is
// whole.
#include <boost/test/unit_test.hpp>

#include "client/reassign/reassign_presenter.hpp"
#include "tests/support/measure_desk.hpp"

namespace attune::desktop {

namespace {

struct SeenReassign : ReassignView {
    void show_found() override { ++found; }
    void show_place() override { ++places; }
    void show_busy(bool is_busy) override { busy = is_busy; }
    void show_faults(const std::vector<FieldError>& shown) override { faults = shown; }
    void show_sentence(const std::string& shown) override { sentence = shown; }
    void close() override { closed = true; }

    int found = 0;
    int places = 0;
    bool busy = false;
    std::vector<FieldError> faults;
    std::string sentence;
    bool closed = false;
};

api::CaseloadRow caseload_row(const std::string& id, const std::string& name)
{
    api::CaseloadRow row;
    row.client_id = id;
    row.legal_name = name;
    return row;
}

// Wren's record is open; Kit has two episodes and a session on the day of the form.
struct Mixed : TestDesk {
    Mixed()
    {
        auto kit = caseload_row("c2", "Kit Mossgate");
        kit.born_on = parse_day("1990-02-01");
        kit.reference = "R-17";
        connection.on<api::ReadCaseload>([kit](const auto&) {
            return api::ReadCaseload::Reply{
                {caseload_row("c1", "Wren Larkwhistle"), caseload_row("c3", "Nell Quarryford"), kit}, {}};
        });
        connection.on<api::ReadFormHistory>([](const auto& request) {
            return api::ReadFormHistory::Reply{
                request.administration_id, 3, "Maren", at_noon("2026-11-24"), {}};
        });
        connection.on<api::ReassignAdministration>(
            [this](const auto& request) -> Result<api::ReassignAdministration::Reply> {
                sent = request;
                if (refusal)
                    return *refusal;
                return api::ReassignAdministration::Reply{request.administration_id, request.to_client_id,
                                                          "e2", 1, 1};
            });
        open_record();
        api::Overview kits;
        kits.client.client_id = "c2";
        kits.episodes = {
            {"e2", 2, "low mood", parse_day("2026-09-01").value(), std::nullopt, "u1", "", {}},
            {"e1", 1, "", parse_day("2024-01-10").value(), parse_day("2024-06-01"), "u1", "", {}}};
        kits.sessions = {{"s9", 1, "e2", 0, at_noon("2026-12-01"), 50, api::SessionState::booked},
                         {"s8", 1, "e2", 4, at_noon("2026-11-24"), 50, api::SessionState::attended}};
        connection.on<api::ReadOverview>([this, kits](const api::ReadOverview::Request& request) {
            return request.client_id == "c2" ? kits : overview;
        });
        presenter.begin();
        async.drain();
    }

    static api::Administration form()
    {
        api::Administration form;
        form.administration_id = "a1";
        form.instrument = "phq9";
        form.answered_on = parse_day("2026-11-24").value();
        return form;
    }
    void choose_kit()
    {
        presenter.find("kit");
        presenter.choose_client(0);
        async.drain();
    }
    void submit()
    {
        presenter.submit();
        async.drain();
    }

    std::optional<api::ReassignAdministration::Request> sent;
    std::optional<Refusal> refusal;
    SeenReassign view;
    ReassignPresenter presenter{view, screen, model, form()};
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(a_form_of_the_wrong_client, Mixed)

BOOST_AUTO_TEST_CASE(everybody_on_the_caseload_can_be_found_but_who_has_it_now)
{
    BOOST_TEST(presenter.form_words() == "PHQ-9 of 24 Nov 2026");
    BOOST_TEST(presenter.from_name() == "Wren Larkwhistle");
    BOOST_TEST_REQUIRE(presenter.found().size() == 2U);
    BOOST_TEST(presenter.found()[0] == "Kit Mossgate, born 1 Feb 1990, R-17");

    presenter.find("nell");

    BOOST_TEST_REQUIRE(presenter.found().size() == 1U);
    BOOST_TEST(presenter.found()[0] == "Nell Quarryford");
}

BOOST_AUTO_TEST_CASE(the_episode_and_the_session_of_its_day_are_offered)
{
    choose_kit();

    BOOST_TEST(presenter.to_name() == "Kit Mossgate");
    BOOST_TEST(presenter.episodes()[0] == "Episode 2, since 1 Sep 2026: low mood");
    BOOST_TEST(presenter.episodes()[1] == "Episode 1, 10 Jan 2024 to 1 Jun 2024");
    BOOST_TEST(presenter.sessions().size() == 2U);
    BOOST_TEST(presenter.sessions()[presenter.session()] == "Session 4, 24 Nov 2026");

    presenter.choose_episode(1);

    BOOST_TEST(presenter.sessions().size() == 1U);
    BOOST_TEST(presenter.session() == 0U);
}

BOOST_AUTO_TEST_CASE(a_client_chosen_stays_chosen_while_others_are_looked_for)
{
    choose_kit();

    presenter.find("nell");

    BOOST_TEST(presenter.to_name() == "Kit Mossgate");
    BOOST_TEST(!presenter.chosen().has_value());
}

BOOST_AUTO_TEST_CASE(nothing_is_sent_without_a_client_and_a_reason)
{
    presenter.give_reason("  ");
    submit();

    BOOST_TEST(!sent.has_value());
    BOOST_TEST_REQUIRE(view.faults.size() == 2U);
    BOOST_TEST(view.faults[0].path == "to_client_id");
    BOOST_TEST(view.faults[1].path == "reason");
}

BOOST_AUTO_TEST_CASE(what_was_chosen_is_sent_and_the_record_is_read_again)
{
    choose_kit();
    presenter.give_reason("Two sheets were mixed up.");
    const auto read_before = connection.times("read_overview");

    submit();

    BOOST_TEST_REQUIRE(sent.has_value());
    BOOST_TEST(sent->to_client_id == "c2");
    BOOST_TEST(sent->to_episode_id.value_or("") == "e2");
    BOOST_TEST(sent->to_session_id.value_or("") == "s8");
    BOOST_TEST(sent->row_version == 3);
    BOOST_TEST(view.closed);
    BOOST_TEST(status.text() == "Moved to Kit Mossgate. Its risk answer waits there.");
    BOOST_TEST(connection.times("read_overview") == read_before + 1);
}

BOOST_AUTO_TEST_CASE(a_refusal_stands_at_its_field_and_the_dialog_stays)
{
    choose_kit();
    presenter.give_reason("Two sheets were mixed up.");
    refusal = invalid("to_episode_id", "That episode had ended.");

    submit();

    BOOST_TEST(!view.closed);
    BOOST_TEST(!view.busy);
    BOOST_TEST_REQUIRE(view.faults.size() == 1U);
    BOOST_TEST(view.sentence == "");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace attune::desktop
