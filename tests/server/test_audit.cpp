// Each request that touches a client leaves exactly one audit row, in the transaction of the act.
#include <boost/test/unit_test.hpp>

#include "tests/support/probe.hpp"

using namespace attune;
using namespace attune::tests;

namespace {

struct Audited {
    ProbedPractice practice;
    Caller ada = practice.sign_in("ada");
    std::string client = practice.add_client(ada.user_id());
    std::string path = "/clients/" + client + "/probe";

    // What the audit trail says of a request: "action client outcome wrote", a line for each row.
    std::string trace(const server::http::Request& request)
    {
        return practice.database.value("SELECT string_agg(concat_ws(' ', action, CASE client_id WHEN '" +
                                       client +
                                       "' THEN 'hers' ELSE client_id::text END, outcome, CASE WHEN wrote "
                                       "THEN 'wrote' ELSE 'read' END), E'\\n') "
                                       "FROM audit_event WHERE request_id = '" +
                                       request.request_id + "'");
    }
    std::string trace_of(const server::http::Request& request)
    {
        ada.send(request);
        return trace(request);
    }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(audit, Audited)

BOOST_AUTO_TEST_CASE(reads_and_writes_leave_one_row_each)
{
    BOOST_TEST(trace_of(ada.request("GET", path)) == "read_probe hers done read");
    BOOST_TEST(trace_of(ada.request("POST", path, R"({"reference": "x"})")) == "write_probe hers done wrote");
}

BOOST_AUTO_TEST_CASE(a_refused_request_changes_nothing_and_leaves_one_row)
{
    const auto refused = ada.request("POST", path, R"({"reference": "x", "refuse": true})");

    BOOST_TEST(trace_of(refused) == "write_probe hers refused wrote");
    BOOST_TEST(practice.database.value("SELECT reference FROM client") == "");
    BOOST_TEST(trace_of(ada.request("POST", path, "{")) == "write_probe hers refused wrote");
}

BOOST_AUTO_TEST_CASE(asking_for_a_client_who_is_not_theirs_leaves_one_row)
{
    const std::string unknown = "11111111-2222-3333-4444-555555555555";

    BOOST_TEST(trace_of(ada.request("GET", "/clients/" + unknown + "/probe")) ==
               "read_probe " + unknown + " not_found read");
    BOOST_TEST(trace_of(ada.request("GET", "/clients/no-id-at-all/probe")) ==
               "read_probe 00000000-0000-0000-0000-000000000000 not_found read");
}

BOOST_AUTO_TEST_CASE(a_role_that_does_not_allow_it_leaves_one_row)
{
    auto assistant = practice.sign_in("assistant", api::Role::assistant);
    const auto request = assistant.request("GET", path);

    BOOST_TEST(assistant.send(request).status == 403);
    BOOST_TEST(trace(request) == "read_probe hers forbidden read");
}

BOOST_AUTO_TEST_CASE(a_client_that_was_made_is_named)
{
    const std::string made = "11111111-2222-3333-4444-555555555555";

    BOOST_TEST(trace_of(ada.request("POST", "/probes", R"({"client_id": ")" + made + R"("})")) ==
               "make_probe " + made + " done wrote");
}

BOOST_AUTO_TEST_CASE(a_repeat_leaves_a_row_of_its_own)
{
    auto request = ada.request("POST", path, R"({"reference": "x"})");
    ada.send(request);
    request.request_id = "the-repeat";

    BOOST_TEST(trace_of(request) == "write_probe hers done wrote");
}

BOOST_AUTO_TEST_CASE(a_failure_leaves_neither_change_nor_row)
{
    const auto failing = ada.request("POST", path, R"({"reference": "x", "fail": true})");

    BOOST_TEST(ada.send(failing).status == 500);
    BOOST_TEST(trace(failing) == "");
    BOOST_TEST(practice.database.value("SELECT reference FROM client") == "");
}

BOOST_AUTO_TEST_CASE(nobody_alters_the_trail_not_even_its_owner)
{
    ada.get(path);
    for (const std::string role : {"attune_app", "attune_owner", "attune"})
        for (const std::string sql : {"UPDATE audit_event SET outcome = 'forbidden'",
                                      "DELETE FROM audit_event", "TRUNCATE audit_event"})
            value_as(practice.database.connect_string(role),
                     "SELECT set_config('attune.user_id', '" + ada.user_id() + "', true); " + sql);

    BOOST_TEST(practice.database.value("SELECT string_agg(outcome, ',') FROM audit_event") == "done");
}

BOOST_AUTO_TEST_SUITE_END()
