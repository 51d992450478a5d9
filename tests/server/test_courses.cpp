// Courses are kept worked out by the database itself: whatever is entered, corrected or entered at once, they
// say what the forms say.
#include <chrono>
#include <thread>

#include <boost/test/unit_test.hpp>

#include "server/db/connection.hpp"
#include "tests/support/record.hpp"

using namespace attune;
using namespace attune::tests;

namespace {

struct Kept {
    Practice practice{1};
    Caller maren = practice.sign_in("maren");
    std::string client_id = add_client(maren);

    // The id of the form.
    std::string give(const std::string& answers, int days_from_today, const std::string& more = "")
    {
        return maren
            .post("/clients/" + client_id + "/administrations", form("phq9", answers, days_from_today, more))
            .at("/administration/administration_id");
    }
    // "2 4 9": how many complete, the first, the latest.
    std::string course()
    {
        return practice.database.value(
            "SELECT concat_ws(' ', complete, first_value, latest_value) FROM course WHERE score = 'total'");
    }
    std::string points(const std::string& what)
    {
        return practice.database.value("SELECT " + what + " FROM course WHERE score = 'total'");
    }

    // A form of one item, scored, in SQL.
    [[nodiscard]] std::string entry(int value) const
    {
        return "WITH form AS (INSERT INTO administration (id, client_id, episode_id, instrument, version, "
               "answered_on, state, answers, entered_by) SELECT gen_random_uuid(), client_id, id, 'phq9', 1, "
               "current_date, 'completed', '{1}', therapist_id FROM episode RETURNING *) "
               "INSERT INTO score (administration_id, client_id, score, value, answered, missing, prorated) "
               "SELECT id, client_id, 'total', " +
               std::to_string(value) + ", 9, 0, false FROM form";
    }
    void begin_as_maren(server::Connection& db) const
    {
        db.execute("BEGIN");
        db.execute("SELECT set_config('attune.user_id', '" + maren.user_id() + "', true)");
    }
    bool somebody_waits()
    {
        const auto deadline = std::chrono::steady_clock::now() + std::chrono::seconds{10};
        while (std::chrono::steady_clock::now() < deadline)
            if (practice.database.number("SELECT count(*) FROM pg_locks WHERE NOT granted") > 0)
                return true;
        return false;
    }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(courses, Kept)

BOOST_AUTO_TEST_CASE(the_clinical_date_says_which_form_was_first_whenever_it_was_entered)
{
    give(phq9_of(9), -7);
    give(phq9_of(4), -14);
    give(phq9_of(6), -10);

    BOOST_TEST(course() == "3 4 9");
    BOOST_TEST(points("jsonb_path_query_array(points, '$[*].value')") == "[4, 6, 9]");
}

BOOST_AUTO_TEST_CASE(an_incomplete_form_is_a_gap_and_neither_first_nor_latest)
{
    give("[null,1,1,1,1,1,1,1,0]", -14);
    give(phq9_of(4), -7);
    give("[null,1,1,1,1,1,1,1,0]", -1);

    BOOST_TEST(course() == "1 4 4");
    BOOST_TEST(points("jsonb_path_query_array(points, '$[*].value')") == "[null, 4, null]");
}

BOOST_AUTO_TEST_CASE(a_corrected_form_counts_no_more)
{
    give(phq9_of(4), -14);
    const auto wrong = give(phq9_of(20), -7);
    give("[null,1,1,1,1,1,1,1,0]", -7, R"(, "replaces": ")" + wrong + '"');

    BOOST_TEST(course() == "1 4 4");
    BOOST_TEST(points("jsonb_path_query_array(points, '$[*].value')") == "[4, null]");
}

BOOST_AUTO_TEST_CASE(a_course_whose_only_form_was_corrected_away_is_empty)
{
    const auto wrong = give(phq9_of(20), -7);
    give("[null,1,1,1,1,1,1,1,0]", -7, R"(, "replaces": ")" + wrong + '"');

    BOOST_TEST(course() == "0");
    BOOST_TEST(maren.get("/caseload").at("/rows/0/followed_instrument") == "");
}

BOOST_AUTO_TEST_CASE(the_first_value_stays_when_its_point_is_too_old_to_be_shown)
{
    for (int i = 0; i <= 60; ++i)
        give(phq9_of(i % 10), i - 61);

    BOOST_TEST(course() == "61 0 0");
    BOOST_TEST(points("jsonb_array_length(points)") == "60");
    BOOST_TEST(points("points -> 0 ->> 'value'") == "1");
}

BOOST_AUTO_TEST_CASE(forms_entered_at_once_are_all_counted)
{
    server::Connection one{practice.database.connect_string()};
    server::Connection other{practice.database.connect_string()};
    begin_as_maren(one);
    one.execute(entry(3));
    begin_as_maren(other);
    std::thread entering{[&] {
        other.execute(entry(5));
        other.execute("COMMIT");
    }};
    const bool waited = somebody_waits();
    one.execute("COMMIT");
    entering.join();

    BOOST_TEST(waited);
    BOOST_TEST(points("complete") == "2");
}

BOOST_AUTO_TEST_CASE(the_server_itself_cannot_write_them)
{
    const auto as_app = [this](const std::string& sql) {
        return value_as(practice.database.connect_string(), sql);
    };

    BOOST_TEST(as_app("UPDATE course SET complete = 0") == "refused: 42501");
    BOOST_TEST(as_app("INSERT INTO course DEFAULT VALUES") == "refused: 42501");
    BOOST_TEST(as_app("SELECT refresh_courses('{}')") == "refused: 42501");
}

BOOST_AUTO_TEST_SUITE_END()
