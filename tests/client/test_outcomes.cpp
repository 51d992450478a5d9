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
                reply.reliability = reliability;
                reply.cut_offs = cut_offs.empty() ? recovery_by_cut_offs(episodes, phq9, total) : cut_offs;
                reply.of_other_versions = of_other_versions;
                reply.outcomes = outcomes_of(episodes, total, reply.reliability);
                reply.therapists = therapists;
                reply.by_therapist = by_therapist;
                reply.services = services;
                reply.by_service = by_service;
                reply.names_until = names_until;
                reply.made_at = now;
                return reply;
            });
        connection.on<api::ListOutcome>(
            [this](const api::ListOutcome::Request& request) -> Result<api::ListOutcome::Reply> {
                asked_group = request.group;
                asked_list = request;
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
            if (presenter->rows()[i].list == reports::OutcomeList{group})
                return i;
        return presenter->rows().size();
    }

    std::vector<CountedEpisode> episodes{episode(18, 6), episode(16, 15), episode(9, 17), episode(20, 12)};
    std::vector<api::OutcomeTherapist> therapists{{"t1", "Ines Bramblewick"}, {"t2", "Maren Thistledown"}};
    std::vector<TherapistOutcome> by_therapist;
    std::vector<api::OutcomeService> services;
    std::vector<ServiceOutcome> by_service;
    std::optional<double> reliability = 0.89;
    std::vector<CutOffCount> cut_offs;
    int of_other_versions = 0;
    std::optional<Instant> names_until;
    std::optional<Refusal> refusal;
    api::ListOutcome::Reply list;
    api::ReadOutcomes::Request asked;
    OutcomeGroup asked_group = OutcomeGroup::referred;
    api::ListOutcome::Request asked_list;
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
    filters.therapist = "t2";
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

    BOOST_TEST((presenter->therapists() == std::vector<OutcomesPresenter::Named>{{"", "Ines Bramblewick"}}));
}

BOOST_AUTO_TEST_CASE(behind_a_figure_stand_those_whom_the_reader_may_see_and_how_many_others)
{
    refresh();
    list.clients = {
        {"c1", true, "Wren Larkwhistle", "", now_day(), now_day(), 18, 6, VerdictKind::reliably_better}};
    list.others = 1;

    presenter->open(row_of(OutcomeGroup::reliably_better));
    async.drain();

    BOOST_TEST((asked_group == OutcomeGroup::reliably_better));
    BOOST_TEST(presenter->list_heading() == "Reliably better: 1 episode of a client of yours and 1 other.");
    BOOST_TEST_REQUIRE(presenter->list().size() == 1U);
    BOOST_TEST(presenter->list().front().name == "Wren Larkwhistle");
    BOOST_TEST(presenter->list().front().scores == "18 \u2192 6");
}

BOOST_AUTO_TEST_CASE(every_figure_opens_the_list_that_it_was_counted_from)
{
    services = {{"v1", "Individual therapy"}};
    by_service = {{"v1", "Individual therapy", 3, 3, 2, 0, 3, {}}, {{}, "", 1, 1, 0, 1, 1, {}}};
    by_therapist = {{"t1", "Ines Bramblewick", 1, 2}, {"t2", "Maren Thistledown", 1, 2}};
    refresh();

    std::size_t without_list = 0;
    for (const auto& row : presenter->rows())
        without_list += row.heading || row.list ? 0 : 1;
    BOOST_TEST(without_list == 0U);
    const auto open = [&](const reports::OutcomeList& wanted) {
        const auto row =
            std::ranges::find_if(presenter->rows(), [&](const auto& one) { return one.list == wanted; });
        BOOST_TEST_REQUIRE((row != presenter->rows().end()));
        presenter->open(static_cast<std::size_t>(row - presenter->rows().begin()));
        async.drain();
    };
    open({OutcomeGroup::reliably_worse, ChangeMethod::hsu_linn_lord, {}, {}});
    BOOST_TEST((asked_list.by_method == ChangeMethod::hsu_linn_lord));
    BOOST_TEST((asked_list.group == OutcomeGroup::reliably_worse));
    open({OutcomeGroup::reliably_better, {}, "t2", {}});
    BOOST_TEST(asked_list.therapist_id.value() == "t2");
    open({OutcomeGroup::reliably_better, {}, {}, "none"});
    BOOST_TEST(asked_list.service.value() == "none");
}

BOOST_AUTO_TEST_CASE(a_service_is_asked_for_by_its_id_and_none_of_them_by_its_word)
{
    services = {{"v1", "Individual therapy"}, {"v2", "Group"}};
    refresh();
    BOOST_TEST(
        (presenter->services() ==
         std::vector<OutcomesPresenter::Named>{
             {"", "All services"}, {"v1", "Individual therapy"}, {"v2", "Group"}, {"none", "No service"}}));
    auto filters = presenter->filters();
    filters.service = "v2";
    presenter->filter(filters);
    async.drain();
    BOOST_TEST(asked.service.value() == "v2");
    BOOST_TEST(presenter->report().selection ==
               "Episodes that ended between 25 Nov 2025 and 24 Nov 2026, service Group.");

    filters.service = "none";
    presenter->filter(filters);
    async.drain();
    BOOST_TEST(asked.service.value() == "none");
}

