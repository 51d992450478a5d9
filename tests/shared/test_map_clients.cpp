// The rows of a foreign file as those of a clients.csv: values as they are to be stored, faults by line,
// column and sentence, and nothing dropped in silence.
#include <boost/test/unit_test.hpp>

#include "shared/import/map_clients.hpp"

using namespace attune;

namespace {

const std::vector<KnownField> fields{{"f1", {"Visits", OwnFieldKind::number, {}, {}}},
                                     {"f2", {"Agreed", OwnFieldKind::yes_no, {}, {}}},
                                     {"f3", {"Ward", OwnFieldKind::choice, {"North", "South"}, {}}},
                                     {"f4", {"Since", OwnFieldKind::day, {}, {}}}};

ColumnMeaning own(const std::string& id)
{
    return {ClientColumn::own_field, id};
}

MappedClients mapped(const std::string& text, std::vector<ColumnMeaning> columns,
                     DateForm dates = DateForm::dotted)
{
    return map_clients(read_foreign_table(text, "old.csv").value(), {std::move(columns), dates}, fields);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(mapped_clients)

BOOST_AUTO_TEST_CASE(rows_become_those_of_a_clients_csv)
{
    const auto clients =
        mapped("Nachname;Vorname;Geb.;Tel;Notiz\nLarkwhistle;Wren;4.5.1987;+44 1632 960111;hallo\n",
               {{ClientColumn::last_name},
                {ClientColumn::first_name},
                {ClientColumn::born_on},
                {ClientColumn::phone},
                {}});

    BOOST_TEST(to_clients_csv(clients, {}) ==
               "line,legal_name,born_on,phone\n2,Wren Larkwhistle,1987-05-04,+44 1632 960111\n");
    BOOST_TEST(clients.faults_found == 0U);
    BOOST_TEST((clients.left_out == std::vector<std::string>{"Notiz"}));
}

BOOST_AUTO_TEST_CASE(own_fields_are_stored_by_their_kind)
{
    const auto clients = mapped("Name,Visits,Agreed,Ward,Since\nWren,\"1,5\",Ja,NORTH,1.2.2026\n",
                                {{ClientColumn::legal_name}, own("f1"), own("f2"), own("f3"), own("f4")});

    BOOST_TEST(to_clients_csv(clients, {}) ==
               "line,legal_name,field_Visits,field_Agreed,field_Ward,field_Since\n2,Wren,1.5,yes,North,2026-"
               "02-01\n");
}

BOOST_AUTO_TEST_CASE(faults_are_named_by_line_column_and_sentence)
{
    const auto clients =
        mapped("Name,Geb.,Visits\nWren,31.02.1987,many\nKit,1.1.1990\nIda,1.1.1991,2,,\nAl,,,x\n",
               {{ClientColumn::legal_name}, {ClientColumn::born_on}, own("f1")});

    BOOST_TEST_REQUIRE(clients.faults.size() == 4U);
    BOOST_TEST((clients.faults[0] == MappingFault{2, "Geb.",
                                                  "\"31.02.1987\" is not a date that is written like "
                                                  "30.11.2026."}));
    BOOST_TEST((clients.faults[1] ==
                MappingFault{2, "Visits", "\"Visits\" holds \"many\", which is not a number."}));
    BOOST_TEST((clients.faults[2] == MappingFault{3, "", "There are 2 fields for 3 columns."}));
    BOOST_TEST((clients.faults[3] == MappingFault{5, "", "There are 4 fields for 3 columns."}));
    BOOST_TEST(clients.clients.size() == 4U);
    BOOST_TEST(to_clients_csv(clients, {}) == "line,legal_name,born_on,field_Visits\n4,Ida,1991-01-01,2\n");
}

BOOST_AUTO_TEST_CASE(a_thousand_faults_are_named_and_the_rest_counted)
{
    std::string text = "Name,Geb.\n";
    for (int i = 0; i < 1200; ++i)
        text += "Wren,never\n";
    const auto clients = mapped(text, {{ClientColumn::legal_name}, {ClientColumn::born_on}});

    BOOST_TEST(clients.faults.size() == most_mapping_faults);
    BOOST_TEST(clients.faults_found == 1200U);
}

BOOST_AUTO_TEST_CASE(rows_are_left_out_by_their_line)
{
    const auto clients = mapped("Name\nWren\nKit\nIda\n", {{ClientColumn::legal_name}});
    BOOST_TEST(to_clients_csv(clients, {3}) == "line,legal_name\n2,Wren\n4,Ida\n");
}

// What a spreadsheet would take for a formula is text here, and stays as it is; a guard against that is taken
// off.
BOOST_AUTO_TEST_CASE(formulas_and_quotes_are_text)
{
    const auto clients =
        mapped("Name,Tel,Anliegen\n\"=HYPERLINK(\"\"x\"\")\",'+44 1632,\"a \"\"b\"\"\nc, d\"\n",
               {{ClientColumn::legal_name}, {ClientColumn::phone}, {ClientColumn::problem}});

    BOOST_TEST(clients.cell(clients.clients[0], "legal_name") == "=HYPERLINK(\"x\")");
    BOOST_TEST(clients.cell(clients.clients[0], "phone") == "+44 1632");
    BOOST_TEST(clients.cell(clients.clients[0], "problem") == "a \"b\"\nc, d");
    const auto again = parse_csv(to_clients_csv(clients, {}), "clients.csv").value();
    BOOST_TEST(
        (again[1].cells == std::vector<std::string>{"2", "=HYPERLINK(\"x\")", "+44 1632", "a \"b\"\nc, d"}));
}

BOOST_AUTO_TEST_CASE(a_clients_csv_says_itself_what_its_columns_are)
{
    BOOST_TEST(is_clients_csv("reference,legal_name,field_Visits\nR-1,Wren,2\n"));
    BOOST_TEST(is_clients_csv("\xEF\xBB\xBFlegal_name\n"));
    BOOST_TEST(!is_clients_csv("reference,Name\n"));
    BOOST_TEST(!is_clients_csv("reference,phone\n"));
    BOOST_TEST(!is_clients_csv(""));
    const auto reading = reading_of_clients_csv({"legal_name", "born_on", "field_Visits"}, fields);
    BOOST_REQUIRE(reading);
    BOOST_TEST((reading->columns ==
                std::vector<ColumnMeaning>{{ClientColumn::legal_name}, {ClientColumn::born_on}, own("f1")}));
    BOOST_TEST(!reading_of_clients_csv({"legal_name", "field_Gone"}, fields).has_value());
}

BOOST_AUTO_TEST_SUITE_END()
