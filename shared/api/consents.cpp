#include "shared/api/consents.hpp"

#include <algorithm>
#include <tuple>

namespace attune::api {

std::vector<Consent> standing(const std::vector<Consent>& consents)
{
    std::vector<Consent> last;
    for (const auto& consent : consents) {
        std::erase_if(last, [&](const auto& other) {
            return other.purpose == consent.purpose && other.own_purpose == consent.own_purpose;
        });
        last.push_back(consent);
    }
    std::ranges::sort(last, [](const auto& one, const auto& other) {
        return std::tie(one.purpose, one.own_purpose) < std::tie(other.purpose, other.own_purpose);
    });
    return last;
}

const Consent* standing_for(const std::vector<Consent>& consents, ConsentPurpose purpose)
{
    const auto last = std::find_if(consents.rbegin(), consents.rend(),
                                   [&](const auto& consent) { return consent.purpose == purpose; });
    return last == consents.rend() ? nullptr : &*last;
}

}  // namespace attune::api
