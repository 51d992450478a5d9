#include "client/details/details_presenter.hpp"

namespace attune::desktop {

DetailsForm to_form(const api::ClientDetails& details)
{
    return {details.reference,
            details.legal_name,
            details.preferred_name,
            details.pronouns,
            details.born_on ? medium_date(*details.born_on) : std::string{},
            details.phone,
            details.email};
}

Result<api::ClientDetails> to_details(const DetailsForm& form)
{
    if (form.legal_name.empty() && form.preferred_name.empty())
        return invalid("details.legal_name",
                       "A client needs a name: the full one, the preferred one, or both.");
    const auto born_on = parse_typed_day(form.born_on);
    if (!form.born_on.empty() && !born_on)
        return invalid("details.born_on",
                       "The birth date could not be read. Write it as 12 Mar 1992 or 12/03/1992.");
    return api::ClientDetails{form.reference, form.legal_name, form.preferred_name, form.pronouns,
                              born_on,        form.phone,      form.email};
}

DetailsPresenter::DetailsPresenter(DetailsView& view, Screen& screen, ClientModel& model)
    : view_{view},
      screen_{screen},
      model_{model}
{
}

// Untouched, the form follows the record; touched, it waits for save() to compare.
void DetailsPresenter::record_changed()
{
    const auto* overview = model_.overview();
    if (overview && !changed() && overview->client.row_version != row_version_)
        take(overview->client);
}

void DetailsPresenter::take(const api::Client& client)
{
    base_ = to_form(client.details);
    form_ = base_;
    row_version_ = client.row_version;
    view_.show_form(form_);
}

void DetailsPresenter::save()
{
    const auto details = to_details(form_);
    if (!details)
        return view_.show_refusal(details.error().sentence);
    view_.show_busy(true);
    screen_.calls.call<api::UpdateClient>(alive_, {model_.client_id(), row_version_, *details},
                                          [this](const Result<api::Client>& reply) { saved(reply); });
}

void DetailsPresenter::saved(const Result<api::Client>& reply)
{
    view_.show_busy(false);
    if (reply) {
        take(*reply);
        model_.amend([&reply](api::Overview& overview) { overview.client = *reply; });
        screen_.status.say("Saved " + time_of_day(to_local(screen_.clock())));
        return view_.show_saved();
    }
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
        auto& mine = form_.*field.text;
        const auto& their = theirs.*field.text;
        if (mine == base_.*field.text)
            mine = their;
        else if (their != base_.*field.text && their != mine)
            conflicts_.push_back({field, mine, their});
    }
    base_ = theirs;
    row_version_ = current.row_version;
    if (conflicts_.empty())
        return save();
    view_.show_form(form_);
    view_.show_conflicts(conflicts_);
}

void DetailsPresenter::resolve(const std::vector<bool>& keep_mine)
{
    for (std::size_t i = 0; i < conflicts_.size() && i < keep_mine.size(); ++i)
        form_.*conflicts_[i].field.text = keep_mine[i] ? conflicts_[i].mine : conflicts_[i].theirs;
    conflicts_.clear();
    view_.show_form(form_);
    save();
}

void DetailsPresenter::add_to_care_team(const std::string& username)
{
    if (username.empty())
        return view_.show_team_answer("Enter your colleague's username.");
    screen_.calls.call<api::AddToCareTeam>(
        alive_, {model_.client_id(), username}, [this](const Result<api::AddToCareTeam::Reply>& reply) {
            if (!reply)
                return view_.show_team_answer(reply.error().sentence);
            view_.show_team_answer(reply->display_name + " is on the care team now and sees this client.");
            model_.refresh();
        });
}

}  // namespace attune::desktop
