// The outcomes as a report: on the practice's paper, without the parts that it leaves out, in each form the
// same, and filed nowhere.
#include <boost/test/unit_test.hpp>

#include "client/outcomes/outcomes_report_presenter.hpp"
#include "tests/shared/measure_data.hpp"
#include "tests/support/desk_fixture.hpp"

using namespace attune;
using namespace attune::desktop;

namespace {

struct Figures : OutcomesView {
    void show_outcomes() override {}
    void show_list() override {}
    void show_sentence(const std::string&) override {}
};

struct Drawn : TrajectoriesView {
    void show_trajectories() override {}
    void show_sentence(const std::string&) override {}
};

struct SeenReport : OutcomesReportView {
    void show_parts() override { ++times_parts; }
    void show_paper() override { ++times_paper; }
    void show_sentence(const std::string& text) override { sentence = text; }

    int times_parts = 0;
    int times_paper = 0;
    std::string sentence;
};

CountedEpisode counted_episode(double first, double last)
{
    const auto& phq9 = test::instrument("phq9");
    const auto& total = phq9.scores.front();
    EpisodeFacts facts;
    facts.ended_on = parse_day("2026-06-05");
    facts.complete = 2;
    facts.first = first;
    facts.last = last;
    facts.attended = 6;
    return counted(std::move(facts), phq9, total, find_basis(phq9, total, std::nullopt));
}

// The presenters read the library when they are made.
struct WithLibrary : DeskFixture {
    WithLibrary() { screen().library.renew({test::library().instruments(), {}}); }
};

struct ReportDesk : WithLibrary {
    ReportDesk()
    {
        connection.on<api::ReadOutcomes>(
            [this](const api::ReadOutcomes::Request&) -> Result<api::ReadOutcomes::Reply> {
                const auto& total = test::instrument("phq9").scores.front();
                api::ReadOutcomes::Reply reply;
                reply.instrument = "phq9";
                reply.score = "total";
                reply.basis = find_basis(test::instrument("phq9"), total, std::nullopt);
                const std::vector<CountedEpisode> episodes{counted_episode(18, 6), counted_episode(16, 15),
                                                           counted_episode(20, 12)};
                reply.outcomes = outcomes_of(episodes, total, 0.89);
                reply.by_therapist = {{"t1", "Ines Bramblewick", 1, 2}, {"t2", "Maren Thistledown", 1, 1}};
                reply.made_at = now;
                return reply;
            });
        connection.on<api::ReadTrajectories>([this](const auto&) -> Result<api::ReadTrajectories::Reply> {
            if (refusal)
                return *refusal;
            return api::ReadTrajectories::Reply{};
        });
        connection.on<api::ListTrajectories>([](const auto&) -> Result<api::ListTrajectories::Reply> {
            return api::ListTrajectories::Reply{};
        });
        connection.on<api::ReadPracticePaper>(
            [this](const auto&) -> Result<api::PracticePaperRead> { return paper; });
        connection.on<api::ReadSignature>([](const auto&) -> Result<api::Signature> {
            return api::Signature{"Clinical lead", "Register no. 00000"};
        });
        figures.refresh();
        async.drain();
        trajectories.ask(figures.request());
    }
    void look()
    {
        presenter.look();
        async.drain();
    }

    api::PracticePaperRead paper{1, {"1 Mill Lane\nFernhollow", "Larkspur Practice, invented", "", {}}};
    std::optional<Refusal> refusal;
    Figures figures_view;
    Drawn drawn;
    SeenReport view;
    OutcomesPresenter figures{figures_view, screen()};
    TrajectoriesPresenter trajectories{drawn, screen()};
    OutcomesReportPresenter presenter{view, screen(), figures, trajectories};
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(outcomes_as_a_report, ReportDesk)

BOOST_AUTO_TEST_CASE(it_stands_on_the_practices_paper_and_each_form_says_the_same)
{
    BOOST_TEST(!presenter.page().has_value());
    look();

    BOOST_TEST_REQUIRE(presenter.page().has_value());
    BOOST_TEST(view.times_parts == 1);
    for (const auto& text : {presenter.plain_text(), presenter.html()})
        for (const auto* words : {"Outcomes, PHQ-9", "1 Mill Lane", "Larkspur Practice, invented", "3 of 3",
                                  "Ines Bramblewick, 1 of 2", "What the figures rest on"})
            BOOST_TEST(text.find(words) != std::string::npos, words << '\n' << text);
    BOOST_TEST(presenter.pdf().substr(0, 5) == "%PDF-");
    BOOST_TEST((presenter.pdf() == presenter.pdf()));
}

BOOST_AUTO_TEST_CASE(the_practice_says_which_parts_are_usual_and_the_reader_chooses_others)
{
    paper.paper.usual_parts = {{ManuscriptKind::outcomes_report, {"funnel"}}};
    look();
    BOOST_TEST(!presenter.is_in("funnel"));
    BOOST_TEST(presenter.is_in("signature"));

    presenter.take_in("funnel", true);
    presenter.take_in("signature", false);
    presenter.take_in("sources", false);

    const auto text = presenter.plain_text();
    BOOST_TEST(text.find("Ines Bramblewick, 1 of 2") != std::string::npos);
    BOOST_TEST(text.find("Register no. 00000") == std::string::npos);
    BOOST_TEST(text.find("Without a comparison group") != std::string::npos);
    presenter.forget();
    look();
    BOOST_TEST(presenter.is_in("funnel"), "what was chosen holds for other figures");
}

BOOST_AUTO_TEST_CASE(other_figures_are_another_page_and_a_reply_to_the_first_is_none)
{
    presenter.look();
    presenter.forget();
    async.drain();

    BOOST_TEST(!presenter.page().has_value());
    BOOST_TEST(presenter.pdf().empty());
    look();
    BOOST_TEST(presenter.page().has_value());
}

BOOST_AUTO_TEST_CASE(the_page_comes_though_the_csv_waits_for_the_same_trajectories)
{
    int saved = 0;
    trajectories.look([&] { ++saved; });
    presenter.look();
    trajectories.look([&] { ++saved; });
    async.drain();

    BOOST_TEST(saved == 2);
    BOOST_TEST(presenter.page().has_value());
}

BOOST_AUTO_TEST_CASE(trajectories_that_cannot_be_read_are_missing_and_it_says_why)
{
    refusal = Refusal{RefusalCode::conflict, "There are too many episodes."};
    look();

    BOOST_TEST(presenter.page().has_value());
    BOOST_TEST(view.sentence == "There are too many episodes.");
}

BOOST_AUTO_TEST_SUITE_END()
