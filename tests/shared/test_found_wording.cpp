// Wordings as practices have them: each format read, and each way in which one goes wrong told with its
// place.
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include "shared/wording/found_wording.hpp"

using namespace attune;
using namespace std::string_literals;
namespace data = boost::unit_test::data;

namespace {

std::string refusal_of(const std::string& text)
{
    const auto found = find_wording(text);
    return found ? "accepted" : found.error().sentence;
}

std::string option(const std::string& more)
{
    return R"({"valueCoding": {"display": "Often"}, "extension": [)" + more + "]}";
}

const std::string ordinal =
    R"({"url": "http://hl7.org/fhir/StructureDefinition/ordinalValue", "valueDecimal": 2})";
const std::string weight =
    R"({"url": "http://hl7.org/fhir/StructureDefinition/itemWeight", "valueDecimal": 2})";

std::string question(const std::string& link_id, const std::string& answers = option(ordinal))
{
    return R"({"linkId": ")" + link_id + R"(", "type": "choice", "text": "Sentence )" + link_id +
           R"(", "answerOption": [)" + answers + "]}";
}

std::string questionnaire(const std::string& items)
{
    return R"({"resourceType": "Questionnaire", "title": "A form", "language": "de", "item": [)" + items +
           "]}";
}

const std::string heading =
    "\"Variable / Field Name\",\"Form Name\",\"Section Header\",\"Field Type\",\"Field Label\",\"Choices, "
    "Calculations, OR Slider Labels\",\"Field Note\",\"Text Validation Type OR Show Slider Number\",\"Text "
    "Validation Min\",\"Text Validation Max\",Identifier?,\"Branching Logic (Show field only "
    "if...)\",\"Required "
    "Field?\",\"Custom Alignment\",\"Question Number (surveys only)\",\"Matrix Group Name\",\"Matrix "
    "Ranking?\",\"Field Annotation\"\n";

std::string field(const std::string& name, const std::string& label,
                  const std::string& choices = "0, No | 1, Yes", const std::string& type = "radio",
                  const std::string& form = "a")
{
    return name + "," + form + ",," + type + ",\"" + label + "\",\"" + choices + "\",,,,,,,,,,,,\n";
}

struct Wrong {
    std::string name;
    std::string text;
    std::string starts;
};
std::ostream& operator<<(std::ostream& out, const Wrong& wrong)
{
    return out << wrong.name;
}

const std::vector<Wrong> table{
    {"nothing", " \n ", "There is no text yet."},
    {"NUL", "One\nTwo\0"s, "Line 2 holds the character NUL"},
    {"not UTF-8", "One\n\xFF", "Line 2 is not UTF-8."},
    {"ten megabytes", std::string(std::size_t{10} * 1024 * 1024, '\xA7'), "The text has 10.0 MB;"},
    {"a line a character",
     [] {
         std::string lines;
         for (int i = 0; i < 501; ++i)
             lines += "x\n";
         return lines;
     }(),
     "The text holds 501 items;"},
    {"broken JSON", "{\"resourceType\": ", "The text is not valid JSON"},
    {"nested without end", std::string(1000, '['), "The text is not valid JSON"},
    {"JSON of another kind", "{}", "This JSON is no FHIR Questionnaire"},
    {"a bundle", R"({"resourceType": "Bundle"})", "This is a FHIR Bundle;"},
    {"a questionnaire without items", questionnaire(""), "The FHIR Questionnaire holds no item."},
    {"no linkId", questionnaire(R"({"type": "choice", "text": "x"})"), "item[0] has no linkId."},
    {"duplicate linkIds", questionnaire(question("q1") + "," + question("q1")),
     "The linkId \"q1\" is used twice, the second time at item[1]."},
    {"duplicate linkIds in groups",
     questionnaire(R"({"linkId": "g", "type": "group", "item": [)" + question("q1") + "]}," + question("g")),
     "The linkId \"g\" is used twice, the second time at item[1]."},
    {"a missing ordinal value", questionnaire(question("q1", option(""))),
     R"(The item with the linkId "q1": its answer "Often" has no ordinal value)"},
    {"half an ordinal value",
     questionnaire(question("q1", option(R"({"url": "x/ordinalValue", "valueDecimal": 1.5})"))),
     R"(The item with the linkId "q1": the ordinal value of its answer "Often" is not a whole number.)"},
    {"no answers", questionnaire(question("q1", "")), "The item with the linkId \"q1\" has no answers"},
    {"answers elsewhere",
     questionnaire(R"({"linkId": "q1", "type": "choice", "text": "x", "answerValueSet": "http://a/b"})"),
     "The answers of linkId q1 are kept in another file (http://a/b)."},
    {"an item that is no object", questionnaire("7"), "item[0] is no item."},
    {"a dictionary with a short row", heading + "phq1,a,,radio\n",
     "A REDCap data dictionary has 18 columns, but the row at line 2 has 4."},
    {"a field twice", heading + field("f1", "One") + field("f1", "Two"),
     "The field name \"f1\" is used twice, the second time at line 3."},
    {"two forms", heading + field("f1", "One") + field("f2", "Two", "0, No", "radio", "b"),
     R"(The dictionary holds several forms, "a" and "b".)"},
    {"a choice without a number", heading + field("f1", "One", "a, No | 1, Yes"),
     "The choice \"a, No\" at line 2 (f1) has no whole number"},
    {"a field without choices", heading + field("f1", "One", ""), "The field at line 2 (f1) has no choices."},
    {"a field without a label", heading + field("f1", "<b> </b>"), "The field at line 2 (f1) has no label."},
    {"a heading with semicolons", "number;text\n1;One\n", "The first line must name a column \"text\""},
    {"a row with more columns", "number,text\n1,One, two\n",
     "The row at line 2 has 3 columns, the heading 2."},
    {"a number that is none", "number,text\none,One\n", "The number at line 2, \"one\", is no whole number."},
    {"a row without text", "number,text\n1,\n", "The row at line 2 has no text."},
    {"a quotation mark left open", "text\n\"One\n", "The table, line 2: A quote of this row is never closed"},
};

}  // namespace

