// The Plan tab: what is typed is kept, saved as versions, and never put over somebody else's.
#include <boost/test/unit_test.hpp>

#include "client/plan/plan_presenter.hpp"
#include "tests/client/care_desk.hpp"

namespace attune::desktop {

namespace {

struct SeenPlan : PlanView {
    void show_text(const FormulationText& shown) override { text = shown; }
    void show_state(const PlanState& shown) override { state = shown; }
    void show_evidence(const std::vector<Evidence>& shown) override { evidence = shown; }
    void show_versions(const std::vector<std::string>& shown, std::size_t which) override
    {
        lines = shown;
        chosen = which;
    }

    FormulationText text;
    PlanState state;
    std::vector<Evidence> evidence;
    std::vector<std::string> lines;
    std::size_t chosen = 0;
};

// Answers as the server does.
struct PlanDesk : CareDesk {
    PlanDesk()
    {
        connection.on<api::ReadPlan>([this](const auto&) -> Result<api::Plan> {
            api::Plan plan;
            for (const auto& made : on_record)
                plan.formulations.insert(plan.formulations.begin(),
                                         {made.number, made.changed, made.saved_by, made.saved_at});
            if (!on_record.empty())
                plan.formulation = on_record.back();
            return plan;
        });
        connection.on<api::ReadFormulation>([this](const auto& request) -> Result<api::Formulation> {
            return on_record.at(static_cast<std::size_t>(request.number - 1));
        });
        connection.on<api::SaveFormulation>([this](const auto& request) -> Result<api::Formulation> {
            if (request.row_version != std::ssize(on_record)) {
                Refusal stale{RefusalCode::stale, "Changed meanwhile."};
                stale.current = json::to_text(on_record.back());
                return stale;
            }
            return record({request.boxes, request.systems, request.evidence}, "Maren Ashvale");
        });
    }

    api::Formulation record(const FormulationText& text, const std::string& by)
    {
        const auto before = on_record.empty() ? FormulationText{} : text_of(on_record.back());
        on_record.push_back({std::ssize(on_record) + 1, text.boxes, text.systems, text.evidence,
                             changed_parts(before, text), by, now});
        return on_record.back();
    }
    void open(PlanPresenter& which)
    {
        which.open();
        async.drain();
    }
    void type(std::string FormulationBoxes::*box, const std::string& words)
    {
        auto text = view.text;
        text.boxes.*box = words;
        view.text = text;
        presenter.type(text.boxes, text.systems);
    }
    void save()
    {
        presenter.save();
        async.drain();
    }

