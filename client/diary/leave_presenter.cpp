#include "client/diary/leave_presenter.hpp"

#include <algorithm>
#include <utility>

#include "client/forms/kept_write.hpp"
#include "client/forms/typed_time.hpp"
#include "shared/diary/appointment_words.hpp"
#include "shared/diary/availability.hpp"
#include "shared/domain/time_words.hpp"
#include "shared/languages/spoken.hpp"

namespace attune::desktop {

namespace {

// A moment that is typed as a day and, if not as a whole one, a time; `end` of a whole day is its midnight.
struct Typed {
    std::optional<Instant> instant;
    std::vector<FieldError> faults;
};

Typed read_moment(const std::string& day_text, const std::string& day_path, const std::string& time_text,
                  const std::string& time_path, bool end)
{
    Typed typed;
    auto day = parse_typed_day(day_text);
    if (!day)
        typed.faults.push_back(
            {day_path, say("This is not a date. Write it like 24 Nov 2026 or 24/11/2026.")});
    const bool whole = trimmed(time_text).empty();
    const auto time = whole ? std::optional{TimeOfDay{}} : parse_typed_time(time_text);
    if (!time)
        typed.faults.push_back({time_path, say("This is not a time of day. Write it like 14:00.")});
    if (!typed.faults.empty())
        return typed;
    if (whole && end)
        day->value += std::chrono::days{1};
    typed.instant = from_local({*day, time->hour, time->minute});
    return typed;
}

}  // namespace

LeavePresenter::LeavePresenter(LeaveView& view, Screen& screen, std::string therapist_id,
                               std::function<void()> done)
    : view_{view},
      screen_{screen},
      asked_for_{std::move(therapist_id)},
      done_{std::move(done)}
{
}

void LeavePresenter::choose(const std::string& therapist_id)
{
    known_.therapist_id.clear();  // until those of the other are here, nothing is saved for either
    asked_for_ = therapist_id;
    undo_ = nullptr;
    view_.show_sentence({}, false);
    read();
}

void LeavePresenter::read()
{
    reading_ = std::make_shared<char>();
    api::ReadHours::Request request;
    if (!asked_for_.empty())
        request.therapist_id = asked_for_;
    screen_.calls.call<api::ReadHours>(reading_, std::move(request),
                                       [this](const Result<api::ReadHours::Reply>& reply) {
                                           if (!reply)
                                               return view_.show_sentence(reply.error().sentence, false);
                                           known_ = *reply;
                                           view_.show_leaves();
                                       });
}

std::string LeavePresenter::when(const api::Leave& leave) const
{
    return in_words({leave.starts_at, leave.ends_at}, screen_.clock(), time_zone());
}

std::vector<std::string> LeavePresenter::leaves() const
{
    std::vector<std::string> lines;
    for (const auto& leave : known_.leaves)
        lines.push_back(say("{1}, {2}", when(leave), in_words(leave)));
    return lines;
}

void LeavePresenter::enter(const LeaveForm& form)
{
    if (busy_ || known_.therapist_id.empty())
        return;
    auto from = read_moment(form.from_day, "starts_at", form.from_time, "from_time", false);
    const auto until_day = trimmed(form.until_day).empty() ? form.from_day : form.until_day;
    auto until = read_moment(until_day, "ends_at", form.until_time, "until_time", true);
    auto faults = std::move(from.faults);
    faults.insert(faults.end(), until.faults.begin(), until.faults.end());
    view_.show_faults(faults);
    view_.show_sentence(faults.empty() ? std::string{} : say("Some fields need another look."), false);
    if (!faults.empty())
        return;
    busy_ = true;
    view_.show_busy(true);
    screen_.calls.call<api::EnterLeave>(
        alive_, {known_.therapist_id, *from.instant, *until.instant, form.kind, trimmed(form.word)},
        [this](const Result<api::EnterLeave::Reply>& reply) {
            busy_ = false;
            view_.show_busy(false);
            if (reply)
                return entered(*reply);
            view_.show_faults(reply.error().fields);
            view_.show_sentence(reply.error().sentence, false);
        });
}

// What stands in it is told by name as far as the person may know them.
void LeavePresenter::entered(const api::EnterLeave::Reply& reply)
{
    auto sentence = say("Leave entered: {1}.", when(reply.leave));
    if (reply.standing > 0)
        sentence +=
            ' ' + say_count("One appointment stands in it, and stays until it is moved or called off.",
                            "{1} appointments stand in it, and stay until they are moved or called "
                            "off.",
                            reply.standing);
    const auto named = std::min(reply.appointments.size(), most_named);
    for (std::size_t i = 0; i < named; ++i) {
        const auto& one = reply.appointments[i];
        sentence += '\n' + say("{1}, {2}", day_and_time(one.starts_at, screen_.clock()), who_comes(one));
    }
    const auto others = static_cast<std::size_t>(reply.standing) -
                        std::min<std::size_t>(named, static_cast<std::size_t>(reply.standing));
    if (others > 0 && named > 0)
        sentence += '\n' + say("and {1} more", others);
    view_.show_form({});
    changed(reply.leave, sentence, false);
}

void LeavePresenter::withdraw(std::size_t leave)
{
    if (!busy_ && !known_.therapist_id.empty() && leave < known_.leaves.size())
        send(known_.leaves[leave], true, false);
}

void LeavePresenter::undo()
{
    if (undo_)
        std::exchange(undo_, nullptr)();
}

void LeavePresenter::send(const api::Leave& leave, bool withdrawn, bool undoing)
{
    screen_.calls.call<api::WithdrawLeave>(alive_, {leave.leave_id, leave.row_version, withdrawn},
                                           [this, undoing](const Result<api::Leave>& reply) {
                                               if (!reply) {
                                                   view_.show_sentence(reply.error().sentence, false);
                                                   return read();
                                               }
                                               changed(*reply,
                                                       reply->withdrawn
                                                           ? say("Leave withdrawn: {1}.", when(*reply))
                                                           : say("The leave holds again: {1}.", when(*reply)),
                                                       undoing);
                                           });
}

void LeavePresenter::changed(const api::Leave& leave, const std::string& sentence, bool undoing)
{
    undo_ = nullptr;
    if (!undoing)
        undo_ = [this, leave] { send(leave, !leave.withdrawn, true); };
    screen_.status.say(saved_words(screen_));
    view_.show_sentence(sentence, undo_ != nullptr);
    if (done_)
        done_();
    read();
}

}  // namespace attune::desktop
