// The safety plan as it is written: kept while it is typed, met with a colleague's version, filed as a paper;
// and the practice's safety text with its hours and cover.
#include <boost/test/unit_test.hpp>

#include "client/safety/safety_presenter.hpp"
#include "client/safety_plan/safety_plan_presenter.hpp"
#include "tests/support/measure_desk.hpp"

namespace attune::desktop {

namespace {

struct SeenSafetyPlan : SafetyPlanView {
    void show_plan(const SafetyPlanContents& contents) override { plan = contents; }
    void show_versions() override {}
    void show_busy(bool) override {}
    void show_faults(const std::vector<FieldError>& found) override { faults = found; }
    void show_sentence(const std::string& said) override { sentence = said; }
    void close() override { closed = true; }

    SafetyPlanContents plan;
    std::vector<FieldError> faults;
    std::string sentence;
    bool closed = false;
};

api::SafetyPlan version_of(std::int64_t number, const std::string& people)
{
    api::SafetyPlan version;
    version.number = number;
    version.contents.people = people;
    version.contents.reasons = "the allotment";
    version.changed = {SafetyPlanPart::people};
    version.saved_by = "Tomas Fennwick";
    version.saved_at = parse_instant("2026-11-24T12:00:00Z").value();
    return version;
}

struct SafetyPlanPage : TestDesk {
    SafetyPlanPage()
    {
        connection.on<api::ReadSafetyPlans>(
            [this](const auto&) { return api::ReadSafetyPlans::Reply{versions}; });
        connection.on<api::SaveSafetyPlan>([this](const api::SaveSafetyPlan::Request& request) {
            saved = request;
            api::SafetyPlan made;
            made.number = request.row_version + 1;
            return made;
        });
    }
    void begin()
    {
        open_record();
        presenter.begin();
        async.drain();
    }
    void submit()
    {
        presenter.submit();
        async.drain();
    }

    std::vector<api::SafetyPlan> versions{version_of(2, "my sister")};
    api::SaveSafetyPlan::Request saved;
    SeenSafetyPlan view;
    SafetyPlanPresenter presenter{view, screen, model};
};

struct SeenSafety : SafetyView {
    void show_colleagues(const std::vector<api::Cover>& shown) override { colleagues = shown; }
    void show_safety(const SafetyForm& shown, const std::string& words, bool) override
    {
        form = shown;
        facts = words;
    }
    void show_busy(bool) override {}
    void show_faults(const std::vector<FieldError>& found) override { faults = found; }
    void show_sentence(const std::string&) override {}
    void close() override { closed = true; }

