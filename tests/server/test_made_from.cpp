// From which record versions papers are made: nothing is filed that somebody has changed since it was looked
// at, and every kind of paper names what it says something from.
#include <functional>

#include <boost/json/serialize.hpp>
#include <boost/test/unit_test.hpp>

#include "server/base64.hpp"
#include "shared/api/own_exercises.hpp"
#include "shared/domain/care_plan.hpp"
#include "shared/domain/formulation.hpp"
#include "shared/domain/safety_plan.hpp"
#include "shared/json/read.hpp"
#include "shared/json/write.hpp"
#include "tests/reports/pdf_tools.hpp"
#include "tests/support/billing.hpp"
#include "tests/support/note_texts.hpp"
#include "tests/support/record.hpp"

using namespace attune;
using namespace attune::tests;

namespace {

struct SourcesDesk {
    Practice practice;
    Caller maren = practice.sign_in("maren");
    std::string client_id = add_client(maren);
    std::string client = "/clients/" + client_id;
    std::string session_id = add_session(maren, client_id, -7);
    std::string report = client + "/manuscripts/progress_report";

    std::string seen() { return boost::json::serialize(maren.get(report).body.at("made_from")); }
    int file(const std::string& seen)
    {
        return maren.post(report, R"({"choices": {}, "seen": )" + seen + '}').status;
    }
    // What was looked at is not filed once `change` has happened; what is looked at then, is.
    void refused_after(const char* what, const std::function<Answer()>& change)
    {
        const auto before = seen();
        const auto changed = change();
        BOOST_TEST_REQUIRE(changed.status == 200, what << ": " << changed.reply.body);
        BOOST_TEST(file(before) == 409, what);
        BOOST_TEST(file(seen()) == 200, what);
    }
    // The GP, as PUT and POST take them.
    static std::string gp_at(const std::string& address)
    {
        return R"({"details": {"kind": "gp", "emergency_contact": false, "name": "Dr Ash", "relation": "",
                   "phone": "", "email": "", "note": "", "address": ")" +
               address + "\"}}";
    }
    Answer file_to(const std::string& person_id, int row_version, const std::string& kind,
                   const std::string& choices)
    {
        return maren.post(client + "/manuscripts/" + kind,
                          R"({"choices": )" + choices + R"(, "addressee": {"related_person_id": ")" +
                              person_id + R"(", "row_version": )" + std::to_string(row_version) + "}}");
    }
    Answer file_letter(const std::string& person_id, int row_version)
    {
        return file_to(person_id, row_version, "letter",
                       R"({"written": [{"part": "addressee", "text": "Dr Ash"}]})");
    }
    // Version 0 of a basis is what is published.
    std::string versions_of(const std::string& kind)
    {
        std::string words;
        const auto read = maren.get(report);
        for (const auto& source : read.body.at("made_from").as_array())
            if (source.at("kind").as_string() == kind)
                words += (words.empty() ? "" : ", ") + std::string{source.at("id").as_string()} + ": " +
                         std::to_string(source.at("version").to_number<int>());
        return words;
    }
    std::string sources(const Answer& filed)
    {
        BOOST_TEST_REQUIRE(filed.status == 200, filed.reply.body);
        const auto details =
            maren.get(client + "/documents/" + filed.at("/document/document_id") + "/details");
        std::string words;
        for (const auto& source : details.body.at("made_from").as_array())
            words += (words.empty() ? "" : ", ") + std::string{source.at("kind").as_string()} + ' ' +
                     std::to_string(source.at("version").to_number<int>());
        return words;
    }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(what_papers_are_made_from, SourcesDesk)

BOOST_AUTO_TEST_CASE(nothing_is_filed_that_a_colleague_has_changed_since_it_was_looked_at)
{
    const std::string note_id =
        maren
            .post(client + "/notes", R"({"session_id": ")" + session_id +
                                         R"(", "kind": "progress", "text": )" +
                                         json::to_text(cft_note("Two chairs.", "A PLAN", "A RISK")) + "}")
            .at("/note_id");
    maren.post(client + "/notes/" + note_id + "/signature", "{}", 1);
    const std::string episode_id = maren.get(client).at("/episodes/0/episode_id");

    refused_after("an addendum", [&] {
        return maren.post(client + "/notes/" + note_id + "/addenda", R"({"text": "Her sister rang."})");
    });
    refused_after("a life event", [&] {
        return maren.post(client + "/life_events",
                          R"({"kind": "life", "text": "Moved house.", "started_on": ")" + day(-3) + "\"}");
    });
    refused_after("a signature", [&] {
        return maren.put("/signature", R"({"title": "Psychologist", "registration": "No. 00000"})");
    });
    refused_after("a session booked", [&] {
        add_session(maren, client_id, 7, "booked");
        return maren.get(client);
    });
    refused_after("a referral", [&] {
        const auto row_version = std::stoll(maren.get(client).at("/episodes/0/row_version"));
        return maren.put(client + "/episodes/" + episode_id + "/referral",
                         R"({"referral": {"referred_by": "Dr Fennimore Ash"}})", row_version);
    });
}

