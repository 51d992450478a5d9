#include "shared/money/charging.hpp"

#include <algorithm>
#include <cstdlib>
#include <tuple>

#include "shared/languages/spoken.hpp"
#include "shared/money/currency.hpp"

namespace attune {

namespace {

constexpr int whole = 100;

int percent_of(ChargeReason reason, const ChargingRules& rules)
{
    switch (reason) {
        case ChargeReason::attended:
            return whole;
        case ChargeReason::late_cancel:
            return rules.late_cancel_percent;
        case ChargeReason::did_not_attend:
            return rules.did_not_attend_percent;
    }
    return 0;
}

std::int64_t fee_of(const SessionToCharge& session, const ChargedService& service,
                    const std::vector<AgreedFee>& agreed)
{
    const auto holds = [&](const AgreedFee& one) {
        return one.service_id == service.service_id && one.valid_from <= session.held_on &&
               (!one.valid_to || session.held_on <= *one.valid_to);
    };
    const auto found = std::ranges::find_if(agreed, holds);
    return found == agreed.end() ? service.fee : found->fee;
}

// "Psychotherapy session, 50 minutes, 24 Nov 2026".
std::string description_of(const SessionToCharge& session, const ChargedService& service, int percent)
{
    const auto day = medium_date(session.held_on);
    switch (session.reason) {
        case ChargeReason::attended:
            return say("{1}, {2} minutes, {3}", service.name, session.minutes, day);
        case ChargeReason::late_cancel:
            return say("{1}, {2}, cancelled late: {3} % of the fee", service.name, day, percent);
        case ChargeReason::did_not_attend:
            return say("{1}, {2}, not attended: {3} % of the fee", service.name, day, percent);
    }
    return {};
}

}  // namespace

const ChargedService* service_for(const SessionToCharge& session, const std::vector<ChargedService>& services)
{
    const ChargedService* best = nullptr;
    const auto distance = [&](const ChargedService& one) {
        return std::tuple{one.service_id != session.service_id, std::abs(one.minutes - session.minutes),
                          -one.minutes};
    };
    for (const auto& one : services)
        if (one.kind == session.kind && (!best || distance(one) < distance(*best)))
            best = &one;
    return best;
}

Charged charge(std::vector<SessionToCharge> sessions, const std::vector<ChargedService>& services,
               const std::vector<AgreedFee>& agreed, const ChargingRules& rules)
{
    std::ranges::stable_sort(sessions, {}, &SessionToCharge::held_on);
    Charged charged;
    for (const auto& session : sessions) {
        const int percent = percent_of(session.reason, rules);
        if (percent == 0)
            continue;
        const auto* service = service_for(session, services);
        if (!service) {
            ++charged.without_service;
            continue;
        }
        const auto price = share_of(fee_of(session, *service, agreed), percent, whole);
        if (price > 0)
            charged.lines.push_back({description_of(session, *service, percent), 1, price,
                                     service->taxed ? rules.tax_rate : 0, session.session_id});
    }
    return charged;
}

}  // namespace attune
