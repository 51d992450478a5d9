// Leaflets on the client's own device: those of the course that goes on, and all others there are.
#include "tests/support/links_desk.hpp"

using namespace attune;
using namespace attune::tests;

namespace {

struct ReadingPages : LinksDesk {
    Answer give_course(int first_day)
    {
        return therapist.post("/clients/" + wren + "/weekly_courses",
                              R"({"course": "settling_course", "starts_on": ")" + day(first_day) + "\"}");
    }
    Answer keep(const std::string& leaflet, bool withdrawn = false)
    {
        return lead.post("/reading/leaflets", R"({"leaflet": )" + leaflet + R"(, "withdrawn": )" +
                                                  (withdrawn ? "true" : "false") + '}');
    }
    static std::string own(const std::string& code)
    {
        return R"({"code": ")" + code +
               R"(", "title": "Rest & ease", "audience": "", "sections": [{"heading": "", "paragraphs": ["Sit <down>."]}],
                  "try_this": {"exercise": "", "text": ""}, "sources": [],
                  "links": [{"kind": "audio", "title": "A calm place", "address": "https://example.org/calm"}]})";
    }

    Browser phone = started("", R"(, "homework": true)");
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(reading_pages, ReadingPages)

BOOST_AUTO_TEST_CASE(the_leaflets_of_weeks_that_have_begun_stand_where_a_device_begins)
{
    phone.get("/q");
    BOOST_TEST(!phone.says("/q/reading/our_three_systems"));
    BOOST_TEST_REQUIRE(give_course(-6).status == 200);

    phone.get("/q");

    BOOST_TEST(phone.says("Something to read"));
    BOOST_TEST(phone.says("href=\"/q/reading/our_three_systems\""));
    BOOST_TEST(!phone.says("/q/reading/why_a_slow_breath_helps"));
    phone.get("/q/reading/what_self_compassion_is");
    BOOST_TEST(phone.says("<h1>What self-compassion is</h1>"));
    BOOST_TEST(phone.says("<h2>Two halves: engagement and action</h2>"));
    BOOST_TEST(phone.says("<h2>Try this: "));
}

BOOST_AUTO_TEST_CASE(a_practices_own_leaflet_is_read_with_its_links_until_it_is_withdrawn)
{
    const auto code = keep(own("")).at("/code");
    phone.get("/q/reading");
    BOOST_TEST(phone.says("Rest &amp; ease"));

    phone.get("/q/reading/" + code);
    BOOST_TEST(phone.says("Sit &lt;down&gt;."));
    BOOST_TEST(phone.says(R"(To listen to: <a href="https://example.org/calm" rel="noopener noreferrer">)"));

    BOOST_TEST_REQUIRE(keep(own(code), true).status == 200);
    phone.get("/q/reading/" + code);
    BOOST_TEST(!phone.says("Sit &lt;down&gt;."));
    phone.get("/q/reading");
    BOOST_TEST(!phone.says("Rest &amp; ease"));
}

BOOST_FIXTURE_TEST_CASE(a_link_without_homework_brings_nothing_to_read, LinksDesk)
{
    auto other = started();
    other.get("/q");
    BOOST_TEST(!other.says("Something to read"));
    other.get("/q/reading/what_self_compassion_is");
    BOOST_TEST(!other.says("Two halves"));
}

BOOST_AUTO_TEST_SUITE_END()
