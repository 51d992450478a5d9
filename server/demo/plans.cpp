#include "server/demo/plans.hpp"

#include <algorithm>
#include <array>
#include <span>

#include "server/demo/forms.hpp"
#include "shared/domain/goal.hpp"
#include "shared/domain/wall_clock.hpp"

namespace attune::server::demo {

namespace {

struct Wish {
    const char* text;
    int first;  // as rated in the first session
    int last;
};

struct Plan {
    std::string_view legal_name;
    FormulationBoxes boxes;
    ThreeSystems first;
    ThreeSystems now;
    std::array<Wish, 3> goals;
};

const std::vector<Plan>& plans()
{
    static const std::vector<Plan> all{
        {.legal_name = "Wren Larkwhistle",
         .boxes = {.historical_influences = "Praised for coping. Teased for crying at school. Mum often ill: "
                                            "\"don't add to it\".",
                   .memory_that_stays = "Waiting on the stairs, nobody came",
                   .fears_external = "see me as a burden and leave",
                   .fears_internal = "fall apart and never stop crying",
                   .strategies_external = "over-works, says yes, hides distress",
                   .strategies_internal = "gets the criticism in first; goes numb; plans for hours",
                   .consequences_external = "nobody knows, so no help comes",
                   .consequences_internal = "worn out, flat; proof of being weak",
                   .self_to_self =
                       "\"Pull yourself together.\" Cold, correcting, ashamed of needing anything."},
         .first = {9, 8, 1},
         .now = {6, 6, 4},
         .goals = {{{"Ask for help once a week", 2, 6},
                    {"Leave work by six", 1, 5},
                    {"Stay with sadness", 0, 4}}}},
        {.legal_name = "Saffron Nettlecombe",
         .boxes = {.historical_influences =
                       "Looked after two small brothers from the age of nine. \"You are my "
                       "rock.\"",
                   .memory_that_stays = "Missing the school trip, and nobody asking why",
                   .fears_external = "find me selfish and turn away",
                   .fears_internal = "not know who I am when I rest",
                   .strategies_external = "says yes before the question ends, hides being ill",
                   .strategies_internal = "counts what is still undone; tells herself others have it worse",
                   .consequences_external = "others lean more; her sister no longer asks how she is",
                   .consequences_internal = "exhausted, resentful, then guilty about it",
                   .self_to_self = "\"Rest when everything is done.\" A foreman, never a friend."},
         .first = {8, 9, 2},
         .now = {5, 7, 5},
         .goals = {{{"One evening a week that is mine", 1, 7},
                    {"Say \"let me think about it\"", 2, 8},
                    {"Tell my sister when I am worn out", 0, 5}}}},
    };
    return all;
}

FormulationRow version(const Plan& plan, int number, const SessionRow& session,
                       const std::string& therapist_id)
{
    const bool first = number == 1;
    const auto& systems = first ? plan.first : plan.now;
    const auto before = first ? FormulationText{} : FormulationText{plan.boxes, plan.first, {}};
    return {.client_id = session.client_id,
            .number = number,
            .boxes = plan.boxes,
            .threat = systems.threat,
            .drive = systems.drive,
            .soothing = systems.soothing,
            .changed = changed_parts(before, {plan.boxes, systems, {}}),
            .saved_by = therapist_id,
            .saved_at = session.starts_at};
}

// Session `index` of `sessions` on the straight way from the first rating to the last.
std::optional<int> rating(const Wish& goal, std::size_t index, std::size_t sessions)
{
    const auto done =
        static_cast<double>(index) / static_cast<double>(std::max<std::size_t>(sessions - 1, 1));
    return goal.first + static_cast<int>(done * (goal.last - goal.first));
}

}  // namespace

void add_plan(Records& records, const Library& library, const Person& person,
              const std::vector<SessionRow>& held, const std::string& therapist_id, Chance own)
{
    const auto plan = std::ranges::find(plans(), person.legal_name, &Plan::legal_name);
    const auto* instrument = library.find(goals_instrument);
    if (plan == plans().end() || held.size() < 3 || !instrument)
        return;
    records.formulations.push_back(version(*plan, 1, held[1], therapist_id));
    records.formulations.push_back(version(*plan, 2, held.back(), therapist_id));
    int place = 0;
    for (const auto& goal : plan->goals)
        records.goals.push_back({.id = own.uuid(),
                                 .client_id = held.front().client_id,
                                 .place = ++place,
                                 .text = goal.text,
                                 .agreed_on = local_day(held.front().starts_at),
                                 .changed_by = therapist_id,
                                 .changed_at = held.front().starts_at});
    for (const auto index : {std::size_t{0}, held.size() / 2, held.size() - 1}) {
        std::vector<std::optional<int>> answers;
        for (const auto& goal : plan->goals)
            answers.push_back(rating(goal, index, held.size()));
        add_form_of(records, *instrument, held[index], therapist_id, std::move(answers), own);
    }
}

}  // namespace attune::server::demo
