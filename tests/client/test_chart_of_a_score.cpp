// The large chart of one score among the others of its instrument.
#include <boost/test/unit_test.hpp>

#include "reports/chart_geometry.hpp"
#include "tests/client/progress_desk.hpp"

namespace attune::desktop {

namespace {

// Beside the PHQ-9 the four scores of the FSCRS, all given on the PHQ-9's days.
struct Several : Followed {
    Several()
    {
        const auto fscrs = shipped("fscrs");
        for (const auto& score : fscrs.scores) {
            auto course = overview.courses.front();
            course.instrument = fscrs.code;
            course.version = fscrs.version;
            course.score = score.code;
            overview.courses.push_back(course);
        }
        open_record();
        presenter.begin();
    }

    std::vector<std::string> sibling_titles()
    {
        std::vector<std::string> titles;
        for (const auto index : presenter.siblings())
            titles.push_back(presenter.figure_of(index).title);
        return titles;
    }
};

using Titles = std::vector<std::string>;

}  // namespace

BOOST_FIXTURE_TEST_SUITE(the_chart_of_a_score, Several)

BOOST_AUTO_TEST_CASE(the_other_scores_of_its_instrument_stand_under_it_and_no_others)
{
    BOOST_TEST(sibling_titles().empty());

    presenter.choose(2);

    BOOST_TEST(presenter.figure().title == "Hated self (FSCRS)");
    BOOST_TEST((sibling_titles() ==
                Titles{"Inadequate self (FSCRS)", "Reassured self (FSCRS)", "Self-criticism (FSCRS)"}));
}

BOOST_AUTO_TEST_CASE(one_that_is_chosen_changes_places_with_the_large_one)
{
    presenter.choose(2);

    presenter.choose(presenter.siblings().at(1));

    BOOST_TEST(presenter.figure().title == "Reassured self (FSCRS)");
    BOOST_TEST((sibling_titles() ==
                Titles{"Inadequate self (FSCRS)", "Hated self (FSCRS)", "Self-criticism (FSCRS)"}));
}

BOOST_AUTO_TEST_CASE(they_share_its_dates_and_each_keeps_the_whole_range_of_its_own)
{
    overview.courses.back().points.pop_back();
    overview.sessions.push_back({"s9", 1, "e1", 2, at_noon("2026-12-01"), 50, api::SessionState::attended});
    open_record();
    presenter.choose(1);

    const auto large = reports::make_frame(presenter.figure(), {0, 0, 700, 300}, 0, 0);
    for (const auto index : presenter.siblings()) {
        const auto figure = presenter.figure_of(index);
        const auto small = reports::make_frame(figure, {0, 0, 200, 60}, 0, 0);
        BOOST_TEST((small.first == large.first && small.last == large.last));
        BOOST_TEST(small.max == figure.scale.max);
    }
}

BOOST_AUTO_TEST_CASE(a_client_is_shown_no_cut_off_large_or_small_until_the_therapist_looks_again)
{
    BOOST_TEST(reports::cut_off_limit(presenter.figure()).has_value());

    presenter.show_as_to_client(true);

    BOOST_TEST(!reports::cut_off_limit(presenter.figure()).has_value());
    BOOST_TEST(presenter.figure_of(2).for_client);
    BOOST_TEST(view.courses == 2);

    presenter.show_as_to_client(false);
    BOOST_TEST(reports::cut_off_limit(presenter.figure()).has_value());
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace attune::desktop
