#include "client/handover/handover_presenter.hpp"

#include <algorithm>

#include "client/measure_entry/instrument_choices.hpp"
#include "shared/languages/spoken.hpp"
#include "shared/measures/scoring.hpp"
#include "shared/wording/choices.hpp"

namespace attune::desktop {

namespace {

using api::AdministrationState;

}  // namespace

HandoverPresenter::HandoverPresenter(HandoverView& view, Screen& screen, Handover handover)
    : view_{view},
      screen_{screen},
      handover_{std::move(handover)},
      instrument_{*find_version(screen.library, handover_.entry.instrument, handover_.entry.version)}
{
    const auto last = static_cast<int>(items()) - 1;
    item_ = static_cast<std::size_t>(std::clamp(handover_.entry.current, 0, last));
    if (handover_.entry.sending)
        page_ = HandoverPage::end;
    else if (!untouched(handover_))
        page_ = HandoverPage::question;
    keep();
}

const Wording& HandoverPresenter::wording() const
{
    return handover_.wordings[static_cast<std::size_t>(handover_.language)];
}

void HandoverPresenter::begin()
{
    show_question(item_);
}

void HandoverPresenter::choose_language(std::size_t index)
{
    if (page_ != HandoverPage::beginning || index >= handover_.wordings.size())
        return;
    handover_.language = static_cast<int>(index);
    turn_to(HandoverPage::beginning);
}

std::vector<HandoverPresenter::Choice> HandoverPresenter::choices_at(std::size_t item) const
{
    std::vector<Choice> choices;
    for (const auto& choice : attune::choices_at(instrument_, wording(), item))
        choices.push_back({choice.value, choice_in_words(choice), choice.numbered});
    return choices;
}

std::vector<HandoverPresenter::Choice> HandoverPresenter::choices() const
{
    return choices_at(item_);
}

std::optional<std::size_t> HandoverPresenter::chosen() const
{
    const auto& given = handover_.entry.answers[item_];
    const auto all = choices();
    const auto found = given ? std::ranges::find(all, *given, &Choice::value) : all.end();
    if (found == all.end())
        return std::nullopt;
    return static_cast<std::size_t>(found - all.begin());
}

std::string HandoverPresenter::answer_in_words(std::size_t item) const
{
    const auto& given = handover_.entry.answers[item];
    if (!given)
        return say("Left out");
    const auto all = choices_at(item);
    const auto found = std::ranges::find(all, *given, &Choice::value);
    return found == all.end() ? std::to_string(*given) : found->label;
}

void HandoverPresenter::choose(std::size_t choice)
{
    const auto all = choices();
    if (page_ != HandoverPage::question || choice >= all.size())
        return;
    answer() = all[choice].value;
    std::erase(handover_.entry.blanks, static_cast<int>(item_));
    handover_.safety_due = handover_.safety_due || tells_of_self_harm(item_);
    keep();
    view_.show_notice({});
    view_.show_chosen();
}

void HandoverPresenter::choose_by_digit(int digit)
{
    if (page_ != HandoverPage::question)
        return;
    const auto all = choices();
    if (!all.front().numbered)
        return choose(static_cast<std::size_t>(digit) - 1);
    const auto shown = std::ranges::find(all, digit, &Choice::value);
    choose(static_cast<std::size_t>(shown - all.begin()));
}

void HandoverPresenter::go_on()
{
    switch (page_) {
        case HandoverPage::beginning:
            return begin();
        case HandoverPage::question:
            if (!answer() && !is_left_out(item_))
                return view_.show_notice(say("Choose the answer that fits best, or leave this one out."));
            if (tells_of_self_harm(item_))
                return turn_to(HandoverPage::safety);
            return next();
        case HandoverPage::safety:
            return next();
        case HandoverPage::looking_over:
            return give_answers();
        case HandoverPage::end:
            return;
    }
}

void HandoverPresenter::go_back()
{
    if (page_ == HandoverPage::safety)
        return show_question(item_);
    if (page_ == HandoverPage::looking_over)
        return show_question(items() - 1);
    if (page_ != HandoverPage::question)
        return;
    if (looking_over_)
        return turn_to(HandoverPage::looking_over);
    if (item_ == 0)
        return turn_to(HandoverPage::beginning);
    show_question(item_ - 1);
}

void HandoverPresenter::leave_out()
{
    if (page_ != HandoverPage::question)
        return;
    if (!asked_ && !scored_without(item_)) {
        asked_ = true;
        return view_.show_notice(say(
            "Without this answer some of the form cannot be added up. If you would rather not answer, choose "
            "Leave this one out again."));
    }
    answer().reset();
    if (!is_left_out(item_))
        handover_.entry.blanks.push_back(static_cast<int>(item_));
    next();
}

void HandoverPresenter::change(std::size_t item)
{
    if (page_ != HandoverPage::looking_over || item >= items())
        return;
    looking_over_ = true;
    show_question(item);
}

// Sent at once; what meets no connection, or a sign-in that has ended, is sent again with the same key when
// the therapist has the screen back.
void HandoverPresenter::give_answers()
{
    if (page_ != HandoverPage::looking_over)
        return;
    const bool any =
        std::ranges::any_of(handover_.entry.answers, [](const auto& given) { return given.has_value(); });
    handover_.entry.key = new_key();
    handover_.entry.sending = any ? AdministrationState::completed : AdministrationState::stopped;
    keep_now();
    send();
    turn_to(HandoverPage::end);
}

void HandoverPresenter::send()
{
    const auto& entry = handover_.entry;
    screen_.calls.ask<api::RecordAdministration>(
        alive_,
        {handover_.client_id, entry.instrument, entry.version, entry.answered_on, entry.session_id,
         *entry.sending, entry.answers, entry.replaces, entry.given_as},
        [this](const Result<api::AdministrationRecorded>& reply) {
            if (!reply)
                return;
            recorded_ = true;
            screen_.drafts.remove(handover_.draft_id);
            view_.show_page();
        },
        entry.key);
}

void HandoverPresenter::show_question(std::size_t item)
{
    item_ = item;
    asked_ = false;
    handover_.entry.current = static_cast<int>(item);
    turn_to(HandoverPage::question);
}

void HandoverPresenter::turn_to(HandoverPage page)
{
    page_ = page;
    if (page == HandoverPage::looking_over)
        looking_over_ = false;
    if (!handover_.entry.sending)
        keep_now();
    view_.show_page();
}

void HandoverPresenter::next()
{
    if (looking_over_ || item_ + 1 == items())
        return turn_to(HandoverPage::looking_over);
    show_question(item_ + 1);
}

void HandoverPresenter::keep()
{
    screen_.drafts.keep(as_draft(handover_));
}

void HandoverPresenter::keep_now()
{
    if (!recorded_)
        keep();
    screen_.drafts.flush();
}

bool HandoverPresenter::is_left_out(std::size_t item) const
{
    return std::ranges::find(handover_.entry.blanks, static_cast<int>(item)) != handover_.entry.blanks.end();
}

bool HandoverPresenter::scored_without(std::size_t item) const
{
    std::vector<int> left_out;
    for (const int other : handover_.entry.blanks)
        left_out.push_back(other + 1);
    return can_be_left_out(instrument_, left_out, static_cast<int>(item) + 1);
}

bool HandoverPresenter::tells_of_self_harm(std::size_t item) const
{
    return attune::tells_of_self_harm(instrument_, handover_.entry.answers, static_cast<int>(item) + 1);
}

}  // namespace attune::desktop
