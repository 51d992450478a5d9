#include "client/safety/safety_presenter.hpp"

#include "client/forms/kept_write.hpp"
#include "client/forms/typed_time.hpp"
#include "shared/languages/spoken.hpp"

namespace attune::desktop {

namespace {

// One for a user: the dialog finds it again by its kind.
constexpr auto draft_id = "practice_safety";

std::optional<SafetyForm> kept_text(const DraftStore::Found& found)
{
    for (const auto& draft : found.drafts)
        if (draft.kind == SafetyPresenter::draft_kind)
            if (auto kept = json::from_text<SafetyForm>(draft.json))
                return *std::move(kept);
    return std::nullopt;
}

SafetyForm to_form(const api::PracticeSafety& safety)
{
    SafetyForm form;
    form.text = safety.text;
    form.read_by = safety.read_by;
    if (safety.hours) {
        form.days = safety.hours->days;
        form.from = attune::time_of_day(safety.hours->from);
        form.until = attune::time_of_day(safety.hours->until);
    }
    if (safety.cover)
        form.cover = safety.cover->username;
    if (safety.escalate_after_hours)
        form.escalate_after_hours = std::to_string(*safety.escalate_after_hours);
    return form;
}

std::optional<int> minute_of_day(const std::string& typed)
{
    if (trimmed(typed) == "24:00")
        return 24 * 60;
    const auto time = parse_typed_time(typed);
    return time ? std::optional{time->hour * 60 + time->minute} : std::nullopt;
}

// Refuses (invalid) what is no time and no number, each with its field.
Result<api::EnterPracticeSafety::Request> to_request(const SafetyForm& form)
{
    std::vector<FieldError> faults;
    const auto from = minute_of_day(form.from);
    const auto until = minute_of_day(form.until);
    const auto after = parse_typed_number(form.escalate_after_hours);
    if (!from || !until)
        faults.push_back({"hours.until", say("Give both as times of day, like 9:00 and 17:00.")});
    if (!after)
        faults.push_back({"escalate_after_hours", say("Give a whole number of hours.")});
    if (!faults.empty())
        return Refusal{RefusalCode::invalid, {}, std::move(faults)};
    return api::EnterPracticeSafety::Request{
        form.text, form.read_by, {form.days, *from, *until}, form.cover, *after};
}

// What is missing of what is asked before clients answer on devices of their own.
std::string missing_words(const api::PracticeSafety& safety)
{
    if (api::is_complete(safety))
        return {};
    return safety.hours && !safety.cover
               ? ' ' + say("Who stood in has left: name somebody else before a link is sent.")
               : ' ' + say("Hours and cover are still missing: no link is sent without them.");
}

}  // namespace

SafetyPresenter::SafetyPresenter(SafetyView& view, Screen& screen) : view_{view}, screen_{screen} {}

void SafetyPresenter::begin()
{
    view_.show_busy(true);
    run(
        screen_.async, alive_, [&drafts = screen_.drafts] { return kept_text(drafts.found()); },
        [this](const std::optional<SafetyForm>& kept) {
            kept_ = kept.has_value();
            typed_ = kept.value_or(typed_);
            screen_.calls.call<api::ReadPracticeSafety>(alive_, {}, [this](const auto& reply) {
                if (!reply)
                    return view_.show_sentence(reply.error().sentence);
                view_.show_busy(false);
                auto colleagues = reply->may_stand_in;
                if (colleagues.empty() && reply->safety && reply->safety->cover)
                    colleagues.push_back(*reply->safety->cover);
                view_.show_colleagues(colleagues);
                show(reply->safety);
            });
        });
}

void SafetyPresenter::show(const std::optional<api::PracticeSafety>& safety)
{
    std::string facts = say("None has been entered yet. Clients are told to tell their therapist now.");
    if (safety) {
        if (!kept_)
            typed_ = to_form(*safety);
        facts = say("Entered by {1} on {2}. It stays in the record when another is entered.",
                    safety->entered_by, medium_date(to_local(safety->entered_at).day)) +
                missing_words(*safety);
    }
    view_.show_safety(typed_, facts, screen_.may(api::Permission::keep_practice));
    if (kept_)
        view_.show_sentence(say("This text was left unfinished here and has not been entered yet."));
}

void SafetyPresenter::change(const SafetyForm& typed)
{
    typed_ = typed;
    kept_ = true;
    screen_.drafts.keep({draft_id, draft_kind, {}, say("Safety text"), json::to_text(typed_), {}});
}

void SafetyPresenter::enter()
{
    auto request = to_request(typed_);
    view_.show_faults(request ? std::vector<FieldError>{} : request.error().fields);
    if (!request)
        return;
    view_.show_sentence(waiting_sentence(screen_.calls));
    view_.show_busy(true);
    screen_.calls.call<api::EnterPracticeSafety>(alive_, *std::move(request), [this](const auto& reply) {
        view_.show_busy(false);
        if (reply) {
            discard();
            screen_.status.say(saved_words(screen_));
            return view_.close();
        }
        view_.show_faults(reply.error().fields);
        view_.show_sentence(reply.error().sentence);
    });
}

void SafetyPresenter::discard()
{
    screen_.drafts.remove(draft_id);
}

}  // namespace attune::desktop
