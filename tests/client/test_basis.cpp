// What verdicts rest on, in the Library: how it is told, and putting another basis into use.
#include <boost/test/unit_test.hpp>

#include "client/library_screen/basis_presenter.hpp"
#include "client/library_screen/basis_rows.hpp"
#include "tests/shared/measure_data.hpp"
#include "tests/support/desk_fixture.hpp"

using namespace attune;
using namespace attune::desktop;

namespace {

struct SeenBasis : BasisView {
    void show_preview(const std::string& text) override { preview = text; }
    void show_busy(bool value) override { busy = value; }
    void show_faults(const std::vector<FieldError>& found) override { faults = found; }
    void show_sentence(const std::string& text) override { sentence = text; }
    void close() override { closed = true; }

    std::string preview;
    std::vector<FieldError> faults;
    std::string sentence;
    bool busy = false;
    bool closed = false;
};

BaselineStatistic baselines(int n, double sd)
{
    return {"fcs", 1, "self", n, 31, sd, 0.9};
}

api::RecordedBasis taken_by_the_server()
{
    return {"b1",
            {"fcs", 1, "self", 1, parse_instant("2026-03-03T10:00:00Z").value(), {}, baselines(30, 10)},
            std::nullopt};
}

struct BasisDesk : DeskFixture {
    BasisDesk()
    {
        connection.on<api::PutBasisIntoUse>([this](const api::PutBasisIntoUse::Request& request) {
            sent.push_back(request);
            return answer;
        });
    }

    BasisPresenter& open(const std::string& code = "fcs", const std::string& score = "self")
    {
        const auto& instrument = test::instrument(code);
        presenter = std::make_unique<BasisPresenter>(
            view, screen(), instrument, *find_score(instrument, score), practice, [this] { ++times_done; });
        return *presenter;
    }
    static TypedBasis typed()
    {
        TypedBasis typed;
        typed.sd = "10,5";
        typed.reliability = ".91";
        typed.n = "120";
        typed.population = "a clinic";
        typed.source = "Ashvale 2025, table 2";
        return typed;
    }
    [[nodiscard]] std::string fault(const std::string& path) const
    {
        const auto found = std::ranges::find(view.faults, path, &FieldError::path);
        return found == view.faults.end() ? std::string{} : found->sentence;
    }

    api::ReadPracticeLibrary::Reply practice;
    Result<api::RecordedBasis> answer = taken_by_the_server();
    std::vector<api::PutBasisIntoUse::Request> sent;
    SeenBasis view;
    std::unique_ptr<BasisPresenter> presenter;
    int times_done = 0;
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(basis_in_the_library, BasisDesk)

BOOST_AUTO_TEST_CASE(each_score_says_what_it_rests_on)
{
    practice.baselines = {baselines(12, 9)};

    const auto rows = basis_rows(test::instrument("fcs"), practice);

    BOOST_TEST(rows.size() == 3U);
    BOOST_TEST(rows[0].brief == "None yet: 0 of 30 baselines");
    BOOST_TEST(rows[2].brief == "None yet: 12 of 30 baselines");
    BOOST_TEST(basis_rows(test::instrument("phq9"), practice)[0].brief == "NHS Talking Therapies");
}

BOOST_AUTO_TEST_CASE(its_versions_are_told_with_who_and_when_and_today_beside_them)
{
    practice.bases = {taken_by_the_server()};
    practice.baselines = {baselines(61, 12)};

    const auto row = basis_rows(test::instrument("fcs"), practice)[2];

    BOOST_TEST(row.brief == "Own baselines, n = 30, provisional");
    BOOST_TEST(
        row.details.ends_with("\nVersion 1, 3 Mar 2026: own baselines, n = 30, provisional. Taken by the "
                              "server, once there were enough.\nOwn baselines today: n = 61, mean 31, SD "
                              "12, alpha 0.9."));
}

BOOST_AUTO_TEST_CASE(what_can_be_put_into_use_depends_on_what_there_is)
{
    BOOST_TEST(open().kinds().size() == 1U);

    practice.baselines = {baselines(61, 12)};
    BOOST_TEST((open().kinds().back() == StoredKind::practice_baselines));

    BOOST_TEST(open("phq9", "total").kinds().size() == 1U);
}

BOOST_AUTO_TEST_CASE(figures_are_previewed_and_sent_as_they_were_typed)
{
    open().change(typed());

    BOOST_TEST(
        view.preview ==
        "Reliable change: more than 8.73 points at 95 % (the practice's figures: SD 10.5, alpha .91, a "
        "clinic, n = 120; Ashvale 2025, table 2). Forms entered from now on are judged by it; earlier "
        "verdicts keep theirs.");
    presenter->put_into_use();
    async.drain();

    BOOST_TEST_REQUIRE(sent.size() == 1U);
    BOOST_TEST(sent[0].score == "self");
    BOOST_TEST(sent[0].figures->sd.value() == 10.5);
    BOOST_TEST(sent[0].figures->n.value() == 120);
    BOOST_TEST(view.closed);
    BOOST_TEST(times_done == 1);
}

BOOST_AUTO_TEST_CASE(what_is_missing_or_no_number_is_said_at_its_field_and_nothing_is_sent)
{
    auto wrong = typed();
    wrong.sd = "ten";
    wrong.n = "many";
    open().change(wrong);
    presenter->put_into_use();

    BOOST_TEST(view.preview == "");
    BOOST_TEST(fault("sd") == "\"ten\" is not a number.");
    BOOST_TEST(fault("n") == "Type how many people it was, as 120, or leave it empty.");

    auto empty = typed();
    empty.criterion = true;
    presenter->change(empty);
    presenter->put_into_use();

    BOOST_TEST(fault("points") == "Type the points that are a reliable change.");
    BOOST_TEST(sent.empty());
}

BOOST_AUTO_TEST_CASE(a_refusal_of_the_server_stands_at_its_field_and_the_dialog_stays)
{
    answer = Refusal{RefusalCode::invalid, "Look at the marked field.", {{"figures.sd", "Too large."}}};
    open().change(typed());
    presenter->put_into_use();
    async.drain();

    BOOST_TEST(fault("sd") == "Too large.");
    BOOST_TEST(!view.closed);
    BOOST_TEST(times_done == 0);
}

BOOST_AUTO_TEST_CASE(the_baselines_of_today_are_previewed_and_need_no_figures)
{
    practice.baselines = {baselines(61, 12)};
    TypedBasis own;
    own.kind = StoredKind::practice_baselines;

    open().change(own);
    presenter->put_into_use();
    async.drain();

    BOOST_TEST(view.preview.starts_with("Own baselines, n = 61: more than 10.51 points at 95 %"));
    BOOST_TEST(!sent[0].figures);
}

BOOST_AUTO_TEST_SUITE_END()
