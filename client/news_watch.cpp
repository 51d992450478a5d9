#include "client/news_watch.hpp"

#include "shared/api/caseload.hpp"

namespace attune::desktop {

NewsWatch::NewsWatch(Screen& screen, Changed changed) : screen_{screen}, changed_{std::move(changed)}
{
    look();
}

// A look that is refused is made again later, from where the last answered one stood.
void NewsWatch::look()
{
    screen_.calls.ask<api::ReadNews>(alive_, {since_}, [this](const Result<api::ReadNews::Reply>& reply) {
        look_later();
        if (!reply)
            return;
        since_ = reply->now;
        if (!reply->client_ids.empty() || reply->break_glass)
            changed_(reply->client_ids);
    });
}

void NewsWatch::look_later()
{
    run_after(screen_.async, between_looks, alive_, [this] { look(); });
}

}  // namespace attune::desktop
