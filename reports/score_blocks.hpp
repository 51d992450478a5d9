// What every report says of scores: the sentences in short, the table, what each verdict rests on, and the
// one chart.
#pragma once

#include <string>
#include <vector>

#include "shared/api/summary.hpp"
#include "shared/manuscript/manuscript.hpp"

namespace attune::reports {

// "PHQ-9, depression"
std::string title_and_topic(const api::SummaryScore& score);

// The captions of the first few, and how many scores there are when that is not all.
std::string in_short(const std::vector<api::SummaryScore>& scores);

// A table with the small charts and the basis of each verdict; below it a sentence or two a score: the
// verdict in full, prorated and incomplete forms. Nothing without scores.
std::vector<ManuscriptBlock> scores_in_full(const std::vector<api::SummaryScore>& scores);
// First, now, change and verdict alone, for who wants no more.
std::vector<ManuscriptBlock> scores_in_short(const std::vector<api::SummaryScore>& scores);

// The chart under its heading, and what it shows in words.
void fill_chart(ManuscriptPart& part, ManuscriptChart chart);

// The verdict in full, with what it rests on.
std::string verdict_in_full(const Course& course);

// "6 or more is reliable", "more than 8.3 is reliable", or why there is no basis.
std::string basis_words(const Basis& basis);

// The score at `index`, or null.
const api::SummaryScore* score_at(const std::vector<api::SummaryScore>& scores, std::optional<int> index);

}  // namespace attune::reports
