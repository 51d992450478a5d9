// Two records of one person: found before a second one is made, and by those who keep the contacts of the
// practice; by nobody else beyond their own caseload.
#include <boost/test/unit_test.hpp>

#include "tests/support/record.hpp"

using namespace attune;
using namespace attune::tests;

namespace {

// Both therapists have entered Wren, who was born on one day.
struct TwoOfOne {
    Practice practice;
    Caller maren = practice.sign_in("maren");
    Caller tobias = practice.sign_in("tobias");
    Caller ines = practice.sign_in("ines", api::Role::assistant);
    Caller lena = practice.sign_in("lena", api::Role::lead);
    std::string wren = add_client(maren, "Wren Larkwhistle");
    std::string again = add_client(tobias, "Larkwistle, Wr\u00e9n");

    TwoOfOne()
    {
        add_client(maren, "Anna Thornbury");
        add_client(tobias, "Emma Thornbury");
        practice.database.execute("UPDATE client SET born_on = '1992-03-12'");
    }
    Answer look(Caller& by, const std::string& name, const std::string& born_on)
    {
        return by.post("/duplicate-looks", R"({"details": {"reference": "", "legal_name": ")" + name +
                                               R"(", "preferred_name": "", "pronouns": "", "born_on": ")" +
                                               born_on + R"(", "phone": "", "email": "", "address": ""}})");
    }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(duplicates, TwoOfOne)

BOOST_AUTO_TEST_CASE(before_a_second_record_is_made_ones_own_caseload_is_looked_through)
{
    const auto mine = look(maren, "wren larkwhistle", "1992-03-12");
    BOOST_TEST(mine.body.at("possible_duplicates").as_array().size() == 1U);
    BOOST_TEST(mine.at("/possible_duplicates/0/client_id") == wren);
    BOOST_TEST(mine.at("/possible_duplicates/0/signs/0") == "birth_date_and_similar_name");
    BOOST_TEST(look(maren, "Wren Larkwhistle", "1992-03-13").at("/possible_duplicates") == "[]");
    BOOST_TEST(practice.database.number("SELECT count(*) FROM client") == 4);
    BOOST_TEST(!fault_at(look(maren, " ", "1992-03-12"), "details.legal_name").empty());
}

BOOST_AUTO_TEST_CASE(a_therapist_does_not_learn_of_a_colleagues_client)
{
    BOOST_TEST(look(tobias, "Wren Larkwhistle", "1992-03-12").at("/possible_duplicates/0/client_id") ==
               again);
    BOOST_TEST(look(tobias, "Wren Larkwhistle", "1992-03-12").at("/possible_duplicates/1") == "");
    auto ada = practice.sign_in("ada");
    BOOST_TEST(look(ada, "Wren Larkwhistle", "1992-03-12").at("/possible_duplicates") == "[]");
    BOOST_TEST(maren.get("/duplicates").status == 403);
    BOOST_TEST(value_as(practice.database.connect_string(),
                        "SELECT set_config('attune.user_id', '" + maren.user_id() +
                            "', true); SELECT count(*) FROM possible_duplicate_pairs(10)") == "0");
}

BOOST_AUTO_TEST_CASE(reception_is_told_of_both_by_name)
{
    const auto read = ines.get("/duplicates");

    BOOST_TEST_REQUIRE(read.body.at("pairs").as_array().size() == 1U);
    const bool first = read.at("/pairs/0/one/client_id") == wren;
    BOOST_TEST(read.at(first ? "/pairs/0/other/client_id" : "/pairs/0/one/client_id") == again);
    BOOST_TEST(read.at(first ? "/pairs/0/one/therapist_name" : "/pairs/0/other/therapist_name") ==
               "The maren");
    BOOST_TEST(read.at("/pairs/0/signs/0") == "birth_date_and_similar_name");
    BOOST_TEST(read.at("/more") == "false");
    BOOST_TEST(look(ines, "Wren Larkwhistle", "1992-03-12").status == 403);
}

BOOST_AUTO_TEST_CASE(a_lead_is_told_whose_clients_they_are_and_no_name_that_they_may_not_see)
{
    const auto unseen = lena.get("/duplicates");
    BOOST_TEST_REQUIRE(unseen.body.at("pairs").as_array().size() == 1U);
    BOOST_TEST(unseen.reply.body.find("Lark") == std::string::npos);
    BOOST_TEST(unseen.reply.body.find(wren) == std::string::npos);
    BOOST_TEST(unseen.reply.body.find("The tobias") != std::string::npos);

    add_colleague(maren, wren, "lena");
    // One name beside the sign would say who the other is.
    const auto one_seen = lena.get("/duplicates");
    BOOST_TEST_REQUIRE(one_seen.body.at("pairs").as_array().size() == 1U);
    BOOST_TEST(one_seen.reply.body.find("Lark") == std::string::npos);
    BOOST_TEST(one_seen.reply.body.find(wren) == std::string::npos);
    BOOST_TEST(one_seen.reply.body.find("The maren") != std::string::npos);

    add_colleague(tobias, again, "lena");
    const auto seen = lena.get("/duplicates");
    BOOST_TEST(seen.reply.body.find("Wren Larkwhistle") != std::string::npos);
    BOOST_TEST(seen.reply.body.find("Larkwistle") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(what_more_than_fifty_records_share_is_no_sign)
{
    practice.database.execute(
        "INSERT INTO client (id, legal_name, born_on) SELECT gen_random_uuid(), 'Number ' || n, '1992-03-12' "
        "FROM generate_series(1, 50) n");

    BOOST_TEST(ines.get("/duplicates").at("/pairs") == "[]");
}

BOOST_AUTO_TEST_SUITE_END()
