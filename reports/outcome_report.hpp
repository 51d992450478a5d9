// The outcomes of a practice in words and figures: the lines that the screen's table, the CSV and the paper
// all show, each with its denominator.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "shared/api/outcomes.hpp"
#include "shared/measures/instrument.hpp"

namespace attune::reports {

// Which episodes were counted, for the words around the figures.
struct OutcomeSelection {
    api::OutcomePeriod period = api::OutcomePeriod::ended;
    Day from;
    Day until;
    std::string therapist;     // empty: all who were counted
    std::string problem;       // empty: any
    std::string service = {};  // by name; empty: any and none
};

// Whose list stands behind a figure: the group, narrowed down where the figure is.
struct OutcomeList {
    OutcomeGroup group = OutcomeGroup::referred;
    std::optional<ChangeMethod> by_method = std::nullopt;
    std::optional<std::string> therapist_id = std::nullopt;
    std::optional<std::string> service = std::nullopt;  // an id, or api::no_service
    std::optional<CutOffMethod> by_cut_off = std::nullopt;

    bool operator==(const OutcomeList&) const = default;
};

enum class OutcomeUnit { per_cent, points, days, none };

// One figure. `n` of `of` is always what it was counted from.
struct OutcomeLine {
    std::string label;
    std::string code;  // for files, in English: "reliably_better"
    int n = 0;
    std::optional<int> of;
    std::optional<double> value;  // in the section's unit
    std::optional<double> sd;
    std::optional<double> low;  // the 95 % interval
    std::optional<double> high;
    OutcomeUnit unit = OutcomeUnit::per_cent;
    std::string note;                    // why there is no value, or what else is to be known
    std::optional<OutcomeList> list;     // absent where it is counted from nobody
    std::optional<VerdictKind> verdict;  // for the mark beside it
};

struct OutcomeSection {
    std::string part;  // of the report on paper
    std::string heading;
    std::string note;  // what the section's figures are, may be empty; why there are none
    std::vector<OutcomeLine> lines;
};

struct OutcomeReport {
    std::string title;      // "PHQ-9"
    std::string selection;  // "Episodes that ended between 1 Dec 2025 and 30 Nov 2026, all therapists."
    std::string
        headline;  // "31 of 42 ... have a first and a last score. Reliably better: 18 of 31 (58 %, ...)."
    std::vector<OutcomeSection> sections;
    std::vector<std::string> sources;  // what verdicts, intervals and effect sizes rest on
};

OutcomeReport outcome_report(const api::ReadOutcomes::Reply& outcomes, const Instrument& instrument,
                             const ScoreDefinition& score, const OutcomeSelection& selection);

// "31 of 42", "31".
std::string count_words(const OutcomeLine& line);
// "58 %", "15.2, SD 4.8", "21 days"; empty when there is none.
std::string value_words(const OutcomeLine& line);
// "41 to 74 %"; empty when there is none.
std::string interval_words(const OutcomeLine& line);

// "58 % (41 to 74 %)"; empty of nobody.
std::string share_words(const Share& share);

}  // namespace attune::reports
