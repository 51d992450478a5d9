// How many nine-item forms a second one core scores and judges: status, missing count, band and verdict
// against a baseline. A seventh of the forms has a blank.
//
//   bench_scoring              prints a line with the rate beside its limit
//   bench_scoring --forms      writes the forms as JSON to standard output, for others to score
//   bench_scoring PEERS.json   prints besides what multiple it is of the rates found there
#include <cmath>
#include <cstdio>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <tuple>

#include <boost/json/parse.hpp>
#include <boost/json/value.hpp>

#include "shared/measures/change.hpp"
#include "shared/measures/scoring.hpp"
#include "tests/bench/row.hpp"

using namespace attune;

namespace {

constexpr std::size_t forms = 4096;
constexpr int rounds = 4000;
constexpr double wanted = 5e6;

Instrument read_phq9()
{
    const std::filesystem::path file =
        std::filesystem::path{ATTUNE_SOURCE_DIR} / "shared/instruments/phq9.json";
    std::ifstream in{file};
    return parse_instrument(std::string{std::istreambuf_iterator<char>{in}, {}}).value();
}

std::vector<std::optional<int>> invented_answers(std::size_t items)
{
    std::mt19937 random{2026};
    std::vector<std::optional<int>> answers(forms * items);
    for (auto& answer : answers)
        answer = static_cast<int>(random() % 4);
    for (std::size_t form = 0; form < forms; form += 7)
        answers[form * items + random() % items].reset();
    return answers;
}

// All that was worked out flows into one number, so that none of it can be left out.
struct Tally {
    unsigned long long digest = 0;

    void add(const BareScore& score, VerdictKind verdict)
    {
        const auto value = score.value ? static_cast<unsigned long long>(*score.value) : 99ULL;
        digest = digest * 31 + value * 1000 + static_cast<unsigned long long>(score.missing) * 100 +
                 static_cast<unsigned long long>(score.band + 1) * 10 +
                 static_cast<unsigned long long>(verdict) + (score.prorated ? 7 : 0);
    }
};

// Forms a second, scored and judged.
double rate_of(const Instrument& phq9, const std::vector<std::optional<int>>& answers)
{
    const auto& definition = phq9.scores.front();
    const auto basis = find_basis(phq9, definition, std::nullopt);
    const PreparedScore score{phq9, definition};
    const auto items = phq9.items.size();

    Tally tally;
    const auto start = std::clock();  // processor time: what other programs take does not count
    for (int round = 0; round < rounds; ++round)
        for (std::size_t form = 0; form < forms; ++form) {
            const auto scored = score(Answers{answers}.subspan(form * items, items));
            tally.add(scored, judge_kind(definition, basis, 14.0, scored.value));
        }
    const auto seconds = static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;

    std::fprintf(stderr, "scoring's digest: %llx\n", tally.digest);
    return static_cast<double>(forms) * rounds / seconds;
}

void write_forms(const std::vector<std::optional<int>>& answers, std::size_t items)
{
    for (std::size_t form = 0; form < forms; ++form) {
        std::string line;
        for (const auto& answer : Answers{answers}.subspan(form * items, items))
            line += (line.empty() ? "" : ",") + (answer ? std::to_string(*answer) : "null");
        std::printf("%s[%s]", form == 0 ? "[" : ",\n", line.c_str());
    }
    std::printf("]\n");
}

// The peers count a blank as nothing; this does not.
bool beside_peers(double rate, const std::string& file)
{
    std::ifstream in{file};
    const auto peers = boost::json::parse(std::string{std::istreambuf_iterator<char>{in}, {}});
    bool met = true;
    for (const auto& [key, name, least] :
         {std::tuple{"fhirpath", "fhirpath.js", 100.0}, std::tuple{"survey", "survey-core", 2000.0}}) {
        const auto peer = peers.at(key).to_number<double>();
        const auto times = std::to_string(std::lround(rate / peer)) + " times";
        const auto limit = "≥ " + std::to_string(std::lround(least)) + " times its " +
                           std::to_string(std::lround(peer)) + "/s";
        met &= bench::row(std::string{"scoring beside "} + name, times, limit, rate >= least * peer);
    }
    return met;
}

}  // namespace

int main(int argc, char** argv)
{
    const auto phq9 = read_phq9();
    const auto answers = invented_answers(phq9.items.size());
    const std::string wish = argc > 1 ? argv[1] : "";
    if (wish == "--forms") {
        write_forms(answers, phq9.items.size());
        return 0;
    }
    const auto rate = rate_of(phq9, answers);
    const auto millions = [](double number) {
        return std::to_string(std::lround(number / 1e6)) + " million";
    };
    bool met = bench::row("scoring, nine-item forms judged", millions(rate) + "/s a core",
                          "≥ " + millions(wanted) + "/s a core", rate >= wanted);
    if (!wish.empty())
        met &= beside_peers(rate, wish);
    return met ? 0 : 1;
}
