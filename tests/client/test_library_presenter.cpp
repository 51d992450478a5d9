// The Library: what can be given and what waits, found as one types; statements and confirmations.
#include <boost/test/unit_test.hpp>

#include "client/library_screen/library_presenter.hpp"
#include "shared/api/library.hpp"
#include "tests/shared/measure_data.hpp"
#include "tests/support/desk_fixture.hpp"

using namespace attune;
using namespace attune::desktop;

namespace {

struct SeenLibrary : LibraryView {
    void show_rows() override { ++times_shown; }
    void show_detail() override {}
    void show_sentence(const std::string& text) override { sentence = text; }
    void show_busy(bool value) override { busy = value; }

    int times_shown = 0;
    std::string sentence;
    bool busy = false;
};

struct LibraryDesk : DeskFixture {
    LibraryDesk()
    {
        desk.renew([] {
            auto lead = maren();
            lead.user.role = api::Role::lead;
            return lead;
        }());
        screen().library.renew({test::library().instruments(), {}});
        connection.on<api::ReadPracticeLibrary>([this](const auto&) { return practice; });
        connection.on<api::ReadLibrary>([this](const auto&) {
            std::vector<Confirmation> made;
            for (const auto& one : practice.confirmations)
                made.push_back({one.instrument, one.version, one.fact, one.source});
            return api::ReadLibrary::Reply{test::library().confirmed(made).instruments(), {}};
        });
        connection.on<api::StateLicence>([this](const api::StateLicence::Request& request) {
            practice.licence_statements.push_back(
                {"s1", request.instrument, request.text, "Maren Ashvale", now});
            return practice.licence_statements.back();
        });
        connection.on<api::ConfirmFact>([this](const api::ConfirmFact::Request& request) {
            practice.confirmations.push_back({"c1", request.instrument, request.version, request.fact,
                                              request.source, "Maren Ashvale", now});
            return practice.confirmations.back();
        });
        presenter.refresh();
        async.drain();
    }

    const InstrumentRow& row(const std::string& code)
    {
        const auto& rows = presenter.rows();
        const auto found = std::ranges::find(rows, code, &InstrumentRow::code);
        BOOST_TEST_REQUIRE((found != rows.end()));
        return *found;
    }
    const FactRow& fact(const std::string& name)
    {
        const auto& facts = presenter.detail()->facts;
        const auto found =
            std::ranges::find_if(facts, [&](const FactRow& one) { return one.fact.fact == name; });
        BOOST_TEST_REQUIRE((found != facts.end()));
        return *found;
    }

