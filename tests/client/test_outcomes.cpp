// The Outcomes page: what is asked, how it is told, what opens behind a figure, and the bytes that are saved.
#include <boost/test/unit_test.hpp>

#include "client/outcomes/outcomes_presenter.hpp"
#include "shared/csv/csv.hpp"
#include "shared/domain/wall_clock.hpp"
#include "tests/shared/measure_data.hpp"
#include "tests/support/desk_fixture.hpp"

using namespace attune;
using namespace attune::desktop;

namespace {

struct SeenOutcomes : OutcomesView {
    void show_outcomes() override { ++times_shown; }
    void show_list() override { ++times_listed; }
    void show_sentence(const std::string& text) override { sentence = text; }

    int times_shown = 0;
    int times_listed = 0;
    std::string sentence;
};

CountedEpisode episode(double first, double last)
{
    const auto& phq9 = test::instrument("phq9");
    const auto& total = phq9.scores.front();
    EpisodeFacts facts;
    facts.ended_on = Day{std::chrono::sys_days{std::chrono::year{2026} / 6 / 5}};
    facts.complete = 2;
    facts.first = first;
    facts.last = last;
    facts.attended = 6;
    return counted(std::move(facts), phq9, total, find_basis(phq9, total, std::nullopt));
}

struct OutcomesDesk : DeskFixture {
    OutcomesDesk()
    {
        screen().library.renew({test::library().instruments(), {}});
        connection.on<api::ReadOutcomes>(
            [this](const api::ReadOutcomes::Request& request) -> Result<api::ReadOutcomes::Reply> {
                asked = request;
                if (refusal)
                    return *refusal;
                const auto& phq9 = test::instrument("phq9");
                const auto& total = phq9.scores.front();
                api::ReadOutcomes::Reply reply;
                reply.instrument = "phq9";
                reply.version = phq9.version;
                reply.score = "total";
                reply.basis = find_basis(phq9, total, std::nullopt);
                reply.reliability = 0.89;
                reply.outcomes = outcomes_of(episodes, total, reply.reliability);
                reply.therapists = therapists;
                reply.by_therapist = by_therapist;
                reply.made_at = now;
                return reply;
            });
        connection.on<api::ListOutcome>(
            [this](const api::ListOutcome::Request& request) -> Result<api::ListOutcome::Reply> {
                asked_group = request.group;
                return list;
            });
        presenter = std::make_unique<OutcomesPresenter>(view, screen());
    }
    void refresh()
    {
        presenter->refresh();
        async.drain();
    }
    [[nodiscard]] Day now_day() const { return local_day(now); }
    std::size_t row_of(OutcomeGroup group) const
    {
        for (std::size_t i = 0; i < presenter->rows().size(); ++i)
            if (presenter->rows()[i].group == group)
                return i;
        return presenter->rows().size();
    }

