// What the columns of a foreign file are taken for, and how its dates are read.
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include "shared/import/client_reading.hpp"

using namespace attune;
namespace data = boost::unit_test::data;

namespace {

const Day today = parse_day("2026-11-30").value();
const std::vector<KnownField> insurer{{"f1", {"Insurance number", OwnFieldKind::text, {}, {}}},
                                      {"f2", {"Insured since", OwnFieldKind::day, {}, {}}}};

ForeignTable table_of(const std::string& text)
{
    return read_foreign_table(text, "old.csv").value();
}

std::vector<ClientColumn> guessed(const std::string& text)
{
    std::vector<ClientColumn> columns;
    for (const auto& meaning : guess_reading(table_of(text), insurer, today).columns)
        columns.push_back(meaning.column);
    return columns;
}

struct Heading {
    const char* heading;
    ClientColumn column;
};
std::ostream& operator<<(std::ostream& out, const Heading& one)
{
    return out << one.heading;
}
constexpr Heading headings[] = {
    {"Client ID", ClientColumn::reference},
    {"Patientennr.", ClientColumn::reference},
    {"Full name", ClientColumn::legal_name},
    {"First Name", ClientColumn::first_name},
    {"Vorname", ClientColumn::first_name},
    {"Nachname", ClientColumn::last_name},
    {"Surname", ClientColumn::last_name},
    {"Known as", ClientColumn::preferred_name},
    {"Pronomen", ClientColumn::pronouns},
    {"DOB", ClientColumn::born_on},
    {"Geb.-Datum", ClientColumn::born_on},
    {"Date of birth", ClientColumn::born_on},
    {"E-Mail-Adresse", ClientColumn::email},
    {"Handy", ClientColumn::phone},
    {"Tel.", ClientColumn::phone},
    {"Anliegen", ClientColumn::problem},
    {"Therapiebeginn", ClientColumn::started_on},
    {"Therapeut:in", ClientColumn::therapist},
    {"Notfallkontakt", ClientColumn::emergency_name},
    {"GP", ClientColumn::gp_name},
    {"Hausarztpraxis", ClientColumn::gp_name},
    {"Insurance Number", ClientColumn::own_field},
    {"Favourite colour", ClientColumn::left_out},
};

struct Date {
    const char* text;
    DateForm form;
    const char* day;  // null: none
};
std::ostream& operator<<(std::ostream& out, const Date& one)
{
    return out << one.text << " as " << words_for(one.form);
}
constexpr Date dates[] = {
    {"2026-11-30", DateForm::year_first, "2026-11-30"},
    {"2026-11-30 00:00:00", DateForm::year_first, "2026-11-30"},
    {"2026-11-30T00:00:00.000Z", DateForm::year_first, "2026-11-30"},
    {"2026-11-30 14:05", DateForm::year_first, nullptr},
    {"30.11.2026", DateForm::dotted, "2026-11-30"},
    {"3.5.1987", DateForm::dotted, "1987-05-03"},
    {"30/11/2026", DateForm::day_first, "2026-11-30"},
    {"30/11/2026", DateForm::month_first, nullptr},
    {"11/30/2026", DateForm::month_first, "2026-11-30"},
    {"04/05/1987", DateForm::day_first, "1987-05-04"},
    {"04/05/1987", DateForm::month_first, "1987-04-05"},
    {"30.11.26", DateForm::dotted, nullptr},
    {"30.02.2026", DateForm::dotted, nullptr},
    {"30.11.2026", DateForm::day_first, nullptr},
    {"-1.11.2026", DateForm::dotted, nullptr},
    {"", DateForm::dotted, nullptr},
    {"99999999999.1.2026", DateForm::dotted, nullptr},
};

}  // namespace

BOOST_AUTO_TEST_SUITE(client_reading)

BOOST_DATA_TEST_CASE(headings_are_known_in_english_and_german, data::make(headings))
{
    const auto columns = guessed(std::string{sample.heading} + ",Other\nx,y\n");
    BOOST_TEST((columns[0] == sample.column));
}

