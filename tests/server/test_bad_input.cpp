// What no well-behaved desktop sends: each is turned down with a problem document that says so, and changes
// nothing.
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include "tests/support/probe.hpp"

using namespace attune;
using namespace attune::tests;

namespace {

struct Bad {
    std::string name;
    int status = 400;
    std::string code;
    std::function<void(server::http::Request&)> spoil;
};
std::ostream& operator<<(std::ostream& out, const Bad& bad)
{
    return out << bad.name;
}

std::function<void(server::http::Request&)> body(const std::string& text)
{
    return [text](auto& request) { request.body = text; };
}
std::function<void(server::http::Request&)> path(const std::string& text)
{
    return [text](auto& request) { request.path = text; };
}

// What is done to a good POST to /api/v1/clients/{client_id}/probe.
const std::vector<Bad> table{
    {"not JSON", 400, "malformed", body("{")},
    {"a list instead of an object", 400, "malformed", body("[]")},
    {"a number instead of text", 400, "malformed", body(R"({"reference": 7})")},
    {"text instead of true", 400, "malformed", body(R"({"refuse": "yes"})")},
    {"nested too deep", 400, "malformed", body(std::string(100, '[') + std::string(100, ']'))},
    {"NUL in the body", 400, "malformed", body(R"({"reference": "a\u0000b"})")},
    {"invalid UTF-8 in the body", 400, "malformed", body("{\"reference\": \"\xFF\"}")},
    {"a body of another type", 400, "malformed", [](auto& request) { request.content_type = "text/plain"; }},
    {"a body of no type", 400, "malformed", [](auto& request) { request.content_type.reset(); }},
    {"a value that its column cannot hold", 422, "invalid", body(R"({"then": "SELECT 'x'::integer"})")},
    {"a row that is there already", 409, "conflict",
     body(
         R"json({"then": "INSERT INTO idempotency SELECT acting_user(), 'k', '', '' FROM generate_series(1, 2)"})json")},
    {"an unknown address", 404, "not_found", path("/api/v1/nowhere")},
    {"an address outside", 404, "not_found", path("/api/v2/caseload")},
    {"NUL in the path", 400, "malformed", path("/api/v1/clients/%00/probe")},
    {"invalid UTF-8 in the path", 400, "malformed", path("/api/v1/clients/%FF/probe")},
    {"a broken escape in the path", 400, "malformed", path("/api/v1/clients/%2/probe")},
    {"an identifier that is none", 404, "not_found", path("/api/v1/clients/7/probe")},
    {"an identifier with an injection", 404, "not_found", path("/api/v1/clients/'%20OR%201=1--/probe")},
    {"invalid UTF-8 in the query", 400, "malformed", [](auto& request) { request.query = "a=%FF"; }},
    {"a method that is not served here", 405, "method_not_allowed",
     [](auto& request) { request.method = "PATCH"; }},
    {"no token", 401, "unauthenticated", [](auto& request) { request.authorization.reset(); }},
    {"another scheme", 401, "unauthenticated", [](auto& request) { request.authorization = "Basic YTpi"; }},
    {"an unknown token", 401, "unauthenticated", [](auto& request) { request.authorization = "Bearer x"; }},
    {"an empty token", 401, "unauthenticated", [](auto& request) { request.authorization = "Bearer "; }},
};

struct Asked {
    ProbedPractice practice;
    Caller ada = practice.sign_in("ada");
    std::string client = practice.add_client(ada.user_id());
    std::string probe = "/clients/" + client + "/probe";
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(bad_input, Asked)

BOOST_DATA_TEST_CASE_F(Asked, is_turned_down, boost::unit_test::data::make(table), bad)
{
    auto request = ada.request("POST", probe, R"({"reference": "good"})");
    bad.spoil(request);
    const auto answer = ada.send(request);

    BOOST_TEST(answer.status == bad.status);
    BOOST_TEST(answer.at("/code") == bad.code);
    BOOST_TEST(answer.at("/status") == std::to_string(bad.status));
    BOOST_TEST(answer.reply.content_type == "application/problem+json");
    BOOST_TEST(answer.at("/request_id") == request.request_id);
    BOOST_TEST(answer.at("/detail") != "");
    BOOST_TEST(practice.database.value("SELECT row_version FROM client") == "1");
}

BOOST_AUTO_TEST_CASE(every_mistyped_field_is_named_at_once)
{
    const auto answer = ada.post(probe, R"({"reference": 7, "refuse": "yes"})");

    BOOST_TEST(answer.at("/errors/0/path") == "reference");
    BOOST_TEST(answer.at("/errors/1/path") == "refuse");
}

BOOST_AUTO_TEST_CASE(the_methods_that_an_address_has_are_named)
{
    BOOST_TEST(ada.send(ada.request("PATCH", probe)).header("Allow") == "GET, POST, PUT, DELETE");
}

BOOST_AUTO_TEST_CASE(a_caller_who_is_not_signed_in_is_asked_for_a_token)
{
    Caller nobody{practice.application, "", ""};

    BOOST_TEST(nobody.get(probe).header("WWW-Authenticate") == "Bearer");
}

BOOST_AUTO_TEST_CASE(a_failure_says_nothing_of_its_cause)
{
    const auto answer = ada.post(probe, R"({"reference": "secret", "fail": true})");

    BOOST_TEST(answer.status == 500);
    BOOST_TEST(answer.at("/code") == "failure");
    BOOST_TEST(answer.reply.body.find("as was asked") == std::string::npos);
    BOOST_TEST(answer.reply.body.find("secret") == std::string::npos);
}

BOOST_AUTO_TEST_CASE(what_the_database_says_stays_with_the_server)
{
    const auto answer = ada.post(probe, R"({"then": "SELECT 'secret'::integer"})");

    BOOST_TEST(answer.status == 422);
    BOOST_TEST(answer.reply.body.find("secret") == std::string::npos);
}

BOOST_AUTO_TEST_CASE(roles_do_what_they_may)
{
    auto supervisor = practice.sign_in("sam", api::Role::supervisor);
    auto auditor = practice.sign_in("uma", api::Role::auditor);
    practice.database.execute("INSERT INTO supervision VALUES ('" + supervisor.user_id() + "', '" +
                              ada.user_id() + "')");

    BOOST_TEST(supervisor.get(probe).status == 200);
    BOOST_TEST(supervisor.post(probe, R"({"reference": "x"})").status == 403);
    BOOST_TEST(auditor.get(probe).status == 403);
}

BOOST_AUTO_TEST_SUITE_END()
