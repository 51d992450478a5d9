// Two people edit one client: nothing is written over without somebody choosing it.
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include "client/details/details_presenter.hpp"
#include "tests/support/desk_fixture.hpp"

using namespace attune;
using namespace attune::desktop;
namespace data = boost::unit_test::data;

namespace {

struct SeenDetails : DetailsView {
    void show_form(const DetailsForm& value) override { form = value; }
    void show_busy(bool) override {}
    void show_saved() override { saved = true; }
    void show_refusal(const std::string& text) override { refusal = text; }
    void show_conflicts(const std::vector<Conflict>& value) override { conflicts = value; }

    DetailsForm form;
    bool saved = false;
    std::string refusal;
    std::vector<Conflict> conflicts;
};

// A server with one record and the rule of If-Match.
struct DetailsDesk : DeskFixture {
    DetailsDesk()
    {
        connection.on<api::ReadOverview>([this](const auto&) {
            api::Overview overview;
            overview.client = record;
            return overview;
        });
        connection.on<api::UpdateClient>(
            [this](const api::UpdateClient::Request& request) -> Result<api::Client> {
                if (request.row_version != record.row_version) {
                    Refusal refusal{RefusalCode::stale, "Somebody else has changed this client."};
                    refusal.current = json::to_text(record);
                    return refusal;
                }
                record = {request.client_id, request.row_version + 1, request.details};
                return record;
            });
        model.refresh();
        async.drain();
        presenter->record_changed();
    }

    void type_phone(const std::string& phone)
    {
        auto form = view.form;
        form.phone = phone;
        presenter->typed(form);
    }
    void save()
    {
        presenter->save();
        async.drain();
    }

    // The client's workspace is left and opened again.
    void come_back()
    {
        screen().drafts.flush();
        async.drain();
        presenter.emplace(view, screen(), model);
        async.drain();
        presenter->record_changed();
    }

    api::Client record{"c1", 1, {"", "Wren Larkwhistle", "Wren", "she/they", std::nullopt, "1", ""}};
    ClientModel model{screen().calls, "c1"};
    SeenDetails view;
    std::optional<DetailsPresenter> presenter{std::in_place, view, screen(), model};
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(details_presenter, DetailsDesk)

BOOST_AUTO_TEST_CASE(saves_what_was_typed)
{
    type_phone("2");
    save();

    BOOST_TEST(view.saved);
    BOOST_TEST(record.details.phone == "2");
    BOOST_TEST(model.overview()->client.details.phone == "2");
    BOOST_TEST(!presenter->changed());
}

BOOST_AUTO_TEST_CASE(a_colleagues_change_of_another_field_is_kept_beside_ours)
{
    type_phone("2");
    record.details.pronouns = "they/them";
    record.row_version = 2;
    save();

    BOOST_TEST(view.conflicts.empty());
    BOOST_TEST(record.details.phone == "2");
    BOOST_TEST(record.details.pronouns == "they/them");
}

BOOST_AUTO_TEST_CASE(a_colleagues_change_of_the_same_field_shows_both_texts)
{
    type_phone("2");
    record.details.phone = "3";
    record.row_version = 2;
    save();

    BOOST_TEST_REQUIRE(view.conflicts.size() == 1U);
    BOOST_TEST(view.conflicts.front().mine == "2");
    BOOST_TEST(view.conflicts.front().theirs == "3");
    BOOST_TEST(record.details.phone == "3");
}

BOOST_DATA_TEST_CASE(the_text_that_is_chosen_is_saved, data::make({true, false}), keep_mine)
{
    type_phone("2");
    record.details.phone = "3";
    record.row_version = 2;
    save();
    presenter->resolve({keep_mine});
    async.drain();

    BOOST_TEST(view.saved);
    BOOST_TEST(record.details.phone == (keep_mine ? "2" : "3"));
}

BOOST_AUTO_TEST_CASE(what_is_being_typed_survives_a_reading_of_the_record)
{
    type_phone("2");
    record.row_version = 2;
    record.details.email = "wren@example.org";
    model.refresh();
    async.drain();
    presenter->record_changed();

    BOOST_TEST(presenter->changed());
    save();
    BOOST_TEST(record.details.phone == "2");
    BOOST_TEST(record.details.email == "wren@example.org");
}

BOOST_AUTO_TEST_CASE(what_was_typed_is_there_again_when_the_client_was_left)
{
    type_phone("2");
    come_back();

    BOOST_TEST(view.form.phone == "2");
    BOOST_TEST(presenter->changed());
    save();
    BOOST_TEST(record.details.phone == "2");
    BOOST_TEST(screen().drafts.found().drafts.empty());
}

BOOST_AUTO_TEST_CASE(typing_it_back_leaves_nothing_unfinished)
{
    type_phone("2");
    type_phone("1");
    screen().drafts.flush();
    async.drain();

    BOOST_TEST(screen().drafts.found().drafts.empty());
}

BOOST_AUTO_TEST_CASE(a_save_that_was_never_answered_is_repeated_with_its_own_key)
{
    type_phone("2");
    connection.cut(true);
    presenter->save();
    async.drain();
    come_back();

    connection.cut(false);
    screen().calls.try_now();
    async.drain();

    std::vector<std::string> keys;
    for (const auto& one : connection.asked())
        if (one.name == "update_client")
            keys.push_back(one.key);
    BOOST_TEST_REQUIRE(keys.size() >= 2U);
    BOOST_TEST(keys[0] == keys[1]);
    BOOST_TEST(record.details.phone == "2");
}

BOOST_AUTO_TEST_CASE(what_is_typed_while_a_save_is_under_way_stays)
{
    type_phone("2");
    presenter->save();
    type_phone("23");
    async.drain();

    BOOST_TEST(record.details.phone == "2");
    BOOST_TEST(view.form.phone == "23");
    BOOST_TEST(presenter->changed());
}

BOOST_AUTO_TEST_CASE(a_birth_date_that_is_none_is_refused_before_it_is_sent)
{
    auto form = view.form;
    form.born_on = "31 Feb 1992";
    presenter->typed(form);
    save();

    BOOST_TEST(connection.times("update_client") == 0U);
    BOOST_TEST(!view.refusal.empty());
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_DATA_TEST_CASE(reads_a_day_as_it_is_written,
                     data::make({"1992-03-12", "12 Mar 1992", "12 march 1992", "12/03/1992", "12.3.1992"}),
                     typed)
{
    const auto day = parse_typed_day(typed);
    BOOST_TEST_REQUIRE(day.has_value());
    BOOST_TEST(to_string(*day) == "1992-03-12");
}

BOOST_DATA_TEST_CASE(refuses_what_is_no_day,
                     data::make({"", "12 Mar", "31/02/1992", "12/03/92", "soon", "Mar 12 1992"}), typed)
{
    BOOST_TEST(!parse_typed_day(typed).has_value());
}