    std::vector<api::Formulation> on_record;
    SeenPlan view;
    PlanPresenter presenter{view, screen, model};
};

FormulationText fears(const std::string& external, const std::string& internal)
{
    FormulationText text;
    text.boxes.fears_external = external;
    text.boxes.fears_internal = internal;
    return text;
}

}  // namespace

BOOST_FIXTURE_TEST_SUITE(plan_tab, PlanDesk)

BOOST_AUTO_TEST_CASE(without_a_formulation_it_says_what_to_do)
{
    BOOST_TEST(!view.state.may_type);

    open(presenter);

    BOOST_TEST(view.state.heading == "not begun");
    BOOST_TEST(view.state.sentence.starts_with("There is no formulation yet. Begin with any box"));
    BOOST_TEST(view.state.may_type);
    BOOST_TEST(!view.state.may_save);
}

BOOST_AUTO_TEST_CASE(what_is_typed_is_kept_as_a_draft_until_a_save_makes_a_version)
{
    open(presenter);
    type(&FormulationBoxes::fears_external, "see me as a burden");
    BOOST_TEST(view.state.may_save);
    BOOST_TEST_REQUIRE(kept_drafts().size() == 1U);
    BOOST_TEST(kept_drafts().front().title == "Formulation, Wren Larkwhistle");

    save();

    BOOST_TEST_REQUIRE(on_record.size() == 1U);
    BOOST_TEST(on_record.front().boxes.fears_external == "see me as a burden");
    BOOST_TEST(view.state.heading == "version 1, saved 24 Nov 2026");
    BOOST_TEST(!view.state.may_save);
    BOOST_TEST(kept_drafts().empty());
}

BOOST_AUTO_TEST_CASE(typing_back_what_was_there_leaves_nothing_to_save)
{
    open(presenter);
    type(&FormulationBoxes::self_to_self, "cold");
    type(&FormulationBoxes::self_to_self, "");

    BOOST_TEST(!view.state.may_save);
    BOOST_TEST(kept_drafts().empty());
}

BOOST_AUTO_TEST_CASE(a_draft_is_taken_up_when_the_tab_is_opened_again)
{
    open(presenter);
    type(&FormulationBoxes::memory_that_stays, "Waiting on the stairs");
    BOOST_TEST(kept_drafts().size() == 1U);

    SeenPlan again;
    PlanPresenter second{again, screen, model};
    open(second);

    BOOST_TEST(again.text.boxes.memory_that_stays == "Waiting on the stairs");
    BOOST_TEST(again.state.sentence.starts_with("What you had written"));
    BOOST_TEST(again.state.may_save);
}

BOOST_AUTO_TEST_CASE(what_a_colleague_saved_meanwhile_stays_beside_what_was_typed)
{
    record(fears("leave", ""), "Maren Ashvale");
    open(presenter);
    type(&FormulationBoxes::fears_external, "see me as a burden");
    record(fears("leave me", "fall apart"), "Tomas Reed");

    save();

    BOOST_TEST(on_record.size() == 2U);
    BOOST_TEST(view.text.boxes.fears_external == "leave me\n\nsee me as a burden");
    BOOST_TEST(view.text.boxes.fears_internal == "fall apart");
    BOOST_TEST(view.state.sentence.starts_with("Tomas Reed has saved version 2 meanwhile."));
    BOOST_TEST(view.state.sentence.find("(Key fears, what others might do)") != std::string::npos);
    BOOST_TEST(kept_drafts().size() == 1U);

    save();
    BOOST_TEST(on_record.size() == 3U);
    BOOST_TEST(kept_drafts().empty());
}

BOOST_AUTO_TEST_CASE(an_earlier_version_is_shown_to_be_read_and_what_is_being_written_comes_back)
{
    record(fears("leave", ""), "Maren Ashvale");
    record(fears("leave", "fall apart"), "Maren Ashvale");
    open(presenter);
    type(&FormulationBoxes::self_to_self, "cold");

    presenter.choose(1);
    async.drain();

    BOOST_TEST(view.text.boxes.fears_internal == "");
    BOOST_TEST(!view.state.may_type);
    BOOST_TEST(view.state.sentence ==
               "An earlier version, by Maren Ashvale, to be read only. Changed then: Key fears, what others "
               "might do.");
    presenter.choose(0);
    BOOST_TEST(view.text.boxes.self_to_self == "cold");
    BOOST_TEST(view.state.may_save);
    BOOST_TEST(view.lines.front() ==
               "Version 2, 24 Nov 2026, Maren Ashvale: Key fears, what might happen inside");
}

BOOST_AUTO_TEST_CASE(a_refused_save_says_why_and_keeps_the_text)
{
    connection.on<api::SaveFormulation>([](const auto&) -> Result<api::Formulation> {
        return invalid("boxes.fears_external", "This has 2001 characters; there is room for 2000.");
    });
    open(presenter);
    type(&FormulationBoxes::fears_external, "long");

    save();

    BOOST_TEST(view.state.sentence == "This has 2001 characters; there is room for 2000.");
    BOOST_TEST(view.state.may_save);
    BOOST_TEST(kept_drafts().size() == 1U);
}

BOOST_AUTO_TEST_CASE(a_save_without_a_connection_waits_and_says_so)
{
    open(presenter);
    connection.cut(true);
    type(&FormulationBoxes::fears_external, "leave");
    save();
    BOOST_TEST(view.state.sentence.starts_with("No connection since"));

    connection.cut(false);
    calls.try_now();
    async.drain();

    BOOST_TEST(on_record.size() == 1U);
    BOOST_TEST(kept_drafts().empty());
}

BOOST_AUTO_TEST_CASE(a_plan_that_could_not_be_read_is_read_when_the_connection_is_back)
{
    record(fears("leave", ""), "Maren Ashvale");
    connection.cut(true);
    open(presenter);
    BOOST_TEST(!view.state.may_type);

    connection.cut(false);
    calls.try_now();
    async.drain();

    BOOST_TEST(view.text.boxes.fears_external == "leave");
    BOOST_TEST(view.state.may_type);
}

BOOST_AUTO_TEST_CASE(who_may_only_read_types_nothing)
{
    signed_in.user.role = api::Role::supervisor;
    open(presenter);
    type(&FormulationBoxes::fears_external, "leave");

    BOOST_TEST(!view.state.may_type);
    BOOST_TEST(kept_drafts().empty());
}

BOOST_AUTO_TEST_CASE(what_supports_a_part_is_kept_with_the_version_and_once_only)
{
    const Evidence score{
        .part = FormulationPart::fears_external, .administration_id = "a1", .score = "total"};
    open(presenter);
    type(&FormulationBoxes::fears_external, "see me as a burden");
    presenter.point_at(score);
    presenter.point_at(score);
    BOOST_TEST(view.evidence.size() == 1U);
    save();

    BOOST_TEST_REQUIRE(on_record.size() == 1U);
    BOOST_TEST(on_record.back().evidence.size() == 1U);
    presenter.take_off(score);
    BOOST_TEST(view.evidence.empty());
    BOOST_TEST(view.state.may_save);
    save();
    BOOST_TEST(on_record.back().evidence.empty());
    BOOST_TEST((presenter.version() == 2));
    presenter.choose(1);
    async.drain();
    BOOST_TEST(view.evidence.size() == 1U);
    BOOST_TEST((presenter.version() == 1));
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(merging_formulations)

BOOST_AUTO_TEST_CASE(a_text_that_only_one_changed_is_that_ones)
{
    const auto whole = merged(fears("a", "b"), fears("mine", "b"), fears("a", "theirs"));

    BOOST_TEST(whole.text.boxes.fears_external == "mine");
    BOOST_TEST(whole.text.boxes.fears_internal == "theirs");
    BOOST_TEST(whole.both.empty());
}

BOOST_AUTO_TEST_CASE(a_box_that_one_emptied_keeps_what_the_other_wrote)
{
    const auto whole = merged(fears("a", "b"), fears("", "mine"), fears("theirs", ""));

    BOOST_TEST(whole.text.boxes.fears_external == "theirs");
    BOOST_TEST(whole.text.boxes.fears_internal == "mine");
}

BOOST_AUTO_TEST_CASE(ratings_that_both_changed_stay_mine_and_are_named)
{
    FormulationText mine;
    mine.systems.threat = 8;
    FormulationText theirs;
    theirs.systems.threat = 5;

    const auto whole = merged({}, mine, theirs);

    BOOST_TEST(*whole.text.systems.threat == 8);
    BOOST_TEST(list_of(whole.both) == "Three systems");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace attune::desktop
