// The desktop's money: what the list and its sums say, a payment as it is typed, settings, and the
// accountant's file.
#include <fstream>
#include <sstream>

#include <boost/test/unit_test.hpp>

#include "client/money/account_book_presenter.hpp"
#include "client/money/account_settings_presenter.hpp"
#include "client/money/money_presenter.hpp"
#include "client/money/payment_presenter.hpp"
#include "tests/support/desk_fixture.hpp"
#include "tests/support/invoice_forms.hpp"

namespace attune::desktop {

namespace {

struct ShownMoney : MoneyView {
    void show_money() override { ++times; }
    void show_sentence(const std::string& text) override { sentence = text; }
    int times = 0;
    std::string sentence;
};

struct MoneyDesk : DeskFixture {
    explicit MoneyDesk(api::Role role = api::Role::therapist) : DeskFixture{role}
    {
        connection.on<api::ReadMoney>([this](const auto& request) -> Result<api::ReadMoney::Reply> {
            asked = request.which;
            return reply;
        });
        reply.currency = "GBP";
        reply.today = day_of("2026-11-24");
        reply.totals = {2, 16000, 8000, {0, 0, 8000, 0, 0}, 4000};
        reply.invoices = {invoice_head()};
    }
    api::ReadMoney::Reply reply;
    api::InvoiceChoice asked{};
    ShownMoney shown;
    MoneyPresenter presenter{shown, screen()};
};

struct ShownPayment : ShownMoneyForm<PaymentView> {
    void show_form(const PaymentForm& shown) override { form = shown; }
    void close() override { closed = true; }
    PaymentForm form;
    bool closed = false;
};

struct PaymentDesk : DeskFixture {
    PaymentDesk()
    {
        connection.on<api::RecordPayment>([this](const auto& request) -> Result<api::Invoice> {
            sent = request;
            if (refuse)
                return Refusal{RefusalCode::conflict, "GBP 80.00 is outstanding."};
            return api::Invoice{invoice_head(), "", {}, {}, {}};
        });
        presenter.begin();
    }
    std::optional<api::RecordPayment::Request> sent;
    bool refuse = false;
    int recorded = 0;
    ShownPayment view;
    PaymentPresenter presenter{view, screen(), invoice_head(), [this](const auto&) { ++recorded; }};
};

struct ShownBook : ShownMoneyForm<AccountBookView> {
    void ask_where(const std::string& name) override { suggested = name; }
    void close() override { closed = true; }
    std::string suggested;
    bool closed = false;
};

struct ShownSettings : ShownMoneyForm<AccountSettingsView> {
    void show_form(const AccountSettingsForm& shown, bool change, bool) override
    {
        form = shown;
        may_change = change;
    }
    void close() override { closed = true; }
    AccountSettingsForm form;
    bool may_change = false;
    bool closed = false;
};

}  // namespace

BOOST_AUTO_TEST_SUITE(money_of_the_desktop)

BOOST_FIXTURE_TEST_CASE(the_list_says_what_is_outstanding_and_for_how_long, MoneyDesk)
{
    presenter.refresh();
    async.drain();

    BOOST_REQUIRE(presenter.rows().size() == 1U);
    const auto& row = presenter.rows()[0];
    BOOST_TEST(row.number == "2026-0042");
    BOOST_TEST(row.payer == "Ash Thornbury");
    BOOST_TEST(row.state == "80.00 outstanding");
    BOOST_TEST(row.age == "31 to 60 days");
    BOOST_TEST(row.overdue);
    BOOST_TEST(presenter.count_words() == "one invoice");
    BOOST_TEST(presenter.figures().front().label == "In 2 drafts");
    BOOST_TEST(presenter.figures()[3].overdue);
    BOOST_TEST(presenter.figures().back().amount == "40.00");
}

BOOST_FIXTURE_TEST_CASE(another_choice_is_asked_for_once, MoneyDesk)
{
    presenter.choose(api::InvoiceChoice::drafts);
    presenter.choose(api::InvoiceChoice::drafts);
    async.drain();

    BOOST_TEST((asked == api::InvoiceChoice::drafts));
    BOOST_TEST(shown.times == 1);
}

BOOST_FIXTURE_TEST_CASE(a_practice_that_has_not_said_how_it_charges_is_not_set_up, MoneyDesk)
{
    reply = {};
    presenter.refresh();
    async.drain();

    BOOST_TEST(!presenter.set_up());
    BOOST_TEST(!presenter.may_set_up());
    BOOST_TEST(presenter.may_draft());
}

BOOST_AUTO_TEST_CASE(an_invoice_says_how_it_stands)
{
    auto head = invoice_head();
    head.outstanding = 0;
    BOOST_TEST(state_words(head) == "paid");
    head.cancelled_by = "2026-0043";
    BOOST_TEST(state_words(head) == "cancelled by 2026-0043");
    head = invoice_head();
    head.kind = InvoiceKind::credit_note;
    head.cancels = "2026-0041";
    BOOST_TEST(state_words(head) == "cancels 2026-0041");
    BOOST_TEST(state_words(draft_of_one().head) == "draft");
}

BOOST_FIXTURE_TEST_CASE(a_payment_begins_with_all_that_is_outstanding_today, PaymentDesk)
{
    BOOST_TEST(view.form.amount == "80.00");
    BOOST_TEST(view.form.paid_on == "24 Nov 2026");

    presenter.record(view.form);
    async.drain();

    BOOST_TEST(sent->amount == 8000);
    BOOST_TEST(recorded == 1);
    BOOST_TEST(view.closed);
}

BOOST_FIXTURE_TEST_CASE(what_is_no_amount_and_no_day_is_said_at_its_field_and_not_sent, PaymentDesk)
{
    presenter.record({"yesterday", "eighty", false, PaymentMethod::cash, ""});
    async.drain();

    BOOST_TEST(!sent.has_value());
    BOOST_REQUIRE(view.faults.size() == 2U);
    BOOST_TEST(view.faults[0].path == "amount");
    BOOST_TEST(view.faults[0].sentence == "Write an amount like 60.50.");
    BOOST_TEST(view.faults[1].path == "paid_on");
}

BOOST_FIXTURE_TEST_CASE(what_is_paid_back_is_below_nothing_and_a_refusal_keeps_the_form, PaymentDesk)
{
    refuse = true;
    presenter.record({"24 Nov 2026", "30", true, PaymentMethod::cash, ""});
    async.drain();

    BOOST_TEST(sent->amount == -3000);
    BOOST_TEST(view.sentence == "GBP 80.00 is outstanding.");
    BOOST_TEST(!view.closed);
    BOOST_TEST(recorded == 0);
}

BOOST_FIXTURE_TEST_CASE(the_accountants_file_is_written_where_the_person_says, DeskFixture)
{
    connection.on<api::ReadAccountBook>([](const auto&) -> Result<api::ReadAccountBook::Reply> {
        return api::ReadAccountBook::Reply{{{AccountRowKind::invoice, day_of("2026-11-24"), "2026-0042", "",
                                             "Ash", "GBP", 8000, 0, 8000, 0, "", ""}}};
    });
    ShownBook view;
    AccountBookPresenter presenter{view, screen()};
    presenter.read(presenter.usual_from(), presenter.usual_until());
    async.drain();
    BOOST_TEST(view.suggested == "Accounts 2026-01-01 to 2026-11-24.csv");

    const auto path = folder.path() / "accounts.csv";
    presenter.save(path.string());

    std::stringstream written;
    written << std::ifstream{path}.rdbuf();
    BOOST_TEST(written.str().find("invoice,2026-11-24,2026-0042,,Ash,GBP,80.00,0.00,80.00,0.00,,") !=
               std::string::npos);
    BOOST_TEST(view.closed);
}

BOOST_AUTO_TEST_CASE(money_settings_begin_with_the_practice_and_name_each_field_at_fault)
{
    DeskFixture desk{api::Role::lead};
    std::optional<api::SaveAccountSettings::Request> sent;
    desk.connection.on<api::ReadAccountSettings>(
        [](const auto&) -> Result<api::AccountSettingsRead> { return api::AccountSettingsRead{}; });
    desk.connection.on<api::SaveAccountSettings>(
        [&](const auto& request) -> Result<api::AccountSettingsRead> {
            sent = request;
            return invalid("settings.issuer.address", "The address is missing.");
        });
    ShownSettings view;
    AccountSettingsPresenter presenter{view, desk.screen()};
    presenter.begin();
    desk.async.drain();
    BOOST_TEST(view.may_change);
    BOOST_TEST(view.form.name == "Larkspur Practice");
    BOOST_TEST(view.form.charged_from == "1 Nov 2026");
    BOOST_TEST(view.form.prefix == "2026-");

    auto form = view.form;
    form.tax_rate = "nineteen";
    presenter.save(form);
    BOOST_TEST(view.faults.front().path == "tax_rate");
    form.tax_rate = "7.7";
    presenter.save(form);
    desk.async.drain();

    BOOST_TEST(sent->settings.rules.tax_rate == 770);
    BOOST_TEST(view.faults.front().path == "address");
    BOOST_TEST(!view.closed);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace attune::desktop
