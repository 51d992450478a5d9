// Fields about clients of the practice's own, on the desktop: a lead keeps the list; what is filled in for a
// client is a draft until the server has it, and a colleague's value is met, never written over.
#include <algorithm>

#include <boost/test/unit_test.hpp>

#include "client/client_file/client_file_lines.hpp"
#include "client/own_fields/client_fields_presenter.hpp"
#include "client/own_fields/own_fields_presenter.hpp"
#include "tests/client/care_desk.hpp"

namespace attune::desktop {

namespace {

struct SeenList : OwnFieldsView {
    void show_fields(std::optional<std::size_t> chosen) override { selected = chosen; }
    void show_busy(bool) override {}
    void show_faults(const std::vector<FieldError>& found) override { faults = found; }
    void show_sentence(const std::string& said) override { sentence = said; }

    std::optional<std::size_t> selected;
    std::vector<FieldError> faults;
    std::string sentence;
};

struct SeenFields : ClientFieldsView {
    void show_fields() override { ++made; }
    void show_texts() override {}
    void show_busy(bool) override {}
    void show_faults(const std::vector<FieldError>& found) override { faults = found; }
    void show_sentence(const std::string& said) override { sentence = said; }

    int made = 0;
    std::vector<FieldError> faults;
    std::string sentence;
};

struct FieldsDesk : CareDesk {
    FieldsDesk()
    {
        connection.on<api::ReadOwnFields>([this](const auto&) { return api::OwnFields{listed}; });
        connection.on<api::AddOwnField>([this](const auto& request) -> Result<api::OwnField> {
            if (request.details.name.empty())
                return Refusal{
                    RefusalCode::invalid, "The name is missing.", {{"details.name", "The name is missing."}}};
            listed.push_back({"f9", 1, request.details, {}});
            return listed.back();
        });
        connection.on<api::ChangeOwnField>([this](const auto& request) -> Result<api::OwnField> {
            if (request.row_version != listed[0].row_version)
                return Refusal{RefusalCode::stale, "Somebody else has changed it."};
            listed[0].details = request.details;
            ++listed[0].row_version;
            return listed[0];
        });
        connection.on<api::OrderOwnFields>([this](const auto& request) {
            ordered = request.own_field_ids;
            std::swap(listed[0], listed[1]);
            return api::OwnFields{listed};
        });
        connection.on<api::FillInFields>([this](const auto& request) { return filled_in(request.fields); });
    }

    template <class Fields>
    Result<api::ClientFields> filled_in(const Fields& fields)
    {
        for (const auto& filled : fields) {
            auto& field = *std::ranges::find(record, filled.own_field_id, &api::ClientField::own_field_id);
            if (field.number != filled.number) {
                Refusal refusal{RefusalCode::stale, "Somebody else."};
                refusal.current = json::to_text(api::ClientFields{record});
                return refusal;
            }
            field.value = filled.value;
            ++field.number;
        }
        return api::ClientFields{record};
    }

    void save(ClientFieldsPresenter& presenter)
    {
        presenter.save();
        async.drain();
    }

