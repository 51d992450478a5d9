#include "client/care_team/care_team_presenter.hpp"

#include "client/break_glass/break_glass_words.hpp"
#include "client/forms/typed_time.hpp"
#include "shared/domain/wall_clock.hpp"
#include "shared/json/write.hpp"
#include "shared/languages/spoken.hpp"

namespace attune::desktop {

void CareTeamPresenter::refresh()
{
    screen_.calls.call<api::ReadCareTeam>(
        alive_, {model_.client_id()}, [this](const Result<api::ReadCareTeam::Reply>& reply) { take(reply); });
}

void CareTeamPresenter::take(const Result<api::ReadCareTeam::Reply>& reply)
{
    if (!reply)
        return view_.show_sentence(reply.error().sentence);
    // Other news of the client leaves alone what is just being chosen and typed.
    if (loaded_ && json::to_text(*reply) == json::to_text(care_team_))
        return;
    loaded_ = true;
    care_team_ = *reply;
    view_.show_team();
}

void CareTeamPresenter::add(std::size_t colleague)
{
    if (colleague >= care_team_.may_join.size())
        return view_.show_sentence(say("Choose a colleague first."));
    screen_.calls.call<api::AddToCareTeam>(
        alive_, {model_.client_id(), care_team_.may_join[colleague].username},
        [this](const Result<api::AddToCareTeam::Reply>& reply) {
            if (!reply)
                return view_.show_sentence(reply.error().sentence);
            view_.show_sentence(
                say("{1} is on the care team now and sees this client.", reply->display_name));
            refresh();
        });
}

bool CareTeamPresenter::can_end(std::size_t member) const
{
    return care_team_.may_change && member < care_team_.team.size() &&
           care_team_.team[member].capacity == api::TeamCapacity::member;
}

void CareTeamPresenter::end(std::size_t member, const std::string& reason)
{
    if (!can_end(member))
        return;
    const auto leaving = care_team_.team[member];
    screen_.calls.call<api::EndMembership>(
        alive_, {model_.client_id(), leaving.user_id, trimmed(reason)},
        [this, leaving](const Result<api::ReadCareTeam::Reply>& reply) {
            view_.show_sentence(reply ? say("{1} is no longer on the care team.", leaving.display_name)
                                      : std::string{});
            take(reply);
        });
}

std::string member_words(const api::TeamMember& member, Instant now)
{
    switch (member.capacity) {
        case api::TeamCapacity::responsible:
            return say("responsible therapist, since {1}", medium_date(local_day(member.started_at)));
        case api::TeamCapacity::member:
            return say("since {1}", medium_date(local_day(member.started_at)));
        case api::TeamCapacity::cover:
            return say("while a risk answer waits");
        case api::TeamCapacity::break_glass:
            return say("by break-glass until {1}", until_words(member.until.value_or(now), now));
    }
    return {};
}

namespace {

std::string what_happened(const api::TeamEvent& event, Instant now)
{
    if (event.capacity == api::TeamCapacity::break_glass)
        return event.happened == api::TeamHappening::left
                   ? say("{1} ended the break-glass", event.display_name)
                   : say("{1} opened the record by break-glass until {2}", event.display_name,
                         until_words(event.until.value_or(now), now));
    if (event.happened == api::TeamHappening::left)
        return say("{1} left", event.display_name);
    if (event.capacity == api::TeamCapacity::responsible)
        return say("{1} became responsible", event.display_name);
    return event.capacity == api::TeamCapacity::cover ? say("{1} stands in", event.display_name)
                                                      : say("{1} joined", event.display_name);
}

}  // namespace

std::string event_words(const api::TeamEvent& event, Instant now)
{
    auto words = medium_date(local_day(event.at)) + ": " + what_happened(event, now);
    if (!event.done_by.empty() && event.done_by != event.display_name)
        words += ", " + say("through {1}", event.done_by);
    return event.reason.empty() ? words : words + ". " + event.reason;
}

}  // namespace attune::desktop
