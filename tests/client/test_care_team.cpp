// The care team in words, a colleague added from the list, and who can leave.
#include <boost/test/unit_test.hpp>

#include "client/care_team/care_team_presenter.hpp"
#include "shared/domain/time_words.hpp"
#include "tests/support/desk_fixture.hpp"

namespace attune::desktop {

namespace {

struct ShownTeam : CareTeamView {
    void show_team() override { ++times; }
    void show_sentence(const std::string& text) override { sentence = text; }

    int times = 0;
    std::string sentence;
};

api::TeamMember member(const std::string& id, api::TeamCapacity capacity)
{
    api::TeamMember made{id, "The " + id, capacity, parse_instant("2026-02-03T10:00:00Z").value(), {}};
    if (capacity == api::TeamCapacity::break_glass)
        made.until = parse_instant("2026-11-24T17:40:00Z").value();
    return made;
}

struct TeamDesk : DeskFixture {
    TeamDesk()
    {
        connection.on<api::ReadCareTeam>([this](const auto&) { return team; });
        connection.on<api::AddToCareTeam>([this](const auto& request) -> Result<api::AddToCareTeam::Reply> {
            added = request.username;
            team.team.push_back(member("ines", api::TeamCapacity::member));
            return api::AddToCareTeam::Reply{"u9", "Ines Thistlewood"};
        });
        connection.on<api::EndMembership>([this](const auto& request) -> Result<api::ReadCareTeam::Reply> {
            ended = request;
            team.team.pop_back();
            return team;
        });
        team.team = {member("maren", api::TeamCapacity::responsible),
                     member("tomas", api::TeamCapacity::member)};
        team.may_join = {{"ines", "Ines Thistlewood"}};
        team.may_change = true;
        presenter.refresh();
        async.drain();
    }

    api::ReadCareTeam::Reply team;
    std::string added;
    api::EndMembership::Request ended;
    ShownTeam shown;
    ClientModel model{screen().calls, "c1"};
    CareTeamPresenter presenter{shown, screen(), model};
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(care_team, TeamDesk)

BOOST_AUTO_TEST_CASE(a_colleague_is_added_by_their_place_in_the_list)
{
    presenter.add(5);
    BOOST_TEST(shown.sentence == "Choose a colleague first.");

    presenter.add(0);
    async.drain();

    BOOST_TEST(added == "ines");
    BOOST_TEST(shown.sentence == "Ines Thistlewood is on the care team now and sees this client.");
    BOOST_TEST(shown.times == 2);
}

BOOST_AUTO_TEST_CASE(a_member_can_leave_and_the_responsible_therapist_cannot)
{
    BOOST_TEST(!presenter.can_end(0));
    presenter.end(0, "No.");
    async.drain();
    BOOST_TEST(ended.user_id == "");

    BOOST_TEST(presenter.can_end(1));
    presenter.end(1, " The work is done. ");
    async.drain();

    BOOST_TEST(ended.user_id == "tomas");
    BOOST_TEST(ended.reason == "The work is done.");
    BOOST_TEST(shown.sentence == "The tomas is no longer on the care team.");
    BOOST_TEST(presenter.care_team().team.size() == 1U);
}

BOOST_AUTO_TEST_CASE(who_may_not_change_the_team_ends_nothing)
{
    team.may_change = false;
    presenter.refresh();
    async.drain();
    BOOST_TEST(!presenter.can_end(1));
}

BOOST_AUTO_TEST_CASE(other_news_of_the_client_leaves_the_team_as_it_is_shown)
{
    const auto times = shown.times;
    presenter.refresh();
    async.drain();
    BOOST_TEST(shown.times == times);
    team.team.pop_back();
    presenter.refresh();
    async.drain();
    BOOST_TEST(shown.times == times + 1);
}

BOOST_AUTO_TEST_CASE(members_and_the_trail_are_said_in_words)
{
    BOOST_TEST(member_words(team.team[0], now) == "responsible therapist, since 3 Feb 2026");
    const auto passing = member("ines", api::TeamCapacity::break_glass);
    BOOST_TEST(member_words(passing, now) ==
               "by break-glass until " + time_of_day(to_local(passing.until.value())));
    api::TeamEvent event{"Tomas Reedling",
                         api::TeamCapacity::member,
                         api::TeamHappening::left,
                         {},
                         "The work is done.",
                         "Maren Ashvale",
                         now};
    BOOST_TEST(event_words(event, now) ==
               "24 Nov 2026: Tomas Reedling left, through Maren Ashvale. The work is done.");
    event.happened = api::TeamHappening::joined;
    event.reason.clear();
    event.done_by.clear();
    BOOST_TEST(event_words(event, now) == "24 Nov 2026: Tomas Reedling joined");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace attune::desktop
