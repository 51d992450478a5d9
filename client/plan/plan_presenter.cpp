#include "client/plan/plan_presenter.hpp"

#include <algorithm>

#include "client/forms/kept_write.hpp"
#include "shared/domain/client_name.hpp"
#include "shared/languages/spoken.hpp"

namespace attune::desktop {

namespace {

template <class Version>
std::string version_words(const Version& version)
{
    return say("version {1}, saved {2}", version.number, medium_date(to_local(version.saved_at).day));
}

}  // namespace

PlanPresenter::PlanPresenter(PlanView& view, Screen& screen, ClientModel& model)
    : view_{view},
      screen_{screen},
      model_{model}
{
    connection_ = screen_.calls.changes().add([this] {
        if (wanted_ && !opened_ && !screen_.calls.offline_since())
            open();
        show_state();
    });
}

PlanPresenter::~PlanPresenter()
{
    if (draft_kept_)
        screen_.drafts.flush();
}

void PlanPresenter::open()
{
    wanted_ = true;
    if (std::exchange(opened_, true))
        return;
    screen_.calls.call<api::ReadPlan>(alive_, {model_.client_id()},
                                      [this](const Result<api::Plan>& reply) { read(reply); });
    show_state();
}

void PlanPresenter::read(const Result<api::Plan>& reply)
{
    if (!reply) {
        opened_ = false;
        said_ = reply.error().sentence;
        return show_state();
    }
    plan_ = *reply;
    loaded_ = true;
    if (plan_.formulation) {
        kept_.number = plan_.formulation->number;
        kept_.base = kept_.text = text_of(*plan_.formulation);
    }
    said_.clear();
    show_all();
    if (may_write())
        look_for_draft();
}

// The text of an earlier sitting that has not reached the server is taken up, unless somebody types already.
void PlanPresenter::look_for_draft()
{
    run(
        screen_.async, alive_, [&drafts = screen_.drafts] { return drafts.found().drafts; },
        [this](const std::vector<Draft>& drafts) {
            for (const auto& found : drafts)
                if (found.kind == draft_kind && found.client_id == model_.client_id() && !dirty())
                    take_up(found);
        });
}

void PlanPresenter::take_up(const Draft& draft)
{
    const auto kept = json::from_text<Kept>(draft.json);
    if (!kept)
        return;
    draft_id_ = draft.id;
    draft_kept_ = true;
    kept_ = *kept;
    said_ = say("What you had written and not saved is here again.");
    if (!kept_.key.empty())
        send();
    else if (plan_.formulation && plan_.formulation->number != kept_.number)
        meet(*plan_.formulation);
    show_all();
}

void PlanPresenter::type(const FormulationBoxes& boxes, const ThreeSystems& systems)
{
    if (!may_write() || earlier_ || (boxes == kept_.text.boxes && systems == kept_.text.systems))
        return;
    kept_.text.boxes = boxes;
    kept_.text.systems = systems;
    changed();
}

void PlanPresenter::point_at(const Evidence& evidence)
{
    auto& all = kept_.text.evidence;
    if (!may_write() || earlier_ || std::ranges::find(all, evidence) != all.end())
        return;
    if (all.size() >= most_evidence) {
        said_ = say("A formulation points at {1} scores, items and notes at most. Take one off first.",
                    most_evidence);
        return show_state();
    }
    all.push_back(evidence);
    evidence_changed();
}

void PlanPresenter::take_off(const Evidence& evidence)
{
    if (!may_write() || earlier_ || std::erase(kept_.text.evidence, evidence) == 0)
        return;
    evidence_changed();
}

void PlanPresenter::evidence_changed()
{
    view_.show_evidence(kept_.text.evidence);
    changed();
}

void PlanPresenter::changed()
{
    said_.clear();
    keep();
    show_state();
}

std::optional<std::int64_t> PlanPresenter::version() const
{
    if (earlier_)
        return earlier_->number;
    return plan_.formulation ? std::optional{plan_.formulation->number} : std::nullopt;
}

void PlanPresenter::keep()
{
    if (!dirty() && !busy_) {
        draft_kept_ = false;
        return screen_.drafts.remove(std::exchange(draft_id_, new_key()));
    }
    draft_kept_ = true;
    screen_.drafts.keep(draft());
}

Draft PlanPresenter::draft() const
{
    std::string title = say("Formulation");
    if (const auto* overview = model_.overview())
        title += ", " + full_name(overview->client.details);
    return {draft_id_, draft_kind, model_.client_id(), std::move(title), json::to_text(kept_), {}};
}

void PlanPresenter::save()
{
    if (busy_ || earlier_ || !may_write() || !dirty())
        return;
    kept_.key = new_key();
    kept_.sent = kept_.text;
    send();
}

void PlanPresenter::send()
{
    busy_ = true;
    said_.clear();
    draft_kept_ = true;
    send_kept<api::SaveFormulation>(
        screen_, alive_,
        {model_.client_id(), kept_.number, kept_.sent.boxes, kept_.sent.systems, kept_.sent.evidence},
        draft(), kept_.key, [this](const Result<api::Formulation>& reply) { answered(reply); });
    show_state();
}

void PlanPresenter::answered(const Result<api::Formulation>& reply)
{
    busy_ = false;
    kept_.key.clear();
    if (reply)
        return recorded(*reply);
    said_ = reply.error().sentence;
    const auto theirs = reply.error().code == RefusalCode::stale
                            ? json::from_text<api::Formulation>(reply.error().current)
                            : Result<api::Formulation>{reply.error()};
    if (theirs) {
        meet(*theirs);
        show_all();
    }
    keep();
    show_state();
}

// What was typed while it was on its way stays unsaved.
void PlanPresenter::recorded(const api::Formulation& formulation)
{
    put(formulation);
    kept_.number = formulation.number;
    kept_.base = text_of(formulation);
    draft_id_ = new_key();  // the old draft went with the write
    keep();
    screen_.status.say(saved_words(screen_));
    view_.show_versions(lines(), line_);
    show_state();
}

void PlanPresenter::meet(const api::Formulation& theirs)
{
    const auto whole = merged(kept_.base, kept_.text, text_of(theirs));
    put(theirs);
    kept_.number = theirs.number;
    kept_.base = text_of(theirs);
    kept_.text = whole.text;
    said_ =
        whole.both.empty()
            ? say("{1} has saved version {2} meanwhile. Nothing was overwritten, and your text is not saved "
                  "yet: you wrote in different boxes, and both texts stand here. Read them, then save.",
                  theirs.saved_by, theirs.number)
            : say("{1} has saved version {2} meanwhile. Nothing was overwritten, and your text is not saved "
                  "yet: where you both wrote, both texts stand, yours below theirs ({3}). Read them, then "
                  "save.",
                  theirs.saved_by, theirs.number, list_of(whole.both));
    if (theirs.systems != kept_.text.systems)
        said_ += ' ' + say("Their ratings: {1}", words_for(theirs.systems));
    keep();
}

void PlanPresenter::put(const api::Formulation& formulation)
{
    const bool newer = !plan_.formulation || plan_.formulation->number < formulation.number;
    if (newer)
        plan_.formulations.insert(plan_.formulations.begin(), {formulation.number, formulation.changed,
                                                               formulation.saved_by, formulation.saved_at});
    plan_.formulation = formulation;
}

void PlanPresenter::choose(std::size_t line)
{
    if (line >= plan_.formulations.size() || line == line_)
        return;
    line_ = line;
    said_.clear();
    earlier_.reset();
    if (line == 0)
        return show_all();
    screen_.calls.call<api::ReadFormulation>(alive_, {model_.client_id(), plan_.formulations[line].number},
                                             [this, line](const Result<api::Formulation>& reply) {
                                                 if (line != line_)
                                                     return;
                                                 if (reply)
                                                     earlier_ = *reply;
                                                 else
                                                     said_ = reply.error().sentence;
                                                 if (!reply)
                                                     line_ = 0;
                                                 show_all();
                                             });
}

void PlanPresenter::show_all()
{
    view_.show_versions(lines(), line_);
    const auto shown = earlier_ ? text_of(*earlier_) : kept_.text;
    view_.show_text(shown);
    view_.show_evidence(shown.evidence);
    show_state();
}

void PlanPresenter::show_state()
{
    const bool here = loaded_ && may_write() && line_ == 0;
    view_.show_state({heading(), sentence(), here, here && !busy_ && dirty(), version().has_value()});
}

bool PlanPresenter::may_write() const
{
    return loaded_ && screen_.may(api::Permission::record_care);
}

std::string PlanPresenter::heading() const
{
    if (earlier_)
        return version_words(*earlier_);
    if (!plan_.formulation)
        return loaded_ ? say("not begun") : "";
    if (dirty())
        return say("changed since version {1}, not saved", plan_.formulation->number);
    return version_words(*plan_.formulation);
}

std::string PlanPresenter::sentence() const
{
    if (busy_ && screen_.calls.offline_since())
        return waiting_sentence(screen_.calls);
    if (!said_.empty())
        return said_;
    if (earlier_)
        return say("An earlier version, by {1}, to be read only. Changed then: {2}.", earlier_->saved_by,
                   list_of(earlier_->changed));
    if (loaded_ && !plan_.formulation && !dirty())
        return may_write() ? say("There is no formulation yet. Begin with any box; Save makes version 1.")
                           : say("There is no formulation yet.");
    return {};
}

std::vector<std::string> PlanPresenter::lines() const
{
    std::vector<std::string> lines;
    lines.reserve(plan_.formulations.size());
    for (const auto& version : plan_.formulations) {
        auto line = say("Version {1}, {2}, {3}", version.number, medium_date(to_local(version.saved_at).day),
                        version.saved_by) +
                    ": ";
        line += version.changed.size() > 2 ? say("{1} parts changed", version.changed.size())
                                           : list_of(version.changed);
        lines.push_back(std::move(line));
    }
    return lines;
}

}  // namespace attune::desktop
