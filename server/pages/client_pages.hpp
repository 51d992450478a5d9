// The pages that a client opens on their own device, /q: links opened, measures answered one item a page, and
// sent. HTML without a script; GET changes nothing.
#pragma once

#include <memory>
#include <string>

#include "server/current_facts.hpp"
#include "server/db/pool.hpp"
#include "server/http/message.hpp"
#include "server/pages/templates.hpp"

namespace attune::server {

class ClientPages {
public:
    // Pool and facts must outlive it.
    ClientPages(Pool& pool, CurrentFacts& facts, const std::vector<PageFile>& files)
        : pool_{pool},
          facts_{facts},
          templates_{files}
    {
    }

    // Whether a request is for these pages.
    [[nodiscard]] static bool answers(const std::string& path);

    // 503 with a page that says so when the database does not answer.
    http::Reply answer(const http::Request& request);

private:
    http::Reply first_page(const http::Request& request, const std::string& token);
    http::Reply start(const http::Request& request, const std::string& token);
    http::Reply stop_page(const http::Request& request, const std::string& token);
    http::Reply device_page(const http::Request& request);
    [[nodiscard]] http::Reply closed() const;
    [[nodiscard]] http::Reply trouble() const;

    Pool& pool_;
    CurrentFacts& facts_;
    const Templates templates_;
};

}  // namespace attune::server
