// Where a device begins and ends: all that the link brings, thanks once it is sent, and help.
#pragma once

#include "server/pages/page_context.hpp"

namespace attune::server {

const std::vector<PageRoute>& home_pages();

// The practice's words for who needs help, under `heading`; `next` is where the page leads on to.
http::Reply help_page(const PageContext& page, const std::string& heading, const std::string& next);

}  // namespace attune::server
