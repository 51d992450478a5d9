#include "client/homework/practice_log_presenter.hpp"

#include <algorithm>

#include "client/forms/kept_write.hpp"
#include "client/forms/typed_time.hpp"
#include "client/homework/set_homework_presenter.hpp"
#include "shared/api/practice_words.hpp"
#include "shared/domain/client_name.hpp"
#include "shared/languages/spoken.hpp"

namespace attune::desktop {

namespace {

constexpr int most_minutes = 600;

std::optional<int> rating(int chosen)
{
    return chosen == not_said ? std::nullopt : std::optional{chosen};
}

}  // namespace

PracticeLogPresenter::PracticeLogPresenter(PracticeLogView& view, Screen& screen, ClientModel& model,
                                           const std::string& assignment_id, const Draft* draft)
    : view_{view},
      screen_{screen},
      model_{model},
      draft_id_{draft ? draft->id : new_key()}
{
    kept_.assignment_id = assignment_id;
    kept_.form = untouched();
    if (draft) {
        if (const auto kept = json::from_text<Kept>(draft->json))
            kept_ = *kept;
    }
    list();
}

void PracticeLogPresenter::begin()
{
    view_.show_lines();
    view_.show_form(kept_.form);
}

const api::Assignment* PracticeLogPresenter::assignment() const
{
    const auto* overview = model_.overview();
    if (!overview)
        return nullptr;
    const auto found =
        std::ranges::find(overview->assignments, kept_.assignment_id, &api::Assignment::assignment_id);
    return found == overview->assignments.end() ? nullptr : &*found;
}

std::string PracticeLogPresenter::exercise() const
{
    const auto* set = assignment();
    return set ? set->exercise_name : std::string{};
}

// Today, for as long as it was set.
PracticeForm PracticeLogPresenter::untouched() const
{
    PracticeForm form;
    form.practised_on = medium_date(to_local(screen_.clock()).day);
    if (const auto* set = assignment(); set && set->minutes > 0)
        form.minutes = std::to_string(set->minutes);
    return form;
}

void PracticeLogPresenter::list()
{
    lines_.clear();
    if (const auto* set = assignment())
        for (auto log = set->practice.rbegin(); log != set->practice.rend(); ++log)
            lines_.push_back(record_words(*log));
}

void PracticeLogPresenter::change(const PracticeForm& form)
{
    if (busy_ || form == kept_.form)
        return;
    kept_.form = form;
    screen_.drafts.keep(draft());
}

Draft PracticeLogPresenter::draft() const
{
    auto title = say("Practice of \"{1}\"", exercise());
    if (const auto* overview = model_.overview())
        title += ", " + full_name(overview->client.details);
    return {draft_id_, draft_kind, model_.client_id(), std::move(title), json::to_text(kept_), {}};
}

Result<api::LogPractice::Request> PracticeLogPresenter::read() const
{
    const auto& form = kept_.form;
    const auto day = parse_typed_day(form.practised_on);
    if (!day)
        return invalid("practised_on", say("This is not a date. Write it like 24 Nov 2026 or 24/11/2026."));
    const auto* set = assignment();
    if (*day > to_local(screen_.clock()).day)
        return invalid("practised_on", say("This day lies ahead."));
    if (set && *day < set->set_on)
        return invalid(
            "practised_on",
            say("The homework was set on {1} only. Practice before that belongs to other homework.",
                medium_date(set->set_on)));
    const auto typed = trimmed(form.minutes);
    const auto minutes = parse_typed_number(typed);
    if (!typed.empty() && (!minutes || *minutes > most_minutes))
        return invalid("minutes",
                       say("Write a whole number of minutes up to {1}, or leave it empty.", most_minutes));
    return api::LogPractice::Request{
        model_.client_id(),     kept_.assignment_id,         *day, minutes, rating(form.helpful),
        rating(form.difficult), trimmed(form.got_in_the_way)};
}

void PracticeLogPresenter::submit()
{
    if (busy_)
        return;
    const auto request = read();
    view_.show_faults(request ? std::vector<FieldError>{} : request.error().fields);
    view_.show_sentence({});
    if (!request)
        return;
    busy_ = true;
    view_.show_busy(true);
    if (kept_.key.empty())
        kept_.key = new_key();
    send_kept<api::LogPractice>(screen_, alive_, *request, draft(), kept_.key,
                                [this](const auto& reply) { answered(reply); });
    view_.show_sentence(waiting_sentence(screen_.calls));
}

// Ready for the next: several days are often told at once.
void PracticeLogPresenter::answered(const Result<api::Assignment>& reply)
{
    busy_ = false;
    kept_.key.clear();
    view_.show_busy(false);
    if (!reply) {
        view_.show_faults(reply.error().fields);
        return view_.show_sentence(reply.error().sentence);
    }
    const auto logged = kept_.form.practised_on;
    struck_out_.clear();
    draft_id_ = new_key();
    put(*reply);
    kept_.form = untouched();
    view_.show_form(kept_.form);
    view_.show_sentence(say("Practice of {1} is logged.", logged));
    screen_.status.say(saved_words(screen_));
    view_.begin_anew();
}

void PracticeLogPresenter::strike_out(std::size_t line)
{
    const auto* set = assignment();
    if (busy_ || !set || line >= set->practice.size())
        return;
    set_struck_out(set->practice[set->practice.size() - 1 - line].practice_log_id, true);
}

void PracticeLogPresenter::undo()
{
    if (!busy_ && may_undo())
        set_struck_out(struck_out_, false);
}

void PracticeLogPresenter::set_struck_out(const std::string& practice_log_id, bool struck_out)
{
    busy_ = true;
    view_.show_busy(true);
    screen_.calls.call<api::StrikeOutPractice>(
        alive_, {model_.client_id(), kept_.assignment_id, practice_log_id, struck_out},
        [this, practice_log_id, struck_out](const Result<api::Assignment>& reply) {
            busy_ = false;
            view_.show_busy(false);
            if (!reply)
                return view_.show_sentence(reply.error().sentence);
            struck_out_ = struck_out ? practice_log_id : std::string{};
            put(*reply);
            view_.show_sentence(struck_out ? say("Struck out. It stays in the record and counts no more.")
                                           : say("Taken back in."));
        });
}

void PracticeLogPresenter::put(const api::Assignment& assignment)
{
    model_.amend([&](api::Overview& overview) { put_assignment(overview, assignment); });
    list();
    view_.show_lines();
}

void PracticeLogPresenter::discard()
{
    screen_.drafts.remove(draft_id_);
}

}  // namespace attune::desktop
