// Search in notes: found by stems, without accents, on one's own caseload alone, and nobody else's private
// note.
#include <boost/test/unit_test.hpp>

#include "server/db/note_search.hpp"
#include "tests/support/note_texts.hpp"
#include "tests/support/record.hpp"

using namespace attune;
using namespace attune::tests;

namespace {

struct SearchDesk {
    Practice practice;
    Caller maren = practice.sign_in("maren");
    Caller tomas = practice.sign_in("tomas");
    std::string wren = add_client(maren);
    int days = -30;

    std::string write(Caller& author, const std::string& client_id, const std::string& words,
                      const std::string& kind = "progress")
    {
        const auto session_id = add_session(author, client_id, ++days);
        return author
            .post("/clients/" + client_id + "/notes", R"({"session_id": ")" + session_id + R"(", "kind": ")" +
                                                          kind + R"(", "text": )" +
                                                          json::to_text(cft_note(words)) + "}")
            .at("/note_id");
    }
    static std::string body(const std::string& words) { return R"({"words": ")" + words + "\"}"; }
    Answer search(Caller& who, const std::string& words) { return who.post("/note-searches", body(words)); }
    int count(Caller& who, const std::string& words)
    {
        return static_cast<int>(search(who, words).body.at("notes").as_array().size());
    }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(note_search, SearchDesk)

BOOST_AUTO_TEST_CASE(words_are_found_by_their_stems_in_english_and_in_german_and_without_accents)
{
    write(maren, wren, "She worried less after the visits to the caf\u00e9.");
    write(maren, wren, "\u00dcbte das mitf\u00fchlende Selbst; die Gef\u00fchle waren st\u00e4rker.");

    for (const auto* words : {"worrying", "visit", "cafe", "caf\u00e9", "VISITS worry"})
        BOOST_TEST(count(maren, words) == 1, words);
    for (const auto* words : {"Gef\u00fchl", "gefuhl", "ubte", "Gef\u00fchlen", "mitf\u00fchlenden"})
        BOOST_TEST(count(maren, words) == 1, words);
    BOOST_TEST(count(maren, "worry Gef\u00fchl") == 0);
    BOOST_TEST(count(maren, "worry or Gef\u00fchl") == 2);
    BOOST_TEST(count(maren, "\\\"less after\\\"") == 1);
    for (const auto* marks :
         {"\u201Eworried less\u201C", "\u201Cworried less\u201D", "\u00BBworried less\u00AB"})
        BOOST_TEST(count(maren, marks) == 1, marks);
    for (const auto* marks :
         {"\u201Eless worried\u201C", "\u201Cless worried\u201D", "\u00ABless worried\u00BB"})
        BOOST_TEST(count(maren, marks) == 0, marks);
    BOOST_TEST(count(maren, "worry -visit") == 0);
}

BOOST_AUTO_TEST_CASE(what_was_found_is_marked_where_it_stands)
{
    write(maren, wren, "Shame came up, and\nthen a warming.");

    const auto found = search(maren, "warm");

    BOOST_TEST(found.at("/notes/0/legal_name") == "Wren Larkwhistle");
    BOOST_TEST(found.at("/notes/0/snippet/1/text") == "warming");
    BOOST_TEST(found.at("/notes/0/snippet/1/found") == "true");
    BOOST_TEST(found.at("/notes/0/latest_episode") == "true");
}

BOOST_AUTO_TEST_CASE(another_caseload_is_never_found)
{
    const auto his = add_client(tomas, "Tobias Mossgrove");
    write(tomas, his, "The orchard of his childhood.");

    BOOST_TEST(count(tomas, "orchard") == 1);
    BOOST_TEST(count(maren, "orchard") == 0);
    BOOST_TEST(search(maren, "orchard").reply.body.find("Mossgrove") == std::string::npos);

    add_colleague(tomas, his, "maren");
    BOOST_TEST(count(maren, "orchard") == 1);
    practice.database.execute("UPDATE care_team SET ended_at = now() WHERE user_id = '" + maren.user_id() +
                              "'");
    BOOST_TEST(count(maren, "orchard") == 0);
}

