// What is typed of a care plan: from a version, back into one, and what becomes of two texts of the same one.
// Pure values.
#pragma once

#include <string>
#include <vector>

#include "shared/domain/care_plan.hpp"
#include "shared/result.hpp"

namespace attune::desktop {

struct FearForm {
    std::string text;
    std::string belief;  // empty: not rated

    bool operator==(const FearForm&) const = default;
};
BOOST_DESCRIBE_STRUCT(FearForm, (), (text, belief))

struct CarePlanForm {
    int phase = 0;  // 0: not said
    std::vector<PlanTarget> targets;
    std::vector<Intervention> interventions;
    std::string in_other_words;   // an intervention that is being typed and does not stand in the list yet
    std::vector<FearForm> fears;  // in the order of fear_members
    std::string review_on;        // days as typed; empty: none
    std::string agreed_on;
    std::string agreed_how;

    bool operator==(const CarePlanForm&) const = default;
};
BOOST_DESCRIBE_STRUCT(CarePlanForm, (),
                      (phase, targets, interventions, in_other_words, fears, review_on, agreed_on,
                       agreed_how))

CarePlanForm form_of(const CarePlanContents& contents);

// Refuses (invalid) what cannot be read or does not fit, each fault with its path. What is being typed of an
// intervention counts as one.
Result<CarePlanContents> contents_of(const CarePlanForm& form, Day today);

// Two forms that both grew out of `base`, as one: a part that one of them changed is that one's; of a part
// that both changed, mine stays.
struct MergedCarePlan {
    CarePlanForm form;
    std::vector<CarePlanPart> both;  // where mine stands and theirs differs
};
MergedCarePlan merged(const CarePlanForm& base, const CarePlanForm& mine, const CarePlanForm& theirs);

}  // namespace attune::desktop
