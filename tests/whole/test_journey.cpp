// The main job over real sockets by typed calls, from sign-in to the PDF; what it leaves in the audit trail,
// and what a therapist who is not on the care team gets of it.
#include <algorithm>
#include <set>

#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>
#include <boost/test/unit_test.hpp>

#include "client/connection/http_connection.hpp"
#include "client/connection/key.hpp"
#include "shared/api/caseload.hpp"
#include "shared/api/manuscripts.hpp"
#include "shared/api/overview.hpp"
#include "shared/api/sign_in.hpp"
#include "tests/support/listening_practice.hpp"
#include "tests/support/note_texts.hpp"
#include "tests/support/record.hpp"

using namespace attune;
using namespace attune::tests;

namespace {

Day on(int from_today)
{
    return parse_day(day(from_today)).value();
}

std::vector<std::optional<int>> all_answered(std::size_t items, int answer)
{
    std::vector<std::optional<int>> answers(items, answer);
    return answers;
}

// One client's first two sessions, as a therapist's desktop would record them. A call that is refused throws.
struct Journey {
    ListeningPractice practice;
    desktop::HttpConnection connection{
        desktop::parse_address("http://127.0.0.1:" + std::to_string(practice.listener.port())).value()};
    std::string client_id;
    std::string session_id;
    std::vector<api::AdministrationRecorded> recorded;
    api::Overview overview;
    api::DocumentWithContent filed;
    api::DocumentWithContent read_again;

    Journey()
    {
        connection.use_token(
            connection.call<api::SignIn>({"maren", ListeningPractice::password}).value().token);
        begin();
        give("fcs", all_answered(38, 3), -14);
        give("fcs", all_answered(38, 1), 0);
        give("phq9", all_answered(9, 2), -14);
        give("phq9", all_answered(9, 0), 0);
        give("gad7", all_answered(7, 1), 0);
        close();
    }

    template <api::Endpoint E>
    typename E::Reply done(const typename E::Request& request)
    {
        return connection.call<E>(request, E::repeat == api::Repeat::keyed ? desktop::new_key() : "").value();
    }

    void begin()
    {
        client_id =
            done<api::CreateClient>(
                {{"LP-7", "Wren Larkwhistle", "Wren", "she/they", {}, "", ""}, "Self-criticism", on(-14), 12})
                .client.client_id;
        hold_session(-14);
        hold_session(0);
    }
    void hold_session(int days_from_today)
    {
        const auto midnight = std::chrono::sys_time<std::chrono::microseconds>{on(days_from_today).value};
        session_id = done<api::CreateSession>({client_id, Instant{midnight}, 50, api::SessionState::attended})
                         .session_id;
    }
    void give(const std::string& instrument, std::vector<std::optional<int>> answers, int days_from_today)
    {
        recorded.push_back(done<api::RecordAdministration>({client_id,
                                                            instrument,
                                                            1,
                                                            on(days_from_today),
                                                            {},
                                                            api::AdministrationState::completed,
                                                            std::move(answers),
                                                            {},
                                                            {}}));
    }
    void close()
    {
        const auto flags = done<api::ReadOverview>({client_id}).flags;
        for (const auto& flag : flags)
            done<api::SignOffFlag>(
                {client_id, flag.flag_id, flag.row_version, "Spoke of it; a plan is made."});
        const auto note = done<api::CreateNote>({client_id, session_id, api::NoteKind::progress,
                                                 cft_note("Two chairs.", "", "None.", "", "A calmer week.")});
        done<api::SignNote>({client_id, note.note_id, note.row_version});
        done<api::SetHomework>(
            {client_id, "soothing_rhythm_breathing", 5, 7, "To settle", on(0), {}, session_id});
        done<api::ReadSeries>({client_id, "fcs"});
        done<api::ReadAdministrations>({client_id, "phq9", {}});
        done<api::ReadSummary>({client_id, session_id});
        filed = done<api::FileManuscript>({client_id, ManuscriptKind::session_summary, session_id});
        read_again = done<api::ReadDocument>({client_id, filed.document.document_id});
        done<api::ReadCaseload>({});
        done<api::ReadNews>({});
        overview = done<api::ReadOverview>({client_id});
    }

