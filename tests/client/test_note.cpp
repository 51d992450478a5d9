// Writing a note: what is filled in, when it is saved, and that no text of anybody is lost.
#include <boost/test/unit_test.hpp>

#include "client/note/note_presenter.hpp"
#include "client/sessions/session_rows.hpp"
#include "shared/api/caseload.hpp"
#include "tests/client/care_desk.hpp"

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
    void show_signed(const std::string& words) override { signed_words = words; }
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
    std::string signed_words;
    std::string whose;
    std::vector<SectionConflict> sections;
};

struct Writing : CareDesk {
    SeenNote view;
    std::optional<NotePresenter> presenter;

    void open(SeenNote& seen, const Draft* draft = nullptr)
    {
        presenter.emplace(seen, screen, model, "s2", api::NoteKind::progress, draft);
        presenter->begin();
        async.drain();
    }
    void type(const std::string& words)
    {
        auto text = view.text;
        text.worked_on = words;
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
    BOOST_TEST(view.text.plan == "Write to herself as to her niece.");
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
    BOOST_TEST(on_record()->text.worked_on == "Met the critic");
    BOOST_TEST(on_record()->text.score_lines.size() == 1U);
    BOOST_TEST(view.saved.starts_with("Saved "));
    BOOST_TEST(view.fillings == 1);
    BOOST_TEST(kept_drafts().empty());
}

BOOST_AUTO_TEST_CASE(a_plan_that_is_touched_loses_its_mark)
{
    open(view);
    auto text = view.text;
    text.plan += " Return to fear of receiving.";
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
    BOOST_TEST(on_record()->text.worked_on == "Met the critic");
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
    BOOST_TEST(on_record()->text.worked_on == "Met the critic, answered it");
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
    BOOST_TEST(on_record()->text.worked_on == "Met the critic, answered it");
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

    BOOST_TEST(later.text.worked_on == "Met the critic");
    BOOST_TEST(on_record()->text.worked_on == "Met the critic");
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
    theirs().text.worked_on = "Their words";
    theirs().text.risk = "Asked, none.";
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
    BOOST_TEST(on_record()->text.worked_on == "Their words");

    presenter->resolve(view.sections);
    async.drain();

    BOOST_TEST(on_record()->text.worked_on == "Their words\n\nMet the critic, answered it");
    BOOST_TEST(on_record()->text.risk == "Asked, none.");
    BOOST_TEST(kept_drafts().empty());
}

BOOST_AUTO_TEST_CASE(meets_the_note_that_a_colleague_began)
{
    open(view);
    care.records["c1"].notes.push_back({"n9",
                                        1,
                                        "s2",
                                        api::NoteKind::progress,
                                        {"", {}, "Their words", "", ""},
                                        "u2",
                                        "Ash Fennimore",
                                        now,
                                        {}});
    type("Met the critic");
    presenter->save();
    async.drain();

    BOOST_TEST(view.whose == "Ash Fennimore");
    BOOST_TEST(kept_drafts().size() == 1U);
}

BOOST_AUTO_TEST_CASE(is_saved_before_it_is_signed_and_does_not_change_afterwards)
{
    open(view);
    type("Met the critic");
    presenter->sign();
    async.drain();
    BOOST_TEST(view.signed_words.starts_with("Signed "));
    BOOST_TEST(on_record()->signed_at.has_value());

    type("Something else");
    async.pass(milliseconds{3000});

    BOOST_TEST(on_record()->text.worked_on == "Met the critic");
}

BOOST_AUTO_TEST_CASE(a_note_of_an_earlier_session_holds_the_scores_of_its_day)
{
    const auto* session = find_session(*model.overview(), "s1");
    const auto lines = score_lines(*model.overview(), library, *session);

    BOOST_TEST_REQUIRE(lines.size() == 1U);
    BOOST_TEST(lines.front().text.starts_with("PHQ-9: 21, first score, severe"));
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
