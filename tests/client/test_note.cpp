// Writing a note: what is filled in, when it is saved, and that no text of anybody is lost.
#include <boost/test/unit_test.hpp>

#include "client/note/note_presenter.hpp"
#include "client/sessions/session_rows.hpp"
#include "shared/api/caseload.hpp"
#include "tests/client/care_desk.hpp"
#include "tests/support/note_texts.hpp"

namespace attune::desktop {

namespace {

using std::chrono::milliseconds;

struct SeenNote : NoteView {
    void show_text(const api::NoteText& shown, const std::vector<ScoreLine>& filled) override
    {
        text = shown;
        lines = filled;
        ++fillings;
    }
    void show_plan_origin(const std::string& words) override { plan_origin = words; }
    void show_state(const std::string& when, const std::string& said) override
    {
        saved = when;
        sentence = said;
    }
    void show_template() override { ++templates_shown; }
    void show_elsewhere(const std::string& said) override { elsewhere = said; }
    void show_signed(const SignedNote& note) override { signed_note = note; }
    void show_conflict(const std::string& name, const std::vector<SectionConflict>& found) override
    {
        whose = name;
        sections = found;
    }
    void show_evidence() override {}

    api::NoteText text;
    std::vector<ScoreLine> lines;
    int fillings = 0;
    std::string plan_origin;
    std::string saved;
    std::string sentence;
    std::string elsewhere;
    SignedNote signed_note;
    int templates_shown = 0;
    std::string whose;
    std::vector<SectionConflict> sections;
};

struct Writing : CareDesk {
    SeenNote view;
    std::optional<NotePresenter> presenter;

