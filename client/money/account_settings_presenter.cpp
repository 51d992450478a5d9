#include "client/money/account_settings_presenter.hpp"

#include <cmath>

#include "client/forms/kept_write.hpp"
#include "client/forms/typed_figure.hpp"
#include "client/forms/typed_time.hpp"
#include "shared/domain/wall_clock.hpp"
#include "shared/json/read.hpp"
#include "shared/languages/spoken.hpp"
#include "shared/measures/figure.hpp"

namespace attune::desktop {

namespace {

constexpr double hundredths = 100;

AccountSettingsForm to_form(const api::AccountSettingsRead& read)
{
    const auto& settings = read.settings;
    const auto& issuer = settings.issuer;
    return {settings.currency,
            issuer.name,
            issuer.address,
            issuer.tax_number,
            issuer.tax_name,
            figure(settings.rules.tax_rate / hundredths),
            issuer.exempt_words,
            issuer.bank_details,
            std::to_string(settings.terms_days),
            medium_date(settings.charged_from),
            settings.prefix,
            std::to_string(read.next_number),
            std::to_string(settings.rules.late_cancel_percent),
            std::to_string(settings.rules.did_not_attend_percent)};
}

// Reads what is typed, and says what cannot be read.
class Reading {
public:
    int number(const char* member, const std::string& text)
    {
        const auto read = parse_typed_number(trimmed(text));
        if (!read)
            faults.push_back({member, say("Write a whole number.")});
        return read.value_or(0);
    }
    int rate(const char* member, const std::string& text)
    {
        const auto read = parse_typed_figure(text);
        if (!read || *read < 0 || *read > hundredths) {
            faults.push_back({member, say("Write a rate in percent, like 19 or 7.7.")});
            return 0;
        }
        return static_cast<int>(std::lround(*read * hundredths));
    }
    Day day(const char* member, const std::string& text)
    {
        const auto read = parse_typed_day(text);
        if (!read)
            faults.push_back({member, say("This is not a date. Write it like 24 Nov 2026 or 24/11/2026.")});
        return read.value_or(Day{});
    }

    std::vector<FieldError> faults;
};

api::SaveAccountSettings::Request read_form(Reading& reading, const AccountSettingsForm& form,
                                            std::int64_t version)
{
    api::SaveAccountSettings::Request request;
    request.row_version = version;
    auto& settings = request.settings;
    settings.currency = form.currency;
    settings.issuer = {trimmed(form.name),     trimmed(form.address),      trimmed(form.tax_number),
                       trimmed(form.tax_name), trimmed(form.exempt_words), trimmed(form.bank_details)};
    settings.rules = {reading.rate("tax_rate", form.tax_rate),
                      reading.number("late_cancel_percent", form.late_cancel_percent),
                      reading.number("did_not_attend_percent", form.did_not_attend_percent)};
    settings.charged_from = reading.day("charged_from", form.charged_from);
    settings.terms_days = reading.number("terms_days", form.terms_days);
    settings.prefix = trimmed(form.prefix);
    request.next_number = reading.number("next_number", form.next_number);
    return request;
}

// "settings.issuer.name" is the form's "name".
std::vector<FieldError> by_member(std::vector<FieldError> faults)
{
    for (auto& fault : faults)
        if (const auto point = fault.path.find_last_of('.'); point != std::string::npos)
            fault.path.erase(0, point + 1);
    return faults;
}

}  // namespace

void AccountSettingsPresenter::begin()
{
    view_.show_busy(true);
    screen_.calls.call<api::ReadAccountSettings>(alive_, {},
                                                 [this](const Result<api::AccountSettingsRead>& reply) {
                                                     if (!reply)
                                                         return view_.show_sentence(reply.error().sentence);
                                                     read_ = *reply;
                                                     view_.show_busy(false);
                                                     show();
                                                 });
}

// A practice that begins charges from the first of this month, under its own name.
void AccountSettingsPresenter::show()
{
    if (read_.row_version == 0) {
        const std::chrono::year_month_day today{to_local(screen_.clock()).day.value};
        read_.settings.charged_from = {std::chrono::sys_days{today.year() / today.month() / 1}};
        read_.settings.issuer.name = screen_.signed_in.practice.name;
        read_.settings.prefix = std::to_string(static_cast<int>(today.year())) + '-';
    }
    view_.show_form(to_form(read_), screen_.may(api::Permission::keep_practice), read_.charged);
}

void AccountSettingsPresenter::save(const AccountSettingsForm& form)
{
    if (busy_)
        return;
    Reading reading;
    const auto request = read_form(reading, form, read_.row_version);
    view_.show_faults(reading.faults);
    view_.show_sentence({});
    if (!reading.faults.empty())
        return;
    busy_ = true;
    view_.show_busy(true);
    screen_.calls.call<api::SaveAccountSettings>(
        alive_, request, [this](const Result<api::AccountSettingsRead>& reply) { saved(reply); });
}

// Where a colleague has saved meanwhile, nothing is written over: saving once more is a decision.
void AccountSettingsPresenter::saved(const Result<api::AccountSettingsRead>& reply)
{
    busy_ = false;
    view_.show_busy(false);
    if (!reply) {
        if (reply.error().code == RefusalCode::stale)
            if (auto current = json::from_text<api::AccountSettingsRead>(reply.error().current))
                read_ = *std::move(current);
        view_.show_faults(by_member(reply.error().fields));
        return view_.show_sentence(reply.error().sentence);
    }
    screen_.status.say(saved_words(screen_));
    if (done_)
        done_();
    view_.close();
}

}  // namespace attune::desktop
