// Clinical significance: cut-offs between two populations, and the category that a change falls into when it
// is both reliable and across one.
#pragma once

#include <optional>
#include <string>

#include <boost/describe/class.hpp>
#include <boost/describe/enum.hpp>

#include "shared/measures/facts.hpp"
#include "shared/measures/limits.hpp"
#include "shared/measures/reliable_change.hpp"
#include "shared/result.hpp"

namespace attune {

// Jacobson & Truax 1991: a, two SDs from the clinical group's mean; b, within two SDs of the functional
// group's mean, with the functional group's own SD (the R package clinicalsignificance takes the clinical
// group's); c, where the two groups are equally likely.
enum class CutOffMethod { a, b, c };
BOOST_DESCRIBE_ENUM(CutOffMethod, a, b, c)

struct Group {
    double mean = 0;
    double sd = 0;
};
BOOST_DESCRIBE_STRUCT(Group, (), (mean, sd))

// The side on which the clinical range lies is the worse one; the cut-off itself belongs to it. Refuses a
// group that the method needs and that is absent, an SD not above 0, a scale of which neither end is better,
// and a clinical group that is not worse than the functional one.
Result<double> clinical_cut_off(CutOffMethod method, Direction direction,
                                const std::optional<Group>& clinical, const std::optional<Group>& functional);

// Hageman & Arrindell 1999: c between the distributions of true scores, whose SDs are SD sqrt(r).
Result<double> true_score_cut_off(Direction direction, const Group& clinical, double clinical_reliability,
                                  const Group& functional, double functional_reliability);

// The boundary rule: a score exactly at the cut-off is clinical, on either occasion.
bool is_clinical(double score, double cut_off, Direction direction);
// The same rule for a published cut-off, which says its own side.
bool is_clinical(double score, const CutOff& cut_off);

// `recovered`: reliably better, and out of the clinical range. `harmed`: reliably worse, and into it.
// `improved`, `deteriorated`: reliably so without crossing. `crossed_only`: out of the clinical range by a
// change that could be chance.
enum class Significance { recovered, improved, crossed_only, unchanged, deteriorated, harmed };
BOOST_DESCRIBE_ENUM(Significance, recovered, improved, crossed_only, unchanged, deteriorated, harmed)

// Without a cut-off nobody is recovered, crossed_only or harmed.
Significance significance(ReliableDirection change, double pre, double post, std::optional<double> cut_off,
                          Direction direction);

// What a minimal important difference says: never that a change is reliable.
enum class ImportantChange { better, less_than_important, worse };
BOOST_DESCRIBE_ENUM(ImportantChange, better, less_than_important, worse)

// A change of exactly `points` is important (inclusive).
ImportantChange important_change(double pre, double post, double points, Direction direction);

// "Better by an important amount"...
std::string words_for(ImportantChange change);

}  // namespace attune
