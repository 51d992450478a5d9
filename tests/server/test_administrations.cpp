// Forms keyed in: scored, judged, corrected, and refused when they do not fit.
#include <boost/test/unit_test.hpp>

#include "tests/support/record.hpp"

using namespace attune;
using namespace attune::tests;

namespace {

struct AdministrationsDesk {
    Practice practice;
    Caller maren = practice.sign_in("maren");
    std::string client_id = add_client(maren);
    std::string forms = "/clients/" + client_id + "/administrations";
    std::string phq9_series = "/clients/" + client_id + "/series/phq9";

    Answer give(const std::string& instrument, const std::string& answers, int days_from_today,
                const std::string& more = "")
    {
        return maren.post(forms, form(instrument, answers, days_from_today, more));
    }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(administrations, AdministrationsDesk)

BOOST_AUTO_TEST_CASE(a_form_is_scored_banded_and_stored)
{
    const auto recorded = give("phq9", "[3,3,3,3,3,3,1,0,0]", -7);

    BOOST_TEST(recorded.at("/administration/scores/0/value") == "19");
    BOOST_TEST(recorded.at("/administration/scores/0/band") == "moderately severe");
    BOOST_TEST(recorded.at("/courses/0/points/0/value") == "19");
    BOOST_TEST(recorded.at("/flags") == "[]");
    BOOST_TEST(practice.database.value("SELECT answers FROM administration") == "{3,3,3,3,3,3,1,0,0}");
}

BOOST_AUTO_TEST_CASE(the_clinical_date_orders_the_course_not_the_order_of_entry)
{
    add_session(maren, client_id, -21);
    add_session(maren, client_id, -7);
    give("phq9", phq9_of(9), -7);
    give("phq9", phq9_of(21), -21);

    const auto series = maren.get(phq9_series);

    BOOST_TEST(series.at("/courses/0/points/0/value") == "21");
    BOOST_TEST(series.at("/courses/0/since_first/words") == "Reliably better");
    BOOST_TEST(series.at("/courses/0/basis/sentence") ==
               "Reliable change: 6 points or more (NHS Talking Therapies).");
    BOOST_TEST(series.at("/courses/0/caption") ==
               "PHQ-9 has gone from 21 to 9 over 2 sessions: reliably better, now mild.");
}

BOOST_AUTO_TEST_CASE(a_blank_leaves_the_form_without_a_total)
{
    const auto recorded = give("phq9", "[3,3,3,null,3,3,1,0,0]", -7);

    BOOST_TEST(recorded.at("/administration/scores/0/value") == "");
    BOOST_TEST(recorded.at("/administration/scores/0/missing") == "1");
    BOOST_TEST(recorded.at("/courses/0/points/0/items") == "9");
    BOOST_TEST(practice.database.value("SELECT answers FROM administration") == "{3,3,3,NULL,3,3,1,0,0}");
}

BOOST_AUTO_TEST_CASE(fears_of_compassion_are_three_courses_without_a_basis_at_first)
{
    std::string answers = "[2";
    for (int i = 1; i < 38; ++i)
        answers += ",2";
    give("fcs", answers + "]", -14);

    const auto series = maren.get("/clients/" + client_id + "/series/fcs");

    BOOST_TEST(series.at("/courses/0/points/0/value") == "20");
    BOOST_TEST(series.at("/courses/1/points/0/value") == "26");
    BOOST_TEST(series.at("/courses/2/points/0/value") == "30");
    BOOST_TEST(series.at("/courses/2/basis/sentence") == "No basis yet: 0 of 30 baselines.");
}

BOOST_AUTO_TEST_CASE(answers_that_do_not_fit_name_the_item)
{
    const auto out_of_range = give("phq9", "[3,3,3,4,3,3,1,0,-1]", -7);
    const auto too_few = give("phq9", "[3,3]", -7);
    const auto too_many = give("phq9", "[0,0,0,0,0,0,0,0,0,0]", -7);

    BOOST_TEST(out_of_range.status == 422);
    BOOST_TEST(fault_at(out_of_range, "answers[3]") ==
               "Item 4 of the PHQ-9 takes answers from 0 to 3, not 4.");
    BOOST_TEST(!fault_at(out_of_range, "answers[8]").empty());
    BOOST_TEST(!fault_at(too_few, "answers").empty());
    BOOST_TEST(!fault_at(too_many, "answers").empty());
    BOOST_TEST(give("phq9", "[3,\"3\",1.5,0,0,0,0,0,0]", -7).status == 400);
    BOOST_TEST(practice.database.number("SELECT count(*) FROM administration") == 0);
}

BOOST_AUTO_TEST_CASE(an_unknown_instrument_is_not_found)
{
    BOOST_TEST(give("bdi", "[1]", -7).status == 404);
    BOOST_TEST(maren.get("/clients/" + client_id + "/series/bdi").status == 404);
    BOOST_TEST(maren.get(forms + "?instrument=bdi").status == 404);
}

BOOST_AUTO_TEST_CASE(an_instrument_that_is_off_cannot_be_given)
{
    const auto refused = give("ors", "[50,50,50,50]", -7);

    BOOST_TEST(refused.status == 409);
    BOOST_TEST(refused.at("/detail").starts_with("No score of the ORS is in use"));
}

BOOST_AUTO_TEST_CASE(a_form_of_the_future_or_from_before_the_birth_is_refused)
{
    const auto future = give("phq9", phq9_of(9), 2);
    const auto unborn = give("phq9", phq9_of(9), -365 * 60);

    BOOST_TEST(fault_at(future, "answered_on").ends_with("lies in the future."));
    BOOST_TEST(fault_at(unborn, "answered_on").ends_with("lies before the client's birth."));
}

BOOST_AUTO_TEST_CASE(a_correction_takes_the_place_of_the_form_it_names)
{
    give("phq9", phq9_of(20), -21);
    const auto wrong = give("phq9", phq9_of(2), -7).at("/administration/administration_id");

    const auto right = give("phq9", phq9_of(12), -7, R"(, "replaces": ")" + wrong + '"');

    BOOST_TEST(right.at("/courses/0/points/1/value") == "12");
    BOOST_TEST(right.at("/courses/0/points/2/value") == "");
    const auto all = maren.get(forms + "?instrument=phq9");
    BOOST_TEST(all.at("/administrations/1/replaced_by") == right.at("/administration/administration_id"));
}

BOOST_AUTO_TEST_CASE(a_form_is_corrected_once_and_by_its_own_instrument)
{
    const auto wrong = give("phq9", phq9_of(2), -7).at("/administration/administration_id");
    const auto replaces = R"(, "replaces": ")" + wrong + '"';
    give("phq9", phq9_of(12), -7, replaces);

