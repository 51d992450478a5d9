#include "client/diary/appointment_presenter.hpp"

#include <algorithm>
#include <utility>

#include "client/drafts/draft_content.hpp"
#include "client/forms/kept_write.hpp"
#include "client/forms/typed_time.hpp"
#include "shared/api/hours.hpp"
#include "shared/diary/appointment_words.hpp"
#include "shared/domain/client_name.hpp"
#include "shared/domain/recurrence.hpp"
#include "shared/domain/time_words.hpp"
#include "shared/json/read.hpp"
#include "shared/json/write.hpp"
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

bool is_away(const Refusal& refusal)
{
    return std::ranges::find(refusal.fields, api::away_field, &FieldError::path) != refusal.fields.end();
}

std::string booked_words(const api::BookAppointment::Reply& reply)
{
    const auto booked = static_cast<std::ptrdiff_t>(reply.appointments.size());
    const auto left_out = static_cast<std::ptrdiff_t>(reply.left_out.size());
    auto words = say_count("One appointment is booked.", "{1} appointments are booked.", booked);
    if (left_out > 0)
        words += ' ' + say_count("One was left out.", "{1} were left out.", left_out);
    return words;
}

std::string changed_words(const api::MoveAppointment::Reply& reply)
{
    const auto changed = static_cast<std::ptrdiff_t>(reply.appointments.size());
    auto words = say_count("One appointment was changed.", "{1} appointments were changed.", changed);
    if (const auto left = left_words(reply.left.value_or(0)); !left.empty())
        words += ' ' + left;
    return words;
}

// The form knows day and time apart; the server speaks of the moment, and of the rule that the form's times
// or last day make.
std::string field_of(const std::string& path, bool ends_on_a_day)
{
    if (path == "rule")
        return ends_on_a_day ? "until" : "times";
    return path == "starts_at" ? "day" : path;
}

}  // namespace

