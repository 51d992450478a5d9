// Instruments and exercises come from files; a version that was used never changes.
#include <boost/test/unit_test.hpp>

#include "server/db/library.hpp"
#include "server/share.hpp"
#include "shared/domain/exercise.hpp"
#include "tests/support/application.hpp"
#include "tests/support/statement_count.hpp"

using namespace attune;
using namespace attune::tests;

namespace {

struct Files {
    Practice practice;
    Database& database = practice.database;
    server::Connection owner{database.connect_string("attune_owner")};
    server::Share share = server::read_share(ATTUNE_SHARE_FOLDER);

    Result<void> sync(const std::vector<std::string>& texts)
    {
        return server::sync_library(owner, texts, share.exercises);
    }
    // The instruments' texts, the PHQ-9 under another name.
    std::vector<std::string> renamed()
    {
        auto texts = server::instrument_texts(share);
        for (auto& text : texts)
            if (const auto at = text.find("\"PHQ-9\""); at != std::string::npos)
                text.replace(at, 7, "\"PHQ-X\"");
        return texts;
    }
    std::string name_of_phq9()
    {
        return database.value("SELECT definition ->> 'short_name' FROM instrument WHERE code = 'phq9'");
    }
    ~Files()
    {
        database.execute("TRUNCATE administration CASCADE");
        static_cast<void>(sync(server::instrument_texts(share)));
    }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(library_in_the_database, Files)

BOOST_AUTO_TEST_CASE(every_file_is_in_the_database)
{
    BOOST_TEST(database.number("SELECT count(*) FROM instrument") ==
               static_cast<long long>(share.instruments.size()));
    BOOST_TEST(database.number("SELECT count(*) FROM exercise") ==
               static_cast<long long>(parse_exercises(share.exercises).value().size()));
    BOOST_TEST(sync(server::instrument_texts(share)).has_value());
}

BOOST_AUTO_TEST_CASE(a_version_that_nobody_used_may_change)
{
    BOOST_TEST(sync(renamed()).has_value());
    BOOST_TEST(name_of_phq9() == "PHQ-X");
}

BOOST_AUTO_TEST_CASE(a_version_that_was_used_does_not)
{
    auto ada = practice.sign_in("ada");
    database.execute(
        "INSERT INTO client (id, legal_name) VALUES (gen_random_uuid(), 'A Client'); "
        "INSERT INTO care_team (client_id, user_id, capacity) SELECT id, '" +
        ada.user_id() +
        "', 'responsible' FROM client; "
        "INSERT INTO episode (id, client_id, number, started_on, therapist_id) SELECT gen_random_uuid(), "
        "client_id, 1, "
        "'2026-01-05', user_id FROM care_team; "
        "INSERT INTO administration (id, client_id, episode_id, instrument, version, answered_on, state, "
        "answers, entered_by) "
        "SELECT gen_random_uuid(), client_id, id, 'phq9', 1, '2026-01-05', 'completed', '{1}', therapist_id "
        "FROM episode");

    const auto refused = sync(renamed());

    BOOST_REQUIRE(!refused);
    BOOST_TEST((refused.error().code == RefusalCode::conflict));
    BOOST_TEST(refused.error().sentence.starts_with("PHQ-X version 1 has been used"));
    BOOST_TEST(name_of_phq9() == "PHQ-9");
    BOOST_TEST(sync(server::instrument_texts(share)).has_value());
}

BOOST_AUTO_TEST_CASE(a_file_that_does_not_hang_together_changes_nothing)
{
    auto texts = renamed();
    texts.emplace_back("{");

    BOOST_TEST(!sync(texts).has_value());
    BOOST_TEST(name_of_phq9() == "PHQ-9");
}

BOOST_AUTO_TEST_CASE(reading_the_library_takes_three_statements)
{
    auto ada = practice.sign_in("ada");
    ada.get("/library");
    StatementCount count{database};

    ada.get("/library");

    BOOST_TEST(count.taken() == 3);  // begin, open_request, commit
}

BOOST_AUTO_TEST_SUITE_END()