    const auto again = give("phq9", phq9_of(13), -7, replaces);
    const auto other_instrument = give("gad7", "[1,1,1,1,1,1,1]", -7, replaces);

    BOOST_TEST(again.status == 409);
    BOOST_TEST(fault_at(other_instrument, "replaces") ==
               "The form to be corrected is of another instrument.");
}

BOOST_AUTO_TEST_CASE(session_and_corrected_form_must_be_this_clients)
{
    const auto other = add_client(maren, "Tobias Mossgrove");
    const auto session_id = add_session(maren, other, -7);
    const auto foreign = maren.post("/clients/" + other + "/administrations", form("phq9", phq9_of(3), -7))
                             .at("/administration/administration_id");

    const auto refused = give("phq9", phq9_of(9), -7,
                              R"(, "session_id": ")" + session_id + R"(", "replaces": ")" + foreign + '"');

    BOOST_TEST(!fault_at(refused, "session_id").empty());
    BOOST_TEST(!fault_at(refused, "replaces").empty());
    BOOST_TEST(!fault_at(give("phq9", phq9_of(9), -7, R"(, "session_id": "x")"), "session_id").empty());
}

BOOST_AUTO_TEST_CASE(forms_come_in_pages_of_a_hundred_newest_first)
{
    for (int i = 0; i < 101; ++i)
        give("gad7", "[1,1,1,1,1,1,1]", -i);

    const auto first = maren.get(forms + "?instrument=gad7");
    const auto second = maren.get(forms + "?instrument=gad7&before=" + first.at("/next"));

    BOOST_TEST(first.at("/administrations/0/answered_on") == day(0));
    BOOST_TEST(first.at("/administrations/99/answered_on") == day(-99));
    BOOST_TEST(second.at("/administrations/0/answered_on") == day(-100));
    BOOST_TEST(second.at("/administrations/1/answered_on") == "");
    BOOST_TEST(second.at("/next") == "");
}

BOOST_AUTO_TEST_CASE(a_replayed_form_is_stored_once)
{
    auto request = maren.request("POST", forms, form("phq9", phq9_of(9), -7));

    const auto first = maren.send(request);
    const auto second = maren.send(request);

    BOOST_TEST(first.reply.body == second.reply.body);
    BOOST_TEST(practice.database.number("SELECT count(*) FROM administration") == 1);
}

BOOST_AUTO_TEST_SUITE_END()
