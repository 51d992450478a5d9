// Break-glass: what is asked before anything is sent, whose record opens, and how it is told.
#include <boost/test/unit_test.hpp>

#include "client/break_glass/break_glass_presenter.hpp"
#include "client/break_glass/break_glass_words.hpp"
#include "client/inbox/inbox_presenter.hpp"
#include "shared/domain/time_words.hpp"
#include "tests/support/desk_fixture.hpp"

namespace attune::desktop {

namespace {

template <class View>
struct ShownDialog : View {
    void show_busy(bool) override {}
    void show_faults(const std::vector<FieldError>& all) override { faults = all; }
    void show_sentence(const std::string& text) override { sentence = text; }
    void close() override { closed = true; }

    std::vector<FieldError> faults;
    std::string sentence;
    bool closed = false;
};

struct BreakGlassDesk : DeskFixture {
    BreakGlassDesk() : DeskFixture{api::Role::lead}
    {
        connection.on<api::OpenBreakGlass>([this](const auto& request) -> Result<api::BreakGlass> {
            asked.push_back(request);
            if (request.reference == "unknown")
                return Refusal{RefusalCode::not_found, "No one record fits."};
            return api::BreakGlass{"b1", "c7", request.reason, now, now};
        });
        connection.on<api::SignOffBreakGlass>(
            [this](const auto& request) -> Result<api::EndBreakGlass::Reply> {
                found.push_back(request.found);
                return api::EndBreakGlass::Reply{request.break_glass_id};
            });
    }

    [[nodiscard]] api::BreakGlassToLookInto waiting(bool as_lead) const
    {
        api::BreakGlassToLookInto made;
        made.break_glass_id = "b1";
        made.client_id = "c7";
        made.legal_name = "Wren Larkwhistle";
        made.opened_by = "Tomas Reedling";
        made.reason = "At the door, and nobody to ask.";
        made.opened_at = now;
        made.ends_at = Instant{now.value + std::chrono::hours{4}};
        made.as_lead = as_lead;
        return made;
    }

    std::vector<api::OpenBreakGlass::Request> asked;
    std::vector<std::string> found;
    std::string opened;
    ShownDialog<BreakGlassView> shown;
    BreakGlassPresenter presenter{shown, screen(), [this](const std::string& id) { opened = id; }};
    ShownDialog<BreakGlassSignOffView> sign_off_shown;
    int done = 0;
    BreakGlassSignOffPresenter sign_off{sign_off_shown, screen(), "b1", [this] { ++done; }};
};

struct SeenInbox : InboxView {
    void show_lines() override {}
    void show_selected() override {}
    void show_sentence(const std::string&) override {}
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(break_glass, BreakGlassDesk)

BOOST_AUTO_TEST_CASE(nothing_is_sent_without_whom_and_why_for_that_would_count_as_a_guess)
{
    presenter.open({"", "", "", 1, "At the door, and nobody to ask."});
    BOOST_TEST(shown.faults.at(0).path == "legal_name");
    presenter.open({"", "Wren Larkwhistle", "soon", 1, "At the door, and nobody to ask."});
    BOOST_TEST(shown.faults.at(0).path == "born_on");
    presenter.open({"LP-1", "", "", 1, "  Urgent  "});
    BOOST_TEST(shown.faults.at(0).path == "reason");
    presenter.open({"LP-1", "", "", 1, std::string(501, 'x')});
    BOOST_TEST(shown.faults.at(0).path == "reason");
    async.drain();

    BOOST_TEST(asked.empty());
}

BOOST_AUTO_TEST_CASE(the_record_that_was_found_is_opened)
{
    presenter.open({"", " Wren Larkwhistle ", "3 Feb 1990", 4, "At the door, and nobody to ask."});
    async.drain();

    BOOST_TEST(asked.at(0).legal_name == "Wren Larkwhistle");
    BOOST_TEST(to_string(asked.at(0).born_on.value()) == "1990-02-03");
    BOOST_TEST(asked.at(0).hours == 4);
    BOOST_TEST(shown.closed);
    BOOST_TEST(opened == "c7");
}

BOOST_AUTO_TEST_CASE(what_was_typed_stays_when_nobody_was_found)
{
    presenter.open({"unknown", "", "", 1, "At the door, and nobody to ask."});
    async.drain();

    BOOST_TEST(shown.sentence == "No one record fits.");
    BOOST_TEST(!shown.closed);
    BOOST_TEST(opened == "");
}

BOOST_AUTO_TEST_CASE(a_lead_says_what_they_found)
{
    sign_off.sign_off(" ");
    BOOST_TEST(sign_off_shown.faults.at(0).path == "found");

    sign_off.sign_off("Asked both; it was right.");
    async.drain();

    BOOST_TEST(found.at(0) == "Asked both; it was right.");
    BOOST_TEST(sign_off_shown.closed);
    BOOST_TEST(done == 1);
}

BOOST_AUTO_TEST_CASE(the_banner_says_until_when_and_why)
{
    const api::BreakGlass open{"b1", "c7", "At the door.", now,
                               Instant{now.value + std::chrono::minutes{220}}};
    BOOST_TEST(banner_words(open, now) ==
               "Opened by break-glass until " + time_of_day(to_local(open.ends_at)) + ": At the door.");
    BOOST_TEST(look_into_words(waiting(true)) ==
               "Opened by Tomas Reedling for 4 hours: At the door, and nobody to ask.");
}

BOOST_AUTO_TEST_CASE(in_the_inbox_it_stands_first_for_a_lead_to_look_into_and_for_the_therapist_to_see)
{
    api::ReadInbox::Reply inbox;
    inbox.break_glasses = {waiting(true)};
    connection.on<api::ReadSignalSettings>([](const auto&) { return api::ReadSignalSettings::Reply{}; });
    connection.on<api::ReadInbox>([&](const auto&) { return inbox; });
    SeenInbox view;
    InboxPresenter waits{view, screen()};
    waits.refresh();
    async.drain();

    BOOST_TEST(waits.counts() == "One record was opened by break-glass.");
    BOOST_TEST(waits.waiting() == 1);
    BOOST_TEST(waits.lines().at(0).what == "Break-glass to look into");
    BOOST_TEST(waits.to_look_into() != nullptr);
    BOOST_TEST(!waits.can_take_note());

    inbox.break_glasses = {waiting(false)};
    waits.refresh();
    async.drain();
    BOOST_TEST(waits.to_look_into() == nullptr);
    waits.take_note();
    async.drain();
    BOOST_TEST(found.at(0) == "");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace attune::desktop