BOOST_DATA_TEST_CASE(dates_are_read_in_the_form_that_was_chosen_alone, data::make(dates))
{
    const auto day = read_day(sample.text, sample.form);
    BOOST_TEST(day.has_value() == (sample.day != nullptr));
    if (day && sample.day)
        BOOST_TEST(to_string(*day) == sample.day);
}

BOOST_AUTO_TEST_CASE(columns_without_a_known_heading_are_known_by_what_they_hold)
{
    const auto columns = guessed(
        "A,B,C,D,E\nwren@example.org,04.05.1987,01632 960111,blue,30.11.2026\n"
        "kit@example.org,12.11.1990,+44 1632 960222,green,29.11.2026\n");

    BOOST_TEST((columns == std::vector{ClientColumn::email, ClientColumn::born_on, ClientColumn::phone,
                                       ClientColumn::left_out, ClientColumn::left_out}));
}

BOOST_AUTO_TEST_CASE(no_two_columns_are_taken_for_the_same)
{
    const auto columns = guessed("Name,Telefon,Handy\nWren,01632 960111,01632 960222\n");
    BOOST_TEST(
        (columns == std::vector{ClientColumn::legal_name, ClientColumn::phone, ClientColumn::left_out}));
}

BOOST_AUTO_TEST_CASE(a_name_beside_a_first_name_is_the_last_name)
{
    BOOST_TEST((guessed("Name,Vorname\nLarkwhistle,Wren\n") ==
                std::vector{ClientColumn::last_name, ClientColumn::first_name}));
    BOOST_TEST((guessed("Name,Vorname,Nachname\nx,Wren,Larkwhistle\n") ==
                std::vector{ClientColumn::left_out, ClientColumn::first_name, ClientColumn::last_name}));
}

BOOST_AUTO_TEST_CASE(which_comes_first_day_or_month_is_said_to_be_open_when_it_is)
{
    const auto guess = [](const std::string& rows) {
        const auto table = table_of("DOB\n" + rows);
        return guess_dates(table, {{ClientColumn::born_on}}, {});
    };
    BOOST_TEST((guess("04/05/1987\n").form == DateForm::day_first));
    BOOST_TEST(guess("04/05/1987\n").either.value_or("") == "04/05/1987");
    BOOST_TEST((guess("04/05/1987\n31/12/1990\n").form == DateForm::day_first));
    BOOST_TEST(!guess("04/05/1987\n31/12/1990\n").either.has_value());
    BOOST_TEST((guess("04/05/1987\n12/31/1990\n").form == DateForm::month_first));
    BOOST_TEST((guess("4.5.1987\n").form == DateForm::dotted));
    BOOST_TEST((guess("unknown\n").form == DateForm::year_first));
}

BOOST_AUTO_TEST_CASE(what_stands_in_the_way_of_a_reading_is_said)
{
    const auto faults = [](std::vector<ColumnMeaning> columns) {
        return faults_of({std::move(columns), DateForm::dotted}, insurer);
    };
    BOOST_TEST(faults({{ClientColumn::legal_name}, {}, {}}).empty());
    BOOST_TEST(faults({{ClientColumn::first_name}, {ClientColumn::own_field, "f1"}}).empty());
    BOOST_TEST(faults({{ClientColumn::phone}}).front() ==
               "Say which column is the name: a client needs one.");
    BOOST_TEST(faults({{ClientColumn::legal_name}, {ClientColumn::last_name}}).front() ==
               "Choose the full name or its two halves, not both.");
    BOOST_TEST(faults({{ClientColumn::legal_name}, {ClientColumn::phone}, {ClientColumn::phone}}).front() ==
               "Two columns are \"Phone\". Choose one of them.");
    BOOST_TEST(faults({{ClientColumn::legal_name}, {ClientColumn::gp_phone}}).front() ==
               "\"GP: phone\" needs a column that is \"GP: name\".");
    BOOST_TEST(faults({{ClientColumn::legal_name}, {ClientColumn::own_field, "gone"}})
                   .front()
                   .starts_with("A field"));
}

BOOST_AUTO_TEST_SUITE_END()
