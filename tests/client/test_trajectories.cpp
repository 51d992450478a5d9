// The trajectories on the Outcomes page: what is read and when, a page of episodes at a time, names on the
// screen and numbers in files.
#include <boost/test/unit_test.hpp>

#include "client/outcomes/trajectories_presenter.hpp"
#include "shared/csv/csv.hpp"
#include "tests/shared/measure_data.hpp"
#include "tests/support/desk_fixture.hpp"

using namespace attune;
using namespace attune::desktop;

namespace {

struct SeenTrajectories : TrajectoriesView {
    void show_trajectories() override { ++times_shown; }
    void show_sentence(const std::string& text) override { sentence = text; }

    int times_shown = 0;
    std::string sentence;
};

struct TrajectoriesDesk : DeskFixture {
    TrajectoriesDesk()
    {
        screen().library.renew({test::library().instruments(), {}});
        const Trajectory better{{1, 0, 18}, {5, 28, 10}, {9, 56, 6}};
        groups.groups = {{OutcomeGroup::reliably_better, 3, {better, better, better}}};
        const auto& phq9 = test::instrument("phq9");
        const auto& total = phq9.scores.front();
        api::ClientTrajectory wren;
        wren.client = {"c1", true, "Wren Larkwhistle", "", {}, {}, 18, 6, VerdictKind::reliably_better};
        wren.trajectory = better;
        wren.basis = find_basis(phq9, total, std::nullopt);
        list.clients = {wren};
        list.known = 30;
        list.others = 2;
        connection.on<api::ReadTrajectories>(
            [this](const auto&) -> Result<api::ReadTrajectories::Reply> { return groups; });
        connection.on<api::ListTrajectories>(
            [this](const auto& request) -> Result<api::ListTrajectories::Reply> {
                asked = request;
                return list;
            });
        api::ReadOutcomes::Request question;
        question.instrument = "phq9";
        question.score = "total";
        presenter.ask(question);
    }

    api::ReadTrajectories::Reply groups;
    api::ListTrajectories::Reply list;
    api::ListTrajectories::Request asked;
    SeenTrajectories view;
    TrajectoriesPresenter presenter{view, screen()};
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(trajectories_page, TrajectoriesDesk)

BOOST_AUTO_TEST_CASE(nothing_is_read_before_somebody_looks_and_nothing_twice)
{
    async.drain();
    BOOST_TEST(connection.times("read_trajectories") == 0U);

    int done = 0;
    presenter.look([&] { ++done; });
    async.drain();
    presenter.look([&] { ++done; });
    async.drain();

    BOOST_TEST(connection.times("read_trajectories") == 1U);
    BOOST_TEST(connection.times("list_trajectories") == 1U);
    BOOST_TEST(done == 2);
    BOOST_TEST(!presenter.empty());
}

BOOST_AUTO_TEST_CASE(two_who_wait_for_the_same_reading_are_both_told)
{
    int report = 0;
    int csv = 0;
    presenter.look([&] { ++report; });
    presenter.look();
    presenter.look([&] { ++csv; });
    async.drain();

    BOOST_TEST(report == 1);
    BOOST_TEST(csv == 1);
    BOOST_TEST(connection.times("read_trajectories") == 1U);
}

BOOST_AUTO_TEST_CASE(names_head_the_panels_on_the_screen_and_numbers_those_on_paper)
{
    presenter.look();
    async.drain();

    BOOST_TEST(presenter.episodes().panels.front().heading == "Wren Larkwhistle");
    BOOST_TEST(presenter.unnamed_episodes().panels.front().heading == "1");
    BOOST_TEST(presenter.episodes().panels.front().notes == "Reliably better, 18 \u2192 6");
    BOOST_TEST(presenter.episodes().last == presenter.groups().last);
    BOOST_TEST(presenter.client_of(0).value() == "c1");
    BOOST_TEST(!presenter.client_of(1));
    BOOST_TEST(
        presenter.episodes_words() ==
        "All with two scores: 30 episodes of clients of yours and 2 others. 1 to 1 are shown. From the "
        "most worsened to the most improved.");
}

BOOST_AUTO_TEST_CASE(a_page_is_turned_and_another_choice_begins_at_the_first)
{
    presenter.look();
    async.drain();
    BOOST_TEST(presenter.pages() == 2);

    presenter.turn_to(1);
    async.drain();
    BOOST_TEST(asked.page == 1);
    presenter.turn_to(2);
    async.drain();
    BOOST_TEST(asked.page == 1);

    presenter.choose(1);
    async.drain();
    BOOST_TEST(asked.page == 0);
    BOOST_TEST((asked.group == OutcomeGroup::reliably_worse));
}

BOOST_AUTO_TEST_CASE(records_without_sessions_lie_by_weeks_until_somebody_says_otherwise)
{
    for (auto& trajectory : groups.groups.front().trajectories)
        for (auto& point : trajectory)
            point.session = 0;
    presenter.look();
    async.drain();

    BOOST_TEST((presenter.axis() == TrajectoryAxis::weeks));
    BOOST_TEST(presenter.groups().last == 8.0);
    presenter.lay_across(TrajectoryAxis::sessions);
    BOOST_TEST(view.times_shown == 2);
}

BOOST_AUTO_TEST_CASE(the_csv_has_means_with_their_n_and_every_form_and_no_name)
{
    presenter.look();
    async.drain();

    const auto table = parse_csv(presenter.csv(), "trajectories.csv").value();

    BOOST_TEST(table.size() == 1U + 3 + 3 + 9);
    BOOST_TEST(table.at(1).cells.at(0) == "mean_by_session");
    BOOST_TEST(table.at(1).cells.at(3) == "1");
    BOOST_TEST(table.at(1).cells.at(5) == "18");
    BOOST_TEST(table.at(1).cells.at(6) == "3");
    BOOST_TEST(presenter.csv().find("Wren") == std::string::npos);
}

BOOST_AUTO_TEST_SUITE_END()