BOOST_AUTO_TEST_CASE(a_risk_flag_that_is_signed_off_meanwhile_is_looked_at_again)
{
    maren.post(client + "/administrations", form("phq9", "[0,0,0,0,0,0,0,0,3]", -7));
    const std::string flag_id = practice.database.value("SELECT id FROM flag WHERE risk IS NOT NULL");

    refused_after("a flag", [&] {
        return maren.post(client + "/flags/" + flag_id + "/sign-off",
                          R"({"what_was_done": "Safety plan written together."})", 1);
    });
}

BOOST_AUTO_TEST_CASE(a_letter_names_whom_it_is_addressed_to_and_is_not_filed_once_they_have_changed)
{
    const std::string person_id =
        maren.post(client + "/related-people", gp_at("Larkspur Surgery")).at("/related_person_id");
    BOOST_TEST(sources(file_letter(person_id, 1)).ends_with(", related_person 1"));

    BOOST_TEST_REQUIRE(maren.put(client + "/related-people/" + person_id, gp_at("1 Mill Lane"), 1).status ==
                       200);
    BOOST_TEST(file_letter(person_id, 1).status == 409);
    BOOST_TEST(sources(file_letter(person_id, 2)).ends_with(", related_person 2"));

    BOOST_TEST_REQUIRE(maren.put(client + "/related-people/" + person_id + "/removed", "{}", 2).status ==
                       200);
    BOOST_TEST(file_letter(person_id, 3).status == 409);
    BOOST_TEST(file_letter("none", 1).status == 409);
}

BOOST_AUTO_TEST_CASE(an_addressee_is_named_by_a_letter_that_is_addressed_and_by_nothing_else)
{
    const std::string person_id =
        maren.post(client + "/related-people", gp_at("Larkspur Surgery")).at("/related_person_id");

    const auto refused = file_to(person_id, 1, "progress_report", "{}");
    BOOST_TEST(refused.status == 422);
    BOOST_TEST(!fault_at(refused, "addressee").empty());
    BOOST_TEST(maren.get(client).at("/documents") == "[]");
    for (const auto* unaddressed :
         {"{}", R"({"left_out": ["addressee"], "written": [{"part": "addressee", "text": "Dr Ash"}]})"}) {
        const auto filed = file_to(person_id, 1, "letter", unaddressed);
        BOOST_TEST(sources(filed).find("related_person") == std::string::npos);
        BOOST_TEST(filed.at("/document/title").find("Dr Ash") == std::string::npos);
    }
}

BOOST_AUTO_TEST_CASE(scores_name_the_version_of_their_measure_and_the_basis_of_their_verdict)
{
    auto lead = practice.sign_in("lead", api::Role::lead);
    maren.post(client + "/administrations", form("phq9", phq9_of(21), -7));
    maren.post(client + "/administrations", form("phq9", phq9_of(9), -1));
    BOOST_TEST(versions_of("measure") == "phq9: 1");
    BOOST_TEST(versions_of("basis") == "phq9 1 total: 0");

    BOOST_TEST_REQUIRE(lead.post("/bases", R"({"instrument": "phq9", "version": 1, "score": "total",
        "kind": "practice_figures", "figures": {"instrument": "", "version": 1, "score": "", "points": null,
        "sd": 5, "reliability": 0.9, "reliability_kind": "alpha", "confidence": "ninety_five", "n": 120,
        "population": "a clinic", "source": "Ashvale 2025, table 2"}})")
                           .status == 200);
    // A verdict keeps the basis that it was given by; the next is by the other.
    BOOST_TEST(versions_of("basis") == "phq9 1 total: 0");
    maren.post(client + "/administrations", form("phq9", phq9_of(8), 0));
    BOOST_TEST(versions_of("basis") == "phq9 1 total: 1");
}

BOOST_AUTO_TEST_CASE(a_first_basis_for_verdicts_that_had_none_is_looked_at_again)
{
    auto lead = practice.sign_in("lead", api::Role::lead);
    std::string answers{"["};
    for (int item = 1; item <= 38; ++item)
        answers.append(item > 1 ? "," : "").append(item > 23 ? "3" : "null");
    maren.post(client + "/administrations", form("fcs", answers + "]", -7));

    refused_after("a basis", [&] {
        return lead.post("/bases", R"({"instrument": "fcs", "version": 1, "score": "self",
            "kind": "practice_figures", "figures": {"instrument": "", "version": 1, "score": "", "points": null,
            "sd": 10, "reliability": 0.9, "reliability_kind": "alpha", "confidence": "ninety_five", "n": 120,
            "population": "a clinic", "source": "Ashvale 2025, table 2"}})");
    });
}

