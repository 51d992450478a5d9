#include "client/homework/set_homework_presenter.hpp"

#include <algorithm>

#include "client/forms/kept_write.hpp"
#include "client/forms/typed_time.hpp"
#include "client/homework/last_week_words.hpp"
#include "client/sessions/session_rows.hpp"
#include "shared/domain/client_name.hpp"
#include "shared/languages/spoken.hpp"

namespace attune::desktop {

SetHomeworkPresenter::SetHomeworkPresenter(SetHomeworkView& view, Screen& screen, ClientModel& model,
                                           const Draft* draft)
    : view_{view},
      screen_{screen},
      model_{model},
      draft_id_{draft ? draft->id : new_key()}
{
    if (const auto* overview = model_.overview())
        choices_ = exercise_choices(*overview, screen_.library);
    kept_.set_on = to_local(screen_.clock()).day;
    if (draft) {
        if (const auto kept = json::from_text<Kept>(draft->json))
            kept_ = *kept;
    }
    connection_ = screen_.calls.changes().add([this] { tell_of_waiting(); });
}

void SetHomeworkPresenter::change_homework(const api::Assignment& set)
{
    kept_.changing = set.assignment_id;
    kept_.row_version = set.row_version;
    kept_.form = {set.exercise, set.minutes, set.days_per_week, {}, set.reason};
    if (set.until_on && *set.until_on >= kept_.set_on)
        kept_.form.until_on = medium_date(*set.until_on);
}

std::string SetHomeworkPresenter::last_week() const
{
    const auto* overview = model_.overview();
    return overview ? last_week_words(*overview, kept_.set_on) : std::string{};
}

void SetHomeworkPresenter::begin()
{
    if (!chosen() && !choices_.empty()) {
        const auto* first = choices_.front().exercise;
        kept_.form.exercise = first->code;
        kept_.form.minutes = first->minutes;
        kept_.form.days_per_week = first->days_per_week;
    }
    view_.show_form(kept_.form);
}

void SetHomeworkPresenter::choose(const std::string& exercise)
{
    const auto* found = screen_.library.exercise(exercise);
    if (busy_ || changing() || !found || exercise == kept_.form.exercise)
        return;
    auto form = kept_.form;
    form.exercise = found->code;
    form.minutes = found->minutes;
    form.days_per_week = found->days_per_week;
    change(form);
    view_.show_form(kept_.form);
}

void SetHomeworkPresenter::change(const HomeworkForm& form)
{
    if (busy_ || form == kept_.form)
        return;
    kept_.form = form;
    screen_.drafts.keep(draft());
}

Draft SetHomeworkPresenter::draft() const
{
    const auto* overview = model_.overview();
    const auto* exercise = chosen();
    auto title = exercise ? say("Homework \"{1}\"", exercise->name) : say("Homework");
    if (overview)
        title += ", " + full_name(overview->client.details);
    return {draft_id_, draft_kind, model_.client_id(), std::move(title), json::to_text(kept_), {}};
}

Result<api::SetHomework::Request> SetHomeworkPresenter::read() const
{
    const auto& form = kept_.form;
    api::SetHomework::Request request;
    request.client_id = model_.client_id();
    request.exercise = form.exercise;
    request.minutes = form.minutes;
    request.days_per_week = form.days_per_week;
    request.reason = trimmed(form.reason);
    request.set_on = kept_.set_on;
    const auto* overview = model_.overview();
    const auto* session = overview ? latest_held(*overview) : nullptr;
    if (session && to_local(session->starts_at).day == kept_.set_on)
        request.session_id = session->session_id;
    if (!chosen())
        return invalid("exercise", say("Choose an exercise."));
    if (trimmed(form.until_on).empty())
        return request;
    request.until_on = parse_typed_day(form.until_on);
    if (!request.until_on)
        return invalid("until_on", say("This is not a date. Write it like 1 Dec 2026, or leave it empty."));
    if (*request.until_on < request.set_on)
        return invalid("until_on", say("This day has passed. Leave it empty to let the homework go on."));
    return request;
}

void SetHomeworkPresenter::submit()
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
    send(*request);
}

void SetHomeworkPresenter::send(const api::SetHomework::Request& request)
{
    if (!changing())
        return send_kept<api::SetHomework>(screen_, alive_, request, draft(), kept_.key,
                                           [this](const auto& reply) { answered(reply); });
    send_kept<api::ChangeHomework>(screen_, alive_,
                                   {request.client_id, *kept_.changing, kept_.row_version.value_or(0),
                                    request.minutes, request.days_per_week, request.reason, request.until_on},
                                   draft(), kept_.key, [this](const auto& reply) { changed(reply); });
}

void SetHomeworkPresenter::answered(const Result<api::Assignment>& reply)
{
    if (!reply)
        return refused(reply.error());
    model_.amend([&](api::Overview& overview) { put_assignment(overview, *reply); });
    saved();
}

void SetHomeworkPresenter::changed(const Result<api::ChangeHomework::Reply>& reply)
{
    if (!reply)
        return refused(reply.error());
    model_.amend([&](api::Overview& overview) {
        put_assignment(overview, reply->before);
        put_assignment(overview, reply->now);
    });
    saved();
}

void SetHomeworkPresenter::refused(const Refusal& refusal)
{
    busy_ = false;
    kept_.key.clear();
    if (const auto current = json::from_text<api::Assignment>(refusal.current); current) {
        kept_.row_version = current->row_version;
        model_.amend([&](api::Overview& overview) { put_assignment(overview, *current); });
    }
    view_.show_busy(false);
    view_.show_faults(refusal.fields);
    view_.show_sentence(refusal.sentence);
}

void SetHomeworkPresenter::saved()
{
    busy_ = false;
    kept_.key.clear();
    screen_.status.say(saved_words(screen_));
    view_.close();
}

void SetHomeworkPresenter::discard()
{
    screen_.drafts.remove(draft_id_);
}

void SetHomeworkPresenter::tell_of_waiting()
{
    if (busy_)
        view_.show_sentence(waiting_sentence(screen_.calls));
}

void put_assignment(api::Overview& overview, const api::Assignment& assignment)
{
    auto& all = overview.assignments;
    const auto found = std::ranges::find(all, assignment.assignment_id, &api::Assignment::assignment_id);
    if (found != all.end())
        *found = assignment;
    else
        all.insert(all.begin(), assignment);
    std::stable_partition(all.begin(), all.end(), [](const auto& one) { return !one.stopped_on; });
}

}  // namespace attune::desktop
