// Drafts in the desktop: lines as they are typed, many drafts in one act, and what an invoice offers.
#include <boost/test/unit_test.hpp>

#include "client/money/draft_presenter.hpp"
#include "client/money/invoice_presenter.hpp"
#include "client/money/invoicing_presenter.hpp"
#include "tests/support/desk_fixture.hpp"
#include "tests/support/invoice_forms.hpp"

namespace attune::desktop {

namespace {

struct ShownDraft : ShownMoneyForm<DraftView> {
    void show_form(const DraftForm& shown) override { form = shown; }
    void show_totals(const std::string& words) override { totals = words; }
    void close() override { closed = true; }
    DraftForm form;
    std::string totals;
    bool closed = false;
};

struct DraftDesk : DeskFixture {
    DraftDesk()
    {
        connection.on<api::ReadAccountSettings>([](const auto&) -> Result<api::AccountSettingsRead> {
            api::AccountSettingsRead read;
            read.settings.rules.tax_rate = 2000;
            return read;
        });
        connection.on<api::ChangeInvoice>([this](const auto& request) -> Result<api::Invoice> {
            sent = request;
            return draft_of_one();
        });
        presenter.begin();
        async.drain();
    }
    std::optional<api::ChangeInvoice::Request> sent;
    ShownDraft view;
    DraftPresenter presenter{view, screen(), draft_of_one(), [](const auto&) {}};
};

struct ShownInvoicing : ShownMoneyForm<InvoicingView> {
    void show_clients() override { ++times; }
    int times = 0;
};

struct InvoicingDesk : DeskFixture {
    InvoicingDesk()
    {
        connection.on<api::ReadToInvoice>([this](const auto& request) -> Result<api::ReadToInvoice::Reply> {
            until = request.until;
            return api::ReadToInvoice::Reply{"GBP",
                                             {{"c1", "Wren", 2, 16000, 0, false},
                                              {"c2", "Ash", 1, 8000, 0, true},
                                              {"c3", "Mar", 0, 0, 2, false},
                                              {"c4", "Jas", 1, 8000, 1, false}},
                                             false};
        });
        connection.on<api::DraftInvoice>([this](const auto& request) -> Result<api::Invoice> {
            drafted.push_back(request.client_id);
            if (request.client_id == "c4")
                return Refusal{RefusalCode::conflict, "There is a draft."};
            return draft_of_one();
        });
    }
    Day until;
    std::vector<std::string> drafted;
    int changed = 0;
    ShownInvoicing view;
    InvoicingPresenter presenter{view, screen(), [this] { ++changed; }};
};

struct ShownInvoice : InvoiceView {
    void show_invoice() override { ++times; }
    void show_busy(bool) override {}
    void show_sentence(const std::string& text) override { sentence = text; }
    int times = 0;
    std::string sentence;
};

}  // namespace

BOOST_AUTO_TEST_SUITE(drafts_of_invoices)

BOOST_FIXTURE_TEST_CASE(a_drafts_totals_follow_what_is_typed, DraftDesk)
{
    BOOST_TEST(view.totals == "Net GBP\u00a080.00, VAT GBP\u00a00.00, total GBP\u00a080.00");

    auto form = view.form;
    form.lines[0].taxed = true;
    presenter.typed(form);
    BOOST_TEST(view.totals == "Net GBP\u00a080.00, VAT GBP\u00a016.00, total GBP\u00a096.00");
    form.lines[0].price = "eighty";
    presenter.typed(form);
    BOOST_TEST(view.totals == "");
}

BOOST_FIXTURE_TEST_CASE(a_draft_keeps_which_session_a_line_is_for, DraftDesk)
{
    auto form = view.form;
    form.lines[0].price = "45";
    presenter.add_line(form);
    BOOST_REQUIRE(view.form.lines.size() == 2U);
    presenter.save(view.form);
    BOOST_TEST(view.faults.front().path == "lines[1].unit_price");

    presenter.remove_line(view.form, 1);
    presenter.save(view.form);
    async.drain();

    BOOST_REQUIRE(sent.has_value());
    BOOST_TEST(sent->lines.size() == 1U);
    BOOST_TEST(sent->lines[0].unit_price == 4500);
    BOOST_TEST(sent->lines[0].session_id.value() == "s1");
    BOOST_TEST(view.closed);
}

BOOST_FIXTURE_TEST_CASE(many_drafts_are_previewed_then_made_one_after_the_other, InvoicingDesk)
{
    presenter.preview(presenter.usual_day());
    async.drain();
    BOOST_TEST(to_string(until) == "2026-10-31");
    BOOST_TEST(presenter.words() == "2 clients, 3 sessions, GBP\u00a0240.00 before tax");
    BOOST_TEST(presenter.rows()[1].sessions == "one session, a draft is there already");

    presenter.draft();
    async.drain();

    BOOST_TEST((drafted == std::vector<std::string>{"c1", "c4"}));
    BOOST_TEST(view.sentence == "One draft was made.\nJas: There is a draft.");
    BOOST_TEST(changed == 1);
    BOOST_TEST(presenter.to_draft() == 0);
}

BOOST_FIXTURE_TEST_CASE(an_invoice_offers_only_what_can_be_done_with_it, DeskFixture)
{
    auto answer = draft_of_one();
    connection.on<api::ReadInvoice>([&](const auto&) -> Result<api::Invoice> { return answer; });
    connection.on<api::IssueInvoice>([](const auto& request) -> Result<api::Invoice> {
        api::Invoice issued{invoice_head(), "", {}, {}, {}};
        issued.head.row_version = request.row_version + 1;
        return issued;
    });
    ShownInvoice view;
    int changed = 0;
    InvoicePresenter presenter{view, screen(), "i1", [&] { ++changed; }};
    presenter.read();
    async.drain();
    BOOST_TEST(presenter.is_draft());
    BOOST_TEST(!presenter.can_be_paid());

    presenter.issue();
    async.drain();

    BOOST_TEST(view.sentence == "Issued as 2026-0042 and filed with the client\u2019s documents.");
    BOOST_TEST(presenter.can_be_paid());
    BOOST_TEST(presenter.can_be_cancelled());
    BOOST_TEST(changed == 1);
    auto paid = *presenter.invoice();
    paid.head.paid = 8000;
    presenter.take(paid);
    BOOST_TEST(!presenter.can_be_cancelled());
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace attune::desktop
