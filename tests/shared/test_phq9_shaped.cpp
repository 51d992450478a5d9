// Nine invented items in the shape of the PHQ-9, as a practice has them: pasted, as a FHIR Questionnaire and
// as a REDCap dictionary. Each is found and held against the instrument.
#include <array>
#include <functional>

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include "shared/wording/review.hpp"
#include "tests/shared/measure_data.hpp"

using namespace attune;
namespace data = boost::unit_test::data;

namespace {

const Instrument& nine_item_measure = test::instrument("phq9");

// LOINC's codes of the nine items, in the order of the sheet: not the order of their numbers.
constexpr std::array loinc{"44250-9", "44255-8", "44259-0", "44254-1", "44251-7",
                           "44258-2", "44252-5", "44253-3", "44260-8"};

std::string sentence(std::size_t item)
{
    return "Invented sentence " + std::string(item + 1, 'x');
}

std::string questionnaire(const std::string& items)
{
    return R"({"resourceType": "Questionnaire", "title": "Nine", "language": "en-GB", "item": [)" + items +
           "]}";
}

// Its four answers; `first` lets them begin with another one.
std::string answers(std::size_t first = 0)
{
    static const std::array words{"Never", "Some days", "Most days", "Daily"};
    std::string options;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const auto value = (first + i) % words.size();
        options += (i == 0 ? "" : ",") + std::string{R"({"valueCoding": {"display": ")"} + words[value] +
                   R"("}, "extension": [{"url": "http://hl7.org/fhir/StructureDefinition/ordinalValue", )" +
                   R"("valueDecimal": )" + std::to_string(value) + "}]}";
    }
    return options;
}

std::string question(const std::string& link_id, std::size_t item, const std::string& options = answers())
{
    return R"({"linkId": ")" + link_id + R"(", "type": "choice", "text": ")" + sentence(item) +
           R"(", "answerOption": [)" + options + "]}";
}

// The three ways, each of items in some order, with numbers by which the order can be told.
using Order = std::vector<std::size_t>;

std::string pasted(const Order& order)
{
    std::string text;
    for (const auto item : order)
        text += std::to_string(item) + ". " + sentence(item - 1) + '\n';
    return text;
}

std::string as_questionnaire(const Order& order)
{
    std::string items;
    for (const auto item : order)
        items += (items.empty() ? "" : ",") + question("q" + std::to_string(item), item - 1);
    return questionnaire(items);
}

std::string dictionary_row(const std::string& name, const std::string& label,
                           const std::string& choices = "0, Never | 1, Some days | 2, Most days | 3, Daily")
{
    return name + ",nine,,radio,\"" + label + "\",\"" + choices + "\",,,,,,,,,,,,\n";
}

std::string as_dictionary(const Order& order)
{
    std::string rows =
        "\"Variable / Field Name\",\"Form Name\",\"Section Header\",\"Field Type\",\"Field "
        "Label\",\"Choices, "
        "Calculations, OR Slider Labels\",\"Field Note\",\"Text Validation Type OR Show Slider "
        "Number\",\"Text "
        "Validation Min\",\"Text Validation Max\",Identifier?,\"Branching Logic (Show field only "
        "if...)\",\"Required Field?\",\"Custom Alignment\",\"Question Number (surveys only)\",\"Matrix Group "
        "Name\",\"Matrix Ranking?\",\"Field Annotation\"\n";
    for (const auto item : order)
        rows += dictionary_row("phq_" + std::to_string(item), sentence(item - 1));
    return rows;
}

const Order nine_in_order{1, 2, 3, 4, 5, 6, 7, 8, 9};
const Order eight_of_nine{1, 2, 3, 4, 5, 6, 7, 8};
const Order ten_items{1, 2, 3, 4, 5, 6, 7, 8, 9, 10};
const Order third_and_fourth_swapped{1, 2, 4, 3, 5, 6, 7, 8, 9};

struct Way {
    std::string format;
    std::function<std::string(const Order&)> text;
    bool has_answers;
    std::string eighth, tenth, third_of_swapped;  // where they stand, in its own words
    std::string by;                               // what tells the order
};

