// Amounts in whole minor units, tax rounded once a rate, sessions as lines, and what the accountant gets.
#include <boost/test/unit_test.hpp>

#include "shared/languages/spoken.hpp"
#include "shared/money/account_book.hpp"
#include "shared/money/charging.hpp"
#include "shared/money/currency.hpp"
#include "shared/money/invoice.hpp"

using namespace attune;

namespace {

const Currency& gbp = *find_currency("GBP");
const Currency& jpy = *find_currency("JPY");
const Currency& bhd = *find_currency("BHD");

Day on(const char* text)
{
    return parse_day(text).value();
}

InvoiceLine line(std::int64_t price, int rate, int quantity = 1)
{
    return {"A session", quantity, price, rate, {}};
}

struct Practice {
    std::vector<ChargedService> services{
        {"s50", "Psychotherapy session", ServiceKind::individual, 50, 8000, false},
        {"s90", "Long session", ServiceKind::individual, 90, 12500, true},
        {"g", "Group session", ServiceKind::group, 90, 3500, false}};
    ChargingRules rules{2000, 50, 0};

    Charged charged(const SessionToCharge& session, const std::vector<AgreedFee>& agreed = {}) const
    {
        return charge({session}, services, agreed, rules);
    }
    static SessionToCharge session(int minutes, ChargeReason reason = ChargeReason::attended,
                                   ServiceKind kind = ServiceKind::individual)
    {
        return {"one", on("2026-11-24"), minutes, kind, reason};
    }
};

}  // namespace

BOOST_AUTO_TEST_SUITE(money)

BOOST_AUTO_TEST_CASE(amounts_are_written_with_the_decimals_of_their_currency)
{
    BOOST_TEST(amount_words(123450, gbp) == "1,234.50");
    BOOST_TEST(amount_words(5, gbp) == "0.05");
    BOOST_TEST(amount_words(-123456789, gbp) == "\u22121,234,567.89");
    BOOST_TEST(amount_words(123450, jpy) == "123,450");
    BOOST_TEST(amount_words(1234, bhd) == "1.234");
    BOOST_TEST(with_currency(6000, gbp) == "GBP\u00a060.00");
    BOOST_TEST(plain_amount(-123450, gbp) == "-1234.50");
    BOOST_TEST(plain_amount(0, jpy) == "0");
}

BOOST_AUTO_TEST_CASE(amounts_are_read_as_people_type_them)
{
    const std::pair<const char*, std::int64_t> typed[] = {
        {"60", 6000},         {"60.5", 6050},       {"60,50", 6050},          {" 60.50 ", 6050},
        {"1,234.50", 123450}, {"1.234,50", 123450}, {"1,234", 123400},        {"1.234", 123400},
        {"12,345", 1234500},  {"0.05", 5},          {"1,000,000", 100000000}, {"0", 0}};
    for (const auto& [text, amount] : typed)
        BOOST_TEST((parse_amount(text, gbp) == amount), text);
    BOOST_TEST((parse_amount("1.234", bhd) == 1234));
    BOOST_TEST((parse_amount("1,234", jpy) == 1234));
}

BOOST_AUTO_TEST_CASE(what_is_no_amount_is_not_guessed_at)
{
    for (const auto* text :
         {"", " ", ".", "60.", ".50", "-5", "+5", "6o", "60.5050", "1,23,4", "1,2345.00", "1.234.50",
          "12345,678.00", "1,000,000.01", "99999999999999999999", "60 00", "1,,000"})
        BOOST_TEST(!parse_amount(text, gbp).has_value(), text);
    BOOST_TEST(!parse_amount("10.5", jpy).has_value());
}

BOOST_AUTO_TEST_CASE(every_amount_is_read_back_as_it_was_written)
{
    for (std::int64_t amount = 0; amount <= largest_amount; amount = amount * 3 + 7)
        for (const auto* currency : {&gbp, &jpy, &bhd}) {
            BOOST_TEST((parse_amount(amount_words(amount, *currency), *currency) == amount));
            BOOST_TEST((parse_amount(plain_amount(amount, *currency), *currency) == amount));
        }
}

BOOST_AUTO_TEST_CASE(a_share_is_rounded_half_up_and_below_nothing_alike)
{
    BOOST_TEST(share_of(250, 2000, 10000) == 50);
    BOOST_TEST(share_of(1, 5000, 10000) == 1);
    BOOST_TEST(share_of(1, 4999, 10000) == 0);
    BOOST_TEST(share_of(-1, 5000, 10000) == -1);
    BOOST_TEST(share_of(largest_amount * 999 * 60, 10000, 10000) == largest_amount * 999 * 60);
}

