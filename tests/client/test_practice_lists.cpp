// What a practice lead keeps for everybody: how long records are kept, and the tags; and what is chosen of
// them for a client.
#include <boost/test/unit_test.hpp>

#include "client/retention/legal_hold_presenter.hpp"
#include "client/retention/retention_rule_presenter.hpp"
#include "client/tags/tags_presenter.hpp"
#include "tests/client/care_desk.hpp"

namespace attune::desktop {

namespace {

struct SeenRule : RetentionRuleView {
    void show_rule(const RetentionRuleForm& shown, const std::string& said, bool may) override
    {
        form = shown;
        facts = said;
        may_change = may;
    }
    void show_busy(bool) override {}
    void show_faults(const std::vector<FieldError>& found) override { faults = found; }
    void show_sentence(const std::string&) override {}
    void close() override { closed = true; }

    RetentionRuleForm form;
    std::string facts;
    bool may_change = false;
    std::vector<FieldError> faults;
    bool closed = false;
};

struct SeenTags : ClientTagsView {
    void show_choices() override { ++times; }
    void show_busy(bool) override {}
    void show_faults(const std::vector<FieldError>&) override {}
    void show_sentence(const std::string& said) override { sentence = said; }
    void close() override { closed = true; }

    int times = 0;
    std::string sentence;
    bool closed = false;
};

struct ListsDesk : CareDesk {
    ListsDesk()
    {
        connection.on<api::ReadTags>([this](const auto&) { return api::Tags{offered}; });
        connection.on<api::TagClient>([this](const auto& request) {
            tagged = request.tags;
            return api::Tags{tagged};
        });
        connection.on<api::PlaceLegalHold>([this](const auto& request) -> Result<api::Retention> {
            reason = request.reason;
            return api::Retention{};
        });
        connection.on<api::ReadRetentionRule>([](const auto&) { return api::ReadRetentionRule::Reply{}; });
        connection.on<api::EnterRetentionRule>([this](const RetentionRule& request) {
            rule = request;
            return api::EnteredRetentionRule{rule, "Maren Ashvale", now};
        });
    }

    std::vector<std::string> offered{"group", "self-funding"};
    std::vector<std::string> tagged;
    std::string reason;
    RetentionRule rule;
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(practice_lists, ListsDesk)

BOOST_AUTO_TEST_CASE(no_number_of_years_is_filled_in_before_a_lead_has_set_it)
{
    SeenRule view;
    RetentionRulePresenter presenter{view, screen};
    presenter.begin();
    async.drain();
    BOOST_TEST(view.form.years == "");
    BOOST_TEST(view.may_change);
    BOOST_TEST(view.facts.starts_with("Nobody has set it yet"));

    presenter.enter({"seven", ""});
    BOOST_TEST(view.faults.size() == 2U);
    presenter.enter({"7", "8"});
    async.drain();
    BOOST_TEST(view.closed);
    BOOST_TEST((rule == RetentionRule{7, 8}));
}

BOOST_AUTO_TEST_CASE(a_tag_that_is_offered_no_more_stays_until_it_is_taken_off)
{
    SeenTags view;
    ClientTagsPresenter presenter{view, screen, model, {"evenings"}};
    presenter.begin();
    async.drain();
    BOOST_TEST_REQUIRE(presenter.choices().size() == 3U);
    BOOST_TEST(presenter.choices()[0].tag == "evenings");
    BOOST_TEST(presenter.choices()[0].chosen);

    presenter.choose(2, true);
    presenter.save();
    async.drain();
    BOOST_TEST(view.closed);
    BOOST_TEST((tagged == std::vector<std::string>{"evenings", "self-funding"}));
}

BOOST_AUTO_TEST_CASE(more_than_twelve_tags_are_not_sent)
{
    SeenTags view;
    offered.clear();
    for (int i = 0; i < 13; ++i)
        offered.push_back("tag " + std::to_string(i));
    ClientTagsPresenter presenter{view, screen, model, {}};
    presenter.begin();
    async.drain();
    for (std::size_t i = 0; i < offered.size(); ++i)
        presenter.choose(i, true);
    presenter.save();
    async.drain();

    BOOST_TEST(view.sentence == "These are 13 tags; there is room for 12.");
    BOOST_TEST(tagged.empty());
}

BOOST_AUTO_TEST_CASE(a_legal_hold_needs_its_reason)
{
    struct SeenForm : FormView {
        void show_busy(bool) override {}
        void show_faults(const std::vector<FieldError>& found) override { faults = found; }
        void show_sentence(const std::string&) override {}
        void close() override { closed = true; }
        std::vector<FieldError> faults;
        bool closed = false;
    } view;
    LegalHoldPresenter presenter{view, screen, model, {}};
    presenter.save();
    BOOST_TEST(view.faults.size() == 1U);

    presenter.change(" A claim ");
    presenter.save();
    async.drain();
    BOOST_TEST(view.closed);
    BOOST_TEST(reason == "A claim");

    LegalHoldPresenter lifting{view, screen, model, "h1"};
    lifting.change("The claim is settled");
    const auto drafts = kept_drafts();
    BOOST_TEST_REQUIRE(drafts.size() == 1U);
    BOOST_TEST((LegalHoldPresenter{view, screen, model, {}, &drafts.front()}.lifts()));
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace attune::desktop
