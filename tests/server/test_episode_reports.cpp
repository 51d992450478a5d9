// Reports and letters over one of a client's episodes: each tells its own sessions, scores, notes, goals,
// plan and ending, and nothing of the other's.
#include <boost/json/serialize.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include "server/base64.hpp"
#include "shared/domain/care_plan.hpp"
#include "shared/json/write.hpp"
#include "tests/reports/pdf_tools.hpp"
#include "tests/support/note_texts.hpp"
#include "tests/support/record.hpp"

using namespace attune;
using namespace attune::tests;

namespace {

constexpr auto of_first = "CANARYFIRST";
constexpr auto of_second = "CANARYSECOND";

// The first ended 40 days ago, the second goes on.
struct TwoEpisodes {
    Practice practice;
    Caller maren = practice.sign_in("maren");
    std::string client_id = add_client(maren);
    std::string client = "/clients/" + client_id;
    std::string first = maren.get(client).at("/episodes/0/episode_id");
    std::string second;
    std::vector<std::string> private_notes;  // one of each episode

    TwoEpisodes()
    {
        record(of_first, -60, 21);
        close_goal(std::string{of_first} + " goal", "reached", -42);
        made(maren.put(client + "/episodes/" + first + "/ending",
                       R"({"ended_on": ")" + day(-40) +
                           R"(", "ending": {"reason": "planned", "outcome": "Ended with CANARYFIRST",
                              "agreed_afterwards": ""}})",
                       1));
        second = made(maren.post(client + "/episodes",
                                 R"({"problem": "CANARYSECOND", "started_on": ")" + day(-30) + "\"}"))
                     .at("/episode_id");
        record(of_second, -7, 9);
        add_session(maren, client_id, 7, "booked");
        CarePlanContents plan;
        plan.interventions = {{"", of_second}};
        made(maren.post(client + "/care-plans", R"({"contents": )" + json::to_text(plan) + '}', 0));
    }

    static Answer made(Answer answer)
    {
        BOOST_TEST_REQUIRE(answer.status == 200, answer.reply.body);
        return answer;
    }

    // Of the episode that is open: each part of the record says `word` in its text. The risk item is
    // answered.
    void record(const std::string& word, int on, int total)
    {
        const auto session_id = add_session(maren, client_id, on);
        made(maren.post(client + "/notes", R"({"session_id": ")" + session_id +
                                               R"(", "kind": "progress", "text": )" +
                                               json::to_text(cft_note(word + " worked on")) + "}"));
        private_notes.push_back(
            made(maren.post(client + "/notes", R"({"session_id": ")" + session_id +
                                                   R"(", "kind": "private_note", "text": )" +
                                                   json::to_text(free_note("Dreamt of " + word)) + "}"))
                .at("/note_id"));
        made(maren.post(client + "/administrations", form("phq9", phq9_of(total), on)));
        made(maren.post(client + "/administrations", form("phq9", "[0,0,0,0,0,0,0,0,3]", on + 2)));
        made(maren.post(client + "/goals",
                        R"({"text": ")" + word + R"( goal", "agreed_on": ")" + day(on) + "\"}"));
        made(maren.post(client + "/life_events", R"({"kind": "life", "text": ")" + word +
                                                     R"( event", "started_on": ")" + day(on) + "\"}"));
        made(maren.post(client + "/assignments",
                        R"({"session_id": ")" + session_id +
                            R"(", "exercise": "compassionate_letter", "minutes": 20, "days_per_week": 2,
                               "reason": ")" +
                            word + R"( reason", "set_on": ")" + day(on) + R"(", "until_on": ")" +
                            day(on + 7) + "\"}"));
    }
    void close_goal(const std::string& text, const std::string& state, int on)
    {
        const auto overview = maren.get(client);
        for (const auto& goal : overview.body.at("goals").as_array())
            if (goal.at("text").as_string() == text)
                made(maren.put(client + "/goals/" + std::string{goal.at("goal_id").as_string()},
                               R"({"text": ")" + text + R"(", "agreed_on": ")" + day(-60) +
                                   R"(", "state": ")" + state + R"(", "ended_on": ")" + day(on) + "\"}",
                               1));
    }
    std::string paper(const std::string& kind) const { return client + "/manuscripts/" + kind; }
    Answer read(const std::string& kind, const std::string& episode_id)
    {
        return made(maren.get(paper(kind) + (episode_id.empty() ? "" : "?about=" + episode_id)));
    }
    Answer file(const std::string& kind, const std::string& episode_id)
    {
        return made(
            maren.post(paper(kind), R"({"choices": {"left_out": []}, "about": ")" + episode_id + "\"}"));
    }
    static std::string text_of(const Answer& filed)
    {
        const reports::PdfFile pdf{server::from_base64(filed.at("/content")).value()};
        return pdf.ask("pdftotext -raw % -");
    }
    static std::string sources(const Answer& said)
    {
        return boost::json::serialize(said.body.at("made_from"));
    }
};

bool says(const std::string& text, const std::string& words)
{
    return text.find(words) != std::string::npos;
}