BOOST_AUTO_TEST_CASE(a_colleagues_private_note_is_never_found_by_whoever_searches)
{
    add_colleague(maren, wren, "tomas");
    auto astrid = practice.sign_in("astrid", api::Role::supervisor);
    practice.database.execute("INSERT INTO supervision VALUES ('" + astrid.user_id() + "', '" +
                              maren.user_id() + "')");
    const auto note_id = write(maren, wren, "A lighthouse in my own dream.", "private_note");
    maren.post("/clients/" + wren + "/notes/" + note_id + "/signature", "{}", 1);
    maren.post("/clients/" + wren + "/notes/" + note_id + "/addenda", R"({"text": "The lantern too."})");

    for (const auto* words : {"lighthouse", "lantern"}) {
        BOOST_TEST(count(maren, words) == 1, words);
        for (auto* other : {&tomas, &astrid})
            BOOST_TEST(count(*other, words) == 0, words);
    }
    write(maren, wren, "A lighthouse on a postcard.");
    BOOST_TEST(count(maren, "lighthouse") == 2);
    BOOST_TEST(count(astrid, "lighthouse") == 1);
    BOOST_TEST(count(tomas, "lighthouse") == 1);
}

BOOST_AUTO_TEST_CASE(an_addendum_is_found_and_a_changed_note_by_its_new_words_alone)
{
    const auto note_id = write(maren, wren, "The harbour.");
    maren.put("/clients/" + wren + "/notes/" + note_id,
              "{\"text\": " + json::to_text(cft_note("The meadow.")) + "}", 1);
    BOOST_TEST(count(maren, "harbour") == 0);
    BOOST_TEST(count(maren, "meadow") == 1);

    maren.post("/clients/" + wren + "/notes/" + note_id + "/signature", "{}", 2);
    maren.post("/clients/" + wren + "/notes/" + note_id + "/addenda", R"({"text": "The bakery, too."})");

    BOOST_TEST(search(maren, "bakery").at("/notes/0/in_addendum") == "true");
}

BOOST_AUTO_TEST_CASE(a_search_leaves_an_audit_row_for_each_client_it_tells_of_and_stores_no_reply)
{
    write(maren, wren, "The harbour.");
    const auto replies = practice.database.number("SELECT count(*) FROM idempotency");

    search(maren, "harbour");

    BOOST_TEST(practice.database.value(
                   "SELECT client_id::text || wrote FROM audit_event WHERE action = 'search_notes'") ==
               wren + "false");
    BOOST_TEST(practice.database.number("SELECT count(*) FROM idempotency") == replies);
}

BOOST_AUTO_TEST_CASE(a_search_without_a_word_is_refused_and_one_for_very_common_words_is_not)
{
    BOOST_TEST(!fault_at(search(maren, " "), "words").empty());
    BOOST_TEST(!fault_at(search(maren, std::string(201, 'a')), "words").empty());
    BOOST_TEST(search(maren, "the").status == 200);
    BOOST_TEST(search(maren, "' | ! & ( :*").status == 200);
}

// The reason for a table of its own: under the policies of note itself no such index would be used.
BOOST_AUTO_TEST_CASE(the_index_of_words_is_used_by_the_owners_function)
{
    const auto plan_as = [this](const std::string& role, const std::string& what) {
        return value_as(
            practice.database.connect_string(role),
            "SET LOCAL enable_seqscan = off; EXPLAIN (FORMAT JSON) SELECT * FROM note_search WHERE " + what);
    };
    const std::string what = "words @@ websearch_to_tsquery('note_english', 'harbour')";

    BOOST_TEST(plan_as("attune_owner", what).find("note_search_words") != std::string::npos);
    BOOST_TEST(plan_as("attune_app", what).find("note_search_words") == std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_headline_comes_apart_where_it_is_marked)
{
    const auto parts = server::parts_of_headline("one\n two \uE000three\uE001 four");

    BOOST_TEST_REQUIRE(parts.size() == 3U);
    BOOST_TEST(parts[0].text == "one two ");
    BOOST_TEST(parts[1].text == "three");
    BOOST_TEST(parts[1].found);
    BOOST_TEST(parts[2].text == " four");
    BOOST_TEST(server::parts_of_headline("").empty());
}

BOOST_AUTO_TEST_SUITE_END()
