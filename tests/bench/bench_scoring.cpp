// How many nine-item forms a second one core scores and judges: status, missing count, band and verdict
// against a baseline. Prints one line; a seventh of the forms has a blank.
#include <cmath>
#include <cstdio>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>

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

}  // namespace

int main()
{
    const auto phq9 = read_phq9();
    const auto& definition = phq9.scores.front();
    const auto basis = find_basis(phq9, definition, std::nullopt);
    const PreparedScore score{phq9, definition};
    const auto items = phq9.items.size();
    const auto answers = invented_answers(items);

    Tally tally;
    const auto start = std::clock();  // processor time: what other programs take does not count
    for (int round = 0; round < rounds; ++round)
        for (std::size_t form = 0; form < forms; ++form) {
            const auto scored = score(Answers{answers}.subspan(form * items, items));
            tally.add(scored, judge_kind(definition, basis, 14.0, scored.value));
        }
    const auto seconds = static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;

    const double rate = static_cast<double>(forms) * rounds / seconds;
    std::fprintf(stderr, "scoring's digest: %llx\n", tally.digest);
    const auto millions = [](double number) {
        return std::to_string(std::lround(number / 1e6)) + " million";
    };
    const bool met = attune::bench::row("scoring, nine-item forms judged", millions(rate) + "/s a core",
                                        "≥ " + millions(wanted) + "/s a core", rate >= wanted);
    return met ? 0 : 1;
}
