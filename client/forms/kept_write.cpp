#include "client/forms/kept_write.hpp"

#include "shared/languages/spoken.hpp"

namespace attune::desktop {

std::string waiting_sentence(const Calls& calls)
{
    const auto since = calls.offline_since();
    if (!since)
        return {};
    return say("No connection since {1}. This is kept on this computer and goes when it is back.",
               time_of_day(to_local(*since)));
}

std::string saved_words(const Screen& screen)
{
    return say("Saved {1}", time_of_day(to_local(screen.clock())));
}

}  // namespace attune::desktop