// Three times 0.33 at 19 %: line by line 3 x 0.06 = 0.18, on the sum 0.99 x 19 % = 0.1881.
BOOST_AUTO_TEST_CASE(tax_is_rounded_once_for_each_rate_and_not_line_by_line)
{
    const auto totals =
        totals_of({line(33, 1900), line(33, 1900), line(33, 1900), line(1000, 0), line(50, 700, 3)});

    BOOST_TEST(totals.net == 99 + 1000 + 150);
    BOOST_TEST((totals.taxes == std::vector<TaxLine>{{1900, 99, 19}, {700, 150, 11}, {0, 1000, 0}}));
    BOOST_TEST(totals.tax == 30);
    BOOST_TEST(totals.gross == totals.net + totals.tax);
}

BOOST_AUTO_TEST_CASE(a_credit_note_takes_back_what_was_charged_to_the_penny)
{
    for (std::int64_t price = 1; price < 500; ++price) {
        const std::vector<InvoiceLine> lines{line(price, 1900), line(price * 3, 700, 3), line(price, 0)};
        const auto charged = totals_of(lines);
        const auto back = totals_of(taken_back(lines));
        BOOST_TEST(charged.net + back.net == 0);
        BOOST_TEST(charged.tax + back.tax == 0);
    }
}

BOOST_AUTO_TEST_CASE(an_invoice_of_no_lines_comes_to_nothing)
{
    BOOST_TEST(totals_of({}).gross == 0);
    BOOST_TEST(totals_of({}).taxes.empty());
}

BOOST_AUTO_TEST_CASE(numbers_have_four_figures_at_least)
{
    BOOST_TEST(invoice_number("2026-", 42) == "2026-0042");
    BOOST_TEST(invoice_number("", 12345) == "12345");
}

BOOST_AUTO_TEST_CASE(what_is_due_today_is_not_overdue)
{
    const auto today = on("2026-11-30");
    const std::pair<const char*, Overdue> ages[] = {
        {"2026-12-24", Overdue::current},  {"2026-11-30", Overdue::current},
        {"2026-11-29", Overdue::up_to_30}, {"2026-10-31", Overdue::up_to_30},
        {"2026-10-30", Overdue::up_to_60}, {"2026-10-01", Overdue::up_to_60},
        {"2026-09-30", Overdue::up_to_90}, {"2026-09-01", Overdue::up_to_90},
        {"2026-08-31", Overdue::longer}};
    for (const auto& [due, age] : ages)
        BOOST_TEST((overdue_on(on(due), today) == age), due);
}

BOOST_FIXTURE_TEST_CASE(a_session_is_charged_as_the_service_of_its_kind_that_is_nearest_in_length, Practice)
{
    const auto name_of = [&](const SessionToCharge& session) {
        const auto* service = service_for(session, services);
        return service ? service->service_id : std::string{};
    };
    BOOST_TEST(name_of(session(50)) == "s50");
    BOOST_TEST(name_of(session(60)) == "s50");
    BOOST_TEST(name_of(session(70)) == "s90");
    BOOST_TEST(name_of(session(120)) == "s90");
    BOOST_TEST(name_of(session(50, ChargeReason::attended, ServiceKind::group)) == "g");
    BOOST_TEST(name_of(session(50, ChargeReason::attended, ServiceKind::couple)) == "");
}

BOOST_FIXTURE_TEST_CASE(what_the_client_comes_for_goes_before_the_length_where_its_kind_fits, Practice)
{
    services.push_back({"low", "Reduced fee", ServiceKind::individual, 50, 3000, false});
    services.push_back({"couples", "Couple session", ServiceKind::couple, 90, 11000, false});
    const auto charged_as = [&](const std::string& comes_for, int minutes, ServiceKind kind) {
        auto one = session(minutes, ChargeReason::attended, kind);
        one.service_id = comes_for;
        return service_for(one, services)->service_id;
    };
    BOOST_TEST(charged_as("low", 50, ServiceKind::individual) == "low");
    BOOST_TEST(charged_as("low", 90, ServiceKind::individual) == "low");
    BOOST_TEST(charged_as("s90", 50, ServiceKind::individual) == "s90");
    BOOST_TEST(charged_as("low", 90, ServiceKind::couple) == "couples");
    BOOST_TEST(charged_as("no longer offered", 60, ServiceKind::individual) == "s50");
}

