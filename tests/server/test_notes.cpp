// Notes: progress notes that a care team shares, private notes that nobody else ever sees.
#include <boost/json/parse.hpp>
#include <boost/test/unit_test.hpp>

#include "tests/support/record.hpp"

using namespace attune;
using namespace attune::tests;

namespace {

struct NotesDesk {
    Practice practice;
    Caller maren = practice.sign_in("maren");
    Caller tomas = practice.sign_in("tomas");
    std::string client_id = add_client(maren);
    std::string client = "/clients/" + client_id;
    std::string session_id = add_session(maren, client_id, -7);

    NotesDesk() { add_colleague(maren, client_id, "tomas"); }

    static std::string text(const std::string& worked_on)
    {
        return R"("text": {"since_last": "", "score_lines": ["PHQ-9: 21 to 9."], "worked_on": ")" +
               worked_on + R"(", "risk": "", "plan": ""})";
    }
    Answer write(Caller& author, const std::string& kind, const std::string& worked_on)
    {
        return author.post(client + "/notes", R"({"session_id": ")" + session_id + R"(", "kind": ")" + kind +
                                                  "\", " + text(worked_on) + "}");
    }
    Answer change(Caller& author, const std::string& note_id, const std::string& worked_on, int row_version)
    {
        return author.put(client + "/notes/" + note_id, "{" + text(worked_on) + "}", row_version);
    }
    Answer sign(Caller& author, const std::string& note_id, int row_version)
    {
        return author.post(client + "/notes/" + note_id + "/signature", "{}", row_version);
    }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(notes, NotesDesk)

BOOST_AUTO_TEST_CASE(a_note_is_kept_with_its_author_and_read_back)
{
    write(maren, "progress", "Two chairs.");

    const auto overview = tomas.get(client);

    BOOST_TEST(overview.at("/notes/0/text/worked_on") == "Two chairs.");
    BOOST_TEST(overview.at("/notes/0/text/score_lines/0") == "PHQ-9: 21 to 9.");
    BOOST_TEST(overview.at("/notes/0/author_name") == "The maren");
}

BOOST_AUTO_TEST_CASE(a_second_progress_note_is_refused_and_names_the_first)
{
    const auto first = write(maren, "progress", "Mine.").at("/note_id");

    const auto refused = write(tomas, "progress", "Mine too.");

    BOOST_TEST(refused.status == 409);
    BOOST_TEST(refused.at("/detail").find(first) != std::string::npos);
    BOOST_TEST(refused.at("/detail").find("The maren") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_stale_edit_by_a_colleague_shows_the_text_as_it_stands)
{
    const auto note_id = write(maren, "progress", "As written.").at("/note_id");
    change(maren, note_id, "Maren's second thoughts.", 1);

    const auto stale = change(tomas, note_id, "Tomas's addition.", 1);

    BOOST_TEST(stale.status == 412);
    const auto current = boost::json::parse(stale.at("/current"));
    BOOST_TEST(current.at("text").at("worked_on").as_string() == "Maren's second thoughts.");
    BOOST_TEST(change(tomas, note_id, "Both.", 2).at("/row_version") == "3");
}

BOOST_AUTO_TEST_CASE(a_signed_note_does_not_change)
{
    const auto note_id = write(maren, "progress", "Final.").at("/note_id");

    BOOST_TEST(!sign(maren, note_id, 1).at("/signed_at").empty());
    BOOST_TEST(change(maren, note_id, "Afterthought.", 2).status == 409);
    BOOST_TEST(sign(maren, note_id, 2).status == 409);
    BOOST_TEST(practice.database.value("SELECT text ->> 'worked_on' FROM note") == "Final.");
}

BOOST_AUTO_TEST_CASE(only_the_author_can_sign)
{
    const auto note_id = write(maren, "progress", "Mine.").at("/note_id");

    BOOST_TEST(sign(tomas, note_id, 1).status == 403);
    BOOST_TEST(practice.database.value("SELECT signed_at FROM note") == "");
}

BOOST_AUTO_TEST_CASE(a_private_note_is_its_authors_alone)
{
    auto astrid = practice.sign_in("astrid", api::Role::supervisor);
    practice.database.execute("INSERT INTO supervision VALUES ('" + astrid.user_id() + "', '" +
                              maren.user_id() + "')");
    const auto note_id = write(maren, "private_note", "For me alone.").at("/note_id");

    BOOST_TEST(maren.get(client).at("/notes/0/text/worked_on") == "For me alone.");
    for (auto* other : {&tomas, &astrid}) {
        const auto overview = other->get(client);
        BOOST_TEST(overview.status == 200);
        BOOST_TEST(overview.reply.body.find("For me alone.") == std::string::npos);
        BOOST_TEST(overview.at("/notes/0/note_id") == "");
    }
    BOOST_TEST(change(tomas, note_id, "Read it.", 1).status == 404);
    BOOST_TEST(sign(tomas, note_id, 1).status == 404);
}

BOOST_AUTO_TEST_CASE(every_author_may_have_a_private_note_of_a_session)
{
    BOOST_TEST(write(maren, "private_note", "Mine.").status == 200);
    BOOST_TEST(write(tomas, "private_note", "His.").status == 200);
    BOOST_TEST(write(tomas, "private_note", "His again.").status == 409);
}

BOOST_AUTO_TEST_CASE(a_note_must_belong_to_a_session_and_to_this_client)
{
    const auto note_id = write(maren, "progress", "Here.").at("/note_id");
    const auto other = add_client(maren, "Tobias Mossgrove");

    BOOST_TEST(maren.put("/clients/" + other + "/notes/" + note_id, "{" + text("There.") + "}", 1).status ==
               404);
    session_id = add_session(maren, other, -7);
    BOOST_TEST(!fault_at(write(maren, "progress", "Nowhere."), "session_id").empty());
    session_id = "no-uuid";
    BOOST_TEST(!fault_at(write(maren, "progress", "Nowhere."), "session_id").empty());
}

BOOST_AUTO_TEST_CASE(a_note_longer_than_its_room_is_refused)
{
    const auto refused = write(maren, "progress", std::string(50'001, 'a'));

    BOOST_TEST(fault_at(refused, "text.worked_on") ==
               "\"Worked on\" has 50001 characters; there is room for 50000.");
}

BOOST_AUTO_TEST_SUITE_END()
