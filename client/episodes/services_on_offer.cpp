#include "client/episodes/services_on_offer.hpp"

#include <algorithm>
#include <utility>

#include "shared/api/accounts.hpp"
#include "shared/languages/spoken.hpp"

namespace attune::desktop {

ServicesOnOffer::ServicesOnOffer(Screen& screen, std::optional<std::string> known, std::string known_name)
    : screen_{screen},
      names_{say("Not said")}
{
    if (known)
        add(*std::move(known), std::move(known_name));
}

void ServicesOnOffer::begin(std::function<void()> changed)
{
    if (!screen_.may(api::Permission::run_accounts))
        return;
    screen_.calls.call<api::ReadServices>(
        alive_, {}, [this, changed = std::move(changed)](const Result<api::ReadServices::Reply>& reply) {
            if (!reply)
                return;
            for (const auto& service : reply->services)
                if (!service.closed_at && std::ranges::find(ids_, service.service_id) == ids_.end())
                    add(service.service_id, service.details.name);
            changed();
        });
}

std::size_t ServicesOnOffer::place_of(const std::optional<std::string>& service_id) const
{
    const auto found = service_id ? std::ranges::find(ids_, *service_id) : ids_.end();
    return found == ids_.end() ? 0 : static_cast<std::size_t>(found - ids_.begin()) + 1;
}

std::optional<std::string> ServicesOnOffer::at(std::size_t place) const
{
    return place > 0 && place <= ids_.size() ? std::optional{ids_[place - 1]} : std::nullopt;
}

void ServicesOnOffer::add(std::string service_id, std::string name)
{
    ids_.push_back(std::move(service_id));
    names_.push_back(std::move(name));
}

}  // namespace attune::desktop
