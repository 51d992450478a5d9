// A note that no booked session is for: its session is recorded with it, and it begins under its template.
#include <boost/test/unit_test.hpp>

#include "client/note/new_note_presenter.hpp"
#include "client/note/note_presenter.hpp"
#include "tests/client/care_desk.hpp"

namespace attune::desktop {

namespace {

struct SeenNewNote : FormView {
    void show_busy(bool) override {}
    void show_faults(const std::vector<FieldError>& found) override { faults = found; }
    void show_sentence(const std::string& said) override { sentence = said; }
    void close() override { closed = true; }

    std::vector<FieldError> faults;
    std::string sentence;
    bool closed = false;
};

struct SeenCall : NoteView {
    void show_text(const api::NoteText& shown, const std::vector<ScoreLine>& offered) override
    {
        text = shown;
        lines = offered;
    }
    void show_template() override {}
    void show_plan_origin(const std::string&) override {}
    void show_state(const std::string&, const std::string&) override {}
    void show_elsewhere(const std::string&) override {}
    void show_signed(const SignedNote&) override {}
    void show_conflict(const std::string&, const std::vector<SectionConflict>&) override {}
    void show_evidence() override {}

    api::NoteText text;
    std::vector<ScoreLine> lines;
};

struct Calling : CareDesk {
    std::unique_ptr<NewNotePresenter> opened(const Draft* draft = nullptr)
    {
        return std::make_unique<NewNotePresenter>(
            view, screen, model,
            [this](const std::string& session_id, const std::string& template_code) {
                begun = {session_id, template_code};
            },
            draft);
    }

    SeenNewNote view;
    std::pair<std::string, std::string> begun;
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(new_note, Calling)

BOOST_AUTO_TEST_CASE(a_call_of_just_now_is_recorded_in_one_act_and_its_note_begun)
{
    care.records["c1"].sessions.front().starts_at = Instant{now.value - std::chrono::hours{3}};
    auto presenter = opened();
    BOOST_TEST(presenter->templates()[presenter->chosen_template()].name == "Telephone");

    presenter->submit();
    async.drain();

    BOOST_TEST(view.closed);
    BOOST_TEST(begun.second == "telephone");
    const auto& sessions = model.overview()->sessions;
    BOOST_TEST(sessions.front().session_id == begun.first);
    BOOST_TEST((sessions.front().state == api::SessionState::attended));
    BOOST_TEST((sessions.front().starts_at == now));
    BOOST_TEST(sessions.front().minutes == 15);
    BOOST_TEST(kept_drafts().empty());
}

BOOST_AUTO_TEST_CASE(another_moment_and_template_are_kept_until_they_are_recorded)
{
    {
        auto presenter = opened();
        auto form = presenter->form();
        form.session.day = "23 Nov 2026";
        form.template_code = "supervision";
        presenter->change(form);
    }
    const auto drafts = kept_drafts();
    BOOST_TEST_REQUIRE(drafts.size() == 1U);
    BOOST_TEST(drafts.front().kind == NewNotePresenter::draft_kind);

    auto presenter = opened(&drafts.front());
    presenter->submit();
    async.drain();

    BOOST_TEST(begun.second == "supervision");
    BOOST_TEST(kept_drafts().empty());
}

BOOST_AUTO_TEST_CASE(what_is_no_time_or_lies_ahead_is_not_recorded)
{
    auto presenter = opened();
    auto form = presenter->form();
    form.session.time = "soon";
    presenter->change(form);
    presenter->submit();
    BOOST_TEST(view.faults.at(0).path == "time");

    form.session.time = "14:00";
    form.session.day = "30 Nov 2026";
    presenter->change(form);
    presenter->submit();
    async.drain();
    BOOST_TEST(view.faults.at(0).path == "day");
    BOOST_TEST(connection.times("create_session") == 0U);
}

BOOST_AUTO_TEST_CASE(its_note_begins_under_its_template_and_the_next_one_does_not_follow_it)
{
    std::optional<bool> apart;
    connection.on<api::CreateNote>([&](const auto& request) -> Result<api::Note> {
        apart = request.apart;
        return Refusal{RefusalCode::conflict, "Not now."};
    });
    care.usual_note = "soap";
    SeenCall seen;
    NotePresenter presenter{seen, screen, model, "s2", api::NoteKind::progress, "front-desk"};
    presenter.begin();
    presenter.begin_apart("telephone");
    async.drain();
    BOOST_TEST(seen.text.template_code == "telephone");

    find_section(seen.text, "reason")->text = "Could not sleep";
    presenter.type(seen.text, seen.lines);
    presenter.save();
    async.drain();

    BOOST_TEST(apart.value());
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace attune::desktop
