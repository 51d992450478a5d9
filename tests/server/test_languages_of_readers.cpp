// A request is answered in the language of whoever sent it, and recorded in English all the same.
#include <chrono>
#include <thread>

#include <boost/test/unit_test.hpp>

#include "server/db/uuid.hpp"
#include "shared/domain/day.hpp"
#include "tests/support/german.hpp"
#include "tests/support/record.hpp"

using namespace attune;
using namespace attune::tests;

namespace {

struct GermanDesk {
    Practice practice;
    Caller maren = practice.sign_in("maren", api::Role::lead);
    std::string client_id = add_client(maren);
    std::string client = "/clients/" + client_id;

    GermanDesk() { maren.read_in("de-AT, de;q=0.9, en;q=0.8"); }

    Answer give(const std::string& answers, int days_from_today)
    {
        return maren.post(client + "/administrations", form("phq9", answers, days_from_today));
    }
    std::string recorded(const std::string& sql) { return practice.database.value(sql); }
    static std::string date(int days_from_today)
    {
        return medium_date(parse_day(day(days_from_today)).value());
    }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(languages_of_readers, GermanDesk)

BOOST_AUTO_TEST_CASE(a_refusal_with_a_date_is_said_in_the_language_of_whoever_is_refused)
{
    const auto homework = [](int until) {
        return R"({"exercise": "soothing_rhythm", "minutes": 5, "days_per_week": 7, "reason": "",)"
               R"( "set_on": ")" +
               day(-7) + R"(", "until_on": ")" + day(until) + "\"}";
    };
    const auto german = fault_at(maren.post(client + "/assignments", homework(-9)), "until_on");
    maren.read_in("en");
    const auto english = fault_at(maren.post(client + "/assignments", homework(-9)), "until_on");

    BOOST_TEST(german.starts_with("Der letzte Tag, "));
    BOOST_TEST(english == "The last day, " + date(-9) + ", lies before the first, " + date(-7) + ".");
}

BOOST_AUTO_TEST_CASE(a_part_of_the_record_that_is_not_there_has_its_own_gender)
{
    BOOST_TEST(maren
                   .put(client + "/goals/" + server::new_uuid(),
                        R"({"text": "Rest", "agreed_on": ")" + day(-9) +
                            R"(", "state": "reached", "ended_on": ")" + day(-1) + "\"}",
                        1)
                   .at("/detail") == "In der Akte dieser Klient:in gibt es kein solches Ziel.");
}

BOOST_AUTO_TEST_CASE(a_risk_flag_is_recorded_in_english)
{
    give("[0,0,0,0,0,0,0,0,1]", -1);

    BOOST_TEST(recorded("SELECT sentence FROM flag") ==
               "Item 9 of the PHQ-9, thoughts of death or self-harm: answered \"several days\".");
}

BOOST_AUTO_TEST_CASE(a_signal_is_recorded_in_english)
{
    give(phq9_of(5), -14);
    give(phq9_of(14), -7);

    BOOST_TEST(recorded("SELECT sentence FROM flag") ==
               "PHQ-9: 14 on " + date(-7) +
                   ", worse than the first score of 5 by more than 1.5 times the reliable amount.");
}

BOOST_AUTO_TEST_CASE(measures_that_were_missed_are_recorded_in_english)
{
    maren.post("/signal-settings", R"({"no_change_by_session": 50, "missed_after_sessions": 2})");
    give(phq9_of(5), -28);
    for (const int days : {-21, -14, -7})
        add_session(maren, client_id, days);

    BOOST_TEST(recorded("SELECT sentence FROM flag") ==
               "No measure was given in the last 2 sessions; the latest was on " + date(-28) + ".");
}

BOOST_AUTO_TEST_CASE(what_a_formulation_points_at_is_recorded_in_english)
{
    const auto form_id = give(phq9_of(21), -7).at("/administration/administration_id");
    maren.post(client + "/formulations",
               R"({"boxes": {"historical_influences": "Praised for coping", "memory_that_stays": "",
                             "fears_external": "see me as a burden", "fears_internal": "",
                             "strategies_external": "", "strategies_internal": "", "consequences_external": "",
                             "consequences_internal": "", "self_to_self": ""}, "systems": {}, "evidence": [
                             {"part": "fears_external", "kind": "score", "administration_id": ")" +
                   form_id + R"(", "score": "total", "item": 0, "session_id": "", "words": ""}]})",
               0);

    BOOST_TEST(recorded("SELECT evidence -> 0 ->> 'words' FROM formulation") == "PHQ-9: 21 on " + date(-7));
}

BOOST_AUTO_TEST_CASE(an_import_is_refused_in_the_language_of_whoever_began_it)
{
    const auto run_id = server::new_uuid();
    maren.post("/imports", R"({"run_id": ")" + run_id +
                               R"(", "preview": true, "clients_name": "clients.csv",
                                  "clients": "reference,legal_name,therapist\nA1,Ada,nobody\n",
                                  "administrations_name": "forms.csv", "administrations":
                                  "reference,date,instrument,i1,i2,i3,i4,i5,i6,i7,i8,i9\n"})");
    const auto deadline = std::chrono::steady_clock::now() + std::chrono::seconds{60};
    auto run = maren.get("/import-runs/" + run_id);
    while (run.at("/stage") != "refused" && std::chrono::steady_clock::now() < deadline) {
        std::this_thread::yield();
        run = maren.get("/import-runs/" + run_id);
    }

    BOOST_TEST(run.at("/sentence") == "Nichts wurde importiert.");
    BOOST_TEST(run.at("/faults/0/sentence") ==
               "Niemand, der Behandlungen dokumentiert, meldet sich als „nobody“ an.");
}

// Written in the database, so the compiler cannot tell the catalogue of them.
BOOST_AUTO_TEST_CASE(what_the_database_says_has_its_words_in_the_catalogue)
{
    const auto count = std::stoi(recorded("SELECT count(*) FROM holds_import"));
    for (int i = 0; i < count; ++i) {
        const auto what = recorded("SELECT what FROM holds_import ORDER BY table_name OFFSET " +
                                   std::to_string(i) + " LIMIT 1");
        BOOST_TEST(german().say(what) != what, what);
    }
    BOOST_TEST(german().say_again("The server stopped while it was being sent.") ==
               "Der Server wurde angehalten, während sie gesendet wurde.");
}

BOOST_AUTO_TEST_SUITE_END()
