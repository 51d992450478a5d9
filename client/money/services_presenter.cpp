#include "client/money/services_presenter.hpp"

#include "client/forms/kept_write.hpp"
#include "client/forms/typed_time.hpp"
#include "client/money/money_presenter.hpp"
#include "shared/languages/spoken.hpp"
#include "shared/money/currency.hpp"

namespace attune::desktop {

std::string words_for(ServiceKind kind)
{
    switch (kind) {
        case ServiceKind::individual:
            return say_as("service", "one client");
        case ServiceKind::couple:
            return say_as("service", "a couple, for each of the two");
        case ServiceKind::group:
            return say_as("service", "a group, for each client");
    }
    return {};
}

void ServicesPresenter::begin()
{
    screen_.calls.call<api::ReadAccountSettings>(alive_, {},
                                                 [this](const Result<api::AccountSettingsRead>& reply) {
                                                     if (!reply)
                                                         return view_.show_sentence(reply.error().sentence);
                                                     currency_ = reply->settings.currency;
                                                     read_services();
                                                 });
}

void ServicesPresenter::read_services()
{
    screen_.calls.call<api::ReadServices>(alive_, {}, [this](const Result<api::ReadServices::Reply>& reply) {
        if (!reply)
            return view_.show_sentence(reply.error().sentence);
        services_ = reply->services;
        view_.show_services();
    });
}

ServiceForm ServicesPresenter::form_of(const api::Service& service) const
{
    const auto& details = service.details;
    const auto* currency = find_currency(currency_);
    return {details.name, details.kind, std::to_string(details.minutes),
            currency ? amount_words(details.fee, *currency) : std::string{}, details.taxed};
}

std::string ServicesPresenter::words_of(const api::Service& service) const
{
    const auto& details = service.details;
    const auto words = say("{1}: {2}, {3} minutes, {4}", details.name, money_words(details.fee, currency_),
                           details.minutes, words_for(details.kind));
    return service.closed_at ? say("{1}, no longer offered", words) : words;
}

Result<api::ServiceDetails> ServicesPresenter::details_of(const ServiceForm& form) const
{
    const auto* currency = find_currency(currency_);
    const auto fee = currency ? parse_amount(form.fee, *currency) : std::nullopt;
    const auto minutes = parse_typed_number(trimmed(form.minutes));
    Refusal refusal;
    if (!minutes)
        refusal.fields.push_back({"minutes", say("Write a whole number.")});
    if (!fee)
        refusal.fields.push_back(
            {"fee", say("Write an amount like {1}.", currency ? amount_words(6050, *currency) : "60.50")});
    if (!refusal.fields.empty())
        return refusal;
    return api::ServiceDetails{trimmed(form.name), form.kind, *minutes, *fee, form.taxed};
}

void ServicesPresenter::add(const ServiceForm& form)
{
    const auto details = details_of(form);
    view_.show_faults(details ? std::vector<FieldError>{} : details.error().fields);
    if (details)
        screen_.calls.call<api::AddService>(alive_, {*details},
                                            [this](const Result<api::Service>& reply) { answered(reply); });
}

void ServicesPresenter::change(std::size_t service, const ServiceForm& form)
{
    if (service >= services_.size())
        return;
    const auto details = details_of(form);
    view_.show_faults(details ? std::vector<FieldError>{} : details.error().fields);
    if (details)
        send(services_[service], *details, services_[service].closed_at.has_value());
}

void ServicesPresenter::close(std::size_t service, bool closed)
{
    if (service < services_.size())
        send(services_[service], services_[service].details, closed);
}

void ServicesPresenter::send(const api::Service& service, const api::ServiceDetails& details, bool closed)
{
    screen_.calls.call<api::ChangeService>(alive_, {service.service_id, service.row_version, details, closed},
                                           [this](const Result<api::Service>& reply) { answered(reply); });
}

void ServicesPresenter::answered(const Result<api::Service>& reply)
{
    std::vector<FieldError> faults;
    if (!reply)
        for (auto fault : reply.error().fields) {
            fault.path.erase(0, fault.path.find_last_of('.') + 1);
            faults.push_back(std::move(fault));
        }
    view_.show_faults(faults);
    view_.show_sentence(reply ? std::string{} : reply.error().sentence);
    if (!reply)
        return;
    screen_.status.say(saved_words(screen_));
    read_services();
}

}  // namespace attune::desktop
