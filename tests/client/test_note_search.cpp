// Search in notes, as the screen sees it.
#include <boost/test/unit_test.hpp>

#include "client/note_search/note_search_presenter.hpp"
#include "tests/client/care_desk.hpp"
#include "tests/support/note_texts.hpp"

namespace attune::desktop {

namespace {

struct SeenSearch : NoteSearchView {
    void show_rows() override { ++rows_shown; }
    void show_note() override {}
    void show_sentence(const std::string& said) override { sentence = said; }

    int rows_shown = 0;
    std::string sentence;
};

struct Searching : CareDesk {
    SeenSearch view;
    NoteSearchPresenter presenter{view, screen};
    api::SearchNotes::Reply reply;

    Searching()
    {
        reply.notes = {{"c1",
                        "Wren Larkwhistle",
                        "Wren",
                        "n2",
                        "s2",
                        api::NoteKind::progress,
                        now,
                        "Maren Ashvale",
                        false,
                        true,
                        {{"met the ", false}, {"critic", true}}},
                       {"c1",
                        "Wren Larkwhistle",
                        "",
                        "n1",
                        "s1",
                        api::NoteKind::private_note,
                        now,
                        "Maren Ashvale",
                        false,
                        false,
                        {{"critic", true}}}};
        connection.on<api::SearchNotes>([this](const auto&) { return reply; });
        connection.on<api::ReadNote>([](const auto& request) {
            api::Note note;
            note.note_id = request.note_id;
            note.text = cft_note("Met the critic.");
            note.author_name = "Maren Ashvale";
            return note;
        });
    }
    void search(const std::string& words)
    {
        presenter.search(words);
        async.drain();
    }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(note_search, Searching)

BOOST_AUTO_TEST_CASE(what_was_found_is_listed_and_the_first_note_read)
{
    search("critic");

    BOOST_TEST_REQUIRE(presenter.rows().size() == 2U);
    BOOST_TEST(presenter.rows()[0].client == "Wren Larkwhistle");
    BOOST_TEST(presenter.rows()[0].what == "Note");
    BOOST_TEST(presenter.rows()[1].client == "Wren Larkwhistle");
    BOOST_TEST(presenter.rows()[1].what == "Private note");
    BOOST_TEST(presenter.counts() == "2 places found, the latest session first.");
    BOOST_TEST_REQUIRE((presenter.note() != nullptr));
    BOOST_TEST(presenter.note()->note_id == "n2");
    BOOST_TEST(presenter.of_earlier_episode().empty());
}

BOOST_AUTO_TEST_CASE(a_note_of_an_earlier_episode_is_read_here)
{
    search("critic");
    presenter.choose(1);
    async.drain();

    BOOST_TEST(presenter.note()->note_id == "n1");
    BOOST_TEST(presenter.of_earlier_episode().starts_with("This note belongs to an earlier episode"));
}

BOOST_AUTO_TEST_CASE(nothing_is_asked_without_a_word_and_only_the_newest_search_counts)
{
    search("  ");
    BOOST_TEST(connection.times("search_notes") == 0U);

    presenter.search("critic");
    presenter.search("critics");
    async.drain();
    BOOST_TEST(connection.times("read_note") == 1U);

    reply = {};
    search("nowhere");
    BOOST_TEST((presenter.stage() == SearchStage::done));
    BOOST_TEST(presenter.rows().empty());
    BOOST_TEST((presenter.note() == nullptr));
}

BOOST_AUTO_TEST_CASE(a_search_that_failed_says_why)
{
    connection.cut(true);
    search("critic");

    BOOST_TEST(!view.sentence.empty());
    BOOST_TEST((presenter.stage() == SearchStage::not_begun));
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace attune::desktop
