#include "shared/diary/waiting_words.hpp"

#include <algorithm>

#include "shared/languages/spoken.hpp"

namespace attune {

std::string words_for(api::WaitsFor waits_for)
{
    switch (waits_for) {
        case api::WaitsFor::first_appointment:
            return say("First appointment");
        case api::WaitsFor::another_time:
            return say("Another time");
        case api::WaitsFor::group:
            break;
    }
    return say("A group");
}

std::string words_for(api::Urgency urgency)
{
    switch (urgency) {
        case api::Urgency::urgent:
            return say("Urgent");
        case api::Urgency::soon:
            return say("Soon");
        case api::Urgency::routine:
            break;
    }
    return say("Routine");
}

std::string words_for(api::WaitingState state)
{
    switch (state) {
        case api::WaitingState::waiting:
            return say("Waiting");
        case api::WaitingState::offered:
            return say("Offered");
        case api::WaitingState::booked:
            return say_as("waiting list", "Booked");
        case api::WaitingState::withdrawn:
            break;
    }
    return say("Withdrawn");
}

WaitingWishes wishes_of(const api::WaitingDetails& details)
{
    return {details.weekdays, details.day_parts, details.therapist_id};
}

int days_waited(const api::WaitingDetails& details, Day today)
{
    return std::max(0, static_cast<int>((today.value - details.since.value).count()));
}

}  // namespace attune
