// Formulations: saved as versions, read back, and never one over another.
#include <boost/test/unit_test.hpp>

#include "server/db/connection.hpp"
#include "shared/domain/formulation.hpp"
#include "shared/json/write.hpp"
#include "tests/support/record.hpp"

using namespace attune;
using namespace attune::tests;

namespace {

struct FormulationsDesk {
    FormulationsDesk()
    {
        boxes.historical_influences = "Praised for coping";
        boxes.fears_external = "see me as a burden";
    }

    Practice practice;
    Caller maren = practice.sign_in("maren");
    std::string client_id = add_client(maren);
    std::string formulations = "/clients/" + client_id + "/formulations";
    std::string plan = "/clients/" + client_id + "/plan";
    FormulationBoxes boxes;
    ThreeSystems systems{8, 6, std::nullopt};

    Answer save(std::int64_t row_version)
    {
        return maren.post(
            formulations,
            R"({"boxes": )" + json::to_text(boxes) + R"(, "systems": )" + json::to_text(systems) + '}',
            row_version);
    }
    std::string audited()
    {
        return practice.database.value(
            "SELECT string_agg(action || CASE WHEN wrote THEN ' wrote' ELSE '' END, ', ' ORDER BY id) "
            "FROM audit_event WHERE action IN ('read_plan', 'read_formulation', 'save_formulation') "
            "AND client_id = '" +
            client_id + "'");
    }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(formulations_of_clients, FormulationsDesk)

BOOST_AUTO_TEST_CASE(a_client_begins_without_one)
{
    const auto read = maren.get(plan);

    BOOST_TEST(read.status == 200);
    BOOST_TEST(read.at("/formulation") == "");
    BOOST_TEST(read.at("/formulations/0") == "");
}

BOOST_AUTO_TEST_CASE(each_save_is_a_version_that_says_who_made_it_and_what_changed)
{
    const auto first = save(0);
    boxes.self_to_self = "\"Pull yourself together.\"";
    systems.soothing = 1;
    const auto second = save(1);

    BOOST_TEST(first.at("/number") == "1");
    BOOST_TEST(first.at("/changed/0") == "historical_influences");
    BOOST_TEST(first.at("/changed/2") == "three_systems");
    BOOST_TEST(second.at("/changed/0") == "self_to_self");
    BOOST_TEST(second.at("/changed/1") == "three_systems");
    BOOST_TEST(second.at("/changed/2") == "");
    const auto read = maren.get(plan);
    BOOST_TEST(read.at("/formulation/number") == "2");
    BOOST_TEST(read.at("/formulation/boxes/self_to_self") == boxes.self_to_self);
    BOOST_TEST(read.at("/formulation/systems/threat") == "8");
    BOOST_TEST(read.at("/formulations/0/number") == "2");
    BOOST_TEST(read.at("/formulations/1/number") == "1");
    BOOST_TEST(read.at("/formulations/1/saved_by") ==
               maren.get("/clients/" + client_id).at("/care_team/0/display_name"));
}

BOOST_AUTO_TEST_CASE(an_earlier_version_is_read_as_it_was)
{
    save(0);
    boxes.historical_influences = "Teased for crying";
    save(1);

    const auto earlier = maren.get(formulations + "/1");

    BOOST_TEST(earlier.at("/boxes/historical_influences") == "Praised for coping");
    BOOST_TEST(earlier.at("/systems/soothing") == "");
    BOOST_TEST(maren.get(formulations + "/3").status == 404);
    BOOST_TEST(maren.get(formulations + "/first").status == 400);
}

BOOST_AUTO_TEST_CASE(who_has_read_an_older_version_overwrites_nothing_and_is_shown_the_latest)
{
    save(0);
    boxes.fears_internal = "fall apart";
    save(1);
    boxes.fears_internal = "never stop crying";

    const auto stale = save(1);

    BOOST_TEST(stale.status == 412);
    BOOST_TEST(stale.at("/current").find(R"("number":2)") != std::string::npos);
    BOOST_TEST(stale.at("/current").find("fall apart") != std::string::npos);
    BOOST_TEST(save(0).status == 412);
    BOOST_TEST(practice.database.number("SELECT count(*) FROM formulation") == 2);
}

BOOST_AUTO_TEST_CASE(a_save_that_changes_nothing_makes_no_version)
{
    save(0);

    BOOST_TEST(save(1).at("/number") == "1");
    BOOST_TEST(practice.database.number("SELECT count(*) FROM formulation") == 1);
}

BOOST_AUTO_TEST_CASE(what_does_not_fit_is_refused_by_field)
{
    boxes.strategies_internal = std::string(2001, 'x');
    systems = {11, -1, 10};
    const auto refused = save(0);

    BOOST_TEST(fault_at(refused, "boxes.strategies_internal") ==
               "\"Protective strategies, inside\" has 2001 characters; there is room for 2000.");
    BOOST_TEST(fault_at(refused, "systems.threat") == "How large threat is must be from 0 to 10, not 11.");
    BOOST_TEST(!fault_at(refused, "systems.drive").empty());
    BOOST_TEST(fault_at(refused, "systems.soothing") == "");
    boxes = {};
    systems = {};
    BOOST_TEST(fault_at(save(0), "boxes").starts_with("Nothing is written yet."));
    for (const auto& box : formulation_boxes)
        boxes.*box.text = std::string(2000, 'x');
    BOOST_TEST(save(0).status == 200);
}

BOOST_AUTO_TEST_CASE(every_read_and_write_leaves_its_audit_row)
{
    save(0);
    maren.get(plan);
    maren.get(formulations + "/1");

    BOOST_TEST(audited() == "save_formulation wrote, read_plan, read_formulation");
}

BOOST_AUTO_TEST_CASE(nobody_elses_client_is_read_or_written_to)
{
    save(0);
    auto tomas = practice.sign_in("tomas");

    BOOST_TEST(tomas.get(plan).status == 404);
    BOOST_TEST(tomas.get(formulations + "/1").status == 404);
    BOOST_TEST(
        tomas.post(formulations, R"({"boxes": )" + json::to_text(boxes) + R"(, "systems": {}})", 1).status ==
        404);
}

BOOST_AUTO_TEST_CASE(a_version_cannot_be_changed_even_by_the_application)
{
    save(0);
    server::Connection application{practice.database.connect_string()};

    BOOST_CHECK_THROW(application.execute("UPDATE formulation SET boxes = '{}'"), soci::soci_error);
    BOOST_CHECK_THROW(application.execute("DELETE FROM formulation"), soci::soci_error);
}

BOOST_AUTO_TEST_SUITE_END()
