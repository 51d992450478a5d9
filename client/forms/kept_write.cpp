#include "client/forms/kept_write.hpp"

namespace attune::desktop {

std::string waiting_sentence(const Calls& calls)
{
    const auto since = calls.offline_since();
    if (!since)
        return {};
    return "No connection since " + time_of_day(to_local(*since)) +
           ". This is kept on this computer and goes when it is back.";
}

std::string saved_words(const Screen& screen)
{
    return "Saved " + time_of_day(to_local(screen.clock()));
}

}  // namespace attune::desktop
