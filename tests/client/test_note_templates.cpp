// Note templates in the library: read, copied, kept and withdrawn.
#include <boost/test/unit_test.hpp>

#include "client/note_templates/note_templates_presenter.hpp"
#include "client/note_templates/own_template_presenter.hpp"
#include "tests/client/care_desk.hpp"

namespace attune::desktop {

namespace {

struct SeenTemplates : NoteTemplatesView {
    void show_rows() override {}
    void show_detail() override {}
    void show_sentence(const std::string& said) override { sentence = said; }

    std::string sentence;
};

struct SeenOwnTemplate : OwnTemplateView {
    void show_busy(bool now) override { busy = now; }
    void show_faults(const std::vector<FieldError>& found) override { faults = found; }
    void show_sentence(const std::string& said) override { sentence = said; }
    void close() override { closed = true; }

    bool busy = false;
    std::vector<FieldError> faults;
    std::string sentence;
    bool closed = false;
};

struct TemplatesDesk : CareDesk {
    SeenTemplates view;
    NoteTemplatesPresenter presenter{view, screen};
    SeenOwnTemplate dialog;
    std::string told;
    NoteTemplate asked;

    TemplatesDesk()
    {
        connection.on<api::KeepNoteTemplate>([this](const auto& request) -> Result<NoteTemplate> {
            asked = request.note_template;
            auto kept = asked;
            kept.code = "own_1";
            return kept;
        });
        presenter.begin();
    }
    OwnTemplatePresenter::Kept tell()
    {
        return [this](const std::string& code) { told = code; };
    }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(note_template_screens, TemplatesDesk)

BOOST_AUTO_TEST_CASE(each_section_says_what_it_is)
{
    BOOST_TEST(presenter.rows().size() == 8U);
    BOOST_TEST(presenter.rows().front().whose == "Comes with Attune");
    const auto sections = presenter.sections();
    BOOST_TEST_REQUIRE(sections.size() == 6U);
    BOOST_TEST(sections[0] == "Since last time");
    BOOST_TEST(sections[1] == "Scores: scores, filled in by Attune");
    BOOST_TEST(sections[2] == "Homework: begins with the homework since the session before");
    BOOST_TEST(sections[3] == "What we worked on: the session summary tells it too");
    BOOST_TEST(sections[5] == "Plan: begins with the last plan");
}

BOOST_AUTO_TEST_CASE(a_copy_is_kept_as_a_new_one_with_the_keys_it_had)
{
    OwnTemplatePresenter writing{dialog, screen, presenter.copy(), tell()};
    auto form = writing.form();
    form.name = " Ours ";
    form.sections.push_back({"", " Weather ", SectionKind::text});
    form.sections.push_back({"", "  ", SectionKind::text});

    writing.keep(form);
    async.drain();

    BOOST_TEST(asked.code.empty());
    BOOST_TEST(asked.name == "Ours");
    BOOST_TEST_REQUIRE(asked.sections.size() == 7U);
    BOOST_TEST(asked.sections.front().key == "since_last");
    BOOST_TEST(asked.sections.back().heading == "Weather");
    BOOST_TEST(asked.sections.back().key == "section_1");
    BOOST_TEST(told == "own_1");
    BOOST_TEST(dialog.closed);
}

BOOST_AUTO_TEST_CASE(one_without_a_name_is_not_sent)
{
    OwnTemplatePresenter writing{dialog, screen, {}, tell()};
    writing.keep(writing.form());
    async.drain();

    BOOST_TEST(dialog.faults.size() == 2U);
    BOOST_TEST(connection.times("keep_note_template") == 0U);
}

BOOST_AUTO_TEST_CASE(one_is_withdrawn_and_a_conflict_is_said)
{
    auto own = presenter.copy();
    own.code = "own_1";
    own.name = "Ours";
    OwnTemplatePresenter writing{dialog, screen, own, tell()};
    writing.withdraw(writing.form(), true);
    async.drain();
    BOOST_TEST(asked.withdrawn);

    connection.on<api::KeepNoteTemplate>([](const auto&) -> Result<NoteTemplate> {
        return Refusal{RefusalCode::conflict, "Somebody else."};
    });
    SeenOwnTemplate later;
    OwnTemplatePresenter again{later, screen, own, tell()};
    again.keep(again.form());
    async.drain();
    BOOST_TEST(later.sentence == "Somebody else.");
    BOOST_TEST(!later.closed);
}

BOOST_AUTO_TEST_CASE(one_that_comes_with_attune_is_changed_and_taken_back)
{
    auto changed = *presenter.template_shown();
    OwnTemplatePresenter writing{dialog, screen, changed, tell()};
    BOOST_TEST(!writing.is_new());
    BOOST_TEST(writing.may_withdraw());
    writing.keep(writing.form());
    async.drain();
    BOOST_TEST(asked.code == "cft_session");
    NoteTemplate free;
    free.code = free_template;
    BOOST_TEST(!(OwnTemplatePresenter{dialog, screen, free, tell()}.may_withdraw()));

    int restored = 0;
    connection.on<api::RestoreNoteTemplate>([&](const auto& request) {
        restored = request.version;
        return api::RestoreNoteTemplate::Reply{request.code, request.version + 1};
    });
    changed.version = 2;
    changed.of_practice = true;
    connection.on<api::ReadLibrary>([&](const auto&) {
        api::ReadLibrary::Reply reply;
        reply.note_templates = {changed};
        return reply;
    });
    presenter.restore();
    presenter.show_kept("cft_session");
    async.drain();
    BOOST_TEST(restored == 0);
    BOOST_TEST(presenter.rows().front().whose == "Changed by the practice, version 2");
    presenter.restore();
    async.drain();
    BOOST_TEST(restored == 2);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace attune::desktop
