// A published table of outcomes from imported data, as the API, the report and the CSV have it; and what each
// row came to, against a classification that was worked out apart, by every method of reliable change.
#include <algorithm>
#include <array>
#include <cmath>
#include <fmt/format.h>
#include <fstream>
#include <map>
#include <sstream>

#include <boost/test/unit_test.hpp>

#include "reports/manuscript_text.hpp"
#include "reports/outcome_csv.hpp"
#include "reports/outcomes_manuscript.hpp"
#include "server/import/import.hpp"
#include "server/share.hpp"
#include "shared/api/outcomes.hpp"
#include "shared/csv/csv.hpp"
#include "shared/json/read.hpp"
#include "tests/reports/pdf_tools.hpp"
#include "tests/shared/measure_data.hpp"
#include "tests/support/record.hpp"

using namespace attune;
using namespace attune::tests;

namespace {

constexpr auto this_year = "?period=ended&from=2025-01-01&until=2100-01-01";
constexpr auto phq9_total = "/outcomes/phq9/total";

struct Published {
    double first_mean;
    double first_sd;
    double last_mean;
    double last_sd;
    double difference;
    double d;  // through the root of the mean of both variances, as the table has it
};

// Table 3 of EMS82827, as tools/published-outcomes has it, which made the pairs.
const std::map<std::string, Published> published{{"pooled", {10.75, 6.18, 7.81, 6.08, 2.94, 0.48}},
                                                 {"depressed", {15.47, 4.29, 10.81, 6.36, 4.66, 0.86}},
                                                 {"not depressed", {5.36, 2.54, 4.38, 3.32, 0.98, 0.33}}};

struct Row {
    std::string sample;
    std::string first;
    std::string last;
    std::string verdict;
    std::string recovery;
    std::vector<std::string> by_method;  // in the order of `methods`
};

constexpr std::array methods{ChangeMethod::jacobson_truax,        ChangeMethod::edwards_nunnally,
                             ChangeMethod::gulliksen_lord_novick, ChangeMethod::hsu_linn_lord,
                             ChangeMethod::nunnally_kotsch,       ChangeMethod::hageman_arrindell};

std::vector<Row> rows_of_published_table()
{
    std::ifstream in{ATTUNE_SOURCE_DIR "/tests/data/published-outcomes.csv"};
    const std::string text{std::istreambuf_iterator<char>{in}, {}};
    std::vector<Row> rows;
    const auto table = parse_csv(text, "published-outcomes.csv").value();
    for (std::size_t i = 1; i < table.size(); ++i) {
        const auto& cells = table[i].cells;
        rows.push_back({cells[0], cells[1], cells[2], cells[3], cells[4], {cells.begin() + 5, cells.end()}});
    }
    return rows;
}

std::string said_of(ReliableDirection direction)
{
    return boost::describe::enum_to_string(direction, "");
}

struct PublishedDesk {
    Practice practice;
    Caller lead = practice.sign_in("ada", api::Role::lead);
    std::vector<Row> rows;

    PublishedDesk() : rows{rows_of_published_table()}
    {
        std::string clients = "reference,legal_name,born_on,problem,started_on\n";
        std::string forms = "reference,date,instrument,score_total\n";
        for (std::size_t i = 0; i < rows.size(); ++i) {
            const auto number = std::to_string(i);
            clients += "R-" + number + "," + number + ",1990-01-01," + rows[i].sample + ",2026-01-05\n";
            forms += "R-" + number + ",2026-01-05,phq9," + rows[i].first + "\n";
            forms += "R-" + number + ",2026-03-05,phq9," + rows[i].last + "\n";
        }
        server::Connection owner{practice.database.connect_string("attune_owner")};
        const auto library = Library::from_files(server::read_share(ATTUNE_SHARE_FOLDER).instruments).value();
        std::istringstream client_rows{clients};
        std::istringstream form_rows{forms};
        server::ImportWatch watch;
        const auto imported = server::import_records(
            owner, library, {{client_rows, "clients.csv"}, server::ImportFile{form_rows, "forms.csv"}},
            {"ada"}, false, watch);
        BOOST_TEST_REQUIRE(imported.has_value(), (imported ? "" : imported.error().sentence));
        practice.database.execute("UPDATE episode SET ended_on = '2026-03-06'");
    }

    api::ReadOutcomes::Reply read(const std::string& more)
    {
        const auto answer = lead.get(phq9_total + std::string{this_year} + more);
        BOOST_TEST_REQUIRE(answer.status == 200, answer.reply.body);
        return json::from_value<api::ReadOutcomes::Reply>(answer.body).value();
    }
    api::ListOutcome::Reply list(const std::string& group, const std::string& query)
    {
        const auto answer = lead.get(phq9_total + ("/" + group) + query);
        BOOST_TEST_REQUIRE(answer.status == 200, answer.reply.body);
        return json::from_value<api::ListOutcome::Reply>(answer.body).value();
    }

