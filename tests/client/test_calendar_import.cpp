// A calendar file on the screen: looked over, given clients, and taken over.
#include <boost/test/unit_test.hpp>

#include "client/diary/calendar_import_presenter.hpp"
#include "shared/api/caseload.hpp"
#include "tests/support/appointments.hpp"
#include "tests/support/desk_fixture.hpp"

namespace attune::desktop {

namespace {

struct ShownImport : CalendarImportView {
    void show_lines() override {}
    void show_found() override {}
    void show_busy(bool) override {}
    void show_sentence(const std::string& text) override { sentence = text; }
    void close() override { closed = true; }

    std::string sentence;
    bool closed = false;
};

struct ImportDesk : DeskFixture {
    ImportDesk()
    {
        connection.on<api::PreviewCalendar>([this](const auto& request) {
            api::PreviewCalendar::Reply reply;
            for (const auto& time : request.times)
                reply.fates.push_back(time.uid == taken
                                          ? api::FateOfTime{api::ImportFate::not_taken, "It is taken."}
                                          : api::FateOfTime{});
            return reply;
        });
        connection.on<api::ImportCalendar>([this](const auto& request) -> Result<api::ImportCalendar::Reply> {
            sent = request.times;
            if (refuse)
                return Refusal{RefusalCode::conflict, "That time is taken. None was taken over."};
            return api::ImportCalendar::Reply{{appointment("n", at("2026-12-01", 9))}};
        });
        connection.on<api::ReadCaseload>([](const auto&) {
            api::ReadCaseload::Reply reply;
            api::CaseloadRow row;
            row.client_id = "Wren";
            row.legal_name = "Wren Larkwhistle";
            reply.rows.push_back(row);
            return reply;
        });
    }
    static std::string event(const std::string& uid, const std::string& lines)
    {
        return "BEGIN:VEVENT\r\nUID:" + uid + "\r\nSUMMARY:Meeting\r\n" + lines + "END:VEVENT\r\n";
    }
    static std::string file()
    {
        return "BEGIN:VCALENDAR\r\n" + event("a", "DTSTART:20261201T090000Z\r\nDURATION:PT1H\r\n") +
               event("b", "DTSTART:20261202T090000Z\r\nDURATION:PT1H\r\n") +
               event("c", "DTSTART;VALUE=DATE:20261203\r\n") + "END:VCALENDAR\r\n";
    }

    std::string taken = "b";
    bool refuse = false;
    std::vector<api::ImportedTime> sent;
    std::vector<api::Appointment> made;
    ShownImport view;
    CalendarImportPresenter presenter{view, screen(),
                                      [this](const std::vector<api::Appointment>& all) { made = all; }};
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(calendar_import, ImportDesk)

BOOST_AUTO_TEST_CASE(each_line_says_what_becomes_of_it_and_only_what_can_be_is_sent)
{
    presenter.read(file());
    BOOST_TEST(!presenter.may_import());
    async.drain();

    BOOST_TEST_REQUIRE(presenter.lines().size() == 3U);
    BOOST_TEST(presenter.lines()[0].fate == "Will be added");
    BOOST_TEST(presenter.lines()[1].fate == "It is taken.");
    BOOST_TEST(presenter.lines()[2].fate == "It is of whole days. Enter it as leave if you are away.");
    BOOST_TEST(presenter.counts() == "1 would be added, 0 are there already, 2 cannot be taken over.");

    presenter.submit();
    async.drain();
    BOOST_TEST_REQUIRE(sent.size() == 1U);
    BOOST_TEST(sent.front().uid == "a");
    BOOST_TEST(!sent.front().client_id.has_value());
    BOOST_TEST(made.size() == 1U);
    BOOST_TEST(view.closed);
}

BOOST_AUTO_TEST_CASE(a_person_says_whose_time_it_is_and_may_take_that_back)
{
    presenter.read(file());
    presenter.find("wren");
    async.drain();

    presenter.give(0, 0);
    async.drain();
    BOOST_TEST(presenter.lines()[0].client == "Wren Larkwhistle");
    presenter.give_nobody(0);
    async.drain();
    BOOST_TEST(presenter.lines()[0].client == "");
    presenter.give(0, 0);
    async.drain();

    presenter.submit();
    async.drain();
    BOOST_TEST(sent.front().client_id.value() == "Wren");
}

BOOST_AUTO_TEST_CASE(what_is_refused_is_said_and_looked_over_again)
{
    refuse = true;
    presenter.read(file());
    async.drain();
    presenter.submit();
    async.drain();

    BOOST_TEST(view.sentence == "That time is taken. None was taken over.");
    BOOST_TEST(!view.closed);
    BOOST_TEST(connection.times("preview_calendar") == 2U);
}

BOOST_AUTO_TEST_CASE(a_file_that_is_none_is_said_to_be_none)
{
    presenter.read("hello");

    BOOST_TEST(view.sentence == "This is no calendar file (iCalendar, .ics).");
    BOOST_TEST(!presenter.may_import());
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace attune::desktop
