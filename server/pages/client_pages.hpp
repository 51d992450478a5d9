// The pages that a client opens on their own device, /q: links opened, measures answered one item a page, and
// sent. HTML without a script; GET changes nothing. And /q/calendar, where other calendars follow a
// therapist's diary.
#pragma once

#include <memory>
#include <string>

#include "server/current_facts.hpp"
#include "server/db/pool.hpp"
#include "server/http/message.hpp"
#include "server/pages/guess_limit.hpp"
#include "server/pages/templates.hpp"
#include "shared/domain/leaflet.hpp"

namespace attune::server {

class ClientPages {
public:
    // Pool, facts and leaflets must outlive it. What comes from `proxy` comes from where that says. `now` may
    // be asked from any thread.
    ClientPages(Pool& pool, CurrentFacts& facts, const std::vector<Leaflet>& leaflets,
                const std::vector<PageFile>& files, const std::vector<Language>& languages, std::string proxy,
                GuessLimit::Now now = GuessLimit::Clock::now)
        : pool_{pool},
          facts_{facts},
          leaflets_{leaflets},
          templates_{files, languages},
          proxy_{std::move(proxy)},
          guesses_{std::move(now)}
    {
    }

    // Whether a request is for these pages.
    [[nodiscard]] static bool answers(const std::string& path);

    // 503 with a page that says so when the database does not answer; 429, whatever is asked for, from where
    // too much was tried that leads nowhere.
    http::Reply answer(const http::Request& request);

    // English where its reader asks for none that there is.
    [[nodiscard]] const Language& language_of(const http::Request& request) const;

private:
    [[nodiscard]] std::string place_of(const http::Request& request) const;
    http::Reply page(const http::Request& request);
    http::Reply first_page(const http::Request& request, const std::string& token);
    http::Reply start(const http::Request& request, const std::string& token);
    http::Reply stop_page(const http::Request& request, const std::string& token);
    http::Reply calendar(const http::Request& request, std::string_view file);
    http::Reply device_page(const http::Request& request);
    http::Reply page_of_device(const http::Request& request);
    [[nodiscard]] http::Reply closed(const http::Request& request) const;
    [[nodiscard]] http::Reply trouble(const http::Request& request) const;
    [[nodiscard]] http::Reply wait(const http::Request& request, std::chrono::seconds time) const;

    Pool& pool_;
    CurrentFacts& facts_;
    const std::vector<Leaflet>& leaflets_;
    const Templates templates_;
    const std::string proxy_;  // empty: none
    GuessLimit guesses_;
};

}  // namespace attune::server
