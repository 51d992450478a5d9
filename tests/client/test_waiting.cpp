// The waiting list on the screen: who is shown for a free time, what is done about them, and the form.
#include <boost/test/unit_test.hpp>

#include "client/diary/waiting_form_presenter.hpp"
#include "client/diary/waiting_presenter.hpp"
#include "shared/api/caseload.hpp"
#include "tests/support/appointments.hpp"
#include "tests/support/desk_fixture.hpp"

namespace attune::desktop {

namespace {

struct ShownList : WaitingView {
    void show_entries() override {}
    void show_selected() override {}
    void show_sentence(const std::string& text, bool can_undo) override
    {
        sentence = text;
        undo = can_undo;
    }

    std::string sentence;
    bool undo = false;
};

struct ShownWaitingForm : WaitingFormView {
    void show_form(const WaitingForm& shown) override { form = shown; }
    void show_clients() override {}
    void show_busy(bool) override {}
    void show_faults(const std::vector<FieldError>& shown) override { faults = shown; }
    void show_sentence(const std::string& text) override { sentence = text; }
    void close() override { closed = true; }

    WaitingForm form;
    std::vector<FieldError> faults;
    std::string sentence;
    bool closed = false;
};

api::WaitingEntry entry(const std::string& id, const std::string& name, std::vector<Weekday> weekdays = {})
{
    api::WaitingEntry one;
    one.entry_id = id;
    one.row_version = 1;
    one.client_id = "c-" + id;
    one.legal_name = name;
    one.details.since = parse_day("2026-10-13").value();
    one.details.weekdays = std::move(weekdays);
    one.steps = {{api::WaitingState::waiting, "Ines", Instant{}}};
    return one;
}

struct WaitingDesk : DeskFixture {
    WaitingDesk()
    {
        entries = {entry("a", "Wren Larkwhistle", {Weekday::monday}), entry("b", "Tobias Mossgrove"),
                   entry("c", "Idris Cloudberry")};
        entries.back().state = api::WaitingState::booked;
        connection.on<api::ReadWaitingList>([this](const auto&) {
            return api::ReadWaitingList::Reply{entries, {{"u1", "Maren Ashvale"}}};
        });
        connection.on<api::ChangeWaitingEntry>([this](const auto& request) {
            for (auto& one : entries)
                if (one.entry_id == request.entry_id) {
                    one.state = request.state;
                    one.details = request.details;
                    ++one.row_version;
                    return one;
                }
            return api::WaitingEntry{};
        });
        connection.on<api::ReadCaseload>([](const auto&) {
            api::ReadCaseload::Reply reply;
            api::CaseloadRow row;
            row.client_id = "Wren";
            row.legal_name = "Wren Larkwhistle";
            reply.rows.push_back(row);
            return reply;
        });
        presenter.refresh();
        async.drain();
    }
    FreeSlot tuesday() { return slot_of(off(at("2026-12-01", 14))); }
    static api::Appointment off(const LocalTime& starts)
    {
        auto one = appointment("x", starts);
        one.therapist_name = "Maren Ashvale";
        one.standing = api::Standing::off;
        return one;
    }

    std::vector<api::WaitingEntry> entries;
    ShownList view;
    WaitingPresenter presenter{view, screen()};
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(waiting_list, WaitingDesk)

BOOST_AUTO_TEST_CASE(those_who_wait_are_counted_and_the_others_are_shown_when_asked_for)
{
    BOOST_TEST(presenter.title() == "Waiting list: 2 people");
    BOOST_TEST(presenter.shown().size() == 2U);
    BOOST_TEST(presenter.age_of(presenter.shown().front()) == "42 days");

    presenter.show_closed(true);
    BOOST_TEST(presenter.shown().size() == 3U);
    BOOST_TEST(presenter.waiting() == 2);
}

BOOST_AUTO_TEST_CASE(a_free_time_shows_who_could_take_it_and_selects_the_first)
{
    presenter.look_for(tuesday());

    BOOST_TEST(presenter.title() == "Who could take Tue 1 Dec, 14:00: 1 of 2");
    BOOST_TEST_REQUIRE(presenter.selected() != nullptr);
    BOOST_TEST(presenter.selected()->legal_name == "Tobias Mossgrove");

    presenter.look_for_all();
    BOOST_TEST(presenter.shown().size() == 2U);
}

BOOST_AUTO_TEST_CASE(a_state_is_given_at_once_and_taken_back)
{
    presenter.select("b");
    presenter.set_state(api::WaitingState::withdrawn);
    async.drain();
    BOOST_TEST(view.sentence == "Tobias Mossgrove: Withdrawn.");
    BOOST_TEST(view.undo);
    BOOST_TEST(presenter.waiting() == 1);

    presenter.undo();
    async.drain();
    BOOST_TEST(presenter.waiting() == 2);
    BOOST_TEST(!view.undo);
}

BOOST_AUTO_TEST_CASE(a_state_that_is_refused_is_said_and_the_list_read_again)
{
    connection.on<api::ChangeWaitingEntry>([](const auto&) -> Result<api::WaitingEntry> {
        return Refusal{RefusalCode::stale, "Changed meanwhile."};
    });
    presenter.select("b");
    presenter.set_state(api::WaitingState::offered);
    async.drain();

    BOOST_TEST(view.sentence == "Changed meanwhile.");
    BOOST_TEST(connection.times("read_waiting_list") == 2U);
}

BOOST_AUTO_TEST_CASE(somebody_is_found_and_put_on_the_list)
{
    api::AddWaitingEntry::Request added;
    connection.on<api::AddWaitingEntry>([&](const auto& request) {
        added = request;
        return entry("n", "Wren Larkwhistle");
    });
    ShownWaitingForm form_view;
    WaitingFormPresenter form{form_view, screen(), {{"u1", "Maren Ashvale"}}, {}};
    form.begin();
    async.drain();
    form.submit();
    BOOST_TEST_REQUIRE(form_view.faults.size() == 1U);
    BOOST_TEST(form_view.faults.front().sentence == "Choose who waits.");

    form.choose(0);
    auto typed = form_view.form;
    typed.urgency = api::Urgency::soon;
    typed.weekdays = {Weekday::friday};
    typed.note = " rings first ";
    form.change(typed);
    screen().drafts.flush();
    async.drain();
    BOOST_TEST(screen().drafts.found().drafts.front().title == "Waiting list, Wren Larkwhistle");
    form.submit();
    async.drain();

    BOOST_TEST(added.client_id == "Wren");
    BOOST_TEST(added.details.note == "rings first");
    BOOST_TEST(to_string(added.details.since) == "2026-11-24");
    BOOST_TEST(form_view.closed);
    BOOST_TEST(screen().drafts.found().drafts.empty());
}

BOOST_AUTO_TEST_CASE(what_was_typed_about_somebody_is_taken_up_again)
{
    ShownWaitingForm form_view;
    {
        WaitingFormPresenter form{form_view, screen(), {}, entries.front(), {}};
        form.begin();
        auto typed = form_view.form;
        typed.note = "after school";
        form.change(typed);
        screen().drafts.flush();
        async.drain();
    }
    WaitingFormPresenter again{form_view, screen(), {}, screen().drafts.found().drafts.front(), {}};
    again.begin();
    BOOST_TEST(form_view.form.note == "after school");
    again.submit();
    async.drain();

    BOOST_TEST(entries.front().details.note == "after school");
    BOOST_TEST(form_view.closed);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace attune::desktop
