#include "client/details/details_presenter.hpp"

#include "client/drafts/draft_content.hpp"
#include "client/forms/kept_write.hpp"
#include "shared/languages/spoken.hpp"

namespace attune::desktop {

namespace {

// Refuses (invalid) what is none of them, as a draft kept in another language may hold.
template <class Value, class Values>
Result<std::optional<Value>> chosen_in_words(const std::string& path, const std::string& words,
                                             const std::vector<std::string>& choices, const Values& values)
{
    if (words.empty())
        return std::optional<Value>{};
    for (std::size_t i = 0; i < choices.size(); ++i)
        if (choices[i] == words)
            return std::optional<Value>{values[i]};
    return invalid(path, say("Choose one of the list."));
}

constexpr std::array messages_values{true, false};

}  // namespace

std::vector<std::string> channel_choices()
{
    std::vector<std::string> choices;
    choices.reserve(contact_channels.size());
    for (const auto channel : contact_channels)
        choices.push_back(words_for(channel));
    return choices;
}

std::vector<std::string> messages_choices()
{
    return {say("Yes"), say("No")};
}

DetailsForm to_form(const api::ClientDetails& details)
{
    return {details.reference,
            details.legal_name,
            details.preferred_name,
            details.pronouns,
            details.born_on ? medium_date(*details.born_on) : std::string{},
            details.phone,
            details.email,
            details.address,
            details.preferred_channel ? words_for(*details.preferred_channel) : std::string{},
            details.messages_may_be_left ? messages_choices()[*details.messages_may_be_left ? 0 : 1]
                                         : std::string{}};
}

Result<api::ClientDetails> to_details(const DetailsForm& form)
{
    if (form.legal_name.empty() && form.preferred_name.empty())
        return invalid("details.legal_name",
                       say("A client needs a name: the full one, the preferred one, or both."));
    const auto born_on = parse_typed_day(form.born_on);
    if (!form.born_on.empty() && !born_on)
        return invalid("details.born_on",
                       say("The birth date could not be read. Write it as 12 Mar 1992 or 12/03/1992."));
    const auto channel = chosen_in_words<ContactChannel>("details.preferred_channel", form.preferred_channel,
                                                         channel_choices(), contact_channels);
    if (!channel)
        return channel.error();
    const auto messages = chosen_in_words<bool>("details.messages_may_be_left", form.messages_may_be_left,
                                                messages_choices(), messages_values);
    if (!messages)
        return messages.error();
    return api::ClientDetails{form.reference, form.legal_name, form.preferred_name, form.pronouns,
                              born_on,        form.phone,      form.email,          trimmed(form.address),
                              *channel,       *messages};
}

DetailsPresenter::DetailsPresenter(DetailsView& view, Screen& screen, ClientModel& model)
    : view_{view},
      screen_{screen},
      model_{model}
{
    look_for_draft();
}

void DetailsPresenter::look_for_draft()
{
    run(
        screen_.async, alive_, [&drafts = screen_.drafts] { return drafts.found().drafts; },
        [this](const std::vector<Draft>& drafts) {
            for (const auto& draft : drafts)
                if (draft.kind == draft_kind && draft.client_id == model_.client_id() && !changed())
                    take_up(draft);
        });
}

// A write that may have happened is repeated first, with its own key.
void DetailsPresenter::take_up(const Draft& draft)
{
    const auto kept = content_of<Kept>(draft);
    if (!kept)
        return;
    draft_id_ = draft.id;
    kept_ = *kept;
    view_.show_form(kept_.form);
    if (!kept_.key.empty())
        send();
}

// Untouched, the form follows the record; touched, it waits for save() to compare.
void DetailsPresenter::record_changed()
{
    const auto* overview = model_.overview();
    if (overview && !changed() && overview->client.row_version != kept_.row_version)
        take(overview->client);
}

void DetailsPresenter::take(const api::Client& client)
{
    kept_.base = to_form(client.details);
    kept_.form = kept_.base;
    kept_.row_version = client.row_version;
    view_.show_form(kept_.form);
}

void DetailsPresenter::typed(const DetailsForm& form)
{
    if (form == kept_.form)
        return;
    kept_.form = form;
    keep();
}

void DetailsPresenter::keep()
{
    if (changed() || !kept_.key.empty())
        screen_.drafts.keep(draft());
    else
        screen_.drafts.remove(draft_id_);
}

Draft DetailsPresenter::draft() const
{
    const auto& name = kept_.base.legal_name.empty() ? kept_.base.preferred_name : kept_.base.legal_name;
    return {draft_id_, draft_kind, model_.client_id(), say("Details, {1}", name), json::to_text(kept_), {}};
}

void DetailsPresenter::save()
{
    if (busy_)
        return;
    const auto details = to_details(kept_.form);
    if (!details)
        return view_.show_refusal(details.error().sentence);
    kept_.key = new_key();
    kept_.sent = kept_.form;
    send();
}

void DetailsPresenter::send()
{
    const auto details = to_details(kept_.sent);
    if (!details)
        return view_.show_refusal(details.error().sentence);
    busy_ = true;
    view_.show_busy(true);
    send_kept<api::UpdateClient>(screen_, alive_, {model_.client_id(), kept_.row_version, *details}, draft(),
                                 kept_.key, [this](const Result<api::Client>& reply) { saved(reply); });
}

void DetailsPresenter::saved(const Result<api::Client>& reply)
{
    busy_ = false;
    kept_.key.clear();
    if (reply) {
        const auto typed_meanwhile = kept_.form;
        const bool more = typed_meanwhile != kept_.sent;
        take(*reply);
        if (more) {
            typed(typed_meanwhile);
            view_.show_form(kept_.form);
        }
        model_.amend([&reply](api::Overview& overview) { overview.client = *reply; });
        screen_.status.say(saved_words(screen_));
        view_.show_saved();
        return view_.show_busy(false);
    }
    keep();
    view_.show_busy(false);
    if (reply.error().code == RefusalCode::stale)
        if (const auto current = json::from_text<api::Client>(reply.error().current))
            return compare(*current);
    view_.show_refusal(reply.error().sentence);
}

// Fields changed on one side only go together by themselves; the rest is for the person to choose.
void DetailsPresenter::compare(const api::Client& current)
{
    const auto theirs = to_form(current.details);
    conflicts_.clear();
    for (const auto& field : details_fields) {
        auto& mine = kept_.form.*field.text;
        const auto& their = theirs.*field.text;
        if (mine == kept_.base.*field.text)
            mine = their;
        else if (their != kept_.base.*field.text && their != mine)
            conflicts_.push_back({field, mine, their});
    }
    kept_.base = theirs;
    kept_.row_version = current.row_version;
    if (conflicts_.empty())
        return save();
    keep();
    view_.show_form(kept_.form);
    view_.show_conflicts(conflicts_);
}

void DetailsPresenter::resolve(const std::vector<bool>& keep_mine)
{
    for (std::size_t i = 0; i < conflicts_.size() && i < keep_mine.size(); ++i)
        kept_.form.*conflicts_[i].field.text = keep_mine[i] ? conflicts_[i].mine : conflicts_[i].theirs;
    conflicts_.clear();
    view_.show_form(kept_.form);
    save();
}

}  // namespace attune::desktop
