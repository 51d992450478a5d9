#include "server/whose_diary.hpp"

#include <algorithm>

#include "server/db/therapists.hpp"
#include "server/refusals.hpp"
#include "shared/languages/spoken.hpp"

namespace attune::server {

namespace {

bool keeps_everybodys(const Context& context)
{
    return api::may(context.user.role, api::Permission::run_reception) ||
           api::may(context.user.role, api::Permission::keep_practice);
}

}  // namespace

Result<api::Therapist> whose_diary(Context& context, const std::optional<std::string>& therapist_id)
{
    if (!api::may(context.user.role, api::Permission::run_reception)) {
        if (therapist_id && *therapist_id != context.user.user_id)
            return invalid("therapist_id", to_say("You book in your own diary alone."));
        return api::Therapist{context.user.user_id, context.user.display_name};
    }
    const auto all = Therapists{context.db}.all();
    const auto found = std::ranges::find(all, therapist_id.value_or(""), &api::Therapist::user_id);
    if (found == all.end())
        return invalid("therapist_id", to_say("Choose the therapist in whose diary this goes."));
    return *found;
}

std::vector<api::Therapist> kept_by(Context& context)
{
    auto all = Therapists{context.db}.all();
    if (!keeps_everybodys(context))
        std::erase_if(all, [&](const api::Therapist& one) { return one.user_id != context.user.user_id; });
    return all;
}

Result<api::Therapist> whose_hours(Context& context, const std::optional<std::string>& therapist_id)
{
    const auto kept = kept_by(context);
    const auto wanted = therapist_id.value_or(context.user.user_id);
    const auto found = std::ranges::find(kept, wanted, &api::Therapist::user_id);
    if (found != kept.end())
        return *found;
    if (!therapist_id && !kept.empty())
        return kept.front();
    return invalid("therapist_id", to_say("You keep your own working hours and leave alone."));
}

}  // namespace attune::server
