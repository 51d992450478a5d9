// Homework on the client's own device: what to do, and logging what was practised, exactly once.
#include "tests/support/links_desk.hpp"

using namespace attune;
using namespace attune::tests;

namespace {

struct HomeworkPages : LinksDesk {
    std::string homework = set("");
    Browser phone = started("", R"(, "homework": true)");
    std::string page = "/q/homework/" + homework;

    // Today, 5 minutes on 7 days a week.
    std::string set(const std::string& more, const std::string& on = day(0))
    {
        return therapist
            .post(
                "/clients/" + wren + "/assignments",
                R"({"exercise": "soothing_rhythm_breathing", "minutes": 5, "days_per_week": 7, "reason": "after <breakfast>",
                      "set_on": ")" +
                    on + '"' + more + "}")
            .at("/assignment_id");
    }
    // What the page that is shown would send with its button.
    [[nodiscard]] std::string key() const
    {
        const std::string before = R"(name="key" value=")";
        return phone.body().substr(phone.body().find(before) + before.size(), 36);
    }
    int log(const std::string& fields)
    {
        phone.get(page);
        return phone.post(page, "key=" + key() + "&practised_on=" + day(0) + fields);
    }
    Answer record() { return therapist.get("/clients/" + wren); }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(homework_pages, HomeworkPages)

BOOST_AUTO_TEST_CASE(a_client_reads_what_to_do_in_the_words_of_the_library_and_the_dose_as_a_convention)
{
    BOOST_TEST(phone.says("Soothing rhythm breathing"));
    phone.get(page);

    BOOST_TEST(phone.says("5 min, 7 days a week"));
    BOOST_TEST(phone.says("What for: after &lt;breakfast&gt;"));
    BOOST_TEST(phone.says("<details open>"));
    BOOST_TEST(phone.says("Take care."));
    BOOST_TEST(phone.says("ordinary practice convention, not a finding"));
}

BOOST_AUTO_TEST_CASE(a_practice_is_the_same_record_as_one_keyed_in_and_says_that_the_client_logged_it)
{
    BOOST_TEST(log("&minutes=5&helpful=7&difficult=3&got_in_the_way=Too+tired%0D%0Ain+the+evening") == 200);

    BOOST_TEST(phone.says("<b>Logged.</b>"));
    BOOST_TEST(phone.says("5 min, helped 7, hard 3. Too tired"));
    BOOST_TEST(phone.says("Log another time"));
    const auto kept = record();
    BOOST_TEST(kept.at("/assignments/0/practised_times") == "1");
    BOOST_TEST(kept.at("/assignments/0/practice/0/minutes") == "5");
    BOOST_TEST(kept.at("/assignments/0/practice/0/got_in_the_way") == "Too tired\nin the evening");
    BOOST_TEST(kept.at("/assignments/0/practice/0/by_link") == "true");
    BOOST_TEST(kept.at("/assignments/0/practice/0/logged_by") == "");
    BOOST_TEST(
        count("audit_event WHERE action = 'client_logged_practice' AND link_id IS NOT NULL AND wrote") == 1);
    BOOST_TEST(therapist.get("/clients/" + wren + "/links").at("/links/0/practised_times") == "1");
}

BOOST_AUTO_TEST_CASE(one_page_logs_once_however_often_its_button_is_pressed)
{
    phone.get(page);
    const auto fields = "key=" + key() + "&practised_on=" + day(0) + "&minutes=5";
    for (int presses = 0; presses < 3; ++presses) {
        phone.post(page, fields);
        BOOST_TEST(phone.says("<b>Logged.</b>"));
    }
    BOOST_TEST(count("practice_log") == 1);

    phone.get(page);
    BOOST_TEST(phone.says("You have logged today already."));
    phone.post(page, "key=" + key() + "&practised_on=" + day(0) + "&minutes=5");
    BOOST_TEST(count("practice_log") == 2);
}

BOOST_AUTO_TEST_CASE(a_logged_practice_is_news_to_whoever_has_the_client_open)
{
    const auto since = therapist.get("/news").at("/now");

    log("&minutes=5");

    BOOST_TEST(therapist.get("/news?since=" + since).at("/client_ids/0") == wren);
}

BOOST_AUTO_TEST_CASE(what_was_not_said_stays_empty)
{
    BOOST_TEST(log("&minutes=&got_in_the_way=++") == 200);

    const auto kept = record();
    BOOST_TEST(kept.at("/assignments/0/practice/0/minutes") == "");
    BOOST_TEST(kept.at("/assignments/0/practice/0/helpful") == "");
    BOOST_TEST(kept.at("/assignments/0/practice/0/got_in_the_way") == "");
}

BOOST_AUTO_TEST_CASE(what_cannot_be_is_named_beside_what_was_typed_and_nothing_is_logged)
{
    BOOST_TEST(log("&minutes=ten&helpful=7") == 422);
    BOOST_TEST(
        phone.says(R"(<a href="#minutes">Write the minutes as a whole number, or leave them out.</a>)"));
    BOOST_TEST(phone.says(R"(value="ten")"));
    BOOST_TEST(phone.says(R"(id="helpful-7" value="7" checked)"));
    BOOST_TEST(phone.says("<title>Error: "));
    BOOST_TEST(log("&minutes=601&helpful=11") == 422);
    BOOST_TEST(phone.says(R"(<a href="#helpful-0">)"));
    BOOST_TEST(log("&got_in_the_way=" + std::string(1001, 'x')) == 422);
    BOOST_TEST(phone.says(R"(<a href="#got_in_the_way">)"));
    BOOST_TEST(phone.post(page, "practised_on=" + day(0)) == 422);
    BOOST_TEST(phone.says("did not arrive whole"));
    phone.get(page);
    for (const auto& on : {day(1), day(-3), std::string{"today"}, std::string{}})
        BOOST_TEST(phone.post(page, "key=" + key() + "&practised_on=" + on) == 422, on);

    BOOST_TEST(count("practice_log") == 0);
}

BOOST_AUTO_TEST_CASE(yesterday_is_offered_where_the_homework_ran_then)
{
    phone.get(page);
    BOOST_TEST(!phone.says("Yesterday"));
    const auto ended = "/q/homework/" + set(R"(, "until_on": ")" + day(-1) + '"', day(-5));

    phone.get(ended);
    BOOST_TEST(phone.says("Yesterday"));
    BOOST_TEST(!phone.says(">Today</label>"));
    phone.post(ended, "key=" + key() + "&practised_on=" + day(-1));

    BOOST_TEST(phone.says("<b>Logged.</b>"));
}

BOOST_AUTO_TEST_CASE(homework_that_was_stopped_is_listed_no_more_and_what_it_became_is)
{
    therapist.put("/clients/" + wren + "/assignments/" + homework,
                  R"({"minutes": 10, "days_per_week": 5, "reason": ""})", 1);

    phone.get("/q");

    BOOST_TEST(phone.says("10 min, 5 days a week"));
    BOOST_TEST(!phone.says("5 min, 7 days a week"));
}

BOOST_AUTO_TEST_CASE(a_link_with_homework_stays_open_when_its_forms_are_sent_and_closes_when_it_is_revoked)
{
    make(phq9, "both", 14, R"(, "homework": true)");
    phone.post("/q/open/both");
    for (int item = 1; item <= 9; ++item)
        phone.post("/q/form/1/" + std::to_string(item), "answer=0");
    phone.post("/q/form/1/send");
    BOOST_TEST(phone.at() == "/q/done");
    BOOST_TEST(phone.says("Thank you, Wren"));
    BOOST_TEST(phone.says(R"(href="/q">Go on</a>)"));

    phone.get("/q");
    BOOST_TEST(phone.says("Sent"));
    BOOST_TEST(log("&minutes=5") == 200);
    const auto link = therapist.get("/clients/" + wren + "/links");
    BOOST_TEST(link.at("/links/0/finished_at") == "");
    therapist.post("/clients/" + wren + "/links/" + link.at("/links/0/link_id") + "/revoke", "{}", 1);
    BOOST_TEST(phone.get("/q") == 404);
    BOOST_TEST(phone.get(page) == 404);
}

BOOST_AUTO_TEST_CASE(a_link_without_homework_shows_and_logs_none)
{
    make(phq9, "forms alone");
    phone.post("/q/open/forms alone");

    BOOST_TEST(!phone.says("Soothing rhythm breathing"));
    phone.get(page);
    BOOST_TEST(phone.at() == "/q");
    phone.post(page, "key=7f8f4be5-6b0c-4e0e-8d0d-3f3d5c0f0a11&practised_on=" + day(0));
    BOOST_TEST(phone.at() == "/q");
    BOOST_TEST(count("practice_log") == 0);
}

BOOST_AUTO_TEST_CASE(a_link_of_one_client_never_shows_or_logs_the_homework_of_another)
{
    const auto other = add_client(therapist, "Robin Ashgrove");
    const auto theirs =
        therapist
            .post("/clients/" + other + "/assignments",
                  R"({"exercise": "compassionate_letter", "minutes": 0, "days_per_week": 1, "reason": "",
                                      "set_on": ")" +
                      day(0) + "\"}")
            .at("/assignment_id");
    BOOST_TEST_REQUIRE(!theirs.empty());

    for (const auto& path : {"/q/homework/" + theirs, std::string{"/q/homework/nothing"}}) {
        phone.get(path);
        BOOST_TEST(phone.at() == "/q", path);
        phone.post(path, "key=7f8f4be5-6b0c-4e0e-8d0d-3f3d5c0f0a11&practised_on=" + day(0));
        BOOST_TEST(phone.at() == "/q", path);
    }
    BOOST_TEST(count("practice_log") == 0);
}

BOOST_AUTO_TEST_SUITE_END()
