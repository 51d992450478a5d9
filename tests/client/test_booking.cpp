// The form that books an appointment: who comes, when, how often, and what to do about times that are taken.
#include <boost/test/unit_test.hpp>

#include "client/diary/appointment_presenter.hpp"
#include "shared/api/caseload.hpp"
#include "shared/api/contacts.hpp"
#include "shared/api/hours.hpp"
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
    void offer_all_the_same(bool shown) override { all_the_same = shown; }
    void show_hint(const std::string& shown) override { hint = shown; }
    void show_waiting(const std::string& words) override { waiting = words; }
    void close() override { closed = true; }

    AppointmentForm form;
    std::vector<FieldError> faults;
    std::string sentence;
    std::string hint;
    std::string waiting;
    bool others = false;
    bool all_the_same = false;
    bool closed = false;
};

// Maren works from nine to one on Tuesdays, and is away from 7 to 11 December.
KnownHours hours_of_maren()
{
    KnownHours known;
    known.hours = {{"u1", 1, parse_day("2026-11-01").value(), {{2, 9 * 60, 13 * 60}}}};
    known.leaves = {{"l1", 1, "u1", "Maren Ashvale", from_local(at("2026-12-07", 0)),
                     from_local(at("2026-12-12", 0)), api::LeaveKind::leave, "", false}};
    known.zone = time_zone();
    return known;
}

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
            if (away && !request.in_leave.value_or(false))
                return Refusal{
                    RefusalCode::conflict, "Maren is away.", {{api::away_field, "Maren is away."}}};
            if (taken && !request.without_taken)
                return Refusal{
                    RefusalCode::conflict, "1 of 3 times are taken.", {{"starts_at", "Tue 8 Dec is taken."}}};
            api::BookAppointment::Reply reply{{appointment("n", at("2026-12-01", 14))}, {}};
            if (request.without_taken)
                reply.left_out = {from_local(at("2026-12-08", 14))};
            return reply;
        });
    }
    AppointmentPresenter::Done tell()
    {
        return [this](Instant, const std::string& sentence) { told = sentence; };
    }
    AppointmentPresenter make(std::vector<Comer> comers = {})
    {
        return {view, screen(), {}, form_at(at("2026-12-01", 14)), std::move(comers), tell()};
    }

    api::BookAppointment::Request booked;
    bool taken = false;
    bool away = false;
    std::string told;  // when it was booked or changed
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

BOOST_AUTO_TEST_CASE(of_more_than_three_who_wait_it_is_said_how_many_they_are)
{
    std::vector<api::WaitingEntry> entries(4);
    std::vector<std::string> coming;
    for (auto& one : entries) {
        coming.push_back("c" + std::to_string(coming.size()));
        one.client_id = coming.back();
        one.entry_id = "w-" + coming.back();
        one.legal_name = "Name " + coming.back();
        one.details.since = parse_day("2026-11-03").value();
        one.details.waits_for = api::WaitsFor::group;
    }
    const WaitingPlaces places{entries};
    BOOST_TEST(places.words({api::AppointmentKind::group, coming, {}}) ==
               "4 of those who come are on the waiting list.");
    BOOST_TEST(places.ids({api::AppointmentKind::group, coming, {}}).size() == 4U);
    coming.pop_back();
    BOOST_TEST(places.words({api::AppointmentKind::group, coming, {}})
                   .starts_with("Name c0 has been on the waiting list since 3 Nov 2026.\nName c1 has"));
}

