// Reception's clients: found as one types, and their contact details edited without writing over a
// colleague's.
#include <boost/test/unit_test.hpp>

#include "client/contacts/contact_form_presenter.hpp"
#include "client/contacts/contacts_presenter.hpp"
#include "shared/json/write.hpp"
#include "tests/support/desk_fixture.hpp"

namespace attune::desktop {

namespace {

api::Contact wren()
{
    api::Contact contact;
    contact.client.client_id = "c1";
    contact.client.row_version = 3;
    contact.client.details.legal_name = "Wren Larkwhistle";
    contact.client.details.phone = "07700 900123";
    return contact;
}

struct ShownContacts : ContactsView {
    void show_contacts() override { ++times; }
    void show_sentence(const std::string& text) override { sentence = text; }

    int times = 0;
    std::string sentence;
};

struct ContactsDesk : DeskFixture {
    ContactsDesk() : DeskFixture{api::Role::assistant}
    {
        connection.on<api::FindContacts>([this](const auto& request) -> Result<api::FindContacts::Reply> {
            asked = request.typed;
            if (request.typed == "nobody")
                return api::FindContacts::Reply{};
            return api::FindContacts::Reply{{wren()}, more};
        });
    }

    std::string asked;
    bool more = false;
    ShownContacts shown;
    ContactsPresenter presenter{shown, screen()};
};

struct ShownForm : ContactFormView {
    void show_busy(bool) override {}
    void show_faults(const std::vector<FieldError>& all) override { faults = all; }
    void show_sentence(const std::string& text) override { sentence = text; }
    void show_people(const std::vector<FileLine>& all) override { people = all; }
    void close() override { closed = true; }

    std::vector<FileLine> people;
    std::vector<FieldError> faults;
    std::string sentence;
    bool closed = false;
};

struct FormDesk : DeskFixture {
    FormDesk() : DeskFixture{api::Role::assistant}
    {
        connection.on<api::UpdateClient>([this](const auto& request) -> Result<api::Client> {
            sent = request;
            if (request.row_version == stored.row_version)
                return api::Client{"c1", stored.row_version + 1, request.details};
            Refusal refusal{RefusalCode::stale, "Somebody has changed it."};
            refusal.current = json::to_text(stored);
            return refusal;
        });
    }

    api::Client stored = wren().client;
    api::UpdateClient::Request sent;
    int saved = 0;
    ShownForm view;
    ContactFormPresenter presenter{view, screen(), wren().client, [this] { ++saved; }};
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(contacts, ContactsDesk)

BOOST_AUTO_TEST_CASE(what_is_typed_is_asked_for_and_the_last_question_is_answered)
{
    presenter.find("wr");
    presenter.find("wren");
    async.drain();

    BOOST_TEST(asked == "wren");
    BOOST_TEST(shown.times == 1);
    BOOST_TEST(presenter.count_words() == "one client");
    BOOST_TEST(presenter.of("c1")->client.row_version == 3);
    BOOST_TEST(presenter.of("c2") == nullptr);
}

BOOST_AUTO_TEST_CASE(it_says_that_there_are_more_and_that_nobody_was_found)
{
    more = true;
    presenter.refresh();
    async.drain();
    BOOST_TEST(presenter.count_words() == "The first 1. Type more of the name to find others.");

    presenter.find("nobody");
    async.drain();
    BOOST_TEST(presenter.contacts().empty());
    BOOST_TEST(presenter.looking_for_some());
}

BOOST_AUTO_TEST_CASE(those_found_stay_when_the_server_is_away)
{
    presenter.refresh();
    async.drain();
    connection.cut(true);
    presenter.find("to");
    async.drain();

    BOOST_TEST(shown.sentence == "The server did not answer.");
    BOOST_TEST(presenter.contacts().size() == 1U);
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_FIXTURE_TEST_SUITE(contact_form, FormDesk)

BOOST_AUTO_TEST_CASE(contact_details_are_saved)
{
    auto form = presenter.form();
    form.phone = "07700 900456";
    presenter.save(form);
    async.drain();

    BOOST_TEST(sent.details.phone == "07700 900456");
    BOOST_TEST(view.closed);
    BOOST_TEST(saved == 1);
}

BOOST_AUTO_TEST_CASE(who_is_around_the_client_stands_beside_their_details)
{
    connection.on<api::ReadRelatedPeople>([](const auto&) {
        return api::ReadRelatedPeople::Reply{
            {{"p1",
              1,
              {RelatedKind::next_of_kin, true, "Hazel Larkwhistle", {}, "01632 960111", {}, {}, {}}}}};
    });
    presenter.begin();
    async.drain();

    BOOST_TEST_REQUIRE(view.people.size() == 1U);
    BOOST_TEST(view.people.front().value == "01632 960111");
    BOOST_TEST(view.people.front().notes == "Next of kin, emergency contact");
}

BOOST_AUTO_TEST_CASE(how_they_are_best_reached_is_chosen_in_words)
{
    auto form = presenter.form();
    BOOST_TEST(form.preferred_channel == "");
    form.preferred_channel = "By text message";
    form.messages_may_be_left = "No";
    form.address = "1 Fell Lane\nHollowmere\n";
    presenter.save(form);
    async.drain();

    BOOST_TEST((sent.details.preferred_channel == ContactChannel::text));
    BOOST_TEST(sent.details.address == "1 Fell Lane\nHollowmere");
    BOOST_TEST((sent.details.messages_may_be_left == false));
    form.preferred_channel = "Per Brieftaube";
    presenter.save(form);
    BOOST_TEST_REQUIRE(view.faults.size() == 1U);
    BOOST_TEST(view.faults.front().path == "details.preferred_channel");
}

BOOST_AUTO_TEST_CASE(a_birth_date_that_is_none_is_said_at_its_field)
{
    auto form = presenter.form();
    form.born_on = "long ago";
    presenter.save(form);

    BOOST_TEST_REQUIRE(view.faults.size() == 1U);
    BOOST_TEST(view.faults.front().path == "details.born_on");
    BOOST_TEST(connection.times("update_client") == 0U);
}

BOOST_AUTO_TEST_CASE(what_a_colleague_has_changed_meanwhile_is_said_before_anything_is_written_over)
{
    stored.row_version = 4;
    stored.details.phone = "07700 900789";
    auto form = presenter.form();
    form.phone = "07700 900456";

    presenter.save(form);
    async.drain();

    BOOST_TEST(!view.closed);
    BOOST_TEST(view.sentence ==
               "A colleague has changed these details meanwhile. In the record now:\nPhone: 07700 900789\n"
               "Save again to put what stands in the fields in its place.");
    presenter.save(form);
    async.drain();
    BOOST_TEST(sent.row_version == 4);
    BOOST_TEST(view.closed);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace attune::desktop
