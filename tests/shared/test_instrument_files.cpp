// The instruments as shipped, held to what the product promises of them.
#include <set>

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include "shared/measures/scoring.hpp"
#include "shared/wording/wording.hpp"
#include "tests/shared/measure_data.hpp"

using namespace attune;
using namespace attune::test;
namespace data = boost::unit_test::data;

namespace {

InstrumentFile renamed(std::string name, std::string text)
{
    return {std::move(name), std::move(text)};
}

std::string replaced(std::string text, std::string_view from, std::string_view to)
{
    return text.replace(text.find(from), from.size(), to);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(instrument_files)

BOOST_AUTO_TEST_CASE(all_are_read_those_of_every_day_first)
{
    std::vector<std::string> codes;
    for (const auto& measure : library().instruments())
        codes.push_back(measure.code);

    BOOST_TEST(codes.size() == 46U);
    codes.resize(8);
    BOOST_TEST((codes == std::vector<std::string>{"fcs", "phq9", "gad7", "core10", "who5", "fscrs", "audit_c",
                                                  "ceas"}));
}

BOOST_AUTO_TEST_CASE(a_score_that_is_off_says_why)
{
    for (const auto& measure : library().instruments())
        for (const auto& score : measure.scores)
            BOOST_TEST((score.ready || score.not_ready_because.has_value()),
                       measure.code + ", " + score.code);
}

BOOST_AUTO_TEST_CASE(what_is_not_free_for_software_needs_the_practices_statement)
{
    for (const auto* code :
         {"ors", "srs", "wemwbs", "swemwbs", "isi", "reqol10", "panas", "core10", "core_om"})
        BOOST_TEST(instrument(code).licence.needs_statement, code);
    for (const auto* code : {"fcs", "fscrs", "phq9", "gad7", "who5", "scs", "pcl5", "iapt_phobia"})
        BOOST_TEST(!instrument(code).licence.needs_statement, code);
}

BOOST_AUTO_TEST_CASE(no_order_of_items_has_been_checked_against_an_official_sheet)
{
    for (const auto& measure : library().instruments())
        BOOST_TEST(order_is_checked(measure) == measure.own_wording.has_value(), measure.code);
}

BOOST_AUTO_TEST_CASE(attunes_own_measures_work_from_the_first_minute)
{
    for (const auto* code : {"four_fears", "three_systems", "goals"}) {
        const auto& measure = instrument(code);
        BOOST_TEST(measure.own_wording.has_value(), code);
        BOOST_TEST(check_wording(measure, own_wording(measure)).has_value(), code);
        BOOST_TEST(!measure.licence.needs_statement, code);
        for (const auto& score : measure.scores)
            BOOST_TEST(score.ready, code);
    }
}

// Ten tenths of four beliefs are a hundred per cent; a client of one goal has a score from that one.
BOOST_AUTO_TEST_CASE(beliefs_are_per_cent_and_goals_that_are_not_there_do_not_count)
{
    const auto beliefs = score(instrument("four_fears"), sheet("AAAA05050000")).value();
    BOOST_TEST(*beliefs[0].value == 100.0);
    BOOST_TEST(*beliefs[1].value == 25.0);
    BOOST_TEST(*beliefs[2].value == 0.0);
    const auto one_goal = score(instrument("goals"), sheet("7nn")).value();
    BOOST_TEST(*one_goal[0].value == 7.0);
}

BOOST_DATA_TEST_CASE(item_counts_scores_and_names,
                     data::make({"fcs", "phq9", "gad7", "core10", "who5", "fscrs"}) ^
                         data::make({38U, 9U, 7U, 10U, 5U, 22U}) ^ data::make({3U, 1U, 1U, 1U, 1U, 4U}) ^
                         data::make({"Fear of compassion for others", "PHQ-9", "GAD-7", "CORE-10", "WHO-5",
                                     "Inadequate self (FSCRS)"}),
                     code, items, scores, name)
{
    const auto& measure = instrument(code);

    BOOST_TEST(measure.items.size() == items);
    BOOST_TEST(measure.scores.size() == scores);
    BOOST_TEST(display_name(measure, measure.scores.front()) == name);
}

BOOST_AUTO_TEST_CASE(the_fcs_restarts_its_numbers_in_each_scale)
{
    const auto& fcs = instrument("fcs");

    for (const auto& score : fcs.scores)
        for (std::size_t i = 0; i < score.items.size(); ++i)
            BOOST_TEST(fcs.items[static_cast<std::size_t>(score.items[i] - 1)].sheet_number ==
                       static_cast<int>(i) + 1);
}

// A cut-off is drawn where one is verified and no other of its score competes with it.
BOOST_DATA_TEST_CASE(charted_cut_offs,
                     data::make({"phq9", "gad7", "core10", "who5", "iapt_phobia"}) ^
                         data::make({10.0, 8.0, 11.0, 50.0, 4.0}),
                     code, value)
{
    const auto& measure = instrument(code);
    const auto* cut_off = charted_cut_off(measure, measure.scores.front().code);

    BOOST_TEST_REQUIRE(cut_off != nullptr);
    BOOST_TEST(cut_off->value == value);
}

BOOST_AUTO_TEST_CASE(the_fears_have_neither_cut_off_nor_bands)
{
    for (const auto* code : {"fcs", "fscrs"}) {
        BOOST_TEST(instrument(code).cut_offs.empty());
        BOOST_TEST(instrument(code).bands.empty());
        BOOST_TEST(instrument(code).reliable_changes.empty());
    }
}

BOOST_AUTO_TEST_CASE(only_the_core_measures_allow_a_blank)
{
    for (const auto& measure : library().instruments())
        for (const auto& score : measure.scores)
            if (blanks_allowed(measure, score.code) > 0)
                BOOST_TEST((measure.code == "core10" || measure.code == "core_om"), measure.code);
}

BOOST_AUTO_TEST_CASE(item_labels_are_capitalised_topics_without_a_full_stop)
{
    for (const auto& measure : library().instruments())
        for (const auto& item : measure.items) {
            BOOST_TEST((item.label.front() >= 'A' && item.label.front() <= 'Z'), item.label);
            BOOST_TEST(item.label.back() != '.', item.label);
        }
}

BOOST_AUTO_TEST_CASE(every_source_listed_is_used)
{
    for (const auto& [name, text] : shipped_files()) {
        const auto measure = parse_instrument(text).value();
        for (const auto& source : measure.sources)
            BOOST_TEST((text.find("\"source\": \"" + source.code + '"') != std::string::npos),
                       name + ", " + source.code);
    }
}

BOOST_AUTO_TEST_CASE(the_newest_version_is_found_unless_one_is_named)
{
    const auto phq9 = read_file(source_dir() / "shared/instruments/phq9.json");
    const std::vector files{renamed("phq9.json", phq9),
                            renamed("phq9-2.json", replaced(phq9, "\"version\": 1", "\"version\": 2"))};

    const auto both = Library::from_files(files);

    BOOST_TEST_REQUIRE(both.has_value());
    BOOST_TEST(both->find("phq9")->version == 2);
    BOOST_TEST(both->find("phq9", 1)->version == 1);
    BOOST_TEST(both->find("phq9", 3) == nullptr);
    BOOST_TEST(both->find("bdi") == nullptr);
}

BOOST_AUTO_TEST_CASE(faults_name_their_file)
{
    const auto phq9 = read_file(source_dir() / "shared/instruments/phq9.json");
    const std::vector files{renamed("phq9.json", phq9), renamed("copy.json", phq9), renamed("empty.json", ""),
                            renamed("bad.json", replaced(phq9, "\"max\": 27", "\"max\": 28"))};

    const auto refused = Library::from_files(files);

    BOOST_TEST_REQUIRE(refused.has_error());
    BOOST_TEST_REQUIRE(refused.error().fields.size() >= 3U);
    BOOST_TEST(refused.error().sentence == "copy.json: code is that of another file with the same version.");
    BOOST_TEST(refused.error().fields[1].path == "empty.json");
    BOOST_TEST(refused.error().fields[2].path == "bad.json: scores[0].max");
}

BOOST_AUTO_TEST_CASE(a_library_of_no_files_is_empty)
{
    const auto none = Library::from_files({});

    BOOST_TEST_REQUIRE(none.has_value());
    BOOST_TEST(none->instruments().empty());
    BOOST_TEST(none->find("phq9") == nullptr);
}

BOOST_AUTO_TEST_SUITE_END()