    std::vector<api::Cover> colleagues;
    SafetyForm form;
    std::string facts;
    std::vector<FieldError> faults;
    bool closed = false;
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(safety_plan_of_a_client, SafetyPlanPage)

BOOST_AUTO_TEST_CASE(the_latest_version_is_written_on_and_becomes_the_next)
{
    begin();
    BOOST_TEST(view.plan.people == "my sister");
    BOOST_TEST(presenter.versions().front() ==
               "Version 2, 24 Nov 2026, Tomas Fennwick: People I can ask for help");
    BOOST_TEST(presenter.version_text(0) ==
               "People I can ask for help\nmy sister\n\nWhat I live for\nthe allotment");

    auto contents = view.plan;
    contents.own_coping = "breathing";
    presenter.change(contents);
    submit();

    BOOST_TEST(saved.row_version == 2);
    BOOST_TEST(saved.contents.own_coping == "breathing");
    BOOST_TEST(saved.contents.people == "my sister");
    BOOST_TEST(view.closed);
}

BOOST_AUTO_TEST_CASE(what_a_colleague_saved_meanwhile_is_never_overwritten)
{
    begin();
    auto contents = view.plan;
    contents.people = "my aunt";
    contents.own_coping = "breathing";
    presenter.change(contents);
    connection.on<api::SaveSafetyPlan>([](const api::SaveSafetyPlan::Request&) -> Result<api::SafetyPlan> {
        auto theirs = version_of(3, "Ines");
        theirs.contents.warning_signs = "silence";
        return Refusal{.code = RefusalCode::stale, .sentence = "stale", .current = json::to_text(theirs)};
    });

    submit();

    BOOST_TEST(view.plan.people == "Ines\nmy aunt");
    BOOST_TEST(view.plan.warning_signs == "silence");
    BOOST_TEST(view.plan.own_coping == "breathing");
    BOOST_TEST(view.sentence.starts_with("Tomas Fennwick saved version 3 meanwhile."));
    BOOST_TEST(!view.closed);
}

BOOST_AUTO_TEST_CASE(nothing_new_makes_no_version_and_what_is_too_long_is_not_sent)
{
    begin();
    auto contents = view.plan;
    contents.people = std::string(room_for_safety_plan_part + 1, 'x');
    presenter.change(contents);
    submit();
    BOOST_TEST_REQUIRE(view.faults.size() == 1U);
    BOOST_TEST(view.faults[0].path == "contents.people");

    contents.people = "my sister";
    presenter.change(contents);
    submit();
    BOOST_TEST(view.closed);
    BOOST_TEST(saved.row_version == 0);
}

BOOST_AUTO_TEST_CASE(the_paper_says_what_is_in_the_record_and_nothing_unsaved)
{
    int filed = 0;
    connection.on<api::FileSafetyPlan>([&](const auto&) {
        ++filed;
        return api::DocumentWithContent{};
    });
    begin();
    auto contents = view.plan;
    contents.people = "my aunt";
    presenter.change(contents);
    presenter.file_paper();
    async.drain();
    BOOST_TEST(filed == 0);
    BOOST_TEST(view.sentence.starts_with("Save it first"));

    contents.people = "my sister";
    presenter.change(contents);
    presenter.file_paper();
    async.drain();
    BOOST_TEST(filed == 1);
    BOOST_TEST(view.sentence.find("documents") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(the_practices_safety_text_is_entered_with_hours_and_cover)
{
    connection.on<api::ReadPracticeSafety>([](const auto&) {
        api::PracticeSafety safety;
        safety.text = "Call the desk.";
        safety.entered_by = "Maren Ashvale";
        return api::ReadPracticeSafety::Reply{safety, {{"tomas", "Tomas Fennwick"}}};
    });
    api::EnterPracticeSafety::Request entered;
    connection.on<api::EnterPracticeSafety>([&](const api::EnterPracticeSafety::Request& request) {
        entered = request;
        return api::PracticeSafety{};
    });
    SeenSafety dialog;
    SafetyPresenter safety{dialog, screen};
    safety.begin();
    async.drain();
    BOOST_TEST(dialog.facts.ends_with("Hours and cover are still missing: no link is sent without them."));
    BOOST_TEST_REQUIRE(dialog.colleagues.size() == 1U);

    auto form = dialog.form;
    form.from = "morning";
    form.escalate_after_hours = "soon";
    safety.change(form);
    safety.enter();
    async.drain();
    BOOST_TEST_REQUIRE(dialog.faults.size() == 2U);
    BOOST_TEST(dialog.faults[0].path == "hours.until");
    BOOST_TEST(dialog.faults[1].path == "escalate_after_hours");
    BOOST_TEST(entered.text == "");

    form.days = {1, 3};
    form.from = "8:30";
    form.until = "24:00";
    form.cover = "tomas";
    form.escalate_after_hours = "6";
    safety.change(form);
    safety.enter();
    async.drain();
    BOOST_TEST((entered.hours == ReadingHours{{1, 3}, 510, 1440}));
    BOOST_TEST(entered.cover == "tomas");
    BOOST_TEST(entered.escalate_after_hours == 6);
    BOOST_TEST(dialog.closed);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace attune::desktop
