#include "client/homework/homework_presenter.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "client/forms/kept_write.hpp"
#include "client/forms/typed_time.hpp"
#include "client/homework/set_homework_presenter.hpp"
#include "client/sessions/session_rows.hpp"
#include "shared/domain/client_name.hpp"
#include "shared/languages/spoken.hpp"

namespace attune::desktop {

namespace {

std::string in_quotes(const std::string& name)
{
    return '"' + name + '"';
}

std::string last_review(const api::Overview& overview, const api::Assignment& assignment)
{
    if (assignment.reviews.empty())
        return {};
    const auto& review = assignment.reviews.back();
    const auto* session = find_session(overview, review.session_id);
    auto words =
        session && session->number > 0 ? say("Session {1}", session->number) : short_date(review.reviewed_on);
    words += ": " + say("{1} of {2} days.", review.days_done, review.days_set);
    return review.said.empty() ? words : words + ' ' + review.said;
}

// The session that looks back, and since when: the latest held one, unless it is the one in which the
// homework was set.
struct LookBack {
    const api::Session* session = nullptr;
    Day since;
    const api::Review* already = nullptr;  // this session's own, which is then changed
};

LookBack look_back_of(const api::Overview& overview, const api::Assignment& assignment)
{
    LookBack look{latest_held(overview), assignment.set_on, nullptr};
    if (!look.session)
        return look;
    for (const auto& review : assignment.reviews) {
        if (review.session_id == look.session->session_id)
            look.already = &review;
        else
            look.since = std::max(look.since, review.reviewed_on);
    }
    if (to_local(look.session->starts_at).day <= look.since)
        look.session = nullptr;
    return look;
}

void show_practice(HomeworkCard& card, const api::Assignment& assignment, Day today)
{
    constexpr std::size_t lines_shown = 3;
    card.practice = practice_words(assignment, today, api::practice_days_shown);
    if (card.practice.empty())
        return;
    card.days = practice_days(assignment, today, api::practice_days_shown);
    for (auto log = assignment.practice.rbegin();
         log != assignment.practice.rend() && card.latest.size() < lines_shown; ++log)
        card.latest.push_back(record_words(*log));
}

}  // namespace

HomeworkPresenter::HomeworkPresenter(HomeworkView& view, Screen& screen, ClientModel& model)
    : view_{view},
      screen_{screen},
      model_{model}
{
    changes_ = model_.changes().add([this] { show(); });
    shown_ = list_cards();
    look_for_drafts();
}

void HomeworkPresenter::look_for_drafts()
{
    run(
        screen_.async, alive_, [&drafts = screen_.drafts] { return drafts.found().drafts; },
        [this](const std::vector<Draft>& drafts) {
            for (const auto& draft : drafts)
                if (draft.kind == draft_kind && draft.client_id == model_.client_id())
                    take_up(draft);
        });
}

bool HomeworkPresenter::list_cards()
{
    const auto* overview = model_.overview();
    if (!overview)
        return false;
    cards_.clear();
    for (const auto& assignment : overview->assignments)
        cards_.push_back(card_of(assignment));
    return true;
}

void HomeworkPresenter::show()
{
    const auto before = cards_;
    if (!list_cards() || (std::exchange(shown_, true) && cards_ == before))
        return;
    view_.show_cards();
}

HomeworkCard HomeworkPresenter::card_of(const api::Assignment& assignment) const
{
    const auto& overview = *model_.overview();
    HomeworkCard card;
    card.assignment_id = assignment.assignment_id;
    card.name = assignment.exercise_name;
    const auto dose = api::dose_words(assignment.minutes, assignment.days_per_week);
    const auto since = short_date(assignment.set_on);
    card.dose = assignment.until_on
                    ? say("{1}, since {2} until {3}", dose, since, short_date(*assignment.until_on))
                    : say("{1}, since {2}", dose, since);
    if (assignment.stopped_on)
        card.dose += ", " + say("stopped {1}", short_date(*assignment.stopped_on));
    card.what_for = assignment.reason;
    card.last = last_review(overview, assignment);
    card.running = !assignment.stopped_on;
    show_practice(card, assignment, to_local(screen_.clock()).day);
    card.may_change = std::ranges::find(overview.assignments, std::optional{assignment.assignment_id},
                                        &api::Assignment::continues) == overview.assignments.end();
    const auto look = look_back_of(overview, assignment);
    if (!look.session || !card.running)
        return card;
    card.review_heading = say("How it went since {1}", short_date(look.since));
    card.review.days_set =
        days_set_between(look.since, to_local(look.session->starts_at).day, assignment.days_per_week);
    card.review.days_done = std::min(
        days_practised(assignment, look.since, to_local(look.session->starts_at).day), card.review.days_set);
    if (look.already)
        card.review = {look.already->days_done, look.already->days_set, look.already->said};
    if (const auto typed = reviews_.find(assignment.assignment_id); typed != reviews_.end())
        card.review = typed->second.kept.form;
    return card;
}

const api::Assignment* HomeworkPresenter::find(const std::string& assignment_id) const
{
    const auto* overview = model_.overview();
    if (!overview)
        return nullptr;
    const auto found =
        std::ranges::find(overview->assignments, assignment_id, &api::Assignment::assignment_id);
    return found == overview->assignments.end() ? nullptr : &*found;
}

void HomeworkPresenter::take_up(const Draft& draft)
{
    const auto kept = json::from_text<Kept>(draft.json);
    if (!kept)
        return;
    if (reviews_.try_emplace(kept->assignment_id, Unfinished{draft.id, *kept, false}).second)
        show();
}

void HomeworkPresenter::change(const std::string& assignment_id, const ReviewForm& form)
{
    const auto* assignment = find(assignment_id);
    const auto* session = assignment ? look_back_of(*model_.overview(), *assignment).session : nullptr;
    const auto card = std::ranges::find(cards_, assignment_id, &HomeworkCard::assignment_id);
    if (!session || card == cards_.end() || card->review == form)
        return;
    card->review = form;
    auto [place, fresh] = reviews_.try_emplace(assignment_id);
    auto& review = place->second;
    if (fresh)
        review = {new_key(), {assignment_id, session->session_id, {}, {}}, false};
    review.kept.form = form;
    screen_.drafts.keep(draft_of(review));
}

Draft HomeworkPresenter::draft_of(const Unfinished& review) const
{
    const auto* assignment = find(review.kept.assignment_id);
    auto title =
        assignment ? say("How {1} went", in_quotes(assignment->exercise_name)) : say("How homework went");
    if (const auto* overview = model_.overview())
        title += ", " + full_name(overview->client.details);
    return {
        review.draft_id, draft_kind, model_.client_id(), std::move(title), json::to_text(review.kept), {}};
}

void HomeworkPresenter::save_review(const std::string& assignment_id)
{
    const auto card = std::ranges::find(cards_, assignment_id, &HomeworkCard::assignment_id);
    if (card == cards_.end())
        return;
    if (card->review.days_done > card->review.days_set)
        return view_.show_sentence(
            say("There cannot be more days done than set. Raise the days set of {1}, or lower the days done.",
                in_quotes(card->name)),
            false);
    const auto* assignment = find(assignment_id);
    const auto* session = assignment ? look_back_of(*model_.overview(), *assignment).session : nullptr;
    if (!session)
        return;
    auto [place, fresh] = reviews_.try_emplace(assignment_id);
    auto& review = place->second;
    if (fresh)
        review = {new_key(), {assignment_id, session->session_id, card->review, {}}, false};
    if (review.busy)
        return;
    review.busy = true;
    if (review.kept.key.empty())
        review.kept.key = new_key();
    const auto& form = review.kept.form;
    send_kept<api::ReviewHomework>(
        screen_, alive_,
        {model_.client_id(), assignment_id, review.kept.session_id, form.days_done, form.days_set,
         trimmed(form.said)},
        draft_of(review), review.kept.key,
        [this, assignment_id, sent = form](const auto& reply) { reviewed(assignment_id, sent, reply); });
    view_.show_sentence(waiting_sentence(screen_.calls), false);
}

void HomeworkPresenter::reviewed(const std::string& assignment_id, const ReviewForm& sent,
                                 const Result<api::Assignment>& reply)
{
    auto& answered = reviews_[assignment_id];
    answered.busy = false;
    answered.kept.key.clear();
    if (!reply)
        return view_.show_sentence(reply.error().sentence, false);
    if (answered.kept.form == sent)
        reviews_.erase(assignment_id);
    else
        screen_.drafts.keep(draft_of(answered));
    model_.amend([&](api::Overview& overview) { put_assignment(overview, *reply); });
    screen_.status.say(saved_words(screen_));
}

void HomeworkPresenter::stop(const std::string& assignment_id, bool stopped)
{
    if (const auto* assignment = find(assignment_id))
        send_stop(*assignment, stopped, false);
}

void HomeworkPresenter::undo()
{
    const auto* assignment = last_stopped_ ? find(*last_stopped_) : nullptr;
    if (assignment)
        send_stop(*assignment, !assignment->stopped_on, true);
}

void HomeworkPresenter::send_stop(const api::Assignment& assignment, bool stopped, bool undoing)
{
    screen_.calls.call<api::StopHomework>(
        alive_, {model_.client_id(), assignment.assignment_id, assignment.row_version, stopped},
        [this, undoing](const Result<api::Assignment>& reply) { this->stopped(reply, undoing); });
    view_.show_sentence(waiting_sentence(screen_.calls), false);
}

void HomeworkPresenter::stopped(const Result<api::Assignment>& reply, bool undoing)
{
    if (!reply) {
        if (reply.error().code == RefusalCode::stale)
            model_.refresh();
        return view_.show_sentence(reply.error().sentence, false);
    }
    last_stopped_ = undoing ? std::nullopt : std::optional{reply->assignment_id};
    model_.amend([&](api::Overview& overview) { put_assignment(overview, *reply); });
    screen_.status.say(saved_words(screen_));
    view_.show_sentence(reply->stopped_on
                            ? say("Homework {1} was stopped.", in_quotes(reply->exercise_name))
                            : say("Homework {1} is taken up again.", in_quotes(reply->exercise_name)),
                        last_stopped_.has_value());
}

int days_set_between(Day from, Day to, int days_per_week)
{
    const auto days = static_cast<int>((to.value - from.value).count());
    return std::max(0, static_cast<int>(std::lround(days * days_per_week / 7.0)));
}

}  // namespace attune::desktop
