// A note with its formatting, and the marks that a key puts around what is chosen.
#include <boost/test/unit_test.hpp>

#include "client/note/earlier_note_presenter.hpp"
#include "client/note/formatted_note.hpp"
#include "client/settings.hpp"
#include "tests/client/care_desk.hpp"
#include "tests/support/note_texts.hpp"

namespace attune::desktop {

namespace {

using reports::FormattedKind;

struct Marked {
    std::string text;
    std::size_t from;
    std::size_t to;
};

Marked mark(const std::u32string& text, std::size_t from, std::size_t to, const std::u32string& with = U"**")
{
    const auto marked = with_marks(text, from, to, with);
    return {{marked.text.begin(), marked.text.end()}, marked.from, marked.to};
}

struct SeenEarlier : EarlierNoteView {
    void show_note(const api::Note& shown, const SignedNote* said, bool signable) override
    {
        note = shown;
        may_sign = signable;
        if (said)
            standing = *said;
    }
    void show_sentence(const std::string& said) override { sentence = said; }

    std::optional<api::Note> note;
    std::optional<SignedNote> standing;
    std::string sentence;
    bool may_sign = false;
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(formatted_notes, CareDesk)

BOOST_AUTO_TEST_CASE(sections_in_which_something_is_written_stand_under_their_headings)
{
    const auto note = formatted_note(cft_note("Met the **critic**.", "- walk\n- breathe"));

    BOOST_TEST_REQUIRE(note.sections.size() == 2U);
    BOOST_TEST(note.sections[0].key == "worked_on");
    BOOST_TEST(note.sections[0].block == 0U);
    BOOST_TEST(note.sections[1].block == 2U);
    BOOST_TEST((note.blocks[0].kind == FormattedKind::heading));
    BOOST_TEST(words_of(note.blocks[0].runs) == "What we worked on");
    BOOST_TEST(note.blocks[1].runs.at(1).bold);
    BOOST_TEST(note.blocks[3].mark == "\u2022");
}

BOOST_AUTO_TEST_CASE(lines_of_scores_are_told_as_they_are)
{
    const auto blocks = formatted_section({"scores", "Scores", SectionKind::scores, "# PHQ-9: 21 to 9."});
    BOOST_TEST_REQUIRE(blocks.size() == 1U);
    BOOST_TEST(words_of(blocks[0].runs) == "# PHQ-9: 21 to 9.");
}

BOOST_AUTO_TEST_CASE(what_is_chosen_gets_marks_and_loses_them_again)
{
    const auto bold = mark(U"met the critic", 8, 14);
    BOOST_TEST(bold.text == "met the **critic**");
    BOOST_TEST(bold.from == 10U);
    BOOST_TEST(bold.to == 16U);

    const auto plain = mark(U"met the **critic**", 10, 16);
    BOOST_TEST(plain.text == "met the critic");
    BOOST_TEST(plain.from == 8U);
    BOOST_TEST(plain.to == 14U);
}

BOOST_AUTO_TEST_CASE(a_bold_word_can_be_made_italic_too_and_each_taken_back_by_itself)
{
    BOOST_TEST(mark(U"**b**", 2, 3, U"*").text == "***b***");
    BOOST_TEST(mark(U"*b*", 1, 2).text == "***b***");
    BOOST_TEST(mark(U"***b***", 3, 4, U"*").text == "**b**");
    BOOST_TEST(mark(U"***b***", 3, 4).text == "*b*");
}

BOOST_AUTO_TEST_CASE(blanks_at_either_end_stay_outside_the_marks)
{
    const auto bold = mark(U"met the critic ", 7, 15, U"*");
    BOOST_TEST(bold.text == "met the *critic* ");
    BOOST_TEST(bold.from == 9U);
}

BOOST_AUTO_TEST_CASE(where_nothing_is_chosen_the_cursor_stands_between_the_marks)
{
    const auto bold = mark(U"so ", 3, 3);
    BOOST_TEST(bold.text == "so ****");
    BOOST_TEST(bold.from == 5U);
    BOOST_TEST(bold.to == 5U);
    BOOST_TEST(mark(U"a", 7, 9).text == "a****");
}

BOOST_AUTO_TEST_CASE(the_preview_is_remembered)
{
    const Folders folders{folder / "config", folder / "data"};
    BOOST_TEST(!read_note_settings(folders).has_value());
    BOOST_TEST(write_settings(folders, NoteSettings{true}));
    BOOST_TEST(read_note_settings(folders).value().preview);
}

BOOST_AUTO_TEST_CASE(a_note_of_an_earlier_episode_is_read_with_who_stands_by_it)
{
    connection.on<api::ReadNote>([](const auto& request) {
        api::Note note;
        note.note_id = request.note_id;
        note.text = cft_note("Met the critic.");
        note.author_name = "Maren Ashvale";
        note.signed_at = now;
        note.hash = "abc";
        note.addenda = {{"a1", "Her sister rang.", "Tomas Elm", now}};
        return note;
    });
    SeenEarlier view;
    api::FoundNote found;
    found.client_id = "c1";
    found.note_id = "n9";
    found.session_at = now;
    EarlierNotePresenter presenter{view, screen, found};
    BOOST_TEST(presenter.heading() == "Note");

    presenter.begin();
    async.drain();

    BOOST_TEST(view.note.value().note_id == "n9");
    BOOST_TEST(view.standing.value().signature.starts_with("Signed by Maren Ashvale, 24 Nov 2026"));
    BOOST_TEST(view.standing->addenda.at(0).heading.starts_with("Addendum, Tomas Elm, 24 Nov 2026"));
    BOOST_TEST(view.standing->fingerprint.ends_with("abc"));
    BOOST_TEST(!view.may_sign);
}

BOOST_AUTO_TEST_CASE(a_note_of_an_earlier_episode_that_cannot_be_read_says_why)
{
    connection.on<api::ReadNote>([](const auto&) -> Result<api::Note> {
        return Refusal{RefusalCode::not_found, "There is no such note in this client's record."};
    });
    SeenEarlier view;
    api::FoundNote found;
    found.client_id = "c1";
    found.note_id = "n9";
    EarlierNotePresenter presenter{view, screen, found};
    presenter.begin();
    async.drain();

    BOOST_TEST(view.sentence == "There is no such note in this client's record.");
    BOOST_TEST(!view.note.has_value());
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace attune::desktop
