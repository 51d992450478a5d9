// The limits of the published instruments, typed from their publications as docs/instruments names them and
// not from the files: what the files say is held against these. Each with the score one step short of it, in
// the score's own steps.
#pragma once

#include <ostream>

namespace attune::test {

// `at` is clinical still, `beyond` is the next score that is not.
struct CutOffRow {
    const char *code, *score;
    double at, beyond;
};

inline constexpr CutOffRow cut_off_rows[]{
    {"audit_c", "total", 5, 4},
    {"core10", "clinical", 11, 10},
    {"core10", "clinical", 13, 12},
    {"core_om", "total", 10, 330.0 / 34},  // 34 and 33 points of 34 items, times ten
    {"ede_qs", "total", 15, 14},
    {"gad2", "total", 3, 2},
    {"gad7", "total", 8, 7},
    {"gad7", "total", 10, 9},
    {"iapt_phobia", "social", 4, 3},
    {"iapt_phobia", "panic_or_illness", 4, 3},
    {"iapt_phobia", "specific", 4, 3},
    {"iesr", "total", 33, 32},
    {"iesr", "total", 34, 33},
    {"iesr", "total", 46, 45},
    {"isi", "total", 10, 9},
    {"ors", "total", 25, 25.1},
    {"pcl5", "total", 31, 30},
    {"pcl5", "total", 34, 33},
    {"pcl5", "total", 32, 31},
    {"phq2", "total", 3, 2},
    {"phq9", "total", 10, 9},
    {"phq9", "total", 10, 9},
    {"pswq", "total", 45, 44},
    {"pswq", "total", 62, 61},
    {"pswq", "total", 65, 64},
    {"reqol10", "total", 24, 25},
    {"srs", "total", 36, 36.1},
    // Steps of four: 48 is the highest that is clinical, 52 the lowest that is not.
    {"who5", "percentage", 50, 52},
    {"who5", "percentage", 28, 32}};

// A change of `enough` points is reliable, one of `short_of` is not; `up` where a rise is the better way.
struct CriterionRow {
    const char *code, *score;
    double enough, short_of;
    bool up;
};

inline constexpr CriterionRow criterion_rows[]{{"core10", "clinical", 6, 5, false},
                                               {"core10", "clinical", 9, 8, false},
                                               {"core_om", "total", 5, 5 - 10.0 / 34, false},
                                               {"gad7", "total", 4, 3, false},
                                               {"gad7", "total", 3.53, 3, false},
                                               {"gbo", "goals", 2.45, 7.0 / 3, true},
                                               {"iesr", "total", 9, 8, false},
                                               {"ors", "total", 5, 4.9, true},
                                               {"pcl5", "total", 5, 4, false},
                                               {"pcl5", "total", 10, 9, false},
                                               {"pcl5", "total", 12, 11, false},
                                               {"pcl5", "total", 15, 14, false},
                                               {"pcl5", "total", 18, 17, false},
                                               {"phq9", "total", 6, 5, false},
                                               {"phq9", "total", 5.2, 5, false},
                                               {"pswq", "total", 10, 9, false},
                                               {"reqol10", "total", 5, 4, true},
                                               {"swemwbs", "metric", 2.87, 2.86, true}};

// The same for the least change that matters.
inline constexpr CriterionRow minimal_rows[]{
    {"gad7", "total", 4, 3, false}, {"isi", "total", 6, 5, false},    {"pcl5", "total", 10, 9, false},
    {"phq9", "total", 5, 4, false}, {"reqol10", "total", 5, 4, true}, {"who5", "percentage", 10, 8, true},
    {"wsas", "total", 8, 7, false}};

// A band begins at `from`; the score before it, `below`, lies in the band before.
struct EdgeRow {
    const char *code, *score;
    double from, below;
    const char *label, *label_below;
};

inline constexpr EdgeRow edge_rows[]{
    {"audit_c", "total", 1, 0, "lower risk", "abstinent"},
    {"audit_c", "total", 5, 4, "increasing risk", "lower risk"},
    {"audit_c", "total", 8, 7, "higher risk", "increasing risk"},
    {"audit_c", "total", 11, 10, "possible dependence", "higher risk"},
    {"core10", "clinical", 6, 5, "low", "healthy"},
    {"core10", "clinical", 11, 10, "mild", "low"},
    {"core10", "clinical", 15, 14, "moderate", "mild"},
    {"core10", "clinical", 20, 19, "moderate to severe", "moderate"},
    {"core10", "clinical", 25, 24, "severe", "moderate to severe"},
    // Doubled sums are even: the score before 21 is 20, the one before 15 is 14.
    {"dass21", "depression", 10, 8, "mild", "normal"},
    {"dass21", "depression", 14, 12, "moderate", "mild"},
    {"dass21", "depression", 21, 20, "severe", "moderate"},
    {"dass21", "depression", 28, 26, "extremely severe", "severe"},
    {"dass21", "anxiety", 8, 6, "mild", "normal"},
    {"dass21", "anxiety", 10, 8, "moderate", "mild"},
    {"dass21", "anxiety", 15, 14, "severe", "moderate"},
    {"dass21", "anxiety", 20, 18, "extremely severe", "severe"},
    {"dass21", "stress", 15, 14, "mild", "normal"},
    {"dass21", "stress", 19, 18, "moderate", "mild"},
    {"dass21", "stress", 26, 24, "severe", "moderate"},
    {"dass21", "stress", 34, 32, "extremely severe", "severe"},
    {"gad7", "total", 5, 4, "mild", "minimal"},
    {"gad7", "total", 10, 9, "moderate", "mild"},
    {"gad7", "total", 15, 14, "severe", "moderate"},
    {"isi", "total", 8, 7, "subthreshold", "no clinically significant insomnia"},
    {"isi", "total", 15, 14, "moderate", "subthreshold"},
    {"isi", "total", 22, 21, "severe", "moderate"},
    {"k10", "total", 16, 15, "moderate", "low"},
    {"k10", "total", 22, 21, "high", "moderate"},
    {"k10", "total", 30, 29, "very high", "high"},
    {"phq9", "total", 5, 4, "mild", "none to minimal"},
    {"phq9", "total", 10, 9, "moderate", "mild"},
    {"phq9", "total", 15, 14, "moderately severe", "moderate"},
    {"phq9", "total", 20, 19, "severe", "moderately severe"},
    {"rses", "total", 15, 14, "normal range", "low"},
    {"rses", "total", 26, 25, "high", "normal range"},
    // Six means of four or five answers: steps of 1/120.
    {"scs", "total", 2.5, 299.0 / 120, "moderate", "low"},
    {"scs", "total", 3.51, 421.0 / 120, "high", "moderate"},
    {"scs_sf", "total", 2.5, 29.0 / 12, "moderate", "low"},
    {"scs_sf", "total", 3.51, 42.0 / 12, "high", "moderate"},
    {"wsas", "total", 10, 9, "significant but less severe", "subclinical"},
    {"wsas", "total", 21, 20, "moderately severe or worse", "significant but less severe"}};

// From answer `at` the item is at its level; it is not at the answer before.
struct RiskRow {
    const char* code;
    int item, at, below;
    const char* kind;
};

inline constexpr RiskRow risk_rows[]{
    {"core10", 6, 1, 0, "self_harm"},        {"core_om", 6, 1, 0, "harm_to_others"},
    {"core_om", 9, 1, 0, "self_harm"},       {"core_om", 16, 1, 0, "self_harm"},
    {"core_om", 22, 1, 0, "harm_to_others"}, {"core_om", 24, 1, 0, "self_harm"},
    {"core_om", 34, 1, 0, "self_harm"},      {"dass21", 21, 2, 1, "soft_prompt"},
    {"ede_qs", 7, 2, 1, "medical"},          {"fscrs", 9, 1, 0, "self_harm"},
    {"fscs", 6, 2, 1, "self_harm"},          {"fscs", 13, 2, 1, "self_harm"},
    {"pcl5", 16, 3, 2, "soft_prompt"},       {"phq9", 9, 1, 0, "self_harm"},
    {"reqol10", 6, 1, 0, "self_harm"}};

inline std::ostream& operator<<(std::ostream& out, const CutOffRow& row)
{
    return out << row.code << ", " << row.score << ", cut-off " << row.at;
}
inline std::ostream& operator<<(std::ostream& out, const CriterionRow& row)
{
    return out << row.code << ", " << row.score << ", a change of " << row.enough;
}
inline std::ostream& operator<<(std::ostream& out, const EdgeRow& row)
{
    return out << row.code << ", " << row.score << ", band from " << row.from;
}
inline std::ostream& operator<<(std::ostream& out, const RiskRow& row)
{
    return out << row.code << ", item " << row.item;
}

}  // namespace attune::test