    // The rows that a group lists, by number.
    std::vector<std::size_t> listed(const std::string& group)
    {
        std::vector<std::size_t> numbers;
        for (const auto& sample : published)
            for (const auto& client : list(group, this_year + ("&problem=" + query_of(sample.first))).clients)
                if (rows[std::stoul(client.legal_name)].sample == sample.first)
                    numbers.push_back(std::stoul(client.legal_name));
        std::ranges::sort(numbers);
        return numbers;
    }
    static std::string query_of(std::string sample)
    {
        const auto blank = sample.find(' ');
        return blank == std::string::npos ? sample : sample.replace(blank, 1, "%20");
    }

    // While `act` runs, the sample is found by its name alone: "depressed" would find "not depressed" as
    // well.
    template <class Act>
    void with_sample(const std::string& sample, const Act& act)
    {
        const bool in_another = sample == "depressed";
        if (in_another)
            practice.database.execute("UPDATE episode SET problem = 'other' WHERE problem = 'not depressed'");
        act("&problem=" + query_of(sample));
        if (in_another)
            practice.database.execute("UPDATE episode SET problem = 'not depressed' WHERE problem = 'other'");
    }
    // The reliability that tools/published-outcomes gave the methods, and PHQ-9 has none that they could use.
    void put_reliability_into_use()
    {
        const auto put = lead.post("/bases", R"({"instrument": "phq9", "version": 1, "score": "total",
            "kind": "practice_figures", "figures": {"instrument": "", "version": 1, "score": "", "points": null,
            "sd": 6.18, "reliability": 0.89, "reliability_kind": "alpha", "confidence": "ninety_five",
            "n": null, "population": "primary care", "source": "Kroenke et al. 2001"}})");
        BOOST_TEST_REQUIRE(put.status == 200, put.reply.body);
    }

    // What each episode of a sample came to by a method, by the number that is its client's name.
    std::map<std::string, std::string> classified_by(ChangeMethod method, const std::string& query)
    {
        const auto by = this_year + query + "&by_method=" + boost::describe::enum_to_string(method, "");
        std::map<std::string, std::string> found;
        for (const auto& [group, direction] : {std::pair{"reliably_better", ReliableDirection::better},
                                               std::pair{"no_reliable_change", ReliableDirection::none},
                                               std::pair{"reliably_worse", ReliableDirection::worse}})
            for (const auto& client : list(group, by).clients)
                found[client.legal_name] = said_of(direction);
        return found;
    }
};

std::string without_space(std::string text)
{
    std::erase_if(text, [](char c) { return c == ' ' || c == '\n'; });
    return text;
}

double hundredths(double value)
{
    return std::round(value * 100) / 100;
}

}  // namespace

BOOST_FIXTURE_TEST_SUITE(a_published_table, PublishedDesk)

BOOST_AUTO_TEST_CASE(is_reproduced_from_imported_data_as_it_was_printed)
{
    for (const auto& [sample, printed] : published) {
        ScoreChange scores;
        with_sample(sample, [&](const std::string& query) { scores = read(query).outcomes.scores; });

        BOOST_TEST(scores.first.n == 240, sample);
        BOOST_TEST(hundredths(*scores.first.mean) == printed.first_mean, sample);
        BOOST_TEST(hundredths(*scores.first.sd) == printed.first_sd, sample);
        BOOST_TEST(hundredths(*scores.last.mean) == printed.last_mean, sample);
        BOOST_TEST(hundredths(*scores.last.sd) == printed.last_sd, sample);
        BOOST_TEST(hundredths(-*scores.change.mean) == printed.difference, sample);
        const double variance = (*scores.first.sd * *scores.first.sd + *scores.last.sd * *scores.last.sd) / 2;
        BOOST_TEST(hundredths(-*scores.change.mean / std::sqrt(variance)) == printed.d, sample);
        // The report's own d is through the SD of the first scores with Hedges' correction, here for 239
        // degrees; worked out from the printed figures, which are rounded.
        constexpr double correction = 1 - 3.0 / (4 * 239 - 1);
        const double expected = printed.difference / printed.first_sd * correction;
        BOOST_TEST_REQUIRE(scores.effect.has_value(), sample);
        BOOST_TEST(std::abs(scores.effect->d - expected) < 0.005, sample << ": " << scores.effect->d);
        BOOST_TEST(scores.effect->low < scores.effect->d);
        BOOST_TEST(scores.effect->high > scores.effect->d);
    }
}