BOOST_AUTO_TEST_SUITE(found_wordings)

BOOST_DATA_TEST_CASE(is_refused_with_what_is_wrong_and_where, data::make(table), wrong)
{
    BOOST_TEST_CONTEXT(refusal_of(wrong.text)) BOOST_TEST(refusal_of(wrong.text).starts_with(wrong.starts));
}

BOOST_AUTO_TEST_CASE(pasted_lines_are_items_and_their_numbers_are_not_text)
{
    const auto plain = find_wording("First\r\n\n  Second \n3rd time lucky").value();
    const auto numbered = find_wording("1. First\n2) Second\n(3) Third\n4 Fourth\n5:\tFifth").value();

    BOOST_TEST(plain.items.size() == 3);
    BOOST_TEST(plain.items[1].text == "Second");
    BOOST_TEST(plain.items[1].place == "line 3");
    BOOST_TEST(plain.items[2].text == "3rd time lucky");
    BOOST_TEST(!plain.items[0].number.has_value());
    for (std::size_t i = 0; i < 5; ++i)
        BOOST_TEST(numbered.items[i].number.value() == static_cast<int>(i) + 1);
    BOOST_TEST(numbered.items[2].text == "Third");
    BOOST_TEST(numbered.items[4].text == "Fifth");
}

BOOST_AUTO_TEST_CASE(a_questionnaire_is_read_through_its_groups_in_order)
{
    const auto found =
        find_wording(
            questionnaire(R"({"linkId": "0", "type": "display", "text": "Read this first."},)"
                          R"({"linkId": "g", "type": "group", "text": "Last two weeks", "item": [)" +
                          question("q1") + "," + question("q2", option(weight)) + "]}," + question("q3") +
                          R"(,{"linkId": "sum", "type": "decimal", "text": "Total", "readOnly": true})"))
            .value();

    BOOST_TEST(found.title == "A form");
    BOOST_TEST(found.language == "de");
    BOOST_TEST(found.instructions == "Read this first.\nLast two weeks");
    BOOST_TEST_REQUIRE(found.items.size() == 3);
    BOOST_TEST(found.items[1].text == "Sentence q2");
    BOOST_TEST(found.items[1].name == "q2");
    BOOST_TEST(found.items[1].anchors.front().value == 2);
    BOOST_TEST(found.items[1].anchors.front().label == "Often");
    BOOST_TEST(found.left_out == std::vector<std::string>{"Total"}, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(answers_may_be_whole_numbers_or_a_set_inside_the_file)
{
    const auto found =
        find_wording(R"({"resourceType": "Questionnaire", "contained": [{"id": "s", "compose": )"
                     R"({"include": [{"concept": [{"display": "Never", "extension": [)" +
                     ordinal +
                     R"(]}]}]}}], "item": [{"linkId": "a", "prefix": "1.", "type": )"
                     R"("choice", "text": "x", "answerValueSet": "#s"}, {"linkId": "b", )"
                     R"("type": "choice", "text": "y", "answerOption": )"
                     R"([{"valueInteger": 4}]}, {"linkId": "c", "type": "integer", )"
                     R"("text": "z"}]})")
            .value();

    BOOST_TEST_REQUIRE(found.items.size() == 3);
    BOOST_TEST(found.items[0].anchors.front().label == "Never");
    BOOST_TEST(found.items[0].number.value() == 1);
    BOOST_TEST(found.items[1].anchors.front().value == 4);
    BOOST_TEST(found.items[2].anchors.empty());
}

BOOST_AUTO_TEST_CASE(a_data_dictionary_gives_labels_choices_and_what_stands_above)
{
    const auto found =
        find_wording("\xEF\xBB\xBF" + heading + field("intro", "Read <b>this</b>", "", "descriptive") +
                     field("f_1", "I feel < 3, or not", "0, Never | 1, <i>Now</i> and then") +
                     field("f_2", "Two") + field("total", "Total", "sum([f_1])", "calc"))
            .value();

    BOOST_TEST(found.instructions == "Read this");
    BOOST_TEST_REQUIRE(found.items.size() == 2);
    BOOST_TEST(found.items[0].text == "I feel < 3, or not");
    BOOST_TEST(found.items[0].anchors[1].label == "Now and then");
    BOOST_TEST(found.items[1].place == "line 4 (f_2)");
    BOOST_TEST(found.left_out == std::vector<std::string>{"Total"}, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(csv_needs_a_heading_and_may_hold_numbers)
{
    const auto found = find_wording("Number,Text\n1,\"One, or two\"\n2,Two\n").value();

    BOOST_TEST_REQUIRE(found.items.size() == 2);
    BOOST_TEST(found.items[0].text == "One, or two");
    BOOST_TEST(found.items[1].number.value() == 2);
}

BOOST_AUTO_TEST_SUITE_END()
