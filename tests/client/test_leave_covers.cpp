// Cover during leave: named with two people and two days, said in words, taken back.
#include <boost/test/unit_test.hpp>

#include "client/inbox/inbox_counts.hpp"
#include "client/leave/leave_covers_presenter.hpp"
#include "tests/support/desk_fixture.hpp"

namespace attune::desktop {

namespace {

struct ShownCovers : LeaveCoversView {
    void show_covers() override { ++times; }
    void show_faults(const std::vector<FieldError>& all) override { faults = all; }
    void show_sentence(const std::string& text) override { sentence = text; }

    int times = 0;
    std::vector<FieldError> faults;
    std::string sentence;
};

struct LeaveDesk : DeskFixture {
    LeaveDesk()
    {
        covers.leave_covers = {{"l1",
                                {"u1", "Maren Ashvale"},
                                {"u2", "Tomas Reedling"},
                                parse_day("2026-11-30").value(),
                                parse_day("2026-12-04").value()}};
        covers.on_leave = {{"u1", "Maren Ashvale"}};
        covers.may_cover = {{"u1", "Maren Ashvale"}, {"u2", "Tomas Reedling"}};
        connection.on<api::ReadLeaveCovers>([this](const auto&) { return covers; });
        connection.on<api::NameLeaveCover>(
            [this](const auto& request) -> Result<api::ReadLeaveCovers::Reply> {
                named.push_back(request);
                return covers;
            });
        connection.on<api::TakeBackLeaveCover>(
            [this](const auto& request) -> Result<api::ReadLeaveCovers::Reply> {
                taken_back = request.leave_cover_id;
                return covers;
            });
        presenter.begin();
        async.drain();
    }

    api::ReadLeaveCovers::Reply covers;
    std::vector<api::NameLeaveCover::Request> named;
    std::string taken_back;
    ShownCovers shown;
    LeaveCoversPresenter presenter{shown, screen()};
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(leave_covers, LeaveDesk)

BOOST_AUTO_TEST_CASE(a_cover_needs_two_people_and_two_days)
{
    presenter.name(7, 7, "", "soon");
    BOOST_TEST(shown.faults.size() == 4U);

    presenter.name(0, 1, "30/11/2026", "4 Dec 2026");
    async.drain();

    BOOST_TEST(named.size() == 1U);
    BOOST_TEST(named.at(0).cover_id == "u2");
    BOOST_TEST(to_string(named.at(0).ends_on) == "2026-12-04");
    BOOST_TEST(shown.times == 2);
}

BOOST_AUTO_TEST_CASE(one_of_the_list_is_taken_back)
{
    presenter.take_back(3);
    presenter.take_back(0);
    async.drain();
    BOOST_TEST(taken_back == "l1");
}

BOOST_AUTO_TEST_CASE(both_read_it_in_the_inbox)
{
    api::ReadInbox::Reply inbox;
    inbox.leave_covers = covers.leave_covers;
    BOOST_TEST(counts_in_words(inbox) ==
               "Tomas Reedling covers the caseload of Maren Ashvale from 30 Nov 2026 to 4 Dec 2026.");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace attune::desktop
