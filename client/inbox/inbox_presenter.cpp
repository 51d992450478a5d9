#include "client/inbox/inbox_presenter.hpp"

#include <algorithm>
#include <utility>

#include "shared/domain/client_name.hpp"

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

// When the selected flag is gone, what stood below it is selected.
void InboxPresenter::show(api::ReadInbox::Reply inbox)
{
    const auto id_of = [](const api::InboxItem& item) -> const std::string& { return item.flag.flag_id; };
    const auto place = std::ranges::find(inbox_.items, selected_, id_of) - inbox_.items.begin();
    inbox_ = std::move(inbox);
    loaded_ = true;
    if (std::ranges::find(inbox_.items, selected_, id_of) == inbox_.items.end()) {
        const auto last = std::ssize(inbox_.items) - 1;
        selected_ =
            last < 0 ? std::string{} : id_of(inbox_.items[static_cast<std::size_t>(std::min(place, last))]);
    }
    view_.show_sentence({});
    view_.show_items();
    view_.show_selected();
}

void InboxPresenter::select(const std::string& flag_id)
{
    if (selected_ == flag_id)
        return;
    selected_ = flag_id;
    view_.show_selected();
}

std::string InboxPresenter::counts() const
{
    if (inbox_.waiting == 0)
        return {};
    const auto risks = std::ranges::count_if(
        inbox_.items, [](const api::InboxItem& item) { return item.flag.risk.has_value(); });
    auto text =
        inbox_.waiting == 1 ? std::string{"One flag waits"} : std::to_string(inbox_.waiting) + " flags wait";
    text += risks_in_words(risks, inbox_.waiting);
    if (inbox_.waiting > std::ssize(inbox_.items))
        text += ". The first " + std::to_string(inbox_.items.size()) + " are shown";
    return text + '.';
}

const api::InboxItem* InboxPresenter::selected() const
{
    const auto found = std::ranges::find_if(
        inbox_.items, [this](const api::InboxItem& item) { return item.flag.flag_id == selected_; });
    return found == inbox_.items.end() ? nullptr : &*found;
}

std::string InboxPresenter::explained() const
{
    const auto* item = selected();
    if (!item)
        return {};
    if (item->flag.rule)
        return attune::explained(*item->flag.rule, settings_);
    return "The client answered at or above the level at which Attune asks a person to look, whatever the "
           "rest of the form says. What that level rests on, and whether it is verified, stands in the "
           "Library.";
}

FlagOfClient InboxPresenter::to_sign_off() const
{
    const auto* item = selected();
    return item ? FlagOfClient{item->client_id, full_name(*item), item->flag} : FlagOfClient{};
}

SignOffPresenter::Settled InboxPresenter::settles()
{
    return [this, alive = std::weak_ptr<void>{alive_}](const Result<api::Flag>&) {
        if (!alive.expired())
            refresh();
    };
}

}  // namespace attune::desktop
