// Links that ended before it was told of those without measures that nobody opened: no Inbox is flooded with
// them.
#include <filesystem>

#include <boost/test/unit_test.hpp>

#include "server/migrate.hpp"
#include "tests/support/database.hpp"
#include "tests/support/folder.hpp"

using namespace attune;
using namespace attune::server;
using namespace attune::tests;

namespace {

const std::filesystem::path schema_of_links = std::filesystem::path{ATTUNE_SOURCE_DIR} / "schema";

// In the language of each link: what it is.
constexpr auto old_links = R"sql(
    INSERT INTO user_account (id, username, display_name, role, password_hash, draft_key)
        VALUES ('00000000-0000-0000-0000-00000000000a', 'ada', 'Ada', 'therapist', 'x', decode(repeat('00', 32), 'hex'));
    INSERT INTO client (id, legal_name) VALUES ('00000000-0000-0000-0000-00000000000c', 'A Client');
    INSERT INTO instrument (code, version, definition) VALUES ('invented', 1, '{}');
    INSERT INTO link (id, client_id, token_hash, sent_by, made_at, expires_at, shares_course, language)
        SELECT gen_random_uuid(), c.id, decode(repeat(one.byte, 32), 'hex'), u.id, now() - interval '3 days',
               now() + one.left_to_it, one.word <> 'ask', one.word
        FROM client c, user_account u,
             (VALUES ('01', interval '-1 day', 'end'), ('02', interval '1 day', 'ope'),
                     ('03', interval '1 day', 'was'), ('04', interval '-1 day', 'ask')) one (byte, left_to_it, word);
    INSERT INTO link_device (link_id, client_id, secret_hash)
        SELECT id, client_id, token_hash FROM link WHERE language = 'was';
    INSERT INTO link_form (link_id, client_id, place, instrument, version, language)
        SELECT id, client_id, 1, 'invented', 1, 'en' FROM link WHERE language = 'ask';
)sql";

// A database as it was before migration 0058, with four links; brought up to date.
struct LinksCarriedOver {
    std::string name = "links_carried_over";

    LinksCarriedOver()
    {
        Postgres{connect_to("postgres", "attune")}.run("CREATE DATABASE " + name);
        Postgres connection{connect_to(name, "attune")};
        connection.run(contents_of(schema_of_links / "roles.sql"));
        Folder before;
        for (const auto& file : std::filesystem::directory_iterator{schema_of_links / "migrations"})
            if (const auto file_name = file.path().filename().string(); file_name < "0058")
                before.write(file_name, contents_of(file.path()));
        migrate(connection, read_migrations(before.path()).value()).value();
        connection.run(old_links);
        migrate(connection, read_migrations(schema_of_links / "migrations").value()).value();
    }
    ~LinksCarriedOver()
    {
        Postgres{connect_to("postgres", "attune")}.run("DROP DATABASE " + name + " WITH (FORCE)");
    }
    LinksCarriedOver(const LinksCarriedOver&) = delete;
    LinksCarriedOver& operator=(const LinksCarriedOver&) = delete;
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(links_carried_over, LinksCarriedOver)

BOOST_AUTO_TEST_CASE(only_what_ends_from_now_on_or_asks_something_can_still_be_missed)
{
    Postgres connection{connect_to(name, "attune")};

    BOOST_TEST(connection.rows("SELECT string_agg(language, ' ' ORDER BY language) FROM link "
                               "WHERE missed_seen_by IS NULL")[0][0] == "ask ope");
    BOOST_TEST(connection.rows("SELECT string_agg(language, ' ' ORDER BY language) FROM link "
                               "WHERE missed_seen_by = sent_by")[0][0] == "end was");
}

BOOST_AUTO_TEST_SUITE_END()
