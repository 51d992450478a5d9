// Change across the caseload: who is listed first, how they are counted, and what the picture is drawn from.
#include <boost/test/unit_test.hpp>

#include "client/caseload/change_presenter.hpp"
#include "tests/shared/measure_data.hpp"
#include "tests/support/desk_fixture.hpp"

using namespace attune;
using namespace attune::desktop;

namespace {

struct SeenChange : ChangeView {
    void show_change() override { ++times_shown; }
    void show_selected() override { ++times_selected; }
    void show_sentence(const std::string& text) override { sentence = text; }

    int times_shown = 0;
    int times_selected = 0;
    std::string sentence;
};

api::ChangeOfClient client(const std::string& name, double first, double latest)
{
    const auto& phq9 = test::instrument("phq9");
    const auto& total = phq9.scores.front();
    return {name, name, name, judge(phq9, total, find_basis(phq9, total, std::nullopt), first, latest),
            Significance::unchanged};
}

struct ChangeDesk : DeskFixture {
    ChangeDesk()
    {
        screen().library.renew({test::library().instruments(), {}});
        connection.on<api::ReadCaseloadChange>([this](const api::ReadCaseloadChange::Request& request)
                                                   -> Result<api::ReadCaseloadChange::Reply> {
            asked = request.instrument + ' ' + request.score;
            if (refusal)
                return *refusal;
            const auto& phq9 = test::instrument("phq9");
            return api::ReadCaseloadChange::Reply{
                "phq9",  phq9.version,  "total", find_basis(phq9, phq9.scores.front(), std::nullopt),
                clients, with_one_score};
        });
        presenter = std::make_unique<ChangePresenter>(view, screen());
    }
    void refresh()
    {
        presenter->refresh();
        async.drain();
    }

    std::vector<api::ChangeOfClient> clients;
    int with_one_score = 0;
    std::optional<Refusal> refusal;
    std::string asked;
    SeenChange view;
    std::unique_ptr<ChangePresenter> presenter;
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(change_across_the_caseload, ChangeDesk)

BOOST_AUTO_TEST_CASE(depression_comes_first_and_any_score_that_can_be_judged_may_be_chosen)
{
    refresh();
    BOOST_TEST(asked == "phq9 total");

    for (std::size_t i = 0; i < presenter->choices().size(); ++i)
        if (presenter->choices()[i].instrument == "fcs" && presenter->choices()[i].score == "self")
            presenter->choose(i);
    async.drain();

    BOOST_TEST(asked == "fcs self");
}

BOOST_AUTO_TEST_CASE(who_is_worse_stands_first_and_who_has_recovered_last)
{
    clients = {client("Recovered", 15, 5), client("Same", 12, 11), client("Better", 24, 14),
               client("Worse", 8, 16)};

    refresh();

    BOOST_TEST_REQUIRE(presenter->clients().size() == 4U);
    BOOST_TEST(presenter->clients()[0].client_id == "Worse");
    BOOST_TEST(presenter->clients()[1].client_id == "Same");
    BOOST_TEST(presenter->clients()[2].client_id == "Better");
    BOOST_TEST(presenter->clients()[3].client_id == "Recovered");
    BOOST_TEST(meaning(presenter->clients()[3]) == "Recovered");
}

BOOST_AUTO_TEST_CASE(they_are_counted_in_words_with_those_left_out)
{
    clients = {client("A", 15, 5), client("B", 16, 4), client("C", 12, 11), client("D", 8, 16)};
    with_one_score = 3;

    refresh();

    BOOST_TEST(
        presenter->counts() ==
        "4 clients with two scores or more: 2 recovered, 1 no reliable change, 1 reliably worse. 3 more "
        "have one score.");
}

BOOST_AUTO_TEST_CASE(an_empty_caseload_says_so)
{
    with_one_score = 1;

    refresh();

    BOOST_TEST(presenter->counts() ==
               "No client of yours has two complete scores on it yet. 1 more has one score.");
    BOOST_TEST(presenter->figure().points.empty());
}

BOOST_AUTO_TEST_CASE(the_picture_is_drawn_from_the_rows_as_they_are_listed)
{
    clients = {client("A", 15, 5), client("D", 8, 16)};
    refresh();

    presenter->select(1);
    const auto figure = presenter->figure();

    BOOST_TEST(figure.points[0].first == 8);
    BOOST_TEST((figure.points[0].verdict == VerdictKind::reliably_worse));
    BOOST_TEST(figure.selected.value() == 1U);
    BOOST_TEST(figure.scale.max == 27);
    BOOST_TEST(view.times_selected == 1);
}

BOOST_AUTO_TEST_CASE(what_is_copied_is_the_list_under_the_words_over_the_picture)
{
    clients = {client("A", 15, 5), client("D", 8, 16)};
    refresh();

    BOOST_TEST(as_tsv(presenter->table()) ==
               "2 clients with two scores or more: 1 recovered, 1 reliably worse.\n"
               "Client\tFirst\tLatest\tChange\n"
               "D\t8\t16\tReliably worse\n"
               "A\t15\t5\tRecovered\n");
    BOOST_TEST(presenter->figure().caption == presenter->counts());
    BOOST_TEST(presenter->figure().title == "PHQ-9");
    BOOST_TEST(presenter->file_name().starts_with("Change PHQ-9 2"));
}

BOOST_AUTO_TEST_CASE(a_refusal_is_said)
{
    refusal = Refusal{RefusalCode::conflict, "Too many for one picture."};

    refresh();

    BOOST_TEST(view.sentence == "Too many for one picture.");
    BOOST_TEST(view.times_shown == 0);
}

BOOST_AUTO_TEST_SUITE_END()
