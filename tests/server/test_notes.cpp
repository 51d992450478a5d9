// Notes: progress notes that a care team shares, private notes that nobody else ever sees.
#include <boost/json/parse.hpp>
#include <boost/test/unit_test.hpp>

#include "tests/support/note_texts.hpp"
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
        return "\"text\": " + json::to_text(cft_note(worked_on, "", "", "PHQ-9: 21 to 9."));
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

    BOOST_TEST(overview.at("/notes/0/text/sections/2/text") == "Two chairs.");
    BOOST_TEST(overview.at("/notes/0/text/sections/1/text") == "PHQ-9: 21 to 9.");
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
    BOOST_TEST(current.at("text").at("sections").at(2).at("text").as_string() == "Maren's second thoughts.");
    BOOST_TEST(change(tomas, note_id, "Both.", 2).at("/row_version") == "3");
}

BOOST_AUTO_TEST_CASE(a_signed_note_does_not_change)
{
    const auto note_id = write(maren, "progress", "Final.").at("/note_id");

    BOOST_TEST(!sign(maren, note_id, 1).at("/signed_at").empty());
    BOOST_TEST(change(maren, note_id, "Afterthought.", 2).status == 409);
    BOOST_TEST(sign(maren, note_id, 2).status == 409);
    BOOST_TEST(practice.database.value("SELECT text #>> '{sections,2,text}' FROM note") == "Final.");
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

    BOOST_TEST(maren.get(client).at("/notes/0/text/sections/2/text") == "For me alone.");
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

    BOOST_TEST(fault_at(refused, "text.sections[2].text") ==
               "\"What we worked on\" has 50001 characters; there is room for 50000.");
}

BOOST_AUTO_TEST_CASE(a_signed_note_holds_the_hash_of_what_was_signed_and_tells_when_it_is_another)
{
    const auto note_id = write(maren, "progress", "Final.").at("/note_id");
    const auto before = maren.get(client + "/notes/" + note_id);
    BOOST_TEST(before.at("/hash") == "");

    const auto hash = sign(maren, note_id, 1).at("/hash");

    BOOST_TEST(hash.size() == 64U);
    BOOST_TEST(tomas.get(client + "/notes/" + note_id).at("/intact") == "true");
    practice.database.execute(
        "ALTER TABLE note DISABLE TRIGGER ALL; "
        "UPDATE note SET text = jsonb_set(text, '{sections,2,text}', '\"Something else.\"'); "
        "ALTER TABLE note ENABLE TRIGGER ALL");
    BOOST_TEST(tomas.get(client + "/notes/" + note_id).at("/hash") == hash);
    BOOST_TEST(tomas.get(client + "/notes/" + note_id).at("/intact") == "false");
}

BOOST_AUTO_TEST_CASE(an_addendum_stands_under_a_signed_note_with_its_authors_name)
{
    const auto note_id = write(maren, "progress", "Final.").at("/note_id");
    const auto add = [&](Caller& who, const std::string& text) {
        return who.post(client + "/notes/" + note_id + "/addenda", R"({"text": ")" + text + "\"}");
    };
    BOOST_TEST(add(maren, "Too soon.").status == 409);
    sign(maren, note_id, 1);

    BOOST_TEST(add(tomas, "Her sister rang.").at("/addenda/0/author_name") == "The tomas");
    BOOST_TEST(!fault_at(add(tomas, " "), "text").empty());

    const auto overview = maren.get(client);
    BOOST_TEST(overview.at("/notes/0/addenda/0/text") == "Her sister rang.");
    BOOST_TEST(overview.at("/notes/0/intact") == "true");
    BOOST_CHECK_THROW(practice.database.execute("UPDATE note_addendum SET text = 'x'"), std::exception);
    BOOST_CHECK_THROW(practice.database.execute("DELETE FROM note_addendum"), std::exception);
}

BOOST_AUTO_TEST_CASE(nobody_but_the_care_team_adds_to_a_note)
{
    auto astrid = practice.sign_in("astrid");
    practice.database.execute("INSERT INTO supervision VALUES ('" + astrid.user_id() + "', '" +
                              maren.user_id() + "')");
    auto stranger = practice.sign_in("stranger");
    const auto note_id = write(maren, "progress", "Final.").at("/note_id");
    sign(maren, note_id, 1);
    const auto addenda = client + "/notes/" + note_id + "/addenda";

    BOOST_TEST(astrid.post(addenda, R"({"text": "I would say."})").status == 403);
    BOOST_TEST(stranger.post(addenda, R"({"text": "I would say."})").status == 404);
    BOOST_TEST(practice.database.number("SELECT count(*) FROM note_addendum") == 0);
}

BOOST_AUTO_TEST_CASE(a_supervisor_of_the_author_co_signs_once_and_nobody_else_does)
{
    auto astrid = practice.sign_in("astrid", api::Role::supervisor);
    practice.database.execute("INSERT INTO supervision VALUES ('" + astrid.user_id() + "', '" +
                              maren.user_id() + "')");
    const auto note_id = write(maren, "progress", "Final.").at("/note_id");
    const auto cosignature = client + "/notes/" + note_id + "/cosignature";
    BOOST_TEST(astrid.post(cosignature).status == 409);
    sign(maren, note_id, 1);
    BOOST_TEST(astrid.get(client).at("/notes/0/may_cosign") == "true");

    BOOST_TEST(tomas.post(cosignature).status == 403);
    BOOST_TEST(maren.post(cosignature).status == 403);
    BOOST_TEST(astrid.post(cosignature).at("/cosignatures/0/supervisor_name") == "The astrid");
    BOOST_TEST(astrid.post(cosignature).status == 200);

    BOOST_TEST(practice.database.number("SELECT count(*) FROM note_cosignature") == 1);
    BOOST_TEST(astrid.get(client).at("/notes/0/may_cosign") == "false");
    BOOST_TEST(maren.get(client).at("/notes/0/cosignatures/0/supervisor_name") == "The astrid");
}

