// The assistant's view: everybody's diary and contact details, and a refusal for all else.
#include <boost/test/unit_test.hpp>

#include "server/http/route.hpp"
#include "shared/domain/wall_clock.hpp"
#include "tests/support/record.hpp"

using namespace attune;
using namespace attune::tests;

namespace {

struct Reception {
    Practice practice;
    Caller maren = practice.sign_in("maren");
    Caller ines = practice.sign_in("ines", api::Role::assistant);
    std::string wren = add_client(maren);

    static std::string at(int days_from_today, int hour_of_day)
    {
        return to_string(from_local({parse_day(day(days_from_today)).value(), hour_of_day, 0}));
    }
    Answer book(const std::string& client_id, const std::string& therapist_id, int days_from_today)
    {
        return ines.post("/appointments",
                         R"({"kind": "individual", "title": "", "client_ids": [")" + client_id +
                             R"("], "starts_at": ")" + at(days_from_today, 14) +
                             R"(", "minutes": 50, "without_taken": false, "therapist_id": ")" + therapist_id +
                             "\"}");
    }
    Answer diary(const std::string& more = "")
    {
        return ines.get("/diary?from=" + at(0, 0) + "&until=" + at(30, 0) + more);
    }
    Answer set_state(const Answer& booked, const std::string& state)
    {
        return ines.put(
            "/clients/" + wren + "/sessions/" + booked.at("/appointments/0/attendances/0/session_id"),
            R"({"starts_at": ")" + booked.at("/appointments/0/starts_at") +
                R"(", "minutes": 50, "state": ")" + state + "\"}",
            1);
    }
    Answer find(const std::string& typed) { return ines.get("/contacts?typed=" + typed); }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(reception, Reception)

BOOST_AUTO_TEST_CASE(an_assistant_books_for_a_therapist_who_finds_it_in_their_diary)
{
    const auto booked = book(wren, maren.user_id(), 7);

    BOOST_TEST(booked.at("/appointments/0/therapist_name") == "The maren");
    const auto hers = maren.get("/diary?from=" + at(7, 0) + "&until=" + at(8, 0));
    BOOST_TEST(hers.at("/appointments/0/attendances/0/client_id") == wren);
    BOOST_TEST(hers.body.at("therapists").as_array().empty());
}

BOOST_AUTO_TEST_CASE(an_assistant_sees_the_diary_of_everybody_or_of_one)
{
    auto tobias = practice.sign_in("tobias");
    const auto ash = add_client(tobias, "Ash Thornbury");
    book(wren, maren.user_id(), 7);
    book(ash, tobias.user_id(), 8);

    const auto all = diary();
    BOOST_TEST(all.body.at("appointments").as_array().size() == 2U);
    BOOST_TEST(all.body.at("therapists").as_array().size() == 2U);
    const auto one = diary("&therapist_id=" + tobias.user_id());
    BOOST_TEST(one.body.at("appointments").as_array().size() == 1U);
    BOOST_TEST(one.at("/appointments/0/attendances/0/legal_name") == "Ash Thornbury");
    BOOST_TEST(fault_at(diary("&therapist_id=x"), "therapist_id") == "There is no such therapist.");
}

BOOST_AUTO_TEST_CASE(a_booking_names_a_therapist_who_cares_for_the_client)
{
    const auto tobias = practice.sign_in("tobias");

    BOOST_TEST(fault_at(book(wren, ines.user_id(), 7), "therapist_id") ==
               "Choose the therapist in whose diary this goes.");
    const auto refused = book(wren, tobias.user_id(), 7);
    BOOST_TEST(refused.status == 409);
    BOOST_TEST(refused.at("/detail") ==
               "Wren Larkwhistle is not on the caseload of The tobias, so cannot be booked with them.");
    BOOST_TEST(diary().body.at("appointments").as_array().empty());
}

BOOST_AUTO_TEST_CASE(a_therapist_books_in_their_own_diary_alone)
{
    const auto tobias = practice.sign_in("tobias");
    const auto refused =
        maren.post("/appointments", R"({"kind": "individual", "title": "", "client_ids": [")" + wren +
                                        R"("], "starts_at": ")" + at(7, 14) +
                                        R"(", "minutes": 50, "without_taken": false, "therapist_id": ")" +
                                        tobias.user_id() + "\"}");

    BOOST_TEST(fault_at(refused, "therapist_id") == "You book in your own diary alone.");
}

