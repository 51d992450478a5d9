#include "client/inbox/inbox_presenter.hpp"

#include <algorithm>
#include <utility>

#include "shared/domain/client_name.hpp"
#include "shared/domain/phase.hpp"

namespace attune::desktop {

namespace {

std::string risks_in_words(std::ptrdiff_t risks, int waiting)
{
    if (risks == 0)
        return {};
    if (waiting == 1)
        return ", for a risk answer";
    return risks == 1 ? ", one of them for a risk answer"
                      : ", " + std::to_string(risks) + " of them for risk answers";
}

// Ends the sentence; empty while all of them are shown.
std::string how_many_are_shown(std::size_t shown, int all)
{
    return all > static_cast<int>(shown) ? ". The first " + std::to_string(shown) + " are shown." : ".";
}

std::string flags_in_words(const api::ReadInbox::Reply& inbox)
{
    if (inbox.waiting == 0)
        return {};
    const auto risks = std::ranges::count_if(
        inbox.items, [](const api::InboxItem& item) { return item.flag.risk.has_value(); });
    return (inbox.waiting == 1 ? "One flag waits" : std::to_string(inbox.waiting) + " flags wait") +
           risks_in_words(risks, inbox.waiting) + how_many_are_shown(inbox.items.size(), inbox.waiting);
}

std::string reviews_in_words(const api::ReadInbox::Reply& inbox)
{
    if (inbox.plans_waiting == 0)
        return {};
    return (inbox.plans_waiting == 1 ? "One plan is to be reviewed"
                                     : std::to_string(inbox.plans_waiting) + " plans are to be reviewed") +
           how_many_are_shown(inbox.plans_to_review.size(), inbox.plans_waiting);
}

std::vector<InboxLine> lines_of(const api::ReadInbox::Reply& inbox)
{
    std::vector<InboxLine> lines;
    for (const auto& item : inbox.items)
        lines.push_back({item.flag.flag_id, item.client_id, full_name(item), words_for(item.flag),
                         item.flag.seen_on, item.flag.sentence, item.flag});
    for (const auto& review : inbox.plans_to_review)
        lines.push_back({review.client_id, review.client_id, full_name(review), "Review of the plan due",
                         review.review_on,
                         review.phase ? "Therapy is in phase " + phase_words(*review.phase) + '.'
                                      : "The plan says no phase yet.",
                         std::nullopt});
    return lines;
}

}  // namespace

void InboxPresenter::refresh()
{
    reading_ = std::make_shared<char>();
    screen_.calls.call<api::ReadSignalSettings>(reading_, {}, [this](const auto& reply) {
        if (reply && reply->entered)
            settings_ = reply->entered->settings;
    });
    screen_.calls.call<api::ReadInbox>(reading_, {}, [this](const Result<api::ReadInbox::Reply>& reply) {
        if (!reply)
            return view_.show_sentence(reply.error().sentence);
        show(*reply);
    });
}

// When what was selected is gone, what stood below it is selected.
void InboxPresenter::show(api::ReadInbox::Reply inbox)
{
    const auto place = std::ranges::find(lines_, selected_, &InboxLine::id) - lines_.begin();
    inbox_ = std::move(inbox);
    lines_ = lines_of(inbox_);
    loaded_ = true;
    if (std::ranges::find(lines_, selected_, &InboxLine::id) == lines_.end()) {
        const auto last = std::ssize(lines_) - 1;
        selected_ = last < 0 ? std::string{} : lines_[static_cast<std::size_t>(std::min(place, last))].id;
    }
    view_.show_sentence({});
    view_.show_lines();
    view_.show_selected();
}

void InboxPresenter::select(const std::string& id)
{
    if (selected_ == id)
        return;
    selected_ = id;
    view_.show_selected();
}

std::string InboxPresenter::counts() const
{
    const auto flags = flags_in_words(inbox_);
    const auto reviews = reviews_in_words(inbox_);
    return flags + (flags.empty() || reviews.empty() ? "" : " ") + reviews;
}

const InboxLine* InboxPresenter::selected() const
{
    const auto found = std::ranges::find(lines_, selected_, &InboxLine::id);
    return found == lines_.end() ? nullptr : &*found;
}

std::string InboxPresenter::facts() const
{
    const auto* line = selected();
    if (!line)
        return {};
    return line->flag ? flag_facts(*line->flag) : "Due since " + medium_date(line->since) + '.';
}

std::string InboxPresenter::explained() const
{
    const auto* line = selected();
    if (!line)
        return {};
    if (!line->flag)
        return "A plan waits from the day of its review on, until a version of it sets a later day, or none.";
    if (line->flag->rule)
        return attune::explained(*line->flag->rule, settings_);
    return "The client answered at or above the level at which Attune asks a person to look, whatever the "
           "rest of the form says. What that level rests on, and whether it is verified, stands in the "
           "Library.";
}

FlagOfClient InboxPresenter::to_sign_off() const
{
    const auto* line = selected();
    return line && line->flag ? FlagOfClient{line->client_id, line->client_name, *line->flag}
                              : FlagOfClient{};
}

SignOffPresenter::Settled InboxPresenter::settles()
{
    return [this, alive = std::weak_ptr<void>{alive_}](const Result<api::Flag>&) {
        if (!alive.expired())
            refresh();
    };
}

}  // namespace attune::desktop
