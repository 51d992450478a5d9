// Records that may be about one person, in words: a name only where the reader may see it.
#include <boost/test/unit_test.hpp>

#include "client/duplicates/duplicates_presenter.hpp"
#include "tests/support/desk_fixture.hpp"

namespace attune::desktop {

namespace {

struct ShownDuplicates : DuplicatesView {
    void show_rows() override { ++times; }
    void show_busy(bool) override {}
    void show_sentence(const std::string& text, bool can_undo) override
    {
        sentence = text;
        undo = can_undo;
    }

    int times = 0;
    std::string sentence;
    bool undo = false;
};

struct DuplicatesDesk : DeskFixture {
    DuplicatesDesk() : DeskFixture{api::Role::lead}
    {
        connection.on<api::ReadDuplicates>([this](const auto&) { return reply; });
        connection.on<api::KeepPairApart>([this](const auto& request) -> Result<api::PairApart> {
            if (refuse)
                return Refusal{RefusalCode::not_found, "There is no such client on your caseload."};
            const auto pair = reply.pairs.front();
            BOOST_TEST(request.one_id == pair.one.client_id.value());
            reply.pairs.erase(reply.pairs.begin());
            reply.apart = {{"p1", pair.one, pair.other, "Ines Ford", now}};
            return reply.apart.front();
        });
        connection.on<api::TakePairBack>([this](const auto& request) {
            auto pair = reply.apart.front();
            BOOST_TEST(request.pair_apart_id == pair.pair_apart_id);
            reply.apart.clear();
            reply.pairs.push_back({pair.one, pair.other, {DuplicateSign::same_name}});
            return pair;
        });
    }
    // Two whom one may see.
    void find_two()
    {
        reply.pairs = {{{"c1", "LP-1003", "Wren Larkwhistle", "", "Maren Ashvale"},
                        {"c2", "LP-1019", "Wren Larkwhistle", "", "Maren Ashvale"},
                        {DuplicateSign::same_name}}};
        presenter.refresh();
        async.drain();
    }

    api::ReadDuplicates::Reply reply;
    bool refuse = false;
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
    BOOST_TEST(!presenter.may_say_two_people(0));
    presenter.say_two_people(0);
    async.drain();
    BOOST_TEST(connection.times("keep_pair_apart") == 0U);
}

BOOST_AUTO_TEST_CASE(who_is_not_the_same_person_is_listed_no_more_and_again_by_undo)
{
    find_two();
    BOOST_TEST(presenter.may_say_two_people(0));
    BOOST_TEST(!presenter.may_take_back(0));

    presenter.say_two_people(0);
    presenter.say_two_people(0);
    async.drain();
    BOOST_TEST(connection.times("keep_pair_apart") == 1U);
    BOOST_TEST(presenter.rows().empty());
    BOOST_TEST(view.sentence ==
               "Wren Larkwhistle, LP-1003 and Wren Larkwhistle, LP-1019 are two people. The pair is not "
               "listed any more.");
    BOOST_TEST(view.undo);

    presenter.undo();
    async.drain();
    BOOST_TEST(presenter.rows().size() == 1U);
    BOOST_TEST(view.sentence ==
               "Wren Larkwhistle, LP-1003 and Wren Larkwhistle, LP-1019 may be one person after all.");

    presenter.refresh();
    async.drain();
    BOOST_TEST(!view.undo);
    BOOST_TEST(view.sentence.empty());
}

BOOST_AUTO_TEST_CASE(those_that_are_two_people_are_shown_when_asked_for_and_can_be_taken_back)
{
    find_two();
    presenter.say_two_people(0);
    async.drain();
    presenter.show_apart(true);

    BOOST_TEST_REQUIRE(presenter.rows().size() == 1U);
    BOOST_TEST(presenter.rows()[0].signs == "Two people, as Ines Ford said on 24 Nov 2026");
    BOOST_TEST(!presenter.may_say_two_people(0));
    BOOST_TEST(presenter.may_take_back(0));
    presenter.take_back(0);
    async.drain();
    BOOST_TEST(connection.times("take_pair_back") == 1U);
    BOOST_TEST(presenter.rows()[0].signs == "the same name");
}

BOOST_AUTO_TEST_CASE(how_many_older_ones_are_not_listed_is_said_with_those_that_are_two_people)
{
    find_two();
    reply.apart = {{"p1", reply.pairs.front().one, reply.pairs.front().other, "Ines Ford", now}};
    reply.apart_left_out = 3;
    presenter.refresh();
    async.drain();
    BOOST_TEST(view.sentence.empty());

    presenter.show_apart(true);
    BOOST_TEST(view.sentence ==
               "3 older pairs of two people are not listed: they are once later ones are taken back.");
    presenter.show_apart(false);
    BOOST_TEST(view.sentence.empty());
}

BOOST_AUTO_TEST_CASE(what_was_not_kept_stays_listed_and_says_why)
{
    find_two();
    refuse = true;

    presenter.say_two_people(0);
    async.drain();

    BOOST_TEST(presenter.rows().size() == 1U);
    BOOST_TEST(view.sentence == "There is no such client on your caseload.");
    BOOST_TEST(!view.undo);
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
