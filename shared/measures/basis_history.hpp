// The bases that a practice has put into use for a score, one after the other, and which of them judges a
// form: a verdict keeps the basis that it was given by.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <boost/describe/class.hpp>
#include <boost/describe/enum.hpp>

#include "shared/domain/day.hpp"
#include "shared/measures/basis.hpp"

namespace attune {

// What can be put into use: the practice's figures, its own baselines as they are, or what is published
// again.
enum class StoredKind { practice_figures, practice_baselines, published };
BOOST_DESCRIBE_ENUM(StoredKind, practice_figures, practice_baselines, published)

// One basis as it was put into use: the practice's figures, or its own baselines as they were that day; with
// neither, what is published holds again.
struct StoredBasis {
    std::string instrument;
    int version = 1;
    std::string score;
    int number = 1;  // among those of this score, from 1
    Instant since;
    std::optional<PracticeFigures> figures;
    std::optional<BaselineStatistic> baselines;
};
BOOST_DESCRIBE_STRUCT(StoredBasis, (), (instrument, version, score, number, since, figures, baselines))

class BasisHistory {
public:
    // Nothing was put into use: what is published judges.
    BasisHistory() = default;

    // Of one score, by number, as it was put into use.
    explicit BasisHistory(std::vector<StoredBasis> stored) : stored_{std::move(stored)} {}

    // How many times the basis may have changed by then, because one was put into use or a published figure
    // confirmed: forms with the same number are judged by the same basis.
    [[nodiscard]] std::size_t changes_until(Instant entered, const Instrument& instrument,
                                            const ScoreDefinition& score) const;

    // What judges a form that was entered then: the basis in use at that moment, or else the first that came
    // later. A basis that another has followed since says so. `baselines` is how many first scores the
    // practice has so far, for what `none` lacks.
    [[nodiscard]] Basis at(Instant entered, const Instrument& instrument, const ScoreDefinition& score,
                           int baselines = 0) const;

    // What judges a form that is entered now.
    [[nodiscard]] Basis now(const Instrument& instrument, const ScoreDefinition& score,
                            int baselines = 0) const;

    [[nodiscard]] const std::vector<StoredBasis>& stored() const { return stored_; }

private:
    [[nodiscard]] std::vector<Instant> changes(const Instrument& instrument,
                                               const ScoreDefinition& score) const;
    [[nodiscard]] Basis in_use_at(Instant when, const Instrument& instrument,
                                  const ScoreDefinition& score) const;

    std::vector<StoredBasis> stored_;
};

// "Version 2, in use since 3 Nov 2026.", "Confirmed by the practice, in use since ...", and when another has
// followed it; empty for what was always published. By
// the clock on the wall.
std::string use_in_words(const Basis& basis);

}  // namespace attune
