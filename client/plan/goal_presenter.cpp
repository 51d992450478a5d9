#include "client/plan/goal_presenter.hpp"

#include <algorithm>

#include "client/forms/kept_write.hpp"
#include "client/forms/typed_time.hpp"
#include "client/plan/goals.hpp"
#include "shared/domain/client_name.hpp"
#include "shared/domain/plain_text.hpp"
#include "shared/languages/spoken.hpp"

namespace attune::desktop {

GoalPresenter::GoalPresenter(GoalView& view, Screen& screen, ClientModel& model, const std::string& goal_id,
                             const Draft* draft)
    : view_{view},
      screen_{screen},
      model_{model},
      draft_id_{draft ? draft->id : new_key()}
{
    kept_.goal_id = goal_id;
    take();
    if (draft) {
        if (const auto kept = json::from_text<Kept>(draft->json))
            kept_ = *kept;
    }
}

// The form as it stands before anybody types.
void GoalPresenter::take()
{
    const auto today = medium_date(to_local(screen_.clock()).day);
    kept_.form = {{}, today, GoalState::open, today};
    if (!model_.overview())
        return;
    const auto& goals = model_.overview()->goals;
    const auto goal = std::ranges::find(goals, kept_.goal_id, &api::Goal::goal_id);
    if (goal == goals.end())
        return;
    kept_.row_version = goal->row_version;
    kept_.form = {goal->text, medium_date(goal->agreed_on), goal->state,
                  goal->ended_on ? medium_date(*goal->ended_on) : today};
}

void GoalPresenter::begin()
{
    view_.show_form(kept_.form);
}

void GoalPresenter::change(const GoalForm& form)
{
    if (busy_ || form == kept_.form)
        return;
    kept_.form = form;
    screen_.drafts.keep(draft());
}

Draft GoalPresenter::draft() const
{
    std::string title = say("Goal");
    if (const auto* overview = model_.overview())
        title += ", " + full_name(overview->client.details);
    return {draft_id_, draft_kind, model_.client_id(), std::move(title), json::to_text(kept_), {}};
}

Result<api::Goal> GoalPresenter::read() const
{
    const auto today = to_local(screen_.clock()).day;
    api::Goal goal;
    goal.text = trimmed(kept_.form.text);
    if (goal.text.empty())
        return invalid("text", say("Write the goal, in the client's own words."));
    if (const auto length = characters(goal.text); length > room_for_goal)
        return invalid("text",
                       say("There is room for {1} characters; these are {2}.", room_for_goal, length));
    const auto agreed_on = parse_typed_day(kept_.form.agreed_on);
    if (!agreed_on)
        return invalid("agreed_on", say("This is not a date. Write it like 24 Nov 2026 or 24/11/2026."));
    if (*agreed_on > today)
        return invalid("agreed_on", say("This day lies ahead."));
    goal.agreed_on = *agreed_on;
    goal.state = kept_.form.state;
    if (goal.state == GoalState::open)
        return goal;
    goal.ended_on = parse_typed_day(kept_.form.ended_on);
    if (!goal.ended_on)
        return invalid("ended_on", say("This is not a date. Write it like 24 Nov 2026 or 24/11/2026."));
    if (*goal.ended_on > today)
        return invalid("ended_on", say("This day lies ahead."));
    if (*goal.ended_on < goal.agreed_on)
        return invalid("ended_on", say("The goal was agreed on after that day."));
    return goal;
}

void GoalPresenter::submit()
{
    if (busy_)
        return;
    const auto goal = read();
    view_.show_faults(goal ? std::vector<FieldError>{} : goal.error().fields);
    view_.show_sentence({});
    if (goal)
        send(*goal);
}

void GoalPresenter::send(const api::Goal& goal)
{
    busy_ = true;
    view_.show_busy(true);
    if (kept_.key.empty())
        kept_.key = new_key();
    const auto done = [this](const Result<api::Goal>& reply) { answered(reply); };
    if (is_new())
        send_kept<api::CreateGoal>(screen_, alive_, {model_.client_id(), goal.text, goal.agreed_on}, draft(),
                                   kept_.key, done);
    else
        send_kept<api::UpdateGoal>(screen_, alive_,
                                   {model_.client_id(), kept_.goal_id, kept_.row_version, goal.text,
                                    goal.agreed_on, goal.state, goal.ended_on},
                                   draft(), kept_.key, done);
    view_.show_sentence(waiting_sentence(screen_.calls));
}

void GoalPresenter::answered(const Result<api::Goal>& reply)
{
    busy_ = false;
    kept_.key.clear();
    if (reply) {
        model_.amend([&](api::Overview& overview) { put_goal(overview, *reply); });
        screen_.status.say(saved_words(screen_));
        return view_.close();
    }
    view_.show_busy(false);
    view_.show_faults(reply.error().fields);
    view_.show_sentence(reply.error().sentence);
    if (reply.error().code != RefusalCode::stale)
        return;
    if (const auto theirs = json::from_text<api::Goal>(reply.error().current))
        meet(*theirs);
}

// Both stay, and saving again puts this one in its place.
void GoalPresenter::meet(const api::Goal& theirs)
{
    model_.amend([&](api::Overview& overview) { put_goal(overview, theirs); });
    kept_.row_version = theirs.row_version;
    screen_.drafts.keep(draft());
    view_.show_sentence(
        say("{1} has changed this goal meanwhile: \"{2}\" ({3}). Save to put yours in its place, or discard "
            "yours.",
            theirs.changed_by, theirs.text, words_for(theirs.state)));
}

void GoalPresenter::discard()
{
    screen_.drafts.remove(draft_id_);
}

}  // namespace attune::desktop
