#include "client/life_events/life_events_presenter.hpp"

#include <algorithm>

#include "client/forms/kept_write.hpp"
#include "client/forms/typed_time.hpp"
#include "shared/domain/client_name.hpp"
#include "shared/domain/plain_text.hpp"
#include "shared/languages/spoken.hpp"

namespace attune::desktop {

namespace {

std::string when_words(const api::LifeEvent& event)
{
    auto words = medium_date(event.started_on);
    if (event.ended_on && *event.ended_on != event.started_on)
        words = say("{1} to {2}", words, medium_date(*event.ended_on));
    return words;
}

LifeEventForm form_of(const api::LifeEvent& event)
{
    return {event.kind, event.text, medium_date(event.started_on),
            event.ended_on ? medium_date(*event.ended_on) : std::string{}};
}

// What is wrong with a day as typed; nullopt when nothing is.
std::optional<FieldError> day_fault(const std::string& member, const std::string& typed, bool may_be_empty)
{
    if (may_be_empty && trimmed(typed).empty())
        return std::nullopt;
    if (!parse_typed_day(typed))
        return FieldError{
            member, may_be_empty ? say("This is not a date. Write it like 1 Dec 2026, or leave it empty.")
                                 : say("This is not a date. Write it like 24 Nov 2026 or 24/11/2026.")};
    return std::nullopt;
}

}  // namespace

LifeEventsPresenter::LifeEventsPresenter(LifeEventsView& view, Screen& screen, ClientModel& model,
                                         const Draft* draft)
    : view_{view},
      screen_{screen},
      model_{model},
      draft_id_{draft ? draft->id : new_key()}
{
    list();
    take({});
    if (draft) {
        if (const auto kept = json::from_text<Kept>(draft->json))
            kept_ = *kept;
    }
    connection_ = screen_.calls.changes().add([this] { tell_of_waiting(); });
}

void LifeEventsPresenter::begin()
{
    view_.show_lines();
    view_.show_form(kept_.form);
}

void LifeEventsPresenter::list()
{
    lines_.clear();
    lines_.push_back({{}, say("New life event"), false});
    const auto* overview = model_.overview();
    if (!overview)
        return;
    const auto& events = overview->life_events;
    for (auto event = events.rbegin(); event != events.rend(); ++event)
        lines_.push_back({event->life_event_id,
                          when_words(*event) + ": " +
                              (event->struck_out_at ? say("{1}, struck out", event->text) : event->text),
                          event->struck_out_at.has_value()});
}

const api::LifeEvent* LifeEventsPresenter::find(const std::string& life_event_id) const
{
    const auto* overview = model_.overview();
    if (!overview)
        return nullptr;
    const auto found =
        std::ranges::find(overview->life_events, life_event_id, &api::LifeEvent::life_event_id);
    return found == overview->life_events.end() ? nullptr : &*found;
}

std::size_t LifeEventsPresenter::chosen() const
{
    const auto found = std::ranges::find(lines_, kept_.life_event_id, &LifeEventLine::life_event_id);
    return found == lines_.end() ? 0 : static_cast<std::size_t>(found - lines_.begin());
}

// The form as it stands before anybody types.
LifeEventForm LifeEventsPresenter::untouched() const
{
    if (const auto* event = find(kept_.life_event_id))
        return form_of(*event);
    return {EventKind::life, {}, medium_date(to_local(screen_.clock()).day), {}};
}

void LifeEventsPresenter::take(const std::string& life_event_id)
{
    const auto* event = find(life_event_id);
    kept_ = {};
    kept_.life_event_id = life_event_id;
    kept_.row_version = event ? event->row_version : 0;
    kept_.form = untouched();
}

void LifeEventsPresenter::choose(std::size_t line)
{
    if (busy_ || line >= lines_.size() || line == chosen())
        return;
    if (kept_.form != untouched()) {
        view_.show_lines();
        return view_.show_sentence(
            say("What you typed is not saved yet. Save it, or discard it, and then choose "
                "another."));
    }
    take(lines_[line].life_event_id);
    view_.show_sentence({});
    view_.show_faults({});
    view_.show_lines();
    view_.show_form(kept_.form);
}

void LifeEventsPresenter::change(const LifeEventForm& form)
{
    if (busy_ || form == kept_.form || !may_change())
        return;
    kept_.form = form;
    screen_.drafts.keep(draft());
}

Draft LifeEventsPresenter::draft() const
{
    const auto* overview = model_.overview();
    const auto name = overview ? ", " + full_name(overview->client.details) : std::string{};
    return {draft_id_, draft_kind, model_.client_id(), say("Life event") + name, json::to_text(kept_), {}};
}

Result<api::LifeEvent> LifeEventsPresenter::read() const
{
    const auto& form = kept_.form;
    std::vector<FieldError> faults;
    api::LifeEvent event;
    event.kind = form.kind;
    event.text = trimmed(form.text);
    if (event.text.empty())
        faults.push_back({"text", say("Say in a few words what happened.")});
    else if (const auto length = characters(event.text); length > room_for_event)
        faults.push_back(
            {"text", say("There is room for {1} characters; these are {2}.", room_for_event, length)});
    if (auto fault = day_fault("started_on", form.started_on, false))
        faults.push_back(*std::move(fault));
    if (auto fault = day_fault("ended_on", form.ended_on, true))
        faults.push_back(*std::move(fault));
    if (!faults.empty())
        return Refusal{RefusalCode::invalid, say("Some fields need another look."), faults};
    event.started_on = *parse_typed_day(form.started_on);
    event.ended_on = parse_typed_day(form.ended_on);
    if (event.started_on > to_local(screen_.clock()).day)
        return invalid("started_on", say("This day lies ahead. Enter what has happened, or what has begun."));
    if (event.ended_on && *event.ended_on < event.started_on)
        return invalid("ended_on", say("The last day lies before the first."));
    return event;
}

void LifeEventsPresenter::submit()
{
    if (busy_ || !may_change())
        return;
    const auto event = read();
    view_.show_faults(event ? std::vector<FieldError>{} : event.error().fields);
    view_.show_sentence({});
    if (!event)
        return;
    busy_ = true;
    view_.show_busy(true);
    if (kept_.key.empty())
        kept_.key = new_key();
    const auto done = [this](const Result<api::LifeEvent>& reply) { answered(reply); };
    if (kept_.life_event_id.empty())
        send_kept<api::CreateLifeEvent>(
            screen_, alive_,
            {model_.client_id(), event->kind, event->text, event->started_on, event->ended_on}, draft(),
            kept_.key, done);
    else
        send_kept<api::UpdateLifeEvent>(screen_, alive_,
                                        {model_.client_id(), kept_.life_event_id, kept_.row_version,
                                         event->kind, event->text, event->started_on, event->ended_on},
                                        draft(), kept_.key, done);
    tell_of_waiting();
}

void LifeEventsPresenter::answered(const Result<api::LifeEvent>& reply)
{
    busy_ = false;
    kept_.key.clear();
    if (!reply) {
        view_.show_busy(false);
        if (reply.error().code == RefusalCode::stale)
            return meet(reply.error());
        view_.show_faults(reply.error().fields);
        return view_.show_sentence(reply.error().sentence);
    }
    model_.amend([&](api::Overview& overview) { put_life_event(overview, *reply); });
    screen_.status.say(saved_words(screen_));
    view_.close();
}

// Somebody else has changed it meanwhile: both stay, and saving again puts this one in its place.
void LifeEventsPresenter::meet(const Refusal& stale)
{
    const auto current = json::from_text<api::LifeEvent>(stale.current);
    if (!current)
        return view_.show_sentence(stale.sentence);
    model_.amend([&](api::Overview& overview) { put_life_event(overview, *current); });
    kept_.row_version = current->row_version;
    list();
    view_.show_lines();
    if (current->struck_out_at)
        return view_.show_sentence(
            say("{1} has struck this event out meanwhile. Nothing was overwritten.", current->changed_by));
    screen_.drafts.keep(draft());
    view_.show_sentence(say(
        "{1} has changed this event meanwhile: {2}, {3}. Save to put yours in its place, or discard yours.",
        current->changed_by, when_words(*current), current->text));
}

void LifeEventsPresenter::strike_out()
{
    const auto* event = find(kept_.life_event_id);
    if (busy_ || !event)
        return;
    busy_ = true;
    view_.show_busy(true);
    screen_.calls.call<api::StrikeOutLifeEvent>(
        alive_, {model_.client_id(), event->life_event_id, event->row_version, !event->struck_out_at},
        [this](const Result<api::LifeEvent>& reply) { struck_out(reply); });
    tell_of_waiting();
}

void LifeEventsPresenter::struck_out(const Result<api::LifeEvent>& reply)
{
    busy_ = false;
    view_.show_busy(false);
    if (!reply && reply.error().code == RefusalCode::stale)
        return meet(reply.error());
    if (!reply)
        return view_.show_sentence(reply.error().sentence);
    model_.amend([&](api::Overview& overview) { put_life_event(overview, *reply); });
    screen_.drafts.remove(draft_id_);
    list();
    take(reply->life_event_id);
    view_.show_lines();
    view_.show_form(kept_.form);
    view_.show_sentence(
        reply->struck_out_at
            ? say("Struck out. It stays in the record and leaves the chart; it can be taken back in.")
            : say("Taken back in."));
}

void LifeEventsPresenter::discard()
{
    screen_.drafts.remove(draft_id_);
}

void LifeEventsPresenter::tell_of_waiting()
{
    if (busy_)
        view_.show_sentence(waiting_sentence(screen_.calls));
}

void put_life_event(api::Overview& overview, const api::LifeEvent& event)
{
    auto& all = overview.life_events;
    std::erase_if(all, [&](const auto& other) { return other.life_event_id == event.life_event_id; });
    all.insert(std::ranges::upper_bound(all, event.started_on, {}, &api::LifeEvent::started_on), event);
}

}  // namespace attune::desktop
