#include "client/mailing/mail_settings_presenter.hpp"

#include "client/forms/kept_write.hpp"
#include "client/forms/typed_time.hpp"
#include "shared/domain/wall_clock.hpp"
#include "shared/languages/spoken.hpp"

namespace attune::desktop {

namespace {

std::string as_time(int minute_of_day)
{
    const auto two = [](int count) { return (count < 10 ? "0" : "") + std::to_string(count); };
    return two(minute_of_day / 60) + ':' + two(minute_of_day % 60);
}

// Reads a form field by field, and keeps what is wrong with each.
class TypedMailSettings {
public:
    explicit TypedMailSettings(const MailSettingsForm& typed)
        : settings{days("reminder_after_days", typed.reminder_after_days),
                   days("last_call_days", typed.last_call_days), minute("quiet_from", typed.quiet_from),
                   minute("quiet_until", typed.quiet_until)}
    {
    }

    std::vector<FieldError> faults;  // before what is read into it
    MailSettings settings;

private:
    int days(const char* member, const std::string& typed)
    {
        const auto number = parse_typed_number(typed);
        if (!number)
            faults.push_back({member, say("Give a whole number of days.")});
        return number.value_or(0);
    }
    int minute(const char* member, const std::string& typed)
    {
        const auto time = parse_typed_time(typed);
        if (!time)
            faults.push_back({member, say("Give a time of day, like 20:00.")});
        return time ? time->hour * 60 + time->minute : 0;
    }
};

}  // namespace

void MailSettingsPresenter::begin()
{
    view_.show_busy(true);
    screen_.calls.call<api::ReadMailSettings>(alive_, {}, [this](const auto& reply) {
        if (!reply)
            return view_.show_sentence(reply.error().sentence);
        view_.show_busy(false);
        show(reply->entered);
    });
}

void MailSettingsPresenter::show(const std::optional<api::EnteredMailSettings>& entered)
{
    const auto settings = entered ? entered->settings : MailSettings{};
    const auto facts =
        entered ? say("Set by {1} on {2}.", entered->entered_by, medium_date(local_day(entered->entered_at)))
                : say("As Attune comes; nobody here has set them yet.");
    view_.show_settings(
        {std::to_string(settings.reminder_after_days), std::to_string(settings.last_call_days),
         as_time(settings.quiet_from), as_time(settings.quiet_until)},
        facts, screen_.may(api::Permission::keep_practice));
}

void MailSettingsPresenter::enter(const MailSettingsForm& typed)
{
    view_.show_sentence({});
    TypedMailSettings read{typed};
    view_.show_faults(read.faults);
    if (!read.faults.empty())
        return;
    view_.show_sentence(waiting_sentence(screen_.calls));
    view_.show_busy(true);
    screen_.calls.call<api::EnterMailSettings>(alive_, read.settings, [this](const auto& reply) {
        view_.show_busy(false);
        if (reply) {
            screen_.status.say(saved_words(screen_));
            return view_.close();
        }
        view_.show_faults(reply.error().fields);
        view_.show_sentence(reply.error().sentence);
    });
}

}  // namespace attune::desktop
