// The formulation told to its client, and what supports its parts.
#include <algorithm>

#include <boost/test/unit_test.hpp>

#include "shared/domain/plain_formulation.hpp"
#include "shared/measures/evidence_words.hpp"
#include "tests/shared/measure_data.hpp"

using namespace attune;
using namespace attune::test;

namespace {

FormulationText written()
{
    FormulationText text;
    text.boxes.historical_influences = "Praised for coping";
    text.boxes.fears_external = "see me as a burden";
    text.systems = {8, std::nullopt, 2};
    return text;
}

Evidence score_for(FormulationPart part)
{
    return {.part = part, .kind = EvidenceKind::score, .administration_id = "a1", .score = "total"};
}

}  // namespace

BOOST_AUTO_TEST_SUITE(plain_formulation)

BOOST_AUTO_TEST_CASE(says_what_is_written_in_the_order_of_reading_and_nothing_that_is_empty)
{
    const auto parts = in_plain_words(written(), {});

    BOOST_TEST_REQUIRE(parts.size() == 3U);
    BOOST_TEST(parts[0].heading == "What you have lived through");
    BOOST_TEST(parts[1].text == "see me as a burden");
    BOOST_TEST((parts[2].part == FormulationPart::three_systems));
    BOOST_TEST(parts[2].text == "Threat 8 of 10, drive not rated, soothing 2 of 10.");
}

BOOST_AUTO_TEST_CASE(a_part_that_was_left_out_is_not_said)
{
    const auto parts =
        in_plain_words(written(), {FormulationPart::three_systems, FormulationPart::historical_influences});

    BOOST_TEST_REQUIRE(parts.size() == 1U);
    BOOST_TEST((parts[0].part == FormulationPart::fears_external));
}

BOOST_AUTO_TEST_CASE(every_part_has_plain_words_of_its_own_that_speak_to_the_client)
{
    FormulationText whole = written();
    for (const auto& box : formulation_boxes)
        whole.boxes.*box.text = "x";

    std::vector<std::string> headings;
    for (const auto& part : in_plain_words(whole, {})) {
        const bool to_the_client = part.lead.find("you") != std::string::npos ||
                                   part.lead.find("You") != std::string::npos ||
                                   part.lead.find("us ") != std::string::npos;
        BOOST_TEST(to_the_client, part.lead);
        headings.push_back(part.heading);
    }

    BOOST_TEST(headings.size() == formulation_boxes.size() + 1);
    std::ranges::sort(headings);
    BOOST_TEST((std::ranges::adjacent_find(headings) == headings.end()));
}

BOOST_AUTO_TEST_CASE(what_supports_a_part_changes_it_however_it_is_named)
{
    auto before = written();
    before.evidence = {score_for(FormulationPart::fears_external)};
    auto after = before;
    after.evidence[0].words = "PHQ-9: 21 on 3 Sep 2026";

    BOOST_TEST(changed_parts(before, after).empty());
    after.evidence.push_back(score_for(FormulationPart::three_systems));
    const auto changed = changed_parts(before, after);
    BOOST_TEST_REQUIRE(changed.size() == 1U);
    BOOST_TEST((changed[0] == FormulationPart::three_systems));
}

BOOST_AUTO_TEST_CASE(evidence_is_named_with_its_day)
{
    const auto phq9 = instrument("phq9");
    const Day day{std::chrono::year{2026} / 9 / 3};

    BOOST_TEST(score_as_evidence(phq9, phq9.scores.front(), 21, day) == "PHQ-9: 21 on 3 Sep 2026");
    const auto item = item_as_evidence(phq9, 9, 1, day);
    BOOST_TEST_REQUIRE(item.has_value());
    BOOST_TEST(item->starts_with("PHQ-9, item 9, "));
    BOOST_TEST(item->ends_with(": several days on 3 Sep 2026"));
    BOOST_TEST(!item_as_evidence(phq9, 10, 1, day).has_value());
    BOOST_TEST(!item_as_evidence(phq9, 0, 1, day).has_value());
    BOOST_TEST(note_as_evidence(11, day) == "Note of session 11 on 3 Sep 2026");
}

BOOST_AUTO_TEST_SUITE_END()
