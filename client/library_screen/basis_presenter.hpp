// Putting another basis into use for the verdicts on one score: figures that were read, the practice's own
// baselines as they are today, or what is published. Says before what it would mean. No wx here.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "client/screen.hpp"
#include "shared/api/practice_library.hpp"

namespace attune::desktop {

// As it was typed and chosen.
struct TypedBasis {
    StoredKind kind = StoredKind::practice_figures;
    bool criterion = false;  // a number of points; else SD and reliability
    std::string points;
    std::string sd;
    std::string reliability;
    ReliabilityKind reliability_kind = ReliabilityKind::alpha;
    Confidence confidence = Confidence::ninety_five;
    std::string n;
    std::string population;
    std::string source;
};

// Refuses (invalid, by the member's name) what is no figure, and what check_practice_figures() refuses.
Result<PracticeFigures> read_figures(const TypedBasis& typed);

class BasisView {
public:
    virtual ~BasisView() = default;
    // What the next forms would be judged by; a sentence for the whole dialog.
    virtual void show_preview(const std::string& sentence) = 0;
    virtual void show_busy(bool busy) = 0;
    virtual void show_faults(const std::vector<FieldError>& faults) = 0;
    virtual void show_sentence(const std::string& sentence) = 0;
    virtual void close() = 0;
};

class BasisPresenter {
public:
    // `done` runs once another basis is in use.
    BasisPresenter(BasisView& view, Screen& screen, const Instrument& instrument,
                   const ScoreDefinition& score, const api::ReadPracticeLibrary::Reply& practice,
                   std::function<void()> done);

    // What can be put into use now, figures always first.
    [[nodiscard]] const std::vector<StoredKind>& kinds() const { return kinds_; }
    [[nodiscard]] const std::string& score_name() const { return score_name_; }

    // At every keystroke and choice.
    void change(const TypedBasis& typed);
    void put_into_use();

private:
    [[nodiscard]] Basis basis_of(const PracticeFigures& figures) const;
    [[nodiscard]] std::string preview() const;

    BasisView& view_;
    Screen& screen_;
    Instrument instrument_;
    ScoreDefinition score_;
    std::string score_name_;
    std::optional<BaselineStatistic> baselines_;
    std::vector<StoredKind> kinds_;
    TypedBasis typed_;
    std::function<void()> done_;
    std::shared_ptr<void> alive_ = std::make_shared<char>();
};

}  // namespace attune::desktop
