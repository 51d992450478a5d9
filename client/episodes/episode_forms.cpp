#include "client/episodes/episode_forms.hpp"

#include "client/forms/typed_time.hpp"
#include "shared/domain/client_name.hpp"
#include "shared/domain/wall_clock.hpp"
#include "shared/languages/spoken.hpp"

namespace attune::desktop {

namespace {

std::string titled(const std::string& what, const ClientModel& model)
{
    const auto* overview = model.overview();
    return overview ? what + ", " + full_name(overview->client.details) : what;
}

std::string typed(const std::optional<Day>& day)
{
    return day ? medium_date(*day) : std::string{};
}

ReferralForm form_of_referral(const api::Episode& episode)
{
    const auto& referral = episode.referral;
    return {episode.episode_id, episode.row_version,  typed(referral.referred_on), referral.source,
            referral.urgency,   referral.referred_by, episode.service_id};
}

EpisodeForm form_of_beginning(const api::Episode& episode)
{
    return {episode.episode_id,
            episode.row_version,
            episode.problem,
            medium_date(episode.started_on),
            episode.planned_sessions ? std::to_string(*episode.planned_sessions) : std::string{},
            episode.service_id};
}

// What the client came for last, they come for again.
EpisodeForm form_of_next(const ClientModel& model, Day today)
{
    EpisodeForm form;
    form.started_on = medium_date(today);
    if (const auto* overview = model.overview(); overview && !overview->episodes.empty())
        form.service_id = overview->episodes.front().service_id;
    return form;
}

EndingForm form_of_ending(const api::Episode& episode, Day today)
{
    EndingForm form{
        episode.episode_id, episode.row_version, typed(episode.ended_on.value_or(today)), {}, {}, {}};
    if (episode.ending) {
        form.reason = episode.ending->reason;
        form.outcome = episode.ending->outcome;
        form.agreed_afterwards = episode.ending->agreed_afterwards;
    }
    return form;
}

// The colleague's version is in the record; what is typed stays and goes in its place when it is saved again.
template <class Form>
std::string meet(Form& form, const std::string& current)
{
    if (const auto episode = json::from_text<api::Episode>(current))
        form.row_version = episode->row_version;
    return say(
        "A colleague has changed this episode meanwhile. Close this to see what it says now, or save "
        "again to put what stands in the fields in its place.");
}

FieldError no_date(const std::string& member)
{
    return {member, say("This is not a date. Write it like 24 Nov 2026 or 24/11/2026.")};
}

}  // namespace

ReferralPresenter::ReferralPresenter(FormView& view, Screen& screen, ClientModel& model,
                                     const api::Episode& episode, const Draft* draft)
    : view_{view},
      model_{model},
      form_{view, screen, draft_kind, model.client_id(), form_of_referral(episode), draft}
{
}

void ReferralPresenter::change(const ReferralForm& form)
{
    form_.change(form, titled(say("Referral"), model_));
}

void ReferralPresenter::save()
{
    if (form_.busy())
        return;
    const auto referred_on = parse_typed_day(form().referred_on);
    if (!referred_on && !trimmed(form().referred_on).empty()) {
        view_.show_sentence({});
        return view_.show_faults({no_date("referred_on")});
    }
    form_.send<api::SaveReferral>(
        {model_.client_id(),
         form().episode_id,
         form().row_version,
         {referred_on, form().source, form().urgency, trimmed(form().referred_by)},
         form().service_id},
        titled(say("Referral"), model_), [this](const api::Episode&) { model_.refresh(); },
        meet<ReferralForm>);
}

EndingPresenter::EndingPresenter(FormView& view, Screen& screen, ClientModel& model,
                                 const api::Episode& episode, const Draft* draft)
    : view_{view},
      model_{model},
      has_ended_{episode.ended_on.has_value()},
      form_{
          view, screen, draft_kind, model.client_id(), form_of_ending(episode, to_local(screen.clock()).day),
          draft}
{
}

void EndingPresenter::change(const EndingForm& form)
{
    form_.change(form, titled(say("End of the episode"), model_));
}

void EndingPresenter::save()
{
    if (form_.busy())
        return;
    std::vector<FieldError> faults;
    const auto ended_on = parse_typed_day(form().ended_on);
    if (!ended_on)
        faults.push_back(no_date("ended_on"));
    if (!form().reason)
        faults.push_back({"reason", say("Say how it ended.")});
    if (form().reason == EndReason::other && trimmed(form().outcome).empty())
        faults.push_back({"outcome", say("Say in words how it ended.")});
    if (!faults.empty()) {
        view_.show_sentence({});
        return view_.show_faults(faults);
    }
    form_.send<api::EndEpisode>(
        {model_.client_id(),
         form().episode_id,
         form().row_version,
         *ended_on,
         {*form().reason, trimmed(form().outcome), trimmed(form().agreed_afterwards)}},
        titled(say("End of the episode"), model_), [this](const api::Episode&) { model_.refresh(); },
        meet<EndingForm>);
}

void EndingPresenter::reopen()
{
    if (form_.busy() || !has_ended_)
        return;
    form_.send<api::ReopenEpisode>(
        {model_.client_id(), form().episode_id, form().row_version},
        titled(say("End of the episode"), model_), [this](const api::Episode&) { model_.refresh(); },
        meet<EndingForm>);
}

EpisodePresenter::EpisodePresenter(FormView& view, Screen& screen, ClientModel& model,
                                   const api::Episode* corrected, const Draft* draft)
    : view_{view},
      model_{model},
      form_{view,
            screen,
            draft_kind,
            model.client_id(),
            corrected ? form_of_beginning(*corrected) : form_of_next(model, to_local(screen.clock()).day),
            draft}
{
}

std::string EpisodePresenter::title() const
{
    return titled(corrects() ? say("Beginning of the episode") : say("New episode"), model_);
}

void EpisodePresenter::change(const EpisodeForm& form)
{
    form_.change(form, title());
}

void EpisodePresenter::save()
{
    if (form_.busy())
        return;
    std::vector<FieldError> faults;
    const auto started_on = parse_typed_day(form().started_on);
    if (!started_on)
        faults.push_back(no_date("started_on"));
    const auto planned = parse_typed_number(form().planned_sessions);
    if (!planned && !trimmed(form().planned_sessions).empty())
        faults.push_back({"planned_sessions", say("Write a number of sessions, or leave it empty.")});
    if (!faults.empty()) {
        view_.show_sentence({});
        return view_.show_faults(faults);
    }
    const auto done = [this](const api::Episode&) { model_.refresh(); };
    if (corrects())
        form_.send<api::CorrectEpisode>({model_.client_id(), form().episode_id, form().row_version,
                                         trimmed(form().problem), *started_on, planned},
                                        title(), done, meet<EpisodeForm>);
    else
        form_.send<api::BeginEpisode>(
            {model_.client_id(), trimmed(form().problem), *started_on, planned, form().service_id}, title(),
            done);
}

}  // namespace attune::desktop
