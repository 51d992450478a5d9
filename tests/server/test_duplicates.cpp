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
    static Answer keep_apart(Caller& by, const std::string& one, const std::string& other)
    {
        return by.post("/pairs-apart", R"({"one_id": ")" + one + R"(", "other_id": ")" + other + "\"}");
    }
    static Answer take_back(Caller& by, const Answer& kept)
    {
        return by.post("/pairs-apart/" + kept.at("/pair_apart_id") + "/taken-back");
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

BOOST_AUTO_TEST_CASE(a_pair_that_is_two_people_is_told_to_nobody_until_that_is_taken_back)
{
    const auto kept = keep_apart(ines, wren, again);
    BOOST_TEST_REQUIRE(kept.status == 200, kept.reply.body);
    BOOST_TEST(kept.at("/said_by_name") == "The ines");

    BOOST_TEST(ines.get("/duplicates").at("/pairs") == "[]");
    BOOST_TEST(ines.get("/duplicates").at("/apart/0/pair_apart_id") == kept.at("/pair_apart_id"));
    // Who was told of it without names is not told of it again, nor who they are.
    BOOST_TEST(lena.get("/duplicates").at("/pairs") == "[]");
    BOOST_TEST(lena.get("/duplicates").at("/apart") == "[]");
    BOOST_TEST(keep_apart(ines, again, wren).at("/pair_apart_id") == kept.at("/pair_apart_id"));
    BOOST_TEST(practice.database.number("SELECT count(*) FROM audit_event WHERE action = 'keep_pair_apart' "
                                        "AND client_id IS NOT NULL") == 4);

    BOOST_TEST(take_back(lena, kept).status == 404);
    BOOST_TEST(take_back(ines, kept).status == 200);
    BOOST_TEST(ines.get("/duplicates").body.at("pairs").as_array().size() == 1U);
    BOOST_TEST(take_back(ines, kept).status == 404);
    BOOST_TEST(practice.database.number("SELECT count(*) FROM audit_event WHERE action = 'take_pair_back' "
                                        "AND client_id IS NOT NULL") == 2);
    BOOST_TEST(keep_apart(ines, wren, again).at("/pair_apart_id") != kept.at("/pair_apart_id"));
}

BOOST_AUTO_TEST_CASE(only_who_may_see_both_says_that_they_are_two_people)
{
    add_colleague(maren, wren, "lena");
    BOOST_TEST(keep_apart(lena, wren, again).status == 404);
    BOOST_TEST(keep_apart(maren, wren, again).status == 403);
    BOOST_TEST(!fault_at(keep_apart(lena, wren, wren), "other_id").empty());
    add_colleague(tobias, again, "lena");
    BOOST_TEST(keep_apart(lena, wren, again).status == 200);

    const auto seen_by = [&](const Caller& user) {
        return value_as(practice.database.connect_string(), "SELECT set_config('attune.user_id', '" +
                                                                user.user_id() +
                                                                "', true); SELECT count(*) FROM pair_apart");
    };
    BOOST_TEST(seen_by(lena) == "1");
    BOOST_TEST(seen_by(ines) == "1");
    BOOST_TEST(seen_by(maren) == "0");
    BOOST_TEST(value_as(practice.database.connect_string(), "SELECT count(*) FROM pair_apart") == "0");
}

BOOST_AUTO_TEST_CASE(whose_own_both_are_is_not_told_of_them_either)
{
    add_colleague(tobias, again, "maren");
    BOOST_TEST(maren.get("/clients/" + wren + "/file").at("/possible_duplicates/0/client_id") == again);

    keep_apart(ines, wren, again);

    BOOST_TEST(maren.get("/clients/" + wren + "/file").at("/possible_duplicates") == "[]");
    BOOST_TEST(maren.get("/clients/" + again + "/file").at("/possible_duplicates") == "[]");
}

// Written past the server, as a merge is tested elsewhere: what was said goes where the record went.
BOOST_AUTO_TEST_CASE(that_they_are_two_people_goes_with_a_record_that_is_merged_and_back)
{
    const auto third = add_client(maren, "Wren Larkwhistle");
    practice.database.execute("UPDATE client SET born_on = '1992-03-12'");
    const auto kept = keep_apart(ines, wren, again);
    BOOST_TEST(ines.get("/duplicates").body.at("pairs").as_array().size() == 2U);

    practice.database.execute("UPDATE client SET merged_into = '" + third + "' WHERE id = '" + wren + "'");
    const auto merged = ines.get("/duplicates");
    BOOST_TEST(merged.at("/pairs") == "[]");
    BOOST_TEST_REQUIRE(merged.body.at("apart").as_array().size() == 1U);
    BOOST_TEST(merged.reply.body.find(third) != std::string::npos);
    BOOST_TEST(merged.reply.body.find(wren) == std::string::npos);
    BOOST_TEST(keep_apart(ines, again, third).at("/pair_apart_id") == kept.at("/pair_apart_id"));

    practice.database.execute("UPDATE client SET merged_into = '" + again + "' WHERE id = '" + wren + "'");
    BOOST_TEST(ines.get("/duplicates").at("/apart") == "[]");
    practice.database.execute("UPDATE client SET merged_into = NULL WHERE id = '" + wren + "'");
    BOOST_TEST(ines.get("/duplicates").body.at("apart").as_array().size() == 1U);
}

BOOST_AUTO_TEST_CASE(of_several_pairs_the_one_that_is_asked_for_is_answered_and_taken_back)
{
    const auto third = add_client(maren, "Wren Larkwhistle");
    const auto kept = keep_apart(ines, wren, again);
    const auto others = keep_apart(ines, third, wren);
    BOOST_TEST(others.at("/pair_apart_id") != kept.at("/pair_apart_id"));

    BOOST_TEST(keep_apart(ines, again, wren).at("/pair_apart_id") == kept.at("/pair_apart_id"));
    BOOST_TEST(take_back(ines, others).at("/pair_apart_id") == others.at("/pair_apart_id"));
    const auto left = ines.get("/duplicates");
    BOOST_TEST_REQUIRE(left.body.at("apart").as_array().size() == 1U);
    BOOST_TEST(left.at("/apart/0/pair_apart_id") == kept.at("/pair_apart_id"));
}

// 21 records make 210 pairs.
BOOST_AUTO_TEST_CASE(how_many_older_pairs_are_not_in_the_list_is_said)
{
    keep_apart(ines, wren, again);
    BOOST_TEST(ines.get("/duplicates").at("/apart_left_out") == "0");
    practice.database.execute(
        "INSERT INTO client (id, legal_name) SELECT gen_random_uuid(), 'Number ' || n "
        "FROM generate_series(1, 21) n");
    practice.database.execute(
        "INSERT INTO pair_apart (id, one_id, other_id, said_by) "
        "SELECT gen_random_uuid(), a.id, b.id, (SELECT id FROM user_account WHERE username = 'ines') "
        "FROM client a JOIN client b ON a.id < b.id "
        "WHERE a.legal_name LIKE 'Number %' AND b.legal_name LIKE 'Number %'");

    const auto read = ines.get("/duplicates");
    BOOST_TEST(read.body.at("apart").as_array().size() == 200U);
    BOOST_TEST(read.at("/apart_left_out") == "11");
}

BOOST_AUTO_TEST_CASE(what_more_than_fifty_records_share_is_no_sign)
{
    practice.database.execute(
        "INSERT INTO client (id, legal_name, born_on) SELECT gen_random_uuid(), 'Number ' || n, '1992-03-12' "
        "FROM generate_series(1, 50) n");

    BOOST_TEST(ines.get("/duplicates").at("/pairs") == "[]");
}

BOOST_AUTO_TEST_SUITE_END()