    std::vector<CountedEpisode> episodes{episode(18, 6), episode(16, 15), episode(9, 17), episode(20, 12)};
    std::vector<api::OutcomeTherapist> therapists{{"t1", "Ines Bramblewick"}, {"t2", "Maren Thistledown"}};
    std::vector<TherapistOutcome> by_therapist;
    std::optional<Refusal> refusal;
    api::ListOutcome::Reply list;
    api::ReadOutcomes::Request asked;
    OutcomeGroup asked_group = OutcomeGroup::referred;
    SeenOutcomes view;
    std::unique_ptr<OutcomesPresenter> presenter;
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(outcomes_page, OutcomesDesk)

BOOST_AUTO_TEST_CASE(at_first_it_asks_for_depression_in_episodes_that_ended_in_the_last_year)
{
    refresh();

    BOOST_TEST(asked.instrument == "phq9");
    BOOST_TEST((asked.period == api::OutcomePeriod::ended));
    BOOST_TEST(to_string(asked.from) == "2025-11-25");
    BOOST_TEST(to_string(asked.until) == "2026-11-24");
    BOOST_TEST(!asked.therapist_id);
    BOOST_TEST(!asked.problem);
}

BOOST_AUTO_TEST_CASE(the_headline_counts_with_denominators_and_intervals)
{
    refresh();

    BOOST_TEST(
        presenter->report().headline ==
        "4 of 4 episodes that started and ended have a first and a last score. Reliably better: 2 of 4, "
        "50 % (15 to 85 %). Reliably worse: 1 of 4, 25 % (5 to 70 %).");
    BOOST_TEST(presenter->report().selection == "Episodes that ended between 25 Nov 2025 and 24 Nov 2026.");
    BOOST_TEST(presenter->rows()[row_of(OutcomeGroup::reliably_better)].count == "2 of 4");
    BOOST_TEST(presenter->rows()[row_of(OutcomeGroup::reliably_better)].interval == "15 to 85 %");
}

BOOST_AUTO_TEST_CASE(a_filter_is_asked_once_and_named_in_the_selection)
{
    refresh();
    auto filters = presenter->filters();
    filters.therapist = 2;
    filters.problem = "low mood";
    filters.period = 1;
    filters.by = api::OutcomePeriod::began;

    presenter->filter(filters);
    presenter->filter(filters);
    async.drain();

    BOOST_TEST(connection.times("read_outcomes") == 2U);
    BOOST_TEST(asked.therapist_id.value() == "t2");
    BOOST_TEST(asked.problem.value() == "low mood");
    BOOST_TEST(to_string(asked.from) == "2026-01-01");
    BOOST_TEST(
        presenter->report().selection ==
        "Episodes that began between 1 Jan 2026 and 31 Dec 2026, therapist Maren Thistledown, problem with "
        "\u201clow mood\u201d.");
}

BOOST_AUTO_TEST_CASE(whoever_counts_themselves_alone_has_no_choice_of_therapists)
{
    therapists = {{"t1", "Ines Bramblewick"}};
    refresh();

    BOOST_TEST(presenter->therapists() == std::vector<std::string>{"Ines Bramblewick"},
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(behind_a_figure_stand_those_whom_the_reader_may_see_and_how_many_others)
{
    refresh();
    list.clients = {
        {"c1", "Wren Larkwhistle", "", now_day(), now_day(), 18, 6, VerdictKind::reliably_better}};
    list.others = 1;

    presenter->open(row_of(OutcomeGroup::reliably_better));
    async.drain();

    BOOST_TEST((asked_group == OutcomeGroup::reliably_better));
    BOOST_TEST(presenter->list_heading() == "Reliably better: 1 episode of a client of yours and 1 other.");
    BOOST_TEST_REQUIRE(presenter->list().size() == 1U);
    BOOST_TEST(presenter->list().front().name == "Wren Larkwhistle");
    BOOST_TEST(presenter->list().front().scores == "18 \u2192 6");
}

BOOST_AUTO_TEST_CASE(a_heading_has_nobody_behind_it)
{
    refresh();

    presenter->open(0);
    async.drain();

    BOOST_TEST(connection.times("list_outcome") == 0U);
    BOOST_TEST(presenter->list_heading().empty());
}

BOOST_AUTO_TEST_CASE(no_episode_is_an_empty_page_and_a_refusal_is_said)
{
    episodes.clear();
    refresh();
    BOOST_TEST(presenter->empty());
    BOOST_TEST(presenter->report().headline == "No episodes.");

    refusal = Refusal{RefusalCode::forbidden, "The outcomes of this therapist are not yours."};
    refresh();
    BOOST_TEST(view.sentence == "The outcomes of this therapist are not yours.");
}

BOOST_AUTO_TEST_CASE(the_funnel_is_drawn_for_two_therapists_or_more)
{
    by_therapist = {{"t1", "Ines Bramblewick", 3, 9}};
    refresh();
    BOOST_TEST(presenter->funnel().therapists.empty());

    by_therapist.push_back({"t2", "Maren Thistledown", 5, 11});
    refresh();
    BOOST_TEST(presenter->funnel().therapists.size() == 2U);
    BOOST_TEST(presenter->funnel().therapists.front().name == "Ines Bramblewick");
}

BOOST_AUTO_TEST_CASE(the_csv_holds_every_figure_and_no_formula)
{
    auto filters = presenter->filters();
    filters.problem = "=1+1";
    presenter->filter(filters);
    async.drain();

    const auto table = parse_csv(presenter->csv(), "outcomes.csv").value();

    std::size_t figures = 0;
    for (const auto& row : presenter->rows())
        figures += row.heading ? 0 : 1;
    BOOST_TEST(table.size() == figures + 1);
    const auto better =
        std::ranges::find_if(table, [](const CsvRow& row) { return row.cells.at(3) == "reliably_better"; });
    BOOST_TEST_REQUIRE((better != table.end()));
    BOOST_TEST(better->cells.at(4) == "2");
    BOOST_TEST(better->cells.at(5) == "4");
    BOOST_TEST(better->cells.at(6) == "0.5");
    for (const auto& row : table)
        for (const auto& cell : row.cells)
            BOOST_TEST((cell.empty() || (cell.front() != '=' && cell.front() != '@')));
}

BOOST_AUTO_TEST_CASE(the_pdf_has_the_same_bytes_when_it_is_made_twice)
{
    refresh();

    const auto once = presenter->pdf();

    BOOST_TEST(once.substr(0, 5) == "%PDF-");
    BOOST_TEST((once == presenter->pdf()));
}

BOOST_AUTO_TEST_SUITE_END()
