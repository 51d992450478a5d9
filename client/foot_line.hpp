// What the foot line says of the connection.
#pragma once

#include <string>

#include "client/connection/calls.hpp"
#include "shared/languages/spoken.hpp"

namespace attune::desktop {

// "Connected to Larkspur Practice", or "No connection since 14:12. What you write is kept on this computer
// and goes when it is back."
inline std::string connection_sentence(const Calls& calls, const std::string& practice)
{
    if (!calls.offline_since())
        return say("Connected to {1}", practice);
    return say("No connection since {1}. What you write is kept on this computer and goes when it is back.",
               time_of_day(to_local(*calls.offline_since())));
}

}  // namespace attune::desktop
