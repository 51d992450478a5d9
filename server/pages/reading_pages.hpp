// Leaflets on the client's pages: those that the weeks of a course name, and all others there are.
#pragma once

#include "server/pages/page_context.hpp"

namespace attune::server {

const std::vector<PageRoute>& reading_pages();

// For the page on which a device begins: the leaflets of the course that goes on, the latest week's first.
void add_reading(PageData& data, const PageContext& page);

}  // namespace attune::server
