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

BOOST_AUTO_TEST_CASE(what_is_no_template_and_what_comes_with_attune_is_not_kept)
{
    NoteTemplate empty{"", 1, " ", "", {}, false};
    const auto refused = keep(empty);
    BOOST_TEST(fault_at(refused, "note_template.name") + fault_at(refused, "name") ==
               "A template needs a name.");
    BOOST_TEST(therapist.post("/note-templates", body(first)).status == 403);
    first.code = "soap";
    BOOST_TEST(!fault_at(keep(first), "code").empty());
}

BOOST_AUTO_TEST_SUITE_END()