BOOST_AUTO_TEST_CASE(homework_and_plan_name_the_version_of_the_practices_own_exercises)
{
    auto lead = practice.sign_in("lead", api::Role::lead);
    const auto keep = [&](const Exercise& exercise) {
        return lead.post("/exercises", json::to_text(api::KeepExercise::Request{exercise, false}));
    };
    Exercise walk;
    walk.name = "River walk";
    walk.phase = "Daily life";
    walk.flow = Flow::to_self;
    walk.system = "soothing";
    walk.purpose = "Time for yourself.";
    walk.steps = {"Go to the river."};
    walk = json::from_value<Exercise>(keep(walk).body).value();
    auto hum = walk;
    hum.code.clear();
    hum.own.reset();
    hum.name = "Humming";
    hum = json::from_value<Exercise>(keep(hum).body).value();
    BOOST_TEST(versions_of("exercise") == "");

    maren.post(client + "/assignments",
               R"({"exercise": ")" + walk.code +
                   R"(", "minutes": 5, "days_per_week": 7, "reason": "", "set_on": ")" + day(-7) + "\"}");
    BOOST_TEST(versions_of("exercise") == walk.code + ": 1");
    refused_after("an exercise set as homework", [&] {
        walk.name = "Walk by the river";
        return keep(walk);
    });
    BOOST_TEST(versions_of("exercise") == walk.code + ": 2");

    CarePlanContents plan;
    plan.interventions = {{hum.code, ""}};
    maren.post(client + "/care-plans", R"({"contents": )" + json::to_text(plan) + '}', 0);
    refused_after("an exercise of the plan", [&] {
        hum.name = "Humming on the way out";
        return keep(hum);
    });
}

BOOST_AUTO_TEST_CASE(formulations_and_safety_plans_name_the_version_that_they_are)
{
    FormulationBoxes boxes;
    boxes.historical_influences = "Praised for coping";
    maren.post(
        client + "/formulations",
        R"({"boxes": )" + json::to_text(boxes) + R"(, "systems": )" + json::to_text(ThreeSystems{}) + '}', 0);
    BOOST_TEST(sources(maren.post(client + "/formulations/1/paper",
                                  R"({"kind": "diagram", "left_out": []})")) == "client 1, formulation 1");

    SafetyPlanContents plan;
    plan.warning_signs = "I stop answering the telephone";
    const auto save = [&](int row_version) {
        return maren.post(client + "/safety-plans", R"({"contents": )" + json::to_text(plan) + '}',
                          row_version);
    };
    BOOST_TEST_REQUIRE(save(0).status == 200);
    BOOST_TEST(sources(maren.post(client + "/safety-plans/paper", R"({"number": 1})")) ==
               "client 1, safety_plan 1");
    plan.warning_signs = "I do not sleep";
    BOOST_TEST_REQUIRE(save(1).status == 200);
    BOOST_TEST(maren.post(client + "/safety-plans/paper", R"({"number": 1})").status == 409);
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_FIXTURE_TEST_SUITE(issued_invoices_on_paper, Billing)

BOOST_AUTO_TEST_CASE(an_issued_invoice_is_shown_on_the_paper_of_its_issue_as_it_was_filed)
{
    const auto paper = [&](const std::string& foot, int row_version) {
        const auto saved = lena.put(
            "/practice/paper",
            R"({"paper": {"address": "", "foot": ")" + foot + R"(", "logo": "", "usual_parts": []}})",
            row_version);
        BOOST_TEST_REQUIRE(saved.status == 200, saved.reply.body);
    };
    paper("Founded in 2020.", 0);
    const auto invoice = issued(maren, wren);
    const std::string invoice_id = invoice.at("/head/invoice_id");
    paper("We have moved.", 1);

    const auto shown = maren.get("/invoices/" + invoice_id);
    const auto filed = maren.get("/invoices/" + invoice_id + "/document");

    BOOST_TEST(shown.at("/manuscript/practice_foot") == "Founded in 2020.");
    const reports::PdfFile pdf{server::from_base64(filed.at("/content")).value()};
    BOOST_TEST(pdf.ask("pdftotext % -").find("Founded in 2020.") != std::string::npos);
    BOOST_TEST(practice.database.value("SELECT made_from::text FROM document") ==
               R"([{"id": ")" + invoice_id + R"(", "kind": "invoice", "version": 2}, {"id": "", "kind": )" +
                   R"("practice_paper", "version": 1}])");
    BOOST_TEST(draft(maren, wren).at("/manuscript/practice_foot") == "We have moved.");
}

BOOST_AUTO_TEST_SUITE_END()