BOOST_AUTO_TEST_CASE(who_comes_and_waits_is_taken_off_the_list_unless_they_keep_their_place)
{
    std::vector<api::WaitingEntry> entries(3);
    for (auto& one : entries) {
        one.client_id = "Wren";
        one.legal_name = "Wren Larkwhistle";
        one.details.since = parse_day("2026-11-03").value();
    }
    entries[0].entry_id = "w1";
    entries[1].entry_id = "w2";
    entries[1].details.waits_for = api::WaitsFor::group;
    entries[2].entry_id = "w3";
    entries[2].state = api::WaitingState::withdrawn;
    connection.on<api::ReadWaitingList>([&](const auto&) {
        return api::ReadWaitingList::Reply{entries, {}};
    });
    auto presenter = make();
    presenter.begin();
    async.drain();
    BOOST_TEST(view.waiting == "");

    presenter.choose("Wren", true);
    BOOST_TEST(view.waiting == "Wren Larkwhistle has been on the waiting list since 3 Nov 2026.");
    taken = true;
    presenter.submit();
    async.drain();
    BOOST_TEST(booked.waiting_ids.value() == (std::vector<std::string>{"w1"}),
               boost::test_tools::per_element());

    auto form = view.form;
    form.keeps_places = true;
    presenter.change(form);
    presenter.submit();
    async.drain();
    BOOST_TEST(!booked.waiting_ids.has_value());

    // Somebody has closed that place meanwhile.
    entries[0].state = api::WaitingState::booked;
    presenter.submit();
    async.drain();
    BOOST_TEST(view.waiting == "");
}