std::ostream& operator<<(std::ostream& out, const Way& way)
{
    return out << way.format;
}

const std::vector<Way> ways{{"text", pasted, false, "line 8", "line 10", "line 3", "its number is"},
                            {"FHIR Questionnaire", as_questionnaire, true, "linkId q8", "linkId q10",
                             "linkId q4", "its name ends in"},
                            {"REDCap data dictionary", as_dictionary, true, "line 9 (phq_8)",
                             "line 11 (phq_10)", "line 4 (phq_4)", "its name ends in"}};

std::string refusal_of(const std::string& text)
{
    const auto found = find_wording(text);
    return found ? review(nine_item_measure, *found).refusal.value_or("accepted") : found.error().sentence;
}

std::string quoted(std::size_t item)
{
    return "\u201c" + sentence(item - 1) + "\u201d";
}

// A text in which the n-th of something stands twice, or not at all.
std::string replaced(std::string text, std::string_view what, std::string_view by)
{
    return text.replace(text.find(what), what.size(), by);
}

std::string ten_megabytes_from(const std::string& beginning)
{
    return beginning + std::string(std::size_t{10} * 1024 * 1024, '\xA7');
}

}  // namespace

BOOST_AUTO_TEST_SUITE(phq9_shaped)

BOOST_DATA_TEST_CASE(nine_items_are_found_and_stand_beside_their_labels, data::make(ways), way)
{
    const auto found = find_wording(way.text(nine_in_order)).value();
    const auto held = review(nine_item_measure, found);
    auto wording = to_wording(nine_item_measure, found);
    wording.language = "en-GB";
    wording.source = "A test";
    wording.licence = "Invented";

    BOOST_TEST(found.format == way.format);
    BOOST_TEST(!held.refusal.has_value());
    BOOST_TEST(held.order == "The numbers in the text agree with the order of the sheet.");
    BOOST_TEST_REQUIRE(held.rows.size() == 9U);
    for (std::size_t i = 0; i < 9; ++i) {
        BOOST_TEST(held.rows[i].number == static_cast<int>(i) + 1);
        BOOST_TEST(held.rows[i].label == nine_item_measure.items[i].label);
        BOOST_TEST(held.rows[i].text == sentence(i));
        BOOST_TEST(held.rows[i].doubt == "");
    }
    BOOST_TEST(check_wording(nine_item_measure, wording).has_value());
    BOOST_TEST_REQUIRE(wording.anchors.size() == 4U);
    BOOST_TEST(wording.anchors[3].value == 3);
    BOOST_TEST(wording.anchors[3].label == (way.has_answers ? "Daily" : "nearly every day"));
}

BOOST_DATA_TEST_CASE(a_wrong_count_is_told_with_what_was_found_and_where, data::make(ways), way)
{
    BOOST_TEST(refusal_of(way.text(eight_of_nine)) == "9 items expected, 8 found: the last is " + quoted(8) +
                                                          " (" + way.eighth +
                                                          "). Is one missing, or do two share a line?");
    BOOST_TEST(refusal_of(way.text(ten_items)) == "9 items expected, 10 found: the PHQ-9 ends before " +
                                                      quoted(10) + " (" + way.tenth +
                                                      "). Take out what is no item.");
}

BOOST_DATA_TEST_CASE(a_wrong_order_is_told_with_the_first_item_that_is_out_of_place, data::make(ways), way)
{
    const auto held = review(nine_item_measure, find_wording(way.text(third_and_fourth_swapped)).value());

    BOOST_TEST(held.refusal.value() == "Wrong order: item 3 was expected at " + way.third_of_swapped +
                                           ", but " + way.by + " 4: " + quoted(4) + '.');
    BOOST_TEST(held.rows[2].doubt == "Out of order");
}

