#include "client/plan/care_plan_presenter.hpp"

#include <algorithm>

#include "client/forms/kept_write.hpp"
#include "shared/domain/client_name.hpp"
#include "shared/domain/plain_text.hpp"
#include "shared/languages/spoken.hpp"

namespace attune::desktop {

CarePlanPresenter::CarePlanPresenter(CarePlanView& view, Screen& screen, ClientModel& model,
                                     const Draft* draft)
    : view_{view},
      screen_{screen},
      model_{model},
      draft_id_{draft ? draft->id : new_key()}
{
    kept_.base = form_of({});
    const auto* overview = model_.overview();
    if (overview && overview->care_plan) {
        kept_.row_version = overview->care_plan->number;
        kept_.base = form_of(overview->care_plan->contents);
    }
    kept_.form = kept_.base;
    if (draft) {
        if (const auto kept = json::from_text<Kept>(draft->json))
            kept_ = *kept;
    }
    if (!overview)
        return;
    scores_ = score_choices(*overview, screen_.library, kept_.form.targets);
    exercises_ = exercise_choices(*overview, screen_.library);
}

void CarePlanPresenter::begin()
{
    view_.show_form(kept_.form);
}

std::vector<std::string> CarePlanPresenter::interventions() const
{
    std::vector<std::string> lines;
    lines.reserve(kept_.form.interventions.size());
    for (const auto& intervention : kept_.form.interventions)
        lines.push_back(intervention_words(intervention, screen_.library));
    return lines;
}

bool CarePlanPresenter::has_room_for_intervention() const
{
    return may_write() && kept_.form.interventions.size() < most_interventions;
}

void CarePlanPresenter::change(const CarePlanForm& form)
{
    if (busy_ || !may_write() || form == kept_.form)
        return;
    kept_.form = form;
    screen_.drafts.keep(draft());
}

Draft CarePlanPresenter::draft() const
{
    std::string title = say("Plan");
    if (const auto* overview = model_.overview())
        title += ", " + full_name(overview->client.details);
    return {draft_id_, draft_kind, model_.client_id(), std::move(title), json::to_text(kept_), {}};
}

void CarePlanPresenter::change_and_show(const CarePlanForm& form)
{
    change(form);
    view_.show_form(kept_.form);
}

// What stands in the list already is not put there twice.
void CarePlanPresenter::add(Intervention intervention)
{
    auto form = kept_.form;
    if (intervention.exercise.empty())
        form.in_other_words.clear();
    if (std::ranges::find(form.interventions, intervention) == form.interventions.end())
        form.interventions.push_back(std::move(intervention));
    change_and_show(form);
}

void CarePlanPresenter::add_exercise(const std::string& code)
{
    if (has_room_for_intervention())
        add({code, {}});
}

void CarePlanPresenter::add_words()
{
    const std::string words{trimmed(kept_.form.in_other_words)};
    if (!words.empty() && has_room_for_intervention())
        add({{}, words});
}

void CarePlanPresenter::remove_intervention(std::size_t index)
{
    if (index >= kept_.form.interventions.size())
        return;
    auto form = kept_.form;
    form.interventions.erase(form.interventions.begin() + static_cast<std::ptrdiff_t>(index));
    change_and_show(form);
}

void CarePlanPresenter::submit()
{
    if (busy_ || !may_write())
        return;
    const auto contents = contents_of(kept_.form, to_local(screen_.clock()).day);
    show_faults(contents ? std::vector<FieldError>{} : contents.error().fields);
    view_.show_sentence({});
    if (!contents)
        return;
    if (form_of(*contents) == kept_.base) {
        discard();
        return view_.close();
    }
    send(*contents);
}

void CarePlanPresenter::show_faults(std::vector<FieldError> faults)
{
    for (auto& fault : faults)
        fault.path.resize(std::min(fault.path.find('['), fault.path.size()));
    view_.show_faults(faults);
}

void CarePlanPresenter::send(const CarePlanContents& contents)
{
    busy_ = true;
    view_.show_busy(true);
    if (kept_.key.empty())
        kept_.key = new_key();
    send_kept<api::SaveCarePlan>(screen_, alive_, {model_.client_id(), kept_.row_version, contents}, draft(),
                                 kept_.key, [this](const Result<api::CarePlan>& reply) { answered(reply); });
    view_.show_sentence(waiting_sentence(screen_.calls));
}

void CarePlanPresenter::answered(const Result<api::CarePlan>& reply)
{
    busy_ = false;
    kept_.key.clear();
    if (reply) {
        put(*reply);
        screen_.status.say(saved_words(screen_));
        return view_.close();
    }
    view_.show_busy(false);
    show_faults(reply.error().fields);
    view_.show_sentence(reply.error().sentence);
    if (reply.error().code != RefusalCode::stale)
        return;
    if (const auto theirs = json::from_text<api::CarePlan>(reply.error().current))
        meet(*theirs);
}

// Nothing is lost either way: theirs is a version, and mine becomes the next once it is saved.
void CarePlanPresenter::meet(const api::CarePlan& theirs)
{
    put(theirs);
    const auto their_form = form_of(theirs.contents);
    const auto whole = merged(kept_.base, kept_.form, their_form);
    kept_.row_version = theirs.number;
    kept_.base = their_form;
    kept_.form = whole.form;
    screen_.drafts.keep(draft());
    view_.show_form(kept_.form);
    const auto& by = theirs.saved_by;
    view_.show_sentence(
        whole.both.empty()
            ? say("{1} has saved version {2} meanwhile. Nothing was overwritten, and yours is not saved yet: "
                  "you changed different parts, and both stand here. Read it, then save.",
                  by, theirs.number)
            : say("{1} has saved version {2} meanwhile. Nothing was overwritten, and yours is not saved yet: "
                  "where you both changed it, yours stands here and theirs under Versions ({3}). Read it, "
                  "then save.",
                  by, theirs.number, list_of(whole.both)));
}

void CarePlanPresenter::put(const api::CarePlan& plan)
{
    model_.amend([&](api::Overview& overview) { overview.care_plan = plan; });
}

void CarePlanPresenter::discard()
{
    screen_.drafts.remove(draft_id_);
}

}  // namespace attune::desktop