BOOST_AUTO_TEST_CASE(a_place_that_it_is_booked_for_is_closed_without_a_question)
{
    api::WaitingEntry entry;
    entry.entry_id = "w1";
    entry.client_id = "Wren";
    connection.on<api::ReadWaitingList>([&](const auto&) {
        return api::ReadWaitingList::Reply{{entry}, {}};
    });
    auto form = form_at(at("2026-12-01", 14));
    form.waiting_id = "w1";
    AppointmentPresenter presenter{view, screen(), {}, form, {{"Wren", "Wren Larkwhistle", ""}}, {}};
    presenter.begin();
    async.drain();

    presenter.submit();
    async.drain();

    BOOST_TEST(view.waiting == "");
    BOOST_TEST(booked.waiting_ids.value() == (std::vector<std::string>{"w1"}),
               boost::test_tools::per_element());
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

BOOST_AUTO_TEST_CASE(one_like_it_is_for_those_who_come_and_for_all_where_nobody_did)
{
    api::Appointment group;
    group.attendances = {{"s1", 1, "c1", "Wren Larkwhistle", "", api::SessionState::attended},
                         {"s2", 1, "c2", "Tobias Mossgrove", "", api::SessionState::cancelled}};
    BOOST_TEST(comers_of(group).size() == 2U);
    BOOST_TEST_REQUIRE(next_comers_of(group).size() == 1U);
    BOOST_TEST(next_comers_of(group).front().client_id == "c1");

    group.attendances.front().state = api::SessionState::late_cancel;
    BOOST_TEST(next_comers_of(group).size() == 2U);
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
    form.comes = Comes::weekly;
    form.times = 3;
    presenter.change(form);
    presenter.submit();
    async.drain();
    BOOST_TEST(booked.rule.value() == "FREQ=WEEKLY;INTERVAL=1;BYDAY=TU;COUNT=3");
    BOOST_TEST(view.sentence == "1 of 3 times are taken.\nTue 8 Dec is taken.");
    BOOST_TEST(view.others);
    BOOST_TEST(!view.closed);

    presenter.submit_the_others();
    async.drain();

    BOOST_TEST(booked.without_taken);
    BOOST_TEST(view.closed);
    BOOST_TEST(told == "One appointment is booked. One was left out.");
}

BOOST_AUTO_TEST_CASE(a_series_ends_on_a_day_and_comes_on_the_weekdays_that_are_chosen)
{
    auto presenter = make({{"Wren", "Wren Larkwhistle", ""}});
    presenter.begin();
    async.drain();
    BOOST_TEST(presenter.weekday().value() == 1);
    auto form = view.form;
    form.comes = Comes::weekly;
    form.weekdays = {3};
    form.ends_on_a_day = true;
    form.until = "30 Nov 2026";
    presenter.change(form);
    presenter.submit();
    BOOST_TEST_REQUIRE(view.faults.size() == 1U);
    BOOST_TEST(view.faults.front().path == "until");

    form.until = "24 Dec 2026";
    presenter.change(form);
    presenter.submit();
    async.drain();
    BOOST_TEST(booked.rule.value() == "FREQ=WEEKLY;INTERVAL=1;BYDAY=TU,TH;UNTIL=20261224T235959");
}

// On Tuesday 1 December at two, a group of two.
struct GroupDesk : BookingDesk {
    GroupDesk()
    {
        connection.on<api::MoveAppointment>([this](const auto& request) {
            changed = request;
            return api::MoveAppointment::Reply{{appointment("g", at("2026-12-01", 14))}, left};
        });
        group = appointment("g", at("2026-12-01", 14));
        group.kind = api::AppointmentKind::group;
        group.title = "Compassion group";
        group.attendances = {{"s1", 1, "Wren", "Wren Larkwhistle", "", api::SessionState::booked},
                             {"s2", 1, "Idri", "Idris Cloudberry", "", api::SessionState::booked},
                             {"s3", 1, "Gone", "Ash Thornbury", "", api::SessionState::cancelled}};
    }
    AppointmentPresenter changing() { return {view, screen(), {}, group, tell()}; }

    api::Appointment group;
    api::MoveAppointment::Request changed;
    std::optional<std::int64_t> left;
};

BOOST_FIXTURE_TEST_CASE(somebody_joins_a_group_and_somebody_is_taken_off, GroupDesk)
{
    auto presenter = changing();
    presenter.begin();
    async.drain();
    presenter.choose("Idri", false);
    presenter.choose("Tobi", true);
    presenter.submit();
    async.drain();

    BOOST_TEST(view.closed);
    BOOST_TEST((changed.client_ids.value() == std::vector<std::string>{"Wren", "Tobi"}));
    BOOST_TEST(changed.title == "Compassion group");
}

BOOST_FIXTURE_TEST_CASE(of_a_series_it_says_how_many_were_changed_and_how_many_have_taken_place, GroupDesk)
{
    group.series_id = "series";
    left = 2;
    auto presenter = changing();
    presenter.begin();
    async.drain();
    auto form = view.form;
    form.time = "15:00";
    form.following = true;
    presenter.change(form);
    presenter.submit();
    async.drain();

    BOOST_TEST(changed.following);
    BOOST_TEST(told == "One appointment was changed. 2 that have taken place were left as they were.");
}

BOOST_FIXTURE_TEST_CASE(a_change_of_time_alone_says_nothing_of_who_comes, GroupDesk)
{
    auto presenter = changing();
    presenter.begin();
    async.drain();
    auto form = view.form;
    form.time = "15:00";
    presenter.change(form);
    presenter.submit();
    async.drain();
    BOOST_TEST(!changed.client_ids.has_value());
    BOOST_TEST(told == "");

    presenter.choose("Idri", false);
    presenter.choose("Wren", false);
    presenter.submit();
    BOOST_TEST_REQUIRE(view.faults.size() == 1U);
    BOOST_TEST(view.faults.front().path == "client_ids");
}

BOOST_AUTO_TEST_CASE(where_this_computer_is_in_another_zone_both_clocks_are_told)
{
    KnownHours known;
    BOOST_TEST(known.clock_words(at("2026-12-01", 0).day, 7).empty());
    BOOST_TEST(known.both_clocks(from_local(at("2026-12-01", 14))).empty());
    known.zone = "Pacific/Kiritimati";
    const auto instant = from_local(at("2026-12-01", 14));
    const auto there = to_local(instant, known.zone);
    BOOST_TEST(known.both_clocks(instant).find(time_of_day(there)) != std::string::npos);
    BOOST_TEST(known.both_clocks(instant).ends_with("14:00 by this computer\u2019s."));
    BOOST_TEST(known.clock_words(at("2026-12-01", 0).day, 7)
                   .starts_with("Times here are by this computer\u2019s clock. The practice\u2019s "
                                "(Pacific/Kiritimati) shows "));
}

BOOST_AUTO_TEST_CASE(a_time_outside_the_hours_is_said_and_can_be_booked)
{
    AppointmentPresenter presenter{view,
                                   screen(),
                                   {{}, {}, hours_of_maren()},
                                   form_at(at("2026-12-01", 14)),
                                   {{"Wren", "Wren Larkwhistle", ""}},
                                   {}};
    presenter.begin();
    async.drain();
    BOOST_TEST(view.hint == "Outside the working hours, which are 09:00 to 13:00 on a Tuesday.");

    auto form = view.form;
    form.time = "9:00";
    presenter.change(form);
    BOOST_TEST(view.hint == "");
    form.day = "8 Dec 2026";
    presenter.change(form);
    BOOST_TEST(view.hint == "Maren Ashvale is away then: 7 Dec 2026 to 11 Dec 2026.");
    form.day = "2 Dec 2026";
    presenter.change(form);
    BOOST_TEST(view.hint == "Outside the working hours: Wednesday is free of work.");

    presenter.submit();
    async.drain();
    BOOST_TEST(view.closed);
}

BOOST_AUTO_TEST_CASE(into_leave_it_is_booked_by_a_second_act_alone)
{
    away = true;
    auto presenter = make({{"Wren", "Wren Larkwhistle", ""}});
    presenter.begin();
    async.drain();

    presenter.submit();
    async.drain();
    BOOST_TEST(view.sentence == "Maren is away.");
    BOOST_TEST(view.all_the_same);
    BOOST_TEST(!view.others);
    BOOST_TEST(!view.closed);

    presenter.submit_all_the_same();
    async.drain();
    BOOST_TEST(booked.in_leave.value());
    BOOST_TEST(view.closed);
}

BOOST_AUTO_TEST_CASE(the_offer_goes_when_another_time_is_typed)
{
    away = true;
    auto presenter = make({{"Wren", "Wren Larkwhistle", ""}});
    presenter.begin();
    async.drain();
    presenter.submit();
    async.drain();

    auto form = view.form;
    form.time = "15:00";
    presenter.change(form);

    BOOST_TEST(!view.all_the_same);
}

BOOST_AUTO_TEST_CASE(the_next_free_time_is_put_into_the_form_and_asked_again_goes_on)
{
    std::vector<Instant> asked;
    connection.on<api::FindFreeTime>([&](const auto& request) {
        asked.push_back(request.after);
        return api::FindFreeTime::Reply{from_local(at("2026-12-02", 9, asked.size() == 1 ? 0 : 50))};
    });
    auto presenter = make();
    presenter.begin();

    presenter.find_free_time();
    async.drain();
    BOOST_TEST(view.form.day == "2 Dec 2026");
    BOOST_TEST(view.form.time == "09:00");
    presenter.find_free_time();
    async.drain();

    BOOST_TEST(view.form.time == "09:50");
    BOOST_TEST((asked[0] == from_local(at("2026-12-01", 14))));
    BOOST_TEST((asked[1] == from_local(at("2026-12-02", 9, 5))));
}

BOOST_AUTO_TEST_CASE(what_was_typed_is_a_draft_until_it_is_booked_and_can_be_gone_on_with)
{
    {
        auto presenter = make();
        presenter.begin();
        async.drain();
        BOOST_TEST(!presenter.unfinished().has_value());
        auto form = view.form;
        form.time = "16:15";
        presenter.change(form);
        presenter.choose("Tobi", true);
        BOOST_TEST(presenter.unfinished().value().title ==
                   "Appointment on 1 Dec 2026, 16:15, Tobias Mossgrove");
        screen().drafts.flush();
        async.drain();
    }
    const auto drafts = screen().drafts.found().drafts;
    BOOST_TEST_REQUIRE(drafts.size() == 1U);
    BOOST_TEST(drafts.front().kind == AppointmentPresenter::draft_kind);

    AppointmentPresenter again{view, screen(), {}, drafts.front(), {}};
    again.begin();
    async.drain();
    BOOST_TEST(view.form.time == "16:15");
    BOOST_TEST(again.candidates().front().name == "Tobias Mossgrove");
    again.submit();
    async.drain();

    BOOST_TEST(booked.client_ids.front() == "Tobi");
    BOOST_TEST(screen().drafts.found().drafts.empty());
}

BOOST_AUTO_TEST_CASE(a_draft_that_was_discarded_is_gone)
{
    auto presenter = make();
    presenter.begin();
    auto form = view.form;
    form.time = "16:15";
    presenter.change(form);
    screen().drafts.flush();
    async.drain();

    presenter.discard();
    async.drain();

    BOOST_TEST(screen().drafts.found().drafts.empty());
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
        view, screen(), {{}, {{"u2", "Maren"}, {"u3", "Tomas"}}, {}}, form_at(at("2026-12-01", 14)), {}, {}};
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