    void open(SeenNote& seen, const Draft* draft = nullptr)
    {
        presenter.emplace(seen, screen, model, "s2", api::NoteKind::progress, "front-desk", draft);
        presenter->begin();
        async.drain();
    }
    void type(const std::string& words)
    {
        auto text = view.text;
        find_section(text, "worked_on")->text = words;
        presenter->type(text, view.lines);
    }
    const api::Note* on_record() { return find_note(care.records["c1"], "s2", api::NoteKind::progress); }
    api::Note& theirs()
    {
        for (auto& note : care.records["c1"].notes)
            if (note.session_id == "s2")
                return note;
        throw std::logic_error{"no note"};
    }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(note, Writing)

BOOST_AUTO_TEST_CASE(begins_with_the_scores_and_the_last_plan)
{
    open(view);

    BOOST_TEST_REQUIRE(view.lines.size() == 1U);
    BOOST_TEST(view.lines.front().text.starts_with("PHQ-9: 21 to 9, reliably better, mild"));
    BOOST_TEST(section_of(view.text, "plan") == "Write to herself as to her niece.");
    BOOST_TEST(view.plan_origin == "from session 1, not yet changed");
}

BOOST_AUTO_TEST_CASE(writes_nothing_before_it_is_touched)
{
    open(view);
    async.pass(milliseconds{5000});
    presenter.reset();
    async.drain();

    BOOST_TEST(on_record() == nullptr);
    BOOST_TEST(kept_drafts().empty());
}

BOOST_AUTO_TEST_CASE(saves_when_the_typing_rests_and_not_before)
{
    open(view);
    type("Met the");
    async.pass(milliseconds{1400});
    type("Met the critic");
    async.pass(milliseconds{1400});
    BOOST_TEST(connection.times("create_note") == 0U);

    async.pass(milliseconds{200});

    BOOST_TEST_REQUIRE(on_record() != nullptr);
    BOOST_TEST(section_of(on_record()->text, "worked_on") == "Met the critic");
    BOOST_TEST(written_lines(section_of(on_record()->text, "scores")).size() == 1U);
    BOOST_TEST(view.saved.starts_with("Saved "));
    BOOST_TEST(view.fillings == 1);
    BOOST_TEST(kept_drafts().empty());
}

BOOST_AUTO_TEST_CASE(a_plan_that_is_touched_loses_its_mark)
{
    open(view);
    auto text = view.text;
    find_section(text, "plan")->text += " Return to fear of receiving.";
    presenter->type(text, view.lines);

    BOOST_TEST(view.plan_origin.empty());
}

BOOST_AUTO_TEST_CASE(is_on_the_disk_within_a_second)
{
    open(view);
    type("Met the critic");
    async.pass(milliseconds{1000});

    BOOST_TEST_REQUIRE(drafts.found().drafts.size() == 1U);
    BOOST_TEST(drafts.found().drafts.front().title == "Note, Wren Larkwhistle, session 2");
}

BOOST_AUTO_TEST_CASE(goes_out_when_the_page_is_left)
{
    open(view);
    type("Met the critic");
    presenter.reset();
    async.drain();

    BOOST_TEST_REQUIRE(on_record() != nullptr);
    BOOST_TEST(section_of(on_record()->text, "worked_on") == "Met the critic");
    BOOST_TEST(find_note(*model.overview(), "s2", api::NoteKind::progress) != nullptr);
    BOOST_TEST(kept_drafts().empty());
}

BOOST_AUTO_TEST_CASE(is_kept_while_the_server_is_away_and_sent_once_when_it_is_back)
{
    connection.on<api::ReadNews>([](const auto&) { return api::ReadNews::Reply{}; });
    open(view);
    connection.cut(true);
    type("Met the critic");
    async.pass(milliseconds{2000});
    BOOST_TEST(view.sentence.starts_with("No connection since"));
    type("Met the critic, answered it");
    async.pass(milliseconds{2000});
    BOOST_TEST(kept_drafts().size() == 1U);

    connection.cut(false);
    async.pass(milliseconds{20000});

    BOOST_TEST(connection.times("create_note") == 1U);
    BOOST_TEST(section_of(on_record()->text, "worked_on") == "Met the critic, answered it");
    BOOST_TEST(kept_drafts().empty());
}

BOOST_AUTO_TEST_CASE(is_kept_when_the_sign_in_ends_while_typing_and_saved_once_by_the_new_one)
{
    open(view);
    connection.end_sign_in();
    type("Met the critic");
    async.pass(milliseconds{2000});
    BOOST_TEST(calls.sign_in_expired());
    type("Met the critic, answered it");
    async.pass(milliseconds{2000});
    BOOST_TEST(kept_drafts().size() == 1U);

    calls.signed_in("token-2");
    async.pass(milliseconds{20000});

    BOOST_TEST(connection.times("create_note") == 1U);
    BOOST_TEST(section_of(on_record()->text, "worked_on") == "Met the critic, answered it");
    BOOST_TEST(kept_drafts().empty());
}

BOOST_AUTO_TEST_CASE(takes_up_by_itself_what_a_crash_left_behind)
{
    open(view);
    connection.cut(true);
    type("Met the critic");
    async.pass(milliseconds{2000});
    const auto key_in = kept_drafts().front().json;
    calls.signed_out();
    connection.cut(false);

    SeenNote later;
    open(later);

    BOOST_TEST(section_of(later.text, "worked_on") == "Met the critic");
    BOOST_TEST(section_of(on_record()->text, "worked_on") == "Met the critic");
    BOOST_TEST(connection.times("create_note") == 1U);
    BOOST_TEST(key_in.find(connection.asked().back().key) != std::string::npos);
}

BOOST_AUTO_TEST_CASE(shows_both_texts_when_a_colleague_wrote_meanwhile)
{
    open(view);
    type("Met the critic");
    presenter->save();
    async.drain();
    theirs().row_version++;
    find_section(theirs().text, "worked_on")->text = "Their words";
    find_section(theirs().text, "risk")->text = "Asked, none.";
    theirs().author_name = "Ash Fennimore";

    type("Met the critic, answered it");
    presenter->save();
    async.drain();

    BOOST_TEST(view.whose == "Ash Fennimore");
    BOOST_TEST_REQUIRE(view.sections.size() == 2U);
    BOOST_TEST(view.sections[0].mine == "Met the critic, answered it");
    BOOST_TEST(view.sections[0].theirs == "Their words");
    BOOST_TEST((view.sections[0].choice == Choice::both));
    BOOST_TEST((view.sections[1].choice == Choice::theirs));
    BOOST_TEST(section_of(on_record()->text, "worked_on") == "Their words");

    presenter->resolve(view.sections);
    async.drain();

    BOOST_TEST(section_of(on_record()->text, "worked_on") == "Their words\n\nMet the critic, answered it");
    BOOST_TEST(section_of(on_record()->text, "risk") == "Asked, none.");
    BOOST_TEST(kept_drafts().empty());
}

BOOST_AUTO_TEST_CASE(meets_the_note_that_a_colleague_began)
{
    open(view);
    care.records["c1"].notes.push_back(
        {"n9", 1, "s2", api::NoteKind::progress, cft_note("Their words"), "u2", "Ash Fennimore", now, {}});
    type("Met the critic");
    presenter->save();
    async.drain();

    BOOST_TEST(view.whose == "Ash Fennimore");
    BOOST_TEST(kept_drafts().size() == 1U);
}

BOOST_AUTO_TEST_CASE(the_same_words_from_elsewhere_are_no_conflict_and_leave_nothing_unfinished)
{
    open(view);
    type("Met the critic");
    presenter->save();
    async.drain();
    theirs().row_version++;
    find_section(theirs().text, "worked_on")->text = "Met the critic, answered it";

    type("Met the critic, answered it");
    presenter->save();
    async.drain();

    BOOST_TEST(view.whose == "");
    BOOST_TEST(view.saved.starts_with("Saved "));
    BOOST_TEST(kept_drafts().empty());
    type("Met the critic, answered it twice");
    presenter->save();
    async.drain();
    BOOST_TEST(section_of(on_record()->text, "worked_on") == "Met the critic, answered it twice");
}

BOOST_AUTO_TEST_CASE(a_note_that_was_begun_elsewhere_with_the_same_words_is_gone_on_with)
{
    connection.on<api::CreateNote>([this](const auto& request) -> Result<api::Note> {
        care.records["c1"].notes.push_back(
            {"n9", 1, "s2", request.kind, request.text, "u2", "Ash Fennimore", now, {}});
        return Refusal{RefusalCode::conflict, "This session has a note already."};
    });
    open(view);
    type("Met the critic");
    presenter->save();
    async.drain();
    BOOST_TEST(kept_drafts().empty());

    type("Met the critic, answered it");
    presenter->save();
    async.drain();

    BOOST_TEST(view.whose == "");
    BOOST_TEST(connection.times("create_note") == 1U);
    BOOST_TEST(section_of(on_record()->text, "worked_on") == "Met the critic, answered it");
    BOOST_TEST(kept_drafts().empty());
}

BOOST_AUTO_TEST_CASE(is_saved_before_it_is_signed_and_does_not_change_afterwards)
{
    open(view);
    type("Met the critic");
    presenter->sign();
    async.drain();
    BOOST_TEST(view.signed_note.signature.starts_with("Signed by Maren Ashvale, "));
    BOOST_TEST(on_record()->signed_at.has_value());

    type("Something else");
    async.pass(milliseconds{3000});

    BOOST_TEST(section_of(on_record()->text, "worked_on") == "Met the critic");
}

BOOST_AUTO_TEST_CASE(begins_with_the_template_that_is_remembered_and_turns_only_while_it_is_untouched)
{
    care.usual_note = "soap";
    open(view);

    BOOST_TEST(view.text.template_code == "soap");
    BOOST_TEST(view.text.sections.front().heading == "Subjective");
    BOOST_TEST(section_of(view.text, "plan") == "Write to herself as to her niece.");
    BOOST_TEST(written_lines(section_of(view.text, "scores")).size() == 1U);

    find_section(view.text, "subjective")->text = "Slept badly";
    presenter->type(view.text, view.lines);
    BOOST_TEST(!presenter->may_choose_template());
    presenter->choose_template(0);
    presenter->save();
    async.drain();
    BOOST_TEST(on_record()->text.template_code == "soap");
}

BOOST_AUTO_TEST_CASE(choosing_another_template_is_one_act_and_writes_nothing_by_itself)
{
    open(view);
    const auto& templates = presenter->templates();
    BOOST_TEST(templates.size() == 8U);
    BOOST_TEST(templates[presenter->chosen_template()].name == "CFT session");

    presenter->choose_template(3);
    async.pass(milliseconds{5000});

    BOOST_TEST(view.text.template_code == "birp");
    BOOST_TEST(presenter->chosen_template() == 3U);
    BOOST_TEST(on_record() == nullptr);
}

BOOST_AUTO_TEST_CASE(a_note_keeps_the_headings_that_it_was_written_under)
{
    care.records["c1"].notes.push_back(
        {"n9",
         1,
         "s2",
         api::NoteKind::progress,
         {"own_gone", 2, {{"then", "As it was called then", SectionKind::text, "Words"}}},
         "u1",
         "Maren Ashvale",
         now,
         {}});
    model.refresh();
    async.drain();
    open(view);

    BOOST_TEST(view.text.sections.front().heading == "As it was called then");
    BOOST_TEST(presenter->chosen_template() == presenter->templates().size());
}

BOOST_AUTO_TEST_CASE(says_where_else_the_note_is_open_and_asks_again_each_half_minute)
{
    care.open_elsewhere = {{"Tomas Elm", "garden-room", now}};
    open(view);
    BOOST_TEST(view.elsewhere.starts_with("Also open on garden-room, by Tomas Elm, since "));

    care.open_elsewhere.clear();
    async.pass(milliseconds{31000});

    BOOST_TEST(view.elsewhere.empty());
    presenter.reset();
    async.drain();
    BOOST_TEST(connection.times("hold_note_open") == 3U);
}

BOOST_AUTO_TEST_CASE(whoever_may_only_read_writes_nothing_and_is_not_told_of_to_others)
{
    signed_in.user.role = api::Role::supervisor;
    open(view);
    type("Met the critic");
    async.pass(milliseconds{3000});

    BOOST_TEST(!presenter->may_write());
    BOOST_TEST(on_record() == nullptr);
    BOOST_TEST(connection.times("hold_note_open") == 0U);
}

BOOST_AUTO_TEST_CASE(both_texts_together_say_no_line_twice)
{
    const auto base = cft_note("Breathing.");
    const auto mine = cft_note("Breathing.\nMet the critic.", "", "", "PHQ-9: 9.\nGAD-7: 4.");
    auto theirs = cft_note("Breathing.\nTheir words.", "", "", "PHQ-9: 9.");
    theirs.sections.push_back({"extra", "Supervision", SectionKind::text, "Ask Astrid."});

    auto found = conflicts(base, mine, theirs);
    BOOST_TEST_REQUIRE(found.size() == 3U);
    for (auto& one : found)
        one.choice = Choice::both;
    const auto text = merged(mine, found);

    BOOST_TEST(section_of(text, "worked_on") == "Breathing.\nTheir words.\n\nMet the critic.");
    BOOST_TEST(section_of(text, "scores") == "PHQ-9: 9.\nGAD-7: 4.");
    BOOST_TEST(section_of(text, "extra") == "Ask Astrid.");
}

BOOST_AUTO_TEST_CASE(a_signed_note_tells_of_its_signatures_and_its_addenda)
{
    auto& first = care.records["c1"].notes.front();
    first.hash = "c0ffee";
    first.may_cosign = true;
    model.refresh();
    async.drain();
    presenter.emplace(view, screen, model, "s1", api::NoteKind::progress, "front-desk");
    presenter->begin();
    async.drain();
    BOOST_TEST(view.signed_note.fingerprint.ends_with("c0ffee"));
    BOOST_TEST(view.signed_note.may_add);
    BOOST_TEST(view.signed_note.may_cosign);
    BOOST_TEST(connection.times("hold_note_open") == 0U);

    presenter->cosign();
    async.drain();

    BOOST_TEST(view.signed_note.cosignatures.size() == 1U);
    BOOST_TEST(!view.signed_note.may_cosign);
    care.records["c1"].notes.front().intact = false;
    model.refresh();
    async.drain();
    BOOST_TEST(view.signed_note.fingerprint.starts_with("This is not the text that was signed"));
}

BOOST_AUTO_TEST_CASE(who_sees_the_client_as_a_supervisor_alone_writes_nothing)
{
    care.records["c1"].read_only = true;
    model.refresh();
    async.drain();
    open(view);

    BOOST_TEST(!presenter->may_write());
    BOOST_TEST(!presenter->may_sign());
    BOOST_TEST(!presenter->cares());
    type("Mine.");
    async.pass(milliseconds{5000});
    BOOST_TEST(on_record() == nullptr);
}

BOOST_AUTO_TEST_CASE(a_colleagues_note_is_theirs_to_sign_until_it_falls_to_the_reader)
{
    open(view);
    type("Two chairs.");
    async.pass(milliseconds{5000});
    BOOST_TEST(presenter->may_sign());
    BOOST_TEST(presenter->about_signing() == "");
    theirs().author_id = "u2";
    theirs().author_name = "Tomas Reedling";
    model.refresh();
    async.drain();
    BOOST_TEST(!presenter->may_sign());
    BOOST_TEST(presenter->about_signing() == "Begun by Tomas Reedling, who signs it.");

    theirs().may_take_over = true;
    model.refresh();
    async.drain();
    BOOST_TEST(presenter->may_sign());
    BOOST_TEST(presenter->takes_over());
    theirs().signed_at = now;
    theirs().taken_over_by = "Maren Ashvale";
    BOOST_TEST(signed_words(theirs()).signature.starts_with("Taken over and signed by Maren Ashvale, "));
    BOOST_TEST(
        signed_words(theirs()).signature.ends_with("; written by Tomas Reedling, who has not signed it"));
}

BOOST_AUTO_TEST_CASE(keeps_the_choice_of_lines_that_was_saved)
{
    const auto* session = find_session(*model.overview(), "s2");
    auto lines = score_lines(*model.overview(), library, *session);

    const auto none = with_choice(lines, {"An older line."});

    BOOST_TEST_REQUIRE(none.size() == 2U);
    BOOST_TEST(none[0].text == "An older line.");
    BOOST_TEST(none[0].stays);
    BOOST_TEST(!none[1].stays);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace attune::desktop
