// Two records of one person side by side: which is kept, which details, what is said before it is done.
#include <boost/test/unit_test.hpp>

#include "client/record_merges/merge_records_presenter.hpp"
#include "client/record_merges/undo_merge_presenter.hpp"
#include "tests/support/measure_desk.hpp"

namespace attune::desktop {

namespace {

struct SeenMerge : MergeRecordsView {
    void show_found() override { ++found; }
    void show_compared() override { ++compared; }
    void show_busy(bool is_busy) override { busy = is_busy; }
    void show_faults(const std::vector<FieldError>& shown) override { faults = shown; }
    void show_sentence(const std::string& shown) override { sentence = shown; }
    void close() override { closed = true; }
    void open_client(const std::string& client_id) override { opened = client_id; }

    int found = 0;
    int compared = 0;
    bool busy = false;
    std::vector<FieldError> faults;
    std::string sentence;
    bool closed = false;
    std::string opened;
};

api::CaseloadRow caseload_row(const std::string& id, const std::string& name)
{
    api::CaseloadRow row;
    row.client_id = id;
    row.legal_name = name;
    return row;
}

// Wren's record is open, with sessions; the other, with a phone number, is a slip of the pen.
struct Twice : TestDesk {
    Twice()
    {
        read.one = {"c1",
                    4,
                    {"LP-1", "Wren Larkwhistle", "", "", parse_day("1992-03-12"), "", "w@example.org"},
                    {},
                    true,
                    false,
                    parse_day("2026-11-03")};
        read.one.holds.episodes = 1;
        read.one.holds.sessions = 12;
        read.other = {
            "c2",
            2,
            {"LP-9", "Wren Larkwistle", "", "", parse_day("1992-03-12"), "01632 960001", "wren@example.org"},
            {},
            true,
            true,
            std::nullopt};
        read.other.holds.episodes = 1;
        read.other.holds.links = 1;
        read.clashes = {{ConsentPurpose::sharing_with_gp, ""}};
        connection.on<api::ReadCaseload>([](const auto&) {
            return api::ReadCaseload::Reply{
                {caseload_row("c1", "Wren Larkwhistle"), caseload_row("c2", "Wren Larkwistle"),
                 caseload_row("c3", "Nell Quarryford")},
                {}};
        });
        connection.on<api::CompareRecords>([this](const auto& request) -> Result<api::CompareRecords::Reply> {
            ++comparisons;
            if (request.other_id == "c3")
                return Refusal{RefusalCode::invalid, "There is no such client on your caseload."};
            return read;
        });
        connection.on<api::MergeRecords>([this](const auto& request) -> Result<api::RecordMerge> {
            sent = request;
            if (refusal)
                return *refusal;
            return api::RecordMerge{"m1", "LP-9", "Wren Larkwistle", "Maren", at_noon("2026-11-24")};
        });
        open_record();
    }
    void begin(MergeRecordsPresenter& one)
    {
        one.begin();
        async.drain();
    }
    void submit()
    {
        presenter.submit();
        async.drain();
    }
    bool says(const std::string& words) const
    {
        for (const auto& sentence : presenter.consequences())
            if (sentence.find(words) != std::string::npos)
                return true;
        return false;
    }