BOOST_AUTO_TEST_CASE(an_addendum_to_a_private_note_is_its_authors_alone)
{
    const auto note_id = write(maren, "private_note", "For me alone.").at("/note_id");
    sign(maren, note_id, 1);
    maren.post(client + "/notes/" + note_id + "/addenda", R"({"text": "And this too."})");

    BOOST_TEST(maren.get(client).at("/notes/0/addenda/0/text") == "And this too.");
    BOOST_TEST(tomas.get(client).reply.body.find("And this too.") == std::string::npos);
    BOOST_TEST(tomas.get(client + "/notes/" + note_id).status == 404);
    BOOST_TEST(tomas.post(client + "/notes/" + note_id + "/addenda", R"({"text": "Me."})").status == 404);
}

BOOST_AUTO_TEST_CASE(a_note_by_a_template_that_nobody_knows_is_refused)
{
    auto text = cft_note("x");
    text.template_code = "no_such";

    const auto refused =
        maren.post(client + "/notes", R"({"session_id": ")" + session_id +
                                          R"(", "kind": "progress", "text": )" + json::to_text(text) + "}");

    BOOST_TEST(fault_at(refused, "text.template_code") == "There is no note template \"no_such\".");
}

BOOST_AUTO_TEST_CASE(the_next_note_begins_with_the_template_of_the_last_one_of_such_an_appointment)
{
    const auto begun_with = [&](Caller& who) {
        return who.post("/open-notes", R"({"desktop": "a page of a computer", "session_id": ")" + session_id +
                                           R"(", "kind": "progress", "computer": "x", "closed": false})");
    };
    BOOST_TEST(begun_with(maren).at("/template_code") == "cft_session");
    auto text = cft_note("x");
    text.template_code = "birp";
    maren.post(client + "/notes", R"({"session_id": ")" + session_id + R"(", "kind": "progress", "text": )" +
                                      json::to_text(text) + "}");

    BOOST_TEST(begun_with(maren).at("/template_code") == "birp");
    BOOST_TEST(begun_with(tomas).at("/template_code") == "cft_session");
    practice.database.execute("UPDATE appointment SET kind = 'couple'");
    BOOST_TEST(begun_with(maren).at("/template_code") == "cft_session");
}

BOOST_AUTO_TEST_CASE(the_note_of_a_call_between_sessions_says_nothing_of_the_next_one)
{
    auto text = cft_note("x");
    text.template_code = "telephone";
    const auto written =
        maren.post(client + "/notes", R"({"session_id": ")" + session_id +
                                          R"(", "kind": "progress", "apart": true, "text": )" +
                                          json::to_text(text) + "}");
    BOOST_TEST_REQUIRE(written.status == 200, written.reply.body);

    BOOST_TEST(maren
                   .post("/open-notes", R"({"desktop": "a page of a computer", "session_id": ")" +
                                            session_id +
                                            R"(", "kind": "progress", "computer": "x", "closed": false})")
                   .at("/template_code") == "cft_session");
}

BOOST_AUTO_TEST_CASE(a_note_that_is_open_elsewhere_is_said_to_be_until_it_is_closed)
{
    const auto hold = [&](Caller& who, const std::string& page, const std::string& kind,
                          const std::string& closed) {
        return who.post("/open-notes", R"({"desktop": "the page called )" + page + R"(", "session_id": ")" +
                                           session_id + R"(", "kind": ")" + kind + R"(", "computer": ")" +
                                           page + R"(", "closed": )" + closed + "}");
    };
    BOOST_TEST(hold(maren, "front-desk", "progress", "false").at("/elsewhere/0/computer") == "");
    BOOST_TEST(hold(maren, "own-room", "private_note", "false").at("/elsewhere/0/computer") == "");

    const auto seen = hold(tomas, "garden-room", "progress", "false");
    BOOST_TEST(seen.at("/elsewhere/0/computer") == "front-desk");
    BOOST_TEST(seen.at("/elsewhere/0/user_name") == "The maren");
    BOOST_TEST(hold(tomas, "garden-room", "private_note", "false").at("/elsewhere/0/computer") == "");

    hold(maren, "front-desk", "progress", "true");
    BOOST_TEST(hold(tomas, "garden-room", "progress", "false").at("/elsewhere/0/computer") == "");
    hold(maren, "front-desk", "progress", "false");
    practice.database.execute("UPDATE open_note SET seen_at = now() - interval '3 minutes'");
    BOOST_TEST(hold(tomas, "garden-room", "progress", "false").at("/elsewhere/0/computer") == "");
    auto stranger = practice.sign_in("stranger");
    BOOST_TEST(hold(stranger, "far-away-from-it", "progress", "false").status == 422);
}

BOOST_AUTO_TEST_SUITE_END()
