// The places on the waiting list that a booking closes: those of who comes. No wx here.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "shared/api/waiting.hpp"

namespace attune::desktop {

class WaitingPlaces {
public:
    // More would make a dialog higher than a small screen.
    static constexpr std::size_t most_named = 3;

    WaitingPlaces() = default;
    explicit WaitingPlaces(std::vector<api::WaitingEntry> entries);

    // Whom an appointment is for. Who waits for a group does not get that place by coming alone, nor the
    // other way round.
    struct Booking {
        api::AppointmentKind kind = api::AppointmentKind::individual;
        std::vector<std::string> client_ids;
        std::string from_list;  // the place that it is booked for, which is closed anyway
    };
    [[nodiscard]] std::vector<std::string> ids(const Booking& booking) const;
    // "Wren Larkwhistle has been on the waiting list since 3 Nov 2026.", a line each; of many how many they
    // are; empty for nobody.
    [[nodiscard]] std::string words(const Booking& booking) const;

private:
    [[nodiscard]] std::vector<api::WaitingEntry> that_fit(const Booking& booking) const;

    std::vector<api::WaitingEntry> entries_;  // who still waits
};

}  // namespace attune::desktop