    api::CompareRecords::Reply read;
    int comparisons = 0;
    std::optional<api::MergeRecords::Request> sent;
    std::optional<Refusal> refusal;
    SeenMerge view;
    MergeRecordsPresenter presenter{view, screen, model, "c2"};
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(two_records_of_one_person, Twice)

BOOST_AUTO_TEST_CASE(both_stand_side_by_side_and_the_open_one_is_kept)
{
    begin(presenter);

    BOOST_TEST(!presenter.searches());
    BOOST_TEST(presenter.name(RecordSide::left) == "Wren Larkwhistle, LP-1");
    BOOST_TEST(presenter.name(RecordSide::right) == "Wren Larkwistle, LP-9");
    BOOST_TEST(presenter.holds(RecordSide::left) == "one episode, 12 sessions; last session 3 Nov 2026");
    BOOST_TEST(presenter.holds(RecordSide::right) == "one episode, one link");
    BOOST_TEST((presenter.kept() == RecordSide::left));
}

BOOST_AUTO_TEST_CASE(what_the_kept_record_does_not_know_comes_from_the_other_and_the_rest_can_be_chosen)
{
    begin(presenter);

    const auto details = presenter.details();
    BOOST_TEST_REQUIRE(details.size() == 4U);
    BOOST_TEST(details[0].name == "Reference");
    BOOST_TEST((details[0].chosen == RecordSide::left));
    BOOST_TEST(details[2].name == "Phone");
    BOOST_TEST(details[2].left == "nothing");
    BOOST_TEST((details[2].chosen == RecordSide::right));
    BOOST_TEST(!details[2].open);
    presenter.choose(2, RecordSide::left);
    presenter.choose(3, RecordSide::right);
    submit();

    BOOST_TEST_REQUIRE(sent.has_value());
    BOOST_TEST(sent->client_id == "c1");
    BOOST_TEST(sent->row_version == 4);
    BOOST_TEST(sent->other_id == "c2");
    BOOST_TEST(sent->other_row_version == 2);
    BOOST_TEST((sent->taken == std::vector{api::ClientDetail::phone, api::ClientDetail::email}));
    BOOST_TEST(view.closed);
    BOOST_TEST(status.text() == "Two records are one now.");
}

BOOST_AUTO_TEST_CASE(the_other_can_be_kept_and_is_opened_then)
{
    begin(presenter);
    presenter.choose(1, RecordSide::right);

    presenter.keep(RecordSide::right);

    for (const auto& detail : presenter.details())
        BOOST_TEST((detail.chosen == RecordSide::right), detail.name);
    submit();
    BOOST_TEST(sent->client_id == "c2");
    BOOST_TEST(sent->row_version == 2);
    BOOST_TEST(sent->other_row_version == 4);
    BOOST_TEST(sent->taken.empty());
    BOOST_TEST(view.opened == "c2");
    BOOST_TEST(!view.closed);
}

BOOST_AUTO_TEST_CASE(what_will_happen_is_said_before)
{
    begin(presenter);

    BOOST_TEST(
        says("Everything in the record of Wren Larkwistle, LP-9 moves into that of Wren Larkwhistle, LP-1."));
    BOOST_TEST(says("Their open episodes go on as one"));
    BOOST_TEST(says("Links that were sent go on working"));
    BOOST_TEST(says("it counts as not given: Sharing with the GP."));
    BOOST_TEST(says("The legal hold stands for all of it."));
    BOOST_TEST(!says("Of plans"));
    BOOST_TEST(says("It can be undone"));
}

BOOST_AUTO_TEST_CASE(what_stands_against_it_is_said_and_nothing_is_sent)
{
    read.hindrances = {{MergeHindrance::on_one_team, "Ines", {}}, {MergeHindrance::both_wait, "", {}}};
    begin(presenter);

    BOOST_TEST(!presenter.may_submit());
    BOOST_TEST_REQUIRE(presenter.hindrances().size() == 2U);
    BOOST_TEST(presenter.hindrances()[0].starts_with("Ines is on the care team of one of the two alone."));
    submit();
    BOOST_TEST(!sent);
}

BOOST_AUTO_TEST_CASE(a_refusal_stays_and_the_records_are_compared_anew)
{
    begin(presenter);
    refusal = Refusal{RefusalCode::conflict, "These records were not merged. One of them was changed."};

    submit();

    BOOST_TEST(!view.closed);
    BOOST_TEST(!view.busy);
    BOOST_TEST(comparisons == 2);
    BOOST_TEST(view.sentence == refusal->sentence);
}

BOOST_AUTO_TEST_CASE(without_another_record_it_is_looked_for_first)
{
    MergeRecordsPresenter searching{view, screen, model, ""};
    begin(searching);

    BOOST_TEST(searching.searches());
    BOOST_TEST(searching.found().size() == 2U);
    searching.submit();
    BOOST_TEST_REQUIRE(view.faults.size() == 1U);
    BOOST_TEST(view.faults[0].path == "other_id");
    searching.find("larkwistle");
    BOOST_TEST_REQUIRE(searching.found().size() == 1U);
    searching.choose_client(0);
    async.drain();

    BOOST_TEST(searching.compared());
    BOOST_TEST(view.faults.empty());
    searching.find("nell");
    searching.choose_client(0);
    async.drain();
    BOOST_TEST(!searching.compared());
    BOOST_TEST(view.sentence == "There is no such client on your caseload.");
}

BOOST_AUTO_TEST_SUITE_END()

namespace {

struct SeenForm : FormView {
    void show_busy(bool) override {}
    void show_faults(const std::vector<FieldError>&) override {}
    void show_sentence(const std::string& said) override { sentence = said; }
    void close() override { closed = true; }

    std::string sentence;
    bool closed = false;
};

struct Undoing : TestDesk {
    Undoing()
    {
        connection.on<api::UndoMerge>([this](const auto&) -> Result<api::UndoMerge::Reply> {
            if (refusal)
                return *refusal;
            return api::UndoMerge::Reply{"m1"};
        });
        open_record();
    }
    std::optional<Refusal> refusal;
    SeenForm view;
    UndoMergePresenter presenter{
        view, screen, model, {"m1", "LP-9", "Wren Larkwistle", "Maren", at_noon("2026-11-24")}};
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(a_merge_that_is_undone, Undoing)

BOOST_AUTO_TEST_CASE(it_says_what_was_merged_and_closes_when_it_is_done)
{
    BOOST_TEST(presenter.what().starts_with(
        "LP-9, Wren Larkwistle was merged into this record on 24 Nov 2026 by Maren."));

    presenter.submit();
    async.drain();

    BOOST_TEST(view.closed);
    BOOST_TEST(status.text() == "The merge is undone.");
}

BOOST_AUTO_TEST_CASE(what_stands_against_it_is_said)
{
    refusal = Refusal{RefusalCode::conflict, "The merge was not undone. The formulation was saved since."};

    presenter.submit();
    async.drain();

    BOOST_TEST(!view.closed);
    BOOST_TEST(view.sentence == refusal->sentence);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace attune::desktop
