// Note templates: those that come with Attune, and the practice's own in their versions.
#include <boost/test/unit_test.hpp>

#include "shared/api/library.hpp"
#include "shared/api/note_templates.hpp"
#include "shared/json/read.hpp"
#include "shared/json/write.hpp"
#include "tests/support/record.hpp"

using namespace attune;
using namespace attune::tests;

namespace {

struct NoteTemplatesDesk {
    Practice practice;
    Caller lead = practice.sign_in("lia", api::Role::lead);
    Caller therapist = practice.sign_in("maren");
    NoteTemplate first{
        "",
        1,
        "First meeting",
        "To begin with.",
        {{"brings", "What brings you", SectionKind::text}, {"plan", "Plan", SectionKind::plan}},
        false};

    static std::string body(const NoteTemplate& one)
    {
        return json::to_text(api::KeepNoteTemplate::Request{one});
    }
    Answer keep(const NoteTemplate& one) { return lead.post("/note-templates", body(one)); }
    NoteTemplate kept(const NoteTemplate& one)
    {
        return json::from_text<NoteTemplate>(keep(one).reply.body).value();
    }
    std::vector<NoteTemplate> offered()
    {
        return json::from_text<api::ReadLibrary::Reply>(therapist.get("/library").reply.body)
            .value()
            .note_templates;
    }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(note_templates, NoteTemplatesDesk)

BOOST_AUTO_TEST_CASE(eight_templates_come_with_attune)
{
    std::string codes;
    for (const auto& one : offered())
        codes += one.code + ' ';

    BOOST_TEST(codes == "cft_session soap dap birp group supervision telephone free ");
}

BOOST_AUTO_TEST_CASE(a_leads_template_is_offered_to_everybody_and_kept_in_versions)
{
    auto one = kept(first);
    BOOST_TEST(one.code.starts_with("own_"));
    BOOST_TEST(offered().back().name == "First meeting");

    one.name = "First hour";
    one = kept(one);

    BOOST_TEST(one.version == 2);
    BOOST_TEST(offered().back().name == "First hour");
    BOOST_TEST(practice.database.number("SELECT count(*) FROM own_note_template") == 2);
    BOOST_CHECK_THROW(practice.database.execute("UPDATE own_note_template SET version = 9"), std::exception);
}

BOOST_AUTO_TEST_CASE(a_change_of_what_somebody_else_has_changed_is_refused)
{
    const auto one = kept(first);
    kept(one);

    BOOST_TEST(keep(one).status == 409);
}

BOOST_AUTO_TEST_CASE(a_withdrawn_template_is_told_of_as_withdrawn)
{
    auto one = kept(first);
    one.withdrawn = true;
    kept(one);

    BOOST_TEST(offered().back().withdrawn);
}

BOOST_AUTO_TEST_CASE(a_template_that_comes_with_attune_is_changed_put_away_and_taken_back)
{
    const auto of = [&](const std::string& code) {
        const auto all = offered();
        return *std::ranges::find(all, code, &NoteTemplate::code);
    };
    auto soap = of("soap");
    const auto shipped = soap.version;
    const auto original = [&](int version) {
        return R"({"version": )" + std::to_string(shipped + version) + "}";
    };
    soap.name = "SOAP, as we write it";
    soap.sections.front().heading = "In their words";
    soap = kept(soap);
    BOOST_TEST(soap.version == shipped + 1);
    BOOST_TEST(offered().size() == 8U);
    BOOST_TEST(of("soap").name == "SOAP, as we write it");
    BOOST_TEST(of("soap").sections.front().heading == "In their words");
    BOOST_TEST(is_changed(of("soap")));

    soap.withdrawn = true;
    soap = kept(soap);
    BOOST_TEST(of("soap").withdrawn);
    BOOST_TEST(lead.post("/note-templates/soap/original", original(1)).status == 409);
    BOOST_TEST(therapist.post("/note-templates/soap/original", original(2)).status == 403);
    BOOST_TEST(lead.post("/note-templates/soap/original", original(2)).at("/version") ==
               std::to_string(shipped + 3));
    BOOST_TEST(of("soap").name == "SOAP");
    BOOST_TEST(!of("soap").withdrawn);
    BOOST_TEST(!is_changed(of("soap")));
    BOOST_TEST(kept(of("soap")).version == shipped + 4);

    auto free = of("free");
    free.withdrawn = true;
    BOOST_TEST(!fault_at(keep(free), "withdrawn").empty());
}

BOOST_AUTO_TEST_CASE(what_is_no_template_is_not_kept)
{
    NoteTemplate empty{"", 1, " ", "", {}, false};
    const auto refused = keep(empty);
    BOOST_TEST(fault_at(refused, "note_template.name") + fault_at(refused, "name") ==
               "A template needs a name.");
    BOOST_TEST(therapist.post("/note-templates", body(first)).status == 403);
    first.code = "soup";
    BOOST_TEST(!fault_at(keep(first), "code").empty());
}

BOOST_AUTO_TEST_SUITE_END()
