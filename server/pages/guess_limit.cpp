#include "server/pages/guess_limit.hpp"

#include <algorithm>

#include <boost/asio/ip/address.hpp>
#include <boost/asio/ip/network_v6.hpp>

namespace attune::server {

namespace {

constexpr unsigned short bits_of_network = 64;  // what one household or phone is given (RFC 6177)

std::string network_of(const std::string& peer)
{
    boost::system::error_code not_an_address;
    const auto address = boost::asio::ip::make_address(peer, not_an_address);
    if (not_an_address || address.is_v4())
        return peer;
    const auto v6 = address.to_v6();
    if (v6.is_v4_mapped())
        return boost::asio::ip::make_address_v4(boost::asio::ip::v4_mapped, v6).to_string();
    return boost::asio::ip::network_v6{boost::asio::ip::address_v6{v6.to_bytes()}, bits_of_network}
        .canonical()
        .to_string();
}

}  // namespace

std::chrono::seconds GuessLimit::wait_of(const std::string& peer)
{
    const std::lock_guard lock{mutex_};
    const auto found = by_network_.find(network_of(peer));
    if (found == by_network_.end())
        return {};
    const auto owed = found->second->paid_at - now_();
    const auto wait = owed - (at_once - 1) * between;
    return std::max(std::chrono::ceil<std::chrono::seconds>(wait), std::chrono::seconds{0});
}

void GuessLimit::note_wrong(const std::string& peer)
{
    const std::lock_guard lock{mutex_};
    const auto now = now_();
    const auto network = network_of(peer);
    if (const auto found = by_network_.find(network); found != by_network_.end()) {
        places_.splice(places_.end(), places_, found->second);
    } else {
        if (places_.size() >= most_places) {
            by_network_.erase(places_.front().network);
            places_.pop_front();
        }
        by_network_.emplace(network, places_.insert(places_.end(), {network, now}));
    }
    auto& place = places_.back();
    place.paid_at = std::max(place.paid_at, now) + between;
}

}  // namespace attune::server
