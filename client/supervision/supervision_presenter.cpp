#include "client/supervision/supervision_presenter.hpp"

#include <algorithm>

#include "client/forms/kept_write.hpp"
#include "client/forms/typed_time.hpp"
#include "shared/domain/plain_text.hpp"
#include "shared/domain/wall_clock.hpp"
#include "shared/languages/spoken.hpp"

namespace attune::desktop {

std::string what_waits(const api::SupervisedClient& client)
{
    std::string words;
    const auto add = [&](bool waits, const std::string& what) {
        if (waits)
            words += (words.empty() ? "" : "; ") + what;
    };
    add(client.risk_flags > 0, say_count("risk answer", "{1} risk answers", client.risk_flags));
    add(client.not_on_track > 0, say("not on track"));
    add(client.missed_measures > 0, say("measures missed"));
    add(client.notes_to_cosign > 0,
        say_count("note to co-sign", "{1} notes to co-sign", client.notes_to_cosign));
    add(client.notes_to_sign > 0, say_count("note not signed", "{1} notes not signed", client.notes_to_sign));
    add(client.review_on.has_value(), say("plan to review"));
    return words;
}

void SupervisionPresenter::refresh()
{
    reading_ = std::make_shared<char>();
    screen_.calls.call<api::ReadSupervision>(reading_, {},
                                             [this](const Result<api::ReadSupervision::Reply>& reply) {
                                                 if (!reply)
                                                     return view_.show_sentence(reply.error().sentence);
                                                 read_ = *reply;
                                                 loaded_ = true;
                                                 view_.show_sentence({});
                                                 view_.show_supervision();
                                             });
}

std::string SupervisionPresenter::counts() const
{
    if (read_.supervisees.empty())
        return {};
    auto words = say_count("One client of your supervisees.", "{1} clients of your supervisees.",
                           read_.clients_in_all) +
                 ' ';
    const auto waiting = std::ranges::count_if(
        read_.clients, [](const api::SupervisedClient& client) { return !what_waits(client).empty(); });
    words += waiting == 0 ? say("Nothing waits.")
                          : say_count("Something waits with one of them.",
                                      "Something waits with {1} of them.", waiting);
    if (std::ssize(read_.clients) < read_.clients_in_all)
        words += ' ' + say("The first {1} are shown.", read_.clients.size());
    return words;
}

std::string SupervisionPresenter::age(const api::SupervisedClient& client) const
{
    if (!client.waits_since)
        return {};
    const auto days = (local_day(screen_.clock()).value - local_day(*client.waits_since).value).count();
    return days <= 0 ? say("Today") : say_count("one day", "{1} days", days);
}

std::string SupervisionPresenter::last_session(const api::SupervisedClient& client) const
{
    return client.last_session_at ? medium_date(local_day(*client.last_session_at)) : say("none yet");
}

std::string SupervisionPresenter::action_words(const api::AgreedAction& action) const
{
    const auto about = action.client_name.empty() ? action.supervisee_name
                                                  : action.supervisee_name + ", " + action.client_name;
    if (action.done_at)
        return say("Done on {1}. {2}: {3}", medium_date(local_day(*action.done_at)), about, action.text);
    if (action.due_on < local_day(screen_.clock()))
        return say("Overdue since {1}. {2}: {3}", medium_date(action.due_on), about, action.text);
    return say("By {1}. {2}: {3}", medium_date(action.due_on), about, action.text);
}

void SupervisionPresenter::settle(std::size_t action)
{
    if (action >= read_.actions.size())
        return;
    const auto& chosen = read_.actions[action];
    screen_.calls.call<api::SettleAction>(
        alive_, {chosen.agreed_action_id, chosen.row_version, !chosen.done_at.has_value()},
        [this](const Result<api::AgreedAction>& reply) {
            if (!reply)
                view_.show_sentence(reply.error().sentence);
            else
                screen_.status.say(saved_words(screen_));
            refresh();
        });
}

void AgreeActionPresenter::agree(const ActionForm& form)
{
    std::vector<FieldError> faults;
    const auto text = trimmed(form.text);
    const auto due_on = parse_typed_day(form.due_on);
    if (text.empty())
        faults.push_back({"text", say("Write down what was agreed.")});
    if (characters(text) > api::room_for_agreed_action)
        faults.push_back(
            {"text", say("An action has room for {1} characters.", api::room_for_agreed_action)});
    if (!due_on)
        faults.push_back(
            {"due_on", say("The day could not be read. Write it as 12 Mar 2027 or 12/03/2027.")});
    view_.show_faults(faults);
    if (!faults.empty())
        return;
    view_.show_busy(true);
    screen_.calls.call<api::AgreeAction>(alive_, {form.supervisee_id, form.client_id, text, *due_on},
                                         [this](const Result<api::AgreedAction>& reply) {
                                             view_.show_busy(false);
                                             if (!reply) {
                                                 view_.show_faults(reply.error().fields);
                                                 return view_.show_sentence(reply.error().sentence);
                                             }
                                             screen_.status.say(saved_words(screen_));
                                             const auto agreed = agreed_;
                                             view_.close();
                                             agreed();
                                         });
}

}  // namespace attune::desktop
