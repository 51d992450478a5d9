// Notes that were written before there were templates: the same words under the same headings, signed ones
// too.
#include <filesystem>

#include <boost/test/unit_test.hpp>

#include "server/migrate.hpp"
#include "tests/support/database.hpp"
#include "tests/support/folder.hpp"

using namespace attune;
using namespace attune::server;
using namespace attune::tests;

namespace {

const std::filesystem::path schema_folder = std::filesystem::path{ATTUNE_SOURCE_DIR} / "schema";

constexpr auto old_notes = R"sql(
    INSERT INTO user_account (id, username, display_name, role, password_hash, draft_key)
        VALUES ('00000000-0000-0000-0000-00000000000a', 'ada', 'Ada', 'therapist', 'x', decode(repeat('00', 32), 'hex'));
    INSERT INTO client (id, legal_name) VALUES ('00000000-0000-0000-0000-00000000000c', 'A Client');
    INSERT INTO episode (id, client_id, number, started_on, therapist_id)
        SELECT gen_random_uuid(), c.id, 1, '2026-01-05', u.id FROM client c, user_account u;
    INSERT INTO appointment (id, therapist_id, kind, starts_at, minutes, standing, booked_by)
        SELECT gen_random_uuid(), therapist_id, 'individual', now(), 50, 'recorded', therapist_id FROM episode;
    INSERT INTO session (id, client_id, episode_id, appointment_id, starts_at, minutes, standing, state)
        SELECT gen_random_uuid(), e.client_id, e.id, a.id, a.starts_at, a.minutes, a.standing, 'attended'
        FROM episode e, appointment a;
    INSERT INTO note (id, client_id, session_id, kind, text, author_id, changed_by, signed_at)
        SELECT gen_random_uuid(), s.client_id, s.id, 'progress',
               '{"since_last": "Since.", "score_lines": ["PHQ-9: 9.", "GAD-7: 4."], "worked_on": "Two\n\nchairs.",
                 "risk": "None.", "plan": "Write."}', u.id, u.id, '2026-02-03 10:00Z'
        FROM session s, user_account u;
    INSERT INTO note (id, client_id, session_id, kind, text, author_id, changed_by)
        SELECT gen_random_uuid(), s.client_id, s.id, 'private_note',
               '{"since_last": "", "score_lines": [], "worked_on": "Mine.", "risk": "", "plan": ""}', u.id, u.id
        FROM session s, user_account u;
)sql";

// A database as it was before migration 0030, with two notes; brought up to date.
struct CarriedOver {
    std::string name = "notes_carried_over";

    CarriedOver()
    {
        Postgres{connect_to("postgres", "attune")}.run("CREATE DATABASE " + name);
        Postgres connection{connect_to(name, "attune")};
        connection.run(contents_of(schema_folder / "roles.sql"));
        Folder before;
        for (const auto& file : std::filesystem::directory_iterator{schema_folder / "migrations"})
            if (const auto file_name = file.path().filename().string(); file_name < "0030")
                before.write(file_name, contents_of(file.path()));
        migrate(connection, read_migrations(before.path()).value()).value();
        connection.run(old_notes);
        migrate(connection, read_migrations(schema_folder / "migrations").value()).value();
    }
    ~CarriedOver()
    {
        Postgres{connect_to("postgres", "attune")}.run("DROP DATABASE " + name + " WITH (FORCE)");
    }
    CarriedOver(const CarriedOver&) = delete;
    CarriedOver& operator=(const CarriedOver&) = delete;

    [[nodiscard]] std::string value(const std::string& sql) const
    {
        Postgres connection{connect_to(name, "attune")};
        return connection.rows(sql)[0][0];
    }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(notes_carried_over, CarriedOver)

BOOST_AUTO_TEST_CASE(every_word_stands_in_its_section_and_signatures_hold)
{
    const std::string progress = " FROM note WHERE kind = 'progress'";
    BOOST_TEST(
        value("SELECT string_agg(s ->> 'heading' || '=' || (s ->> 'text'), '|' ORDER BY place) FROM note, "
              "jsonb_array_elements(text -> 'sections') WITH ORDINALITY AS x (s, place) WHERE kind = "
              "'progress'") ==
        "Since last time=Since.|Scores=PHQ-9: 9.\nGAD-7: 4.|What we worked "
        "on=Two\n\nchairs.|Risk=None.|Plan=Write.");
    BOOST_TEST(value("SELECT text ->> 'template_code'" + progress) == "cft_session");
    BOOST_TEST(value("SELECT signed_at = '2026-02-03 10:00Z' AND hash = note_hash(note)" + progress) == "t");
    BOOST_TEST(value("SELECT text FROM note WHERE kind = 'private_note'").find("Mine.") != std::string::npos);
    BOOST_TEST(value("SELECT text ->> 'template_code' || coalesce(hash::text, '') FROM note WHERE kind = "
                     "'private_note'") == "free");
    BOOST_TEST(value("SELECT count(*) FROM note_search WHERE words @@ websearch_to_tsquery('note_english', "
                     "'chair')") == "1");
}

BOOST_AUTO_TEST_SUITE_END()
