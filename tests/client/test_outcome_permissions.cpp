// Who may count more than their own outcomes: what is in force in words, given and taken back.
#include <boost/test/unit_test.hpp>

#include "client/outcomes/outcome_permissions_presenter.hpp"
#include "tests/support/desk_fixture.hpp"

using namespace attune;
using namespace attune::desktop;

namespace {

struct SeenPermissions : OutcomePermissionsView {
    void show_permissions() override { ++times; }
    void show_faults(const std::vector<FieldError>& all) override { faults = all; }
    void show_sentence(const std::string& text) override { sentence = text; }

    int times = 0;
    std::vector<FieldError> faults;
    std::string sentence;
};

struct PermissionsDesk : DeskFixture {
    PermissionsDesk()
    {
        read.members = {{"u1", "Ines Bramblewick"}, {"u2", "Tomas Reedling"}};
        api::OutcomePermission names;
        names.permission_id = "p1";
        names.display_name = "Tomas Reedling";
        names.kind = api::OutcomePermissionKind::name_beyond_caseload;
        names.reason = "Evaluation of the service";
        names.until = parse_instant("2026-12-04T12:00:00Z").value();
        names.named = 3;
        read.permissions = {names};
        connection.on<api::ReadOutcomePermissions>([this](const auto&) { return read; });
        connection.on<api::GiveOutcomePermission>(
            [this](const auto& request) -> Result<api::ReadOutcomePermissions::Reply> {
                given.push_back(request);
                if (refusal)
                    return *refusal;
                return read;
            });
        connection.on<api::EndOutcomePermission>(
            [this](const auto& request) -> Result<api::ReadOutcomePermissions::Reply> {
                ended = request.permission_id;
                return read;
            });
        presenter.begin();
        async.drain();
    }

    api::ReadOutcomePermissions::Reply read;
    std::vector<api::GiveOutcomePermission::Request> given;
    std::optional<Refusal> refusal;
    std::string ended;
    SeenPermissions view;
    OutcomePermissionsPresenter presenter{view, screen()};
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(outcome_permissions, PermissionsDesk)

BOOST_AUTO_TEST_CASE(what_is_in_force_says_until_when_why_and_whom_it_has_named)
{
    BOOST_TEST(view.times == 1);
    BOOST_TEST(permission_words(presenter.read().permissions.front()) ==
               "Tomas Reedling opens names until 4 Dec 2026 (3 clients named so far): Evaluation of the "
               "service");
    api::OutcomePermission figures;
    figures.display_name = "Maren Ashvale";
    BOOST_TEST(permission_words(figures) == "Maren Ashvale counts the whole practice");
}

BOOST_AUTO_TEST_CASE(figures_are_given_without_days_and_names_with_them)
{
    presenter.give({1, api::OutcomePermissionKind::count_practice, "nonsense", ""});
    presenter.give({0, api::OutcomePermissionKind::name_beyond_caseload, "14", "Evaluation of the service"});
    async.drain();

    BOOST_TEST_REQUIRE(given.size() == 2U);
    BOOST_TEST(given[0].user_id == "u2");
    BOOST_TEST(given[0].days == 0);
    BOOST_TEST(given[1].days == 14);
    BOOST_TEST(given[1].reason == "Evaluation of the service");
}

BOOST_AUTO_TEST_CASE(nobody_chosen_and_no_number_of_days_are_said_at_once)
{
    presenter.give({-1, api::OutcomePermissionKind::name_beyond_caseload, "a while", ""});
    async.drain();

    BOOST_TEST(given.empty());
    BOOST_TEST_REQUIRE(view.faults.size() == 2U);
    BOOST_TEST(view.faults[0].path == "user_id");
    BOOST_TEST(view.faults[1].path == "days");
}

BOOST_AUTO_TEST_CASE(a_refusal_stays_in_the_dialog_and_taking_back_names_the_permission)
{
    refusal = Refusal{RefusalCode::conflict, "They hold this permission already. Nothing was changed."};
    presenter.give({1, api::OutcomePermissionKind::count_practice, "", ""});
    async.drain();
    BOOST_TEST(view.sentence == "They hold this permission already. Nothing was changed.");

    presenter.end(0);
    async.drain();
    BOOST_TEST(ended == "p1");
    BOOST_TEST(view.sentence.empty());
}

BOOST_AUTO_TEST_SUITE_END()
