// The caseload: all its pages, found as one types, sorted, and never mixed up with an older answer.
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include "client/caseload/caseload_presenter.hpp"
#include "client/caseload/name_search.hpp"
#include "tests/support/desk_fixture.hpp"

using namespace attune;
using namespace attune::desktop;
namespace data = boost::unit_test::data;

namespace {

struct SeenCaseload : CaseloadView {
    void show_busy(bool value) override { busy = value; }
    void show_rows() override { ++times_shown; }
    void show_refusal(const std::string& text) override { refusal = text; }

    bool busy = false;
    int times_shown = 0;
    std::string refusal;
};

api::CaseloadRow row(const std::string& name, std::optional<double> from = {}, std::optional<double> to = {},
                     VerdictKind kind = VerdictKind::not_judged)
{
    api::CaseloadRow made;
    made.client_id = name;
    made.preferred_name = name;
    made.since_first = {kind, from, to, false, {}, {}};
    return made;
}

api::CaseloadRow wren()
{
    auto made = row("Wren Larkwhistle");
    made.legal_name = "Ren\u00E9e Larkwhistle-Moss";
    made.born_on = parse_day("1992-03-12");
    made.phone = "07700 900142";
    made.reference = "LP-017";
    return made;
}

struct CaseloadDesk : DeskFixture {
    void serve(const std::vector<api::CaseloadRow>& rows)
    {
        connection.on<api::ReadCaseload>([rows](const auto&) {
            return api::ReadCaseload::Reply{rows, std::nullopt};
        });
    }
    void refresh()
    {
        presenter.refresh();
        async.drain();
    }
    std::string shown()
    {
        std::string names;
        for (const auto* one : presenter.rows())
            names += (names.empty() ? "" : ",") + one->preferred_name;
        return names;
    }

