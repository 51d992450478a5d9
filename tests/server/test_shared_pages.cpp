// What a therapist shares through a link: the client's own scores and a document, to this client and for as
// long as the link is open.
#include "tests/support/links_desk.hpp"

using namespace attune;
using namespace attune::tests;

namespace {

struct SharedPages : LinksDesk {
    SharedPages()
    {
        record(wren, 21, -60);
        record(wren, 9, -1);
    }
    void record(const std::string& client, int total, int on)
    {
        const auto made =
            therapist.post("/clients/" + client + "/administrations", form("phq9", phq9_of(total), on));
        BOOST_TEST_REQUIRE(made.status == 200, made.reply.body);
    }
    std::string file_summary(const std::string& client)
    {
        const auto session = add_session(therapist, client, -1);
        const auto filed = therapist.post("/clients/" + client + "/manuscripts/session_summary",
                                          R"({"about": ")" + session + R"(", "choices": {}})");
        BOOST_TEST_REQUIRE(filed.status == 200, filed.reply.body);
        return filed.at("/document/document_id");
    }
    static std::string document(const std::string& id) { return R"(, "document_id": ")" + id + '"'; }

    static constexpr auto course = R"(, "homework": false, "tells_result": false, "shares_course": true)";
    static constexpr auto page = "/q/course/phq9/1/total";
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(shared_pages, SharedPages)

BOOST_AUTO_TEST_CASE(a_client_looks_at_their_scores_in_words_in_a_chart_and_in_a_table)
{
    auto phone = started("", course);
    BOOST_TEST(phone.says("href=\"/q/course\""));

    phone.get("/q/course");
    BOOST_TEST(phone.says("It was 21 on "));
    BOOST_TEST(phone.says(" and 9 on "));
    BOOST_TEST(phone.says("on a scale from 0 to 27. Lower is better. This is more than chance would bring"));
    BOOST_TEST(phone.says("href=\"" + std::string{page} + '"'));

    BOOST_TEST(phone.get(page) == 200);
    BOOST_TEST(phone.says("<svg class=\"chart\""));
    BOOST_TEST(phone.says("<title id=\"chart_name\">PHQ-9. It was 21 on "));
    BOOST_TEST(phone.says("<td>21 of 27</td><td>severe; the first</td>"));
    BOOST_TEST(phone.says("<td>9 of 27</td><td>mild; clearly better than at first</td>"));
    BOOST_TEST(!phone.says("cut-off"));
    BOOST_TEST(!phone.says("style="));
    BOOST_TEST(count("audit_event WHERE action = 'client_read_course' AND link_id IS NOT NULL") == 1);
}

BOOST_AUTO_TEST_CASE(a_course_of_years_fits_into_a_page)
{
    for (int form = 0; form < 70; ++form)
        record(wren, form % 27, -59 + form / 2);
    auto phone = started("", course);

    phone.get(page);

    BOOST_TEST(phone.body().size() < 30U * 1024);
    BOOST_TEST(!phone.says("21 of 27</td><td>severe; the first"));
}

BOOST_AUTO_TEST_CASE(an_incomplete_form_is_said_to_be_one_and_has_no_score)
{
    therapist.post("/clients/" + wren + "/administrations", form("phq9", "[null,1,1,1,1,1,1,1,0]", -3));
    auto phone = started("", course);

    phone.get(page);

    BOOST_TEST(phone.says("<td>&ndash;</td><td>not all questions answered, so no score</td>"));
}

BOOST_AUTO_TEST_CASE(a_page_in_german_says_the_bands_in_german_too)
{
    make("", "geheim", 14, course);
    auto phone = browser();
    phone.read_in("de");
    phone.post("/q/open/geheim");

    phone.get(page);

    BOOST_TEST(phone.says("Niedriger ist besser."));
    BOOST_TEST(phone.says("<td>9 von 27</td><td>leicht; deutlich besser als zu Beginn</td>"));
}

BOOST_AUTO_TEST_CASE(a_summary_that_was_filed_opens_as_a_pdf_under_a_name_that_tells_nothing)
{
    auto phone = started("", R"(, "homework": false, "tells_result": false)" + document(file_summary(wren)));
    BOOST_TEST(phone.says("Session summary, session 1, "));
    BOOST_TEST(!phone.says("href=\"/q/course\""));

    BOOST_TEST(phone.get("/q/document") == 200);

    BOOST_TEST(phone.reply().content_type == "application/pdf");
    BOOST_TEST(phone.body().starts_with("%PDF-"));
    BOOST_TEST(phone.header("Content-Disposition") == "attachment; filename=\"summary.pdf\"");
    const auto link = therapist.get("/clients/" + wren + "/links");
    BOOST_TEST(link.at("/links/0/document_title").starts_with("Session summary, session 1, "));
    BOOST_TEST(link.at("/links/0/shares_course") == "false");
    therapist.post("/clients/" + wren + "/links/" + link.at("/links/0/link_id") + "/revoke", "{}", 1);
    BOOST_TEST(phone.get("/q/document") == 404);
}

BOOST_AUTO_TEST_CASE(a_link_shows_only_what_it_shares_and_only_its_own_clients)
{
    const auto other = add_client(therapist, "Robin Ashgrove");
    record(other, 3, -2);
    const auto theirs = file_summary(other);
    const auto refused =
        make("", "t1", 14, R"(, "homework": false, "tells_result": false)" + document(theirs));
    BOOST_TEST(refused.status == 422);
    BOOST_TEST(!fault_at(refused, "document_id").empty());
    file_summary(wren);

    auto phone = started("", course);
    phone.get(page);
    BOOST_TEST(!phone.says("3 of 27"));
    phone.get("/q/document");
    BOOST_TEST(phone.at() == "/q");
    phone.get("/q/course/phq9/1/nothing");
    BOOST_TEST(phone.at() == "/q/course");

    make(phq9, "forms alone");
    auto second = browser();
    second.post("/q/open/forms alone", "birth_year=1990");
    for (const auto* path : {"/q/course", page, "/q/document"}) {
        second.get(path);
        BOOST_TEST(second.at() == "/q", path);
    }
}

BOOST_AUTO_TEST_CASE(a_link_that_shares_stays_open_when_its_forms_are_sent)
{
    auto phone = started(phq9, course);
    for (int item = 1; item <= 9; ++item)
        phone.post("/q/form/1/" + std::to_string(item), "answer=0");
    phone.post("/q/form/1/send");

    BOOST_TEST(phone.at() == "/q/done");
    BOOST_TEST(phone.says(R"(href="/q">Go on</a>)"));
    phone.get(page);
    BOOST_TEST(phone.says("<td>0 of 27</td>"));
    BOOST_TEST(therapist.get("/clients/" + wren + "/links").at("/links/0/finished_at") == "");
}

BOOST_AUTO_TEST_CASE(a_document_that_is_not_written_for_a_client_and_a_link_for_nothing_are_refused)
{
    const std::string id = "7f8f4be5-6b0c-4e0e-8d0d-3f3d5c0f0a11";
    practice.database.execute(
        "INSERT INTO document (id, client_id, kind, title, pages, content, created_by, sha256) SELECT '" +
        id + "', '" + wren +
        "', 'formulation', 'Formulation, version 1', 1, 'x', id, repeat('0', 64) FROM user_account LIMIT 1");

    const auto refused = make("", "t1", 14, R"(, "homework": false, "tells_result": false)" + document(id));

    BOOST_TEST(fault_at(refused, "document_id").ends_with("is not written for a client."));
    BOOST_TEST(!fault_at(make("", "t2"), "forms").empty());
}

BOOST_AUTO_TEST_SUITE_END()
