#include "client/diary/appointment_presenter.hpp"

#include <algorithm>
#include <utility>

#include "client/forms/kept_write.hpp"
#include "client/forms/typed_time.hpp"
#include "shared/domain/client_name.hpp"
#include "shared/domain/recurrence.hpp"
#include "shared/languages/spoken.hpp"

namespace attune::desktop {

namespace {

std::size_t places_of(api::AppointmentKind kind)
{
    switch (kind) {
        case api::AppointmentKind::individual:
            return 1;
        case api::AppointmentKind::couple:
            return 2;
        case api::AppointmentKind::group:
            return api::most_in_group;
        case api::AppointmentKind::other:
            break;
    }
    return 0;
}

// What is taken, a line each, as far as there is room.
std::string listed(const std::vector<FieldError>& taken)
{
    constexpr std::size_t most_lines = 6;
    std::string text;
    for (std::size_t i = 0; i < std::min(taken.size(), most_lines); ++i)
        text += '\n' + taken[i].sentence;
    if (taken.size() > most_lines)
        text += '\n' + say("and {1} more", taken.size() - most_lines);
    return text;
}

// The form knows day and time apart; the server speaks of the moment, and of the rule that the form's times
// make.
std::string field_of(const std::string& path)
{
    return path == "starts_at" ? "day" : path == "rule" ? "times" : path;
}

}  // namespace

AppointmentForm form_at(const LocalTime& starts)
{
    AppointmentForm form;
    form.day = medium_date(starts.day);
    form.time = time_of_day(starts);
    return form;
}

AppointmentForm form_like(const api::Appointment& appointment, const LocalTime& starts)
{
    auto form = form_at(starts);
    form.kind = appointment.kind;
    form.title = appointment.title;
    form.minutes = appointment.minutes;
    form.room_id = appointment.room_id.value_or("");
    form.therapist_id = appointment.therapist_id;
    return form;
}

std::vector<Comer> comers_of(const api::Appointment& appointment)
{
    std::vector<Comer> comers;
    for (const auto& attendance : appointment.attendances)
        comers.push_back({attendance.client_id, full_name(attendance), appointment.therapist_id});
    return comers;
}

AppointmentPresenter::AppointmentPresenter(AppointmentFormView& view, Screen& screen,
                                           AppointmentChoices choices, AppointmentForm form,
                                           std::vector<Comer> comers, Done done)
    : view_{view},
      screen_{screen},
      choices_{std::move(choices)},
      finder_{make_comer_finder(screen)},
      form_{std::move(form)},
      chosen_{std::move(comers)},
      done_{std::move(done)}
{
    std::erase_if(choices_.rooms, [](const api::Room& room) { return room.closed_at.has_value(); });
}

AppointmentPresenter::AppointmentPresenter(AppointmentFormView& view, Screen& screen,
                                           AppointmentChoices choices, api::Appointment appointment,
                                           Done done)
    : AppointmentPresenter{
          view, screen,         std::move(choices), form_like(appointment, to_local(appointment.starts_at)),
          {},   std::move(done)}
{
    moving_ = std::move(appointment);
}

void AppointmentPresenter::begin()
{
    view_.show_form(form_);
    list_candidates();
    if (!moving_)
        find({});
}

void AppointmentPresenter::change(const AppointmentForm& form)
{
    const bool other_kind = form.kind != form_.kind;
    form_ = form;
    view_.offer_the_others(false);
    if (!other_kind)
        return;
    if (chosen_.size() > places_of(form_.kind))
        chosen_.resize(places_of(form_.kind));
    list_candidates();
}

// Those found before stay in sight until others are.
void AppointmentPresenter::find(const std::string& typed)
{
    listed_ = false;
    finder_->find(typed, [this](const Result<std::vector<Comer>>& found) {
        if (!found)
            return view_.show_sentence(found.error().sentence);
        found_ = *found;
        listed_ = true;
        list_candidates();
        if (std::exchange(choose_at_once_, false))
            choose_first();
    });
}

void AppointmentPresenter::choose(const std::string& client_id, bool chosen)
{
    const auto found = std::ranges::find(found_, client_id, &Comer::client_id);
    std::erase_if(chosen_, [&](const Comer& comer) { return comer.client_id == client_id; });
    if (chosen && found != found_.end()) {
        if (form_.kind == api::AppointmentKind::individual)
            chosen_.clear();
        if (chosen_.size() < places_of(form_.kind))
            chosen_.push_back(*found);
        follow_therapist(*found);
    }
    view_.offer_the_others(false);
    list_candidates();
}

// At reception the first who comes says whose diary it is.
void AppointmentPresenter::follow_therapist(const Comer& comer)
{
    if (choices_.therapists.empty() || chosen_.size() != 1 || comer.therapist_id.empty() ||
        comer.therapist_id == form_.therapist_id)
        return;
    form_.therapist_id = comer.therapist_id;
    view_.show_form(form_);
}

void AppointmentPresenter::choose_first()
{
    choose_at_once_ = !listed_;
    const auto first = std::ranges::find(candidates_, false, &Candidate::chosen);
    if (!listed_ || first == candidates_.end())
        return;
    const auto client_id = first->client_id;
    choose(client_id, true);
    find({});
}

void AppointmentPresenter::list_candidates()
{
    candidates_.clear();
    for (const auto& comer : chosen_)
        candidates_.push_back({comer.client_id, comer.name, true});
    for (const auto& comer : found_)
        if (std::ranges::find(chosen_, comer.client_id, &Comer::client_id) == chosen_.end())
            candidates_.push_back({comer.client_id, comer.name, false});
    view_.show_candidates();
}

Result<Instant> AppointmentPresenter::read() const
{
    std::vector<FieldError> faults;
    const auto day = parse_typed_day(form_.day);
    const auto time = parse_typed_time(form_.time);
    if (!day)
        faults.push_back({"day", say("This is not a date. Write it like 24 Nov 2026 or 24/11/2026.")});
    if (!time)
        faults.push_back({"time", say("This is not a time of day. Write it like 14:00.")});
    const bool nobody = chosen_.empty() && places_of(form_.kind) > 0;
    if (!moving_ && nobody)
        faults.push_back({"client_ids", say("Choose who comes.")});
    if (!moving_ && !choices_.therapists.empty() && form_.therapist_id.empty())
        faults.push_back({"therapist_id", say("Choose in whose diary.")});
    if (!faults.empty())
        return Refusal{RefusalCode::invalid, say("Some fields need another look."), faults};
    return from_local({*day, time->hour, time->minute});
}

void AppointmentPresenter::submit()
{
    send(false);
}

void AppointmentPresenter::submit_the_others()
{
    send(true);
}

void AppointmentPresenter::send(bool without_taken)
{
    if (busy_)
        return;
    const auto starts_at = read();
    view_.show_faults(starts_at ? std::vector<FieldError>{} : starts_at.error().fields);
    view_.show_sentence({});
    view_.offer_the_others(false);
    if (!starts_at)
        return;
    busy_ = true;
    view_.show_busy(true);
    if (moving_)
        send_move(*starts_at);
    else
        send_booking(*starts_at, without_taken);
}

void AppointmentPresenter::send_booking(Instant starts_at, bool without_taken)
{
    api::BookAppointment::Request request;
    request.kind = form_.kind;
    const bool titled =
        form_.kind == api::AppointmentKind::group || form_.kind == api::AppointmentKind::other;
    request.title = titled ? trimmed(form_.title) : "";
    for (const auto& comer : chosen_)
        request.client_ids.push_back(comer.client_id);
    request.starts_at = starts_at;
    request.minutes = form_.minutes;
    if (!form_.room_id.empty())
        request.room_id = form_.room_id;
    if (form_.every_weeks > 0)
        request.rule = weekly_rule(form_.every_weeks, form_.times);
    request.without_taken = without_taken;
    if (!choices_.therapists.empty())
        request.therapist_id = form_.therapist_id;
    screen_.calls.call<api::BookAppointment>(alive_, std::move(request),
                                             [this](const Result<api::BookAppointment::Reply>& reply) {
                                                 if (!reply)
                                                     return refused(reply.error());
                                                 finished(reply->appointments.front().starts_at);
                                             });
}

void AppointmentPresenter::send_move(Instant starts_at)
{
    api::MoveAppointment::Request request;
    request.appointment_id = moving_->appointment_id;
    request.row_version = moving_->row_version;
    request.title = trimmed(form_.title);
    request.starts_at = starts_at;
    request.minutes = form_.minutes;
    if (!form_.room_id.empty())
        request.room_id = form_.room_id;
    request.following = form_.following;
    screen_.calls.call<api::MoveAppointment>(alive_, std::move(request),
                                             [this](const Result<api::MoveAppointment::Reply>& reply) {
                                                 if (!reply)
                                                     return refused(reply.error());
                                                 finished(reply->appointments.front().starts_at);
                                             });
}

// What is taken is named one by one, below the sentence that counts them.
void AppointmentPresenter::refused(const Refusal& refusal)
{
    busy_ = false;
    view_.show_busy(false);
    if (refusal.code == RefusalCode::conflict) {
        auto sentence = refusal.sentence;
        const bool several = !moving_ && form_.every_weeks > 0 && !refusal.fields.empty();
        if (several)
            sentence += listed(refusal.fields);
        view_.show_sentence(sentence);
        return view_.offer_the_others(several);
    }
    auto faults = refusal.fields;
    for (auto& fault : faults)
        fault.path = field_of(fault.path);
    view_.show_faults(faults);
    view_.show_sentence(refusal.sentence);
}

void AppointmentPresenter::finished(Instant starts_at)
{
    busy_ = false;
    screen_.status.say(saved_words(screen_));
    if (done_)
        done_(starts_at);
    view_.close();
}

}  // namespace attune::desktop
