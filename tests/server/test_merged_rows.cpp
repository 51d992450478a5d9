// What a merge of two records does to every table, and that taking it back leaves no trace of it but the
// trails.
#include <boost/test/unit_test.hpp>

#include "tests/support/full_record.hpp"
#include "tests/support/record.hpp"

using namespace attune;
using namespace attune::tests;

namespace {

struct FullRecords {
    Practice practice;
    Caller maren = practice.sign_in("maren");
    std::string kept = add_client(maren, "Wren Larkwhistle");
    std::string other = add_client(maren, "Wren Larkwistle");
    Database& database = practice.database;

    FullRecords()
    {
        fill_record(database, kept, maren.user_id(), 1);
        fill_record(database, other, maren.user_id(), 2);
    }

    Answer merge(const std::string& more = "[]")
    {
        return maren.post("/clients/" + kept + "/merges",
                          R"({"other_id": ")" + other + R"(", "other_row_version": )" + version(other) +
                              R"(, "taken": )" + more + '}',
                          std::stoll(version(kept)));
    }
    std::string version(const std::string& client_id)
    {
        return database.value("SELECT row_version FROM client WHERE id = '" + client_id + "'");
    }
    long long count(const std::string& table, const std::string& client_id)
    {
        return database.number("SELECT count(*) FROM " + table + " WHERE client_id = '" + client_id + "'");
    }
    std::string rule_of(const std::string& table)
    {
        return database.value("SELECT rule FROM merge_rule WHERE table_name = '" + table + "'");
    }
};

// They tell of what happened to a record, and go on telling.
bool is_trail(const std::string& table)
{
    for (const auto* trail :
         {"audit_event", "care_team_event", "client_history", "merged_row", "record_merge"})
        if (table == trail)
            return true;
    return false;
}

// An open episode that went on in the other leaves these behind.
bool stays_with_the_emptied_episode(const std::string& table)
{
    return table == "episode" || table == "episode_history" || table == "schedule";
}

}  // namespace

BOOST_FIXTURE_TEST_SUITE(merged_rows, FullRecords)

// A table that comes later must be sorted into merge_rule, and kept closed to records that were merged
// (close_merged_records). Where its rows hang on others, or are unique for a client, merge_hindrances and
// the test below have to know of them too.
BOOST_AUTO_TEST_CASE(every_table_with_a_client_is_known_to_a_merge)
{
    for (const auto& table : tables_with_client_id(database)) {
        BOOST_TEST_CONTEXT(table)
        {
            const auto rule = rule_of(table);
            BOOST_TEST(!rule.empty());
            const auto closed = database.number(
                "SELECT count(*) FROM pg_trigger WHERE tgrelid = '" + table +
                "'::regclass AND tgfoid = 'refuse_merged_record'::regproc AND tgenabled = 'O'");
            BOOST_TEST(closed ==
                       (rule != "stays" || table == "care_team" || table == "client_field" ? 1 : 0));
        }
    }
    // What names a client otherwise is a trail, the merge itself, or a pair that names both as they were.
    BOOST_TEST(database.value(R"sql(
        SELECT string_agg(k.conrelid::regclass || '.' || a.attname, ' ' ORDER BY k.conrelid::regclass::text)
        FROM pg_constraint k JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = k.conkey[1]
        WHERE k.contype = 'f' AND k.confrelid = 'client'::regclass AND a.attname <> 'client_id')sql") ==
               "client.merged_into note.signed_for pair_apart.one_id pair_apart.other_id "
               "reassignment.from_client_id record_merge.from_client_id");
}

BOOST_AUTO_TEST_CASE(the_fixture_has_a_row_in_every_table_of_both_records)
{
    for (const auto& table : tables_with_client_id(database))
        if (table != "record_merge" && table != "merged_row")
            for (const auto& client_id : {kept, other})
                BOOST_TEST(count(table, client_id) > 0, table);
}

BOOST_AUTO_TEST_CASE(everything_of_the_other_record_stands_in_the_one_that_is_kept)
{
    std::map<std::string, long long> before;
    const auto tables = tables_with_client_id(database);
    for (const auto& table : tables)
        before[table] = count(table, kept) + count(table, other);

    const auto merged = merge();

    BOOST_TEST_REQUIRE(merged.status == 200, merged.reply.body);
    for (const auto& table : tables) {
        if (rule_of(table) == "stays")
            continue;
        BOOST_TEST_CONTEXT(table)
        {
            const bool left = stays_with_the_emptied_episode(table);
            BOOST_TEST(count(table, other) == (left ? 1 : 0));
            const long long made = table == "client_tags" ? 1 : 0;
            BOOST_TEST(count(table, kept) == before[table] - (left ? 1 : 0) + made);
        }
    }
    BOOST_TEST(database.number("SELECT count(*) FROM care_team WHERE client_id = '" + other +
                               "' AND in_force(ended_at)") == 0);
}

BOOST_AUTO_TEST_CASE(undone_every_row_is_as_it_was_before)
{
    const auto before = rows_of(database, {kept, other});
    const auto merged = merge(R"(["legal_name"])");
    BOOST_TEST_REQUIRE(merged.status == 200, merged.reply.body);
    BOOST_TEST(database.value("SELECT legal_name FROM client WHERE id = '" + kept + "'") ==
               "Wren Larkwistle");

    const auto undone = maren.post("/clients/" + kept + "/merges/" + merged.at("/merge_id") + "/undone");

    BOOST_TEST_REQUIRE(undone.status == 200, undone.reply.body);
    for (const auto& [table, rows] : rows_of(database, {kept, other}))
        if (!is_trail(table))
            BOOST_TEST(rows == before.at(table), table);
}

