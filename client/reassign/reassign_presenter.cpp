#include "client/reassign/reassign_presenter.hpp"

#include <algorithm>

#include "client/episodes/episode_words.hpp"
#include "client/forms/kept_write.hpp"
#include "client/schedule/due_words.hpp"
#include "shared/domain/client_name.hpp"
#include "shared/languages/spoken.hpp"

namespace attune::desktop {

namespace {

std::string words_for_client(const api::CaseloadRow& row)
{
    auto words = full_name(row);
    if (row.born_on)
        words += ", " + say("born {1}", medium_date(*row.born_on));
    if (!row.reference.empty())
        words += ", " + row.reference;
    return words;
}

std::string words_for_session(const api::Session& session)
{
    return say("Session {1}, {2}", session.number, medium_date(to_local(session.starts_at).day));
}

// The latest that had begun by that day, as the server would choose.
std::size_t episode_on(const std::vector<api::Episode>& newest_first, Day day)
{
    const auto begun = std::ranges::find_if(
        newest_first, [&](const api::Episode& episode) { return episode.started_on <= day; });
    if (begun == newest_first.end())
        return newest_first.empty() ? 0 : newest_first.size() - 1;
    return static_cast<std::size_t>(begun - newest_first.begin());
}

}  // namespace

ReassignPresenter::ReassignPresenter(ReassignView& view, Screen& screen, ClientModel& model,
                                     api::Administration form)
    : view_{view},
      screen_{screen},
      finder_{screen},
      model_{model},
      form_{std::move(form)}
{
}

void ReassignPresenter::begin()
{
    view_.show_place();
    read_version();
    finder_.read([this](const std::optional<Refusal>& refusal) {
        if (refusal)
            return view_.show_sentence(refusal->sentence);
        find(text_);
    });
}

void ReassignPresenter::read_version()
{
    screen_.calls.call<api::ReadFormHistory>(alive_, {model_.client_id(), form_.administration_id},
                                             [this](const Result<api::ReadFormHistory::Reply>& reply) {
                                                 if (!reply)
                                                     return view_.show_sentence(reply.error().sentence);
                                                 row_version_ = reply->row_version;
                                             });
}

void ReassignPresenter::find(const std::string& text)
{
    text_ = text;
    found_ = finder_.find(text_, most_shown + 1);
    std::erase_if(found_, [this](const auto* row) { return row->client_id == model_.client_id(); });
    if (found_.size() > most_shown)
        found_.pop_back();
    view_.show_found();
}

void ReassignPresenter::choose_client(std::size_t index)
{
    if (index >= found_.size())
        return;
    const auto& row = *found_[index];
    if (to_ && to_->client_id == row.client_id)
        return;
    to_ = row;
    episodes_.clear();
    sessions_.clear();
    episode_ = 0;
    session_ = 0;
    view_.show_faults({});
    view_.show_place();
    read_place(row.client_id);
}

void ReassignPresenter::read_place(const std::string& client_id)
{
    reading_ = std::make_shared<char>();
    screen_.calls.call<api::ReadOverview>(reading_, {client_id}, [this](const Result<api::Overview>& reply) {
        if (!reply)
            return view_.show_sentence(reply.error().sentence);
        show_place(*reply);
    });
}

void ReassignPresenter::show_place(const api::Overview& record)
{
    episodes_ = record.episodes;
    episode_ = episode_on(episodes_, form_.answered_on);
    sessions_.clear();
    std::ranges::copy_if(record.sessions, std::back_inserter(sessions_), [](const api::Session& session) {
        return session.state == api::SessionState::attended;
    });
    const auto same_day = std::ranges::find_if(sessions_, [this](const api::Session& session) {
        return to_local(session.starts_at).day == form_.answered_on;
    });
    const bool found = episode_ == 0 && same_day != sessions_.end();
    session_ = found ? static_cast<std::size_t>(same_day - sessions_.begin()) + 1 : 0;
    view_.show_place();
}

void ReassignPresenter::choose_episode(std::size_t index)
{
    if (index >= episodes_.size() || index == episode_)
        return;
    episode_ = index;
    session_ = 0;
    view_.show_faults({});
    view_.show_place();
}

void ReassignPresenter::choose_session(std::size_t index)
{
    if (index < sessions().size())
        session_ = index;
}

void ReassignPresenter::give_reason(const std::string& reason)
{
    reason_ = reason;
}

std::vector<FieldError> ReassignPresenter::missing() const
{
    std::vector<FieldError> faults;
    if (!to_)
        faults.push_back({"to_client_id", say("Choose the client whose form this is.")});
    if (reason_.find_first_not_of(" \t\r\n") == std::string::npos)
        faults.push_back({"reason", say("Say in a few words how it came about. Both records keep it.")});
    return faults;
}

void ReassignPresenter::submit()
{
    const auto faults = missing();
    view_.show_faults(faults);
    if (!faults.empty())
        return view_.show_sentence({});
    if (!row_version_)
        return view_.show_sentence(say("The form is still being read. Try again in a moment."));
    api::ReassignAdministration::Request request{.client_id = model_.client_id(),
                                                 .administration_id = form_.administration_id,
                                                 .row_version = *row_version_,
                                                 .to_client_id = to_->client_id,
                                                 .to_episode_id = std::nullopt,
                                                 .to_session_id = std::nullopt,
                                                 .reason = reason_};
    if (episode_ < episodes_.size())
        request.to_episode_id = episodes_[episode_].episode_id;
    if (session_ > 0)
        request.to_session_id = sessions_[session_ - 1].session_id;
    view_.show_busy(true);
    view_.show_sentence(waiting_sentence(screen_.calls));
    screen_.calls.call<api::ReassignAdministration>(
        alive_, std::move(request),
        [this](const Result<api::ReassignAdministration::Reply>& reply) { heard(reply); });
}

void ReassignPresenter::heard(const Result<api::ReassignAdministration::Reply>& reply)
{
    view_.show_busy(false);
    if (reply) {
        auto& model = model_;
        screen_.status.say(attune::say("Moved to {1}.", to_name()) +
                           (reply->risk_flags > 0 ? ' ' + attune::say("Its risk answer waits there.") : ""));
        view_.close();
        return model.refresh();
    }
    view_.show_faults(reply.error().fields);
    const bool told = std::ranges::any_of(reply.error().fields, [&](const FieldError& field) {
        return field.sentence == reply.error().sentence;
    });
    view_.show_sentence(told ? std::string{} : reply.error().sentence);
}

std::string ReassignPresenter::form_words() const
{
    return say("{1} of {2}", measure_name(screen_.library, form_.instrument), medium_date(form_.answered_on));
}

std::string ReassignPresenter::from_name() const
{
    return model_.overview() ? full_name(model_.overview()->client.details) : std::string{};
}

std::string ReassignPresenter::to_name() const
{
    return to_ ? full_name(*to_) : std::string{};
}

std::vector<std::string> ReassignPresenter::found() const
{
    std::vector<std::string> words;
    words.reserve(found_.size());
    for (const auto* row : found_)
        words.push_back(words_for_client(*row));
    return words;
}

std::optional<std::size_t> ReassignPresenter::chosen() const
{
    if (!to_)
        return std::nullopt;
    const auto row = std::ranges::find(found_, to_->client_id, &api::CaseloadRow::client_id);
    return row == found_.end() ? std::nullopt : std::optional{static_cast<std::size_t>(row - found_.begin())};
}

std::vector<std::string> ReassignPresenter::episodes() const
{
    std::vector<std::string> words;
    words.reserve(episodes_.size());
    for (const auto& episode : episodes_)
        words.push_back(words_for_episode(episode));
    return words;
}

std::vector<std::string> ReassignPresenter::sessions() const
{
    std::vector<std::string> words{say("Between sessions")};
    if (episode_ == 0)
        for (const auto& session : sessions_)
            words.push_back(words_for_session(session));
    return words;
}

}  // namespace attune::desktop
