#include "client/measure_entry/totals_presenter.hpp"

#include "client/forms/kept_write.hpp"
#include "client/forms/typed_figure.hpp"
#include "client/forms/typed_time.hpp"
#include "client/measure_entry/instrument_choices.hpp"
#include "client/measure_entry/measure_entry_presenter.hpp"
#include "client/measure_entry/recorded.hpp"
#include "client/measure_entry/typed_day.hpp"
#include "shared/domain/client_name.hpp"
#include "shared/languages/spoken.hpp"
#include "shared/measures/figure.hpp"

namespace attune::desktop {

namespace {

// A score's fault goes to its field, whatever place its total has in what is sent.
void name_fields(std::vector<FieldError>& faults, const std::vector<Total>& totals)
{
    for (auto& fault : faults)
        for (std::size_t i = 0; i < totals.size(); ++i)
            if (fault.path.starts_with("totals[" + std::to_string(i) + ']'))
                fault.path = totals[i].score;
}

}  // namespace

TotalsPresenter::TotalsPresenter(TotalsView& view, Screen& screen, ClientModel& model, TotalsForm form)
    : view_{view},
      screen_{screen},
      model_{model},
      draft_id_{new_key()}
{
    kept_.form = std::move(form);
    listen();
}

TotalsPresenter::TotalsPresenter(TotalsView& view, Screen& screen, ClientModel& model, const Draft& draft)
    : view_{view},
      screen_{screen},
      model_{model},
      draft_id_{draft.id}
{
    if (auto kept = json::from_text<Kept>(draft.json))
        kept_ = *std::move(kept);
    listen();
}

void TotalsPresenter::listen()
{
    instrument_ = find_version(screen_.library, kept_.form.instrument, kept_.form.version);
    connection_ = screen_.calls.changes().add([this] {
        if (busy_)
            view_.show_sentence(waiting_sentence(screen_.calls));
    });
}

std::vector<TotalField> TotalsPresenter::fields() const
{
    std::vector<TotalField> fields;
    if (!instrument_)
        return fields;
    for (const auto& score : instrument_->scores)
        if (score.ready)
            fields.push_back(
                {score.code, score.name, say("{1} to {2}", figure(score.min), figure(score.max))});
    return fields;
}

void TotalsPresenter::change(const TotalsForm& form)
{
    if (busy_ || form == kept_.form)
        return;
    kept_.form = form;
    kept_.key.clear();
    screen_.drafts.keep(draft());
}

Draft TotalsPresenter::draft() const
{
    auto title = say("Totals") + (instrument_ ? ", " + instrument_->short_name : std::string{});
    if (const auto* overview = model_.overview())
        title += ", " + full_name(overview->client.details);
    return {draft_id_, totals_draft_kind, model_.client_id(), std::move(title), json::to_text(kept_), {}};
}

Result<Day> TotalsPresenter::read_day() const
{
    const auto today = to_local(screen_.clock()).day;
    const auto day = parse_typed_day(kept_.form.answered_on, today);
    if (!day)
        return invalid("answered_on", say("Write the date as 24 Nov 2026 or 24/11/2026."));
    if (*day > today)
        return invalid("answered_on",
                       say("This date lies in the future. A form is dated by the day it was filled in."));
    return *day;
}

Result<api::RecordAdministration::Request> TotalsPresenter::read() const
{
    if (!instrument_)
        return Refusal{
            RefusalCode::not_found,
            say("This measure is not among those of this server any more. What you typed is kept.")};
    const auto day = read_day();
    if (!day)
        return day.error();
    api::RecordAdministration::Request request;
    request.client_id = model_.client_id();
    request.instrument = instrument_->code;
    request.version = instrument_->version;
    request.answered_on = *day;
    request.session_id = session_on(model_, *day);
    request.replaces = kept_.form.replaces;
    for (const auto& [score, typed] : kept_.form.totals) {
        const auto value = parse_typed_figure(typed);
        if (value)
            request.totals.push_back({score, *value});
        else if (!trimmed(typed).empty())
            return invalid(score, say("Write a number here, or leave it empty."));
    }
    if (auto scores = score_totals(*instrument_, request.totals); !scores) {
        auto refusal = scores.error();
        name_fields(refusal.fields, request.totals);
        return refusal;
    }
    return request;
}

void TotalsPresenter::submit()
{
    if (busy_)
        return;
    auto request = read();
    view_.show_faults(request ? std::vector<FieldError>{} : request.error().fields);
    // What belongs to no field is said below them all.
    const bool at_no_field =
        !request && (request.error().fields.empty() || request.error().fields.front().path == "totals");
    view_.show_sentence(at_no_field ? request.error().sentence : std::string{});
    if (!request)
        return;
    busy_ = true;
    view_.show_busy(true);
    if (kept_.key.empty())
        kept_.key = new_key();
    send_kept<api::RecordAdministration>(screen_, alive_, *std::move(request), draft(), kept_.key,
                                         [this](const auto& reply) { answered(reply); });
}

void TotalsPresenter::answered(const Result<api::AdministrationRecorded>& reply)
{
    busy_ = false;
    kept_.key.clear();
    if (!reply) {
        view_.show_busy(false);
        view_.show_faults(reply.error().fields);
        return view_.show_sentence(reply.error().sentence);
    }
    model_.amend([&](api::Overview& overview) { put_in(overview, *reply); });
    model_.refresh();
    screen_.status.say(saved_words(screen_));
    view_.close();
}

TotalsForm new_totals(const Instrument& instrument, Day today)
{
    TotalsForm form{.instrument = instrument.code,
                    .version = instrument.version,
                    .answered_on = medium_date(today),
                    .totals = {},
                    .replaces = {}};
    for (const auto& score : instrument.scores)
        if (score.ready)
            form.totals.push_back({score.code, {}});
    return form;
}

TotalsForm totals_to_correct(const api::Administration& mistaken)
{
    TotalsForm form{.instrument = mistaken.instrument,
                    .version = mistaken.version,
                    .answered_on = medium_date(mistaken.answered_on),
                    .totals = {},
                    .replaces = mistaken.administration_id};
    for (const auto& score : mistaken.scores)
        form.totals.push_back({score.score, score.value ? figure(*score.value, 2) : std::string{}});
    return form;
}

}  // namespace attune::desktop