BOOST_AUTO_TEST_CASE(it_comes_and_goes_as_often_as_one_likes)
{
    const auto before = rows_of(database, {kept, other});
    for (int i = 0; i < 3; ++i) {
        const auto merged = merge();
        BOOST_TEST_REQUIRE(merged.status == 200, merged.reply.body);
        const auto undone = maren.post("/clients/" + kept + "/merges/" + merged.at("/merge_id") + "/undone");
        BOOST_TEST_REQUIRE(undone.status == 200, undone.reply.body);
    }
    for (const auto& [table, rows] : rows_of(database, {kept, other}))
        if (!is_trail(table))
            BOOST_TEST(rows == before.at(table), table);
}

BOOST_AUTO_TEST_CASE(the_signature_of_a_note_holds_wherever_it_goes)
{
    const std::string all_hold =
        "SELECT bool_and(hash = note_hash(n)) FROM note n WHERE signed_at IS NOT NULL";
    const auto merged = merge();
    BOOST_TEST_REQUIRE(merged.status == 200, merged.reply.body);
    BOOST_TEST(database.value(all_hold) == "t");
    BOOST_TEST(database.number("SELECT count(*) FROM note WHERE client_id = '" + kept +
                               "' AND signed_at IS NOT NULL") == 2);

    maren.post("/clients/" + kept + "/merges/" + merged.at("/merge_id") + "/undone");

    BOOST_TEST(database.value(all_hold) == "t");
    BOOST_TEST(database.number("SELECT count(*) FROM note WHERE signed_for IS NOT NULL") == 0);
}

BOOST_AUTO_TEST_CASE(versions_stand_in_one_row_and_documents_name_the_one_they_were_made_from)
{
    database.execute(
        "SET session_replication_role = replica; UPDATE care_plan SET saved_at = now() - interval "
        "'1 day' WHERE client_id = '" +
        other + "'");

    BOOST_TEST_REQUIRE(merge().status == 200);

    BOOST_TEST(database.value("SELECT string_agg(number::text, ' ' ORDER BY number) FROM care_plan WHERE "
                              "client_id = '" +
                              kept + "'") == "1 2 3 4 5 6");
    BOOST_TEST(database.value("SELECT max(saved_at) = (SELECT saved_at FROM care_plan WHERE client_id = '" +
                              kept + "' AND number = 6) FROM care_plan WHERE client_id = '" + kept + "'") ==
               "t");
    BOOST_TEST(
        database.value("SELECT string_agg(made_from -> 1 ->> 'version', ' ' ORDER BY made_from -> 1 ->> "
                       "'version') FROM document WHERE client_id = '" +
                       kept + "'") == "2 5");
}

BOOST_AUTO_TEST_CASE(nothing_new_can_be_written_into_the_closed_record)
{
    BOOST_TEST_REQUIRE(merge().status == 200);

    const auto write = [&](const std::string& role) {
        return value_as(database.connect_string(role),
                        "SELECT set_config('attune.user_id', '" + maren.user_id() +
                            "', true); INSERT INTO life_event (id, client_id, kind, text, started_on, "
                            "changed_by) VALUES (gen_random_uuid(), '" +
                            other + "', 'life', 'Moved', '2026-01-05', '" + maren.user_id() + "')");
    };
    BOOST_TEST(write("attune_app") == "refused: 42501");
    BOOST_TEST(write("attune_owner") == "refused: 40001");
}

// The setting alone opens nothing: what a merge may pass by, the server has no right to do.
BOOST_AUTO_TEST_CASE(the_server_cannot_move_a_row_or_change_what_is_signed)
{
    const auto as_app = [&](const std::string& sql) {
        return value_as(database.connect_string(),
                        "SELECT set_config('attune.user_id', '" + maren.user_id() +
                            "', true); SELECT set_config('attune.merging_records', 'on', true); " + sql);
    };
    for (const auto& table : tables_with_client_id(database))
        BOOST_TEST(as_app("UPDATE " + table + " SET client_id = '" + kept + "'") == "refused: 42501", table);
    BOOST_TEST(as_app("UPDATE note SET text = '{\"a\": 1}' WHERE signed_at IS NOT NULL") == "refused: 23000");
    BOOST_TEST(as_app("UPDATE invoice SET net = 1") == "refused: 23000");
    BOOST_TEST(as_app("UPDATE payment SET struck_reason = 'x', struck_at = now(), struck_by = recorded_by; "
                      "UPDATE payment SET struck_reason = 'y'") == "refused: 23000");
    BOOST_TEST(as_app("DELETE FROM consent") == "refused: 42501");
    BOOST_TEST(as_app("INSERT INTO record_merge (id, client_id, from_client_id, from_reference, from_name, "
                      "merged_by) VALUES (gen_random_uuid(), '" +
                      kept + "', '" + other + "', '', '', '" + maren.user_id() + "')") == "refused: 42501");
}

BOOST_AUTO_TEST_SUITE_END()
