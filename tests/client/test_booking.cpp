// The form that books an appointment: who comes, when, how often, and what to do about times that are taken.
#include <boost/test/unit_test.hpp>

#include "client/diary/appointment_presenter.hpp"
#include "shared/api/caseload.hpp"
#include "shared/api/contacts.hpp"
#include "tests/support/appointments.hpp"
#include "tests/support/desk_fixture.hpp"

namespace attune::desktop {

namespace {

struct ShownForm : AppointmentFormView {
    void show_form(const AppointmentForm& shown) override { form = shown; }
    void show_candidates() override {}
    void show_busy(bool) override {}
    void show_faults(const std::vector<FieldError>& shown) override { faults = shown; }
    void show_sentence(const std::string& text) override { sentence = text; }
    void offer_the_others(bool shown) override { others = shown; }
    void close() override { closed = true; }

    AppointmentForm form;
    std::vector<FieldError> faults;
    std::string sentence;
    bool others = false;
    bool closed = false;
};

struct BookingDesk : DeskFixture {
    BookingDesk()
    {
        connection.on<api::ReadCaseload>([](const auto&) {
            api::ReadCaseload::Reply reply;
            for (const auto* name : {"Wren Larkwhistle", "Tobias Mossgrove", "Idris Cloudberry"}) {
                api::CaseloadRow row;
                row.client_id = std::string{name}.substr(0, 4);
                row.legal_name = name;
                reply.rows.push_back(row);
            }
            return reply;
        });
        connection.on<api::BookAppointment>([this](
                                                const auto& request) -> Result<api::BookAppointment::Reply> {
            booked = request;
            if (taken && !request.without_taken)
                return Refusal{
                    RefusalCode::conflict, "1 of 3 times are taken.", {{"starts_at", "Tue 8 Dec is taken."}}};
            return api::BookAppointment::Reply{{appointment("n", at("2026-12-01", 14))}, {}};
        });
    }
    AppointmentPresenter make(std::vector<Comer> comers = {})
    {
        return {view, screen(), {}, form_at(at("2026-12-01", 14)), std::move(comers), [](Instant) {}};
    }

    api::BookAppointment::Request booked;
    bool taken = false;
    ShownForm view;
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(booking, BookingDesk)

BOOST_AUTO_TEST_CASE(a_client_is_found_chosen_and_booked)
{
    auto presenter = make();
    presenter.begin();
    async.drain();
    presenter.find("mossg");
    BOOST_TEST_REQUIRE(presenter.candidates().size() == 1U);
    presenter.choose(presenter.candidates().front().client_id, true);

    presenter.submit();
    async.drain();

    BOOST_TEST(view.closed);
    BOOST_TEST_REQUIRE(booked.client_ids.size() == 1U);
    BOOST_TEST(booked.client_ids.front() == "Tobi");
    BOOST_TEST((booked.starts_at == from_local(at("2026-12-01", 14))));
    BOOST_TEST(!booked.rule.has_value());
}

BOOST_AUTO_TEST_CASE(who_is_chosen_before_the_caseload_is_there_is_chosen_once_it_is)
{
    auto presenter = make();
    presenter.begin();
    presenter.find("idris");
    presenter.choose_first();
    BOOST_TEST(presenter.candidates().empty());

    async.drain();

    BOOST_TEST_REQUIRE(presenter.candidates().size() == 3U);
    BOOST_TEST(presenter.candidates().front().name == "Idris Cloudberry");
    BOOST_TEST(presenter.candidates().front().chosen);
}

BOOST_AUTO_TEST_CASE(another_choice_takes_the_place_of_the_one_who_comes_alone_and_stays_in_sight)
{
    auto presenter = make({{"Wren", "Wren Larkwhistle", ""}});
    presenter.begin();
    async.drain();

    presenter.choose("Tobi", true);
    presenter.find("idris");

    BOOST_TEST(presenter.candidates().front().name == "Tobias Mossgrove");
    BOOST_TEST(presenter.candidates().front().chosen);
    BOOST_TEST(presenter.candidates().size() == 2U);
}

BOOST_AUTO_TEST_CASE(nobody_and_no_date_are_said_at_their_fields)
{
    auto presenter = make();
    presenter.begin();
    auto form = view.form;
    form.day = "soon";
    presenter.change(form);

    presenter.submit();

    BOOST_TEST_REQUIRE(view.faults.size() == 2U);
    BOOST_TEST(view.faults[0].path == "day");
    BOOST_TEST(view.faults[1].path == "client_ids");
    BOOST_TEST(connection.times("book_appointment") == 0U);
}

BOOST_AUTO_TEST_CASE(of_a_series_the_others_can_be_booked_without_what_is_taken)
{
    taken = true;
    auto presenter = make({{"Wren", "Wren Larkwhistle", ""}});
    presenter.begin();
    async.drain();
    auto form = view.form;
    form.every_weeks = 1;
    form.times = 3;
    presenter.change(form);
    presenter.submit();
    async.drain();
    BOOST_TEST(booked.rule.value() == "FREQ=WEEKLY;INTERVAL=1;COUNT=3");
    BOOST_TEST(view.sentence == "1 of 3 times are taken.\nTue 8 Dec is taken.");
    BOOST_TEST(view.others);
    BOOST_TEST(!view.closed);

    presenter.submit_the_others();
    async.drain();

    BOOST_TEST(booked.without_taken);
    BOOST_TEST(view.closed);
}

BOOST_AUTO_TEST_SUITE_END()

namespace {

// Whose clients stand among all those of the practice.
struct ReceptionDesk : DeskFixture {
    ReceptionDesk() : DeskFixture{api::Role::assistant}
    {
        connection.on<api::FindContacts>([this](const auto& request) {
            asked = request.typed;
            api::Contact contact;
            contact.client.client_id = "Tobi";
            contact.client.details.legal_name = "Tobias Mossgrove";
            contact.therapist_id = "u3";
            contact.therapist_name = "Tomas";
            return api::FindContacts::Reply{{contact}, false};
        });
        connection.on<api::BookAppointment>([this](const auto& request) {
            booked = request;
            return api::BookAppointment::Reply{{appointment("n", at("2026-12-01", 14))}, {}};
        });
        presenter.begin();
        async.drain();
    }

    std::string asked;
    api::BookAppointment::Request booked;
    ShownForm view;
    AppointmentPresenter presenter{
        view, screen(), {{}, {{"u2", "Maren"}, {"u3", "Tomas"}}}, form_at(at("2026-12-01", 14)), {}, {}};
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(booking_at_reception, ReceptionDesk)

BOOST_AUTO_TEST_CASE(who_is_chosen_says_whose_diary_it_is)
{
    presenter.find("mossg");
    async.drain();
    BOOST_TEST(asked == "mossg");
    presenter.choose("Tobi", true);

    BOOST_TEST(view.form.therapist_id == "u3");
    presenter.submit();
    async.drain();
    BOOST_TEST(booked.therapist_id.value() == "u3");
}

BOOST_AUTO_TEST_CASE(a_meeting_needs_a_diary_to_stand_in)
{
    auto form = view.form;
    form.kind = api::AppointmentKind::other;
    form.title = "Team meeting";
    presenter.change(form);

    presenter.submit();

    BOOST_TEST_REQUIRE(view.faults.size() == 1U);
    BOOST_TEST(view.faults.front().path == "therapist_id");
    BOOST_TEST(view.faults.front().sentence == "Choose in whose diary.");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace attune::desktop