BOOST_AUTO_TEST_CASE(an_assistant_says_that_a_client_has_come_but_not_that_the_session_took_place)
{
    const auto booked = book(wren, maren.user_id(), 1);

    BOOST_TEST(set_state(booked, "arrived").at("/state") == "arrived");
    const auto past = add_session(maren, wren, -1);
    const auto taken_back = ines.put(
        "/clients/" + wren + "/sessions/" + past,
        R"({"starts_at": ")" + ten_o_clock(-1) + R"(", "minutes": 50, "state": "did_not_attend"})", 1);
    BOOST_TEST(taken_back.status == 409);
    BOOST_TEST(taken_back.at("/detail") ==
               "Whether a session took place is for its therapist to say. You can mark that the client has "
               "arrived.");
}

BOOST_AUTO_TEST_CASE(an_appointment_is_moved_and_called_off_by_an_assistant)
{
    const auto booked = book(wren, maren.user_id(), 7);
    const auto id = booked.at("/appointments/0/appointment_id");

    const auto moved = ines.put(
        "/appointments/" + id,
        R"({"title": "", "starts_at": ")" + at(8, 9) + R"(", "minutes": 50, "following": false})", 1);
    BOOST_TEST(moved.at("/appointments/0/starts_at") == at(8, 9));
    const auto off =
        ines.put("/appointments/" + id + "/cancelled", R"({"cancelled": true, "following": false})", 2);
    BOOST_TEST(off.at("/appointments/0/attendances/0/state") == "cancelled_by_therapist");
}

BOOST_AUTO_TEST_CASE(clients_are_found_by_any_part_of_what_they_are_known_by)
{
    const auto details =
        R"({"details": {"reference": "LP-1004", "legal_name": "Zoë Ångström", "preferred_name": "Zo",
        "pronouns": "", "born_on": "1992-03-12", "phone": "+44 7700 900-123", "email": "zoe@example.org", "address": ""}})";
    BOOST_TEST(ines.put("/clients/" + wren, details, 1).status == 200);
    add_client(maren, "Tobias Mossgrove");

    for (const auto* typed : {"zoe", "ANGST", "ngstr%C3%B6m", "zoe%20angs", "lp-1004", "900%20123",
                              "12/03/1992", "1992-03", "example.org"}) {
        const auto found = find(typed);
        BOOST_TEST(found.body.at("contacts").as_array().size() == 1U, typed);
        BOOST_TEST(found.at("/contacts/0/client/client_id") == wren, typed);
    }
    for (const auto* typed : {"zoe%20moss", "%25", "_", "12/03/1993"})
        BOOST_TEST(find(typed).body.at("contacts").as_array().empty(), typed);
    BOOST_TEST(find("").body.at("contacts").as_array().size() == 2U);
    BOOST_TEST(fault_at(find(std::string(101, 'x')), "typed") != "");
}

BOOST_AUTO_TEST_CASE(clients_are_found_by_their_index_and_by_an_assistant_alone)
{
    const auto value = [this](const std::string& role, const std::string& sql) {
        return value_as(practice.database.connect_string(role), sql);
    };
    const auto plan =
        "SET LOCAL enable_seqscan = off; EXPLAIN (FORMAT JSON) SELECT id FROM client WHERE "
        "word_parts(known_by) "
        "@@ '" +
        value("attune_owner", R"(SELECT replace(parts_of_all('["la"]')::text, '''', ''''''))") + "'";
    BOOST_TEST(value("attune_owner", plan).find("client_known_part") != std::string::npos);
    BOOST_TEST(value("attune_app", plan).find("client_known_part") == std::string::npos);

    for (const auto& [user, expected] : {std::pair{ines.user_id(), "1"}, {maren.user_id(), "0"}})
        BOOST_TEST(value("attune_app",
                         "SELECT set_config('attune.user_id', '" + user +
                             R"(', false); SELECT count(*) FROM find_clients('["lark"]', 5))") == expected);
}