BOOST_FIXTURE_TEST_CASE(a_line_says_what_when_and_how_long_and_no_more, Practice)
{
    const auto lines = charged(session(50)).lines;

    BOOST_REQUIRE(lines.size() == 1U);
    BOOST_TEST(lines[0].description == "Psychotherapy session, 50 minutes, 24 Nov 2026");
    BOOST_TEST(lines[0].unit_price == 8000);
    BOOST_TEST(lines[0].tax_rate == 0);
    BOOST_TEST(lines[0].session_id.value() == "one");
    BOOST_TEST(charged(session(90)).lines[0].tax_rate == 2000);
}

BOOST_FIXTURE_TEST_CASE(a_missed_session_costs_the_share_that_the_practice_has_set, Practice)
{
    const auto late = charged(session(50, ChargeReason::late_cancel)).lines;
    BOOST_REQUIRE(late.size() == 1U);
    BOOST_TEST(late[0].unit_price == 4000);
    BOOST_TEST(late[0].description == "Psychotherapy session, 24 Nov 2026, cancelled late: 50 % of the fee");
    BOOST_TEST(charged(session(50, ChargeReason::did_not_attend)).lines.empty());
}

BOOST_FIXTURE_TEST_CASE(a_fee_of_ones_own_holds_on_its_days_for_its_service, Practice)
{
    const auto price_with = [&](const AgreedFee& agreed) {
        const auto lines = charged(session(50), {agreed}).lines;
        return lines.empty() ? -1 : lines[0].unit_price;
    };
    BOOST_TEST(price_with({"s50", 4500, on("2026-11-24"), on("2026-11-24")}) == 4500);
    BOOST_TEST(price_with({"s50", 4500, on("2026-01-01"), std::nullopt}) == 4500);
    BOOST_TEST(price_with({"s50", 4500, on("2026-11-25"), std::nullopt}) == 8000);
    BOOST_TEST(price_with({"s50", 4500, on("2026-01-01"), on("2026-11-23")}) == 8000);
    BOOST_TEST(price_with({"s90", 4500, on("2026-01-01"), std::nullopt}) == 8000);
    BOOST_TEST(price_with({"s50", 0, on("2026-01-01"), std::nullopt}) == -1);
}

BOOST_FIXTURE_TEST_CASE(sessions_that_no_service_fits_are_counted_and_not_guessed_at, Practice)
{
    BOOST_TEST(charged(session(50, ChargeReason::attended, ServiceKind::couple)).without_service == 1);
    BOOST_TEST(charged(session(50, ChargeReason::did_not_attend, ServiceKind::couple)).without_service == 0);
}

BOOST_AUTO_TEST_CASE(the_accountants_csv_has_plain_figures_and_no_formulas)
{
    const auto csv = account_csv({{AccountRowKind::invoice, on("2026-11-24"), "2026-0042", "",
                                   "=cmd|'/c calc'!A1", "GBP", 10000, 2000, 12000, 6000, "", ""},
                                  {AccountRowKind::credit_note, on("2026-11-25"), "2026-0043", "2026-0042",
                                   "Ash, \"the payer\"", "GBP", -10000, -2000, -12000, 0, "", ""},
                                  {AccountRowKind::payment, on("2026-11-26"), "2026-0042", "", "Zo\u00eb",
                                   "GBP", 0, 0, 0, 6000, "bank_transfer", "@SUM(1)"}});

    BOOST_TEST(csv ==
               "\xef\xbb\xbf"
               "kind,date,number,cancels_or_cancelled_by,payer,currency,net,tax,gross,paid,method,reference\n"
               "invoice,2026-11-24,2026-0042,,'=cmd|'/c calc'!A1,GBP,100.00,20.00,120.00,60.00,,\n"
               "credit_note,2026-11-25,2026-0043,2026-0042,\"Ash, \"\"the "
               "payer\"\"\",GBP,-100.00,-20.00,-120.00,0.00,,\n"
               "payment,2026-11-26,2026-0042,,Zo\u00eb,GBP,,,,60.00,bank_transfer,'@SUM(1)\n");
}

BOOST_AUTO_TEST_SUITE_END()