    std::vector<api::OwnField> listed{{"f1", 1, {"Insurer", OwnFieldKind::text, {}, {}}, {}},
                                      {"f2", 1, {"Ward", OwnFieldKind::choice, {"North", "South"}, {}}, {}}};
    std::vector<std::string> ordered;
    std::vector<api::ClientField> record{{"f1", {"Insurer", OwnFieldKind::text, {}, {}}, false, 0, {}},
                                         {"f2", {"Since", OwnFieldKind::day, {}, {}}, false, 1, "2026-03-12"},
                                         {"f3", {"Visits", OwnFieldKind::number, {}, {}}, false, 0, {}}};
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(own_fields, FieldsDesk)

BOOST_AUTO_TEST_CASE(a_lead_adds_changes_and_orders_fields)
{
    SeenList view;
    OwnFieldsPresenter presenter{view, screen};
    presenter.begin();
    async.drain();
    BOOST_TEST(OwnFieldsPresenter::words_of(presenter.fields()[1]) == "Ward (One of a list)");
    BOOST_TEST(OwnFieldsPresenter::form_of(presenter.fields()[1]).choices == "North\nSouth\n");
    BOOST_TEST(presenter.can_move(0, 1));
    BOOST_TEST(!presenter.can_move(0, -1));

    presenter.move(0, 1);
    async.drain();
    BOOST_TEST((ordered == std::vector<std::string>{"f2", "f1"}));
    BOOST_TEST(view.selected.value_or(9) == 1U);

    presenter.add({" Team ", OwnFieldKind::choice, "Red\n\n Blue \n", {}});
    async.drain();
    BOOST_TEST(listed.back().details.name == "Team");
    BOOST_TEST((listed.back().details.choices == std::vector<std::string>{"Red", "Blue"}));
    presenter.add({});
    async.drain();
    BOOST_TEST_REQUIRE(view.faults.size() == 1U);
    BOOST_TEST(view.faults[0].path == "name");
}

BOOST_AUTO_TEST_CASE(after_a_colleagues_change_the_list_is_read_again)
{
    SeenList view;
    OwnFieldsPresenter presenter{view, screen};
    presenter.begin();
    async.drain();
    listed[0].row_version = 2;
    listed[0].details.name = "Insurance";

    presenter.retire(0, true);
    async.drain();

    BOOST_TEST(view.sentence == "Somebody else has changed it.");
    BOOST_TEST(presenter.fields()[0].details.name == "Insurance");
}

BOOST_AUTO_TEST_CASE(values_are_typed_as_people_write_them_and_saved_as_they_are_stored)
{
    SeenFields view;
    ClientFieldsPresenter presenter{view, screen, model};
    presenter.take(record);
    BOOST_TEST(presenter.text_of(record[1]) == "12 Mar 2026");

    presenter.typed("f2", "1.4.2026");
    presenter.typed("f3", "1,5");
    save(presenter);

    BOOST_TEST(record[1].value == "2026-04-01");
    BOOST_TEST(record[2].value == "1.5");
    BOOST_TEST(!presenter.changed());
    BOOST_TEST(kept_drafts().empty());
}

BOOST_AUTO_TEST_CASE(what_is_not_of_its_kind_is_told_by_the_fields_name_and_not_sent)
{
    SeenFields view;
    ClientFieldsPresenter presenter{view, screen, model};
    presenter.take(record);
    presenter.typed("f2", "soon");
    presenter.typed("f3", "1,500");
    save(presenter);

    BOOST_TEST_REQUIRE(view.faults.size() == 2U);
    BOOST_TEST(view.faults[0].path == "f2");
    BOOST_TEST(view.faults[0].sentence.starts_with("\"Since\" is a date."));
    BOOST_TEST(view.faults[1].sentence.starts_with("\"Visits\" is a number."));
    BOOST_TEST(connection.times("fill_in_fields") == 0U);
    BOOST_TEST(kept_drafts().size() == 1U);
}

BOOST_AUTO_TEST_CASE(what_is_typed_stays_when_the_client_is_left_and_opened_again)
{
    SeenFields view;
    {
        ClientFieldsPresenter presenter{view, screen, model};
        presenter.take(record);
        presenter.typed("f1", "Hollowmere Mutual");
        BOOST_TEST(kept_drafts().size() == 1U);
    }
    ClientFieldsPresenter again{view, screen, model};
    again.take(record);
    async.drain();

    BOOST_TEST(again.text_of(record[0]) == "Hollowmere Mutual");
    again.typed("f1", "");
    BOOST_TEST(!again.changed());
    BOOST_TEST(kept_drafts().empty());
}

BOOST_AUTO_TEST_CASE(a_colleagues_value_is_met_and_not_written_over)
{
    SeenFields view;
    ClientFieldsPresenter presenter{view, screen, model};
    presenter.take(record);
    presenter.typed("f1", "Hollowmere Mutual");
    record[0].value = "Bridge End";
    record[0].number = 1;
    save(presenter);

    BOOST_TEST(view.sentence ==
               "A colleague has changed \"Insurer\" meanwhile: Bridge End. Nothing was written "
               "over. Save again to keep yours.");
    BOOST_TEST(record[0].value == "Bridge End");
    BOOST_TEST(presenter.text_of(record[0]) == "Hollowmere Mutual");
    save(presenter);
    BOOST_TEST(record[0].value == "Hollowmere Mutual");
}

BOOST_AUTO_TEST_CASE(what_was_typed_into_a_field_that_is_asked_no_more_is_said)
{
    SeenFields view;
    ClientFieldsPresenter presenter{view, screen, model};
    presenter.take(record);
    presenter.typed("f1", "Hollowmere Mutual");

    presenter.take({record[1]});

    BOOST_TEST(view.sentence == "A field that you typed into is asked no more. You wrote: Hollowmere Mutual");
    BOOST_TEST(!presenter.changed());
}

BOOST_AUTO_TEST_CASE(a_change_is_told_by_the_fields_name_and_in_its_kind)
{
    const auto line = line_of(api::DetailChange{api::ChangedPart::own_field, "Since", "day", "2026-03-12",
                                                "2026-04-01", "Maren Ashvale", now});
    BOOST_TEST(line.title == "Since");
    BOOST_TEST(line.notes == "1 Apr 2026, before that 12 Mar 2026");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace attune::desktop