// Held against looking at every client, for words that everybody, many, few and nobody are known by, and for
// many whose names come last.
BOOST_AUTO_TEST_CASE(whoever_is_found_is_who_looking_at_every_client_would_find)
{
    practice.database.execute(R"sql(
        INSERT INTO client (id, reference, legal_name, born_on, phone, email)
        SELECT gen_random_uuid(), 'R-' || i, first.name || ' ' || chr(97 + i % 26) || 'o''brook-' || i % 7,
               date '1950-01-01' + i * 7, '07' || lpad((i * 7919 % 1000000)::text, 6, '0'),
               'r' || i || '@example.org'
        FROM generate_series(1, 4000) i
        JOIN (VALUES (0, 'Ada'), (1, 'Mira'), (2, 'Zelda')) first (place, name) ON first.place = i % 3
    )sql");
    const auto differences =
        value_as(practice.database.connect_string("attune_owner"),
                 "SELECT set_config('attune.user_id', '" + ines.user_id() + R"sql(', true);
        SELECT coalesce(string_agg(typed, ' | '), 'none') FROM (VALUES
            ('["e"]'), ('["zelda"]'), ('["zel"]'), ('["da"]'), ('["zelda", "a"]'), ('["o''b"]'), ('["k-3"]'), ('["\\"]'),
            ('["k-3", "mi"]'), ('["1964"]'), ('["077"]'), ('["0799"]'), ('["r-39"]'), ('["R-3999"]'), ('["99@ex"]'),
            ('["qq"]'), ('["ld", "br", "5"]'), ('["zelda", "ob"]'), ('["%"]'), ('["a_"]'), ('[":*"]'), ('["&"]'), ('[]')) asked (typed)
        WHERE ARRAY(SELECT f FROM find_clients(typed::jsonb, 51) f) IS DISTINCT FROM ARRAY(
            SELECT c.id FROM client c
            WHERE NOT EXISTS (SELECT FROM jsonb_array_elements_text(typed::jsonb) AS part (word)
                              WHERE strpos(c.known_by, lower(word)) = 0)
            ORDER BY lower(c.legal_name), c.id LIMIT 51)
    )sql");

    BOOST_TEST(differences == "none");
}

BOOST_AUTO_TEST_CASE(a_contact_says_whose_client_it_is_and_when_they_come_next)
{
    book(wren, maren.user_id(), 14);
    book(wren, maren.user_id(), 7);
    const auto found = find("wren");

    BOOST_TEST(found.at("/contacts/0/therapist_name") == "The maren");
    BOOST_TEST(found.at("/contacts/0/next_at") == at(7, 14));
    BOOST_TEST(ines.get("/contacts/" + wren).at("/client/details/legal_name") == "Wren Larkwhistle");
    BOOST_TEST(ines.get("/contacts/11111111-2222-3333-4444-555555555555").status == 404);
}

BOOST_AUTO_TEST_CASE(more_contacts_than_one_answer_holds_are_said_to_be_more)
{
    for (int i = 0; i < 50; ++i)
        add_client(maren, "Sibling " + std::to_string(i));

    BOOST_TEST(find("").body.at("contacts").as_array().size() == 50U);
    BOOST_TEST(find("").at("/more") == "true");
    BOOST_TEST(find("sibling").at("/more") == "false");
}

// By their roles; what the database would refuse besides is asked table by table in test_isolation.cpp.
BOOST_AUTO_TEST_CASE(records_and_what_is_worked_out_from_them_are_forbidden_to_an_assistant)
{
    const auto window = "from=" + at(0, 0) + "&until=" + at(1, 0);
    for (const auto& path : {std::string{"/caseload"}, std::string{"/inbox"}, "/today?" + window})
        BOOST_TEST(ines.get(path).status == 403, path);
    for (const auto* path : {"", "/plan", "/administrations", "/links", "/care-plans", "/safety-plans",
                             "/weekly_courses", "/manuscripts/progress_report"})
        BOOST_TEST(ines.get("/clients/" + wren + path).status == 403, path);
    BOOST_TEST(maren.get("/contacts?typed=").status == 403);
    BOOST_TEST(
        ines.post("/clients", R"({"details": {"reference": "", "legal_name": "New", "preferred_name": "",
        "pronouns": "", "phone": "", "email": "", "address": ""}, "problem": "", "started_on": ")" +
                                  day(0) + "\"}")
            .status == 403);
}

BOOST_AUTO_TEST_CASE(what_an_assistant_writes_is_audited_with_the_client)
{
    book(wren, maren.user_id(), 7);

    BOOST_TEST(practice.database.number("SELECT count(*) FROM audit_event WHERE action = 'book_appointment' "
                                        "AND client_id = '" +
                                        wren + "' AND user_id = '" + ines.user_id() + "'") == 1);
}

BOOST_AUTO_TEST_SUITE_END()