// Among nine good items one that is not: nothing is read, and the sentence says which.
BOOST_AUTO_TEST_CASE(one_fault_among_nine_items_is_told_by_its_name)
{
    const auto fhir = as_questionnaire(nine_in_order);
    const auto redcap = as_dictionary(nine_in_order);
    const std::string third_ordinal =
        R"("extension": [{"url": "http://hl7.org/fhir/StructureDefinition/ordinalValue", "valueDecimal": 2}])";

    BOOST_TEST(refusal_of(replaced(fhir, R"("linkId": "q7")", R"("linkId": "q2")")) ==
               "The linkId \"q2\" is used twice, the second time at item[6]. Nothing was read.");
    BOOST_TEST(
        refusal_of(replaced(fhir, third_ordinal, R"("extension": [])")) ==
        "The item with the linkId \"q1\": its answer \"Most days\" has no ordinal value, so it could not be "
        "scored. Add the extension ordinalValue or itemWeight to it. Nothing was read.");
    BOOST_TEST(refusal_of(replaced(redcap, "phq_7,", "phq_2,")) ==
               "The field name \"phq_2\" is used twice, the second time at line 8. Nothing was read.");
    BOOST_TEST(refusal_of(replaced(redcap, "2, Most days", "Most days"))
                   .starts_with("The choice \"Most days\" at line 2 (phq_1) has no whole number"));
    BOOST_TEST(refusal_of(replaced(pasted(nine_in_order), "7. " + sentence(6), "7. " + sentence(1))) ==
               "Items 2 and 7 read alike: " + quoted(2) + '.');
}

BOOST_DATA_TEST_CASE(ten_megabytes_of_garbage_are_refused_whatever_they_begin_as, data::make(ways), way)
{
    BOOST_TEST(refusal_of(ten_megabytes_from(way.text(nine_in_order))).starts_with("The text has 10.0 MB; "));
}

// Trap: whoever sorts by code puts the eighth question third.
BOOST_AUTO_TEST_CASE(loinc_codes_that_do_not_count_upwards_change_no_order)
{
    std::string items;
    for (std::size_t i = 0; i < loinc.size(); ++i)
        items += (i == 0 ? "" : ",") + question("/" + std::string{loinc[i]}, i, answers(i % 4));

    const auto found = find_wording(questionnaire(items)).value();
    const auto held = review(nine_item_measure, found);

    BOOST_TEST(!held.refusal.has_value());
    for (std::size_t i = 0; i < loinc.size(); ++i) {
        BOOST_TEST(held.rows[i].text == sentence(i));
        BOOST_TEST(held.rows[i].label == nine_item_measure.items[i].label);
        BOOST_TEST(held.rows[i].doubt == "");
    }
    BOOST_TEST(held.order ==
               "The text has no numbers that tell the order. Compare each item with its label.");
    for (const auto& item : to_wording(nine_item_measure, found).items)
        for (std::size_t i = 0; i < item.anchors.size(); ++i)
            BOOST_TEST(item.anchors[i].value == static_cast<int>(i));
}

// Trap: the example of the Medizininformatik-Initiative answers linkIds that its own Questionnaire does not
// have, and brings a total along. Attune takes neither answers nor totals from there.
BOOST_AUTO_TEST_CASE(a_response_with_foreign_link_ids_and_a_total_of_its_own_is_no_questionnaire)
{
    const auto found =
        find_wording(R"({"resourceType": "QuestionnaireResponse", "questionnaire": "x", "item": [)"
                     R"({"linkId": "other-1", "answer": [{"valueInteger": 3}]},)"
                     R"({"linkId": "total", "answer": [{"valueInteger": 27}]}]})");

    BOOST_TEST_REQUIRE(found.has_error());
    BOOST_TEST(found.error().sentence ==
               "This is a FHIR QuestionnaireResponse; load the Questionnaire itself. Nothing was read.");
}

// The same in a Questionnaire: what computes a total asks nobody, and is left out by name.
BOOST_AUTO_TEST_CASE(a_total_in_the_questionnaire_is_no_tenth_item)
{
    std::string items;
    for (std::size_t i = 0; i < loinc.size(); ++i)
        items += question("/" + std::string{loinc[i]}, i) + ",";
    items += R"({"linkId": "/44261-6", "type": "decimal", "text": "Sum of it all"})";

    const auto found = find_wording(questionnaire(items)).value();

    BOOST_TEST(!review(nine_item_measure, found).refusal.has_value());
    BOOST_TEST(found.left_out == std::vector<std::string>{"Sum of it all"}, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_SUITE_END()
