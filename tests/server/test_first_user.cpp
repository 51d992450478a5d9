// The first user of a private installation, and the users that an administrator adds later.
#include <boost/json/serialize.hpp>
#include <boost/test/unit_test.hpp>

#include "server/auth/users.hpp"
#include "tests/support/application.hpp"

using namespace attune;
using namespace attune::tests;
using server::auth::NewUser;

namespace {

constexpr auto password = "correct horse battery staple";

Answer create_first_user(Practice& practice, const std::string& with_password, bool private_socket = true)
{
    auto nobody = practice.nobody();
    auto request =
        nobody.request("POST", "/first-user",
                       boost::json::serialize(boost::json::object{{"practice_name", "Harbour Practice"},
                                                                  {"display_name", "Ada Quist"},
                                                                  {"username", "Ada"},
                                                                  {"password", with_password}}));
    request.private_socket = private_socket;
    return nobody.send(request);
}

std::string needs_first_user(Practice& practice, bool private_socket)
{
    auto nobody = practice.nobody();
    auto request = nobody.request("GET", "/practice");
    request.private_socket = private_socket;
    return nobody.send(request).at("/needs_first_user");
}

// An administrator's connection to a practice without users.
struct Administrator {
    Practice practice;
    server::Connection owner{practice.database.connect_string("attune_owner")};
};

RefusalCode code_of(const auto& result)
{
    BOOST_REQUIRE(!result);
    return result.error().code;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(first_user)

BOOST_AUTO_TEST_CASE(a_private_installation_asks_for_its_first_user_until_there_is_one)
{
    Practice practice;
    BOOST_TEST(needs_first_user(practice, true) == "true");
    BOOST_TEST(needs_first_user(practice, false) == "false");

    create_first_user(practice, password);

    BOOST_TEST(needs_first_user(practice, true) == "false");
}

BOOST_AUTO_TEST_CASE(the_first_user_leads_the_practice_they_named_and_is_signed_in)
{
    Practice practice;
    const auto answer = create_first_user(practice, password);

    BOOST_TEST(answer.status == 200);
    BOOST_TEST(answer.at("/user/role") == "lead");
    BOOST_TEST(answer.at("/user/username") == "ada");
    BOOST_TEST(answer.at("/practice/name") == "Harbour Practice");
    BOOST_TEST(Caller(*practice.application, answer.at("/token"), "").get("/library").status == 200);
}

BOOST_AUTO_TEST_CASE(there_is_one_first_user)
{
    Practice practice;
    create_first_user(practice, password);

    BOOST_TEST(create_first_user(practice, password).status == 409);
    BOOST_TEST(practice.database.number("SELECT count(*) FROM user_account") == 1);
}

BOOST_AUTO_TEST_CASE(nobody_becomes_the_first_user_over_the_network)
{
    Practice practice;

    BOOST_TEST(create_first_user(practice, password, false).status == 403);
    BOOST_TEST(practice.database.number("SELECT count(*) FROM user_account") == 0);
}

BOOST_AUTO_TEST_CASE(a_password_has_15_to_128_characters_of_any_script)
{
    const std::string letter = "\xC3\xA9";  // one character in two bytes
    const auto of_length = [&](int characters) {
        std::string text;
        for (int i = 0; i < characters; ++i)
            text += letter;
        return text;
    };
    Practice practice;

    BOOST_TEST(create_first_user(practice, of_length(14)).status == 422);
    BOOST_TEST(create_first_user(practice, of_length(129)).status == 422);
    BOOST_TEST(create_first_user(practice, of_length(14)).at("/errors/0/path") == "password");
    BOOST_TEST(create_first_user(practice, of_length(128)).status == 200);
}

BOOST_AUTO_TEST_CASE(the_server_itself_cannot_add_a_second_user)
{
    Practice practice;

    BOOST_TEST(value_as(practice.database.connect_string(),
                        "INSERT INTO user_account (username, display_name, role, password_hash, draft_key) "
                        "VALUES ('x', 'X', 'lead', 'x', decode(repeat('00', 32), 'hex'))") ==
               "refused: 42501");
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_FIXTURE_TEST_SUITE(users, Administrator)

BOOST_AUTO_TEST_CASE(users_are_listed_by_name_with_their_state)
{
    BOOST_REQUIRE(server::auth::add_user(owner, {"bea", "Bea", api::Role::supervisor, password}));
    BOOST_REQUIRE(server::auth::add_user(owner, {"Ada", "Ada Quist", api::Role::therapist, password}));
    BOOST_REQUIRE(server::auth::disable_user(owner, "bea"));

    const auto users = server::auth::list_users(owner);

    BOOST_REQUIRE(users.size() == 2U);
    BOOST_TEST(users[0].username == "ada");
    BOOST_TEST(!users[0].disabled);
    BOOST_TEST(!users[0].last_signed_in_at.has_value());
    BOOST_TEST(users[1].disabled);
    BOOST_TEST((users[1].role == api::Role::supervisor));
}

BOOST_AUTO_TEST_CASE(a_username_is_used_once_whatever_its_case)
{
    BOOST_REQUIRE(server::auth::add_user(owner, {"ada", "Ada", api::Role::therapist, password}));

    BOOST_TEST((code_of(server::auth::add_user(owner, {"ADA", "Other", api::Role::therapist, password})) ==
                RefusalCode::conflict));
}

BOOST_AUTO_TEST_CASE(a_user_needs_both_names_and_a_long_password)
{
    for (const auto& user : {NewUser{" ", "Ada", api::Role::therapist, password},
                             NewUser{"ada", "", api::Role::therapist, password},
                             NewUser{"ada", "Ada", api::Role::therapist, "fourteen chars"}})
        BOOST_TEST((code_of(server::auth::add_user(owner, user)) == RefusalCode::invalid));
}

BOOST_AUTO_TEST_CASE(an_unknown_user_is_neither_disabled_nor_given_a_password)
{
    BOOST_TEST((code_of(server::auth::disable_user(owner, "nobody")) == RefusalCode::not_found));
    BOOST_TEST((code_of(server::auth::reset_password(owner, "nobody", password)) == RefusalCode::not_found));
}

BOOST_AUTO_TEST_CASE(a_supervisor_sees_the_caseloads_of_their_supervisees)
{
    add_user(practice.database, "ada", api::Role::therapist);
    add_user(practice.database, "sam", api::Role::supervisor);

    BOOST_TEST((code_of(server::auth::add_supervision(owner, "ada", "sam")) == RefusalCode::invalid));
    BOOST_TEST((code_of(server::auth::add_supervision(owner, "sam", "sam")) == RefusalCode::conflict));
    BOOST_TEST((code_of(server::auth::add_supervision(owner, "sam", "nobody")) == RefusalCode::not_found));
    BOOST_TEST(server::auth::add_supervision(owner, "sam", "ada").has_value());
    BOOST_TEST(practice.database.number("SELECT count(*) FROM supervision") == 1);
}

BOOST_AUTO_TEST_SUITE_END()
