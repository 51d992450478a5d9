// Adding a client: what is asked for, what is sent, and that nothing typed is lost.
#include <boost/test/unit_test.hpp>

#include "client/new_client/new_client_presenter.hpp"
#include "shared/api/caseload.hpp"
#include "tests/client/care_desk.hpp"

namespace attune::desktop {

namespace {

struct SeenForm : NewClientView {
    void show_form(const NewClientForm& shown) override { form = shown; }
    void show_busy(bool is_busy) override { busy = is_busy; }
    void show_faults(const std::vector<FieldError>& found) override { faults = found; }
    void show_sentence(const std::string& said) override { sentence = said; }
    void close(const std::string& client_id) override { closed_with = client_id; }

    NewClientForm form;
    bool busy = false;
    std::vector<FieldError> faults;
    std::string sentence;
    std::string closed_with;
};

struct Adding : CareDesk {
    SeenForm view;
    NewClientPresenter presenter{view, screen};

    void type(const std::string& name)
    {
        presenter.begin();
        auto form = view.form;
        form.legal_name = name;
        form.born_on = "12/03/1992";
        presenter.change(form);
    }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(new_client, Adding)

BOOST_AUTO_TEST_CASE(begins_with_an_episode_from_today)
{
    presenter.begin();

    BOOST_TEST(view.form.started_on == "24 Nov 2026");
}

BOOST_AUTO_TEST_CASE(names_every_field_at_fault_and_asks_nobody)
{
    auto form = view.form;
    form.born_on = "12/03/2092";
    form.email = "wren.example";
    form.started_on = "soon";
    form.planned_sessions = "many";
    presenter.change(form);

    presenter.submit();
    async.drain();

    std::vector<std::string> members;
    for (const auto& fault : view.faults)
        members.push_back(fault.path);
    const std::vector<std::string> expected{"legal_name", "born_on", "email", "started_on",
                                            "planned_sessions"};
    BOOST_TEST(members == expected, boost::test_tools::per_element());
    BOOST_TEST(connection.times("create_client") == 0U);
}

BOOST_AUTO_TEST_CASE(opens_the_client_it_added_and_lets_the_draft_go)
{
    type("Wren Larkwhistle");
    presenter.submit();
    async.drain();

    BOOST_TEST_REQUIRE(care.records.contains(view.closed_with));
    const auto& details = care.records[view.closed_with].client.details;
    BOOST_TEST(details.preferred_name == "Wren Larkwhistle");
    BOOST_TEST(to_string(*details.born_on) == "1992-03-12");
    BOOST_TEST(kept_drafts().empty());
}

BOOST_AUTO_TEST_CASE(says_who_it_may_be_before_it_adds_another_record)
{
    type("Wren Larkwhistle");
    presenter.submit();
    async.drain();
    const auto first = view.closed_with;
    care.records[first].client.details.reference = "LP-1";

    SeenForm second;
    NewClientPresenter again{second, screen};
    again.begin();
    auto form = second.form;
    form.legal_name = "Wren Larkwhistle";
    form.born_on = "12 Mar 1992";
    again.change(form);
    again.submit();
    async.drain();
    BOOST_TEST(second.closed_with.empty());
    BOOST_TEST(!second.busy);
    BOOST_TEST(second.sentence ==
               "Perhaps this person has a record already:\nWren Larkwhistle, LP-1: the same birth date and a "
               "similar name\nTo make another record all the same, add the client once more.");

    again.submit();
    async.drain();
    BOOST_TEST(!second.closed_with.empty());
    BOOST_TEST(connection.times("create_client") == 2U);
}

BOOST_AUTO_TEST_CASE(shows_the_servers_refusal_at_its_field)
{
    connection.on<api::CreateClient>([](const auto&) -> Result<api::ClientCreated> {
        return invalid("details.reference", "This reference is taken.");
    });
    type("Wren Larkwhistle");
    presenter.submit();
    async.drain();

    BOOST_TEST_REQUIRE(view.faults.size() == 1U);
    BOOST_TEST(view.faults.front().path == "reference");
    BOOST_TEST(!view.busy);
    BOOST_TEST(kept_drafts().size() == 1U);
}

BOOST_AUTO_TEST_CASE(waits_for_the_connection_and_adds_once_when_it_is_back)
{
    type("Wren Larkwhistle");
    connection.cut(true);
    presenter.submit();
    async.drain();
    BOOST_TEST(view.sentence.starts_with("No connection since"));
    BOOST_TEST(kept_drafts().size() == 1U);

    connection.on<api::ReadNews>([](const auto&) { return api::ReadNews::Reply{}; });
    connection.cut(false);
    async.pass(std::chrono::seconds{10});

    BOOST_TEST(connection.times("create_client") == 1U);
    BOOST_TEST(!view.closed_with.empty());
    BOOST_TEST(kept_drafts().empty());
}

BOOST_AUTO_TEST_CASE(repeats_an_interrupted_act_under_its_own_key)
{
    type("Wren Larkwhistle");
    connection.cut(true);
    presenter.submit();
    async.drain();
    const auto draft = kept_drafts().front();
    calls.signed_out();
    connection.cut(false);

    SeenForm later;
    NewClientPresenter again{later, screen, &draft};
    again.begin();
    again.submit();
    async.drain();

    BOOST_TEST(later.form.legal_name == "Wren Larkwhistle");
    BOOST_TEST_REQUIRE(connection.times("create_client") == 1U);
    BOOST_TEST(draft.json.find(connection.asked().back().key) != std::string::npos);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace attune::desktop
