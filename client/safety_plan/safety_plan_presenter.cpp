#include "client/safety_plan/safety_plan_presenter.hpp"

#include "client/forms/kept_write.hpp"
#include "shared/domain/client_name.hpp"
#include "shared/domain/wall_clock.hpp"
#include "shared/languages/spoken.hpp"

namespace attune::desktop {

namespace {

// A part that both have changed holds both, theirs above; the other parts are whoever's changed them.
SafetyPlanContents together(const SafetyPlanContents& base, const SafetyPlanContents& mine,
                            const SafetyPlanContents& theirs)
{
    SafetyPlanContents all = mine;
    for (const auto& step : safety_plan_steps) {
        const auto& their = theirs.*step.text;
        auto& text = all.*step.text;
        if (text == base.*step.text)
            text = their;
        else if (their != base.*step.text && their != text)
            text.insert(0, their + '\n');
    }
    return all;
}

}  // namespace

SafetyPlanPresenter::SafetyPlanPresenter(SafetyPlanView& view, Screen& screen, ClientModel& model,
                                         const Draft* draft)
    : view_{view},
      screen_{screen},
      model_{model},
      draft_id_{draft ? draft->id : new_key()}
{
    if (!draft)
        return;
    if (const auto kept = json::from_text<Kept>(draft->json)) {
        kept_ = *kept;
        from_draft_ = true;
    }
}

void SafetyPlanPresenter::begin()
{
    view_.show_busy(true);
    read();
}

void SafetyPlanPresenter::read()
{
    screen_.calls.call<api::ReadSafetyPlans>(
        alive_, {model_.client_id()}, [this](const Result<api::ReadSafetyPlans::Reply>& reply) {
            if (!reply)
                return view_.show_sentence(reply.error().sentence);
            versions_ = reply->versions;
            if (!from_draft_ && !versions_.empty())
                kept_ = {
                    versions_.front().number, versions_.front().contents, versions_.front().contents, {}};
            read_ = true;
            view_.show_plan(kept_.form);
            view_.show_versions();
            view_.show_busy(false);
        });
}

std::vector<std::string> SafetyPlanPresenter::versions() const
{
    std::vector<std::string> lines;
    lines.reserve(versions_.size());
    for (const auto& version : versions_) {
        std::string changed;
        for (const auto part : version.changed)
            changed += (changed.empty() ? ": " : ", ") + words_for(part);
        lines.push_back(say("Version {1}, {2}, {3}", version.number, medium_date(local_day(version.saved_at)),
                            version.saved_by) +
                        changed);
    }
    return lines;
}

std::string SafetyPlanPresenter::version_text(std::size_t index) const
{
    std::string text;
    if (index < versions_.size())
        for (const auto& step : safety_plan_steps)
            if (const auto& words = versions_[index].contents.*step.text; !words.empty())
                text += (text.empty() ? "" : "\n\n") + say(step.heading) + '\n' + words;
    return text;
}

void SafetyPlanPresenter::change(const SafetyPlanContents& contents)
{
    if (busy_ || !read_ || !may_write() || contents == kept_.form)
        return;
    kept_.form = contents;
    screen_.drafts.keep(draft());
}

Draft SafetyPlanPresenter::draft() const
{
    std::string title = say("Safety plan");
    if (const auto* overview = model_.overview())
        title += ", " + full_name(overview->client.details);
    return {draft_id_, draft_kind, model_.client_id(), std::move(title), json::to_text(kept_), {}};
}

void SafetyPlanPresenter::submit()
{
    if (busy_ || !read_ || !may_write())
        return;
    if (kept_.form == kept_.base) {
        discard();
        return view_.close();
    }
    auto faults = faults_of(kept_.form);
    for (auto& fault : faults)
        fault.path.insert(0, "contents.");
    view_.show_faults(faults);
    if (!faults.empty())
        return;
    view_.show_sentence(waiting_sentence(screen_.calls));
    if (kept_.key.empty())
        kept_.key = new_key();
    busy_ = true;
    view_.show_busy(true);
    send_kept<api::SaveSafetyPlan>(screen_, alive_, {model_.client_id(), kept_.row_version, kept_.form},
                                   draft(), kept_.key,
                                   [this](const Result<api::SafetyPlan>& reply) { answered(reply); });
}

void SafetyPlanPresenter::answered(const Result<api::SafetyPlan>& reply)
{
    busy_ = false;
    kept_.key.clear();
    view_.show_busy(false);
    if (reply) {
        screen_.status.say(saved_words(screen_));
        return view_.close();
    }
    screen_.drafts.keep(draft());
    if (reply.error().code == RefusalCode::stale)
        if (const auto theirs = json::from_text<api::SafetyPlan>(reply.error().current))
            return meet(*theirs);
    view_.show_faults(reply.error().fields);
    view_.show_sentence(reply.error().sentence);
}

void SafetyPlanPresenter::meet(const api::SafetyPlan& theirs)
{
    kept_ = {theirs.number, theirs.contents, together(kept_.base, kept_.form, theirs.contents), {}};
    screen_.drafts.keep(draft());
    view_.show_plan(kept_.form);
    view_.show_sentence(
        say("{1} saved version {2} meanwhile. Where both of you wrote, both texts stand, theirs first: look "
            "it over, then save again.",
            theirs.saved_by, theirs.number));
}

void SafetyPlanPresenter::discard()
{
    screen_.drafts.remove(draft_id_);
}

void SafetyPlanPresenter::file_paper()
{
    if (busy_ || !read_ || !may_write())
        return;
    if (kept_.form != kept_.base)
        return view_.show_sentence(say("Save it first: the paper says what is in the record."));
    if (versions_.empty())
        return view_.show_sentence(say("There is nothing to print yet."));
    busy_ = true;
    view_.show_busy(true);
    screen_.calls.call<api::FileSafetyPlan>(
        alive_, {model_.client_id(), versions_.front().number},
        [this](const Result<api::DocumentWithContent>& reply) {
            busy_ = false;
            view_.show_busy(false);
            view_.show_sentence(
                reply ? say("The PDF is among the client's documents: save a copy there to print it.")
                      : reply.error().sentence);
            if (reply)
                model_.refresh();
        });
}

}  // namespace attune::desktop
