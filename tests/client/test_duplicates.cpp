// Records that may be about one person, in words: a name only where the reader may see it.
#include <boost/test/unit_test.hpp>

#include "client/duplicates/duplicates_presenter.hpp"
#include "tests/support/desk_fixture.hpp"

namespace attune::desktop {

namespace {

struct ShownDuplicates : DuplicatesView {
    void show_rows() override { ++times; }
    void show_busy(bool) override {}
    void show_sentence(const std::string& text) override { sentence = text; }

    int times = 0;
    std::string sentence;
};

struct DuplicatesDesk : DeskFixture {
    DuplicatesDesk() : DeskFixture{api::Role::lead}
    {
        connection.on<api::ReadDuplicates>([this](const auto&) { return reply; });
    }

    api::ReadDuplicates::Reply reply;
    ShownDuplicates view;
    DuplicatesPresenter presenter{view, screen()};
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(duplicates, DuplicatesDesk)

BOOST_AUTO_TEST_CASE(whose_clients_they_are_is_told_and_who_they_are_where_one_may_see_it)
{
    reply.pairs = {{{"c1", "LP-1003", "Wren Larkwhistle", "", "Maren Ashvale"},
                    {{}, "", "", "", "Tomas Reedling"},
                    {DuplicateSign::birth_date_and_similar_name, DuplicateSign::same_phone}}};
    presenter.refresh();
    async.drain();

    BOOST_TEST_REQUIRE(presenter.rows().size() == 1U);
    BOOST_TEST(presenter.rows()[0].one == "Wren Larkwhistle, LP-1003 (Maren Ashvale)");
    BOOST_TEST(presenter.rows()[0].other == "A client of Tomas Reedling");
    BOOST_TEST(presenter.rows()[0].signs == "the same birth date and a similar name, the same phone number");
    BOOST_TEST(view.sentence.empty());
}

BOOST_AUTO_TEST_CASE(that_there_is_none_is_said)
{
    presenter.refresh();
    async.drain();

    BOOST_TEST(view.times == 1);
    BOOST_TEST(view.sentence == "No two records look as if they were about one person.");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace attune::desktop
