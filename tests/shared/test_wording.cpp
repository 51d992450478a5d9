// A wording held against its instrument: the count, the order as far as numbers tell it, and what must be
// said.
#include <boost/test/unit_test.hpp>

#include "shared/wording/language.hpp"
#include "shared/wording/review.hpp"
#include "tests/shared/measure_data.hpp"

using namespace attune;

namespace {

const Instrument& phq9 = test::instrument("phq9");

// Invented lines in the shape of the PHQ-9, in this order.
std::string lines(const std::vector<int>& order, bool numbered = true)
{
    std::string text;
    for (const int number : order)
        text += (numbered ? std::to_string(number) + ". " : std::string{}) + "Invented sentence " +
                std::string(static_cast<std::size_t>(number), 'x') + '\n';
    return text;
}

Review reviewed(const std::string& text)
{
    return review(phq9, find_wording(text).value());
}

Wording whole()
{
    auto wording = to_wording(phq9, find_wording(lines({1, 2, 3, 4, 5, 6, 7, 8, 9})).value());
    wording.language = "en-GB";
    wording.source = "A test";
    wording.licence = "Invented";
    return wording;
}

std::string fault_in(const Wording& wording)
{
    const auto checked = check_wording(phq9, wording);
    return checked ? "" : checked.error().fields.front().path + ": " + checked.error().sentence;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(wordings)

BOOST_AUTO_TEST_CASE(item_and_label_stand_side_by_side)
{
    const auto found = reviewed(lines({1, 2, 3, 4, 5, 6, 7, 8, 9}));

    BOOST_TEST(!found.refusal.has_value());
    BOOST_TEST_REQUIRE(found.rows.size() == 9);
    BOOST_TEST(found.rows[8].label == phq9.items[8].label);
    BOOST_TEST(found.rows[8].text == "Invented sentence xxxxxxxxx");
    BOOST_TEST(found.order == "The numbers in the text agree with the order of the sheet.");
}

BOOST_AUTO_TEST_CASE(one_too_few_says_what_was_expected_and_what_is_last)
{
    const auto found = reviewed(lines({1, 2, 3, 4, 5, 6, 7, 8}));

    BOOST_TEST(found.refusal.value().starts_with(
        "9 items expected, 8 found: the last is \u201cInvented sentence xxxxxxxx\u201d (line 8)."));
    BOOST_TEST(found.rows.size() == 9);
    BOOST_TEST(found.rows[8].doubt == "Nothing found");
}

BOOST_AUTO_TEST_CASE(one_too_many_says_where_the_instrument_ends)
{
    const auto found = reviewed(lines({1, 2, 3, 4, 5, 6, 7, 8, 9, 10}));

    BOOST_TEST(found.refusal.value().starts_with("9 items expected, 10 found: the PHQ-9 ends before"));
    BOOST_TEST(found.rows[9].doubt == "Not in the PHQ-9");
}

BOOST_AUTO_TEST_CASE(items_in_another_order_are_refused_with_the_first_that_is_out_of_place)
{
    const auto found = reviewed(lines({1, 2, 4, 3, 5, 6, 7, 8, 9}));

    BOOST_TEST(found.refusal.value() ==
               "Wrong order: item 3 was expected at line 3, but its number is 4: \u201cInvented sentence "
               "xxxx\u201d.");
    BOOST_TEST(found.rows[2].doubt == "Out of order");
}

BOOST_AUTO_TEST_CASE(numbers_at_the_end_of_names_tell_the_order_too)
{
    auto found = find_wording(lines({1, 2, 3, 4, 5, 6, 7, 8, 9}, false)).value();
    for (std::size_t i = 0; i < found.items.size(); ++i)
        found.items[i].name = "phq9_" + std::to_string(i + 1);
    BOOST_TEST(!review(phq9, found).refusal.has_value());

    std::swap(found.items[0].name, found.items[8].name);

    BOOST_TEST(review(phq9, found)
                   .refusal.value()
                   .starts_with("Wrong order: item 1 was expected at line 1, but its name ends in 9"));
}

BOOST_AUTO_TEST_CASE(names_that_end_in_other_numbers_tell_nothing)
{
    auto found = find_wording(lines({1, 2, 3, 4, 5, 6, 7, 8, 9}, false)).value();
    for (auto& item : found.items)
        item.name = "44250-9";

    BOOST_TEST(!review(phq9, found).refusal.has_value());
    BOOST_TEST(review(phq9, found).order.starts_with("The text has no numbers that tell the order."));
}

BOOST_AUTO_TEST_CASE(a_sheet_that_numbers_its_scales_anew_is_in_order_either_way)
{
    const auto& fcs = test::instrument("fcs");
    std::string through;
    std::string by_scale;
    for (const auto& item : fcs.items) {
        const auto text = ". Sentence " + std::string(static_cast<std::size_t>(item.number), 'y') + '\n';
        through += std::to_string(item.number) + text;
        by_scale += std::to_string(item.sheet_number) + text;
    }

    BOOST_TEST(!review(fcs, find_wording(through).value()).refusal.has_value());
    BOOST_TEST(!review(fcs, find_wording(by_scale).value()).refusal.has_value());
}

BOOST_AUTO_TEST_CASE(two_items_that_read_alike_are_refused)
{
    const auto found = reviewed("A\nB\nC\nD\nE\nA\nG\nH\nI\n");

    BOOST_TEST(found.refusal.value() == "Items 1 and 6 read alike: \u201cA\u201d.");
    BOOST_TEST(found.rows[5].doubt == "Reads like item 1");
}

BOOST_AUTO_TEST_CASE(a_whole_wording_passes_and_each_fault_is_named)
{
    BOOST_TEST(fault_in(whole()) == "");

    auto wrong = whole();
    wrong.language = "en_GB";
    BOOST_TEST(fault_in(wrong).starts_with("language: Say which language"));
    wrong = whole();
    wrong.items.pop_back();
    BOOST_TEST(fault_in(wrong) == "items: 9 items expected, 8 found.");
    wrong = whole();
    wrong.items[4].text = " ";
    BOOST_TEST(fault_in(wrong) == "items[4].text: Item 5 is empty.");
    wrong = whole();
    wrong.items[4].text = std::string(1001, 'x');
    BOOST_TEST(fault_in(wrong) == "items[4].text: Item 5 has 1001 characters; there is room for 1000.");
    wrong = whole();
    wrong.items[4] = wrong.items[3];
    BOOST_TEST(fault_in(wrong) == "items[4].text: Items 4 and 5 read alike.");
    wrong = whole();
    wrong.anchors.pop_back();
    BOOST_TEST(fault_in(wrong) == "anchors: The answer 3 has no text.");
    wrong = whole();
    wrong.anchors[1].value = 0;
    BOOST_TEST(fault_in(wrong) == "anchors[1].value: The answer 0 stands after a higher one, or twice.");
    wrong = whole();
    wrong.licence = "";
    BOOST_TEST(fault_in(wrong).starts_with("licence: Say what allows"));
}

BOOST_AUTO_TEST_CASE(demonstration_wording_of_every_instrument_passes_and_says_what_it_is)
{
    for (const auto& instrument : test::library().instruments())
        if (!instrument.items.empty()) {
            const auto wording = demonstration_wording(instrument);
            const auto checked = check_wording(instrument, wording);
            BOOST_TEST_CONTEXT(instrument.code << ' ' << (checked ? "" : checked.error().sentence))
            BOOST_TEST(checked.has_value());
            BOOST_TEST(wording.demonstration);
        }
}

BOOST_AUTO_TEST_CASE(languages_are_tags)
{
    BOOST_TEST(language_tag("EN-gb") == "en-GB");
    BOOST_TEST(language_tag("zh-hant-TW") == "zh-Hant-TW");
    BOOST_TEST(language_tag("english").empty());
    BOOST_TEST(language_tag("en_GB").empty());
    BOOST_TEST(language_tag("").empty());
    BOOST_TEST(language_tag("en-").empty());
    BOOST_TEST(language_in_words("en-GB") == "English (en-GB)");
    BOOST_TEST(language_in_words("de") == "German");
    BOOST_TEST(language_in_words("xx") == "xx");
}

BOOST_AUTO_TEST_SUITE_END()