    SeenCaseload view;
    CaseloadPresenter presenter{view, screen()};
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(caseload_presenter, CaseloadDesk)

BOOST_AUTO_TEST_CASE(reads_every_page_before_it_shows_any)
{
    connection.on<api::ReadCaseload>([](const api::ReadCaseload::Request& request) {
        if (!request.after)
            return api::ReadCaseload::Reply{{row("Ansel")}, "Ansel"};
        return api::ReadCaseload::Reply{{row("Priya")}, std::nullopt};
    });
    BOOST_TEST((presenter.emptiness() == Emptiness::loading));
    refresh();

    BOOST_TEST(shown() == "Ansel,Priya");
    BOOST_TEST(view.times_shown == 1);
}

BOOST_AUTO_TEST_CASE(an_answer_that_a_newer_question_has_overtaken_is_dropped)
{
    serve({row("Old")});
    presenter.refresh();
    serve({row("New")});
    refresh();

    BOOST_TEST(shown() == "New");
    BOOST_TEST(view.times_shown == 1);
}

BOOST_AUTO_TEST_CASE(without_a_connection_the_rows_stay_and_it_is_said)
{
    serve({row("Ansel")});
    refresh();
    connection.cut(true);
    refresh();

    BOOST_TEST(shown() == "Ansel");
    BOOST_TEST(view.refusal == "The server did not answer.");
    BOOST_TEST(!view.busy);
}

BOOST_AUTO_TEST_CASE(those_whose_episode_has_ended_are_another_list_and_are_not_counted_as_open)
{
    connection.on<api::ReadCaseload>([](const api::ReadCaseload::Request& request) {
        auto former = row("Una");
        former.ended_on = parse_day("2026-11-03");
        return request.episodes == api::EpisodesShown::ended
                   ? api::ReadCaseload::Reply{{former}, std::nullopt}
                   : api::ReadCaseload::Reply{{row("Ansel"), row("Priya")}, std::nullopt};
    });
    refresh();
    presenter.show_episodes(api::EpisodesShown::ended);
    BOOST_TEST((presenter.emptiness() == Emptiness::loading));
    async.drain();

    BOOST_TEST(shown() == "Una");
    BOOST_TEST(*presenter.open() == 2U);
    BOOST_TEST(presenter.counts() == "1 client whose episode has ended.");
    BOOST_TEST(presenter.next_session(*presenter.rows().front()) == "Ended 3 Nov 2026");
}

BOOST_AUTO_TEST_CASE(all_of_a_list_are_shown_whatever_was_searched_for_and_read_anew)
{
    serve({row("Ansel"), row("Priya")});
    refresh();
    presenter.find("zebra");
    presenter.filter("group");
    BOOST_TEST(shown() == "");
    presenter.show_all_of(api::EpisodesShown::past_retention);
    async.drain();
    BOOST_TEST(shown() == "Ansel,Priya");

    serve({row("Ansel"), row("Priya"), row("Una")});
    presenter.find("una");
    presenter.show_all_of(api::EpisodesShown::past_retention);
    async.drain();
    BOOST_TEST(shown() == "Ansel,Priya,Una");
}

BOOST_AUTO_TEST_CASE(a_tag_leaves_those_who_have_it)
{
    auto ansel = row("Ansel");
    ansel.tags = {"group", "self-funding"};
    auto priya = row("Priya");
    priya.tags = {"group"};
    serve({ansel, priya, row("Una")});
    refresh();

    BOOST_TEST(presenter.tags().size() == 2U);
    presenter.filter("self-funding");
    BOOST_TEST(shown() == "Ansel");
    presenter.find("pri");
    BOOST_TEST(shown() == "");
    presenter.filter("");
    BOOST_TEST(shown() == "Priya");
}

BOOST_AUTO_TEST_CASE(says_what_is_due_where_nothing_needs_attention_more)
{
    auto due = row("Ansel");
    BOOST_TEST(presenter.attention(due).empty());

    due.due = {"fcs", "phq9"};
    BOOST_TEST(presenter.attention(due) == "Due: fcs, phq9");
    due.due.emplace_back("gad7");
    BOOST_TEST(presenter.attention(due) == "Due: 3 measures");
    due.attention = "Note unsigned";
    BOOST_TEST(presenter.attention(due) == "Note unsigned");
}

BOOST_AUTO_TEST_CASE(keeps_the_servers_order_until_a_column_is_sorted_by)
{
    serve({row("Wren", 21, 9), row("Ansel", 10, 14), row("Kit")});
    refresh();
    BOOST_TEST(shown() == "Wren,Ansel,Kit");

    presenter.sort(CaseloadOrder::client, true);
    BOOST_TEST(shown() == "Ansel,Kit,Wren");
    presenter.sort(CaseloadOrder::change, false);
    BOOST_TEST(shown() == "Ansel,Kit,Wren");
    presenter.sort(CaseloadOrder::now, true);
    BOOST_TEST(shown() == "Kit,Wren,Ansel");
}

BOOST_AUTO_TEST_CASE(counts_carry_their_denominators)
{
    auto flagged = row("Tobias");
    flagged.attention = "Risk answer";
    serve({flagged, row("Wren", 21, 9, VerdictKind::reliably_better), row("Kit", 44, 40)});
    refresh();

    BOOST_TEST(presenter.counts() ==
               "3 open, 1 needs attention. 1 of 2 with two scores or more is reliably better.");
}

BOOST_AUTO_TEST_CASE(nobody_found_differs_from_nobody_there)
{
    serve({});
    refresh();
    BOOST_TEST((presenter.emptiness() == Emptiness::no_clients));

    serve({wren()});
    refresh();
    presenter.find("zebra");
    BOOST_TEST((presenter.emptiness() == Emptiness::nothing_found));
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(name_search)

BOOST_DATA_TEST_CASE(finds_a_person_as_people_think_of_one,
                     data::make({"", "wren", "lark", "renee", "wl", "w lark", "moss", "12/03/1992", "1992-03",
                                 "12 mar", "142", "0142", "900", "whistle", "en stle", "1203", "0312",
                                 "lp-017", "  WREN "}),
                     typed)
{
    BOOST_TEST(NameSearch{typed}.fits(wren()));
}

BOOST_DATA_TEST_CASE(leaves_out_who_does_not_fit,
                     data::make({"e", "wx", "wren smith", "1993", "901", "42", "13/03"}), typed)
{
    BOOST_TEST(!NameSearch{typed}.fits(wren()));
}

BOOST_AUTO_TEST_SUITE_END()
