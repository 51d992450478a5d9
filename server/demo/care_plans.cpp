#include "server/demo/care_plans.hpp"

#include <algorithm>

#include "shared/domain/wall_clock.hpp"

namespace attune::server::demo {

namespace {

struct InventedCarePlan {
    std::string_view legal_name;
    int first_phase;
    CarePlanContents now;
    int days_to_review;  // from the last session held; not above 0: it has come
};

const std::vector<InventedCarePlan>& care_plans()
{
    static const std::vector<InventedCarePlan> all{
        {.legal_name = "Wren Larkwhistle",
         .first_phase = 3,
         .now = {.phase = 7,
                 .targets = {{"fcs", "self", "to take kindness in without a joke"},
                             {"phq9", "total", "below 10 by March"},
                             {"fscrs", "inadequate_self", ""}},
                 .interventions = {{"compassionate_letter", ""},
                                   {"functional_look_at_critic", ""},
                                   {"soothing_rhythm_breathing", ""},
                                   {"", "Ask Jo for one hour on Sundays"}},
                 .fears = {.to_others = {"They lean on me and I disappear", 30},
                           .from_others = {"They will want something back, or stop when they see me cry", 65},
                           .to_self = {"If I am kind to myself I fall apart and never stop crying", 80}},
                 .review_on = std::nullopt,
                 .agreed_on = std::nullopt,
                 .agreed_how = "in session"},
         .days_to_review = 0},
        {.legal_name = "Saffron Nettlecombe",
         .first_phase = 1,
         .now = {.phase = 8,
                 .targets = {{"fcs", "from_others", "let somebody carry a bag"}, {"gad7", "total", ""}},
                 .interventions = {{"assertiveness_from_the_compassionate_self", ""},
                                   {"receiving_compassion_log", ""},
                                   {"", "Sister comes along to a session"}},
                 .fears = {.to_others = {"If I say no once, they will be lost", 45},
                           .from_others = {"Then I owe them", 55},
                           .to_self = {"It is lazy. Who does the work then?", 40}},
                 .review_on = std::nullopt,
                 .agreed_on = std::nullopt,
                 .agreed_how = "in session"},
         .days_to_review = 49},
    };
    return all;
}

CarePlanRow version(int number, const CarePlanContents& before, const CarePlanContents& contents,
                    const SessionRow& session, const std::string& therapist_id)
{
    return {.client_id = session.client_id,
            .number = number,
            .phase = contents.phase,
            .targets = contents.targets,
            .interventions = contents.interventions,
            .fears = contents.fears,
            .review_on = contents.review_on,
            .agreed_on = contents.agreed_on,
            .agreed_how = contents.agreed_how,
            .changed = changed_parts(before, contents),
            .saved_by = therapist_id,
            .saved_at = session.starts_at};
}

}  // namespace

void add_care_plan(Records& records, const Person& person, const std::vector<SessionRow>& held,
                   const std::string& therapist_id)
{
    const auto plan = std::ranges::find(care_plans(), person.legal_name, &InventedCarePlan::legal_name);
    if (plan == care_plans().end() || held.size() < 3)
        return;
    const auto& midway = held[held.size() / 2];
    auto now = plan->now;
    now.agreed_on = local_day(midway.starts_at);
    now.review_on = Day{local_day(held.back().starts_at).value + std::chrono::days{plan->days_to_review}};
    auto first = now;
    first.phase = plan->first_phase;
    first.interventions.resize(1);
    first.agreed_on = local_day(held[1].starts_at);
    first.review_on = now.agreed_on;
    records.care_plans.push_back(version(1, {}, first, held[1], therapist_id));
    records.care_plans.push_back(version(2, first, now, midway, therapist_id));
}

}  // namespace attune::server::demo