// The change has the sign of what became of the scores; the table prints how far they fell.
BOOST_AUTO_TEST_CASE(stands_so_in_the_report_on_paper_and_in_plain_text)
{
    const auto& phq9 = test::instrument("phq9");
    const auto& total = phq9.scores.front();
    for (const auto& [sample, printed] : published) {
        api::ReadOutcomes::Reply reply;
        with_sample(sample, [&](const std::string& query) { reply = read(query); });
        const reports::OutcomesText text{.practice = "Larkspur Practice",
                                         .report = reports::outcome_report(reply, phq9, total, {}),
                                         .bars = reports::outcome_bars(reply.outcomes, true),
                                         .made_at = reply.made_at};
        const auto manuscript = chosen(reports::outcomes_manuscript(text), {});
        const reports::PdfFile pdf{reports::pdf_of(
            reports::paper_of(manuscript, reports::print_palette, reports::outcome_drawings(text)))};

        // Without spaces: a cell's words may stand on two lines.
        for (const auto& said : {without_space(reports::plain_text_of(manuscript)),
                                 without_space(pdf.ask("pdftotext -raw % -"))})
            for (const auto& figure :
                 {fmt::format("{:.2f},SD{:.2f}", printed.first_mean, printed.first_sd),
                  fmt::format("{:.2f},SD{:.2f}", printed.last_mean, printed.last_sd),
                  fmt::format("{:.2f},SD", -printed.difference), std::string{"240of240"}})
                BOOST_TEST(said.find(figure) != std::string::npos, sample << ": " << figure << '\n' << said);
    }
}

BOOST_AUTO_TEST_CASE(stands_so_in_the_csv)
{
    const auto& phq9 = test::instrument("phq9");
    for (const auto& [sample, printed] : published) {
        api::ReadOutcomes::Reply reply;
        with_sample(sample, [&](const std::string& query) { reply = read(query); });
        const auto table =
            parse_csv(reports::csv_of(reports::outcome_report(reply, phq9, phq9.scores.front(), {})), "o.csv")
                .value();
        const auto figures_of = [&](const std::string& code) {
            const auto row =
                std::ranges::find_if(table, [&](const auto& one) { return one.cells[3] == code; });
            BOOST_TEST_REQUIRE((row != table.end()), code);
            BOOST_TEST(row->cells[4] == "240", code);
            return std::pair{hundredths(std::stod(row->cells[6])), hundredths(std::stod(row->cells[7]))};
        };
        BOOST_TEST((figures_of("first_mean") == std::pair{printed.first_mean, printed.first_sd}), sample);
        BOOST_TEST((figures_of("last_mean") == std::pair{printed.last_mean, printed.last_sd}), sample);
        BOOST_TEST(figures_of("change_mean").first == -printed.difference, sample);
    }
}

// By every method that the report offers.
BOOST_AUTO_TEST_CASE(is_classified_row_by_row_by_each_method_as_python_classified_it)
{
    put_reliability_into_use();
    for (const auto& [sample, printed] : published)
        with_sample(sample, [&, sample = sample](const std::string& query) {
            const auto reply = read(query);
            BOOST_TEST(reply.reliability.value() == 0.89);
            BOOST_TEST_REQUIRE(reply.outcomes.methods.size() == methods.size());
            for (std::size_t i = 0; i < methods.size(); ++i) {
                const auto& counted = reply.outcomes.methods[i];
                BOOST_TEST_REQUIRE((counted.method == methods[i]));
                BOOST_TEST(counted.why_not == "", sample);
                const auto name = citation_of(methods[i]);
                const auto found = classified_by(methods[i], query);
                BOOST_TEST(found.size() == 240U, name);
                for (const auto& [number, direction] : found)
                    BOOST_TEST(direction == rows[std::stoul(number)].by_method[i],
                               name << ", row " << number << " of " << sample);
                BOOST_TEST(std::ranges::count_if(found, [](const auto& one) {
                               return one.second == said_of(ReliableDirection::better);
                           }) == counted.better);
            }
        });
}

BOOST_AUTO_TEST_CASE(is_classified_row_by_row_as_python_classified_it)
{
    const auto expected = [&](auto matches) {
        std::vector<std::size_t> numbers;
        for (std::size_t i = 0; i < rows.size(); ++i)
            if (matches(rows[i]))
                numbers.push_back(i);
        return numbers;
    };
    for (const std::string verdict : {"reliably_better", "no_reliable_change", "reliably_worse"}) {
        const auto wanted = expected([&](const Row& row) { return row.verdict == verdict; });
        BOOST_TEST(!wanted.empty());
        BOOST_TEST(listed(verdict) == wanted, boost::test_tools::per_element());
    }
    BOOST_TEST(listed("clinical_at_start") == expected([](const Row& row) {
                   return row.recovery != "newly_clinical" && row.recovery != "never_clinical";
               }),
               boost::test_tools::per_element());
    BOOST_TEST(listed("recovered") == expected([](const Row& row) {
                   return row.recovery == "recovered" || row.recovery == "reliably_recovered";
               }),
               boost::test_tools::per_element());
    BOOST_TEST(listed("reliably_recovered") ==
                   expected([](const Row& row) { return row.recovery == "reliably_recovered"; }),
               boost::test_tools::per_element());
    BOOST_TEST(
        listed("newly_clinical") == expected([](const Row& row) { return row.recovery == "newly_clinical"; }),
        boost::test_tools::per_element());
    BOOST_TEST(listed("not_judged").empty());
}

BOOST_AUTO_TEST_SUITE_END()
