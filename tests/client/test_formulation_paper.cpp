// The formulation on paper, and what its parts point at, as the therapist chooses it.
#include <boost/test/unit_test.hpp>

#include "client/plan/evidence_presenter.hpp"
#include "client/plan/formulation_paper_presenter.hpp"
#include "client/plan/formulation_text.hpp"
#include "tests/client/care_desk.hpp"

namespace attune::desktop {

namespace {

struct SeenPaper : FormulationPaperView {
    void show_busy(bool) override {}
    void show_paper() override { ++shown; }
    void show_sentence(const std::string& said) override { sentence = said; }

    int shown = 0;
    std::string sentence;
};

struct PaperDesk : CareDesk {
    PaperDesk()
    {
        std::filesystem::create_directories(folder);
        connection.on<api::ReadFormulationPaper>([](const auto& request) -> Result<api::FormulationPaper> {
            api::FormulationPaper said;
            said.initials = "WL";
            said.number = request.number;
            said.saved_at = now;
            said.text.boxes.fears_external = "see me as a burden";
            said.text.boxes.fears_internal = "fall apart";
            return said;
        });
        connection.on<api::FileFormulationPaper>(
            [this](const auto& request) -> Result<api::DocumentWithContent> {
                filed = request;
                api::DocumentWithContent paper;
                paper.document.document_id = "d1";
                paper.content = "JVBERi0xLjU=";
                return paper;
            });
        presenter.begin();
        async.drain();
    }
    void save(const std::string& name)
    {
        presenter.save(folder / name);
        async.drain();
    }

    SeenPaper view;
    api::FileFormulationPaper::Request filed;
    FormulationPaperPresenter presenter{view, screen, model, 4};
};

struct SeenEvidence : EvidenceView {
    void show_choices() override {}
    void show_items() override {}
    void show_sentence(const std::string& said) override { sentence = said; }

    std::string sentence;
};

struct EvidenceDesk : CareDesk {
    EvidenceDesk()
    {
        connection.on<api::ReadAdministrations>(
            [this](const auto&) -> Result<api::ReadAdministrations::Reply> {
                api::Administration form;
                form.administration_id = latest().administration_id;
                form.instrument = "phq9";
                form.answered_on = latest().on;
                form.answers = {3, 2, 1, 0, 0, 0, 1, std::nullopt, 1};
                return api::ReadAdministrations::Reply{{form}, std::nullopt};
            });
    }
    const CoursePoint& latest() const { return model.overview()->courses.front().points.back(); }

    SeenEvidence view;
    EvidencePresenter presenter{view, screen, model, FormulationPart::fears_internal};
};

Evidence pointing(const std::string& form)
{
    return {.administration_id = form, .score = "total"};
}

}  // namespace

BOOST_FIXTURE_TEST_SUITE(formulation_on_paper, PaperDesk)

BOOST_AUTO_TEST_CASE(the_version_that_was_looked_at_is_filed_and_saved_under_initials)
{
    BOOST_TEST(presenter.suggested_file_name() == "WL Formulation 2026-11-24.pdf");

    save("out.pdf");

    BOOST_TEST(filed.number == 4);
    BOOST_TEST((filed.kind == api::FormulationPaperKind::diagram));
    BOOST_TEST(std::filesystem::file_size(folder / "out.pdf") == 8U);
    BOOST_TEST(view.sentence.starts_with("Saved as out.pdf in "));
    BOOST_TEST(model.overview()->documents.size() == 1U);
}

BOOST_AUTO_TEST_CASE(the_therapist_reads_the_plain_words_and_leaves_a_part_out)
{
    presenter.choose(api::FormulationPaperKind::plain_words);
    presenter.leave_out(FormulationPart::fears_internal, true);
    save("out.pdf");

    BOOST_TEST(view.shown == 3);
    BOOST_TEST(presenter.written_parts().size() == 2U);
    BOOST_TEST((filed.kind == api::FormulationPaperKind::plain_words));
    BOOST_TEST_REQUIRE(filed.left_out.size() == 1U);
    BOOST_TEST((filed.left_out.front() == FormulationPart::fears_internal));
}

BOOST_AUTO_TEST_CASE(the_last_part_cannot_be_left_out)
{
    presenter.leave_out(FormulationPart::fears_internal, true);
    presenter.leave_out(FormulationPart::fears_external, true);

    BOOST_TEST(presenter.left_out().size() == 1U);
    BOOST_TEST(view.sentence == "One part at least stays on the page.");
}

BOOST_AUTO_TEST_CASE(the_same_page_is_filed_once_and_another_one_anew)
{
    save("a.pdf");
    save("b.pdf");
    BOOST_TEST(connection.times("file_formulation_paper") == 1U);

    presenter.choose(api::FormulationPaperKind::plain_words);
    save("c.pdf");

    BOOST_TEST(connection.times("file_formulation_paper") == 2U);
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_FIXTURE_TEST_SUITE(evidence_of_a_formulation, EvidenceDesk)

BOOST_AUTO_TEST_CASE(scores_and_notes_are_offered_the_newest_first_and_found_as_one_types)
{
    BOOST_TEST_REQUIRE(presenter.choices().size() == 3U);
    BOOST_TEST(presenter.choices().front().words.starts_with("PHQ-9: "));

    presenter.find("note of");

    BOOST_TEST_REQUIRE(presenter.choices().size() == 1U);
    BOOST_TEST((presenter.choices().front().kind == EvidenceKind::note));
    BOOST_TEST(!presenter.chosen().has_value());
}

BOOST_AUTO_TEST_CASE(a_score_or_one_answer_behind_it_can_be_chosen)
{
    presenter.find(std::to_string(static_cast<int>(*latest().value)) + " on ");
    presenter.select(0);
    async.drain();

    BOOST_TEST_REQUIRE(presenter.chosen().has_value());
    BOOST_TEST((presenter.chosen()->kind == EvidenceKind::score));
    BOOST_TEST((presenter.chosen()->part == FormulationPart::fears_internal));
    BOOST_TEST_REQUIRE(presenter.items().size() == 8U);  // one was left blank

    presenter.select_item(7);

    BOOST_TEST(presenter.chosen()->item == 9);
    presenter.select_item(std::nullopt);
    BOOST_TEST(presenter.chosen()->item == 0);
}

BOOST_AUTO_TEST_CASE(without_the_answers_the_score_itself_can_be_chosen)
{
    connection.on<api::ReadAdministrations>([](const auto&) -> Result<api::ReadAdministrations::Reply> {
        return Refusal{RefusalCode::not_found, "Gone."};
    });
    presenter.find("phq");
    presenter.select(0);
    async.drain();

    BOOST_TEST(view.sentence == "The answers could not be read; the score itself can be chosen. Gone.");
    BOOST_TEST(presenter.chosen().has_value());
}

BOOST_AUTO_TEST_CASE(what_two_have_pointed_at_is_kept_from_both_without_what_either_took_off)
{
    FormulationText base;
    base.evidence = {pointing("a"), pointing("b"), pointing("c")};
    auto mine = base;
    mine.evidence = {pointing("b"), pointing("c"), pointing("d")};
    auto theirs = base;
    theirs.evidence = {pointing("a"), pointing("c"), pointing("d"), pointing("e")};

    const auto whole = merged(base, mine, theirs);

    const std::vector<Evidence> expected{pointing("c"), pointing("d"), pointing("e")};
    BOOST_TEST((whole.text.evidence == expected));
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace attune::desktop