    api::ReadPracticeLibrary::Reply practice;
    SeenLibrary view;
    LibraryPresenter presenter{view, screen()};
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(library_presenter, LibraryDesk)

BOOST_AUTO_TEST_CASE(the_list_says_what_can_be_given_and_what_waits)
{
    BOOST_TEST(row("phq9").use == "Ready");
    BOOST_TEST(row("phq9").wording == "None");
    BOOST_TEST(row("core10").use == "Needs a licence statement");
    BOOST_TEST(row("core10").waits);
    BOOST_TEST(presenter.counts().ends_with("Wording is loaded for 0."));
}

BOOST_AUTO_TEST_CASE(languages_of_loaded_wordings_are_named_and_demonstration_says_so)
{
    practice.wordings.push_back(
        {"w1", "phq9", 1, "de", 1, "Fragebogen", "Manual", "Free", false, "Maren", now});
    practice.wordings.push_back({"w2", "phq9", 1, "en-GB", 2, "PHQ-9", "Ours", "Demo", true, "Maren", now});
    presenter.refresh();
    async.drain();
    presenter.select("phq9");

    BOOST_TEST(row("phq9").wording == "de, Demonstration");
    BOOST_TEST(presenter.detail()->wordings[0] ==
               "German: Fragebogen, from Manual. Loaded by Maren, 24 Nov 2026.");
    BOOST_TEST(
        presenter.detail()->wordings[1] ==
        "English (en-GB): Demonstration wording, from Ours. Loaded by Maren, 24 Nov 2026, revision 2.");
}

BOOST_AUTO_TEST_CASE(an_instrument_is_found_by_name_short_name_and_topic)
{
    const auto found = [&](const std::string& typed) {
        presenter.find(typed);
        std::string codes;
        for (const auto& one : presenter.rows())
            codes += one.code + ' ';
        return codes;
    };

    BOOST_TEST(found("phq-9") == "phq9 ");
    BOOST_TEST(found("PHQ 9") == "phq9 ");
    BOOST_TEST(found("fears comp").find("fcs ") != std::string::npos);
    BOOST_TEST(found("depression").find("phq9 ") != std::string::npos);
    BOOST_TEST(found("nothing of the kind").empty());
    BOOST_TEST(!presenter.detail());
    BOOST_TEST(found("").find("core10 ") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_recorded_statement_makes_the_instrument_ready)
{
    presenter.select("core10");
    presenter.typed_statement(" CC BY-NC-ND 4.0 ");
    presenter.state_licence();
    BOOST_TEST(view.busy);
    async.drain();

    BOOST_TEST(row("core10").use == "Ready");
    BOOST_TEST(presenter.detail()->statement == "CC BY-NC-ND 4.0 (Maren Ashvale, 24 Nov 2026)");
    BOOST_TEST(presenter.statement().empty());
    BOOST_TEST(!view.busy);
}

BOOST_AUTO_TEST_CASE(an_empty_statement_is_not_sent)
{
    presenter.select("core10");
    presenter.typed_statement("  ");
    presenter.state_licence();
    async.drain();

    BOOST_TEST(connection.times("state_licence") == 0);
    BOOST_TEST(view.sentence.starts_with("Write what allows the practice"));
}

BOOST_AUTO_TEST_CASE(facts_say_what_they_are_worth)
{
    presenter.select("phq9");

    BOOST_TEST(fact("missing_rule").status == "Unverified: from memory");
    BOOST_TEST(fact("missing_rule").source == "No source read.");
    BOOST_TEST(fact("scores[total]").status == "Verified");
    BOOST_TEST(!fact("scores[total]").fact.can_be_confirmed);
}

BOOST_AUTO_TEST_CASE(a_confirmed_fact_changes_the_desktops_library)
{
    presenter.select("phq9");
    presenter.confirm("missing_rule");
    BOOST_TEST(view.sentence.starts_with("Write what you read"));
    presenter.typed_source("missing_rule", "The manual, p. 4");
    presenter.confirm("missing_rule");
    async.drain();

    BOOST_TEST(fact("missing_rule").status == "Confirmed by the practice");
    BOOST_TEST(fact("missing_rule").source == "The manual, p. 4 (Maren Ashvale, 24 Nov 2026)");
    BOOST_TEST(blanks_allowed(*screen().library.instrument("phq9"), "total") == 2);
    BOOST_TEST(presenter.source("missing_rule").empty());
}

BOOST_AUTO_TEST_CASE(what_is_typed_stays_with_its_instrument_and_a_refusal_keeps_it)
{
    connection.on<api::StateLicence>([](const auto&) -> Result<api::LicenceStatement> {
        return invalid("text", "The statement is too long.");
    });
    presenter.select("core10");
    presenter.typed_statement("Ours");
    presenter.select("isi");
    BOOST_TEST(presenter.statement().empty());
    presenter.select("core10");
    presenter.state_licence();
    async.drain();

    BOOST_TEST(view.sentence == "The statement is too long.");
    BOOST_TEST(presenter.statement() == "Ours");
}

BOOST_AUTO_TEST_CASE(without_the_server_the_page_says_so)
{
    connection.cut(true);
    presenter.refresh();
    async.drain();

    BOOST_TEST(view.sentence == "The server did not answer.");
}

BOOST_AUTO_TEST_SUITE_END()
