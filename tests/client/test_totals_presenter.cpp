// Entering totals: what is typed is checked, kept, sent once, and corrected by a new form.
#include <boost/test/unit_test.hpp>

#include "client/measure_entry/totals_presenter.hpp"
#include "tests/support/measure_desk.hpp"

namespace attune::desktop {

namespace {

struct SeenTotals : TotalsView {
    void show_form(const TotalsForm& shown) override { form = shown; }
    void show_busy(bool) override {}
    void show_faults(const std::vector<FieldError>& found) override { faults = found; }
    void show_sentence(const std::string& said) override { sentence = said; }
    void close() override { closed = true; }

    TotalsForm form;
    std::vector<FieldError> faults;
    std::string sentence;
    bool closed = false;
};

struct Totals : TestDesk {
    Totals()
    {
        connection.on<api::RecordAdministration>([this](const api::RecordAdministration::Request& request) {
            sent = request;
            return api::AdministrationRecorded{};
        });
        open_record();
    }
    std::unique_ptr<TotalsPresenter> begin(const std::string& code)
    {
        auto presenter = std::make_unique<TotalsPresenter>(
            view, screen, model, new_totals(*library.instrument(code), parse_day("2026-11-24").value()));
        presenter->begin();
        return presenter;
    }
    TotalsForm with(std::size_t score, const std::string& value) const
    {
        auto form = view.form;
        form.totals[score].value = value;
        return form;
    }
    std::string fault_after(TotalsPresenter& presenter, const TotalsForm& form)
    {
        presenter.change(form);
        presenter.submit();
        async.drain();
        return view.faults.empty() ? view.sentence
                                   : view.faults.front().path + ": " + view.faults.front().sentence;
    }

    SeenTotals view;
    api::RecordAdministration::Request sent;
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(totals_presenter, Totals)

BOOST_AUTO_TEST_CASE(each_score_in_use_has_a_field_with_its_range)
{
    const auto presenter = begin("fcs");

    const auto fields = presenter->fields();
    BOOST_TEST_REQUIRE(fields.size() == 3U);
    BOOST_TEST(fields[2].range == "0 to 60");
    BOOST_TEST(view.form.answered_on == "24 Nov 2026");
}

BOOST_AUTO_TEST_CASE(what_was_told_is_recorded_without_answers)
{
    const auto presenter = begin("fcs");
    auto form = with(2, " 31 ");
    form.answered_on = "1 Nov 2026";
    presenter->change(form);
    presenter->submit();
    async.drain();

    BOOST_TEST(view.closed);
    BOOST_TEST(sent.answers.empty());
    BOOST_TEST_REQUIRE(sent.totals.size() == 1U);
    BOOST_TEST((sent.totals[0] == Total{"self", 31}));
    BOOST_TEST(to_string(sent.answered_on) == "2026-11-01");
    BOOST_TEST(kept().empty());
}

BOOST_AUTO_TEST_CASE(what_cannot_be_is_said_at_its_field_and_nothing_is_sent)
{
    const auto presenter = begin("phq9");

    BOOST_TEST(fault_after(*presenter, with(0, "28")) ==
               "total: Total runs from 0 to 27, so it cannot be 28.");
    BOOST_TEST(fault_after(*presenter, with(0, "ten")) == "total: Write a number here, or leave it empty.");
    BOOST_TEST(fault_after(*presenter, with(0, "9,5")) ==
               "total: Total takes whole numbers only, from 0 to 27.");
    BOOST_TEST(fault_after(*presenter, with(0, "")).ends_with("Enter at least one score."));
    auto tomorrow = with(0, "9");
    tomorrow.answered_on = "25 Nov 2026";
    BOOST_TEST(fault_after(*presenter, tomorrow).starts_with("answered_on: This date lies in the future."));
    BOOST_TEST(connection.times("record_administration") == 0);
}

BOOST_AUTO_TEST_CASE(what_was_typed_is_gone_on_with_after_anything)
{
    begin("phq9")->change(with(0, "12"));
    const auto drafts_kept = kept();
    BOOST_TEST_REQUIRE(drafts_kept.size() == 1U);
    BOOST_TEST(drafts_kept[0].title == "Totals, PHQ-9, Wren Larkwhistle");

    TotalsPresenter again{view, screen, model, drafts_kept[0]};
    again.begin();
    again.submit();
    async.drain();

    BOOST_TEST((sent.totals[0] == Total{"total", 12}));
    BOOST_TEST(kept().empty());
}

BOOST_AUTO_TEST_CASE(a_mistaken_total_is_corrected_by_a_form_that_names_it)
{
    api::Administration mistaken;
    mistaken.administration_id = "a1";
    mistaken.instrument = "phq9";
    mistaken.answered_on = parse_day("2026-11-03").value();
    mistaken.scores.push_back({"total", 21.0, "severe", 0, 9, false, 21.0});
    TotalsPresenter presenter{view, screen, model, totals_to_correct(mistaken)};
    presenter.begin();

    presenter.change(with(0, "12"));
    presenter.submit();
    async.drain();

    BOOST_TEST(sent.replaces.value_or("") == "a1");
    BOOST_TEST(to_string(sent.answered_on) == "2026-11-03");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace attune::desktop
