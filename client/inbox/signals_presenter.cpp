#include "client/inbox/signals_presenter.hpp"

#include <boost/describe/enumerators.hpp>
#include <boost/mp11/algorithm.hpp>

#include "client/forms/kept_write.hpp"
#include "client/forms/typed_time.hpp"
#include "shared/languages/spoken.hpp"

namespace attune::desktop {

void SignalsPresenter::begin()
{
    view_.show_busy(true);
    screen_.calls.call<api::ReadSignalSettings>(alive_, {}, [this](const auto& reply) {
        if (!reply)
            return view_.show_sentence(reply.error().sentence);
        view_.show_busy(false);
        show(reply->entered);
    });
}

void SignalsPresenter::show(const std::optional<api::EnteredSignalSettings>& entered)
{
    const auto facts = entered ? say("Set by {1} on {2}.", entered->entered_by,
                                     medium_date(to_local(entered->entered_at).day))
                               : say("As Attune comes; nobody here has set them yet.");
    view_.show_settings(entered ? entered->settings : SignalSettings{}, facts,
                        screen_.may(api::Permission::keep_practice));
}

void SignalsPresenter::enter(const std::string& no_change_by_session,
                             const std::string& missed_after_sessions)
{
    view_.show_sentence({});
    const auto no_change = parse_typed_number(no_change_by_session);
    const auto missed = parse_typed_number(missed_after_sessions);
    std::vector<FieldError> faults;
    if (!no_change)
        faults.push_back({"no_change_by_session", say("Give a whole number of sessions.")});
    if (!missed)
        faults.push_back({"missed_after_sessions", say("Give a whole number of sessions.")});
    view_.show_faults(faults);
    if (!faults.empty())
        return;
    view_.show_sentence(waiting_sentence(screen_.calls));
    view_.show_busy(true);
    screen_.calls.call<api::EnterSignalSettings>(alive_, {*no_change, *missed}, [this](const auto& reply) {
        view_.show_busy(false);
        if (reply) {
            screen_.status.say(saved_words(screen_));
            return view_.close();
        }
        view_.show_faults(reply.error().fields);
        view_.show_sentence(reply.error().sentence);
    });
}

std::string rules_in_words(const SignalSettings& settings)
{
    std::string text;
    boost::mp11::mp_for_each<boost::describe::describe_enumerators<SignalRule>>([&](auto rule) {
        text += (text.empty() ? "" : "\n\n") + words_for(rule.value) + ". " + explained(rule.value, settings);
    });
    return text;
}

}  // namespace attune::desktop