const auto kinds =
    boost::unit_test::data::make({"progress_report", "discharge_report", "letter", "supervision_summary"});

}  // namespace

BOOST_FIXTURE_TEST_SUITE(reports_of_one_episode, TwoEpisodes)

BOOST_DATA_TEST_CASE_F(TwoEpisodes, tells_nothing_of_the_other_episode, kinds, kind)
{
    for (const auto& [episode, other] : {std::pair{first, of_second}, {second, of_first}}) {
        const auto said = read(kind, episode);
        const auto text = text_of(file(kind, episode));

        BOOST_TEST(!says(said.reply.body, other), kind << " of an episode tells of " << other);
        BOOST_TEST(!says(text, other));
    }
    BOOST_TEST(!says(read(kind, first).reply.body, "The next session is on"));
}

BOOST_AUTO_TEST_CASE(each_tells_its_own_sessions_scores_notes_goals_events_homework_and_ending)
{
    const auto earlier = read("discharge_report", first).reply.body;
    const auto later = read("progress_report", second).reply.body;

    for (const auto* words : {"worked on", "goal", "event", "reason"}) {
        BOOST_TEST(says(earlier, std::string{of_first} + ' ' + words), words);
        BOOST_TEST(says(later, std::string{of_second} + ' ' + words), words);
    }
    BOOST_TEST(says(earlier, "Ended with CANARYFIRST"));
    BOOST_TEST(says(earlier, "Episode 1, "));
    BOOST_TEST(says(earlier, "from 21 to 3"));
    BOOST_TEST(says(later, "from 9 to 3"));
    BOOST_TEST(says(later, "Episode 2, from "));
    BOOST_TEST(says(later, "By way of: CANARYSECOND."));
    BOOST_TEST(says(text_of(file("discharge_report", first)), "1 of 1 appointments were attended."));
}

BOOST_AUTO_TEST_CASE(it_is_the_latest_episode_where_none_is_named)
{
    BOOST_TEST(read("progress_report", "").at("/manuscript/parts") ==
               read("progress_report", second).at("/manuscript/parts"));
}

BOOST_AUTO_TEST_CASE(the_document_says_of_which_episode_it_is)
{
    BOOST_TEST(
        file("progress_report", first).at("/document/title").starts_with("Progress report, episode 1, "));
    BOOST_TEST(file("letter", second).at("/document/title").starts_with("Letter, episode 2, "));
}

BOOST_AUTO_TEST_CASE(what_changes_in_one_episode_does_not_hold_up_the_other)
{
    const auto before = sources(read("progress_report", first));
    const auto now = sources(read("progress_report", second));
    made(maren.post(client + "/administrations", form("phq9", phq9_of(3), -1)));
    made(maren.post(client + "/goals", R"({"text": "Sing", "agreed_on": ")" + day(-1) + "\"}"));

    BOOST_TEST(sources(read("progress_report", first)) == before);
    BOOST_TEST(sources(read("progress_report", second)) != now);
}

BOOST_AUTO_TEST_CASE(a_goal_stands_in_the_earlier_report_as_it_stood_when_that_episode_ended)
{
    made(maren.post(client + "/goals", R"({"text": "Sing again", "agreed_on": ")" + day(-60) + "\"}"));
    close_goal("Sing again", "set_aside", -35);

    const auto earlier = read("progress_report", first).reply.body;
    BOOST_TEST(says(earlier, "Sing again"));
    BOOST_TEST(!says(earlier, "Set aside"));
    BOOST_TEST(!says(read("progress_report", second).reply.body, "Sing again"));
}

BOOST_AUTO_TEST_CASE(a_private_note_is_named_in_a_report_on_its_own_episode_and_on_no_other)
{
    const auto naming = [this](const std::string& episode_id, const std::string& note_id) {
        return maren.get(paper("discharge_report") + "?about=" + episode_id + "&private_notes=" + note_id);
    };
    const auto of_earlier = naming(first, private_notes.front());
    BOOST_TEST_REQUIRE(of_earlier.status == 200, of_earlier.reply.body);
    BOOST_TEST(says(of_earlier.reply.body, "Dreamt of CANARYFIRST"));
    BOOST_TEST(says(naming(second, private_notes.back()).reply.body, "Dreamt of CANARYSECOND"));
    BOOST_TEST(naming(first, private_notes.back()).status == 404);
    BOOST_TEST(naming(second, private_notes.front()).status == 404);

    const auto of_latest = maren.get(paper("discharge_report") + "?private_notes=" + private_notes.back());
    BOOST_TEST(says(of_latest.reply.body, "Dreamt of CANARYSECOND"));
}

BOOST_AUTO_TEST_CASE(an_episode_that_is_not_this_clients_is_not_found)
{
    const auto other = add_client(maren, "Ash Mossgrove");
    const std::string theirs = maren.get("/clients/" + other).at("/episodes/0/episode_id");

    for (const auto& about : {theirs, std::string{"none"}, client_id})
        BOOST_TEST(maren.get(paper("progress_report") + "?about=" + about).status == 404, about);
}

BOOST_AUTO_TEST_SUITE_END()