    // Those that the endpoints' contract says leave a row: all but signing in and looking for news.
    std::multiset<std::string> requests_to_be_audited() const
    {
        std::multiset<std::string> ids;
        for (const auto& [request, status] : practice.application.answered())
            if (request.path.find("/clients") != std::string::npos || request.path.ends_with("/caseload"))
                ids.insert(request.request_id);
        return ids;
    }
    std::multiset<std::string> requests_in_the_trail()
    {
        std::multiset<std::string> ids;
        const auto rows =
            practice.practice.database.value("SELECT json_agg(request_id)::text FROM audit_event");
        const auto parsed = boost::json::parse(rows);
        for (const auto& id : parsed.as_array())
            ids.insert(std::string{id.as_string()});
        return ids;
    }
};

std::string without_request_id(const server::http::Reply& reply)
{
    auto problem = boost::json::parse(reply.body).as_object();
    problem.erase("request_id");
    return boost::json::serialize(problem);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(journey)

BOOST_FIXTURE_TEST_CASE(from_sign_in_to_the_pdf_everything_is_in_the_record, Journey)
{
    const auto scores_now = [&](std::size_t form) { return recorded[form].administration.scores; };
    BOOST_TEST_REQUIRE(scores_now(1).size() == 3U);
    BOOST_TEST((scores_now(1)[0].value == 10.0));  // ten items, one each
    BOOST_TEST((scores_now(1)[1].value == 13.0));
    BOOST_TEST((scores_now(1)[2].value == 15.0));
    BOOST_TEST((scores_now(2).front().value == 18.0));
    BOOST_TEST(recorded[2].flags.size() == 1U);
    BOOST_TEST(recorded[3].flags.empty());

    BOOST_TEST(overview.sessions.size() == 2U);
    BOOST_TEST(overview.courses.size() == 5U);
    BOOST_TEST(overview.notes.front().signed_at.has_value());
    BOOST_TEST(overview.assignments.front().exercise == "soothing_rhythm_breathing");
    BOOST_TEST(overview.flags.front().signed_off_at.has_value());
    BOOST_TEST(overview.documents.size() == 1U);
    BOOST_TEST(filed.content.starts_with("JVBERi0"));  // "%PDF-", in base64
    BOOST_TEST(read_again.content == filed.content);
}

BOOST_FIXTURE_TEST_CASE(each_request_that_touches_a_client_leaves_exactly_one_audit_row, Journey)
{
    const auto asked = requests_to_be_audited();
    const auto found = requests_in_the_trail();

    BOOST_TEST(asked.size() >= 20U);
    BOOST_TEST(asked == found, boost::test_tools::per_element());
    BOOST_TEST(practice.practice.database.number(
                   "SELECT count(*) FROM audit_event WHERE action NOT IN ('read_caseload') AND client_id IS "
                   "DISTINCT FROM '" +
                   client_id + "'") == 0);
}

BOOST_FIXTURE_TEST_CASE(another_therapist_gets_the_same_answer_as_for_a_client_who_does_not_exist, Journey)
{
    const auto tomas = practice.practice.sign_in("tomas");
    const std::string unknown = "11111111-2222-4333-8444-555555555555";
    int number = 0;

    for (auto [request, status] : practice.application.answered()) {
        const auto named = request.path.find(client_id);
        if (named == std::string::npos)
            continue;
        request.authorization = "Bearer " + tomas.token();
        request.idempotency_key = "tomas-" + std::to_string(++number);
        request.request_id = *request.idempotency_key;
        auto of_nobody = request;
        of_nobody.path.replace(named, client_id.size(), unknown);
        of_nobody.idempotency_key = of_nobody.request_id = "nobody-" + std::to_string(number);

        const auto reply = practice.application.answer(request);
        const auto nobodys = practice.application.answer(of_nobody);

        BOOST_TEST_CONTEXT(request.method << ' ' << request.path)
        {
            BOOST_TEST(reply.status == 404);
            BOOST_TEST(nobodys.status == 404);
            BOOST_TEST(without_request_id(reply) == without_request_id(nobodys));
        }
    }
    BOOST_TEST(number >= 15);
}

BOOST_AUTO_TEST_SUITE_END()