namespace {

std::vector<std::string> ids_of(const std::vector<Comer>& comers)
{
    std::vector<std::string> ids;
    ids.reserve(comers.size());
    for (const auto& comer : comers)
        ids.push_back(comer.client_id);
    return ids;
}

// Those who have not cancelled.
std::vector<Comer> coming_to(api::Appointment appointment)
{
    std::erase_if(appointment.attendances, [](const api::Attendance& one) { return !api::comes(one); });
    return comers_of(appointment);
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

std::vector<Comer> next_comers_of(const api::Appointment& appointment)
{
    auto coming = appointment;
    coming.attendances = api::those_who_come(appointment);
    return comers_of(coming);
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
    : AppointmentPresenter{view,
                           screen,
                           std::move(choices),
                           form_like(appointment, to_local(appointment.starts_at)),
                           coming_to(appointment),
                           std::move(done)}
{
    moving_ = std::move(appointment);
}

AppointmentPresenter::AppointmentPresenter(AppointmentFormView& view, Screen& screen,
                                           AppointmentChoices choices, const Draft& draft, Done done)
    : AppointmentPresenter{view, screen,         std::move(choices), form_at(to_local(screen.clock())),
                           {},   std::move(done)}
{
    draft_id_ = draft.id;
    draft_ = draft;
    if (auto kept = content_of<Kept>(draft)) {
        form_ = std::move(kept->form);
        chosen_ = std::move(kept->comers);
        moving_ = std::move(kept->moving);
    }
}

// On the disk within a second; only once something was changed.
void AppointmentPresenter::keep()
{
    const auto who = chosen_.empty() ? form_.title : chosen_.front().name;
    const auto when = say("{1}, {2}", form_.day, form_.time);
    draft_ = Draft{draft_id_,
                   draft_kind,
                   chosen_.empty() ? "" : chosen_.front().client_id,
                   who.empty() ? say("Appointment on {1}", when) : say("Appointment on {1}, {2}", when, who),
                   json::to_text(Kept{form_, chosen_, moving_}),
                   {}};
    screen_.drafts.keep(*draft_);
}

void AppointmentPresenter::discard()
{
    screen_.drafts.remove(draft_id_);
    draft_.reset();
}

void AppointmentPresenter::begin()
{
    view_.show_form(form_);
    list_candidates();
    tell_of_hours();
    if (places_of(form_.kind) > 0)
        find({});
    if (!moving_)
        read_waiting_list();
}

void AppointmentPresenter::change(const AppointmentForm& form)
{
    const bool other_kind = form.kind != form_.kind;
    const auto before = std::exchange(form_, form);
    form_.waiting_id = before.waiting_id;
    if (!busy_ && form_ != before)
        keep();
    offer_nothing();
    tell_of_hours();
    if (!other_kind)
        return;
    if (chosen_.size() > places_of(form_.kind))
        chosen_.resize(places_of(form_.kind));
    list_candidates();
    tell_of_waiting();
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
    keep();
    offer_nothing();
    list_candidates();
    tell_of_waiting();
}

// At reception the first who comes says whose diary it is.
void AppointmentPresenter::follow_therapist(const Comer& comer)
{
    if (choices_.therapists.empty() || chosen_.size() != 1 || comer.therapist_id.empty() ||
        comer.therapist_id == form_.therapist_id)
        return;
    form_.therapist_id = comer.therapist_id;
    view_.show_form(form_);
    tell_of_hours();
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
    if (nobody && (!moving_ || others_come()))
        faults.push_back({"client_ids", say("Choose who comes.")});
    if (!moving_ && form_.comes != Comes::once && form_.ends_on_a_day) {
        const auto until = parse_typed_day(form_.until);
        if (!until)
            faults.push_back({"until", say("This is not a date. Write it like 24 Nov 2026 or 24/11/2026.")});
        else if (day && *until < *day)
            faults.push_back({"until", say("This day lies before the first appointment.")});
    }
    if (!moving_ && !choices_.therapists.empty() && form_.therapist_id.empty())
        faults.push_back({"therapist_id", say("Choose in whose diary.")});
    if (!faults.empty())
        return Refusal{RefusalCode::invalid, say("Some fields need another look."), faults};
    return from_local({*day, time->hour, time->minute});
}

// Than those who came before. Of a group that is seen in part, nobody has to be among them.
bool AppointmentPresenter::others_come() const
{
    if (!moving_ || places_of(form_.kind) == 0)
        return false;
    auto before = ids_of(coming_to(*moving_));
    auto now = ids_of(chosen_);
    std::ranges::sort(before);
    std::ranges::sort(now);
    return before != now;
}

std::optional<int> AppointmentPresenter::weekday() const
{
    const auto day = parse_typed_day(form_.day);
    return day ? std::optional{weekday_number(*day)} : std::nullopt;
}

Repeats AppointmentPresenter::repeats() const
{
    return {form_.comes, form_.weekdays, form_.times,
            form_.ends_on_a_day ? parse_typed_day(form_.until) : std::nullopt};
}

void AppointmentPresenter::submit()
{
    send({});
}

void AppointmentPresenter::submit_the_others()
{
    send({true, false});
}

void AppointmentPresenter::submit_all_the_same()
{
    send({false, true});
}

void AppointmentPresenter::offer_nothing()
{
    view_.offer_the_others(false);
    view_.offer_all_the_same(false);
}

std::string AppointmentPresenter::whose() const
{
    if (moving_)
        return moving_->therapist_id;
    return choices_.therapists.empty() ? screen_.signed_in.user.user_id : form_.therapist_id;
}

std::optional<Instant> AppointmentPresenter::typed_start() const
{
    const auto day = parse_typed_day(form_.day);
    const auto time = parse_typed_time(form_.time);
    if (!day || !time)
        return std::nullopt;
    return from_local({*day, time->hour, time->minute});
}

void AppointmentPresenter::tell_of_hours()
{
    const auto start = typed_start();
    if (!start)
        return view_.show_hint({});
    auto hint = choices_.known.hint(whose(), span_of(*start, form_.minutes), screen_.clock());
    if (const auto clocks = choices_.known.both_clocks(*start); !clocks.empty())
        hint += (hint.empty() ? "" : "\n") + clocks;
    view_.show_hint(hint);
}

// Booking does not need it: where it cannot be read, nobody is taken off it.
void AppointmentPresenter::read_waiting_list()
{
    screen_.calls.call<api::ReadWaitingList>(alive_, {},
                                             [this](const Result<api::ReadWaitingList::Reply>& reply) {
                                                 if (!reply)
                                                     return;
                                                 waiting_ = WaitingPlaces{reply->entries};
                                                 tell_of_waiting();
                                             });
}

void AppointmentPresenter::tell_of_waiting()
{
    view_.show_waiting(waiting_.words({form_.kind, ids_of(chosen_), form_.waiting_id}));
}

std::vector<std::string> AppointmentPresenter::places_to_close() const
{
    std::vector<std::string> ids;
    if (!form_.keeps_places.value_or(false))
        ids = waiting_.ids({form_.kind, ids_of(chosen_), form_.waiting_id});
    if (!form_.waiting_id.empty())
        ids.push_back(form_.waiting_id);
    return ids;
}

void AppointmentPresenter::find_free_time()
{
    api::FindFreeTime::Request request;
    request.after = typed_start().value_or(screen_.clock());
    if (found_free_ == request.after)
        request.after.value += std::chrono::minutes{5};
    request.minutes = form_.minutes;
    if (!choices_.therapists.empty() || moving_)
        request.therapist_id = whose();
    screen_.calls.call<api::FindFreeTime>(alive_, std::move(request),
                                          [this](const Result<api::FindFreeTime::Reply>& reply) {
                                              view_.show_sentence(reply ? "" : reply.error().sentence);
                                              if (!reply)
                                                  return;
                                              found_free_ = reply->starts_at;
                                              const auto local = to_local(reply->starts_at);
                                              form_.day = medium_date(local.day);
                                              form_.time = time_of_day(local);
                                              view_.show_form(form_);
                                              keep();
                                              tell_of_hours();
                                          });
}

void AppointmentPresenter::send(Despite despite)
{
    if (busy_)
        return;
    const auto starts_at = read();
    view_.show_faults(starts_at ? std::vector<FieldError>{} : starts_at.error().fields);
    view_.show_sentence({});
    offer_nothing();
    if (!starts_at)
        return;
    busy_ = true;
    view_.show_busy(true);
    keep();  // until the server has it, whatever becomes of this form
    if (moving_)
        send_move(*starts_at, despite);
    else
        send_booking(*starts_at, despite);
}

void AppointmentPresenter::send_booking(Instant starts_at, Despite despite)
{
    api::BookAppointment::Request request;
    request.kind = form_.kind;
    const bool titled =
        form_.kind == api::AppointmentKind::group || form_.kind == api::AppointmentKind::other;
    request.title = titled ? trimmed(form_.title) : "";
    request.client_ids = ids_of(chosen_);
    request.starts_at = starts_at;
    request.minutes = form_.minutes;
    if (!form_.room_id.empty())
        request.room_id = form_.room_id;
    if (form_.comes != Comes::once)
        request.rule = rule_of(repeats(), to_local(starts_at).day);
    request.without_taken = despite.taken;
    if (despite.away)
        request.in_leave = true;
    if (!choices_.therapists.empty())
        request.therapist_id = form_.therapist_id;
    if (auto places = places_to_close(); !places.empty())
        request.waiting_ids = std::move(places);
    send_kept<api::BookAppointment>(screen_, alive_, std::move(request), *draft_, new_key(),
                                    [this](const Result<api::BookAppointment::Reply>& reply) {
                                        if (!reply)
                                            return refused(reply.error());
                                        finished(reply->appointments.front().starts_at,
                                                 form_.comes == Comes::once ? "" : booked_words(*reply));
                                    });
}

void AppointmentPresenter::send_move(Instant starts_at, Despite despite)
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
    if (others_come())
        request.client_ids = ids_of(chosen_);
    if (despite.away)
        request.in_leave = true;
    send_kept<api::MoveAppointment>(screen_, alive_, std::move(request), *draft_, new_key(),
                                    [this](const Result<api::MoveAppointment::Reply>& reply) {
                                        if (!reply)
                                            return refused(reply.error());
                                        finished(reply->appointments.front().starts_at,
                                                 form_.following ? changed_words(*reply) : "");
                                    });
}

// What is taken is named one by one, below the sentence that counts them.
void AppointmentPresenter::refused(const Refusal& refusal)
{
    busy_ = false;
    view_.show_busy(false);
    if (!moving_)
        read_waiting_list();
    if (refusal.code == RefusalCode::conflict) {
        auto sentence = refusal.sentence;
        const bool several = !moving_ && form_.comes != Comes::once && !refusal.fields.empty();
        if (several)
            sentence += listed(refusal.fields);
        view_.show_sentence(sentence);
        view_.offer_the_others(several);
        return view_.offer_all_the_same(is_away(refusal));
    }
    auto faults = refusal.fields;
    for (auto& fault : faults)
        fault.path = field_of(fault.path, form_.ends_on_a_day);
    view_.show_faults(faults);
    view_.show_sentence(refusal.sentence);
}

void AppointmentPresenter::finished(Instant starts_at, const std::string& sentence)
{
    busy_ = false;
    discard();
    screen_.status.say(saved_words(screen_));
    if (done_)
        done_(starts_at, sentence);
    view_.close();
}

}  // namespace attune::desktop