// A retired service is on the list while its episodes are counted, and goes with them.
BOOST_AUTO_TEST_CASE(a_service_stays_chosen_when_another_goes_from_the_list)
{
    services = {{"v0", "Assessment, retired"}, {"v1", "Individual therapy"}, {"v2", "Group"}};
    refresh();
    services = {{"v1", "Individual therapy"}, {"v2", "Group"}};
    auto filters = presenter->filters();
    filters.service = "v2";

    presenter->filter(filters);
    async.drain();

    BOOST_TEST(asked.service.value() == "v2");
    BOOST_TEST(presenter->filters().service == "v2");
    BOOST_TEST(presenter->report().selection ==
               "Episodes that ended between 25 Nov 2025 and 24 Nov 2026, service Group.");
    filters.period = 1;
    presenter->filter(filters);
    async.drain();
    BOOST_TEST(asked.service.value() == "v2");
}

BOOST_AUTO_TEST_CASE(a_chosen_service_stays_on_the_list_when_it_goes_from_the_reply)
{
    services = {{"v0", "Assessment, retired"}, {"v1", "Individual therapy"}};
    refresh();
    services = {{"v1", "Individual therapy"}};
    auto filters = presenter->filters();
    filters.service = "v0";
    presenter->filter(filters);
    async.drain();

    const auto offered = presenter->services();
    BOOST_TEST((std::ranges::find(offered, "v0", &OutcomesPresenter::Named::id) != offered.end()));
    BOOST_TEST(presenter->report().selection ==
               "Episodes that ended between 25 Nov 2025 and 24 Nov 2026, service Assessment, retired.");
}

BOOST_AUTO_TEST_CASE(typed_dates_begin_with_those_of_the_period_before_and_are_asked_for)
{
    refresh();
    auto filters = presenter->filters();
    filters.period = 1;
    presenter->filter(filters);
    filters.period = presenter->periods().size() - 1;
    presenter->filter(filters);
    async.drain();
    BOOST_TEST(presenter->dates_are_typed());
    BOOST_TEST(to_string(asked.from) == "2026-01-01");

    presenter->type_from("1 Apr 2025");
    presenter->type_until("31 Mar 2026");
    async.drain();

    BOOST_TEST(to_string(asked.from) == "2025-04-01");
    BOOST_TEST(to_string(asked.until) == "2026-03-31");
    BOOST_TEST(presenter->report().selection == "Episodes that ended between 1 Apr 2025 and 31 Mar 2026.");

    const auto times = connection.times("read_outcomes");
    presenter->type_from("soon");
    async.drain();
    BOOST_TEST(connection.times("read_outcomes") == times);
    BOOST_TEST(view.sentence == "\u201csoon\u201d is no day. Write it as 24 Nov 2026.");
}

BOOST_AUTO_TEST_CASE(names_that_a_permission_opens_are_told_apart_and_open_no_record)
{
    names_until = parse_instant("2026-12-04T12:00:00Z").value();
    refresh();
    list.clients = {
        {"c1", true, "Wren Larkwhistle", "", now_day(), now_day(), 18, 6, VerdictKind::reliably_better},
        {"c2", false, "Tansy Underhill-Brook", "", now_day(), now_day(), 18, 4,
         VerdictKind::reliably_better}};

    presenter->open(row_of(OutcomeGroup::reliably_better));
    async.drain();

    BOOST_TEST(
        presenter->permission_words() ==
        "Until 4 Dec 2026 you may open names beyond your caseload. Each name that is opened is written "
        "down, with yours.");
    BOOST_TEST(presenter->list_heading() ==
               "Reliably better: 2 episodes, 1 of them of clients of yours. The other names are opened by a "
               "permission and written down.");
    BOOST_TEST(presenter->list().front().on_caseload);
    BOOST_TEST(!presenter->list().back().on_caseload);
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

BOOST_AUTO_TEST_CASE(a_cut_off_opens_its_own_list_and_what_cannot_be_said_has_its_reason)
{
    cut_offs = {{CutOffMethod::c, 8.6, 4, 2, 2}};
    refresh();
    const auto row = std::ranges::find_if(presenter->rows(), [](const auto& one) {
        return one.list == reports::OutcomeList{OutcomeGroup::recovered, {}, {}, {}, CutOffMethod::c};
    });
    BOOST_TEST_REQUIRE((row != presenter->rows().end()));
    BOOST_TEST(row->count == "2 of 4");
    presenter->open(static_cast<std::size_t>(row - presenter->rows().begin()));
    async.drain();
    BOOST_TEST((asked_list.by_cut_off == CutOffMethod::c));
    BOOST_TEST(
        presenter->notes().find("Clinical group: primary care, major depression by interview: mean 17.1") !=
        std::string::npos);

    reliability.reset();
    of_other_versions = 3;
    refresh();
    BOOST_TEST(presenter->notes().find("No reliability of this score is published") != std::string::npos);
    BOOST_TEST(presenter->notes().find("3 of those left out were measured with another version") !=
               std::string::npos);
}

BOOST_AUTO_TEST_SUITE_END()
